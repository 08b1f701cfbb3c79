/** One class of ccxt as read from disk: its syntax tree, its declared signatures, and where its names come from. */
import ts from "typescript";
import { bug } from "../diagnostics/diagnostic.js";
import { notAnExchangeClass, sourceNotFound, syntaxError } from "../diagnostics/catalog.js";
import { eraseTypes } from "./erase-types.js";
import type { SourceHost } from "./host.js";

export interface Signature {
    readonly declaration: ts.MethodDeclaration;
    readonly parameters: readonly (ts.TypeNode | undefined)[];
    readonly returnType: ts.TypeNode | undefined;
}

export interface ImportedName {
    readonly from: string;
    readonly name: string;
}

export interface SourceClass {
    readonly path: string;
    readonly file: ts.SourceFile;
    readonly declaration: ts.ClassDeclaration;
    readonly methods: readonly ts.MethodDeclaration[];
    readonly signatures: ReadonlyMap<string, Signature>;
    readonly imports: ReadonlyMap<string, ImportedName>;
    /** Path of the superclass's file, or undefined for the base class. */
    readonly parentPath: string | undefined;
}

const MARKER = "METHODS BELOW THIS LINE ARE TRANSPILED FROM TYPESCRIPT";

interface ParsedFile extends ts.SourceFile {
    readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
}

const isJavaScript = (path: string): boolean => path.endsWith(".js");

export const parseFile = (path: string, text: string, isTyped = !isJavaScript(path)): ts.SourceFile => {
    const kind = isTyped ? ts.ScriptKind.TS : ts.ScriptKind.JS;
    const file: ParsedFile = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
    const first = file.parseDiagnostics?.find((diagnostic) => diagnostic.category === ts.DiagnosticCategory.Error);
    if (first !== undefined) {
        const { line, character } = file.getLineAndCharacterOfPosition(first.start);
        const text = ts.flattenDiagnosticMessageText(first.messageText, " ");
        throw syntaxError(path, String(line + 1), String(character + 1), text);
    }
    return file;
};

const importsOf = (file: ts.SourceFile): ReadonlyMap<string, ImportedName> => {
    const imports = new Map<string, ImportedName>();
    for (const statement of file.statements) {
        if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
        const from = statement.moduleSpecifier.text;
        const clause = statement.importClause;
        if (clause?.name !== undefined) imports.set(clause.name.text, { from, name: "default" });
        const bindings = clause?.namedBindings;
        if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
        for (const element of bindings.elements) {
            imports.set(element.name.text, { from, name: (element.propertyName ?? element.name).text });
        }
    }
    return imports;
};

/** Resolves `./binance.js` as seen from `js/src/pro/binance.js`. */
const resolvePath = (from: string, specifier: string, extension: string): string => {
    const segments = from.split("/").slice(0, -1);
    for (const segment of specifier.split("/")) {
        if (segment === "..") segments.pop();
        else if (segment !== ".") segments.push(segment);
    }
    return segments.join("/").replace(/\.js$/, extension);
};

const superclassOf = (declaration: ts.ClassDeclaration): string | undefined => {
    const clause = declaration.heritageClauses?.find((each) => each.token === ts.SyntaxKind.ExtendsKeyword);
    const parent = clause?.types[0]?.expression;
    return parent !== undefined && ts.isIdentifier(parent) ? parent.text : undefined;
};

const defaultClass = (file: ts.SourceFile): ts.ClassDeclaration | undefined => {
    const classes = file.statements.filter(ts.isClassDeclaration);
    const isDefault = (node: ts.ClassDeclaration): boolean =>
        node.modifiers?.some((each) => each.kind === ts.SyntaxKind.DefaultKeyword) ?? false;
    const exported = file.statements.find(ts.isExportAssignment)?.expression;
    const exportedName = exported !== undefined && ts.isIdentifier(exported) ? exported.text : undefined;
    return (
        classes.find(isDefault) ?? classes.find((each) => each.name !== undefined && each.name.text === exportedName)
    );
};

