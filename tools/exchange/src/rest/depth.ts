import type { InstrumentState } from "../market/instrument-state.js";
import { printLevels } from "../streams/depth.js";
import type { JsonObject } from "../streams/payload.js";

/** `depth`: the snapshot that depth streams continue from. Spot's has no times. */
export function depthSnapshot(state: InstrumentState, levels: number, time: number): JsonObject {
    const { instrument, book } = state;
    const bids = printLevels(instrument, book.bids.slice(0, levels));
    const asks = printLevels(instrument, book.asks.slice(0, levels));
    switch (instrument.product) {
        case "spot":
            return { lastUpdateId: book.lastUpdateId, bids, asks };
        case "usdm":
            return { lastUpdateId: book.lastUpdateId, E: time, T: time, bids, asks };
        case "coinm":
            return {
                lastUpdateId: book.lastUpdateId,
                E: time,
                T: time,
                symbol: instrument.id,
                pair: instrument.pair,
                bids,
                asks,
            };
        case "option":
            return { T: time, u: book.lastUpdateId, bids, asks };
    }
}
