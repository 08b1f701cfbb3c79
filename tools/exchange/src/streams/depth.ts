import type { Level } from "../market/book.js";
import { recentChange } from "../market/instrument-state.js";
import type { InstrumentState } from "../market/instrument-state.js";
import type { Instrument } from "../market/instruments.js";
import { printPrice, printQuantity } from "./figures.js";
import type { JsonObject } from "./payload.js";
import { pairField } from "./tickers.js";

/** `<symbol>@depth`: what changed in the last `ticks` ticks. Only futures chain events by `pu`. */
export function depthEvent(state: InstrumentState, ticks: number, time: number): JsonObject {
    const { instrument } = state;
    const change = recentChange(state, ticks);
    const isSpot = instrument.product === "spot";
    return {
        e: "depthUpdate",
        E: time,
        ...(isSpot ? {} : { T: time }),
        s: instrument.id,
        ...pairField(state),
        U: change.firstUpdateId,
        u: change.lastUpdateId,
        ...(isSpot ? {} : { pu: change.previousUpdateId }),
        b: printLevels(instrument, change.bids),
        a: printLevels(instrument, change.asks),
    };
}

/** `<symbol>@depth<levels>`: the top of the book. Futures send it as a depth update. */
export function partialDepthEvent(state: InstrumentState, levels: number, ticks: number, time: number): JsonObject {
    const { instrument, book } = state;
    const bids = printLevels(instrument, book.bids.slice(0, levels));
    const asks = printLevels(instrument, book.asks.slice(0, levels));
    if (instrument.product === "spot") return { lastUpdateId: book.lastUpdateId, bids, asks };
    return { ...depthEvent(state, ticks, time), b: bids, a: asks };
}

/** Levels as `[price, quantity]` strings. */
export function printLevels(
    instrument: Instrument,
    levels: readonly Level[],
): readonly (readonly [price: string, quantity: string])[] {
    return levels.map(({ price, quantity }) => [printPrice(instrument, price), printQuantity(instrument, quantity)]);
}
