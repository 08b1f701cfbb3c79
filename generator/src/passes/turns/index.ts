/**
 * Pass `turns`. Needs: settled methods and the facts of those that don't wait. Gives: no method that waits touches
 * stream state itself. JavaScript runs what stands between two `await`s without interruption, on live objects; here
 * these live in a connection's process. So such a stretch becomes a method of its own, which the connection runs: on
 * request (a turn), or where it follows the wait for a value, when that value comes (a wake).
 */
import { locate, streamStateOutsideTurn } from "../../diagnostics/catalog.js";
import { bug, type Diagnostic } from "../../diagnostics/diagnostic.js";
import { ir } from "../../ir/build.js";
import type { Method } from "../../ir/method.js";
import { plainName } from "../../method-name.js";
import type { Expr, RuntimeCall } from "../../ir/nodes.js";
import { returning, type Stmt } from "../../ir/statements.js";
import { innerBlocks, walkStatements } from "../../ir/walk.js";
import { selfFunctions } from "../../runtime/functions.js";
import { t } from "../../types/type.js";
import type { EntryPoint } from "../../runtime/entry-points.js";
import { hasReturn, mayExit, neverEnds } from "../control.js";
import type { FactsOf } from "../places.js";
import { capturedBy, changedBy, declaredIn, mentionedIn } from "./names.js";
import { changedArguments, isHandle, isLivePlace, readsLive, touchesState, waits, type Held } from "./touches.js";

/** What the connection calls gives its value, then the state, then its first argument: the client, or the value. */
export const CUT: EntryPoint = { self: "state", writesSelf: true, inout: [0], hasValue: true };

export interface TurnsInput {
    readonly factsOf: FactsOf;
    /** A name that no other method has. */
    readonly freshMethod: (hint: string) => string;
}

/** Names that are not in `taken`, each given once. */
export const freshNames = (taken: ReadonlySet<string>): ((hint: string) => string) => {
    const used = new Set(taken);
    return (hint) => {
        let name = hint;
        for (let count = 2; used.has(name); count += 1) name = `${hint}${count}`;
        used.add(name);
        return name;
    };
};

export interface Turns {
    /** The method, without what was cut out of it. */
    readonly method: Method;
    readonly cut: readonly Method[];
}

interface Scope {
    readonly method: Method;
    readonly input: TurnsInput;
    readonly cut: Method[];
    readonly diagnostics: Diagnostic[];
    /** Names of clients, the one declared last first. */
    readonly handles: readonly string[];
    /** Whether the method ends where the statements end. */
    readonly isTail: boolean;
    /** What each name was bound to where it was declared. */
    readonly values: ReadonlyMap<string, Expr>;
}

const isLiveName =
    (values: Scope["values"], factsOf: FactsOf) =>
    (name: string): boolean =>
        isLivePlace(values.get(name) ?? ir.nil, factsOf);

const cutOut = (
    hint: string,
    first: readonly [name: string, type: Method["returnType"]],
    captured: readonly string[],
    body: readonly Stmt[],
    { method, input, cut }: Scope,
): string => {
    const name = input.freshMethod(`${plainName(method.name)}${hint}`);
    const span = spanOf(body, method);
    cut.push({
        name,
        className: method.className,
        isAsync: false,
        isStatic: false,
        parameters: [
            { name: first[0], type: first[1], initial: undefined },
            ...captured.map((each) => ({ name: each, type: t.any, initial: undefined })),
        ],
        returnType: t.any,
        body,
        span,
        documentation: undefined,
    });
    return name;
};

const spanOf = (stmts: readonly Stmt[], method: Method): Method["span"] => {
    const [first, last] = [stmts[0], stmts[stmts.length - 1]];
    return first === undefined || last === undefined ? method.span : { ...first.span, endLine: last.span.endLine };
};

const topNames = (stmts: readonly Stmt[]): ReadonlySet<string> =>
    new Set(stmts.flatMap((stmt) => (stmt.kind === "let" ? [stmt.name] : [])));

