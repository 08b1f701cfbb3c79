/**
 * Pass `rebind`. Needs: settled methods and the facts of `effects`. Gives: no mutation; every statement binds names to
 * values. `this` is an ordinary name, `return` gives back everything that the signature promises.
 */
import { locate, streamStateOutsideTurn, waitInReducer } from "../../diagnostics/catalog.js";
import { assertNever, bug, type Diagnostic } from "../../diagnostics/diagnostic.js";
import { ir } from "../../ir/build.js";
import type { Method, ReboundMethod } from "../../ir/method.js";
import { SELF, type Expr } from "../../ir/nodes.js";
import { returning, type IfStmt, type Stmt } from "../../ir/statements.js";
import { walkStatements } from "../../ir/walk.js";
import { returnsSelf, type MethodFacts } from "../../ir/facts.js";
import { boundByRound, freeNames } from "../../ir/free-names.js";
import { assigned, neverEnds } from "../control.js";
import { placeOf, samePlace, type FactsOf, type Place } from "../places.js";
import type { SharingOf } from "../points-to/index.js";
import {
    become,
    bindName,
    bindParts,
    copyOf,
    holdFlows,
    isAtMost,
    isHeldAt,
    keepTests,
    keptByTest,
    keepWhetherMissing,
    letGo,
    merge,
    mergeBranches,
    noteStored,
    placeHeld,
    settledPlace,
} from "./borrows.js";
import { readPlace, type RebindContext } from "./context.js";
import { rebindFor, rebindWhile } from "./loops.js";
import { livePlace, isPutByCall, rebindEffect, rebindExpr } from "./expressions.js";
import { freshNames } from "../names.js";
import { flowsOf, type Flow } from "./flows.js";
import type { Aliases } from "./links.js";
import { aliveAfter, observedNames, scalarNames } from "./names.js";
import { placeKey, type BorrowTable } from "./regions.js";
import { leavePlace, linkInside, spread, spreadStore } from "./spread.js";
import { writePlace } from "./write.js";

/**
 * A parameter that comes back and is bound anew on the way: the name for what the caller gave. What happens to the
 * parameter's own name after that is the method's own business.
 */
type Given = ReadonlyMap<string, string>;

const givenNames = (method: Method, facts: MethodFacts, fresh: (hint: string) => string): Given => {
    const rebound = new Set<string>();
    walkStatements(method.body, (stmt) => {
        if (stmt.kind === "assign" && stmt.target.kind === "local") rebound.add(stmt.target.name);
        if (stmt.kind === "destructure") stmt.targets.forEach(({ name }) => rebound.add(name));
    });
    const names = [...facts.inout].map((position) => method.parameters[position]?.name ?? "_");
    return new Map(names.filter((name) => rebound.has(name)).map((name) => [name, fresh(`given_${name}`)]));
};

/** The result of a method: its value, then `this`, then the parameters that come back. */
const resultOf = (method: Method, facts: MethodFacts, given: Given, value: Expr | undefined): Expr => {
    const self = facts.self === "state" ? SELF.state : SELF.exchange;
    const items = [
        ...(facts.hasValue ? [value ?? ir.nil] : []),
        ...(returnsSelf(facts) ? [ir.local(self)] : []),
        ...[...facts.inout]
            .sort((a, b) => a - b)
            .map((position) => {
                const name = method.parameters[position]?.name ?? "_";
                return ir.local(given.get(name) ?? name);
            }),
    ];
    const [only] = items;
    if (items.length === 0) return value ?? ir.nil;
    return items.length === 1 && only !== undefined ? only : ir.tuple(items);
};

type Scope = Omit<RebindContext, "emit" | "isAlive" | "span">;

const targetPlace = (target: Expr, factsOf: FactsOf): Place =>
    placeOf(target, factsOf) ?? bug("a target is not a place");

/** The name that a statement stores in the place that it may share already: until then, nobody reads the place. */
const storedBy = (stmt: Stmt | undefined, context: RebindContext): string | undefined => {
    if (stmt?.kind !== "assign" || stmt.target.kind === "local" || stmt.value.kind !== "local") return undefined;
    const target = placeOf(stmt.target, context.factsOf);
    const isStored = target !== undefined && isAtMost(context.borrows.get(stmt.value.name), target);
    return isStored ? stmt.value.name : undefined;
};

