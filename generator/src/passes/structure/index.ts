/**
 * Pass `structure`. Needs: rebound methods. Gives: one expression a method. Branches and loops carry exactly the names
 * that they bind and somebody reads afterwards; an early `return` becomes the shape of the expression.
 */
import { assertNever, bug } from "../../diagnostics/diagnostic.js";
import { ir } from "../../ir/build.js";
import type { ReboundMethod, StructuredMethod } from "../../ir/method.js";
import type { Bind, Expr } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { hasReturn, mayExit } from "../control.js";
import { structureTry } from "./attempts.js";
import { bindIf, decidesResult, structureIf } from "./branches.js";
import { prepend, type Continuation, type StructureContext } from "./continuation.js";
import { bindLoop, bindWhile, returningLoop, returningWhile } from "./loops.js";
import { searchingLoop } from "./searches.js";

/** The binds that stand for a statement in the middle, or undefined when it decides what the whole result is. */
const bindStmt = (
    stmt: Stmt,
    rest: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): readonly Bind[] | undefined => {
    switch (stmt.kind) {
        case "let":
            return [{ targets: [stmt.name], value: stmt.value }];
        case "assign":
            return [
                {
                    targets: [stmt.target.kind === "local" ? stmt.target.name : "_"],
                    value: stmt.value,
                    ...(stmt.isRefresh === true ? { isRefresh: true } : {}),
                },
            ];
        case "bind":
            return [{ targets: stmt.targets, value: stmt.value }];
        case "destructure":
            return [{ targets: stmt.targets.map(({ name }) => name), value: stmt.value, pattern: "list" }];
        case "expr":
            return [{ targets: [], value: stmt.value }];
        case "ifStmt":
            return mayExit([stmt]) || (rest.length === 0 && decidesResult(stmt, next))
                ? undefined
                : [bindIf(stmt, rest, next, context)];
        case "for":
            return hasReturn(stmt.body) ? undefined : bindLoop(stmt, rest, next, context);
        case "whileStmt":
            return hasReturn(stmt.body) ? undefined : [bindWhile(stmt, rest, next, context)];
        default:
            return undefined;
    }
};

const finish = (stmt: Stmt, rest: readonly Stmt[], next: Continuation, context: StructureContext): Expr => {
    switch (stmt.kind) {
        case "return":
            return next.onReturn(stmt.value);
        case "break":
            return next.onBreak;
        case "continue":
            return next.onContinue;
        case "throw":
            return ir.raise(stmt.error);
        case "ifStmt":
            return structureIf(stmt, rest, next, context);
        case "for":
            return searchingLoop(stmt, rest, next, context) ?? returningLoop(stmt, rest, next, context);
        case "whileStmt":
            return returningWhile(stmt, rest, next, context);
        case "tryStmt":
            return structureTry(stmt, rest, next, context);
        case "destructure":
        case "let":
        case "assign":
        case "bind":
        case "expr":
        case "push":
        case "delete":
            return bug(`${stmt.kind} cannot end a sequence`, stmt.span);
        default:
            return assertNever(stmt);
    }
};

const sequence = (stmts: readonly Stmt[], next: Continuation, context: StructureContext): Expr => {
    const binds: Bind[] = [];
    for (const [position, stmt] of stmts.entries()) {
        const rest = stmts.slice(position + 1);
        const bound = bindStmt(stmt, rest, next, context);
        if (bound === undefined) return prepend(binds, finish(stmt, rest, next, context));
        binds.push(...bound);
    }
    return prepend(binds, next.end);
};

export const structure = (method: ReboundMethod): StructuredMethod => {
    const context: StructureContext = {
        sequence: (stmts, next) => sequence(stmts, next, context),
    };
    const next: Continuation = {
        end: method.fallthrough,
        onReturn: (value) => value ?? method.fallthrough,
        onBreak: ir.nil,
        onContinue: ir.nil,
    };
    return { ...method, result: context.sequence(method.body, next) };
};
