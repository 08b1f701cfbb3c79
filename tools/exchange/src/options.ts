import type { Credentials } from "./rest/credentials.js";

/** How to run an exchange. */
export interface ExchangeOptions {
    /** 0 lets the system choose. */
    readonly port: number;
    readonly seed: number;
    /** Milliseconds between ticks, on the clock and in exchange time. */
    readonly intervalMs: number;
    /** Exchange time at tick 0. */
    readonly epochMs: number;
    /** Levels on each side of every order book. */
    readonly bookLevels: number;
    /** Whether it ticks only on command. */
    readonly frozen: boolean;
    readonly credentials: Credentials;
}

/** The options of a run without flags; equal seeds then give equal frames. */
export const defaultOptions: ExchangeOptions = {
    port: 0,
    seed: 1,
    intervalMs: 100,
    epochMs: 1_700_000_000_000,
    bookLevels: 200,
    frozen: false,
    credentials: { apiKey: "key", secret: "secret" },
};
