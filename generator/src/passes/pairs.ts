/**
 * Pass `pairs`. Needs: simplified methods. Gives: a loop over the keys of an object that reads what stands at them goes over
 * keys and values.
 *
 *     ids = JS.keys(tickers)
 *     for id <- ids, do: parse_ticker(JS.get(tickers, id), safe_market(id))
 *
 * becomes
 *
 *     for {id, value} <- JS.pairs(tickers), do: parse_ticker(value, safe_market(id))
 *
 * Keys and values are read where the loop is: nothing with an effect, and nothing that raises an error, may stand between the
 * keys and the loop, and nobody else may read the keys. A loop that binds the object's name anew is left alone.
 */
import { ir } from "../ir/build.js";
import { boundHere, freeNames, isPure } from "../ir/free-names.js";
import type { StructuredMethod } from "../ir/method.js";
import type { Bind, Block, Expr, LoopExpr } from "../ir/nodes.js";
import { mapChildren, some, walk } from "../ir/walk.js";
import { isLocal } from "../ir/simple-nodes.js";
import { canRaise, js, STATIC_FUNCTIONS } from "../runtime/index.js";

/** The name of the object whose keys an expression gives. */
const objectOfKeys = (node: Expr): string | undefined => {
    const [object] = node.kind === "runtimeCall" && node.fn === STATIC_FUNCTIONS.get("Object.keys") ? node.args : [];
    return object?.kind === "local" ? object.name : undefined;
};

/** Whether it makes no difference what runs before it: it has no effect, and no error comes of it. */
const isQuiet = (node: Expr): boolean =>
    isPure(node) && !some(node, (each) => each.kind === "runtimeCall" && canRaise(each.fn));

const binds = (node: Expr, name: string): boolean => some(node, (each) => boundHere(each).includes(name));

const readsOf = (node: Expr, test: (node: Expr) => boolean): number => {
    let count = 0;
    walk(node, (each) => {
        if (test(each)) count += 1;
    });
    return count;
};

/** What a round does, with what it reads at the key under a name of its own. */
interface Round {
    readonly value: string;
    readonly of: (node: Expr) => Expr;
}

/** Whether an expression is `object[key]`. */
const isElement =
    (object: string, key: string) =>
    (node: Expr): boolean => {
        if (node.kind === "mapAccess") {
            return node.isField !== true && isLocal(node.object, object) && isLocal(node.key, key);
        }
        const isRead = node.kind === "runtimeCall" && node.fn === js.get;
        return isRead && isLocal(node.args[0], object) && isLocal(node.args[1], key);
    };

/** The bind of a round that does nothing but give the element a name, if it is the only one of that name. */
const namingBind = (node: LoopExpr, isRead: (node: Expr) => boolean): Bind | undefined => {
    if (node.body.kind !== "block") return undefined;
    const bind = node.body.binds.find(({ targets, value }) => targets.length === 1 && isRead(value));
    const [name = ""] = bind?.targets ?? [];
    const others = ir.block(
        node.body.binds.filter((each) => each !== bind),
        node.body.result,
    );
    const isTaken = freeNames(node).has(name) || boundHere(node).includes(name) || binds(others, name);
    return isTaken ? undefined : bind;
};

const NAMES: readonly string[] = ["value", "element", "valueAtKey"];

const roundOf = (node: LoopExpr, isRead: (node: Expr) => boolean): Round | undefined => {
    const bind = namingBind(node, isRead);
    const isTaken = (name: string): boolean =>
        readsOf(node, (each) => isLocal(each, name)) > 0 || boundHere(node).includes(name) || binds(node, name);
    const value = bind?.targets[0] ?? NAMES.find((name) => !isTaken(name));
    if (value === undefined) return undefined;
    const of = (inner: Expr): Expr => {
        if (isRead(inner)) return ir.local(value);
        const changed = mapChildren(inner, of);
        if (changed.kind !== "block" || inner.kind !== "block") return changed;
        return ir.block(
            changed.binds.filter((_, at) => inner.binds[at] !== bind),
            changed.result,
        );
    };
    return { value, of };
};

