/**
 * Places: what a mutation reaches. A place is a root (a name, or a field of `this`) and a path of keys. A name that is
 * bound to an element of a place borrows it: in the source both are one object, so a write through the name has to
 * be written back to the place.
 */
import type { Expr, Field, Local, ThisField } from "../ir/nodes.js";
import type { MethodFacts } from "../ir/facts.js";
import { some } from "../ir/walk.js";

/** A step to an element; a field of a struct has a literal key. */
export interface Step {
    readonly key: Expr;
    readonly container: "map" | "any" | "field";
    /** Where there is no such element, a default was given in its place, which nobody else holds. */
    readonly hasDefault?: true;
}

export interface Place {
    readonly root: Local | ThisField | Field;
    readonly path: readonly Step[];
}

export type FactsOf = (method: string) => MethodFacts | undefined;

/** The place that an expression reads, where it reads one: a name, a field, an element of a place. */
export const placeOf = (node: Expr, factsOf: FactsOf): Place | undefined => {
    switch (node.kind) {
        case "local":
        case "thisField":
            return { root: node, path: [] };
        case "field":
            return node.object.kind === "local" ? { root: node, path: [] } : undefined;
        case "index":
            return element(node.object, node.key, { container: "any" }, factsOf);
        case "mapAccess":
            return element(node.object, node.key, { container: node.isField === true ? "field" : "map" }, factsOf);
        case "runtimeCall": {
            const [object, key] = node.args;
            if (node.fn.givesReceiver === true && object !== undefined) return placeOf(object, factsOf);
            if (node.fn.projects !== true || object === undefined || key === undefined) return undefined;
            return element(object, key, { container: "any", ...defaulted(defaultOf(node, factsOf)) }, factsOf);
        }
        case "methodCall": {
            const facts = factsOf(node.method);
            const given = facts?.givesBack === undefined ? undefined : node.args[facts.givesBack];
            if (given !== undefined) return placeOf(given, factsOf);
            const projection = facts?.projection;
            const object = projection === undefined ? undefined : node.args[projection.object];
            const key = projection === undefined ? undefined : node.args[projection.key];
            if (object === undefined || key === undefined) return undefined;
            return element(object, key, { container: "any", ...defaulted(defaultOf(node, factsOf)) }, factsOf);
        }
        default:
            return undefined;
    }
};

const element = (object: Expr, key: Expr, step: Omit<Step, "key">, factsOf: FactsOf): Place | undefined => {
    const place = placeOf(object, factsOf);
    return place === undefined ? undefined : { root: place.root, path: [...place.path, { key, ...step }] };
};

const defaulted = (given: Expr | undefined): Pick<Step, "hasDefault"> =>
    given === undefined ? {} : { hasDefault: true };

/** What a call that picks an element out gives where there is none. */
export const defaultOf = (node: Expr, factsOf: FactsOf): Expr | undefined => {
    const isGiven = (arg: Expr | undefined): boolean =>
        arg !== undefined && !(arg.kind === "literal" && arg.value === undefined);
    if (node.kind === "runtimeCall") {
        const { defaultArgument } = node.fn;
        const given = defaultArgument === undefined ? undefined : node.args[defaultArgument];
        return isGiven(given) ? given : undefined;
    }
    if (node.kind !== "methodCall") return undefined;
    const projection = factsOf(node.method)?.projection;
    if (projection === undefined) return undefined;
    const { object, key } = projection;
    return node.args.find((arg, position) => position !== object && position !== key && isGiven(arg));
};

export const sameExpr = (a: Expr, b: Expr): boolean => {
    // A key may be written as a text or as a number.
    if (a.kind === "literal" && b.kind === "literal") return String(a.value) === String(b.value);
    if (a.kind === "local" && b.kind === "local") return a.name === b.name;
    if (a.kind === "thisField" && b.kind === "thisField") return a.field === b.field;
    if (a.kind === "field" && b.kind === "field") return a.field === b.field && sameExpr(a.object, b.object);
    return false;
};

export const samePlace = (a: Place, b: Place): boolean =>
    sameExpr(a.root, b.root) && a.path.length === b.path.length && startsWith(a.path, b.path);

/** Whether two keys can name the same element: two different literals cannot. */
export const mayBeSame = (a: Step, b: Step): boolean =>
    a.key.kind !== "literal" || b.key.kind !== "literal" || String(a.key.value) === String(b.key.value);

const startsWith = (path: readonly Step[], prefix: readonly Step[]): boolean =>
    prefix.every((step, position) => path[position] !== undefined && sameExpr(step.key, path[position].key));

/** Whether a write to `written` puts another value where `held` is, or where it lies in. */
export const replaces = (written: Place, held: Place): boolean =>
    sameExpr(written.root, held.root) && written.path.length <= held.path.length && startsWith(held.path, written.path);

/** Whether one of the two lies in the other, or both are the same. */
export const overlaps = (a: Place, b: Place): boolean => {
    const [short, long] = a.path.length <= b.path.length ? [a, b] : [b, a];
    return (
        sameExpr(a.root, b.root) && short.path.every((step, position) => mayBeSame(step, long.path[position] ?? step))
    );
};

/** The place of an element inside a place. */
export const inside = (owner: Place, path: readonly Step[]): Place => ({
    root: owner.root,
    path: [...owner.path, ...path],
});

/** Whether a place is found by a key that is held by `name`. */
export const isKeyedBy = (place: Place, name: string): boolean =>
    place.path.some(({ key }) => some(key, (node) => node.kind === "local" && node.name === name));
