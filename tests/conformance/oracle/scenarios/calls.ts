/** Methods of the ticker family's closure, called by themselves. */
import type { Json, JsonObject } from "../encoding.js";
import type { Answer, Call, CallsCase, Setup } from "../plan.js";
import { NOW } from "../subject.js";
import { contractTicker, markPrice, miniTicker, bookTicker, ticker } from "./messages.js";
import { bare, connected, loaded, withOptionMarkets, withOptions } from "./setups.js";

const call = (method: string, ...args: readonly unknown[]): Call => ({ method, args });

/** One method with several lists of arguments. */
const each = (method: string, ...lists: readonly (readonly unknown[])[]): readonly Call[] =>
    lists.map((args) => ({ method, args }));

/** One method with every combination of arguments. */
const all = (method: string, ...choices: readonly (readonly unknown[])[]): readonly Call[] =>
    choices
        .reduce<
            readonly (readonly unknown[])[]
        >((lists, values) => lists.flatMap((list) => values.map((value) => [...list, value])), [[]])
        .map((args) => ({ method, args }));

const ordered = (list: readonly Call[]): readonly Call[] => list.map((one) => ({ ...one, ordered: true }));

const calls = (
    name: string,
    list: readonly Call[],
    setup: Setup = loaded,
    options: readonly string[] = [],
): CallsCase => ({ kind: "calls", name, setup, calls: list, options });

const market = (symbol: string): object => ({ $: "market", symbol });

const SYMBOLS = [
    "BTC/USDT",
    "ETH/BTC",
    "BTC/USDT:USDT",
    "BTC/USDT:USDT-231229",
    "BTC/USD:BTC",
    "BTC/USD:BTC-231229",
    "XMR/USDT",
    "BTCST/USDT:USDT",
] as const;

const ODD_SYMBOLS = [
    "BTCUSDT",
    "btcusdt",
    "BTCUSD_PERP",
    "BTCUSDT_231229",
    "ETHBTC",
    "BTC/USDT:USDT-231117-35000-C",
    "BTC/USDT:USDT-240126-50000-P",
    "BTC-240126-50000-C",
    "BTC/USDT:USDT-240126",
    "BTC/USDT-240126-50000-C",
    "NOPE/USDT",
    "nope",
    "BTC/",
    "/",
    "-C",
    "",
    undefined,
    5,
] as const;

const TYPES = ["spot", "swap", "future", "option", "delivery", "margin", "linear", "inverse", "", undefined] as const;

const defaults: readonly (readonly [string, Setup])[] = [
    ["", loaded],
    [" with options' markets", withOptionMarkets],
    ...["swap", "future", "delivery", "margin", "option"].map(
        (defaultType) => [` with default type ${defaultType}`, withOptions({ defaultType })] as const,
    ),
    ...["linear", "inverse"].map(
        (defaultSubType) => [` with default subtype ${defaultSubType}`, withOptions({ defaultSubType })] as const,
    ),
    [" without markets", bare],
];

