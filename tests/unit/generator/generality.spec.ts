/** The compiler knows ccxt's language, not its classes: what it makes comes from the source that it reads. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ccxt from "ccxt";
import ts from "typescript";
import { compile, type Compilation } from "../../../generator/src/compile.js";
import { formatDiagnostic } from "../../../generator/src/diagnostics/diagnostic.js";
import { functionName } from "../../../generator/src/elixir/index.js";
import { loadProgram } from "../../../generator/src/frontend/program.js";
import { methodName } from "../../../generator/src/lower/methods.js";
import { SELF_FUNCTIONS } from "../../../generator/src/runtime/functions.js";
import { packageHost, reviewedSharing } from "./support/ccxt-package.js";

const CLASS_PATH = "pro/binance";
const SOURCE = "js/src/pro/binance.js";
const COMPILED = "compiled/pro/binance.ex";
const MANIFEST = "pro_manifest.json";
const ROOTS = ["parseWsTicker", "handleBidsAsks"];

/** Replaces text that occurs once. */
const replacing =
    (from: string, to: string) =>
    (text: string): string => {
        const parts = text.split(from);
        if (parts.length !== 2) throw new Error(`${from} occurs ${parts.length - 1} times in the source`);
        return parts.join(to);
    };

const compiled = (change?: (text: string) => string, classPath = CLASS_PATH, roots = ROOTS): Compilation =>
    compile(packageHost(change === undefined ? {} : { [SOURCE]: change }), {
        classPaths: [classPath],
        roots,
        reviewed: reviewedSharing(),
    });

const textsOf = ({ files, diagnostics }: Compilation): ReadonlyMap<string, string> => {
    expect(diagnostics.map(formatDiagnostic)).toEqual([]);
    return new Map(files.map(({ path, text }) => [path, text]));
};

/** Lines that stand in one text alone. */
const onlyIn = (text: string, other: string): readonly string[] => {
    const known = new Set(other.split("\n"));
    return text
        .split("\n")
        .filter((line) => !known.has(line))
        .map((line) => line.trim());
};

