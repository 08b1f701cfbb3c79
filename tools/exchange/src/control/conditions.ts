import type { Json } from "../streams/payload.js";
import { integer, isRecord, json, listOf, optional, record, text, withDefault } from "./decode.js";
import type { Decoded, DecodedBy, Decoder } from "./decode.js";
import { valueAt } from "./state.js";

const step: Decoder<string> = (value, at) => (typeof value === "number" ? text(String(value), at) : text(value, at));

const condition = record({
    path: listOf(step),
    equals: optional(json),
    atLeast: optional(integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
    atMost: optional(integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
    timeoutMs: withDefault(integer(1, 300_000), 10_000),
});

/** A place in the state and what it has to be; without a bound it has to be there. */
export type Condition = DecodedBy<typeof condition>;

/** Checks a condition as it came in JSON. */
export function parseCondition(value: unknown): Decoded<Condition> {
    if (!isRecord(value)) return { ok: false, error: "must be an object with a path" };
    return condition(value, "");
}

/** Whether the state is as wanted. A count that isn't there yet is 0. */
export function isMet(wanted: Condition, state: Json): boolean {
    const value = valueAt(state, wanted.path);
    if (wanted.equals !== undefined) return JSON.stringify(value) === JSON.stringify(wanted.equals);
    if (wanted.atLeast === undefined && wanted.atMost === undefined) return value !== undefined;
    const number = value === undefined ? 0 : value;
    return (
        typeof number === "number" &&
        (wanted.atLeast === undefined || number >= wanted.atLeast) &&
        (wanted.atMost === undefined || number <= wanted.atMost)
    );
}
