/** ccxt's side of the benchmark; see protocol.ts. */
import ccxt from "ccxt";
import { readFileSync } from "node:fs";
import { Agent } from "node:http";
import process from "node:process";
import { createInterface } from "node:readline";
import { microseconds } from "./clock.js";
import type { Answer, Call, Command, Configuration, Measured } from "./protocol.js";
import type { Path, StreamType } from "./streams.js";

type Exchange = InstanceType<typeof ccxt.pro.binance>;
type Method = (...args: readonly unknown[]) => Promise<unknown>;

/** What its declarations leave out. */
interface Inner {
    readonly client: (url: string) => Client;
    readonly orderBook: (snapshot: object, depth: number) => Book;
    readonly parseOrderBook: (snapshot: object, symbol: string) => Record<string, unknown>;
    readonly filterBySinceLimit: (
        items: unknown,
        since: undefined,
        limit: unknown,
        key: unknown,
        tail: boolean,
    ) => unknown;
    readonly filterBySymbolSinceLimit: (
        items: unknown,
        symbol: string,
        since: undefined,
        limit: unknown,
        tail: boolean,
    ) => unknown;
    readonly createOHLCVObject: (symbol: string, timeframe: string, candles: unknown) => unknown;
    orderbooks: Record<string, Book>;
    trades: object;
    ohlcvs: object;
    orders: unknown;
}

interface Client {
    readonly future: (hash: string) => Promise<unknown>;
    readonly onMessage: (event: { readonly data: string }) => void;
}

interface Book {
    readonly reset: (snapshot: object) => void;
    readonly limit: () => Book;
    readonly bids: readonly unknown[];
    readonly asks: readonly unknown[];
}

interface Cache {
    readonly getLimit: (symbol: string, limit: undefined) => unknown;
}

const TOP = 20;

const innerOf = (exchange: Exchange): Inner => exchange as unknown as Inner;

const open = async (config: Configuration): Promise<Exchange> => {
    const exchange = new ccxt.pro.binance(config as object);
    // Without them, addresses that begin with http: or ws: are refused.
    const agent = new Agent();
    Object.assign(exchange, { agent, httpAgent: agent });
    await exchange.loadMarkets();
    return exchange;
};

const read = (value: unknown, path: Path): unknown =>
    path.reduce<unknown>((held, key) => {
        if (key === -1) return (held as readonly unknown[]).at(-1);
        if (key === "*") return Object.values(held as object)[0];
        return (held as Readonly<Record<string, unknown>>)[key];
    }, value);

/** What the watching call does with the value that it waited for. */
const deliver = (exchange: Exchange, type: StreamType, value: unknown): unknown => {
    const inner = innerOf(exchange);
    switch (type.delivery) {
        case "as it is":
            return value;
        case "new trades": {
            const [first] = value as readonly { readonly symbol: string }[];
            const limit = (value as Cache).getLimit(first?.symbol ?? type.symbol, undefined);
            return inner.filterBySinceLimit(value, undefined, limit, "timestamp", true);
        }
        case "new orders": {
            const limit = (value as Cache).getLimit(type.symbol, undefined);
            return inner.filterBySymbolSinceLimit(value, type.symbol, undefined, limit, true);
        }
        case "new candles": {
            const [symbol, timeframe, candles] = value as readonly [string, string, Cache];
            const limit = candles.getLimit(symbol, undefined);
            const filtered = inner.filterBySinceLimit(candles, undefined, limit, 0, true);
            return inner.createOHLCVObject(symbol, timeframe, filtered);
        }
        case "book": {
            const book = (value as Book).limit();
            return { ...book, bids: book.bids.slice(0, TOP), asks: book.asks.slice(0, TOP) };
        }
    }
};

/** Empties what the messages build up. */
const reset = (exchange: Exchange, type: StreamType, snapshot: object): void => {
    const inner = innerOf(exchange);
    Object.assign(inner, { trades: {}, ohlcvs: {}, orders: undefined, tickers: {}, bidsasks: {} });
    if (type.delivery !== "book") return;
    const book = inner.orderBook({}, 1000);
    const parsed = inner.parseOrderBook(snapshot, type.symbol);
    book.reset({ ...parsed, nonce: (snapshot as { lastUpdateId: number }).lastUpdateId });
    inner.orderbooks = { [type.symbol]: book };
};

