/** The command line: `generator --ccxt DIR --exchange ID,ID --out DIR [--methods a,b]`. Only this file touches the system. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compile } from "./compile.js";
import { formatDiagnostic, InputError } from "./diagnostics/diagnostic.js";
import type { SourceHost } from "./frontend/host.js";
import { parseReviewed, type ReviewedSharing } from "./reviewed.js";

const USAGE = `usage: generator --ccxt <unpacked ccxt package or checkout> --exchange <id,id,…> --out <folder> [--methods <a,b,…> | --except <a,b,…>]
  --ccxt      folder with ccxt's sources: an unpacked npm package (js/src) or a checkout (ts/src)
  --exchange  ids of the exchanges: their classes below pro/, which make one program
  --out       folder that the Elixir files are written to
  --methods   methods to compile, with all that they call; every method when left out
  --except    methods that are left out, with all that call them
  --reviewed  JSON file of findings about shared objects that were read: [{"method", "findings", "reason"}, …]
  --quiet     no progress`;

interface CommandLine {
    readonly ccxt: string;
    readonly exchanges: readonly string[];
    readonly out: string;
    readonly methods: readonly string[] | undefined;
    readonly except: readonly string[] | undefined;
    readonly reviewed: readonly ReviewedSharing[];
    readonly quiet: boolean;
}

const isMissing = (error: unknown): boolean =>
    error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");

const diskHost = (root: string): SourceHost => ({
    read: (path) => {
        try {
            return readFileSync(join(root, path), "utf8");
        } catch (error) {
            if (isMissing(error)) return undefined;
            throw error;
        }
    },
});

const names = (list: string): readonly string[] => list.split(",").filter((name) => name !== "");

const readReviewed = (path: string): readonly ReviewedSharing[] => parseReviewed(readFileSync(path, "utf8"), path);

const parseCommandLine = (argv: readonly string[]): CommandLine => {
    const { values } = parseArgs({
        args: [...argv],
        options: {
            ccxt: { type: "string" },
            exchange: { type: "string" },
            out: { type: "string" },
            methods: { type: "string" },
            except: { type: "string" },
            reviewed: { type: "string" },
            quiet: { type: "boolean" },
        },
    });
    const required = (name: "ccxt" | "exchange" | "out"): string => {
        const value = values[name];
        if (value === undefined) throw new InputError("EX1000", `--${name} is missing\n${USAGE}`);
        return value;
    };
    // `bazel run` starts programs elsewhere and says where the user is.
    const path = (given: string): string => resolve(process.env["BUILD_WORKING_DIRECTORY"] ?? "", given);
    return {
        ccxt: path(required("ccxt")),
        exchanges: names(required("exchange")),
        out: path(required("out")),
        methods: values.methods === undefined ? undefined : names(values.methods),
        except: values.except === undefined ? undefined : names(values.except),
        reviewed: values.reviewed === undefined ? [] : readReviewed(path(values.reviewed)),
        quiet: values.quiet ?? false,
    };
};

const run = (argv: readonly string[]): number => {
    const options = parseCommandLine(argv);
    const started = performance.now();
    const progress = (stage: string): void => {
        if (options.quiet) return;
        process.stderr.write(`${((performance.now() - started) / 1000).toFixed(2)} s  ${stage}\n`);
    };
    progress(`compile ${options.exchanges.join(", ")} of ${options.ccxt}`);
    const { files, diagnostics } = compile(
        diskHost(options.ccxt),
        {
            classPaths: options.exchanges.map((id) => `pro/${id}`),
            ...(options.methods === undefined ? {} : { roots: options.methods }),
            ...(options.except === undefined ? {} : { except: options.except }),
            reviewed: options.reviewed,
        },
        progress,
    );
    for (const diagnostic of diagnostics) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
    if (diagnostics.length > 0) return 1;
    for (const { path, text } of files) {
        const target = join(options.out, path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, text);
    }
    progress(`${files.length} files written to ${options.out}`);
    return 0;
};

const isUsageError = (error: unknown): error is Error =>
    error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");

try {
    process.exitCode = run(process.argv.slice(2));
} catch (error) {
    if (!(error instanceof InputError) && !isUsageError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
}
