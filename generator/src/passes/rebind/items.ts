/** Loops that change the items they go over: each round hands its item on, changed or not. */
import type { Stmt } from "../../ir/statements.js";
import { rootOf, walkExpressions, walkStatements } from "../../ir/walk.js";
import { isLocal } from "../../ir/simple-nodes.js";
import { hasBreak, hasReturn, neverEnds } from "../control.js";
import { placeOf, type FactsOf } from "../places.js";

/** Whether the body of a loop writes into its item. */
export const changesItem = (body: readonly Stmt[], item: string, factsOf: FactsOf): boolean => {
    let changes = false;
    walkStatements(body, (stmt) => {
        const isPathWrite = stmt.kind === "assign" && stmt.target.kind !== "local";
        if (isPathWrite || stmt.kind === "push" || stmt.kind === "delete")
            changes ||= isLocal(rootOf(stmt.target), item);
    });
    walkExpressions(body, (node) => {
        if (node.kind !== "methodCall") return;
        for (const position of factsOf(node.method)?.inout ?? []) {
            const argument = node.args[position];
            changes ||= argument !== undefined && isLocal(placeOf(argument, factsOf)?.root, item);
        }
    });
    return changes;
};

/** Whether every round runs to its end, or to a `continue`: then no item is left out. */
export const endsEachRound = (body: readonly Stmt[]): boolean => !hasBreak(body) && !hasReturn(body);

/** The body with a statement at the end of each round. */
export const endingRoundsWith = (body: readonly Stmt[], last: Stmt): readonly Stmt[] => {
    const stmts = body.flatMap((stmt) => beforeContinue(stmt, last));
    return neverEnds(stmts) ? stmts : [...stmts, last];
};

const beforeContinue = (stmt: Stmt, last: Stmt): readonly Stmt[] => {
    const inner = (stmts: readonly Stmt[]): readonly Stmt[] => stmts.flatMap((each) => beforeContinue(each, last));
    switch (stmt.kind) {
        case "continue":
            return [last, stmt];
        case "ifStmt":
            return [{ ...stmt, whenTrue: inner(stmt.whenTrue), whenFalse: inner(stmt.whenFalse) }];
        case "tryStmt":
            return [{ ...stmt, body: inner(stmt.body), handler: inner(stmt.handler) }];
        default:
            return [stmt];
    }
};
