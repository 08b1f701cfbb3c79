/** Objects in which a method collects values by keys, to give them to who waits. */
import type { StructuredMethod } from "../../ir/method.js";
import type { Expr } from "../../ir/nodes.js";
import { isLocal } from "../../ir/simple-nodes.js";
import { childrenOf, mapChildren, some } from "../../ir/walk.js";
import { isResolve, resolveDeferred } from "./uses.js";

/** What an expression's value is bound to: one name, or those that a tuple's items are; none where it goes elsewhere. */
type Targets = readonly string[];

const NOWHERE: Targets = [];

/** Whether an object of such a name, where the expression has to do with one, stays one that only collects. */
const collects = (node: Expr, name: string, targets: Targets): boolean => {
    const isBound = targets.length === 1 && targets[0] === name;
    const isDropped = targets.length === 1 && targets[0] === "_";
    const apart = (nodes: readonly Expr[]): boolean => nodes.every((each) => collects(each, name, NOWHERE));
    switch (node.kind) {
        case "local":
            return node.name === name ? isBound || isDropped : !isBound;
        case "object":
            return (!isBound || (node.entries.length === 0 && node.isOrdered !== true)) && apart(childrenOf(node));
        case "tuple":
            return node.items.every((item, at) => {
                const target = targets[at];
                return collects(item, name, target === undefined ? NOWHERE : [target]);
            });
        case "block":
            return (
                node.binds.every(({ value, targets: to, pattern }) =>
                    collects(value, name, pattern === undefined ? to : NOWHERE),
                ) && collects(node.result, name, targets)
            );
        case "if":
        case "conditional":
            return apart([node.test]) && [node.whenTrue, node.whenFalse].every((each) => collects(each, name, targets));
        case "loop": {
            const carried = node.carried.indexOf(name);
            const goesOn = carried < 0 ? !isBound : targets[carried] === name || targets[carried] === "_";
            const { initial, body, ...around } = node;
            return (
                goesOn &&
                initial.every((each, at) => collects(each, name, node.carried.slice(at, at + 1))) &&
                collects(body, name, node.carried) &&
                apart(childrenOf({ ...around, initial: [], body: { kind: "tuple", items: [] } }))
            );
        }
        case "pathPut":
            if (!isLocal(node.base, name)) return !isBound && apart(childrenOf(node));
            return isBound && node.path.length === 1 && apart(childrenOf(node).slice(1));
        case "runtimeCall":
            return !isBound && apart(isResolve(node, name) ? node.args.filter((_, at) => at !== 1) : node.args);
        case "tagged":
            return node.value === undefined || collects(node.value, name, node.tag === "return" ? NOWHERE : targets);
        default:
            return !isBound && !some(node, (each) => isLocal(each, name));
    }
};

/** Whether a method does no more with an object of its own than to put values into it by keys and to give it to who waits. */
export const onlyCollects = ({ parameters, result }: StructuredMethod, name: string): boolean =>
    parameters.every((parameter) => parameter.name !== name) && collects(result, name, NOWHERE);

/** The expression with such an object given to who waits as one of deferred values. */
export const resolvedDeferred = (node: Expr, name: string, exchange: Expr): Expr => {
    const inner = mapChildren(node, (child) => resolvedDeferred(child, name, exchange));
    return inner.kind === "runtimeCall" && isResolve(inner, name) ? resolveDeferred(inner, exchange) : inner;
};
