/** The ticker family as its users see it: calls, messages, and what comes of them. */
import type { Json } from "../encoding.js";
import type { Answer, Frame, SessionCase, Setup, Step } from "../plan.js";
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
import { connected, connectedWith } from "./setups.js";

const call = (name: string, method: string, ...args: readonly unknown[]): Step => ({
    do: "call",
    call: name,
    method,
    args,
});

const frame = (message: Frame, connection = 0): Step => ({ do: "frame", connection, frame: message });

const message = (value: Json, connection = 0): Step => frame(json(value), connection);

const session = (name: string, steps: readonly Step[], setup: Setup = connected()): SessionCase => ({
    kind: "session",
    name,
    setup,
    strict: true,
    steps,
});

const ETH = { s: "ETHUSDT" };
const PERPETUAL = { s: "BTCUSD_PERP" };

/** One call that fails, on its own exchange. */
const failing = (method: string, args: readonly unknown[], setup?: Setup): SessionCase =>
    session(
        `${method}(${JSON.stringify(args).slice(1, -1)}) alone${setup ? " " + describe(setup) : ""}`,
        [call("it", method, ...args)],
        setup,
    );

const describe = (setup: Setup): string => JSON.stringify({ ...setup.config, urls: undefined });

const watching: readonly SessionCase[] = [
    session("watchTicker of spot, again and again", [
        call("first", "watchTicker", "BTC/USDT"),
        frame(acknowledge(1)),
        message(ticker()),
        call("second", "watchTicker", "BTC/USDT"),
        message(ticker({ c: "36480.00000000", C: 1_700_000_000_542 })),
        message(ticker({ c: "36481.00000000" })),
        call("third", "watchTicker", "BTC/USDT"),
        call("fourth", "watchTicker", "BTC/USDT"),
        message(ticker({ c: "36482.00000000" })),
    ]),
    session("watchTicker of a linear swap and of its spot pair", [
        call("swap", "watchTicker", "BTC/USDT:USDT"),
        call("spot", "watchTicker", "BTC/USDT"),
        message(contractTicker({ c: "36481.10" })),
        message(ticker(), 1),
    ]),
    session("watchTicker of a linear future", [
        call("it", "watchTicker", "BTC/USDT:USDT-231229"),
        message(contractTicker({ s: "BTCUSDT_231229" })),
    ]),
    session("watchTicker of inverse contracts", [
        call("swap", "watchTicker", "BTC/USD:BTC"),
        call("future", "watchTicker", "BTC/USD:BTC-231229"),
        message(contractTicker({ ...PERPETUAL, ps: "BTCUSD" })),
        message(contractTicker({ s: "BTCUSD_231229", ps: "BTCUSD" }), 1),
    ]),
    session("watchTicker by its exchange's id", [
        call("it", "watchTicker", "BTCUSDT"),
        message(ticker()),
        call("swap", "watchTicker", "BTCUSD_PERP"),
        message(contractTicker(PERPETUAL), 1),
    ]),
    ...["ticker", "miniTicker", "ticker_1h", "ticker_4h", "ticker_1d"].map((name) =>
        session(`watchTicker of the stream ${name}`, [
            call("it", "watchTicker", "BTC/USDT", { name }),
            frame(acknowledge(1)),
            message(ticker({ e: "1hTicker" })),
            message(ticker({ e: "4hTicker" })),
            message(ticker({ e: "1dTicker" })),
            message(miniTicker()),
            message(ticker()),
        ]),
    ),
    session("watchTicker with other parameters", [
        call("it", "watchTicker", "BTC/USDT", { combined: true, id: 77, nested: { a: [1, "2"] } }),
        frame(acknowledge(77)),
        message(ticker()),
    ]),
    session("one symbol on different streams", [
        call("full", "watchTicker", "BTC/USDT"),
        call("mini", "watchTicker", "BTC/USDT", { name: "miniTicker" }),
        message(miniTicker(), 1),
        message(ticker()),
    ]),
    session("watchTickers of some symbols gives the one that came", [
        call("both", "watchTickers", ["BTC/USDT", "ETH/USDT"]),
        frame(acknowledge(1)),
        message(miniTicker(ETH)),
        call("again", "watchTickers", ["BTC/USDT", "ETH/USDT"]),
        message(miniTicker()),
        call("others", "watchTickers", ["ETH/USDT", "BTC/USDT"]),
        message(miniTicker({ ...ETH, c: "2000.1" }), 1),
    ]),
    session("watchTickers and watchTicker share what they wait for", [
        call("many", "watchTickers", ["BTC/USDT", "ETH/USDT"], { name: "ticker" }),
        call("one", "watchTicker", "BTC/USDT"),
        message(ticker()),
        message(ticker({ c: "36490.1" }), 1),
    ]),
    session("watchTickers of all spot markets", [
        call("it", "watchTickers"),
        frame(acknowledge(1)),
        message([miniTicker(), miniTicker(ETH)]),
        call("again", "watchTickers", undefined),
        message([]),
        message([miniTicker({ s: "UNLISTED" }), miniTicker({ c: "36480.1" })]),
    ]),
    session("watchTickers of all markets by type", [
        call("swap", "watchTickers", undefined, { type: "swap" }),
        call("inverse", "watchTickers", undefined, { type: "swap", subType: "inverse" }),
        call("future", "watchTickers", undefined, { type: "future", name: "ticker" }),
        message([miniTicker(), miniTicker(ETH)]),
        message([miniTicker(PERPETUAL)], 1),
        message([contractTicker(), contractTicker({ s: "ETHUSDT_231229" })], 2),
    ]),
    session("watchTickers of all markets with rolling windows", [
        call("it", "watchTickers", undefined, { name: "ticker_1h" }),
        message([ticker({ e: "1hTicker" }), ticker({ e: "1hTicker", ...ETH })]),
    ]),
    session("watchTickers of one symbol twice", [
        call("it", "watchTickers", ["BTC/USDT", "BTC/USDT"]),
        message(miniTicker()),
    ]),
    session(
        "an unknown window's tickers come to nobody",
        [
            call("it", "watchTicker", "BTC/USDT", { name: "ticker_2h" }),
            message(ticker({ e: "2hTicker" })),
            message(ticker()),
        ],
        connected(),
    ),
    session("watchMarkPrice", [
        call("first", "watchMarkPrice", "BTC/USDT:USDT"),
        frame(acknowledge(1)),
        message(markPrice()),
        call("slow", "watchMarkPrice", "BTC/USDT:USDT", { use1sFreq: false }),
        message(markPrice({ p: "36481.1" })),
        call("inverse", "watchMarkPrice", "BTC/USD:BTC"),
        message(markPrice(PERPETUAL), 1),
    ]),
    session("watchMarkPrices of some and of all", [
        call("some", "watchMarkPrices", ["BTC/USDT:USDT", "ETH/USDT:USDT"]),
        call("all", "watchMarkPrices"),
        call("inverse", "watchMarkPrices", undefined, { subType: "inverse" }),
        call("slow", "watchMarkPrices", undefined, { use1sFreq: false }),
        message([markPrice(), markPrice(ETH)], 1),
        message(markPrice(ETH)),
        message([markPrice(PERPETUAL)], 2),
    ]),
    session("mark prices and tickers stand in one cache", [
        call("mark", "watchMarkPrice", "BTC/USDT:USDT"),
        call("ticker", "watchTicker", "BTC/USDT:USDT"),
        message(contractTicker(), 1),
        message(markPrice()),
    ]),
    session("watchBidsAsks", [
        call("spot", "watchBidsAsks", ["BTC/USDT", "ETH/USDT"]),
        call("swap", "watchBidsAsks", ["BTC/USDT:USDT"]),
        call("inverse", "watchBidsAsks", ["BTC/USD:BTC"]),
        frame(acknowledge(1)),
        message(bookTicker(ETH)),
        message(contractBookTicker(), 1),
        message(contractBookTicker(PERPETUAL), 2),
        call("again", "watchBidsAsks", ["BTC/USDT", "ETH/USDT"]),
        message(bookTicker({ B: "0" })),
    ]),
    session("watchBidsAsks of all contracts", [
        call("linear", "watchBidsAsks", undefined, { type: "swap" }),
        call("inverse", "watchBidsAsks", undefined, { type: "swap", subType: "inverse" }),
        message(contractBookTicker()),
        message([contractBookTicker(PERPETUAL)], 1),
    ]),
];

