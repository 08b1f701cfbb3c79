/**
 * What ccxt calls a client is, to who waits, a name for a connection, and to a reducer a value: reducers settle its
 * futures and write its subscriptions, turns do so for who waits.
 */
import { t, type Type } from "../types/type.js";
import type { RuntimeFunction } from "./function.js";

export interface ClientField {
    /** Name in the Elixir struct. */
    readonly elixir: string;
    readonly type: Type;
}

const field = (elixir: string, type: Type): ClientField => ({ elixir, type });

/** Fields of a client that ccxt's classes read and write. */
export const CLIENT_FIELDS: ReadonlyMap<string, ClientField> = new Map([
    ["url", field("url", t.string)],
    ["subscriptions", field("subscriptions", t.shape("Ordered"))],
    ["futures", field("futures", t.shape("Futures"))],
    ["keepAlive", field("keep_alive", t.maybeNumber)],
    ["lastPong", field("last_pong", t.maybeNumber)],
]);

const reducer = (name: string, returns: Type, options: Partial<RuntimeFunction> = {}): RuntimeFunction => ({
    module: "Pro.Client",
    name,
    returns,
    mutatesReceiver: true,
    ...options,
});

const waiting = (name: string): RuntimeFunction => ({
    module: "Pro.Connection",
    name,
    returns: t.any,
    self: "exchange",
    effect: true,
});

/** Values that are made when somebody asks for them. */
export const deferred = {
    new: { module: "Pro.Deferred", name: "new", returns: t.any },
    made: { module: "Pro.Deferred", name: "made", returns: t.any },
} as const;

export const clients = {
    resolve: reducer("resolve", t.any, { tellsPlace: 1 }),
    /** The same for a deferred value, or a map of them; the exchange that it is made with comes last. */
    resolveDeferred: reducer("resolve_deferred", t.any, { settlesWaiters: true }),
    reject: reducer("reject", t.any),
    reset: reducer("reset", t.nil),
    onPong: reducer("on_pong", t.nil),
    /** `client.future (hash)` where nobody goes on with what it gives: the hash is held open. */
    future: reducer("future", t.nil),
    /** `const future = client.future (hash)`. */
    promise: reducer("promise", t.any, { givesValue: true }),
    /** `future.resolve (value)` of one of the client's futures, or of one that the method has asked for. */
    settleFuture: reducer("settle_future", t.nil, { tellsPlace: 1 }),
    rejectFuture: reducer("reject_future", t.nil),
    settlePromise: reducer("settle_promise", t.nil, { tellsPlace: 2 }),
    rejectPromise: reducer("reject_promise", t.nil),
    /** `this.watch (…)` that nobody awaits. */
    subscribe: reducer("subscribe", t.nil),
    subscribeAll: reducer("subscribe_all", t.nil),
    awaitFuture: waiting("await_future"),
    awaitPromise: waiting("await_promise"),
    /** `this.client (url)` in a statement of its own: the connection is there from then on. */
    open: { ...waiting("open"), returns: t.nil },
    send: { ...waiting("send_message"), returns: t.nil },
} as const;
