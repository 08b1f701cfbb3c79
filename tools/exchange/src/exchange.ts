import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { parseCommand } from "./control/commands.js";
import { parseCondition } from "./control/conditions.js";
import { execute } from "./control/execute.js";
import type { LogEntry } from "./control/log.js";
import { describeState } from "./control/state.js";
import { createWaits } from "./control/waits.js";
import { answerHttp } from "./http.js";
import type { ExchangeOptions } from "./options.js";
import { createRuntime } from "./runtime.js";
import { createUpgrader } from "./socket/upgrade.js";
import type { JsonObject } from "./streams/payload.js";
import { createTickLoop } from "./tick-loop.js";
import { clientUrls } from "./urls.js";

/** A running exchange, for programs in the same process; others use the same calls over HTTP. */
export interface Exchange {
    readonly port: number;
    /** What to set as `urls.api` of a ccxt client. */
    readonly urls: JsonObject;
    /** `POST /__control`; throws on a command that isn't one. */
    readonly control: (command: JsonObject) => JsonObject;
    /** `GET /__state`. */
    readonly state: () => JsonObject;
    /** `GET /__log`. */
    readonly log: (since?: number) => readonly LogEntry[];
    /** `POST /__await`; rejects when the time is over. */
    readonly waitFor: (condition: JsonObject) => Promise<JsonObject>;
    /** Closes every connection and stops. */
    readonly close: () => Promise<void>;
}

const HOST = "127.0.0.1";

/** Starts an exchange on loopback; resolves when it listens. */
export async function startExchange(options: ExchangeOptions): Promise<Exchange> {
    const runtime = createRuntime(options);
    const loop = createTickLoop(runtime);
    const waits = createWaits(() => describeState(runtime));
    runtime.onChange = waits.check;
    const sockets = new Set<Socket>();
    const context = { runtime, loop, waits, port: () => portOf(server) };
    const server = createServer((request, response) => {
        void answerHttp(context, request, response);
    });
    // Longer than clients keep idle connections: none is cut off while it sends its next request.
    server.keepAliveTimeout = 120_000;
    server.on("upgrade", createUpgrader(runtime));
    server.on("connection", (socket) => {
        sockets.add(socket);
        socket.setNoDelay(true);
        socket.on("close", () => sockets.delete(socket));
    });
    await listen(server, options.port);
    if (!options.frozen) loop.start();
    return {
        port: portOf(server),
        urls: clientUrls(portOf(server)),
        control: (command) => execute(orThrow(parseCommand(command)), runtime, loop),
        state: () => describeState(runtime),
        log: (since = 0) => runtime.log.read(since).entries,
        waitFor: async (condition) => {
            const { met, state } = await waits.add(orThrow(parseCondition(condition)));
            if (!met) throw new Error(`waited in vain for ${JSON.stringify(condition)} in ${JSON.stringify(state)}`);
            return state;
        },
        close: async () => {
            loop.stop();
            waits.end();
            for (const { webSocket } of runtime.connections.values()) webSocket.close(1001, "Server shutdown");
            const closed = new Promise<void>((resolve) =>
                server.close(() => {
                    resolve();
                }),
            );
            setImmediate(() => {
                for (const socket of sockets) endSocket(socket);
            });
            await closed;
        },
    };
}

/** Ends a connection behind its last bytes, unless the client leaves them unread. */
function endSocket(socket: Socket): void {
    if (socket.writableLength === 0) socket.destroySoon();
    else socket.destroy();
}

function listen(server: Server, port: number): Promise<void> {
    return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, HOST, () => {
            server.off("error", reject);
            resolve();
        });
    });
}

function portOf(server: Server): number {
    return (server.address() as AddressInfo).port;
}

function orThrow<T>(
    decoded: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string },
): T {
    if (!decoded.ok) throw new Error(decoded.error);
    return decoded.value;
}
