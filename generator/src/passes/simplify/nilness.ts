/**
 * Which values are never nil in a way that Elixir's type checker sees, too: it warns where such a value is compared with
 * nil. It looks through blocks and branches, and into the tuples that they give.
 */
import type { Bind, Expr } from "../../ir/nodes.js";

/** Whether a value is never nil; of a tuple, each of its items; nothing is known of what is not reached. */
export type Nilness = boolean | "unreached" | readonly Nilness[];

/** Names that are never nil. */
export type Certain = ReadonlySet<string>;

/** Operators that give no nil, whatever they are given. */
const NEVER_NIL: ReadonlySet<string> = new Set(["+", "-", "*", "==", "!=", "<", "<=", ">", ">=", "and", "or", "++"]);

const join = (a: Nilness, b: Nilness): Nilness => {
    if (a === "unreached") return b;
    if (b === "unreached") return a;
    if (typeof a === "object" && typeof b === "object") return a.map((each, at) => join(each, b[at] ?? false));
    return isCertain(a) && isCertain(b);
};

const isCertain = (nilness: Nilness): boolean => nilness === true || typeof nilness === "object";

export const nilnessOf = (node: Expr, certain: Certain): Nilness => {
    switch (node.kind) {
        case "literal":
            return node.value !== undefined;
        case "local":
            return certain.has(node.name);
        case "object":
        case "list":
        case "concat":
        case "not":
        case "isKind":
        case "oneOf":
            return true;
        case "operator":
            return NEVER_NIL.has(node.operator);
        case "runtimeCall":
            // Elixir knows what its own guards and operators give.
            return node.fn.module === "";
        case "tuple":
            return node.items.map((item) => nilnessOf(item, certain));
        case "tagged":
            if (node.tag === "return") return "unreached";
            return node.value === undefined || nilnessOf(node.value, certain);
        case "raise":
            return "unreached";
        case "if":
        case "conditional":
            return join(nilnessOf(node.whenTrue, certain), nilnessOf(node.whenFalse, certain));
        case "block":
            return nilnessOf(node.result, node.binds.reduce(afterBind, certain));
        case "try":
            return join(
                node.otherwise === undefined ? nilnessOf(node.body, certain) : false,
                nilnessOf(node.handler, certain),
            );
        default:
            return false;
    }
};

/** The names that a value gives, one or several in a tuple, and that are never nil. */
export const certainOf = (targets: readonly string[], value: Expr, certain: Certain): readonly string[] => {
    const nilness = nilnessOf(value, certain);
    if (targets.length === 1) return isCertain(nilness) ? targets : [];
    return typeof nilness === "object" ? targets.filter((_, at) => isCertain(nilness[at] ?? false)) : [];
};

const afterBind = (certain: Certain, { targets, value, pattern }: Bind): Certain => {
    const kept = [...certain].filter((name) => !targets.includes(name));
    return new Set([...kept, ...(pattern === undefined ? certainOf(targets, value, certain) : [])]);
};
