/** Messages at random: usual ones with members missing, of other types, or with odd values. */
import type { Random } from "../../base_oracle/random.js";
import { decimalText, numberText, oddText } from "../../base_oracle/values.js";
import type { Json, JsonObject } from "../encoding.js";
import type { Call, CallsCase, Case, Frame, FramesCase, SessionCase, Step } from "../plan.js";
import { json } from "../plan.js";
import { hashes, SYMBOLS, URLS } from "./frames.js";
import {
    acknowledge,
    bookTicker,
    contractBookTicker,
    contractTicker,
    markPrice,
    miniTicker,
    refuse,
    ticker,
} from "./messages.js";
import { connected, connectedWith, loaded } from "./setups.js";

const FRAMES_IN_A_CASE = 50;

/** How many of the messages have garbage in some of their members. */
const WILDNESS = 0.1;

const IDS = {
    spot: ["BTCUSDT", "ETHUSDT", "ETHBTC", "PEPEUSDT", "BTCUSD_PERP", "NEWUSDT", "btcusdt"],
    linear: ["BTCUSDT", "ETHUSDT", "1000PEPEUSDT", "BTCUSDT_231229", "ETHBTC", "NEWUSDT"],
    inverse: ["BTCUSD_PERP", "ETHUSD_PERP", "BTCUSD_231229", "BTCUSDT", "NEWUSD_PERP"],
} as const;

type Product = keyof typeof IDS;

const PRODUCTS = ["spot", "linear", "inverse"] as const;

/** A price as the exchange sends it, most of the time. */
const price = (random: Random): string => {
    const decimals = random.integer(0, 8);
    return (random.next() * 10 ** random.integer(-4, 6)).toFixed(decimals);
};

/** Rarer than a price, but something that a number can be made of, or that counts as missing. */
const unusual = (random: Random): Json =>
    random.pick<() => Json>([
        () => null,
        () => decimalText(random, 24),
        () => numberText(random),
        () => "0.00000000",
        () => "0",
        () => "",
        () => `-${price(random)}`,
        () => Number(price(random)),
        () => random.integer(-5, 5),
    ])();

/** No number at all. */
const garbage = (random: Random): Json =>
    random.pick<() => Json>([() => oddText(random), () => random.chance(0.5), () => ({})])();

const TIMES: readonly string[] = ["E", "C", "O", "T"];
const NAMES: readonly string[] = ["e", "s"];

const member = (random: Random, key: string, usual: Json, isWild: boolean): Json => {
    if (NAMES.includes(key)) return usual;
    if (TIMES.includes(key)) return random.chance(0.95) ? random.integer(0, 2_000_000_000_000) : unusual(random);
    if (random.chance(0.85)) return typeof usual === "number" ? random.integer(0, 10 ** 12) : price(random);
    return isWild && random.chance(0.4) ? garbage(random) : unusual(random);
};

const TEMPLATES: readonly ((rest: JsonObject) => JsonObject)[] = [
    ticker,
    ticker,
    contractTicker,
    miniTicker,
    (rest) => ticker({ ...rest, e: "1hTicker" }),
    (rest) => ticker({ ...rest, e: "1dTicker" }),
    bookTicker,
    contractBookTicker,
    markPrice,
];

/** Of a list, either all that is in it can be handled or we keep nothing of it: so nothing in lists is wild. */
const message = (random: Random, product: Product, wildness: number): JsonObject => {
    const usual = random.pick(TEMPLATES)({ s: random.pick(IDS[product]) });
    const isWild = random.chance(wildness);
    const present = Object.entries(usual).filter(([key]) =>
        NAMES.includes(key) ? !random.chance(0.01) : !random.chance(0.06),
    );
    return Object.fromEntries(present.map(([key, value]) => [key, member(random, key, value, isWild)]));
};

const frame = (random: Random, product: Product): Frame =>
    json(
        random.chance(0.85) ? message(random, product, WILDNESS) : random.list(0, 5, () => message(random, product, 0)),
    );

