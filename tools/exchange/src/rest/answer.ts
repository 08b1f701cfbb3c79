import type { Json } from "../streams/payload.js";

/** What a REST call gets. */
export interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
}

const JSON_TYPE = { "content-type": "application/json;charset=UTF-8" };

/** A result, as JSON. */
export function ok(body: Json): Answer {
    return { status: 200, headers: JSON_TYPE, body: JSON.stringify(body) };
}

/** Any status with a JSON body. */
export function answerJson(status: number, body: Json): Answer {
    return { status, headers: JSON_TYPE, body: JSON.stringify(body) };
}

/** Binance's form of an error. */
export function refusal(status: number, code: number, msg: string): Answer {
    return answerJson(status, { code, msg });
}

/** A refused call, or what the call needs to go on. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly answer: Answer };

/** Goes on with the value. */
export function pass<T>(value: T): Checked<T> {
    return { ok: true, value };
}

/** Stops with the answer. */
export function stop(answer: Answer): Checked<never> {
    return { ok: false, answer };
}
