/** What lowering one method knows and collects: the class around it, the names in scope, the problems found. */
import ts from "typescript";
import { locate, type Message } from "../diagnostics/catalog.js";
import type { Diagnostic, SourceSpan } from "../diagnostics/diagnostic.js";
import type { SourceClass } from "../frontend/source-class.js";
import type { Expr } from "../ir/nodes.js";
import type { Stmt } from "../ir/statements.js";
import type { MethodNames } from "./names.js";

/** A loop whose elements are read by index: `list[index]` stands for the element itself. */
export interface ElementLoop {
    readonly list: string;
    readonly index: string;
    readonly item: string;
}

export interface LowerContext {
    readonly source: SourceClass;
    readonly method: string;
    /** The methods that the class can name. */
    readonly methods: MethodNames;
    /** Whether a class above has the method, too. */
    readonly isOverride: boolean;
    readonly lowerExpr: (node: ts.Expression) => Expr;
    readonly lowerStatements: (nodes: readonly ts.Statement[]) => readonly Stmt[];
    readonly span: (node: ts.Node) => SourceSpan;
    readonly report: (message: Message, node: ts.Node) => void;
    /** Declares a name of the source in the current scope and gives its name in the IR. */
    readonly declare: (name: string) => string;
    /** A name of the IR that no name of the source stands for. */
    readonly fresh: (hint: string) => string;
    /** The IR's name of a name of the source, or undefined when it is not a local. */
    readonly lookup: (name: string) => string | undefined;
    readonly withScope: <T>(run: () => T) => T;
    readonly withElementLoop: <T>(loop: ElementLoop, run: () => T) => T;
    readonly elementLoops: () => readonly ElementLoop[];
}

export const spanOf = (source: SourceClass, node: ts.Node): SourceSpan => {
    const start = source.file.getLineAndCharacterOfPosition(node.getStart(source.file));
    const end = source.file.getLineAndCharacterOfPosition(node.getEnd());
    return { path: source.path, line: start.line + 1, column: start.character + 1, endLine: end.line + 1 };
};

interface Callbacks {
    readonly expr: (node: ts.Expression, context: LowerContext) => Expr;
    readonly statements: (nodes: readonly ts.Statement[], context: LowerContext) => readonly Stmt[];
}

/** Names that differ only in capitals or underscores would be one variable in snake case. */
const spelling = (name: string): string => name.replaceAll("_", "").toLowerCase();

export const createContext = (
    source: SourceClass,
    method: string,
    methods: MethodNames,
    isOverride: boolean,
    diagnostics: Diagnostic[],
    callbacks: Callbacks,
): LowerContext => {
    let scopes: readonly Map<string, string>[] = [new Map<string, string>()];
    let loops: readonly ElementLoop[] = [];

    const lookup = (name: string): string | undefined =>
        [...scopes]
            .reverse()
            .find((scope) => scope.has(name))
            ?.get(name);

    /** A name that shadows another gets a number, so that names of one method never stand for two live values. */
    const uniqueName = (name: string): string => {
        const taken = new Set(scopes.flatMap((scope) => [...scope.values()].map(spelling)));
        if (!taken.has(spelling(name))) return name;
        let count = 2;
        while (taken.has(spelling(`${name}${count}`))) count += 1;
        return `${name}${count}`;
    };

    const context: LowerContext = {
        source,
        method,
        methods,
        isOverride,
        lowerExpr: (node) => callbacks.expr(node, context),
        lowerStatements: (nodes) => callbacks.statements(nodes, context),
        span: (node) => spanOf(source, node),
        report: (message, node) => {
            diagnostics.push(locate(message, spanOf(source, node), method, ts.SyntaxKind[node.kind]));
        },
        declare: (name) => {
            const unique = uniqueName(name);
            scopes[scopes.length - 1]?.set(name, unique);
            return unique;
        },
        fresh: (hint) => {
            const unique = uniqueName(hint);
            // Taken, under what is no name of the source.
            scopes[scopes.length - 1]?.set(`${hint} (fresh)`, unique);
            return unique;
        },
        lookup,
        withScope: (run) => {
            const outer = scopes;
            scopes = [...outer, new Map<string, string>()];
            try {
                return run();
            } finally {
                scopes = outer;
            }
        },
        withElementLoop: (loop, run) => {
            const outer = loops;
            loops = [...outer, loop];
            try {
                return run();
            } finally {
                loops = outer;
            }
        },
        elementLoops: () => loops,
    };
    return context;
};
