import type { Json } from "../streams/payload.js";

/** A checked value, or what was wrong and where. */
export type Decoded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/** Checks an unknown value; `at` says where it stands, for the error. */
export type Decoder<T> = (value: unknown, at: string) => Decoded<T>;

/** What a decoder gives. */
export type DecodedBy<D> = D extends Decoder<infer T> ? T : never;

/** An integer in a range. */
export function integer(least: number, most: number): Decoder<number> {
    return (value, at) =>
        Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
            ? right(value as number)
            : wrong(at, `must be an integer from ${least} to ${most}`);
}

/** Any string. */
export const text: Decoder<string> = (value, at) =>
    typeof value === "string" ? right(value) : wrong(at, "must be a string");

/** A string that matches. */
export function matching(pattern: RegExp, expected: string): Decoder<string> {
    return (value, at) =>
        typeof value === "string" && pattern.test(value) ? right(value) : wrong(at, `must be ${expected}`);
}

/** `true` or `false`. */
export const flag: Decoder<boolean> = (value, at) =>
    typeof value === "boolean" ? right(value) : wrong(at, "must be true or false");

/** Any JSON value. */
export const json: Decoder<Json> = (value, at) =>
    value === undefined ? wrong(at, "must be given") : right(value as Json);

/** One of a few strings. */
export function oneOf<const T extends readonly string[]>(...choices: T): Decoder<T[number]> {
    return (value, at) =>
        choices.includes(value as string)
            ? right(value as T[number])
            : wrong(at, `must be one of ${choices.join(", ")}`);
}

/** The value, or `fallback` when it isn't given. */
export function withDefault<T>(decoder: Decoder<T>, fallback: T): Decoder<T> {
    return (value, at) => (value === undefined ? right(fallback) : decoder(value, at));
}

/** The value, or undefined when it isn't given. */
export function optional<T>(decoder: Decoder<T>): Decoder<T | undefined> {
    return withDefault<T | undefined>(decoder, undefined);
}

/** The value, or null. */
export function nullable<T>(decoder: Decoder<T>): Decoder<T | null> {
    return (value, at) => (value === null ? right(null) : decoder(value, at));
}

/** A list of equals. */
export function listOf<T>(decoder: Decoder<T>): Decoder<readonly T[]> {
    return (value, at) => {
        if (!Array.isArray(value)) return wrong(at, "must be a list");
        const decoded = value.map((one, index) => decoder(one, `${at}[${index}]`));
        const failed = decoded.find((one) => !one.ok);
        return failed ?? right(decoded.flatMap((one) => (one.ok ? [one.value] : [])));
    };
}

/** An object whose values are strings. */
export const stringMap: Decoder<Readonly<Record<string, string>>> = (value, at) =>
    isRecord(value) && Object.values(value).every((one) => typeof one === "string")
        ? right(value as Readonly<Record<string, string>>)
        : wrong(at, "must be an object with strings as values");

/** An object with these fields and no others. */
export function record<const F extends Readonly<Record<string, Decoder<unknown>>>>(
    fields: F,
): Decoder<{ readonly [K in keyof F]: DecodedBy<F[K]> }> {
    return (value, at) => {
        if (!isRecord(value)) return wrong(at, "must be an object");
        const unknown = Object.keys(value).find((key) => !Object.hasOwn(fields, key));
        if (unknown !== undefined) {
            const known = Object.keys(fields);
            return wrong(
                join(at, unknown),
                known.length === 0 ? "isn't known here" : `isn't one of ${known.join(", ")}`,
            );
        }
        const decoded = Object.entries(fields).map(
            ([key, decoder]) => [key, decoder(value[key], join(at, key))] as const,
        );
        const failed = decoded.map(([, one]) => one).find((one) => !one.ok);
        if (failed !== undefined) return failed;
        const entries = decoded.map(([key, one]) => [key, one.ok ? one.value : undefined] as const);
        return right(Object.fromEntries(entries) as { readonly [K in keyof F]: DecodedBy<F[K]> });
    };
}

/** Whether a value is a plain object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

function right<T>(value: T): Decoded<T> {
    return { ok: true, value };
}

function wrong(at: string, what: string): Decoded<never> {
    return { ok: false, error: at === "" ? what : `${at}: ${what}` };
}

function join(at: string, key: string): string {
    return at === "" ? key : `${at}.${key}`;
}
