/** The messages that both sides get, made once: the same index gives the same text, always. */
import { EPOCH, FIRST_UPDATE, type StreamType } from "./streams.js";

export const TICKERS_IN_ARRAY = 400;
export const BOOK_LEVELS = 1000;
const CHANGES_A_SIDE = 20;

/** The id of symbol number `n` of those that are watched together. */
export const numberedId = (n: number): string => `S${String(n).padStart(3, "0")}USDT`;

/** Draws in [0, 1) of a place: mulberry32. */
const drawsFrom = (seed: number): (() => number) => {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
    };
};

const decimals = (value: number, places = 8): string => value.toFixed(places);

const price = (index: number): number => 50_000 + ((index * 37) % 2000) / 100;
const quantity = (index: number): number => 0.001 + ((index * 7919) % 100_000) / 100_000;

type Members = Readonly<Record<string, unknown>>;

const bookTicker = (index: number, id: string): Members => ({
    u: FIRST_UPDATE + index,
    s: id,
    b: decimals(price(index)),
    B: decimals(quantity(index)),
    a: decimals(price(index) + 0.01),
    A: decimals(quantity(index + 1)),
});

const ticker = (index: number, id: string): Members => ({
    e: "24hrTicker",
    E: EPOCH + index,
    s: id,
    p: decimals(12.5 + (index % 100)),
    P: decimals(0.025 + (index % 100) / 1000, 3),
    w: decimals(price(index) - 3.25),
    x: decimals(price(index) - 12.5),
    c: decimals(price(index)),
    Q: decimals(quantity(index)),
    b: decimals(price(index) - 0.01),
    B: decimals(quantity(index + 2)),
    a: decimals(price(index) + 0.01),
    A: decimals(quantity(index + 3)),
    o: decimals(price(index) - 12.5),
    h: decimals(price(index) + 250.5),
    l: decimals(price(index) - 310.25),
    v: decimals(12_345.678 + index),
    q: decimals(617_283_900.5 + index),
    O: EPOCH + index - 86_400_000,
    C: EPOCH + index,
    F: 3_000_000_000 + index,
    L: 3_000_100_000 + index,
    n: 100_001,
});

const trade = (index: number, id: string): Members => ({
    e: "trade",
    E: EPOCH + index,
    s: id,
    t: 3_300_000_000 + index,
    p: decimals(price(index)),
    q: decimals(quantity(index)),
    T: EPOCH + index - 1,
    m: index % 3 === 0,
    M: true,
});

const aggTrade = (index: number, id: string): Members => ({
    e: "aggTrade",
    E: EPOCH + index,
    s: id,
    a: 2_800_000_000 + index,
    p: decimals(price(index)),
    q: decimals(quantity(index)),
    f: 3_300_000_000 + 2 * index,
    l: 3_300_000_001 + 2 * index,
    T: EPOCH + index - 1,
    m: index % 3 === 0,
    M: true,
});

const MESSAGES_A_MINUTE = 40;

const kline = (index: number, id: string): Members => {
    const start = EPOCH + 60_000 * Math.floor(index / MESSAGES_A_MINUTE);
    return {
        e: "kline",
        E: start + 1000 * (index % MESSAGES_A_MINUTE),
        s: id,
        k: {
            t: start,
            T: start + 59_999,
            s: id,
            i: "1m",
            f: 3_300_000_000 + index,
            L: 3_300_000_100 + index,
            o: decimals(price(index - (index % MESSAGES_A_MINUTE))),
            c: decimals(price(index)),
            h: decimals(price(index) + 20),
            l: decimals(price(index) - 20),
            v: decimals(index + 1),
            n: 100 + index,
            x: (index + 1) % MESSAGES_A_MINUTE === 0,
            V: decimals(0.25 * index),
            q: decimals(50_000 * (index + 1)),
            Q: decimals(12_500 * (index + 1)),
            B: "0",
        },
    };
};

const level = (side: number, step: number, size: number): readonly [string, string] => [
    decimals(50_000 + (side * step) / 2),
    decimals(size),
];

/** Most changes are near the top, three of ten take a level away. */
const changes = (side: number, draw: () => number): readonly (readonly [string, string])[] =>
    Array.from({ length: CHANGES_A_SIDE }, () => {
        const step = 1 + Math.floor(draw() ** 3 * 0.9 * BOOK_LEVELS);
        return level(side, step, draw() < 0.3 ? 0 : 0.001 + draw());
    });

const depth = (index: number, id: string): Members => {
    const draw = drawsFrom(index);
    return {
        e: "depthUpdate",
        E: EPOCH + index,
        s: id,
        U: FIRST_UPDATE + index,
        u: FIRST_UPDATE + index,
        b: changes(-1, draw),
        a: changes(1, draw),
    };
};

