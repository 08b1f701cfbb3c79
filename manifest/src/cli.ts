/** The manifest's tools: `manifest COMMAND --name=FILE …`; only this file touches the system. */
import { readFileSync, writeFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { formatJson } from "../../generator/src/manifest/json.js";
import { problemsOf, type Copy } from "./assert/index.js";
import { readCatalogs, type Catalog, type TestTarget } from "./evidence/catalog.js";
import { EvidenceError, join } from "./evidence/join.js";
import { inspect } from "./inspect.js";
import { kindsPage } from "./kinds-page.js";
import { lifecyclePage } from "./lifecycle-page.js";
import type { CompiledManifest, Decisions, Manifest } from "./manifest.js";
import { reportData } from "./report-data.js";
import type { KindFamily } from "./report-types.js";
import { renderReport } from "./report.js";

type Options = ReadonlyMap<string, string>;

const readOptions = (argv: readonly string[]): Options =>
    new Map(
        argv.map((argument) => {
            const [, name, value] = /^--([\w-]+)=(.*)$/.exec(argument) ?? [];
            if (name === undefined || value === undefined) throw new Error(`what does ${argument} mean?`);
            return [name, value] as const;
        }),
    );

const option = (options: Options, name: string): string => {
    const value = options.get(name);
    if (value === undefined) throw new Error(`--${name}=FILE is missing`);
    return value;
};

const readText = (path: string): string => readFileSync(path, "utf8");

const readJson = (path: string): unknown => JSON.parse(readText(path));

const readManifest = (options: Options): Manifest => readJson(option(options, "manifest")) as Manifest;

const readTests = (options: Options): readonly Catalog[] => readJson(option(options, "tests")) as readonly Catalog[];

const writeCatalogs = (options: Options): void => {
    const { targets } = readJson(option(options, "index")) as { readonly targets: readonly TestTarget[] };
    writeFileSync(option(options, "out"), formatJson(readCatalogs(targets, readText)));
};

/** `--copies=IN_TREE:MADE,…`. */
const readCopies = (options: Options): readonly Copy[] =>
    option(options, "copies")
        .split(",")
        .map((pair) => {
            const [path = "", made = ""] = pair.split(":");
            return { path, inTree: readText(path), made: readText(made) };
        });

const readKinds = (options: Options): readonly KindFamily[] =>
    readJson(option(options, "kinds")) as readonly KindFamily[];

const linesBelow =
    (folder: string) =>
    (path: string): readonly string[] =>
        readText(joinPath(folder, path)).split("\n");

/** The lines of the one generated file that the manifest is of. */
const linesOf =
    (file: string) =>
    (path: string): readonly string[] => {
        if (!file.endsWith(path)) throw new Error(`the manifest names ${path}, which is not ${file}`);
        return readText(file).split("\n");
    };

const fail = (problems: readonly string[]): void => {
    process.stderr.write(problems.map((problem) => `${problem}\n`).join(""));
    process.exitCode = 1;
};

const writeJoined = (options: Options): void => {
    const compiled = readJson(option(options, "compiled")) as CompiledManifest;
    const decisions = readJson(option(options, "decisions")) as Decisions;
    try {
        writeFileSync(option(options, "out"), formatJson(join(compiled, decisions, readTests(options))));
    } catch (error) {
        if (!(error instanceof EvidenceError)) throw error;
        fail(error.problems);
    }
};

const assert = (options: Options): void => {
    const manifest = readManifest(options);
    const problems = problemsOf({
        manifest,
        kinds: readKinds(options),
        catalogs: readTests(options),
        copies: readCopies(options),
        wrapper: readText(option(options, "wrapper")),
    });
    if (problems.length > 0) fail(problems);
    else process.stdout.write(inspect(manifest));
};

const COMMANDS: ReadonlyMap<string, (options: Options) => void> = new Map([
    [
        "inspect",
        (options: Options): void => {
            process.stdout.write(inspect(readManifest(options)));
        },
    ],
    ["kinds-page", (options: Options): void => writeFileSync(option(options, "out"), kindsPage(readKinds(options)))],
    [
        "lifecycle-page",
        (options: Options): void => writeFileSync(option(options, "out"), lifecyclePage(readManifest(options))),
    ],
    ["catalog", writeCatalogs],
    ["join", writeJoined],
    ["assert", assert],
    [
        "report",
        (options: Options): void => {
            const data = reportData(readManifest(options), readKinds(options), {
                ccxt: linesBelow(option(options, "ccxt")),
                generated: linesOf(option(options, "generated")),
            });
            const parts = {
                template: readText(option(options, "template")),
                style: readText(option(options, "style")),
                script: readText(option(options, "script")),
            };
            writeFileSync(option(options, "out"), renderReport(parts, data));
        },
    ],
]);

const [command = "", ...argv] = process.argv.slice(2);
const run = COMMANDS.get(command);
if (run === undefined) {
    process.stderr.write(`usage: manifest ${[...COMMANDS.keys()].join("|")} --name=FILE …\n`);
    process.exitCode = 1;
} else {
    run(readOptions(argv));
}