const stopping: readonly SessionCase[] = [
    session("unWatchTicker of the stream that is watched", [
        call("watch", "watchTicker", "BTC/USDT"),
        message(ticker()),
        call("unwatch", "unWatchTicker", "BTC/USDT"),
        frame(acknowledge(1), 1),
    ]),
    session("unWatchTicker on the connection of its stream", [
        call("watch", "watchTicker", "BTC/USDT"),
        message(ticker()),
        call("waiting", "watchTicker", "BTC/USDT"),
        call("unwatch", "unWatchTicker", "BTC/USDT", { name: "ticker" }),
        frame(acknowledge(2)),
        call("anew", "watchTicker", "BTC/USDT"),
        message(ticker({ c: "1" })),
    ]),
    session("unWatchTickers of some of the symbols", [
        call("watch", "watchTickers", ["BTC/USDT", "ETH/USDT"], { name: "ticker" }),
        message(ticker()),
        call("waiting", "watchTickers", ["BTC/USDT", "ETH/USDT"], { name: "ticker" }),
        call("unwatch", "unWatchTickers", ["BTC/USDT", "ETH/USDT"], { name: "ticker" }),
        frame(acknowledge(2)),
    ]),
    session("unWatchTickers of all", [
        call("watch", "watchTickers"),
        message([miniTicker(), miniTicker(ETH)]),
        call("waiting", "watchTickers"),
        call("unwatch", "unWatchTickers", undefined, { name: "miniTicker" }),
        frame(acknowledge(2)),
        call("anew", "watchTickers"),
        message([miniTicker()]),
    ]),
    session("unWatchTickers of what nobody watches", [
        call("unwatch", "unWatchTickers", ["BTC/USDT"]),
        frame(acknowledge(1)),
        call("again", "unWatchTickers", ["BTC/USDT"]),
        call("meanwhile", "unWatchTickers", ["BTC/USDT"]),
        frame(acknowledge(2)),
        frame(acknowledge(3)),
    ]),
    session("unWatchMarkPrice", [
        call("watch", "watchMarkPrice", "BTC/USDT:USDT"),
        message(markPrice()),
        call("waiting", "watchMarkPrice", "BTC/USDT:USDT"),
        call("unwatch", "unWatchMarkPrice", "BTC/USDT:USDT"),
        frame(acknowledge(2)),
    ]),
    session("unWatchMarkPrices of all, slow and fast", [
        call("watch", "watchMarkPrices"),
        message([markPrice()]),
        call("unwatch", "unWatchMarkPrices"),
        frame(acknowledge(2)),
        call("slow", "unWatchMarkPrices", undefined, { use1sFreq: false }),
        frame(acknowledge(3)),
    ]),
    session("an acknowledgement of another id changes nothing", [
        call("watch", "watchTicker", "BTC/USDT"),
        call("unwatch", "unWatchTicker", "BTC/USDT", { name: "ticker" }),
        frame(acknowledge(99)),
        frame(acknowledge("2")),
    ]),
    session("unWatchTicker is refused", [
        call("watch", "watchTicker", "BTC/USDT"),
        call("unwatch", "unWatchTicker", "BTC/USDT", { name: "ticker" }),
        frame(refuse(2, 2, "Invalid request: unknown variant")),
        message(ticker()),
    ]),
];

