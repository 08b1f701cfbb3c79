/** How long a message takes from the sender to a caller that has its value, at a rate that both sides can keep up with. */
import process from "node:process";
import { watchedAs, type Bench } from "./measure.js";
import { startSide, type Program, type Side } from "./side.js";
import { percentile, spreadOf, type Spread } from "./statistics.js";
import type { StreamType } from "./streams.js";

export const PERCENTILES = [50, 99, 99.9] as const;
export const RATES = [1000, 10_000] as const;
const SECONDS = 5;

/** Erlang's schedulers don't wait busily for work: where others share the cores, such waiting takes them from these. */
const WITHOUT_BUSY_WAITING = { ELIXIR_ERL_OPTIONS: "+sbwt none +sbwtdcpu none +sbwtdio none" };
export const PATIENT = "Elixir, +sbwt none";

export interface LatencyRow {
    readonly type: string;
    readonly perSecond: number;
    readonly side: string;
    /** Milliseconds: of each percentile, over the runs. */
    readonly milliseconds: readonly Spread[];
    /** Values that a caller got of each message. */
    readonly values: number;
}

const latenciesOf = async (side: Side, type: StreamType, bench: Bench, perSecond: number): Promise<number[]> => {
    const count = Math.max(100, Math.round(perSecond * SECONDS * bench.scale));
    const { times, sentAt } = await watchedAs(side, type, bench, { pace: perSecond, count });
    return times.flatMap(([index, at]) => {
        const sent = sentAt.get(index);
        return sent === undefined ? [] : [(at - sent) / 1000];
    });
};

/** The sides in turn, at each rate; after them the second one's program with schedulers that don't wait busily. */
export const latencies = async (
    [ccxt, elixir]: readonly [Side, Side],
    program: Program,
    type: StreamType,
    bench: Bench,
    pairs: number,
): Promise<readonly LatencyRow[]> => {
    const rows: LatencyRow[] = [];
    const patient = startSide({ ...program, name: PATIENT, environment: WITHOUT_BUSY_WAITING });
    const sides = [ccxt, elixir, patient];
    for (const perSecond of RATES) {
        const runs = new Map<Side, number[][]>(sides.map((side) => [side, []]));
        for (let pair = 0; pair < pairs; pair++) {
            for (const side of sides) runs.get(side)?.push(await latenciesOf(side, type, bench, perSecond));
        }
        process.stderr.write(`Latency: ${perSecond} messages a second\n`);
        const messages = Math.max(100, Math.round(perSecond * SECONDS * bench.scale)) * pairs;
        for (const [side, found] of runs) {
            rows.push({
                type: type.name,
                perSecond,
                side: side.name,
                milliseconds: PERCENTILES.map((each) => spreadOf(found.map((run) => percentile(run, each)))),
                values: found.flat().length / messages,
            });
        }
    }
    await patient.end();
    return rows;
};
