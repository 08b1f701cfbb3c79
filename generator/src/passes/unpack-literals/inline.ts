/** A call of a method so small that its body can stand in its place. */
import { ir } from "../../ir/build.js";
import { isPure } from "../../ir/free-names.js";
import type { StructuredMethod } from "../../ir/method.js";
import type { Bind, Expr, ExprKind, MethodCall } from "../../ir/nodes.js";
import { eachChild, mapChildren, some, walk } from "../../ir/walk.js";
import { isNil } from "../../ir/simple-nodes.js";

/** More than these nodes are no small method. */
const LARGEST = 12;

const sizeOf = (node: Expr): number => {
    let size = 0;
    walk(node, () => (size += 1));
    return size;
};

/** Of these, and of blocks alone, the names are known here. */
const BINDERS: ReadonlySet<ExprKind> = new Set<ExprKind>([
    "loop",
    "firstMatch",
    "while",
    "repeat",
    "try",
    "afterReturn",
    "spawn",
]);

/** What binds names, or means something else in another class. */
const isElsewhere = (node: Expr): boolean => BINDERS.has(node.kind) || (node.kind === "methodCall" && node.parent);

const isSimple = (node: Expr): boolean => node.kind === "local" || node.kind === "literal";

type Values = ReadonlyMap<string, Expr>;

const countOf = (node: Expr, name: string): number => {
    let count = node.kind === "local" && node.name === name ? 1 : 0;
    eachChild(node, (child) => {
        count += countOf(child, name);
    });
    return count;
};

const readsOf = (name: string, binds: readonly Bind[], result: Expr): number =>
    [...binds.map(({ value }) => value), result].reduce((sum, each) => sum + countOf(each, name), 0);

/** The expression with names replaced by values; what it binds, each name once, is replaced by its value, too. */
const replaced = (node: Expr, values: Values): Expr | undefined => {
    if (node.kind === "local") return values.get(node.name) ?? node;
    if (node.kind !== "block") {
        const impossible: Expr[] = [];
        const result = mapChildren(node, (child) => {
            const inner = replaced(child, values);
            if (inner === undefined) impossible.push(child);
            return inner ?? child;
        });
        return impossible.length === 0 ? result : undefined;
    }
    let known = values;
    for (const [at, { targets, value, pattern }] of node.binds.entries()) {
        const [name] = targets;
        const now = replaced(value, known);
        const isOnce = name !== undefined && readsOf(name, node.binds.slice(at + 1), node.result) <= 1;
        if (!isOnce || targets.length !== 1 || pattern !== undefined || now === undefined || !isPure(now))
            return undefined;
        known = new Map([...known, [name, now]]);
    }
    return replaced(node.result, known);
};

/** A default of nil need not be given. */
const withoutNilDefault = (node: Expr): Expr => {
    const inner = mapChildren(node, withoutNilDefault);
    if (inner.kind !== "runtimeCall" || inner.fn.defaultArgument !== inner.args.length - 1) return inner;
    return isNil(inner.args[inner.args.length - 1]) ? { ...inner, args: inner.args.slice(0, -1) } : inner;
};

/** What a call gives, said without the call; undefined where that is no shorter thing to say. */
export const inlined = (call: MethodCall, callee: StructuredMethod): Expr | undefined => {
    const { facts, parameters, result } = callee;
    const isQuiet = !facts.waits && !facts.writesState && !facts.writesExchange && facts.inout.size === 0;
    const isPlain = parameters.every(({ initial }) => initial === undefined) && call.args.every(isSimple);
    const isSmall = sizeOf(result) <= LARGEST && !some(result, isElsewhere);
    if (!isQuiet || !isPlain || !isSmall || facts.self !== "none") return undefined;
    const values = new Map(parameters.map(({ name }, at) => [name, call.args[at] ?? ir.nil] as const));
    const found = replaced(result, values);
    return found === undefined ? undefined : withoutNilDefault(found);
};
