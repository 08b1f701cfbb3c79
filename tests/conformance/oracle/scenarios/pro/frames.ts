/** Messages for the handler alone: of public streams, of an account, and answers to requests. */
import type { Json, JsonObject } from "../../encoding.js";
import type { Frame, FramesCase, Setup } from "../../plan.js";
import { json } from "../../plan.js";
import {
    accountPosition,
    accountUpdate,
    aggregateTrade,
    algoUpdate,
    answer,
    balanceUpdate,
    contractOrderAnswer,
    executionReport,
    filled,
    forceOrder,
    kline,
    order,
    orderUpdate,
    ownTrade,
    position,
    positionRisk,
    priceKline,
    refusal,
    streamTerminated,
    trade,
} from "./messages.js";
import { keyed, URLS } from "./setups.js";

interface Surroundings {
    readonly on?: keyof typeof URLS;
    readonly setup?: Setup;
    readonly subscriptions?: JsonObject;
    readonly waiting?: readonly string[];
}

const frames = (
    name: string,
    messages: readonly (Frame | Json)[],
    { on = "spot", setup = keyed(), subscriptions = {}, waiting = [] }: Surroundings = {},
): FramesCase => ({
    kind: "frames",
    name,
    setup,
    url: URLS[on],
    subscriptions,
    waiting,
    frames: messages.map((each) =>
        typeof each === "object" && each !== null && ("json" in each || "text" in each)
            ? (each as Frame)
            : json(each as Json),
    ),
});

const replaced = (message: (rest: JsonObject) => JsonObject, members: readonly string[], values: readonly Json[]) =>
    members.flatMap((member) => values.map((value) => message({ [member]: value })));

const ODD: readonly Json[] = [null, "", "0", 7, "1.5e-7", "123456789012345678901234567890.5", true];

const TRADES = ["trade::BTC/USDT", "trade::ETH/USDT", "trade::BTC/USDT:USDT"];

const publicStreams: readonly FramesCase[] = [
    frames(
        "trades of spot, kept in the order in which they come",
        [trade(), trade({ t: 2, p: "1", m: false }), trade({ s: "ETHUSDT", t: 3 }), aggregateTrade({ s: "ETHUSDT" })],
        { waiting: TRADES },
    ),
    frames("trades of contracts", [aggregateTrade(), trade({ t: 5 })], { on: "linear", waiting: TRADES }),
    frames(
        "trades beyond the limit of their cache",
        [1, 2, 3, 4, 5, 6, 7].map((t) => trade({ t })),
        {
            setup: keyed({ tradesLimit: 3 }),
            waiting: TRADES,
        },
    ),
    frames("members of trades", [
        ...replaced(trade, ["t", "p", "q", "T", "m", "s"], ODD),
        ...replaced(aggregateTrade, ["a", "p", "T"], [null, ""]),
    ]),
    frames(
        "candles: the same again, the next one, one of before",
        [
            kline(),
            kline({ c: "36490.1" }),
            kline({ t: 1_700_000_040_000, o: "36490.1" }),
            kline({ t: 1_699_999_980_000, v: "99" }),
            kline({ i: "5m" }),
            kline({ s: "ETHUSDT" }, { s: "ETHUSDT" }),
            kline({ i: "7x" }),
        ],
        { waiting: ["ohlcv::BTC/USDT::1m", "ohlcv::BTC/USDT::5m", "ohlcv::ETH/USDT::1m"] },
    ),
    frames(
        "candles beyond the limit of their cache",
        [0, 1, 2, 3, 4, 5].map((minute) => kline({ t: 1_699_999_980_000 + minute * 60_000 })),
        { setup: keyed({ OHLCVLimit: 2 }), waiting: ["ohlcv::BTC/USDT::1m"] },
    ),
    frames("members of candles", [
        ...["t", "o", "h", "l", "c", "v", "i"].flatMap((member) => ODD.map((value) => kline({ [member]: value }))),
        kline({}, { k: null }),
    ]),
    frames("candles of other prices", [priceKline("indexPrice_kline"), priceKline("markPrice_kline", { i: "1h" })], {
        on: "inverse",
        waiting: ["ohlcv::BTC/USD:BTC::1m"],
    }),
    frames(
        "liquidations",
        [forceOrder(), forceOrder({ s: "ETHUSDT", S: "SELL" }), forceOrder({ q: "0.1", ap: null })],
        {
            on: "linear",
            waiting: ["liquidations", "liquidations::BTC/USDT:USDT", "liquidations::ETH/USDT:USDT"],
        },
    ),
    frames(
        "liquidations of inverse contracts, beyond the limit of their cache",
        [1, 2, 3, 4, 5].map((q) => forceOrder({ s: "BTCUSD_PERP", ps: "BTCUSD", q: String(q) })),
        { on: "inverse", setup: keyed({ liquidationsLimit: 2 }), waiting: ["liquidations"] },
    ),
];

