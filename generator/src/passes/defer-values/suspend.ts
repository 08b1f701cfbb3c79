/** A method's copy that stops as soon as it knows what stands at some keys of its value, and defers the rest. */
import { ir } from "../../ir/build.js";
import { isFunction } from "../../ir/facts.js";
import { boundHere } from "../../ir/free-names.js";
import type { StructuredMethod } from "../../ir/method.js";
import { SELF, type Block, type Expr, type ExprKind, type MethodCall } from "../../ir/nodes.js";
import type { StructuredProgram } from "../../ir/program.js";
import { some, walk } from "../../ir/walk.js";
import { plainName } from "../../method-name.js";
import { deferred } from "../../runtime/index.js";
import { flat, namesFor } from "../scopes.js";
import { nameAt, type DefinitionOf } from "./known-keys.js";

/** What does more than to give a value, or gives another one at another time. */
const OUTSIDE: ReadonlySet<ExprKind> = new Set<ExprKind>([
    ...(["endpointCall", "handlerCall", "dynamicCall", "startPromise", "newExchange", "error"] as const),
    ...(["spawn", "turn", "wake", "transaction", "instancePut"] as const),
]);

/** Whether an expression gives the same whenever it is evaluated, given what its names stand for. */
const isTimeless = (node: Expr, definitionOf: DefinitionOf, seen: Set<string> = new Set()): boolean =>
    !some(node, (each) => {
        if (each.kind === "runtimeCall")
            return each.fn.module === "Instance" || each.fn.self !== undefined || each.fn.effect === true;
        if (each.kind !== "methodCall") return OUTSIDE.has(each.kind);
        if (each.parent) return true;
        if (seen.has(each.method)) return false;
        seen.add(each.method);
        const callee = definitionOf(each.method);
        return callee === undefined || !isTimeless(callee.result, definitionOf, seen);
    });

const bindingsOf = ({ result }: StructuredMethod): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    walk(result, (node) => {
        for (const name of boundHere(node)) counts.set(name, (counts.get(name) ?? 0) + 1);
    });
    return counts;
};

/** How many binds of a method come first until a name has the value that it has throughout; undefined where it changes. */
const bindsUntil = (method: StructuredMethod, { binds }: Block, name: string): number | undefined => {
    const isParameter = method.parameters.some((parameter) => parameter.name === name);
    const at = binds.findIndex(({ targets }) => targets.includes(name));
    const bound = bindingsOf(method).get(name) ?? 0;
    if (isParameter) return bound === 0 ? 0 : undefined;
    return at >= 0 && bound === 1 ? at + 1 : undefined;
};

/** The method as the passes before left it. */
const optimised = ({ classes }: StructuredProgram, { span }: StructuredMethod): StructuredMethod | undefined =>
    classes.flatMap(({ methods }) => methods).find((method) => method.span === span);

/** What a method gives in place of its value: what stands at the keys, and the value, deferred. */
const suspendedResult = (
    method: StructuredMethod,
    keys: readonly string[],
    definitionOf: DefinitionOf,
): Expr | undefined => {
    const block = flat(
        method.result.kind === "block" ? method.result : { kind: "block", binds: [], result: method.result },
    );
    const names = keys.flatMap((key) => nameAt(block, key, definitionOf) ?? []);
    const until = names.flatMap((name) => bindsUntil(method, block, name) ?? []);
    if (names.length < keys.length || until.length < keys.length) return undefined;
    const first = Math.max(...until);
    const rest = ir.block(block.binds.slice(first), block.result);
    const isWorthIt = some(rest, ({ kind }) => kind === "methodCall");
    if (!isWorthIt || !isTimeless(rest, definitionOf)) return undefined;
    return ir.block(block.binds.slice(0, first), ir.tuple([...names.map(ir.local), { kind: "deferred", value: rest }]));
};

/** A method's copy, and the keys of which it tells at once what stands there. */
export interface Copy {
    readonly method: StructuredMethod;
    readonly keys: readonly string[];
}

/** A copy of the method that makes a value; undefined where there can be none. */
export const suspended = (
    program: StructuredProgram,
    at: number,
    method: string,
    keys: readonly string[],
): Copy | undefined => {
    const definitionOf: DefinitionOf = (name) => program.definitionOf(at, name);
    const definition = definitionOf(method);
    const callee = definition === undefined ? undefined : optimised(program, definition);
    if (callee === undefined || callee.isStatic) return undefined;
    const { facts } = callee;
    if (!isFunction(facts) || !facts.hasValue || facts.self === "state") return undefined;
    const result = suspendedResult(callee, keys, definitionOf);
    if (result === undefined) return undefined;
    const name = program.freshMethod(at, `${plainName(method)}Deferred`);
    return { method: { ...callee, name, result, facts: { ...facts, projection: undefined, lookedUp: [] } }, keys };
};

/** The method through a copy that there is of it, whose value it makes at once: what both do stands in the copy alone. */
export const throughCopy = (method: StructuredMethod, copies: readonly Copy[]): StructuredMethod => {
    const { facts, parameters, span } = method;
    const copy = copies.find((each) => each.method.span === span);
    if (copy === undefined || facts.self !== "exchange") return method;
    const exchange = ir.local(SELF.exchange);
    const value = namesFor(method).fresh("deferred");
    const call: MethodCall = {
        kind: "methodCall",
        method: copy.method.name,
        parent: false,
        args: parameters.map(({ name }) => ir.local(name)),
        self: exchange,
        awaited: false,
        span,
    };
    const bind = { targets: [...copy.keys.map(() => "_"), value], value: call };
    return { ...method, result: ir.block([bind], ir.runtime(deferred.made, [ir.local(value), exchange])) };
};
