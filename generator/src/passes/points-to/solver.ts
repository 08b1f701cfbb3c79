/** The state of the analysis of one method: what names point to, and what objects hold under which key. */
import type { Expr } from "../../ir/nodes.js";
import {
    ANY_KEY,
    isNamed,
    mayBeOne,
    named,
    originKey,
    type AbstractObject,
    type NamedObject,
    type Site,
} from "./objects.js";

export type Found = ReadonlySet<AbstractObject>;
export const NOTHING: Found = new Set();

type Contents = Map<string, Set<AbstractObject>>;

export interface Solver {
    readonly names: Map<string, Set<AbstractObject>>;
    readonly contents: Map<AbstractObject, Contents>;
    /** Objects with contents that the caller can name, by where their names start. */
    readonly byOrigin: Map<string, NamedObject[]>;
    /** What fields of `this` are made to stand for, besides what they stood for before. */
    readonly held: Map<string, Set<AbstractObject>>;
    readonly sites: Map<Expr, Map<string | undefined, Site>>;
    readonly written: Set<AbstractObject>;
    readonly reads: Set<string>;
    readonly deletes: Set<string>;
    readonly replaces: Set<string>;
    /** Longer paths are what is inside of their start. */
    readonly longestPath: number;
    /** How often something was added. */
    additions: number;
}

export const createSolver = (longestPath: number): Solver => ({
    longestPath,
    names: new Map(),
    contents: new Map(),
    byOrigin: new Map(),
    held: new Map(),
    sites: new Map(),
    written: new Set(),
    reads: new Set(),
    deletes: new Set(),
    replaces: new Set(),
    additions: 0,
});

export const union = (sets: readonly Found[]): Found => {
    const [first = NOTHING, ...others] = sets.filter(({ size }) => size > 0);
    return others.length === 0 ? first : new Set([...first, ...others.flatMap((set) => [...set])]);
};

const addAll = (solver: Solver, into: Set<AbstractObject>, objects: Iterable<AbstractObject>): void => {
    for (const object of objects) {
        if (into.has(object)) continue;
        into.add(object);
        solver.additions += 1;
    }
};

const setIn = <K>(table: Map<K, Set<AbstractObject>>, key: K): Set<AbstractObject> => {
    const known = table.get(key) ?? new Set();
    table.set(key, known);
    return known;
};

export const pointTo = (solver: Solver, name: string, objects: Found): void =>
    addAll(solver, setIn(solver.names, name), objects);

export const hold = (solver: Solver, field: string, objects: Found): void =>
    addAll(solver, setIn(solver.held, field), objects);

export const noteWrite = (solver: Solver, objects: Found): void => addAll(solver, solver.written, objects);

/** Something else is put under a key, which matters where the caller can name the object. */
export const noteReplaced = (solver: Solver, objects: Found, key: string): void => {
    if ([...objects].some(isNamed)) solver.replaces.add(key);
};

const contentsFor = (solver: Solver, object: AbstractObject): Contents => {
    const known = solver.contents.get(object);
    if (known !== undefined) return known;
    const contents: Contents = new Map();
    solver.contents.set(object, contents);
    if (isNamed(object)) {
        const key = originKey(object.origin);
        solver.byOrigin.set(key, [...(solver.byOrigin.get(key) ?? []), object]);
    }
    return contents;
};

export const put = (solver: Solver, into: Found, key: string, objects: Found): void => {
    if (objects.size === 0) return;
    for (const each of into) {
        addAll(solver, setIn(contentsFor(solver, each), key), objects);
    }
};

/** What was put under a key: what stands under any key may stand under this one. */
const stored = (contents: Contents | undefined, key: string): readonly Found[] => {
    if (contents === undefined) return [];
    return key === ANY_KEY ? [...contents.values()] : [contents.get(key) ?? NOTHING, contents.get(ANY_KEY) ?? NOTHING];
};

const elementOf = ({ longestPath }: Solver, object: NamedObject, key: string): NamedObject => {
    if (object.isInside) return object;
    return object.path.length < longestPath
        ? named(object.origin, [...object.path, key])
        : named(object.origin, object.path, true);
};

/** What objects hold under a key. */
export const elementsOf = (solver: Solver, objects: Found, key: string): Found =>
    union(
        [...objects].flatMap((object): readonly Found[] => {
            const own = stored(solver.contents.get(object), key);
            if (!isNamed(object)) return own;
            const others = (solver.byOrigin.get(originKey(object.origin)) ?? []).flatMap((other) =>
                other !== object && mayBeOne(object, other) ? stored(solver.contents.get(other), key) : [],
            );
            return [new Set([elementOf(solver, object, key)]), ...own, ...others];
        }),
    );

/** Everything inside of the objects, at any depth. */
export const reachable = (solver: Solver, objects: Found): Found => {
    const all = new Set<AbstractObject>();
    const visit = (object: AbstractObject): void => {
        for (const each of elementsOf(solver, new Set([object]), ANY_KEY)) {
            if (all.has(each)) continue;
            all.add(each);
            visit(each);
        }
    };
    objects.forEach(visit);
    return all;
};

/** The object that an expression makes. */
export const siteOf = (solver: Solver, node: Expr, key?: string): Found => {
    const sites = solver.sites.get(node) ?? new Map<string | undefined, Site>();
    solver.sites.set(node, sites);
    const site = sites.get(key) ?? { node, key };
    sites.set(key, site);
    return new Set([site]);
};

export const namedIn = (objects: Iterable<AbstractObject>): ReadonlySet<NamedObject> =>
    new Set([...objects].filter(isNamed));

/** The objects of the caller among those, and inside of those that the method made itself. */
export const throughSites = (solver: Solver, objects: Found): ReadonlySet<NamedObject> => {
    const own = new Set([...objects].filter((each) => !isNamed(each)));
    return namedIn([...objects, ...reachable(solver, own)]);
};
