import type { World } from "../market/world.js";
import { refusal } from "./answer.js";
import type { Answer } from "./answer.js";
import type { Desk } from "../account/desk.js";
import { keyedRequests, signedRequests } from "../account/requests.js";
import { coinmEndpoints } from "./coinm.js";
import { refuseCall } from "./credentials.js";
import type { ProofRules } from "./credentials.js";
import { ANY, ofAccount } from "./endpoint.js";
import type { Endpoint, Endpoints } from "./endpoint.js";
import { optionEndpoints } from "./options.js";
import { unreadParameters } from "./parameters.js";
import { spotEndpoints } from "./spot.js";
import { usdmEndpoints } from "./usdm.js";
import { walletEndpoints } from "./wallet.js";

/** Every REST endpoint. */
export const endpoints: Endpoints = {
    ...spotEndpoints,
    ...usdmEndpoints,
    ...coinmEndpoints,
    ...optionEndpoints,
    ...walletEndpoints,
    ...ofAccount("key", keyedRequests),
    ...ofAccount("signed", signedRequests),
};

/** A REST call as it came in. */
export interface RestRequest {
    readonly method: string;
    readonly path: string;
    /** Without the question mark. */
    readonly query: string;
    readonly body: string;
    readonly apiKey: string | undefined;
}

const SIGNING = ["timestamp", "recvWindow", "signature"];

/** Answers a call at the world's tick. */
export function answerCall(request: RestRequest, world: World, rules: ProofRules, desk: Desk): Answer {
    const endpoint = endpoints[`${request.method} ${request.path}`];
    if (endpoint === undefined) return unknownPath(request);
    const refused = refuseCall(endpoint.security, request, rules);
    if (refused !== undefined) return refused;
    const query = new URLSearchParams([request.query, request.body].filter((part) => part !== "").join("&"));
    return refuseParameters(request.path, query, endpoint) ?? endpoint.handle({ query, world, time: rules.time, desk });
}

/** The weight that a call takes from the limit of its minute. */
export function weightOf(request: RestRequest): number {
    return endpoints[`${request.method} ${request.path}`]?.weight ?? 1;
}

function refuseParameters(path: string, query: URLSearchParams, endpoint: Endpoint): Answer | undefined {
    if (endpoint.parameters === ANY) return undefined;
    const isStrict = path.startsWith("/api/");
    const allowed = endpoint.security === "signed" ? [...endpoint.parameters, ...SIGNING] : endpoint.parameters;
    return isStrict ? unreadParameters(query, allowed) : undefined;
}

// Futures answer in JSON, spot with its web server's page.
function unknownPath({ method, path }: RestRequest): Answer {
    if (/^\/[fde]api\//.test(path)) return refusal(404, -5000, `Path ${path}, Method ${method} is invalid`);
    return {
        status: 404,
        headers: { "content-type": "text/html" },
        body: "<html><body><h2>404 Not found</h2></body></html>",
    };
}
