/**
 * Every class of ccxt's Pro exchanges and every REST class of theirs, each exchange as a program of its own, as it would
 * be generated: nothing is refused, and all of it is Elixir.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { analyse, type AnalysedClass } from "../../generator/src/analyse.js";
import { emitModules, type GeneratedFile } from "../../generator/src/compile.js";
import { formatDiagnostic } from "../../generator/src/diagnostics/diagnostic.js";
import { packageFolder, packageHost, reviewedSharing } from "../unit/generator/support/ccxt-package.js";

/** Minutes, where the machine has other things to do. */
const LIMIT_MS = 1_800_000;

const FOLDER = "tests/lower_all";

const SOURCES = join(packageFolder, "js/src");

const exchanges = readdirSync(join(SOURCES, "pro"))
    .filter((file) => file.endsWith(".js"))
    .map((file) => file.slice(0, -".js".length));

/** An exchange's Pro class, and its REST class where the Pro class inherits from another exchange's. */
const classPathsOf = (exchange: string): readonly string[] =>
    [`pro/${exchange}`, exchange].filter((path) => existsSync(join(SOURCES, `${path}.js`)));

/** What came of all exchanges; a class that several inherit from counts once. */
interface Total {
    readonly requested: Set<string>;
    readonly pro: { classes: number; methods: number };
    readonly rest: { classes: number; methods: number };
    readonly seen: Set<string>;
    readonly refusals: Set<string>;
    lines: number;
    files: number;
}

const noteClass = (total: Total, { source, parent, lowered }: AnalysedClass): void => {
    if (parent === undefined) return;
    const counted = source.path.includes("/pro/") ? total.pro : total.rest;
    counted.classes += 1;
    counted.methods += lowered.length;
};

const write = (folder: string, { path, text }: GeneratedFile): void => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
};

/** Compiles one exchange into the folder: its own classes, and those above that none before it has. */
const compileExchange = (exchange: string, folder: string, total: Total): void => {
    const classPaths = classPathsOf(exchange);
    const analysis = analyse(packageHost(), { classPaths, reviewed: reviewedSharing() }, () => undefined);
    for (const each of analysis.diagnostics) total.refusals.add(formatDiagnostic(each));
    // What a method with a diagnostic would become is nothing to look at.
    if (analysis.diagnostics.length > 0) return;
    const positions = [...analysis.classes.keys()].filter((at) => {
        const path = analysis.classes[at]?.source.path ?? "";
        return !total.seen.has(path);
    });
    for (const at of positions) {
        const found = analysis.classes[at];
        if (found === undefined) continue;
        total.seen.add(found.source.path);
        noteClass(total, found);
    }
    for (const at of analysis.requested) total.requested.add(analysis.classes[at]?.source.path ?? "");
    for (const file of emitModules(analysis, positions)) {
        total.files += 1;
        total.lines += file.text.split("\n").length;
        write(folder, file);
    }
};

const describeTotal = ({ pro, rest, refusals, files, lines }: Total): string =>
    `Pro: ${pro.classes} classes with ${pro.methods} methods; REST: ${rest.classes} classes with ${rest.methods} ` +
    `methods; ${refusals.size} methods refused; ${files} files of ${lines} lines`;

const compileAll = (folder: string): Total => {
    const started = performance.now();
    const before = process.cpuUsage();
    const total: Total = {
        requested: new Set(),
        pro: { classes: 0, methods: 0 },
        rest: { classes: 0, methods: 0 },
        seen: new Set(),
        refusals: new Set(),
        lines: 0,
        files: 0,
    };
    for (const exchange of exchanges) compileExchange(exchange, folder, total);
    const { user, system } = process.cpuUsage(before);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const busy = ((user + system) / 1_000_000).toFixed(1);
    const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(`${describeTotal(total)}: ${seconds} s, ${busy} s of processor, ${mebibytes} MiB`);
    return total;
};

/** Whether all files parse and are formatted; says which don't, or aren't. */
const inOrder = (folder: string): string => {
    const elixir = resolve(process.env["ELIXIR"] ?? "");
    const { stdout, error } = spawnSync(elixir, [resolve(FOLDER, "check_format.exs"), folder], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
    });
    if (error !== undefined) throw error;
    return stdout;
};

describe("the classes of all Pro exchanges", () => {
    const folder = mkdtempSync(join(process.env["TEST_TMPDIR"] ?? tmpdir(), "lower-all-"));
    let total: Total;
    beforeAll(() => {
        total = compileAll(folder);
    }, LIMIT_MS);
    afterAll(() => {
        rmSync(folder, { recursive: true });
    });

    it("are all there", () => {
        const wanted = exchanges.flatMap(classPathsOf).map((path) => `js/src/${path}.js`);
        expect(total.requested).toEqual(new Set(wanted));
        expect(total.pro.classes).toBe(exchanges.length);
    });

    it("have no method that the compiler refuses", () => {
        expect([...total.refusals]).toEqual([]);
    });

    it(
        "become Elixir that parses and is formatted",
        () => {
            const checked = inOrder(folder);
            console.log(checked.trim());
            expect(checked).toContain(" 0 of them not in order");
        },
        LIMIT_MS,
    );
});
