/** What ccxt keeps of the streams. */
import { encode } from "./encoding.js";
import type { Json, JsonObject } from "./encoding.js";
import type { Binance } from "./subject.js";

const CACHES = [
    "tickers",
    "bidsasks",
    "trades",
    "ohlcvs",
    "liquidations",
    "orders",
    "myTrades",
    "myLiquidations",
    "positions",
    "balance",
] as const;

interface Book {
    readonly cache: unknown;
}

/** A book with the messages that wait for its snapshot, which aren't among its members that can be listed. */
const encodeBook = (book: Book): Json => ({ ...(encode(book) as JsonObject), cache: encode(book.cache) });

/** A copy of all caches. */
export const observeCaches = (exchange: Binance): JsonObject => {
    const fields = exchange as unknown as Readonly<Record<string, unknown>>;
    const books = fields["orderbooks"] as Readonly<Record<string, Book>>;
    return {
        ...Object.fromEntries(CACHES.map((name) => [name, encode(fields[name])])),
        orderbooks: Object.fromEntries(Object.entries(books).map(([symbol, book]) => [symbol, encodeBook(book)])),
    };
};

/** All caches at one time: copies, and the objects themselves, by which one is told from an equal other. */
interface Moment {
    readonly copies: JsonObject;
    readonly objects: Readonly<Record<string, unknown>>;
}

export const momentOf = (exchange: Binance): Moment => {
    const fields = exchange as unknown as Readonly<Record<string, unknown>>;
    const objectsOf = (name: string): unknown => {
        const value = fields[name];
        return isDictionary(value) ? { ...value } : value;
    };
    const copies = observeCaches(exchange);
    return { copies, objects: Object.fromEntries(Object.keys(copies).map((name) => [name, objectsOf(name)])) };
};

type Dictionary = Readonly<Record<string, unknown>>;

const isDictionary = (value: unknown): value is Dictionary =>
    typeof value === "object" && value !== null && !Array.isArray(value);

const dictionary = <Value>(value: Value): Value | Record<string, never> => (isDictionary(value) ? value : {});

const isSame = (one: Json | undefined, other: Json | undefined): boolean =>
    JSON.stringify(one) === JSON.stringify(other);

/** What is noted of a cache after a change: of a dictionary, what was noted before with the entries that changed. */
const noteChange = (noted: Json, name: string, before: Moment, after: Moment): Json => {
    const [past, now] = [before.copies[name] ?? null, after.copies[name] ?? null];
    if (!isDictionary(now)) return isSame(past, now) && before.objects[name] === after.objects[name] ? noted : now;
    const [known, copies] = [dictionary(noted) as JsonObject, dictionary(past) as JsonObject];
    const [older, newer] = [before.objects[name], after.objects[name]].map((all) => dictionary(all) as Dictionary);
    const isChanged = (key: string): boolean => older?.[key] !== newer?.[key] || !isSame(copies[key], now[key]);
    const kept = Object.entries(known).filter(([key]) => key in now || !(key in copies));
    return Object.fromEntries([...kept, ...Object.entries(now).filter(([key]) => isChanged(key))]);
};

/** The caches of one connection after a step of it: ccxt has one of each for all, the compiled exchange one for each. */
export const noteChanges = (noted: JsonObject, before: Moment, after: Moment): JsonObject =>
    Object.fromEntries(
        Object.keys(after.copies).map((name) => [name, noteChange(noted[name] ?? null, name, before, after)]),
    );
