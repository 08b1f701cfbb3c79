/** The answers to what a client asks by HTTP before it watches: markets of a thousand spot symbols and one future. */
import { numberedId } from "./frames.js";

const SYMBOLS = 1000;

const filters = [
    { filterType: "PRICE_FILTER", minPrice: "0.01000000", maxPrice: "1000000.00000000", tickSize: "0.01000000" },
    { filterType: "LOT_SIZE", minQty: "0.00001000", maxQty: "9000.00000000", stepSize: "0.00001000" },
    { filterType: "NOTIONAL", minNotional: "5.00000000", applyMinToMarket: true, maxNotional: "9000000.00000000" },
];

const spotSymbol = (base: string): object => ({
    symbol: `${base}USDT`,
    status: "TRADING",
    baseAsset: base,
    baseAssetPrecision: 8,
    quoteAsset: "USDT",
    quotePrecision: 8,
    quoteAssetPrecision: 8,
    orderTypes: ["LIMIT", "MARKET"],
    isSpotTradingAllowed: true,
    isMarginTradingAllowed: false,
    filters,
    permissions: [],
    permissionSets: [["SPOT"]],
});

const future = {
    symbol: "BTCUSDT",
    pair: "BTCUSDT",
    contractType: "PERPETUAL",
    deliveryDate: 4_133_404_800_000,
    onboardDate: 1_569_398_400_000,
    status: "TRADING",
    baseAsset: "BTC",
    quoteAsset: "USDT",
    marginAsset: "USDT",
    pricePrecision: 2,
    quantityPrecision: 3,
    baseAssetPrecision: 8,
    quotePrecision: 8,
    underlyingType: "COIN",
    filters,
    orderTypes: ["LIMIT", "MARKET"],
    timeInForce: ["GTC"],
};

const bases = ["BTC", ...Array.from({ length: SYMBOLS }, (_, n) => numberedId(n).replace(/USDT$/, ""))];

/** The body for an address, `depth` that of a book. */
export const answerRest = (url: string, depth: object): object => {
    const path = url.split("?", 1)[0] ?? "";
    if (path.endsWith("/fapi/v1/exchangeInfo")) return { timezone: "UTC", symbols: [future] };
    if (path.endsWith("/exchangeInfo")) return { timezone: "UTC", symbols: bases.map(spotSymbol) };
    if (path.endsWith("/depth")) return depth;
    if (path.endsWith("/listenKey")) return { listenKey: "benchmark" };
    throw new Error(`the benchmark has no answer for ${url}`);
};
