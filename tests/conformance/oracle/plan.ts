/** What the oracle does with ccxt: data, written by scenarios/ and run by calls.ts, frames.ts and sessions.ts. */
import type { Json, JsonObject } from "./encoding.js";

/** An answer to an HTTP request, or how there is none. */
export interface Answer {
    /** The request's URL without its query, or `ANY_URL`. */
    readonly url: string;
    readonly status?: number;
    /** The phrase after the status; HTTP/1.1's own if it isn't given. */
    readonly reason?: string;
    readonly body?: string;
    readonly failure?: "timeout" | "refused";
    /** Whether the next request of that URL gets the next answer. */
    readonly once?: boolean;
    /** Whether it comes only when a step of the session releases it. */
    readonly held?: boolean;
}

/** An answer to every request that has none of its own. */
export const ANY_URL = "*";

/** How the exchange of a case is made. */
export interface Setup {
    /** ccxt's id of the REST class; the class of `ccxt.pro` if it isn't given. */
    readonly rest?: RestId;
    /** The network that is used in place of the real one. */
    readonly environment?: "demo" | "testnet";
    /** The constructor's argument. */
    readonly config?: JsonObject;
    /** Whether markets are loaded before the case begins. */
    readonly loaded?: boolean;
    /** Answers that go before those of answers.ts. */
    readonly answers?: readonly Answer[];
}

export type RestId = "binance" | "binanceus" | "binanceusdm" | "binancecoinm";

/**
 * A call of a method by its ccxt name; `field` reads a field. An argument `{ $: "market", symbol }` stands for the
 * loaded market, `{ $: "client", url }` for a client.
 */
export interface Call {
    readonly method: string;
    readonly args: readonly unknown[];
    /** Whether the order of the keys in the arguments matters. */
    readonly ordered?: boolean;
    /** Answers during the call, which go before those of the case. */
    readonly answers?: readonly Answer[];
    /** Whether only what the call does counts: it gives nothing in ccxt. */
    readonly isVoid?: boolean;
}

/** Calls one after the other on one exchange. */
export interface CallsCase {
    readonly kind: "calls";
    readonly name: string;
    readonly setup: Setup;
    readonly calls: readonly Call[];
    /** Options to compare after the last call. */
    readonly options?: readonly string[];
}

/** A message of the server: a JSON value, or its text. */
export type Frame = { readonly json: Json } | { readonly text: string };

/** Messages handed to the handler of a client that isn't connected. */
export interface FramesCase {
    readonly kind: "frames";
    readonly name: string;
    readonly setup: Setup;
    readonly url: string;
    /** What the client remembers; `{ $: "function", name }` stands for the exchange's handler of that name. */
    readonly subscriptions?: JsonObject;
    /** Message hashes that are waited for, again after each message. */
    readonly waiting: readonly string[];
    readonly frames: readonly Frame[];
}

/** One step of a session. `connection` counts the connections in the order in which they were opened. */
export type Step =
    | {
          readonly do: "call";
          readonly call: string;
          readonly method: string;
          readonly args: readonly unknown[];
          /** Whether only what the call does counts: it gives nothing in ccxt. */
          readonly isVoid?: boolean;
      }
    | { readonly do: "frame"; readonly connection: number; readonly frame: Frame }
    | { readonly do: "close"; readonly connection: number; readonly code: number }
    /** One of the answers that are held back comes, in the order of their URLs; what it changes is of the connection. */
    | { readonly do: "release"; readonly connection: number };

/** API methods and messages in turn, with everything that can be seen from outside after each step. */
export interface SessionCase {
    readonly kind: "session";
    readonly name: string;
    readonly setup: Setup;
    /**
     * Whether a connection that there isn't is an error of the scenario. Else it is counted on from the first, and the
     * step is left out where there is none.
     */
    readonly strict: boolean;
    readonly steps: readonly Step[];
}

export type Case = CallsCase | FramesCase | SessionCase;

export const json = (value: Json): Frame => ({ json: value });

export const textOf = (frame: Frame): string => ("text" in frame ? frame.text : JSON.stringify(frame.json));
