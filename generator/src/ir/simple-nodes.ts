/** What the simplest nodes say. */
import type { Expr, ObjectEntry, ObjectLiteral } from "./nodes.js";

export const isNil = (node: Expr | undefined): boolean => node?.kind === "literal" && node.value === undefined;

/** The text of a literal one. */
export const textOf = (node: Expr | undefined): string | undefined =>
    node?.kind === "literal" && typeof node.value === "string" ? node.value : undefined;

/** Whether an expression reads a name. */
export const isLocal = (node: Expr | undefined, name: string): boolean => node?.kind === "local" && node.name === name;

const entryOf = ({ key, value }: ObjectEntry): readonly [string, Expr] | undefined => {
    const text = textOf(key);
    return text === undefined ? undefined : [text, value];
};

/** The keys of a literal object and what stands there, unless some key is only known when it runs. */
export const entriesOf = ({ entries, isOrdered }: ObjectLiteral): ReadonlyMap<string, Expr> | undefined => {
    const known = entries.flatMap((each) => {
        const entry = entryOf(each);
        return entry === undefined ? [] : [entry];
    });
    return isOrdered === true || known.length < entries.length ? undefined : new Map(known);
};
