import { isStreamName } from "../streams/name.js";
import type { JsonObject } from "../streams/payload.js";

/** What a connection has subscribed to, oldest first. */
export interface Subscriptions {
    readonly streams: readonly string[];
    readonly combined: boolean;
}

/** What comes of a frame from the client. */
export interface Outcome {
    readonly subscriptions: Subscriptions;
    readonly reply: JsonObject;
    /** The request, if the frame was one. */
    readonly request: { readonly method: Method; readonly id: RequestId } | undefined;
    /** Too many streams for one connection: Binance closes it. */
    readonly tooManyStreams: boolean;
}

/** The rules of a connection. */
export interface RequestRules {
    readonly maxStreams: number;
    /** Futures take unsigned integers as ids; spot takes short strings and null too. */
    readonly stringIds: boolean;
}

/** The requests of stream connections. */
export type Method = "SUBSCRIBE" | "UNSUBSCRIBE" | "LIST_SUBSCRIPTIONS" | "SET_PROPERTY" | "GET_PROPERTY";

/** What a reply is matched by. */
export type RequestId = number | string | null;

interface Request {
    readonly id: RequestId;
    readonly params: readonly unknown[];
}

type Handler = (
    subscriptions: Subscriptions,
    request: Request,
) => { readonly subscriptions: Subscriptions; readonly reply: JsonObject };

/** Every request method. */
export const methods: readonly Method[] = [
    "SUBSCRIBE",
    "UNSUBSCRIBE",
    "LIST_SUBSCRIPTIONS",
    "SET_PROPERTY",
    "GET_PROPERTY",
];

const handlers: Readonly<Record<Method, Handler>> = {
    SUBSCRIBE: subscribe,
    UNSUBSCRIBE: unsubscribe,
    LIST_SUBSCRIPTIONS: (subscriptions, { id }) => ({ subscriptions, reply: { result: subscriptions.streams, id } }),
    SET_PROPERTY: setProperty,
    GET_PROPERTY: getProperty,
};

const LONGEST_ID = 36;

/** Applies a text frame to what a connection has subscribed to, as Binance's stream servers do. */
export function handleRequest(subscriptions: Subscriptions, text: string, rules: RequestRules): Outcome {
    const parsed = parseRequest(text, rules);
    if ("reply" in parsed) return { subscriptions, reply: parsed.reply, request: undefined, tooManyStreams: false };
    const { method, request } = parsed;
    const outcome = handlers[method](subscriptions, request);
    return {
        ...outcome,
        request: { method, id: request.id },
        tooManyStreams: outcome.subscriptions.streams.length > rules.maxStreams,
    };
}

/** An error frame; the id is there when the request had a usable one. */
export function errorReply(code: number, msg: string, id?: RequestId): JsonObject {
    return { error: { code, msg }, ...(id === undefined ? {} : { id }) };
}

function subscribe(subscriptions: Subscriptions, { id, params }: Request): ReturnType<Handler> {
    const names = streamNames(params);
    if (names === undefined) return { subscriptions, reply: errorReply(2, "Invalid request: invalid stream", id) };
    const streams = [...new Set([...subscriptions.streams, ...names])];
    return { subscriptions: { ...subscriptions, streams }, reply: { result: null, id } };
}

function unsubscribe(subscriptions: Subscriptions, { id, params }: Request): ReturnType<Handler> {
    const names = streamNames(params);
    if (names === undefined) return { subscriptions, reply: errorReply(2, "Invalid request: invalid stream", id) };
    const streams = subscriptions.streams.filter((stream) => !names.includes(stream));
    return { subscriptions: { ...subscriptions, streams }, reply: { result: null, id } };
}

function setProperty(subscriptions: Subscriptions, { id, params }: Request): ReturnType<Handler> {
    const [name, value, ...rest] = params;
    const refused = refuseProperty(name, rest, id);
    if (refused !== undefined) return { subscriptions, reply: refused };
    if (typeof value !== "boolean")
        return { subscriptions, reply: errorReply(1, "Invalid value type: expected Boolean", id) };
    return { subscriptions: { ...subscriptions, combined: value }, reply: { result: null, id } };
}

function getProperty(subscriptions: Subscriptions, { id, params }: Request): ReturnType<Handler> {
    const [name, ...rest] = params;
    return { subscriptions, reply: refuseProperty(name, rest, id) ?? { result: subscriptions.combined, id } };
}

function refuseProperty(name: unknown, rest: readonly unknown[], id: RequestId): JsonObject | undefined {
    if (rest.length > 0) return errorReply(2, "Invalid request: too many parameters", id);
    if (typeof name !== "string") return errorReply(2, "Invalid request: property name must be a string", id);
    return name === "combined" ? undefined : errorReply(0, "Unknown property", id);
}

function streamNames(params: readonly unknown[]): readonly string[] | undefined {
    const isName = (param: unknown): param is string => typeof param === "string" && isStreamName(param);
    return params.length > 0 && params.every(isName) ? params : undefined;
}

type Parsed = { readonly method: Method; readonly request: Request } | { readonly reply: JsonObject };

function parseRequest(text: string, rules: RequestRules): Parsed {
    const message = parseJson(text);
    if (message === undefined) return { reply: errorReply(3, "Invalid JSON: expected value at line 1 column 1") };
    if (!isRecord(message)) return { reply: errorReply(2, "Invalid request: expected an object") };
    const { method, id, params = [] } = message;
    if (!isRequestId(id, rules)) return { reply: errorReply(2, `Invalid request: ${idRule(rules)}`) };
    if (method === undefined) {
        const column = `line 1 column ${text.length}`;
        return { reply: errorReply(2, `Invalid request: missing field \`method\` at ${column}`, id) };
    }
    if (!isMethod(method)) return { reply: unknownMethod(method, text, id) };
    if (!Array.isArray(params)) return { reply: errorReply(2, "Invalid request: params must be a list", id) };
    return { method, request: { id, params } };
}

function unknownMethod(method: unknown, text: string, id: RequestId): JsonObject {
    const name = typeof method === "string" ? method : JSON.stringify(method);
    const column = text.indexOf(name) + name.length + 2;
    const expected = methods.map((known) => `\`${known}\``).join(", ");
    return errorReply(
        2,
        `Invalid request: unknown variant \`${name}\`, expected one of ${expected} at line 1 column ${column}`,
        id,
    );
}

function isMethod(method: unknown): method is Method {
    return typeof method === "string" && Object.hasOwn(handlers, method);
}

function isRequestId(id: unknown, rules: RequestRules): id is RequestId {
    if (typeof id === "number") return Number.isSafeInteger(id) && (rules.stringIds || id >= 0);
    if (!rules.stringIds) return false;
    return id === null || (typeof id === "string" && id.length <= LONGEST_ID);
}

function idRule(rules: RequestRules): string {
    return rules.stringIds
        ? "request ID must be an integer, an alphanumeric string of at most 36 characters, or null"
        : "request ID must be an unsigned integer";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        // Not JSON: the caller answers with Binance's text for it.
        return undefined;
    }
}
