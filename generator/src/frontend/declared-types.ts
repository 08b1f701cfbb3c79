/** Types as ccxt's declarations write them (`Str`, `Dict`, `MarketInterface`), brought into the compiler's lattice. */
import ts from "typescript";
import { join, t, type Type } from "../types/type.js";

export interface DeclaredTypes {
    /** The type that a type annotation stands for. */
    readonly resolve: (node: ts.TypeNode | undefined) => Type;
    /** The type of a field of an interface, or undefined when the interface does not say. */
    readonly fieldOf: (shape: string, field: string) => Type | undefined;
}

const KEYWORDS: ReadonlyMap<ts.SyntaxKind, Type> = new Map([
    [ts.SyntaxKind.StringKeyword, t.declared(t.string)],
    [ts.SyntaxKind.NumberKeyword, t.declared(t.number)],
    [ts.SyntaxKind.BooleanKeyword, t.maybeBoolean],
    [ts.SyntaxKind.UndefinedKeyword, t.nil],
    [ts.SyntaxKind.VoidKeyword, t.nil],
    [ts.SyntaxKind.ObjectKeyword, t.maybeObject],
]);

/** Interfaces that the runtime implements by hand: their fields are known to the compiler, not read from here. */
const RUNTIME_SHAPES: ReadonlySet<string> = new Set(["Client", "Exchange"]);

const literalType = (node: ts.LiteralTypeNode): Type => {
    if (ts.isStringLiteral(node.literal)) return t.declared(t.string);
    if (ts.isNumericLiteral(node.literal)) return t.declared(t.number);
    if (node.literal.kind === ts.SyntaxKind.NullKeyword) return t.nil;
    return t.boolean;
};

/** Reads the aliases and interfaces of a declaration file (`base/types.d.ts`). */
export const declaredTypes = (files: readonly ts.SourceFile[]): DeclaredTypes => {
    const aliases = new Map<string, ts.TypeAliasDeclaration>();
    const interfaces = new Map<string, ts.InterfaceDeclaration>();
    for (const file of files) {
        file.forEachChild((node) => {
            if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.text, node);
            if (ts.isInterfaceDeclaration(node)) interfaces.set(node.name.text, node);
        });
    }

    // Aliases and interfaces are known by their names, whichever file they are imported from.
    const reference = (name: string, argument: ts.TypeNode | undefined): Type => {
        if (name === "Promise") return resolve(argument);
        if (name === "Array") return t.orNil(t.listOf(resolve(argument)));
        if (name === "Dictionary") return t.orNil(t.dictionaryOf(resolve(argument)));
        if (RUNTIME_SHAPES.has(name)) return t.shape(name);
        const alias = aliases.get(name);
        if (alias !== undefined) return resolve(alias.type);
        const declaration = interfaces.get(name);
        if (declaration === undefined) return t.any;
        const parent = declaration.heritageClauses?.[0]?.types[0];
        if (parent !== undefined && declaration.members.length === 0 && parent.typeArguments?.length === 1) {
            return t.orNil(t.dictionaryOf(resolve(parent.typeArguments[0])));
        }
        return t.orNil(t.shape(name));
    };

    const resolve = (node: ts.TypeNode | undefined): Type => {
        if (node === undefined) return t.any;
        const keyword = KEYWORDS.get(node.kind);
        if (keyword !== undefined) return keyword;
        if (ts.isLiteralTypeNode(node)) return literalType(node);
        if (ts.isArrayTypeNode(node)) return t.orNil(t.listOf(resolve(node.elementType)));
        if (ts.isTupleTypeNode(node)) return t.orNil(t.listOf(node.elements.map(elementOf).reduce(join, t.never)));
        if (ts.isParenthesizedTypeNode(node)) return resolve(node.type);
        if (ts.isUnionTypeNode(node)) return node.types.map(resolve).reduce(join);
        if (ts.isTypeLiteralNode(node)) return t.maybeObject;
        if (ts.isTypeReferenceNode(node)) return reference(lastName(node.typeName), node.typeArguments?.[0]);
        // `import("./base/types.js").LastPrices`, where the source says nothing and TypeScript has found it out.
        if (ts.isImportTypeNode(node) && node.qualifier !== undefined) {
            return reference(lastName(node.qualifier), node.typeArguments?.[0]);
        }
        return t.any;
    };

    const elementOf = (node: ts.TypeNode | ts.NamedTupleMember): Type =>
        resolve(ts.isNamedTupleMember(node) ? node.type : node);

    const fieldOf = (shape: string, field: string): Type | undefined => {
        const declaration = interfaces.get(shape);
        const member = declaration?.members.find((each) => each.name !== undefined && nameOf(each.name) === field);
        if (member === undefined || !ts.isPropertySignature(member)) return undefined;
        const type = resolve(member.type);
        // Every field of an exchange's answer can be missing, whatever its declaration says.
        return t.orNil(type);
    };

    return { resolve, fieldOf };
};

const lastName = (name: ts.EntityName): string => (ts.isIdentifier(name) ? name.text : name.right.text);

const nameOf = (name: ts.PropertyName): string =>
    ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : "";
