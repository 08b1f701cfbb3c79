/** Methods of the Pro class called by themselves: signatures, sessions, parsers, small helpers. */
import type { JsonObject } from "../../encoding.js";
import type { Call, CallsCase, Setup } from "../../plan.js";
import { NOW } from "../../subject.js";
import {
    aggregateTrade,
    algoUpdate,
    contractOrder,
    executionReport,
    filled,
    forceOrder,
    position,
    trade,
} from "./messages.js";
import { keyed, KEYS, REST } from "./setups.js";

const call = (method: string, ...args: readonly unknown[]): Call => ({ method, args });

const calls = (
    name: string,
    list: readonly Call[],
    setup: Setup = keyed(),
    options: readonly string[] = [],
): CallsCase => ({ kind: "calls", name, setup, calls: list, options });

const market = (symbol: string): object => ({ $: "market", symbol });

const each = (method: string, ...lists: readonly (readonly unknown[])[]): readonly Call[] =>
    lists.map((args) => ({ method, args }));

/** They give nothing; what they ask for and keep counts. */
const authenticate = (params: JsonObject): Call => ({ method: "authenticate", args: [params], isVoid: true });
const keepAlive = (...args: readonly unknown[]): Call => ({ method: "keepAliveListenKey", args, isVoid: true });
const renew = (...args: readonly unknown[]): Call => ({ method: "renewListenToken", args, isVoid: true });

/** The order of the keys is that of the text which is signed. */
const ordered = (list: readonly Call[]): readonly Call[] => list.map((one) => ({ ...one, ordered: true }));

