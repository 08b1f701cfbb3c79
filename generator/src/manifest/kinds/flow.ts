/**
 * Where the values of one method come from. Every value that a name is ever given counts, wherever it is given: what a
 * method may do, not what it does in one run.
 */
import type { Method } from "../../ir/method.js";
import type { Expr, ObjectLiteral } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { rootOf, walkStatements } from "../../ir/walk.js";
import { selfFunctions } from "../../runtime/index.js";
import { textsIn } from "./texts.js";

/** A value and the line of the statement that gives it. */
export interface Origin {
    readonly node: Expr;
    readonly line: number;
}

/** `key: value` of an object, or `object[key] = value`. */
export interface Entry {
    readonly key: string;
    readonly value: Expr;
    readonly line: number;
}

/** A text that a value may be; what is not known when compiling stands in it as `{name}`. */
export interface Text {
    readonly text: string;
    readonly line: number;
}

export interface Flow {
    /** What a value may be: names are followed to what they were given, conditions to both of their values. */
    readonly origins: (node: Expr, line: number) => readonly Origin[];
    /** The texts that a value, or an item of a list, may be. */
    readonly texts: (node: Expr, line: number) => readonly Text[];
    /** The entries of the objects that a value may be made of: literals, what was written to them, and extensions. */
    readonly entries: (node: Expr, line: number) => readonly Entry[];
    /** The object literals that a value may be. */
    readonly objects: (node: Expr, line: number) => readonly ObjectLiteral[];
}

interface Definitions {
    readonly values: ReadonlyMap<string, readonly Origin[]>;
    readonly items: ReadonlyMap<string, readonly Origin[]>;
    readonly writes: ReadonlyMap<string, readonly Entry[]>;
}

const addTo = <T>(table: Map<string, T[]>, name: string, value: T): void => {
    table.set(name, [...(table.get(name) ?? []), value]);
};

const definitionsOf = ({ body }: Method): Definitions => {
    const values = new Map<string, Origin[]>();
    const items = new Map<string, Origin[]>();
    const writes = new Map<string, Entry[]>();
    walkStatements(body, (stmt: Stmt) => {
        const { line } = stmt.span;
        switch (stmt.kind) {
            case "let":
                addTo(values, stmt.name, { node: stmt.value, line });
                return;
            case "destructure":
                for (const { name } of stmt.targets) addTo(values, name, { node: stmt.value, line });
                return;
            case "push":
                if (stmt.target.kind === "local") addTo(items, stmt.target.name, { node: stmt.value, line });
                return;
            case "assign": {
                const { target, value } = stmt;
                if (target.kind === "local") addTo(values, target.name, { node: value, line });
                if (target.kind !== "index" || target.object.kind !== "local") return;
                if (target.key.kind !== "literal" || typeof target.key.value !== "string") return;
                addTo(writes, target.object.name, { key: target.key.value, value, line });
                return;
            }
            default:
                return;
        }
    });
    return { values, items, writes };
};

/** `this.extend (a, b)` and the like: the result has the entries of all arguments. */
const EXTENDING: ReadonlySet<unknown> = new Set([
    selfFunctions.extend,
    selfFunctions.deepExtend,
    selfFunctions.keysort,
]);
/** `this.omit (object, keys)`: the result has those of the first. */
const REDUCING: ReadonlySet<unknown> = new Set([selfFunctions.omit]);

const extended = (node: Expr): readonly Expr[] => {
    if (node.kind !== "runtimeCall") return [];
    if (EXTENDING.has(node.fn)) return node.args;
    return REDUCING.has(node.fn) ? node.args.slice(0, 1) : [];
};

/** `passesThrough`: whether a call of the method gives back what it is given, changed. */
export const flowOf = (method: Method, passesThrough: (method: string) => boolean = () => false): Flow => {
    const { values, items, writes } = definitionsOf(method);

    const origins = (node: Expr, line: number, seen: readonly string[] = []): readonly Origin[] => {
        if (node.kind === "conditional") {
            return [node.whenTrue, node.whenFalse].flatMap((each) => origins(each, line, seen));
        }
        if (node.kind === "logical") return [node.left, node.right].flatMap((each) => origins(each, line, seen));
        if (node.kind !== "local" || seen.includes(node.name)) return [{ node, line }];
        const given = values.get(node.name);
        if (given === undefined) return [{ node, line }];
        return given.flatMap((each) => origins(each.node, each.line, [...seen, node.name]));
    };

    const texts = textsIn({ values, items });

    const entries = (node: Expr, line: number, seen: readonly string[] = []): readonly Entry[] => {
        if (node.kind === "object") {
            return node.entries.flatMap(({ key, value }) =>
                key.kind === "literal" ? [{ key: String(key.value), value, line }] : [],
            );
        }
        if (node.kind === "methodCall" && passesThrough(node.method)) {
            return node.args.flatMap((each) => entries(each, line, seen));
        }
        if (node.kind !== "local") return extended(node).flatMap((each) => entries(each, line, seen));
        if (seen.includes(node.name)) return [];
        const given = (values.get(node.name) ?? []).flatMap((each) =>
            entries(each.node, each.line, [...seen, node.name]),
        );
        return [...given, ...(writes.get(node.name) ?? [])];
    };

    const objects = (node: Expr, line: number): readonly ObjectLiteral[] =>
        origins(node, line).flatMap((each) => (each.node.kind === "object" ? [each.node] : []));

    return { origins: (node, line) => origins(node, line), texts, entries, objects };
};

/** The keys on the way from a value's root to it, where they are texts: `this.urls['api']['ws'][type]`. */
export const pathOf = (node: Expr): readonly (string | undefined)[] => {
    if (node.kind === "field") return [...pathOf(node.object), node.field];
    if (node.kind === "index") {
        const { key } = node;
        return [...pathOf(node.object), key.kind === "literal" ? String(key.value) : undefined];
    }
    const [object, key] = node.kind === "runtimeCall" && node.fn.projects === true ? node.args : [];
    if (object === undefined || key === undefined) return [];
    return [...pathOf(object), key.kind === "literal" ? String(key.value) : undefined];
};

/** The field of `this` that a value is reached from. */
export const fieldOf = (node: Expr): string | undefined => {
    const root = rootOf(node);
    return root.kind === "thisField" ? root.field : undefined;
};
