/** Which class's definition of a method a call reaches. */
import { lineage, type TreeNode } from "./class-tree.js";
import type { Method } from "./ir/method.js";
import { hasReturn, neverEnds } from "./passes/control.js";

export interface ClassMethods extends TreeNode {
    readonly methods: readonly Method[];
}

export interface Hierarchy {
    /** The class at or above `from` that defines the method, and its definition. */
    readonly definitionAbove: (method: string, from: number | undefined) => readonly [Method, number] | undefined;
    /** Whether some class of the program defines the method. */
    readonly isDefined: (method: string) => boolean;
    /**
     * Whether a call has to go through the exchange's module: a class below `caller` overrides the method. One of a
     * method that only throws does, too: the code after it is for exchanges that have the method, and Elixir would
     * warn that it never runs.
     */
    readonly isVirtual: (caller: number, method: string) => boolean;
}

/** A method that is there for exchanges to override, and says that this one doesn't. */
const onlyThrows = ({ body }: Method): boolean => neverEnds(body) && !hasReturn(body);

export const hierarchyOf = (classes: readonly ClassMethods[]): Hierarchy => {
    const definitions = new Map<string, Map<number, Method>>();
    for (const [at, { methods }] of classes.entries()) {
        for (const method of methods) {
            const known = definitions.get(method.name) ?? new Map<number, Method>();
            definitions.set(method.name, known.set(at, method));
        }
    }
    const definitionAbove: Hierarchy["definitionAbove"] = (method, from) => {
        const known = definitions.get(method);
        if (known === undefined || from === undefined) return undefined;
        const at = lineage(classes, from).find((each) => known.has(each));
        const found = at === undefined ? undefined : known.get(at);
        return at === undefined || found === undefined ? undefined : [found, at];
    };
    /** For each method, the classes that have a subclass with a definition of its own. */
    const overridden = new Map(
        [...definitions].map(([method, known]) => [
            method,
            new Set([...known.keys()].flatMap((at) => lineage(classes, at).slice(1))),
        ]),
    );
    const isVirtual = (caller: number, method: string): boolean => {
        if (overridden.get(method)?.has(caller) === true) return true;
        const nearest = definitionAbove(method, caller)?.[0];
        return nearest !== undefined && onlyThrows(nearest);
    };
    return { definitionAbove, isVirtual, isDefined: (method) => definitions.has(method) };
};
