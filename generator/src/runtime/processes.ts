/** Functions that start work in other processes, leave it to them, or wait for it. */
import { t } from "../types/type.js";
import type { RuntimeFunction } from "./function.js";

/** Methods in a process of their own, asked for by who waits and by reducers. */
export const spawn = {
    now: { module: "Pro.Background", name: "spawn", returns: t.nil, self: "exchange", effect: true },
    later: { module: "Pro.Background", name: "spawn_after", returns: t.nil, self: "exchange", effect: true },
    nowAt: { module: "Pro.Client", name: "spawn", returns: t.nil, mutatesReceiver: true },
    laterAt: { module: "Pro.Client", name: "spawn_after", returns: t.nil, mutatesReceiver: true },
} as const satisfies Readonly<Record<string, RuntimeFunction>>;

/** What `this.spawn` gives where its value is used. */
export const future = {
    start: { module: "Future", name: "start", returns: t.any, self: "exchange", effect: true, raises: false },
    resolve: { module: "Future", name: "resolve", returns: t.nil, effect: true },
    reject: { module: "Future", name: "reject", returns: t.nil, effect: true },
} as const satisfies Readonly<Record<string, RuntimeFunction>>;

/** Calls that are started, and awaited later. */
export const promise = {
    start: { module: "Promise", name: "start", returns: t.any, effect: true, raises: false },
    await: { module: "Promise", name: "await", returns: t.any, waits: true, effect: true },
} as const satisfies Readonly<Record<string, RuntimeFunction>>;

/** Runs a function on a connection's state and client. */
export const turn: RuntimeFunction = {
    module: "Pro.Connection",
    name: "turn",
    returns: t.any,
    self: "exchange",
    effect: true,
};
