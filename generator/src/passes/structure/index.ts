/**
 * Pass `structure`. Needs: rebound methods. Gives: one expression a method. Branches and loops carry exactly the names
 * that they bind and somebody reads afterwards; an early `return` becomes the shape of the expression.
 */
import { locate, unsupportedLoop, writeBeforeThrow } from "../../diagnostics/catalog.js";
import { assertNever, bug, type Diagnostic } from "../../diagnostics/diagnostic.js";
import { ir } from "../../ir/build.js";
import type { Bind, Expr, LoopExpr } from "../../ir/nodes.js";
import type { ForStmt, IfStmt, Stmt, TryStmt, WhileStmt } from "../../ir/statements.js";
import { innerBlocks, some, walk } from "../../ir/walk.js";
import { liveBefore, NO_EXITS, type Exits, type Live } from "../effects/liveness.js";
import type { ReboundMethod, StructuredMethod } from "../../ir/method.js";
import { elixir } from "../../runtime/index.js";
import { onlyAppends, prepending } from "./collect.js";
import { assigned, boundByRound, hasBreak, hasContinue, hasReturn, mayExit, neverEnds } from "../control.js";

/** What follows a list of statements: the expression for reaching their end, and for each way of leaving early. */
interface Continuation {
    readonly end: Expr;
    readonly onReturn: (value: Expr | undefined) => Expr;
    readonly onBreak: Expr;
    readonly onContinue: Expr;
}

interface StructureContext {
    readonly report: (stmt: Stmt, message: Parameters<typeof locate>[0]) => void;
}

/** A tail of up to this many statements is copied into both branches rather than joined. */
const COPIED_TAIL = 1;

const localNames = (node: Expr): Live => {
    const names = new Set<string>();
    walk(node, (each) => {
        if (each.kind === "local") names.add(each.name);
    });
    return names;
};

const exitsOf = (next: Continuation): Exits => ({
    ...NO_EXITS,
    onBreak: localNames(next.onBreak),
    onContinue: localNames(next.onContinue),
});

const liveAt = (rest: readonly Stmt[], next: Continuation): Live =>
    liveBefore(rest, localNames(next.end), exitsOf(next));

const values = (names: readonly string[]): Expr => {
    const [only] = names;
    if (only === undefined) return ir.nil;
    return names.length === 1 ? ir.local(only) : ir.tuple(names.map(ir.local));
};

/** What a part that can also return gives where it doesn't. */
const goOn = (carried: readonly string[]): Expr =>
    carried.length === 0 ? ir.tagged("next") : ir.tagged("next", values(carried));

/** Reaching the end gives the carried names; the ways out stay those of `next`. */
const joining = (carried: readonly string[], next: Continuation): Continuation => ({ ...next, end: values(carried) });

/** Every way out is tagged, so that what follows can tell them from reaching the end. */
const tagging = (carried: readonly string[], next: Continuation): Continuation => ({
    end: goOn(carried),
    onReturn: (value) => ir.tagged("return", next.onReturn(value)),
    onBreak: ir.tagged("return", next.onBreak),
    onContinue: ir.tagged("return", next.onContinue),
});

const carriedBy = (blocks: readonly (readonly Stmt[])[], live: Live): readonly string[] => [
    ...new Set(blocks.flatMap((block) => assigned(block)).filter((name) => live.has(name))),
];

const structureIf = (stmt: IfStmt, rest: readonly Stmt[], next: Continuation, context: StructureContext): Expr => {
    const branch = (stmts: readonly Stmt[], then: Continuation): Expr => sequence(stmts, then, context);
    const { test, whenTrue, whenFalse } = stmt;
    if (rest.length === 0) return ir.if(test, branch(whenTrue, next), branch(whenFalse, next));
    if (neverEnds(whenTrue)) return ir.if(test, branch(whenTrue, next), branch([...whenFalse, ...rest], next));
    if (neverEnds(whenFalse)) return ir.if(test, branch([...whenTrue, ...rest], next), branch(whenFalse, next));
    if (rest.length <= COPIED_TAIL) {
        return ir.if(test, branch([...whenTrue, ...rest], next), branch([...whenFalse, ...rest], next));
    }
    const carried = carriedBy([whenTrue, whenFalse], liveAt(rest, next));
    const tagged = tagging(carried, next);
    return {
        kind: "afterReturn",
        value: ir.if(test, branch(whenTrue, tagged), branch(whenFalse, tagged)),
        targets: carried,
        rest: sequence(rest, next, context),
    };
};

/** Whether what the branches bind is part of what comes after them. */
const decidesResult = (stmt: IfStmt, next: Continuation): boolean =>
    carriedBy([stmt.whenTrue, stmt.whenFalse], liveAt([], next)).length > 0;

const bindIf = (stmt: IfStmt, rest: readonly Stmt[], next: Continuation, context: StructureContext): Bind => {
    const carried = carriedBy([stmt.whenTrue, stmt.whenFalse], liveAt(rest, next));
    const join = joining(carried, next);
    const whenTrue = sequence(stmt.whenTrue, join, context);
    return { targets: carried, value: ir.if(stmt.test, whenTrue, sequence(stmt.whenFalse, join, context)) };
};

