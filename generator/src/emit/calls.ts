/** Calls of compiled methods, of handlers held as values, and of methods named by a string. */
import type { Expr as Ex } from "../elixir/ast.js";
import { ex } from "../elixir/index.js";
import { bug } from "../diagnostics/diagnostic.js";
import { SELF, type Deferred, type Expr, type MethodCall, type Spawn, type Turn, type Wake } from "../ir/nodes.js";
import { deferred, future, self, spawn, turn } from "../runtime/index.js";
import { needsTransaction, type MethodFacts } from "../ir/facts.js";
import { exchangeExpr, local, runtimeCall, type EmitContext } from "./context.js";
import { methodFunction } from "./names.js";

/** Every call passes all parameters: defaults are the callee's business. */
const paddedArguments = (node: MethodCall, facts: MethodFacts, context: EmitContext): readonly Ex[] => {
    const args = node.args.slice(0, facts.arity).map(context.emit);
    return [...args, ...Array.from({ length: facts.arity - args.length }, () => ex.nil)];
};

const callWithSelf = (node: MethodCall, facts: MethodFacts, self: readonly Ex[], context: EmitContext): Ex => {
    const name = methodFunction(node.method);
    const args = [...self, ...paddedArguments(node, facts, context)];
    const target = context.targetOf(node.method, node.parent);
    switch (target.kind) {
        case "local":
            return ex.call(name, ...args);
        case "module":
            return ex.remote(context.useModule(target.module), name, ...args);
        case "virtual":
            return ex.remote(ex.field(exchangeExpr(context.facts), "module"), name, ...args);
    }
};

export const emitCall = (node: MethodCall, context: EmitContext): Ex => {
    const facts = context.factsOf(node.method) ?? bug(`no facts of ${node.method}`, node.span);
    return callWithSelf(node, facts, node.self === undefined ? [] : [context.emit(node.self)], context);
};

/** `Instance.transaction(exchange, fn exchange -> … end)`: the method's writes are applied by their owner, as one. */
export const emitTransaction = (node: Extract<Expr, { kind: "transaction" }>, context: EmitContext): Ex => {
    const { call } = node;
    if (call.kind !== "methodCall") return bug("a transaction runs a method");
    const facts = context.factsOf(call.method);
    if (facts === undefined || !needsTransaction(facts)) return bug(`${call.method} needs no transaction`, call.span);
    const name = node.hasValue ? "transaction" : "write";
    const run = ex.capture(callWithSelf(call, facts, [ex.arg(1)], context));
    return ex.remote(context.useModule("Ccxt.Instance"), name, exchangeExpr(context.facts), run);
};

/** The method of a stretch that was cut out, as a function of what the connection calls it with. */
const cutFunction = (method: string, args: readonly Expr[], context: EmitContext): Ex =>
    ex.capture(ex.call(methodFunction(method), ex.arg(1), ex.arg(2), ...args.map(context.emit)));

/** `Connection.turn(exchange, client, &watch_orders_turn(&1, &2, symbol))`. */
export const emitTurn = ({ client, method, args }: Turn, context: EmitContext): Ex =>
    runtimeCall(turn, [exchangeExpr(context.facts), context.emit(client), cutFunction(method, args, context)], context);

export const emitWake = ({ method, args }: Wake, context: EmitContext): Ex => cutFunction(method, args, context);

/** What runs elsewhere, with its parameter for the exchange. */
const emitSpawned = (node: Spawn, context: EmitContext): readonly [Ex, Ex] => {
    const exchange = ex.var("exchange");
    const inside: EmitContext = { ...context, facts: { ...context.facts, self: "exchange" } };
    const { method, args, span, fn } = node;
    if (fn !== undefined) return [exchange, runtimeCall(fn, [exchange, ...args.map(inside.emit)], inside)];
    const facts = context.factsOf(method) ?? bug(`no facts of ${method}`, span);
    const call: MethodCall = { kind: "methodCall", method, parent: false, args, awaited: true, span };
    const body = callWithSelf(call, facts, facts.self === "none" ? [] : [exchange], inside);
    const usesExchange = facts.self !== "none" || context.targetOf(method, false).kind === "virtual";
    return [usesExchange ? exchange : ex.wildcard, body];
};

/**
 * `Client.spawn(client, fn exchange, client -> … end)`, which leaves it to the connection; who waits starts it:
 * `Background.spawn(exchange, fn exchange -> … end)`, or `Future.start` where its value is used.
 */
export const emitSpawn = (node: Spawn, context: EmitContext): Ex => {
    const { args, client } = node;
    const [given, body] = emitSpawned(node, context);
    const after = node.after === undefined ? [] : [context.emit(node.after)];
    if (node.givesFuture === true) {
        return runtimeCall(future.start, [exchangeExpr(context.facts), ex.fn([given], body)], context);
    }
    if (client === undefined) {
        const fn = node.after === undefined ? spawn.now : spawn.later;
        return runtimeCall(fn, [exchangeExpr(context.facts), ...after, ex.fn([given], body)], context);
    }
    const fn = node.after === undefined ? spawn.nowAt : spawn.laterAt;
    const isPassed = args.some((arg) => arg.kind === "local" && arg.name === client);
    const run = ex.fn([given, isPassed ? local(client) : ex.wildcard], body);
    return runtimeCall(fn, [local(client), ...after, run], context);
};

/** `Deferred.new(fn exchange -> … end)`. */
export const emitDeferred = ({ value }: Deferred, context: EmitContext): Ex => {
    const given = context.namesOf([value]).has(SELF.exchange) ? local(SELF.exchange) : ex.wildcard;
    return runtimeCall(deferred.new, [ex.fn([given], context.emit(value))], context);
};

/** A handler is an atom; the most derived module knows which function each stands for. */
export const emitHandlerCall = (node: Extract<Expr, { kind: "handlerCall" }>, context: EmitContext): Ex =>
    ex.remote(
        ex.field(exchangeExpr(context.facts), "module"),
        "call_handler",
        context.emit(node.handler),
        ex.var("state"),
        ...node.args.map(context.emit),
    );

export const emitDynamicCall = (node: Extract<Expr, { kind: "dynamicCall" }>, context: EmitContext): Ex =>
    runtimeCall(
        self.callMethod,
        [exchangeExpr(context.facts), context.emit(node.method), ex.list(node.args.map(context.emit))],
        context,
    );
