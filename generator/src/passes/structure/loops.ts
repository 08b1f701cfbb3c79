/** Loops: what each round hands to the next, and how one that is left early tells what follows. */
import { bug } from "../../diagnostics/diagnostic.js";
import { boundByRound } from "../../ir/free-names.js";
import { ir } from "../../ir/build.js";
import type { Bind, Expr, Iteration, LoopExpr } from "../../ir/nodes.js";
import type { ForStmt, Stmt, WhileStmt } from "../../ir/statements.js";
import { elixir, js } from "../../runtime/index.js";
import { assigned, hasBreak, mayExit } from "../control.js";
import { liveBefore, NO_EXITS, type Live } from "../effects/liveness.js";
import { onlyAppends, prepending } from "./collect.js";
import {
    afterReturn,
    COPIED_TAIL,
    goOn,
    liveAt,
    localNames,
    values,
    type Continuation,
    type StructureContext,
} from "./continuation.js";

/** Names that a loop hands from one round to the next, or to what follows it. */
export const carriedByLoop = (body: readonly Stmt[], after: Live, bound: readonly string[] = []): readonly string[] => {
    const names = assigned(body).filter((name) => !bound.includes(name));
    const own = new Set([...after, ...names]);
    const head = liveBefore(body, own, { ...NO_EXITS, onBreak: after, onContinue: own });
    return names.filter((name) => after.has(name) || (head.has(name) && readsBeforeWrite(body, name)));
};

const readsBeforeWrite = (body: readonly Stmt[], name: string): boolean => liveBefore(body, new Set()).has(name);

/** What a loop goes over: what is no list has no positions. */
export const overElements = (iteration: Iteration): Iteration => {
    if (iteration.kind === "range" || iteration.mayBeOther !== true) return iteration;
    return { ...iteration, list: ir.runtime(js.elements, [iteration.list]) };
};

export const loop = (
    stmt: ForStmt,
    form: LoopExpr["form"],
    carried: readonly string[],
    initial: readonly Expr[],
    body: Expr,
) => ({ kind: "loop", form, iteration: overElements(stmt.iteration), carried, initial, body }) satisfies LoopExpr;

/** A loop that only appends to one list gives the list of what it appended. */
const collecting = (stmt: ForStmt, name: string, context: StructureContext): Bind => {
    const start: Stmt = { kind: "assign", target: ir.local(name), value: ir.list([]), span: stmt.span };
    const item = ir.local(name);
    const next: Continuation = { end: item, onReturn: unreachable, onBreak: item, onContinue: item };
    const items = loop(stmt, "collect", [], [], context.sequence([start, ...stmt.body], next));
    return { targets: [name], value: ir.operator("++", ir.local(name), items) };
};

const unreachable = (): never => bug("a return inside a loop that was taken to have none");

const reversed = (name: string): Expr => ir.runtime(elixir.reverse, [ir.local(name)]);

export const bindLoop = (
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
    const body = context.sequence(prepending(stmt.body, grown), go);
    const initial = carried.map((name) => (grown.includes(name) ? reversed(name) : ir.local(name)));
    return [
        { targets: carried, value: loop(stmt, form, carried, initial, body) },
        ...grown.map((name): Bind => ({ targets: [name], value: reversed(name) })),
    ];
};

/** A loop that may return: it ends with a tagged result, and what follows looks at the tag. */
export const returningLoop = (
    stmt: ForStmt,
    rest: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): Expr => {
    const carried = carriedByLoop(stmt.body, liveAt(rest, next), boundByRound(stmt.iteration));
    const state = goOn(carried);
    const body = context.sequence(stmt.body, {
        end: ir.tagged("cont", state),
        onReturn: (value) => ir.tagged("halt", ir.tagged("return", next.onReturn(value))),
        onBreak: ir.tagged("halt", state),
        onContinue: ir.tagged("cont", state),
    });
    return afterReturn(loop(stmt, "reduceWhile", carried, [state], body), carried, rest, next, context);
};

/** `while (test)` whose body may leave: each round asks first. */
const askingRound = ({ test, body, span }: WhileStmt): readonly Stmt[] => {
    if (test.kind === "literal" && test.value === true) return body;
    return [{ kind: "ifStmt", test, whenTrue: [], whenFalse: [{ kind: "break", span }], span }, ...body];
};

const repeat = (carried: readonly string[], body: Expr): Expr => ({
    kind: "repeat",
    carried,
    initial: carried.map(ir.local),
    body,
});

export const bindWhile = (
    stmt: WhileStmt,
    rest: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): Bind => {
    const after = liveAt(rest, next);
    if (mayExit(stmt.body)) {
        const round = askingRound(stmt);
        const carried = carriedByLoop(round, after);
        const targets = carried.filter((name) => after.has(name));
        const again = ir.tagged("cont", values(carried));
        const body = context.sequence(round, {
            end: again,
            onReturn: unreachable,
            onBreak: ir.tagged("halt", values(targets)),
            onContinue: again,
        });
        return { targets, value: repeat(carried, body) };
    }
    const carried = carriedByLoop(stmt.body, new Set([...after, ...localNames(stmt.test)]));
    const end = values(carried);
    const body = context.sequence(stmt.body, { end, onReturn: unreachable, onBreak: end, onContinue: end });
    return { targets: carried, value: { kind: "while", carried, test: stmt.test, body } };
};

/** A `while` that may return: what little follows it is the result of its last round. */
export const returningWhile = (
    stmt: WhileStmt,
    rest: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): Expr => {
    const round = askingRound(stmt);
    const after = liveAt(rest, next);
    const carried = carriedByLoop(round, after);
    const targets = carried.filter((name) => after.has(name));
    const again = ir.tagged("cont", values(carried));
    const isCopied = rest.length <= COPIED_TAIL;
    const onEnd = isCopied ? context.sequence(rest, next) : goOn(targets);
    const body = context.sequence(round, {
        end: again,
        onReturn: (value) => {
            const result = next.onReturn(value);
            return ir.tagged("halt", isCopied ? result : ir.tagged("return", result));
        },
        onBreak: ir.tagged("halt", onEnd),
        onContinue: again,
    });
    const value = repeat(carried, body);
    return isCopied ? value : afterReturn(value, targets, rest, next, context);
};