const rebindBlock = (stmts: readonly Stmt[], scope: Scope): readonly Stmt[] => {
    const out: Stmt[] = [];
    for (const [position, stmt] of stmts.entries()) {
        const context: RebindContext = {
            ...scope,
            emit: (each) => out.push(each),
            span: stmt.span,
            isAlive: (name) => scope.isAliveAfter(stmt, name),
        };
        rebindStmt(stmt, { ...context, storedNext: storedBy(stmts[position + 1], context) });
    }
    return out;
};

export interface Rebound {
    readonly stmts: readonly Stmt[];
    readonly aliases: Aliases;
}

/** What the names outside of a block share at its end is told without the block's own names. */
export const rebindPath = (block: readonly Stmt[], entry: Aliases, context: RebindContext): Rebound => {
    const aliases = copyOf(entry);
    const stmts = [...rebindBlock(block, { ...context, ...aliases })];
    const names = block.flatMap((stmt) => (stmt.kind === "let" ? [stmt.name] : []));
    const last = block[block.length - 1];
    if (last !== undefined && !neverEnds(block)) {
        keepTests(new Set(names), last.span, { ...context, ...aliases, emit: (stmt) => stmts.push(stmt) });
    }
    // The last first: what is told of a name may be told by names before it.
    for (const name of [...names].reverse()) letGo(name, aliases);
    return { stmts, aliases };
};

/**
 * `if (x === undefined) { x = new … }`: the name is the element that it was bound to, or something new where there is
 * none, which the place itself tells for as long as nothing is stored there.
 */
const sharedWhereMissing = (
    { test }: IfStmt,
    whenTrue: Aliases,
    whenFalse: Aliases,
    { facts }: RebindContext,
): BorrowTable => {
    if (test.kind !== "isKind" || test.predicate !== "nil" || test.operand.kind !== "local") return new Map();
    const { name } = test.operand;
    const found = whenFalse.borrows.get(name);
    if (whenTrue.borrows.has(name) || found?.kind !== "place") return new Map();
    const isNew = ir.isKind("nil", readPlace(found.place, facts));
    return new Map([[name, { kind: "either", test: isNew, whenTrue: undefined, whenFalse: found }]]);
};

const rebindIf = (stmt: IfStmt, context: RebindContext): void => {
    const test = rebindExpr(stmt.test, context);
    const whenTrue = rebindPath(stmt.whenTrue, context, context);
    const whenFalse = rebindPath(stmt.whenFalse, context, context);
    const bound = new Set([...assigned(stmt.whenTrue), ...assigned(stmt.whenFalse)]);
    const isStable = ![...freeNames(test)].some((name) => bound.has(name));
    if (neverEnds(stmt.whenTrue)) become(context, whenFalse.aliases);
    else if (neverEnds(stmt.whenFalse)) become(context, whenTrue.aliases);
    else if (isStable) become(context, mergeBranches(test, whenTrue.aliases, whenFalse.aliases));
    else {
        const known = new Map([
            ...keptByTest(test, whenTrue.aliases, whenFalse.aliases, stmt.span, context),
            ...sharedWhereMissing(stmt, whenTrue.aliases, whenFalse.aliases, context),
        ]);
        become(context, merge([whenTrue.aliases, whenFalse.aliases], known));
    }
    context.emit({ ...stmt, test, whenTrue: whenTrue.stmts, whenFalse: whenFalse.stmts });
};

const branches = (blocks: readonly (readonly Stmt[])[], context: RebindContext): readonly (readonly Stmt[])[] => {
    const results = blocks.map((block) => rebindPath(block, context, context));
    const ending = results.filter((_, position) => !neverEnds(blocks[position] ?? []));
    become(context, merge(ending.map(({ aliases }) => aliases)));
    return results.map(({ stmts }) => stmts);
};

/** `this.trades[symbol] = this.safeValue (this.trades, symbol, {})`: what stands at the place, or something new. */
const isSelfStore = (place: Place, value: Expr, flows: readonly Flow[], context: RebindContext): boolean => {
    const read = placeOf(value, context.factsOf);
    return read !== undefined && flows.length === 1 && samePlace(settledPlace(read, context), place);
};

