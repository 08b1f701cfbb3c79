/**
 * Runs random sequences of operations on ccxt's order books and writes what they held, one JSON object a line:
 *
 *     {"class": "OrderBook", "snapshot": {...}, "depth": 5, "book": {"bids": [...], "asks": [...], "nonce": 7, ...},
 *      "steps": [{"op": "storeArray", "side": "bids", "level": [9.5, 2], "book": {...}}, {"op": "limit", "book": {...}},
 *      {"op": "reset", "snapshot": {...}}, {"op": "put", "key": "nonce", "value": 8}]}
 *
 * A step without a book is one of a deep book, of which every tenth is told.
 *
 * Usage: node books_oracle.js --out <file> [--seed <integer>] [--count <sequences of each class>]
 *
 * The same seed gives the same file.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { randomOf, type Random } from "./base_oracle/random.js";

type Level = (number | string | null | undefined)[];

interface Side extends Array<Level> {
    readonly hashmap?: ReadonlyMap<unknown, unknown>;
    store(price: number, size: number): void;
    storeArray(level: Level): void;
    limit(): void;
}

interface Snapshot {
    readonly bids?: readonly Level[];
    readonly asks?: readonly Level[];
    readonly timestamp?: number;
    readonly nonce?: number;
    readonly symbol?: string;
}

interface Book {
    readonly bids: Side;
    readonly asks: Side;
    readonly cache: unknown[];
    timestamp?: number;
    nonce?: number;
    limit(): Book;
    reset(snapshot?: Snapshot): Book;
    update(snapshot: Snapshot): Book;
}

type BookClass = new (snapshot?: Snapshot, depth?: number) => Book;

type ClassName = "OrderBook" | "CountedOrderBook" | "IndexedOrderBook";

/** What a sequence is made of: how many prices there are, and how often a size is 0. */
interface Shape {
    readonly name: ClassName;
    readonly prices: number;
    readonly removals: number;
    readonly random: Random;
    /** A number that no id has had. */
    readonly newId: () => number;
}

const SIDES = ["bids", "asks"] as const;

const priceOf = ({ prices, random }: Shape): number => random.integer(1, prices) / random.pick([1, 2, 4, 10]);

const sizeOf = ({ removals, random }: Shape): number | null =>
    random.chance(removals) ? random.pick([0, 0, 0, null]) : random.integer(1, 99) / random.pick([1, 8]);

/** A level of any kind, some with more than a level of that kind has. */
const levelOf = (shape: Shape): Level => {
    const { name, random, newId } = shape;
    const [price, size] = [priceOf(shape), sizeOf(shape)];
    const more = random.chance(0.1) ? ["more"] : [];
    if (name === "IndexedOrderBook") return [price, size, String(newId()), ...more];
    if (name === "CountedOrderBook") return [price, size, random.chance(0.1) ? 0 : random.integer(1, 9), ...more];
    return [price, size, ...more];
};

/** ccxt's indexed sides are left with holes by a level of size 0 that they are made of. */
const snapshotOf = (shape: Shape, most: number): Snapshot => {
    const { name, random } = shape;
    const withoutRemovals = name === "IndexedOrderBook" ? { ...shape, removals: 0 } : shape;
    const levels = (): Level[] => {
        const drawn = random.list(0, most, () => levelOf(withoutRemovals));
        return random.chance(0.5) ? drawn : drawn.sort(([a], [b]) => Number(a) - Number(b));
    };
    const sides = random.chance(0.9) ? { bids: levels(), asks: levels() } : {};
    const times = random.chance(0.7) ? { timestamp: 1700000000000 + random.integer(0, 999999) } : {};
    const nonce = random.chance(0.7) ? { nonce: random.integer(1, 50) } : {};
    return { ...sides, ...times, ...nonce, ...(random.chance(0.5) ? { symbol: "BTC/USDT" } : {}) };
};

/**
 * A level for an id of the side, or for a new one. Ids that the side forgot when it was cut or reset, but not its hash
 * map, lead to a TypeError in ccxt.
 */
