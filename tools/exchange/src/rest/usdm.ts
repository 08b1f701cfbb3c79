import { ok } from "./answer.js";
import { depthSnapshot } from "./depth.js";
import { open } from "./endpoint.js";
import type { Endpoints } from "./endpoint.js";
import { linearExchangeInfo } from "./exchange-info.js";
import { perSymbol, symbolAndLimit } from "./shapes.js";
import { bookTicker, dayTicker, premiumIndex, priceTicker, recentAggregateTrades, recentTrades } from "./tickers.js";

const DEPTH = symbolAndLimit("usdm", 500, 1000, depthSnapshot);

/** `/fapi/v1` and the newer versions of its endpoints. */
export const usdmEndpoints: Endpoints = {
    "GET /fapi/v1/ping": open([], 1, () => ok({})),
    "GET /fapi/v1/time": open([], 1, ({ time }) => ok({ serverTime: time })),
    "GET /fapi/v1/exchangeInfo": open([], 1, (call) => ok(linearExchangeInfo(call))),
    "GET /fapi/v1/ticker/24hr": open(["symbol"], 40, perSymbol("usdm", dayTicker)),
    "GET /fapi/v1/ticker/price": open(["symbol"], 2, perSymbol("usdm", priceTicker)),
    "GET /fapi/v2/ticker/price": open(["symbol"], 2, perSymbol("usdm", priceTicker)),
    "GET /fapi/v1/ticker/bookTicker": open(["symbol"], 5, perSymbol("usdm", bookTicker)),
    "GET /fapi/v1/premiumIndex": open(
        ["symbol"],
        10,
        perSymbol("usdm", (state, time, { world }) => premiumIndex(state, world, time)),
    ),
    "GET /fapi/v1/depth": open(["symbol", "limit"], 10, DEPTH),
    "GET /fapi/v1/rpiDepth": open(["symbol", "limit"], 20, DEPTH),
    "GET /fapi/v1/trades": open(["symbol", "limit"], 5, symbolAndLimit("usdm", 500, 1000, recentTrades)),
    "GET /fapi/v1/aggTrades": open(["symbol", "limit"], 20, symbolAndLimit("usdm", 500, 1000, recentAggregateTrades)),
};
