/** Where requests change the account, and whoever listens to it learns of that. */
import { findInstrument } from "../market/world.js";
import { answerJson, ok } from "../rest/answer.js";
import type { Answer } from "../rest/answer.js";
import { exchangeTime } from "../runtime.js";
import type { Runtime } from "../runtime.js";
import { sendText } from "../socket/connection.js";
import type { Connection } from "../socket/connection.js";
import { emit } from "../socket/fan-out.js";
import type { JsonObject } from "../streams/payload.js";
import { assetsOfOrder, lockedIn } from "./requests.js";
import type { AccountRequest } from "./requests.js";
import { accountPosition, accountUpdate, executionReport, orderTradeUpdate } from "./shapes.js";
import type { KeyVenue } from "./state.js";
import type { Happening } from "./trading.js";

/** What REST and the websocket API ask. */
export type Desk = (request: AccountRequest, query: URLSearchParams) => Answer;

/** The desk of a running exchange. */
export const createDesk =
    (runtime: Runtime): Desk =>
    (request, query) => {
        const time = exchangeTime(runtime);
        const reply = request(query, { account: runtime.account, world: runtime.world, time });
        if (!reply.ok) return answerJson(400, { code: reply.code, msg: reply.msg });
        runtime.account = reply.account;
        for (const happening of reply.happened) report(runtime, happening, time);
        return ok(reply.body);
    };

/** The connections that get an account's spot events, which are those of the websocket API that asked for them. */
const spotListeners = ({ connections }: Runtime): readonly Connection[] =>
    [...connections.values()].filter(({ userStreams }) => userStreams > 0);

const sendToSpot = (runtime: Runtime, event: JsonObject): void => {
    for (const connection of spotListeners(runtime)) {
        sendText(runtime, connection, JSON.stringify({ subscriptionId: 0, event }));
    }
};

const sendToContracts = (runtime: Runtime, venue: KeyVenue, event: JsonObject): void => {
    const key = runtime.account.listenKeys.get(venue);
    if (key !== undefined) emit(runtime, venue, key, event);
};

const report = (runtime: Runtime, happening: Happening, time: number): void => {
    const { account, world } = runtime;
    const { order } = happening;
    if (order.venue === "spot") {
        sendToSpot(runtime, executionReport(happening, time));
        sendToSpot(runtime, accountPosition(account, assetsOfOrder(order, world), lockedIn(account, world), time));
        return;
    }
    const state = findInstrument(world, order.venue, order.symbol);
    for (const venue of [order.venue, "papi"] as const) {
        sendToContracts(runtime, venue, orderTradeUpdate(happening, time));
        if (happening.execution === "TRADE" && state !== undefined) {
            sendToContracts(runtime, venue, accountUpdate(account, order, state, time));
        }
    }
};
