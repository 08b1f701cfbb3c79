/** Endpoints of `describe ().api`: ccxt makes a method of each when it starts; here they are calls of `request`. */
import { locate, unknownMethod } from "../diagnostics/catalog.js";
import type { Diagnostic, SourceSpan } from "../diagnostics/diagnostic.js";
import { ir } from "../ir/build.js";
import type { Method } from "../ir/method.js";
import type { Expr } from "../ir/nodes.js";
import type { Stmt } from "../ir/statements.js";
import { mapStatements } from "../ir/walk-statements.js";
import { isConstantList, isConstantObject, isErrorClass, type Constant, type ConstantObject } from "../ir/constant.js";

export interface Endpoint {
    readonly path: string;
    /** `public`, or a list for an api with several levels. */
    readonly api: readonly string[];
    readonly httpMethod: string;
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
            found.set(endpointName(api, key, path), { path, api, httpMethod, config });
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
    return isErrorClass(value) ? { kind: "errorClass", name: value.errorClass } : ir.literal(value);
};

const requestCall = (endpoint: Endpoint, args: readonly Expr[], span: SourceSpan): Expr => {
    const api = endpoint.api.length === 1 ? ir.literal(endpoint.api[0]) : ir.list(endpoint.api.map(ir.literal));
    const params = args[0] ?? ir.object([]);
    const request = [ir.literal(endpoint.path), api, ir.literal(endpoint.httpMethod), params, ir.nil, ir.nil];
    const config = constantExpr(endpoint.config);
    return { kind: "methodCall", method: "request", parent: false, args: [...request, config], awaited: true, span };
};

/** Pass `endpoints`. Needs: lowered methods. Gives: no endpoint calls; a name that is no endpoint is reported. */
export const resolveEndpoints = (
    method: Method,
    endpoints: ReadonlyMap<string, Endpoint>,
    diagnostics: Diagnostic[],
): Method => {
    const resolve = (node: Expr, stmt: Stmt): Expr => {
        if (node.kind !== "endpointCall") return node;
        const endpoint = endpoints.get(node.endpoint);
        if (endpoint !== undefined) return requestCall(endpoint, node.args, stmt.span);
        diagnostics.push(locate(unknownMethod(node.endpoint), stmt.span, method.name, "CallExpression"));
        return ir.error;
    };
    return { ...method, body: mapStatements(method.body, resolve) };
};
