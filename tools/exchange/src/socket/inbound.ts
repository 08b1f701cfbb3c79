import { createDesk } from "../account/desk.js";
import { takeAckFault } from "../control/faults.js";
import { messagesPerSecond } from "../control/limits.js";
import { hold, proofRules } from "../runtime.js";
import type { Runtime } from "../runtime.js";
import type { JsonObject } from "../streams/payload.js";
import { answerApiRequest, readApiRequest } from "./api.js";
import { closeConnection, sendControl, sendText } from "./connection.js";
import type { Connection } from "./connection.js";
import { takePong } from "./heartbeat.js";
import { countMessage } from "./rate-window.js";
import { errorReply, handleRequest } from "./requests.js";
import type { Outcome } from "./requests.js";
import type { ApiRoute, StreamRoute } from "./route.js";

/** Takes a text frame of a client. */
export function receiveText(runtime: Runtime, connection: Connection, text: string): void {
    connection.received += 1;
    runtime.counters.messagesReceived += 1;
    runtime.log.add(runtime.world.tick, { type: "message", connection: connection.id, text });
    if (isWithinRate(runtime, connection) && !connection.silent) {
        const { route } = connection;
        if (route.kind === "api") answerApi(runtime, connection, route, text);
        else answerStreams(runtime, connection, route, text);
    }
    runtime.onChange();
}

/** Takes a ping of a client and echoes it. */
export function receivePing(runtime: Runtime, connection: Connection, payload: Buffer): void {
    runtime.counters.pingsReceived += 1;
    runtime.log.add(runtime.world.tick, { type: "ping", connection: connection.id, payload: payload.toString() });
    if (isWithinRate(runtime, connection)) sendControl(connection, "pong", payload);
    runtime.onChange();
}

/** Takes a pong of a client. */
export function receivePong(runtime: Runtime, connection: Connection, payload: Buffer): void {
    takePong(runtime, connection, payload.toString());
    runtime.log.add(runtime.world.tick, { type: "pong", connection: connection.id, payload: payload.toString() });
    isWithinRate(runtime, connection);
    runtime.onChange();
}

/** Closes a connection for what its client did. */
function punish(runtime: Runtime, connection: Connection, reason: string): void {
    runtime.counters.violations += 1;
    closeConnection(connection, 1008, reason);
}

/** Counts a frame of any kind; beyond the limit the connection is closed. */
function isWithinRate(runtime: Runtime, connection: Connection): boolean {
    const most = messagesPerSecond(runtime.limits, connection.route.product);
    const { window, exceeded } = countMessage(connection.window, performance.now(), most);
    connection.window = window;
    // The websocket API is limited by weight, not by messages.
    if (!exceeded || connection.route.kind === "api") return true;
    punish(runtime, connection, "Too many requests");
    return false;
}

function answerApi(runtime: Runtime, connection: Connection, route: ApiRoute, text: string): void {
    const request = readApiRequest(text);
    if ("refusal" in request) {
        reply(runtime, connection, request.refusal);
        return;
    }
    const { fault, faults } = takeAckFault(runtime.faults, request.method);
    runtime.faults = faults;
    if (fault?.effect === "error") {
        const error = { code: fault.code, msg: fault.msg };
        reply(runtime, connection, { id: request.id, status: 400, error });
        return;
    }
    const { reply: body, listens } = answerApiRequest(route, request, {
        world: runtime.world,
        rules: proofRules(runtime),
        desk: createDesk(runtime),
        isListening: connection.userStreams > 0,
    });
    connection.userStreams += listens;
    const letGo = (): void => {
        reply(runtime, connection, body);
    };
    if (fault === undefined) letGo();
    if (fault?.effect === "hold") hold(runtime, { what: "acks", letGo });
}

function answerStreams(runtime: Runtime, connection: Connection, route: StreamRoute, text: string): void {
    const outcome = handleRequest(connection.subscriptions, text, {
        maxStreams: runtime.limits.maxStreams ?? Number.POSITIVE_INFINITY,
        stringIds: route.product === "spot",
    });
    if (outcome.tooManyStreams) {
        punish(runtime, connection, "Too many streams");
        return;
    }
    if (outcome.request === undefined) reply(runtime, connection, outcome.reply);
    else applyRequest(runtime, connection, outcome, outcome.request);
}

/** Applies a request, unless a fault has it refused. Held and dropped replies leave it applied, as on a bad network. */
function applyRequest(
    runtime: Runtime,
    connection: Connection,
    outcome: Outcome,
    request: NonNullable<Outcome["request"]>,
): void {
    const { fault, faults } = takeAckFault(runtime.faults, request.method);
    runtime.faults = faults;
    if (fault?.effect === "error") {
        reply(runtime, connection, errorReply(fault.code, fault.msg, request.id));
        return;
    }
    connection.subscriptions = outcome.subscriptions;
    if (fault === undefined) reply(runtime, connection, outcome.reply);
    if (fault?.effect === "hold") {
        hold(runtime, {
            what: "acks",
            letGo: () => {
                reply(runtime, connection, outcome.reply);
            },
        });
    }
}

function reply(runtime: Runtime, connection: Connection, body: JsonObject): void {
    sendText(runtime, connection, JSON.stringify(body));
}
