/** Calls that may be made once where they are made twice, and what a small method gives of another one's value. */
import { ir } from "../../ir/build.js";
import { dump } from "../../ir/dump.js";
import { isFunction } from "../../ir/facts.js";
import type { StructuredMethod } from "../../ir/method.js";
import type { Expr, MapAccess, MethodCall, RuntimeCall } from "../../ir/nodes.js";
import type { RuntimeFunction } from "../../runtime/function.js";
import { hasOwnEffect } from "../effects/direct.js";
import { walk } from "../../ir/walk.js";
import { isNil } from "../../ir/simple-nodes.js";
import type { FactsOf } from "../places.js";

/** What a pass may ask about the program that a method is of. */
export interface ProgramOfMethod {
    readonly factsOf: FactsOf;
    /** The definition that a call in the method reaches, unless that depends on the exchange. */
    readonly definitionOf: (call: MethodCall) => StructuredMethod | undefined;
}

export type Call = MethodCall | RuntimeCall;

/** An element of something, by a key that is known. */
type Access = MapAccess | RuntimeCall;

/** A call, and what is taken of its value: the innermost access first. */
export interface Form<C extends Call = Call> {
    readonly call: C;
    readonly path: readonly Access[];
}

const objectOf = (node: Expr): Expr | undefined => {
    if (node.kind === "mapAccess") return node.key.kind === "literal" ? node.object : undefined;
    if (node.kind !== "runtimeCall" || node.fn.projects !== true) return undefined;
    const [object, ...others] = node.args;
    return others.every(({ kind }) => kind === "literal") ? object : undefined;
};

const withObject = (access: Access, object: Expr): Access =>
    access.kind === "mapAccess" ? { ...access, object } : { ...access, args: [object, ...access.args.slice(1)] };

/** What is taken of an object by a path. */
export const along = (path: readonly Access[], object: Expr): Expr =>
    path.reduce<Expr>((inner, access) => withObject(access, inner), object);

/** Names, literals and what is read of them: evaluated again, they give the same while the names are bound to the same. */
const isSimple = (node: Expr): boolean => {
    switch (node.kind) {
        case "literal":
        case "local":
            return true;
        case "field":
            return isSimple(node.object);
        case "mapAccess":
            return isSimple(node.object) && isSimple(node.key);
        case "list":
            return node.items.every(isSimple);
        default:
            return false;
    }
};

/** Modules whose functions look for keys, or go through texts, numbers, lists or maps; those of others cost next to nothing. */
const COSTLY: ReadonlySet<string> = new Set(["Safe", "Time", "Precise", "Number", "Encode", "Collection", "String"]);

const isCostly = ({ module, mutatesReceiver, self }: RuntimeFunction): boolean =>
    COSTLY.has(module) && mutatesReceiver !== true && self === undefined;

/** Whether a call only gives a value, which depends on what its arguments name and on what nobody changes meanwhile. */
export const isRepeatable = (node: Expr, { factsOf }: ProgramOfMethod): node is Call => {
    if (node.kind === "runtimeCall") return isCostly(node.fn) && !hasOwnEffect(node) && node.args.every(isSimple);
    const facts = node.kind === "methodCall" ? factsOf(node.method) : undefined;
    if (node.kind !== "methodCall" || facts === undefined) return false;
    const self = node.self === undefined ? [] : [node.self];
    return isFunction(facts) && facts.hasValue && [...node.args, ...self].every(isSimple);
};

/** An argument that is left out is nil. */
const givenArguments = (args: readonly Expr[]): readonly Expr[] =>
    isNil(args[args.length - 1]) ? givenArguments(args.slice(0, -1)) : args;

/** The same for calls that give the same. */
export const idOf = (call: Call): string => {
    const self = call.kind === "runtimeCall" || call.self === undefined ? "" : dump(call.self);
    return `${self} ${dump({ ...call, args: givenArguments(call.args) })}`;
};

/** What a body that only names values gives, in terms of its parameters; undefined where it does anything else. */
const inTermsOf = (node: Expr, names: ReadonlyMap<string, Expr>): Expr | undefined => {
    switch (node.kind) {
        case "literal":
            return node;
        case "local":
            return names.get(node.name);
        case "mapAccess":
        case "runtimeCall": {
            const inner = objectOf(node);
            const object = inner === undefined ? undefined : inTermsOf(inner, names);
            return object === undefined ? undefined : withObject(node, object);
        }
        case "methodCall": {
            const args = node.args.flatMap((arg) => inTermsOf(arg, names) ?? []);
            return args.length === node.args.length ? { ...node, args } : undefined;
        }
        case "block": {
            const [first, ...others] = node.binds;
            if (first === undefined) return inTermsOf(node.result, names);
            const [target, ...more] = first.targets;
            const value = inTermsOf(first.value, names);
            if (target === undefined || more.length > 0 || first.pattern !== undefined || value === undefined)
                return undefined;
            return inTermsOf({ ...node, binds: others }, new Map([...names, [target, value]]));
        }
        default:
            return undefined;
    }
};

const accessOf = (node: Expr): Form<MethodCall> | undefined => {
    if (node.kind === "methodCall") return { call: node, path: [] };
    if (node.kind !== "mapAccess" && node.kind !== "runtimeCall") return undefined;
    const object = objectOf(node);
    const inner = object === undefined ? undefined : accessOf(object);
    return inner === undefined ? undefined : { ...inner, path: [...inner.path, node] };
};

const callsIn = (node: Expr): number => {
    let count = 0;
    walk(node, ({ kind }) => {
        if (kind === "methodCall") count += 1;
    });
    return count;
};

/** The call of another method that a call stands for, where the method does no more than to take something of its value. */
const innerForm = (call: MethodCall, { factsOf, definitionOf }: ProgramOfMethod): Form<MethodCall> | undefined => {
    const method = definitionOf(call);
    if (method === undefined || method.parameters.some(({ initial }) => initial !== undefined)) return undefined;
    const given = method.parameters.map(({ name }, at): [string, Expr] => [name, call.args[at] ?? ir.nil]);
    const value = inTermsOf(method.result, new Map(given));
    const form = value === undefined ? undefined : accessOf(value);
    if (form === undefined || form.call.parent || callsIn(method.result) !== 1) return undefined;
    // Both take the same in place of `this`: what the call at hand is given.
    if (factsOf(form.call.method)?.self !== factsOf(call.method)?.self) return undefined;
    const self = call.self === undefined ? {} : { self: call.self };
    return { ...form, call: { ...form.call, ...self, span: call.span } };
};

/** How often a method that takes something of another one's value may do so of such a method's in turn. */
const DEEPEST = 3;

/** A call as it is, then the calls that it stands for. */
export const formsOf = (call: Call, program: ProgramOfMethod, depth = 0): readonly Form[] => {
    const own: Form = { call, path: [] };
    const inner = call.kind === "methodCall" && depth < DEEPEST ? innerForm(call, program) : undefined;
    if (inner === undefined || !isRepeatable(inner.call, program)) return [own];
    const deeper = formsOf(inner.call, program, depth + 1);
    return [own, ...deeper.map((form) => ({ ...form, path: [...form.path, ...inner.path] }))];
};
