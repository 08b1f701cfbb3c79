import type { InstrumentState } from "../market/instrument-state.js";
import type {
    Instrument,
    InverseInstrument,
    LinearInstrument,
    OptionInstrument,
    Product,
    SpotInstrument,
} from "../market/instruments.js";
import { instrumentsOf } from "../market/world.js";
import type { Json, JsonObject } from "../streams/payload.js";
import type { Call } from "./endpoint.js";
import { futuresFilters, futuresOrderTypes, optionFilters, spotFilters } from "./filters.js";

const ONBOARDED = 1_569_398_400_000;

/** `GET /api/v3/exchangeInfo`, of the given symbols. */
export function spotExchangeInfo(call: Call, states: readonly InstrumentState[]): Json {
    return {
        timezone: "UTC",
        serverTime: call.time,
        rateLimits: [
            rateLimit("REQUEST_WEIGHT", "MINUTE", 1, 6000),
            rateLimit("ORDERS", "SECOND", 10, 100),
            rateLimit("ORDERS", "DAY", 1, 200_000),
            rateLimit("RAW_REQUESTS", "MINUTE", 5, 61_000),
        ],
        exchangeFilters: [],
        symbols: states.flatMap(({ instrument }) => (instrument.product === "spot" ? [spotSymbol(instrument)] : [])),
    };
}

/** `GET /fapi/v1/exchangeInfo`. */
export function linearExchangeInfo(call: Call): Json {
    const contracts = listed(call, "usdm");
    return {
        timezone: "UTC",
        serverTime: call.time,
        futuresType: "U_MARGINED",
        rateLimits: [
            rateLimit("REQUEST_WEIGHT", "MINUTE", 1, 2400),
            rateLimit("ORDERS", "MINUTE", 1, 1200),
            rateLimit("ORDERS", "SECOND", 10, 300),
        ],
        exchangeFilters: [],
        assets: unique(contracts.map((contract) => contract.marginAsset)).map((name) => ({
            asset: name,
            marginAvailable: true,
            autoAssetExchange: "-10000",
        })),
        symbols: contracts.map(linearSymbol),
    };
}

/** `GET /dapi/v1/exchangeInfo`. */
export function inverseExchangeInfo(call: Call): Json {
    return {
        timezone: "UTC",
        serverTime: call.time,
        rateLimits: [rateLimit("REQUEST_WEIGHT", "MINUTE", 1, 2400), rateLimit("ORDERS", "MINUTE", 1, 1200)],
        exchangeFilters: [],
        symbols: listed(call, "coinm").map(inverseSymbol),
    };
}

/** `GET /eapi/v1/exchangeInfo`. */
export function optionExchangeInfo(call: Call): Json {
    const options = listed(call, "option");
    return {
        timezone: "UTC",
        serverTime: call.time,
        optionContracts: unique(options.map((option) => option.base)).map((base) => ({
            baseAsset: base,
            quoteAsset: "USDT",
            underlying: `${base}USDT`,
            settleAsset: "USDT",
        })),
        optionAssets: [{ name: "USDT" }],
        optionSymbols: options.map(optionSymbol),
        rateLimits: [
            rateLimit("REQUEST_WEIGHT", "MINUTE", 1, 400),
            rateLimit("ORDERS", "MINUTE", 1, 100),
            rateLimit("ORDERS", "SECOND", 10, 30),
        ],
    };
}

function spotSymbol(instrument: SpotInstrument): JsonObject {
    return {
        symbol: instrument.id,
        status: instrument.trading ? "TRADING" : "BREAK",
        baseAsset: instrument.base,
        baseAssetPrecision: 8,
        quoteAsset: instrument.quote,
        quotePrecision: 8,
        quoteAssetPrecision: 8,
        baseCommissionPrecision: 8,
        quoteCommissionPrecision: 8,
        orderTypes: [
            "LIMIT",
            "LIMIT_MAKER",
            "MARKET",
            "STOP_LOSS",
            "STOP_LOSS_LIMIT",
            "TAKE_PROFIT",
            "TAKE_PROFIT_LIMIT",
        ],
        icebergAllowed: true,
        ocoAllowed: true,
        otoAllowed: true,
        quoteOrderQtyMarketAllowed: true,
        allowTrailingStop: true,
        cancelReplaceAllowed: true,
        isSpotTradingAllowed: instrument.trading,
        isMarginTradingAllowed: instrument.margin,
        filters: spotFilters(instrument),
        permissions: [],
        permissionSets: [instrument.margin ? ["SPOT", "MARGIN"] : ["SPOT"]],
        defaultSelfTradePreventionMode: "EXPIRE_MAKER",
        allowedSelfTradePreventionModes: ["EXPIRE_TAKER", "EXPIRE_MAKER", "EXPIRE_BOTH"],
    };
}

