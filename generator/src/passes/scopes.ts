/** Scopes of structured code: what is evaluated in one for certain, and names that are free in it. */
import { boundHere } from "../ir/free-names.js";
import type { StructuredMethod } from "../ir/method.js";
import type { Block, Expr, ExprKind } from "../ir/nodes.js";
import { childrenOf, walk } from "../ir/walk.js";

/** Of these, no child is evaluated for certain. */
const UNCERTAIN: ReadonlySet<ExprKind> = new Set<ExprKind>([
    "block",
    "try",
    "while",
    "repeat",
    "spawn",
    "turn",
    "wake",
    "deferred",
    "startPromise",
    "transaction",
]);

/** The parts of an expression that are evaluated whenever it is, in the scope in which it stands. */
export const certainParts = (node: Expr): readonly Expr[] => {
    switch (node.kind) {
        case "if":
        case "conditional":
            return [node.test];
        case "operator":
            return ["and", "or", "&&", "||"].includes(node.operator) ? [node.left] : [node.left, node.right];
        case "afterReturn":
            return [node.value];
        case "firstMatch":
            return [node.list];
        case "loop":
            return node.iteration.kind === "range"
                ? [node.iteration.from, node.iteration.to, ...node.initial]
                : [node.iteration.list, ...node.initial];
        default:
            return UNCERTAIN.has(node.kind) ? [] : childrenOf(node);
    }
};

/** A block that is the result of another one is in its scope. */
export const flat = (node: Block): Block =>
    node.result.kind === "block"
        ? flat({ kind: "block", binds: [...node.binds, ...node.result.binds], result: node.result.result })
        : node;

/** What is read in a block's scope: its result and what it binds, but for blocks, whose bindings are their own. */
export const partsOfBlock = ({ binds, result }: Block): readonly Expr[] => [
    result,
    ...binds.map(({ value }) => value).filter(({ kind }) => kind !== "block"),
];

/** The same for names that would be one variable. */
const plain = (name: string): string => name.replace(/_/g, "").toLowerCase();

/** The names of a method's parameters and of what it binds and reads. */
const namesOf = (method: StructuredMethod): ReadonlySet<string> => {
    const names = new Set(method.parameters.map(({ name }) => name));
    walk(method.result, (node) => {
        if (node.kind === "local") names.add(node.name);
        for (const name of boundHere(node)) names.add(name);
    });
    return names;
};

export interface Names {
    /** Gives a name that the method doesn't have: the one asked for, or `otherwise`, or that with a number. */
    readonly fresh: (name: string, otherwise?: string) => string;
    /** Whether no variable of the method is called almost so: as Elixir's variable, it would be the same one. */
    readonly isApart: (name: string) => boolean;
}

export const namesFor = (method: StructuredMethod): Names => {
    const own = namesOf(method);
    const taken = new Set([...own].map(plain));
    const fresh = (name: string, otherwise = name): string => {
        const first = taken.has(plain(name)) ? otherwise : name;
        let free = first;
        for (let number = 2; taken.has(plain(free)); number += 1) free = `${first}${number}`;
        taken.add(plain(free));
        return free;
    };
    return { fresh, isApart: (name) => own.has(name) || !taken.has(plain(name)) };
};
