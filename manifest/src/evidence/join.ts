/** The compiler's part of the manifest, with what tests do and what people decided. */
import type { CompiledManifest, CoverageRow, Decisions, Evidence, Manifest, MethodRow, Risks } from "../manifest.js";
import type { Catalog } from "./catalog.js";
import { callsByMethod, casesByMethod, located } from "./find.js";
import { RISK_CLASSES, riskOf, skipReasonOf, SKIP_REASONS } from "./risk.js";

type ByMethod = ReadonlyMap<string, readonly Evidence[]>;

interface Found {
    readonly cases: ByMethod;
    readonly calls: ByMethod;
    readonly live: ByMethod;
}

const reasonsOf = (
    row: MethodRow,
    { methods, publicInterface }: CompiledManifest,
    { manual }: Decisions,
): Pick<CoverageRow, "skipReason" | "manualReason"> => {
    const byHand = manual.find(({ method }) => method === row.name);
    if (byHand !== undefined) return { manualReason: byHand.reason };
    return { skipReason: skipReasonOf(riskOf(row, methods), publicInterface.callable.includes(row.name)) };
};

const rowOf = (row: MethodRow, compiled: CompiledManifest, found: Found, decisions: Decisions): CoverageRow => {
    const { name, source, elixir } = row;
    const unitEvidence = [...(found.cases.get(name) ?? []), ...(found.calls.get(name) ?? []).slice(0, 1)];
    // A live test that only a person asks for is none that runs by itself.
    const isByHand = decisions.manual.some(({ method }) => method === name);
    const liveEvidence = isByHand ? [] : (found.live.get(name) ?? []);
    return {
        method: name,
        source,
        ...(elixir === undefined ? {} : { owner: elixir }),
        riskClass: riskOf(row, compiled.methods),
        unitEvidence,
        liveEvidence,
        ...(liveEvidence.length > 0 ? {} : reasonsOf(row, compiled, decisions)),
    };
};

const risksOf = ({ mutations, absent, manual }: Decisions): Risks => ({
    classes: RISK_CLASSES,
    reasons: [...SKIP_REASONS, ...manual.map(({ reason, means }) => ({ name: reason, means }))],
    mutations,
    absent,
});

/** What keeps a manifest from being made; the texts are for whoever wrote the decisions. */
export class EvidenceError extends Error {
    constructor(readonly problems: readonly string[]) {
        super(problems.join("\n"));
        this.name = "EvidenceError";
    }
}

const misnamed = (compiled: CompiledManifest, { manual, ...decisions }: Decisions): readonly string[] => {
    const names = new Set(compiled.methods.map(({ name }) => name));
    const used = manual.map(({ method }) => method);
    return [
        ...(decisions.class === compiled.class ? [] : [`These decisions are about ${decisions.class}.`]),
        ...used.filter((name) => !names.has(name)).map((name) => `${name} is no method of ${compiled.class}.`),
    ];
};

export const join = (compiled: CompiledManifest, decisions: Decisions, catalogs: readonly Catalog[]): Manifest => {
    const missing = decisions.features.flatMap(({ feature, evidence }) =>
        evidence
            .filter((each) => located(each, catalogs) === undefined)
            .map(({ file, test }) => `The feature "${feature}" names "${test}" in ${file}, which no target runs.`),
    );
    const problems = [...misnamed(compiled, decisions), ...missing];
    if (problems.length > 0) throw new EvidenceError(problems);
    const [first] = compiled.methods;
    const found: Found = {
        cases: first === undefined ? new Map() : casesByMethod(first.source.path, catalogs),
        calls: callsByMethod(compiled, catalogs, false),
        live: callsByMethod(compiled, catalogs, true),
    };
    return {
        ...compiled,
        runtimeSemanticCoverage: decisions.features.map((feature) => ({
            ...feature,
            evidence: feature.evidence.flatMap((each) => located(each, catalogs) ?? []),
        })),
        risks: risksOf(decisions),
        methodCoverageMatrix: compiled.methods.map((row) => rowOf(row, compiled, found, decisions)),
    };
};
