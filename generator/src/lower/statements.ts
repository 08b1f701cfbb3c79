/** Lowering of statements: one entry of the table for each syntax kind of the input language. */
import ts from "typescript";
import { unsupportedDeclaration, unsupportedSyntax, unsupportedTarget } from "../diagnostics/catalog.js";
import { ir } from "../ir/build.js";
import type { Expr, JsOperator, Local } from "../ir/nodes.js";
import type { Stmt, Target } from "../ir/statements.js";
import { lowerAssigningCall } from "./assigning-calls.js";
import { IN_PLACE_METHODS } from "./builtins.js";
import type { LowerContext } from "./context.js";
import { lowerFor, lowerForOf, lowerWhile } from "./loops.js";

type Visitor<N extends ts.Statement> = (node: N, context: LowerContext) => readonly Stmt[];

interface Statements {
    readonly [ts.SyntaxKind.Block]: ts.Block;
    readonly [ts.SyntaxKind.EmptyStatement]: ts.EmptyStatement;
    readonly [ts.SyntaxKind.VariableStatement]: ts.VariableStatement;
    readonly [ts.SyntaxKind.ExpressionStatement]: ts.ExpressionStatement;
    readonly [ts.SyntaxKind.IfStatement]: ts.IfStatement;
    readonly [ts.SyntaxKind.ForStatement]: ts.ForStatement;
    readonly [ts.SyntaxKind.ForOfStatement]: ts.ForOfStatement;
    readonly [ts.SyntaxKind.WhileStatement]: ts.WhileStatement;
    readonly [ts.SyntaxKind.ReturnStatement]: ts.ReturnStatement;
    readonly [ts.SyntaxKind.ThrowStatement]: ts.ThrowStatement;
    readonly [ts.SyntaxKind.TryStatement]: ts.TryStatement;
    readonly [ts.SyntaxKind.BreakStatement]: ts.BreakStatement;
    readonly [ts.SyntaxKind.ContinueStatement]: ts.ContinueStatement;
}

const COMPOUND: ReadonlyMap<ts.SyntaxKind, JsOperator> = new Map([
    [ts.SyntaxKind.PlusEqualsToken, "+"],
    [ts.SyntaxKind.MinusEqualsToken, "-"],
    [ts.SyntaxKind.AsteriskEqualsToken, "*"],
    [ts.SyntaxKind.SlashEqualsToken, "/"],
]);

const isTarget = (node: Expr): node is Target =>
    node.kind === "local" || node.kind === "thisField" || node.kind === "field" || node.kind === "index";

const lowerTarget = (node: ts.Expression, context: LowerContext): Target | undefined => {
    const target = context.lowerExpr(node);
    if (isTarget(target)) return target;
    if (target.kind !== "error") context.report(unsupportedTarget(ts.SyntaxKind[node.kind]), node);
    return undefined;
};

const variable = (node: ts.VariableStatement, context: LowerContext): readonly Stmt[] =>
    node.declarationList.declarations.flatMap((declaration): readonly Stmt[] => {
        const value = declaration.initializer === undefined ? ir.nil : context.lowerExpr(declaration.initializer);
        const span = context.span(declaration);
        if (ts.isIdentifier(declaration.name)) {
            return [{ kind: "let", name: context.declare(declaration.name.text), value, span }];
        }
        if (ts.isArrayBindingPattern(declaration.name)) {
            const targets = declaration.name.elements.map((element): Local => {
                if (ts.isBindingElement(element) && ts.isIdentifier(element.name)) {
                    return ir.local(context.declare(element.name.text));
                }
                context.report(unsupportedDeclaration(element.getText()), element);
                return ir.local("_");
            });
            return [{ kind: "destructure", targets, value, span }];
        }
        context.report(unsupportedDeclaration(declaration.name.getText()), declaration);
        return [];
    });

const assignment = (node: ts.BinaryExpression, context: LowerContext): readonly Stmt[] => {
    const span = context.span(node);
    if (ts.isArrayLiteralExpression(node.left)) {
        const value = context.lowerExpr(node.right);
        const targets = node.left.elements.map((element): Local => {
            const target = context.lowerExpr(element);
            if (target.kind === "local") return target;
            context.report(unsupportedTarget(ts.SyntaxKind[element.kind]), element);
            return ir.local("_");
        });
        return [{ kind: "destructure", targets, value, span }];
    }
    const target = lowerTarget(node.left, context);
    if (target === undefined) return [];
    const value = context.lowerExpr(node.right);
    const operator = COMPOUND.get(node.operatorToken.kind);
    const assigned = operator === undefined ? value : ir.binary(operator, target, value, span);
    return [{ kind: "assign", target, value: assigned, span }];
};

const isAssignment = (node: ts.Expression): node is ts.BinaryExpression =>
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === ts.SyntaxKind.EqualsToken || COMPOUND.has(node.operatorToken.kind));