function linearSymbol(instrument: LinearInstrument): JsonObject {
    return {
        symbol: instrument.id,
        pair: instrument.pair,
        contractType: instrument.contractType,
        deliveryDate: instrument.deliveryTime,
        onboardDate: ONBOARDED,
        status: "TRADING",
        maintMarginPercent: "2.5000",
        requiredMarginPercent: "5.0000",
        baseAsset: instrument.base,
        quoteAsset: instrument.quote,
        marginAsset: instrument.marginAsset,
        pricePrecision: instrument.priceDecimals,
        quantityPrecision: instrument.quantityDecimals,
        baseAssetPrecision: 8,
        quotePrecision: 8,
        underlyingType: "COIN",
        underlyingSubType: ["PoW"],
        settlePlan: 0,
        triggerProtect: "0.0500",
        liquidationFee: "0.012500",
        marketTakeBound: "0.05",
        maxMoveOrderLimit: 10_000,
        filters: futuresFilters(instrument),
        orderTypes: futuresOrderTypes,
        timeInForce: ["GTC", "IOC", "FOK", "GTX", "GTD"],
    };
}

function inverseSymbol(instrument: InverseInstrument): JsonObject {
    return {
        symbol: instrument.id,
        pair: instrument.pair,
        contractType: instrument.contractType,
        deliveryDate: instrument.deliveryTime,
        onboardDate: ONBOARDED,
        contractStatus: "TRADING",
        contractSize: instrument.contractSize,
        marginAsset: instrument.marginAsset,
        maintMarginPercent: "2.5000",
        requiredMarginPercent: "5.0000",
        baseAsset: instrument.base,
        quoteAsset: instrument.quote,
        pricePrecision: instrument.priceDecimals,
        quantityPrecision: instrument.quantityDecimals,
        baseAssetPrecision: 8,
        quotePrecision: 8,
        equalQtyPrecision: 4,
        maxMoveOrderLimit: 10_000,
        triggerProtect: "0.0500",
        underlyingType: "COIN",
        underlyingSubType: ["PoW"],
        filters: futuresFilters(instrument),
        orderTypes: futuresOrderTypes,
        timeInForce: ["GTC", "IOC", "FOK", "GTX"],
        liquidationFee: "0.015000",
        marketTakeBound: "0.05",
    };
}

function optionSymbol(instrument: OptionInstrument): JsonObject {
    return {
        expiryDate: instrument.expiry,
        filters: optionFilters(instrument),
        symbol: instrument.id,
        side: instrument.side,
        strikePrice: instrument.strike.toFixed(8),
        underlying: instrument.underlying,
        unit: 1,
        liquidationFeeRate: "0.0019000",
        minQty: "0.01",
        maxQty: "500",
        initialMargin: "0.15000000",
        maintenanceMargin: "0.07500000",
        minInitialMargin: "0.10000000",
        minMaintenanceMargin: "0.05000000",
        priceScale: instrument.priceDecimals,
        quantityScale: instrument.quantityDecimals,
        quoteAsset: instrument.quote,
        status: "TRADING",
    };
}

function rateLimit(rateLimitType: string, interval: string, intervalNum: number, limit: number): JsonObject {
    return { rateLimitType, interval, intervalNum, limit };
}

function listed<P extends Product>(call: Call, product: P): readonly Extract<Instrument, { readonly product: P }>[] {
    const isOfProduct = (instrument: Instrument): instrument is Extract<Instrument, { readonly product: P }> =>
        instrument.product === product;
    return instrumentsOf(call.world, product)
        .map((state) => state.instrument)
        .filter(isOfProduct);
}

function unique(values: readonly string[]): readonly string[] {
    return [...new Set(values)];
}
