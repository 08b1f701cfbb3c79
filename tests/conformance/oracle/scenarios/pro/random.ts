/** Random messages of public streams and of accounts. */
import type { Random } from "../../../base_oracle/random.js";
import type { Json, JsonObject } from "../../encoding.js";
import type { Frame, FramesCase } from "../../plan.js";
import { json } from "../../plan.js";
import {
    accountPosition,
    accountUpdate,
    aggregateTrade,
    algoUpdate,
    balanceUpdate,
    contractOrder,
    executionReport,
    forceOrder,
    kline,
    orderUpdate,
    position,
    trade,
} from "./messages.js";
import { keyed, URLS } from "./setups.js";

const FRAMES_IN_A_CASE = 40;

/** Small caches, so that items leave them. */
export const LIMITS: JsonObject = {
    tradesLimit: 4,
    ordersLimit: 3,
    OHLCVLimit: 3,
    liquidationsLimit: 3,
    myLiquidationsLimit: 3,
};

const NOW = 1_700_000_000_000;

/** Decimals as the exchange sends them, and now and then what else a number can be made of. */
export const decimal = (random: Random): string =>
    (random.next() * 10 ** random.integer(-3, 4)).toFixed(random.integer(0, 8));

const ODD: readonly Json[] = [null, "", "0", "0.00000000", 7, 1.5, "1.5e-7", "-3.25"];

const amount = (random: Random): Json => (random.chance(0.95) ? decimal(random) : random.pick(ODD));

const time = (random: Random): number => NOW + random.integer(0, 5_000);

/** Orders of two symbols never have the same id: what becomes of those is among the chosen cases. */
const order = (random: Random): JsonObject => {
    const [s, ids] = random.pick<readonly [string, readonly number[]]>([
        ["BTCUSDT", [1, 2, 3]],
        ["ETHUSDT", [11, 12]],
        ["ETHBTC", [21]],
    ]);
    return { s, i: random.pick(ids) };
};

const FEE_CURRENCIES: readonly Json[] = ["BNB", "BTC", "USDT", "BNB", null];

const execution = (random: Random, names: readonly string[]): JsonObject => {
    const x = random.pick(["NEW", "TRADE", "TRADE", "TRADE", "CANCELED", "EXPIRED", "REJECTED", "AMENDMENT"]);
    const isTrade = x === "TRADE";
    const status = isTrade ? random.pick(["PARTIALLY_FILLED", "FILLED"]) : x === "AMENDMENT" ? "NEW" : x;
    const members: JsonObject = {
        ...order(random),
        c: random.pick(["x-R4BD3S82abc", "web_1", ""]),
        S: random.pick(["BUY", "SELL"]),
        o: random.pick(["LIMIT", "MARKET", "STOP_LOSS_LIMIT", "LIMIT_MAKER"]),
        f: random.pick(["GTC", "IOC", "FOK", "GTX"]),
        q: amount(random),
        p: amount(random),
        x,
        X: status,
        T: time(random),
        l: isTrade ? amount(random) : "0",
        z: amount(random),
        L: isTrade ? amount(random) : "0",
        n: isTrade ? amount(random) : "0",
        N: isTrade ? random.pick(FEE_CURRENCIES) : null,
        // The same id with other members is among the chosen cases.
        t: isTrade ? random.integer(1, 10 ** 12) : -1,
        m: random.chance(0.5),
    };
    const left = Object.entries(members).filter(([name]) => names.includes(name) || !random.chance(0.03));
    return Object.fromEntries(left);
};

export const spotReport = (random: Random): JsonObject => {
    const rest = {
        P: amount(random),
        Z: amount(random),
        Y: amount(random),
        O: random.pick([time(random), time(random), null]),
        C: random.pick(["", "", "old", null]),
    };
    return executionReport({ ...rest, ...execution(random, ["s", "i", "x"]) });
};

const contractReport = (random: Random): JsonObject =>
    orderUpdate({
        ap: amount(random),
        sp: amount(random),
        R: random.chance(0.5),
        ps: random.pick(["BOTH", "LONG", "SHORT"]),
        ...execution(random, ["s", "i", "x"]),
        ...(random.chance(0.1) ? { o: "LIQUIDATION" } : {}),
    });

