/** `try`: what its body binds, where somebody reads it later, it gives when it ends; so does its handler. */
import type { Bind, Expr } from "../../ir/nodes.js";
import type { Stmt, TryStmt } from "../../ir/statements.js";
import { assigned, mayExit } from "../control.js";
import { liveBefore, type Live } from "../effects/liveness.js";
import {
    afterReturn,
    carriedBy,
    exitsOf,
    joining,
    liveAt,
    localNames,
    prepend,
    tagging,
    type Continuation,
    type StructureContext,
} from "./continuation.js";

/** Names that statements declare and somebody reads later. */
const declaredIn = (stmts: readonly Stmt[], live: Live): readonly string[] =>
    stmts.flatMap((stmt) => (stmt.kind === "let" && live.has(stmt.name) ? [stmt.name] : []));

/** The body hands what it binds to what follows it outside of the catch. */
const withOtherwise = (
    stmt: TryStmt,
    otherwise: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): Expr => {
    const live = liveBefore(otherwise, localNames(next.end), exitsOf(next));
    const targets = [...assigned(stmt.body).filter((name) => live.has(name)), ...declaredIn(stmt.body, live)];
    const isTagged = mayExit(stmt.body);
    return {
        kind: "try",
        body: context.sequence(stmt.body, isTagged ? tagging(targets, next) : joining(targets, next)),
        error: stmt.error,
        handler: context.sequence(stmt.handler, next),
        otherwise: { targets, isTagged, result: context.sequence(otherwise, next) },
    };
};

const attempt = (stmt: TryStmt, next: Continuation, context: StructureContext): Expr =>
    stmt.otherwise === undefined
        ? {
              kind: "try",
              body: context.sequence(stmt.body, next),
              error: stmt.error,
              handler: context.sequence(stmt.handler, next),
          }
        : withOtherwise(stmt, stmt.otherwise, next, context);

export const structureTry = (
    stmt: TryStmt,
    rest: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): Expr => {
    if (rest.length === 0) return attempt(stmt, next, context);
    const carried = carriedBy([stmt.body, stmt.handler, stmt.otherwise ?? []], liveAt(rest, next));
    if (mayExit([stmt]))
        return afterReturn(attempt(stmt, tagging(carried, next), context), carried, rest, next, context);
    const bind: Bind = { targets: carried, value: attempt(stmt, joining(carried, next), context) };
    return prepend([bind], context.sequence(rest, next));
};