const frames = (random: Random, product: Product, number: number): FramesCase => ({
    kind: "frames",
    name: `random messages ${number} on ${product}`,
    setup: loaded,
    url: URLS[product],
    waiting: hashes(SYMBOLS[product]),
    frames: random.list(FRAMES_IN_A_CASE, FRAMES_IN_A_CASE, () => frame(random, product)),
});

const TICKER_MEMBERS = [
    "high",
    "low",
    "bid",
    "bidVolume",
    "ask",
    "askVolume",
    "vwap",
    "open",
    "close",
    "last",
    "previousClose",
    "change",
    "percentage",
    "average",
    "baseVolume",
    "quoteVolume",
    "markPrice",
    "indexPrice",
] as const;

/** Half of the members, so that each way to complete a ticker is taken. */
const partialTicker = (random: Random): JsonObject =>
    Object.fromEntries(
        TICKER_MEMBERS.filter(() => random.chance(0.5)).map((name) => [
            name,
            random.chance(0.8) ? price(random) : random.chance(0.7) ? "0" : unusual(random),
        ]),
    );

const parsing = (random: Random, count: number): CallsCase => ({
    kind: "calls",
    name: "random tickers parsed",
    setup: loaded,
    calls: random.list(count, count, (): Call => {
        const product = random.pick(PRODUCTS);
        const type = random.pick(["spot", "contract", product === "spot" ? "spot" : "contract"]);
        return { method: "parseWsTicker", args: [message(random, product, WILDNESS), type] };
    }),
});

const completing = (random: Random, count: number): CallsCase => ({
    kind: "calls",
    name: "random tickers completed",
    setup: loaded,
    calls: random.list(count, count, (): Call => {
        const symbol = random.pick([undefined, "BTC/USDT", "BTC/USDT:USDT", "BTC/USD:BTC"]);
        const market = symbol === undefined ? undefined : { $: "market", symbol };
        return { method: "safeTicker", args: [partialTicker(random), market] };
    }),
});

const TYPES = ["PERPETUAL", "CURRENT_QUARTER", "", null] as const;

const filter = (random: Random): JsonObject => ({
    filterType: random.pick(["PRICE_FILTER", "LOT_SIZE", "MARKET_LOT_SIZE", "MIN_NOTIONAL", "NOTIONAL", "ODD"]),
    minPrice: price(random),
    maxPrice: price(random),
    tickSize: random.pick(["0.01000000", "1", "0.5", "0"]),
    minQty: price(random),
    maxQty: price(random),
    stepSize: random.pick(["0.00001000", "1", "0", ""]),
    minNotional: price(random),
    notional: price(random),
});

const rawMarket = (random: Random): JsonObject => {
    const contract = random.chance(0.5)
        ? {
              contractType: random.pick(TYPES),
              deliveryDate: random.pick([4_133_404_800_000, 1_703_808_000_000, "1703808000000"]),
              marginAsset: random.pick(["USDT", "BTC", "BUSD"]),
              contractSize: random.pick([100, "10", null]),
          }
        : {};
    const whole: JsonObject = {
        symbol: random.pick(["BTCUSDT", "BTCUSD_PERP", "ETHUSDT_231229", "1000SATSTRY"]),
        status: random.pick(["TRADING", "BREAK", null]),
        baseAsset: random.pick(["BTC", "ETH", "YOYO", "1000SATS"]),
        quoteAsset: random.pick(["USDT", "USD", "TRY"]),
        ...contract,
        filters: random.list(0, 4, () => filter(random)),
        quantityPrecision: random.pick([3, "0", null]),
        pricePrecision: random.pick([2, "8", null]),
        baseAssetPrecision: random.pick([8, "8"]),
        quotePrecision: random.pick([8, null]),
        isMarginTradingAllowed: random.pick([true, false, "yes"]),
        permissions: random.list(0, 2, () => random.pick(["SPOT", "TRD_GRP_003"])),
        onboardDate: random.pick([1_569_398_400_000, null]),
        contractStatus: random.pick(["TRADING", "DELIVERING"]),
        minQty: price(random),
    };
    const present = Object.entries(whole).filter(([key]) => key === "symbol" || !random.chance(0.08));
    return Object.fromEntries(present);
};

