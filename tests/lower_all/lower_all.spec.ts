/**
 * Every class of ccxt's Pro exchanges, and every REST class that one of them inherits from, as one program: what is
 * refused is known, and everything else is Elixir.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { analyse, type Analysis, type Options } from "../../generator/src/analyse.js";
import { emitProgram, type GeneratedFile } from "../../generator/src/compile.js";
import { formatDiagnostic, type Diagnostic } from "../../generator/src/diagnostics/diagnostic.js";
import { plainName } from "../../generator/src/method-name.js";
import { packageFolder, packageHost } from "../unit/generator/support/ccxt-package.js";

/** Minutes, where the machine has other things to do. */
const LIMIT_MS = 900_000;

const FOLDER = "tests/lower_all";

/** What is known not to compile: whatever goes on or off these lists fails. The goal is that both are empty. */
interface Known {
    /** Classes that the compiler itself fails on; they are no part of the program. */
    readonly failing: readonly string[];
    /** Methods that it refuses: `path method code`, in order. */
    readonly refused: readonly string[];
}

const KNOWN = JSON.parse(readFileSync(join(FOLDER, "known.json"), "utf8")) as Known;

const allPaths = readdirSync(join(packageFolder, "js/src/pro"))
    .filter((file) => file.endsWith(".js"))
    .map((file) => `pro/${file.slice(0, -".js".length)}`);

const classPaths = allPaths.filter((path) => !KNOWN.failing.includes(path));

const silent = (): void => undefined;

const refusalOf = ({ span, method, code }: Diagnostic): string => `${span.path} ${plainName(method)} ${code}`;

/** The analysis without the methods that are refused: callers name them all the same. */
const withoutRefused = (analysis: Analysis): Analysis => {
    const keyOf = (path: string, name: string): string => `${path} ${name}`;
    const refused = new Set(analysis.diagnostics.map(({ span, method }) => keyOf(span.path, method)));
    return {
        ...analysis,
        classes: analysis.classes.map((each) => ({
            ...each,
            compiled: each.compiled.filter(({ span, name }) => !refused.has(keyOf(span.path, name))),
        })),
    };
};

interface Program {
    readonly analysis: Analysis;
    readonly files: readonly GeneratedFile[];
}

const count = (classes: Analysis["classes"]): string =>
    `${classes.length} classes with ${classes.flatMap(({ lowered }) => lowered).length} methods`;

const describeProgram = ({ analysis: { classes, diagnostics }, files }: Program): string => {
    const pro = classes.filter(({ source }) => source.path.includes("/pro/"));
    const rest = classes.filter(({ source, parent }) => !source.path.includes("/pro/") && parent !== undefined);
    const lines = files.reduce((sum, { text }) => sum + text.split("\n").length, 0);
    return `Pro: ${count(pro)}; REST: ${count(rest)}; ${diagnostics.length} diagnostics; ${files.length} files of ${lines} lines`;
};

const compileAll = (): Program => {
    const started = performance.now();
    const before = process.cpuUsage();
    // Objects with several names are followed where a program is generated: what is found (EX3005, EX3006) depends on
    // its classes, and is no part of these lists.
    const options: Options = { classPaths, followsSharing: false };
    const analysis = analyse(packageHost(), options, silent);
    const files = emitProgram(withoutRefused(analysis), options, silent);
    const { user, system } = process.cpuUsage(before);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const busy = ((user + system) / 1_000_000).toFixed(1);
    const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(`${describeProgram({ analysis, files })}: ${seconds} s, ${busy} s of processor, ${mebibytes} MiB`);
    return { analysis, files };
};

/** Whether all files parse and are formatted; says which don't, or aren't. */
const inOrder = (files: readonly GeneratedFile[]): string => {
    const folder = mkdtempSync(join(process.env["TEST_TMPDIR"] ?? tmpdir(), "lower-all-"));
    try {
        for (const { path, text } of files) {
            mkdirSync(join(folder, dirname(path)), { recursive: true });
            writeFileSync(join(folder, path), text);
        }
        const elixir = resolve(process.env["ELIXIR"] ?? "");
        const { stdout, error } = spawnSync(elixir, [resolve(FOLDER, "check_format.exs"), folder], {
            encoding: "utf8",
            stdio: ["ignore", "pipe", "inherit"],
        });
        if (error !== undefined) throw error;
        return stdout;
    } finally {
        rmSync(folder, { recursive: true });
    }
};

describe("the classes of all Pro exchanges", () => {
    let program: Program;
    beforeAll(() => {
        program = compileAll();
    }, LIMIT_MS);

    it("are all there", () => {
        const { analysis } = program;
        const compiled = new Set(analysis.requested.map((at) => analysis.classes[at]?.source.path));
        expect(compiled).toEqual(new Set(classPaths.map((path) => `js/src/${path}.js`)));
        expect(analysis.classes.every(({ lowered }) => lowered.length > 0)).toBeTrue();
    });

    it("have no other methods that the compiler refuses than those which are known", () => {
        const { diagnostics } = program.analysis;
        const found = [...new Set(diagnostics.map(refusalOf))].sort();
        console.log(`${found.length} methods are refused`);
        for (const diagnostic of diagnostics) {
            if (!KNOWN.refused.includes(refusalOf(diagnostic))) console.log(formatDiagnostic(diagnostic));
        }
        const isNew = (refusal: string): boolean => !KNOWN.refused.includes(refusal);
        expect(found.filter(isNew)).withContext("refused, and not in known.json").toEqual([]);
        const isGone = (refusal: string): boolean => !found.includes(refusal);
        expect(KNOWN.refused.filter(isGone)).withContext("in known.json, and not refused any more").toEqual([]);
    });

    for (const path of KNOWN.failing) {
        it(`fail the compiler: ${path}`, () => {
            expect(() => analyse(packageHost(), { classPaths: [path] }, silent)).toThrow();
        });
    }

    it(
        "become Elixir that parses and is formatted",
        () => {
            const checked = inOrder(program.files);
            console.log(checked.trim());
            expect(checked).toContain(" 0 of them not in order");
        },
        LIMIT_MS,
    );
});
