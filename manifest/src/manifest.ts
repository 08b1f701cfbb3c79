/** The manifest as its readers see it; pro_manifest.schema.json says more of each field. */

export interface Span {
    readonly path: string;
    readonly startLine: number;
    readonly endLine: number;
}

export interface KindNode {
    readonly kind: string;
    readonly line: number;
    readonly [detail: string]: string | number | boolean | readonly string[];
}

export interface ElixirFunction {
    readonly module: string;
    readonly function: string;
    readonly arity: number;
}

export interface PlannedFunction extends Span {
    readonly function: string;
    readonly arity: number;
    readonly role: "method" | "turn" | "wake" | "copy";
    readonly irNodes: Readonly<Record<string, number>>;
}

export interface MethodRow {
    readonly name: string;
    readonly category: string;
    readonly status: "compiled" | "folded" | "notCompiled";
    readonly reason?: string;
    readonly source: Span;
    readonly async: boolean;
    readonly static: boolean;
    readonly visibility: string;
    readonly parameters: readonly {
        readonly name: string;
        readonly type: string;
        readonly optional: boolean;
        readonly default?: string;
    }[];
    readonly returnType: string;
    readonly bodySummary: Readonly<Record<string, number>>;
    readonly irSummary: { readonly nodes: readonly KindNode[] };
    readonly effects?: Readonly<Record<string, string | boolean | readonly string[]>>;
    readonly callees: Readonly<Record<string, readonly string[]>>;
    readonly callers: readonly string[];
    readonly elixir?: ElixirFunction;
    readonly renderPlan?: { readonly passes: readonly string[]; readonly functions: readonly PlannedFunction[] };
}

export interface RuntimeContract {
    readonly module: string;
    readonly function: string;
    readonly arities: readonly number[];
    readonly kind: string;
    readonly effects: readonly string[];
    readonly calls: number;
}

/** What the compiler writes. */
export interface CompiledManifest {
    readonly class: string;
    readonly ccxtVersion: string;
    readonly totals: {
        readonly methods: number;
        readonly byStatus: Readonly<Record<string, number>>;
        readonly byCategory: Readonly<Record<string, number>>;
    };
    readonly unsupportedMethods: readonly {
        readonly name: string;
        readonly reason: string;
        readonly source: Span;
    }[];
    readonly publicInterface: {
        readonly callable: readonly string[];
        readonly wrapped: readonly string[];
        readonly excluded: readonly { readonly name: string; readonly reason: string }[];
    };
    readonly methods: readonly MethodRow[];
    readonly runtimeContracts: readonly RuntimeContract[];
}

/** A test, as it is named where it is written; the name of a test that is made for each case of a file is the case's. */
export interface TestName {
    readonly file: string;
    readonly test: string;
}

/** A test that a target runs. */
export interface Evidence extends TestName {
    readonly target: string;
}

export interface Feature<Test> {
    readonly feature: string;
    readonly claim: string;
    /** Modules of the runtime that have it. */
    readonly owners: readonly string[];
    readonly evidence: readonly Test[];
}

export interface CoverageRow {
    readonly method: string;
    readonly source: Span;
    readonly owner?: ElixirFunction;
    readonly riskClass: string;
    readonly unitEvidence: readonly Evidence[];
    readonly liveEvidence: readonly Evidence[];
    /** Why no test runs it on the exchange itself. */
    readonly skipReason?: string;
    /** How a person does that. */
    readonly manualReason?: string;
}

/** A word of the manifest, and what it means. */
export interface Term {
    readonly name: string;
    readonly means: string;
}

export interface Risks {
    readonly classes: readonly Term[];
    readonly reasons: readonly Term[];
    /** The methods that change something at the exchange. */
    readonly mutations: readonly string[];
    /** What ccxt's REST API may do and no method of this class does; no method's name has one of these words. */
    readonly absent: readonly Term[];
}

export interface Manifest extends CompiledManifest {
    readonly runtimeSemanticCoverage: readonly Feature<Evidence>[];
    readonly risks: Risks;
    readonly methodCoverageMatrix: readonly CoverageRow[];
}

/** What people decided about a class: manifest/evidence/. */
export interface Decisions {
    readonly class: string;
    readonly mutations: readonly string[];
    readonly absent: readonly Term[];
    /** Methods that only a person tests on the exchange itself. */
    readonly manual: readonly { readonly method: string; readonly reason: string; readonly means: string }[];
    readonly features: readonly Feature<TestName>[];
}
