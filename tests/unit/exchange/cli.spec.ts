import { parseCommandLine } from "../../../tools/exchange/src/cli.js";
import { defaultOptions } from "../../../tools/exchange/src/options.js";

describe("the command line", () => {
    const parse = (...args: readonly string[]): ReturnType<typeof parseCommandLine> => parseCommandLine(args, 42);

    it("has defaults for everything", () => {
        expect(parse()).toEqual({ kind: "run", options: defaultOptions, untilStdinCloses: false });
    });

    it("takes values in both forms", () => {
        expect(parse("--port", "7", "--seed=9", "--frozen", "--until-stdin-closes", "--interval-ms=5")).toEqual({
            kind: "run",
            options: { ...defaultOptions, port: 7, seed: 9, frozen: true, intervalMs: 5 },
            untilStdinCloses: true,
        });
        expect(parse("--epoch-ms", "now", "--api-key=k", "--secret=s=")).toEqual({
            kind: "run",
            options: { ...defaultOptions, epochMs: 42, credentials: { apiKey: "k", secret: "s=" } },
            untilStdinCloses: false,
        });
    });

    it("says what is wrong", () => {
        const wrong: readonly (readonly [args: readonly string[], message: string])[] = [
            [["--prot", "1"], "unknown flag --prot; --help lists them"],
            [["--port"], "--port needs a value"],
            [["--port", "x"], "--port must be an integer from 0 to 65535, not x"],
            [["--port=65536"], "--port must be an integer from 0 to 65535, not 65536"],
            [["--interval-ms=0"], "--interval-ms must be an integer from 1 to 60000, not 0"],
            [["--frozen=yes"], "--frozen takes no value"],
        ];
        for (const [args, message] of wrong) expect(parse(...args)).toEqual({ kind: "error", message });
    });

    it("lists every flag in its help", () => {
        const help = parse("--help");
        expect(help.kind).toBe("help");
        for (const flag of ["--port", "--seed", "--epoch-ms", "--until-stdin-closes"]) {
            expect(help.kind === "help" ? help.text : "").toContain(flag);
        }
    });
});
