/** Names of statement lists: which they declare, which they read or write. */
import { boundByRound } from "../../ir/free-names.js";
import type { Stmt } from "../../ir/statements.js";
import { rootOf, walkExpressions, walkStatements } from "../../ir/walk.js";
import type { Expr } from "../../ir/nodes.js";
import { liveBefore } from "../effects/liveness.js";

/** The names that the statements declare, at any depth. */
export const declaredIn = (stmts: readonly Stmt[]): ReadonlySet<string> => {
    const names = new Set<string>();
    walkStatements(stmts, (stmt) => {
        if (stmt.kind === "let") names.add(stmt.name);
        if (stmt.kind === "for") boundByRound(stmt.iteration).forEach((name) => names.add(name));
        if (stmt.kind === "tryStmt" && stmt.error !== undefined) names.add(stmt.error);
    });
    return names;
};

/** Every name that stands in the statements, in order of first appearance. */
export const mentionedIn = (stmts: readonly Stmt[]): ReadonlySet<string> => {
    const names = new Set<string>();
    walkStatements(stmts, (stmt) => {
        if (stmt.kind === "destructure") stmt.targets.forEach(({ name }) => names.add(name));
        if (stmt.kind === "bind") stmt.targets.forEach((name) => names.add(name));
    });
    walkExpressions(stmts, (node) => {
        if (node.kind === "local") names.add(node.name);
    });
    return names;
};

/** Names from outside that the statements read. */
export const capturedBy = (stmts: readonly Stmt[]): readonly string[] => {
    const declared = declaredIn(stmts);
    const live = liveBefore(stmts, new Set());
    return [...mentionedIn(stmts)].filter((name) => live.has(name) && !declared.has(name));
};

/** Names that the statements bind anew, and those whose object they change. */
export const changedBy = (stmts: readonly Stmt[], argumentsChangedBy: (node: Expr) => readonly Expr[]) => {
    const names = new Set<string>();
    const note = (target: Expr): void => {
        const root = rootOf(target);
        if (root.kind === "local") names.add(root.name);
    };
    walkStatements(stmts, (stmt) => {
        if (stmt.kind === "assign" || stmt.kind === "push" || stmt.kind === "delete") note(stmt.target);
        if (stmt.kind === "destructure") stmt.targets.forEach(note);
    });
    walkExpressions(stmts, (node) => argumentsChangedBy(node).forEach(note));
    return names;
};
