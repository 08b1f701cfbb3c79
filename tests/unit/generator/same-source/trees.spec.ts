/** Several exchanges in one program: classes that others share, override and describe themselves with. */
import { compile, type Compilation } from "../../../../generator/src/compile.js";
import { formatDiagnostic } from "../../../../generator/src/diagnostics/diagnostic.js";
import { comparable, type Outcome, type Value } from "../support/outcome.js";
import { callInNode, evaluateTree } from "../support/run-in-node.js";
import { runOnBeam, type BeamResult } from "../support/run-on-beam.js";
import { treeHost, type TreeText } from "../support/source.js";

const TREE: TreeText = {
    base: `
    fee (side: string) { return this.rateOf (side) + this.surcharge (); }
    rateOf (side: string) { return side === 'buy' ? 2 : 3; }
    surcharge () { return 0; }
    onlyBelow () { return this.missingHere (); }
    numberOf (text: string) { return this.parseNumber (text); }
`,
    classes: [
        {
            path: "alpha",
            methods: `
    describe (): any { return this.deepExtend (super.describe (), { 'id': 'alpha', 'name': 'Alpha', 'urls': { 'www': 'a', 'doc': 'd' }, 'options': { 'x': 1 } }); }
    surcharge () { return 10; }
    quote (amount: number) { return { 'id': this.id, 'fee': this.fee ('buy'), 'amount': this.rounded (amount) }; }
    rounded (amount: number) { return Math.floor (amount); }
    missingHere () { return 'alpha'; }
    title () { return this.name + '!'; }
`,
        },
        {
            path: "beta",
            parent: "alpha",
            methods: `
    describe (): any { return this.deepExtend (super.describe (), { 'id': 'beta', 'name': 'Beta', 'urls': { 'www': 'b' } }); }
    rounded (amount: number) { return Math.ceil (amount); }
`,
        },
        {
            path: "pro/alpha",
            parent: "alpha",
            methods: `
    describe (): any { return this.deepExtend (super.describe (), this.describeData ()); }
    describeData () { return { 'urls': { 'ws': 'wss://alpha' }, 'options': { 'x': 2 } }; }
    stream (name: string) { return this.title () + name; }
    ping (client) { return { 'time': 1 }; }
    handleMessage (client, message) { client.resolve (message, 'a'); }
    note (message) { return { 'note': this.handled (message) }; }
    handled (message) { message['seen'] = true; return message; }
`,
        },
        {
            path: "pro/beta",
            parent: "pro/alpha",
            methods: `
    describe (): any {
        const restInstance = new betaRest ();
        const restDescribe = restInstance.describe ();
        const parentWsDescribe = super.describeData ();
        const extended = this.deepExtend (restDescribe, parentWsDescribe);
        return this.deepExtend (extended, { 'id': 'beta', 'options': { 'x': 3 } });
    }
    surcharge () { return super.surcharge () + 1; }
`,
        },
        {
            path: "pro/gamma",
            methods: `
    describe (): any { return this.deepExtend (super.describe (), { 'id': 'gamma', 'options': { 'x': 4 } }); }
    note (message, more = 1) { return [ message, more, this.options['x'] ]; }
    title (a = 'g', b = 'h') { return a + b + this.id; }
    missingHere () { return this.title (); }
    parseNumber (text, fallback = undefined) { return [ 'gamma', super.parseNumber (text, fallback) ]; }
    ping (client) { return { 'ping': this.id }; }
    handleMessage (client, message) { return message; }
`,
        },
    ],
};

const REQUESTED = ["pro/alpha", "pro/beta", "pro/gamma"];

interface Case {
    readonly path: string;
    readonly method: string;
    readonly given: readonly Value[];
}

const CASES: readonly Case[] = [
    { path: "alpha", method: "quote", given: [1.5] },
    { path: "beta", method: "quote", given: [1.5] },
    { path: "pro/alpha", method: "quote", given: [1.5] },
    { path: "pro/beta", method: "quote", given: [1.5] },
    { path: "pro/gamma", method: "fee", given: ["sell"] },
    { path: "pro/alpha", method: "fee", given: ["sell"] },
    { path: "pro/beta", method: "fee", given: ["sell"] },
    { path: "pro/alpha", method: "stream", given: ["x"] },
    { path: "pro/beta", method: "stream", given: ["x"] },
    { path: "pro/alpha", method: "note", given: [{ a: 1 }] },
    { path: "pro/beta", method: "note", given: [{ a: 1 }] },
    { path: "pro/gamma", method: "note", given: [{ a: 1 }, 2] },
    { path: "pro/gamma", method: "note", given: [{ a: 1 }] },
    { path: "pro/gamma", method: "title", given: ["x"] },
    { path: "pro/gamma", method: "numberOf", given: ["1.5"] },
    { path: "pro/alpha", method: "numberOf", given: ["1.5"] },
    { path: "beta", method: "numberOf", given: ["x"] },
    { path: "alpha", method: "onlyBelow", given: [] },
    { path: "pro/gamma", method: "onlyBelow", given: [] },
];