const markets: readonly CallsCase[] = defaults.flatMap(([suffix, setup]) => [
    calls(
        `markets by symbol or id${suffix}`,
        [
            ...all("market", [...SYMBOLS, ...ODD_SYMBOLS]),
            ...all("symbol", [...SYMBOLS, ...ODD_SYMBOLS]),
            ...all(
                "safeMarket",
                ["BTCUSDT", "BTCUSD_PERP", "NOPE", "BTC-240126-50000-C", undefined],
                [undefined],
                [undefined, "-", "_"],
                [undefined, "spot", "swap", "contract", "future", "option"],
            ),
            ...each(
                "safeMarket",
                ["BTCUSDT", market("ETH/BTC")],
                ["BTC_USDT", undefined, "_"],
                ["BTC-USDT", undefined, "-", "spot"],
                [undefined, market("ETH/BTC")],
                [],
                [""],
            ),
            ...all(
                "safeSymbol",
                ["BTCUSDT", "ETHBTC", "NOPE", undefined],
                [undefined, market("BTC/USDT:USDT")],
                [undefined],
                [undefined, "spot", "contract"],
            ),
        ],
        setup,
    ),
    calls(
        `lists of symbols${suffix}`,
        [
            ...all(
                "marketSymbols",
                [
                    undefined,
                    [],
                    ["BTC/USDT"],
                    ["BTC/USDT", "ETHBTC"],
                    ["BTC/USDT:USDT", "BTC/USD:BTC"],
                    ["BTC/USDT", "BTC/USDT:USDT"],
                    ["NOPE"],
                ],
                [undefined, "spot", "swap"],
                [undefined, true, false],
                [undefined, true],
                [undefined, true],
            ),
        ],
        setup,
    ),
    calls(
        `market types${suffix}`,
        [
            ...all(
                "handleMarketTypeAndParams",
                ["watchTickers", "watchBidsAsks", "nothing"],
                [undefined, market("BTC/USDT"), market("BTC/USD:BTC-231229")],
                [{}, { type: "swap" }, { defaultType: "future" }, { type: "", a: 1 }, { type: 5 }],
                [undefined, "swap"],
            ),
            ...all(
                "handleSubTypeAndParams",
                ["watchTickers", "nothing"],
                [undefined, market("BTC/USDT"), market("BTC/USDT:USDT"), market("BTC/USD:BTC")],
                [{}, { subType: "inverse" }, { defaultSubType: "linear", a: 1 }, { subType: "other" }],
                [undefined, "inverse"],
            ),
        ],
        setup,
    ),
]);

const optionReading: readonly CallsCase[] = [
    calls(
        "options of methods",
        [
            ...all(
                "handleOptionAndParams",
                [{}, { name: "a", b: 1 }, { defaultName: "c" }, { defaultname: "d" }, { name: undefined }],
                ["watchTickers", "watchNothing"],
                ["name", "type"],
                [undefined, "fallback"],
            ),
            ...all(
                "handleParamString",
                [{}, { name: "a" }, { name: 5 }, { name: "" }],
                ["name"],
                [undefined, "fallback"],
            ),
            ...all("isLinear", TYPES, ["linear", "inverse", undefined]),
            ...all("isInverse", TYPES, ["linear", "inverse", undefined]),
            ...all("getFutureWsCategory", [
                "depth",
                "rpiDepth",
                "bookTicker",
                "trade",
                "aggTrade",
                "ticker",
                "markPrice",
                "",
                undefined,
            ]),
        ],
        withOptions({ watchTickers: { name: "mini", type: "future" } }),
    ),
];

const WS = { spot: "wss://a/ws", margin: "wss://a/wss", future: "wss://b/ws", delivery: "wss://c/ws" };

const urls: readonly CallsCase[] = [
    {},
    { urls: { api: { ws: WS } } },
    { urls: { api: { ws: { ...WS, future: "https://proxy/wss://b/ws" } } } },
    { urls: { api: { ws: { ...WS, future: "wss://b/ws-fapi/v1" } } } },
    { urls: { api: { ws: { ...WS, future: "/ws" } } } },
].map((config, i) =>
    calls(
        `websocket URLs ${i}`,
        [
            ...all("getWsUrl", ["spot", "margin", "future", "delivery", "option"], ["public", "market", undefined]),
            ...[
                "wss://stream.binance.com:9443/ws",
                "wss://demo-stream.binance.com/ws",
                "wss://fstream.binance.com/ws",
                "ws://x/stream",
            ].map((url) => call("isSpotUrl", { $: "client", url })),
        ],
        { config },
    ),
);

const STREAM_OPTIONS = ["streamIndex", "streamBySubscriptionsHash", "numSubscriptionsByStream", "requestId"];

