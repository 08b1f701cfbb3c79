/**
 * Runs ccxt in Node.js and the compiled exchange on the same messages, in turn, and prints how many each takes.
 *
 * Usage: bench [--types a,b] [--ways handled,watched] [--pairs N] [--scale X] [--json FILE]
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { assertEqual, handled, watched, type Bench, type Outcome } from "./measure.js";
import { tablesOf } from "./report.js";
import { startSender } from "./sender.js";
import { startSide, type Side } from "./side.js";
import { rowOf, type Pair, type Row } from "./statistics.js";
import { STREAM_TYPES, type StreamType } from "./streams.js";

interface Way {
    readonly title: string;
    readonly run: (side: Side, type: StreamType, bench: Bench) => Promise<Outcome>;
    /** Whether both sides end with the same message. */
    readonly isExact: boolean;
}

const WAYS: Readonly<Record<string, Way>> = {
    handled: { title: "In process", run: handled, isExact: true },
    watched: { title: "Over loopback, one connection", run: watched, isExact: false },
};

const { values: options } = parseArgs({
    options: {
        types: { type: "string", default: STREAM_TYPES.map(({ name }) => name).join(",") },
        ways: { type: "string", default: Object.keys(WAYS).join(",") },
        pairs: { type: "string", default: "5" },
        scale: { type: "string", default: "1" },
        json: { type: "string" },
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
    const ways = options.ways.split(",").map((name) => {
        const way = WAYS[name];
        if (way === undefined) throw new Error(`${name} is no way; there are ${Object.keys(WAYS).join(", ")}`);
        return way;
    });
    const folder = mkdtempSync(join(tmpdir(), "bench-"));
    const bench = { sender: await startSender(), folder, scale: Number(options.scale) };
    const sides = [
        startSide({ name: "ccxt", command: required("ccxt"), args: [] }),
        startSide({ name: "Elixir", command: required("elixir"), args: [] }),
    ] as const;
    const rows: Row[] = [];
    for (const way of ways) {
        for (const type of types) {
            rows.push(await measure(way, type, sides, bench));
            process.stderr.write(`${way.title}: ${type.name}\n`);
        }
    }
    await Promise.all(sides.map((side) => side.end()));
    await bench.sender.close();
    rmSync(folder, { recursive: true });
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node.js ${process.version}`;
    process.stdout.write(`${machine}, ${options.pairs} pairs\n\n${tablesOf(rows)}\n`);
    if (options.json !== undefined) {
        const result = { machine, node: process.version, pairs: Number(options.pairs), rows };
        writeFileSync(fromUser(options.json), `${JSON.stringify(result, null, 4)}\n`);
    }
};

await main();
