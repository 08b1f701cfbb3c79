import type { IncomingMessage, ServerResponse } from "node:http";
import { createDesk } from "./account/desk.js";
import { parseCommand } from "./control/commands.js";
import { parseCondition } from "./control/conditions.js";
import type { Decoded } from "./control/decode.js";
import { execute } from "./control/execute.js";
import { takeRestFault } from "./control/faults.js";
import { describeState, valueAt } from "./control/state.js";
import type { Waits } from "./control/waits.js";
import { answerJson, ok } from "./rest/answer.js";
import type { Answer } from "./rest/answer.js";
import { answerCall, weightOf } from "./rest/router.js";
import type { RestRequest } from "./rest/router.js";
import { exchangeTime, hold, proofRules } from "./runtime.js";
import type { Runtime } from "./runtime.js";
import { parseTarget, splitHost } from "./socket/route.js";
import type { Json } from "./streams/payload.js";
import type { TickLoop } from "./tick-loop.js";
import { clientUrls } from "./urls.js";

const LARGEST_BODY = 4 * 1024 * 1024;
const MINUTE = 60_000;

/** What HTTP requests need. */
export interface HttpContext {
    readonly runtime: Runtime;
    readonly loop: TickLoop;
    readonly waits: Waits;
    readonly port: () => number;
}

/** Answers an HTTP request: the control API, or Binance's REST. */
export async function answerHttp(
    context: HttpContext,
    request: IncomingMessage,
    response: ServerResponse,
): Promise<void> {
    const body = await readBody(request);
    if (body === undefined) {
        send(response, answerJson(413, { code: -1, msg: `bodies are limited to ${LARGEST_BODY} bytes` }), {});
        return;
    }
    const url = parseTarget(request.url ?? "");
    if (url === undefined) {
        send(response, answerJson(400, { code: -1, msg: "the request's target isn't a path" }), {});
        return;
    }
    const controlled = await answerControl(context, `${request.method ?? "GET"} ${url.pathname}`, url, body);
    if (controlled === undefined) answerRest(context.runtime, request, response, url, body);
    else send(response, controlled, {});
}

async function answerControl(
    context: HttpContext,
    endpoint: string,
    url: URL,
    body: string,
): Promise<Answer | undefined> {
    const { runtime, loop, waits } = context;
    switch (endpoint) {
        case "GET /__state":
            return ok(describeState(runtime));
        case "GET /__urls":
            return ok(clientUrls(context.port()));
        case "GET /__log": {
            const since = Number(url.searchParams.get("since") ?? 0);
            return Number.isSafeInteger(since)
                ? ok(runtime.log.read(since) as unknown as Json)
                : badInput("since: must be an integer");
        }
        case "POST /__control": {
            const command = decodeBody(body, parseCommand);
            return command.ok ? ok(execute(command.value, runtime, loop)) : badInput(command.error);
        }
        case "POST /__await": {
            const condition = decodeBody(body, parseCondition);
            if (!condition.ok) return badInput(condition.error);
            const { met, state } = await waits.add(condition.value);
            return answerJson(met ? 200 : 408, { met, value: valueAt(state, condition.value.path) ?? null });
        }
        default:
            return url.pathname.startsWith("/__")
                ? answerJson(404, { code: -1, msg: `the control API has no ${endpoint}` })
                : undefined;
    }
}

function answerRest(
    runtime: Runtime,
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    body: string,
): void {
    const call = toCall(request, url, body);
    countCall(runtime, request, call, body);
    const { fault, faults } = takeRestFault(runtime.faults, call.method, call.path);
    runtime.faults = faults;
    const headers = usedWeight(runtime, call);
    if (fault?.effect === "reset") {
        response.destroy();
    } else if (fault?.effect === "answer") {
        send(response, answerJson(fault.status, fault.body), { ...headers, ...fault.headers });
    } else {
        // Answered now even if it is held: what comes late is old.
        const answer = answerCall(call, runtime.world, proofRules(runtime), createDesk(runtime));
        if (fault === undefined) send(response, answer, headers);
        else if (fault.effect === "truncate") sendHalf(response, answer);
        else {
            hold(runtime, {
                what: "rest",
                letGo: () => {
                    send(response, answer, headers);
                },
            });
        }
    }
    runtime.onChange();
}

function toCall(request: IncomingMessage, url: URL, body: string): RestRequest {
    const apiKey = request.headers["x-mbx-apikey"];
    return {
        method: request.method ?? "GET",
        path: splitHost(url.pathname).path,
        query: url.search.slice(1),
        body,
        apiKey: typeof apiKey === "string" ? apiKey : undefined,
    };
}

function countCall(runtime: Runtime, request: IncomingMessage, call: RestRequest, body: string): void {
    const key = `${call.method} ${call.path}`;
    runtime.counters.restRequests += 1;
    runtime.restCalls.set(key, (runtime.restCalls.get(key) ?? 0) + 1);
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)] as const],
    );
    runtime.log.add(runtime.world.tick, {
        type: "rest",
        method: call.method,
        url: request.url ?? "/",
        headers: Object.fromEntries(headers),
        body,
    });
}

function usedWeight(runtime: Runtime, call: RestRequest): Readonly<Record<string, string>> {
    const since = Math.floor(exchangeTime(runtime) / MINUTE) * MINUTE;
    const before = runtime.weight.since === since ? runtime.weight.used : 0;
    runtime.weight = { since, used: before + weightOf(call) };
    const used = String(runtime.weight.used);
    return { "x-mbx-used-weight": used, "x-mbx-used-weight-1m": used };
}

function decodeBody<T>(body: string, decode: (value: unknown) => Decoded<T>): Decoded<T> {
    try {
        return decode(JSON.parse(body));
    } catch (error) {
        return { ok: false, error: `the body must be JSON: ${String(error)}` };
    }
}

function badInput(what: string): Answer {
    return answerJson(400, { code: -1, msg: what });
}

function send(response: ServerResponse, answer: Answer, headers: Readonly<Record<string, string>>): void {
    response.writeHead(answer.status, {
        ...answer.headers,
        "content-length": Buffer.byteLength(answer.body),
        ...headers,
    });
    response.end(answer.body);
}

function sendHalf(response: ServerResponse, answer: Answer): void {
    const body = Buffer.from(answer.body);
    response.writeHead(answer.status, { ...answer.headers, "content-length": body.length });
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

function readBody(request: IncomingMessage): Promise<string | undefined> {
    return new Promise((resolve) => {
        const chunks: Buffer[] = [];
        let size = 0;
        request.on("data", (chunk: Buffer) => {
            size += chunk.length;
            if (size <= LARGEST_BODY) chunks.push(chunk);
        });
        request.on("end", () => {
            resolve(size > LARGEST_BODY ? undefined : Buffer.concat(chunks).toString());
        });
        // The client is gone; there is nobody to answer.
        request.on("error", () => {
            resolve(undefined);
        });
    });
}
