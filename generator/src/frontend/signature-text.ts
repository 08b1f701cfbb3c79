/** A method's signature as its declaration writes it. */
import ts from "typescript";
import type { SourceClass } from "./source-class.js";

export interface ParameterText {
    readonly name: string;
    /** The declared type; `any` where there is none. */
    readonly type: string;
    /** The default as written, where it is not `undefined`. */
    readonly initial: string | undefined;
    readonly isOptional: boolean;
}

export interface SignatureText {
    readonly visibility: "public" | "protected" | "private";
    readonly parameters: readonly ParameterText[];
    readonly returnType: string;
}

const UNTYPED = "any";

/** Types of other files lose where they come from: `import("./types.js").Order` is `Order`. */
const typeText = (node: ts.TypeNode | undefined): string =>
    node === undefined
        ? UNTYPED
        : node
              .getText()
              .replace(/import\("[^"]*"\)\./g, "")
              .replace(/\s+/g, " ");

const visibilityOf = (node: ts.MethodDeclaration): SignatureText["visibility"] => {
    const kinds = new Set((node.modifiers ?? []).map(({ kind }) => kind));
    if (kinds.has(ts.SyntaxKind.PrivateKeyword)) return "private";
    return kinds.has(ts.SyntaxKind.ProtectedKeyword) ? "protected" : "public";
};

const parameterText = (node: ts.ParameterDeclaration, declared: ts.TypeNode | undefined): ParameterText => {
    const written = node.initializer?.getText();
    return {
        name: node.name.getText(),
        type: typeText(declared ?? node.type),
        initial: written === "undefined" ? undefined : written,
        isOptional: node.questionToken !== undefined || written !== undefined,
    };
};

/** The signatures of the class's methods, by name. */
export const signatureTexts = (source: SourceClass): ReadonlyMap<string, SignatureText> =>
    new Map(
        source.methods.map((node) => {
            const name = node.name.getText();
            const signature = source.signatures.get(name);
            const text: SignatureText = {
                visibility: visibilityOf(signature?.declaration ?? node),
                parameters: node.parameters.map((each, at) => parameterText(each, signature?.parameters[at])),
                returnType: typeText(signature?.returnType ?? node.type),
            };
            return [name, text] as const;
        }),
    );
