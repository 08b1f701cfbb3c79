/**
 * Pass `rebind`. Needs: settled methods and the facts of `effects`. Gives: no mutation; every statement binds names to
 * values. `this` is an ordinary name, `return` gives back everything that the signature promises.
 */
import { locate, mixedOwners, streamStateOutsideTurn } from "../../diagnostics/catalog.js";
import { assertNever, bug, type Diagnostic } from "../../diagnostics/diagnostic.js";
import { ir } from "../../ir/build.js";
import type { Method, ReboundMethod } from "../../ir/method.js";
import { SELF, type Expr, type Iteration } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { mapIteration, walkStatements } from "../../ir/walk.js";
import { directEffects } from "../effects/direct.js";
import { returnsSelf, type MethodFacts } from "../../ir/facts.js";
import { placeOf, samePlace, type FactsOf, type Place } from "../places.js";
import type { Borrow, RebindContext } from "./context.js";
import { rebindEffect, rebindExpr } from "./expressions.js";
import { writePlace } from "./write.js";

/** The result of a method: its value, then `this`, then the parameters that come back. */
const resultOf = (method: Method, facts: MethodFacts, value: Expr | undefined): Expr => {
    const self = facts.self === "state" ? SELF.state : SELF.exchange;
    const items = [
        ...(facts.hasValue ? [value ?? ir.nil] : []),
        ...(returnsSelf(facts) ? [ir.local(self)] : []),
        ...[...facts.inout].sort((a, b) => a - b).map((position) => ir.local(method.parameters[position]?.name ?? "_")),
    ];
    const [only] = items;
    if (items.length === 0) return value ?? ir.nil;
    return items.length === 1 && only !== undefined ? only : ir.tuple(items);
};

const mutatedNames = (method: Method, factsOf: FactsOf): ReadonlySet<string> => {
    const direct = directEffects(method);
    const names = new Set(direct.written);
    for (const call of direct.calls) {
        for (const position of factsOf(call.method)?.mutated ?? []) {
            const argument = call.args[position];
            const root = argument === undefined ? undefined : placeOf(argument, factsOf)?.root;
            if (root?.kind === "local") names.add(root.name);
        }
    }
    return names;
};

type Scope = Omit<RebindContext, "emit">;

const targetPlace = (target: Expr, factsOf: FactsOf): Place =>
    placeOf(target, factsOf) ?? bug("a target is not a place");

/** Keys are expressions too: they may read fields of `this`. */
const settledPlace = (place: Place, context: RebindContext): Place => ({
    root: place.root,
    path: place.path.map((step) => ({ ...step, key: rebindExpr(step.key, context) })),
});

const forget = (name: string, { borrows }: Scope): void => {
    borrows.delete(name);
    for (const [key, { place }] of [...borrows]) {
        if (place.root.kind === "local" && place.root.name === name) borrows.delete(key);
    }
};

/** Binds a name; where its value is an element of a place, it borrows it. */
const bindName = (name: string, source: Expr, settled: Expr, context: RebindContext): void => {
    forget(name, context);
    const place = placeOf(source, context.factsOf);
    const isItself = place?.root.kind === "local" && place.root.name === name;
    if (place !== undefined && !isItself)
        context.borrows.set(name, { place: settledPlace(place, context), read: settled });
};

const intersect = (into: Map<string, Borrow>, other: ReadonlyMap<string, Borrow>): void => {
    for (const [name, borrow] of [...into]) {
        const same = other.get(name);
        if (same === undefined || !samePlace(borrow.place, same.place)) into.delete(name);
    }
};

const rebindBlock = (stmts: readonly Stmt[], scope: Scope): readonly Stmt[] => {
    const out: Stmt[] = [];
    const context: RebindContext = { ...scope, emit: (stmt) => out.push(stmt) };
    for (const stmt of stmts) rebindStmt(stmt, context);
    return out;
};

const branches = (blocks: readonly (readonly Stmt[])[], context: RebindContext): readonly (readonly Stmt[])[] => {
    const results = blocks.map((block) => {
        const borrows = new Map(context.borrows);
        return { stmts: rebindBlock(block, { ...context, borrows }), borrows };
    });
    for (const { borrows } of results) intersect(context.borrows, borrows);
    return results.map(({ stmts }) => stmts);
};

const rebindIteration = (iteration: Iteration, context: RebindContext): Iteration =>
    mapIteration(iteration, (node) => rebindExpr(node, context));

