/** The figures as one drawing: messages a second of each type and way, and percentiles of latency. */
import { PATIENT, PERCENTILES, type LatencyRow } from "./latency.js";
import type { Row } from "./statistics.js";

const COLOURS: Readonly<Record<string, string>> = { ccxt: "#b0b0b0", Elixir: "#6e4a9e", [PATIENT]: "#b39ddb" };
const WIDTH = 860;
const LABEL = 250;
const LINE = 16;
const BETWEEN = 10;

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const label = (x: number, y: number, text: string, anchor = "start"): string =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}">${escape(text)}</text>`;

interface Bar {
    readonly side: string;
    readonly value: number;
    readonly shown: string;
}

interface Group {
    readonly name: string;
    readonly bars: readonly Bar[];
}

/** Horizontal bars on a logarithmic scale from a power of ten on. */
const chart = (
    title: string,
    groups: readonly Group[],
    top: number,
): { readonly svg: string; readonly bottom: number } => {
    const values = groups.flatMap(({ bars }) => bars.map(({ value }) => value)).filter((value) => value > 0);
    const least = 10 ** Math.floor(Math.log10(Math.min(...values)));
    const decades = Math.max(1, Math.log10(Math.max(...values) / least));
    const widthOf = (value: number): number =>
        Math.max(1, ((WIDTH - LABEL - 110) * Math.log10(Math.max(value, least) / least)) / decades);
    const height = Math.max(...groups.map(({ bars }) => bars.length)) * LINE;
    const drawn = groups.map(({ name, bars }, at) => {
        const y = top + 30 + at * (height + BETWEEN);
        const lines = bars.map(({ side, value, shown }, position) => {
            const below = y + position * LINE;
            const width = widthOf(value);
            const bar = `<rect x="${LABEL}" y="${below}" width="${width.toFixed(1)}" height="${LINE - 3}" fill="${COLOURS[side] ?? "#000"}"/>`;
            return bar + label(LABEL + Math.round(width) + 6, below + LINE - 5, shown);
        });
        return label(LABEL - 10, y + height / 2 + 2, name, "end") + lines.join("");
    });
    return {
        svg: `<g>${label(10, top + 14, title)}${drawn.join("\n")}</g>`,
        bottom: top + 40 + groups.length * (height + BETWEEN),
    };
};

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> =>
    items.reduce<Map<string, T[]>>(
        (map, item) => map.set(keyOf(item), [...(map.get(keyOf(item)) ?? []), item]),
        new Map(),
    );

const throughput = (rows: readonly Row[]): readonly Group[] =>
    rows.map(({ type, ccxt, elixir }) => ({
        name: type,
        bars: [
            { side: "ccxt", value: ccxt.median, shown: String(Math.round(ccxt.median)) },
            { side: "Elixir", value: elixir.median, shown: String(Math.round(elixir.median)) },
        ],
    }));

const percentiles = (rows: readonly LatencyRow[]): readonly Group[] =>
    PERCENTILES.map((percent, at) => ({
        name: `p${percent}`,
        bars: rows.map(({ side, milliseconds }) => {
            const value = milliseconds[at]?.median ?? 0;
            return { side, value, shown: `${value.toFixed(2)} ms` };
        }),
    }));

/** An SVG file's text. */
export const plot = (rows: readonly Row[], latency: readonly LatencyRow[]): string => {
    const charts: (readonly [string, readonly Group[]])[] = [
        ...[...grouped(rows, ({ way }) => way)].map(
            ([way, own]) => [`${way}: messages a second, logarithmic`, throughput(own)] as const,
        ),
        ...[...grouped(latency, ({ type, perSecond }) => `Latency of ${type} at ${perSecond} messages a second`)].map(
            ([title, own]) => [`${title}, logarithmic`, percentiles(own)] as const,
        ),
    ];
    let bottom = 30;
    const drawn = charts.map(([title, groups]) => {
        const { svg, bottom: next } = chart(title, groups, bottom);
        bottom = next;
        return svg;
    });
    const legend = Object.entries(COLOURS).map(
        ([side, colour], at) =>
            `<rect x="${LABEL + at * 120}" y="8" width="12" height="12" fill="${colour}"/>${label(LABEL + 18 + at * 120, 18, side)}`,
    );
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${bottom}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
${[...legend, ...drawn].join("\n")}
</svg>
`;
};
