import { divide, fixed, format, multiply } from "../market/fixed.js";
import type { Fixed } from "../market/fixed.js";
import type { InstrumentState } from "../market/instrument-state.js";
import type { Instrument } from "../market/instruments.js";

/** Frames and REST bodies print the same figures; these are they, as Binance prints them for each product. */
export interface DayFigures {
    readonly change: string;
    readonly changePercent: string;
    readonly average: string;
    readonly previousClose: string;
    readonly open: string;
    readonly high: string;
    readonly low: string;
    readonly last: string;
    readonly lastQuantity: string;
    readonly volume: string;
    /** Turnover in the quote asset; on COIN-M in the base asset, as there. */
    readonly quoteVolume: string;
    readonly openTime: number;
    readonly closeTime: number;
    readonly firstId: number;
    readonly lastId: number;
    readonly count: number;
}

/** The best bid and ask with their quantities. */
export interface BestFigures {
    readonly bid: string;
    readonly bidQuantity: string;
    readonly ask: string;
    readonly askQuantity: string;
}

const DAY = 86_400_000;

/** The statistics of the last 24 hours. */
export function dayFigures(state: InstrumentState, time: number): DayFigures {
    const { day, instrument } = state;
    const fill = state.trade.fills[state.trade.fills.length - 1] ?? state.trade.fills[0];
    const average = divide(day.quoteVolume, day.volume);
    return {
        change: printPrice(instrument, fill.price - day.open),
        changePercent: format(divide((fill.price - day.open) * 100n, day.open), 3),
        average: instrument.product === "coinm" ? format(average) : printPrice(instrument, average),
        previousClose: printPrice(instrument, day.previousClose),
        open: printPrice(instrument, day.open),
        high: printPrice(instrument, day.high),
        low: printPrice(instrument, day.low),
        last: printPrice(instrument, fill.price),
        lastQuantity: printQuantity(instrument, fill.quantity),
        volume: printQuantity(instrument, day.volume),
        quoteVolume: printTurnover(instrument, day.volume, day.quoteVolume),
        openTime: time - DAY,
        closeTime: time,
        firstId: day.firstTradeId,
        lastId: day.firstTradeId + day.tradeCount - 1,
        count: day.tradeCount,
    };
}

/** The top of the book. */
export function bestFigures(state: InstrumentState): BestFigures {
    const { book, instrument } = state;
    const [bid] = book.bids;
    const [ask] = book.asks;
    return {
        bid: printPrice(instrument, bid?.price ?? 0n),
        bidQuantity: printQuantity(instrument, bid?.quantity ?? 0n),
        ask: printPrice(instrument, ask?.price ?? 0n),
        askQuantity: printQuantity(instrument, ask?.quantity ?? 0n),
    };
}

/** A price with the instrument's places. */
export function printPrice(instrument: Instrument, price: Fixed): string {
    return format(price, instrument.priceDecimals);
}

/** A quantity with the instrument's places. */
export function printQuantity(instrument: Instrument, quantity: Fixed): string {
    return format(quantity, instrument.quantityDecimals);
}

/** Turnover: quote asset with two places on USD-M, eight on spot; base asset on COIN-M. */
export function printTurnover(instrument: Instrument, volume: Fixed, quoteVolume: Fixed): string {
    switch (instrument.product) {
        case "coinm":
            return format(baseVolume(instrument.contractSize, volume, quoteVolume));
        case "spot":
            return format(quoteVolume);
        case "usdm":
        case "option":
            return format(quoteVolume, 2);
    }
}

// `quoteVolume` sums price times contracts, so quoteVolume / volume is the average price.
function baseVolume(contractSize: number, contracts: Fixed, quoteVolume: Fixed): Fixed {
    return divide(multiply(contracts, fixed(String(contractSize))), divide(quoteVolume, contracts));
}
