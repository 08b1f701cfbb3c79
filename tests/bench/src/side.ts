/** The program of a side as a process of the operating system. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { createInterface } from "node:readline";
import type { Answer, Command } from "./protocol.js";

export interface Side {
    readonly name: string;
    readonly send: (command: Command) => void;
    /** The next answer, which must be the one that is awaited. */
    readonly answer: <Kind extends Answer["done"]>(kind: Kind) => Promise<Extract<Answer, { readonly done: Kind }>>;
    /** Milliseconds of processor time that it has used, once it has opened an exchange. */
    readonly cpuMs: () => number;
    /** Megabytes of memory that it has of the machine. */
    readonly memoryMb: () => number;
    /** Whether it has an exchange. */
    readonly isOpen: () => boolean;
    readonly end: () => Promise<void>;
}

export interface Program {
    readonly name: string;
    readonly command: string;
    readonly args: readonly string[];
    /** What it finds in its environment besides ours. */
    readonly environment?: Readonly<Record<string, string>>;
}

/** `sysconf (_SC_CLK_TCK)` of Linux. */
const TICK_MS = 10;

const cpuMsOf = (pid: number): number => {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
};

const memoryMbOf = (pid: number): number => {
    const found = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    if (found === null) throw new Error(`the system doesn't tell the memory of process ${pid}`);
    return Number(found[1]) / 1024;
};

/** Starts it; its errors are ours. */
export const startSide = ({ name, command, args, environment }: Program): Side => {
    const child = spawn(command, args, {
        stdio: ["pipe", "pipe", "inherit"],
        env: { ...process.env, ...environment },
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ended = new Promise<void>((resolve) =>
        child.once("exit", () => {
            resolve();
        }),
    );
    const next = async (): Promise<Answer> => {
        const line = await lines.next();
        if (line.done === true) throw new Error(`${name} ended`);
        return JSON.parse(line.value) as Answer;
    };
    let pid: number | undefined;
    let isOpen = false;
    return {
        name,
        send: (message) => {
            child.stdin.write(`${JSON.stringify(message)}\n`);
        },
        answer: async (kind) => {
            const answer = await next();
            // What was started may be a launcher of the program.
            if (answer.done === "open") pid = answer.pid;
            isOpen = answer.done === "open" || (isOpen && answer.done !== "close");
            if (answer.done !== kind) throw new Error(`${name} answered ${JSON.stringify(answer)}, not ${kind}`);
            return answer as Extract<Answer, { readonly done: typeof kind }>;
        },
        cpuMs: () => (pid === undefined ? 0 : cpuMsOf(pid)),
        memoryMb: () => (pid === undefined ? 0 : memoryMbOf(pid)),
        isOpen: () => isOpen,
        end: async () => {
            child.stdin.end();
            await ended;
        },
    };
};
