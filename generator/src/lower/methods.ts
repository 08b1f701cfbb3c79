/** What a method's declaration says of it. */
import ts from "typescript";

const hasModifier = (node: ts.MethodDeclaration, kind: ts.SyntaxKind): boolean =>
    node.modifiers?.some((modifier) => modifier.kind === kind) ?? false;

export const isAsyncMethod = (node: ts.MethodDeclaration): boolean => hasModifier(node, ts.SyntaxKind.AsyncKeyword);

export const isStaticMethod = (node: ts.MethodDeclaration): boolean => hasModifier(node, ts.SyntaxKind.StaticKeyword);

export const methodName = (node: ts.MethodDeclaration): string => node.name.getText();