const rebindAssign = (stmt: Extract<Stmt, { kind: "assign" }>, context: RebindContext): void => {
    const value = rebindExpr(stmt.value, context);
    if (stmt.target.kind === "local") {
        const { name } = stmt.target;
        context.emit({ ...stmt, target: stmt.target, value });
        bindName(name, stmt.value, stmt.isScalar === true, context);
        return;
    }
    const place = settledPlace(targetPlace(stmt.target, context.factsOf), context);
    const stored = stmt.value.kind === "local" ? stmt.value.name : undefined;
    const flows = stmt.isScalar === true ? [] : flowsOf(stmt.value, context);
    const isScalar = stmt.isScalar === true || (flows.length > 0 && areScalars(flows, context.scalars));
    const isStored = stored !== undefined && !isScalar && !context.isScalar(stored);
    if (isSelfStore(place, stmt.value, flows, context)) {
        if (isPutByCall(stmt.value, context)) return;
        // What stood there stands there still, and what names borrow from it; where nothing stood, they stand for nothing.
        keepWhetherMissing(place, context);
        writePlace(place, { kind: "put", value }, "changesObject", stmt.span, context);
        return;
    }
    if (!isStored && !isScalar) holdFlows(flows, context);
    const isAtPlace = stored !== undefined && isHeldAt(context.borrows.get(stored), place);
    if (!isAtPlace) leavePlace(place, context);
    writePlace(place, { kind: "put", value }, "replacesObject", stmt.span, context, stored);
    const known = new Set(context.scalars);
    spreadStore(place, stmt.span, context);
    if (isScalar) for (const each of [...known, placeKey(place)]) context.scalars.add(each);
    else if (isStored) noteStored(stored, place, context);
    else placeHeld(place, context);
};

/** Whether the value comes from places that hold texts and numbers alone. */
const areScalars = (flows: readonly Flow[], scalars: ReadonlySet<string>): boolean =>
    flows.every(({ path, isInside, from }) => {
        return path.length === 0 && !isInside && !from.isInside && scalars.has(placeKey(from.place));
    });

const rebindStmt = (stmt: Stmt, context: RebindContext): void => {
    const { emit } = context;
    switch (stmt.kind) {
        case "let": {
            const value = rebindExpr(stmt.value, context);
            emit({ ...stmt, value });
            const live = stmt.value.kind === "list" ? livePlace(stmt.value, context) : undefined;
            if (live !== undefined) context.livePlaces.set(stmt.name, live);
            bindName(stmt.name, stmt.value, stmt.isScalar === true, context);
            return;
        }
        case "assign":
            rebindAssign(stmt, context);
            return;
        case "destructure": {
            const value = rebindExpr(stmt.value, context);
            emit({ ...stmt, value });
            bindParts(
                stmt.targets.map(({ name }) => name),
                stmt.value,
                context,
            );
            return;
        }
        case "push": {
            const item = rebindExpr(stmt.value, context);
            const place = settledPlace(targetPlace(stmt.target, context.factsOf), context);
            const list = rebindExpr(stmt.list, context);
            const value = ir.operator("++", list, ir.list([item]));
            const flows = flowsOf(stmt.value, context);
            writePlace(place, { kind: "put", value }, "changesObject", stmt.span, context);
            spread([{ place, isAt: true, isInside: false }], stmt.span, context);
            linkInside(place, flows, context);
            context.scalars.clear();
            return;
        }
        case "delete": {
            const place = settledPlace(targetPlace(stmt.target, context.factsOf), context);
            leavePlace(place, context);
            writePlace(place, { kind: "delete" }, "replacesObject", stmt.span, context);
            spreadStore(place, stmt.span, context);
            return;
        }
        case "expr": {
            const value = rebindEffect(stmt.value, context);
            if (value.kind !== "literal") emit({ ...stmt, value });
            return;
        }
        case "ifStmt":
            rebindIf(stmt, context);
            return;
        case "for":
            rebindFor(stmt, context);
            return;
        case "whileStmt":
            rebindWhile(stmt, context);
            return;
        case "return":
            emit({ ...stmt, value: stmt.value === undefined ? undefined : rebindExpr(stmt.value, context) });
            return;
        case "throw":
            emit({ ...stmt, error: rebindExpr(stmt.error, context) });
            return;
        case "tryStmt": {
            const [body = [], handler = []] = branches([stmt.body, stmt.handler], context);
            emit({ ...stmt, body, handler });
            return;
        }
        case "bind":
        case "break":
        case "continue":
            emit(stmt);
            return;
        default:
            assertNever(stmt);
    }
};

