/**
 * Pass `futures`. Needs: lowered methods. Gives: no future as a value: `const future = client.futures[hash];
 * future.resolve (value);` settles the hash of that client, which stays settled for who asks for it later.
 */
import { ir } from "../ir/build.js";
import type { Method } from "../ir/method.js";
import type { BuiltinCall, Expr, Index } from "../ir/nodes.js";
import { mapStatements } from "../ir/walk-statements.js";
import { walkStatements } from "../ir/walk.js";

const isFuture = (node: Expr): node is Index =>
    node.kind === "index" && node.object.kind === "field" && node.object.field === "futures";

/** The client and the hash of each name that is bound to one of a client's futures. */
const futuresOf = ({ body }: Method): ReadonlyMap<string, readonly [client: Expr, hash: Expr]> => {
    const found = new Map<string, readonly [Expr, Expr]>();
    walkStatements(body, (stmt) => {
        if (stmt.kind !== "let" || !isFuture(stmt.value) || stmt.value.object.kind !== "field") return;
        found.set(stmt.name, [stmt.value.object.object, stmt.value.key]);
    });
    return found;
};

const settled = (node: BuiltinCall, client: Expr, hash: Expr): Expr =>
    ir.builtin("settleFuture", client, [node.args[0] ?? ir.nil, hash], node.span);

export const resolveFutures = (method: Method): Method => {
    const futures = futuresOf(method);
    if (futures.size === 0) return method;
    return {
        ...method,
        body: mapStatements(method.body, (node) => {
            if (node.kind !== "builtinCall" || node.name !== "resolve" || node.receiver.kind !== "local") return node;
            const future = futures.get(node.receiver.name);
            return future === undefined ? node : settled(node, ...future);
        }),
    };
};
