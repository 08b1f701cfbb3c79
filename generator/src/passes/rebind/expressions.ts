/** Expressions without hidden results: a call that changes `this` or an argument becomes a statement of its own. */
import { spawnWithoutClient } from "../../diagnostics/catalog.js";
import { bug, type SourceSpan } from "../../diagnostics/diagnostic.js";
import { ir } from "../../ir/build.js";
import { SELF, type Bind, type Expr, type MethodCall, type Spawn } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { mapChildren, some } from "../../ir/walk.js";
import { needsTransaction, outputCount, returnsSelf, type MethodFacts } from "../../ir/facts.js";
import { placeOf } from "../places.js";
import { doubtElements } from "./borrows.js";
import { exchangeOf, fieldInfo, readField, type RebindContext } from "./context.js";
import { nameOfElement } from "./place-names.js";
import { checkArguments, letGoReplaced, spreadCall, spreadReceiver } from "./spread.js";
import { noteChange, rebindExchange, writePlace } from "./write.js";

/** Whether evaluating the expression changes a name: then it cannot stay inside another expression. */
const hasOutputs = (node: Expr, context: RebindContext): boolean =>
    some(node, (each) => {
        if (each.kind === "handlerCall" || (each.kind === "spawn" && !context.facts.waits)) return true;
        if (each.kind === "runtimeCall") return each.fn.mutatesReceiver === true;
        if (each.kind !== "methodCall") return false;
        const facts = context.factsOf(each.method);
        return facts !== undefined && !isTransaction(facts, context) && outputCount(facts) > 0;
    });

const isTransaction = (facts: MethodFacts, context: RebindContext): boolean =>
    needsTransaction(facts) && context.facts.waits;

const selfName = (facts: MethodFacts): string => (facts.self === "state" ? SELF.state : SELF.exchange);

/** Puts a value that a call gave back where the argument came from. */
const giveBack = (argument: Expr | undefined, span: SourceSpan, context: RebindContext): [string, () => void] => {
    const place = argument === undefined ? undefined : placeOf(argument, context.factsOf);
    if (place === undefined) return ["_", () => undefined];
    if (place.root.kind === "local" && place.path.length === 0) {
        const { name } = place.root;
        return [name, () => noteChange(name, span, context)];
    }
    const changed = context.fresh(nameOfElement(place));
    const value = ir.local(changed);
    return [changed, () => writePlace(place, { kind: "put", value }, "changesObject", span, context)];
};

const givesWhatItChanges = (node: Expr, context: RebindContext): boolean => {
    if (node.kind === "runtimeCall") return node.fn.mutatesReceiver === true && node.fn.givesReceiver === true;
    const facts = node.kind === "methodCall" ? context.factsOf(node.method) : undefined;
    return facts?.givesBack !== undefined && !isTransaction(facts, context);
};

/**
 * Whether a value that is to be put where it is read, `fees[i] = this.parseFeeNumeric (fees[i])`, stands there already: the
 * call has changed it, and given it back. A default belongs nowhere yet.
 */
export const isPutByCall = (value: Expr, context: RebindContext): boolean => {
    const place = givesWhatItChanges(value, context) ? placeOf(value, context.factsOf) : undefined;
    return place?.path.every(({ hasDefault }) => hasDefault !== true) === true;
};

const selfOf = (callee: MethodFacts, context: RebindContext): Expr | undefined => {
    if (callee.self === "none") return undefined;
    return callee.self === "state" ? ir.local(SELF.state) : exchangeOf(context.facts);
};

