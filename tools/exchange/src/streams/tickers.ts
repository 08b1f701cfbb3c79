import type { InstrumentState } from "../market/instrument-state.js";
import { bestFigures, dayFigures } from "./figures.js";
import type { RollingWindow } from "./name.js";
import type { JsonObject } from "./payload.js";

/** `<symbol>@ticker`. Only spot's has the book and the previous close. */
export function tickerEvent(state: InstrumentState, time: number): JsonObject {
    const { instrument } = state;
    const day = dayFigures(state, time);
    const best = bestFigures(state);
    const isSpot = instrument.product === "spot";
    return {
        e: "24hrTicker",
        E: time,
        s: instrument.id,
        ...pairField(state),
        p: day.change,
        P: day.changePercent,
        w: day.average,
        ...(isSpot ? { x: day.previousClose } : {}),
        c: day.last,
        Q: day.lastQuantity,
        ...(isSpot ? { b: best.bid, B: best.bidQuantity, a: best.ask, A: best.askQuantity } : {}),
        o: day.open,
        h: day.high,
        l: day.low,
        v: day.volume,
        q: day.quoteVolume,
        O: day.openTime,
        C: day.closeTime,
        F: day.firstId,
        L: day.lastId,
        n: day.count,
    };
}

/** `<symbol>@miniTicker`. */
export function miniTickerEvent(state: InstrumentState, time: number): JsonObject {
    const day = dayFigures(state, time);
    return {
        e: "24hrMiniTicker",
        E: time,
        s: state.instrument.id,
        ...pairField(state),
        c: day.last,
        o: day.open,
        h: day.high,
        l: day.low,
        v: day.volume,
        q: day.quoteVolume,
    };
}

/** `<symbol>@bookTicker`. Spot's has neither an event name nor a time. */
export function bookTickerEvent(state: InstrumentState, time: number): JsonObject {
    const { instrument, book } = state;
    const best = bestFigures(state);
    const sides = { b: best.bid, B: best.bidQuantity, a: best.ask, A: best.askQuantity };
    if (instrument.product === "spot") return { u: book.lastUpdateId, s: instrument.id, ...sides };
    return {
        e: "bookTicker",
        u: book.lastUpdateId,
        s: instrument.id,
        ...pairField(state),
        ...sides,
        T: time,
        E: time,
    };
}

const WINDOW_HOURS: Readonly<Record<RollingWindow, number>> = { "1h": 1, "4h": 4, "1d": 24 };
const HOUR = 3_600_000;

/** `<symbol>@ticker_<window>`. Its statistics are those of the day; only the window's times differ. */
export function rollingTickerEvent(state: InstrumentState, time: number, window: RollingWindow): JsonObject {
    const day = dayFigures(state, time);
    return {
        e: `${window}Ticker`,
        E: time,
        s: state.instrument.id,
        p: day.change,
        P: day.changePercent,
        o: day.open,
        h: day.high,
        l: day.low,
        c: day.last,
        w: day.average,
        v: day.volume,
        q: day.quoteVolume,
        O: time - WINDOW_HOURS[window] * HOUR,
        C: time,
        F: day.firstId,
        L: day.lastId,
        n: day.count,
    };
}

/** COIN-M names the pair of a contract next to its symbol. */
export function pairField(state: InstrumentState): JsonObject {
    return state.instrument.product === "coinm" ? { ps: state.instrument.pair } : {};
}