const failures: readonly SessionCase[] = [
    failing("watchTicker", ["NOPE/USDT"]),
    failing("watchTicker", ["nope"]),
    failing("watchTicker", [undefined]),
    failing("watchTicker", [""]),
    failing("watchTicker", ["BTC/USDT", { name: "bookTicker" }]),
    failing("watchTicker", ["BTC/USDT:USDT-991231-1000-C"]),
    failing("watchTickers", [["BTC/USDT", "NOPE/USDT"]]),
    failing("watchTickers", [["BTC/USDT", "BTC/USDT:USDT"]]),
    failing("watchTickers", [["BTC/USDT:USDT", "BTC/USD:BTC"]]),
    failing("watchTickers", [["BTC/USDT:USDT", "BTC/USDT:USDT-231229"]]),
    failing("watchTickers", [[]]),
    failing("watchTickers", [undefined, { name: "bookTicker" }]),
    failing("watchTickers", [undefined, { type: "option" }]),
    failing("watchTickers", [undefined, { type: "margin" }]),
    failing("watchTickers", [undefined, { type: "nothing" }]),
    failing("watchTickers", [["BTC/USDT"], { type: "swap" }]),
    failing("watchTickers", [["BTC/USDT:USDT"], { subType: "inverse" }]),
    failing("watchMarkPrice", ["BTC/USDT"]),
    failing("watchMarkPrice", ["NOPE/USDT:USDT"]),
    failing("watchMarkPrices", [["BTC/USDT"]]),
    failing("watchMarkPrices", [undefined, { type: "spot" }]),
    failing("watchBidsAsks", [undefined]),
    failing("watchBidsAsks", [[]]),
    failing("watchBidsAsks", [["BTC/USDT", "BTC/USDT:USDT"]]),
    failing("unWatchTicker", ["NOPE/USDT"]),
    failing("unWatchTicker", ["BTC/USDT", { name: "bookTicker" }]),
    failing("unWatchTickers", [["BTC/USDT", "BTC/USDT:USDT"]]),
    failing("unWatchMarkPrice", ["BTC/USDT"]),
    failing("unWatchMarkPrices", [["BTC/USDT"]]),
    failing("watchTickers", [undefined], connectedWith({ watchTickers: { name: "bookTicker" } })),
    failing("watchTickers", [["ETH/BTC:BUSD"]]),
    failing("watchTicker", ["BTC/USDT"], connectedWith({ fetchMarkets: { types: ["bond", "spot"] } })),
    failing("watchTicker", ["BTC/USDT:USDT"], connectedWith({ fetchMarkets: { types: ["spot"] } })),
];

