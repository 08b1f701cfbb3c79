/** The command line: `generator --ccxt DIR --exchange ID,ID --out DIR [--methods a,b]`, or `--dump ir --method NAME`. Only this file touches the system. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Analysis, Options } from "./analyse.js";
import { compile } from "./compile.js";
import { formatDiagnostic, InputError } from "./diagnostics/diagnostic.js";
import type { SourceHost } from "./frontend/host.js";
import { dumpMethod } from "./ir/dump.js";
import { OPTIONAL_PASSES } from "./passes/optional.js";
import { parseReviewed, type ReviewedSharing } from "./reviewed.js";

const DISABLEABLE = OPTIONAL_PASSES.map(({ name }) => name).join(", ");

const USAGE = `usage: generator --ccxt <unpacked ccxt package or checkout> --exchange <id,id,…> --out <folder> [--methods <a,b,…> | --except <a,b,…>]
       generator --ccxt <…> --exchange <id> --dump ir --method <name>
  --ccxt      folder with ccxt's sources: an unpacked npm package (js/src) or a checkout (ts/src)
  --exchange  ids of the exchanges: their classes below pro/, which make one program
  --out       folder that the Elixir files are written to
  --methods   methods to compile, with all that they call; every method when left out
  --except    methods that are left out, with all that call them
  --reviewed  JSON file of findings about shared objects that were read: [{"class", "method", "findings", "reason"}, …]
  --dump      "ir": instead of writing files, shows what each pass made of the method that --method names, by the class of
              the first exchange; what its passes left as it was isn't shown
  --disable-pass  name of a pass that doesn't run, any number of times: ${DISABLEABLE}
  --quiet     no progress`;

interface CommandLine {
    readonly ccxt: string;
    readonly exchanges: readonly string[];
    /** Where files go, or the method to show instead. */
    readonly out: { readonly folder: string } | { readonly dumped: string };
    readonly methods: readonly string[] | undefined;
    readonly except: readonly string[] | undefined;
    readonly reviewed: readonly ReviewedSharing[];
    readonly disabledPasses: readonly string[];
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

const passNames = (given: readonly string[]): readonly string[] => {
    const unknown = given.find((name) => !OPTIONAL_PASSES.some((pass) => pass.name === name));
    if (unknown !== undefined)
        throw new InputError("EX1000", `there is no optional pass ${unknown}; there are ${DISABLEABLE}\n${USAGE}`);
    return given;
};

const parseCommandLine = (argv: readonly string[]): CommandLine => {
    const { values } = parseArgs({
        args: [...argv],
        options: {
            ccxt: { type: "string" },
            exchange: { type: "string" },
            out: { type: "string" },
            dump: { type: "string" },
            method: { type: "string" },
            methods: { type: "string" },
            except: { type: "string" },
            reviewed: { type: "string" },
            "disable-pass": { type: "string", multiple: true },
            quiet: { type: "boolean" },
        },
    });
    const required = (name: "ccxt" | "exchange" | "method" | "out"): string => {
        const value = values[name];
        if (value === undefined) throw new InputError("EX1000", `--${name} is missing\n${USAGE}`);
        return value;
    };
    if (values.dump !== undefined && values.dump !== "ir")
        throw new InputError("EX1000", `--dump ${values.dump}: there is only "ir"\n${USAGE}`);
    // `bazel run` starts programs elsewhere and says where the user is.
    const path = (given: string): string => resolve(process.env["BUILD_WORKING_DIRECTORY"] ?? "", given);
    return {
        ccxt: path(required("ccxt")),
        exchanges: names(required("exchange")),
        out: values.dump === undefined ? { folder: path(required("out")) } : { dumped: required("method") },
        methods: values.methods === undefined ? undefined : names(values.methods),
        except: values.except === undefined ? undefined : names(values.except),
        reviewed: values.reviewed === undefined ? [] : readReviewed(path(values.reviewed)),
        disabledPasses: passNames(values["disable-pass"] ?? []),
        quiet: values.quiet ?? false,
    };
};

/** What each pass made of a method of the class that was asked for first. */
const dumped = ({ classes, requested, trace }: Analysis, name: string): string => {
    const method = classes[requested[0] ?? 0]?.lowered.find((each) => each.name === name);
    if (method === undefined) throw new InputError("EX1000", `the class has no method ${name}`);
    const texts = trace.stepsOf(method.span).map(({ pass, method: made }) => ({ pass, text: dumpMethod(made) }));
    return texts
        .filter(({ text }, at) => text !== texts[at - 1]?.text)
        .map(({ pass, text }) => `-- ${pass}\n${text}\n\n`)
        .join("");
};

/** A method that is shown is compiled with what it calls, and nothing else. */
const rootsOf = ({ out, methods }: CommandLine): Pick<Options, "roots"> => {
    if ("dumped" in out) return { roots: [out.dumped] };
    return methods === undefined ? {} : { roots: methods };
};

const run = (argv: readonly string[]): number => {
    const options = parseCommandLine(argv);
    const started = performance.now();
    const progress = (stage: string): void => {
        if (options.quiet) return;
        process.stderr.write(`${((performance.now() - started) / 1000).toFixed(2)} s  ${stage}\n`);
    };
    progress(`compile ${options.exchanges.join(", ")} of ${options.ccxt}`);
    const { files, diagnostics, analysis } = compile(
        diskHost(options.ccxt),
        {
            classPaths: options.exchanges.map((id) => `pro/${id}`),
            ...rootsOf(options),
            ...(options.except === undefined ? {} : { except: options.except }),
            reviewed: options.reviewed,
            disabledPasses: options.disabledPasses,
        },
        progress,
    );
    for (const diagnostic of diagnostics) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
    if ("dumped" in options.out) process.stdout.write(dumped(analysis, options.out.dumped));
    if (diagnostics.length > 0) return 1;
    if ("dumped" in options.out) return 0;
    const { folder } = options.out;
    for (const { path, text } of files) {
        const target = join(folder, path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, text);
    }
    progress(`${files.length} files written to ${folder}`);
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
