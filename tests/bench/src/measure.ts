/** The ways of measuring: each gives what one side needed for one stream. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { difference } from "./equality.js";
import { frameText, snapshot } from "./frames.js";
import type { Call, Configuration } from "./protocol.js";
import type { Sender } from "./sender.js";
import type { Side } from "./side.js";
import type { StreamType } from "./streams.js";

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

const scaled = (count: number, { scale }: Bench): number => Math.max(10, Math.round(count * scale));

const ROUNDS = 3;

/** Opens an exchange with loaded markets. */
const open = async (side: Side, bench: Bench): Promise<void> => {
    side.send({ do: "open", config: configuration(bench.sender) });
    await side.answer("open");
};

const close = async (side: Side): Promise<void> => {
    side.send({ do: "close" });
    await side.answer("close");
};

/** Decoding and handling in process, with one who waits for each message. */
export const handled = async (side: Side, type: StreamType, bench: Bench): Promise<Outcome> => {
    const count = scaled(type.counts.handled, bench);
    const file = join(bench.folder, `${type.name.replace(/\W/g, "")}.jsonl`);
    const frames = Array.from({ length: count }, (_, index) => frameText(type, index));
    writeFileSync(file, `${frames.join("\n")}\n`);
    if (!side.isOpen()) await open(side, bench);
    const cpuBefore = side.cpuMs();
    side.send({ do: "handle", type, file, snapshot: snapshot(), rounds: ROUNDS });
    const { microseconds, values, last } = await side.answer("handle");
    const cpuMicroseconds = (side.cpuMs() - cpuBefore) * 1000;
    return { messages: ROUNDS * count, microseconds, cpuMicroseconds, values, last };
};

/** Over loopback: the calls are awaited again and again while messages come as fast as they are read. */
export const watched = async (
    side: Side,
    type: StreamType,
    bench: Bench,
    calls: readonly Call[] = [{ args: type.args.map((arg) => arg ?? null), path: type.path }],
): Promise<Outcome> => {
    const count = Math.max(10, Math.round(scaled(type.counts.sent, bench) / calls.length));
    const { sender } = bench;
    sender.prepare(type, count);
    if (side.isOpen()) await close(side);
    await open(side, bench);
    side.send({ do: "watch", type, calls });
    await side.answer("ready");
    const from = sender.pause();
    side.send({ do: "measure", from, until: from + count - 1 });
    await side.answer("armed");
    const cpuBefore = side.cpuMs();
    sender.flood();
    const { microseconds, values, last } = await side.answer("measure");
    const cpuMicroseconds = (side.cpuMs() - cpuBefore) * 1000;
    await close(side);
    sender.disconnect();
    return { messages: count * calls.length, microseconds, cpuMicroseconds, values, last };
};

/** Throws where the sides don't give the same value. */
export const assertEqual = (type: StreamType, one: Outcome, other: Outcome): void => {
    const found = difference(one.last, other.last);
    if (found !== undefined) throw new Error(`the last values of ${type.name} differ: ${found}`);
};
