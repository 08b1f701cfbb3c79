/** How evidence is found: in the files of tests and in what the conformance oracle recorded. */
import { casesIn, readCatalogs, testsIn, type Catalog } from "../../../manifest/src/evidence/catalog.js";
import { callsByMethod, casesByMethod, located } from "../../../manifest/src/evidence/find.js";
import { EvidenceError, join } from "../../../manifest/src/evidence/join.js";
import { riskOf } from "../../../manifest/src/evidence/risk.js";
import type { CompiledManifest, Decisions, MethodRow } from "../../../manifest/src/manifest.js";

const EXUNIT = `defmodule A do
  describe "a group" do
    test "with a \\"name\\"", %{exchange: exchange} do
      assert {:ok, _} = Binance.watch_ticker(exchange, "A/B")
      exchange |> Binance.stream_trades!("A/B") |> Enum.take(1)
    end

    for name <- ["x"] do
      test "of #{name}" do
      end
    end
  end

  test "alone" do
  end
end
`;

const JASMINE = `describe("a", () => {
    it("does", () => {});
    describe("b", () => {
        it("does, too", async () => {});
    });
});
`;

const golden = (...cases: readonly (readonly [name: string, ran: readonly string[]])[]): string =>
    [{ kind: "about", ccxt: "1.2.3" }, ...cases.map(([name, ran]) => ({ kind: "calls", name, ran: { "a.js": ran } }))]
        .map((line) => `${JSON.stringify(line)}\n`)
        .join("");

const method = (name: string, rest: Partial<MethodRow> = {}): MethodRow => ({
    name,
    category: "wsApi",
    status: "compiled",
    source: { path: "a.js", startLine: 1, endLine: 2 },
    async: true,
    static: false,
    visibility: "public",
    parameters: [],
    returnType: "any",
    bodySummary: {},
    irSummary: { nodes: [] },
    callees: {},
    callers: [],
    elixir: { module: "Ccxt.Compiled.Pro.Binance", function: name, arity: 1 },
    ...rest,
});

const compiled = (...methods: readonly MethodRow[]): CompiledManifest => ({
    class: "pro/a",
    ccxtVersion: "1.2.3",
    totals: { methods: methods.length, byStatus: {}, byCategory: {} },
    unsupportedMethods: [],
    publicInterface: {
        callable: methods.map(({ name }) => name),
        wrapped: methods.map(({ name }) => name),
        excluded: [],
    },
    methods,
    runtimeContracts: [],
});

const catalogsOf = (files: Readonly<Record<string, string>>, tags: readonly string[] = []): readonly Catalog[] =>
    readCatalogs(
        [
            {
                label: "//a:test",
                tags,
                sources: Object.keys(files).filter((file) => !file.endsWith(".jsonl")),
                goldens: Object.keys(files).filter((file) => file.endsWith(".jsonl")),
            },
        ],
        (path) => files[path] ?? "",
    );

const decisions = (rest: Partial<Decisions> = {}): Decisions => ({
    class: "pro/a",
    mutations: [],
    absent: [],
    manual: [],
    features: [],
    ...rest,
});

describe("the tests in a file", () => {
    it("are named with their groups, with what they call", () => {
        expect(testsIn(EXUNIT)).toEqual([
            { name: 'a group > with a "name"', calls: ["Binance.stream_trades", "Binance.watch_ticker", "Enum.take"] },
            { name: "a group > of #{name}", calls: [] },
            { name: "alone", calls: [] },
        ]);
        expect(testsIn(JASMINE).map(({ name }) => name)).toEqual(["a > does", "a > b > does, too"]);
    });
});

describe("the cases of a golden", () => {
    it("are named as their tests, with what ran", () => {
        expect(casesIn(golden(["one", ["f"]]))).toEqual([{ name: "calls: one", ran: { "a.js": ["f"] } }]);
        expect(casesIn(golden(["x".repeat(300), []]))[0]?.name.length).toBe(200);
    });
});

