/** The Pro methods as their users see them: public streams, private ones, and requests over the websocket. */
import type { Json, JsonObject } from "../../encoding.js";
import type { SessionCase, Setup } from "../../plan.js";
import { acknowledge } from "../messages.js";
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
    ownTrade,
    position,
    positionRisk,
    refusal,
    trade,
} from "./messages.js";
import { online } from "./setups.js";
import { call, frame, message, session } from "./steps.js";

const keeping = online({}, { newUpdates: false });

const trades: readonly SessionCase[] = [
    session("watchTrades gives what is new", [
        call("first", "watchTrades", "BTC/USDT"),
        frame(acknowledge(1)),
        message(trade()),
        message(trade({ t: 2 })),
        message(trade({ t: 3 })),
        call("second", "watchTrades", "BTC/USDT"),
        message(trade({ t: 4 })),
    ]),
    session("watchTrades with since and limit", [
        call("limited", "watchTrades", "BTC/USDT", undefined, 1),
        message(trade()),
        call("later", "watchTrades", "BTC/USDT", 1_699_999_999_700),
        message(trade({ t: 2 })),
        call("again", "watchTrades", "BTC/USDT", 1_699_999_999_700),
        message(trade({ t: 3, T: 1_699_999_999_800 })),
    ]),
    session(
        "watchTrades gives all that is kept where newUpdates is off",
        [
            call("first", "watchTrades", "BTC/USDT"),
            message(trade()),
            call("second", "watchTrades", "BTC/USDT"),
            message(trade({ t: 2 })),
        ],
        keeping,
    ),
    session("watchTradesForSymbols, aggregated, and its end", [
        call("both", "watchTradesForSymbols", ["BTC/USDT:USDT", "ETH/USDT:USDT"], undefined, undefined, {
            name: "aggTrade",
        }),
        frame(acknowledge(1)),
        message(aggregateTrade({ s: "ETHUSDT" })),
        call("end", "unWatchTradesForSymbols", ["BTC/USDT:USDT", "ETH/USDT:USDT"]),
        frame(acknowledge(2)),
    ]),
    session("unWatchTrades ends who waits", [
        call("it", "watchTrades", "BTC/USDT"),
        frame(acknowledge(1)),
        call("end", "unWatchTrades", "BTC/USDT"),
        frame(acknowledge(2)),
    ]),
    session("watchTrades of a symbol that isn't there", [call("it", "watchTrades", "NOPE/USDT")]),
    session("watchTradesForSymbols of nothing", [call("it", "watchTradesForSymbols", [])]),
];

const candles: readonly SessionCase[] = [
    session("watchOHLCV gives what is new", [
        call("first", "watchOHLCV", "BTC/USDT"),
        frame(acknowledge(1)),
        message(kline()),
        call("second", "watchOHLCV", "BTC/USDT", "1m"),
        message(kline({ c: "36490.1" })),
        message(kline({ t: 1_700_000_040_000 })),
        call("third", "watchOHLCV", "BTC/USDT", "1m", undefined, 1),
        message(kline({ t: 1_700_000_100_000 })),
    ]),
    session("watchOHLCVForSymbols, and its end", [
        call("both", "watchOHLCVForSymbols", [
            ["BTC/USDT", "1m"],
            ["ETH/USDT", "5m"],
        ]),
        frame(acknowledge(1)),
        message(kline({ i: "5m" }, { s: "ETHUSDT", k: { ...(kline({ i: "5m" })["k"] as JsonObject), s: "ETHUSDT" } })),
        call("end", "unWatchOHLCVForSymbols", [
            ["BTC/USDT", "1m"],
            ["ETH/USDT", "5m"],
        ]),
        frame(acknowledge(2)),
    ]),
    session("unWatchOHLCV of the same timeframe", [
        call("it", "watchOHLCV", "BTC/USDT:USDT", "1h"),
        frame(acknowledge(1)),
        call("end", "unWatchOHLCV", "BTC/USDT:USDT", "1h"),
        frame(acknowledge(2)),
    ]),
    session("watchOHLCV in another time zone", [
        call("it", "watchOHLCV", "BTC/USDT", "1d", undefined, undefined, { timezone: "+08:00" }),
    ]),
];