/** Throw-away keys, of this test alone. */
const ED25519 = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
-----END PRIVATE KEY-----`;

const PARAMS: readonly JsonObject[] = [
    {},
    { symbol: "BTCUSDT" },
    { symbol: "BTCUSDT", side: "BUY", type: "LIMIT", price: "0.1", quantity: 5, timeInForce: "GTC", b: true },
    { recvWindow: 7000, z: "é &=?", list: ["a", "b"] },
];

const signing: readonly CallsCase[] = [
    calls("requests signed with a secret", ordered(each("signParams", [], ...PARAMS.map((each) => [each])))),
    calls(
        "requests signed within a window",
        ordered(each("signParams", ...PARAMS.map((each) => [each]))),
        keyed({ recvWindow: 5000 }),
    ),
    calls(
        "requests signed with an Ed25519 key",
        ordered(each("signParams", ...PARAMS.map((each) => [each]))),
        keyed({}, { secret: ED25519 }),
    ),
    calls("requests signed without keys", each("signParams", [], [{ a: 1 }]), { loaded: true }),
];

const addresses: readonly CallsCase[] = [
    calls("addresses of private streams", [
        ...["future", "delivery", "margin", "papi"].map((type) => call("getPrivateWsUrl", type, "abc")),
        call("getPrivateWsUrl", "future", undefined),
        ...each(
            "getAccountTypeFromSubscriptions",
            [[]],
            [["orders", "spot"]],
            [["future", "spot"]],
            [["margin"]],
            [["a", "delivery", "b"]],
        ),
    ]),
];

const TYPES: readonly JsonObject[] = [{}, { type: "spot" }, { type: "swap" }, { type: "future" }, { type: "margin" }];

const marketTypes: readonly CallsCase[] = ["spot", "swap", "delivery"].map((defaultType) =>
    calls(
        `market types with the default type ${defaultType}`,
        [undefined, market("BTC/USDT"), market("BTC/USDT:USDT"), market("BTC/USD:BTC")].flatMap((each) =>
            [...TYPES, { subType: "inverse" }, { type: "swap", subType: "linear" }].map((params) =>
                call("getMarketType", "createOrderWs", each, params),
            ),
        ),
        keyed({ defaultType }),
    ),
);

const SESSION_OPTIONS = ["spot", "margin", "future", "delivery", "papi", "requestId"];

/** ccxt has a response to each of these after a request over REST. */
const sessions: readonly CallsCase[] = [
    calls(
        "a listen key of linear contracts: asked for once, kept, prolonged",
        [
            authenticate({ type: "swap", subType: "linear" }),
            authenticate({ type: "swap", subType: "linear" }),
            keepAlive({ type: "future" }),
        ],
        keyed(),
        SESSION_OPTIONS,
    ),
    calls(
        "a listen key of inverse contracts",
        [authenticate({ type: "delivery", subType: "inverse" }), keepAlive({ type: "delivery" })],
        keyed(),
        SESSION_OPTIONS,
    ),
    calls(
        "a listen key of a portfolio margin account",
        [
            authenticate({ type: "swap", subType: "linear", portfolioMargin: true }),
            keepAlive({ type: "future", portfolioMargin: true }),
        ],
        keyed(),
        SESSION_OPTIONS,
    ),
    calls(
        "a listen key that can't be prolonged is forgotten",
        [
            authenticate({ type: "swap", subType: "linear" }),
            keepAlive({ type: "future" }),
            authenticate({ type: "swap", subType: "linear" }),
        ],
        {
            ...keyed(),
            answers: [
                {
                    url: "https://fapi.binance.com/fapi/v1/listenKey",
                    body: '{"listenKey":"first"}',
                    once: true,
                },
                {
                    url: "https://fapi.binance.com/fapi/v1/listenKey",
                    status: 400,
                    body: '{"code":-1125,"msg":"This listenKey does not exist."}',
                    once: true,
                },
                ...REST,
            ],
        },
        SESSION_OPTIONS,
    ),
    calls(
        "a listen token that is renewed is asked for as it was first; one that is fresh isn't",
        [renew({ type: "isolated" }), renew({ type: "fresh" }), renew()],
        {
            ...keyed(),
            config: {
                ...keyed().config,
                options: {
                    isolated: { symbol: "BTC/USDT", isIsolated: true, validity: 3_600_000 },
                    fresh: { lastAuthenticatedTime: NOW },
                },
            },
            answers: [
                {
                    url: "https://api.binance.com/sapi/v1/userListenToken",
                    status: 400,
                    body: '{"code":-1102,"msg":"A mandatory parameter was not sent."}',
                },
                ...REST,
            ],
        },
        ["isolated", "fresh", "margin"],
    ),
    calls(
        "what there is no listen key of is not prolonged",
        [keepAlive(), keepAlive({ type: "margin" }), keepAlive({ type: "future" })],
        keyed(),
        SESSION_OPTIONS,
    ),
];

const parsers: readonly CallsCase[] = [
    calls("trades of messages", [
        ...[trade(), aggregateTrade(), filled(), filled({ m: false, S: "SELL" }), filled({ Y: null }), {}].map((each) =>
            call("parseWsTrade", each),
        ),
        call("parseWsTrade", trade(), market("BTC/USDT")),
        call("parseWsTrade", contractOrder({ x: "TRADE", l: "1", L: "2", t: 5, n: null })),
        call("parseWsTrade", filled({ n: null, N: null, q: "3", l: null })),
    ]),
    calls("orders of messages", [
        ...[
            executionReport(),
            filled(),
            executionReport({ x: "CANCELED", C: "old", O: null }),
            contractOrder(),
            contractOrder({ o: "STOP_MARKET", sp: "1", R: true }),
            contractOrder({ f: "IOC", x: "TRADE", T: 5 }),
            {},
        ].map((each) => call("parseWsOrder", each)),
        call("parseWsOrder", algoUpdate()["o"]),
        call("parseWsOrder", executionReport(), market("BTC/USDT")),
    ]),
    calls("positions of messages", [
        ...[
            position(),
            position({ pa: "0" }),
            position({ pa: "0.5" }),
            position({ ps: "LONG", pa: "1" }),
            position({ ps: "SHORT", pa: "-1" }),
            position({ pa: null, ep: null, ps: null }),
            {},
        ].map((each) => call("parseWsPosition", each)),
    ]),
    calls("liquidations of messages", [
        ...[forceOrder()["o"], { s: "BTCUSD_PERP", S: "SELL", q: "2", p: "3", ap: "4", z: "2", T: 5 }, {}].map((each) =>
            call("parseWsLiquidation", each),
        ),
        call("parseWsLiquidation", forceOrder()["o"], market("BTC/USDT:USDT")),
        call("parseWsLiquidation", contractOrder({ o: "LIQUIDATION" }), market("BTC/USDT:USDT")),
    ]),
];

export const proCalls: readonly CallsCase[] = [
    ...signing,
    ...addresses,
    ...marketTypes,
    ...sessions,
    ...parsers,
    calls("credentials that are missing", [call("signParams", {})], {
        loaded: true,
        config: { apiKey: KEYS["apiKey"] ?? "" },
    }),
];