const refusals: readonly SessionCase[] = [
    session("a refused subscription fails who waits for it", [
        call("other", "watchTicker", "ETH/USDT"),
        call("it", "watchTicker", "BTC/USDT"),
        frame(refuse(1, 2, "Invalid request: invalid stream"), 1),
        call("again", "watchTicker", "BTC/USDT"),
        message(ticker(ETH)),
    ]),
    ...[
        ["a code that ccxt knows", -1121, "Invalid symbol."],
        ["a code that ccxt doesn't know", 3, "Invalid JSON: expected value"],
        ["code 0", 0, "fine"],
        ["code 200", 200, "fine"],
        ["a code in text", "-1003", "Way too many requests."],
        ["a message alone", null, "Too many requests"],
        ["nothing", null, null],
        ["a server's error", 500, "Internal error"],
        ["a limit", 429, "Too many."],
        ["a message that ccxt knows", 1, "System is under maintenance."],
    ].map(([what, code, text]) =>
        session(`an error of ${what}`, [
            call("it", "watchTicker", "BTC/USDT"),
            call("other", "watchTicker", "BTC/USDT"),
            frame(refuse(1, code as number | string | null, text as string | null)),
            message(ticker()),
        ]),
    ),
    session("an error for nobody", [
        call("it", "watchTicker", "BTC/USDT"),
        frame(refuse(99, 2, "Invalid request")),
        frame(refuse(null, 2, "Invalid request")),
        message(ticker()),
    ]),
    session("an error that is no object", [
        call("it", "watchTicker", "BTC/USDT"),
        message({ error: "text", id: 1 }),
        message(ticker()),
    ]),
    session("a status that isn't 200", [
        call("it", "watchTicker", "BTC/USDT"),
        message({ id: 1, status: 400, error: { code: -1102, msg: "Mandatory parameter missing." } }),
    ]),
    session("an error that comes before its waiter", [
        call("it", "watchTicker", "BTC/USDT"),
        message(ticker()),
        frame(refuse(1, -1003, "Too many requests")),
        call("again", "watchTicker", "BTC/USDT"),
        call("third", "watchTicker", "BTC/USDT"),
        message(ticker()),
        call("fourth", "watchTicker", "BTC/USDT"),
        message(ticker()),
    ]),
    session("a refused subscription of several symbols", [
        call("it", "watchTickers", ["BTC/USDT", "ETH/USDT"]),
        frame(refuse(1, -1003, "Too many requests")),
        call("again", "watchTickers", ["BTC/USDT", "ETH/USDT"]),
        message(miniTicker(ETH)),
        call("third", "watchTickers", ["BTC/USDT", "ETH/USDT"]),
    ]),
];

