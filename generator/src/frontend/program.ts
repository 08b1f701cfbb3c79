/** Finds the classes of a program: those that were asked for, and all that these inherit from or make instances of. */
import ts from "typescript";
import { markerNotFound, sourceNotFound } from "../diagnostics/catalog.js";
import { bug } from "../diagnostics/diagnostic.js";
import { declaredTypes, type DeclaredTypes } from "./declared-types.js";
import type { SourceHost } from "./host.js";
import { importedClass, isBaseClass, loadSourceClass, parseFile, type SourceClass } from "./source-class.js";

/** A class in its place in the tree. */
export interface ProgramClass extends SourceClass {
    /** Position of the superclass; undefined for the base class. */
    readonly parent: number | undefined;
}

export interface Program {
    /**
     * A tree: the base class first, every class after its superclass and after those that it makes instances of.
     * Classes without methods of their own (ccxt's `abstract/`) are left out.
     */
    readonly classes: readonly ProgramClass[];
    /** Positions of the classes that were asked for, in that order. */
    readonly requested: readonly number[];
    readonly types: DeclaredTypes;
    /** The version in package.json, where there is one. */
    readonly version: string | undefined;
    /** The text of ccxt's licence, which what derives from it repeats. */
    readonly licence: string | undefined;
}

const versionOf = (host: SourceHost): string | undefined => {
    const text = host.read("package.json");
    const parsed: unknown = text === undefined ? undefined : JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null || !("version" in parsed)) return undefined;
    return typeof parsed.version === "string" ? parsed.version : undefined;
};

interface Layout {
    readonly root: string;
    readonly extension: ".js" | ".ts";
    readonly typesFile: string;
}

/** An npm package has compiled JavaScript beside declarations; a checkout has TypeScript. */
const LAYOUTS: readonly Layout[] = [
    { root: "js/src", extension: ".js", typesFile: "js/src/base/types.d.ts" },
    { root: "ts/src", extension: ".ts", typesFile: "ts/src/base/types.ts" },
];

const findLayout = (host: SourceHost, classPath: string): Layout => {
    const found = LAYOUTS.find(({ root, extension }) => host.read(`${root}/${classPath}${extension}`) !== undefined);
    if (found !== undefined) return found;
    const tried = LAYOUTS.map(({ root, extension }) => `${root}/${classPath}${extension}`).join(" and ");
    throw sourceNotFound(tried, "this is neither an unpacked ccxt package nor a checkout, or it has no such exchange");
};

/** Paths of the classes that a class makes instances of: `new binanceusRest ()`. */
const instantiated = (source: SourceClass): readonly string[] => {
    const paths = new Set<string>();
    const visit = (node: ts.Node): void => {
        if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
            const path = importedClass(source, node.expression.text);
            if (path !== undefined) paths.add(path);
        }
        node.forEachChild(visit);
    };
    source.methods.forEach(visit);
    return [...paths];
};

/** Collects classes, each once, after those that it needs. */
const collector = (host: SourceHost) => {
    const classes: ProgramClass[] = [];
    /** The position of each file's class, or of its nearest ancestor that is kept. */
    const positions = new Map<string, number>();
    const isExchange = (path: string): boolean => {
        if (positions.has(path)) return true;
        const source = loadSourceClass(host, path);
        return isBaseClass(source) || (source.parentPath !== undefined && isExchange(source.parentPath));
    };

    const add = (path: string, isRequested: boolean): number => {
        const known = positions.get(path);
        if (known !== undefined) return known;
        const source = loadSourceClass(host, path);
        if (source.parentPath === undefined && !isBaseClass(source)) throw markerNotFound(path);
        const parent = source.parentPath === undefined ? undefined : add(source.parentPath, false);
        for (const other of instantiated(source)) if (isExchange(other)) add(other, false);
        const isLeftOut = source.methods.length === 0 && !isRequested && parent !== undefined;
        const position = isLeftOut ? parent : classes.push({ ...source, parent }) - 1;
        positions.set(path, position);
        return position;
    };
    return { classes, add };
};

/** Loads classes by their paths below the source root, such as `pro/binance`, with everything that they need. */
export const loadProgram = (host: SourceHost, classPaths: readonly string[]): Program => {
    const { root, extension, typesFile } = findLayout(host, classPaths[0] ?? bug("a program without classes"));
    const { classes, add } = collector(host);
    const requested = classPaths.map((path) => add(`${root}/${path}${extension}`, true));
    const typesText = host.read(typesFile);
    if (typesText === undefined) throw sourceNotFound(typesFile, "ccxt's shared types could not be read");
    return {
        classes,
        requested,
        types: declaredTypes([parseFile(typesFile, typesText)]),
        version: versionOf(host),
        licence: host.read("LICENSE.txt"),
    };
};
