/** A method's copy that stops as soon as it knows what stands at some keys of its value, and defers the rest. */
import { ir } from "../../ir/build.js";
import { isFunction } from "../../ir/facts.js";
import { boundHere } from "../../ir/free-names.js";
import type { StructuredMethod } from "../../ir/method.js";
import type { Block, Expr, ExprKind } from "../../ir/nodes.js";
import type { StructuredProgram } from "../../ir/program.js";
import { some, walk } from "../../ir/walk.js";
import { plainName } from "../../method-name.js";
import { flat } from "../scopes.js";
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

/** A copy of the method that makes a value, with the keys for which it knows what stands there; undefined where there can be none. */
export const suspended = (
    program: StructuredProgram,
    at: number,
    method: string,
    keys: readonly string[],
): StructuredMethod | undefined => {
    const definitionOf: DefinitionOf = (name) => program.definitionOf(at, name);
    const definition = definitionOf(method);
    const callee = definition === undefined ? undefined : optimised(program, definition);
    if (callee === undefined || callee.isStatic) return undefined;
    const { facts } = callee;
    if (!isFunction(facts) || !facts.hasValue || facts.self === "state") return undefined;
    const result = suspendedResult(callee, keys, definitionOf);
    if (result === undefined) return undefined;
    const name = program.freshMethod(at, `${plainName(method)}Deferred`);
    return { ...callee, name, result, facts: { ...facts, projection: undefined, lookedUp: [] } };
};