const asset = (random: Random): string => random.pick(["BTC", "USDT", "BNB", "LDBTC", "NEW"]);

const spotBalances = (random: Random): JsonObject =>
    random.chance(0.5)
        ? balanceUpdate({ a: asset(random), d: decimal(random) })
        : accountPosition(random.list(0, 3, () => ({ a: asset(random), f: amount(random), l: amount(random) })));

const POSITION_SIDES: readonly (readonly JsonObject[])[] = [
    [],
    [{ ps: "BOTH", pa: "0" }],
    [{ ps: "BOTH", pa: "0.500" }],
    [{ ps: "BOTH", pa: "-0.500" }],
    [{ ps: "LONG", pa: "1.25" }],
    [
        { ps: "LONG", pa: "0" },
        { ps: "SHORT", pa: "-3" },
    ],
];

const contractBalances = (random: Random, s: readonly string[]): JsonObject =>
    accountUpdate(
        random.list(0, 2, () => ({ a: asset(random), wb: amount(random), cw: amount(random) })),
        // A side comes once in a message: what ccxt makes of one that comes twice is among the chosen cases.
        random.pick(POSITION_SIDES).map((side) =>
            position({
                s: random.pick(s),
                ...side,
                ep: amount(random),
                up: amount(random),
                mt: random.pick(["isolated", "cross"]),
            }),
        ),
    );

const algorithmic = (random: Random): JsonObject => {
    const names = random.pick<JsonObject>([
        { s: "BTCUSDT", aid: 900, ai: "" },
        { s: "BTCUSDT", aid: 901, ai: "1" },
        { s: "ETHUSDT", aid: 910, ai: "" },
    ]);
    const X = random.pick(["NEW", "CANCELED", "TRIGGERED", "FINISHED"]);
    return algoUpdate({ ...names, X, tp: amount(random), q: amount(random) });
};

export const publicMessage = (random: Random, symbols: readonly string[]): JsonObject => {
    const s = random.pick(symbols);
    const [p, q, T] = [amount(random), amount(random), time(random)];
    const minute = NOW - (NOW % 60_000) + 60_000 * random.integer(0, 5);
    return random.pick<() => JsonObject>([
        () => trade({ s, p, q, T, t: random.integer(1, 9), m: random.chance(0.5) }),
        () => aggregateTrade({ s, p, q, T, a: random.integer(1, 9), m: random.chance(0.5) }),
        () => {
            const i = random.pick(["1m", "1m", "5m"]);
            const k = { s, i, t: minute, o: p, h: amount(random), l: amount(random), c: amount(random), v: q };
            return random.chance(0.8) ? kline(k, { s }) : kline({ ...k, v: null }, { s });
        },
        () => forceOrder({ s, p, q, T, ap: amount(random), S: random.pick(["BUY", "SELL"]) }),
    ])();
};

interface Stream {
    readonly on: keyof typeof URLS;
    readonly subscriptions: JsonObject;
    readonly waiting: readonly string[];
    readonly make: (random: Random) => JsonObject;
}

const bySymbol = (hash: string, symbols: readonly string[]): readonly string[] => [
    hash,
    ...symbols.map((symbol) => `${hash}:${symbol}`),
];

const SPOT = ["BTC/USDT", "ETH/USDT", "ETH/BTC"];
const LINEAR = ["BTC/USDT:USDT", "ETH/USDT:USDT"];
const INVERSE = ["BTC/USD:BTC", "ETH/USD:ETH"];

const watched = (symbols: readonly string[]): readonly string[] =>
    symbols.flatMap((symbol) => [
        `trade::${symbol}`,
        `ohlcv::${symbol}::1m`,
        `ohlcv::${symbol}::5m`,
        `liquidations::${symbol}`,
    ]);

const accountOf = (type: string, symbols: readonly string[]): readonly string[] => [
    ...bySymbol("orders", symbols),
    ...bySymbol("myTrades", symbols),
    "myLiquidations",
    ...symbols.map((symbol) => `myLiquidations::${symbol}`),
    `${type}:balance`,
    `${type}:positions`,
    ...symbols.map((symbol) => `${type}:positions::${symbol}`),
    `${type}:positions::${symbols.join(",")}`,
];

