/** Types of expressions, bottom up, and their settled forms. */
import { unsupportedSyntax } from "../../diagnostics/catalog.js";
import { ir } from "../../ir/build.js";
import type { Expr, Field, RuntimeCall } from "../../ir/nodes.js";
import { mapChildren } from "../../ir/walk.js";
import {
    CLIENT_FIELDS,
    FIELDS,
    instanceRead,
    orderBookSide,
    STRUCT_FIELDS,
    STRUCT_PROPERTIES,
} from "../../runtime/index.js";
import { elixir, js, ordered, selfFunctions, STATIC_FUNCTIONS, waiters } from "../../runtime/functions.js";
import { isOnly, isPlainMap, isProvenNumber, isScalar, join, Kind, t, type Type } from "../../types/type.js";
import { settleBuiltin } from "./builtins.js";
import { settleLogicalValue } from "./conditions.js";
import type { SettleContext, Typed } from "./context.js";
import { keyOf, type Environment } from "./environment.js";
import { readsMap, settleBinary } from "./operators.js";
import { refine } from "./refine.js";

const literalType = (value: unknown): Type => {
    if (value === undefined) return t.nil;
    if (typeof value === "string") return t.string;
    if (typeof value === "number") return t.number;
    return t.boolean;
};

const elementType = (object: Type, key: Expr, context: SettleContext): Type => {
    const known = key.kind === "literal" ? object.fields?.get(String(key.value)) : undefined;
    if (known !== undefined) return known;
    if (object.shape !== undefined && key.kind === "literal" && typeof key.value === "string") {
        return context.fieldOf(object.shape, key.value) ?? t.any;
    }
    return object.element === undefined ? t.any : t.orNil(object.element);
};

/** `other.markets`, `other['id']`: another exchange is read as `this` is. */
const fieldOfExchange = (object: Typed, field: unknown): Typed | undefined => {
    const info = object.type.shape === "Exchange" ? FIELDS.get(String(field)) : undefined;
    if (info === undefined || info.owner === "stream") return undefined;
    const expr =
        info.owner === "config" ? ir.field(object.expr, info.elixir) : ir.runtime(instanceRead(info), [object.expr]);
    return { expr, type: info.type };
};

/** Elixir counts negative positions from the end, JavaScript finds nothing there. */
const isIndex = ({ expr, type }: Typed): boolean =>
    type.natural === true || (expr.kind === "literal" && typeof expr.value === "number" && expr.value >= 0);

/** `book['bids']`, `book.bids`: a field, where the object is known to be a struct that has it. */
const structField = (object: Typed, key: Expr): Typed | undefined => {
    const fields = STRUCT_FIELDS.get(object.type.shape ?? "");
    const isObject = isOnly(object.type, Kind.object | Kind.nil);
    if (fields === undefined || !isObject || key.kind !== "literal") return undefined;
    const type = fields.get(String(key.value));
    return type === undefined
        ? undefined
        : { expr: { kind: "mapAccess", object: object.expr, key, isField: true }, type };
};

const settleIndex = (node: Extract<Expr, { kind: "index" }>, env: Environment, context: SettleContext): Typed => {
    const object = context.settle(node.object, env);
    const field = structField(object, node.key);
    if (field !== undefined) return field;
    const key = context.settle(node.key, env);
    const ofExchange = node.key.kind === "literal" ? fieldOfExchange(object, node.key.value) : undefined;
    if (ofExchange !== undefined) return ofExchange;
    const type = elementType(object.type, node.key, context);
    if (readsMap(object.type, key.type)) {
        return { expr: { kind: "mapAccess", object: object.expr, key: key.expr }, type };
    }
    if (isOnly(object.type, Kind.list | Kind.nil) && isIndex(key)) {
        return { expr: ir.runtime(elixir.at, [object.expr, key.expr]), type };
    }
    if (isOnly(object.type, Kind.string | Kind.nil)) {
        return { expr: ir.runtime(js.get, [object.expr, key.expr]), type: t.maybeString };
    }
    return { expr: ir.runtime(js.get, [object.expr, key.expr]), type };
};

const defaulted = (returns: Type, fallback: Typed | undefined): Type =>
    fallback === undefined ? t.orNil(returns) : join(returns, fallback.type);

