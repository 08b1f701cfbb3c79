/** The same methods on every product: spot, margin, linear and inverse contracts, portfolio margin. */
import type { Json, JsonObject } from "../../encoding.js";
import type { SessionCase, Setup } from "../../plan.js";
import { acknowledge, refuse } from "../messages.js";
import {
    accountPosition,
    accountUpdate,
    aggregateTrade,
    answer,
    contractOrderAnswer,
    executionReport,
    filled,
    forceOrder,
    kline,
    order,
    orderUpdate,
    position,
    refusal,
    streamTerminated,
    trade,
} from "./messages.js";
import { online } from "./setups.js";
import { call, close, frame, message, session } from "./steps.js";

interface Product {
    readonly name: string;
    readonly symbol: string;
    readonly other: string;
    readonly id: string;
    readonly otherId: string;
    readonly print: (rest: JsonObject) => JsonObject;
}

const PRODUCTS: readonly Product[] = [
    { name: "spot", symbol: "BTC/USDT", other: "ETH/USDT", id: "BTCUSDT", otherId: "ETHUSDT", print: trade },
    {
        name: "linear",
        symbol: "BTC/USDT:USDT",
        other: "ETH/USDT:USDT",
        id: "BTCUSDT",
        otherId: "ETHUSDT",
        print: aggregateTrade,
    },
    {
        name: "inverse",
        symbol: "BTC/USD:BTC",
        other: "ETH/USD:ETH",
        id: "BTCUSD_PERP",
        otherId: "ETHUSD_PERP",
        print: aggregateTrade,
    },
];

const candle = (s: string, k: JsonObject = {}): JsonObject => kline({ s, ...k }, { s });

const publicStreams = ({ name, symbol, other, id, otherId, print }: Product): readonly SessionCase[] => [
    session(`trades of ${name}, watched, unwatched, watched again`, [
        call("one", "watchTrades", symbol),
        frame(acknowledge(1)),
        message(print({ s: id })),
        call("end", "unWatchTrades", symbol),
        call("waits", "watchTrades", symbol),
        frame(acknowledge(2)),
        message(print({ s: id, t: 9, a: 9 })),
        call("again", "watchTrades", symbol),
        frame(acknowledge(3)),
        message(print({ s: id, t: 10, a: 10 })),
    ]),
    session(`trades of two symbols of ${name}`, [
        call("either", "watchTradesForSymbols", [symbol, other]),
        frame(acknowledge(1)),
        message(print({ s: otherId })),
        call("limited", "watchTradesForSymbols", [symbol, other], undefined, 1),
        message(print({ s: id, t: 2, a: 2 })),
        call("end", "unWatchTradesForSymbols", [symbol, other]),
        frame(acknowledge(2)),
    ]),
    session(`candles of ${name}`, [
        call("one", "watchOHLCV", symbol, "5m"),
        frame(acknowledge(1)),
        message(candle(id, { i: "5m" })),
        call("end", "unWatchOHLCV", symbol, "5m"),
        frame(acknowledge(2)),
        call("two", "watchOHLCVForSymbols", [
            [symbol, "1m"],
            [other, "1h"],
        ]),
        message(candle(otherId, { i: "1h" })),
        call("refused", "watchOHLCV", symbol, "2m"),
        frame(refuse(4, -1120, "Invalid interval.")),
    ]),
    session(`streams of ${name} that are refused`, [
        call("trades", "watchTrades", symbol),
        frame(refuse(1, 2, "Invalid request: invalid stream")),
        call("again", "watchTrades", symbol),
        message(print({ s: id })),
    ]),
];

const liquidations = ({ name, symbol, other, id, otherId }: Product): SessionCase =>
    session(`liquidations of ${name}`, [
        call("one", "watchLiquidations", symbol),
        message(forceOrder({ s: id })),
        call("two", "watchLiquidationsForSymbols", [symbol, other]),
        message(forceOrder({ s: otherId, S: "SELL" })),
    ]);

interface Account {
    readonly name: string;
    readonly params: JsonObject;
    readonly symbol: string;
    readonly id: string;
    /** What the exchange says when the account is subscribed to. */
    readonly subscribed: readonly Json[];
    readonly orders: readonly JsonObject[];
    readonly balances: JsonObject;
    readonly hasPositions: boolean;
}

const SPOT_ORDERS = [executionReport(), filled(), executionReport({ x: "CANCELED", X: "CANCELED" })];

