/** Runs Elixir's own formatter and parser over many texts, in one start of the virtual machine. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import type { Quoted } from "./quoted.js";

/** What Elixir makes of one text. */
export type Examined =
    | { readonly formatted: string; readonly quoted: Quoted }
    /** The parser's message. */
    | { readonly error: string };

/** Relative to the repository's root, where the tests run. */
const script = resolve("tests/unit/generator/elixir/format_all.exs");

const elixir = (): string => {
    const path = process.env["ELIXIR"];
    if (path === undefined || path === "") {
        throw new Error("ELIXIR is not set: it must be the path of Elixir 1.18's `elixir` executable");
    }
    return path;
};

/** Formats and parses each text; the results are in the same order. */
export const examine = (texts: readonly string[]): readonly Examined[] => {
    const folder = mkdtempSync(join(process.env["TEST_TMPDIR"] ?? tmpdir(), "format-"));
    try {
        const input = join(folder, "input.json");
        const output = join(folder, "output.json");
        writeFileSync(input, JSON.stringify(texts));
        execFileSync(elixir(), [script, input, output], { stdio: ["ignore", "inherit", "inherit"] });
        return JSON.parse(readFileSync(output, "utf8")) as readonly Examined[];
    } finally {
        rmSync(folder, { recursive: true });
    }
};
