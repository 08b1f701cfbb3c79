/** The texts that a value may be, with `{name}` for what is not known when compiling: `orderbook::{symbol}`. */
import type { Expr } from "../../ir/nodes.js";
import { isParameterHandling } from "../conventions.js";
import type { Origin, Text } from "./flow.js";

interface Definitions {
    readonly values: ReadonlyMap<string, readonly Origin[]>;
    readonly items: ReadonlyMap<string, readonly Origin[]>;
}

/** How many texts a part may be before it is shown as its name alone. */
const MOST = 6;

const placeholder = (name: string): string => `{${name}}`;

/** A short name for a value that is no text when compiling. */
const nameOf = (node: Expr): string => {
    switch (node.kind) {
        case "local":
            return node.name;
        case "index":
            return node.key.kind === "literal" ? String(node.key.value) : nameOf(node.object);
        case "builtinCall":
            return nameOf(node.receiver);
        case "methodCall":
            return node.method;
        case "thisField":
            return node.field;
        default:
            return "…";
    }
};

const isNothing = (node: Expr): boolean => node.kind === "literal" && node.value === undefined;

/** What an option is where neither the caller nor the exchange says otherwise. */
const defaultOf = (node: Expr): Expr | undefined => {
    if (node.kind !== "methodCall" || !isParameterHandling(node.method)) return undefined;
    const last = node.args.at(-1);
    return last?.kind === "literal" && typeof last.value === "string" ? last : undefined;
};

export const textsIn = ({ values, items }: Definitions): ((node: Expr, line: number) => readonly Text[]) => {
    const ofLocal = (name: string, line: number, seen: readonly Expr[]): readonly Text[] => {
        const given = [...(values.get(name) ?? []), ...(items.get(name) ?? [])].filter(
            ({ node }) => !isNothing(node) && !seen.includes(node),
        );
        const found = given.flatMap((each) =>
            texts(defaultOf(each.node) ?? each.node, each.line, [...seen, each.node]),
        );
        const isList = given.some(({ node }) => node.kind === "local" && items.has(node.name)) || items.has(name);
        const isKnown =
            found.length > 0 && found.length <= MOST && found.every(({ text }) => !/^\{[^}]*\}$/.test(text));
        return isKnown || isList ? found : [{ text: placeholder(name), line }];
    };

    const texts = (node: Expr, line: number, seen: readonly Expr[] = []): readonly Text[] => {
        switch (node.kind) {
            case "literal":
                return node.value === undefined ? [] : [{ text: String(node.value), line }];
            case "conditional":
                return [node.whenTrue, node.whenFalse].flatMap((each) => texts(each, line, seen));
            case "list":
                return node.items.flatMap((each) => texts(each, line, seen));
            case "local":
                return ofLocal(node.name, line, seen);
            case "binary": {
                if (node.operator !== "+") return [];
                const right = texts(node.right, line, seen);
                return texts(node.left, line, seen).flatMap((head) =>
                    right.map((tail) => ({ text: head.text + tail.text, line: tail.line })),
                );
            }
            default:
                return [{ text: placeholder(nameOf(node)), line }];
        }
    };
    return (node, line) => texts(node, line);
};
