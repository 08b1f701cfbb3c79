/** A method's copy for calls with an object whose keys are known: it takes the values in place of the object. */
import { ir } from "../../ir/build.js";
import { freeNames, isBoundIn } from "../../ir/free-names.js";
import type { Parameter, StructuredMethod } from "../../ir/method.js";
import { SELF, type Expr, type ExprKind, type MethodCall, type ObjectEntry, type RuntimeCall } from "../../ir/nodes.js";
import { mapChildren, some } from "../../ir/walk.js";
import { entriesOf, isNil, textOf } from "../../ir/simple-nodes.js";
import { CONVERSIONS, js, selfFunctions } from "../../runtime/index.js";
import { t } from "../../types/type.js";
import { namesFor } from "../scopes.js";
import { inlined } from "./inline.js";
import { knownThroughout } from "./known.js";

/** What stands at each key of the object: a parameter of the copy, or a literal. */
export type Shape = ReadonlyMap<string, Expr>;

export type DefinitionOf = (method: string) => StructuredMethod | undefined;

interface Context {
    /** The name of the object in the method. */
    readonly object: string;
    readonly shape: Shape;
    readonly definitionOf: DefinitionOf;
    readonly freshName: (hint: string) => string;
}

const CALLS: ReadonlySet<ExprKind> = new Set<ExprKind>(["methodCall", "handlerCall", "dynamicCall", "endpointCall"]);

const isObject = (node: Expr | undefined, { object }: Context): boolean =>
    node?.kind === "local" && node.name === object;

const converted = (fn: RuntimeCall["fn"], value: Expr, absent: Expr): Expr => {
    if (isNil(value)) return absent;
    return ir.runtime(fn, isNil(absent) ? [value] : [value, absent]);
};

/** `Safe.string(object, "key")`, given what stands there. */
const readOfOne = (node: RuntimeCall, context: Context): Expr | undefined => {
    const conversion = CONVERSIONS.get(node.fn);
    const [, key, absent = ir.nil] = node.args;
    const at = textOf(key);
    if (conversion === undefined || at === undefined) return undefined;
    return converted(conversion, context.shape.get(at) ?? ir.nil, absent);
};

/** `Safe.string2(object, "key", "other")`: the first of both that is there. */
const readOfTwo = (node: RuntimeCall, { shape, freshName }: Context): Expr | undefined => {
    const [, ...rest] = node.args;
    const keys = rest.slice(0, 2).map(textOf);
    if (node.fn !== selfFunctions.safeString2 || rest.length > 2) return undefined;
    const conversion = CONVERSIONS.get(selfFunctions.safeString);
    const [first, second] = keys.map((key) => (key === undefined ? undefined : (shape.get(key) ?? ir.nil)));
    if (conversion === undefined || first === undefined || second === undefined) return undefined;
    const isSame = first.kind === "local" && second.kind === "local" && first.name === second.name;
    if (isSame || isNil(second)) return converted(conversion, first, ir.nil);
    if (isNil(first)) return converted(conversion, second, ir.nil);
    const name = freshName("first");
    return ir.block(
        [{ targets: [name], value: converted(conversion, first, ir.nil) }],
        ir.if(ir.isKind("nil", ir.local(name)), converted(conversion, second, ir.nil), ir.local(name)),
    );
};

/** `Collection.extend(object, %{…})` is one literal. */
const extended = (node: RuntimeCall, { shape }: Context): Expr | undefined => {
    const [, added] = node.args;
    const entries = added?.kind === "object" && node.args.length === 2 ? entriesOf(added) : undefined;
    if (node.fn !== selfFunctions.extend || entries === undefined) return undefined;
    return ir.object(
        [...new Map([...shape, ...entries])].map(([key, value]): ObjectEntry => ({ key: ir.literal(key), value })),
    );
};

const runtimeCall = (node: RuntimeCall, context: Context): Expr => {
    if (!isObject(node.args[0], context)) return node;
    const key = textOf(node.args[1]);
    if (node.fn === js.hasKey && key !== undefined) return ir.literal(context.shape.has(key));
    return readOfOne(node, context) ?? readOfTwo(node, context) ?? extended(node, context) ?? node;
};

const methodCall = (node: MethodCall, context: Context): Expr => {
    const callee = node.args.some((each) => isObject(each, context)) ? context.definitionOf(node.method) : undefined;
    const found = callee === undefined ? undefined : inlined(node, callee);
    return found === undefined ? node : unpacked(found, context);
};