/** The class after those that it inherits from in the same file: together they are what the file exports. */
const lineageInFile = (declaration: ts.ClassDeclaration): readonly ts.ClassDeclaration[] => {
    const name = superclassOf(declaration);
    const siblings = declaration.getSourceFile().statements.filter(ts.isClassDeclaration);
    const parent = name === undefined ? undefined : siblings.find((each) => each.name?.text === name);
    return parent === undefined ? [declaration] : [...lineageInFile(parent), declaration];
};

const membersOf = (declaration: ts.ClassDeclaration): readonly ts.ClassElement[] =>
    lineageInFile(declaration).flatMap(({ members }) => [...members]);

/** ccxt's base class is known by its marker. */
export const isBaseClass = ({ file, parentPath }: SourceClass): boolean =>
    parentPath === undefined && file.text.includes(MARKER);

/** Below ccxt's own marker the base class is written in the language that ccxt compiles; above it, by hand. */
const compiledMethods = (file: ts.SourceFile, declaration: ts.ClassDeclaration): readonly ts.MethodDeclaration[] => {
    const marker = file.text.indexOf(MARKER);
    const methods = membersOf(declaration)
        .filter(ts.isMethodDeclaration)
        .filter((method) => method.body !== undefined && method.getEnd() > marker && method.getStart() > marker);
    // Of two of one name the last is the subclass's.
    return [...new Map(methods.map((method) => [method.name.getText(), method])).values()];
};

const signaturesOf = (declaration: ts.ClassDeclaration): ReadonlyMap<string, Signature> => {
    const signatures = new Map<string, Signature>();
    for (const member of membersOf(declaration)) {
        if (!ts.isMethodDeclaration(member) || !ts.isIdentifier(member.name)) continue;
        signatures.set(member.name.text, {
            declaration: member,
            parameters: member.parameters.map((parameter) => parameter.type),
            returnType: member.type,
        });
    }
    return signatures;
};

const readClass = (host: SourceHost, path: string, what: string): [ts.SourceFile, ts.ClassDeclaration] => {
    const text = host.read(path);
    if (text === undefined) throw sourceNotFound(path, what);
    const file = parseFile(path, text);
    const declaration = defaultClass(file);
    if (declaration === undefined) throw notAnExchangeClass(path);
    return [file, declaration];
};

/** The class in `path`, and its signatures, which a JavaScript file has in the declaration file beside it. */
const readTyped = (host: SourceHost, path: string): [ts.SourceFile, ts.ClassDeclaration, ts.ClassDeclaration] => {
    const [file, declaration] = readClass(host, path, "the class could not be read");
    if (isJavaScript(path)) {
        const declarations = path.replace(/\.js$/, ".d.ts");
        const [, typed] = readClass(host, declarations, `the signatures of ${path} could not be read`);
        return [file, declaration, typed];
    }
    const erased = parseFile(path, eraseTypes(file), false);
    return [erased, defaultClass(erased) ?? bug(`${path} without its types has no class`), declaration];
};

/** Reads the class in `path`. */
export const loadSourceClass = (host: SourceHost, path: string): SourceClass => {
    const [file, declaration, typed] = readTyped(host, path);
    const imports = importsOf(file);
    const parent = superclassOf(lineageInFile(declaration)[0] ?? declaration);
    return {
        path,
        file,
        declaration,
        methods: compiledMethods(file, declaration),
        signatures: signaturesOf(typed),
        imports,
        parentPath: parent === undefined ? undefined : pathOfImport(path, imports.get(parent)),
    };
};

/** The file of an imported name, in the language of the file that imports it. */
const pathOfImport = (path: string, imported: ImportedName | undefined): string | undefined =>
    imported === undefined ? undefined : resolvePath(path, imported.from, isJavaScript(path) ? ".js" : ".ts");

/** The file of a class that another one imports as what a file exports by default. */
export const importedClass = ({ path, imports }: SourceClass, name: string): string | undefined => {
    const imported = imports.get(name);
    return imported?.name === "default" ? pathOfImport(path, imported) : undefined;
};
