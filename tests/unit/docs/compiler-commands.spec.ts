/** The compiler's commands as the pages have them, run on ccxt's package. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const environment = (name: string): string => {
    const value = process.env[name];
    if (value === undefined) throw new Error(`${name} is not set: run this by bazel test //tests/unit/docs:all`);
    return value;
};

const generator = resolve(environment("GENERATOR"));
const ccxt = fileURLToPath(new URL("..", import.meta.resolve("ccxt")));

// The machine may be busy with other tests.
jasmine.DEFAULT_TIMEOUT_INTERVAL = 240_000;

/** Without what stands behind `#`. */
const commands = environment("PAGES")
    .split(" ")
    .flatMap((page) => readFileSync(page, "utf8").match(/bazel run \/\/generator -- [^`\n]+/g) ?? [])
    .map((command) => command.replace(/ +#.*/, "").trim());

/** What a page leaves to its reader stands between angle brackets, or is a folder of his. */
const argumentsOf = (command: string, out: string): readonly string[] =>
    command
        .replace("bazel run //generator -- ", "")
        .replace(/--ccxt (?:<[^>]*>|\S+)/, "--ccxt CCXT")
        .replace(/--out (?:<[^>]*>|\S+)/, "--out OUT")
        .replaceAll("$PWD", process.cwd())
        .split(/ +/)
        .map((word) => ({ CCXT: ccxt, OUT: out })[word] ?? word);

const optionOf = (command: string, name: string): string | undefined =>
    new RegExp(`--${name} (\\w+)`).exec(command)?.[1];

describe("the compiler's commands on the pages", () => {
    let out: string;
    beforeEach(() => {
        out = mkdtempSync(join(process.env["TEST_TMPDIR"] ?? tmpdir(), "out-"));
    });
    afterEach(() => {
        rmSync(out, { recursive: true });
    });

    it("are some", () => {
        expect(commands.length).toBeGreaterThan(4);
    });

    for (const command of new Set(commands)) {
        it(`run: ${command}`, () => {
            const { status, stdout, stderr } = spawnSync(generator, argumentsOf(command, out), { encoding: "utf8" });
            expect(status).withContext(stderr).toBe(0);
            if (optionOf(command, "dump") === "ir") {
                // What the passes make of the method.
                expect(stdout).toContain(`${optionOf(command, "method") ?? ""}(symbol, params)`);
                for (const pass of ["lower", "settle", "structure"]) expect(stdout).toContain(`-- ${pass}\n`);
                return;
            }
            const files = readdirSync(out, { recursive: true, encoding: "utf8" });
            expect(files).toContain(join("pro", `${optionOf(command, "exchange") ?? ""}.ex`));
        });
    }
});
