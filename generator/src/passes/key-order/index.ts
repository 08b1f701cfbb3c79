/**
 * Pass `key-order`. Needs: lowered methods without endpoint calls. Gives: object literals whose keys somebody lists or
 * writes out one after another, marked as such.
 */
import type { Method } from "../../ir/method.js";
import type { Expr, ObjectLiteral } from "../../ir/nodes.js";
import { mapChildren } from "../../ir/walk.js";
import { mapExpressions } from "../../ir/walk-statements.js";
import { seenWithin } from "./seen-within.js";
import { writtenAcross } from "./written-across.js";

/** Literals whose order somebody sees. The methods are those of all classes that call each other. */
export const orderedLiterals = (methods: readonly Method[]): ReadonlySet<ObjectLiteral> => {
    const within = methods.flatMap((method) => [...seenWithin(method)]);
    return new Set([...writtenAcross(methods), ...within]);
};

/** The method with the literals marked. */
export const orderKeys = (method: Method, literals: ReadonlySet<ObjectLiteral>): Method => {
    const mark = (node: Expr): Expr => {
        const mapped = mapChildren(node, mark);
        const isSeen = node.kind === "object" && literals.has(node);
        return isSeen && mapped.kind === "object" ? { ...mapped, isOrdered: true } : mapped;
    };
    return { ...method, body: mapExpressions(method.body, mark) };
};