const runtimeType = (node: RuntimeCall, args: readonly Typed[]): Type => {
    const { fn } = node;
    if (fn === selfFunctions.extend || fn === selfFunctions.deepExtend) {
        return args.every(({ type }) => isPlainMap(type)) ? { ...t.object, plain: true } : t.object;
    }
    if (fn === selfFunctions.safeValue) return defaulted(elementOf(args[0]), args[2]);
    if (fn.returnsArgument !== undefined) return args[fn.returnsArgument]?.type ?? t.any;
    if (fn.defaultArgument !== undefined) return defaulted(fn.returns, args[fn.defaultArgument]);
    if (fn === selfFunctions.toArray) return collected(args[0]);
    if (fn === STATIC_FUNCTIONS.get("Object.values")) return collected(args[0]);
    return fn.returns;
};

/** What the dictionary is known to hold. */
const elementOf = (dictionary: Typed | undefined): Type =>
    dictionary !== undefined && isOnly(dictionary.type, Kind.object | Kind.nil)
        ? (dictionary.type.element ?? t.any)
        : t.any;

/** A list of the values of a dictionary. */
const collected = (dictionary: Typed | undefined): Type => {
    const element = dictionary?.type.element;
    return element === undefined ? t.list : t.listOf(element);
};

const isLiteralList = (node: Expr | undefined): node is Extract<Expr, { kind: "list" }> =>
    node?.kind === "list" && node.items.every((item) => item.kind === "literal");

const settleRuntime = (node: RuntimeCall, env: Environment, context: SettleContext): Typed => {
    const [firstArg, secondArg] = node.args;
    const keysOf = STATIC_FUNCTIONS.get("Object.keys");
    if (node.fn === keysOf && firstArg?.kind === "field" && firstArg.field === "futures") {
        const client = context.settle(firstArg.object, env).expr;
        return { expr: ir.runtime(waiters.hashes, [client]), type: waiters.hashes.returns };
    }
    const args = node.args.map((each) => context.settle(each, env));
    const exprs = args.map(({ expr }) => expr);
    if (node.fn === selfFunctions.inArray && firstArg !== undefined && isLiteralList(secondArg)) {
        const operand = exprs[0] ?? ir.nil;
        return { expr: { kind: "oneOf", operand, values: secondArg.items, negated: false }, type: t.boolean };
    }
    if (node.fn === selfFunctions.sum && args.length === 2 && args.every(({ type }) => isProvenNumber(type))) {
        return { expr: ir.operator("+", exprs[0] ?? ir.nil, exprs[1] ?? ir.nil), type: t.number };
    }
    if (node.fn === keysOf && args[0]?.type.shape === "Ordered") {
        return { expr: ir.runtime(ordered.keys, exprs), type: ordered.keys.returns };
    }
    return { expr: ir.runtime(node.fn, exprs), type: runtimeType(node, args) };
};

const settleConditional = (
    node: Extract<Expr, { kind: "conditional" }>,
    env: Environment,
    context: SettleContext,
): Typed => {
    const test = context.condition(node.test, env).expr;
    const whenTrue = context.settle(node.whenTrue, refine(node.test, env, true));
    const whenFalse = context.settle(node.whenFalse, refine(node.test, env, false));
    return { expr: ir.conditional(test, whenTrue.expr, whenFalse.expr), type: join(whenTrue.type, whenFalse.type) };
};

const settleObject = (node: Extract<Expr, { kind: "object" }>, env: Environment, context: SettleContext): Typed => {
    const entries = node.entries.map(({ key, value }) => ({
        key: context.settle(key, env).expr,
        value: context.settle(value, env),
    }));
    const fields = new Map(
        entries.flatMap(({ key, value }) => (key.kind === "literal" ? [[String(key.value), value.type] as const] : [])),
    );
    const isClosed = fields.size === entries.length && fields.size > 0;
    return {
        expr: { ...node, entries: entries.map(({ key, value }) => ({ key, value: value.expr })) },
        type: node.isOrdered === true ? t.object : { ...t.object, plain: true, ...(isClosed ? { fields } : {}) },
    };
};

const settleList = (node: Extract<Expr, { kind: "list" }>, env: Environment, context: SettleContext): Typed => {
    const items = node.items.map((item) => context.settle(item, env));
    const element = items.reduce((type, item) => join(type, item.type), t.never);
    return {
        expr: ir.list(items.map(({ expr }) => expr)),
        type: items.length === 0 ? t.listOf(t.never) : t.listOf(element),
    };
};

