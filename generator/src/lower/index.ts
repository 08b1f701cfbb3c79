/** Lowering: methods of a syntax tree to methods of the IR. */
import ts from "typescript";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { DeclaredTypes } from "../frontend/declared-types.js";
import type { Hierarchy } from "../frontend/hierarchy.js";
import type { SourceClass } from "../frontend/source-class.js";
import type { Method, Parameter } from "../ir/method.js";
import type { Expr } from "../ir/nodes.js";
import type { Stmt } from "../ir/statements.js";
import { mapStatements } from "../ir/walk-statements.js";
import { ir } from "../ir/build.js";
import { join, t, type Type } from "../types/type.js";
import { createContext, spanOf, type LowerContext } from "./context.js";
import { lowerExpression } from "./expressions.js";
import { lowerStatements } from "./statements.js";

const hasModifier = (node: ts.MethodDeclaration, kind: ts.SyntaxKind): boolean =>
    node.modifiers?.some((modifier) => modifier.kind === kind) ?? false;

export const isAsyncMethod = (node: ts.MethodDeclaration): boolean => hasModifier(node, ts.SyntaxKind.AsyncKeyword);

export const methodName = (node: ts.MethodDeclaration): string => node.name.getText();

/** Names of all methods of the hierarchy, with whether they are async. */
export const methodNames = (hierarchy: Hierarchy): ReadonlyMap<string, boolean> =>
    new Map(hierarchy.classes.flatMap(({ methods }) => methods.map((node) => [methodName(node), isAsyncMethod(node)])));

const initialOf = (node: ts.ParameterDeclaration, context: LowerContext): Expr | undefined => {
    if (node.initializer === undefined) return undefined;
    const initial = context.lowerExpr(node.initializer);
    return initial.kind === "literal" && initial.value === undefined ? undefined : initial;
};

const CLIENT_MEMBERS: ReadonlySet<string> = new Set(["subscriptions", "futures", "future", "resolve", "reject"]);

/** A parameter without a declared type that is used as a connection's client is one. */
const isUsedAsClient = (node: ts.ParameterDeclaration, name: string): boolean => {
    let found = false;
    const visit = (each: ts.Node): void => {
        found ||=
            ts.isPropertyAccessExpression(each) &&
            ts.isIdentifier(each.expression) &&
            each.expression.text === name &&
            CLIENT_MEMBERS.has(each.name.text);
        each.forEachChild(visit);
    };
    visit(node.parent);
    return found;
};

const parameterType = (node: ts.ParameterDeclaration, declared: Type): Type => {
    if (declared === t.any && isUsedAsClient(node, node.name.getText())) return t.shape("Client");
    const optional = node.questionToken !== undefined || node.initializer?.getText() === "undefined";
    // `params = {}` in JavaScript has the declared type {}.
    const type = node.initializer?.kind === ts.SyntaxKind.ObjectLiteralExpression ? t.object : declared;
    return optional ? join(type, t.nil) : type;
};

/** A reducer leaves the methods that it spawns to its client. */
const spawningFrom = (body: readonly Stmt[], client: string): readonly Stmt[] =>
    mapStatements(body, (each) => (each.kind === "spawn" ? { ...each, client } : each));

const DOC_COMMENT = "/**";

const documentationOf = (source: SourceClass, node: ts.MethodDeclaration): string | undefined => {
    const ranges = ts.getLeadingCommentRanges(source.file.text, node.getFullStart()) ?? [];
    const texts = ranges.map(({ pos, end }) => source.file.text.slice(pos, end));
    const above = [...texts].reverse().find((text) => text.startsWith(DOC_COMMENT));
    return above ?? documentationInside(source, node);
};

/** The base class documents its methods in their first lines. */
const documentationInside = (source: SourceClass, node: ts.MethodDeclaration): string | undefined => {
    const start = node.body === undefined ? node.getEnd() : node.body.getStart() + 1;
    const ranges = ts.getLeadingCommentRanges(source.file.text, start) ?? [];
    return ranges.map(({ pos, end }) => source.file.text.slice(pos, end)).find((text) => text.startsWith(DOC_COMMENT));
};

/** Lowers one method; problems are added to `diagnostics` and leave an error node in the IR. */
export const lowerMethod = (
    source: SourceClass,
    node: ts.MethodDeclaration,
    methods: ReadonlyMap<string, boolean>,
    types: DeclaredTypes,
    diagnostics: Diagnostic[],
): Method => {
    const name = methodName(node);
    const context = createContext(source, name, methods, diagnostics, {
        expr: lowerExpression,
        statements: lowerStatements,
    });
    const signature = source.signatures.get(name);
    const parameters = node.parameters.map((parameter, position): Parameter => {
        const declared = types.resolve(signature?.parameters[position] ?? parameter.type);
        return {
            name: context.declare(parameter.name.getText()),
            type: parameterType(parameter, declared),
            initial: initialOf(parameter, context),
        };
    });
    const isAsync = isAsyncMethod(node);
    const body = context.withScope(() => context.lowerStatements(node.body?.statements ?? []));
    const client = isAsync ? undefined : parameters.find(({ type }) => type.shape === "Client")?.name;
    return {
        name,
        className: source.declaration.name?.text ?? "",
        isAsync,
        isStatic: hasModifier(node, ts.SyntaxKind.StaticKeyword),
        parameters,
        returnType: types.resolve(signature?.returnType ?? node.type),
        body: client === undefined ? body : spawningFrom(body, client),
        span: spanOf(source, node),
        documentation: documentationOf(source, node),
    };
};

export const errorExpr: Expr = ir.error;