/** Inverse contracts have other names and no base asset for a fee. */
const inverse = (random: Random): JsonObject => {
    const { o, ...rest } = contractReport(random);
    const s = random.pick(["BTCUSD_PERP", "ETHUSD_PERP"]);
    const i = s === "BTCUSD_PERP" ? random.integer(1, 3) : random.integer(11, 12);
    return { ...rest, o: { ...(o as JsonObject), s, i, ma: s.slice(0, 3) } };
};

const STREAMS: Readonly<Record<string, Stream>> = {
    "public streams of spot": {
        on: "spot",
        subscriptions: {},
        waiting: watched(SPOT),
        make: (random) => publicMessage(random, ["BTCUSDT", "ETHUSDT", "ETHBTC"]),
    },
    "public streams of linear contracts": {
        on: "linear",
        subscriptions: {},
        waiting: [...watched(LINEAR), "liquidations"],
        make: (random) => publicMessage(random, ["BTCUSDT", "ETHUSDT"]),
    },
    "public streams of inverse contracts": {
        on: "inverse",
        subscriptions: {},
        waiting: [...watched(INVERSE), "liquidations"],
        make: (random) => publicMessage(random, ["BTCUSD_PERP", "ETHUSD_PERP"]),
    },
    "an account of spot": {
        on: "spotApi",
        subscriptions: { spot: true },
        waiting: accountOf("spot", SPOT),
        make: (random) => {
            const event = random.chance(0.8) ? spotReport(random) : spotBalances(random);
            return random.chance(0.3) ? { subscriptionId: 0, event } : event;
        },
    },
    "an account of margin": {
        on: "spotApi",
        subscriptions: { "1": { id: "1" }, margin: true },
        waiting: accountOf("margin", SPOT),
        make: (random) => (random.chance(0.6) ? spotReport(random) : spotBalances(random)),
    },
    "an account of linear contracts": {
        on: "linearAccount",
        subscriptions: { future: true },
        waiting: accountOf("future", LINEAR),
        make: (random) =>
            random.pick([
                contractReport,
                contractReport,
                algorithmic,
                (next: Random) => contractBalances(next, ["BTCUSDT", "ETHUSDT"]),
            ])(random),
    },
    "an account of inverse contracts": {
        on: "inverseAccount",
        subscriptions: { delivery: true },
        waiting: accountOf("delivery", INVERSE),
        make: (random) =>
            random.pick([inverse, inverse, (next: Random) => contractBalances(next, ["BTCUSD_PERP", "ETHUSD_PERP"])])(
                random,
            ),
    },
    "orders of contracts without their envelope": {
        on: "linearAccount",
        subscriptions: { future: true },
        waiting: accountOf("future", LINEAR),
        make: (random) => contractOrder({ e: "ORDER_TRADE_UPDATE", ...execution(random, ["s", "i", "x"]) }),
    },
};

const framesOf = (random: Random, about: string, stream: Stream, number: number): FramesCase => {
    const { on, subscriptions, waiting, make } = stream;
    return {
        kind: "frames",
        name: `random messages ${number} of ${about}`,
        setup: keyed(random.chance(0.9) ? LIMITS : { ...LIMITS, wallet: "cw" }),
        url: URLS[on],
        subscriptions,
        // Not all wait, so that some of what is given is first seen in a cache.
        waiting: waiting.filter(() => random.chance(0.7)),
        // Some come twice.
        frames: random
            .list(FRAMES_IN_A_CASE, FRAMES_IN_A_CASE, (): Frame => json(make(random)))
            .flatMap((one) => (random.chance(0.05) ? [one, one] : [one])),
    };
};

/** About `count` messages of all streams. */
export const randomFrames = (random: Random, count: number): readonly FramesCase[] => {
    const streams = Object.entries(STREAMS);
    const perStream = Math.ceil(count / FRAMES_IN_A_CASE / streams.length);
    return streams.flatMap(([about, stream]) =>
        Array.from({ length: perStream }, (_, i) => framesOf(random, about, stream, i)),
    );
};
