import { asset } from "./assets.js";
import { mergeChanges, moveBook, openBook } from "./book.js";
import type { Book, BookShape, DepthChange, Spread } from "./book.js";
import { addTrades, openCandles } from "./candles.js";
import type { Candles } from "./candles.js";
import { max, min, multiply, roundToStep } from "./fixed.js";
import type { Fixed } from "./fixed.js";
import { pricedAsset } from "./instruments.js";
import type { Instrument } from "./instruments.js";
import type { Draws } from "./random.js";
import { drawLiquidation, drawTrade } from "./trades.js";
import type { AggregateTrade, Liquidation, Trade } from "./trades.js";

/** Statistics of the day: they start with a drawn past and then follow the trades. */
export interface DayStatistics {
    readonly open: Fixed;
    readonly previousClose: Fixed;
    readonly high: Fixed;
    readonly low: Fixed;
    readonly volume: Fixed;
    readonly quoteVolume: Fixed;
    readonly firstTradeId: number;
    readonly tradeCount: number;
}

/** All that is known of an instrument at one tick. */
export interface InstrumentState {
    readonly instrument: Instrument;
    readonly spread: Spread;
    readonly day: DayStatistics;
    readonly trade: AggregateTrade;
    readonly recentTrades: readonly AggregateTrade[];
    readonly liquidation: Liquidation | undefined;
    readonly book: Book;
    /** The changes of the last ticks, newest last; slower depth streams merge them. */
    readonly depthChanges: readonly [DepthChange, ...DepthChange[]];
    readonly candles: Candles;
}

const RECENT_TRADES = 100;
const PAST_TRADES = 50;
const PAST_TRADE_SPACING = 100;
const DEPTH_HISTORY = 10;
/** Orders and fills are worth some hundred dollars. */
const TYPICAL_VALUE = 800;
/** How far a price strays from the index, as a part of it. */
const JITTER = 0.00001;
/** Distance of two levels of the book, as a part of the price. */
const LEVEL_SPACING = 0.00002;

/** The state at tick 0, with some trades before it. `reference` is the fair price in the quote asset. */
export function listInstrument(
    instrument: Instrument,
    reference: number,
    time: number,
    levels: number,
    draws: Draws,
): InstrumentState {
    const spread = drawSpread(instrument, reference, draws);
    const shape = bookShape(instrument, reference, levels);
    const day = drawPastDay(instrument, spread.bid, reference, draws);
    const trades = drawPastTrades(instrument, spread, shape.quantity, day, time, draws);
    const [trade] = trades.slice(-1);
    const firstUpdateId = 40_000_000_000 + draws.below(1_000_000_000);
    const { book, change } = moveBook(openBook(spread, shape, draws, firstUpdateId), spread, shape, draws);
    const opened = openCandles(spread.bid, trades[0].fills[0].time, trades[0].fills[0].id);
    return {
        instrument,
        spread,
        day: trades.reduce((sum, { fills }) => countTrades(sum, fills), day),
        trade: trade ?? trades[0],
        recentTrades: trades,
        liquidation: undefined,
        book,
        depthChanges: [change],
        candles: trades.reduce((candles, { fills }) => addTrades(candles, fills, fills[0].time), opened),
    };
}

/** The state one tick later. */
export function advanceInstrument(
    state: InstrumentState,
    reference: number,
    time: number,
    levels: number,
    draws: Draws,
): InstrumentState {
    const { instrument } = state;
    const spread = drawSpread(instrument, reference, draws);
    const shape = bookShape(instrument, reference, levels);
    const previous = { aggregateId: state.trade.id, tradeId: lastFill(state.trade).id };
    const trade = drawTrade(spread, shape.quantity, instrument.lotSize, previous, time, draws);
    const { book, change } = moveBook(state.book, spread, shape, draws);
    const [oldest, ...newer] = state.depthChanges;
    const kept = state.depthChanges.length < DEPTH_HISTORY ? [oldest, ...newer] : newer;
    const [first = change, ...rest] = [...kept, change];
    return {
        instrument,
        spread,
        day: countTrades(state.day, trade.fills),
        trade,
        recentTrades: state.recentTrades.slice(1 - RECENT_TRADES).concat(trade),
        liquidation: drawLiquidation(trade, draws),
        book,
        depthChanges: [first, ...rest],
        candles: addTrades(state.candles, trade.fills, time),
    };
}

