/** Puts together what the page shows: the manifest with the texts that it names. */
import type { KindFamily, Listing, ReportData, ReportMethod } from "./report-types.js";
import type { Manifest, MethodRow, Span } from "./manifest.js";

export interface Sources {
    /** The lines of a file of ccxt. */
    readonly ccxt: (path: string) => readonly string[];
    /** The lines of a generated file. */
    readonly generated: (path: string) => readonly string[];
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Lines without the indentation that all of them have. */
const dedent = (lines: readonly string[]): string => {
    const indents = lines.filter((line) => line.trim() !== "").map(indentOf);
    const common = Math.min(...indents);
    return lines.map((line) => line.slice(common)).join("\n");
};

const listing = (title: string, { startLine, endLine }: Omit<Span, "path">, lines: readonly string[]): Listing => ({
    title,
    firstLine: startLine,
    text: dedent(lines.slice(startLine - 1, endLine)),
});

/** The sentence under `@description` in the comment that ends above a line. */
const descriptionAbove = (startLine: number, lines: readonly string[]): string | undefined => {
    if (lines[startLine - 2]?.trim() !== "*/") return undefined;
    const above = lines.slice(0, startLine - 1);
    const from = above.findLastIndex((line) => line.trim().startsWith("/**"));
    const found = above.slice(from).find((line) => line.includes("@description"));
    return found?.replace(/^.*@description\s*/, "");
};

const methodOf = (row: MethodRow, manifest: Manifest, sources: Sources): ReportMethod => {
    const lines = sources.ccxt(row.source.path);
    return {
        row,
        description: descriptionAbove(row.source.startLine, lines),
        source: listing(row.source.path, row.source, lines),
        elixir: (row.renderPlan?.functions ?? []).map((each) =>
            listing(`${each.function}/${each.arity}`, each, sources.generated(each.path)),
        ),
        coverage: manifest.methodCoverageMatrix.find(({ method }) => method === row.name),
    };
};

export const reportData = (manifest: Manifest, kinds: readonly KindFamily[], sources: Sources): ReportData => ({
    class: manifest.class,
    version: manifest.ccxtVersion,
    totals: manifest.totals,
    methods: manifest.methods.map((row) => methodOf(row, manifest, sources)),
    features: manifest.runtimeSemanticCoverage,
    risks: manifest.risks,
    contracts: manifest.runtimeContracts,
    kinds,
});
