/** What a method is for: ccxt says it in the first and the last word of a name, the body says the rest. */
import type { Method } from "../ir/method.js";
import type { Expr } from "../ir/nodes.js";
import { walkExpressions } from "../ir/walk.js";

export type Category =
    | "publicStream"
    | "privateStream"
    | "unsubscribe"
    | "wsApi"
    | "auth"
    | "parser"
    | "handler"
    | "helper";

const contains = (method: Method, test: (node: Expr) => boolean): boolean => {
    let found = false;
    walkExpressions(method.body, (node) => {
        found ||= test(node);
    });
    return found;
};

const AUTHENTICATES = /^(authenticate|keepAlive|renew|ensure|sign|getPrivate|handleUserData)/;

/** Finds a method of the same class. */
export type MethodLookup = (name: string) => Method | undefined;

/** A private stream authenticates first, itself or in the stream that it hands the work to. */
const isPrivate = (method: Method, lookup: MethodLookup): boolean =>
    contains(method, (node) => {
        if (node.kind !== "methodCall") return false;
        const called = node.method.startsWith("watch") && node.method !== method.name ? lookup(node.method) : undefined;
        return AUTHENTICATES.test(node.method) || (called !== undefined && isPrivate(called, lookup));
    });

export const categoryOf = (method: Method, lookup: MethodLookup): Category => {
    const { name } = method;
    if (AUTHENTICATES.test(name)) return "auth";
    if (name.endsWith("Ws")) return "wsApi";
    if (name.startsWith("unWatch")) return "unsubscribe";
    if (name.startsWith("handle")) return "handler";
    if (name.startsWith("parse")) return "parser";
    if (!name.startsWith("watch")) return "helper";
    return isPrivate(method, lookup) ? "privateStream" : "publicStream";
};