const streams: readonly CallsCase[] = [
    calls(
        "streams and request ids",
        [
            ...all("stream", ["spot", "future"], ["a", "b", "a"], [undefined, 3]),
            ...each("requestId", ["x"], ["x"], ["y"], ["x"]),
            call("stream", "spot", undefined),
            call("stream", "unknown", "z"),
        ],
        bare,
        STREAM_OPTIONS,
    ),
    calls(
        "streams with limits",
        [
            ...all("stream", ["spot"], ["a", "b", "c", "d", "e"], [2]),
            call("stream", "spot", "f", 5),
            ...all("stream", ["future"], ["g", "h"], [undefined]),
        ],
        withOptions({ streamLimits: { spot: 2, future: 1 }, subscriptionLimitByStream: { spot: 8 } }),
        STREAM_OPTIONS,
    ),
    calls(
        "a stream that is full",
        [
            ...each("stream", ["spot", "a", 2], ["spot", "b", 1], ["spot", "c", 1]),
            ...each("stream", ["spot", "c", 1], ["spot", "a"], ["future", "c"]),
        ],
        withOptions({ streamLimits: { spot: 1 }, subscriptionLimitByStream: { spot: 3 } }),
        STREAM_OPTIONS,
    ),
];

const tickers: readonly CallsCase[] = [
    calls("tickers of messages", [
        ...all(
            "parseWsTicker",
            [
                ticker(),
                contractTicker(),
                ticker({ e: "1hTicker" }),
                miniTicker(),
                bookTicker(),
                markPrice(),
                {},
                { symbol: "BTCUSDT", price: "72606.70", time: 1_712_526_204_284 },
                {
                    lastUpdateId: 1,
                    symbol: "BTCUSDT",
                    bidPrice: "4",
                    bidQty: "431",
                    askPrice: "4.000002",
                    askQty: "9",
                    time: 1,
                },
                { s: "NOPE" },
            ],
            ["spot", "contract", "future", "swap", undefined],
        ),
    ]),
    calls("tickers made whole", [
        ...all(
            "safeTicker",
            [
                {},
                { symbol: "BTC/USDT", open: "100", close: "110" },
                { open: "100", last: "90" },
                { open: 100, change: "10" },
                { close: "0", open: "0" },
                { percentage: "50", last: "150" },
                { change: "-5", percentage: "-5" },
                { baseVolume: "10", quoteVolume: "1000" },
                { baseVolume: "0", quoteVolume: "1000" },
                { vwap: "0", baseVolume: "3", quoteVolume: "10" },
                { bid: "0", ask: "0.0", bidVolume: "0", askVolume: "0.00" },
                { last: "1", average: "2", open: "3" },
                { high: "1e3", low: "1e-3", previousClose: "7", markPrice: "8", indexPrice: "9" },
                { timestamp: NOW, datetime: "x", info: { a: [1] }, extra: 5 },
                { open: "1", percentage: "100" },
                { last: "1.23456789", open: "1.1" },
            ],
            [undefined, market("BTC/USDT"), market("BTC/USD:BTC"), market("BTC/USDT:USDT"), {}],
        ),
    ]),
    calls("selections", [
        ...all(
            "filterByArray",
            [[{ symbol: "a", x: 1 }, { symbol: "b" }, { y: 1 }], { a: { symbol: "a" }, b: { symbol: "b" } }, [], {}],
            ["symbol"],
            [undefined, ["a"], ["b", "c"], []],
            [undefined, true, false],
        ),
    ]),
];

const sign = (...choices: readonly (readonly unknown[])[]): readonly Call[] => ordered(all("sign", ...choices));

const API = [
    "public",
    "private",
    "sapi",
    "fapiPublic",
    "fapiPrivate",
    "dapiPublic",
    "eapiPublic",
    "papi",
    "nothing",
] as const;

const keys: JsonObject = { apiKey: "key", secret: "secret" };

