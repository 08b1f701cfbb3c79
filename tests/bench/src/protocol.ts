/** What the driver and the program of a side say to each other: JSON objects, one a line, on standard input and output. */
import type { StreamType } from "./streams.js";

/** How both sides make their exchange. */
export interface Configuration {
    readonly apiKey: string;
    readonly secret: string;
    readonly enableRateLimit: boolean;
    readonly urls: object;
    readonly options: object;
}

export type Command =
    /** Makes an exchange and loads its markets. */
    | { readonly do: "open"; readonly config: Configuration }
    | { readonly do: "close" }
    /**
     * Handles the messages of a file `rounds` times, each time from an empty state, and reads each value; the first
     * `warmUp` messages of a round are not measured. Who waits for message number n waits for the n-th hash, in turn; before
     * the last turn of those that are not measured nobody waits.
     */
    | {
          readonly do: "handle";
          readonly type: StreamType;
          readonly file: string;
          readonly snapshot: object;
          readonly rounds: number;
          readonly warmUp: number;
          readonly hashes: readonly string[];
          /** Elixir's side alone: how many processes do it at once. */
          readonly processes?: number;
      }
    /** Watches; says `ready` with the first value. */
    | {
          readonly do: "watch";
          readonly type: StreamType;
          readonly calls: readonly Call[];
          /** Elixir's side: by the call's stream, of which every update is an element, in place of calls again and again. */
          readonly isStreamed: boolean;
      }
    /** Measures from the first value of a message from `from` on to the first of one from `until` on, in every call. */
    | { readonly do: "measure"; readonly from: number; readonly until: number; readonly timed: boolean };

export interface Call {
    readonly args: readonly unknown[];
    readonly path: StreamType["path"];
}

/** What one measurement gave. */
export interface Measured {
    readonly microseconds: number;
    /** How many values callers got meanwhile. */
    readonly values: number;
    /** The last one. */
    readonly last: unknown;
    /** Where it was asked for: the number of the message of each value, and when the caller had it, by `microseconds`. */
    readonly times: readonly (readonly [index: number, at: number])[];
}

export type Answer =
    | { readonly done: "open"; readonly pid: number }
    | { readonly done: "close" | "ready" | "armed" }
    | ({ readonly done: "handle" | "measure" } & Measured)
    | { readonly done: "failed"; readonly error: string };