const rebindMethodCall = (node: MethodCall, used: boolean, context: RebindContext): Expr => {
    const facts = context.factsOf(node.method);
    if (facts === undefined) return bug(`no facts of ${node.method}`, node.span);
    // What the callee has no parameter for is evaluated and dropped, as in JavaScript.
    for (const extra of node.args.slice(facts.arity)) rebindEffect(extra, context);
    const args = node.args.slice(0, facts.arity).map((arg) => rebindExpr(arg, context));
    const self = selfOf(facts, context);
    const call: MethodCall = { ...node, args, ...(self === undefined ? {} : { self }) };
    checkArguments(node, context);
    if (isTransaction(facts, context) || outputCount(facts) === 0) {
        spreadCall(node, context);
        return isTransaction(facts, context) ? { kind: "transaction", call, hasValue: facts.hasValue } : call;
    }
    const positions = [...facts.inout].sort((a, b) => a - b);
    const backs = positions.map((position): [string, () => void] => {
        const [name, write] = giveBack(node.args[position], node.span, context);
        // What has no place is still the value of the call.
        return [used && name === "_" && position === facts.givesBack ? context.fresh(node.method) : name, write];
    });
    const result = facts.hasValue ? [used ? context.fresh(node.method) : "_"] : [];
    const changedSelf = returnsSelf(facts) ? [selfName(facts)] : [];
    const targets = [...result, ...changedSelf, ...backs.map(([name]) => name)];
    context.emit({ kind: "bind", targets, value: call, span: node.span });
    if (changedSelf[0] === SELF.exchange && context.facts.self === "state") {
        rebindExchange(ir.local(SELF.exchange), node.span, context);
    }
    doubtElements(context.sharingOf(node.method).deletes, context);
    letGoReplaced(node, context);
    for (const [, write] of backs) write();
    spreadCall(node, context);
    const value = facts.givesBack === undefined ? result[0] : backs[positions.indexOf(facts.givesBack)]?.[0];
    return value === undefined || value === "_" ? ir.nil : ir.local(value);
};

/** The statements that a call inside a promise leads to only bind names. */
const bindOf = (stmt: Stmt): Bind => {
    if (stmt.kind === "bind") return { targets: stmt.targets, value: stmt.value };
    return stmt.kind === "assign" && stmt.target.kind === "local"
        ? { targets: [stmt.target.name], value: stmt.value }
        : bug(`a ${stmt.kind} inside a promise`, stmt.span);
};

const NOWHERE: SourceSpan = { path: "", line: 0, column: 0, endLine: 0 };

/** `a ? b : c` and `a && b` where a branch changes something: a statement decides. */
const rebindBranching = (test: Expr, whenTrue: Expr, whenFalse: Expr, context: RebindContext): Expr => {
    const name = context.fresh("value");
    const target = ir.local(name);
    context.emit({ kind: "let", name, value: ir.nil, span: NOWHERE });
    const branch = (value: Expr) => {
        const collected: Parameters<RebindContext["emit"]>[0][] = [];
        const inner: RebindContext = { ...context, emit: (stmt) => collected.push(stmt) };
        const settled = rebindExpr(value, inner);
        return [...collected, { kind: "assign", target, value: settled, span: NOWHERE } as const];
    };
    context.emit({
        kind: "ifStmt",
        test: rebindExpr(test, context),
        whenTrue: branch(whenTrue),
        whenFalse: branch(whenFalse),
        span: NOWHERE,
    });
    return target;
};

/** What a method is started with is what its arguments are now: the connection has gone on when it runs. */
const rebindSpawn = (node: Spawn, context: RebindContext): Expr => {
    const held = (arg: Expr): Expr => {
        const value = rebindExpr(arg, context);
        if (value.kind === "local" || value.kind === "literal") return value;
        const name = context.fresh("argument");
        context.emit({ kind: "let", name, value, span: node.span });
        return ir.local(name);
    };
    const after = node.after === undefined ? undefined : rebindExpr(node.after, context);
    const spawn: Spawn = { ...node, after, args: node.args.map(held) };
    if (context.facts.waits) return spawn;
    if (node.client === undefined) {
        context.report(spawnWithoutClient(node.method), node.span);
        return ir.nil;
    }
    context.emit({ kind: "bind", targets: [node.client], value: spawn, span: node.span });
    noteChange(node.client, node.span, context);
    return ir.nil;
};

