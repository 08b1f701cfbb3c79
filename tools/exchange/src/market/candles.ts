import { max, min, multiply } from "./fixed.js";
import type { Fixed } from "./fixed.js";
import type { Trade } from "./trades.js";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const fixedLengths = {
    "1s": SECOND,
    "1m": MINUTE,
    "3m": 3 * MINUTE,
    "5m": 5 * MINUTE,
    "15m": 15 * MINUTE,
    "30m": 30 * MINUTE,
    "1h": HOUR,
    "2h": 2 * HOUR,
    "4h": 4 * HOUR,
    "6h": 6 * HOUR,
    "8h": 8 * HOUR,
    "12h": 12 * HOUR,
    "1d": DAY,
    "3d": 3 * DAY,
    "1w": 7 * DAY,
} as const;

/** Binance's candle intervals; a month has no fixed length. */
export type Interval = keyof typeof fixedLengths | "1M";

/** All intervals, shortest first. */
export const intervals: readonly Interval[] = [...(Object.keys(fixedLengths) as (keyof typeof fixedLengths)[]), "1M"];

/** Whether Binance has candles of that length. */
export function isInterval(name: string): name is Interval {
    return name === "1M" || Object.hasOwn(fixedLengths, name);
}

/** The running candle of one interval. Quote volumes are price times quantity. */
export interface Candle {
    readonly openTime: number;
    readonly closeTime: number;
    readonly open: Fixed;
    readonly high: Fixed;
    readonly low: Fixed;
    readonly close: Fixed;
    readonly volume: Fixed;
    readonly quoteVolume: Fixed;
    readonly takerVolume: Fixed;
    readonly takerQuoteVolume: Fixed;
    readonly firstTradeId: number;
    readonly lastTradeId: number;
    readonly tradeCount: number;
}

/** One running candle an interval. */
export type Candles = Readonly<Record<Interval, Candle>>;

// The epoch was a Thursday; weeks open on Mondays.
const FIRST_MONDAY = 4 * DAY;

/** When the candle that holds `time` opened. */
export function openTime(interval: Interval, time: number): number {
    if (interval === "1M") {
        const date = new Date(time);
        return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
    }
    const length = fixedLengths[interval];
    const offset = interval === "1w" ? FIRST_MONDAY : 0;
    return Math.floor((time - offset) / length) * length + offset;
}

/** The last millisecond of the candle that opened then. */
export function closeTime(interval: Interval, opened: number): number {
    if (interval !== "1M") return opened + fixedLengths[interval] - 1;
    const date = new Date(opened);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) - 1;
}

/** Empty candles at a price, before the first trade. */
export function openCandles(price: Fixed, time: number, nextTradeId: number): Candles {
    return mapIntervals((interval) => emptyCandle(interval, time, price, nextTradeId));
}

/** The candles after the fills of one tick. */
export function addTrades(candles: Candles, fills: readonly [Trade, ...Trade[]], time: number): Candles {
    const bar = barOf(fills);
    return mapIntervals((interval) => {
        const candle = candles[interval];
        return time <= candle.closeTime
            ? addBar(candle, bar)
            : addBar(emptyCandle(interval, time, candle.close, bar.firstTradeId), bar);
    });
}

/** What the fills of one tick add to every running candle. */
type Bar = Omit<Candle, "openTime" | "closeTime">;

function barOf(fills: readonly [Trade, ...Trade[]]): Bar {
    const [first] = fills;
    const volume = fills.reduce((sum, fill) => sum + fill.quantity, 0n);
    const quoteVolume = fills.reduce((sum, fill) => sum + multiply(fill.price, fill.quantity), 0n);
    // One taker order made all fills of a tick, at one price.
    const takerBuys = !first.buyerIsMaker;
    return {
        open: first.price,
        high: first.price,
        low: first.price,
        close: first.price,
        volume,
        quoteVolume,
        takerVolume: takerBuys ? volume : 0n,
        takerQuoteVolume: takerBuys ? quoteVolume : 0n,
        firstTradeId: first.id,
        lastTradeId: first.id + fills.length - 1,
        tradeCount: fills.length,
    };
}

function emptyCandle(interval: Interval, time: number, price: Fixed, nextTradeId: number): Candle {
    const opened = openTime(interval, time);
    return {
        openTime: opened,
        closeTime: closeTime(interval, opened),
        open: price,
        high: price,
        low: price,
        close: price,
        volume: 0n,
        quoteVolume: 0n,
        takerVolume: 0n,
        takerQuoteVolume: 0n,
        firstTradeId: nextTradeId,
        lastTradeId: nextTradeId - 1,
        tradeCount: 0,
    };
}

function addBar(candle: Candle, bar: Bar): Candle {
    if (candle.tradeCount === 0) return { openTime: candle.openTime, closeTime: candle.closeTime, ...bar };
    return {
        openTime: candle.openTime,
        closeTime: candle.closeTime,
        open: candle.open,
        high: max(candle.high, bar.high),
        low: min(candle.low, bar.low),
        close: bar.close,
        volume: candle.volume + bar.volume,
        quoteVolume: candle.quoteVolume + bar.quoteVolume,
        takerVolume: candle.takerVolume + bar.takerVolume,
        takerQuoteVolume: candle.takerQuoteVolume + bar.takerQuoteVolume,
        firstTradeId: candle.firstTradeId,
        lastTradeId: bar.lastTradeId,
        tradeCount: candle.tradeCount + bar.tradeCount,
    };
}

function mapIntervals(make: (interval: Interval) => Candle): Candles {
    const candles: Partial<Record<Interval, Candle>> = {};
    for (const interval of intervals) candles[interval] = make(interval);
    return candles as Candles;
}