/** The names that a stretch gives to what follows: those that stand anywhere else in the method. */
const namesGiven = (stretch: readonly Stmt[], outside: ReadonlySet<string>, scope: Scope): readonly string[] => {
    const top = topNames(stretch);
    const inner = declaredIn(stretch);
    const changed = changedBy(stretch, (node) => changedArguments(node, scope.input.factsOf));
    return [...new Set([...top, ...changed])].filter(
        (name) => outside.has(name) && !scope.handles.includes(name) && (top.has(name) || !inner.has(name)),
    );
};

type Tell = (value: Expr | undefined) => Expr;

/** `return value` becomes `return [ true, value ]`: it is for the method that the stretch was cut out of to return. */
const tellReturns = (stmts: readonly Stmt[], tell: Tell): readonly Stmt[] =>
    stmts.map((stmt): Stmt => {
        switch (stmt.kind) {
            case "return":
                return returning(stmt, tell(stmt.value));
            case "ifStmt":
                return {
                    ...stmt,
                    whenTrue: tellReturns(stmt.whenTrue, tell),
                    whenFalse: tellReturns(stmt.whenFalse, tell),
                };
            case "for":
            case "whileStmt":
                return { ...stmt, body: tellReturns(stmt.body, tell) };
            case "tryStmt":
                return { ...stmt, body: tellReturns(stmt.body, tell), handler: tellReturns(stmt.handler, tell) };
            default:
                return stmt;
        }
    });

const givesValue = (stmts: readonly Stmt[]): boolean => {
    let found = false;
    walkStatements(stmts, (stmt) => {
        found ||= stmt.kind === "return" && stmt.value !== undefined;
    });
    return found;
};

/** Binds the names that a turn gives; those that are `declared` by it are new. */
const bindGiven = (
    given: readonly string[],
    declared: ReadonlySet<string>,
    value: Expr,
    span: Stmt["span"],
): readonly Stmt[] => {
    const [only] = given;
    if (only === undefined) return [{ kind: "expr", value, span }];
    if (given.length === 1) {
        return declared.has(only)
            ? [{ kind: "let", name: only, value, span }]
            : [{ kind: "assign", target: ir.local(only), value, span }];
    }
    const fresh = given.filter((name) => declared.has(name));
    return [
        ...fresh.map((name): Stmt => ({ kind: "let", name, value: ir.nil, span })),
        { kind: "destructure", targets: given.map(ir.local), value, span },
    ];
};

/** The call of a stretch that was cut out, in its place. */
const cutTurn = (stretch: readonly Stmt[], outside: ReadonlySet<string>, isLast: boolean, scope: Scope) => {
    const mentioned = mentionedIn(stretch);
    const client = scope.handles.find((name) => mentioned.has(name)) ?? scope.handles[0];
    const span = spanOf(stretch, scope.method);
    if (client === undefined || (mayExit(stretch) && !hasReturn(stretch))) return refuse(stretch, scope);
    const captured = capturedBy(stretch).filter((name) => name !== client);
    const turn = (body: readonly Stmt[]): Expr => ({
        kind: "turn",
        client: ir.local(client),
        method: cutOut("Turn", [client, t.shape("Client")], captured, body, scope),
        args: captured.map(ir.local),
    });
    const given = namesGiven(stretch, outside, scope);
    if (hasReturn(stretch) && (neverEnds(stretch) || (isLast && scope.isTail))) {
        return [{ kind: "return", value: turn(stretch), span } satisfies Stmt];
    }
    if (!hasReturn(stretch)) {
        const [only] = given;
        const value = given.length === 1 && only !== undefined ? ir.local(only) : ir.list(given.map(ir.local));
        const end: readonly Stmt[] = given.length === 0 ? [] : [{ kind: "return", value, span }];
        return bindGiven(given, topNames(stretch), turn([...stretch, ...end]), span);
    }
    return cutReturning(stretch, given, turn, scope);
};

