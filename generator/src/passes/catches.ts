/**
 * Pass `catches`. Needs: rebound methods. Gives: no `try` that binds a name before something in it raises an error, where
 * the name is read after the catch. Elixir forgets what the body of a `try` has bound when it is left by an error, so
 * only what can raise stays in it: what binds such a name goes before it, or into what follows it.
 */
import type { ReboundMethod } from "../ir/method.js";
import type { IfStmt, Stmt, TryStmt } from "../ir/statements.js";
import { ir } from "../ir/build.js";
import { freeNames } from "../ir/free-names.js";
import { bug } from "../diagnostics/diagnostic.js";
import { freshNames } from "./names.js";
import { assigned, neverEnds } from "./control.js";
import { liveBefore, type Exits, type Live } from "./effects/liveness.js";
import type { FactsOf } from "./places.js";
import { canFail, raisesItself } from "./raises.js";

interface Catch {
    readonly factsOf: FactsOf;
    /** Names that are read after the catch and outlive the body. */
    readonly live: Live;
    readonly error: string | undefined;
    readonly handler: readonly Stmt[];
    readonly fresh: (hint: string) => string;
}

/** How far a stretch of statements has come: whether a live name may have been bound, and whether an error came after. */
interface Progress {
    readonly bound: boolean;
    readonly lost: boolean;
}

const both = (a: Progress, b: Progress): Progress => ({ bound: a.bound || b.bound, lost: a.lost || b.lost });

const bindsLive = (stmt: Stmt, { live }: Catch): boolean => assigned([stmt]).some((name) => live.has(name));

const through = (stmts: readonly Stmt[], start: Progress, around: Catch): Progress =>
    stmts.reduce((progress, stmt) => after(stmt, progress, around), start);

const after = (stmt: Stmt, start: Progress, around: Catch): Progress => {
    const raises = raisesItself(stmt, around.factsOf);
    const progress = { ...start, lost: start.lost || (start.bound && raises) };
    switch (stmt.kind) {
        case "ifStmt":
            return both(through(stmt.whenTrue, progress, around), through(stmt.whenFalse, progress, around));
        case "for":
        case "whileStmt": {
            const once = both(progress, through(stmt.body, progress, around));
            const again = { ...once, lost: once.lost || (once.bound && raises) };
            return both(again, through(stmt.body, again, around));
        }
        case "tryStmt": {
            // What its own catch takes does not come here.
            const body = { bound: through(stmt.body, progress, around).bound, lost: progress.lost };
            const ended = through(stmt.otherwise ?? [], body, around);
            return both(ended, through(stmt.handler, body, around));
        }
        default:
            return { ...progress, bound: progress.bound || bindsLive(stmt, around) };
    }
};

const START: Progress = { bound: false, lost: false };

/** Whether an error in the statements, all in one `try`, would lose what they have bound. */
const loses = (stmts: readonly Stmt[], around: Catch): boolean => through(stmts, START, around).lost;

const attempt = (
    body: readonly Stmt[],
    otherwise: readonly Stmt[],
    { error, handler }: Catch,
    span: Stmt["span"],
): TryStmt => ({ kind: "tryStmt", body, error, handler, span, ...(otherwise.length === 0 ? {} : { otherwise }) });

/** The statements under the catch: each error finds everything bound that was bound before it. */
const guarded = (stmts: readonly Stmt[], around: Catch): readonly Stmt[] => {
    const quiet = stmts.findIndex((stmt) => canFail([stmt], around.factsOf));
    if (quiet < 0) return stmts;
    const [before, rest] = [stmts.slice(0, quiet), stmts.slice(quiet)];
    const first = rest[0];
    if (first === undefined) return before;
    if (!loses(rest, around)) return [...before, attempt(rest, [], around, first.span)];
    if (loses([first], around)) return [...before, ...inside(first, rest.slice(1), around)];
    let end = 1;
    for (let at = 1; at <= rest.length && !loses(rest.slice(0, at), around); at += 1) {
        if (canFail(rest.slice(at - 1, at), around.factsOf)) end = at;
    }
    return [...before, attempt(rest.slice(0, end), guarded(rest.slice(end), around), around, first.span)];
};

/**
 * A statement that holds others, of which one raises an error after another has bound something: the `try` goes inside
 * of it. What follows it in the body is left out after an error.
 */
const inside = (stmt: Stmt, rest: readonly Stmt[], around: Catch): readonly Stmt[] => {
    if (stmt.kind === "ifStmt") {
        if (raisesItself(stmt, around.factsOf)) return testedFirst(stmt, rest, around);
        const { whenTrue, whenFalse } = stmt;
        const branches = (first: readonly Stmt[], second: readonly Stmt[]): readonly Stmt[] => [
            { ...stmt, whenTrue: guarded(first, around), whenFalse: guarded(second, around) },
        ];
        if (rest.length === 0) return branches(whenTrue, whenFalse);
        if (neverEnds(whenTrue)) return branches(whenTrue, [...whenFalse, ...rest]);
        if (neverEnds(whenFalse)) return branches([...whenTrue, ...rest], whenFalse);
    }
    return jumping(stmt, rest, around);
};

