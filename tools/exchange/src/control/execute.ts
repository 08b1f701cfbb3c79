import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { exchangeTime, release } from "../runtime.js";
import type { Runtime } from "../runtime.js";
import { closeConnection, sendRaw, sendText } from "../socket/connection.js";
import type { Connection } from "../socket/connection.js";
import { emit, tick } from "../socket/fan-out.js";
import { ping, startHeartbeat } from "../socket/heartbeat.js";
import { encodeFrame, opcodes } from "../socket/wire.js";
import type { JsonObject } from "../streams/payload.js";
import type { TickLoop } from "../tick-loop.js";
import type { Action, Command, CommandOf, Target } from "./commands.js";
import { addFault, noFaults } from "./faults.js";
import { changeLimits, defaultLimits } from "./limits.js";

type Executors = { readonly [A in Action]: (command: CommandOf<A>, runtime: Runtime, loop: TickLoop) => JsonObject };

const executors: Executors = {
    close: ({ target, code, reason }, runtime) =>
        forEach(runtime, target, (connection) => {
            closeConnection(connection, code, reason);
        }),
    drop: ({ target, how }, runtime) =>
        forEach(runtime, target, (connection) => {
            endSocket(connection.socket, how);
        }),
    silence: ({ target, on, reading }, runtime) =>
        forEach(runtime, target, (connection) => {
            connection.silent = on;
            if (on && !reading) connection.webSocket.pause();
            else connection.webSocket.resume();
        }),
    wire: ({ target, mode, size, ping: payload }, runtime) =>
        forEach(runtime, target, (connection) => {
            connection.wire = mode === "whole" ? { mode } : { mode, size, ping: payload };
        }),
    send: ({ target, text }, runtime) =>
        forEach(runtime, target, (connection) => {
            sendText(runtime, connection, text);
        }),
    raw: ({ target, hex }, runtime) =>
        forEach(runtime, target, (connection) => {
            sendRaw(connection, Buffer.from(hex, "hex"));
        }),
    half: ({ target, text }, runtime) =>
        forEach(runtime, target, (connection) => {
            const frame = encodeFrame(opcodes.text, Buffer.from(text), true);
            sendRaw(connection, frame.subarray(0, Math.ceil(frame.length / 2)));
            // Anything sent after it would be taken for the other half.
            connection.silent = true;
        }),
    ping: ({ target, payload }, runtime) =>
        forEach(runtime, target, (connection) => {
            ping(runtime, connection, payload);
        }),
    emit: ({ stream, product, data }, runtime) => ({ delivered: emit(runtime, product, stream, data) }),
    events: (command, runtime) => setFaults(runtime, command),
    terminate: ({ target }, runtime) =>
        forEach(runtime, target, (connection) => {
            connection.userStreams = 0;
            const event = { e: "eventStreamTerminated", E: exchangeTime(runtime) };
            const frame = connection.route.kind === "api" ? { subscriptionId: 0, event } : event;
            sendText(runtime, connection, JSON.stringify(frame));
        }),
    rest: (command, runtime) => setFaults(runtime, command),
    acks: (command, runtime) => setFaults(runtime, command),
    release: ({ what }, runtime) => ({ released: release(runtime, what) }),
    upgrades: (command, runtime) => setFaults(runtime, command),
    clock: ({ skewMs }, runtime) => {
        runtime.skewMs = skewMs;
        return {};
    },
    freeze: (_command, runtime, loop) => {
        runtime.frozen = true;
        loop.stop();
        return { tick: runtime.world.tick };
    },
    resume: (_command, runtime, loop) => {
        runtime.frozen = false;
        loop.start();
        return { tick: runtime.world.tick };
    },
    tick: ({ count }, runtime) => {
        for (let i = 0; i < count; i++) tick(runtime);
        return { tick: runtime.world.tick };
    },
    limits: (command, runtime) => {
        runtime.limits = changeLimits(runtime.limits, command);
        if (command.pingIntervalMs !== undefined || command.pongTimeoutMs !== undefined) restartHeartbeats(runtime);
        return { limits: { ...runtime.limits } };
    },
    heal: (_command, runtime) => {
        runtime.faults = noFaults;
        runtime.limits = defaultLimits;
        runtime.skewMs = 0;
        for (const connection of runtime.connections.values()) {
            connection.silent = false;
            connection.wire = { mode: "whole" };
            connection.webSocket.resume();
        }
        restartHeartbeats(runtime);
        return { released: release(runtime, "all") };
    },
};

/** Does what a command says and tells what came of it. */
export function execute(command: Command, runtime: Runtime, loop: TickLoop): JsonObject {
    // The table pairs each action with its own command; the compiler can't follow the index.
    const executor = executors[command.action] as (command: Command, runtime: Runtime, loop: TickLoop) => JsonObject;
    const result = executor(command, runtime, loop);
    runtime.onChange();
    return result;
}

function setFaults(
    runtime: Runtime,
    command: CommandOf<"rest"> | CommandOf<"acks"> | CommandOf<"upgrades"> | CommandOf<"events">,
): JsonObject {
    runtime.faults = addFault(runtime.faults, command);
    return {};
}

function forEach(runtime: Runtime, target: Target, act: (connection: Connection) => void): JsonObject {
    const chosen = [...runtime.connections.values()].filter((connection) => isChosen(connection, target));
    chosen.forEach(act);
    return { connections: chosen.map((connection) => connection.id) };
}

function isChosen({ id, route, subscriptions, url }: Connection, target: Target): boolean {
    return (
        (target.connection === undefined || target.connection === id) &&
        (target.kind === undefined || target.kind === route.kind) &&
        (target.product === undefined || target.product === route.product) &&
        (target.stream === undefined || subscriptions.streams.includes(target.stream)) &&
        (target.path === undefined || url.startsWith(target.path))
    );
}

function restartHeartbeats(runtime: Runtime): void {
    for (const connection of runtime.connections.values()) startHeartbeat(runtime, connection);
}

function endSocket(socket: Duplex, how: "reset" | "fin"): void {
    if (how === "fin") socket.end();
    // An upgraded socket is always TCP's.
    else (socket as Socket).resetAndDestroy();
}
