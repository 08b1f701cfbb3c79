/** Order books: the snapshot over REST, the changes before and after it, and what is done about a gap. */
import type { JsonObject } from "../../encoding.js";
import type { Answer, SessionCase, Setup } from "../../plan.js";
import { acknowledge } from "../messages.js";
import { contractDepth, depth, type Level } from "./messages.js";
import { online } from "./setups.js";
import { call, close, frame, message, release, session } from "./steps.js";

const SNAPSHOTS = {
    spot: "https://api.binance.com/api/v3/depth",
    linear: "https://fapi.binance.com/fapi/v1/depth",
    inverse: "https://dapi.binance.com/dapi/v1/depth",
} as const;

type Product = keyof typeof SNAPSHOTS;

export const NONCE = 100;

const BIDS: readonly Level[] = [
    ["36479.50000000", "4.10000000"],
    ["36479.40000000", "1.00000000"],
    ["36478.00000000", "0.25000000"],
    ["36470.00000000", "12.00000000"],
];

const ASKS: readonly Level[] = [
    ["36479.51000000", "0.01000000"],
    ["36480.00000000", "2.00000000"],
    ["36481.50000000", "7.00000000"],
];

/** Contracts have the times of the exchange in their snapshots. */
export const snapshot = (product: Product, rest: JsonObject = {}): Answer => ({
    url: SNAPSHOTS[product],
    body: JSON.stringify({
        lastUpdateId: NONCE,
        ...(product === "spot" ? {} : { E: 1_699_999_999_114, T: 1_699_999_999_105 }),
        bids: BIDS,
        asks: ASKS,
        ...rest,
    }),
});

export const held = (product: Product, rest: JsonObject = {}): Answer => ({ ...snapshot(product, rest), held: true });

const refused = (product: Product): Answer => ({
    url: SNAPSHOTS[product],
    status: 400,
    body: '{"code":-1121,"msg":"Invalid symbol."}',
});

export const answered = (answers: readonly Answer[], options: JsonObject = {}): Setup => {
    const setup = online(options);
    return { ...setup, answers: [...answers, ...(setup.answers ?? [])] };
};

const unchecked: JsonObject = { watchOrderBook: { checksum: false } };

const LINEAR = "BTC/USDT:USDT";
const INVERSE = "BTC/USD:BTC";
export const COIN: JsonObject = { s: "BTCUSD_PERP", ps: "BTCUSD" };

const watch = (name: string, symbol = "BTC/USDT", ...rest: readonly unknown[]) =>
    call(name, "watchOrderBook", symbol, ...rest);