const signing: readonly CallsCase[] = [
    calls(
        "requests without keys",
        [
            ...sign(
                ["exchangeInfo", "ticker/24hr", "depth"],
                API,
                ["GET"],
                [{}, { symbol: "BTCUSDT", limit: 5, empty: undefined }, { symbols: ["A", "B"] }],
                [undefined],
                [undefined],
            ),
            ...sign(
                ["exchangeInfo"],
                ["public"],
                ["POST", "PUT", "DELETE", undefined],
                [{ a: "b c&d", e: "é", f: 1.5, g: true }],
                [undefined, { X: "y" }],
                [undefined, "body"],
            ),
            ...all(
                "calculateRateLimiterCost",
                ["public", "fapiPublic"],
                ["GET"],
                ["depth", "ticker"],
                [{}, { limit: 5 }, { limit: 600 }, { symbol: "A" }],
                [
                    {},
                    { cost: 3 },
                    { cost: 2, noSymbol: 40 },
                    {
                        byLimit: [
                            [100, 5],
                            [500, 25],
                            [1000, 50],
                        ],
                    },
                    { cost: 1, noCoin: 10, noSubAccount: 5, noPoolId: 3, noIsolatedSymbol: 7 },
                ],
            ),
        ],
        bare,
    ),
    calls(
        "requests with keys",
        [
            ...sign(
                ["account", "margin/allPairs"],
                ["private", "sapi", "fapiPrivate", "dapiPrivate", "papi"],
                ["GET", "POST", "DELETE"],
                [{}, { symbol: "BTCUSDT", z: 1, a: "2", list: ["x", "y"] }],
                [undefined],
                [undefined],
            ),
            ...sign(
                ["order", "order/test", "algoOrder"],
                ["private", "fapiPrivate", "dapiPrivate", "papi"],
                ["POST", "DELETE"],
                [{ symbol: "BTCUSDT", newClientOrderId: "x", clientAlgoId: "y", price: "1.50" }],
                [undefined],
                [undefined],
            ),
            ...sign(
                ["userDataStream", "listenKey", "historicalTrades"],
                ["public", "fapiPublic", "fapiPrivate", "sapi"],
                ["GET", "POST"],
                [{}, { symbol: "BTCUSDT" }],
                [undefined],
                [undefined],
            ),
            ...ordered(
                each(
                    "sign",
                    [
                        "batchOrders",
                        "fapiPrivate",
                        "POST",
                        { batchOrders: [{ symbol: "BTCUSDT", price: "1", newClientOrderId: "x" }] },
                    ],
                    ["batchOrders", "fapiPrivate", "DELETE", { orderidlist: ["1", "2"], symbol: "A" }],
                    ["asset/dust", "sapi", "POST", { asset: ["BTC", "USDT"] }],
                ),
            ),
        ],
        { config: keys },
    ),
    calls(
        "requests with keys and a window",
        ordered(each("sign", ["account", "private", "GET", {}], ["account", "private", "POST", { recvWindow: 1 }])),
        { config: { ...keys, options: { recvWindow: 5000, defaultRecvWindow: 100, timeDifference: 250 } } },
    ),
];

const BODIES: readonly (readonly [status: number, body: Json])[] = [
    [200, {}],
    [200, []],
    [200, { code: 0 }],
    [200, { code: 200, msg: "success" }],
    [200, { code: "-2015", msg: "Invalid API-key, IP, or permissions for action." }],
    [400, { code: -1121, msg: "Invalid symbol." }],
    [400, { code: -1013, msg: "Invalid quantity." }],
    [400, { code: -1013, msg: "Filter failure: LOT_SIZE" }],
    [400, { code: -1013, msg: "Filter failure: PRICE_FILTER" }],
    [400, { code: -1013, msg: "Price * QTY is zero or less." }],
    [400, { code: -2011, msg: "Unknown order sent." }],
    [400, { code: -2010, msg: "Account has insufficient balance for requested action." }],
    [400, { code: -1111, msg: "Precision is over the maximum defined for this asset." }],
    [400, { code: -1021, msg: "Timestamp for this request is outside of the recvWindow." }],
    [400, { code: -1022, msg: "Signature for this request is not valid." }],
    [400, { code: -4046, msg: "No need to change margin type." }],
    [400, { code: -2022, msg: "ReduceOnly Order is rejected." }],
    [400, { code: -9999, msg: "Nobody knows." }],
    [400, { code: 100_001_003, msg: "Forbidden." }],
    [400, { msg: "The system is under maintenance." }],
    [400, { msg: "has no operation privilege" }],
    [400, { msg: "MAX_POSITION" }],
    [400, { success: false, msg: "The coin does not exist." }],
    [400, { success: false, msg: '{"code": -1121, "msg": "nested"}' }],
    [400, { success: false }],
    [400, { success: true, msg: "Rest API trading is not enabled." }],
    [400, { success: "false", msg: "x" }],
    [418, {}],
    [429, { code: -1003, msg: "Too many." }],
    [403, { code: -1, msg: "WAF" }],
    [401, { code: -2014, msg: "API-key format invalid." }],
    [500, { code: -1000, msg: "An unknown error occurred while processing the request." }],
    [503, { code: -1008, msg: "Server is currently overloaded." }],
];