/** The loop over the keys of an object as one over pairs, or undefined where it has to stay. */
const overPairs = (node: LoopExpr, object: string): LoopExpr | undefined => {
    if (node.iteration.kind !== "each" || node.form === "filter") return undefined;
    const { item } = node.iteration;
    const isRead = isElement(object, item);
    const inside = node.filter === undefined ? [node.body] : [node.body, node.filter];
    const isBound = [object, item].some(
        (name) => node.carried.includes(name) || inside.some((each) => binds(each, name)),
    );
    if (isBound || item === object || !inside.some((each) => readsOf(each, isRead) > 0)) return undefined;
    const round = roundOf(node, isRead);
    if (round === undefined) return undefined;
    const list = ir.runtime(js.pairs, [ir.local(object)]);
    return {
        ...node,
        iteration: { kind: "eachPair", item, value: round.value, list },
        body: round.of(node.body),
        ...(node.filter === undefined ? {} : { filter: round.of(node.filter) }),
    };
};

/** An expression that first of all does a loop over `keys`, with that over pairs; undefined if it is another or has to stay. */
const firstOverPairs = (node: Expr, keys: string, object: string): Expr | undefined => {
    switch (node.kind) {
        case "loop":
            return node.iteration.kind === "each" && isLocal(node.iteration.list, keys)
                ? overPairs(node, object)
                : undefined;
        case "afterReturn": {
            const value = firstOverPairs(node.value, keys, object);
            return value === undefined ? undefined : { ...node, value };
        }
        case "if":
        case "conditional": {
            const test = firstOverPairs(node.test, keys, object);
            return test === undefined ? undefined : { ...node, test };
        }
        case "operator": {
            const left = firstOverPairs(node.left, keys, object);
            return left === undefined ? undefined : { ...node, left };
        }
        case "not": {
            const operand = firstOverPairs(node.operand, keys, object);
            return operand === undefined ? undefined : { ...node, operand };
        }
        case "tagged": {
            const value = node.value === undefined ? undefined : firstOverPairs(node.value, keys, object);
            return value === undefined ? undefined : ir.tagged(node.tag, value);
        }
        case "block": {
            const at = node.binds.findIndex(({ value }) => freeNames(value).has(keys) || !isQuiet(value));
            const before = at < 0 ? node.binds : node.binds.slice(0, at);
            if (before.some(({ targets }) => targets.includes(object) || targets.includes(keys))) return undefined;
            const bind = node.binds[at];
            const changed = firstOverPairs(bind?.value ?? node.result, keys, object);
            if (changed === undefined) return undefined;
            return bind === undefined
                ? ir.block(node.binds, changed)
                : ir.block([...before, { ...bind, value: changed }, ...node.binds.slice(at + 1)], node.result);
        }
        default:
            return undefined;
    }
};

const pairsInBlock = (node: Block): Expr => {
    for (const [at, { targets, value }] of node.binds.entries()) {
        const [keys] = targets;
        const object = objectOfKeys(value);
        if (keys === undefined || targets.length !== 1 || object === undefined || object === keys) continue;
        const after = ir.block(node.binds.slice(at + 1), node.result);
        if (readsOf(after, (each) => isLocal(each, keys)) !== 1) continue;
        const changed = firstOverPairs(after, keys, object);
        if (changed === undefined) continue;
        const before = node.binds.slice(0, at);
        return pairsIn(
            changed.kind === "block"
                ? ir.block([...before, ...changed.binds], changed.result)
                : ir.block(before, changed),
        );
    }
    return node;
};

const pairsIn = (node: Expr): Expr => {
    const inner = mapChildren(node, pairsIn);
    return inner.kind === "block" ? pairsInBlock(inner) : inner;
};

export const pairs = (method: StructuredMethod): StructuredMethod => ({ ...method, result: pairsIn(method.result) });
