/** Loops that only append to a list: which names they append to, and nothing else. */
import type { Expr } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { ownExpressions, some, walkStatements } from "../../ir/walk.js";
import { appendedItem } from "../control.js";

/** Whether the statements bind `name` by appending to it only, and read it nowhere else. */
export const onlyAppends = (stmts: readonly Stmt[], name: string): boolean => {
    let only = true;
    walkStatements(stmts, (stmt) => {
        const item = appendedItem(stmt, name);
        const read = item === undefined ? ownExpressions(stmt) : [item];
        if (item === undefined && stmt.kind === "bind" && stmt.targets.includes(name)) only = false;
        only &&= !read.some((node) => some(node, (each) => each.kind === "local" && each.name === name));
    });
    return only;
};

const cons = (item: Expr, list: string): Expr => ({ kind: "cons", item, list: { kind: "local", name: list } });

/** Appends to the names become prepends: cheap in each round, reversed once after the loop. */
export const prepending = (stmts: readonly Stmt[], names: readonly string[]): readonly Stmt[] =>
    names.length === 0 ? stmts : stmts.map((stmt) => prependingIn(stmt, names));

const prependingIn = (stmt: Stmt, names: readonly string[]): Stmt => {
    const inner = (stmts: readonly Stmt[]): readonly Stmt[] => prepending(stmts, names);
    switch (stmt.kind) {
        case "assign": {
            const name = names.find((each) => appendedItem(stmt, each) !== undefined);
            const item = name === undefined ? undefined : appendedItem(stmt, name);
            return name === undefined || item === undefined ? stmt : { ...stmt, value: cons(item, name) };
        }
        case "ifStmt":
            return { ...stmt, whenTrue: inner(stmt.whenTrue), whenFalse: inner(stmt.whenFalse) };
        case "for":
        case "whileStmt":
            return { ...stmt, body: inner(stmt.body) };
        case "tryStmt":
            return {
                ...stmt,
                body: inner(stmt.body),
                handler: inner(stmt.handler),
                ...(stmt.otherwise === undefined ? {} : { otherwise: inner(stmt.otherwise) }),
            };
        default:
            return stmt;
    }
};
