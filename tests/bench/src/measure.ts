/** The ways of measuring: each gives what one side needed for one stream. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { difference } from "./equality.js";
import { frameText, snapshot } from "./frames.js";
import type { Call, Configuration, Measured } from "./protocol.js";
import type { Sender } from "./sender.js";
import type { Side } from "./side.js";
import { hasEach, type StreamType } from "./streams.js";

/** Figures of one side in one run. */
export interface Figures {
    readonly messages: number;
    readonly microseconds: number;
    readonly cpuMicroseconds: number;
    /** How many values callers got. */
    readonly values: number;
}

export interface Outcome extends Figures {
    readonly last: unknown;
}

export interface Bench {
    readonly sender: Sender;
    readonly folder: string;
    /** How many times longer than usual: less than 1 for a try. */
    readonly scale: number;
}

const configuration = ({ urls }: Sender): Configuration => ({
    apiKey: "key",
    secret: "secret",
    enableRateLimit: false,
    urls: { api: urls },
    options: {
        fetchMarkets: { types: ["spot", "linear"] },
        fetchCurrencies: false,
        fetchMargins: false,
        watchPositions: { fetchPositionsSnapshot: false },
    },
});

export const scaled = (count: number, { scale }: Bench): number => Math.max(10, Math.round(count * scale));

const ROUNDS = 5;

/** Opens an exchange with loaded markets. */
export const open = async (side: Side, bench: Bench, options: object = {}): Promise<void> => {
    const config = configuration(bench.sender);
    side.send({ do: "open", config: { ...config, options: { ...config.options, ...options } } });
    await side.answer("open");
};

export const close = async (side: Side): Promise<void> => {
    side.send({ do: "close" });
    await side.answer("close");
};

/** What is handled: by default a type's messages of one symbol from an empty state, several times. */
export interface Handled {
    readonly frames: readonly string[];
    readonly hashes: readonly string[];
    readonly warmUp: number;
    readonly rounds: number;
    readonly snapshot: object;
    /** How many processes handle all of it at once, each from a state of its own. */
    readonly processes?: number;
}

/** Decoding and handling in process, with one who waits for each message. */
export const handledAs = async (side: Side, type: StreamType, bench: Bench, what: Handled): Promise<Outcome> => {
    const { frames, ...rest } = what;
    const file = join(bench.folder, `${type.name.replace(/\W/g, "")}.jsonl`);
    writeFileSync(file, `${frames.join("\n")}\n`);
    const cpuBefore = side.cpuMs();
    side.send({ do: "handle", type, file, ...rest });
    const { microseconds, values, last } = await side.answer("handle");
    const cpuMicroseconds = (side.cpuMs() - cpuBefore) * 1000;
    return { messages: values, microseconds, cpuMicroseconds, values, last };
};

/** Messages before those that are measured: what a cache of trades holds on both sides, unless options say otherwise. */
const WARM_UP = 1000;

/** A type's messages of one symbol, several times. Those that are kept one by one come to a cache that has been in use. */
export const handled = async (side: Side, type: StreamType, bench: Bench): Promise<Outcome> => {
    const warmUp = hasEach(type) ? scaled(WARM_UP, bench) : 0;
    const count = warmUp + scaled(type.counts.handled, bench);
    const frames = Array.from({ length: count }, (_, index) => frameText(type, index));
    if (!side.isOpen()) await open(side, bench);
    return handledAs(side, type, bench, { frames, hashes: [type.hash], warmUp, rounds: ROUNDS, snapshot: snapshot() });
};

/** How the messages come: `flood` as fast as they are read, else so many a second. */
export type Pace = "flood" | number;

const oneCall = (type: StreamType): readonly Call[] => [{ args: type.args.map((arg) => arg ?? null), path: type.path }];

export interface Watched {
    readonly calls?: readonly Call[];
    readonly pace?: Pace;
    /** Messages of each call. */
    readonly count?: number;
    readonly isStreamed?: boolean;
    /** Is called when all messages have come, before the exchange is closed. */
    readonly atEnd?: () => void;
}

/** When each message was sent, by its index, and when a caller had the value of which one. */
export interface Timed {
    readonly sentAt: ReadonlyMap<number, number>;
    readonly times: Measured["times"];
}

/** Over loopback: the calls are awaited again and again while messages come. */
export const watchedAs = async (
    side: Side,
    type: StreamType,
    bench: Bench,
    {
        calls = oneCall(type),
        pace = "flood",
        count = scaled(type.counts.sent, bench),
        isStreamed = false,
        atEnd,
    }: Watched,
): Promise<Outcome & Timed> => {
    const { sender } = bench;
    const each = Math.max(10, Math.round(count / calls.length));
    sender.prepare(type, each);
    if (side.isOpen()) await close(side);
    // A stream whose consumer falls behind is an error: here it waits in the consumer's mailbox.
    await open(side, bench, isStreamed ? { ws: { queueLimit: 2 * count } } : {});
    side.send({ do: "watch", type, calls, isStreamed });
    await side.answer("ready");
    const from = sender.pause();
    side.send({ do: "measure", from, until: from + each - 1, timed: pace !== "flood" });
    await side.answer("armed");
    const cpuBefore = side.cpuMs();
    const sending = pace === "flood" ? undefined : sender.pace(pace);
    if (pace === "flood") sender.flood();
    const { microseconds, values, last, times } = await side.answer("measure");
    const cpuMicroseconds = (side.cpuMs() - cpuBefore) * 1000;
    const sentAt = (await sending) ?? new Map<number, number>();
    atEnd?.();
    await close(side);
    sender.disconnect();
    return { messages: each * calls.length, microseconds, cpuMicroseconds, values, last, sentAt, times };
};

export const watched = (side: Side, type: StreamType, bench: Bench): Promise<Outcome> =>
    watchedAs(side, type, bench, {});

/** As `watched`, with a value of every message on both sides. */
export const streamed = (side: Side, type: StreamType, bench: Bench): Promise<Outcome> =>
    watchedAs(side, type, bench, { isStreamed: true });

/** Few messages, in process: enough to see that both sides do the same with a type. */
const CHECKED_SCALE = 0.02;

/**
 * Throws where the sides don't give the same value of a type's last message. Over loopback they end with different ones: they
 * are compared in process before.
 */
export const checkEqual = async (sides: readonly [Side, Side], type: StreamType, bench: Bench): Promise<void> => {
    const [one, other] = sides;
    const few = { ...bench, scale: CHECKED_SCALE };
    assertEqual(type, await handled(one, type, few), await handled(other, type, few));
};

/** Throws where the sides don't give the same value. */
export const assertEqual = (type: StreamType, one: Outcome, other: Outcome): void => {
    const found = difference(one.last, other.last);
    if (found !== undefined) throw new Error(`the last values of ${type.name} differ: ${found}`);
};
