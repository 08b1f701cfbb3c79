/** Messages for the handler alone: every event of the ticker streams, odd ones, and what is no JSON. */
import type { Json, JsonObject } from "../encoding.js";
import type { Frame, FramesCase, Setup } from "../plan.js";
import { json } from "../plan.js";
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
import { bare, loaded, withOptions } from "./setups.js";

export const URLS = {
    spot: "wss://stream.binance.com:9443/ws/0",
    linear: "wss://fstream.binance.com/market/ws/0",
    inverse: "wss://dstream.binance.com/ws/0",
    demo: "wss://demo-stream.binance.com/ws/0",
} as const;

export const SYMBOLS = {
    spot: ["BTC/USDT", "ETH/USDT"],
    linear: ["BTC/USDT:USDT", "ETH/USDT:USDT"],
    inverse: ["BTC/USD:BTC", "ETH/USD:ETH"],
    demo: ["BTC/USDT"],
} as const;

const CHANNELS = ["ticker", "miniTicker", "ticker_1h", "ticker_4h", "ticker_1d"] as const;

/** Everything that a user can wait for on such a connection. */
export const hashes = (symbols: readonly string[]): readonly string[] => [
    ...CHANNELS.flatMap((channel) => symbols.map((symbol) => `ticker:${channel}@${symbol}`)),
    ...symbols.map((symbol) => `bidask:bookTicker@${symbol}`),
    ...symbols.map((symbol) => `markPrice:markPrice@${symbol}`),
    ...CHANNELS.map((channel) => `tickers:${channel}`),
    "bidasks:bookTicker",
    "markPrices:markPrice",
];

const ids = { spot: "BTCUSDT", linear: "BTCUSDT", inverse: "BTCUSD_PERP", demo: "BTCUSDT" } as const;

const everyEvent = (s: string): readonly JsonObject[] => [
    ticker({ s }),
    contractTicker({ s }),
    ticker({ s, e: "1hTicker" }),
    ticker({ s, e: "4hTicker" }),
    ticker({ s, e: "1dTicker" }),
    miniTicker({ s }),
    bookTicker({ s }),
    contractBookTicker({ s }),
    markPrice({ s }),
];

interface Surroundings {
    readonly product?: keyof typeof URLS;
    readonly setup?: Setup;
    readonly subscriptions?: JsonObject;
}

const frames = (
    name: string,
    messages: readonly Frame[],
    { product = "spot", setup = loaded, subscriptions = {} }: Surroundings = {},
): FramesCase => ({
    kind: "frames",
    name,
    setup,
    url: URLS[product],
    subscriptions,
    waiting: hashes(SYMBOLS[product]),
    frames: messages,
});

const values = (...messages: readonly Json[]): readonly Frame[] => messages.map(json);

const eventsOnEveryUrl: readonly FramesCase[] = (["spot", "linear", "inverse", "demo"] as const).map((product) =>
    frames(
        `each event, alone and in a list, on ${product}`,
        values(...everyEvent(ids[product]), ...everyEvent(ids[product]).map((event) => [event])),
        { product },
    ),
);

const replaced = (members: readonly string[], value: Json): readonly JsonObject[] =>
    members.map((member) => ticker({ [member]: value }));

const without = (members: readonly string[]): readonly JsonObject[] =>
    members.map((member) => Object.fromEntries(Object.entries(ticker()).filter(([key]) => key !== member)));

const MEMBERS = Object.keys(ticker());

const oddValues: readonly (readonly [name: string, value: Json])[] = [
    ["null", null],
    ["empty text", ""],
    ["zero", "0"],
    ["zeros", "0.00000000"],
    ["a number", 12.5],
    ["an integer", 7],
    ["minus zero", "-0.0"],
    ["an exponent", "1.5e-7"],
    ["many digits", "123456789012345678901234567890.123456789012345678901234567890"],
    ["true", true],
    ["an object", { a: 1 }],
    ["a list", ["1", 2]],
];

const members: readonly FramesCase[] = [
    frames("each member of a ticker missing", values(...without(MEMBERS))),
    ...oddValues.map(([name, value]) => frames(`each member of a ticker ${name}`, values(...replaced(MEMBERS, value)))),
    frames(
        "members of quotes and mark prices",
        values(
            bookTicker({ b: null }),
            bookTicker({ a: "" }),
            bookTicker({ B: 0, A: "0.0" }),
            bookTicker({ s: null }),
            { a: "1", b: "2" },
            { a: 1, b: null },
            { e: null, a: "1", b: "2", s: "BTCUSDT" },
            contractBookTicker({ E: null }),
            contractBookTicker({ time: 5, E: null }),
            markPrice({ p: null }),
            markPrice({ i: "" }),
            markPrice({ E: "1700000000000" }),
            markPrice({ E: 1_700_000_000_000.5 }),
            { e: "markPriceUpdate" },
        ),
    ),
];

const text = (...texts: readonly string[]): readonly Frame[] => texts.map((one) => ({ text: one }));