describe("the compiler", () => {
    describe("compiles what the source says", () => {
        const original = new Map<string, string>();
        beforeAll(() => {
            for (const [path, text] of textsOf(compiled())) original.set(path, text);
        });

        /** Lines that a change takes away and puts there. */
        interface Effect {
            readonly gone: readonly string[];
            readonly come: readonly string[];
            readonly manifest: string;
        }

        /** What a change of the source does to the generated class; other files stay, but for the manifest. */
        const effectOf = (from: string, to: string): Effect => {
            const changed = textsOf(compiled(replacing(from, to)));
            const [before, after] = [original.get(COMPILED) ?? "", changed.get(COMPILED) ?? ""];
            for (const [path, text] of changed)
                if (path !== COMPILED && path !== MANIFEST)
                    expect(text)
                        .withContext(path)
                        .toBe(original.get(path) ?? "");
            const manifest = changed.get(MANIFEST) ?? "";
            return { gone: onlyIn(before, after), come: onlyIn(after, before), manifest };
        };

        it("another text", () => {
            const { gone, come, manifest } = effectOf("(event === '24hrTicker')", "(event === '25hrTicker')");
            expect(gone.length).toBe(1);
            expect(manifest).toContain('"values": ["25hrTicker", ');
            expect(come).toEqual(gone.map((line) => line.replace("24hrTicker", "25hrTicker")));
        });
        it("another branch", () => {
            const { gone, come } = effectOf("if (event === 'markPriceUpdate')", "if (event !== 'markPriceUpdate')");
            expect(gone.join()).toContain('"markPriceUpdate"');
            expect(come.join()).toContain('"markPriceUpdate"');
            expect(come.length).toBeLessThan(8);
        });
        it("another call", () => {
            const { gone, come } = effectOf(
                "const marketId = this.safeString2(message, 's', 'symbol');\n        const symbol = this.safeSymbol(marketId, undefined, undefined, marketType);\n        let event",
                "const marketId = this.safeStringUpper2(message, 's', 'symbol');\n        const symbol = this.safeSymbol(marketId, undefined, undefined, marketType);\n        let event",
            );
            expect(gone).toEqual(['market_id = Safe.string2(message, "s", "symbol")']);
            expect(come).toEqual(['market_id = Safe.string_upper2(message, "s", "symbol")']);
        });
        it("another default of a parameter", () => {
            const { come } = effectOf(
                "parseWsTicker(message, marketType) {",
                "parseWsTicker(message, marketType = 'swap') {",
            );
            expect(come.join()).toContain('market_type || "swap"');
        });
        it("another name of a local", () => {
            const { gone, come } = effectOf(
                "this.handleTickersAndBidsAsks(client, message, 'bidasks');",
                "const kind = 'bidasks'; const both = kind + '!'; this.handleTickersAndBidsAsks(client, message, both);",
            );
            expect(come.join()).toContain("bidasks");
            expect(come.join()).not.toEqual(gone.join());
        });
        it("a statement more", () => {
            const { come } = effectOf(
                "let event = this.safeString(message, 'e', 'bookTicker');",
                "let event = this.safeString(message, 'e', 'bookTicker'); if (symbol === undefined) { throw new ArgumentsRequired(this.id + ' added by a test'); }",
            );
            expect(come.join("\n")).toContain("added by a test");
        });
        it("an unknown construct is a located error", () => {
            const { diagnostics, files } = compiled(
                replacing("let event = this.safeString(message, 'e', 'bookTicker');", "let event = `${message}`;"),
            );
            expect(diagnostics.map(formatDiagnostic).join()).toMatch(
                /^js\/src\/pro\/binance\.js:\d+:\d+ parseWsTicker TemplateExpression .*\[EX2001\]$/,
            );
            expect(files).toEqual([]);
        });
    });

    it("makes the same bytes every time, whatever it compiled before", () => {
        const first = textsOf(compiled());
        compiled(undefined, "pro/kraken", ["fetchTicker"]);
        expect(textsOf(compiled())).toEqual(first);
    });

    describe("takes classes of other exchanges", () => {
        for (const id of ["binanceus", "kraken", "okx", "bybit", "gate", "bitmex"]) {
            it(`pro/${id}: Elixir, or located messages`, () => {
                const { files, diagnostics } = compiled(undefined, `pro/${id}`, [
                    "fetchTicker",
                    "fetchOrderBook",
                    "watchTicker",
                ]);
                if (diagnostics.length === 0) {
                    expect(files.map(({ path }) => path)).toContain(`compiled/pro/${id}.ex`);
                } else {
                    expect(files).toEqual([]);
                    for (const text of diagnostics.map(formatDiagnostic))
                        expect(text).toMatch(/^js\/src\/\S+\.js:\d+:\d+ \w+ \w+ .+ \[EX[23]\d{3}\]$/);
                }
            });
        }
    });

    describe("names no class of ccxt and no method of one", () => {
        /** Relative to the repository's root; Bazel has the compiled modules there, which say the same. */
        const folder = "generator/src";
        const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
            /(?<!\.d)\.[jt]s$/.test(path),
        );

        /** The hand-written runtime's contract with the base class, in one table. */
        const CONTRACT = /^runtime.entry-points\./;

        /** Words that are names of methods by chance, or that ccxt's own base class calls by name. */
        const WORDS: ReadonlyMap<string, string> = new Map([
            ["describe", "computed when compiling"],
            ["request", "what ccxt's defineRestApi calls for every endpoint"],
            ["stream", "who owns a field"],
            ["symbol", "the name of a parameter"],
            ["derive", "a function of the compiler, and an exchange"],
            ["nonce", "a field of an order book"],
            ["subscribe", "a function of a client"],
        ]);

        const literalsOf = (path: string): readonly string[] => {
            const file = ts.createSourceFile(
                path,
                readFileSync(join(folder, path), "utf8"),
                ts.ScriptTarget.Latest,
                true,
            );
            const found: string[] = [];
            const visit = (node: ts.Node): void => {
                if (ts.isStringLiteralLike(node)) found.push(node.text);
                if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) found.push(node.text);
                if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) found.push(node.name.text);
                node.forEachChild(visit);
            };
            visit(file);
            return found;
        };

        /** Methods of three hierarchies, without those of the base class that are written by hand and may be overridden. */
        const methods = new Set(
            loadProgram(packageHost(), ["pro/binance", "pro/okx", "pro/kraken"])
                .classes.flatMap(({ methods: nodes }) => nodes.map(methodName))
                .filter((name) => !SELF_FUNCTIONS.has(name)),
        );
        const functions = new Set([...methods].map(functionName).filter((name) => name.includes("_")));
        const exchanges: ReadonlySet<string> = new Set(Object.values(ccxt.exchanges).map(String));

        it("is looked for in every source", () => {
            expect(paths.length).toBeGreaterThan(50);
            expect(methods.size).toBeGreaterThan(600);
            expect(exchanges.size).toBeGreaterThan(90);
            expect(methods).toContain("watchTicker");
            expect(exchanges).toContain("binance");
        });

        for (const path of paths) {
            it(`in ${path}`, () => {
                const literals = literalsOf(path);
                const isMethod = (text: string): boolean =>
                    (methods.has(text) && !WORDS.has(text)) || functions.has(text);
                if (!CONTRACT.test(path)) expect(literals.filter(isMethod)).toEqual([]);
                expect(
                    literals.filter((text) =>
                        text.split(/\W+/).some((word) => exchanges.has(word) && !WORDS.has(word)),
                    ),
                ).toEqual([]);
            });
        }
    });
});