/** The last fill, whose price is the last price. */
export function lastFill(trade: AggregateTrade): Trade {
    return trade.fills[trade.fills.length - 1] ?? trade.fills[0];
}

/** The last `ticks` depth changes as one. */
export function recentChange(state: InstrumentState, ticks: number): DepthChange {
    const [first, ...rest] = state.depthChanges.slice(-ticks);
    return first === undefined ? state.depthChanges[0] : mergeChanges([first, ...rest]);
}

function drawSpread(instrument: Instrument, reference: number, draws: Draws): Spread {
    const bid = roundToStep(reference * (1 + JITTER * draws.normal()), instrument.tickSize);
    return { bid, ask: bid + instrument.tickSize * BigInt(1 + draws.below(2)) };
}

function bookShape(instrument: Instrument, reference: number, levels: number): BookShape {
    const { tickSize, lotSize } = instrument;
    return {
        lotSize,
        levels,
        spacing: roundToStep(reference * LEVEL_SPACING, tickSize),
        quantity: roundToStep(TYPICAL_VALUE / unitValue(instrument, reference), lotSize),
    };
}

/** What one unit of quantity is worth in dollars. */
function unitValue(instrument: Instrument, reference: number): number {
    if (instrument.product === "coinm") return instrument.contractSize;
    return reference * asset(instrument.quote).price;
}

function drawPastDay(instrument: Instrument, last: Fixed, reference: number, draws: Draws): DayStatistics {
    const open = roundToStep(reference * (1 + 0.02 * draws.normal()), instrument.tickSize);
    const range = roundToStep(reference * (0.005 + 0.02 * draws.unit()), instrument.tickSize);
    const turnover = asset(pricedAsset(instrument)).turnover * (0.1 + 0.4 * draws.unit());
    const volume = roundToStep(turnover / unitValue(instrument, reference), instrument.lotSize);
    const low = min(open, last) - range;
    return {
        open,
        previousClose: open + instrument.tickSize,
        high: max(open, last) + range,
        low: low > 0n ? low : instrument.tickSize,
        volume,
        quoteVolume: multiply(volume, (open + last) / 2n),
        firstTradeId: 1_000_000_000 + draws.below(1_000_000_000),
        tradeCount: Math.max(1, Math.floor(turnover / TYPICAL_VALUE)),
    };
}

/** The trades that led to tick 0, oldest first; the last one is of tick 0. */
function drawPastTrades(
    instrument: Instrument,
    spread: Spread,
    quantity: Fixed,
    day: DayStatistics,
    time: number,
    draws: Draws,
): readonly [AggregateTrade, ...AggregateTrade[]] {
    const lastTradeId = day.firstTradeId + day.tradeCount - 1;
    const draw = (
        index: number,
        previous: { readonly aggregateId: number; readonly tradeId: number },
    ): AggregateTrade => {
        const at = time - (PAST_TRADES - 1 - index) * PAST_TRADE_SPACING;
        return drawTrade(spread, quantity, instrument.lotSize, previous, at, draws);
    };
    const first = draw(0, { aggregateId: Math.floor(lastTradeId / 2), tradeId: lastTradeId });
    const rest: AggregateTrade[] = [];
    for (let last = first, index = 1; index < PAST_TRADES; index++) {
        last = draw(index, { aggregateId: last.id, tradeId: lastFill(last).id });
        rest.push(last);
    }
    return [first, ...rest];
}

function countTrades(day: DayStatistics, fills: readonly Trade[]): DayStatistics {
    return fills.reduce(
        (sum, fill) => ({
            ...sum,
            high: max(sum.high, fill.price),
            low: min(sum.low, fill.price),
            volume: sum.volume + fill.quantity,
            quoteVolume: sum.quoteVolume + multiply(fill.price, fill.quantity),
            tradeCount: sum.tradeCount + 1,
        }),
        day,
    );
}
