/** How the cost of a message, in process, grows with what the process holds: symbols, items of a cache, levels of a book. */
import process from "node:process";
import { frameText, numberedId, snapshot } from "./frames.js";
import { close, handledAs, open, scaled, type Bench, type Handled } from "./measure.js";
import { numberedSymbol } from "./memory.js";
import type { Side } from "./side.js";
import { spreadOf, type Spread } from "./statistics.js";
import { SPOT_SYMBOL, type StreamType } from "./streams.js";

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

/** The cache is full, and one item leaves for each that comes. */
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

/** The sides in turn, for each size. */
export const growth = async (
    sides: readonly Side[],
    types: readonly StreamType[],
    bench: Bench,
    pairs: number,
): Promise<readonly GrowthRow[]> => {
    const rows: GrowthRow[] = [];
    for (const variant of VARIANTS) {
        const type = types.find(({ name }) => name === variant.type);
        if (type === undefined) continue;
        for (const size of variant.sizes) {
            const what = variant.handled(type, size, scaled(type.counts.handled, bench));
            const runs = new Map<Side, number[]>(sides.map((side) => [side, []]));
            for (const side of sides) {
                if (side.isOpen()) await close(side);
                await open(side, bench, variant.options(size));
            }
            for (let pair = 0; pair < pairs; pair++) {
                for (const side of sides) {
                    const { microseconds, messages } = await handledAs(side, type, bench, what);
                    runs.get(side)?.push(microseconds / messages);
                }
            }
            process.stderr.write(`Growth: ${type.name}, ${size} ${variant.of}\n`);
            for (const [side, found] of runs) {
                const { of } = variant;
                rows.push({ of, type: type.name, size, side: side.name, microseconds: spreadOf(found) });
            }
        }
    }
    return rows;
};
