/** How the cost of a message, in process, grows with what the process holds: symbols, items of a cache, levels of a book. */
import process from "node:process";
import { frameText, numberedId, snapshot } from "./frames.js";
import { assertEqual, close, handledAs, open, scaled, type Bench, type Figures, type Handled } from "./measure.js";
import { numberedSymbol } from "./memory.js";
import type { Side } from "./side.js";
import { spreadOf, type Pair, type Spread } from "./statistics.js";
import { SPOT_SYMBOL, type StreamType } from "./streams.js";

/** ccxt's, and Elixir's. */
type Sides = readonly [Side, Side];

interface Variant {
    readonly of: "symbols" | "items of a cache" | "levels a side";
    readonly type: string;
    readonly sizes: readonly number[];
    readonly options: (size: number) => object;
    readonly handled: (type: StreamType, size: number, measured: number) => Handled;
}

export interface GrowthRow {
    readonly of: Variant["of"];
    readonly type: string;
    readonly size: number;
    readonly side: string;
    readonly microseconds: Spread;
}

const framesOf = (type: StreamType, count: number, id?: string): readonly string[] =>
    Array.from({ length: count }, (_, index) => frameText(type, index, id));

/** Each symbol has had a message before; then they take turns. */
const bySymbols = (type: StreamType, symbols: number, measured: number): Handled => ({
    frames: Array.from({ length: symbols + measured }, (_, index) =>
        frameText(type, index, numberedId(index % symbols)),
    ),
    hashes: Array.from({ length: symbols }, (_, n) => type.hash.replace(SPOT_SYMBOL, numberedSymbol(n))),
    warmUp: symbols,
    rounds: 1,
    snapshot: snapshot(),
});

/** The cache is full, filled with nobody waiting, and one item leaves for each that comes. */
const byItems = (type: StreamType, items: number, measured: number): Handled => ({
    frames: framesOf(type, items + measured),
    hashes: [type.hash],
    warmUp: items,
    rounds: 1,
    snapshot: snapshot(),
});

const byLevels = (type: StreamType, levels: number, measured: number): Handled => ({
    frames: framesOf(type, measured),
    hashes: [type.hash],
    warmUp: 0,
    rounds: 1,
    snapshot: snapshot(levels),
});

const VARIANTS: readonly Variant[] = [
    { of: "symbols", type: "24hrTicker", sizes: [1, 100, 1000], options: () => ({}), handled: bySymbols },
    { of: "symbols", type: "trade", sizes: [1, 100, 1000], options: () => ({}), handled: bySymbols },
    {
        of: "items of a cache",
        type: "trade",
        sizes: [100, 1000, 10_000, 100_000],
        options: (size) => ({ tradesLimit: size }),
        handled: byItems,
    },
    { of: "levels a side", type: "depth", sizes: [100, 1000, 5000], options: () => ({}), handled: byLevels },
];

const microsecondsOf = ({ microseconds, messages }: Figures): number => microseconds / messages;

/** Runs of both sides in turn. The first pair warms both up, and shows whether they do the same. */
const runsOf = async (
    [ccxt, elixir]: Sides,
    type: StreamType,
    bench: Bench,
    what: Handled,
    pairs: number,
): Promise<readonly Pair[]> => {
    const found: Pair[] = [];
    for (let pair = 0; pair <= pairs; pair++) {
        const one = await handledAs(ccxt, type, bench, what);
        const other = await handledAs(elixir, type, bench, what);
        if (pair === 0) assertEqual(type, one, other);
        else found.push({ ccxt: one, elixir: other });
    }
    return found;
};

/** The sides in turn, for each size. */
export const growth = async (
    sides: Sides,
    types: readonly StreamType[],
    bench: Bench,
    pairs: number,
): Promise<readonly GrowthRow[]> => {
    const rows: GrowthRow[] = [];
    for (const { of, options, handled, ...variant } of VARIANTS) {
        const type = types.find(({ name }) => name === variant.type);
        if (type === undefined) continue;
        for (const size of variant.sizes) {
            for (const side of sides) {
                if (side.isOpen()) await close(side);
                await open(side, bench, options(size));
            }
            const what = handled(type, size, scaled(type.counts.handled, bench));
            const runs = await runsOf(sides, type, bench, what, pairs);
            process.stderr.write(`Growth: ${type.name}, ${size} ${of}\n`);
            const row = (side: Side, key: keyof Pair): GrowthRow => {
                const microseconds = spreadOf(runs.map((run) => microsecondsOf(run[key])));
                return { of, type: type.name, size, side: side.name, microseconds };
            };
            rows.push(row(sides[0], "ccxt"), row(sides[1], "elixir"));
        }
    }
    return rows;
};
