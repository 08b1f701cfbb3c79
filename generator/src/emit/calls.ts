/** Calls of compiled methods, of handlers held as values, and of methods named by a string. */
import type { Expr as Ex } from "../elixir/ast.js";
import { ex, functionName } from "../elixir/index.js";
import { bug } from "../diagnostics/diagnostic.js";
import type { Expr, MethodCall } from "../ir/nodes.js";
import { needsTransaction, type MethodFacts } from "../ir/facts.js";
import { exchangeExpr, type EmitContext } from "./context.js";

/** Every call passes all parameters: defaults are the callee's business. */
const paddedArguments = (node: MethodCall, facts: MethodFacts, context: EmitContext): readonly Ex[] => {
    const args = node.args.slice(0, facts.arity).map(context.emit);
    return [...args, ...Array.from({ length: facts.arity - args.length }, () => ex.nil)];
};

const callWithSelf = (node: MethodCall, facts: MethodFacts, self: readonly Ex[], context: EmitContext): Ex => {
    const name = functionName(node.method);
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
    ex.remote(
        ex.field(exchangeExpr(context.facts), "module"),
        "call_method",
        exchangeExpr(context.facts),
        context.emit(node.method),
        ex.list(node.args.map(context.emit)),
    );