const liquidations: readonly SessionCase[] = [
    session("watchLiquidations of a symbol", [
        call("it", "watchLiquidations", "BTC/USDT:USDT"),
        frame(acknowledge(1)),
        message(forceOrder()),
    ]),
    session(
        "watchLiquidationsForSymbols, all that is kept",
        [
            call("it", "watchLiquidationsForSymbols", ["BTC/USDT:USDT", "ETH/USDT:USDT"]),
            message(forceOrder({ s: "ETHUSDT" })),
            call("again", "watchLiquidationsForSymbols", ["BTC/USDT:USDT", "ETH/USDT:USDT"]),
            message(forceOrder()),
        ],
        keeping,
    ),
    session("watchLiquidations of a spot market", [call("it", "watchLiquidations", "BTC/USDT")]),
];

/** A request, sent when the markets are loaded, with its answer. */
const request = (name: string, method: string, args: readonly unknown[], result: Json, setup?: Setup): SessionCase =>
    session(
        name,
        [
            call("it", method, ...args),
            message(answer("1", result)),
            call("refused", method, ...args),
            message(refusal("2", 400, -1121, "Invalid symbol.")),
        ],
        setup,
    );

const swap = online({ defaultType: "swap" });

const TICKER = {
    symbol: "BTCUSDT",
    bidPrice: "4.0",
    bidQty: "431",
    askPrice: "4.1",
    askQty: "9",
    time: 1_699_999_999_000,
};
const BOOK = { lastUpdateId: 27, E: 5, T: 6, bids: [["36479.50", "431"]], asks: [["36480.10", "12"]] };
const CANDLES = [[1_699_999_980_000, "1", "2", "0.5", "1.5", "150", 1_700_000_039_999, "3", 27, "70", "1.5", "0"]];
const SPOT_BALANCE = { accountType: "SPOT", updateTime: 1, balances: [{ asset: "BTC", free: "1.3", locked: "0.1" }] };
const LINEAR_BALANCE = [{ asset: "USDT", balance: "122607.35", crossWalletBalance: "23.72", availableBalance: "23.1" }];

