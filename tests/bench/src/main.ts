/**
 * Runs ccxt in Node.js and the compiled exchange on the same messages, in turn, and prints how many each takes.
 *
 * Usage: bench [--types a,b] [--ways a,b] [--pairs N] [--scale X] [--json FILE] [--svg FILE]
 *
 * Ways: `handled` in process, `parallel` in one and two processes at once, `watched` over loopback, `streamed` with every
 * update given to the caller, `connections` over 1, 4 and 16 of them, `latency`, `memory`, and `growth` with what is held.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { growth } from "./growth.js";
import { latencies } from "./latency.js";
import { assertEqual, checkEqual, handled, streamed, watched, watchedAs, type Bench, type Outcome } from "./measure.js";
import { memory, numberedSymbol } from "./memory.js";
import { parallel } from "./parallel.js";
import { plot } from "./plot.js";
import { tablesOf, type Results } from "./report.js";
import { startSender } from "./sender.js";
import { startSide, type Side } from "./side.js";
import { rowOf, type Pair, type Row } from "./statistics.js";
import { hasEach, STREAM_TYPES, type StreamType } from "./streams.js";

interface Way {
    readonly title: string;
    readonly run: (side: Side, type: StreamType, bench: Bench) => Promise<Outcome>;
    /** Whether both sides end with the same message. */
    readonly isExact: boolean;
}

const WAYS: Readonly<Record<"handled" | "watched" | "streamed", Way>> = {
    handled: { title: "In process", run: handled, isExact: true },
    watched: { title: "Over loopback, one connection", run: watched, isExact: false },
    streamed: { title: "Over loopback, one connection, every update", run: streamed, isExact: false },
};

const CONNECTIONS = [1, 4, 16] as const;

/** A symbol a connection: each subscription has one of its own. */
const overConnections = (connections: number): Way => ({
    title: `Over loopback, ${connections} connection${connections === 1 ? "" : "s"}`,
    isExact: false,
    run: (side, type, bench) => {
        const calls = Array.from({ length: connections }, (_, n) => ({ args: [numberedSymbol(n)], path: type.path }));
        return watchedAs(side, type, bench, { calls });
    },
});

const WAY_NAMES = ["handled", "watched", "streamed", "connections", "latency", "memory", "growth", "parallel"] as const;

/** The stream by which connections, latency and memory are measured. */
const TICKER = "24hrTicker";

const { values: options } = parseArgs({
    options: {
        types: { type: "string", default: STREAM_TYPES.map(({ name }) => name).join(",") },
        ways: { type: "string", default: WAY_NAMES.join(",") },
        pairs: { type: "string", default: "5" },
        scale: { type: "string", default: "1" },
        json: { type: "string" },
        svg: { type: "string" },
        // The programs; the build gives them.
        ccxt: { type: "string" },
        elixir: { type: "string" },
    },
});

const required = (name: "ccxt" | "elixir"): string => {
    const path = options[name];
    if (path === undefined) throw new Error(`--${name} is the program of that side`);
    return resolve(path);
};

/** Files are named from where the user stands, which Bazel tells. */
const fromUser = (path: string): string =>
    isAbsolute(path) ? path : join(process.env["BUILD_WORKING_DIRECTORY"] ?? process.cwd(), path);

const measure = async (way: Way, type: StreamType, sides: readonly [Side, Side], bench: Bench): Promise<Row> => {
    const [ccxt, elixir] = sides;
    const pairs: Pair[] = [];
    if (!way.isExact) await checkEqual(sides, type, bench);
    // The first pair warms both up, and shows whether they do the same.
    for (let pair = 0; pair <= Number(options.pairs); pair++) {
        const one = await way.run(ccxt, type, bench);
        const other = await way.run(elixir, type, bench);
        if (way.isExact) assertEqual(type, one, other);
        if (pair > 0) pairs.push({ ccxt: one, elixir: other });
    }
    return rowOf(way.title, type.name, pairs);
};

const main = async (): Promise<void> => {
    const types = options.types.split(",").map((name) => {
        const type = STREAM_TYPES.find((each) => each.name === name);
        if (type === undefined)
            throw new Error(`${name} is no type; there are ${STREAM_TYPES.map((t) => t.name).join(", ")}`);
        return type;
    });
    const ways = new Set(options.ways.split(","));
    const unknown = [...ways].find((name) => !WAY_NAMES.some((way) => way === name));
    if (unknown !== undefined) throw new Error(`${unknown} is no way; there are ${WAY_NAMES.join(", ")}`);
    const folder = mkdtempSync(join(tmpdir(), "bench-"));
    const bench = { sender: await startSender(), folder, scale: Number(options.scale) };
    const programs = [
        { name: "ccxt", command: required("ccxt"), args: [] },
        { name: "Elixir", command: required("elixir"), args: [] },
    ] as const;
    const sides = [startSide(programs[0]), startSide(programs[1])] as const;
    const pairs = Number(options.pairs);
    const ticker = STREAM_TYPES.find(({ name }) => name === TICKER) ?? types[0];
    if (ticker === undefined) throw new Error("no type is asked for");
    const throughput: Row[] = [];
    const add = async (way: Way, type: StreamType): Promise<void> => {
        throughput.push(await measure(way, type, sides, bench));
        process.stderr.write(`${way.title}: ${type.name}\n`);
    };
    for (const name of ["handled", "watched", "streamed"] as const) {
        const measured = name === "streamed" ? types.filter(hasEach) : types;
        if (ways.has(name)) for (const type of measured) await add(WAYS[name], type);
    }
    if (ways.has("connections")) for (const each of CONNECTIONS) await add(overConnections(each), ticker);
    const results: Results = {
        throughput,
        parallel: ways.has("parallel") ? await parallel(sides[1], STREAM_TYPES, bench, pairs) : [],
        latency: ways.has("latency") ? await latencies(sides, programs[1], ticker, bench, pairs) : [],
        growth: ways.has("growth") ? await growth(sides, STREAM_TYPES, bench, pairs) : [],
        memory: ways.has("memory") ? await memory(programs, ticker, bench) : [],
    };
    await Promise.all(sides.map((side) => side.end()));
    await bench.sender.close();
    rmSync(folder, { recursive: true });
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node.js ${process.version}`;
    process.stdout.write(`${machine}, ${options.pairs} pairs\n\n${tablesOf(results)}\n`);
    if (options.json !== undefined) {
        const result = { machine, node: process.version, pairs, ...results };
        writeFileSync(fromUser(options.json), `${JSON.stringify(result, null, 4)}\n`);
    }
    if (options.svg !== undefined) writeFileSync(fromUser(options.svg), plot(results.throughput, results.latency));
};

await main();
