/** Reads of a value's keys, in all the ways that ccxt's classes read them. */
import type { Expr } from "../../ir/nodes.js";
import { structureNoun } from "../conventions.js";

export interface Read {
    readonly object: Expr;
    /** The keys that are tried, one after the other. */
    readonly keys: readonly string[];
}

const keysIn = (node: Expr): readonly string[] => {
    if (node.kind === "list") return node.items.flatMap(keysIn);
    return node.kind === "literal" && node.value !== undefined ? [String(node.value)] : [];
};

/** How many keys a function takes one by one, by the digit that ends its name: `safeString2 (object, a, b)`. */
const keyCount = (name: string): number => (name.endsWith("2") ? 2 : 1);

/** `this.safeString (object, key)`, `object[key]`, `key in object`. */
export const readOf = (node: Expr): Read | undefined => {
    switch (node.kind) {
        case "index":
            return node.key.kind === "literal" ? { object: node.object, keys: keysIn(node.key) } : undefined;
        case "binary":
            return node.operator === "in" ? { object: node.right, keys: keysIn(node.left) } : undefined;
        case "runtimeCall": {
            const [object, ...rest] = node.args;
            if (node.fn.module !== "Safe" || object === undefined) return undefined;
            return { object, keys: rest.slice(0, keyCount(node.fn.name)).flatMap(keysIn) };
        }
        case "methodCall": {
            const [object, ...rest] = node.args;
            if (structureNoun(node.method) === undefined || object === undefined || object.kind === "object")
                return undefined;
            return { object, keys: rest.slice(0, keyCount(node.method)).flatMap(keysIn) };
        }
        default:
            return undefined;
    }
};
