/** Expressions of the IR as Elixir's: one entry of the table for each kind. */
import { bug } from "../diagnostics/diagnostic.js";
import type { BinaryOperator, Expr as Ex } from "../elixir/ast.js";
import { ex } from "../elixir/index.js";
import { isBooleanExpr } from "../ir/boolean.js";
import type { Expr, ExprKind, ObjectEntry, Predicate, RuntimeCall } from "../ir/nodes.js";
import { js, promise } from "../runtime/index.js";
import {
    emitCall,
    emitDeferred,
    emitDynamicCall,
    emitHandlerCall,
    emitSpawn,
    emitTransaction,
    emitTurn,
    emitWake,
} from "./calls.js";
import { exchangeExpr, local, runtimeCall, type EmitContext } from "./context.js";
import {
    emitAfterReturn,
    emitBlock,
    emitConditional,
    emitFindOr,
    emitFirstMatch,
    emitIf,
    emitLoop,
    emitRaise,
    emitRepeat,
    emitTagged,
    emitTry,
    emitWhile,
} from "./control.js";
import { emitPathDelete, emitPathPut } from "./paths.js";
import { methodFunction } from "./names.js";

type Node<K extends ExprKind> = Extract<Expr, { kind: K }>;
type Emitter<K extends ExprKind> = (node: Node<K>, context: EmitContext) => Ex;

const emitLiteral: Emitter<"literal"> = ({ value }) => {
    if (value === undefined) return ex.nil;
    if (typeof value === "string") return ex.str(value);
    return typeof value === "number" ? ex.number(value) : ex.bool(value);
};

const PREDICATES: Record<Exclude<Predicate, "nil">, string> = {
    string: "is_binary",
    number: "is_number",
    list: "is_list",
    map: "is_map",
    boolean: "is_boolean",
};

const emitNot: Emitter<"not"> = ({ operand }, context) => {
    if (operand.kind === "isKind" && operand.predicate === "nil") {
        return ex.op("!=", context.emit(operand.operand), ex.nil);
    }
    if (operand.kind === "oneOf") return emitOneOf({ ...operand, negated: !operand.negated }, context);
    const inner = context.emit(operand);
    return ex.unary(isBooleanExpr(operand) ? "not" : "!", inner);
};

const emitOneOf: Emitter<"oneOf"> = ({ operand, values, negated }, context) =>
    ex.op(negated ? "not in" : "in", context.emit(operand), ex.list(values.map(context.emit)));

const emitOperator: Emitter<"operator"> = ({ operator, left, right }, context) => {
    if (operator === "||" && left.kind === "loop" && left.form === "findValue") return emitFindOr(left, right, context);
    const op: BinaryOperator = operator;
    return ex.op(op, context.emit(left), context.emit(right));
};

/** `"a" <> b`, or an interpolation where text stands on both sides of a value. */
const emitConcat: Emitter<"concat"> = ({ parts }, context) => {
    const isText = (part: Expr): boolean => part.kind === "literal";
    const texts = parts.filter(isText).length;
    if (parts.length === 2 || texts === 0 || texts === parts.length || !parts.every(isShort)) {
        const [first, ...rest] = parts.map(context.emit);
        return first === undefined ? ex.str("") : ex.chain("<>", first, ...rest);
    }
    return ex.interpolate(
        ...parts.map((part) => (part.kind === "literal" ? String(part.value) : interpolated(part, context))),
    );
};

/** Whether an expression reads well inside an interpolation. */
const isShort = (part: Expr): boolean => {
    switch (part.kind) {
        case "literal":
        case "local":
            return true;
        case "field":
            return isShort(part.object);
        case "mapAccess":
            return isShort(part.object) && isShort(part.key);
        case "runtimeCall":
            return part.args.length === 1 && part.args.every(isShort);
        default:
            return false;
    }
};

const interpolated = (part: Expr, context: EmitContext): Ex => context.emit(part);

const emitNewError: Emitter<"newError"> = ({ errorClass, message }, context) =>
    errorClass.kind === "errorClass"
        ? ex.struct(`Ccxt.${errorClass.name}`, [ex.atomPair("message", context.emit(message))])
        : ex.remote(context.emit(errorClass), "exception", context.emit(message));

const emitMap: Emitter<"object"> = ({ entries, isOrdered }, context) => {
    if (isOrdered !== true) return plainMap(entries, context);
    const pairs = entries.map(({ key, value }) => ex.tuple(emitKey(key, context), context.emit(value)));
    return ex.remote(context.useModule("Ccxt.Ordered"), "new", ...(pairs.length === 0 ? [] : [ex.list(pairs)]));
};

const plainMap = (entries: readonly ObjectEntry[], context: EmitContext): Ex =>
    ex.map(entries.map(({ key, value }) => ex.pair(emitKey(key, context), context.emit(value))));

