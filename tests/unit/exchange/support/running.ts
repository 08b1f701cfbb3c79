import { request } from "node:http";
import { WebSocket } from "ws";
import { startExchange } from "../../../../tools/exchange/src/exchange.js";
import type { Exchange } from "../../../../tools/exchange/src/exchange.js";
import { defaultOptions } from "../../../../tools/exchange/src/options.js";
import type { ExchangeOptions } from "../../../../tools/exchange/src/options.js";

/** A frozen exchange: it ticks when a spec says so. */
export function startFrozen(options: Partial<ExchangeOptions> = {}): Promise<Exchange> {
    return startExchange({ ...defaultOptions, bookLevels: 50, frozen: true, ...options });
}

/** What an HTTP request got. */
export interface Reply {
    readonly status: number;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly body: string;
}

/** One HTTP request on a connection of its own. */
export function http(
    exchange: Exchange,
    path: string,
    options: {
        readonly method?: string;
        readonly body?: string;
        readonly headers?: Readonly<Record<string, string>>;
    } = {},
): Promise<Reply> {
    return new Promise((resolve, reject) => {
        const { method = "GET", body = "", headers = {} } = options;
        const call = request(
            { host: "127.0.0.1", port: exchange.port, path, method, headers, agent: false },
            (response) => {
                const chunks: Buffer[] = [];
                response.on("data", (chunk: Buffer) => chunks.push(chunk));
                response.on("error", reject);
                response.on("end", () => {
                    const text = Buffer.concat(chunks).toString();
                    resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
                });
            },
        );
        call.on("error", reject);
        call.end(body);
    });
}

/** The JSON body of a GET. */
export async function getJson(exchange: Exchange, path: string): Promise<unknown> {
    return JSON.parse((await http(exchange, path)).body);
}

/** A websocket client that keeps what it got. */
export interface Client {
    readonly socket: WebSocket;
    readonly send: (message: object | string) => void;
    /** The next text frame that no earlier call took. */
    readonly next: () => Promise<string>;
    readonly nextJson: () => Promise<Record<string, unknown>>;
    /** Resolves with code and reason. */
    readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
    readonly pings: string[];
}

/** Connects to a path of the exchange. */
export async function connect(exchange: Exchange, path: string, options: { autoPong?: boolean } = {}): Promise<Client> {
    const socket = new WebSocket(`ws://127.0.0.1:${exchange.port}${path}`, options);
    const frames: string[] = [];
    const waiting: ((text: string) => void)[] = [];
    const pings: string[] = [];
    socket.on("message", (data: Buffer) => {
        const text = data.toString();
        const waiter = waiting.shift();
        if (waiter === undefined) frames.push(text);
        else waiter(text);
    });
    socket.on("ping", (data) => pings.push(data.toString()));
    const closed = new Promise<{ code: number; reason: string }>((resolve) => {
        socket.on("close", (code, reason) => {
            resolve({ code, reason: reason.toString() });
        });
    });
    const next = (): Promise<string> => {
        const frame = frames.shift();
        return frame === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(frame);
    };
    await new Promise<void>((resolve, reject) => {
        socket.once("open", () => {
            resolve();
        });
        socket.once("error", reject);
    });
    // From here on an error is followed by "close", which specs await.
    socket.on("error", () => undefined);
    return {
        socket,
        send: (message) => {
            socket.send(typeof message === "string" ? message : JSON.stringify(message));
        },
        next,
        nextJson: async () => JSON.parse(await next()) as Record<string, unknown>,
        closed,
        pings,
    };
}

/** Subscribes and takes the acknowledgement. */
export async function subscribe(client: Client, streams: readonly string[], id = 1): Promise<void> {
    client.send({ method: "SUBSCRIBE", params: streams, id });
    expect(await client.nextJson()).toEqual({ result: null, id });
}

/** The handshake's answer when it isn't an upgrade. */
export function refusedStatus(exchange: Exchange, path: string): Promise<number> {
    return new Promise((resolve, reject) => {
        const socket = new WebSocket(`ws://127.0.0.1:${exchange.port}${path}`);
        socket.on("unexpected-response", (_request, response) => {
            resolve(response.statusCode ?? 0);
            response.destroy();
        });
        socket.on("open", () => {
            reject(new Error(`${path} was upgraded`));
        });
        socket.on("error", reject);
    });
}
