import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Runtime } from "../runtime.js";
import { createOutbox } from "./outbox.js";
import type { Outbox } from "./outbox.js";
import type { RateWindow } from "./rate-window.js";
import type { Subscriptions } from "./requests.js";
import type { SocketRoute } from "./route.js";
import { encodeFrame, fragment, opcodes } from "./wire.js";

/** How frames are written: as they are, in small writes, or as continuation frames. */
export type WireMode =
    | { readonly mode: "whole" }
    | { readonly mode: "pieces"; readonly size: number }
    | { readonly mode: "fragments"; readonly size: number; readonly ping: string | undefined };

/** A client that is connected. */
export interface Connection {
    readonly id: number;
    readonly url: string;
    readonly route: SocketRoute;
    readonly webSocket: WebSocket;
    readonly socket: Duplex;
    readonly outbox: Outbox;
    subscriptions: Subscriptions;
    wire: WireMode;
    silent: boolean;
    /** How often the account's events were asked for here: of use on the websocket API alone. */
    userStreams: number;
    window: RateWindow;
    /** Payloads of the pings that wait for a pong, oldest first. */
    unansweredPings: readonly string[];
    pingTimer: NodeJS.Timeout | undefined;
    pongTimer: NodeJS.Timeout | undefined;
    received: number;
    sent: number;
    pingsSent: number;
    pongsMatched: number;
    pongsUnmatched: number;
}

/** Opens the record of a connection. */
export function createConnection(
    id: number,
    url: string,
    route: SocketRoute,
    webSocket: WebSocket,
    socket: Duplex,
): Connection {
    const subscriptions: Subscriptions =
        route.kind === "streams"
            ? { streams: [...new Set(route.streams)], combined: route.combined }
            : { streams: [], combined: false };
    return {
        id,
        url,
        route,
        webSocket,
        socket,
        outbox: createOutbox(socket),
        subscriptions,
        wire: { mode: "whole" },
        silent: false,
        userStreams: 0,
        window: [],
        unansweredPings: [],
        pingTimer: undefined,
        pongTimer: undefined,
        received: 0,
        sent: 0,
        pingsSent: 0,
        pongsMatched: 0,
        pongsUnmatched: 0,
    };
}

/** Sends a text frame, the way the connection's wire is set; a client that doesn't read is dropped. */
export function sendText(runtime: Runtime, connection: Connection, text: string): void {
    if (!canSend(connection)) return;
    const { bufferedBytes } = runtime.limits;
    if (bufferedBytes !== null && connection.socket.writableLength > bufferedBytes) {
        runtime.counters.violations += 1;
        connection.socket.destroy();
        return;
    }
    connection.sent += 1;
    runtime.counters.framesSent += 1;
    const { wire } = connection;
    const frame =
        wire.mode === "fragments"
            ? fragment(text, wire.size, wire.ping)
            : encodeFrame(opcodes.text, Buffer.from(text), true);
    connection.outbox.write(frame, wire.mode === "pieces" ? wire.size : undefined);
}

/** Sends a ping or pong. */
export function sendControl(connection: Connection, opcode: "ping" | "pong", payload: Buffer): void {
    if (!canSend(connection)) return;
    const size = connection.wire.mode === "pieces" ? connection.wire.size : undefined;
    connection.outbox.write(encodeFrame(opcodes[opcode], payload, true), size);
}

/** Sends bytes that need not be a frame. */
export function sendRaw(connection: Connection, bytes: Buffer): void {
    if (canSend(connection)) connection.outbox.write(bytes, undefined);
}

/** Closes with a close frame, behind whatever is still going out. */
export function closeConnection(connection: Connection, code: number, reason: string): void {
    connection.outbox.whenEmpty(() => {
        connection.webSocket.close(code, reason);
    });
}

/** Stops a connection's timers. */
export function stopTimers(connection: Connection): void {
    clearInterval(connection.pingTimer);
    clearTimeout(connection.pongTimer);
    connection.pingTimer = undefined;
    connection.pongTimer = undefined;
    connection.unansweredPings = [];
}

function canSend(connection: Connection): boolean {
    return !connection.silent && connection.webSocket.readyState === connection.webSocket.OPEN;
}
