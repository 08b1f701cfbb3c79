/**
 * Pass `spawn-clients`. Needs: lowered methods. Gives: a client for each method that waits, touches caches or books, and
 * has no client that tells whose: where reducers alone start it, it gets theirs, as a last parameter.
 */
import { ir } from "../ir/build.js";
import type { Method } from "../ir/method.js";
import type { Expr, Spawn } from "../ir/nodes.js";
import { mapStatements } from "../ir/walk-statements.js";
import { walkExpressions, walkStatements } from "../ir/walk.js";
import { FIELDS } from "../runtime/fields.js";
import { t } from "../types/type.js";
import { isHandle } from "./turns/touches.js";

const CLIENT = "client";

const some = (method: Method, test: (node: Expr) => boolean): boolean => {
    let found = false;
    walkExpressions(method.body, (node) => {
        found ||= test(node);
    });
    return found;
};

const hasClient = ({ parameters, body }: Method): boolean => {
    let found = parameters.some(({ name, type }) => type.shape === "Client" || name === CLIENT);
    walkStatements(body, (stmt) => {
        found ||= isHandle(stmt);
    });
    return found;
};

const needsClient = (method: Method): boolean =>
    method.isAsync &&
    !hasClient(method) &&
    some(method, (node) => node.kind === "thisField" && FIELDS.get(node.field)?.isLive === true);

/** Names that something else than a reducer's spawn calls or holds. */
const namedOtherwise = (methods: readonly Method[]): ReadonlySet<string> => {
    const names = new Set<string>();
    for (const { body } of methods) {
        walkExpressions(body, (node) => {
            if (node.kind === "methodCall" || node.kind === "handlerReference") names.add(node.method);
            if (node.kind === "spawn" && node.client === undefined) names.add(node.method);
        });
    }
    return names;
};

const spawned = (methods: readonly Method[]): ReadonlySet<string> => {
    const names = new Set<string>();
    for (const { body } of methods) {
        walkExpressions(body, (node) => {
            if (node.kind === "spawn" && node.fn === undefined) names.add(node.method);
        });
    }
    return names;
};

/** The spawn with the reducer's client after the arguments that its method has parameters for. */
const withClient = (node: Spawn, client: string, arity: number): Spawn => {
    const missing = Array.from({ length: Math.max(0, arity - node.args.length) }, () => ir.nil);
    return { ...node, args: [...node.args.slice(0, arity), ...missing, ir.local(client)] };
};

/** Adds the parameter to the methods of a program that need it, and the argument where they are started. */
export const spawnClients = (methods: readonly Method[]): ((method: Method) => Method) => {
    const others = namedOtherwise(methods);
    const started = spawned(methods);
    const arities = new Map(
        methods
            .filter((method) => started.has(method.name) && !others.has(method.name) && needsClient(method))
            .map(({ name, parameters }) => [name, parameters.length] as const),
    );
    const rewrite = (node: Expr): Expr => {
        const arity = node.kind === "spawn" ? arities.get(node.method) : undefined;
        return node.kind === "spawn" && node.client !== undefined && arity !== undefined
            ? withClient(node, node.client, arity)
            : node;
    };
    return (method) => {
        const body = some(method, (node) => rewrite(node) !== node) ? mapStatements(method.body, rewrite) : method.body;
        if (!arities.has(method.name)) return body === method.body ? method : { ...method, body };
        const parameter = { name: CLIENT, type: t.shape("Client"), initial: undefined };
        return { ...method, body, parameters: [...method.parameters, parameter] };
    };
};
