import type { InstrumentState } from "../market/instrument-state.js";
import type { Instrument } from "../market/instruments.js";
import type { Liquidation, Trade } from "../market/trades.js";
import { printPrice, printQuantity } from "./figures.js";
import type { JsonObject } from "./payload.js";
import { pairField } from "./tickers.js";

/** `<symbol>@trade`: one event a fill. */
export function tradeEvents(state: InstrumentState, time: number): readonly JsonObject[] {
    return state.trade.fills.map((fill) => tradeEvent(state.instrument, fill, time));
}

/** `<symbol>@aggTrade`: one event a taker order. */
export function aggregateTradeEvent(state: InstrumentState, time: number): JsonObject {
    const { instrument, trade } = state;
    const [first] = trade.fills;
    return {
        e: "aggTrade",
        E: time,
        a: trade.id,
        s: instrument.id,
        p: printPrice(instrument, first.price),
        q: printQuantity(
            instrument,
            trade.fills.reduce((sum, fill) => sum + fill.quantity, 0n),
        ),
        f: first.id,
        l: first.id + trade.fills.length - 1,
        T: first.time,
        m: first.buyerIsMaker,
        ...(instrument.product === "spot" ? { M: true } : {}),
    };
}

/** `<symbol>@forceOrder`. */
export function forceOrderEvent(state: InstrumentState, liquidation: Liquidation, time: number): JsonObject {
    const { instrument } = state;
    const quantity = printQuantity(instrument, liquidation.quantity);
    const price = printPrice(instrument, liquidation.price);
    return {
        e: "forceOrder",
        E: time,
        o: {
            s: instrument.id,
            ...pairField(state),
            S: liquidation.side,
            o: "LIMIT",
            f: "IOC",
            q: quantity,
            p: price,
            ap: price,
            X: "FILLED",
            l: quantity,
            z: quantity,
            T: liquidation.time,
        },
    };
}

function tradeEvent(instrument: Instrument, fill: Trade, time: number): JsonObject {
    const isSpot = instrument.product === "spot";
    return {
        e: "trade",
        E: time,
        ...(isSpot ? {} : { T: fill.time }),
        s: instrument.id,
        t: fill.id,
        p: printPrice(instrument, fill.price),
        q: printQuantity(instrument, fill.quantity),
        ...(isSpot ? { T: fill.time } : { X: "MARKET" }),
        m: fill.buyerIsMaker,
        ...(isSpot ? { M: true } : {}),
    };
}
