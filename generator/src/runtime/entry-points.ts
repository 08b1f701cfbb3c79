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

/**
 * What connections call when they have lost their socket, where an exchange has it. The base class's own methods of
 * these names forget the client, which a connection does itself.
 */
export const CLOSING_HOOKS: ReadonlySet<string> = new Set(["onClose", "onError"]);

const onClient: EntryPoint = { self: "state", writesSelf: true, inout: [0], hasValue: false, client: 0 };

export const ENTRY_POINTS: ReadonlyMap<string, EntryPoint> = new Map([
    ["handleMessage", onClient],
    ["ping", { ...onClient, hasValue: true }],
    ...[...CLOSING_HOOKS].map((name) => [name, onClient] as const),
    ["handleErrors", onExchange],
    [ENDPOINT_REQUEST.method, onExchange],
    ["fetchMarkets", onExchange],
    ["fetchCurrencies", onExchange],
    ["afterConstruct", { self: "exchange", writesSelf: true, inout: [], hasValue: false }],
    ["getDefaultOptions", { self: "none", writesSelf: false, inout: [], hasValue: true }],
    ["setMarkets", { self: "exchange", writesSelf: true, inout: [], hasValue: true }],
]);

/** Other methods of ccxt's base class that its clients call, and connections of the runtime don't. */
export const UNCALLED_HOOKS: ReadonlySet<string> = new Set(["onConnected", "onMessage"]);

/** The entry point that a method of the program is, whatever its family. */
export const entryPoint = (name: string): EntryPoint | undefined => ENTRY_POINTS.get(plainName(name));

/** What loading a book calls: the request for its snapshot, and how the exchange continues one. */
export const BOOK_LOADER_CALLS: ReadonlyMap<string, EntryPoint> = new Map([
    ["fetchRestOrderBookSafe", onExchange],
    ["handleOption", onExchange],
    ["getCacheIndex", { ...onExchange, gives: [t.object, t.list] }],
    ["handleDeltas", { ...onExchange, inout: [0], hasValue: false, gives: [t.shape("Pro.OrderBook"), t.list] }],
]);
