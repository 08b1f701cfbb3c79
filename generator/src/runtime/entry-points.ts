/**
 * Methods of ccxt's base class that the hand-written runtime calls, and the shape it calls them with: ccxt's own
 * hand-written base class calls the same ones. Every exchange keeps these shapes whatever its own methods do.
 */
export interface EntryPoint {
    readonly self: "none" | "exchange" | "state";
    readonly writesSelf: boolean;
    /** Positions of parameters that are given back changed. */
    readonly inout: readonly number[];
    readonly hasValue: boolean;
}

/** The entry point that calls of endpoints lead to, and the position of the parameters that they are given. */
export const ENDPOINT_REQUEST = { method: "request", params: 3 } as const;

const onExchange: EntryPoint = { self: "exchange", writesSelf: false, inout: [], hasValue: true };

export const ENTRY_POINTS: ReadonlyMap<string, EntryPoint> = new Map([
    ["handleMessage", { self: "state", writesSelf: true, inout: [0], hasValue: false }],
    ["ping", { self: "state", writesSelf: true, inout: [0], hasValue: true }],
    ["handleErrors", onExchange],
    [ENDPOINT_REQUEST.method, onExchange],
    ["fetchMarkets", onExchange],
    ["fetchCurrencies", onExchange],
    ["afterConstruct", { self: "exchange", writesSelf: true, inout: [], hasValue: false }],
    ["getDefaultOptions", { self: "none", writesSelf: false, inout: [], hasValue: true }],
    ["setMarkets", { self: "exchange", writesSelf: true, inout: [], hasValue: true }],
]);
