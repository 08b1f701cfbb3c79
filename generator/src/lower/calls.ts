/** Lowering of calls: to methods of the hierarchy, endpoints, the runtime, built-ins, and handlers held as values. */
import ts from "typescript";
import {
    unknownMethod,
    unsupportedBuiltin,
    unsupportedFreeFunction,
    unsupportedSyntax,
} from "../diagnostics/catalog.js";
import { importedClass } from "../frontend/source-class.js";
import { ir } from "../ir/build.js";
import type { Expr, Spawn } from "../ir/nodes.js";
import { CONSTRUCTORS } from "../runtime/caches.js";
import { CLOSING_HOOKS } from "../runtime/entry-points.js";
import { FIELDS } from "../runtime/fields.js";
import { callback, FREE_FUNCTIONS, SELF_FUNCTIONS, STATIC_FUNCTIONS } from "../runtime/functions.js";
import { BUILTIN_METHODS, FUTURES, INLINED_SELF_FUNCTIONS, STATEMENT_METHODS } from "./builtins.js";
import type { LowerContext } from "./context.js";
import { isAsyncMethod } from "./methods.js";

/** `publicGetTime`, `sapiV2PostOrder`: what ccxt derives from the paths of `describe ().api`. */
const ENDPOINT = /^[a-z][a-zA-Z0-9]*(Get|Post|Put|Delete|Patch|Head)(?:[A-Z0-9]|$)/;

const failed = (): Expr => ir.error;

const isAwaited = (node: ts.CallExpression): boolean => {
    let parent: ts.Node = node.parent;
    while (ts.isParenthesizedExpression(parent)) parent = parent.parent;
    // Returning a promise from an async function awaits it; a bare call statement is awaited by nobody.
    return ts.isAwaitExpression(parent) || ts.isReturnStatement(parent);
};

const isPromise = (node: ts.CallExpression, isAsync: boolean): boolean => isAsync && !isAwaited(node);

/** What is to run: a method of the hierarchy, or a hand-written one of the base class. */
const spawned = (handler: ts.Expression, context: LowerContext): Pick<Spawn, "method" | "fn"> | undefined => {
    if (!ts.isPropertyAccessExpression(handler) || handler.expression.kind !== ts.SyntaxKind.ThisKeyword) {
        return undefined;
    }
    const method = handler.name.text;
    const own = context.methods.get(method);
    if (own !== undefined) return { method: own.name };
    const fn = SELF_FUNCTIONS.get(method);
    return fn === undefined ? undefined : { method, fn };
};

const isInAsyncMethod = (node: ts.Node): boolean => {
    const method = ts.findAncestor(node, ts.isMethodDeclaration);
    return method !== undefined && isAsyncMethod(method);
};

/** `this.spawn (this.method, ...args)` and `this.delay (milliseconds, this.method, ...args)`. */
const lowerSpawn = (node: ts.CallExpression, name: "spawn" | "delay", context: LowerContext): Expr => {
    const after = name === "delay" ? node.arguments[0] : undefined;
    const [handler, ...args] = node.arguments.slice(name === "delay" ? 1 : 0);
    const method = handler === undefined ? undefined : spawned(handler, context);
    const givesFuture = !ts.isExpressionStatement(node.parent);
    if (method === undefined || (givesFuture && (name === "delay" || !isInAsyncMethod(node)))) {
        context.report(
            unsupportedSyntax(`this.${name}() of anything but a method, or with its result used where nothing waits,`),
            node,
        );
        return failed();
    }
    return {
        kind: "spawn",
        ...method,
        args: args.map(context.lowerExpr),
        after: after === undefined ? undefined : context.lowerExpr(after),
        ...(givesFuture ? { givesFuture } : {}),
        span: context.span(node),
    };
};

const selfCall = (node: ts.CallExpression, name: string, context: LowerContext): Expr => {
    if ((name === "spawn" || name === "delay") && !context.methods.has(name)) return lowerSpawn(node, name, context);
    const args = node.arguments.map(context.lowerExpr);
    const method = context.methods.get(name);
    if (method !== undefined) {
        const call: Expr = {
            kind: "methodCall",
            method: method.name,
            parent: false,
            args,
            awaited: method.isAsync,
            span: context.span(node),
        };
        return isPromise(node, method.isAsync) ? { kind: "startPromise", call } : call;
    }
    const inlined = INLINED_SELF_FUNCTIONS.get(name);
    if (inlined !== undefined) return inlined(args);
    const fn = SELF_FUNCTIONS.get(name);
    if (fn !== undefined) {
        const isStatement = ts.isExpressionStatement(node.parent);
        return ir.runtime(isStatement ? (fn.unawaited ?? fn) : fn, args);
    }
    if (FIELDS.has(name)) return ir.runtime(callback.call, [{ kind: "thisField", field: name }, ir.list(args)]);
    if (ENDPOINT.test(name)) {
        const call: Expr = { kind: "endpointCall", endpoint: name, args };
        return isPromise(node, true) ? { kind: "startPromise", call } : call;
    }
    context.report(unknownMethod(name), node);
    return failed();
};