/** A stretch that may return from the method, or go on. */
const cutReturning = (
    stretch: readonly Stmt[],
    given: readonly string[],
    turn: (body: readonly Stmt[]) => Expr,
    { method }: Scope,
): readonly Stmt[] => {
    const span = spanOf(stretch, method);
    const taken = mentionedIn(method.body);
    const fresh = (hint: string): string => (taken.has(hint) ? fresh(`${hint}Here`) : hint);
    const done = fresh("isDone");
    const result = givesValue(stretch) ? [fresh("result")] : [];
    const give = (items: readonly Expr[]): Expr =>
        items.length === 1 && items[0] !== undefined ? items[0] : ir.list(items);
    const told = tellReturns(stretch, (value) =>
        give([ir.literal(true), ...result.map(() => value ?? ir.nil), ...given.map(() => ir.nil)]),
    );
    const goOn = give([ir.literal(false), ...result.map(() => ir.nil), ...given.map(ir.local)]);
    const value = turn([...told, { kind: "return", value: goOn, span }]);
    const declared = new Set([done, ...result, ...topNames(stretch)]);
    const leave: Stmt = { kind: "return", value: result[0] === undefined ? undefined : ir.local(result[0]), span };
    return [
        ...bindGiven([done, ...result, ...given], declared, value, span),
        { kind: "ifStmt", test: ir.local(done), whenTrue: [leave], whenFalse: [], span },
    ];
};

const refuse = (stmts: readonly Stmt[], { method, diagnostics }: Scope): readonly Stmt[] => {
    diagnostics.push(locate(streamStateOutsideTurn(method.name), spanOf(stmts, method), method.name, "Statement"));
    return stmts;
};

const WATCHES: ReadonlySet<Expr["kind"] | RuntimeCall["fn"]> = new Set([
    selfFunctions.watch,
    selfFunctions.watchMultiple,
]);

/** Arguments of `watch` and `watchMultiple` before the one for what to do with the value. */
const WATCH_ARGUMENTS = 5;

const isWatch = (node: Expr): node is RuntimeCall => node.kind === "runtimeCall" && WATCHES.has(node.fn);

/** What a captured name stands for in stream state is read anew: in the source it is the same object, changed since. */
const refreshed = (captured: readonly string[], scope: Scope): readonly Stmt[] =>
    captured.flatMap((name): readonly Stmt[] => {
        const value = scope.values.get(name);
        if (value === undefined || !isLivePlace(value, scope.input.factsOf)) return [];
        const span = scope.method.span;
        return [
            {
                kind: "ifStmt",
                test: ir.not(ir.isKind("nil", ir.local(name))),
                whenTrue: [{ kind: "assign", target: ir.local(name), value, span }],
                whenFalse: [],
                span,
            },
        ];
    });

/** `const value = await this.watch (…); rest`, where the rest works on what lives in stream state. */
const cutWake = (stmts: readonly Stmt[], scope: Scope): readonly Stmt[] | undefined => {
    const [stmt, ...rest] = stmts;
    if (stmt?.kind !== "let" || !isWatch(stmt.value)) return undefined;
    if (!neverEnds(rest) && (!scope.isTail || rest.length === 0)) return undefined;
    if (rest.some((each) => waits(each, scope.input.factsOf))) return undefined;
    const mentioned = capturedBy(rest);
    if (mentioned.some((name) => scope.handles.includes(name))) return undefined;
    const isLive = isLiveName(scope.values, scope.input.factsOf);
    const first = mentioned.filter((name) => name !== stmt.name);
    if (!rest.some((each) => readsLive(each, scope.input.factsOf)) && !first.some(isLive)) return undefined;
    const fresh = refreshed(first, scope);
    const captured = capturedBy([...fresh, ...rest]).filter((name) => name !== stmt.name);
    const method = cutOut("Wake", [stmt.name, t.any], captured, [...fresh, ...rest], scope);
    const { fn, args } = stmt.value;
    const padded = Array.from({ length: WATCH_ARGUMENTS }, (_, position) => args[position] ?? ir.nil);
    const wake: Expr = { kind: "wake", method, args: captured.map(ir.local) };
    return [{ kind: "return", value: ir.runtime(fn, [...padded, wake]), span: stmt.span }];
};

/** A statement that waits, with the stretches inside of it cut out. */
const cutInside = (stmt: Stmt, outside: ReadonlySet<string>, scope: Scope): Stmt => {
    const block = (stmts: readonly Stmt[], isTail: boolean): readonly Stmt[] =>
        cutBlock(stmts, outside, { ...scope, isTail });
    switch (stmt.kind) {
        case "ifStmt":
            return {
                ...stmt,
                whenTrue: block(stmt.whenTrue, scope.isTail),
                whenFalse: block(stmt.whenFalse, scope.isTail),
            };
        case "tryStmt":
            return { ...stmt, body: block(stmt.body, scope.isTail), handler: block(stmt.handler, scope.isTail) };
        case "for":
        case "whileStmt":
            return { ...stmt, body: block(stmt.body, false) };
        default:
            return stmt;
    }
};

