/** Folds `describe ()`: the description of an exchange is computed when compiling, not whenever an exchange is made. */
import { locate, notConstant } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { emptyObject, isConstantObject, type ConstantObject } from "../../ir/constant.js";
import { call, NotConstant, type MethodLookup } from "./interpret.js";

export type { MethodLookup } from "./interpret.js";

/** The value of `describe ()` as class number `atClass` and its ancestors define it. */
export const foldDescription = (atClass: number, lookup: MethodLookup, diagnostics: Diagnostic[]): ConstantObject => {
    const found = lookup("describe", atClass + 1);
    if (found === undefined) return emptyObject;
    try {
        const value = call(found, [], lookup);
        return isConstantObject(value) ? value : emptyObject;
    } catch (error) {
        if (!(error instanceof NotConstant)) throw error;
        const [method] = found;
        diagnostics.push(locate(notConstant(error.message), method.span, method.name, "MethodDeclaration"));
        return emptyObject;
    }
};
