/** The tools around the manifest: what they print and put together. */
import { isShown, everything, toggled, wordsOf } from "../../../manifest/report/filter.js";
import { tokenLines, tokens } from "../../../manifest/report/highlight.js";
import { inspect } from "../../../manifest/src/inspect.js";
import { kindsPage } from "../../../manifest/src/kinds-page.js";
import type { Manifest, MethodRow } from "../../../manifest/src/manifest.js";
import { reportData } from "../../../manifest/src/report-data.js";
import { renderReport } from "../../../manifest/src/report.js";

const row = (name: string, rest: Partial<MethodRow> = {}): MethodRow => ({
    name,
    category: "publicStream",
    status: "compiled",
    source: { path: "a.js", startLine: 5, endLine: 7 },
    async: true,
    static: false,
    visibility: "public",
    parameters: [],
    returnType: "any",
    bodySummary: { statements: 1 },
    irSummary: { nodes: [{ kind: "watch:single", line: 6 }] },
    callees: { methods: ["other"] },
    callers: [],
    elixir: { module: "Ccxt.A", function: "a", arity: 1 },
    renderPlan: {
        passes: ["lower", "emit"],
        functions: [
            { function: "a", arity: 1, role: "method", path: "a.ex", startLine: 2, endLine: 3, irNodes: { local: 1 } },
        ],
    },
    ...rest,
});

const manifest = (methods: readonly MethodRow[]): Manifest => ({
    class: "pro/a",
    ccxtVersion: "1.2.3",
    totals: { methods: methods.length, byStatus: {}, byCategory: {} },
    unsupportedMethods: methods
        .filter(({ status }) => status === "notCompiled")
        .map(({ name, source }) => ({ name, source, reason: "it is odd" })),
    publicInterface: { callable: [], wrapped: [], excluded: [] },
    methods,
    runtimeContracts: [],
    runtimeSemanticCoverage: [],
    risks: { classes: [], reasons: [], mutations: [], absent: [] },
    methodCoverageMatrix: [],
});

const SOURCES = {
    ccxt: () => [
        "/**",
        " * @description watches it",
        " * @param a",
        " */",
        "    watchA() {",
        "        return 1;",
        "    }",
    ],
    generated: () => ["defmodule A do", "  def a(x),", "    do: x", "end"],
};

describe("inspect", () => {
    it("counts by category, and says what is missing", () => {
        const lines = inspect(
            manifest([row("watchA"), row("watchB", { status: "notCompiled" }), row("helpA", { category: "helper" })]),
        ).split("\n");
        const figures = (title: string): readonly string[] =>
            lines.find((line) => line.startsWith(`${title} `))?.split(/\s+/) ?? [];
        expect(figures("category")).toEqual([
            "category",
            "methods",
            "compiled",
            "functions",
            "lines",
            "kinds",
            "unit",
            "live",
        ]);
        expect(figures("publicStream")).toEqual(["publicStream", "2", "1", "2", "6", "1", "0", "0"]);
        expect(figures("all")).toEqual(["all", "3", "2", "3", "9", "1", "0", "0"]);
        expect(lines).toContain("  watchB: it is odd");
    });
    it("says so when nothing is missing", () => {
        expect(inspect(manifest([row("watchA")]))).toContain("Every method is compiled.");
    });
});

describe("the page of kinds", () => {
    it("has a table for each family, and no cell that breaks it", () => {
        const page = kindsPage([
            {
                family: "Odd ones",
                about: "About them.",
                kinds: [
                    {
                        kind: "a:*",
                        means: "one | two",
                        derived: "x",
                        details: { d: "e" },
                        example: { method: "m", kind: "a:b" },
                    },
                ],
            },
        ]);
        expect(page).toContain("## Odd ones\n\nAbout them.\n");
        const [, line = ""] = /\n(\| `a:\*`.*)\n/.exec(page) ?? [];
        expect(line.split(/ +\| +/)).toEqual(["| `a:*`", "one \\| two", "x", "`d`: e", "`a:b` in `m` |"]);
    });
});