describe("a program of several exchanges", () => {
    const compilation: Compilation = compile(treeHost(TREE), { classPaths: REQUESTED });
    const { classes } = compilation.analysis;
    const results: BeamResult[] = [];
    const expected: Outcome[] = [];
    const position = (path: string): number => classes.findIndex(({ source }) => source.path === `ts/src/${path}.ts`);
    const textOf = (path: string): string => compilation.files.find((file) => file.path === path)?.text ?? "";

    beforeAll(async () => {
        const calls = CASES.map(({ path, method, given }) => ({ method, given, at: position(path) }));
        results.push(...runOnBeam([{ compilation, calls }]));
        const made = evaluateTree(TREE);
        for (const { path, method, given } of CASES) {
            const Exchange = made[path] ?? Object;
            expected.push(await callInNode(new Exchange(), { method, given }));
        }
    }, 60_000);

    it("compiles", () => {
        expect(compilation.diagnostics.map(formatDiagnostic)).toEqual([]);
        expect(results[0]?.problems).toEqual([]);
    });

    it("gives every family of a method that the runtime calls the shape that it calls it with", () => {
        for (const module of ["alpha", "gamma"]) {
            const text = textOf(`compiled/pro/${module}.ex`);
            expect(text).toMatch(/def ping\(state, \w+\)/);
            expect(text).toMatch(/def handle_message\(state, \w+, \w+\)/);
        }
    });

    it("has each class once, after what it needs", () => {
        expect(classes.map(({ source }) => source.path.replace(/^ts\/src\/|\.ts$/g, ""))).toEqual([
            "base/Exchange",
            "alpha",
            "pro/alpha",
            "beta",
            "pro/beta",
            "pro/gamma",
        ]);
    });

    it("has a module for each class that users call, and the list of those that were asked for", () => {
        const paths = compilation.files.map(({ path }) => path);
        expect(paths.filter((path) => !path.startsWith("compiled/"))).toEqual([
            "alpha.ex",
            "pro/alpha.ex",
            "beta.ex",
            "pro/beta.ex",
            "pro/gamma.ex",
            "pro/exchanges.ex",
            "pro_manifest.json",
        ]);
        const list = textOf("pro/exchanges.ex");
        expect([...list.matchAll(/\{:(\w+), ([\w.]+)\}/g)].map((match) => match.slice(1))).toEqual([
            ["alpha", "Ccxt.Compiled.Pro.Alpha"],
            ["beta", "Ccxt.Compiled.Pro.Beta"],
            ["gamma", "Ccxt.Compiled.Pro.Gamma"],
        ]);
    });

    for (const [at, { path, method, given }] of CASES.entries()) {
        it(`${path}: ${method} (${JSON.stringify(given).slice(1, -1)})`, () => {
            const [wanted, actual] = [expected[at], results[0]?.outcomes[at]];
            if (wanted === undefined || actual === undefined) throw new Error("not run");
            expect(comparable(actual)).toEqual(comparable(wanted));
        });
    }

    it("calls through the exchange's module what an exchange of the program overrides, and nothing else", () => {
        expect(textOf("compiled/base.ex")).toContain("exchange.module.surcharge(");
        expect(textOf("compiled/base.ex")).toMatch(/rate_of = |[^.]rate_of\(side\)/);
        expect(textOf("compiled/base.ex")).not.toContain("module.rate_of(");
        expect(textOf("compiled/alpha.ex")).toContain("exchange.module.rounded(");
    });

    it("gives methods of unrelated classes signatures of their own", () => {
        // One changes its message and needs no exchange, the other reads options.
        expect(textOf("compiled/pro/alpha.ex")).toContain("def note(message)");
        expect(textOf("compiled/pro/gamma.ex")).toContain("def note(exchange, message, more)");
    });

    it("compiles an exchange's own methods as it does without the others", () => {
        const alone = compile(treeHost(TREE), { classPaths: ["pro/gamma"] });
        const own = ({ files }: Compilation): string =>
            files.find(({ path }) => path === "compiled/pro/gamma.ex")?.text.replace(/^[\s\S]*?@spec/, "") ?? "";
        expect(own(alone)).toBe(own(compilation));
    });
});