const keptFor = (names: readonly string[], kept: RebindContext["kept"], span: Stmt["span"]): readonly Stmt[] =>
    names.flatMap((name) =>
        (kept.get(name) ?? []).map((each): Stmt => ({ kind: "let", name: each, value: ir.literal(false), span })),
    );

/** Declares the names that keep what a name shares beside that name. */
const declaringKept = (stmts: readonly Stmt[], kept: RebindContext["kept"]): readonly Stmt[] => {
    if (kept.size === 0) return stmts;
    const inner = (block: readonly Stmt[]): readonly Stmt[] => declaringKept(block, kept);
    return stmts.flatMap((stmt): readonly Stmt[] => {
        switch (stmt.kind) {
            case "let":
                return [...keptFor([stmt.name], kept, stmt.span), stmt];
            case "ifStmt":
                return [{ ...stmt, whenTrue: inner(stmt.whenTrue), whenFalse: inner(stmt.whenFalse) }];
            case "for":
                return [
                    { ...stmt, body: [...keptFor(boundByRound(stmt.iteration), kept, stmt.span), ...inner(stmt.body)] },
                ];
            case "whileStmt":
                return [{ ...stmt, body: inner(stmt.body) }];
            case "tryStmt":
                return [{ ...stmt, body: inner(stmt.body), handler: inner(stmt.handler) }];
            default:
                return [stmt];
        }
    });
};

/** Spells out everything that `return` gives back. */
const withResults = (stmts: readonly Stmt[], result: (value: Expr | undefined) => Expr): readonly Stmt[] =>
    stmts.map((stmt): Stmt => {
        switch (stmt.kind) {
            case "return":
                return returning(stmt, result(stmt.value));
            case "ifStmt":
                return {
                    ...stmt,
                    whenTrue: withResults(stmt.whenTrue, result),
                    whenFalse: withResults(stmt.whenFalse, result),
                };
            case "for":
            case "whileStmt":
                return { ...stmt, body: withResults(stmt.body, result) };
            case "tryStmt":
                return {
                    ...stmt,
                    body: withResults(stmt.body, result),
                    handler: withResults(stmt.handler, result),
                };
            default:
                return stmt;
        }
    });

export const rebind = (
    method: Method,
    factsOf: FactsOf,
    sharingOf: SharingOf,
    diagnostics: Diagnostic[],
): ReboundMethod => {
    const facts = factsOf(method.name) ?? bug(`no facts of ${method.name}`, method.span);
    // Where it was seen which statement it is, it was said.
    const isSaid = diagnostics.some(({ code, method: name }) => code === "EX3004" && name === method.name);
    if (facts.waits && facts.self === "state" && !isSaid) {
        const message = method.isAsync ? streamStateOutsideTurn(method.name) : waitInReducer(method.name);
        diagnostics.push(locate(message, method.span, method.name, "MethodDeclaration"));
    }
    const fresh = freshNames(method);
    const given = givenNames(method, facts, fresh);
    const scope: Scope = {
        facts,
        factsOf,
        report: (message, span) => {
            // What the pass makes itself stands nowhere.
            const at = span.path === "" ? method.span : span;
            const isSaid = diagnostics.some((each) => each.span === at && each.code === message.code);
            if (!isSaid) diagnostics.push(locate(message, at, method.name, "Statement"));
        },
        fresh,
        livePlaces: new Map(),
        kept: new Map(),
        sharingOf,
        links: new Map(),
        scalars: new Set(),
        isAliveAfter: aliveAfter(method, facts),
        isObserved: observedNames(method, facts),
        isScalar: scalarNames(method),
        borrows: new Map(
            [...given].map(([name, owner]) => [name, { kind: "place", place: { root: ir.local(owner), path: [] } }]),
        ),
    };
    const owners = [...given].map(
        ([name, owner]): Stmt => ({ kind: "let", name: owner, value: ir.local(name), span: method.span }),
    );
    const result = (value: Expr | undefined): Expr => resultOf(method, facts, given, value);
    const stmts = declaringKept(rebindBlock(method.body, scope), scope.kept);
    const body = [
        ...owners,
        ...keptFor(
            method.parameters.map(({ name }) => name),
            scope.kept,
            method.span,
        ),
        ...withResults(stmts, result),
    ];
    return { ...method, body, facts, fallthrough: result(undefined) };
};
