/** //manifest:assert: the manifest in the tree holds, and each way in which it could not is noticed. */
import { readFileSync } from "node:fs";
import { problemsOf, type AssertContext } from "../../../manifest/src/assert/index.js";
import type { Catalog } from "../../../manifest/src/evidence/catalog.js";
import type { CoverageRow, Manifest, MethodRow } from "../../../manifest/src/manifest.js";
import type { KindFamily } from "../../../manifest/src/report-types.js";

const environment = (name: string): string => {
    const value = process.env[name];
    if (value === undefined) throw new Error(`${name} is not set: run this by bazel test //tests/unit/manifest`);
    return value;
};

const read = (name: string): string => readFileSync(environment(name), "utf8");

const context: AssertContext = {
    manifest: JSON.parse(read("MANIFEST")) as Manifest,
    kinds: JSON.parse(read("KINDS")) as readonly KindFamily[],
    catalogs: JSON.parse(read("TESTS")) as readonly Catalog[],
    copies: [{ path: "a.ex", inTree: "a", made: "a" }],
    wrapper: read("WRAPPER"),
};

const { manifest } = context;

const withManifest = (changes: Partial<Manifest>): readonly string[] =>
    problemsOf({ ...context, manifest: { ...manifest, ...changes } });

const withMethod = (name: string, changes: Partial<MethodRow>): readonly string[] =>
    withManifest({
        methods: manifest.methods.map((row) => (row.name === name ? { ...row, ...changes } : row)),
    });

const without = <Row extends object>(row: Row, key: keyof Row): Row =>
    Object.fromEntries(Object.entries(row).filter(([name]) => name !== key)) as Row;

const withRow = (name: string, change: (row: CoverageRow) => CoverageRow): readonly string[] =>
    withManifest({
        methodCoverageMatrix: manifest.methodCoverageMatrix.map((row) => (row.method === name ? change(row) : row)),
    });

