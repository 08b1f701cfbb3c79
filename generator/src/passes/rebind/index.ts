/**
 * Pass `rebind`. Needs: settled methods and the facts of `effects`. Gives: no mutation; every statement binds names to
 * values. `this` is an ordinary name, `return` gives back everything that the signature promises.
 */
import { locate, streamStateOutsideTurn, waitInReducer } from "../../diagnostics/catalog.js";
import { assertNever, bug, type Diagnostic } from "../../diagnostics/diagnostic.js";
import { ir } from "../../ir/build.js";
import type { Method, ReboundMethod } from "../../ir/method.js";
import { SELF, type Expr, type Iteration } from "../../ir/nodes.js";
import type { ForStmt, IfStmt, Stmt } from "../../ir/statements.js";
import { mapIteration, walkStatements } from "../../ir/walk.js";
import { returnsSelf, type MethodFacts } from "../../ir/facts.js";
import { freeNames } from "../../ir/free-names.js";
import { assigned, boundByRound, neverEnds } from "../control.js";
import { embedded, placeOf, type FactsOf, type Place } from "../places.js";
import {
    become,
    bindName,
    isAtMost,
    keepTests,
    letGo,
    merge,
    mergeBranches,
    noteStored,
    settledPlace,
    type Borrows,
} from "./borrows.js";
import { readPlace, untracked, type RebindContext } from "./context.js";
import { livePlace, rebindEffect, rebindExpr } from "./expressions.js";
import { changesItem, endingRoundsWith, endsEachRound } from "./items.js";
import { freshNames } from "../names.js";
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

type Scope = Omit<RebindContext, "emit">;

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
    const context: RebindContext = { ...scope, emit: (stmt) => out.push(stmt) };
    for (const [at, stmt] of stmts.entries()) {
        rebindStmt(stmt, { ...context, storedNext: storedBy(stmts[at + 1], context) });
    }
    return out;
};

interface Rebound {
    readonly stmts: readonly Stmt[];
    readonly borrows: Borrows;
}

/** What the names outside of a block share at its end is told without the block's own names. */
const rebindPath = (block: readonly Stmt[], entry: Borrows, context: RebindContext): Rebound => {
    const borrows = new Map(entry);
    const stmts = [...rebindBlock(block, { ...context, borrows })];
    const names = block.flatMap((stmt) => (stmt.kind === "let" ? [stmt.name] : []));
    const last = block[block.length - 1];
    if (last !== undefined && !neverEnds(block)) {
        keepTests(new Set(names), last.span, { ...context, borrows, emit: (stmt) => stmts.push(stmt) });
    }
    for (const name of names) letGo(name, { borrows });
    return { stmts, borrows };
};

/**
 * `if (x === undefined) { x = new … }`: the name is the element that it was bound to, or something new where there is
 * none, which the place itself tells for as long as nothing is stored there.
 */
const noteMissing = (stmt: IfStmt, whenTrue: Borrows, whenFalse: Borrows, { borrows, facts }: RebindContext): void => {
    if (stmt.test.kind !== "isKind" || stmt.test.predicate !== "nil" || stmt.test.operand.kind !== "local") return;
    const { name } = stmt.test.operand;
    const found = whenFalse.get(name);
    if (whenTrue.has(name) || found?.kind !== "place") return;
    borrows.set(name, {
        kind: "either",
        test: ir.isKind("nil", readPlace(found.place, facts)),
        whenTrue: undefined,
        whenFalse: found,
    });
};

const rebindIf = (stmt: IfStmt, context: RebindContext): void => {
    const test = rebindExpr(stmt.test, context);
    const whenTrue = rebindPath(stmt.whenTrue, context.borrows, context);
    const whenFalse = rebindPath(stmt.whenFalse, context.borrows, context);
    const bound = new Set([...assigned(stmt.whenTrue), ...assigned(stmt.whenFalse)]);
    const isStable = ![...freeNames(test)].some((name) => bound.has(name));
    if (neverEnds(stmt.whenTrue)) become(context.borrows, whenFalse.borrows);
    else if (neverEnds(stmt.whenFalse)) become(context.borrows, whenTrue.borrows);
    else if (isStable) become(context.borrows, mergeBranches(test, whenTrue.borrows, whenFalse.borrows));
    else {
        become(context.borrows, merge([whenTrue.borrows, whenFalse.borrows]));
        noteMissing(stmt, whenTrue.borrows, whenFalse.borrows, context);
    }
    context.emit({ ...stmt, test, whenTrue: whenTrue.stmts, whenFalse: whenFalse.stmts });
};

