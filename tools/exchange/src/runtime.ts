import { openAccount } from "./account/state.js";
import type { Account } from "./account/state.js";
import type { Faults } from "./control/faults.js";
import { noFaults } from "./control/faults.js";
import { defaultLimits } from "./control/limits.js";
import type { Limits } from "./control/limits.js";
import { createLog } from "./control/log.js";
import type { Log } from "./control/log.js";
import { createWorld, worldTime } from "./market/world.js";
import type { World } from "./market/world.js";
import type { ExchangeOptions } from "./options.js";
import type { ProofRules } from "./rest/credentials.js";
import type { Connection } from "./socket/connection.js";

/** What was counted since the start. */
export interface Counters {
    connectionsOpened: number;
    connectionsClosed: number;
    upgradesRefused: number;
    messagesReceived: number;
    framesSent: number;
    pingsReceived: number;
    pongsReceived: number;
    /** Connections closed for going beyond a limit. */
    violations: number;
    restRequests: number;
}

/** Something a fault holds back until it is released. */
export interface Held {
    readonly what: "acks" | "rest";
    readonly letGo: () => void;
}

/** Everything about a running exchange that changes, in one place; all else is pure. */
export interface Runtime {
    readonly options: ExchangeOptions;
    readonly connections: Map<number, Connection>;
    readonly counters: Counters;
    /** Calls by method and path. */
    readonly restCalls: Map<string, number>;
    readonly log: Log;
    world: World;
    account: Account;
    limits: Limits;
    faults: Faults;
    skewMs: number;
    frozen: boolean;
    held: readonly Held[];
    /** Told after every change that a test could wait for. */
    onChange: () => void;
    /** Request weight used in the minute that began at `since`. */
    weight: { readonly since: number; readonly used: number };
    /** When the last connections were opened. */
    openings: readonly number[];
}

/** A runtime at tick 0. */
export function createRuntime(options: ExchangeOptions): Runtime {
    const { seed, epochMs, intervalMs, bookLevels } = options;
    return {
        options,
        connections: new Map(),
        counters: {
            connectionsOpened: 0,
            connectionsClosed: 0,
            upgradesRefused: 0,
            messagesReceived: 0,
            framesSent: 0,
            pingsReceived: 0,
            pongsReceived: 0,
            violations: 0,
            restRequests: 0,
        },
        restCalls: new Map(),
        log: createLog(),
        world: createWorld({ seed, epoch: epochMs, interval: intervalMs, bookLevels }),
        account: openAccount(),
        limits: defaultLimits,
        faults: noFaults,
        skewMs: 0,
        frozen: options.frozen,
        held: [],
        onChange: () => undefined,
        weight: { since: 0, used: 0 },
        openings: [],
    };
}

/** Exchange time as clients see it. */
export function exchangeTime(runtime: Runtime): number {
    return worldTime(runtime.world) + runtime.skewMs;
}

/** How calls prove themselves now. */
export function proofRules(runtime: Runtime): ProofRules {
    return {
        credentials: runtime.options.credentials,
        time: exchangeTime(runtime),
        checksTimestamps: runtime.limits.checksTimestamps,
    };
}

/** Holds something back. */
export function hold(runtime: Runtime, held: Held): void {
    runtime.held = [...runtime.held, held];
    runtime.onChange();
}

/** Lets go what is held. */
export function release(runtime: Runtime, what: Held["what"] | "all"): number {
    const released = runtime.held.filter((one) => what === "all" || one.what === what);
    runtime.held = runtime.held.filter((one) => !released.includes(one));
    for (const one of released) one.letGo();
    runtime.onChange();
    return released.length;
}
