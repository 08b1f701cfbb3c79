/**
 * Pass `last-items`. Needs: simplified methods. Gives: of a list of which a branch reads no more than its end, no more
 * is made than that end.
 *
 *     result = if since != nil, do: Enum.filter(orders, …), else: Collection.to_array(orders)
 *     if tail and limit != nil, do: Collection.array_slice(result, -limit), else: …
 *
 * becomes
 *
 *     wanted = if tail and limit != nil, do: limit
 *     result = if since != nil, do: Collection.filter_last(orders, wanted, …), else: Collection.last(orders, wanted)
 *
 * followed by the same `if`. A cache gives its newest items without a look at those before them.
 */
import { ir } from "../ir/build.js";
import { freeNames, isPure } from "../ir/free-names.js";
import type { StructuredMethod } from "../ir/method.js";
import type { Bind, Block, Expr, IfExpr } from "../ir/nodes.js";
import { eachChild, mapChildren } from "../ir/walk.js";
import { isLocal } from "../ir/simple-nodes.js";
import { lists, selfFunctions } from "../runtime/index.js";

const NAME = "wanted";

/** The name of `n` in `array_slice(name, -n)`. */
const endOf = (node: Expr, name: string): string | undefined => {
    if (node.kind !== "runtimeCall" || node.fn !== selfFunctions.arraySlice || node.args.length !== 2) return undefined;
    const [list, from] = node.args;
    if (!isLocal(list, name) || from?.kind !== "negate") return undefined;
    return from.operand.kind === "local" ? from.operand.name : undefined;
};

/** How often a name is read, whoever binds it. */
const readsOf = (node: Expr, name: string): number => {
    let count = isLocal(node, name) ? 1 : 0;
    eachChild(node, (child) => {
        count += readsOf(child, name);
    });
    return count;
};

/** Where a branch of a choice reads only the end of a list: how many items of it, and nil in the other branch. */
const wantedOf = (choice: IfExpr, name: string): Expr | undefined => {
    const end = endOf(choice.whenTrue, name);
    if (end === undefined || !isPure(choice.test) || readsOf(choice.test, name) > 0) return undefined;
    return ir.if(choice.test, ir.local(end), ir.nil);
};

const arrayOf = (node: Expr): Expr | undefined =>
    node.kind === "runtimeCall" && node.fn === selfFunctions.toArray ? node.args[0] : undefined;

/** The list of which only its end is made, or undefined where it can't be. */
const shortened = (node: Expr, arrays: ReadonlyMap<string, Expr>): Expr | undefined => {
    const wanted = ir.local(NAME);
    const whole = node.kind === "local" ? arrays.get(node.name) : arrayOf(node);
    if (whole !== undefined) return ir.runtime(lists.last, [whole, wanted]);
    if (node.kind === "if") {
        const whenTrue = shortened(node.whenTrue, arrays);
        const whenFalse = shortened(node.whenFalse, arrays);
        if (whenTrue === undefined && whenFalse === undefined) return undefined;
        return ir.if(node.test, whenTrue ?? node.whenTrue, whenFalse ?? node.whenFalse);
    }
    if (node.kind !== "loop" || node.form !== "filter" || node.iteration.kind !== "each") return undefined;
    const { list } = node.iteration;
    const from = (list.kind === "local" ? arrays.get(list.name) : arrayOf(list)) ?? list;
    return isPure(node.body) ? { ...node, iteration: { ...node.iteration, list: from }, last: wanted } : undefined;
};

/** Lists that are made of something for the list in question alone. */
const arraysFor = (binds: readonly Bind[], value: Expr, after: Expr): ReadonlyMap<string, Expr> =>
    new Map(
        binds.flatMap((bind, at): readonly (readonly [string, Expr])[] => {
            const [name] = bind.targets;
            const array = arrayOf(bind.value);
            if (name === undefined || bind.targets.length !== 1 || array?.kind !== "local") return [];
            const later = binds.slice(at + 1);
            const isStable = !later.some(({ targets }) => targets.includes(name) || targets.includes(array.name));
            const isRead = readsOf(value, name) > 0 && readsOf(after, name) === 0;
            return isStable && isRead && !later.some((each) => readsOf(each.value, name) > 0) ? [[name, array]] : [];
        }),
    );

const shortenBlock = (node: Block): Expr => {
    const last = node.binds[node.binds.length - 1];
    const [name] = last?.targets ?? [];
    if (last === undefined || name === undefined || last.targets.length !== 1 || node.result.kind !== "if") return node;
    const wanted = wantedOf(node.result, name);
    if (wanted === undefined || freeNames(node).has(NAME)) return node;
    const before = node.binds.slice(0, -1);
    if (before.some(({ targets }) => targets.includes(NAME))) return node;
    const arrays = arraysFor(before, last.value, node.result);
    const value = shortened(last.value, arrays);
    if (value === undefined) return node;
    const needed = before.filter(
        ({ targets }) => !targets.some((each) => arrays.has(each) && readsOf(value, each) === 0),
    );
    return ir.block([...needed, { targets: [NAME], value: wanted }, { ...last, value }], node.result);
};

const shorten = (node: Expr): Expr => {
    const inner = mapChildren(node, shorten);
    return inner.kind === "block" ? shortenBlock(inner) : inner;
};

export const lastItems = (method: StructuredMethod): StructuredMethod => ({
    ...method,
    result: shorten(method.result),
});
