/** Conditions: JavaScript's truthiness in terms of Elixir's, where only nil and false are falsy. */
import { ir } from "../../ir/build.js";
import type { Expr } from "../../ir/nodes.js";
import { js } from "../../runtime/functions.js";
import { canBe, isBoolean, isOnly, Kind, t, type Type } from "../../types/type.js";
import type { SettleContext, Typed } from "./context.js";
import type { Environment } from "./environment.js";
import { refine } from "./refine.js";

/** Whether Elixir finds exactly those values of the type truthy that JavaScript does. */
export const truthinessAgrees = (type: Type): boolean => !canBe(type, Kind.string | Kind.number);

/** A settled expression as a condition. */
export const toCondition = ({ expr, type }: Typed): Typed => {
    if (isOnly(type, Kind.boolean | Kind.nil)) return { expr, type };
    if (truthinessAgrees(type)) {
        return canBe(type, Kind.boolean) ? { expr, type } : { expr: ir.not(ir.isKind("nil", expr)), type: t.boolean };
    }
    if (isOnly(type, Kind.string | Kind.nil)) {
        const values = [ir.nil, ir.literal("")];
        return { expr: { kind: "oneOf", operand: expr, values, negated: true }, type: t.boolean };
    }
    return { expr: ir.runtime(js.truthy, [expr]), type: t.boolean };
};

const logical = (operator: "&&" | "||", left: Typed, right: Typed): Typed => {
    const strict = isBoolean(left.type) && isBoolean(right.type);
    const settled = strict ? (operator === "&&" ? "and" : "or") : operator;
    return { expr: ir.operator(settled, left.expr, right.expr), type: strict ? t.boolean : t.maybeBoolean };
};

/** Settles an expression of which only the truthiness matters. */
export const settleCondition = (node: Expr, env: Environment, context: SettleContext): Typed => {
    if (node.kind === "logical") {
        const left = context.condition(node.left, env);
        const right = context.condition(node.right, refine(node.left, env, node.operator === "&&"));
        return logical(node.operator, left, right);
    }
    if (node.kind === "not") {
        const operand = context.condition(node.operand, env);
        return { expr: ir.not(operand.expr), type: t.boolean };
    }
    return toCondition(context.settle(node, env));
};

/** `a || b` and `a && b` as values: the operand that decided, as in JavaScript. */
export const settleLogicalValue = (
    node: Extract<Expr, { kind: "logical" }>,
    env: Environment,
    context: SettleContext,
): Typed => {
    const left = context.settle(node.left, env);
    const right = context.settle(node.right, refine(node.left, env, node.operator === "&&"));
    if (isBoolean(left.type) && isBoolean(right.type)) return logical(node.operator, left, right);
    const type: Type = { kinds: left.type.kinds | right.type.kinds };
    if (truthinessAgrees(left.type)) return { expr: ir.operator(node.operator, left.expr, right.expr), type };
    const test = toCondition(left).expr;
    const expr =
        node.operator === "||"
            ? ir.conditional(test, left.expr, right.expr)
            : ir.conditional(test, right.expr, left.expr);
    return { expr, type };
};