const indexedLevel = (side: Side, shape: Shape): Level => {
    const { random } = shape;
    const level = levelOf(shape);
    // A side is an array whose own `map` makes a side.
    const levels = [...side];
    if (levels.length === 0 || random.chance(0.5)) return level;
    const [held, , id] = random.pick(levels);
    return [random.pick([level[0], held, null, 0]), level[1], id, ...level.slice(3)];
};

const nextLevel = (side: Side, shape: Shape): Level => {
    if (shape.name === "IndexedOrderBook") return indexedLevel(side, shape);
    const level = levelOf(shape);
    const held = shape.random.chance(0.5) && side.length > 0 ? shape.random.pick([...side])[0] : undefined;
    return held === undefined ? level : [held, ...level.slice(1)];
};

const undefinedForNull = (level: Level): Level => level.map((item) => item ?? undefined);

const storeIn = (book: Book, shape: Shape): object => {
    const { name, random } = shape;
    const at = random.pick(SIDES);
    const level = nextLevel(book[at], shape);
    if (name === "OrderBook" && random.chance(0.5)) {
        const [price, size] = level;
        book[at].store(Number(price), Number(size));
        return { op: "store", side: at, level: [price, size] };
    }
    book[at].storeArray(undefinedForNull(level));
    return { op: "storeArray", side: at, level };
};

const put = (book: Book, random: Random): object => {
    const key = random.pick(["nonce", "timestamp"] as const);
    const value = random.integer(1, 50);
    book[key] = value;
    return { op: "put", key, value };
};

const push = (book: Book, random: Random): object => {
    const message = { u: random.integer(1, 50) };
    book.cache.push(message);
    return { op: "push", message };
};

const renew = (book: Book, shape: Shape): object => {
    const snapshot = snapshotOf(shape, 2 * shape.prices);
    const op = shape.random.pick(["reset", "update"] as const);
    book[op](structuredClone(snapshot));
    return { op, snapshot };
};

const limitSide = (book: Book, random: Random): object => {
    const side = random.pick(SIDES);
    book[side].limit();
    return { op: "limitSide", side };
};

const stepOf = (book: Book, shape: Shape): object => {
    const { random } = shape;
    if (random.chance(0.85)) return storeIn(book, shape);
    if (random.chance(0.2)) return renew(book, shape);
    if (random.chance(0.2)) return push(book, random);
    if (random.chance(0.2)) return put(book, random);
    if (random.chance(0.2)) return limitSide(book, random);
    book.limit();
    return { op: "limit" };
};

const shown = (book: Book): object => ({ ...book, bids: [...book.bids], asks: [...book.asks], cache: book.cache });

const sequence = (name: ClassName, Class: BookClass, random: Random): object => {
    let ids = 0;
    const isDeep = random.chance(0.1);
    const shape: Shape = {
        name,
        prices: isDeep ? 150 : random.integer(2, 12),
        removals: random.pick([0.1, 0.3, 0.5]),
        random,
        newId: () => {
            ids += 1;
            return ids;
        },
    };
    const depth = isDeep ? 60 : random.pick([undefined, 0, 1, 2, 5, 10]);
    const snapshot = random.chance(0.8) ? snapshotOf(shape, 2 * shape.prices) : undefined;
    const book = new Class(structuredClone(snapshot), depth);
    const before = structuredClone(shown(book));
    const steps = Array.from({ length: isDeep ? 400 : random.integer(5, 40) }, (_, at) => {
        const step = stepOf(book, shape);
        return structuredClone(isDeep && at % 10 !== 0 ? step : { ...step, book: shown(book) });
    });
    return { class: name, snapshot: snapshot ?? null, depth: depth ?? null, book: before, steps };
};

/** The books are no part of what the package exports: they are taken from its file. */
const loadBooks = async (): Promise<Record<ClassName, BookClass>> => {
    const file = new URL("./src/base/ws/OrderBook.js", import.meta.resolve("ccxt"));
    return (await import(file.href)) as Record<ClassName, BookClass>;
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
    const classes = await loadBooks();
    const lines = (["OrderBook", "CountedOrderBook", "IndexedOrderBook"] as const).flatMap((name) =>
        Array.from({ length: Number(values.count) }, () => sequence(name, classes[name], random)),
    );
    writeFileSync(values.out, [{ seed }, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(""));
};

await main();
