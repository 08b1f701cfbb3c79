/** Conditions in their shortest form, and what the rounds of a search ask. */
import { isBooleanExpr } from "../../ir/boolean.js";
import { ir } from "../../ir/build.js";
import type { Expr, ExprKind, SettledOperator } from "../../ir/nodes.js";
import { isNil } from "../../ir/simple-nodes.js";

export const both = (left: Expr, right: Expr): Expr =>
    ir.operator(isBooleanExpr(left) && isBooleanExpr(right) ? "and" : "&&", left, right);

export const isTrue = (node: Expr): boolean => node.kind === "literal" && node.value === true;
export const isFalse = (node: Expr): boolean => node.kind === "literal" && node.value === false;

const either = (left: Expr, right: Expr): Expr =>
    ir.operator(isBooleanExpr(left) && isBooleanExpr(right) ? "or" : "||", left, right);

const OPPOSITES: ReadonlyMap<SettledOperator, SettledOperator> = new Map([
    ["==", "!="],
    ["!=", "=="],
]);

/** The opposite of a condition, said without a negation around it where that can be. */
const opposite = (node: Expr): Expr => {
    if (node.kind === "not") return node.operand;
    if (node.kind !== "operator") return ir.not(node);
    const { operator, left, right } = node;
    if (operator === "and" || operator === "&&") return either(opposite(left), opposite(right));
    if (operator === "or" || operator === "||") return both(opposite(left), opposite(right));
    const changed = OPPOSITES.get(operator);
    return changed === undefined ? ir.not(node) : ir.operator(changed, left, right);
};

/** What reads badly as an operand. */
const BRANCHING: ReadonlySet<ExprKind> = new Set<ExprKind>([
    "afterReturn",
    "block",
    "conditional",
    "firstMatch",
    "if",
    "loop",
    "raise",
    "repeat",
    "try",
    "while",
]);

const isOperand = ({ kind }: Expr): boolean => !BRANCHING.has(kind);

const isNo = (node: Expr): boolean => isFalse(node) || isNil(node);

/** A condition that is asked as an expression: branches that give true or false are what their tests say. */
export const asCondition = (node: Expr): Expr => {
    if (node.kind === "block") return ir.block(node.binds, asCondition(node.result));
    if (node.kind !== "if") return node;
    const whenTrue = asCondition(node.whenTrue);
    const whenFalse = asCondition(node.whenFalse);
    if (isTrue(whenTrue) && isNo(whenFalse)) return node.test;
    if (isNo(whenFalse) && isOperand(whenTrue)) return both(node.test, whenTrue);
    if (isTrue(whenTrue) && isOperand(whenFalse)) return either(node.test, whenFalse);
    return ir.if(node.test, whenTrue, isNo(whenFalse) ? ir.nil : whenFalse);
};

/** What a round of a search finds, after the condition under which it does. */
export const asFinding = (node: Expr): Expr => {
    if (node.kind === "block") return ir.block(node.binds, asFinding(node.result));
    const isTurned = node.kind === "if" && isNil(node.whenTrue) && !isNil(node.whenFalse);
    return isTurned ? ir.if(opposite(node.test), node.whenFalse, node.whenTrue) : node;
};
