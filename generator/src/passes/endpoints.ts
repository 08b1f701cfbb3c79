/** Endpoints of `describe ().api`: ccxt makes a method of each when it starts; here the runtime calls them by name. */
import { locate, unknownMethod } from "../diagnostics/catalog.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isConstantList, isConstantObject, type ConstantObject } from "../ir/constant.js";
import { ir } from "../ir/build.js";
import type { Method } from "../ir/method.js";
import type { Expr } from "../ir/nodes.js";
import type { Stmt } from "../ir/statements.js";
import { mapStatements } from "../ir/walk-statements.js";
import { endpoints } from "../runtime/functions.js";

/** Names of endpoints' methods. */
export type Endpoints = ReadonlySet<string>;

const HTTP_METHOD = /^(?:get|post|put|delete|head|patch)$/i;

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The name that ccxt's `defineRestApiEndpoint` gives an endpoint; the runtime's table has the same. */
const endpointName = (api: readonly string[], httpMethod: string, path: string): string => {
    const [first = "", ...rest] = api;
    const segments = path.trim().split(/[^a-zA-Z0-9]/);
    return [first, ...[...rest, httpMethod.toLowerCase(), ...segments].map(capitalize)].join("");
};

const namesIn = (node: ConstantObject, api: readonly string[]): readonly string[] =>
    [...node.entries].flatMap(([key, value]): readonly string[] => {
        if (isConstantList(value)) {
            return value.flatMap((path) => (typeof path === "string" ? [endpointName(api, key, path)] : []));
        }
        if (!isConstantObject(value)) return [];
        return HTTP_METHOD.test(key)
            ? [...value.entries.keys()].map((path) => endpointName(api, key, path))
            : namesIn(value, [...api, key]);
    });

/** Every endpoint of a folded description. */
export const endpointsOf = (description: ConstantObject): Endpoints => {
    const api = description.entries.get("api");
    return new Set(api !== undefined && isConstantObject(api) ? namesIn(api, []) : []);
};

/** The endpoints of one class, as code of the class sees them. */
export interface KnownEndpoints {
    readonly own: Endpoints;
    /** Those of its subclasses, whose exchanges run the same code. */
    readonly below: readonly Endpoints[];
}

/**
 * Pass `endpoints`. Needs: lowered methods. Gives: endpoints are called by name, for the exchange at hand to look up:
 * a subclass may have another path for it, or other costs. A name that no exchange has is reported.
 */
export const resolveEndpoints = (method: Method, { own, below }: KnownEndpoints, diagnostics: Diagnostic[]): Method => {
    const resolve = (node: Expr, stmt: Stmt): Expr => {
        if (node.kind !== "endpointCall") return node;
        const isKnown = [own, ...below].some((each) => each.has(node.endpoint));
        if (isKnown) return ir.runtime(endpoints.call, [ir.literal(node.endpoint), ...node.args]);
        diagnostics.push(locate(unknownMethod(node.endpoint), stmt.span, method.name, "CallExpression"));
        return ir.error;
    };
    return { ...method, body: mapStatements(method.body, resolve) };
};
