/** Endpoints of `describe ().api`: ccxt makes a method of each when it starts; here they are calls of `request`. */
import { ambiguousEndpoint, locate, unknownMethod } from "../diagnostics/catalog.js";
import { bug, type Diagnostic, type SourceSpan } from "../diagnostics/diagnostic.js";
import { ir } from "../ir/build.js";
import type { Method } from "../ir/method.js";
import type { Expr } from "../ir/nodes.js";
import type { Stmt } from "../ir/statements.js";
import { mapStatements } from "../ir/walk-statements.js";
import { self } from "../runtime/functions.js";
import {
    isConstantList,
    isConstantObject,
    isEqual,
    isErrorClass,
    isExchangeValue,
    isHandler,
    type Constant,
    type ConstantObject,
} from "../ir/constant.js";

export interface Endpoint {
    readonly path: string;
    /** `public`, or a list for an api with several levels. */
    readonly api: readonly string[];
    readonly httpMethod: string;
    /** The HTTP method as the description writes it. */
    readonly key: string;
    readonly config: Constant;
}

const HTTP_METHOD = /^(?:get|post|put|delete|head|patch)$/i;

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The name that ccxt's `defineRestApiEndpoint` gives an endpoint. */
const endpointName = (api: readonly string[], httpMethod: string, path: string): string => {
    const [first = "", ...rest] = api;
    const suffix = path
        .split(/[^a-zA-Z0-9]/)
        .map(capitalize)
        .join("");
    return first + rest.map(capitalize).join("") + capitalize(httpMethod.toLowerCase()) + capitalize(suffix);
};

const configOf = (value: Constant): Constant =>
    typeof value === "number" ? { entries: new Map([["cost", value]]) } : value;

const collect = (node: ConstantObject, api: readonly string[], found: Map<string, Endpoint>): void => {
    for (const [key, value] of node.entries) {
        const add = (path: string, config: Constant): void => {
            const httpMethod = key.toUpperCase();
            found.set(endpointName(api, key, path), { path, api, httpMethod, key, config });
        };
        if (isConstantList(value)) {
            for (const path of value) if (typeof path === "string") add(path.trim(), { entries: new Map() });
        } else if (isConstantObject(value) && HTTP_METHOD.test(key)) {
            for (const [path, config] of value.entries) add(path.trim(), configOf(config));
        } else if (isConstantObject(value)) {
            collect(value, [...api, key], found);
        }
    }
};

/** Every endpoint of a folded description, by the name of its method. */
export const endpointsOf = (description: ConstantObject): ReadonlyMap<string, Endpoint> => {
    const api = description.entries.get("api");
    const found = new Map<string, Endpoint>();
    if (api !== undefined && isConstantObject(api)) collect(api, [], found);
    return found;
};

/** A constant as an expression. */
export const constantExpr = (value: Constant): Expr => {
    if (isConstantObject(value)) {
        return ir.object(
            [...value.entries].map(([key, inner]) => ({ key: ir.literal(key), value: constantExpr(inner) })),
        );
    }
    if (isConstantList(value)) return ir.list(value.map(constantExpr));
    if (isErrorClass(value)) return { kind: "errorClass", name: value.errorClass };
    if (isHandler(value)) return { kind: "handlerReference", method: value.handler };
    return isExchangeValue(value) ? bug("an endpoint's settings hold an exchange") : ir.literal(value);
};

/** The endpoints of one class, as code of the class sees them. */
export interface KnownEndpoints {
    readonly own: ReadonlyMap<string, Endpoint>;
    /** Those of its subclasses, whose exchanges run the same code. */
    readonly below: readonly ReadonlyMap<string, Endpoint>[];
}

const isSamePlace = (a: Endpoint, b: Endpoint): boolean =>
    a.path === b.path && a.key === b.key && a.api.join() === b.api.join();

/** The settings of an endpoint, which a subclass may have changed. */
const configExpr = (endpoint: Endpoint, others: readonly Endpoint[]): Expr => {
    if (others.every(({ config }) => isEqual(config, endpoint.config))) return constantExpr(endpoint.config);
    const keys = [...endpoint.api, endpoint.key, endpoint.path];
    return ir.runtime(self.endpointConfig, [ir.list(keys.map(ir.literal))]);
};

const requestCall = (endpoint: Endpoint, config: Expr, args: readonly Expr[], span: SourceSpan): Expr => {
    const api = endpoint.api.length === 1 ? ir.literal(endpoint.api[0]) : ir.list(endpoint.api.map(ir.literal));
    const params = args[0] ?? ir.object([]);
    const request = [ir.literal(endpoint.path), api, ir.literal(endpoint.httpMethod), params, ir.nil, ir.nil];
    return { kind: "methodCall", method: "request", parent: false, args: [...request, config], awaited: true, span };
};

/** Pass `endpoints`. Needs: lowered methods. Gives: no endpoint calls; a name that is no endpoint is reported. */
export const resolveEndpoints = (method: Method, { own, below }: KnownEndpoints, diagnostics: Diagnostic[]): Method => {
    const resolve = (node: Expr, stmt: Stmt): Expr => {
        if (node.kind !== "endpointCall") return node;
        const others = below.flatMap((each) => each.get(node.endpoint) ?? []);
        const endpoint = own.get(node.endpoint) ?? others[0];
        if (endpoint !== undefined && others.every((each) => isSamePlace(each, endpoint))) {
            return requestCall(endpoint, configExpr(endpoint, others), node.args, stmt.span);
        }
        const problem = endpoint === undefined ? unknownMethod(node.endpoint) : ambiguousEndpoint(node.endpoint);
        diagnostics.push(locate(problem, stmt.span, method.name, "CallExpression"));
        return ir.error;
    };
    return { ...method, body: mapStatements(method.body, resolve) };
};
