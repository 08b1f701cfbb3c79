/**
 * Pass `points-to`. Needs: settled methods and the facts of `effects`. Gives: for each method name, which objects of its caller it may give back,
 * keep, put into each other, or change; a fix point over the call graph, one answer a name over the hierarchy.
 */
import type { Method } from "../../ir/method.js";
import type { FactsOf } from "../places.js";
import { coarse } from "./coarse.js";
import { calleesOf, sharingIn, type SharingOf } from "./method.js";
import { SHARES_NOTHING, type Held, type NamedObject, type Sharing } from "./objects.js";

export { givesScalar, type SharingOf } from "./method.js";
export { ANY_KEY, SHARES_NOTHING, type NamedObject, type Sharing } from "./objects.js";

const union = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> => (b.size === 0 ? a : new Set([...a, ...b]));

const joinTables = <K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>, join: (a: V, b: V) => V): ReadonlyMap<K, V> => {
    const joined = new Map(a);
    for (const [key, value] of b) {
        const known = joined.get(key);
        joined.set(key, known === undefined ? value : join(known, value));
    }
    return joined;
};

const joinHeld = (a: Held, b: Held): Held => ({ value: union(a.value, b.value), inside: union(a.inside, b.inside) });

const join = (a: Sharing, b: Sharing): Sharing => ({
    value: union(a.value, b.value),
    contents: joinTables(a.contents, b.contents, joinHeld),
    stored: joinTables(a.stored, b.stored, union<NamedObject>),
    held: joinTables(a.held, b.held, union<NamedObject>),
    written: union(a.written, b.written),
    reads: union(a.reads, b.reads),
    deletes: union(a.deletes, b.deletes),
    replaces: union(a.replaces, b.replaces),
});

const sameSet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
    a.size === b.size && [...a].every((each) => b.has(each));

const sameTable = <K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>, isSame: (a: V, b: V) => boolean): boolean =>
    a.size === b.size &&
    [...a].every(([key, value]) => {
        const other = b.get(key);
        return other !== undefined && isSame(value, other);
    });

const same = (a: Sharing, b: Sharing): boolean =>
    sameSet(a.value, b.value) &&
    sameSet(a.written, b.written) &&
    sameSet(a.reads, b.reads) &&
    sameSet(a.deletes, b.deletes) &&
    sameSet(a.replaces, b.replaces) &&
    sameTable(a.stored, b.stored, sameSet) &&
    sameTable(a.held, b.held, sameSet) &&
    sameTable(a.contents, b.contents, (x, y) => sameSet(x.value, y.value) && sameSet(x.inside, y.inside));

/** Callees before their callers, as far as the calls have no circles. */
const calleesFirst = (
    methods: readonly Method[],
    definitions: ReadonlyMap<string, readonly Method[]>,
): readonly Method[] => {
    const ordered = new Set<Method>();
    const entered = new Set<Method>();
    const enter = (method: Method): void => {
        if (entered.has(method)) return;
        entered.add(method);
        for (const callee of calleesOf(method)) definitions.get(callee)?.forEach(enter);
        ordered.add(method);
    };
    methods.forEach(enter);
    return [...ordered];
};

const LONGEST_PATH = 2;

/** A program of many exchanges: what they all may do is joined, and long paths would be told apart for nothing. */
const MANY_METHODS = 2000;

/** What every method of the program shares with its callers, by name. */
export const sharing = (methods: readonly Method[], factsOf: FactsOf): SharingOf => {
    const definitions = new Map<string, Method[]>();
    const callers = new Map<string, Set<Method>>();
    for (const method of methods) {
        definitions.set(method.name, [...(definitions.get(method.name) ?? []), method]);
        for (const callee of calleesOf(method)) {
            callers.set(callee, (callers.get(callee) ?? new Set<Method>()).add(method));
        }
    }
    const known = new Map<string, Sharing>();
    const sharingOf: SharingOf = (name) => known.get(name) ?? SHARES_NOTHING;
    const longestPath = methods.length > MANY_METHODS ? 1 : LONGEST_PATH;
    const input = { sharingOf, factsOf, longestPath };
    const waiting = new Set(calleesFirst(methods, definitions));
    for (const method of waiting) {
        waiting.delete(method);
        const before = sharingOf(method.name);
        const after = coarse(join(before, sharingIn(method, input)));
        if (same(after, before)) continue;
        known.set(method.name, after);
        callers.get(method.name)?.forEach((caller) => waiting.add(caller));
    }
    return sharingOf;
};
