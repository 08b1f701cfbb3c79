/** Lowering: methods of a syntax tree to methods of the IR. */
import ts from "typescript";
import { unsupportedHook } from "../diagnostics/catalog.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { DeclaredTypes } from "../frontend/declared-types.js";
import type { Signature, SourceClass } from "../frontend/source-class.js";
import type { Method, Parameter } from "../ir/method.js";
import type { Expr } from "../ir/nodes.js";
import type { Stmt } from "../ir/statements.js";
import { mapStatements } from "../ir/walk-statements.js";
import { ir } from "../ir/build.js";
import { UNCALLED_HOOKS, entryPoint } from "../runtime/entry-points.js";
import { join, t, type Type } from "../types/type.js";
import { createContext, spanOf, type LowerContext } from "./context.js";
import type { MethodNames } from "./names.js";
import { isAsyncMethod, isStaticMethod, methodName } from "./methods.js";
import { lowerExpression } from "./expressions.js";
import { lowerStatements } from "./statements.js";

const initialOf = (node: ts.ParameterDeclaration, context: LowerContext): Expr | undefined => {
    if (node.initializer === undefined) return undefined;
    const initial = context.lowerExpr(node.initializer);
    return initial.kind === "literal" && initial.value === undefined ? undefined : initial;
};

/** Members that tell objects of the runtime apart: a connection's client, another exchange. */
const MEMBERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
    [
        "Client",
        new Set(["subscriptions", "futures", "future", "resolve", "reject", "send", "lastPong", "onPong", "keepAlive"]),
    ],
    ["Exchange", new Set(["describe", "markets", "options"])],
]);

/** A parameter without a declared type is what it is used as. */
const shapeByUse = (node: ts.ParameterDeclaration, name: string): Type | undefined => {
    const used = new Set<string>();
    const visit = (each: ts.Node): void => {
        const isMember =
            ts.isPropertyAccessExpression(each) && ts.isIdentifier(each.expression) && each.expression.text === name;
        if (isMember) used.add(each.name.text);
        each.forEachChild(visit);
    };
    visit(node.parent);
    const found = [...MEMBERS].find(([, members]) => [...members].some((member) => used.has(member)));
    return found === undefined ? undefined : t.shape(found[0]);
};

const parameterType = (node: ts.ParameterDeclaration, declared: Type, isClient: boolean): Type => {
    if (isClient) return t.shape("Client");
    const used = declared === t.any ? shapeByUse(node, node.name.getText()) : undefined;
    if (used !== undefined) return used;
    const optional = node.questionToken !== undefined || node.initializer?.getText() === "undefined";
    // `params = {}` in JavaScript has the declared type {}.
    const type = node.initializer?.kind === ts.SyntaxKind.ObjectLiteralExpression ? t.object : declared;
    return optional ? join(type, t.nil) : type;
};

/** What a parameter is declared as: an override that says `any` gets the structure that the method above it gets. */
const declaredType = (
    position: number,
    own: ts.TypeNode | undefined,
    above: readonly Signature[],
    { resolve }: DeclaredTypes,
): Type => {
    const type = resolve(own);
    if (type !== t.any) return type;
    const inherited = above.map(({ parameters }) => resolve(parameters[position])).find((each) => each !== t.any);
    return inherited?.shape === undefined ? type : inherited;
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

/**
 * Lowers one method, which overrides those of the signatures `above`, the nearest first; problems are added to
 * `diagnostics` and leave an error node in the IR.
 */
export const lowerMethod = (
    source: SourceClass,
    node: ts.MethodDeclaration,
    methods: MethodNames,
    types: DeclaredTypes,
    above: readonly Signature[],
    diagnostics: Diagnostic[],
): Method => {
    const plain = methodName(node);
    const name = methods.get(plain)?.name ?? plain;
    const context = createContext(source, name, methods, above.length > 0, diagnostics, {
        expr: lowerExpression,
        statements: lowerStatements,
    });
    if (UNCALLED_HOOKS.has(plain)) context.report(unsupportedHook(plain), node);
    const signature = source.signatures.get(plain);
    const parameters = node.parameters.map((parameter, position): Parameter => {
        const own = signature?.parameters[position] ?? parameter.type;
        const declared = declaredType(position, own, above, types);
        return {
            name: context.declare(parameter.name.getText()),
            type: parameterType(parameter, declared, entryPoint(name)?.client === position),
            initial: initialOf(parameter, context),
            ...(parameter.initializer !== undefined || parameter.questionToken !== undefined
                ? { isOptional: true as const }
                : {}),
        };
    });
    const isAsync = isAsyncMethod(node);
    const body = context.withScope(() => context.lowerStatements(node.body?.statements ?? []));
    const client = isAsync ? undefined : parameters.find(({ type }) => type.shape === "Client")?.name;
    return {
        name,
        className: source.declaration.name?.text ?? "",
        isAsync,
        isStatic: isStaticMethod(node),
        parameters,
        returnType: types.resolve(signature?.returnType ?? node.type),
        body: client === undefined ? body : spawningFrom(body, client),
        span: spanOf(source, node),
        documentation: documentationOf(source, node),
    };
};

export const errorExpr: Expr = ir.error;
