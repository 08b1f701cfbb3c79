/** What is measured: the streams, how each is watched, and how its messages are told apart. */

/** Keys, `-1` for a list's last item, or `*` for any value, that lead from a delivered value to its message's number. */
export type Path = readonly (string | -1)[];

/** What the call that watches does with a value before its caller gets it. */
export type Delivery = "as it is" | "new trades" | "new orders" | "new candles" | "book";

export interface StreamType {
    readonly name: string;
    readonly product: "spot" | "future";
    /** The unified call that watches it. */
    readonly method: string;
    readonly args: readonly unknown[];
    /** The message hash that a handler settles for that call. */
    readonly hash: string;
    readonly delivery: Delivery;
    readonly symbol: string;
    readonly path: Path;
    /** What the first message has there; the others count on from it. */
    readonly first: number;
    /** Messages of one measurement in process, and over loopback. */
    readonly counts: { readonly handled: number; readonly sent: number };
}

/** Whether a stream of it has an element for each message; one of a state has the latest. */
export const hasEach = ({ delivery }: StreamType): boolean => delivery.startsWith("new ");

export const SPOT_SYMBOL = "BTC/USDT";
export const FUTURE_SYMBOL = "BTC/USDT:USDT";

/** Exchange time of the first message. */
export const EPOCH = 1_704_067_200_000;
export const FIRST_UPDATE = 7_000_000_001;

const stream = (
    name: string,
    method: string,
    args: readonly unknown[],
    hash: string,
    rest: Pick<StreamType, "path" | "first" | "counts"> & Partial<StreamType>,
): StreamType => ({ name, product: "spot", method, args, hash, delivery: "as it is", symbol: SPOT_SYMBOL, ...rest });

const LIGHT = { handled: 5000, sent: 60_000 };
const MEDIUM = { handled: 3000, sent: 30_000 };

export const STREAM_TYPES: readonly StreamType[] = [
    stream("bookTicker", "watchBidsAsks", [[SPOT_SYMBOL]], `bidask:bookTicker@${SPOT_SYMBOL}`, {
        path: [SPOT_SYMBOL, "info", "u"],
        first: FIRST_UPDATE,
        counts: LIGHT,
    }),
    stream("24hrTicker", "watchTicker", [SPOT_SYMBOL], `ticker:ticker@${SPOT_SYMBOL}`, {
        path: ["info", "E"],
        first: EPOCH,
        counts: LIGHT,
    }),
    stream("trade", "watchTrades", [SPOT_SYMBOL], `trade::${SPOT_SYMBOL}`, {
        delivery: "new trades",
        path: [-1, "info", "E"],
        first: EPOCH,
        counts: MEDIUM,
    }),
    stream(
        "aggTrade",
        "watchTrades",
        [SPOT_SYMBOL, undefined, undefined, { name: "aggTrade" }],
        `trade::${SPOT_SYMBOL}`,
        {
            delivery: "new trades",
            path: [-1, "info", "E"],
            first: EPOCH,
            counts: MEDIUM,
        },
    ),
    stream("kline", "watchOHLCV", [SPOT_SYMBOL, "1m"], `ohlcv::${SPOT_SYMBOL}::1m`, {
        delivery: "new candles",
        path: [-1, "5"],
        first: 1,
        counts: LIGHT,
    }),
    stream("depth", "watchOrderBook", [SPOT_SYMBOL], `orderbook::${SPOT_SYMBOL}`, {
        delivery: "book",
        path: ["nonce"],
        first: FIRST_UPDATE,
        counts: { handled: 600, sent: 6000 },
    }),
    stream("executionReport", "watchOrders", [SPOT_SYMBOL], `orders:${SPOT_SYMBOL}`, {
        delivery: "new orders",
        path: [-1, "info", "E"],
        first: EPOCH,
        counts: { handled: 2000, sent: 15_000 },
    }),
    stream("ORDER_TRADE_UPDATE", "watchOrders", [FUTURE_SYMBOL], `orders:${FUTURE_SYMBOL}`, {
        product: "future",
        symbol: FUTURE_SYMBOL,
        delivery: "new orders",
        path: [-1, "info", "T"],
        first: EPOCH,
        counts: { handled: 2000, sent: 15_000 },
    }),
    stream("!ticker@arr", "watchTickers", [undefined, { name: "ticker" }], "tickers:ticker", {
        path: ["S000/USDT", "info", "E"],
        first: EPOCH,
        counts: { handled: 40, sent: 200 },
    }),
];
