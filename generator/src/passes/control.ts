/** Facts about control flow in statement lists. */
import type { Expr } from "../ir/nodes.js";
import type { Stmt } from "../ir/statements.js";
import { innerBlocks, walkStatements } from "../ir/walk.js";

/** Whether control can leave the statements before their end, other than by an exception. */
export const mayExit = (stmts: readonly Stmt[]): boolean =>
    stmts.some((stmt) => {
        if (stmt.kind === "return" || stmt.kind === "break" || stmt.kind === "continue") return true;
        // A loop keeps its own breaks to itself; only a return passes through it.
        if (stmt.kind === "for" || stmt.kind === "whileStmt") return hasReturn(stmt.body);
        return innerBlocks(stmt).some(mayExit);
    });

export const hasReturn = (stmts: readonly Stmt[]): boolean => {
    let found = false;
    walkStatements(stmts, (stmt) => {
        found ||= stmt.kind === "return";
    });
    return found;
};

/** Whether a `break` of the loop around these statements is among them. */
export const hasBreak = (stmts: readonly Stmt[]): boolean =>
    stmts.some((stmt) => {
        if (stmt.kind === "break") return true;
        if (stmt.kind === "for" || stmt.kind === "whileStmt") return false;
        return innerBlocks(stmt).some(hasBreak);
    });

/** Whether a `continue` of the loop around these statements is among them. */
export const hasContinue = (stmts: readonly Stmt[]): boolean =>
    stmts.some((stmt) => {
        if (stmt.kind === "continue") return true;
        if (stmt.kind === "for" || stmt.kind === "whileStmt") return false;
        return innerBlocks(stmt).some(hasContinue);
    });

/** Whether control never reaches the end of the statements. */
export const neverEnds = (stmts: readonly Stmt[]): boolean =>
    stmts.some((stmt) => {
        switch (stmt.kind) {
            case "return":
            case "throw":
            case "break":
            case "continue":
                return true;
            case "ifStmt":
                return neverEnds(stmt.whenTrue) && neverEnds(stmt.whenFalse);
            case "tryStmt":
                return (neverEnds(stmt.body) || neverEnds(stmt.otherwise ?? [])) && neverEnds(stmt.handler);
            default:
                return false;
        }
    });

const assignedBy = (stmt: Stmt): readonly string[] => {
    switch (stmt.kind) {
        case "assign":
            return stmt.target.kind === "local" ? [stmt.target.name] : [];
        case "destructure":
            return stmt.targets.map(({ name }) => name);
        case "bind":
            return stmt.targets.filter((name) => name !== "_");
        default:
            return [];
    }
};

/** The names that a statement itself binds, new ones and known ones. */
export const boundBy = (stmt: Stmt): readonly string[] => (stmt.kind === "let" ? [stmt.name] : assignedBy(stmt));

/** Names from outside that the statements bind anew, in order of their first binding. */
export const assigned = (stmts: readonly Stmt[]): readonly string[] => {
    const declared = new Set<string>();
    const names = new Set<string>();
    walkStatements(stmts, (stmt) => {
        if (stmt.kind === "let") declared.add(stmt.name);
        for (const name of assignedBy(stmt)) names.add(name);
    });
    return [...names].filter((name) => !declared.has(name));
};

/** `list = list ++ [item]`: the item, when the statement is an append to `name`. */
export const appendedItem = (stmt: Stmt, name: string): Expr | undefined => {
    if (stmt.kind !== "assign" || stmt.target.kind !== "local" || stmt.target.name !== name) return undefined;
    const { value } = stmt;
    if (value.kind !== "operator" || value.operator !== "++") return undefined;
    if (value.left.kind !== "local" || value.left.name !== name) return undefined;
    return value.right.kind === "list" && value.right.items.length === 1 ? value.right.items[0] : undefined;
};