const contractOrders = (s: string): readonly JsonObject[] => [
    orderUpdate({ s }),
    orderUpdate({ s, x: "TRADE", X: "PARTIALLY_FILLED", l: "0.05", z: "0.05", L: "36900", n: "0.1", t: 9 }),
    orderUpdate({ s, x: "TRADE", X: "FILLED", l: "0.05", z: "0.1", L: "36901", n: "0.2", t: 10 }),
];

const BALANCES = [{ a: "USDT", wb: "1127.95750089", cw: "1040.82091149", bc: "0" }];

const ACCOUNTS: readonly Account[] = [
    {
        name: "spot",
        params: {},
        symbol: "BTC/USDT",
        id: "BTCUSDT",
        subscribed: [answer("1", { subscriptionId: 0 })],
        orders: SPOT_ORDERS,
        balances: accountPosition([{ a: "BTC", f: "1.5", l: "0.25" }]),
        hasPositions: false,
    },
    {
        name: "margin",
        params: { type: "margin" },
        symbol: "BTC/USDT",
        id: "BTCUSDT",
        subscribed: [answer("1", { subscriptionId: 0 })],
        orders: SPOT_ORDERS,
        balances: accountPosition([{ a: "BTC", f: "1.5", l: "0.25" }]),
        hasPositions: false,
    },
    {
        name: "linear",
        params: { type: "swap", subType: "linear" },
        symbol: "BTC/USDT:USDT",
        id: "BTCUSDT",
        subscribed: [],
        orders: contractOrders("BTCUSDT"),
        balances: accountUpdate(BALANCES, []),
        hasPositions: true,
    },
    {
        name: "inverse",
        params: { type: "swap", subType: "inverse" },
        symbol: "BTC/USD:BTC",
        id: "BTCUSD_PERP",
        subscribed: [],
        orders: contractOrders("BTCUSD_PERP"),
        balances: accountUpdate([{ a: "BTC", wb: "1", cw: "1" }], []),
        hasPositions: true,
    },
    {
        name: "portfolio margin",
        params: { type: "swap", subType: "linear", portfolioMargin: true },
        symbol: "BTC/USDT:USDT",
        id: "BTCUSDT",
        subscribed: [],
        orders: contractOrders("BTCUSDT"),
        balances: accountUpdate(BALANCES, []),
        hasPositions: true,
    },
];

const accounts = ({ name, params, symbol, id, subscribed, ...account }: Account): readonly SessionCase[] => {
    const [created = {}, partly = {}, done = {}] = account.orders;
    const answers = subscribed.map((one) => message(one));
    const positions = accountUpdate([], [position({ s: id }), position({ s: id, ps: "LONG", pa: "0.5" })]);
    return [
        session(`an account of ${name}: its orders and trades`, [
            call("orders", "watchOrders", symbol, undefined, undefined, params),
            ...answers,
            call("trades", "watchMyTrades", symbol, undefined, undefined, params),
            message(created),
            call("partly", "watchOrders", undefined, undefined, undefined, params),
            message(partly),
            call("all trades", "watchMyTrades", undefined, undefined, 5, params),
            call("done", "watchOrders", symbol, undefined, 1, params),
            message(done),
        ]),
        session(`an account of ${name}: its balances`, [
            call("balance", "watchBalance", params),
            ...answers,
            message(account.balances),
            call("again", "watchBalance", params),
            message(account.balances),
        ]),
        ...(account.hasPositions
            ? [
                  session(
                      `an account of ${name}: its positions`,
                      [
                          call("all", "watchPositions", undefined, undefined, undefined, params),
                          call("one", "watchPositions", [symbol], undefined, undefined, params),
                          message(positions),
                          call("more", "watchPositions", undefined, undefined, undefined, params),
                          message(account.balances),
                          message(accountUpdate([], [position({ s: id, pa: "0" })])),
                      ],
                      online({ watchPositions: { fetchPositionsSnapshot: false, awaitPositionsSnapshot: false } }),
                  ),
              ]
            : []),
        session(`an account of ${name} whose connection is closed`, [
            call("orders", "watchOrders", symbol, undefined, undefined, params),
            ...answers,
            close(1001),
        ]),
        session(`an account of ${name} whose stream ends`, [
            call("orders", "watchOrders", symbol, undefined, undefined, params),
            ...answers,
            message({ ...streamTerminated(), e: "listenKeyExpired", listenKey: "abc" }),
            message({ e: "serverShutdown", E: 1_700_000_000_000 }),
        ]),
        session(`an account of ${name} whose events end`, [
            call("orders", "watchOrders", symbol, undefined, undefined, params),
            ...answers,
            message(streamTerminated()),
            call("again", "watchOrders", symbol, undefined, undefined, params),
        ]),
    ];
};