const branches = (blocks: readonly (readonly Stmt[])[], context: RebindContext): readonly (readonly Stmt[])[] => {
    const results = blocks.map((block) => rebindPath(block, context.borrows, context));
    const ending = results.filter((_, position) => !neverEnds(blocks[position] ?? []));
    become(context.borrows, merge(ending.map(({ borrows }) => borrows)));
    return results.map(({ stmts }) => stmts);
};

/** A loop's body starts with what holds before it and after any round; `bound` are the names that each round binds. */
const loopBody = (body: readonly Stmt[], bound: readonly string[], context: RebindContext): readonly Stmt[] => {
    const silent: RebindContext = { ...context, report: () => undefined, fresh: (hint) => hint, kept: new Map() };
    const trial = rebindPath(body, context.borrows, silent);
    const entry = merge([context.borrows, trial.borrows]);
    for (const name of bound) if (!context.borrows.has(name)) entry.delete(name);
    const { stmts, borrows } = rebindPath(body, entry, context);
    for (const name of bound) letGo(name, { borrows });
    for (const name of bound) entry.delete(name);
    become(context.borrows, merge([entry, borrows]));
    return stmts;
};

const rebindIteration = (iteration: Iteration, context: RebindContext): Iteration =>
    mapIteration(iteration, (node) => rebindExpr(node, context));

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
    writePlace(place, { kind: "put", value }, "replacesObject", stmt.span, context, stored);
    if (stmt.isScalar === true) return;
    if (stmt.value.kind === "local") noteStored(stmt.value.name, place, context);
    else embedded(stmt.value).forEach((name) => context.borrows.set(name, untracked));
};

const rebindFor = (stmt: ForStmt, context: RebindContext): void => {
    const iteration = rebindIteration(stmt.iteration, context);
    const bound = boundByRound(stmt.iteration);
    if (stmt.iteration.kind === "range" || !changesItem(stmt.body, stmt.iteration.item, context.factsOf)) {
        context.emit({ ...stmt, iteration, body: loopBody(stmt.body, bound, context) });
        return;
    }
    const { item, list } = stmt.iteration;
    const place = placeOf(list, context.factsOf);
    if (place === undefined || !endsEachRound(stmt.body)) {
        if (list.kind !== "list") context.borrows.set(item, untracked);
        context.emit({ ...stmt, iteration, body: loopBody(stmt.body, bound, context) });
        return;
    }
    // Items that the body changes make a new list, which takes the old one's place.
    const changed = context.fresh("changed");
    context.emit({ kind: "let", name: changed, value: ir.list([]), span: stmt.span });
    const kept = ir.local(changed);
    const keep: Stmt = { kind: "push", target: kept, list: kept, value: ir.local(item), span: stmt.span };
    context.emit({ ...stmt, iteration, body: loopBody(endingRoundsWith(stmt.body, keep), bound, context) });
    writePlace(settledPlace(place, context), { kind: "put", value: kept }, "changesObject", stmt.span, context);
};

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
            for (const { name } of stmt.targets) letGo(name, context);
            emit({ ...stmt, value });
            return;
        }
        case "push": {
            const item = rebindExpr(stmt.value, context);
            const place = settledPlace(targetPlace(stmt.target, context.factsOf), context);
            const list = rebindExpr(stmt.list, context);
            const value = ir.operator("++", list, ir.list([item]));
            writePlace(place, { kind: "put", value }, "changesObject", stmt.span, context);
            embedded(stmt.value).forEach((name) => context.borrows.set(name, untracked));
            return;
        }
        case "delete": {
            const place = settledPlace(targetPlace(stmt.target, context.factsOf), context);
            writePlace(place, { kind: "delete" }, "replacesObject", stmt.span, context);
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
            emit({ ...stmt, test: rebindExpr(stmt.test, context), body: loopBody(stmt.body, [], context) });
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
                return { ...stmt, value: result(stmt.value) };
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

export const rebind = (method: Method, factsOf: FactsOf, diagnostics: Diagnostic[]): ReboundMethod => {
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
            diagnostics.push(locate(message, span.path === "" ? method.span : span, method.name, "Statement"));
        },
        fresh,
        livePlaces: new Map(),
        kept: new Map(),
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
