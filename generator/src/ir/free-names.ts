/** Free names of structured expressions, and whether evaluating one can be left out. */
import { SELF, type Bind, type Expr, type Iteration, type Spawn } from "./nodes.js";
import { eachChild, some } from "./walk.js";

/** The names that a loop binds anew in each round. */
export const boundByRound = (iteration: Iteration): readonly string[] => {
    switch (iteration.kind) {
        case "range":
            return [iteration.index];
        case "each":
            return [iteration.item];
        case "eachIndexed":
            return [iteration.item, iteration.index];
        case "eachPair":
            return [iteration.item, iteration.value];
    }
};

/** The names that a node itself binds for what stands inside it. */
export const boundHere = (node: Expr): readonly string[] => {
    switch (node.kind) {
        case "block":
            return node.binds.flatMap(({ targets }) => targets);
        case "loop":
            return [...node.carried, ...boundByRound(node.iteration)];
        case "while":
        case "repeat":
            return node.carried;
        case "firstMatch":
            return [node.item];
        case "afterReturn":
            return node.targets;
        case "try":
            return [...(node.error === undefined ? [] : [node.error]), ...(node.otherwise?.targets ?? [])];
        case "spawn":
            return node.client === undefined ? [] : [node.client];
        case "deferred":
            return [SELF.exchange];
        default:
            return [];
    }
};

/** Whether an expression binds a name, wherever in it. */
export const isBoundIn = (node: Expr, name: string): boolean => some(node, (each) => boundHere(each).includes(name));

const iterationExprs = (iteration: Iteration): readonly Expr[] =>
    iteration.kind === "range" ? [iteration.from, iteration.to] : [iteration.list];

const union = (...sets: readonly ReadonlySet<string>[]): Set<string> => new Set(sets.flatMap((set) => [...set]));

const minus = (names: ReadonlySet<string>, bound: readonly string[]): Set<string> => {
    const rest = new Set(names);
    for (const name of bound) rest.delete(name);
    return rest;
};

const ofAll = (nodes: readonly Expr[]): Set<string> => union(...nodes.map(freeNames));

const spawnExprs = ({ args, after }: Spawn): readonly Expr[] => (after === undefined ? args : [...args, after]);

/** Names read by `binds` and then `result`, without those that the binds give. */
export const freeOfBlock = (binds: readonly Bind[], result: Expr): Set<string> =>
    [...binds]
        .reverse()
        .reduce((live, { targets, value }) => union(minus(live, targets), freeNames(value)), freeNames(result));

/** The names that an expression reads and does not bind itself. */
export const freeNames = (node: Expr): Set<string> => {
    switch (node.kind) {
        case "local":
            return new Set([node.name]);
        case "spawn":
            // The client that it is asked for on is changed by it; the method gets the client of its own time.
            return node.client === undefined
                ? ofAll(spawnExprs(node))
                : union(minus(ofAll(spawnExprs(node)), [node.client]), new Set([node.client]));
        case "deferred":
            return minus(freeNames(node.value), [SELF.exchange]);
        case "block":
            return freeOfBlock(node.binds, node.result);
        case "afterReturn":
            return union(freeNames(node.value), minus(freeNames(node.rest), node.targets));
        case "loop": {
            const bound = [...node.carried, ...boundByRound(node.iteration)];
            const inside = union(freeNames(node.body), node.filter === undefined ? new Set() : freeNames(node.filter));
            const outside = node.last === undefined ? node.initial : [...node.initial, node.last];
            return union(ofAll(iterationExprs(node.iteration)), ofAll(outside), minus(inside, bound));
        }
        case "firstMatch": {
            const inside = union(freeNames(node.test), freeNames(node.found));
            return union(freeNames(node.list), freeNames(node.rest), minus(inside, [node.item]));
        }
        case "while":
            return union(new Set(node.carried), freeNames(node.test), freeNames(node.body));
        case "repeat":
            return union(ofAll(node.initial), minus(freeNames(node.body), node.carried));
        case "try":
            return union(
                freeNames(node.body),
                minus(freeNames(node.handler), node.error === undefined ? [] : [node.error]),
                node.otherwise === undefined
                    ? new Set()
                    : minus(freeNames(node.otherwise.result), node.otherwise.targets),
            );
        default: {
            const names = new Set<string>();
            eachChild(node, (child) => {
                for (const name of freeNames(child)) names.add(name);
            });
            return names;
        }
    }
};

const EFFECTS: ReadonlySet<Expr["kind"]> = new Set([
    "methodCall",
    "endpointCall",
    "handlerCall",
    "dynamicCall",
    "startPromise",
    "spawn",
    "turn",
    "transaction",
    "instancePut",
    "raise",
    "error",
]);

/** Whether nothing is lost when the expression is not evaluated. */
export const isPure = (node: Expr): boolean =>
    !some(node, (each) => EFFECTS.has(each.kind) || (each.kind === "runtimeCall" && each.fn.effect === true));
