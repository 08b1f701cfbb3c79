import type { Spread } from "./book.js";
import type { Fixed } from "./fixed.js";
import type { Draws } from "./random.js";

/** A fill between two orders. */
export interface Trade {
    readonly id: number;
    readonly price: Fixed;
    readonly quantity: Fixed;
    readonly time: number;
    readonly buyerIsMaker: boolean;
}

/** The fills of one taker order at one price. */
export interface AggregateTrade {
    readonly id: number;
    readonly fills: readonly [Trade, ...Trade[]];
}

/** A position that the exchange closed by force. */
export interface Liquidation {
    readonly side: "BUY" | "SELL";
    readonly price: Fixed;
    readonly quantity: Fixed;
    readonly time: number;
}

const MOST_FILLS = 3;
/** Ticks between two liquidations of an instrument, on average. */
const LIQUIDATION_EVERY = 25;

/** The taker order of one tick: it takes one side of the spread in one to three fills. */
export function drawTrade(
    spread: Spread,
    quantity: Fixed,
    lotSize: Fixed,
    previous: { readonly aggregateId: number; readonly tradeId: number },
    time: number,
    draws: Draws,
): AggregateTrade {
    const buyerIsMaker = draws.unit() < 0.5;
    const price = buyerIsMaker ? spread.bid : spread.ask;
    const fill = (index: number): Trade => {
        const lots = (quantity * BigInt(1 + draws.below(1000))) / 1000n / lotSize;
        return {
            id: previous.tradeId + 1 + index,
            price,
            quantity: (lots > 0n ? lots : 1n) * lotSize,
            time,
            buyerIsMaker,
        };
    };
    const more = Array.from({ length: draws.below(MOST_FILLS) }, (_, i) => i + 1);
    return { id: previous.aggregateId + 1, fills: [fill(0), ...more.map(fill)] };
}

/** Sometimes a liquidation at the price of the tick's trade. */
export function drawLiquidation(trade: AggregateTrade, draws: Draws): Liquidation | undefined {
    if (draws.below(LIQUIDATION_EVERY) !== 0) return undefined;
    const [fill] = trade.fills;
    return {
        side: fill.buyerIsMaker ? "SELL" : "BUY",
        price: fill.price,
        quantity: fill.quantity * BigInt(1 + draws.below(10)),
        time: fill.time,
    };
}
