import { ok } from "./answer.js";
import type { Answer } from "./answer.js";
import { depthSnapshot } from "./depth.js";
import { open } from "./endpoint.js";
import type { Call, Endpoints } from "./endpoint.js";
import { spotExchangeInfo } from "./exchange-info.js";
import { missingParameter, selectSymbols } from "./parameters.js";
import { bookTicker, dayTicker, priceTicker, recentAggregateTrades, recentTrades, rollingTicker } from "./tickers.js";
import { perSymbol, symbolAndLimit } from "./shapes.js";

const SYMBOLS = ["symbol", "symbols"];

/** `/api/v3`. */
export const spotEndpoints: Endpoints = {
    "GET /api/v3/ping": open([], 1, () => ok({})),
    "GET /api/v3/time": open([], 1, ({ time }) => ok({ serverTime: time })),
    "GET /api/v3/exchangeInfo": open([...SYMBOLS, "permissions", "showPermissionSets", "symbolStatus"], 20, (call) => {
        const selected = selectSymbols(call, "spot");
        return selected.ok ? ok(spotExchangeInfo(call, selected.value.states)) : selected.answer;
    }),
    "GET /api/v3/ticker/24hr": open([...SYMBOLS, "type"], 80, perSymbol("spot", dayTicker)),
    "GET /api/v3/ticker": open([...SYMBOLS, "windowSize", "type"], 200, rolling),
    "GET /api/v3/ticker/price": open(SYMBOLS, 4, perSymbol("spot", priceTicker)),
    "GET /api/v3/ticker/bookTicker": open(SYMBOLS, 4, perSymbol("spot", bookTicker)),
    "GET /api/v3/depth": open(["symbol", "limit"], 5, symbolAndLimit("spot", 100, 5000, depthSnapshot)),
    "GET /api/v3/trades": open(["symbol", "limit"], 25, symbolAndLimit("spot", 500, 1000, recentTrades)),
    "GET /api/v3/aggTrades": open(["symbol", "limit"], 4, symbolAndLimit("spot", 500, 1000, recentAggregateTrades)),
};

// The rolling ticker, alone among spot's tickers, has no form for all symbols.
function rolling(call: Call): Answer {
    if (!call.query.has("symbol") && !call.query.has("symbols")) return missingParameter("symbol");
    return perSymbol("spot", rollingTicker)(call);
}
