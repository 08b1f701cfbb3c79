/**
 * Order books and their sides: objects that ccxt's classes change in place, and structs of the runtime. Their shapes
 * are no names of ccxt's interfaces: what REST gives is an `OrderBook` to these, and a plain map.
 */
import { t, type Type } from "../types/type.js";
import { BOOK_LOADER_CALLS } from "./entry-points.js";
import type { RuntimeFunction } from "./function.js";

export const orderBook = t.shape("Pro.OrderBook");
export const orderBookSide = t.shape("Pro.OrderBookSide");

/** What the source reaches as an element (`book['bids']`) or as a property (`book.cache`) is a field in Elixir. */
export const STRUCT_FIELDS: ReadonlyMap<string, ReadonlyMap<string, Type>> = new Map([
    [
        "Pro.OrderBook",
        new Map([
            ["bids", orderBookSide],
            ["asks", orderBookSide],
            ["timestamp", t.scalar],
            ["datetime", t.scalar],
            ["nonce", t.scalar],
            ["symbol", t.scalar],
            ["cache", t.list],
        ]),
    ],
    ["Precise", new Map([["decimals", t.number]])],
]);

/** Fields that the source reaches as properties: they are elements, too, where it isn't known what they are of. */
export const STRUCT_PROPERTIES: ReadonlySet<string> = new Set(["cache"]);

const method = (
    module: string,
    name: string,
    returns: Type,
    options: Partial<RuntimeFunction> = {},
): RuntimeFunction => ({ module, name, returns, mutatesReceiver: true, ...options });

/** Makers of books: `this.orderBook (snapshot, depth)`. */
export const bookMakers = {
    orderBook: { module: "Pro.OrderBook", name: "new", returns: orderBook },
    indexedOrderBook: { module: "Pro.OrderBook", name: "indexed", returns: orderBook },
    countedOrderBook: { module: "Pro.OrderBook", name: "counted", returns: orderBook },
} as const satisfies Readonly<Record<string, RuntimeFunction>>;

/** `this.spawn (this.loadOrderBook, client, …)`: the snapshot of a book that collects its updates meanwhile. */
export const bookLoader: RuntimeFunction = {
    module: "Pro.BookLoader",
    name: "load",
    returns: t.nil,
    self: "exchange",
    effect: true,
    calls: BOOK_LOADER_CALLS,
};

const SIDES: readonly string[] = ["asks", "bids"];

/** Methods of books, which give back the book. */
export const books = {
    limit: method("Pro.OrderBook", "limit", orderBook, { givesReceiver: true }),
    reset: method("Pro.OrderBook", "reset", orderBook, { givesReceiver: true, keepsArguments: true, keepsIn: SIDES }),
    update: method("Pro.OrderBook", "update", orderBook, { givesReceiver: true, keepsArguments: true, keepsIn: SIDES }),
} as const;

/** Makers and methods of sides. */
export const sides = {
    asks: { module: "Pro.OrderBookSide", name: "asks", returns: orderBookSide },
    bids: { module: "Pro.OrderBookSide", name: "bids", returns: orderBookSide },
    limit: method("Pro.OrderBookSide", "limit", t.nil),
    store: method("Pro.OrderBookSide", "store", t.nil),
    storeArray: method("Pro.OrderBookSide", "store_array", t.nil, { keepsArguments: true }),
} as const;
