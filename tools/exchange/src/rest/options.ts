import { ok } from "./answer.js";
import { depthSnapshot } from "./depth.js";
import { open } from "./endpoint.js";
import type { Endpoints } from "./endpoint.js";
import { optionExchangeInfo } from "./exchange-info.js";
import { listPerSymbol, symbolAndLimit } from "./shapes.js";
import { optionTicker } from "./tickers.js";

/** `/eapi/v1`. */
export const optionEndpoints: Endpoints = {
    "GET /eapi/v1/ping": open([], 1, () => ok({})),
    "GET /eapi/v1/time": open([], 1, ({ time }) => ok({ serverTime: time })),
    "GET /eapi/v1/exchangeInfo": open([], 1, (call) => ok(optionExchangeInfo(call))),
    "GET /eapi/v1/ticker": open(["symbol"], 5, listPerSymbol("option", optionTicker)),
    "GET /eapi/v1/depth": open(["symbol", "limit"], 2, symbolAndLimit("option", 100, 1000, depthSnapshot)),
};
