/**
 * Pass `erase-types`: TypeScript without what only its type checker reads, as JavaScript in which everything stands
 * where it stood. From here on a checkout and a package are one language; what is declared is read from the types.
 */
import ts from "typescript";

interface Range {
    readonly from: number;
    readonly to: number;
}

const MODIFIERS: ReadonlySet<ts.SyntaxKind> = new Set([
    ts.SyntaxKind.AbstractKeyword,
    ts.SyntaxKind.DeclareKeyword,
    ts.SyntaxKind.OverrideKeyword,
    ts.SyntaxKind.PrivateKeyword,
    ts.SyntaxKind.ProtectedKeyword,
    ts.SyntaxKind.PublicKeyword,
    ts.SyntaxKind.ReadonlyKeyword,
]);

/** Whether nothing of a statement or member is left when a program runs. */
const isTypeOnly = (node: ts.Node): boolean =>
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
    (ts.isMethodDeclaration(node) && node.body === undefined) ||
    (ts.isPropertyDeclaration(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)) ===
        true;

const whole = (node: ts.Node | undefined): readonly Range[] =>
    node === undefined ? [] : [{ from: node.getStart(), to: node.getEnd() }];

/** `: type`, from the colon after what it is the type of. */
const annotation = (type: ts.TypeNode | undefined, text: string): readonly Range[] =>
    type === undefined ? [] : [{ from: text.lastIndexOf(":", type.getStart()), to: type.getEnd() }];

/** `<types>`, with the brackets. */
const between = (types: ts.NodeArray<ts.Node> | undefined, text: string): readonly Range[] =>
    types === undefined ? [] : [{ from: types.pos - 1, to: text.indexOf(">", types.end) + 1 }];

type Cast = ts.AsExpression | ts.SatisfiesExpression | ts.NonNullExpression | ts.TypeAssertion;

const isCast = (node: ts.Node): node is Cast =>
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node);

/** Parentheses around a cast are gone with it, unless what was cast needs them itself. */
const isForCast = ({ expression }: ts.ParenthesizedExpression): boolean => {
    if (!isCast(expression)) return false;
    let inner: ts.Expression = expression;
    while (isCast(inner)) inner = inner.expression;
    return ts.isLeftHandSideExpression(inner) && !ts.isObjectLiteralExpression(inner) && !ts.isNewExpression(inner);
};

const brackets = (node: ts.Node): readonly Range[] => [
    { from: node.getStart(), to: node.getStart() + 1 },
    { from: node.getEnd() - 1, to: node.getEnd() },
];

/** What of a node, apart from the nodes in it, is there for the type checker alone. */
const erasedOf = (node: ts.Node, text: string): readonly Range[] => {
    if (isTypeOnly(node)) return whole(node);
    if (ts.isParenthesizedExpression(node)) return isForCast(node) ? brackets(node) : [];
    if (isCast(node)) {
        const { expression } = node;
        return [
            { from: node.getStart(), to: expression.getStart() },
            { from: expression.getEnd(), to: node.getEnd() },
        ];
    }
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return between(node.typeArguments, text);
    if (ts.isVariableDeclaration(node)) return [...whole(node.exclamationToken), ...annotation(node.type, text)];
    if (ts.isParameter(node)) return [...whole(node.questionToken), ...annotation(node.type, text)];
    if (ts.isPropertyDeclaration(node)) {
        const mark = node.questionToken ?? node.exclamationToken;
        return [...whole(mark), ...annotation(node.type, text)];
    }
    if (ts.isMethodDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
        return [...between(node.typeParameters, text), ...annotation(node.type, text)];
    }
    if (ts.isFunctionDeclaration(node) || ts.isGetAccessor(node)) {
        return [...between(node.typeParameters, text), ...annotation(node.type, text)];
    }
    if (ts.isClassDeclaration(node)) {
        const clauses = node.heritageClauses?.filter(({ token }) => token === ts.SyntaxKind.ImplementsKeyword) ?? [];
        return [...between(node.typeParameters, text), ...clauses.flatMap(whole)];
    }
    if (ts.isExpressionWithTypeArguments(node)) return between(node.typeArguments, text);
    return MODIFIERS.has(node.kind) ? whole(node) : [];
};

const erasedIn = (file: ts.SourceFile): readonly Range[] => {
    const ranges: Range[] = [];
    const visit = (node: ts.Node): void => {
        ranges.push(...erasedOf(node, file.text));
        if (!ts.isTypeNode(node) || ts.isExpressionWithTypeArguments(node)) node.forEachChild(visit);
    };
    file.forEachChild(visit);
    return ranges;
};

/** The text of a TypeScript file with blanks for its types. */
export const eraseTypes = (file: ts.SourceFile): string => {
    const ranges = [...erasedIn(file)].sort((a, b) => a.from - b.from);
    let text = "";
    for (const { from, to } of ranges) {
        if (to <= text.length) continue;
        const start = Math.max(from, text.length);
        text += file.text.slice(text.length, start) + file.text.slice(start, to).replace(/[^\n]/g, " ");
    }
    return text + file.text.slice(text.length);
};