const SOCKET_URL = {
    spot: "ws://127.0.0.1/stream.binance.com:9443/ws",
    future: "ws://127.0.0.1/fstream.binance.com/ws",
};

const handle = async (exchange: Exchange, command: Extract<Command, { do: "handle" }>): Promise<Measured> => {
    const { type, file, snapshot, rounds, warmUp, hashes } = command;
    const frames = readFileSync(file, "utf8").trimEnd().split("\n");
    const client = innerOf(exchange).client(SOCKET_URL[type.product]);
    let microseconds = 0;
    let last: unknown;
    for (let round = 0; round < rounds; round++) {
        reset(exchange, type, snapshot);
        let started = process.hrtime.bigint();
        for (const [index, data] of frames.entries()) {
            if (index === warmUp) started = process.hrtime.bigint();
            const isAwaited = index >= warmUp - hashes.length;
            const future = isAwaited ? client.future(hashes[index % hashes.length] ?? type.hash) : undefined;
            client.onMessage({ data });
            if (future !== undefined) last = deliver(exchange, type, await future);
        }
        microseconds += Number(process.hrtime.bigint() - started) / 1000;
    }
    return { microseconds, values: rounds * (frames.length - warmUp), last, times: [] };
};

/** What the calls of a measurement tell each other. */
interface Watch {
    range: { readonly from: number; readonly until: number; readonly timed: boolean } | undefined;
    times: [index: number, at: number][];
    started: bigint | undefined;
    values: number;
    left: number;
    last: unknown;
}

const watchOne = async (exchange: Exchange, type: StreamType, call: Call, watch: Watch): Promise<void> => {
    const method = (exchange as unknown as Readonly<Record<string, Method>>)[type.method];
    if (method === undefined) throw new Error(`there is no ${type.method}`);
    let isReady = false;
    for (;;) {
        const value = await method.call(exchange, ...call.args.map((arg) => (arg === null ? undefined : arg)));
        const index = Number(read(value, call.path)) - type.first;
        if (!isReady) {
            isReady = true;
            watch.left -= 1;
            if (watch.left === 0) say({ done: "ready" });
        }
        if (watch.range === undefined || index < watch.range.from) continue;
        watch.started ??= process.hrtime.bigint();
        watch.values += 1;
        if (watch.range.timed) watch.times.push([index, microseconds()]);
        if (index < watch.range.until) continue;
        watch.last = value;
        return;
    }
};

const say = (answer: Answer): void => {
    process.stdout.write(`${JSON.stringify(answer)}\n`);
};

const main = async (): Promise<void> => {
    let exchange: Exchange | undefined;
    let watch: Watch | undefined;
    const opened = (): Exchange => {
        if (exchange === undefined) throw new Error("no exchange was opened");
        return exchange;
    };
    const run = async (command: Command): Promise<void> => {
        switch (command.do) {
            case "open":
                exchange = await open(command.config);
                say({ done: "open", pid: process.pid });
                return;
            case "close":
                await opened().close();
                say({ done: "close" });
                return;
            case "handle":
                say({ done: "handle", ...(await handle(opened(), command)) });
                return;
            case "watch": {
                const { type, calls } = command;
                const begun: Watch = {
                    range: undefined,
                    times: [],
                    started: undefined,
                    values: 0,
                    left: calls.length,
                    last: null,
                };
                watch = begun;
                await Promise.all(calls.map((call) => watchOne(opened(), type, call, begun)));
                const { values, last, times } = begun;
                const taken = Number(process.hrtime.bigint() - (begun.started ?? 0n)) / 1000;
                say({ done: "measure", microseconds: taken, values, last, times });
                return;
            }
            case "measure":
                if (watch === undefined) throw new Error("nothing is watched");
                watch.range = command;
                say({ done: "armed" });
        }
    };
    for await (const line of createInterface({ input: process.stdin })) {
        // A watch ends long after the command that follows it was read.
        run(JSON.parse(line) as Command).catch((error: unknown) => {
            say({ done: "failed", error: error instanceof Error ? String(error.stack) : String(error) });
        });
    }
    process.exit();
};

await main();
