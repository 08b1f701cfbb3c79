/** Rewriting expressions inside statements. */
import { assertNever } from "../diagnostics/diagnostic.js";
import type { Expr } from "./nodes.js";
import type { Stmt } from "./statements.js";
import { isTarget, mapChildren, mapIteration } from "./walk.js";

type Rewrite = (node: Expr, stmt: Stmt) => Expr;

/** Rewrites every expression of the statements, children first. A target stays a target. */
export const mapStatements = (stmts: readonly Stmt[], rewrite: Rewrite): readonly Stmt[] => {
    const deep = (node: Expr, stmt: Stmt): Expr =>
        rewrite(
            mapChildren(node, (child) => deep(child, stmt)),
            stmt,
        );
    return mapExpressions(stmts, deep);
};

/** Replaces the expressions that the statements hold; what is inside of these is up to `rewrite`. */
export const mapExpressions = (stmts: readonly Stmt[], rewrite: Rewrite): readonly Stmt[] =>
    stmts.map((stmt): Stmt => {
        const map = (node: Expr): Expr => rewrite(node, stmt);
        const block = (inner: readonly Stmt[]): readonly Stmt[] => mapExpressions(inner, rewrite);
        switch (stmt.kind) {
            case "let":
            case "destructure":
            case "bind":
            case "expr":
                return { ...stmt, value: map(stmt.value) };
            case "assign": {
                const target = map(stmt.target);
                return { ...stmt, target: isTarget(target) ? target : stmt.target, value: map(stmt.value) };
            }
            case "push": {
                const target = map(stmt.target);
                return {
                    ...stmt,
                    target: isTarget(target) ? target : stmt.target,
                    list: map(stmt.list),
                    value: map(stmt.value),
                };
            }
            case "delete": {
                const target = map(stmt.target);
                return { ...stmt, target: isTarget(target) ? target : stmt.target };
            }
            case "ifStmt":
                return {
                    ...stmt,
                    test: map(stmt.test),
                    whenTrue: block(stmt.whenTrue),
                    whenFalse: block(stmt.whenFalse),
                };
            case "for":
                return { ...stmt, iteration: mapIteration(stmt.iteration, map), body: block(stmt.body) };
            case "whileStmt":
                return { ...stmt, test: map(stmt.test), body: block(stmt.body) };
            case "return":
                return { ...stmt, value: stmt.value === undefined ? undefined : map(stmt.value) };
            case "throw":
                return { ...stmt, error: map(stmt.error) };
            case "tryStmt":
                return { ...stmt, body: block(stmt.body), handler: block(stmt.handler) };
            case "break":
            case "continue":
                return stmt;
            default:
                return assertNever(stmt);
        }
    });

/** A statement with its inner blocks replaced. */
export const mapBlocks = (stmt: Stmt, block: (stmts: readonly Stmt[]) => readonly Stmt[]): Stmt => {
    switch (stmt.kind) {
        case "ifStmt":
            return { ...stmt, whenTrue: block(stmt.whenTrue), whenFalse: block(stmt.whenFalse) };
        case "for":
        case "whileStmt":
            return { ...stmt, body: block(stmt.body) };
        case "tryStmt": {
            const { body, handler, otherwise } = stmt;
            const rest = otherwise === undefined ? {} : { otherwise: block(otherwise) };
            return { ...stmt, body: block(body), handler: block(handler), ...rest };
        }
        default:
            return stmt;
    }
};
