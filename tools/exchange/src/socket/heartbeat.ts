import { exchangeTime } from "../runtime.js";
import type { Runtime } from "../runtime.js";
import { closeConnection, sendControl, stopTimers } from "./connection.js";
import type { Connection } from "./connection.js";

/** Pings a connection as often as the limits say, from now on. */
export function startHeartbeat(runtime: Runtime, connection: Connection): void {
    stopTimers(connection);
    const { pingIntervalMs } = runtime.limits;
    if (pingIntervalMs === null) return;
    connection.pingTimer = setInterval(() => {
        ping(runtime, connection, String(exchangeTime(runtime)));
    }, pingIntervalMs);
}

/** Sends one ping, and closes the connection if no pong answers it in time. */
export function ping(runtime: Runtime, connection: Connection, payload: string): void {
    connection.pingsSent += 1;
    sendControl(connection, "ping", Buffer.from(payload));
    connection.unansweredPings = [...connection.unansweredPings, payload];
    // The first unanswered ping counts: later ones don't give more time.
    connection.pongTimer ??= startPongTimer(runtime, connection);
    runtime.onChange();
}

/** Takes a pong. It answers the ping whose payload it echoes, and those before. */
export function takePong(runtime: Runtime, connection: Connection, payload: string): void {
    runtime.counters.pongsReceived += 1;
    const answered = connection.unansweredPings.lastIndexOf(payload);
    if (answered < 0) {
        connection.pongsUnmatched += 1;
        return;
    }
    connection.pongsMatched += 1;
    connection.unansweredPings = connection.unansweredPings.slice(answered + 1);
    clearTimeout(connection.pongTimer);
    connection.pongTimer = connection.unansweredPings.length === 0 ? undefined : startPongTimer(runtime, connection);
}

function startPongTimer(runtime: Runtime, connection: Connection): NodeJS.Timeout | undefined {
    const { pongTimeoutMs } = runtime.limits;
    if (pongTimeoutMs === null) return undefined;
    return setTimeout(() => {
        runtime.counters.violations += 1;
        closeConnection(connection, 1008, "Pong timeout");
    }, pongTimeoutMs);
}
