/** Entries of exchangeInfo that differ from the usual ones, in the shapes that Binance has or had. */
import type { JsonObject } from "./encoding.js";

const pair = (symbol: string, baseAsset: string, quoteAsset: string, rest: JsonObject): JsonObject => ({
    symbol,
    status: "TRADING",
    baseAsset,
    baseAssetPrecision: 8,
    quoteAsset,
    quotePrecision: 8,
    isSpotTradingAllowed: true,
    isMarginTradingAllowed: false,
    permissions: [],
    ...rest,
});

export const oddPairs: readonly JsonObject[] = [
    pair("YOYOWBTC", "YOYOW", "BTC", { filters: [] }),
    pair("BCCBTC", "BCC", "BTC", { status: "BREAK", permissions: ["SPOT", "TRD_GRP_003"] }),
    pair("BTCNGN", "BTC", "NGN", {
        status: "HALT",
        isMarginTradingAllowed: true,
        filters: [
            { filterType: "PRICE_FILTER", minPrice: "0.00000000", maxPrice: "0.00000000", tickSize: "1.00000000" },
            { filterType: "LOT_SIZE", minQty: "0.00001000", maxQty: "9000.00000000", stepSize: "0.00001000" },
            { filterType: "MIN_NOTIONAL", minNotional: "500.00000000", applyToMarket: true, avgPriceMins: 5 },
            { filterType: "MARKET_LOT_SIZE", minQty: "0.00000000", maxQty: "1.33703148", stepSize: "0.00000000" },
            { filterType: "MAX_NUM_ORDERS", maxNumOrders: 200 },
        ],
    }),
    pair("1000SATSTRY", "1000SATS", "TRY", {
        filters: [
            { filterType: "PRICE_FILTER", minPrice: "0.00001000", maxPrice: "1000.00000000", tickSize: "0.00001000" },
            { filterType: "LOT_SIZE", minQty: "1.00000000", maxQty: "92141578.00000000", stepSize: "1.00000000" },
            {
                filterType: "NOTIONAL",
                minNotional: "100.00000000",
                applyMinToMarket: true,
                maxNotional: "90000000.00000000",
                applyMaxToMarket: false,
                avgPriceMins: 5,
            },
        ],
        onboardDate: 1_569_398_400_000,
    }),
    pair("USDCUSDT", "USDC", "USDT", { quoteAssetPrecision: 6, permissionSets: [["SPOT", "MARGIN", "TRD_GRP_004"]] }),
    pair("ETHBETH", "ETH", "BETH", { baseAssetPrecision: "8", quotePrecision: "5" }),
];

const contract = (symbol: string, rest: JsonObject): JsonObject => ({
    symbol,
    pair: symbol,
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
    ...rest,
});

export const oddContracts: readonly JsonObject[] = [
    // Settled in a third asset: neither linear nor inverse.
    contract("ETHBTC", { baseAsset: "ETH", quoteAsset: "BTC", marginAsset: "BUSD" }),
    // Perpetual by its date alone.
    contract("BTCSTUSDT", { contractType: "", baseAsset: "BTCST", status: "SETTLING" }),
    contract("TSLAUSDT", { contractType: "TRADIFI_PERPETUAL", baseAsset: "TSLA", underlyingType: "EQUITY" }),
    contract("BTCDOMUSDT", { baseAsset: "BTCDOM", status: "PENDING_TRADING", underlyingType: "INDEX" }),
    contract("BTCUSDT_230929", { contractType: "CURRENT_QUARTER", deliveryDate: 1_695_974_400_000 }),
    contract("ETHUSDT_240628", {
        baseAsset: "ETH",
        contractType: "NEXT_QUARTER",
        deliveryDate: 1_719_561_600_000,
        status: "PRE_SETTLE",
        filters: [
            { filterType: "PRICE_FILTER", minPrice: "39.86", maxPrice: "306177", tickSize: "0.01" },
            { filterType: "LOT_SIZE", stepSize: "0.001", maxQty: "10000", minQty: "0.001" },
            { filterType: "MARKET_LOT_SIZE", stepSize: "0.001", maxQty: "2000", minQty: "0.001" },
            { filterType: "MIN_NOTIONAL", notional: "5" },
            { filterType: "PERCENT_PRICE", multiplierUp: "1.0500", multiplierDown: "0.9500", multiplierDecimal: "4" },
        ],
    }),
];

export const oddInverseContracts: readonly JsonObject[] = [
    {
        symbol: "LINKUSD_PERP",
        pair: "LINKUSD",
        contractType: "PERPETUAL",
        deliveryDate: 4_133_404_800_000,
        contractStatus: "TRADING",
        contractSize: 10,
        baseAsset: "LINK",
        quoteAsset: "USD",
        marginAsset: "LINK",
        pricePrecision: 3,
        quantityPrecision: 0,
    },
    {
        symbol: "BTCUSD_230929",
        pair: "BTCUSD",
        contractType: "CURRENT_QUARTER DELIVERING",
        deliveryDate: 1_695_974_400_000,
        contractStatus: "DELIVERING",
        contractSize: 100,
        baseAsset: "BTC",
        quoteAsset: "USD",
        marginAsset: "BTC",
        pricePrecision: 1,
        quantityPrecision: 0,
        filters: [],
    },
];
