import { ok } from "./answer.js";
import { depthSnapshot } from "./depth.js";
import { open } from "./endpoint.js";
import type { Endpoints } from "./endpoint.js";
import { inverseExchangeInfo } from "./exchange-info.js";
import { listPerSymbol, symbolAndLimit } from "./shapes.js";
import { bookTicker, dayTicker, premiumIndex, priceTicker, recentAggregateTrades, recentTrades } from "./tickers.js";

const SYMBOL = ["symbol", "pair"];

/** `/dapi/v1`. */
export const coinmEndpoints: Endpoints = {
    "GET /dapi/v1/ping": open([], 1, () => ok({})),
    "GET /dapi/v1/time": open([], 1, ({ time }) => ok({ serverTime: time })),
    "GET /dapi/v1/exchangeInfo": open([], 1, (call) => ok(inverseExchangeInfo(call))),
    "GET /dapi/v1/ticker/24hr": open(SYMBOL, 40, listPerSymbol("coinm", dayTicker)),
    "GET /dapi/v1/ticker/price": open(SYMBOL, 2, listPerSymbol("coinm", priceTicker)),
    "GET /dapi/v1/ticker/bookTicker": open(SYMBOL, 5, listPerSymbol("coinm", bookTicker)),
    "GET /dapi/v1/premiumIndex": open(
        SYMBOL,
        10,
        listPerSymbol("coinm", (state, time, { world }) => premiumIndex(state, world, time)),
    ),
    "GET /dapi/v1/depth": open(["symbol", "limit"], 10, symbolAndLimit("coinm", 500, 1000, depthSnapshot)),
    "GET /dapi/v1/trades": open(["symbol", "limit"], 5, symbolAndLimit("coinm", 500, 1000, recentTrades)),
    "GET /dapi/v1/aggTrades": open(["symbol", "limit"], 20, symbolAndLimit("coinm", 500, 1000, recentAggregateTrades)),
};