const testedFirst = (stmt: IfStmt, rest: readonly Stmt[], around: Catch): readonly Stmt[] => {
    const holds = around.fresh("holds");
    const test: Stmt = { kind: "let", name: holds, value: stmt.test, span: stmt.span };
    return guarded([test, { ...stmt, test: ir.local(holds) }, ...rest], around);
};

/** The catch keeps the error and leaves the loops around it; the handler stands once, behind the statement. */
const jumping = (stmt: Stmt, rest: readonly Stmt[], around: Catch): readonly Stmt[] => {
    const { span } = stmt;
    const raised = around.fresh("raised");
    const error = around.error ?? around.fresh("error");
    const keep: Stmt = { kind: "assign", target: ir.local(raised), value: ir.local(error), span };
    const jump = (last: readonly Stmt[]): Catch => ({ ...around, error, handler: [keep, ...last] });
    const leaving: readonly Stmt[] = [keepLeaving(stmt, jump)];
    const caught: readonly Stmt[] = [{ kind: "let", name: error, value: ir.local(raised), span }, ...around.handler];
    return [
        { kind: "let", name: raised, value: ir.nil, span },
        ...leaving,
        {
            kind: "ifStmt",
            test: ir.isKind("nil", ir.local(raised)),
            whenTrue: guarded(rest, around),
            whenFalse: caught,
            span,
        },
    ];
};

/** The statement with the catch inside; `jump` makes it, given what leaves the loop at hand. */
const keepLeaving = (stmt: Stmt, jump: (last: readonly Stmt[]) => Catch): Stmt => {
    const { span } = stmt;
    switch (stmt.kind) {
        case "ifStmt":
            return {
                ...stmt,
                whenTrue: guarded(stmt.whenTrue, jump([])),
                whenFalse: guarded(stmt.whenFalse, jump([])),
            };
        case "for":
            return { ...stmt, body: guarded(stmt.body, jump([{ kind: "break", span }])) };
        case "whileStmt": {
            const around = jump([{ kind: "break", span }]);
            const end: Stmt = {
                kind: "ifStmt",
                test: stmt.test,
                whenTrue: [],
                whenFalse: [{ kind: "break", span }],
                span,
            };
            return raisesItself(stmt, around.factsOf)
                ? { ...stmt, test: ir.literal(true), body: guarded([end, ...stmt.body], around) }
                : { ...stmt, body: guarded(stmt.body, around) };
        }
        case "tryStmt":
            return {
                ...stmt,
                handler: guarded(stmt.handler, jump([])),
                ...(stmt.otherwise === undefined ? {} : { otherwise: guarded(stmt.otherwise, jump([])) }),
            };
        default:
            return bug(`a ${stmt.kind} holds no statements`, span);
    }
};

interface Scope {
    readonly factsOf: FactsOf;
    readonly fresh: (hint: string) => string;
    /** Names that the catch of each `try` and what follows it read. */
    readonly liveAtCatch: ReadonlyMap<TryStmt, Live>;
}

const catching = (stmts: readonly Stmt[], scope: Scope): readonly Stmt[] =>
    stmts.flatMap((stmt): readonly Stmt[] => {
        const inner = (block: readonly Stmt[]): readonly Stmt[] => catching(block, scope);
        switch (stmt.kind) {
            case "ifStmt":
                return [{ ...stmt, whenTrue: inner(stmt.whenTrue), whenFalse: inner(stmt.whenFalse) }];
            case "for":
            case "whileStmt":
                return [{ ...stmt, body: inner(stmt.body) }];
            case "tryStmt": {
                const [body, handler] = [inner(stmt.body), inner(stmt.handler)];
                const around = { ...scope, live: scope.liveAtCatch.get(stmt) ?? new Set(), error: stmt.error, handler };
                return loses(body, around) ? guarded(body, around) : [{ ...stmt, body, handler }];
            }
            default:
                return [stmt];
        }
    });

export const catches = (method: ReboundMethod, factsOf: FactsOf): ReboundMethod => {
    const liveAtCatch = new Map<TryStmt, Live>();
    const note = (stmt: Stmt, liveAfter: Live, exits: Exits): void => {
        if (stmt.kind === "tryStmt") liveAtCatch.set(stmt, liveBefore(stmt.handler, liveAfter, exits));
    };
    liveBefore(method.body, freeNames(method.fallthrough), undefined, note);
    if (liveAtCatch.size === 0) return method;
    return { ...method, body: catching(method.body, { factsOf, fresh: freshNames(method), liveAtCatch }) };
};
