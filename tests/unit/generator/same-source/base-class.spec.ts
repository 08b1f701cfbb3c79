/** Methods of ccxt's own base class, compiled from the npm package, give what they give in Node.js. */
import ccxt from "ccxt";
import { compile } from "../../../../generator/src/compile.js";
import { formatDiagnostic } from "../../../../generator/src/diagnostics/diagnostic.js";
import { packageHost, reviewedSharing } from "../support/ccxt-package.js";
import { comparable, type Outcome, type Value } from "../support/outcome.js";
import { callInNode } from "../support/run-in-node.js";
import { runOnBeam, type BeamResult, type Call } from "../support/run-on-beam.js";
import { CLASS_PATH } from "../support/source.js";

const MARKET: Value = {
    id: "BTCUSDT",
    symbol: "BTC/USDT",
    base: "BTC",
    quote: "USDT",
    spot: true,
    type: "spot",
    precision: { amount: 0.001, price: 0.01 },
    limits: {},
    taker: 0.001,
    maker: 0.001,
    info: {},
};

const CANDLES: Value = [
    [1, 2, 3, 4, 5, 6],
    [2, 3, 4, 5, 6, 7],
    [3, 1, 1, 1, 1, 1],
];

const TRADES: Value = [
    { timestamp: 60000, price: 1, amount: 2 },
    { timestamp: 61000, price: 3, amount: 1 },
    { timestamp: 130000, price: 2, amount: 1 },
];

/** A trade as an exchange sends it, here in the form that `parseTrade` of a class without one of its own refuses. */
const RAW_TRADE: Value = { id: "t1", timestamp: 60000, price: "10", amount: "2" };

/** A trade that was parsed before: `safeOrder` takes it as it is. */
const PARSED_TRADE: Value = {
    info: {},
    id: "t2",
    timestamp: 61000,
    price: "10",
    amount: "2",
    cost: "20",
    symbol: "BTC/USDT",
    side: "buy",
    fee: { cost: "0.1", currency: "USDT", rate: "0.01" },
};

