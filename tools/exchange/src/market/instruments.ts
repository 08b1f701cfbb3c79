import { PERPETUAL_DELIVERY, quarterlySettlements, weeklySettlements, yymmdd } from "./calendar.js";
import { fixed } from "./fixed.js";
import type { Fixed } from "./fixed.js";

/** The markets of Binance, one exchangeInfo each. */
export type Product = "spot" | "usdm" | "coinm" | "option";

interface Listing {
    /** Binance's name, as in `BTCUSDT` or `BTCUSD_PERP`. */
    readonly id: string;
    readonly base: string;
    readonly quote: string;
    readonly tickSize: Fixed;
    readonly lotSize: Fixed;
    /** Places that prices and quantities are printed with in frames and bodies. */
    readonly priceDecimals: number;
    readonly quantityDecimals: number;
    readonly trading: boolean;
}

/** An exchange of one asset for another. */
export interface SpotInstrument extends Listing {
    readonly product: "spot";
    readonly margin: boolean;
}

/** How long a futures contract runs. */
export type ContractType = "PERPETUAL" | "CURRENT_QUARTER" | "NEXT_QUARTER";

interface Contract extends Listing {
    readonly pair: string;
    readonly contractType: ContractType;
    readonly deliveryTime: number;
    readonly marginAsset: string;
}

/** A future settled in its quote asset. */
export interface LinearInstrument extends Contract {
    readonly product: "usdm";
    /** Units of the base asset in one contract (1000PEPEUSDT has 1000). */
    readonly multiplier: number;
}

/** A future settled in its base asset, counted in contracts of a fixed dollar value. */
export interface InverseInstrument extends Contract {
    readonly product: "coinm";
    readonly contractSize: number;
}

/** A European option on a USD-M index. */
export interface OptionInstrument extends Listing {
    readonly product: "option";
    readonly underlying: string;
    readonly side: "CALL" | "PUT";
    readonly strike: number;
    readonly expiry: number;
}

/** Anything that has a price. */
export type Instrument = SpotInstrument | LinearInstrument | InverseInstrument | OptionInstrument;

const SPOT_DECIMALS = 8;

const spot = (base: string, quote: string, tickSize: string, lotSize: string): SpotInstrument => ({
    product: "spot",
    id: base + quote,
    base,
    quote,
    tickSize: fixed(tickSize),
    lotSize: fixed(lotSize),
    priceDecimals: SPOT_DECIMALS,
    quantityDecimals: SPOT_DECIMALS,
    trading: true,
    margin: true,
});

const spotInstruments: readonly SpotInstrument[] = [
    spot("BTC", "USDT", "0.01", "0.00001"),
    spot("ETH", "USDT", "0.01", "0.0001"),
    spot("BNB", "USDT", "0.1", "0.001"),
    spot("SOL", "USDT", "0.01", "0.01"),
    spot("XRP", "USDT", "0.0001", "1"),
    spot("ADA", "USDT", "0.0001", "0.1"),
    spot("DOGE", "USDT", "0.00001", "1"),
    spot("LTC", "USDT", "0.01", "0.001"),
    spot("PEPE", "USDT", "0.00000001", "1"),
    spot("ETH", "BTC", "0.00001", "0.0001"),
    spot("BNB", "BTC", "0.000001", "0.001"),
    spot("LTC", "BTC", "0.000001", "0.001"),
    spot("BTC", "USDC", "0.01", "0.00001"),
    spot("ETH", "USDC", "0.01", "0.0001"),
    { ...spot("BTC", "EUR", "0.01", "0.00001"), margin: false },
    { ...spot("XMR", "USDT", "0.1", "0.001"), margin: false, trading: false },
];

type PerpetualRow = readonly [
    base: string,
    quote: string,
    tickSize: string,
    lotSize: string,
    priceDecimals: number,
    quantityDecimals: number,
];

const linearRows: readonly PerpetualRow[] = [
    ["BTC", "USDT", "0.1", "0.001", 2, 3],
    ["ETH", "USDT", "0.01", "0.001", 2, 3],
    ["BNB", "USDT", "0.01", "0.01", 3, 2],
    ["SOL", "USDT", "0.001", "1", 4, 0],
    ["XRP", "USDT", "0.0001", "0.1", 4, 1],
    ["ADA", "USDT", "0.0001", "1", 5, 0],
    ["DOGE", "USDT", "0.00001", "1", 6, 0],
    ["LTC", "USDT", "0.01", "0.001", 2, 3],
    ["BTC", "USDC", "0.1", "0.001", 1, 3],
    ["ETH", "USDC", "0.01", "0.001", 2, 3],
];

