/**
 * Abstract objects: what a method's names may stand for. Those that its caller can name, too (what a parameter stands
 * for, a field of `this`, and what is inside of them) make its summary; those that it makes itself are sites.
 */
import type { Expr } from "../../ir/nodes.js";

/** What the caller of a method starts from to name an object. */
export type Origin =
    | { readonly kind: "parameter"; readonly position: number }
    | { readonly kind: "thisField"; readonly field: string };

/**
 * An object by its origin: at the end of a path of keys (a field of a runtime object has a dot before its name), or,
 * where `isInside`, anything inside of what is there.
 */
export interface NamedObject {
    readonly origin: Origin;
    readonly path: readonly string[];
    readonly isInside: boolean;
}

/** Made by the method: by the expression at hand, or, under a key of what it gives, by a callee. */
export interface Site {
    readonly node: Expr;
    readonly key: string | undefined;
}

export type AbstractObject = NamedObject | Site;

/** Any key: one that is not written in the source. */
export const ANY_KEY = "*";

export const isNamed = (object: AbstractObject): object is NamedObject => "origin" in object;

export const originKey = (origin: Origin): string =>
    origin.kind === "parameter" ? `${origin.position}` : `this.${origin.field}`;

export const sameOrigin = (a: NamedObject, b: NamedObject): boolean => originKey(a.origin) === originKey(b.origin);

const interned = new Map<string, NamedObject>();

/** The one object of that name: objects are compared by identity. */
export const named = (origin: Origin, path: readonly string[] = [], isInside = false): NamedObject => {
    const key = [originKey(origin), ...path, ...(isInside ? ["**"] : [])].join("/");
    const known = interned.get(key);
    if (known !== undefined) return known;
    const object: NamedObject = { origin, path, isInside };
    interned.set(key, object);
    return object;
};

/** Whether two names may be of one object: one of them is of whatever is inside of something that the other is in. */
export const mayBeOne = (a: NamedObject, b: NamedObject): boolean => {
    if (!sameOrigin(a, b)) return false;
    const length = Math.min(a.path.length, b.path.length);
    const agrees = (key: string, other: string | undefined): boolean =>
        key === other || key === ANY_KEY || other === ANY_KEY;
    if (!a.path.slice(0, length).every((key, position) => agrees(key, b.path[position]))) return false;
    if (a.path.length === b.path.length) return a.isInside === b.isInside;
    return a.path.length < b.path.length ? a.isInside : b.isInside;
};

/** What something may be, and what may be inside of it where it is an object of the method's own. */
export interface Held {
    readonly value: ReadonlySet<NamedObject>;
    readonly inside: ReadonlySet<NamedObject>;
}

/** What a method does with the objects of its caller. */
export interface Sharing {
    /** What its value may be. */
    readonly value: ReadonlySet<NamedObject>;
    /** What its value, where it is an object of its own, holds under which key. */
    readonly contents: ReadonlyMap<string, Held>;
    /** What it may put into an object, at any depth: it stays there when the method has ended. */
    readonly stored: ReadonlyMap<NamedObject, ReadonlySet<NamedObject>>;
    /** What it may make a field of `this` stand for. */
    readonly held: ReadonlyMap<string, ReadonlySet<NamedObject>>;
    /** Objects that it may change. */
    readonly written: ReadonlySet<NamedObject>;
    /** Fields of `this` that it, or what it calls, may read. */
    readonly reads: ReadonlySet<string>;
    /** Fields of `this` of which it may delete elements, whatever they hold. */
    readonly deletes: ReadonlySet<string>;
    /** Keys under which it may put something else, or nothing, into objects that it may change. */
    readonly replaces: ReadonlySet<string>;
}

export const SHARES_NOTHING: Sharing = {
    value: new Set(),
    contents: new Map(),
    stored: new Map(),
    held: new Map(),
    written: new Set(),
    reads: new Set(),
    deletes: new Set(),
    replaces: new Set(),
};
