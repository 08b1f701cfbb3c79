/**
 * Pass `points-to`. Needs: settled methods and the facts of `effects`. Gives: for each method name, which objects of its caller it may give back,
 * keep, put into each other, or change; a fix point over the call graph, one answer a name over the hierarchy.
 */
import type { Method } from "../../ir/method.js";
import type { FactsOf } from "../places.js";
import { calleesOf, sharingIn, type SharingOf } from "./method.js";
import { SHARES_NOTHING, type Held, type NamedObject, type Sharing } from "./objects.js";

export { givesScalar, type SharingOf } from "./method.js";
export { ANY_KEY, type NamedObject, type Sharing } from "./objects.js";

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
});

const sizes = (sets: Iterable<ReadonlySet<unknown>>): number => [...sets].reduce((sum, set) => sum + set.size, 0);

/** Grows with every join that adds something. */
const size = ({ value, contents, stored, held, written, reads }: Sharing): number =>
    sizes([value, written, reads, ...stored.values(), ...held.values()]) +
    sizes([...contents.values()].flatMap((each) => [each.value, each.inside]));

/** What every method of the program shares with its callers, by name. */
export const sharing = (methods: readonly Method[], factsOf: FactsOf): SharingOf => {
    const definitions = new Map<string, Method[]>();
    const callers = new Map<string, Set<string>>();
    for (const method of methods) {
        definitions.set(method.name, [...(definitions.get(method.name) ?? []), method]);
        for (const callee of calleesOf(method)) {
            callers.set(callee, (callers.get(callee) ?? new Set<string>()).add(method.name));
        }
    }
    const known = new Map<string, Sharing>();
    const sharingOf: SharingOf = (name) => known.get(name) ?? SHARES_NOTHING;
    const waiting = new Set(definitions.keys());
    for (const name of waiting) {
        waiting.delete(name);
        const before = sharingOf(name);
        const after = (definitions.get(name) ?? []).reduce(
            (joined, method) => join(joined, sharingIn(method, sharingOf, factsOf)),
            before,
        );
        if (size(after) === size(before)) continue;
        known.set(name, after);
        callers.get(name)?.forEach((caller) => waiting.add(caller));
    }
    return sharingOf;
};
