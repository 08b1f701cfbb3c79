/** Methods that always give a list of the same length: `return [ value, params ];`. */
import type { Method } from "../ir/method.js";
import type { Expr } from "../ir/nodes.js";
import { walkStatements } from "../ir/walk.js";

const MIXED = -1;

const lengthOf = (node: Expr | undefined, lengths: ReadonlyMap<string, number>): number | undefined => {
    if (node?.kind === "list") return node.items.length;
    return node?.kind === "methodCall" ? lengths.get(node.method) : MIXED;
};

const joined = (a: number | undefined, b: number | undefined): number | undefined => {
    if (a === undefined || b === undefined) return a ?? b;
    return a === b ? a : MIXED;
};

const ofMethod = ({ body }: Method, lengths: ReadonlyMap<string, number>): number | undefined => {
    let length: number | undefined;
    walkStatements(body, (stmt) => {
        if (stmt.kind === "return") length = joined(length, lengthOf(stmt.value, lengths));
    });
    return length;
};

/** The length for each method name that has one, over all classes that define it. */
export const listLengths = (methods: readonly Method[]): ((method: string) => number | undefined) => {
    const lengths = new Map<string, number>();
    for (let changed = true; changed; ) {
        changed = false;
        for (const method of methods) {
            const before = lengths.get(method.name);
            const after = joined(before, ofMethod(method, lengths));
            if (after === undefined || after === before) continue;
            lengths.set(method.name, after);
            changed = true;
        }
    }
    return (name) => {
        const length = lengths.get(name);
        return length === MIXED ? undefined : length;
    };
};