const memberCall = (node: ts.CallExpression, callee: ts.PropertyAccessExpression, context: LowerContext): Expr => {
    const name = callee.name.text;
    const owner = callee.expression;
    if (owner.kind === ts.SyntaxKind.ThisKeyword) return selfCall(node, name, context);
    if (name === "call") {
        // The first argument is the handler's `this`, which is ours.
        const args = node.arguments.slice(1).map(context.lowerExpr);
        return { kind: "handlerCall", handler: context.lowerExpr(owner), args };
    }
    const args = node.arguments.map(context.lowerExpr);
    if (owner.kind === ts.SyntaxKind.SuperKeyword) {
        if (CLOSING_HOOKS.has(name) && !context.isOverride) return ir.nil;
        const method = context.methods.get(name) ?? { name, isAsync: false };
        return {
            kind: "methodCall",
            method: method.name,
            parent: true,
            args,
            awaited: method.isAsync,
            span: context.span(node),
        };
    }
    if (ts.isIdentifier(owner) && context.lookup(owner.text) === undefined) {
        const fn = STATIC_FUNCTIONS.get(`${owner.text}.${name}`);
        if (fn !== undefined) return ir.runtime(fn, args);
        if (owner.text === "Array" && name === "isArray" && args[0] !== undefined) return ir.isKind("list", args[0]);
        context.report(unsupportedFreeFunction(`${owner.text}.${name}`), node);
        return failed();
    }
    const receiver = context.lowerExpr(owner);
    // `await client.future (hash)` waits, `client.future (hash)` holds the hash open.
    if (FUTURES.has(name)) {
        return ir.builtin(isAwaited(node) ? "awaitFuture" : "future", receiver, args, context.span(node));
    }
    if (STATEMENT_METHODS.has(name) && !ts.isExpressionStatement(node.parent)) {
        context.report(unsupportedSyntax(`the value of ${name}()`), node);
        return failed();
    }
    if (!BUILTIN_METHODS.has(name)) {
        context.report(unsupportedBuiltin(name), node);
        return failed();
    }
    return ir.builtin(name, receiver, args, context.span(node));
};

export const lowerCall = (node: ts.CallExpression, context: LowerContext): Expr => {
    const callee = node.expression;
    if (ts.isPropertyAccessExpression(callee)) return memberCall(node, callee, context);
    if (ts.isElementAccessExpression(callee) && callee.expression.kind === ts.SyntaxKind.ThisKeyword) {
        const args = node.arguments.map(context.lowerExpr);
        return { kind: "dynamicCall", method: context.lowerExpr(callee.argumentExpression), args };
    }
    if (ts.isIdentifier(callee)) {
        const fn = FREE_FUNCTIONS.get(callee.text);
        if (fn !== undefined) return ir.runtime(fn, node.arguments.map(context.lowerExpr));
        context.report(unsupportedFreeFunction(callee.text), node);
        return failed();
    }
    context.report(unsupportedSyntax("a call of a computed function"), node);
    return failed();
};

/** `new ArrayCache (limit)`, or `new SomeError (message)`, where the class is a name or an element of an error table. */
export const lowerNew = (node: ts.NewExpression, context: LowerContext): Expr => {
    const name = ts.isIdentifier(node.expression) ? node.expression.text : "";
    const imported = context.source.imports.get(name);
    const constructor = CONSTRUCTORS.get(imported?.name === "default" ? name : (imported?.name ?? ""));
    if (constructor !== undefined) return ir.runtime(constructor, (node.arguments ?? []).map(context.lowerExpr));
    const exchange = importedClass(context.source, name);
    if (exchange !== undefined) return { kind: "newExchange", path: exchange, span: context.span(node) };
    const errorClass = context.lowerExpr(node.expression);
    const message = node.arguments?.[0];
    if (errorClass.kind !== "errorClass" && errorClass.kind !== "index" && errorClass.kind !== "local") {
        context.report(unsupportedSyntax("new of anything but an error class"), node);
        return failed();
    }
    return {
        kind: "newError",
        errorClass,
        message: message === undefined ? ir.literal("") : context.lowerExpr(message),
    };
};
