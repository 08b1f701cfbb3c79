import type { IncomingMessage } from "node:http";
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { RawData, WebSocket } from "ws";
import { takeUpgradeFault } from "../control/faults.js";
import type { UpgradeFault } from "../control/faults.js";
import type { Runtime } from "../runtime.js";
import { createConnection, stopTimers } from "./connection.js";
import { startHeartbeat } from "./heartbeat.js";
import { receivePing, receivePong, receiveText } from "./inbound.js";
import { parseSocketUrl } from "./route.js";
import type { SocketRoute } from "./route.js";

const LARGEST_MESSAGE = 1024 * 1024;
const CONNECTION_WINDOW_MS = 300_000;

/** Takes websocket handshakes. */
export function createUpgrader(runtime: Runtime): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
    const server = new WebSocketServer({
        noServer: true,
        perMessageDeflate: false,
        // Pongs go out with the frames, so that faults of the wire hit them too.
        autoPong: false,
        maxPayload: LARGEST_MESSAGE,
    });
    const ids = { next: 1 };
    return (request, socket, head) => {
        const url = request.url ?? "/";
        // A client that goes away during the handshake is no news.
        socket.on("error", () => socket.destroy());
        const { fault, faults } = takeUpgradeFault(runtime.faults, url);
        runtime.faults = faults;
        if (fault !== undefined) {
            misbehave(runtime, socket, url, fault);
            return;
        }
        const route = parseSocketUrl(url);
        if (route === undefined) {
            refuse(runtime, socket, url, 404, {}, "Not found");
            return;
        }
        if (isTooOften(runtime)) {
            refuse(runtime, socket, url, 429, { "Retry-After": "300" }, "Too many connections");
            return;
        }
        server.handleUpgrade(request, socket, head, (webSocket) => {
            open(runtime, ids.next++, url, route, webSocket, socket);
        });
    };
}

function open(
    runtime: Runtime,
    id: number,
    url: string,
    route: SocketRoute,
    webSocket: WebSocket,
    socket: Duplex,
): void {
    const connection = createConnection(id, url, route, webSocket, socket);
    runtime.connections.set(id, connection);
    runtime.counters.connectionsOpened += 1;
    runtime.log.add(runtime.world.tick, { type: "open", connection: id, url });
    webSocket.on("message", (data: RawData) => {
        receiveText(runtime, connection, toText(data));
    });
    webSocket.on("ping", (payload: Buffer) => {
        receivePing(runtime, connection, payload);
    });
    webSocket.on("pong", (payload: Buffer) => {
        receivePong(runtime, connection, payload);
    });
    // A client that breaks the protocol: `ws` closes with the fitting code, and "close" follows.
    webSocket.on("error", () => undefined);
    webSocket.on("close", (code: number, reason: Buffer) => {
        stopTimers(connection);
        connection.outbox.clear();
        runtime.connections.delete(id);
        runtime.counters.connectionsClosed += 1;
        runtime.log.add(runtime.world.tick, { type: "close", connection: id, code, reason: reason.toString() });
        runtime.onChange();
    });
    startHeartbeat(runtime, connection);
    runtime.onChange();
}

function misbehave(runtime: Runtime, socket: Duplex, url: string, fault: UpgradeFault): void {
    switch (fault.effect) {
        case "refuse":
            refuse(runtime, socket, url, fault.status, fault.headers, fault.body);
            return;
        case "reset":
            runtime.counters.upgradesRefused += 1;
            runtime.onChange();
            socket.destroy();
            return;
        case "hang":
            runtime.counters.upgradesRefused += 1;
            runtime.onChange();
    }
}

function refuse(
    runtime: Runtime,
    socket: Duplex,
    url: string,
    status: number,
    headers: Readonly<Record<string, string>>,
    body: string,
): void {
    runtime.counters.upgradesRefused += 1;
    runtime.log.add(runtime.world.tick, { type: "refused", url, status });
    const lines = [
        `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? "Error"}`,
        "Connection: close",
        `Content-Length: ${Buffer.byteLength(body)}`,
        ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ];
    socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`);
    runtime.onChange();
}

function isTooOften(runtime: Runtime): boolean {
    const now = performance.now();
    runtime.openings = [...runtime.openings.filter((time) => time > now - CONNECTION_WINDOW_MS), now].slice(-10_000);
    const { connectionsPer5Minutes } = runtime.limits;
    return connectionsPer5Minutes !== null && runtime.openings.length > connectionsPer5Minutes;
}

function toText(data: RawData): string {
    if (Array.isArray(data)) return Buffer.concat(data).toString();
    return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString();
}
