/** Messages of the ticker streams, as Binance documents them, with some members replaced. */
import type { JsonObject } from "../encoding.js";
import type { Frame } from "../plan.js";
import { json } from "../plan.js";

export const ticker = (rest: JsonObject = {}): JsonObject => ({
    e: "24hrTicker",
    E: 1_699_999_999_569,
    s: "BTCUSDT",
    p: "-120.50000000",
    P: "-0.329",
    w: "36512.01920495",
    x: "36600.01000000",
    c: "36479.51000000",
    Q: "0.00310000",
    b: "36479.50000000",
    B: "4.10400000",
    a: "36479.51000000",
    A: "0.01000000",
    o: "36600.01000000",
    h: "37000.00000000",
    l: "36100.10000000",
    v: "17351.81190000",
    q: "633262932.40703994",
    O: 1_699_913_599_842,
    C: 1_699_999_999_542,
    F: 158_251_292,
    L: 158_414_513,
    n: 163_222,
    ...rest,
});

const SPOT_ONLY: readonly string[] = ["b", "B", "a", "A", "x"];

/** Futures have neither quotes nor a previous close in their tickers. */
export const contractTicker = (rest: JsonObject = {}): JsonObject => ({
    ...Object.fromEntries(Object.entries(ticker()).filter(([key]) => !SPOT_ONLY.includes(key))),
    ...rest,
});

export const miniTicker = (rest: JsonObject = {}): JsonObject => ({
    e: "24hrMiniTicker",
    E: 1_699_999_999_585,
    s: "BTCUSDT",
    c: "36479.51000000",
    o: "36600.01000000",
    h: "37000.00000000",
    l: "36100.10000000",
    v: "17351.81190000",
    q: "633262932.40703994",
    ...rest,
});

/** The book ticker of spot has no event type and no time. */
export const bookTicker = (rest: JsonObject = {}): JsonObject => ({
    u: 7_488_717_758,
    s: "BTCUSDT",
    b: "36479.50000000",
    B: "1.43278800",
    a: "36479.51000000",
    A: "2.52500800",
    ...rest,
});

export const contractBookTicker = (rest: JsonObject = {}): JsonObject => ({
    e: "bookTicker",
    ...bookTicker(),
    T: 1_699_999_999_700,
    E: 1_699_999_999_702,
    ...rest,
});

export const markPrice = (rest: JsonObject = {}): JsonObject => ({
    e: "markPriceUpdate",
    E: 1_700_000_000_000,
    s: "BTCUSDT",
    p: "36480.15000000",
    ap: "36480.10000000",
    i: "36478.62659091",
    P: "36484.25641265",
    r: "0.00038167",
    T: 1_700_006_400_000,
    ...rest,
});

/** Messages in turn, each a step of a session on its first connection. */
export const acknowledge = (id: number | string): Frame => json({ result: null, id });

export const refuse = (id: number | string | null, code: number | string | null, msg: string | null): Frame =>
    json({ error: { code, msg }, id });
