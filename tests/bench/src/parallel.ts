/** Whether connections use all cores: what one process handles in a second, and what several do that run at once. */
import process from "node:process";
import { frameText, snapshot } from "./frames.js";
import { handledAs, open, scaled, type Bench } from "./measure.js";
import type { Side } from "./side.js";
import { spreadOf, type Spread } from "./statistics.js";
import type { StreamType } from "./streams.js";

/** Of the light ones, of those that keep items, and of the heavy ones, one. */
const TYPES: readonly string[] = ["24hrTicker", "trade", "depth"];
const PROCESSES = [1, 2] as const;
const ROUNDS = 10;

export interface ParallelRow {
    readonly type: string;
    readonly processes: number;
    /** Messages of all of them. */
    readonly perSecond: Spread;
}

/** Only Elixir's side has processes that share nothing: ccxt's connections are handled one after the other. */
export const parallel = async (
    elixir: Side,
    types: readonly StreamType[],
    bench: Bench,
    runs: number,
): Promise<readonly ParallelRow[]> => {
    const rows: ParallelRow[] = [];
    if (!elixir.isOpen()) await open(elixir, bench);
    for (const type of types.filter(({ name }) => TYPES.includes(name))) {
        const count = scaled(type.counts.handled, bench);
        const frames = Array.from({ length: count }, (_, index) => frameText(type, index));
        const what = { frames, hashes: [type.hash], warmUp: 0, rounds: ROUNDS, snapshot: snapshot() };
        const found = new Map<number, number[]>(PROCESSES.map((processes) => [processes, []]));
        for (let run = 0; run < runs; run++) {
            for (const processes of PROCESSES) {
                const { messages, microseconds } = await handledAs(elixir, type, bench, { ...what, processes });
                found.get(processes)?.push((messages / microseconds) * 1e6);
            }
        }
        process.stderr.write(`At once: ${type.name}\n`);
        for (const [processes, perSecond] of found) {
            rows.push({ type: type.name, processes, perSecond: spreadOf(perSecond) });
        }
    }
    return rows;
};
