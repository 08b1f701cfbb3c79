import { observeCaches } from "./caches.js";
import { encode } from "./encoding.js";
import type { Json, JsonObject } from "./encoding.js";
import type { Answer, FramesCase } from "./plan.js";
import { textOf } from "./plan.js";
import type { Binance } from "./subject.js";
import { createSubject } from "./subject.js";

/** What of ccxt's client is read and wrapped here. */
interface Client {
    subscriptions: Record<string, unknown>;
    readonly futures: Readonly<Record<string, Promise<unknown>>>;
    readonly rejections: Readonly<Record<string, unknown>>;
    readonly future: (hash: string) => Promise<unknown>;
    resolve: (value: unknown, hash?: string) => unknown;
    reject: (error: unknown, hash?: string) => unknown;
    reset: (error: unknown) => void;
    readonly onMessage: (event: { readonly data: string }) => void;
    onMessageCallback: (client: Client, message: unknown) => void;
}

/** Notes what happens to who waits, in the order in which it happens. */
const observe = (client: Client) => {
    let settled: Json[] = [];
    let raised: Json = null;
    let reset: Json = null;
    const { resolve, reject, reset: originalReset, onMessageCallback } = client;

    client.resolve = (value, hash) => {
        if (hash !== undefined && hash in client.futures) settled.push({ hash, value: encode(value) });
        return resolve.call(client, value, hash);
    };
    client.reject = (error, hash) => {
        if (hash !== undefined && hash in client.futures) settled.push({ hash, error: encode(error) });
        return reject.call(client, error, hash);
    };
    client.reset = (error) => {
        reset = encode(error);
        originalReset.call(client, error);
    };
    client.onMessageCallback = (self, message) => {
        try {
            onMessageCallback(self, message);
        } catch (error) {
            raised = encode(error);
            throw error;
        }
    };
    return {
        take: (): JsonObject => {
            const taken = { settled, raised, reset };
            settled = [];
            raised = null;
            reset = null;
            return taken;
        },
    };
};

/** A rejection that is kept for who waits next stays where it can be seen. */
const waitFor = (client: Client, hash: string): void => {
    if (!(hash in client.rejections)) client.future(hash).catch(() => undefined);
};

interface HandlerName {
    readonly $: "function";
    readonly name: string;
}

const isHandlerName = (value: unknown): value is HandlerName =>
    typeof value === "object" && value !== null && "$" in value && value.$ === "function";

/** A copy of what the client remembers, with the exchange's methods where the plan names them. */
const subscriptionsOf = (exchange: Binance, planned: JsonObject): Record<string, unknown> => {
    const methods = exchange as unknown as Readonly<Record<string, unknown>>;
    const resolve = (value: unknown): unknown => {
        if (isHandlerName(value)) return methods[value.name];
        if (typeof value !== "object" || value === null || Array.isArray(value)) return structuredClone(value);
        return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, resolve(member)]));
    };
    return Object.fromEntries(Object.entries(planned).map(([hash, value]) => [hash, resolve(value)]));
};

/** Runs a case of messages and gives what is to be written of it. */
export const runFrames = async (plan: FramesCase, answers: readonly Answer[]): Promise<JsonObject> => {
    const { exchange } = await createSubject(plan.setup, answers);
    const client = exchange.client(plan.url) as unknown as Client;
    client.subscriptions = subscriptionsOf(exchange, plan.subscriptions ?? {});
    const observer = observe(client);
    const frames = plan.frames.map((frame): Json => {
        for (const hash of plan.waiting) waitFor(client, hash);
        const text = textOf(frame);
        client.onMessage({ data: text });
        return {
            text,
            ...observer.take(),
            subscriptions: Object.entries(client.subscriptions).map(encode),
            rejections: encode(client.rejections),
            ...observeCaches(exchange),
        };
    });
    return { frames };
};
