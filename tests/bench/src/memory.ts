/** Memory of a process that watches the tickers of many symbols on one connection. */
import process from "node:process";
import { numberedId } from "./frames.js";
import { watchedAs, type Bench } from "./measure.js";
import { startSide, type Program } from "./side.js";
import type { StreamType } from "./streams.js";

export const WATCHED_SYMBOLS = [1, 100, 1000] as const;
const MESSAGES_A_SYMBOL = 3;
const LEAST_MESSAGES = 1000;

export interface MemoryRow {
    readonly symbols: number;
    readonly side: string;
    readonly megabytes: number;
}

/** The unified symbol of each. */
export const numberedSymbol = (n: number): string => numberedId(n).replace(/USDT$/, "/USDT");

/** A new process each time: what one has once had of the machine it may keep. */
export const memory = async (
    programs: readonly Program[],
    ticker: StreamType,
    bench: Bench,
): Promise<readonly MemoryRow[]> => {
    const rows: MemoryRow[] = [];
    const type: StreamType = { ...ticker, method: "watchTickers", path: ["*", "info", "E"] };
    for (const symbols of WATCHED_SYMBOLS) {
        const args = [Array.from({ length: symbols }, (_, n) => numberedSymbol(n)), { name: "ticker" }];
        for (const program of programs) {
            const side = startSide(program);
            let megabytes = 0;
            await watchedAs(side, type, bench, {
                calls: [{ args, path: type.path }],
                count: Math.max(LEAST_MESSAGES, MESSAGES_A_SYMBOL * symbols),
                atEnd: () => {
                    megabytes = side.memoryMb();
                },
            });
            await side.end();
            rows.push({ symbols, side: side.name, megabytes });
            process.stderr.write(`Memory: ${symbols} symbols, ${side.name}\n`);
        }
    }
    return rows;
};
