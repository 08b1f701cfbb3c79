/** The results as a table. */
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

/** The rows of each way as a table in Markdown. */
export const tablesOf = (rows: readonly Row[]): string => {
    const ways = [...new Set(rows.map(({ way }) => way))];
    return ways
        .map((way) => {
            const own = rows.filter((row) => row.way === way);
            const rule = line(["---", ...HEAD.slice(1).map(() => "--:")]);
            return [`### ${way}`, "", line(HEAD), rule, ...own.map((row) => line(cellsOf(row)))].join("\n");
        })
        .join("\n\n");
};
