/** A method's body where some of what it is given is known: what is known of nil is worked out, and what follows from it. */
import { ir } from "../../ir/build.js";
import { isPure } from "../../ir/free-names.js";
import type { Bind, Block, Expr, Operator, RuntimeCall } from "../../ir/nodes.js";
import { mapChildren } from "../../ir/walk.js";
import { isNil } from "../../ir/simple-nodes.js";
import { NIL_OF_NIL } from "../../runtime/index.js";
import { simplifyExpr } from "../simplify/index.js";
import { propagate } from "../simplify/propagate.js";

const ofNil = (node: RuntimeCall): Expr => {
    const operands = NIL_OF_NIL.get(node.fn) ?? 0;
    if (!node.args.slice(0, operands).some(isNil)) return node;
    const { defaultArgument } = node.fn;
    return (defaultArgument === undefined ? undefined : node.args[defaultArgument]) ?? ir.nil;
};

/** `{a, b} = {nil, c}` is two bindings, where the second doesn't read what the first binds. */
const separately = (bind: Bind): readonly Bind[] => {
    const { targets, value, pattern } = bind;
    if (value.kind !== "tuple" || pattern !== undefined || targets.includes("_")) return [bind];
    const isApart = value.items.every((item) => isNil(item) || (item.kind === "local" && !targets.includes(item.name)));
    if (!isApart) return [bind];
    return targets.map((name, at) => ({ ...bind, targets: [name], value: value.items[at] ?? ir.nil }));
};

const isNever = ({ operator, left, right }: Operator): boolean =>
    operator === "and" && right.kind === "literal" && right.value === false && isPure(left);

const worked = (node: Expr): Expr => {
    const inner = mapChildren(node, worked);
    switch (inner.kind) {
        case "runtimeCall":
            return ofNil(inner);
        case "isKind":
            return inner.predicate === "nil" && isNil(inner.operand) ? ir.literal(true) : inner;
        case "operator":
            return isNever(inner) ? ir.literal(false) : inner;
        case "block":
            return { ...inner, binds: inner.binds.flatMap(separately) } satisfies Block;
        default:
            return inner;
    }
};

/** What follows from one thing that is known may tell of the next. */
export const knownThroughout = (node: Expr): Expr => {
    const next = simplifyExpr(propagate(worked(node)));
    return JSON.stringify(next) === JSON.stringify(node) ? node : knownThroughout(next);
};
