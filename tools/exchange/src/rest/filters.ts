import { fixed, format } from "../market/fixed.js";
import type { InverseInstrument, LinearInstrument, OptionInstrument, SpotInstrument } from "../market/instruments.js";
import type { Json } from "../streams/payload.js";

const ORDER_TYPES = [
    "LIMIT",
    "MARKET",
    "STOP",
    "STOP_MARKET",
    "TAKE_PROFIT",
    "TAKE_PROFIT_MARKET",
    "TRAILING_STOP_MARKET",
];

/** Order types of both futures products. */
export const futuresOrderTypes: readonly string[] = ORDER_TYPES;

/** Trading rules of a spot symbol. */
export function spotFilters(instrument: SpotInstrument): readonly Json[] {
    return [
        {
            filterType: "PRICE_FILTER",
            minPrice: format(instrument.tickSize),
            maxPrice: format(instrument.tickSize * 100_000_000n),
            tickSize: format(instrument.tickSize),
        },
        {
            filterType: "LOT_SIZE",
            minQty: format(instrument.lotSize),
            maxQty: format(instrument.lotSize * 900_000_000n),
            stepSize: format(instrument.lotSize),
        },
        { filterType: "ICEBERG_PARTS", limit: 10 },
        {
            filterType: "MARKET_LOT_SIZE",
            minQty: "0.00000000",
            maxQty: format(instrument.lotSize * 10_000_000n),
            stepSize: "0.00000000",
        },
        {
            filterType: "TRAILING_DELTA",
            minTrailingAboveDelta: 10,
            maxTrailingAboveDelta: 2000,
            minTrailingBelowDelta: 10,
            maxTrailingBelowDelta: 2000,
        },
        {
            filterType: "PERCENT_PRICE_BY_SIDE",
            bidMultiplierUp: "5",
            bidMultiplierDown: "0.2",
            askMultiplierUp: "5",
            askMultiplierDown: "0.2",
            avgPriceMins: 5,
        },
        {
            filterType: "NOTIONAL",
            minNotional: instrument.quote === "BTC" ? "0.00010000" : "5.00000000",
            applyMinToMarket: true,
            maxNotional: "9000000.00000000",
            applyMaxToMarket: false,
            avgPriceMins: 5,
        },
        { filterType: "MAX_NUM_ORDERS", maxNumOrders: 200 },
        { filterType: "MAX_NUM_ALGO_ORDERS", maxNumAlgoOrders: 5 },
    ];
}

/** Trading rules of a contract; only USD-M has a least notional. */
export function futuresFilters(instrument: LinearInstrument | InverseInstrument): readonly Json[] {
    const price = (value: bigint): string => format(value, instrument.priceDecimals);
    const quantity = (value: bigint): string => format(value, instrument.quantityDecimals);
    const lots = {
        stepSize: quantity(instrument.lotSize),
        maxQty: quantity(instrument.lotSize * 1_000_000n),
        minQty: quantity(instrument.lotSize),
    };
    return [
        {
            filterType: "PRICE_FILTER",
            tickSize: price(instrument.tickSize),
            maxPrice: price(instrument.tickSize * 10_000_000n),
            minPrice: price(instrument.tickSize),
        },
        { filterType: "LOT_SIZE", ...lots },
        { filterType: "MARKET_LOT_SIZE", ...lots, maxQty: quantity(instrument.lotSize * 120_000n) },
        { filterType: "MAX_NUM_ORDERS", limit: 200 },
        { filterType: "MAX_NUM_ALGO_ORDERS", limit: 10 },
        ...(instrument.product === "usdm" ? [{ filterType: "MIN_NOTIONAL", notional: "5" }] : []),
        { filterType: "PERCENT_PRICE", multiplierUp: "1.0500", multiplierDown: "0.9500", multiplierDecimal: "4" },
    ];
}

/** Trading rules of an option. */
export function optionFilters(instrument: OptionInstrument): readonly Json[] {
    const price = (value: bigint): string => format(value, instrument.priceDecimals);
    return [
        {
            filterType: "PRICE_FILTER",
            minPrice: price(instrument.tickSize),
            maxPrice: price(fixed(String(instrument.strike))),
            tickSize: price(instrument.tickSize),
        },
        { filterType: "LOT_SIZE", minQty: "0.01", maxQty: "500", stepSize: "0.01" },
    ];
}