const oddMessages: readonly SessionCase[] = [
    session("messages that are nothing to a ticker", [
        call("it", "watchTicker", "BTC/USDT"),
        message({}),
        message({ e: "unheardOf", s: "BTCUSDT" }),
        message({ result: null }),
        message({ e: "24hrTicker" }),
        message({ stream: "btcusdt@ticker", data: ticker() }),
        message({ event: ticker() }),
    ]),
    session("an update of a market that isn't listed", [
        call("it", "watchTicker", "BTC/USDT"),
        message(ticker({ s: "NEWUSDT" })),
        message(ticker({ s: "new" })),
        message(ticker({ s: "" })),
        message(ticker()),
    ]),
    session("values of zero", [
        call("it", "watchTicker", "BTC/USDT"),
        message(ticker({ p: "0", P: "0.000", w: "0.00000000", b: "0.0", B: "0", c: "0.00000000", v: "0", q: "0" })),
    ]),
    session("a ticker among others in a list", [
        call("it", "watchTicker", "BTC/USDT"),
        call("all", "watchTickers", undefined, { name: "ticker" }),
        message([ticker(ETH), ticker(), miniTicker(), { e: "unheardOf" }, {}]),
        message([ticker(ETH), ticker()], 1),
    ]),
];

const configured: readonly SessionCase[] = [
    session(
        "without newUpdates all known tickers are given",
        [
            call("eth", "watchTickers", ["ETH/USDT"]),
            message(miniTicker(ETH)),
            call("both", "watchTickers", ["BTC/USDT", "ETH/USDT"]),
            message(miniTicker(), 1),
            call("all", "watchTickers"),
            message([miniTicker({ s: "BNBUSDT" })], 2),
            call("one", "watchTicker", "BTC/USDT"),
            message(ticker(), 3),
        ],
        connectedWith({ newUpdates: false }),
    ),
    session(
        "without newUpdates, mark prices and quotes",
        [
            call("mark", "watchMarkPrices", ["BTC/USDT:USDT"]),
            message(markPrice()),
            call("quotes", "watchBidsAsks", ["BTC/USDT", "ETH/USDT"]),
            message(bookTicker(), 1),
            call("quotes again", "watchBidsAsks", ["BTC/USDT", "ETH/USDT"]),
            message(bookTicker(ETH), 1),
        ],
        connectedWith({ newUpdates: false }),
    ),
    session(
        "without newUpdates, what another connection has forgotten",
        [
            call("ticker", "watchTicker", "BTC/USDT"),
            message(ticker()),
            call("unwatch", "unWatchTicker", "BTC/USDT", { name: "miniTicker" }),
            frame(acknowledge(1), 1),
            call("both", "watchTickers", ["ETH/USDT", "BTC/USDT"]),
            message(miniTicker(ETH), 2),
        ],
        connectedWith({ newUpdates: false }),
    ),
    ...["swap", "future", "delivery", "margin", "spot", "option"].map((defaultType) =>
        session(
            `defaultType ${defaultType}`,
            [
                call("all", "watchTickers"),
                call("one", "watchTicker", "BTC/USDT"),
                call("by id", "watchTicker", "BTCUSDT"),
                call("marks", "watchMarkPrices"),
                call("quotes", "watchBidsAsks"),
            ],
            connectedWith({ defaultType }),
        ),
    ),
    ...["linear", "inverse"].map((defaultSubType) =>
        session(
            `defaultSubType ${defaultSubType}`,
            [
                call("all", "watchTickers", undefined, { type: "swap" }),
                call("one", "watchTicker", "BTC/USDT:USDT"),
                call("marks", "watchMarkPrices"),
                call("spot", "watchTickers"),
            ],
            connectedWith({ defaultSubType }),
        ),
    ),
    session(
        "options of single methods",
        [
            call("mini", "watchTickers", ["BTC/USDT"]),
            call("all", "watchTickers"),
            call("marks", "watchMarkPrices", ["BTC/USDT:USDT"]),
            call("one", "watchTicker", "BTC/USDT"),
            call("quotes", "watchBidsAsks"),
        ],
        connectedWith({
            watchTickers: { name: "ticker_4h", type: "swap" },
            watchMarkPrices: { name: "markPrice" },
            watchTicker: { name: "miniTicker" },
            watchBidsAsks: { type: "swap", subType: "inverse" },
        }),
    ),
    session(
        "few streams: connections are used in turn",
        [
            call("a", "watchTicker", "BTC/USDT"),
            call("b", "watchTicker", "ETH/USDT"),
            call("c", "watchTicker", "BNB/USDT"),
            message(ticker(ETH), 1),
            message(ticker({ s: "BNBUSDT" })),
            message(ticker()),
        ],
        connectedWith({ streamLimits: { spot: 2 } }),
    ),
    session(
        "streams that are full",
        [
            call("a", "watchTicker", "BTC/USDT"),
            call("b", "watchTicker", "ETH/USDT"),
            call("c", "watchTicker", "BNB/USDT"),
            call("a again", "watchTicker", "BTC/USDT"),
        ],
        connectedWith({ streamLimits: { spot: 1 }, subscriptionLimitByStream: { spot: 2 } }),
    ),
];

