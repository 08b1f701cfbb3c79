/** What is tested: every method and feature, by tests that there are, and nothing that changes more than it may. */
import { REQUIRED_FEATURES } from "../evidence/features.js";
import type { CoverageRow, Evidence, Manifest } from "../manifest.js";
import type { AssertContext, Check } from "./context.js";

const rowsOfMethods: Check = ({ manifest: { methods, methodCoverageMatrix } }) => {
    const counts = (name: string): number => methodCoverageMatrix.filter(({ method }) => method === name).length;
    return [
        ...methods
            .filter(({ name }) => counts(name) !== 1)
            .map(({ name }) => `${name} has ${counts(name)} rows in methodCoverageMatrix; it must have one.`),
        ...methodCoverageMatrix
            .filter(({ method }) => methods.every(({ name }) => name !== method))
            .map(({ method }) => `methodCoverageMatrix has a row of ${method}, which is no method.`),
    ];
};

const reasonsOf = ({ method, liveEvidence, skipReason, manualReason }: CoverageRow, known: ReadonlySet<string>) => {
    const reason = skipReason ?? manualReason;
    if (liveEvidence.length > 0) return [];
    if (reason === undefined) return [`No live test calls ${method}, and there is no reason for that.`];
    return known.has(reason) ? [] : [`The reason "${reason}" of ${method} is not explained in risks.`];
};

const untested: Check = ({ manifest: { methodCoverageMatrix, risks } }) => {
    const reasons = new Set(risks.reasons.map(({ name }) => name));
    const classes = new Set(risks.classes.map(({ name }) => name));
    return methodCoverageMatrix.flatMap((row) => [
        ...(row.unitEvidence.length > 0 ? [] : [`No test runs ${row.method}.`]),
        ...reasonsOf(row, reasons),
        ...(classes.has(row.riskClass) ? [] : [`The risk class "${row.riskClass}" of ${row.method} is not explained.`]),
    ]);
};

const exists = ({ target, file, test }: Evidence, { catalogs }: AssertContext, isLive: boolean): boolean => {
    const catalog = catalogs.find(({ label }) => label === target);
    const written = catalog?.files.find((each) => each.file === file)?.tests ?? [];
    const isNamed = [...written, ...(catalog?.cases ?? [])].some(({ name }) => name === test);
    return isNamed && catalog?.isLive === isLive;
};

/** All evidence, with what it is of. */
const claims = ({ runtimeSemanticCoverage, methodCoverageMatrix }: Manifest) => [
    ...runtimeSemanticCoverage.flatMap(({ feature, evidence }) =>
        evidence.map((each) => ({ of: `The feature "${feature}"`, evidence: each, isLive: false })),
    ),
    ...methodCoverageMatrix.flatMap(({ method, unitEvidence, liveEvidence }) => [
        ...unitEvidence.map((each) => ({ of: method, evidence: each, isLive: false })),
        ...liveEvidence.map((each) => ({ of: method, evidence: each, isLive: true })),
    ]),
];

const invented: Check = (context) =>
    claims(context.manifest)
        .filter(({ evidence, isLive }) => !exists(evidence, context, isLive))
        .map(({ of, evidence: { target, test }, isLive }) => {
            const kind = isLive ? "live test" : "test";
            return `${of} names the ${kind} "${test}" of ${target}, and there is none.`;
        });

const features: Check = ({ manifest: { runtimeSemanticCoverage } }) => [
    ...REQUIRED_FEATURES.filter((name) => runtimeSemanticCoverage.every(({ feature }) => feature !== name)).map(
        (name) => `The feature "${name}" is missing.`,
    ),
    ...runtimeSemanticCoverage
        .filter(({ evidence }) => evidence.length === 0)
        .map(({ feature }) => `The feature "${feature}" has no evidence.`),
];

const MUTATION = "order-mutation";

const mutations: Check = ({ manifest: { methods, methodCoverageMatrix, risks } }) => {
    const derived = methodCoverageMatrix.filter(({ riskClass }) => riskClass === MUTATION).map(({ method }) => method);
    return [
        ...derived
            .filter((name) => !risks.mutations.includes(name))
            .map((name) => `${name} changes orders, and is not one of the methods that may.`),
        ...risks.mutations
            .filter((name) => !derived.includes(name))
            .map((name) => `${name} is said to change orders, and does not.`),
        ...methods.flatMap(({ name }) =>
            risks.absent
                .filter((each) => name.toLowerCase().includes(each.name))
                .map(({ name: word }) => `${name} must not be a method of this class: it is about "${word}".`),
        ),
    ];
};

export const evidenceChecks: readonly Check[] = [rowsOfMethods, untested, invented, features, mutations];
