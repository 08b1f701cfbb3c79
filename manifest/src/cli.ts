/** The manifest's tools: `manifest inspect|report|kinds-page --name=FILE …`; only this file touches the system. */
import { readFileSync, writeFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { inspect } from "./inspect.js";
import { kindsPage } from "./kinds-page.js";
import type { CompiledManifest, Manifest } from "./manifest.js";
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

const readManifest = (options: Options): Manifest => ({
    runtimeSemanticCoverage: [],
    methodCoverageMatrix: [],
    ...(readJson(option(options, "manifest")) as CompiledManifest),
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

const COMMANDS: ReadonlyMap<string, (options: Options) => void> = new Map([
    [
        "inspect",
        (options: Options): void => {
            process.stdout.write(inspect(readManifest(options)));
        },
    ],
    ["kinds-page", (options: Options): void => writeFileSync(option(options, "out"), kindsPage(readKinds(options)))],
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
