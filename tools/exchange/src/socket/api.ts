import { isRecord } from "../control/decode.js";
import type { World } from "../market/world.js";
import type { ProofRules } from "../rest/credentials.js";
import { answerCall } from "../rest/router.js";
import type { Json, JsonObject } from "../streams/payload.js";
import type { ApiRoute } from "./route.js";

type Paths = Readonly<Record<string, string>>;

/** Requests of the websocket API that are REST calls in another form. */
const paths: Readonly<Record<ApiRoute["product"], Paths>> = {
    spot: {
        ping: "/api/v3/ping",
        time: "/api/v3/time",
        exchangeInfo: "/api/v3/exchangeInfo",
        depth: "/api/v3/depth",
        "trades.recent": "/api/v3/trades",
        "trades.aggregate": "/api/v3/aggTrades",
        "ticker.24hr": "/api/v3/ticker/24hr",
        ticker: "/api/v3/ticker",
        "ticker.price": "/api/v3/ticker/price",
        "ticker.book": "/api/v3/ticker/bookTicker",
    },
    usdm: {
        depth: "/fapi/v1/depth",
        "ticker.price": "/fapi/v2/ticker/price",
        "ticker.book": "/fapi/v1/ticker/bookTicker",
    },
    coinm: {},
};

/** Requests that are agreed to, as by an exchange where nothing happens to the account: the control API tells its events. */
const agreed: Readonly<Record<ApiRoute["product"], Readonly<Record<string, JsonObject>>>> = {
    spot: { "userDataStream.subscribe.signature": { subscriptionId: 0 } },
    usdm: {},
    coinm: {},
};

/** Answers a text frame on a websocket API. */
export function answerApiRequest(route: ApiRoute, text: string, world: World, rules: ProofRules): JsonObject {
    const request = parse(text);
    if (!isRecord(request)) return failure(null, 400, -1135, "Invalid JSON request; expected an object.");
    const { id, method, params = {} } = request;
    const replyId = typeof id === "string" || typeof id === "number" ? id : null;
    if (typeof method !== "string") {
        return failure(replyId, 400, -1135, "Invalid 'method' in JSON request; expected a string.");
    }
    if (!isRecord(params)) {
        return failure(replyId, 400, -1135, "Invalid 'params' in JSON request; expected an object.");
    }
    const agreement = Object.hasOwn(agreed[route.product], method) ? agreed[route.product][method] : undefined;
    if (agreement !== undefined) return { id: replyId, status: 200, result: agreement, rateLimits: [usedWeight] };
    const path = Object.hasOwn(paths[route.product], method) ? paths[route.product][method] : undefined;
    if (path === undefined) return failure(replyId, 400, -1000, `Unknown method '${method}'.`);
    const query = toQuery(params);
    const answer = answerCall({ method: "GET", path, query, body: "", apiKey: undefined }, world, rules);
    const body = JSON.parse(answer.body) as Json;
    const limits = params["returnRateLimits"] === false ? {} : { rateLimits: [usedWeight] };
    return answer.status === 200
        ? { id: replyId, status: 200, result: body, ...limits }
        : { id: replyId, status: answer.status, error: body, ...limits };
}

const usedWeight = { rateLimitType: "REQUEST_WEIGHT", interval: "MINUTE", intervalNum: 1, limit: 6000, count: 2 };

function failure(id: string | number | null, status: number, code: number, msg: string): JsonObject {
    return { id, status, error: { code, msg } };
}

function toQuery(params: Readonly<Record<string, unknown>>): string {
    const entries = Object.entries(params)
        .filter(([key]) => key !== "returnRateLimits")
        .map(([key, value]): [string, string] => [key, typeof value === "string" ? value : JSON.stringify(value)]);
    return new URLSearchParams(entries).toString();
}

function parse(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        // Not JSON: the caller answers that it isn't an object.
        return undefined;
    }
}
