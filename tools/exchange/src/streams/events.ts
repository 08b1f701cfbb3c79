import type { InstrumentState } from "../market/instrument-state.js";
import type { Product } from "../market/instruments.js";
import { findInstrument, instrumentsOf, worldTime } from "../market/world.js";
import type { World } from "../market/world.js";
import { depthEvent, partialDepthEvent } from "./depth.js";
import { klineEvent } from "./klines.js";
import { markPriceEvent } from "./mark-prices.js";
import type { StreamKind, StreamRequest } from "./name.js";
import type { Json } from "./payload.js";
import { bookTickerEvent, miniTickerEvent, rollingTickerEvent, tickerEvent } from "./tickers.js";
import { aggregateTradeEvent, forceOrderEvent, tradeEvents } from "./trades.js";

/** Where USD-M serves a stream: books and trades on `/public`, everything else on `/market`. */
export type Category = "public" | "market";

interface Availability {
    readonly products: readonly Product[];
    readonly category: Category;
}

const FUTURES: readonly Product[] = ["usdm", "coinm"];
const ALL: readonly Product[] = ["spot", ...FUTURES];
const SPOT: readonly Product[] = ["spot"];

/** Which products have a stream. A stream that a product lacks is accepted and stays silent, as at Binance. */
const availability: Readonly<Record<StreamKind, Availability>> = {
    ticker: { products: ALL, category: "market" },
    miniTicker: { products: ALL, category: "market" },
    allTickers: { products: ALL, category: "market" },
    allMiniTickers: { products: ALL, category: "market" },
    rollingTicker: { products: SPOT, category: "market" },
    allRollingTickers: { products: SPOT, category: "market" },
    bookTicker: { products: ALL, category: "public" },
    allBookTickers: { products: FUTURES, category: "public" },
    markPrice: { products: FUTURES, category: "market" },
    allMarkPrices: { products: FUTURES, category: "market" },
    trade: { products: ALL, category: "public" },
    aggTrade: { products: ALL, category: "market" },
    kline: { products: ALL, category: "market" },
    depth: { products: ALL, category: "public" },
    partialDepth: { products: ALL, category: "public" },
    forceOrder: { products: FUTURES, category: "market" },
    allForceOrders: { products: FUTURES, category: "market" },
};

/** Whether a stream of that product has data on a connection of that category (undefined: serves both). */
export function isServed(request: StreamRequest, product: Product, category: Category | undefined): boolean {
    const { products, category: home } = availability[request.kind];
    return products.includes(product) && (category === undefined || category === home);
}

/** The payloads of a stream at the world's tick, each one a frame; none when nothing is due. */
export function streamEvents(request: StreamRequest, product: Product, world: World): readonly Json[] {
    if ("every" in request && world.tick % request.every !== 0) return [];
    const time = worldTime(world);
    if (!("symbol" in request)) return allMarketEvents(request, product, world, time);
    const state = findInstrument(world, product, request.symbol.toUpperCase());
    if (!state?.instrument.trading) return [];
    return instrumentEvents(request, state, world, time);
}

function instrumentEvents(
    request: Extract<StreamRequest, { readonly symbol: string }>,
    state: InstrumentState,
    world: World,
    time: number,
): readonly Json[] {
    switch (request.kind) {
        case "ticker":
            return [tickerEvent(state, time)];
        case "miniTicker":
            return [miniTickerEvent(state, time)];
        case "bookTicker":
            return [bookTickerEvent(state, time)];
        case "rollingTicker":
            return [rollingTickerEvent(state, time, request.window)];
        case "markPrice":
            return [markPriceEvent(state, world)];
        case "trade":
            return tradeEvents(state, time);
        case "aggTrade":
            return [aggregateTradeEvent(state, time)];
        case "kline":
            return [klineEvent(state, request.interval, time, world.settings.interval)];
        case "depth":
            return [depthEvent(state, request.every, time)];
        case "partialDepth":
            return [partialDepthEvent(state, request.levels, request.every, time)];
        case "forceOrder":
            return liquidationEvents(state, time);
    }
}

function allMarketEvents(
    request: Exclude<StreamRequest, { readonly symbol: string }>,
    product: Product,
    world: World,
    time: number,
): readonly Json[] {
    const states = instrumentsOf(world, product).filter((state) => state.instrument.trading);
    switch (request.kind) {
        case "allTickers":
            return [states.map((state) => tickerEvent(state, time))];
        case "allMiniTickers":
            return [states.map((state) => miniTickerEvent(state, time))];
        case "allRollingTickers":
            return [states.map((state) => rollingTickerEvent(state, time, request.window))];
        case "allMarkPrices":
            return [states.map((state) => markPriceEvent(state, world))];
        case "allBookTickers":
            return states.map((state) => bookTickerEvent(state, time));
        case "allForceOrders":
            return states.flatMap((state) => liquidationEvents(state, time));
    }
}

function liquidationEvents(state: InstrumentState, time: number): readonly Json[] {
    return state.liquidation === undefined ? [] : [forceOrderEvent(state, state.liquidation, time)];
}
