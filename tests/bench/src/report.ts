/** The results as tables. */
import type { GrowthRow } from "./growth.js";
import { PERCENTILES, type LatencyRow } from "./latency.js";
import type { MemoryRow } from "./memory.js";
import type { ParallelRow } from "./parallel.js";
import type { Row } from "./statistics.js";

const count = (value: number): string => Math.round(value).toLocaleString("en-GB").replaceAll(",", " ");

const HEAD = [
    "type",
    "ccxt, messages/s",
    "Elixir, messages/s",
    "ratio (min–max)",
    "ccxt, CPU µs/message",
    "Elixir, CPU µs/message",
    "values/message, ccxt and Elixir",
];

const cellsOf = (row: Row): readonly string[] => [
    row.type,
    count(row.ccxt.median),
    count(row.elixir.median),
    `${row.ratio.median.toFixed(1)} (${row.ratio.min.toFixed(1)}–${row.ratio.max.toFixed(1)})`,
    row.cpu.ccxt.median.toFixed(1),
    row.cpu.elixir.median.toFixed(1),
    `${row.values.ccxt.median.toFixed(2)} and ${row.values.elixir.median.toFixed(2)}`,
];

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
    [`## ${title}`, "", line(head), line(["---", ...head.slice(1).map(() => "--:")]), ...rows.map(line)].join("\n");

/** The rows of each way as a table in Markdown. */
const throughputTables = (rows: readonly Row[]): readonly string[] =>
    [...new Set(rows.map(({ way }) => way))].map((way) =>
        table(way, HEAD, rows.filter((row) => row.way === way).map(cellsOf)),
    );

const parallelTable = (rows: readonly ParallelRow[]): string =>
    table(
        "Processes at once, Elixir, in process",
        ["type", "processes", "messages/s (min–max)"],
        rows.map(({ type, processes, perSecond: { median, min, max } }) => [
            type,
            count(processes),
            `${count(median)} (${count(min)}–${count(max)})`,
        ]),
    );

const latencyTable = (rows: readonly LatencyRow[]): string =>
    table(
        "Latency from the sender to the caller, milliseconds",
        ["type", "messages/s", "side", ...PERCENTILES.map((each) => `p${each} (min–max)`), "values/message"],
        rows.map(({ type, perSecond, side, milliseconds, values }) => [
            type,
            count(perSecond),
            side,
            ...milliseconds.map(({ median, min, max }) => `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`),
            values.toFixed(2),
        ]),
    );

const memoryTable = (rows: readonly MemoryRow[]): string =>
    table(
        "Memory of a process that watches tickers, MB",
        ["symbols", "side", "resident"],
        rows.map(({ symbols, side, megabytes }) => [count(symbols), side, count(megabytes)]),
    );

const growthTable = (rows: readonly GrowthRow[]): string =>
    table(
        "How the cost of a message grows, microseconds in process",
        ["of", "type", "size", "side", "median (min–max)"],
        rows.map(({ of, type, size, side, microseconds: { median, min, max } }) => [
            of,
            type,
            count(size),
            side,
            `${median.toFixed(1)} (${min.toFixed(1)}–${max.toFixed(1)})`,
        ]),
    );

export interface Results {
    readonly throughput: readonly Row[];
    readonly parallel: readonly ParallelRow[];
    readonly latency: readonly LatencyRow[];
    readonly memory: readonly MemoryRow[];
    readonly growth: readonly GrowthRow[];
}

/** What was measured, as tables in Markdown. */
export const tablesOf = ({ throughput, parallel, latency, memory, growth }: Results): string =>
    [
        ...throughputTables(throughput),
        ...(parallel.length === 0 ? [] : [parallelTable(parallel)]),
        ...(latency.length === 0 ? [] : [latencyTable(latency)]),
        ...(memory.length === 0 ? [] : [memoryTable(memory)]),
        ...(growth.length === 0 ? [] : [growthTable(growth)]),
    ].join("\n\n");