/** A property of an object that is no struct with fields: of a client, or of what only the source knows. */
const plainField = (object: Typed, name: string): Typed => {
    const known = object.type.shape === "Client" ? CLIENT_FIELDS.get(name) : undefined;
    return { expr: ir.field(object.expr, known?.elixir ?? name), type: known?.type ?? t.any };
};

const settleField = (node: Field, env: Environment, context: SettleContext): Typed => {
    const object = context.settle(node.object, env);
    if (object.type.shape === undefined && STRUCT_PROPERTIES.has(node.field)) {
        return context.settle(ir.index(node.object, ir.literal(node.field)), env);
    }
    return (
        fieldOfExchange(object, node.field) ??
        structField(object, ir.literal(node.field)) ??
        plainField(object, node.field)
    );
};

/** The type of calls and names, whose children need no special environment. */
const typeOfPlain = (node: Expr, env: Environment, context: SettleContext): Type => {
    switch (node.kind) {
        case "literal":
            return literalType(node.value);
        case "local":
            return env.get(node.name) ?? t.any;
        case "thisField":
            return env.get(keyOf(node) ?? "") ?? FIELDS.get(node.field)?.type ?? t.any;
        case "methodCall":
            return context.returnTypeOf(node.method);
        case "handlerReference":
            return t.handler;
        case "errorClass":
            return t.errorClass;
        case "newError":
            return t.error;
        case "typeOf":
            return t.string;
        case "isKind":
            return t.boolean;
        case "negate":
            return t.number;
        default:
            return t.any;
    }
};

/** A value that is no object is told as such: nobody shares it, whatever it was read from. */
const withScalar = ({ expr, type }: Typed): Typed =>
    isScalar(type) && (expr.kind === "mapAccess" || expr.kind === "runtimeCall")
        ? { expr: { ...expr, isScalar: true }, type }
        : { expr, type };

/** Settles an expression whose value is used. */
export const settleExpression = (node: Expr, env: Environment, context: SettleContext): Typed =>
    withScalar(settleNode(node, env, context));

const settleNode = (node: Expr, env: Environment, context: SettleContext): Typed => {
    switch (node.kind) {
        case "binary":
            return settleBinary(node, env, context);
        case "logical":
            return settleLogicalValue(node, env, context);
        case "not":
            return { expr: ir.not(context.condition(node.operand, env).expr), type: t.boolean };
        case "conditional":
            return settleConditional(node, env, context);
        case "index":
            return settleIndex(node, env, context);
        case "builtinCall":
            return settleBuiltin(node, env, context);
        case "runtimeCall":
            return settleRuntime(node, env, context);
        case "object":
            return settleObject(node, env, context);
        case "list":
            return settleList(node, env, context);
        case "field":
            return settleField(node, env, context);
        case "newError": {
            const message = context.settle(node.message, env);
            const errorClass = context.settle(node.errorClass, env).expr;
            return { expr: { kind: "newError", errorClass, message: message.expr }, type: t.error };
        }
        case "isKind": {
            const operand = context.settle(node.operand, env);
            const isSide = operand.type.shape === orderBookSide.shape && isOnly(operand.type, Kind.object);
            // A side is a list to the source, and a struct.
            if (node.predicate === "list" && isSide) return { expr: ir.literal(true), type: t.boolean };
            return { expr: ir.isKind(node.predicate, operand.expr), type: t.boolean };
        }
        case "negate": {
            const operand = context.settle(node.operand, env);
            return isProvenNumber(operand.type)
                ? { expr: { kind: "negate", operand: operand.expr }, type: t.number }
                : { expr: ir.runtime(js.multiply, [operand.expr, ir.literal(-1)]), type: t.maybeNumber };
        }
        case "newExchange":
            // What describes an exchange is computed when compiling, and isn't among the methods that are settled.
            context.report(unsupportedSyntax("new of an exchange's class outside of describe()"), node.span);
            return { expr: ir.error, type: t.any };
        case "typeOf":
            return { expr: ir.runtime(js.typeOf, [context.settle(node.operand, env).expr]), type: t.string };
        default: {
            const expr = mapChildren(node, (child) => context.settle(child, env).expr);
            return { expr, type: typeOfPlain(node, env, context) };
        }
    }
};