/** Names that a loop hands from one round to the next, or to what follows it. */
const carriedByLoop = (body: readonly Stmt[], after: Live, bound: readonly string[] = []): readonly string[] => {
    const names = assigned(body).filter((name) => !bound.includes(name));
    const own = new Set([...after, ...names]);
    const head = liveBefore(body, own, { ...NO_EXITS, onBreak: after, onContinue: own });
    return names.filter((name) => after.has(name) || (head.has(name) && readsBeforeWrite(body, name)));
};

const readsBeforeWrite = (body: readonly Stmt[], name: string): boolean => liveBefore(body, new Set()).has(name);

/** The names that each round of a loop binds by itself. */
const loop = (
    stmt: ForStmt,
    form: LoopExpr["form"],
    carried: readonly string[],
    initial: readonly Expr[],
    body: Expr,
) => ({ kind: "loop", form, iteration: stmt.iteration, carried, initial, body }) satisfies LoopExpr;

/** A loop that only appends to one list gives the list of what it appended. */
const collecting = (stmt: ForStmt, name: string, context: StructureContext): Bind => {
    const start: Stmt = { kind: "assign", target: ir.local(name), value: ir.list([]), span: stmt.span };
    const item = ir.local(name);
    const next: Continuation = { end: item, onReturn: unreachable, onBreak: item, onContinue: item };
    const items = loop(stmt, "collect", [], [], sequence([start, ...stmt.body], next, context));
    return { targets: [name], value: ir.operator("++", ir.local(name), items) };
};

const unreachable = (): never => bug("a return inside a loop that was taken to have none");

const reversed = (name: string): Expr => ir.runtime(elixir.reverse, [ir.local(name)]);

const bindLoop = (
    stmt: ForStmt,
    rest: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): readonly Bind[] => {
    const carried = carriedByLoop(stmt.body, liveAt(rest, next), boundByRound(stmt.iteration));
    const [only] = carried;
    const breaks = hasBreak(stmt.body);
    if (only !== undefined && carried.length === 1 && !breaks && onlyAppends(stmt.body, only)) {
        return [collecting(stmt, only, context)];
    }
    const grown = carried.filter((name) => onlyAppends(stmt.body, name));
    const end = values(carried);
    const form = breaks ? "reduceWhile" : carried.length === 0 ? "each" : "reduce";
    const go: Continuation = breaks
        ? {
              end: ir.tagged("cont", end),
              onReturn: unreachable,
              onBreak: ir.tagged("halt", end),
              onContinue: ir.tagged("cont", end),
          }
        : { end, onReturn: unreachable, onBreak: end, onContinue: end };
    const body = sequence(prepending(stmt.body, grown), go, context);
    const initial = carried.map((name) => (grown.includes(name) ? reversed(name) : ir.local(name)));
    return [
        { targets: carried, value: loop(stmt, form, carried, initial, body) },
        ...grown.map((name): Bind => ({ targets: [name], value: reversed(name) })),
    ];
};

/** Whether a test looks inside an item: then it fails for a missing one, as "not found" does. */
const looksInside = (test: Expr, item: string): boolean =>
    some(test, (node) => {
        const isItem = (each: Expr | undefined): boolean => each?.kind === "local" && each.name === item;
        if (node.kind === "mapAccess") return isItem(node.object);
        return node.kind === "runtimeCall" && isItem(node.args[0]);
    });

/** `for (…) { if (test) { return …; } }`: a search. */
const searchingLoop = (stmt: ForStmt, rest: readonly Stmt[], next: Continuation, context: StructureContext) => {
    const [only] = stmt.body;
    const { iteration } = stmt;
    if (iteration.kind !== "each" || only?.kind !== "ifStmt" || stmt.body.length !== 1) return undefined;
    const { test, whenTrue, whenFalse } = only;
    const isSearch = whenFalse.length === 0 && neverEnds(whenTrue) && !hasBreak(whenTrue) && !hasContinue(whenTrue);
    if (!isSearch || !looksInside(test, iteration.item)) return undefined;
    return {
        kind: "firstMatch",
        item: iteration.item,
        list: iteration.list,
        test,
        found: sequence(whenTrue, next, context),
        rest: sequence(rest, next, context),
    } satisfies Expr;
};

/** A loop that may return: it ends with a tagged result, and what follows looks at the tag. */
const returningLoop = (stmt: ForStmt, rest: readonly Stmt[], next: Continuation, context: StructureContext): Expr => {
    const carried = carriedByLoop(stmt.body, liveAt(rest, next), boundByRound(stmt.iteration));
    const state = goOn(carried);
    const body = sequence(
        stmt.body,
        {
            end: ir.tagged("cont", state),
            onReturn: (value) => ir.tagged("halt", ir.tagged("return", next.onReturn(value))),
            onBreak: ir.tagged("halt", state),
            onContinue: ir.tagged("cont", state),
        },
        context,
    );
    return {
        kind: "afterReturn",
        value: loop(stmt, "reduceWhile", carried, [state], body),
        targets: carried,
        rest: sequence(rest, next, context),
    };
};