const spot: readonly SessionCase[] = [
    session(
        "a book of spot: the snapshot, changes, what is old, a gap, and the book anew",
        [
            watch("snapshot"),
            frame(acknowledge(1)),
            watch("first change"),
            message(depth(NONCE + 1, NONCE + 2, [["36479.45000000", "3"]], [["36480.00000000", "0.00000000"]])),
            watch("second change"),
            message(depth(NONCE + 3, NONCE + 3, [["36479.50000000", "0"]])),
            watch("nothing by what is old"),
            message(depth(NONCE, NONCE + 3, [["36479.50000000", "9"]])),
            message(depth(NONCE + 9, NONCE + 9, [["1", "1"]])),
            watch("anew"),
            frame(acknowledge(2)),
            message(depth(NONCE + 1, NONCE + 1, [["2", "2"]])),
        ],
        answered([snapshot("spot")]),
    ),
    session(
        "a book of spot whose changes come before the snapshot",
        [
            watch("it"),
            message(depth(NONCE - 9, NONCE - 8, [["1", "1"]])),
            frame(acknowledge(1)),
            message(depth(NONCE - 5, NONCE - 4, [["3", "3"]])),
            message(depth(NONCE - 3, NONCE + 1, [["36479.45", "5"]], [["36479.51", "0"]])),
            message(depth(NONCE + 2, NONCE + 2, [["36479.44", "6"]])),
            message(depth(NONCE + 3, NONCE + 5, [], [["36479.99", "7"]])),
            release(),
            watch("next"),
            message(depth(NONCE + 6, NONCE + 6, [["36479.45", "0"]])),
        ],
        answered([held("spot")]),
    ),
    session(
        "a snapshot that is older than the first change",
        [
            watch("it"),
            frame(acknowledge(1)),
            message(depth(NONCE + 5, NONCE + 6, [["36479.45", "5"]])),
            release(),
            watch("next"),
            message(depth(NONCE + 7, NONCE + 8, [["36479.45", "6"]])),
        ],
        answered([held("spot")]),
    ),
    session(
        "a gap that nobody waits at",
        [
            watch("snapshot"),
            frame(acknowledge(1)),
            message(depth(NONCE + 5, NONCE + 6, [["1", "1"]])),
            watch("error"),
            watch("anew"),
            frame(acknowledge(2)),
            watch("later"),
            message(depth(NONCE + 1, NONCE + 1, [["2", "2"]])),
        ],
        answered([snapshot("spot")]),
    ),
    session(
        "a gap in a book that isn't checked",
        [
            watch("snapshot"),
            frame(acknowledge(1)),
            watch("change"),
            message(depth(NONCE + 5, NONCE + 6, [["1", "1"]])),
            message(depth(NONCE + 1, NONCE + 1, [["36479.45", "6"]])),
            watch("later"),
            message(depth(NONCE + 3, NONCE + 3, [["2", "2"]])),
            message(depth(NONCE + 2, NONCE + 2, [["3", "3"]])),
        ],
        answered([snapshot("spot")], unchecked),
    ),
    session(
        "a book with a limit",
        [
            watch("two", "BTC/USDT", 2),
            frame(acknowledge(1)),
            watch("still two", "BTC/USDT", 3),
            message(depth(NONCE + 1, NONCE + 1, [["36479.45", "6"]])),
            watch("again"),
            message(depth(NONCE + 2, NONCE + 2, [["36479.45", "0"]])),
            watch("more"),
            message(depth(NONCE + 3, NONCE + 3, [["36470", "0"]], [["36485", "1"]])),
        ],
        answered([snapshot("spot")]),
    ),
    session(
        "a book with the limit of the options",
        [watch("it"), frame(acknowledge(1))],
        answered([snapshot("spot")], { watchOrderBookLimit: 1 }),
    ),
    session(
        "a book whose snapshot is refused",
        [watch("it"), frame(acknowledge(1)), watch("again"), frame(acknowledge(2))],
        answered([refused("spot")]),
    ),
    session(
        "a book whose snapshot comes at the third attempt",
        [watch("it"), frame(acknowledge(1))],
        answered([
            { ...refused("spot"), once: true },
            { url: SNAPSHOTS.spot, failure: "timeout", once: true },
            snapshot("spot"),
        ]),
    ),
    session(
        "members of changes that are odd",
        [
            watch("it"),
            frame(acknowledge(1)),
            watch("numbers"),
            message({ ...depth(NONCE + 1, NONCE + 1), b: [[36_479.45, 1]], a: [[36_479.47, 0.5]] }),
            watch("without a side"),
            message({ ...depth(NONCE + 2, NONCE + 2, [["36479.46", "1"]]), a: null }),
            watch("exponents"),
            message(depth(NONCE + 3, NONCE + 3, [["3.6479e4", "1e-7"]], [["36480.0000", "2.50"]])),
            watch("without a time"),
            message({ ...depth(NONCE + 4, NONCE + 4, [["36479.46", "2"]]), E: null }),
            watch("after that"),
            message(depth(NONCE + 3, NONCE + 6, [["36479.46", "3"]])),
            message({ ...depth(NONCE + 7, NONCE + 7), s: "ETHUSDT" }),
            message({ ...depth(NONCE + 7, NONCE + 7), s: "NOPE" }),
            message({ ...depth(NONCE + 7, NONCE + 7), u: null }),
        ],
        answered([snapshot("spot")]),
    ),
];

const contracts: readonly SessionCase[] = [
    session(
        "a book of linear contracts: changes before the snapshot, after it, and a gap",
        [
            watch("it", LINEAR),
            frame(acknowledge(1)),
            message(contractDepth(NONCE - 9, NONCE - 5, NONCE - 10, [["1", "1"]])),
            message(contractDepth(NONCE - 4, NONCE, NONCE - 5, [["36479.45", "5"]])),
            message(contractDepth(NONCE + 1, NONCE + 4, NONCE, [["36479.44", "6"]])),
            release(),
            watch("change", LINEAR),
            message(contractDepth(NONCE + 5, NONCE + 7, NONCE + 4, [], [["36480", "0"]])),
            watch("the same again", LINEAR),
            message(contractDepth(NONCE + 5, NONCE + 7, NONCE + 4, [["36479.43", "1"]])),
            watch("gap", LINEAR),
            message(contractDepth(NONCE + 12, NONCE + 13, NONCE + 11, [["2", "2"]])),
            watch("anew", LINEAR),
            frame(acknowledge(2)),
            release(),
        ],
        answered([held("linear")]),
    ),
    session(
        "a book of inverse contracts",
        [
            watch("it", INVERSE),
            frame(acknowledge(1)),
            message({ ...contractDepth(NONCE + 3, NONCE + 4, NONCE, [["36479.44", "6"]]), ...COIN }),
            release(),
            watch("change", INVERSE),
            message({ ...contractDepth(NONCE + 5, NONCE + 7, NONCE + 4, [], [["36480", "0"]]), ...COIN }),
            watch("gap", INVERSE),
            message({ ...contractDepth(NONCE + 9, NONCE + 9, NONCE + 8), ...COIN }),
        ],
        answered([held("inverse", COIN)]),
    ),
    session(
        "a gap in a book of contracts that isn't checked",
        [
            watch("it", LINEAR),
            frame(acknowledge(1)),
            watch("change", LINEAR),
            message(contractDepth(NONCE + 12, NONCE + 13, NONCE + 11, [["2", "2"]])),
            message(contractDepth(NONCE + 1, NONCE + 2, NONCE, [["3", "3"]])),
        ],
        answered([snapshot("linear")], unchecked),
    ),
    session(
        "a book of retail price improvements",
        [
            watch("it", LINEAR, undefined, { rpi: true }),
            frame(acknowledge(1)),
            call("end", "unWatchOrderBook", LINEAR, { rpi: true }),
            frame(acknowledge(2)),
        ],
        answered([snapshot("linear"), { ...snapshot("linear"), url: "https://fapi.binance.com/fapi/v1/rpiDepth" }]),
    ),
];