const queries: readonly SessionCase[] = [
    request("fetchTickerWs", "fetchTickerWs", ["BTC/USDT:USDT"], TICKER),
    request("fetchTickerWs of a last price", "fetchTickerWs", ["BTC/USDT:USDT", { method: "ticker.price" }], {
        symbol: "BTCUSDT",
        price: "5",
        time: 1,
    }),
    session("fetchTickerWs of a spot market", [call("it", "fetchTickerWs", "BTC/USDT")]),
    request("fetchOrderBookWs", "fetchOrderBookWs", ["BTC/USDT:USDT", 5], BOOK),
    request(
        "fetchOHLCVWs",
        "fetchOHLCVWs",
        ["BTC/USDT", "1m", 1_699_999_000_000, 3, { until: 1_699_999_999_000 }],
        CANDLES,
    ),
    request("fetchTradesWs", "fetchTradesWs", ["BTC/USDT", undefined, 2], [ownTrade()]),
    request(
        "fetchMyTradesWs",
        "fetchMyTradesWs",
        ["BTC/USDT", 1_699_999_000_000, 5],
        [ownTrade(), ownTrade({ id: 2, time: 5 })],
    ),
    session("fetchMyTradesWs of no symbol, and by two orders at once", [
        call("none", "fetchMyTradesWs"),
        call("both", "fetchMyTradesWs", "BTC/USDT", 5, undefined, { fromId: 7 }),
    ]),
    request("fetchBalanceWs of spot", "fetchBalanceWs", [], SPOT_BALANCE),
    request("fetchBalanceWs of contracts", "fetchBalanceWs", [{ method: "account.balance" }], LINEAR_BALANCE, swap),
    request(
        "fetchPositionsWs",
        "fetchPositionsWs",
        [["BTC/USDT:USDT"]],
        [positionRisk(), positionRisk({ symbol: "ETHUSDT" })],
    ),
    request("fetchPositionsWs of all", "fetchPositionsWs", [], [positionRisk(), positionRisk({ entryPrice: "0.0" })]),
    request("fetchPositionWs", "fetchPositionWs", ["BTC/USDT:USDT"], [positionRisk()]),
    request("fetchOrderWs", "fetchOrderWs", ["12569099453", "BTC/USDT"], order()),
    request("fetchOrderWs by the client's id", "fetchOrderWs", ["1", "BTC/USDT", { clientOrderId: "mine" }], order()),
    request("fetchOrdersWs", "fetchOrdersWs", ["BTC/USDT", 5, 3], [order(), order({ orderId: 2, status: "FILLED" })]),
    request("fetchOpenOrdersWs", "fetchOpenOrdersWs", ["BTC/USDT"], [order()]),
    request(
        "fetchClosedOrdersWs",
        "fetchClosedOrdersWs",
        ["BTC/USDT"],
        [order(), order({ orderId: 2, status: "FILLED" })],
    ),
    session("fetchOrderWs and its like of no symbol", [
        call("order", "fetchOrderWs", "1"),
        call("orders", "fetchOrdersWs"),
        call("closed", "fetchClosedOrdersWs"),
    ]),
];

const mutations: readonly SessionCase[] = [
    request(
        "createOrderWs, a limit order",
        "createOrderWs",
        ["BTC/USDT", "limit", "buy", 0.01, 30000],
        order({ status: "NEW" }),
    ),
    request(
        "createOrderWs, a market order",
        "createOrderWs",
        ["BTC/USDT", "market", "sell", 0.01],
        order({ type: "MARKET" }),
    ),
    request(
        "createOrderWs of a contract",
        "createOrderWs",
        ["BTC/USDT:USDT", "limit", "buy", 0.01, 30000, { timeInForce: "GTC" }],
        contractOrderAnswer(),
    ),
    request(
        "createOrderWs, a conditional order of a contract",
        "createOrderWs",
        ["BTC/USDT:USDT", "market", "sell", 0.01, undefined, { triggerPrice: 29000 }],
        contractOrderAnswer(),
    ),
    request(
        "createOrderWs, for a test",
        "createOrderWs",
        ["BTC/USDT", "limit", "buy", 0.01, 30000, { test: true }],
        {},
    ),
    request("editOrderWs of spot", "editOrderWs", ["1", "BTC/USDT", "limit", "buy", 0.02, 30001], {
        cancelResult: "SUCCESS",
        newOrderResult: "SUCCESS",
        cancelResponse: order(),
        newOrderResponse: order({ orderId: 2 }),
    }),
    request(
        "editOrderWs of a contract",
        "editOrderWs",
        ["1", "BTC/USDT:USDT", "limit", "buy", 0.02, 30001],
        contractOrderAnswer(),
    ),
    request("cancelOrderWs", "cancelOrderWs", ["1", "BTC/USDT"], order({ status: "CANCELED" })),
    request("cancelOrderWs by the client's id", "cancelOrderWs", ["1", "BTC/USDT", { clientOrderId: "mine" }], order()),
    request(
        "cancelOrderWs of a conditional order",
        "cancelOrderWs",
        ["1", "BTC/USDT:USDT", { trigger: true }],
        contractOrderAnswer(),
    ),
    request("cancelAllOrdersWs", "cancelAllOrdersWs", ["BTC/USDT"], [order({ status: "CANCELED" })]),
    session("orders that are refused before they are sent", [
        call("symbol", "cancelOrderWs", "1"),
        call("all", "cancelAllOrdersWs"),
        call("contract", "cancelAllOrdersWs", "BTC/USDT:USDT"),
        call("small", "createOrderWs", "BTC/USDT", "limit", "buy", 0, 30000),
        call("unpriced", "createOrderWs", "BTC/USDT", "limit", "buy", 1),
    ]),
];