const SPOT_ACCOUNT: JsonObject = { spot: true };
const LINEAR_ACCOUNT: JsonObject = { future: true };

const ORDERS = ["orders", "orders:BTC/USDT", "orders:BTC/USDT:USDT"];
const OWN_TRADES = ["myTrades", "myTrades:BTC/USDT", "myTrades:BTC/USDT:USDT"];
const OWN_LIQUIDATIONS = ["myLiquidations", "myLiquidations::BTC/USDT:USDT"];

const accounts: readonly FramesCase[] = [
    frames(
        "an order of spot, from its creation to its end",
        [
            executionReport(),
            filled(),
            filled({ t: 78, l: "0.75000000", z: "1.00000000", X: "FILLED", Z: "36000", Y: "27000", n: "0.75" }),
            executionReport({ i: 2, x: "CANCELED", X: "CANCELED", C: "x-R4BD3S82abc", c: "web_1" }),
        ],
        { on: "spotApi", subscriptions: SPOT_ACCOUNT, waiting: [...ORDERS, ...OWN_TRADES] },
    ),
    frames(
        "fees of an order's trades, in one currency and in several",
        [
            executionReport(),
            filled({ t: 1, n: "0.1", N: "BNB" }),
            filled({ t: 2, n: "0.2", N: "BNB" }),
            filled({ t: 3, n: "0.3", N: "BTC" }),
            filled({ t: 4, n: "0.4", N: "BNB" }),
            filled({ t: 5, n: "0", N: null }),
            executionReport({ x: "CANCELED", X: "CANCELED" }),
        ],
        { on: "spotApi", subscriptions: SPOT_ACCOUNT, waiting: [...ORDERS, ...OWN_TRADES] },
    ),
    frames(
        "a trade with the id of one before",
        [executionReport(), filled({ t: 5, l: "0.1" }), filled({ t: 5, l: "0.1" }), filled({ t: 5, l: "0.2" })],
        { on: "spotApi", subscriptions: SPOT_ACCOUNT, waiting: ["myTrades"] },
    ),
    frames(
        "events of an account inside of an envelope",
        [
            { subscriptionId: 0, event: executionReport() },
            { subscriptionId: 0, event: filled() },
        ],
        { on: "spotApi", subscriptions: SPOT_ACCOUNT, waiting: [...ORDERS, ...OWN_TRADES] },
    ),
    frames(
        "orders beyond the limit of their cache",
        [1, 2, 3, 4, 5].map((i) => executionReport({ i })),
        { on: "spotApi", subscriptions: SPOT_ACCOUNT, setup: keyed({ ordersLimit: 2 }), waiting: ORDERS },
    ),
    frames(
        "members of orders",
        [
            ...replaced(
                executionReport,
                ["i", "O", "T", "p", "q", "z", "Z", "X", "f", "o", "C", "P", "n"],
                [null, "", "0", 7],
            ),
            executionReport({ f: "GTX" }),
            executionReport({ x: "AMENDMENT", O: null }),
            ...[null, "", "0", 7].map((s, at) => executionReport({ s, i: 100 + at })),
        ],
        { on: "spotApi", subscriptions: SPOT_ACCOUNT },
    ),
    frames(
        "orders of two symbols with the same id",
        [
            executionReport(),
            executionReport({ s: "ETHUSDT" }),
            executionReport({ s: "ETHUSDT", x: "CANCELED", X: "CANCELED" }),
        ],
        { on: "spotApi", subscriptions: SPOT_ACCOUNT, waiting: ORDERS },
    ),
    frames(
        "an order of a contract",
        [
            orderUpdate(),
            orderUpdate({
                x: "TRADE",
                X: "PARTIALLY_FILLED",
                l: "0.05",
                z: "0.05",
                L: "36900",
                ap: "36900",
                n: "0.1",
                t: 9,
            }),
            orderUpdate({ x: "TRADE", X: "FILLED", l: "0.05", z: "0.1", L: "36901", ap: "36900.5", n: "0.2", t: 10 }),
            orderUpdate({ o: "LIQUIDATION", c: "autoclose-1", q: "0.014", ap: "36000.1", x: "TRADE", t: 11 }),
            orderUpdate({ o: "TRAILING_STOP_MARKET", sp: "37000", AP: "37476.89", cr: "5.0" }),
        ],
        {
            on: "linearAccount",
            subscriptions: LINEAR_ACCOUNT,
            waiting: [...ORDERS, ...OWN_TRADES, ...OWN_LIQUIDATIONS],
        },
    ),
    frames("conditional orders", [algoUpdate(), algoUpdate({ X: "NEW", tp: "1" }), algoUpdate({ ai: "77", aid: 1 })], {
        on: "linearAccount",
        subscriptions: LINEAR_ACCOUNT,
        waiting: ORDERS,
    }),
    frames(
        "balances of spot",
        [
            accountPosition([
                { a: "BTC", f: "1.5", l: "0.25" },
                { a: "USDT", f: "1000.10", l: "0" },
            ]),
            balanceUpdate(),
            balanceUpdate({ a: "BNB", d: "-1" }),
            { ...balanceUpdate(), e: "externalLockUpdate" },
            accountPosition([{ a: "BTC", f: null, l: "" }]),
        ],
        { on: "spotApi", subscriptions: SPOT_ACCOUNT, waiting: ["spot:balance"] },
    ),
    frames("balances that nobody subscribed to", [accountPosition([{ a: "BTC", f: "1", l: "0" }])], {
        on: "spotApi",
        waiting: [":balance"],
    }),
    frames(
        "balances and positions of contracts",
        [
            accountUpdate([{ a: "USDT", wb: "1127.95750089", cw: "1040.82091149", bc: "0" }], [position()]),
            accountUpdate([], [position({ pa: "0" }), position({ s: "ETHUSDT", pa: "2" })]),
            accountUpdate([], [position({ ps: "LONG", pa: "0.5" }), position({ ps: "SHORT", pa: "-0.5" })]),
            accountUpdate([{ a: "USDT", wb: null, cw: "" }], [position({ ep: "", up: null, pa: null })]),
        ],
        {
            on: "linearAccount",
            subscriptions: LINEAR_ACCOUNT,
            waiting: [
                "future:balance",
                "future:positions",
                "future:positions::BTC/USDT:USDT",
                "future:positions::ETH/USDT:USDT,BTC/USDT:USDT",
            ],
        },
    ),
    frames(
        "positions of a side that comes twice",
        [accountUpdate([], [position({ pa: "1" }), position({ ps: "LONG", pa: "2" })])],
        {
            on: "linearAccount",
            subscriptions: LINEAR_ACCOUNT,
            waiting: ["future:positions"],
        },
    ),
    frames("balances by another member of the wallet", [accountUpdate([{ a: "USDT", wb: "1", cw: "2" }], [])], {
        on: "linearAccount",
        subscriptions: LINEAR_ACCOUNT,
        setup: keyed({ wallet: "cw" }),
        waiting: ["future:balance"],
    }),
    frames("an account's stream that ends", [streamTerminated(), { ...streamTerminated(), e: "other" }], {
        on: "spotApi",
        subscriptions: SPOT_ACCOUNT,
        waiting: ["spot", "orders"],
    }),
];