/** What the books of the depth stream begin with: the message before its first. */
export const snapshot = (levels = BOOK_LEVELS): Members => ({
    lastUpdateId: FIRST_UPDATE - 1,
    bids: Array.from({ length: levels }, (_, step) => level(-1, step + 1, 1 + step / 1000)),
    asks: Array.from({ length: levels }, (_, step) => level(1, step + 1, 1 + step / 1000)),
});

/** An order is new, is filled in part, and is filled. */
const STAGES = [
    { execution: "NEW", status: "NEW", last: 0, filled: 0 },
    { execution: "TRADE", status: "PARTIALLY_FILLED", last: 0.4, filled: 0.4 },
    { execution: "TRADE", status: "FILLED", last: 0.6, filled: 1 },
] as const;

const stageOf = (index: number): { readonly order: number; readonly stage: (typeof STAGES)[number] } => {
    const order = Math.floor(index / STAGES.length);
    return { order, stage: STAGES[index % STAGES.length] ?? STAGES[0] };
};

const executionReport = (index: number, id: string): Members => {
    const { order, stage } = stageOf(index);
    const isTrade = stage.last > 0;
    const limit = price(order);
    return {
        subscriptionId: 0,
        event: {
            e: "executionReport",
            E: EPOCH + index,
            s: id,
            c: `order-${order}`,
            S: order % 2 === 0 ? "BUY" : "SELL",
            o: "LIMIT",
            f: "GTC",
            q: "1.00000000",
            p: decimals(limit),
            P: "0.00000000",
            F: "0.00000000",
            g: -1,
            C: "",
            x: stage.execution,
            X: stage.status,
            r: "NONE",
            i: 28_000_000_000 + order,
            l: decimals(stage.last),
            z: decimals(stage.filled),
            L: decimals(isTrade ? limit : 0),
            n: isTrade ? "0.00040000" : "0",
            N: isTrade ? "BNB" : null,
            T: EPOCH + index - 1,
            t: isTrade ? 3_300_000_000 + index : -1,
            I: 8_641_984 + index,
            w: !isTrade,
            m: order % 3 === 0,
            M: isTrade,
            O: EPOCH + STAGES.length * order - 1,
            Z: decimals(limit * stage.filled),
            Y: decimals(limit * stage.last),
            Q: "0.00000000",
            W: EPOCH + index - 1,
            V: "EXPIRE_MAKER",
        },
    };
};

const orderTradeUpdate = (index: number, id: string): Members => {
    const { order, stage } = stageOf(index);
    const isTrade = stage.last > 0;
    const limit = price(order);
    return {
        e: "ORDER_TRADE_UPDATE",
        E: EPOCH + index,
        T: EPOCH + index,
        o: {
            s: id,
            c: `order-${order}`,
            S: order % 2 === 0 ? "BUY" : "SELL",
            o: "LIMIT",
            f: "GTC",
            q: "1.000",
            p: decimals(limit, 2),
            ap: isTrade ? decimals(limit, 2) : "0",
            sp: "0",
            x: stage.execution,
            X: stage.status,
            i: 8_886_774_000 + order,
            l: decimals(stage.last, 3),
            z: decimals(stage.filled, 3),
            L: isTrade ? decimals(limit, 2) : "0",
            N: "USDT",
            n: isTrade ? "0.02000000" : "0",
            T: EPOCH + index,
            t: isTrade ? 3_300_000_000 + index : 0,
            b: "0",
            a: "0",
            m: order % 3 === 0,
            R: false,
            wt: "CONTRACT_PRICE",
            ot: "LIMIT",
            ps: "BOTH",
            cp: false,
            rp: "0",
            pP: false,
            si: 0,
            ss: 0,
            V: "NONE",
            pm: "NONE",
            gtd: 0,
        },
    };
};

const tickers = (index: number): readonly Members[] =>
    Array.from({ length: TICKERS_IN_ARRAY }, (_, n) => ({ ...ticker(index + n, numberedId(n)), E: EPOCH + index }));

const MAKERS: Readonly<Record<string, (index: number, id: string) => unknown>> = {
    bookTicker,
    "24hrTicker": ticker,
    trade,
    aggTrade,
    kline,
    depth,
    executionReport,
    ORDER_TRADE_UPDATE: orderTradeUpdate,
    "!ticker@arr": tickers,
};

/** The text of a stream's message; `id` is the exchange's name of its symbol. */
export const frameText = ({ name }: Pick<StreamType, "name">, index: number, id = "BTCUSDT"): string => {
    const make = MAKERS[name];
    if (make === undefined) throw new Error(`no messages of ${name} are made`);
    return JSON.stringify(make(index, id));
};