describe("the assertion", () => {
    it("holds for the manifest in the tree", () => {
        expect(problemsOf(context)).toEqual([]);
    });

    it("fails on a method that is not compiled", () => {
        const [first] = manifest.methods;
        const source = first?.source ?? { path: "", startLine: 1, endLine: 1 };
        const listed = [{ name: "watchTicker", reason: "it is odd", source }];
        expect(withManifest({ unsupportedMethods: listed })).toEqual(["watchTicker is not compiled: it is odd."]);
        expect(withMethod("watchTicker", { status: "notCompiled" })).toEqual([
            "watchTicker is not compiled, and not in unsupportedMethods.",
        ]);
    });

    it("fails on a missing plan, function or summary", () => {
        expect(withMethod("watchTicker", { renderPlan: { passes: ["lower"], functions: [] } })).toEqual([
            "watchTicker has no render plan.",
        ]);
        const rows = manifest.methods.map((row) => (row.name === "signParams" ? without(row, "elixir") : row));
        expect(withManifest({ methods: rows })).toEqual(["signParams has no Elixir function."]);
        expect(withMethod("watchTicker", { irSummary: { nodes: [] } })).toEqual([
            "Nothing is said of what watchTicker does: irSummary has no node.",
        ]);
    });

    it("fails on a missing contract", () => {
        const left = manifest.runtimeContracts.filter(
            (each) => each.module !== "Ccxt.Crypto" || each.function !== "rsa",
        );
        expect(withManifest({ runtimeContracts: left })).toEqual([
            "signParams calls Crypto.rsa, which has no contract.",
        ]);
    });

    it("fails on a missing wrapper", () => {
        const { publicInterface } = manifest;
        const wrapped = publicInterface.wrapped.filter((name) => name !== "watchTicker");
        expect(withManifest({ publicInterface: { ...publicInterface, wrapped } })).toEqual([
            "watchTicker is public and not wrapped.",
        ]);
        const wrapper = context.wrapper.replace("defcall watch_ticker(", "defcall watch_tick(");
        expect(problemsOf({ ...context, wrapper })).toEqual([
            "The public module has no watch_ticker, the wrapper of watchTicker.",
        ]);
    });

    it("fails on a generated file that is another in the tree", () => {
        const copies = [{ path: "a.ex", inTree: "a", made: "b" }];
        expect(problemsOf({ ...context, copies })).toEqual([
            "a.ex is not what is generated; bazel run //generator:update writes it.",
        ]);
    });

    it("fails on a kind that is not documented, or that no method has", () => {
        const [first] = manifest.methods;
        const nodes = [...(first?.irSummary.nodes ?? []), { kind: "odd:kind", line: 1 }];
        expect(withMethod(first?.name ?? "", { irSummary: { nodes } })).toEqual([
            "The kind odd:kind is not documented in kinds.json.",
        ]);
        const entry = { kind: "odd:kind", means: "", derived: "", details: {}, example: { method: "" } };
        const kinds = [...context.kinds, { family: "odd", about: "", kinds: [entry] }];
        expect(problemsOf({ ...context, kinds })).toEqual(["No method has the documented kind odd:kind."]);
    });

    it("fails on a method without evidence, or without a row of it", () => {
        expect(withRow("watchTicker", (row) => ({ ...row, unitEvidence: [] }))).toEqual(["No test runs watchTicker."]);
        const rows = manifest.methodCoverageMatrix.filter(({ method }) => method !== "watchTicker");
        expect(withManifest({ methodCoverageMatrix: rows })).toEqual([
            "watchTicker has 0 rows in methodCoverageMatrix; it must have one.",
        ]);
    });

    it("fails where nothing says why no live test calls a method", () => {
        expect(withRow("watchMyTrades", (row) => without(row, "manualReason"))).toEqual([
            "No live test calls watchMyTrades, and there is no reason for that.",
        ]);
        expect(withRow("watchMyTrades", (row) => ({ ...row, manualReason: "so" }))).toEqual([
            'The reason "so" of watchMyTrades is not explained in risks.',
        ]);
    });

    it("fails on evidence that names a test that there isn't", () => {
        const target = "//tests/conformance:pro_test";
        const invented = { target, file: "tests/conformance/oracle_test.exs", test: "calls: nothing" };
        expect(withRow("signParams", (row) => ({ ...row, unitEvidence: [invented] }))).toEqual([
            `signParams names the test "calls: nothing" of ${target}, and there is none.`,
        ]);
        expect(withRow("signParams", (row) => ({ ...row, liveEvidence: row.unitEvidence.slice(0, 1) }))).toEqual([
            jasmine.stringMatching(/^signParams names the live test ".*" of .*, and there is none\.$/),
        ]);
    });

    it("fails when a test that is named is taken away", () => {
        const catalogs = context.catalogs.map((each) => ({ ...each, cases: [] }));
        expect(problemsOf({ ...context, catalogs }).length).toBeGreaterThan(manifest.methods.length);
    });

    it("fails on a feature that is missing, or that nothing shows", () => {
        const [first, ...rest] = manifest.runtimeSemanticCoverage;
        expect(withManifest({ runtimeSemanticCoverage: rest })).toEqual([
            `The feature "${first?.feature ?? ""}" is missing.`,
        ]);
        const bare = first === undefined ? [] : [{ ...first, evidence: [] }];
        expect(withManifest({ runtimeSemanticCoverage: [...bare, ...rest] })).toEqual([
            `The feature "${first?.feature ?? ""}" has no evidence.`,
        ]);
    });

    it("fails on a method that changes more than it may", () => {
        expect(withRow("fetchOrderWs", (row) => ({ ...row, riskClass: "order-mutation" }))).toEqual([
            "fetchOrderWs changes orders, and is not one of the methods that may.",
        ]);
        expect(withRow("createOrderWs", (row) => ({ ...row, riskClass: "signed-request" }))).toEqual([
            "createOrderWs is said to change orders, and does not.",
        ]);
        const [row] = manifest.methodCoverageMatrix;
        const [method] = manifest.methods;
        if (row === undefined || method === undefined) throw new Error("the manifest is empty");
        const problems = withManifest({
            methods: [...manifest.methods, { ...method, name: "transferFunds" }],
            methodCoverageMatrix: [...manifest.methodCoverageMatrix, { ...row, method: "transferFunds" }],
        });
        expect(problems).toEqual(['transferFunds must not be a method of this class: it is about "transfer".']);
    });
});