const ADDRESSES = [
    "https://api.binance.com/api/v3/order",
    "https://fapi.binance.com/fapi/v1/order",
    "https://dapi.binance.com/dapi/v1/order",
    "https://papi.binance.com/papi/v1/um/order",
    "https://api.binance.com/sapi/v1/asset",
    "https://eapi.binance.com/eapi/v1/order",
] as const;

const errors: readonly CallsCase[] = [
    calls(
        "errors by status and body",
        ADDRESSES.flatMap((url) =>
            BODIES.map(([status, body]) =>
                call("handleErrors", status, "Reason", url, "GET", {}, JSON.stringify(body), body, {}, undefined),
            ),
        ),
        bare,
    ),
    calls(
        "errors without a parsed body",
        [200, 400, 418, 429, 500].flatMap((status) =>
            ["", "text", "LOT_SIZE", "<html>"].map((body) =>
                call("handleErrors", status, "Reason", ADDRESSES[0], "GET", {}, body, undefined, {}, undefined),
            ),
        ),
        bare,
    ),
    calls(
        "errors after an authentication",
        [call("handleErrors", 400, "Bad Request", ADDRESSES[0], "GET", {}, "body", { code: -2015 }, {}, undefined)],
        { config: { options: { hasAlreadyAuthenticatedSuccessfully: true } } },
    ),
    calls(
        "errors by exchange address",
        all("getExceptionsByUrl", [...ADDRESSES, "https://elsewhere", ""], ["exact", "broad"]),
        bare,
    ),
    calls(
        "errors by their text",
        ordered(
            all(
                "findBroadlyMatchedKey",
                [{}, { under: "A", maintenance: "B" }, { maintenance: "B", under: "A" }],
                ["system under maintenance", "", undefined, "else"],
            ),
        ),
        bare,
    ),
];

const REST = "https://api.binance.com/api/v3/time";

const answered = (answer: Omit<Answer, "url">, url = REST): Setup => ({ answers: [{ ...answer, url }] });

const rest: readonly CallsCase[] = [
    calls(
        "the exchange's time",
        each(
            "fetchTime",
            [],
            [{}],
            [{ type: "swap" }],
            [{ subType: "linear" }],
            [{ subType: "inverse", type: "swap" }],
            [{ a: "b" }],
        ),
        bare,
    ),
    calls("the exchange's time with default type future", each("fetchTime", [], [{ subType: "inverse" }]), {
        config: { options: { defaultType: "future" } },
    }),
    ...BODIES.map(([status, body]) =>
        calls(
            `time answered by ${status} ${JSON.stringify(body)}`,
            [call("fetchTime")],
            answered({ status, body: JSON.stringify(body) }),
        ),
    ),
    ...(
        [
            { status: 200, body: "" },
            { status: 200, body: "text" },
            { status: 200, body: ' \n{"serverTime": 5 }\n' },
            { status: 200, body: '{"serverTime":1700000000000000000}' },
            { status: 200, body: '{"serverTime":"1e3"' },
            { status: 404, body: "<html>not found</html>" },
            { status: 502, body: "bad gateway", reason: "Bad Gateway" },
            { status: 520, body: "?", reason: "" },
            { failure: "timeout" },
            { failure: "refused" },
        ] satisfies readonly Omit<Answer, "url">[]
    ).map((answer) => calls(`time answered by ${JSON.stringify(answer)}`, [call("fetchTime")], answered(answer))),
    calls("all markets", each("fetchMarkets", [], [{ a: 1 }]), bare),
    ...[["spot"], ["linear", "inverse"], ["option"], ["bond", "spot"], []].map((types) =>
        calls(`markets of ${types.join()}`, [call("fetchMarkets")], {
            config: { options: { fetchMarkets: { types } } },
        }),
    ),
    ...(
        [
            { fetchMarkets: ["spot"] },
            { loadAllOptions: true },
            { loadAllOptions: true, sandboxMode: true },
        ] satisfies readonly JsonObject[]
    ).map((options) =>
        calls(`markets with ${JSON.stringify(options)}`, [call("fetchMarkets")], { config: { options } }),
    ),
    calls("currencies without keys", [call("fetchCurrencies")], bare),
];