const SUBSCRIBED = answer("1", { subscriptionId: 0 });

const linear = { type: "swap", subType: "linear" };

const accounts: readonly SessionCase[] = [
    session("watchBalance of spot", [
        call("it", "watchBalance"),
        message(SUBSCRIBED),
        message(accountPosition([{ a: "BTC", f: "1.5", l: "0.25" }])),
        call("again", "watchBalance"),
        message({ subscriptionId: 0, event: accountPosition([{ a: "BTC", f: "2", l: "0" }]) }),
    ]),
    session("watchBalance of spot, refused", [
        call("it", "watchBalance"),
        message(refusal("1", 403, -2015, "Invalid API-key, IP, or permissions for action.")),
    ]),
    session("watchOrders and watchMyTrades of spot share a subscription", [
        call("orders", "watchOrders", "BTC/USDT"),
        message(SUBSCRIBED),
        call("trades", "watchMyTrades", "BTC/USDT"),
        message(executionReport()),
        call("more", "watchOrders"),
        message(filled()),
    ]),
    session("watchOrders of contracts", [
        call("it", "watchOrders", "BTC/USDT:USDT"),
        message(orderUpdate()),
        call("trades", "watchMyTrades", "BTC/USDT:USDT"),
        message(orderUpdate({ x: "TRADE", X: "FILLED", l: "0.1", z: "0.1", L: "36900", n: "0.1", t: 9 })),
    ]),
    session("watchPositions begins with those that there are", [
        call("first", "watchPositions", undefined, undefined, undefined, linear),
        call("second", "watchPositions", undefined, undefined, undefined, linear),
        message(accountUpdate([], [position()])),
        call("one", "watchPositions", ["BTC/USDT:USDT"], undefined, undefined, linear),
        message(accountUpdate([], [position({ pa: "0.5" })])),
    ]),
    session(
        "watchPositions without those that there are",
        [
            call("it", "watchPositions", undefined, undefined, undefined, linear),
            message(accountUpdate([], [position()])),
        ],
        online({ watchPositions: { fetchPositionsSnapshot: false, awaitPositionsSnapshot: false } }),
    ),
    session(
        "watchBalance begins with what there is",
        [call("it", "watchBalance", linear), message(accountUpdate([{ a: "USDT", wb: "5", cw: "4" }], []))],
        online({ watchBalance: { fetchBalanceSnapshot: true, awaitBalanceSnapshot: true } }),
    ),
    session("watchMyLiquidations of contracts", [
        call("it", "watchMyLiquidations", "BTC/USDT:USDT"),
        message(orderUpdate({ o: "LIQUIDATION", q: "0.014", ap: "36000.1" })),
    ]),
    session("watchBalance of a margin account", [
        call("it", "watchBalance", { type: "margin" }),
        message(SUBSCRIBED),
        message(accountPosition([{ a: "BTC", f: "1.5", l: "0.25" }])),
    ]),
    session("watchOrders of a portfolio margin account", [
        call("it", "watchOrders", "BTC/USDT:USDT", undefined, undefined, { portfolioMargin: true }),
        message(orderUpdate()),
    ]),
    session(
        "private streams without keys",
        [call("it", "watchBalance"), call("orders", "watchOrders", "BTC/USDT:USDT")],
        {
            ...online(),
            config: { ...online().config, apiKey: "", secret: "" },
        },
    ),
];

export const proSessions: readonly SessionCase[] = [
    ...trades,
    ...candles,
    ...liquidations,
    ...queries,
    ...mutations,
    ...accounts,
];
