import type { Interval } from "../market/candles.js";
import type { InstrumentState } from "../market/instrument-state.js";
import { printPrice, printQuantity, printTurnover } from "./figures.js";
import type { JsonObject } from "./payload.js";

/**
 * `<symbol>@kline_<interval>`. A candle is reported closed (`x`) at the last tick before its end,
 * so `interval` milliseconds is how far the next tick is.
 */
export function klineEvent(state: InstrumentState, interval: Interval, time: number, tickLength: number): JsonObject {
    const { instrument } = state;
    const candle = state.candles[interval];
    return {
        e: "kline",
        E: time,
        s: instrument.id,
        k: {
            t: candle.openTime,
            T: candle.closeTime,
            s: instrument.id,
            i: interval,
            f: candle.firstTradeId,
            L: candle.lastTradeId,
            o: printPrice(instrument, candle.open),
            c: printPrice(instrument, candle.close),
            h: printPrice(instrument, candle.high),
            l: printPrice(instrument, candle.low),
            v: printQuantity(instrument, candle.volume),
            n: candle.tradeCount,
            x: time + tickLength > candle.closeTime,
            q: printTurnover(instrument, candle.volume, candle.quoteVolume),
            V: printQuantity(instrument, candle.takerVolume),
            Q: printTurnover(instrument, candle.takerVolume, candle.takerQuoteVolume),
            B: "0",
        },
    };
}