const emitKey = (key: Expr, context: EmitContext): Ex =>
    key.kind === "literal" && typeof key.value === "number" ? ex.str(String(key.value)) : context.emit(key);

const emitInstancePut: Emitter<"instancePut"> = ({ exchange, field, path, value, remove }, context) => {
    const module = context.useModule("Ccxt.Instance");
    const target = [context.emit(exchange), ex.atom(field)];
    const keys = ex.list(path.map(context.emit));
    if (remove) return ex.remote(module, "delete", ...target, keys);
    return path.length === 0
        ? ex.remote(module, "put", ...target, context.emit(value))
        : ex.remote(module, "put", ...target, keys, context.emit(value));
};

const emitFieldRead: Emitter<"field"> = ({ object, field }, context) => ex.field(context.emit(object), field);

const emitRuntimeCall = ({ fn, args }: RuntimeCall, context: EmitContext): Ex => {
    const self = fn.self === undefined ? [] : [exchangeExpr(context.facts)];
    return runtimeCall(fn, [...self, ...args.map(context.emit)], context);
};

/** What is read first in a chain of reads, and the keys that are read in turn. */
const getsOf = (node: Expr): readonly [Expr, readonly Expr[]] => {
    if (node.kind !== "runtimeCall" || node.fn !== js.get) return [node, []];
    const [object, key] = node.args;
    if (object === undefined || key === undefined) return bug("a read of a property without object or key");
    const [first, keys] = getsOf(object);
    return [first, [...keys, key]];
};

/** A chain of reads of properties is one along a path. */
const emitGets = (node: RuntimeCall, context: EmitContext): Ex | undefined => {
    const [object, keys] = getsOf(node);
    if (keys.length < 2) return undefined;
    return runtimeCall(js.getIn, [context.emit(object), ex.list(keys.map(context.emit))], context);
};

const unsettled = (node: Expr): never => bug(`a ${node.kind} reached the emitter`);

const EMITTERS: { readonly [K in ExprKind]: Emitter<K> } = {
    literal: emitLiteral,
    local: ({ name }, context) => (name === context.captured ? ex.arg(1) : local(name)),
    thisField: unsettled,
    field: emitFieldRead,
    object: emitMap,
    list: ({ items }, context) => ex.list(items.map(context.emit)),
    index: unsettled,
    methodCall: emitCall,
    runtimeCall: (node, context) => emitGets(node, context) ?? emitRuntimeCall(node, context),
    builtinCall: unsettled,
    endpointCall: unsettled,
    handlerCall: emitHandlerCall,
    dynamicCall: emitDynamicCall,
    handlerReference: ({ method }) => ex.atom(methodFunction(method)),
    errorClass: ({ name }) => ex.alias(`Ccxt.${name}`),
    newError: emitNewError,
    newExchange: unsettled,
    startPromise: ({ call }, context) => runtimeCall(promise.start, [ex.fn([], context.emit(call))], context),
    spawn: emitSpawn,
    turn: emitTurn,
    wake: emitWake,
    deferred: emitDeferred,
    statePlace: ({ field, path }, context) => ex.tuple(ex.atom(field), ...path.map(context.emit)),
    binary: unsettled,
    logical: unsettled,
    not: emitNot,
    negate: ({ operand }, context) => ex.unary("-", context.emit(operand)),
    typeOf: ({ operand }, context) => runtimeCall(js.typeOf, [context.emit(operand)], context),
    conditional: emitConditional,
    operator: emitOperator,
    concat: emitConcat,
    isKind: ({ predicate, operand }, context) =>
        predicate === "nil"
            ? ex.op("==", context.emit(operand), ex.nil)
            : ex.call(PREDICATES[predicate], context.emit(operand)),
    mapAccess: ({ object, key, isField }, context) =>
        isField === true && key.kind === "literal"
            ? ex.field(context.emit(object), String(key.value))
            : ex.access(context.emit(object), emitKey(key, context)),
    oneOf: emitOneOf,
    pathPut: emitPathPut,
    pathDelete: emitPathDelete,
    instancePut: emitInstancePut,
    transaction: emitTransaction,
    cons: ({ item, list }, context) => ex.cons([context.emit(item)], context.emit(list)),
    tuple: ({ items }, context) => ex.tuple(...items.map(context.emit)),
    block: emitBlock,
    if: emitIf,
    raise: emitRaise,
    tagged: emitTagged,
    afterReturn: emitAfterReturn,
    loop: emitLoop,
    firstMatch: emitFirstMatch,
    while: emitWhile,
    repeat: emitRepeat,
    try: emitTry,
    error: unsettled,
};

/** Emits any expression of the IR. */
export const emitExpression = (node: Expr, context: EmitContext): Ex => {
    const emitters: Readonly<Record<ExprKind, (node: never, context: EmitContext) => Ex>> = EMITTERS;
    // The table is typed by kind, so the emitter found under a node's kind takes that node.
    return emitters[node.kind](node as never, context);
};
