/** Finds the classes of an exchange, from ccxt's base class down to the class that was asked for. */
import type ts from "typescript";
import { markerNotFound, sourceNotFound } from "../diagnostics/catalog.js";
import { declaredTypes, type DeclaredTypes } from "./declared-types.js";
import type { SourceHost } from "./host.js";
import { loadSourceClass, parseFile, type SourceClass } from "./source-class.js";

export interface Hierarchy {
    /** Base class first. Classes without methods of their own (ccxt's `abstract/`) are left out. */
    readonly classes: readonly SourceClass[];
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

const withAncestors = (host: SourceHost, path: string): readonly SourceClass[] => {
    const source = loadSourceClass(host, path);
    const ancestors = source.parentPath === undefined ? [] : withAncestors(host, source.parentPath);
    return [...ancestors, source];
};

/** Loads `pro/binance` (or any class path below the source root) with everything it inherits from. */
export const loadHierarchy = (host: SourceHost, classPath: string): Hierarchy => {
    const layout = findLayout(host, classPath);
    const classes = withAncestors(host, `${layout.root}/${classPath}${layout.extension}`);
    const base = classes[0];
    if (!base?.file.text.includes("METHODS BELOW THIS LINE")) {
        throw markerNotFound(base?.path ?? classPath);
    }
    const typesText = host.read(layout.typesFile);
    if (typesText === undefined) throw sourceNotFound(layout.typesFile, "ccxt's shared types could not be read");
    const typesFile: ts.SourceFile = parseFile(layout.typesFile, typesText);
    return {
        classes: classes.filter((each) => each.methods.length > 0),
        types: declaredTypes([typesFile]),
        version: versionOf(host),
        licence: host.read("LICENSE.txt"),
    };
};
