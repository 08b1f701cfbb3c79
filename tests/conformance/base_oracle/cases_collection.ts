import { errors } from "ccxt";
import { names, number, object, optional, scalar, text, value, type Arguments, type Cases } from "./values.js";
import type { Random } from "./random.js";

const record = (random: Random): Record<string, unknown> => object(random, scalar);
const records = (random: Random): Record<string, unknown>[] => random.list(0, 6, () => record(random));
const nested = (random: Random): Record<string, unknown> => object(random, (inner) => value(inner, 2));
const name = (random: Random): string => random.pick(names);
const scalars = (random: Random): unknown[] => random.list(0, 8, () => scalar(random));

const argument = (random: Random): unknown =>
    random.chance(0.85) ? record(random) : random.pick<unknown>([undefined, null, [1, "b"], {}]);

const mergeable = (random: Random): unknown =>
    random.chance(0.85) ? nested(random) : random.pick<unknown>([undefined, [1], {}, "text", 5]);

/** A list, or an object with the same values. */
const items = (random: Random): unknown => {
    const list: unknown[] = records(random);
    if (random.chance(0.7)) return list;
    if (random.chance(0.1)) return [...list, 5];
    return Object.fromEntries(list.map((item, index) => [`k${index}`, item]));
};

const rows = (random: Random): number[][] =>
    random.list(0, 5, () => [random.integer(0, 3), random.integer(0, 3), number(random)]);

const byKey: Arguments = (random) =>
    random.chance(0.8) ? [items(random), name(random)] : [rows(random), random.integer(0, 3)];

const comparable = (random: Random): ((member: Random) => unknown) =>
    random.pick<(member: Random) => unknown>([
        (r) => r.integer(0, 4),
        (r) => r.integer(0, 40) / 8,
        (r) => r.pick(["a", "b", "B", "10", "9", ""]),
        (r) => r.pick(["é", "z", "\uffee", "😀", "日本"]),
        (r) => r.chance(0.5),
    ]);

const sortable = (random: Random, first: (member: Random) => unknown, complete: boolean): Record<string, unknown>[] => {
    const second = comparable(random);
    return random
        .list(0, 12, () => random.integer(0, 99))
        .map((n) => ({ ...(complete || random.chance(0.9) ? { a: first(random) } : {}), b: second(random), n }));
};

const slice: Arguments = (random) =>
    optional(random, scalars(random), random.integer(-9, 9), random.chance(0.5) ? undefined : random.integer(-9, 9));

const omitted = (random: Random): unknown =>
    random.chance(0.6) ? random.pick([name(random), name(random), 0]) : random.list(0, 3, () => name(random));

const errorClasses = Object.keys(errors).filter((className) => className !== "default");

export const collectionCases: Cases = {
    extend: (random) =>
        random
            .list(1, 4, () => argument(random))
            .map((a, i, all) => (all.length === 1 && i === 0 ? record(random) : a)),
    deepExtend: (random) => random.list(2, 4, () => mergeable(random)),
    merge: (random) => [record(random), record(random)],
    omit: (random) => [
        random.chance(0.9) ? record(random) : random.pick([[1, 2], undefined]),
        ...random.list(1, 3, () => omitted(random)),
    ],
    clone: (random) => [random.chance(0.5) ? record(random) : random.pick<unknown>([scalars(random), undefined])],
    unique: (random) => [random.chance(0.8) ? scalars(random) : record(random)],
    arrayConcat: (random) => [scalars(random), random.chance(0.8) ? scalars(random) : scalar(random)],
    inArray: (random) => {
        const list = scalars(random);
        return [random.chance(0.5) && list.length > 0 ? random.pick(list) : scalar(random), list];
    },
    toArray: (random) => [
        random.pick<() => unknown>([
            () => nested(random),
            () => scalars(random),
            () => 5,
            () => "abc",
            () => undefined,
        ])(),
    ],
    isEmpty: (random) => [
        random.chance(0.5) ? value(random, 1) : random.pick<unknown>([undefined, [], {}, "", 0, false]),
    ],
    keysort: (random) => [random.chance(0.9) ? record(random) : scalars(random)],
    sort: (random) => [random.chance(0.5) ? scalars(random) : random.list(0, 8, () => text(random))],
    groupBy: byKey,
    indexBy: byKey,
    pluck: byKey,
    filterBy: (random) => {
        const list = records(random);
        const wanted = list.length > 0 && random.chance(0.7) ? random.pick(list)["a"] : undefined;
        return optional(random, list, random.chance(0.9) ? "a" : name(random), wanted);
    },
    sortBy: (random) => {
        // The default of an absent key must be comparable with the other values.
        const first = comparable(random);
        return [sortable(random, first, false), "a", random.chance(0.5), first(random)];
    },
    sortBy2: (random) => [sortable(random, comparable(random), true), "a", "b", random.chance(0.5)],
    flatten: (random) => [
        random.list(0, 5, () => (random.chance(0.5) ? [scalar(random), [scalars(random)]] : number(random))),
    ],
    sum: (random) => random.list(1, 4, () => scalar(random)),
    aggregate: (random) => [
        random.list(0, 8, () => [random.pick([100, 99.5, 100.5, 7, 1e-7]), random.pick([0, 1, 2.5, 0.1, -1])]),
    ],
    arraySlice: slice,
    getProperty: (random) => optional(random, record(random), name(random), random.pick([undefined, "default"])),
    valueIsDefined: (random) => [scalar(random)],
    errorAncestors: (random) => [random.pick(errorClasses)],
};
