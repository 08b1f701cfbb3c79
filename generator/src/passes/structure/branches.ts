/** Branches: what both of them bind goes on as a value; one that leaves makes the rest the other one's. */
import { ir } from "../../ir/build.js";
import type { Bind, Expr } from "../../ir/nodes.js";
import type { IfStmt, Stmt } from "../../ir/statements.js";
import { neverEnds } from "../control.js";
import {
    afterReturn,
    carriedBy,
    COPIED_TAIL,
    joining,
    liveAt,
    tagging,
    type Continuation,
    type StructureContext,
} from "./continuation.js";

export const structureIf = (
    stmt: IfStmt,
    rest: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): Expr => {
    const branch = (stmts: readonly Stmt[], then: Continuation): Expr => context.sequence(stmts, then);
    const { test, whenTrue, whenFalse } = stmt;
    if (rest.length === 0) return ir.if(test, branch(whenTrue, next), branch(whenFalse, next));
    if (neverEnds(whenTrue)) return ir.if(test, branch(whenTrue, next), branch([...whenFalse, ...rest], next));
    if (neverEnds(whenFalse)) return ir.if(test, branch([...whenTrue, ...rest], next), branch(whenFalse, next));
    if (rest.length <= COPIED_TAIL) {
        return ir.if(test, branch([...whenTrue, ...rest], next), branch([...whenFalse, ...rest], next));
    }
    const carried = carriedBy([whenTrue, whenFalse], liveAt(rest, next));
    const tagged = tagging(carried, next);
    return afterReturn(ir.if(test, branch(whenTrue, tagged), branch(whenFalse, tagged)), carried, rest, next, context);
};

/** Whether what the branches bind is part of what comes after them. */
export const decidesResult = (stmt: IfStmt, next: Continuation): boolean =>
    carriedBy([stmt.whenTrue, stmt.whenFalse], liveAt([], next)).length > 0;

export const bindIf = (stmt: IfStmt, rest: readonly Stmt[], next: Continuation, context: StructureContext): Bind => {
    const carried = carriedBy([stmt.whenTrue, stmt.whenFalse], liveAt(rest, next));
    const join = joining(carried, next);
    const whenTrue = context.sequence(stmt.whenTrue, join);
    return { targets: carried, value: ir.if(stmt.test, whenTrue, context.sequence(stmt.whenFalse, join)) };
};