const handler = (name: string): JsonObject => ({ method: { $: "function", name } });

/** Answers whose request named the handler. */
const answers = (name: string, method: string, results: readonly Json[], on: keyof typeof URLS = "spotApi") =>
    frames(
        name,
        results.map((result, at) => answer(String(at + 1), result)),
        {
            on,
            subscriptions: Object.fromEntries(results.map((_, at) => [String(at + 1), handler(method)])),
            waiting: results.map((_, at) => String(at + 1)),
        },
    );

const BOOK = {
    lastUpdateId: 2_731_179_239,
    E: 1_699_999_999_114,
    T: 1_699_999_999_105,
    bids: [
        ["36479.50", "431.00000000"],
        ["36479.40", "1"],
    ],
    asks: [["36480.10", "12.00000000"]],
};

const SPOT_BALANCE = {
    makerCommission: 15,
    accountType: "SPOT",
    updateTime: 1_699_999_833_000,
    balances: [
        { asset: "BNB", free: "0.00000000", locked: "0.00000000" },
        { asset: "BTC", free: "1.3447112", locked: "0.08600000" },
    ],
};

const LINEAR_BALANCE = [
    {
        accountAlias: "SgsR",
        asset: "USDT",
        balance: "122607.35",
        crossWalletBalance: "23.72",
        availableBalance: "23.1",
    },
];

