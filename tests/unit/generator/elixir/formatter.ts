/** Asks Elixir itself: its formatter, its parser, its Kernel. Each call starts the virtual machine once. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import type { Quoted } from "./quoted.js";

/** What Elixir makes of one text. */
export type Examined =
    | { readonly formatted: string; readonly quoted: Quoted; readonly warnings: readonly string[] }
    /** The parser's message. */
    | { readonly error: string };

/** The names that are taken in every module. */
export interface KernelNames {
    readonly functions: readonly string[];
    readonly macros: readonly string[];
}

const elixir = (): string => {
    const path = process.env["ELIXIR"];
    if (path === undefined || path === "") {
        throw new Error("ELIXIR is not set: it must be the path of Elixir 1.18's `elixir` executable");
    }
    return path;
};

/** Runs a script of this folder with the names of its input, if any, and of its output; both are JSON. */
const runScript = (name: string, input?: unknown): unknown => {
    const folder = mkdtempSync(join(process.env["TEST_TMPDIR"] ?? tmpdir(), "elixir-"));
    try {
        const script = resolve("tests/unit/generator/elixir", name);
        const files = [...(input === undefined ? [] : ["input.json"]), "output.json"].map((file) => join(folder, file));
        if (input !== undefined) writeFileSync(join(folder, "input.json"), JSON.stringify(input));
        execFileSync(elixir(), [script, ...files], { stdio: ["ignore", "inherit", "inherit"] });
        return JSON.parse(readFileSync(join(folder, "output.json"), "utf8"));
    } finally {
        rmSync(folder, { recursive: true });
    }
};

/** Formats and parses each text; the results are in the same order. */
export const examine = (texts: readonly string[]): readonly Examined[] =>
    runScript("format_all.exs", texts) as readonly Examined[];

/** What `Kernel` and the special forms are called. */
export const kernelNames = (): KernelNames => runScript("kernel_names.exs") as KernelNames;