const several: readonly SessionCase[] = [
    session(
        "watchOrderBookForSymbols: whichever changes first",
        [
            call("any", "watchOrderBookForSymbols", ["BTC/USDT", "ETH/USDT"], 2),
            frame(acknowledge(1)),
            release(),
            release(),
            call("next", "watchOrderBookForSymbols", ["BTC/USDT", "ETH/USDT"], 2),
            message({ ...depth(NONCE + 1, NONCE + 1, [["36479.45", "5"]]), s: "ETHUSDT" }),
            call("one", "watchOrderBookForSymbols", ["BTC/USDT", "ETH/USDT"]),
            message(depth(NONCE + 1, NONCE + 1, [["36479.45", "6"]])),
            call("gap", "watchOrderBookForSymbols", ["BTC/USDT", "ETH/USDT"]),
            message(depth(NONCE + 8, NONCE + 8, [["36479.45", "7"]])),
        ],
        answered([held("spot")]),
    ),
    session(
        "two books on one connection, of which one ends",
        [
            call("both", "watchOrderBookForSymbols", ["BTC/USDT", "ETH/USDT"], undefined, { watchOrderBookRate: 1000 }),
            frame(acknowledge(1)),
            release(),
            release(),
            call("end", "unWatchOrderBookForSymbols", ["BTC/USDT", "ETH/USDT"], { watchOrderBookRate: 1000 }),
            frame(acknowledge(2)),
            message(depth(NONCE + 1, NONCE + 1, [["36479.45", "6"]])),
            call("again", "watchOrderBookForSymbols", ["BTC/USDT", "ETH/USDT"], undefined, {
                watchOrderBookRate: 1000,
            }),
            frame(acknowledge(3)),
            release(),
            release(),
        ],
        answered([held("spot")]),
    ),
    session(
        "unWatchOrderBook ends who waits",
        [
            watch("it"),
            frame(acknowledge(1)),
            watch("waits"),
            call("end", "unWatchOrderBook", "BTC/USDT"),
            frame(acknowledge(2)),
            watch("again"),
            frame(acknowledge(3)),
        ],
        answered([snapshot("spot")]),
    ),
    session(
        "a book that ends before its snapshot comes",
        [
            watch("it"),
            frame(acknowledge(1)),
            message(depth(NONCE, NONCE + 1, [["36479.45", "6"]])),
            call("end", "unWatchOrderBook", "BTC/USDT"),
            frame(acknowledge(2)),
            release(),
        ],
        answered([held("spot")]),
    ),
    session(
        "books of three products at once",
        [
            watch("spot"),
            frame(acknowledge(1)),
            watch("linear", LINEAR),
            frame(acknowledge(1), 1),
            watch("inverse", INVERSE),
            frame(acknowledge(1), 2),
            message(depth(NONCE + 1, NONCE + 1, [["36479.45", "6"]])),
            watch("spot again"),
            message(contractDepth(NONCE + 1, NONCE + 1, NONCE, [["36479.45", "7"]]), 1),
            message(depth(NONCE + 2, NONCE + 2, [["36479.45", "8"]])),
        ],
        answered([snapshot("spot"), snapshot("linear"), snapshot("inverse", COIN)]),
    ),
    session(
        "a book whose connection is closed",
        [watch("it"), frame(acknowledge(1)), watch("waits"), close(1000)],
        answered([snapshot("spot")]),
    ),
    session("books of what isn't there", [
        watch("symbol", "NOPE/USDT"),
        call("nothing", "watchOrderBookForSymbols", []),
        call("mixed", "watchOrderBookForSymbols", ["BTC/USDT", LINEAR]),
        call("end", "unWatchOrderBook", "NOPE/USDT"),
    ]),
];

export const bookSessions: readonly SessionCase[] = [...spot, ...contracts, ...several];
