/**
 * Methods of ccxt's base class that the hand-written runtime calls, and the shape it calls them with: ccxt's own
 * hand-written base class calls the same ones. Every exchange keeps these shapes whatever its own methods do.
 */
import { plainName } from "../method-name.js";
import { t, type Type } from "../types/type.js";

export interface EntryPoint {
    readonly self: "none" | "exchange" | "state";
    readonly writesSelf: boolean;
    /** Positions of parameters that are given back changed. */
    readonly inout: readonly number[];
    readonly hasValue: boolean;
    /** The parameter that is a connection's client, whatever its declaration says. */
    readonly client?: number;
    /** What it is called with, where that is known; else anything. */
    readonly gives?: readonly Type[];
}

/** The entry point that calls of endpoints lead to, and the position of the parameters that they are given. */
export const ENDPOINT_REQUEST = { method: "request", params: 3 } as const;

const onExchange: EntryPoint = { self: "exchange", writesSelf: false, inout: [], hasValue: true };

export const ENTRY_POINTS: ReadonlyMap<string, EntryPoint> = new Map([
    ["handleMessage", { self: "state", writesSelf: true, inout: [0], hasValue: false, client: 0 }],
    ["ping", { self: "state", writesSelf: true, inout: [0], hasValue: true, client: 0 }],
    ["handleErrors", onExchange],
    [ENDPOINT_REQUEST.method, onExchange],
    ["fetchMarkets", onExchange],
    ["fetchCurrencies", onExchange],
    ["afterConstruct", { self: "exchange", writesSelf: true, inout: [], hasValue: false }],
    ["getDefaultOptions", { self: "none", writesSelf: false, inout: [], hasValue: true }],
    ["setMarkets", { self: "exchange", writesSelf: true, inout: [], hasValue: true }],
]);

/** Methods of ccxt's base class that its clients call; connections of the runtime do themselves what these do. */
export const CLIENT_HOOKS: ReadonlySet<string> = new Set(["onClose", "onConnected", "onError", "onMessage"]);

/** The entry point that a method of the program is, whatever its family. */
export const entryPoint = (name: string): EntryPoint | undefined => ENTRY_POINTS.get(plainName(name));

/** What loading a book calls: the request for its snapshot, and how the exchange continues one. */
export const BOOK_LOADER_CALLS: ReadonlyMap<string, EntryPoint> = new Map([
    ["fetchRestOrderBookSafe", onExchange],
    ["handleOption", onExchange],
    ["getCacheIndex", { ...onExchange, gives: [t.object, t.list] }],
    ["handleDeltas", { ...onExchange, inout: [0], hasValue: false, gives: [t.shape("Pro.OrderBook"), t.list] }],
]);