/** Methods, each with the arguments of one or more calls. */
const CALLS: readonly (readonly [method: string, ...given: readonly (readonly Value[])[]])[] = [
    ["safeBool", [{ a: true }, "a"], [{ a: "x" }, "a", false]],
    ["safeDict", [{ a: {} }, "a"], [{ a: 1 }, "a", {}]],
    ["safeDictN", [{ b: { x: 1 } }, ["a", "b"]]],
    ["safeList", [{ a: [1] }, "a"]],
    ["safeListN", [{ b: [1] }, ["a", "b"]]],
    ["safeNumber", [{ a: "5" }, "a"], [{}, "a", 7]],
    ["safeNumberOmitZero", [{ a: "0" }, "a"]],
    [
        "safeTicker",
        [{ symbol: "BTC/USDT", last: "100", open: "90", high: "110", low: "80", baseVolume: "5", info: { a: 1 } }],
        [{ symbol: "X", open: "90", change: "10", bid: "1.5" }, MARKET],
        [{}],
    ],
    [
        "safeTrade",
        [{ price: "10", amount: "2", fee: { cost: "0.1", currency: "USDT" } }, MARKET],
        [
            {
                price: "10",
                amount: "2",
                fees: [
                    { cost: "0.1", currency: "USDT", rate: "0.01" },
                    { cost: "0.2", currency: "USDT", rate: "0.01" },
                ],
            },
            MARKET,
        ],
    ],
    [
        "safeOrder",
        [
            { id: "1", amount: "2", filled: "1", price: "10", status: "open", fee: { cost: "0.1", currency: "USDT" } },
            MARKET,
        ],
        [{ id: "2", trades: [RAW_TRADE, { ...RAW_TRADE, price: "12" }], status: "closed" }, MARKET],
        [
            { id: "3", trades: [PARSED_TRADE, PARSED_TRADE], fees: [{ cost: "1", currency: "USDT", rate: "0.1" }] },
            MARKET,
        ],
        [{ id: "4", trades: [PARSED_TRADE], filled: "2", cost: "20", fee: { cost: "1" }, fees: [] }, MARKET],
        [{ id: "5", type: "market", side: "buy", amount: "3", remaining: "1", average: "7", timeInForce: "PO" }],
    ],
    ["safeBalance", [{ BTC: { free: "1", used: "0.5" }, USDT: { total: "10", used: "2" }, info: {} }]],
    ["safeLiquidation", [{ price: "5", contracts: "2", contractSize: "1" }]],
    ["safePosition", [{ unrealizedPnl: "5", initialMargin: "10", contracts: "2", entryPrice: "5" }]],
    ["safeCurrencyCode", ["btc"]],
    ["safeCurrency", ["abc"]],
    ["safeSymbol", ["FOO_BAR", undefined, "_"]],
    ["safeMarket", ["FOO/BAR", undefined, "/"]],
    ["commonCurrencyCode", ["XBT"]],
    [
        "reduceFeesByCurrency",
        [
            [
                { currency: "A", cost: "1", rate: "0.1" },
                { currency: "A", cost: "2", rate: "0.1" },
                { currency: "B", cost: "3" },
            ],
        ],
    ],
    ["parseOHLCVs", [CANDLES, undefined, "1m", 2, 2]],
    ["buildOHLCVC", [TRADES, "1m"]],
    ["convertOHLCVToTradingView", [CANDLES]],
    [
        "parseOrderBook",
        [
            {
                bids: [
                    ["1", "2"],
                    ["3", "4"],
                ],
                asks: [["5", "6"]],
            },
            "X",
            5,
        ],
    ],
    ["filterBySinceLimit", [TRADES, 61000, 1], [TRADES, undefined, 2, "timestamp", true]],
    [
        "filterBySymbolSinceLimit",
        [
            [
                { symbol: "a", timestamp: 3 },
                { symbol: "b", timestamp: 1 },
            ],
            "a",
        ],
    ],
    [
        "filterByArray",
        [[{ symbol: "a" }, { symbol: "b" }], "symbol", ["a"]],
        [[{ symbol: "a" }], "symbol", ["a"], false],
    ],
    ["handleOptionAndParams", [{ a: 1 }, "watchThing", "name", "x"], [{ name: 1 }, "watchThing", "name", "x"]],
    ["handleMarketTypeAndParams", ["fetchThing", undefined, { type: "swap" }], ["fetchThing", MARKET, {}]],
    ["handleSubTypeAndParams", ["fetchThing", undefined, { subType: "inverse" }]],
    ["handleMarginModeAndParams", ["x", { marginMode: "cross" }]],
    ["handlePostOnly", [false, false, { postOnly: true }]],
    ["handleParamString", [{ a: 5 }, "a"]],
    ["handleParamInteger2", [{ b: "7" }, "a", "b"]],
    ["isPostOnly", [false, "x", { postOnly: true }]],
    ["checkRequiredArgument", ["x", "a", "side", ["a", "b"]], ["x", "c", "side", ["a", "b"]], ["x", undefined, "side"]],
    ["parsePrecision", ["3"], ["-2"], [undefined]],
    ["integerPrecisionToAmount", ["-2"]],
    ["parseToNumeric", ["5.5"], ["5"]],
    ["parseToInt", ["5.9"]],
    ["implodeHostname", ["https://{hostname}/x"]],
    ["resolvePath", ["a/{b}", { b: 1, c: 2 }]],
    ["getListFromObjectValues", [[{ a: 1 }, { a: 2 }], "a"]],
    ["arraysConcat", [[[1], [2, 3]]]],
    ["removeRepeatedElementsFromArray", [[{ id: 1 }, { id: 1 }, { id: 2 }]]],
    ["findBroadlyMatchedKey", [{ abc: 1, b: 2 }, "xxbxx"]],
    ["networkCodeToId", ["ERC20"]],
    ["networkIdToCode", ["ETH"]],
];

/** A class that adds nothing to ccxt's base class. */
const files = {
    "js/src/pro/snippet.js": () =>
        "import Exchange from '../base/Exchange.js';\nexport default class snippet extends Exchange { run() { return 1; } }",
    "js/src/pro/snippet.d.ts": () =>
        "import Exchange from '../base/Exchange.js';\nexport default class snippet extends Exchange { run(): any; }",
};

describe("the base class", () => {
    const calls = CALLS.flatMap(([method, ...lists]) => lists.map((given): Call => ({ method, given })));
    const node: Outcome[] = [];
    const beam: BeamResult[] = [];

    beforeAll(async () => {
        node.push(...(await Promise.all(calls.map((call) => callInNode(new ccxt.Exchange(), call)))));
        const roots = CALLS.map(([method]) => method);
        const compilation = compile(packageHost(files), {
            classPaths: [CLASS_PATH],
            roots,
            reviewed: reviewedSharing(),
        });
        expect(compilation.diagnostics.map(formatDiagnostic)).toEqual([]);
        beam.push(...runOnBeam([{ compilation, calls }]));
    }, 60_000);

    it("compiles without a warning", () => {
        expect(beam[0]?.problems).toEqual([]);
    });
    for (const [at, { method, given }] of calls.entries()) {
        it(`${method} (${given.map((value) => JSON.stringify(value)).join(", ")})`, () => {
            const [expected, actual] = [node[at], beam[0]?.outcomes[at]];
            if (expected === undefined || actual === undefined) throw new Error("the call was not made");
            expect(comparable(actual)).toEqual(comparable(expected));
            if ("error" in expected) expect(expected.error).not.toBe("crash");
        });
    }
});
