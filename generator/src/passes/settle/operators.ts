/** Binary operators: an Elixir operator where the types allow it, the runtime's JavaScript operator elsewhere. */
import { ir } from "../../ir/build.js";
import type { Binary, Expr, Predicate, SettledOperator } from "../../ir/nodes.js";
import type { RuntimeFunction } from "../../runtime/function.js";
import { elixir, js, ordered, waiters } from "../../runtime/functions.js";
import { canBe, isOnly, isPlainMap, isProvenNumber, Kind, t, type Type } from "../../types/type.js";
import type { SettleContext, Typed } from "./context.js";
import type { Environment } from "./environment.js";

const isLiteral = (node: Expr, value: unknown): boolean => node.kind === "literal" && node.value === value;

/** Whether a value of the type can go into a concatenation as it is: a declaration alone does not exclude undefined. */
const isPlainString = (type: Type): boolean => isOnly(type, Kind.string) && type.declared !== true;

const asString = (part: Typed): Expr => (isPlainString(part.type) ? part.expr : ir.runtime(js.toString, [part.expr]));

const concat = (left: Typed, right: Typed): Typed => {
    const parts = left.expr.kind === "concat" ? left.expr.parts : [asString(left)];
    return { expr: { kind: "concat", parts: [...parts, asString(right)] }, type: t.string };
};

const add = (left: Typed, right: Typed): Typed => {
    const surelyString = (type: Type): boolean => isOnly(type, Kind.string);
    if (surelyString(left.type) || surelyString(right.type)) return concat(left, right);
    if (isProvenNumber(left.type) && isProvenNumber(right.type)) {
        return { expr: ir.operator("+", left.expr, right.expr), type: t.number };
    }
    // Both sides come from declarations like Str: a string or nothing.
    const stringOrNil = Kind.string | Kind.nil;
    if (isOnly(left.type, stringOrNil) && isOnly(right.type, stringOrNil)) return concat(left, right);
    return { expr: ir.runtime(js.add, [left.expr, right.expr]), type: t.any };
};

const arithmetic = (
    operator: SettledOperator | undefined,
    fallback: RuntimeFunction,
    left: Typed,
    right: Typed,
): Typed => {
    const numbers = isProvenNumber(left.type) && isProvenNumber(right.type);
    return operator !== undefined && numbers
        ? { expr: ir.operator(operator, left.expr, right.expr), type: t.number }
        : { expr: ir.runtime(fallback, [left.expr, right.expr]), type: numbers ? t.number : t.maybeNumber };
};

const compare = (operator: SettledOperator, fallback: RuntimeFunction, left: Typed, right: Typed): Typed => {
    const numbers = isProvenNumber(left.type) && isProvenNumber(right.type);
    const expr = numbers ? ir.operator(operator, left.expr, right.expr) : ir.runtime(fallback, [left.expr, right.expr]);
    return { expr, type: t.boolean };
};

const TYPEOF_PREDICATES: ReadonlyMap<string, Predicate> = new Map([
    ["string", "string"],
    ["number", "number"],
    ["boolean", "boolean"],
    ["undefined", "nil"],
]);

const negateIf = (negated: boolean, expr: Expr): Expr => (negated ? ir.not(expr) : expr);

const equality = (node: Binary, env: Environment, context: SettleContext): Typed => {
    const negated = node.operator === "!==";
    if (isLiteral(node.right, undefined)) {
        const left = context.settle(node.left, env).expr;
        return { expr: negateIf(negated, ir.isKind("nil", left)), type: t.boolean };
    }
    if (node.left.kind === "typeOf" && node.right.kind === "literal") {
        const predicate = TYPEOF_PREDICATES.get(String(node.right.value));
        const operand = context.settle(node.left.operand, env).expr;
        if (predicate !== undefined) return { expr: negateIf(negated, ir.isKind(predicate, operand)), type: t.boolean };
    }
    const left = context.settle(node.left, env);
    const right = context.settle(node.right, env);
    return { expr: ir.operator(negated ? "!=" : "==", left.expr, right.expr), type: t.boolean };
};

const membership = (node: Binary, env: Environment, context: SettleContext): Typed => {
    if (node.right.kind === "field" && node.right.field === "futures") {
        const client = context.settle(node.right.object, env).expr;
        const hash = context.settle(node.left, env).expr;
        return { expr: ir.runtime(waiters.waiting, [client, hash]), type: t.boolean };
    }
    const object = context.settle(node.right, env);
    const key = context.settle(node.left, env);
    const isMap = isPlainMap(object.type) && isOnly(key.type, Kind.string | Kind.nil);
    const fn = object.type.shape === "Ordered" ? ordered.hasKey : isMap ? elixir.mapHasKey : js.hasKey;
    return { expr: ir.runtime(fn, [object.expr, key.expr]), type: t.boolean };
};

/** `text.indexOf (part) > -1` and its relatives ask whether the part is there. */
const containment = (node: Binary, env: Environment, context: SettleContext): Typed | undefined => {
    const { left, operator, right } = node;
    if (left.kind !== "builtinCall" || left.name !== "indexOf") return undefined;
    const asksPresence =
        (operator === ">" && isLiteral(right, -1)) ||
        (operator === ">=" && isLiteral(right, 0)) ||
        (operator === "!==" && isLiteral(right, -1));
    const asksAbsence = (operator === "<" && isLiteral(right, 0)) || (operator === "===" && isLiteral(right, -1));
    if (!asksPresence && !asksAbsence) return undefined;
    const found = context.settle(ir.builtin("includes", left.receiver, left.args, left.span), env);
    return { expr: negateIf(asksAbsence, found.expr), type: t.boolean };
};

export const settleBinary = (node: Binary, env: Environment, context: SettleContext): Typed => {
    const contained = containment(node, env, context);
    if (contained !== undefined) return contained;
    if (node.operator === "===" || node.operator === "!==") return equality(node, env, context);
    if (node.operator === "in") return membership(node, env, context);
    const left = context.settle(node.left, env);
    const right = context.settle(node.right, env);
    switch (node.operator) {
        case "+":
            return add(left, right);
        case "-":
            return arithmetic("-", js.subtract, left, right);
        case "*":
            return arithmetic("*", js.multiply, left, right);
        case "/":
            return arithmetic(undefined, js.divide, left, right);
        case "%":
            return arithmetic(undefined, js.modulo, left, right);
        case "<":
            return compare("<", js.less, left, right);
        case "<=":
            return compare("<=", js.lessEqual, left, right);
        case ">":
            return compare(">", js.greater, left, right);
        case ">=":
            return compare(">=", js.greaterEqual, left, right);
        case "instanceof":
            return { expr: ir.runtime(js.kindOf, [left.expr, right.expr]), type: t.boolean };
    }
};

/** Whether an index expression of these types reads a map by key. */
export const readsMap = (object: Type, key: Type): boolean =>
    isOnly(object, Kind.object | Kind.nil) && !canBe(key, Kind.number);
