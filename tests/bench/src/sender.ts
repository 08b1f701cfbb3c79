/**
 * The exchange of the benchmark, on one loopback port: what loading markets, books and accounts asks for, and
 * websockets that send a stream's messages as fast as they are read.
 *
 * A stream begins with a message every few milliseconds, until whoever watches says that it has one; then come those that
 * are measured, at once; then a few more, slowly, of which one always finds a caller who waits.
 */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { clientUrls } from "../../../tools/exchange/src/urls.js";
import { encodeFrame, opcodes } from "../../../tools/exchange/src/socket/wire.js";
import { microseconds } from "./clock.js";
import { frameText, snapshot } from "./frames.js";
import { answerRest } from "./markets.js";
import type { StreamType } from "./streams.js";

const HOST = "127.0.0.1";
const LEAD_MS = 5;
const TAIL_MS = 2;
/** Bytes that are handed to the system in one piece: about what a socket takes at once. */
const PIECE_BYTES = 64 * 1024;

/** One client's stream: messages of its symbols in turn. */
interface Feed {
    readonly socket: Duplex;
    readonly ids: readonly string[];
    next: number;
    timer: NodeJS.Timeout | undefined;
}

export interface Sender {
    readonly urls: object;
    /** From now on, who subscribes gets messages of this type. */
    readonly prepare: (type: StreamType, count: number) => void;
    /** Stops the slow messages of every client and tells the index of the next message of each. */
    readonly pause: () => number;
    /** Sends every client `count` messages from there. */
    readonly flood: () => void;
    /** Sends the one client its messages at a rate, and tells when each was sent, by its index. */
    readonly pace: (perSecond: number) => Promise<ReadonlyMap<number, number>>;
    /** Leaves every client. */
    readonly disconnect: () => void;
    readonly close: () => Promise<void>;
}

/** The message's text: the symbols take turns. */
const textOf = (type: StreamType, { ids }: Feed, index: number): string =>
    frameText(type, index, ids[index % ids.length]);

/** Waits until the socket takes more, or takes nothing any more. */
const untilWritable = (socket: Duplex): Promise<void> =>
    new Promise((resolve) => {
        const goOn = (): void => {
            socket.off("drain", goOn).off("close", goOn);
            resolve();
        };
        socket.once("drain", goOn).once("close", goOn);
    });

const frame = (text: string): Buffer => encodeFrame(opcodes.text, Buffer.from(text), true);