const bindWhile = (stmt: WhileStmt, rest: readonly Stmt[], next: Continuation, context: StructureContext): Bind => {
    if (mayExit(stmt.body)) context.report(stmt, unsupportedLoop());
    const after = liveAt(rest, next);
    const carried = carriedByLoop(stmt.body, new Set([...after, ...localNames(stmt.test)]));
    const end = values(carried);
    const body = sequence(stmt.body, { end, onReturn: () => end, onBreak: end, onContinue: end }, context);
    return { targets: carried, value: { kind: "while", carried, test: stmt.test, body } };
};

/**
 * State after a catch is as it was when the try began. Where the body writes a name that the handler or what follows
 * reads, the try is split behind that write: what comes after it starts with the name written. The handler stands twice.
 */
const splitTry = (
    stmt: TryStmt,
    rest: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): readonly [TryStmt, TryStmt] | undefined => {
    const atHandler = liveBefore(stmt.handler, liveAt(rest, next), exitsOf(next));
    const writes = (each: Stmt): readonly string[] => assigned([each]).filter((name) => atHandler.has(name));
    const compound = stmt.body.find((each) => innerBlocks(each).length > 0 && writes(each).length > 0);
    if (compound !== undefined) {
        for (const name of writes(compound)) context.report(compound, writeBeforeThrow(name));
        return undefined;
    }
    const write = stmt.body.slice(0, -1).findIndex((each) => writes(each).length > 0);
    if (write < 0) return undefined;
    const isCopy = (each: Stmt | undefined): boolean => each?.kind === "let" && each.value.kind === "local";
    let end = write + 1;
    while (isCopy(stmt.body[end])) end += 1;
    return [
        { ...stmt, body: stmt.body.slice(0, end) },
        { ...stmt, body: stmt.body.slice(end) },
    ];
};

const attempt = (stmt: TryStmt, body: Expr, handler: Expr): Expr => ({ kind: "try", body, error: stmt.error, handler });

/** Every way on from here ends the method or the round: nothing after it runs. */
const leaving = (next: Continuation): Continuation => ({
    ...tagging([], next),
    end: ir.tagged("return", next.end),
});

const structureSplitTry = (
    [first, second]: readonly [TryStmt, TryStmt],
    rest: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): Expr => {
    const after = [second, ...rest];
    const carried = carriedBy([first.body], liveAt(after, next)).concat(declaredIn(first.body, liveAt(after, next)));
    const body = sequence(first.body, tagging(carried, next), context);
    const handler = sequence([...first.handler, ...rest], leaving(next), context);
    return {
        kind: "afterReturn",
        value: attempt(first, body, handler),
        targets: carried,
        rest: sequence(after, next, context),
    };
};

/** Names that statements declare and somebody reads later. */
const declaredIn = (stmts: readonly Stmt[], live: Live): readonly string[] =>
    stmts.flatMap((stmt) => (stmt.kind === "let" && live.has(stmt.name) ? [stmt.name] : []));

const structureTry = (stmt: TryStmt, rest: readonly Stmt[], next: Continuation, context: StructureContext): Expr => {
    const split = splitTry(stmt, rest, next, context);
    if (split !== undefined) return structureSplitTry(split, rest, next, context);
    const both = (then: Continuation): Expr =>
        attempt(stmt, sequence(stmt.body, then, context), sequence(stmt.handler, then, context));
    if (rest.length === 0) return both(next);
    const carried = carriedBy([stmt.body, stmt.handler], liveAt(rest, next));
    if (!mayExit([stmt])) {
        const bind: Bind = { targets: carried, value: both(joining(carried, next)) };
        return prepend([bind], sequence(rest, next, context));
    }
    return {
        kind: "afterReturn",
        value: both(tagging(carried, next)),
        targets: carried,
        rest: sequence(rest, next, context),
    };
};

const prepend = (binds: readonly Bind[], result: Expr): Expr =>
    result.kind === "block" ? ir.block([...binds, ...result.binds], result.result) : ir.block(binds, result);

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
            return [bindWhile(stmt, rest, next, context)];
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
        case "tryStmt":
            return structureTry(stmt, rest, next, context);
        case "destructure":
        case "let":
        case "assign":
        case "bind":
        case "expr":
        case "push":
        case "delete":
        case "whileStmt":
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

export const structure = (method: ReboundMethod, diagnostics: Diagnostic[]): StructuredMethod => {
    const context: StructureContext = {
        report: (stmt, message) => {
            diagnostics.push(locate(message, stmt.span, method.name, stmt.kind));
        },
    };
    const next: Continuation = {
        end: method.fallthrough,
        onReturn: (value) => value ?? method.fallthrough,
        onBreak: ir.nil,
        onContinue: ir.nil,
    };
    return { ...method, result: sequence(method.body, next, context) };
};
