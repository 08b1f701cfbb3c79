/**
 * Runs random sequences of operations on ccxt's caches and writes what they held after each, one JSON object a line:
 *
 *     {"class": "ArrayCache", "maxSize": 3, "steps": [{"op": "append", "item": {...}, "items": [...], "hashmap": {...}},
 *      {"op": "getLimit", "symbol": "BTC/USDT", "limit": 5, "result": 1, ...}, {"op": "write", "path": [...], "value": 7, ...}]}
 *
 * Usage: node caches_oracle.js --out <file> [--seed <integer>] [--count <sequences of each class>]
 *
 * The same seed gives the same file.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { randomOf, type Random } from "./base_oracle/random.js";

type Item = Record<string, unknown> | unknown[];

interface Cache extends Array<Item> {
    readonly hashmap: Record<string, Record<string, Record<string, unknown>>>;
    append(item: Item): void;
    getLimit(symbol: string | undefined, limit: number | undefined): number | undefined;
}

type CacheClass = new (maxSize?: number) => Cache;

type ClassName = "ArrayCache" | "ArrayCacheByTimestamp" | "ArrayCacheBySymbolById" | "ArrayCacheBySymbolBySide";

const SYMBOLS = ["BTC/USDT", "ETH/USDT", "LTC/USDT", undefined] as const;

/** Keys of a few kinds, some of them undefined in an item and none the same twice. */
const fields = (random: Random): Record<string, unknown> => {
    const names = ["amount", "price", "status", "fee"].filter(() => random.chance(0.5));
    const value = (): unknown => random.pick([null, random.integer(0, 9), "open", { cost: random.integer(1, 3) }]);
    return Object.fromEntries(names.map((name) => [name, value()]));
};

const symbolOf = (random: Random): { readonly symbol?: string } => {
    const symbol = random.pick(SYMBOLS);
    return symbol === undefined ? {} : { symbol };
};

/** ccxt's cache takes items of different symbols with one id for each other: an id belongs to one symbol here. */
const idOf = (symbol: string | undefined, random: Random): string | number => {
    const id = 100 * SYMBOLS.indexOf(symbol as (typeof SYMBOLS)[number]) + random.integer(0, 5);
    return random.chance(0.8) ? String(id) : id;
};

const ITEMS: Record<ClassName, (random: Random, step: number) => Item> = {
    ArrayCache: (random, step) => ({ ...symbolOf(random), n: step }),
    ArrayCacheByTimestamp: (random, step) => {
        const time = random.chance(0.85) ? Math.floor(step / 3) : random.integer(0, step);
        return [60000 * time, ...random.list(1, 5, () => random.integer(1, 99))];
    },
    ArrayCacheBySymbolById: (random) => {
        const symbol = symbolOf(random);
        return { ...symbol, id: idOf(symbol.symbol, random), ...fields(random) };
    },
    ArrayCacheBySymbolBySide: (random) => ({
        ...symbolOf(random),
        side: random.pick(["long", "short", "both"]),
        ...fields(random),
    }),
};

/** A write to an item as the hash map has it. */
const writeThrough = (cache: Cache, random: Random, step: number): object | undefined => {
    const symbols = Object.keys(cache.hashmap).filter((each) => Object.keys(cache.hashmap[each] ?? {}).length > 0);
    if (symbols.length === 0) return undefined;
    const symbol = random.pick(symbols);
    const key = random.pick(Object.keys(cache.hashmap[symbol] ?? {}));
    const item = cache.hashmap[symbol]?.[key];
    if (item === undefined) return undefined;
    item["written"] = step;
    return { op: "write", path: [symbol, key, "written"], value: step };
};

const stepOf = (name: ClassName, cache: Cache, random: Random, step: number): object => {
    if (random.chance(0.3)) {
        const symbol = random.pick(SYMBOLS);
        const limit = random.pick([undefined, 0, 1, 3, 100]);
        const result = cache.getLimit(symbol, limit);
        return { op: "getLimit", symbol: symbol ?? null, limit: limit ?? null, result: result ?? null };
    }
    const isKeyed = name === "ArrayCacheBySymbolById" || name === "ArrayCacheBySymbolBySide";
    const written = isKeyed && random.chance(0.2) ? writeThrough(cache, random, step) : undefined;
    if (written !== undefined) return written;
    const item = ITEMS[name](random, step);
    // The cache keeps and changes what it is given.
    cache.append(structuredClone(item));
    return { op: "append", item };
};

const MAX_SIZES = [undefined, 0, 1, 2, 3, 5, 8] as const;

const sequence = (name: ClassName, Cache: CacheClass, random: Random): object => {
    const maxSize = random.pick(MAX_SIZES);
    const cache = new Cache(maxSize);
    const steps = Array.from({ length: random.integer(5, 60) }, (_, step) => {
        const done = stepOf(name, cache, random, step);
        return structuredClone({ ...done, items: [...cache], hashmap: { ...cache.hashmap } });
    });
    return { class: name, maxSize: maxSize ?? null, steps };
};

/** The caches are no part of what the package exports: they are taken from its file. */
const loadCaches = async (): Promise<Record<ClassName, CacheClass>> => {
    const file = new URL("./src/base/ws/Cache.js", import.meta.resolve("ccxt"));
    return (await import(file.href)) as Record<ClassName, CacheClass>;
};

const main = async (): Promise<void> => {
    const { values } = parseArgs({
        options: {
            out: { type: "string" },
            seed: { type: "string", default: "1" },
            count: { type: "string", default: "100" },
        },
    });
    if (values.out === undefined) throw new Error("--out <file> is missing");
    const seed = Number(values.seed);
    const random = randomOf(seed);
    const classes = await loadCaches();
    const lines = (Object.keys(ITEMS) as ClassName[]).flatMap((name) =>
        Array.from({ length: Number(values.count) }, () => sequence(name, classes[name], random)),
    );
    writeFileSync(values.out, [{ seed }, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(""));
};

await main();