const marketParsing = (random: Random, count: number): CallsCase => ({
    kind: "calls",
    name: "random markets parsed",
    setup: loaded,
    calls: random.list(count, count, (): Call => ({ method: "parseMarket", args: [rawMarket(random)] })),
});

const STEPS_IN_A_SESSION = 24;

const WATCHED = ["BTC/USDT", "ETH/USDT", "BTC/USDT:USDT", "ETH/USDT:USDT", "BTC/USD:BTC"] as const;

const WATCHED_IDS = ["BTCUSDT", "ETHUSDT", "BTCUSD_PERP"] as const;

/** Few symbols and names, so that calls meet each other's streams. */
const watchCall = (random: Random, name: string): Step => {
    const symbol = random.pick(WATCHED);
    const symbols = random.pick([[symbol], ["BTC/USDT", "ETH/USDT"], ["BTC/USDT:USDT", "ETH/USDT:USDT"], undefined]);
    const named = random.pick([{}, {}, { name: "ticker" }, { name: "miniTicker" }]);
    const [method, args] = random.pick<readonly [string, readonly unknown[]]>([
        ["watchTicker", [symbol, named]],
        ["watchTicker", [symbol]],
        ["watchTickers", [symbols, named]],
        ["watchTickers", [symbols, named]],
        ["watchBidsAsks", [symbols ?? [symbol]]],
        ["watchMarkPrices", [symbols]],
        ["watchMarkPrice", [symbol]],
        ["unWatchTicker", [symbol, named]],
        ["unWatchTickers", [symbols, named]],
        ["unWatchMarkPrice", [symbol]],
    ]);
    return { do: "call", call: name, method, args };
};

const sessionMessage = (random: Random): Frame => {
    const s = random.pick(WATCHED_IDS);
    const event = random.pick(TEMPLATES)({ s, C: random.integer(0, 10 ** 12) });
    return random.pick<() => Frame>([
        () => json(event),
        () => json(event),
        () => json(event),
        () => json([event, random.pick(TEMPLATES)({ s })]),
        () => acknowledge(random.integer(1, 4)),
        () => acknowledge(random.integer(1, 4)),
        // Of no request: what ccxt makes of one that nobody waits for any more is among the chosen sessions.
        () => refuse(99, -1121, "Invalid symbol."),
    ])();
};

const session = (random: Random, number: number): SessionCase => ({
    kind: "session",
    name: `random session ${number}`,
    strict: false,
    setup: random.chance(0.8) ? connected() : connectedWith({ defaultType: "swap", streamLimits: { future: 2 } }),
    steps: random.list(STEPS_IN_A_SESSION, STEPS_IN_A_SESSION, () =>
        random.chance(0.4)
            ? watchCall(random, `call ${random.integer(0, 10 ** 9)}`)
            : { do: "frame", connection: random.integer(0, 5), frame: sessionMessage(random) },
    ),
});

/** About two and a quarter times `count` calls, `count` messages, and sessions of half as many steps. */
export const randomCases = (random: Random, count: number): readonly Case[] => [
    parsing(random, count),
    completing(random, count),
    marketParsing(random, Math.ceil(count / 4)),
    ...Array.from({ length: Math.ceil(count / FRAMES_IN_A_CASE) }, (_, i) =>
        frames(random, PRODUCTS[i % PRODUCTS.length] ?? "spot", i),
    ),
    ...Array.from({ length: Math.ceil(count / 2 / STEPS_IN_A_SESSION) }, (_, i) => session(random, i)),
];
