import type { AccountRequest } from "../account/requests.js";
import type { Desk } from "../account/desk.js";
import type { World } from "../market/world.js";
import type { Answer } from "./answer.js";

/** How a call has to prove itself: not at all, by an API key, or by a key and a signature. */
export type Security = "none" | "key" | "signed";

/** What a handler sees of a call. */
export interface Call {
    readonly query: URLSearchParams;
    readonly world: World;
    /** Exchange time, with the skew that tests may set. */
    readonly time: number;
    readonly desk: Desk;
}

/** Orders have too many parameters to list. */
export const ANY = "any";

/** One method and path. */
export interface Endpoint {
    readonly security: Security;
    /** Names that the call may send; Binance's spot API refuses others. */
    readonly parameters: readonly string[] | typeof ANY;
    readonly weight: number;
    readonly handle: (call: Call) => Answer;
}

/** Endpoints by `GET /api/v3/ping`. */
export type Endpoints = Readonly<Record<string, Endpoint>>;

/** A public endpoint. */
export function open(parameters: readonly string[], weight: number, handle: (call: Call) => Answer): Endpoint {
    return { security: "none", parameters, weight, handle };
}

/** An endpoint of an account. */
export function signed(parameters: readonly string[], weight: number, handle: (call: Call) => Answer): Endpoint {
    return { security: "signed", parameters, weight, handle };
}

/** Endpoints of the account, all of the same security. */
export function ofAccount(security: Security, requests: Readonly<Record<string, AccountRequest>>): Endpoints {
    return Object.fromEntries(
        Object.entries(requests).map(([name, request]): [string, Endpoint] => [
            name,
            { security, parameters: ANY, weight: 1, handle: ({ desk, query }) => desk(request, query) },
        ]),
    );
}
