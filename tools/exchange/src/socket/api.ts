import type { Desk } from "../account/desk.js";
import { socketRequests } from "../account/requests.js";
import { isRecord } from "../control/decode.js";
import type { World } from "../market/world.js";
import type { Answer } from "../rest/answer.js";
import { refuseCall } from "../rest/credentials.js";
import type { ProofRules } from "../rest/credentials.js";
import type { Security } from "../rest/endpoint.js";
import { answerCall } from "../rest/router.js";
import type { Json, JsonObject } from "../streams/payload.js";
import type { RequestId } from "./requests.js";
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

/** What a request is answered with. */
export interface ApiContext {
    readonly world: World;
    readonly rules: ProofRules;
    readonly desk: Desk;
    /** Whether the connection gets the account's events already. */
    readonly isListening: boolean;
}

/** The reply to a request, and how many streams of the account it has begun. */
export interface ApiOutcome {
    readonly reply: JsonObject;
    readonly listens: number;
}

/** A frame that is a request. */
export interface ApiRequest {
    readonly id: RequestId;
    readonly method: string;
    readonly params: Readonly<Record<string, unknown>>;
}

/** Answers a request on a websocket API. */
export function answerApiRequest(route: ApiRoute, request: ApiRequest, context: ApiContext): ApiOutcome {
    const { method } = request;
    if (route.product === "spot" && Object.hasOwn(LISTENING, method)) {
        const reply = listen(request, context);
        return { reply, listens: reply["status"] === 200 ? 1 : 0 };
    }
    const ofAccount = socketRequests[route.product];
    const asked = Object.hasOwn(ofAccount, method) ? ofAccount[method] : undefined;
    const reply =
        asked === undefined
            ? askMarket(route, request, context)
            : reported(request, checked("signed", request, context) ?? context.desk(asked, toQuery(request.params)));
    return { reply, listens: 0 };
}

/** Requests that begin a stream of the account's events, and what proves that they may. */
const LISTENING: Readonly<Record<string, Security>> = {
    "userDataStream.subscribe.signature": "signed",
    "userDataStream.subscribe.listenToken": "none",
};

function listen(request: ApiRequest, context: ApiContext): JsonObject {
    const refused = checked(LISTENING[request.method] ?? "signed", request, context);
    if (refused !== undefined) return reported(request, refused);
    // A token says until when: a newer one prolongs it.
    const prolongs = request.method === "userDataStream.subscribe.listenToken";
    if (context.isListening && !prolongs) return failure(request.id, 400, -2035, "Subscription already active.");
    return { id: request.id, status: 200, result: { subscriptionId: 0 } };
}

/** The refusal of a request that isn't signed as it must be; the parameters are signed in the order of their names. */
function checked(security: Security, { params }: ApiRequest, { rules }: ApiContext): Answer | undefined {
    const apiKey = params["apiKey"];
    const sorted = Object.fromEntries(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)));
    const proof = { apiKey: typeof apiKey === "string" ? apiKey : undefined, query: toText(sorted), body: "" };
    return refuseCall(security, proof, rules);
}

function askMarket(route: ApiRoute, request: ApiRequest, { world, rules, desk }: ApiContext): JsonObject {
    const { id, method, params } = request;
    const path = Object.hasOwn(paths[route.product], method) ? paths[route.product][method] : undefined;
    if (path === undefined) return failure(id, 400, -1000, `Unknown method '${method}'.`);
    const query = toQuery(params).toString();
    return reported(
        request,
        answerCall({ method: "GET", path, query, body: "", apiKey: undefined }, world, rules, desk),
    );
}

function reported({ id, params }: ApiRequest, answer: Answer): JsonObject {
    const body = JSON.parse(answer.body) as Json;
    const limits = params["returnRateLimits"] === false ? {} : { rateLimits: [usedWeight] };
    return answer.status === 200
        ? { id, status: 200, result: body, ...limits }
        : { id, status: answer.status, error: body, ...limits };
}

/** Reads a frame, or says what is wrong with it. */
export function readApiRequest(text: string): ApiRequest | { readonly refusal: JsonObject } {
    const request = parse(text);
    if (!isRecord(request)) return { refusal: failure(null, 400, -1135, "Invalid JSON request; expected an object.") };
    const { id, method, params = {} } = request;
    const replyId = typeof id === "string" || typeof id === "number" ? id : null;
    if (typeof method !== "string") {
        return { refusal: failure(replyId, 400, -1135, "Invalid 'method' in JSON request; expected a string.") };
    }
    if (!isRecord(params)) {
        return { refusal: failure(replyId, 400, -1135, "Invalid 'params' in JSON request; expected an object.") };
    }
    return { id: replyId, method, params };
}

const usedWeight = { rateLimitType: "REQUEST_WEIGHT", interval: "MINUTE", intervalNum: 1, limit: 6000, count: 2 };

function failure(id: string | number | null, status: number, code: number, msg: string): JsonObject {
    return { id, status, error: { code, msg } };
}

function toQuery(params: Readonly<Record<string, unknown>>): URLSearchParams {
    return new URLSearchParams(entriesOf(params).filter(([key]) => key !== "returnRateLimits"));
}

/** The parameters as they are signed: all of them, as in a query string. */
function toText(params: Readonly<Record<string, unknown>>): string {
    return new URLSearchParams(entriesOf(params)).toString();
}

function entriesOf(params: Readonly<Record<string, unknown>>): [string, string][] {
    return Object.entries(params).map(([key, value]) => [
        key,
        typeof value === "string" ? value : JSON.stringify(value),
    ]);
}

function parse(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        // Not JSON: the caller answers that it isn't an object.
        return undefined;
    }
}
