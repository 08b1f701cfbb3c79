/**
 * Lowering of loops. `for (let i = 0; i < list.length; i++)` that reads `list[i]` goes over the elements themselves,
 * with the index beside them where the body uses it for something else; any other counting loop goes over a range.
 */
import ts from "typescript";
import { unsupportedLoop } from "../diagnostics/catalog.js";
import { ir } from "../ir/build.js";
import { itemName } from "../ir/made-names.js";
import type { Expr, Iteration } from "../ir/nodes.js";
import type { Stmt } from "../ir/statements.js";
import type { LowerContext } from "./context.js";

interface CountingLoop {
    readonly index: string;
    readonly from: ts.Expression;
    readonly to: ts.Expression;
}

const countingLoop = (node: ts.ForStatement): CountingLoop | undefined => {
    const { initializer, condition, incrementor } = node;
    if (initializer === undefined || !ts.isVariableDeclarationList(initializer)) return undefined;
    const declaration = initializer.declarations[0];
    if (declaration === undefined || initializer.declarations.length !== 1) return undefined;
    if (!ts.isIdentifier(declaration.name) || declaration.initializer === undefined) return undefined;
    if (condition === undefined || !ts.isBinaryExpression(condition)) return undefined;
    if (condition.operatorToken.kind !== ts.SyntaxKind.LessThanToken) return undefined;
    const isStep =
        incrementor !== undefined &&
        (ts.isPostfixUnaryExpression(incrementor) || ts.isPrefixUnaryExpression(incrementor)) &&
        incrementor.operator === ts.SyntaxKind.PlusPlusToken;
    if (!isStep) return undefined;
    return { index: declaration.name.text, from: declaration.initializer, to: condition.right };
};

/** The list in `list.length`, given as it is or through a constant that was set to it just before. */
const listOfLength = (node: ts.Expression, context: LowerContext): ts.Identifier | undefined => {
    if (ts.isPropertyAccessExpression(node) && node.name.text === "length" && ts.isIdentifier(node.expression)) {
        return context.lookup(node.expression.text) === undefined ? undefined : node.expression;
    }
    const initializer = ts.isIdentifier(node) ? constantInitializer(node) : undefined;
    return initializer === undefined ? undefined : listOfLength(initializer, context);
};

const METHOD = ts.SyntaxKind.MethodDeclaration;

