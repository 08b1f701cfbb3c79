import type { Product } from "../market/instruments.js";
import type { CommandOf } from "./commands.js";

/** What the exchange takes from a client; null is without limit. */
export interface Limits {
    readonly spotMessagesPerSecond: number | null;
    readonly futuresMessagesPerSecond: number | null;
    /** Streams on one connection. */
    readonly maxStreams: number | null;
    /** How often the server pings; null is never. */
    readonly pingIntervalMs: number | null;
    /** How long a ping may stay without its pong. */
    readonly pongTimeoutMs: number | null;
    readonly connectionsPer5Minutes: number | null;
    /** Bytes that may wait for a client which doesn't read. */
    readonly bufferedBytes: number | null;
    /** Whether signed calls must carry the exchange's time; off, because the exchange's clock starts anywhere. */
    readonly checksTimestamps: boolean;
}

/** Binance's limits. That of connections is off: tests open more from one address than any client. */
export const defaultLimits: Limits = {
    spotMessagesPerSecond: 5,
    futuresMessagesPerSecond: 10,
    maxStreams: 1024,
    pingIntervalMs: 20_000,
    pongTimeoutMs: 60_000,
    connectionsPer5Minutes: null,
    bufferedBytes: 64 * 1024 * 1024,
    checksTimestamps: false,
};

/** The limits with those of a command changed. */
export function changeLimits(limits: Limits, command: CommandOf<"limits">): Limits {
    const given = Object.entries(command).filter(([name, value]) => Object.hasOwn(limits, name) && value !== undefined);
    return { ...limits, ...(Object.fromEntries(given) as Partial<Limits>) };
}

/** Messages a second on a connection of that product. */
export function messagesPerSecond(limits: Limits, product: Product | "papi"): number | null {
    return product === "spot" ? limits.spotMessagesPerSecond : limits.futuresMessagesPerSecond;
}