const LOADED = [
    "markets",
    "markets_by_id",
    "symbols",
    "ids",
    "currencies",
    "currencies_by_id",
    "codes",
    "baseCurrencies",
    "quoteCurrencies",
] as const;

const COIN = "https://api.binance.com/sapi/v1/capital/config/getall";

/** Coins in the forms in which the usual ones aren't. */
const oddCoins: readonly JsonObject[] = [
    { coin: "YOYO", name: "YOYO", networkList: [] },
    { coin: "BCC", name: "Bitcoin Cash", isLegalMoney: false, trading: false, networkList: null },
    {
        coin: "USDT",
        name: "TetherUS",
        depositAllEnable: true,
        withdrawAllEnable: false,
        trading: true,
        networkList: [
            { network: "TRX", coin: "USDT", withdrawFee: "1", withdrawMin: "10", depositEnable: true, isDefault: true },
            { network: "ETH", coin: "USDT", withdrawIntegerMultiple: "0.000001", withdrawEnable: true, busy: true },
            { network: "BSC", coin: "USDT", withdrawIntegerMultiple: "0", withdrawFee: "", withdrawMax: 10 },
            { network: "UNHEARDOF", coin: "USDT", withdrawEnable: false, depositEnable: false },
        ],
    },
];

const keyed: readonly CallsCase[] = [
    calls(
        "currencies with keys",
        [call("fetchCurrencies"), call("loadMarkets"), ...LOADED.map((name) => call("field", name))],
        { config: keys },
        ["cachedCurrencies", "crossMarginPairsData", "isolatedMarginPairsData"],
    ),
    calls(
        "currencies and margins with keys",
        [call("loadMarkets"), ...LOADED.map((name) => call("field", name))],
        { config: { ...keys, options: { fetchMargins: true } } },
        ["cachedCurrencies", "crossMarginPairsData", "isolatedMarginPairsData"],
    ),
    calls("odd currencies", [call("loadMarkets"), call("field", "currencies"), call("field", "codes")], {
        config: keys,
        answers: [{ url: COIN, body: JSON.stringify(oddCoins) }],
    }),
    calls("currencies that are refused", [call("fetchCurrencies"), call("loadMarkets")], {
        config: keys,
        answers: [{ url: COIN, status: 401, body: JSON.stringify({ code: -2014, msg: "API-key format invalid." }) }],
    }),
];

const loading: readonly CallsCase[] = [
    calls(
        "what loading makes of the markets",
        [
            call("loadMarkets"),
            call("loadMarkets"),
            call("loadMarkets", true),
            ...LOADED.map((name) => call("field", name)),
        ],
        bare,
    ),
    calls("what loading makes of options", [call("loadMarkets"), ...LOADED.map((name) => call("field", name))], {
        config: { options: { fetchMarkets: { types: ["option", "spot"] } } },
    }),
    calls("what loading makes of nothing", [call("loadMarkets"), ...LOADED.map((name) => call("field", name))], {
        config: { options: { fetchMarkets: { types: [] } } },
    }),
];

/** What a user can read of an exchange. */
const SETTINGS = [
    "id",
    "name",
    "countries",
    "version",
    "urls",
    "hostname",
    "has",
    "timeframes",
    "features",
    "limits",
    "precision",
    "fees",
    "status",
    "exceptions",
    "httpExceptions",
    "precisionMode",
    "paddingMode",
    "requiredCredentials",
    "commonCurrencies",
    "substituteCommonCurrencyCodes",
    "certified",
    "pro",
    "alias",
    "dex",
    "newUpdates",
    "streaming",
    "verbose",
    "timeout",
    "rateLimit",
    "enableRateLimit",
    "rollingWindowSize",
    "rateLimiterAlgorithm",
    "tokenBucket",
    "apiKey",
    "secret",
    "headers",
    "minFundingAddressLength",
    "quoteJsonNumbers",
    "reduceFees",
    "returnResponseHeaders",
    "isSandboxModeEnabled",
    "options",
] as const;

