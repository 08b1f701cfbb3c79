import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

describe("a TypeScript test", () => {
    it("runs on the pinned Node.js, not on the machine's", () => {
        expect(process.version).toMatch(/^v22\./);
        expect(process.execPath).toContain("nodejs_linux_amd64");
    });

    it("finds the npm packages that it declares, and no others", async () => {
        await expectAsync(import("ws")).toBeResolved();
        expect(existsSync("node_modules/ws")).toBeTrue();
        expect(existsSync("node_modules/eslint")).toBeFalse();
    });

    it("starts the Elixir of the toolchain", () => {
        const output = execFileSync(process.env["ELIXIR"] ?? "", ["-e", "IO.puts(6 * 7)"], { encoding: "utf8" });
        expect(output).toBe("42\n");
    });

    it("reads its data at their paths in the workspace", () => {
        expect(readFileSync("tests/unit/build/failing_test.exs", "utf8")).toContain("defmodule FailingTest");
    });
});
