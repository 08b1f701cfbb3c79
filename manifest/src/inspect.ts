/** Coverage by category, as a table for a terminal. */
import type { Manifest, MethodRow } from "./manifest.js";

const COLUMNS = ["methods", "compiled", "functions", "lines", "kinds", "unit", "live"] as const;

type Figures = Readonly<Record<(typeof COLUMNS)[number], number>>;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const figuresOf = (rows: readonly MethodRow[], manifest: Manifest): Figures => {
    const names = new Set(rows.map(({ name }) => name));
    const matrix = manifest.methodCoverageMatrix.filter(({ method }) => names.has(method));
    return {
        methods: rows.length,
        compiled: rows.filter(({ status }) => status !== "notCompiled").length,
        functions: sum(rows.map(({ renderPlan }) => renderPlan?.functions.length ?? 0)),
        lines: sum(rows.map(({ source }) => source.endLine - source.startLine + 1)),
        kinds: new Set(rows.flatMap(({ irSummary }) => irSummary.nodes.map(({ kind }) => kind))).size,
        unit: matrix.filter(({ unitEvidence }) => unitEvidence.length > 0).length,
        live: matrix.filter(({ liveEvidence }) => liveEvidence.length > 0).length,
    };
};

const table = (rows: readonly (readonly string[])[]): string => {
    const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
    return rows
        .map((row) =>
            row
                .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
                .join("  ")
                .trimEnd(),
        )
        .join("\n");
};

const line = (title: string, figures: Figures): readonly string[] => [
    title,
    ...COLUMNS.map((column) => String(figures[column])),
];

const ORDER = ["publicStream", "privateStream", "unsubscribe", "wsApi", "auth", "parser", "handler", "helper"];

export const inspect = (manifest: Manifest): string => {
    const { methods, unsupportedMethods, runtimeContracts, runtimeSemanticCoverage } = manifest;
    const categories = ORDER.map((category) =>
        line(
            category,
            figuresOf(
                methods.filter((row) => row.category === category),
                manifest,
            ),
        ),
    );
    const features = runtimeSemanticCoverage.map(
        ({ feature, evidence }) => `  ${feature}: ${evidence.length} ${evidence.length === 1 ? "test" : "tests"}`,
    );
    return [
        `${manifest.class} of ccxt ${manifest.ccxtVersion}`,
        "",
        table([["category", ...COLUMNS], ...categories, line("all", figuresOf(methods, manifest))]),
        "",
        `${runtimeContracts.length} functions of the runtime are called by generated code.`,
        ...(features.length === 0 ? [] : ["", "Features of the runtime:", ...features]),
        "",
        unsupportedMethods.length === 0
            ? "Every method is compiled."
            : `${unsupportedMethods.length} methods are not compiled:`,
        ...unsupportedMethods.map(({ name, reason }) => `  ${name}: ${reason}`),
        "",
    ].join("\n");
};
