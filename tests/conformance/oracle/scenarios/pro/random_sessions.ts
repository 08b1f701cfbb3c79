/** Random sessions: order books, and calls that take what came since the last one. */
import type { Random } from "../../../base_oracle/random.js";
import type { JsonObject } from "../../encoding.js";
import type { Case, SessionCase, Step } from "../../plan.js";
import { acknowledge } from "../messages.js";
import { answered, COIN, held, NONCE, snapshot } from "./books.js";
import { answer, contractDepth, depth, type Level } from "./messages.js";
import { decimal, LIMITS, publicMessage, randomFrames, spotReport } from "./random.js";
import { online } from "./setups.js";
import { call, frame, message, release } from "./steps.js";

const STEPS_IN_A_SESSION = 20;

const levels = (random: Random, around: number): readonly Level[] =>
    random.list(
        0,
        3,
        (): Level => [
            (around + random.integer(-20, 20) / 100).toFixed(2),
            random.chance(0.4) ? "0.00000000" : decimal(random),
        ],
    );

interface BookProduct {
    readonly product: "spot" | "linear" | "inverse";
    readonly symbol: string;
    readonly rest: JsonObject;
}

const BOOKS: readonly BookProduct[] = [
    { product: "spot", symbol: "BTC/USDT", rest: {} },
    { product: "linear", symbol: "BTC/USDT:USDT", rest: {} },
    { product: "inverse", symbol: "BTC/USD:BTC", rest: COIN },
];

/** Mostly what follows, sometimes what is old or leaves a gap. */
const book = (random: Random, number: number): SessionCase => {
    const { product, symbol, rest } = random.pick(BOOKS);
    let last = NONCE + random.integer(-6, 2);
    const change = (): Step => {
        const U = last + 1 + (random.chance(0.08) ? random.integer(-3, 3) : 0);
        const u = U + random.integer(0, 3);
        const [bids, asks] = [levels(random, 36_479.5), levels(random, 36_480)];
        const pu = last;
        last = Math.max(last, u);
        return message({
            ...(product === "spot" ? depth(U, u, bids, asks) : contractDepth(U, u, pu, bids, asks)),
            ...rest,
        });
    };
    const watch = (name: string): Step =>
        call(name, "watchOrderBook", symbol, random.pick([undefined, undefined, 2, 5]));
    const isHeld = random.chance(0.5);
    const checked = random.chance(0.7);
    return {
        kind: "session",
        name: `random order book ${number} of ${product}`,
        strict: false,
        setup: answered(
            [isHeld ? held(product, rest) : snapshot(product, rest)],
            checked ? {} : { watchOrderBook: { checksum: false } },
        ),
        steps: [
            watch("first"),
            frame(acknowledge(1)),
            ...Array.from({ length: STEPS_IN_A_SESSION }, (_, i): readonly Step[] => {
                const choice = random.next();
                if (choice < 0.05) return [frame(acknowledge(random.integer(2, 3)))];
                if (choice < 0.15) return [release()];
                if (choice < 0.35) return [watch(`call ${i}`)];
                // What becomes of an error that nobody waits for is among the chosen cases.
                return checked ? [watch(`change ${i}`), change()] : [change()];
            }).flat(),
        ],
    };
};

/** A method that is called again and again, with what its first call is answered and what comes then. */
interface Watched {
    readonly about: string;
    readonly watch: (random: Random) => readonly [method: string, args: readonly unknown[]];
    readonly subscribed: Step;
    readonly make: (random: Random) => JsonObject;
}

const since = (random: Random): number | undefined =>
    random.pick([undefined, undefined, undefined, 1_700_000_000_000 + random.integer(-1_000, 6_000)]);

const limit = (random: Random): number | undefined => random.pick([undefined, undefined, 1, 2, 5]);

const SYMBOLS = ["BTC/USDT", "ETH/USDT"];

const CANDLES = SYMBOLS.flatMap((symbol) => [
    [symbol, "1m"],
    [symbol, "5m"],
]);

const WATCHED: readonly Watched[] = [
    {
        about: "trades",
        watch: (random) => ["watchTradesForSymbols", [SYMBOLS, since(random), limit(random)]],
        subscribed: frame(acknowledge(1)),
        make: (random) => publicMessage(random, ["BTCUSDT", "ETHUSDT"]),
    },
    {
        about: "candles",
        watch: (random) => ["watchOHLCVForSymbols", [CANDLES, since(random), limit(random)]],
        subscribed: frame(acknowledge(1)),
        make: (random) => publicMessage(random, ["BTCUSDT", "ETHUSDT"]),
    },
    {
        about: "an account",
        watch: (random) => [
            random.pick(["watchOrders", "watchMyTrades"]),
            [random.pick([undefined, ...SYMBOLS]), since(random), limit(random)],
        ],
        subscribed: message(answer("1", { subscriptionId: 0 })),
        make: spotReport,
    },
];

/** Sometimes several messages come before the next call, sometimes several calls wait for one. */
const watching = (random: Random, number: number): SessionCase => {
    const { about, watch, subscribed, make } = random.pick(WATCHED);
    const next = (name: string): Step => call(name, ...watchOf(watch(random)));
    return {
        kind: "session",
        name: `random session ${number} with ${about}`,
        strict: true,
        setup: online(LIMITS, random.chance(0.8) ? {} : { newUpdates: false }),
        steps: [
            next("first"),
            subscribed,
            ...Array.from(
                { length: STEPS_IN_A_SESSION },
                (_, i): Step => (random.chance(0.45) ? next(`call ${i}`) : message(make(random))),
            ),
        ],
    };
};

const watchOf = ([method, args]: ReturnType<Watched["watch"]>): readonly [string, ...unknown[]] => [method, ...args];

/** About `count` messages, and sessions of half as many steps. */
export const randomProCases = (random: Random, count: number): readonly Case[] => {
    const sessions = Array.from({ length: Math.ceil(count / 4 / STEPS_IN_A_SESSION) }, (_, i) => i);
    return [
        ...randomFrames(random, count),
        ...sessions.map((i) => book(random, i)),
        ...sessions.map((i) => watching(random, i)),
    ];
};
