/** Lowering of expressions: one entry of the table for each syntax kind of the input language. */
import ts from "typescript";
import { unsupportedSyntax, unknownField } from "../diagnostics/catalog.js";
import { ir } from "../ir/build.js";
import type { Expr, JsOperator } from "../ir/nodes.js";
import { isLocal } from "../ir/simple-nodes.js";
import { ENTRY_POINTS } from "../runtime/entry-points.js";
import { FIELDS } from "../runtime/fields.js";
import { CONSTANTS, self } from "../runtime/functions.js";
import { promise } from "../runtime/processes.js";
import { lowerCall, lowerNew } from "./calls.js";
import type { LowerContext } from "./context.js";

type Visitor<N extends ts.Expression> = (node: N, context: LowerContext) => Expr;

/** The expressions of the input language. */
interface Expressions {
    readonly [ts.SyntaxKind.StringLiteral]: ts.StringLiteral;
    readonly [ts.SyntaxKind.NoSubstitutionTemplateLiteral]: ts.NoSubstitutionTemplateLiteral;
    readonly [ts.SyntaxKind.NumericLiteral]: ts.NumericLiteral;
    readonly [ts.SyntaxKind.TrueKeyword]: ts.TrueLiteral;
    readonly [ts.SyntaxKind.FalseKeyword]: ts.FalseLiteral;
    readonly [ts.SyntaxKind.NullKeyword]: ts.NullLiteral;
    readonly [ts.SyntaxKind.Identifier]: ts.Identifier;
    readonly [ts.SyntaxKind.ParenthesizedExpression]: ts.ParenthesizedExpression;
    readonly [ts.SyntaxKind.ObjectLiteralExpression]: ts.ObjectLiteralExpression;
    readonly [ts.SyntaxKind.ArrayLiteralExpression]: ts.ArrayLiteralExpression;
    readonly [ts.SyntaxKind.PropertyAccessExpression]: ts.PropertyAccessExpression;
    readonly [ts.SyntaxKind.ElementAccessExpression]: ts.ElementAccessExpression;
    readonly [ts.SyntaxKind.CallExpression]: ts.CallExpression;
    readonly [ts.SyntaxKind.NewExpression]: ts.NewExpression;
    readonly [ts.SyntaxKind.AwaitExpression]: ts.AwaitExpression;
    readonly [ts.SyntaxKind.BinaryExpression]: ts.BinaryExpression;
    readonly [ts.SyntaxKind.PrefixUnaryExpression]: ts.PrefixUnaryExpression;
    readonly [ts.SyntaxKind.ConditionalExpression]: ts.ConditionalExpression;
    readonly [ts.SyntaxKind.TypeOfExpression]: ts.TypeOfExpression;
}

/** A call that is awaited gives its value; a name may stand for a promise or a future. */
const awaited = (node: ts.AwaitExpression, context: LowerContext): Expr => {
    const value = context.lowerExpr(node.expression);
    return ts.isIdentifier(node.expression) ? ir.runtime(promise.await, [value]) : value;
};

const OPERATORS: ReadonlyMap<ts.SyntaxKind, JsOperator> = new Map([
    [ts.SyntaxKind.PlusToken, "+"],
    [ts.SyntaxKind.MinusToken, "-"],
    [ts.SyntaxKind.AsteriskToken, "*"],
    [ts.SyntaxKind.SlashToken, "/"],
    [ts.SyntaxKind.PercentToken, "%"],
    [ts.SyntaxKind.EqualsEqualsEqualsToken, "==="],
    [ts.SyntaxKind.ExclamationEqualsEqualsToken, "!=="],
    [ts.SyntaxKind.LessThanToken, "<"],
    [ts.SyntaxKind.LessThanEqualsToken, "<="],
    [ts.SyntaxKind.GreaterThanToken, ">"],
    [ts.SyntaxKind.GreaterThanEqualsToken, ">="],
    [ts.SyntaxKind.InKeyword, "in"],
    [ts.SyntaxKind.InstanceOfKeyword, "instanceof"],
]);

const unsupported = (node: ts.Node, context: LowerContext): Expr => {
    context.report(unsupportedSyntax(ts.SyntaxKind[node.kind]), node);
    return ir.error;
};

const identifier: Visitor<ts.Identifier> = (node, context) => {
    if (node.text === "undefined") return ir.nil;
    const local = context.lookup(node.text);
    if (local !== undefined) return ir.local(local);
    const imported = context.source.imports.get(node.text);
    const constant = CONSTANTS.get(imported?.name === "default" ? node.text : (imported?.name ?? node.text));
    if (constant !== undefined) {
        return "fn" in constant ? ir.runtime(constant.fn, []) : { kind: "handlerReference", method: constant.atom };
    }
    if (imported?.from.endsWith("/errors.js")) return { kind: "errorClass", name: imported.name };
    return unsupported(node, context);
};

const propertyName = (name: ts.PropertyName, context: LowerContext): Expr => {
    if (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)) return ir.literal(name.text);
    if (ts.isComputedPropertyName(name)) return context.lowerExpr(name.expression);
    return unsupported(name, context);
};

