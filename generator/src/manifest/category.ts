/** What a method is for, read off its name and what its body does. */
import type { Method } from "../ir/method.js";
import { some, walkExpressions } from "../ir/walk.js";
import type { Expr } from "../ir/nodes.js";

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

const callsMethod = (method: Method, pattern: RegExp): boolean =>
    contains(method, (node) => node.kind === "methodCall" && pattern.test(node.method));

const readsCredential = (method: Method): boolean =>
    contains(method, (node) =>
        some(node, (each) => each.kind === "thisField" && ["apiKey", "secret"].includes(each.field)),
    );

const AUTHENTICATION = /^(authenticate|keepAlive|renew|ensure|sign)/;
const PRIVATE_STREAM = /^watch(Balance|Orders|Positions|My)/;

/** The category of a method; ccxt names its methods by what they do. */
export const categoryOf = (method: Method): Category => {
    const { name } = method;
    if (name.startsWith("unWatch")) return "unsubscribe";
    if (name.startsWith("handle") && AUTHENTICATION_HANDLER.test(name)) return "auth";
    if (name.startsWith("handle")) return "handler";
    if (name.startsWith("parse")) return "parser";
    if (AUTHENTICATION.test(name)) return "auth";
    if (name.endsWith("Ws") && method.isAsync) return "wsApi";
    if (name.startsWith("watch") && method.isAsync && method.documentation !== undefined) {
        return PRIVATE_STREAM.test(name) || callsMethod(method, /^authenticate$/) ? "privateStream" : "publicStream";
    }
    return readsCredential(method) && method.isAsync ? "auth" : "helper";
};

const AUTHENTICATION_HANDLER = /^handleUserDataStream/;
