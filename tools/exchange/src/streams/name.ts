import { isInterval } from "../market/candles.js";
import type { Interval } from "../market/candles.js";
import type { Product } from "../market/instruments.js";

/** The windows of Binance's rolling tickers. */
export type RollingWindow = "1h" | "4h" | "1d";

/** What a stream name asks for. `symbol` is as in the name, so in lower case where it can have data. */
export type StreamRequest =
    | { readonly kind: "ticker" | "miniTicker" | "bookTicker"; readonly symbol: string }
    | { readonly kind: "trade" | "aggTrade" | "forceOrder"; readonly symbol: string }
    | { readonly kind: "allTickers" | "allMiniTickers" | "allBookTickers" | "allForceOrders" }
    | { readonly kind: "rollingTicker"; readonly symbol: string; readonly window: RollingWindow }
    | { readonly kind: "allRollingTickers"; readonly window: RollingWindow }
    | { readonly kind: "markPrice"; readonly symbol: string; readonly every: number }
    | { readonly kind: "allMarkPrices"; readonly every: number }
    | { readonly kind: "kline"; readonly symbol: string; readonly interval: Interval }
    | { readonly kind: "depth"; readonly symbol: string; readonly every: number }
    | { readonly kind: "partialDepth"; readonly symbol: string; readonly levels: number; readonly every: number };

/** The kinds of market streams. */
export type StreamKind = StreamRequest["kind"];

/**
 * Stream names are made of these. A name with anything else is refused as invalid; a well-formed name of nothing
 * is accepted and stays silent, which is what Binance does with unknown symbols and old listen keys.
 */
const WELL_FORMED = /^[A-Za-z0-9!_@.-]+$/;

/** Whether Binance accepts the name in SUBSCRIBE. */
export function isStreamName(name: string): boolean {
    return WELL_FORMED.test(name);
}

// One tick stands for 100 ms of Binance's update speeds, whatever the interval between ticks is.
const SPEEDS: Readonly<Record<string, number>> = { "0ms": 1, "100ms": 1, "250ms": 2, "500ms": 5, "1000ms": 10 };
const MARK_PRICE_TICKS = 3;
const FAST_MARK_PRICE_TICKS = 1;
const PARTIAL_LEVELS: readonly number[] = [5, 10, 20];

/** The speed of a depth stream without a suffix. */
const DEFAULT_DEPTH_TICKS: Readonly<Record<Product, number>> = { spot: 10, usdm: 2, coinm: 2, option: 5 };

/** The request behind a name, or undefined for a name of nothing (and for listen keys). */
export function parseStreamName(name: string, product: Product): StreamRequest | undefined {
    const [subject = "", ...suffixes] = name.split("@");
    const [channel, speed, ...rest] = suffixes;
    if (rest.length > 0) return undefined;
    if (subject.startsWith("!")) return parseAllMarkets(subject.slice(1), channel, speed);
    if (channel === undefined || subject !== subject.toLowerCase()) return undefined;
    return parseSymbolStream(subject, channel, speed, product);
}

function parseAllMarkets(
    topic: string,
    channel: string | undefined,
    speed: string | undefined,
): StreamRequest | undefined {
    if (topic === "bookTicker") return channel === undefined ? { kind: "allBookTickers" } : undefined;
    if (channel !== "arr") return undefined;
    if (topic === "markPrice") return withMarkPriceSpeed(speed, (every) => ({ kind: "allMarkPrices", every }));
    if (speed !== undefined) return undefined;
    const window = rollingWindow(topic);
    if (window !== undefined) return { kind: "allRollingTickers", window };
    switch (topic) {
        case "ticker":
            return { kind: "allTickers" };
        case "miniTicker":
            return { kind: "allMiniTickers" };
        case "forceOrder":
            return { kind: "allForceOrders" };
        default:
            return undefined;
    }
}

function parseSymbolStream(
    symbol: string,
    channel: string,
    speed: string | undefined,
    product: Product,
): StreamRequest | undefined {
    if (channel === "markPrice") return withMarkPriceSpeed(speed, (every) => ({ kind: "markPrice", symbol, every }));
    const depth = /^(?:rpiD|d)epth(\d*)$/.exec(channel);
    if (depth !== null) return parseDepth(symbol, depth[1] ?? "", speed, product);
    if (speed !== undefined) return undefined;
    const window = rollingWindow(channel);
    if (window !== undefined) return { kind: "rollingTicker", symbol, window };
    const interval = channel.startsWith("kline_") ? channel.slice("kline_".length) : "";
    if (isInterval(interval)) return { kind: "kline", symbol, interval };
    switch (channel) {
        case "ticker":
        case "miniTicker":
        case "bookTicker":
        case "trade":
        case "aggTrade":
        case "forceOrder":
            return { kind: channel, symbol };
        default:
            return undefined;
    }
}

function parseDepth(
    symbol: string,
    levels: string,
    speed: string | undefined,
    product: Product,
): StreamRequest | undefined {
    const every = speed === undefined ? DEFAULT_DEPTH_TICKS[product] : SPEEDS[speed];
    if (every === undefined) return undefined;
    if (levels === "") return { kind: "depth", symbol, every };
    return PARTIAL_LEVELS.includes(Number(levels))
        ? { kind: "partialDepth", symbol, levels: Number(levels), every }
        : undefined;
}

function rollingWindow(channel: string): RollingWindow | undefined {
    const match = /^ticker_(1h|4h|1d)$/.exec(channel);
    return match === null ? undefined : (match[1] as RollingWindow);
}

function withMarkPriceSpeed(
    speed: string | undefined,
    make: (every: number) => StreamRequest,
): StreamRequest | undefined {
    if (speed === undefined) return make(MARK_PRICE_TICKS);
    return speed === "1s" ? make(FAST_MARK_PRICE_TICKS) : undefined;
}
