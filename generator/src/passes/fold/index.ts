/** Folds `describe ()`: the description of an exchange is computed when compiling, not whenever an exchange is made. */
import { locate, notConstant } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Hierarchy } from "../../hierarchy.js";
import { ir } from "../../ir/build.js";
import {
    emptyObject,
    isConstantList,
    isConstantObject,
    isExchangeValue,
    type Constant,
    type ConstantObject,
} from "../../ir/constant.js";
import type { Method } from "../../ir/method.js";
import type { Expr } from "../../ir/nodes.js";
import { walkExpressions } from "../../ir/walk.js";
import { mapStatements } from "../../ir/walk-statements.js";
import { self } from "../../runtime/functions.js";
import { NotConstant } from "./functions.js";
import { describe, DESCRIBE, type Described, type DescribedClass } from "./interpret.js";

export { DESCRIBE } from "./interpret.js";

/** A method that asks for the description gets it from the exchange's module. */
export const readDescription = (method: Method): Method => {
    const isRead = (node: Expr): boolean => node.kind === "methodCall" && node.method === DESCRIBE;
    const reads: Expr[] = [];
    walkExpressions(method.body, (node) => {
        if (isRead(node)) reads.push(node);
    });
    if (reads.length === 0) return method;
    const body = mapStatements(method.body, (node) => (isRead(node) ? ir.runtime(self.describe, []) : node));
    return { ...method, body };
};

const holdsExchange = (value: Constant): boolean => {
    if (isConstantList(value)) return value.some(holdsExchange);
    return isConstantObject(value) ? [...value.entries.values()].some(holdsExchange) : isExchangeValue(value);
};

const folded = (described: Described): ConstantObject => {
    const value = describe(described);
    if (!isConstantObject(value)) throw new NotConstant("its value");
    if (holdsExchange(value)) throw new NotConstant("an exchange in it");
    return value;
};

/** The value of `describe ()` for an exchange of each class. */
export const foldDescriptions = (
    classes: readonly DescribedClass[],
    hierarchy: Hierarchy,
    diagnostics: Diagnostic[],
): readonly ConstantObject[] =>
    classes.map(({ methods }, own) => {
        try {
            return folded({ own, classes, hierarchy });
        } catch (error) {
            if (!(error instanceof NotConstant)) throw error;
            // A class that inherits what cannot be computed says nothing new.
            const method = methods.find(({ name }) => name === DESCRIBE);
            if (method !== undefined) {
                diagnostics.push(locate(notConstant(error.message), method.span, method.name, "MethodDeclaration"));
            }
            return emptyObject();
        }
    });
