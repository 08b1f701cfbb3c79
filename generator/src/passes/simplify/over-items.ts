/**
 * A loop over the positions of a list that puts at each what it makes of the item there goes over the items:
 *
 *     count = length(fees)
 *     for i <- 0..(count - 1)//1, reduce: fees do
 *       fees -> JS.put(fees, i, parse_fee(Enum.at(fees, i)))
 *     end
 *
 * becomes
 *
 *     for fee <- fees, do: parse_fee(fee)
 *
 * The loop hands nothing on but the list, looks at no other item, and changes the list in no other way: then each round
 * finds its item as it was before the loop.
 */
import { ir } from "../../ir/build.js";
import { boundHere, freeNames, isBoundIn } from "../../ir/free-names.js";
import { itemName } from "../../ir/made-names.js";
import type { Bind, Expr, LoopExpr, PathKey } from "../../ir/nodes.js";
import { isLocal } from "../../ir/simple-nodes.js";
import { mapChildren, some } from "../../ir/walk.js";
import { elixir, js } from "../../runtime/index.js";

/** Names of numbers, each with the name of the list whose length it is. */
type Lengths = ReadonlyMap<string, string>;

const without = (lengths: Lengths, names: readonly string[]): Lengths => {
    const isLost = (name: string): boolean => names.includes(name);
    return new Map([...lengths].filter(([length, list]) => !isLost(length) && !isLost(list)));
};

/** The name of the list whose length an expression gives; what has no length of a list raises an error there. */
const listOfLength = (node: Expr, lengths: Lengths): string | undefined => {
    if (node.kind === "local") return lengths.get(node.name);
    const [list] = node.kind === "runtimeCall" && node.fn === elixir.length ? node.args : [];
    return list?.kind === "local" ? list.name : undefined;
};

const afterBind = (lengths: Lengths, { targets, value, pattern }: Bind): Lengths => {
    const [name] = targets;
    const list = targets.length === 1 && pattern === undefined ? listOfLength(value, lengths) : undefined;
    const known = without(lengths, targets);
    return name === undefined || list === undefined || list === name ? known : new Map([...known, [name, list]]);
};

/** A round of a loop: the list, the position that it is at, and a name for the item there. */
interface Round {
    readonly list: string;
    readonly index: string;
    readonly item: string;
}

/** `list[index]`. */
const isItem = (node: Expr, { list, index }: Round): boolean =>
    node.kind === "runtimeCall" &&
    (node.fn === elixir.at || node.fn === js.get) &&
    node.args.length === 2 &&
    isLocal(node.args[0], list) &&
    isLocal(node.args[1], index);

/** An expression that reads the list at the position of the round only, as one that reads the item. */
const ofItem = (node: Expr, round: Round): Expr | undefined => {
    if (isBoundIn(node, round.list)) return undefined;
    const read = (inner: Expr): Expr => (isItem(inner, round) ? ir.local(round.item) : mapChildren(inner, read));
    const changed = read(node);
    return freeNames(changed).has(round.list) ? undefined : changed;
};

/** The rest of a path into the item; that it was a part of a list's item tells nothing of the item. */
const pathInItem = (path: readonly PathKey[], round: Round): readonly PathKey[] | undefined => {
    const steps = path.map((step): PathKey | undefined => {
        const key = step.kind === "key" && step.onlyIfThere !== true ? ofItem(step.key, round) : undefined;
        return key === undefined ? undefined : { kind: "key", key, container: "any" };
    });
    return steps.every((step) => step !== undefined) ? steps : undefined;
};

const putInItem = (node: Extract<Expr, { kind: "pathPut" }>, round: Round): Expr | undefined => {
    const [first, ...rest] = node.path;
    const isAtItem = first?.kind === "key" && first.onlyIfThere !== true && isLocal(first.key, round.index);
    const value = ofItem(node.value, round);
    if (!isAtItem || !isLocal(node.base, round.list) || value === undefined) return undefined;
    if (rest.length === 0) return value;
    const path = pathInItem(rest, round);
    return path === undefined ? undefined : { kind: "pathPut", base: ir.local(round.item), path, value };
};

/** What an expression that gives the list after the round puts at its position. */
const itemOf = (node: Expr, round: Round): Expr | undefined => {
    switch (node.kind) {
        case "local":
            return node.name === round.list ? ir.local(round.item) : undefined;
        case "pathPut":
            return putInItem(node, round);
        case "raise":
            return ofItem(node, round);
        case "if": {
            const test = ofItem(node.test, round);
            const [whenTrue, whenFalse] = [itemOf(node.whenTrue, round), itemOf(node.whenFalse, round)];
            if (test === undefined || whenTrue === undefined || whenFalse === undefined) return undefined;
            return { ...node, test, whenTrue, whenFalse };
        }
        case "block": {
            const binds = node.binds.map((bind) => bindOf(bind, round));
            const result = itemOf(node.result, round);
            return result !== undefined && binds.every((bind) => bind !== undefined)
                ? ir.block(binds, result)
                : undefined;
        }
        default:
            return undefined;
    }
};

const bindOf = (bind: Bind, round: Round): Bind | undefined => {
    const isList = bind.targets.includes(round.list);
    if (isList && bind.targets.length !== 1) return undefined;
    const value = isList ? itemOf(bind.value, round) : ofItem(bind.value, round);
    if (value === undefined) return undefined;
    return { ...bind, targets: isList ? [round.item] : bind.targets, value };
};

/** A name for the item that the loop neither reads nor binds. */
const freshItem = (list: string, node: LoopExpr): string => {
    const hint = itemName(list);
    const isTaken = (name: string): boolean => some(node, (each) => isLocal(each, name)) || isBoundIn(node, name);
    let name = hint;
    for (let count = 2; isTaken(name); count += 1) name = `${hint}${count}`;
    return name;
};

/** The loop over items, or undefined where it has to stay. */
const overItems = (node: LoopExpr, lengths: Lengths): LoopExpr | undefined => {
    const { iteration, body } = node;
    const [list, ...others] = node.carried;
    const [start] = node.initial;
    if (node.form !== "reduce" || iteration.kind !== "range" || list === undefined || others.length > 0)
        return undefined;
    const { index, from, to } = iteration;
    const isWhole = from.kind === "literal" && from.value === 0 && start?.kind === "local";
    if (!isWhole || listOfLength(to, lengths) !== start.name || isBoundIn(body, index)) return undefined;
    const item = freshItem(list, node);
    const changed = itemOf(body, { list, index, item });
    if (changed === undefined) return undefined;
    const each = { item, list: start };
    return {
        kind: "loop",
        form: "map",
        iteration: freeNames(changed).has(index) ? { kind: "eachIndexed", index, ...each } : { kind: "each", ...each },
        carried: [],
        initial: [],
        body: changed,
    };
};

const within = (node: Expr, lengths: Lengths): Expr => {
    if (node.kind === "block") {
        let known = lengths;
        const binds = node.binds.map((bind) => {
            const changed = { ...bind, value: within(bind.value, known) };
            known = afterBind(known, bind);
            return changed;
        });
        return ir.block(binds, within(node.result, known));
    }
    const inside = without(lengths, boundHere(node));
    const changed = mapChildren(node, (child) => within(child, inside));
    return changed.kind === "loop" ? (overItems(changed, lengths) ?? changed) : changed;
};

/** The expression with loops over items where they are over positions and change each item by itself. */
export const itemByItem = (node: Expr): Expr => within(node, new Map());