/** By the options: ccxt takes the type from the parameters, and then it doesn't know which account is meant. */
const ownLiquidations: readonly SessionCase[] = [
    ["linear", "BTC/USDT:USDT", "BTCUSDT"] as const,
    ["inverse", "BTC/USD:BTC", "BTCUSD_PERP"] as const,
].map(([subType, symbol, s]) =>
    session(
        `own liquidations of ${subType} contracts`,
        [
            call("one", "watchMyLiquidations", symbol),
            message(orderUpdate({ s, o: "LIQUIDATION", q: "0.014", ap: "36000.1" })),
            call("two", "watchMyLiquidationsForSymbols", [symbol]),
            message(orderUpdate({ s, o: "LIQUIDATION", q: "0.015", ap: "36000.2", i: 9 })),
        ],
        online({ defaultType: "swap", defaultSubType: subType }),
    ),
);

/** Throw-away keys, of this test alone. */
const ED25519 = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
-----END PRIVATE KEY-----`;

const SIGNERS: Readonly<Record<string, Setup>> = {
    "a secret": online(),
    "an Ed25519 key": online({}, { secret: ED25519 }),
};

const signed = (signer: string, setup: Setup): readonly SessionCase[] => [
    session(
        `orders over the websocket, signed with ${signer}`,
        [
            call("create", "createOrderWs", "BTC/USDT", "limit", "buy", 0.01, 30_000),
            message(answer("1", order({ status: "NEW" }))),
            call("edit", "editOrderWs", "1", "BTC/USDT", "limit", "buy", 0.02, 30_001),
            message(answer("2", { cancelResponse: order(), newOrderResponse: order({ orderId: 2 }) })),
            call("cancel", "cancelOrderWs", "2", "BTC/USDT"),
            message(answer("3", order({ status: "CANCELED" }))),
            call("refused", "createOrderWs", "BTC/USDT", "market", "sell", 5),
            message(refusal("4", 400, -2010, "Account has insufficient balance for requested action.")),
            call("linear", "createOrderWs", "BTC/USDT:USDT", "limit", "sell", 0.01, 40_000, { reduceOnly: true }),
            message(answer("1", contractOrderAnswer()), 1),
            call("inverse", "createOrderWs", "BTC/USD:BTC", "limit", "sell", 1, 40_000),
        ],
        setup,
    ),
    session(
        `an account of spot, signed with ${signer}`,
        [
            call("balance", "watchBalance"),
            message(answer("1", { subscriptionId: 0 })),
            message(accountPosition([{ a: "BTC", f: "1", l: "0" }])),
        ],
        setup,
    ),
];

/** A token that is due at once: the clock stands. */
const renewal: readonly SessionCase[] = [
    session(
        "a listen token of a margin account is renewed",
        [
            call("balance", "watchBalance", { type: "margin" }),
            message(answer("1", { subscriptionId: 0 })),
            { do: "call", call: "renewal", method: "renewListenToken", args: [{ type: "margin" }], isVoid: true },
            message(answer("2", { subscriptionId: 1 })),
            message({ subscriptionId: 1, event: accountPosition([{ a: "BTC", f: "1", l: "0" }]) }),
        ],
        online({ listenTokenRefreshRate: -20_000 }),
    ),
];

const answersOutOfOrder: readonly SessionCase[] = [
    session("requests whose answers come in another order", [
        call("first", "fetchOrderWs", "1", "BTC/USDT"),
        call("second", "fetchOrderWs", "2", "BTC/USDT"),
        call("third", "fetchOpenOrdersWs", "BTC/USDT"),
        message(answer("3", [order()])),
        message(refusal("1", 400, -2013, "Order does not exist.")),
        message(answer("2", order({ orderId: 2 }))),
        message(answer("2", order({ orderId: 3 }))),
        message(answer("77", order())),
    ]),
    session("requests whose connection is closed", [
        call("first", "fetchOrderWs", "1", "BTC/USDT"),
        call("second", "createOrderWs", "BTC/USDT", "limit", "buy", 0.01, 30_000),
        close(1006),
    ]),
];

export const productSessions: readonly SessionCase[] = [
    ...PRODUCTS.flatMap(publicStreams),
    ...PRODUCTS.filter(({ name }) => name !== "spot").map(liquidations),
    ...ACCOUNTS.flatMap(accounts),
    ...ownLiquidations,
    ...Object.entries(SIGNERS).flatMap(([signer, setup]) => signed(signer, setup)),
    ...renewal,
    ...answersOutOfOrder,
];