/** The expression with what it reads of the object; where it does anything else with it, that is left. */
const unpacked = (node: Expr, context: Context): Expr => {
    const inner = mapChildren(node, (child) => unpacked(child, context));
    switch (inner.kind) {
        case "runtimeCall":
            return runtimeCall(inner, context);
        case "methodCall":
            return methodCall(inner, context);
        case "mapAccess": {
            const key = isObject(inner.object, context) ? textOf(inner.key) : undefined;
            return key === undefined ? inner : (context.shape.get(key) ?? ir.nil);
        }
        case "isKind":
            return isObject(inner.operand, context) && inner.predicate === "nil" ? ir.literal(false) : inner;
        default:
            return inner;
    }
};

const camelCase = (object: string, key: string): string =>
    object + key.replace(/[^A-Za-z0-9]+/g, "").replace(/^./, (first) => first.toUpperCase());

/** A copy, and how it is called. */
export interface Copy {
    readonly method: StructuredMethod;
    /** The call of the copy in place of a call with such entries. */
    readonly callOf: (call: MethodCall, entries: ReadonlyMap<string, Expr>) => MethodCall;
}

/** Whether an expression mentions the exchange, or calls what may. */
const needsSelf = (node: Expr): boolean =>
    some(node, (each) => (each.kind === "local" && each.name === SELF.exchange) || CALLS.has(each.kind));

/** One literal is one value; a name that stands at several keys is one parameter. */
const shapeOf = (
    entries: ReadonlyMap<string, Expr>,
    nameOf: (key: string) => string,
): { readonly shape: Shape; readonly keys: ReadonlyMap<string, string> } => {
    const shape = new Map<string, Expr>();
    const keys = new Map<string, string>();
    const known = new Map<string, Expr>();
    for (const [key, value] of entries) {
        const before = value.kind === "local" ? known.get(value.name) : undefined;
        const isShared = value.kind === "literal" || before !== undefined;
        const own = value.kind === "literal" ? value : (before ?? ir.local(nameOf(key)));
        if (!isShared && own.kind === "local") keys.set(own.name, key);
        if (value.kind === "local") known.set(value.name, own);
        shape.set(key, own);
    }
    return { shape, keys };
};

/**
 * The copy of a method for calls whose argument at a position has such entries; undefined where the method does more with it
 * than to read it by known keys and to add to it.
 */
export const copyOf = (
    callee: StructuredMethod,
    position: number,
    entries: ReadonlyMap<string, Expr>,
    definitionOf: DefinitionOf,
    name: () => string,
): Copy | undefined => {
    const parameter = callee.parameters[position];
    if (parameter === undefined || isBoundIn(callee.result, parameter.name)) return undefined;
    const object = parameter.name;
    const { fresh: freshName } = namesFor(callee);
    const { shape, keys } = shapeOf(entries, (key) => freshName(camelCase(object, key)));
    const result = knownThroughout(unpacked(callee.result, { object, shape, definitionOf, freshName }));
    const read = freeNames(result);
    if (read.has(object)) return undefined;
    const values = [...keys].filter(([each]) => read.has(each));
    const own = values.map(([each]): Parameter => ({ name: each, type: t.any, initial: undefined }));
    const isTaken = (at: number): boolean => read.has(callee.parameters[at]?.name ?? "");
    const parameters = callee.parameters.flatMap((each, at) => (at === position ? own : isTaken(at) ? [each] : []));
    const method: StructuredMethod = {
        ...callee,
        name: name(),
        parameters,
        result,
        facts: {
            ...callee.facts,
            self: needsSelf(result) ? callee.facts.self : "none",
            arity: parameters.length,
            mutated: new Set(),
            givesBack: undefined,
            projection: undefined,
            lookedUp: [],
        },
    };
    const argumentsOf = (call: MethodCall, given: ReadonlyMap<string, Expr>): readonly Expr[] =>
        callee.parameters.flatMap((_, at) => {
            if (at === position) return values.map(([, key]) => given.get(key) ?? ir.nil);
            return isTaken(at) ? [call.args[at] ?? ir.nil] : [];
        });
    return {
        method,
        callOf: ({ self, ...call }, given) => ({
            ...call,
            method: method.name,
            args: argumentsOf(call, given),
            ...(self === undefined || method.facts.self === "none" ? {} : { self }),
        }),
    };
};
