/** Runs an Elixir script with the runtime's modules: JSON in, lines of JSON out. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A file that the tests cannot do without, from the environment. */
const required = (name: string, what: string): string => {
    const path = process.env[name];
    if (path === undefined || path === "") throw new Error(`${name} is not set: it must be the path of ${what}`);
    return resolve(path);
};

/** Runs `script`, a file beside this one, and parses what it writes. Tests run in the repository's root. */
export const runElixir = (script: string, input: unknown): readonly unknown[] => {
    const elixir = required("ELIXIR", "Elixir 1.18's `elixir` executable");
    const runtime = required("RUNTIME_EBIN", "the folder of the runtime's compiled modules");
    const folder = mkdtempSync(join(process.env["TEST_TMPDIR"] ?? tmpdir(), "elixir-"));
    try {
        const inputPath = join(folder, "input.json");
        const outputPath = join(folder, "output.jsonl");
        writeFileSync(inputPath, JSON.stringify(input));
        const scriptPath = resolve("tests/unit/generator/support", script);
        execFileSync(elixir, ["-pa", runtime, scriptPath, inputPath, outputPath], {
            stdio: ["ignore", "inherit", "inherit"],
        });
        const lines = readFileSync(outputPath, "utf8").trimEnd().split("\n");
        return lines.map((line) => JSON.parse(line) as unknown);
    } finally {
        rmSync(folder, { recursive: true });
    }
};