/** Starts the exchange. */
export const startSender = async (): Promise<Sender> => {
    const webSockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
    const feeds = new Set<Feed>();
    let current: StreamType | undefined;
    let count = 0;
    let rendered = new Map<string, readonly Buffer[]>();

    const sendSlowly = (feed: Feed, type: StreamType, everyMs: number): void => {
        clearInterval(feed.timer);
        feed.timer = setInterval(() => {
            feed.socket.write(frame(textOf(type, feed, feed.next)));
            feed.next += 1;
        }, everyMs);
    };
    const begin = (socket: Duplex, ids: readonly string[]): void => {
        if (current === undefined) throw new Error("somebody subscribed before a stream was prepared");
        const feed: Feed = { socket, ids, next: 0, timer: undefined };
        feeds.add(feed);
        socket.once("close", () => {
            clearInterval(feed.timer);
            feeds.delete(feed);
        });
        sendSlowly(feed, current, LEAD_MS);
    };
    /** The messages of a client in pieces; what others get is rendered once. */
    const piecesOf = (type: StreamType, feed: Feed): readonly Buffer[] => {
        const { ids, next } = feed;
        const key = `${ids.join()} ${next}`;
        const known = rendered.get(key);
        if (known !== undefined) return known;
        const pieces: Buffer[] = [];
        let open: Buffer[] = [];
        let bytes = 0;
        for (let index = next; index < next + count; index++) {
            const one = frame(textOf(type, feed, index));
            open.push(one);
            bytes += one.length;
            if (bytes >= PIECE_BYTES || index === next + count - 1) {
                pieces.push(Buffer.concat(open));
                [open, bytes] = [[], 0];
            }
        }
        rendered.set(key, pieces);
        return pieces;
    };
    const writeAll = async (socket: Duplex, pieces: readonly Buffer[]): Promise<void> => {
        for (const piece of pieces) {
            if (socket.destroyed) return;
            if (!socket.write(piece)) await untilWritable(socket);
        }
    };
    const onMessage = (webSocket: WebSocket, socket: Duplex, text: string): void => {
        const { id, method, params } = JSON.parse(text) as { id: unknown; method: string; params: unknown };
        const isAccount = method.startsWith("userDataStream");
        const result = isAccount ? { subscriptionId: 0 } : null;
        webSocket.send(JSON.stringify(isAccount ? { id, status: 200, result } : { result, id }));
        const streams = Array.isArray(params) ? (params as readonly string[]) : [];
        const symbols = streams.filter((each) => !each.startsWith("!")).map((each) => each.split("@", 1)[0] ?? "");
        begin(socket, symbols.length === 0 ? ["BTCUSDT"] : symbols.map((symbol) => symbol.toUpperCase()));
    };
    const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
        webSockets.handleUpgrade(request, socket, head, (webSocket) => {
            webSocket.on("message", (data: Buffer) => {
                onMessage(webSocket, socket, data.toString());
            });
            // Accounts of futures are known by the address.
            if (request.url?.includes("listenKey=") === true) begin(socket, ["BTCUSDT"]);
        });
    };

    const server = createServer((request, response) => {
        response.setHeader("Content-Type", "application/json");
        response.end(JSON.stringify(answerRest(request.url ?? "", snapshot())));
    });
    server.on("connection", (socket) => socket.setNoDelay(true));
    server.on("upgrade", onUpgrade);
    await listen(server);

    return {
        urls: clientUrls((server.address() as AddressInfo).port),
        prepare: (type, messages) => {
            if (current !== type || count !== messages) rendered = new Map();
            [current, count] = [type, messages];
        },
        pause: () => {
            for (const feed of feeds) clearInterval(feed.timer);
            const next = Math.max(...[...feeds].map((feed) => feed.next));
            const type = current;
            if (type === undefined) throw new Error("nothing is sent");
            for (const feed of feeds) {
                for (; feed.next < next; feed.next++) feed.socket.write(frame(textOf(type, feed, feed.next)));
                piecesOf(type, feed);
            }
            return next;
        },
        flood: () => {
            for (const feed of feeds) {
                const type = current;
                if (type === undefined) throw new Error("nothing is sent");
                void writeAll(feed.socket, piecesOf(type, feed)).then(() => {
                    feed.next += count;
                    if (feeds.has(feed)) sendSlowly(feed, type, TAIL_MS);
                });
            }
        },
        pace: async (perSecond) => {
            const [feed] = feeds;
            const type = current;
            if (feed === undefined || type === undefined) throw new Error("nothing is sent");
            const frames = Array.from({ length: count }, (_, at) => frame(textOf(type, feed, feed.next + at)));
            const sentAt = new Map<number, number>();
            const started = microseconds();
            await new Promise<void>((resolve) => {
                const timer = setInterval(() => {
                    const due = Math.min(count, Math.floor(((microseconds() - started) * perSecond) / 1e6));
                    while (sentAt.size < due) {
                        const index = feed.next;
                        sentAt.set(index, microseconds());
                        feed.socket.write(frames[sentAt.size - 1]);
                        feed.next += 1;
                    }
                    if (due < count && !feed.socket.destroyed) return;
                    clearInterval(timer);
                    resolve();
                }, 1);
            });
            if (feeds.has(feed)) sendSlowly(feed, type, TAIL_MS);
            return sentAt;
        },
        disconnect: () => {
            for (const { socket, timer } of feeds) {
                clearInterval(timer);
                socket.destroy();
            }
            feeds.clear();
        },
        close: () =>
            new Promise((resolve) => {
                webSockets.close();
                server.close(() => {
                    resolve();
                });
                server.closeAllConnections();
            }),
    };
};

const listen = (server: Server): Promise<void> =>
    new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, HOST, resolve);
    });