/** What JSON.parse and ccxt's rule for large integers see, and what is no JSON at all. */
const texts: readonly FramesCase[] = [
    frames(
        "text in JSON of unusual forms",
        text(
            '{"u":400900217000000001,"s":"BTCUSDT","b":"1","B":"2","a":"3","A":"4"}',
            '{"s":"BTCUSDT","b":123456789012345,"B":123456789012345.5,"a":-123456789012345,"A":"4"}',
            '{"s":"BTCUSDT","b":1e3,"B":1E-3,"a":0.1e+2,"A":-0}',
            ' {"s":"BTCUSDT","b":"1","a":"2"}',
            '{"s":"BTC\\u0055SDT","b":"1","a":"2"}\n',
            '[{"e":"24hrTicker","s":"BTCUSDT","C":123456789012345678,"c":"1"}]',
            "[]",
            "{}",
            "null",
            "[null]",
            "[1,2]",
            "[[]]",
        ),
    ),
    frames("text that doesn't begin like JSON", text("5", "pong", "", '"a b"', "undefined")),
    frames(
        "integers that JavaScript rounds",
        text(
            '{"u": 400900217000000001,"s":"BTCUSDT","b":"1","a":"3"}',
            '{"s":"BTCUSDT","b":"1","a":"3","u":400900217000000001}',
        ),
    ),
    frames(
        "text that is no JSON",
        text(
            '{"s":"BTCUSDT","b":"1"',
            "{'s':'BTCUSDT'}",
            '{"s":"BTCUSDT","b":"1","a":"2","B":"t:123456789012345,t"}',
            '{"s":"BTCUSDT","b":"1","a":"2"}',
        ),
    ),
    frames("an object with a key twice", text('{"s":"BTCUSDT","b":"1","a":"2","s":"ETHUSDT"}')),
];

const requests: readonly FramesCase[] = [
    frames(
        "acknowledgements",
        [acknowledge(1), acknowledge("2"), acknowledge(3), json({ id: 1 }), json({ id: null })],
        {
            subscriptions: {
                "ticker:ticker@BTC/USDT": { id: 1 },
                "unsubscribe::ticker:ticker@BTC/USDT": {
                    unsubscribe: true,
                    id: "2",
                    subMessageHashes: ["ticker:ticker@BTC/USDT"],
                    messageHashes: ["unsubscribe::ticker:ticker@BTC/USDT"],
                    symbols: ["BTC/USDT"],
                    topic: "ticker",
                },
            },
        },
    ),
    frames("acknowledgements where a subscription has no id", [acknowledge(1), acknowledge(2)], {
        subscriptions: { "ticker:ticker@BTC/USDT": { id: 1 }, "ticker:ticker@ETH/USDT": {} },
    }),
    frames("acknowledgements where a subscription is true", [acknowledge(1)], {
        subscriptions: { "ticker:ticker@BTC/USDT": true },
    }),
    frames(
        "an unsubscription clears the cache",
        [json(ticker()), json(ticker({ s: "ETHUSDT" })), json(bookTicker()), acknowledge(7), acknowledge(8)],
        {
            subscriptions: {
                a: {
                    unsubscribe: true,
                    id: 7,
                    subMessageHashes: ["ticker:ticker@BTC/USDT", "ticker:ticker@ETH/USDT"],
                    messageHashes: ["unsubscribe::ticker:ticker@BTC/USDT"],
                    symbols: ["BTC/USDT"],
                    topic: "ticker",
                },
                b: { unsubscribe: true, id: "8", symbols: [], topic: "ticker" },
            },
        },
    ),
    frames(
        "errors",
        [
            refuse(1, 2, "Invalid request: invalid stream"),
            refuse("1", -1121, "Invalid symbol."),
            refuse(1, 0, "fine"),
            refuse(1, "200", "fine"),
            refuse(9, -1003, "Too many."),
            refuse(null, -1003, "Too many."),
            refuse(1, 500, "down"),
            refuse(1, "503", "down"),
            refuse(1, null, null),
            json({ error: {}, id: 1 }),
            json({ error: "text", id: 1 }),
            json({ error: [], id: 1 }),
            json({ error: false, id: 1 }),
            json({ error: null, id: 1 }),
            json({ status: 400, id: 1 }),
            json({ status: "200", id: 1 }),
            json({ status: 200, id: 1, e: "24hrTicker" }),
            json({ status: "", id: 1 }),
        ],
        {
            subscriptions: {
                "ticker:ticker@BTC/USDT": { id: 1 },
                "ticker:ticker@ETH/USDT": { id: "1", subscription: "ticker:ticker@BTC/USDT" },
                "tickers:ticker": { id: 2 },
                "ticker:miniTicker@BTC/USDT": true,
            },
        },
    ),
];

const setups: readonly (readonly [string, Setup])[] = [
    ["without markets", bare],
    ["with the default type swap", withOptions({ defaultType: "swap" })],
    ["with other channel names", withOptions({ tickerChannelsMap: { "24hrTicker": "miniTicker", 7: "ticker" } })],
];

export const frameCases: readonly FramesCase[] = [
    ...eventsOnEveryUrl,
    ...members,
    ...texts,
    ...requests,
    ...setups.map(([name, setup]) =>
        frames(`each event ${name}`, values(...everyEvent("BTCUSDT"), [], [ticker(), markPrice()], {}), { setup }),
    ),
    frames(
        "lists of several kinds",
        values(
            [ticker(), miniTicker(), markPrice()],
            [markPrice(), ticker()],
            [{}, ticker()],
            [{ e: "bookTicker" }, ticker()],
            [bookTicker()],
            [contractBookTicker(), contractBookTicker({ s: "ETHUSDT" })],
            [ticker(), ticker({ c: "5" })],
        ),
    ),
    frames(
        "a list in which one ticker can't be read",
        values([ticker(), ticker({ s: "ETHUSDT", c: "abc" }), ticker({ s: "BNBUSDT" })], ticker({ c: "abc" })),
    ),
];