/** Where a value lives in stream state, where it holds caches or books that live there; for a list, item by item. */
export const livePlace = (value: Expr, context: RebindContext): Expr | undefined => {
    if (value.kind === "list") {
        const places = value.items.map((item) => livePlace(item, context));
        return places.some((place) => place !== undefined)
            ? ir.list(places.map((place) => place ?? ir.nil))
            : undefined;
    }
    const listed = value.kind === "local" ? context.livePlaces.get(value.name) : undefined;
    if (listed !== undefined) return listed;
    const borrow = value.kind === "local" ? context.borrows.get(value.name) : undefined;
    const place = borrow?.kind === "place" ? borrow.place : placeOf(value, context.factsOf);
    if (place?.root.kind !== "thisField") return undefined;
    const info = fieldInfo(place.root);
    if (info.isLive !== true) return undefined;
    const path =
        borrow === undefined ? place.path.map(({ key }) => rebindExpr(key, context)) : place.path.map(({ key }) => key);
    return { kind: "statePlace", field: info.elixir, path };
};

/** Rebinds an expression whose value is used; statements that have to come first are emitted. */
export const rebindExpr = (node: Expr, context: RebindContext): Expr => rebind(node, true, context);

/** Rebinds an expression that stands as a statement: nobody reads its value. */
export const rebindEffect = (node: Expr, context: RebindContext): Expr => rebind(node, false, context);

const rebind = (node: Expr, used: boolean, context: RebindContext): Expr => {
    switch (node.kind) {
        case "thisField":
            return readField(node, context.facts);
        case "methodCall":
            return rebindMethodCall(node, used, context);
        case "startPromise": {
            // A promise runs on its own: what its call gives back besides the value reaches nobody.
            const binds: Bind[] = [];
            const inner: RebindContext = { ...context, emit: (stmt) => binds.push(bindOf(stmt)) };
            const value = rebind(node.call, true, inner);
            return { ...node, call: ir.block(binds, value) };
        }
        case "turn":
            return {
                ...node,
                client: rebindExpr(node.client, context),
                args: node.args.map((arg) => rebindExpr(arg, context)),
            };
        case "spawn":
            return rebindSpawn(node, context);
        case "handlerCall": {
            const args = node.args.map((arg) => rebindExpr(arg, context));
            const handler = rebindExpr(node.handler, context);
            const [client, write] = giveBack(node.args[0], NOWHERE, context);
            context.emit({
                kind: "bind",
                targets: [SELF.state, client],
                value: { ...node, handler, args, self: ir.local(SELF.state) },
                span: NOWHERE,
            });
            write();
            return ir.nil;
        }
        case "runtimeCall": {
            const args = node.args.map((arg) => rebindExpr(arg, context));
            if (node.fn.mutatesReceiver !== true) return { ...node, args };
            const isNew = node.args[0] === undefined || placeOf(node.args[0], context.factsOf) === undefined;
            if (node.fn.givesReceiver === true && isNew) return { ...node, args };
            const [receiver, write] = giveBack(node.args[0], NOWHERE, context);
            const result = node.fn.givesValue === true ? [used ? context.fresh(node.fn.name) : "_"] : [];
            const told = node.fn.tellsPlace === undefined ? undefined : node.args[node.fn.tellsPlace];
            const place = told === undefined ? undefined : livePlace(told, context);
            const value = { ...node, args: place === undefined ? args : [...args, place] };
            context.emit({ kind: "bind", targets: [...result, receiver], value, span: NOWHERE });
            write();
            spreadReceiver(node, context);
            if (node.fn.givesReceiver === true) return ir.local(receiver);
            return result[0] === undefined ? ir.nil : ir.local(result[0]);
        }
        case "conditional":
            if (!hasOutputs(node.whenTrue, context) && !hasOutputs(node.whenFalse, context)) break;
            return rebindBranching(node.test, node.whenTrue, node.whenFalse, context);
        case "operator": {
            const isLazy = ["and", "or", "&&", "||"].includes(node.operator);
            if (!isLazy || !hasOutputs(node.right, context)) break;
            const isAnd = node.operator === "and" || node.operator === "&&";
            return isAnd
                ? rebindBranching(node.left, node.right, ir.literal(false), context)
                : rebindBranching(node.left, ir.literal(true), node.right, context);
        }
        default:
            break;
    }
    return mapChildren(node, (child) => rebindExpr(child, context));
};
