import { format, multiply } from "../market/fixed.js";
import type { InstrumentState } from "../market/instrument-state.js";
import type { World } from "../market/world.js";
import { bestFigures, dayFigures, printPrice, printQuantity } from "../streams/figures.js";
import { markFigures } from "../streams/mark-prices.js";
import type { JsonObject } from "../streams/payload.js";

/** `ticker/24hr`: with the book on spot, with the pair and the base volume on COIN-M. */
export function dayTicker(state: InstrumentState, time: number): JsonObject {
    const { instrument } = state;
    const day = dayFigures(state, time);
    const best = bestFigures(state);
    const isSpot = instrument.product === "spot";
    return {
        symbol: instrument.id,
        ...pairOf(state),
        priceChange: day.change,
        priceChangePercent: day.changePercent,
        weightedAvgPrice: day.average,
        ...(isSpot ? { prevClosePrice: day.previousClose } : {}),
        lastPrice: day.last,
        lastQty: day.lastQuantity,
        ...(isSpot
            ? { bidPrice: best.bid, bidQty: best.bidQuantity, askPrice: best.ask, askQty: best.askQuantity }
            : {}),
        openPrice: day.open,
        highPrice: day.high,
        lowPrice: day.low,
        volume: day.volume,
        ...(instrument.product === "coinm" ? { baseVolume: day.quoteVolume } : { quoteVolume: day.quoteVolume }),
        openTime: day.openTime,
        closeTime: day.closeTime,
        firstId: day.firstId,
        lastId: day.lastId,
        count: day.count,
    };
}

/** `GET /api/v3/ticker`, the rolling window (its figures are the day's, as in the streams). */
export function rollingTicker(state: InstrumentState, time: number): JsonObject {
    const day = dayFigures(state, time);
    return {
        symbol: state.instrument.id,
        priceChange: day.change,
        priceChangePercent: day.changePercent,
        weightedAvgPrice: day.average,
        openPrice: day.open,
        highPrice: day.high,
        lowPrice: day.low,
        lastPrice: day.last,
        volume: day.volume,
        quoteVolume: day.quoteVolume,
        openTime: day.openTime,
        closeTime: day.closeTime,
        firstId: day.firstId,
        lastId: day.lastId,
        count: day.count,
    };
}

/** `ticker/price`; futures add the time, COIN-M the pair. */
export function priceTicker(state: InstrumentState, time: number): JsonObject {
    const price = { symbol: state.instrument.id, price: dayFigures(state, time).last };
    switch (state.instrument.product) {
        case "spot":
        case "option":
            return price;
        case "usdm":
            return { ...price, time };
        case "coinm":
            return { symbol: price.symbol, ps: state.instrument.pair, price: price.price, time };
    }
}

/** `ticker/bookTicker`; futures add the time, COIN-M the pair. */
export function bookTicker(state: InstrumentState, time: number): JsonObject {
    const best = bestFigures(state);
    return {
        ...(state.instrument.product === "usdm" ? { lastUpdateId: state.book.lastUpdateId } : {}),
        symbol: state.instrument.id,
        ...pairOf(state),
        bidPrice: best.bid,
        bidQty: best.bidQuantity,
        askPrice: best.ask,
        askQty: best.askQuantity,
        ...(state.instrument.product === "spot" ? {} : { time }),
    };
}

/** `premiumIndex`. */
export function premiumIndex(state: InstrumentState, world: World, time: number): JsonObject {
    const figures = markFigures(state, world);
    return {
        symbol: state.instrument.id,
        ...pairOf(state),
        markPrice: figures.mark,
        indexPrice: figures.index,
        estimatedSettlePrice: figures.settle,
        lastFundingRate: figures.fundingRate,
        ...(figures.fundingRate === "" ? {} : { interestRate: "0.00010000" }),
        nextFundingTime: figures.nextFunding,
        time,
    };
}

/** `GET /eapi/v1/ticker`. */
export function optionTicker(state: InstrumentState, time: number): JsonObject {
    const { instrument } = state;
    const day = dayFigures(state, time);
    const best = bestFigures(state);
    return {
        symbol: instrument.id,
        priceChange: day.change,
        priceChangePercent: day.changePercent,
        lastPrice: day.last,
        lastQty: day.lastQuantity,
        open: day.open,
        high: day.high,
        low: day.low,
        volume: day.volume,
        amount: day.quoteVolume,
        bidPrice: best.bid,
        askPrice: best.ask,
        openTime: day.openTime,
        closeTime: day.closeTime,
        firstTradeId: day.firstId,
        tradeCount: day.count,
        strikePrice: instrument.product === "option" ? String(instrument.strike) : "",
        exercisePrice: "0",
    };
}

/** The last public trades, newest last. */
export function recentTrades(state: InstrumentState, count: number): readonly JsonObject[] {
    const { instrument } = state;
    const isInverse = instrument.product === "coinm";
    return state.recentTrades
        .flatMap((trade) => trade.fills)
        .slice(-count)
        .map((fill) => ({
            id: fill.id,
            price: printPrice(instrument, fill.price),
            qty: printQuantity(instrument, fill.quantity),
            [isInverse ? "baseQty" : "quoteQty"]: format(
                isInverse
                    ? (fill.quantity * BigInt(instrument.contractSize) * 100_000_000n) / fill.price
                    : multiply(fill.price, fill.quantity),
            ),
            time: fill.time,
            isBuyerMaker: fill.buyerIsMaker,
            ...(instrument.product === "spot" ? { isBestMatch: true } : {}),
        }));
}

/** The last public trades by taker order, newest last. */
export function recentAggregateTrades(state: InstrumentState, count: number): readonly JsonObject[] {
    const { instrument } = state;
    return state.recentTrades.slice(-count).map(({ id, fills }) => ({
        a: id,
        p: printPrice(instrument, fills[0].price),
        q: printQuantity(
            instrument,
            fills.reduce((sum, fill) => sum + fill.quantity, 0n),
        ),
        f: fills[0].id,
        l: fills[0].id + fills.length - 1,
        T: fills[0].time,
        m: fills[0].buyerIsMaker,
        ...(instrument.product === "spot" ? { M: true } : {}),
    }));
}

function pairOf(state: InstrumentState): JsonObject {
    return state.instrument.product === "coinm" ? { pair: state.instrument.pair } : {};
}