const ANSWERED_TRADES: readonly Json[] = [
    ownTrade(),
    { id: 28_457, price: "4.00000100", qty: "12.00", quoteQty: "48.0", time: 1_699_999_376_120, isBuyerMaker: true },
];

const requests: readonly FramesCase[] = [
    answers("answers with an order", "handleOrderWs", [
        order(),
        order({ status: "CANCELED", origClientOrderId: "mine" }),
        contractOrderAnswer(),
        {},
    ]),
    answers("answers with orders", "handleOrdersWs", [[], [order(), order({ orderId: 2, side: "BUY" })], null]),
    answers("answers to an order that is changed", "handleEditOrderWs", [
        {
            cancelResult: "SUCCESS",
            newOrderResult: "SUCCESS",
            cancelResponse: order(),
            newOrderResponse: order({ orderId: 5 }),
        },
        contractOrderAnswer(),
    ]),
    answers("answers with trades", "handleTradesWs", [ANSWERED_TRADES, [], null]),
    answers("answers with balances of spot", "handleAccountStatusWs", [SPOT_BALANCE]),
    answers(
        "answers with balances of contracts",
        "handleBalanceWs",
        [LINEAR_BALANCE, { assets: LINEAR_BALANCE }],
        "linearApi",
    ),
    answers(
        "answers with positions",
        "handlePositionsWs",
        [[positionRisk(), positionRisk({ entryPrice: "0.0" })], []],
        "linearApi",
    ),
    answers(
        "answers with a ticker",
        "handleTickerWs",
        [
            {
                lastUpdateId: 1,
                symbol: "BTCUSDT",
                bidPrice: "4.0",
                bidQty: "431",
                askPrice: "4.1",
                askQty: "9",
                time: 1_699_999_999_000,
            },
            { symbol: "BTCUSDT", price: "6000.01", time: 1_699_999_999_001 },
        ],
        "linearApi",
    ),
    answers("answers with candles", "handleFetchOHLCV", [
        [
            [
                1_699_999_980_000,
                "0.019",
                "0.020",
                "0.018",
                "0.0195",
                "150",
                1_700_000_039_999,
                "3.0",
                27,
                "70",
                "1.5",
                "0",
            ],
        ],
        [],
    ]),
    answers("answers with a book", "handleFetchOrderBook", [BOOK], "linearApi"),
    answers("answers to a subscription of the account", "handleUserDataStreamSubscribe", [
        { subscriptionId: 0 },
        { subscriptionId: null },
        {},
    ]),
    frames(
        "requests that are refused",
        [
            refusal("1", 400, -1102, "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed."),
            refusal("2", 403, -2015, "Invalid API-key, IP, or permissions for action."),
            refusal("3", 400, -2010, "Account has insufficient balance for requested action."),
            refusal("4", 429, -1003, "Too much request weight used."),
            refusal("9", 400, -1100, "Illegal characters."),
        ],
        {
            on: "spotApi",
            subscriptions: Object.fromEntries(["1", "2", "3", "4"].map((id) => [id, handler("handleOrderWs")])),
            waiting: ["1", "2", "3", "4"],
        },
    ),
];

export const proFrames: readonly FramesCase[] = [...publicStreams, ...accounts, ...requests];