const construction: readonly CallsCase[] = [
    calls("the description", [call("describe")], { config: { enableRateLimit: true } }),
    ...(
        [
            {},
            { options: { newUpdates: false, defaultType: "swap", nested: { a: { b: 1 } } } },
            { newUpdates: false, timeout: 5, rateLimit: 100, urls: { api: { public: "https://x" } } },
            { apiKey: "key", secret: "secret", headers: { A: "b" }, commonCurrencies: { XYZ: "ABC" } },
            { fees: { trading: { maker: 0.5 } }, streaming: { keepAlive: 5 }, enableRateLimit: true },
            { rateLimiterAlgorithm: "rollingWindow", rollingWindowSize: 60_000 },
        ] satisfies readonly JsonObject[]
    ).map((config, i) =>
        calls(
            `an exchange of settings ${i}`,
            SETTINGS.map((name) => call("field", name)),
            { config },
        ),
    ),
];

const numbers: readonly CallsCase[] = [
    calls(
        "numbers and names",
        [
            ...all("parsePrecision", ["0", "1", "8", "-2", "12", 3, undefined]),
            ...all("parseToNumeric", ["1", "1.0", "1.5", "0.00", "1e5", "50000.00000000", 5, undefined]),
            ...all(
                "safeNumber",
                [{ a: "1.5", b: "", c: "x", d: 0, e: null }],
                ["a", "b", "c", "d", "e", "f"],
                [undefined, 7],
            ),
            ...all("safeNumber2", [{ a: "1.5", b: "", d: 0 }], ["a", "b", "f"], ["d", "g"], [undefined, 7]),
            ...all(
                "safeCurrencyCode",
                ["BTC", "btc", "BCC", "XBT", "YOYOW", "", undefined],
                [undefined, { id: "X", code: "Y" }],
            ),
            ...all("safeCurrency", ["BTC", "nope", undefined], [undefined, { id: "BTC", code: "Y" }, { id: "Z" }]),
            ...all("commonCurrencyCode", ["BCC", "YOYO", "XBT", "BTC", undefined]),
            ...all("convertExpireDate", ["231229", "240126", "991231"]),
            ...all("isTickPrecision"),
            ...all("nonce"),
            ...all("createExpiredOptionMarket", [
                "BTC/USDT:USDT-240126-50000-P",
                "BTC-240126-50000-C",
                "ETH/USDC-240126-50000-C",
                "BTC-240126",
            ]),
            ...all("safeBool", [{ a: true, b: false, c: "true", d: null }], ["a", "b", "c", "d"], [undefined, true]),
            ...all("safeDict", [{ a: {}, b: [], c: "x" }, [], undefined], ["a", "b", "c", 0], [undefined, { z: 1 }]),
            ...all("safeList", [{ a: {}, b: [], c: "x" }, [[1]], undefined], ["a", "b", "c", 0], [undefined, [1]]),
            ...all("safeDict2", [{ a: {}, b: [] }], ["a", "b"], ["a", "b"], [undefined, {}]),
            ...all("safeList2", [{ a: {}, b: [] }], ["a", "b"], ["a", "b"], [undefined, []]),
            ...all("isDictionary", [{}, [], undefined, "x", 5]),
            ...all("networkIdToCode", ["BTC", "ETH", "BSC", "TRX", "NOPE", undefined], [undefined, "BTC", "USDT"]),
        ],
        connected(),
    ),
    calls("names with other currencies", all("safeCurrencyCode", ["XYZ", "BCC"]), {
        config: { commonCurrencies: { XYZ: "ABC" } },
    }),
];

export const callCases: readonly CallsCase[] = [
    ...construction,
    ...markets,
    ...optionReading,
    ...urls,
    ...streams,
    ...tickers,
    ...signing,
    ...errors,
    ...rest,
    ...loading,
    ...keyed,
    ...numbers,
];
