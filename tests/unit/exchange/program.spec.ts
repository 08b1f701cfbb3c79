import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { get } from "node:http";
import { createInterface } from "node:readline";

/** The bundled program, as Bazel built it. */
const program = process.env["EXCHANGE"] ?? "";

function start(...args: readonly string[]): ChildProcessWithoutNullStreams {
    return spawn(program, args);
}

async function firstLine(child: ChildProcessWithoutNullStreams): Promise<string> {
    const [line] = (await once(createInterface(child.stdout), "line")) as [string];
    return line;
}

async function status(url: string): Promise<number> {
    const [response] = (await once(get(url, { agent: false }), "response")) as [
        { statusCode: number; resume: () => void },
    ];
    response.resume();
    return response.statusCode;
}

describe("the program", () => {
    it("prints its port, serves, and ends with its standard input", async () => {
        const child = start("--until-stdin-closes", "--seed=3");
        const exited = once(child, "exit");
        const line = await firstLine(child);
        expect(line).toMatch(/^\{"port": \d+\}$/);
        const { port } = JSON.parse(line) as { readonly port: number };
        expect(await status(`http://127.0.0.1:${port}/api/v3/ping`)).toBe(200);
        child.stdin.end();
        expect(await exited).toEqual([0, null]);
    });

    it("ends on signals", async () => {
        for (const signal of ["SIGTERM", "SIGINT"] as const) {
            const child = start();
            const exited = once(child, "exit");
            await firstLine(child);
            child.kill(signal);
            expect(await exited).toEqual([0, null]);
        }
    });

    it("says in one line what is wrong, and fails", async () => {
        const child = start("--port", "x");
        const errors: Buffer[] = [];
        child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
        expect(await once(child, "close")).toEqual([2, null]);
        expect(Buffer.concat(errors).toString()).toBe("exchange: --port must be an integer from 0 to 65535, not x\n");
    });

    it("fails in one line when the port is taken", async () => {
        const first = start("--until-stdin-closes");
        const { port } = JSON.parse(await firstLine(first)) as { readonly port: number };
        const second = start("--port", String(port));
        const errors: Buffer[] = [];
        second.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
        expect(await once(second, "close")).toEqual([1, null]);
        expect(Buffer.concat(errors).toString()).toMatch(/^exchange: .*EADDRINUSE.*\n$/);
        const exited = once(first, "exit");
        first.stdin.end();
        await exited;
    });
});
