/** Which methods are shown. */
import type { ReportMethod } from "../src/report-types.js";

export interface Filter {
    readonly text: string;
    /** None chosen is all. */
    readonly category: ReadonlySet<string>;
    readonly status: ReadonlySet<string>;
    readonly risk: ReadonlySet<string>;
}

export type Facet = "category" | "status" | "risk";

export const FACETS: readonly Facet[] = ["category", "status", "risk"];

/** What users call first, then what it is made of. */
export const CATEGORIES = [
    "publicStream",
    "privateStream",
    "unsubscribe",
    "wsApi",
    "auth",
    "parser",
    "handler",
    "helper",
] as const;

export const everything: Filter = { text: "", category: new Set(), status: new Set(), risk: new Set() };

export const facetOf = ({ row, coverage }: ReportMethod, facet: Facet): string => {
    if (facet === "risk") return coverage?.riskClass ?? "unknown";
    return facet === "category" ? row.category : row.status;
};

/** Chooses a value, or takes it back. */
export const toggled = (filter: Filter, facet: Facet, value: string): Filter => {
    const chosen = new Set(filter[facet]);
    if (!chosen.delete(value)) chosen.add(value);
    return { ...filter, [facet]: chosen };
};

/** What a search looks at. */
export const wordsOf = ({ row, description }: ReportMethod): string =>
    [
        row.name,
        row.elixir?.function ?? "",
        description ?? "",
        ...row.irSummary.nodes.map(({ kind }) => kind),
        ...Object.values(row.callees).flat(),
        ...(row.renderPlan?.functions ?? []).map((each) => each.function),
    ]
        .join(" ")
        .toLowerCase();

export const isShown = (method: ReportMethod, filter: Filter, words: string): boolean =>
    FACETS.every((facet) => filter[facet].size === 0 || filter[facet].has(facetOf(method, facet))) &&
    filter.text
        .toLowerCase()
        .split(/\s+/)
        .every((word) => words.includes(word));