const inverseRows: readonly (readonly [base: string, tickSize: string, decimals: number, contractSize: number])[] = [
    ["BTC", "0.1", 1, 100],
    ["ETH", "0.01", 2, 10],
    ["BNB", "0.001", 3, 10],
    ["SOL", "0.001", 3, 10],
    ["XRP", "0.0001", 4, 10],
    ["ADA", "0.0001", 4, 10],
    ["DOGE", "0.00001", 5, 10],
    ["LTC", "0.01", 2, 10],
];

/** Everything that is listed at `time`; dated contracts are those that Binance would list then. */
export function listInstruments(time: number): readonly Instrument[] {
    return [...spotInstruments, ...linearInstruments(time), ...inverseInstruments(time), ...optionInstruments(time)];
}

function linearInstruments(time: number): readonly LinearInstrument[] {
    const perpetuals = linearRows.map(linearPerpetual);
    const thousandPepe: LinearInstrument = {
        ...linearPerpetual(["PEPE", "USDT", "0.0000001", "1", 7, 0]),
        id: "1000PEPEUSDT",
        base: "1000PEPE",
        pair: "1000PEPEUSDT",
        multiplier: 1000,
    };
    const dated = perpetuals.slice(0, 2).flatMap((contract) => datedSeries(contract, contract.id, time));
    return [...perpetuals, thousandPepe, ...dated];
}

function linearPerpetual(row: PerpetualRow): LinearInstrument {
    const [base, quote, tickSize, lotSize, priceDecimals, quantityDecimals] = row;
    return {
        product: "usdm",
        id: base + quote,
        base,
        quote,
        tickSize: fixed(tickSize),
        lotSize: fixed(lotSize),
        priceDecimals,
        quantityDecimals,
        trading: true,
        pair: base + quote,
        contractType: "PERPETUAL",
        deliveryTime: PERPETUAL_DELIVERY,
        marginAsset: quote,
        multiplier: 1,
    };
}

function inverseInstruments(time: number): readonly InverseInstrument[] {
    const perpetuals = inverseRows.map(
        ([base, tickSize, priceDecimals, contractSize]): InverseInstrument => ({
            product: "coinm",
            id: `${base}USD_PERP`,
            base,
            quote: "USD",
            tickSize: fixed(tickSize),
            lotSize: fixed("1"),
            priceDecimals,
            quantityDecimals: 0,
            trading: true,
            pair: `${base}USD`,
            contractType: "PERPETUAL",
            deliveryTime: PERPETUAL_DELIVERY,
            marginAsset: base,
            contractSize,
        }),
    );
    return [...perpetuals, ...perpetuals.slice(0, 2).flatMap((contract) => datedSeries(contract, contract.pair, time))];
}

function datedSeries<T extends LinearInstrument | InverseInstrument>(
    perpetual: T,
    pair: string,
    time: number,
): readonly T[] {
    const types: readonly ContractType[] = ["CURRENT_QUARTER", "NEXT_QUARTER"];
    return quarterlySettlements(time, types.length).map((deliveryTime, i) => ({
        ...perpetual,
        id: `${pair}_${yymmdd(deliveryTime)}`,
        contractType: types[i] ?? "NEXT_QUARTER",
        deliveryTime,
    }));
}

function optionInstruments(time: number): readonly OptionInstrument[] {
    const strikes: readonly (readonly [base: string, strikes: readonly number[]])[] = [
        ["BTC", [35_000, 37_000]],
        ["ETH", [2_000, 2_100]],
    ];
    return weeklySettlements(time, 2).flatMap((expiry) =>
        strikes.flatMap(([base, levels]) =>
            levels.flatMap((strike) => [option(base, expiry, strike, "CALL"), option(base, expiry, strike, "PUT")]),
        ),
    );
}

function option(base: string, expiry: number, strike: number, side: "CALL" | "PUT"): OptionInstrument {
    return {
        product: "option",
        id: `${base}-${yymmdd(expiry)}-${strike}-${side.slice(0, 1)}`,
        base,
        quote: "USDT",
        tickSize: fixed(base === "BTC" ? "5" : "0.1"),
        lotSize: fixed("0.01"),
        priceDecimals: base === "BTC" ? 0 : 1,
        quantityDecimals: 2,
        trading: true,
        underlying: `${base}USDT`,
        side,
        strike,
        expiry,
    };
}

/** The assets whose index prices make the price: 1000PEPE is priced from PEPE. */
export function pricedAsset(instrument: Instrument): string {
    return instrument.base.replace(/^1000/, "");
}