/** Where the run of statements that starts at `from` ends: at one that waits, or that declares a client. */
const endOfRun = (stmts: readonly Stmt[], from: number, factsOf: FactsOf): number => {
    let end = from;
    while (end < stmts.length) {
        const stmt = stmts[end];
        if (stmt === undefined || waits(stmt, factsOf) || isHandle(stmt)) break;
        end += 1;
    }
    return end;
};

/** A stretch that returns here and there takes the `return` after it along. */
const endOfStretch = (run: readonly Stmt[], from: number, to: number): number =>
    run.length === to + 1 && run[to]?.kind === "return" && hasReturn(run.slice(from, to)) ? to + 1 : to;

const valuesOf = (method: Method): ReadonlyMap<string, Expr> => {
    const values = new Map<string, Expr>();
    walkStatements(method.body, (stmt) => {
        if (stmt.kind === "let") values.set(stmt.name, stmt.value);
    });
    return values;
};

/** `elsewhere`: the names that stand in the method outside of these statements. */
const cutBlock = (stmts: readonly Stmt[], elsewhere: ReadonlySet<string>, start: Scope): readonly Stmt[] => {
    const { factsOf } = start.input;
    const out: Stmt[] = [];
    let scope = start;
    const around = (from: number, to: number): ReadonlySet<string> =>
        new Set([...elsewhere, ...mentionedIn(stmts.slice(0, from)), ...mentionedIn(stmts.slice(to))]);
    for (let at = 0; at < stmts.length; ) {
        const stmt = stmts[at] ?? bug("a hole in a block");
        if (isHandle(stmt)) {
            scope = { ...scope, handles: [stmt.name, ...scope.handles] };
            out.push(stmt);
            at += 1;
            continue;
        }
        if (waits(stmt, factsOf)) {
            const woken = cutWake(stmts.slice(at), scope);
            if (woken !== undefined) return [...out, ...woken];
            const isTail = scope.isTail && at === stmts.length - 1;
            out.push(cutInside(stmt, around(at, at + 1), { ...scope, isTail }));
            at += 1;
            continue;
        }
        const end = endOfRun(stmts, at, factsOf);
        const run = stmts.slice(at, end);
        const held: Held = { handles: scope.handles, isLive: isLiveName(scope.values, factsOf) };
        const touching = run.map((each) => touchesState(each, held, factsOf));
        const first = touching.indexOf(true);
        const last = touching.lastIndexOf(true);
        if (first < 0) {
            out.push(...run);
        } else {
            const to = endOfStretch(run, first, last + 1);
            const isLast = at + to === stmts.length;
            out.push(...run.slice(0, first));
            out.push(...cutTurn(run.slice(first, to), around(at + first, at + to), isLast, scope));
            out.push(...run.slice(to));
        }
        at = end;
    }
    return out;
};

const usesStreams = (stmts: readonly Stmt[], held: Held, factsOf: FactsOf): boolean =>
    stmts.some(
        (stmt) =>
            isHandle(stmt) ||
            touchesState(stmt, held, factsOf) ||
            readsLive(stmt, factsOf) ||
            innerBlocks(stmt).some((block) => usesStreams(block, held, factsOf)),
    );

export const cutTurns = (method: Method, input: TurnsInput, diagnostics: Diagnostic[]): Turns => {
    const handles = method.parameters.filter(({ type }) => type.shape === "Client").map(({ name }) => name);
    const values = valuesOf(method);
    const held: Held = { handles, isLive: isLiveName(values, input.factsOf) };
    const isWaiting = input.factsOf(method.name)?.waits ?? method.isAsync;
    if (!isWaiting || !usesStreams(method.body, held, input.factsOf)) return { method, cut: [] };
    const cut: Method[] = [];
    const scope: Scope = { method, input, cut, diagnostics, handles, isTail: true, values };
    const body = cutBlock(method.body, new Set(), scope);
    return { method: { ...method, body }, cut };
};