const objectLiteral: Visitor<ts.ObjectLiteralExpression> = (node, context) =>
    ir.object(
        node.properties.map((property) => {
            if (ts.isPropertyAssignment(property)) {
                return { key: propertyName(property.name, context), value: context.lowerExpr(property.initializer) };
            }
            return { key: ir.nil, value: unsupported(property, context) };
        }),
    );

const propertyAccess: Visitor<ts.PropertyAccessExpression> = (node, context) => {
    const name = node.name.text;
    if (node.expression.kind === ts.SyntaxKind.ThisKeyword) {
        const method = context.methods.get(name);
        if (method !== undefined) return { kind: "handlerReference", method: method.name };
        if (FIELDS.has(name)) return { kind: "thisField", field: name };
        // The one of the hand-written base class.
        if (ENTRY_POINTS.has(name)) return { kind: "handlerReference", method: name };
        context.report(unknownField(name), node);
        return ir.error;
    }
    const object = context.lowerExpr(node.expression);
    if (name === "length") return ir.builtin("length", object, [], context.span(node));
    return ir.field(object, name);
};

const elementAccess: Visitor<ts.ElementAccessExpression> = (node, context) => {
    if (node.expression.kind === ts.SyntaxKind.ThisKeyword) {
        return ir.runtime(self.field, [context.lowerExpr(node.argumentExpression)]);
    }
    const object = context.lowerExpr(node.expression);
    const key = context.lowerExpr(node.argumentExpression);
    const loop = context.elementLoops().find((each) => isLocal(object, each.list) && isLocal(key, each.index));
    return loop === undefined ? ir.index(object, key) : ir.local(loop.item);
};

const binary: Visitor<ts.BinaryExpression> = (node, context) => {
    const kind = node.operatorToken.kind;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken) {
        const operator = kind === ts.SyntaxKind.BarBarToken ? "||" : "&&";
        return ir.logical(operator, context.lowerExpr(node.left), context.lowerExpr(node.right));
    }
    const operator = OPERATORS.get(kind);
    if (operator === undefined) return unsupported(node.operatorToken, context);
    return ir.binary(operator, context.lowerExpr(node.left), context.lowerExpr(node.right), context.span(node));
};

const prefixUnary: Visitor<ts.PrefixUnaryExpression> = (node, context) => {
    const operand = context.lowerExpr(node.operand);
    if (node.operator === ts.SyntaxKind.ExclamationToken) return ir.not(operand);
    if (node.operator === ts.SyntaxKind.MinusToken) {
        return operand.kind === "literal" && typeof operand.value === "number"
            ? ir.literal(-operand.value)
            : { kind: "negate", operand };
    }
    return unsupported(node, context);
};

const inner = (node: { readonly expression: ts.Expression }, context: LowerContext): Expr =>
    context.lowerExpr(node.expression);

const VISITORS: { readonly [K in keyof Expressions]: Visitor<Expressions[K]> } = {
    [ts.SyntaxKind.StringLiteral]: (node) => ir.literal(node.text),
    [ts.SyntaxKind.NoSubstitutionTemplateLiteral]: (node) => ir.literal(node.text),
    [ts.SyntaxKind.NumericLiteral]: (node) => ir.literal(Number(node.text)),
    [ts.SyntaxKind.TrueKeyword]: () => ir.literal(true),
    [ts.SyntaxKind.FalseKeyword]: () => ir.literal(false),
    [ts.SyntaxKind.NullKeyword]: () => ir.nil,
    [ts.SyntaxKind.Identifier]: identifier,
    [ts.SyntaxKind.ParenthesizedExpression]: inner,
    [ts.SyntaxKind.ObjectLiteralExpression]: objectLiteral,
    [ts.SyntaxKind.ArrayLiteralExpression]: (node, context) => ir.list(node.elements.map(context.lowerExpr)),
    [ts.SyntaxKind.PropertyAccessExpression]: propertyAccess,
    [ts.SyntaxKind.ElementAccessExpression]: elementAccess,
    [ts.SyntaxKind.CallExpression]: (node, context) => lowerCall(node, context),
    [ts.SyntaxKind.NewExpression]: (node, context) => lowerNew(node, context),
    [ts.SyntaxKind.AwaitExpression]: awaited,
    [ts.SyntaxKind.BinaryExpression]: binary,
    [ts.SyntaxKind.PrefixUnaryExpression]: prefixUnary,
    [ts.SyntaxKind.ConditionalExpression]: (node, context) =>
        ir.conditional(
            context.lowerExpr(node.condition),
            context.lowerExpr(node.whenTrue),
            context.lowerExpr(node.whenFalse),
        ),
    [ts.SyntaxKind.TypeOfExpression]: (node, context) => ({
        kind: "typeOf",
        operand: context.lowerExpr(node.expression),
    }),
};

/** Lowers any expression; a kind that is not in the table is reported. */
export const lowerExpression = (node: ts.Expression, context: LowerContext): Expr => {
    const visitors: Readonly<Partial<Record<ts.SyntaxKind, Visitor<never>>>> = VISITORS;
    const visitor = visitors[node.kind];
    // The table is typed by kind, so the visitor found under a node's kind takes that node.
    return visitor === undefined ? unsupported(node, context) : visitor(node as never, context);
};