/** Of one type, so that there are no other requests, which an error may or may not come before. */
const unavailable = (answers: readonly Answer[]): Setup => ({
    ...connectedWith({ fetchMarkets: { types: ["spot"] } }),
    answers,
});

const SPOT_INFO = "https://api.binance.com/api/v3/exchangeInfo";

const unavailableNow: readonly Omit<Answer, "url">[] = [
    { status: 503, body: "Service Unavailable" },
    { status: 500, body: "{}" },
    { status: 429, body: JSON.stringify({ code: -1003, msg: "Too many requests." }) },
    { status: 418, body: "banned" },
    { status: 403, body: "<html>forbidden</html>" },
    { status: 400, body: JSON.stringify({ code: -1121, msg: "Invalid symbol." }) },
    { status: 200, body: JSON.stringify({ code: -2015, msg: "Invalid API-key, IP, or permissions for action." }) },
    { status: 451, body: JSON.stringify({ code: 0, msg: "Service unavailable from a restricted location." }) },
    { failure: "timeout" },
    { failure: "refused" },
];

/** Markets that can't be loaded. */
const loading: readonly SessionCase[] = [
    ...unavailableNow.map((answer) =>
        session(
            `markets answered by ${JSON.stringify(answer)}`,
            [call("it", "watchTicker", "BTC/USDT")],
            unavailable([{ ...answer, url: SPOT_INFO }]),
        ),
    ),
    session(
        "markets that can be loaded later",
        [call("fails", "watchTicker", "BTC/USDT"), call("works", "watchTicker", "BTC/USDT")],
        unavailable([{ status: 503, body: "", url: SPOT_INFO, once: true }]),
    ),
];

const lost: readonly SessionCase[] = [1000, 1001, 1006].map((code) =>
    session(`the server closes with ${code}`, [
        call("one", "watchTicker", "BTC/USDT"),
        call("other", "watchTicker", "BTC/USDT"),
        { do: "close", connection: 0, code },
    ]),
);

export const sessions: readonly SessionCase[] = [
    ...watching,
    ...stopping,
    ...failures,
    ...refusals,
    ...oddMessages,
    ...configured,
    ...loading,
    ...lost,
];