/** What `const name = …` was set to, where the method declares the name once. */
const constantInitializer = (name: ts.Identifier): ts.Expression | undefined => {
    let method: ts.Node = name;
    while (method.kind !== METHOD && !ts.isSourceFile(method)) method = method.parent;
    const found: ts.VariableDeclaration[] = [];
    visitAll(method, (node) => {
        if (ts.isVariableDeclaration(node) && isNamed(node.name, name.text)) found.push(node);
    });
    const [declaration] = found;
    const isConstant = declaration !== undefined && (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
    return found.length === 1 && isConstant ? declaration.initializer : undefined;
};

const isZero = (node: ts.Expression): boolean => ts.isNumericLiteral(node) && node.text === "0";

interface IndexUse {
    readonly elements: readonly ts.ElementAccessExpression[];
    readonly otherUses: number;
    readonly listIsWritten: boolean;
}

const visitAll = (node: ts.Node, visit: (node: ts.Node) => void): void => {
    visit(node);
    node.forEachChild((child) => visitAll(child, visit));
};

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

const isWritten = (node: ts.Node): boolean => {
    const parent = node.parent;
    if (ts.isBinaryExpression(parent) && parent.left === node) {
        return (
            parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
            parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment
        );
    }
    return ts.isPropertyAccessExpression(parent) && parent.expression === node && parent.name.text === "push";
};

/** How the body of a loop uses its index. */
const usesOfIndex = (body: ts.Statement, index: string, list: string): IndexUse => {
    const elements: ts.ElementAccessExpression[] = [];
    let otherUses = 0;
    let listIsWritten = false;
    visitAll(body, (node) => {
        if (
            ts.isElementAccessExpression(node) &&
            isNamed(node.expression, list) &&
            isNamed(node.argumentExpression, index)
        ) {
            elements.push(node);
            listIsWritten ||= isWritten(node);
        }
        if (isNamed(node, index)) otherUses += 1;
        if (isNamed(node, list) && isWritten(node)) listIsWritten = true;
    });
    return { elements, otherUses: otherUses - elements.length, listIsWritten };
};

/** `const name = list[index]` as the first statement of a body: the name that the source gives the element. */
const elementDeclaration = (body: ts.Statement, element: ts.Node | undefined): ts.Identifier | undefined => {
    const first = ts.isBlock(body) ? body.statements[0] : undefined;
    if (first === undefined || !ts.isVariableStatement(first)) return undefined;
    const declaration = first.declarationList.declarations[0];
    if (declaration === undefined || declaration.initializer !== element) return undefined;
    return ts.isIdentifier(declaration.name) ? declaration.name : undefined;
};

const bodyStatements = (body: ts.Statement, skip: number): readonly ts.Statement[] =>
    (ts.isBlock(body) ? [...body.statements] : [body]).slice(skip);

const overElements = (node: ts.ForStatement, loop: CountingLoop, list: ts.Identifier, context: LowerContext): Stmt => {
    const listName = context.lookup(list.text) ?? list.text;
    const use = usesOfIndex(node.statement, loop.index, list.text);
    const declared = elementDeclaration(node.statement, use.elements[0]);
    return context.withScope(() => {
        const item = declared === undefined ? context.fresh(itemName(list.text)) : context.declare(declared.text);
        const index = context.declare(loop.index);
        const iteration: Iteration =
            use.otherUses > 0
                ? { kind: "eachIndexed", item, index, list: ir.local(listName), mayBeOther: true }
                : { kind: "each", item, list: ir.local(listName), mayBeOther: true };
        const body = context.withElementLoop({ list: listName, index, item }, () =>
            context.withScope(() =>
                context.lowerStatements(bodyStatements(node.statement, declared === undefined ? 0 : 1)),
            ),
        );
        return { kind: "for", iteration, body, span: context.span(node) };
    });
};

const overRange = (node: ts.ForStatement, loop: CountingLoop, context: LowerContext): Stmt => {
    const from: Expr = context.lowerExpr(loop.from);
    const to: Expr = context.lowerExpr(loop.to);
    return context.withScope(() => {
        const index = context.declare(loop.index);
        const body = context.withScope(() => context.lowerStatements(bodyStatements(node.statement, 0)));
        return { kind: "for", iteration: { kind: "range", index, from, to }, body, span: context.span(node) };
    });
};

export const lowerFor = (node: ts.ForStatement, context: LowerContext): readonly Stmt[] => {
    const loop = countingLoop(node);
    if (loop === undefined) {
        context.report(unsupportedLoop(), node);
        return [];
    }
    const list = isZero(loop.from) ? listOfLength(loop.to, context) : undefined;
    if (list !== undefined) {
        const use = usesOfIndex(node.statement, loop.index, list.text);
        if (use.elements.length > 0 && !use.listIsWritten) return [overElements(node, loop, list, context)];
    }
    return [overRange(node, loop, context)];
};

export const lowerForOf = (node: ts.ForOfStatement, context: LowerContext): readonly Stmt[] => {
    const list = context.lowerExpr(node.expression);
    const declaration = ts.isVariableDeclarationList(node.initializer) ? node.initializer.declarations[0] : undefined;
    if (declaration === undefined || !ts.isIdentifier(declaration.name)) {
        context.report(unsupportedLoop(), node);
        return [];
    }
    const name = declaration.name.text;
    return context.withScope(() => {
        const item = context.declare(name);
        const body = context.withScope(() => context.lowerStatements(bodyStatements(node.statement, 0)));
        return [{ kind: "for", iteration: { kind: "each", item, list }, body, span: context.span(node) }];
    });
};

export const lowerWhile = (node: ts.WhileStatement, context: LowerContext): readonly Stmt[] => [
    {
        kind: "whileStmt",
        test: context.lowerExpr(node.expression),
        body: context.withScope(() => context.lowerStatements(bodyStatements(node.statement, 0))),
        span: context.span(node),
    },
];
