/** What the page shows, as it stands in the page. */
import type { CoverageRow, Evidence, Feature, Manifest, MethodRow, Risks, RuntimeContract } from "./manifest.js";

export interface Listing {
    readonly title: string;
    readonly firstLine: number;
    readonly text: string;
}

export interface ReportMethod {
    readonly row: MethodRow;
    /** What ccxt's documentation says of it. */
    readonly description: string | undefined;
    readonly source: Listing;
    readonly elixir: readonly Listing[];
    readonly coverage: CoverageRow | undefined;
}

export interface KindEntry {
    readonly kind: string;
    readonly means: string;
    readonly derived: string;
    readonly details: Readonly<Record<string, string>>;
    readonly example: { readonly method: string; readonly kind?: string };
}

export interface KindFamily {
    readonly family: string;
    readonly about: string;
    readonly kinds: readonly KindEntry[];
}

export interface ReportData {
    readonly class: string;
    readonly version: string;
    readonly totals: Manifest["totals"];
    readonly methods: readonly ReportMethod[];
    readonly features: readonly Feature<Evidence>[];
    readonly risks: Risks;
    readonly contracts: readonly RuntimeContract[];
    readonly kinds: readonly KindFamily[];
}