const rebindAssign = (stmt: Extract<Stmt, { kind: "assign" }>, context: RebindContext): void => {
    const value = rebindExpr(stmt.value, context);
    if (stmt.target.kind === "local") {
        const { name } = stmt.target;
        context.emit({ ...stmt, target: stmt.target, value });
        bindName(name, stmt.value, value, context);
        return;
    }
    const place = settledPlace(targetPlace(stmt.target, context.factsOf), context);
    writePlace(place, { kind: "put", value }, stmt.span, context);
    // What was stored and is changed afterwards is one object in the source: the name borrows the place.
    if (stmt.value.kind === "local" && context.mutated.has(stmt.value.name)) {
        context.borrows.set(stmt.value.name, { place, read: value });
    }
};

const rebindStmt = (stmt: Stmt, context: RebindContext): void => {
    const { emit } = context;
    switch (stmt.kind) {
        case "let": {
            const value = rebindExpr(stmt.value, context);
            emit({ ...stmt, value });
            bindName(stmt.name, stmt.value, value, context);
            return;
        }
        case "assign":
            rebindAssign(stmt, context);
            return;
        case "destructure": {
            const value = rebindExpr(stmt.value, context);
            for (const { name } of stmt.targets) forget(name, context);
            emit({ ...stmt, value });
            return;
        }
        case "push": {
            const item = rebindExpr(stmt.value, context);
            const place = settledPlace(targetPlace(stmt.target, context.factsOf), context);
            const list = rebindExpr(stmt.target, context);
            writePlace(place, { kind: "put", value: ir.operator("++", list, ir.list([item])) }, stmt.span, context);
            return;
        }
        case "delete": {
            const place = settledPlace(targetPlace(stmt.target, context.factsOf), context);
            writePlace(place, { kind: "delete" }, stmt.span, context);
            return;
        }
        case "expr": {
            const value = rebindEffect(stmt.value, context);
            if (value.kind !== "literal") emit({ ...stmt, value });
            return;
        }
        case "ifStmt": {
            const test = rebindExpr(stmt.test, context);
            const [whenTrue = [], whenFalse = []] = branches([stmt.whenTrue, stmt.whenFalse], context);
            emit({ ...stmt, test, whenTrue, whenFalse });
            return;
        }
        case "for": {
            const iteration = rebindIteration(stmt.iteration, context);
            const [body = []] = branches([stmt.body], context);
            emit({ ...stmt, iteration, body });
            return;
        }
        case "whileStmt": {
            const test = rebindExpr(stmt.test, context);
            const [body = []] = branches([stmt.body], context);
            emit({ ...stmt, test, body });
            return;
        }
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

/** Spells out everything that `return` gives back. */
const withResults = (stmts: readonly Stmt[], method: Method, facts: MethodFacts): readonly Stmt[] =>
    stmts.map((stmt): Stmt => {
        switch (stmt.kind) {
            case "return":
                return { ...stmt, value: resultOf(method, facts, stmt.value) };
            case "ifStmt":
                return {
                    ...stmt,
                    whenTrue: withResults(stmt.whenTrue, method, facts),
                    whenFalse: withResults(stmt.whenFalse, method, facts),
                };
            case "for":
            case "whileStmt":
                return { ...stmt, body: withResults(stmt.body, method, facts) };
            case "tryStmt":
                return {
                    ...stmt,
                    body: withResults(stmt.body, method, facts),
                    handler: withResults(stmt.handler, method, facts),
                };
            default:
                return stmt;
        }
    });

const freshNames = (method: Method): ((hint: string) => string) => {
    const taken = new Set(method.parameters.map(({ name }) => name));
    walkStatements(method.body, (stmt) => {
        if (stmt.kind === "let") taken.add(stmt.name);
        if (stmt.kind === "destructure") stmt.targets.forEach(({ name }) => taken.add(name));
    });
    return (hint) => {
        let name = hint;
        for (let count = 2; taken.has(name); count += 1) name = `${hint}${count}`;
        taken.add(name);
        return name;
    };
};

export const rebind = (method: Method, factsOf: FactsOf, diagnostics: Diagnostic[]): ReboundMethod => {
    const facts = factsOf(method.name) ?? bug(`no facts of ${method.name}`, method.span);
    if (facts.waits && facts.self === "state") {
        diagnostics.push(locate(streamStateOutsideTurn(method.name), method.span, method.name, "MethodDeclaration"));
    }
    if (facts.writesState && facts.writesExchange) {
        diagnostics.push(locate(mixedOwners(method.name), method.span, method.name, "MethodDeclaration"));
    }
    const scope: Scope = {
        facts,
        factsOf,
        report: (message, span) => {
            diagnostics.push(locate(message, span, method.name, "Statement"));
        },
        fresh: freshNames(method),
        mutated: mutatedNames(method, factsOf),
        borrows: new Map(),
    };
    const body = withResults(rebindBlock(method.body, scope), method, facts);
    return { ...method, body, facts, fallthrough: resultOf(method, facts, undefined) };
};