describe("evidence of a method", () => {
    it("is cases in which it ran: the one with the fewest others, one in between, the one with the most", () => {
        const ran = (others: number): readonly string[] => ["f", ...Array.from({ length: others }, (_, i) => `g${i}`)];
        const catalogs = catalogsOf({
            "a_test.exs": "",
            "a.jsonl": golden(["most", ran(9)], ["fewest", ran(0)], ["some", ran(3)], ["more", ran(5)], ["h", ["h"]]),
        });
        const found = casesByMethod("a.js", catalogs);
        expect(found.get("f")).toEqual(
            ["calls: fewest", "calls: more", "calls: most"].map((test) => ({
                target: "//a:test",
                file: "a_test.exs",
                test,
            })),
        );
        expect(found.get("i")).toBeUndefined();
        expect(casesByMethod("b.js", catalogs).size).toBe(0);
    });
    it("is tests that call its function, or its stream, on the exchange itself or not", () => {
        const made = compiled(method("watch_ticker"), method("watch_trades"), method("watch_orders"));
        const [offline, live] = [catalogsOf({ "a_test.exs": EXUNIT }), catalogsOf({ "a_test.exs": EXUNIT }, ["live"])];
        const name = 'a group > with a "name"';
        for (const [catalogs, isLive] of [
            [offline, false],
            [live, true],
        ] as const) {
            const calls = callsByMethod(made, catalogs, isLive);
            expect(calls.get("watch_ticker")?.map(({ test }) => test)).toEqual([name]);
            expect(calls.get("watch_trades")?.map(({ test }) => test)).toEqual([name]);
            expect(calls.get("watch_orders")).toEqual([]);
            expect(callsByMethod(made, catalogs, !isLive).get("watch_ticker")).toEqual([]);
        }
    });
    it("is found where a target runs it, and not live", () => {
        const name = { file: "a_test.exs", test: "alone" };
        expect(located(name, catalogsOf({ "a_test.exs": EXUNIT }))).toEqual({ target: "//a:test", ...name });
        expect(located(name, catalogsOf({ "a_test.exs": EXUNIT }, ["live"]))).toBeUndefined();
        expect(located({ ...name, test: "another" }, catalogsOf({ "a_test.exs": EXUNIT }))).toBeUndefined();
    });
});

describe("the risk of a method", () => {
    const kinds = (...names: readonly string[]): Partial<MethodRow> => ({
        irSummary: { nodes: names.map((kind) => ({ kind, line: 1 })) },
    });
    it("is that of the worst that it sends", () => {
        const order = method("order", kinds("request:signed-waiter", "request:signed-order-mutation"));
        const fetch = method("fetch", kinds("request:signed-waiter"));
        expect(riskOf(order, [])).toBe("order-mutation");
        expect(riskOf(fetch, [])).toBe("signed-request");
        expect(riskOf(method("f", kinds("request:unsigned-waiter")), [])).toBe("unsigned-request");
        expect(riskOf(method("f", kinds("result:literal")), [])).toBe("internal");
    });
    it("is that of who does the work", () => {
        const worker = method("worker", kinds("request:signed-order-mutation"));
        const boss = method("boss", { irSummary: { nodes: [{ kind: "watch:delegated", line: 1, method: "worker" }] } });
        expect(riskOf(boss, [worker, boss])).toBe("order-mutation");
    });
    it("is that of its category", () => {
        expect(riskOf(method("f", { category: "privateStream" }), [])).toBe("account-stream");
        expect(riskOf(method("f", { category: "unsubscribe" }), [])).toBe("public-stream");
    });
});

describe("the manifest with its evidence", () => {
    const catalogs = catalogsOf({ "a_test.exs": EXUNIT, "a.jsonl": golden(["one", ["f"]]) });
    it("has a row for each method, with a reason where no live test calls it", () => {
        const made = compiled(method("f", { category: "publicStream" }), method("g", { category: "privateStream" }));
        const manual = [{ method: "g", reason: "by-hand", means: "A person does." }];
        const { methodCoverageMatrix, risks } = join(made, decisions({ manual }), catalogs);
        const [f, g] = methodCoverageMatrix;
        expect(f?.unitEvidence).toEqual([{ target: "//a:test", file: "a_test.exs", test: "calls: one" }]);
        expect([f?.riskClass, f?.skipReason, f?.manualReason]).toEqual(["public-stream", "no-live-test", undefined]);
        expect([g?.riskClass, g?.skipReason, g?.manualReason]).toEqual(["account-stream", undefined, "by-hand"]);
        expect(g?.unitEvidence).toEqual([]);
        expect(risks.reasons).toContain({ name: "by-hand", means: "A person does." });
    });
    it("isn't made where somebody names what there isn't", () => {
        const evidence = [{ file: "a_test.exs", test: "nowhere" }];
        const wrong = decisions({
            manual: [{ method: "h", reason: "by-hand", means: "A person does." }],
            features: [{ feature: "a feature", claim: "It is.", owners: [], evidence }],
        });
        let problems: readonly string[] = [];
        try {
            join(compiled(method("f")), wrong, catalogs);
        } catch (error) {
            if (error instanceof EvidenceError) problems = error.problems;
        }
        expect(problems).toEqual([
            "h is no method of pro/a.",
            'The feature "a feature" names "nowhere" in a_test.exs, which no target runs.',
        ]);
    });
});