const increment = (
    node: ts.PostfixUnaryExpression | ts.PrefixUnaryExpression,
    context: LowerContext,
): readonly Stmt[] => {
    const target = lowerTarget(node.operand, context);
    if (target === undefined) return [];
    const span = context.span(node);
    const operator = node.operator === ts.SyntaxKind.PlusPlusToken ? "+" : "-";
    return [{ kind: "assign", target, value: ir.binary(operator, target, ir.literal(1), span), span }];
};

const isIncrement = (node: ts.Expression): node is ts.PostfixUnaryExpression | ts.PrefixUnaryExpression =>
    (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) &&
    (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken);

const expression: Visitor<ts.ExpressionStatement> = (node, context) => {
    const expr = node.expression;
    const span = context.span(node);
    if (isAssignment(expr)) return assignment(expr, context);
    if (isIncrement(expr)) return increment(expr, context);
    if (ts.isDeleteExpression(expr)) {
        const target = lowerTarget(expr.expression, context);
        return target === undefined ? [] : [{ kind: "delete", target, span }];
    }
    const assigning = lowerAssigningCall(expr, context);
    if (assigning !== undefined) return assigning;
    const value = context.lowerExpr(expr);
    if (value.kind === "builtinCall" && value.name === "push") {
        const item = value.args[0];
        if (isTarget(value.receiver) && item !== undefined) {
            return [{ kind: "push", target: value.receiver, list: value.receiver, value: item, span }];
        }
    }
    if (value.kind === "builtinCall" && IN_PLACE_METHODS.has(value.name) && isTarget(value.receiver)) {
        return [{ kind: "assign", target: value.receiver, value, span }];
    }
    return [{ kind: "expr", value, span }];
};

const block = (node: ts.Statement, context: LowerContext): readonly Stmt[] =>
    context.withScope(() => context.lowerStatements(ts.isBlock(node) ? node.statements : [node]));

const tryStatement: Visitor<ts.TryStatement> = (node, context) => {
    if (node.catchClause === undefined || node.finallyBlock !== undefined) {
        context.report(unsupportedSyntax("try without catch, or with finally"), node);
        return [];
    }
    const body = block(node.tryBlock, context);
    const { variableDeclaration, block: handlerBlock } = node.catchClause;
    return context.withScope(() => {
        const name = variableDeclaration?.name;
        const error = name !== undefined && ts.isIdentifier(name) ? context.declare(name.text) : undefined;
        const handler = context.lowerStatements(handlerBlock.statements);
        return [{ kind: "tryStmt", body, error, handler, span: context.span(node) }];
    });
};

const VISITORS: { readonly [K in keyof Statements]: Visitor<Statements[K]> } = {
    [ts.SyntaxKind.Block]: block,
    [ts.SyntaxKind.EmptyStatement]: () => [],
    [ts.SyntaxKind.VariableStatement]: variable,
    [ts.SyntaxKind.ExpressionStatement]: expression,
    [ts.SyntaxKind.IfStatement]: (node, context) => [
        {
            kind: "ifStmt",
            test: context.lowerExpr(node.expression),
            whenTrue: block(node.thenStatement, context),
            whenFalse: node.elseStatement === undefined ? [] : block(node.elseStatement, context),
            span: context.span(node),
        },
    ],
    [ts.SyntaxKind.ForStatement]: lowerFor,
    [ts.SyntaxKind.ForOfStatement]: lowerForOf,
    [ts.SyntaxKind.WhileStatement]: lowerWhile,
    [ts.SyntaxKind.ReturnStatement]: (node, context) => {
        // What a method changed of `this` it gives back anyway.
        const isValue = node.expression !== undefined && node.expression.kind !== ts.SyntaxKind.ThisKeyword;
        const value = isValue ? context.lowerExpr(node.expression) : undefined;
        return [{ kind: "return", value, span: context.span(node) }];
    },
    [ts.SyntaxKind.ThrowStatement]: (node, context) => [
        { kind: "throw", error: context.lowerExpr(node.expression), span: context.span(node) },
    ],
    [ts.SyntaxKind.TryStatement]: tryStatement,
    [ts.SyntaxKind.BreakStatement]: (node, context) => [{ kind: "break", span: context.span(node) }],
    [ts.SyntaxKind.ContinueStatement]: (node, context) => [{ kind: "continue", span: context.span(node) }],
};

const lowerStatement = (node: ts.Statement, context: LowerContext): readonly Stmt[] => {
    const visitors: Readonly<Partial<Record<ts.SyntaxKind, Visitor<never>>>> = VISITORS;
    const visitor = visitors[node.kind];
    // The table is typed by kind, so the visitor found under a node's kind takes that node.
    if (visitor !== undefined) return visitor(node as never, context);
    context.report(unsupportedSyntax(ts.SyntaxKind[node.kind]), node);
    return [];
};

export const lowerStatements = (nodes: readonly ts.Statement[], context: LowerContext): readonly Stmt[] =>
    nodes.flatMap((node) => lowerStatement(node, context));