describe("the report's data", () => {
    const { methods } = reportData(manifest([row("watchA")]), [], SOURCES);
    it("has the texts that the manifest names, without their indentation", () => {
        expect(methods[0]?.source).toEqual({ title: "a.js", firstLine: 5, text: "watchA() {\n    return 1;\n}" });
        expect(methods[0]?.elixir).toEqual([{ title: "a/1", firstLine: 2, text: "def a(x),\n  do: x" }]);
    });
    it("has what ccxt's documentation says", () => {
        expect(methods[0]?.description).toBe("watches it");
    });
    it("can't end the script that it stands in", () => {
        const data = reportData(manifest([row("watchA", { returnType: "</script><!--" })]), [], SOURCES);
        const html = renderReport({ template: "<script>%data%</script>", style: "", script: "" }, data);
        expect(html.match(/<\/script>/g)?.length).toBe(1);
        expect(html).not.toContain("<!--");
        const json = html.replace(/^<script>|<\/script>$/g, "");
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)));
    });
    it("leaves percent signs of the template alone", () => {
        const html = renderReport(
            { template: "<i style='width: 100%'>%title% %other%</i>", style: "", script: "" },
            reportData(manifest([]), [], SOURCES),
        );
        expect(html).toBe("<i style='width: 100%'>pro/a in Elixir %other%</i>");
    });
});

describe("the filter", () => {
    const [method] = reportData(manifest([row("watchA")]), [], SOURCES).methods;
    const shows = (filter: typeof everything): boolean =>
        method !== undefined && isShown(method, filter, wordsOf(method));

    it("shows what has a chosen value of each facet", () => {
        expect(shows(everything)).toBe(true);
        expect(shows(toggled(everything, "category", "publicStream"))).toBe(true);
        expect(shows(toggled(everything, "category", "auth"))).toBe(false);
        expect(shows(toggled(toggled(everything, "category", "auth"), "category", "publicStream"))).toBe(true);
        expect(shows(toggled(toggled(everything, "category", "auth"), "category", "auth"))).toBe(true);
        expect(shows(toggled(toggled(everything, "category", "publicStream"), "status", "folded"))).toBe(false);
    });
    it("shows what has every word", () => {
        expect(shows({ ...everything, text: "WATCHES watch:single" })).toBe(true);
        expect(shows({ ...everything, text: "other watches" })).toBe(true);
        expect(shows({ ...everything, text: "watches nothing" })).toBe(false);
    });
});

describe("the colouring of code", () => {
    const kinds = (text: string, language: "javascript" | "elixir"): readonly string[] =>
        tokens(text, language).flatMap((each) => (each.kind === undefined ? [] : [`${each.kind} ${each.text}`]));

    it("tells the parts of JavaScript apart", () => {
        expect(kinds("const a = this.b('x', 1); // new\nif (a) { new Foo(\"it's\"); }", "javascript")).toEqual([
            "keyword const",
            "constant this",
            "call b",
            "string 'x'",
            "number 1",
            "comment // new",
            "keyword if",
            "keyword new",
            "type Foo",
            'string "it\'s"',
        ]);
    });
    it("tells the parts of Elixir apart", () => {
        expect(kinds('@spec f(State.t()) :: nil\ndef f(a), do: %{a | b: "#{a}"} # end', "elixir")).toEqual([
            "attribute @spec",
            "call f",
            "type State",
            "call t",
            "constant nil",
            "keyword def",
            "call f",
            "atom do:",
            "atom b:",
            'string "#{a}"',
            "comment # end",
        ]);
    });
    it("loses nothing, whatever it makes of it", () => {
        const text = '/* a\n b */ \'open\n"x\\"y" : :: @ #{\n\n';
        for (const language of ["javascript", "elixir"] as const) {
            const lines = tokenLines(text, language).map((line) => line.map((each) => each.text).join(""));
            expect(lines.join("\n")).toBe(text);
        }
    });
});
