import { momentOf, noteChanges, observeCaches } from "./caches.js";
import { outcomeOf } from "./calls.js";
import { encode } from "./encoding.js";
import type { Json, JsonObject } from "./encoding.js";
import type { Answer, SessionCase, Step } from "./plan.js";
import { textOf } from "./plan.js";
import type { Binance, Subject } from "./subject.js";
import { call, createSubject, pickOptions } from "./subject.js";

/** What of ccxt's client is read and replaced here. */
interface Client {
    readonly url: string;
    readonly subscriptions: Readonly<Record<string, unknown>>;
    readonly rejections: Readonly<Record<string, unknown>>;
    readonly connected: { resolve(url: string): void };
    connect(): unknown;
    send(message: unknown): Promise<void>;
    onMessage(event: { readonly data: string }): void;
    onClose(event: { readonly code: number }): void;
}

/**
 * A connection without a socket: it is open at once, and what is sent is kept. `caches` has what came by this
 * connection.
 */
interface Link {
    readonly client: Client;
    readonly takeSent: () => readonly Json[];
    caches: JsonObject;
}

const link = (client: Client, caches: JsonObject): Link => {
    let sent: Json[] = [];
    client.connect = () => {
        client.connected.resolve(client.url);
        return client.connected;
    };
    client.send = (message) => {
        sent.push(encode(typeof message === "string" ? JSON.parse(message) : message));
        return Promise.resolve();
    };
    return {
        client,
        takeSent: () => {
            const taken = sent;
            sent = [];
            return taken;
        },
        caches,
    };
};

type Method = (this: Binance, ...args: readonly unknown[]) => Promise<unknown>;

type Watch = (url: string, hashes: unknown, ...rest: readonly unknown[]) => Promise<unknown>;

interface Methods {
    client(url: string): Client;
    watch: Watch;
    watchMultiple: Watch;
    spawn(method: Method, ...args: readonly unknown[]): unknown;
}

/** A call that waits for a message, with the hashes of which any will do. */
interface Waiter {
    readonly url: string;
    readonly hashes: readonly string[];
}

/** Replaces the sockets of an exchange, and notes who waits and what runs in the background. */
const attach = (exchange: Binance) => {
    const methods = exchange as unknown as Methods;
    const links = new Map<Client, Link>();
    const waiters = new Set<Waiter>();
    const background = new Set<symbol>();
    const original = methods.client.bind(exchange);
    const spawn = methods.spawn.bind(exchange);
    const atFirst = observeCaches(exchange);
    let last: Link | undefined;

    methods.client = (url) => {
        const client = original(url);
        last = links.get(client) ?? link(client, atFirst);
        links.set(client, last);
        return client;
    };
    methods.spawn = (method, ...args) => {
        const work = Symbol();
        background.add(work);
        const noted: Method = (...given) =>
            method.call(exchange, ...given).finally(() => {
                background.delete(work);
            });
        return spawn(noted, ...args);
    };
    for (const name of ["watch", "watchMultiple"] as const) {
        const watch = methods[name].bind(exchange);
        methods[name] = (url, hashes, ...rest) => {
            const future = watch(url, hashes, ...rest);
            const waiter = { url, hashes: [hashes].flat().map(String) };
            const leave = (): boolean => waiters.delete(waiter);
            waiters.add(waiter);
            void future.then(leave, leave);
            return future;
        };
    }
    return {
        links: () => [...links.values()],
        /** The connection that was asked for last. */
        last: () => last,
        waiters,
        background,
    };
};

type Attached = ReturnType<typeof attach>;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const PATIENCE = 10_000;
const TURNS_TO_SETTLE = 12;

/** Waits until every call that isn't settled waits for a message, and what it sends is sent. */
const comeToRest = async (isAtRest: () => boolean): Promise<void> => {
    for (let round = 0; round < PATIENCE; round++) {
        for (let turn = 0; turn < TURNS_TO_SETTLE; turn++) await nextTurn();
        if (isAtRest()) return;
    }
    throw new Error("a call neither ends nor waits for a message");
};

const OBSERVED_OPTIONS = ["streamIndex", "streamBySubscriptionsHash", "numSubscriptionsByStream", "requestId"];

const observeConnection = ({ client, takeSent, caches }: Link, { waiters }: Attached): Json => ({
    url: client.url,
    sent: takeSent(),
    subscriptions: Object.entries(client.subscriptions).map(encode),
    rejections: encode(client.rejections),
    waiting: [...new Set([...waiters].filter(({ url }) => url === client.url).flatMap(({ hashes }) => hashes))].sort(),
    ...caches,
});

const observe = ({ exchange, takeRequests }: Subject, attached: Attached): JsonObject => ({
    requests: takeRequests().map(encode),
    connections: attached.links().map((one) => observeConnection(one, attached)),
    options: encode(pickOptions(exchange, OBSERVED_OPTIONS)),
});

/** The step as it is written, with the message's text as it is sent. */
const describe = (step: Step): JsonObject =>
    step.do === "frame"
        ? { do: "frame", connection: step.connection, text: textOf(step.frame) }
        : (encode(step) as JsonObject);

/** The step on a connection that there is, or undefined. */
const place = (step: Step, connections: number): Step | undefined => {
    if (step.do === "call") return step;
    return connections === 0 ? undefined : { ...step, connection: step.connection % connections };
};

/** Runs a session and gives what is to be written of it. */
export const runSession = async (plan: SessionCase, answers: readonly Answer[]): Promise<JsonObject> => {
    const subject = await createSubject(plan.setup, answers);
    const attached = attach(subject.exchange);
    let outcomes: Record<string, Json> = {};
    let open = 0;

    const start = (name: string, method: string, args: readonly unknown[]): void => {
        open += 1;
        void outcomeOf(() => call(subject.exchange, method, args)).then((outcome) => {
            open -= 1;
            outcomes[name] = outcome;
        });
    };
    const linkOf = (connection: number): Link => {
        const found = attached.links()[connection];
        if (found === undefined) throw new Error(`${plan.name}: there is no connection ${connection}`);
        return found;
    };
    const perform = (step: Step): void => {
        switch (step.do) {
            case "call":
                start(step.call, step.method, step.args);
                break;
            case "frame":
                linkOf(step.connection).client.onMessage({ data: textOf(step.frame) });
                break;
            case "close":
                linkOf(step.connection).client.onClose({ code: step.code });
                break;
            case "release":
                subject.release();
        }
    };
    const isAtRest = (): boolean => open + attached.background.size === attached.waiters.size + subject.heldCount();
    let before = momentOf(subject.exchange);
    // What changed is of the connection of the step, or of the one that its call asked for.
    const noteCaches = (step: Step): void => {
        const after = momentOf(subject.exchange);
        const changed = step.do === "call" ? attached.last() : linkOf(step.connection);
        if (changed !== undefined) changed.caches = noteChanges(changed.caches, before, after);
        before = after;
    };

    const steps: Json[] = [];
    for (const planned of plan.steps) {
        const step = plan.strict ? planned : place(planned, attached.links().length);
        if (step === undefined) continue;
        perform(step);
        await comeToRest(isAtRest);
        noteCaches(step);
        steps.push({ ...describe(step), outcomes, ...observe(subject, attached) });
        outcomes = {};
    }
    return { steps };
};
