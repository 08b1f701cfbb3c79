/** Functions of ccxt's base class that are assignments: `this.setProperty (object, 'key', value)`. */
import ts from "typescript";
import { unsupportedTarget } from "../diagnostics/catalog.js";
import { ir } from "../ir/build.js";
import type { Expr } from "../ir/nodes.js";
import type { AssignStmt, Target } from "../ir/statements.js";
import { FIELDS } from "../runtime/fields.js";
import { selfFunctions } from "../runtime/functions.js";
import type { LowerContext } from "./context.js";

interface Assignment {
    readonly target: Target | undefined;
    readonly value: Expr;
}

type Form = (args: readonly ts.Expression[], context: LowerContext) => Assignment;

const given = (node: ts.Expression | undefined, context: LowerContext): Expr =>
    node === undefined ? ir.nil : context.lowerExpr(node);

/** A property of `this` is one of its fields. */
const property = (object: ts.Expression | undefined, key: Expr, context: LowerContext): Target | undefined => {
    if (object?.kind !== ts.SyntaxKind.ThisKeyword) return { kind: "index", object: given(object, context), key };
    const isField = key.kind === "literal" && FIELDS.has(String(key.value));
    return isField ? { kind: "thisField", field: String(key.value) } : undefined;
};

const OPTIONS: Target = { kind: "thisField", field: "options" };

const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
    [
        "setProperty",
        ([object, key, value], context) => ({
            target: property(object, given(key, context), context),
            value: given(value, context),
        }),
    ],
    [
        "extendExchangeOptions",
        ([options], context) => ({
            target: OPTIONS,
            value: ir.runtime(selfFunctions.extend, [OPTIONS, given(options, context)]),
        }),
    ],
]);

/** The assignment that a statement makes by calling such a function, or undefined where it calls none. */
export const lowerAssigningCall = (node: ts.Expression, context: LowerContext): readonly AssignStmt[] | undefined => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
    const { expression: owner, name } = node.expression;
    const form = owner.kind === ts.SyntaxKind.ThisKeyword ? FORMS.get(name.text) : undefined;
    if (form === undefined) return undefined;
    const { target, value } = form(node.arguments, context);
    if (target !== undefined) return [{ kind: "assign", target, value, span: context.span(node) }];
    context.report(unsupportedTarget("a property of this that is no field"), node);
    return [];
};
