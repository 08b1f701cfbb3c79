/**
 * How ccxt's values are written as JSON. What JSON has no word for becomes an object with the key "$":
 *
 *     an error          {"$": "error", "name": "BadSymbol", "message": "..."}
 *     an error class    {"$": "class", "name": "BadSymbol"}
 *     a function        {"$": "function", "name": "handleTickers"}
 *
 * undefined, NaN and infinities become null, and members that are undefined are left out: to a reader of these
 * values a missing key, null and undefined are the same.
 */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
    readonly [key: string]: Json;
}

/** UTF-8 has no half surrogate pairs. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

const encodeFunction = (value: { readonly name: string; readonly prototype?: unknown }): Json =>
    value.prototype instanceof Error
        ? { $: "class", name: value.name }
        : { $: "function", name: value.name.replace(/^bound /, "") };

const encodeMembers = (value: object): JsonObject =>
    Object.fromEntries(
        Object.entries(value as Record<string, unknown>)
            .filter(([, member]) => member !== undefined)
            .map(([key, member]) => [wellFormed(key), encode(member)]),
    );

const encodeObject = (value: object): Json => {
    // ccxt's caches are arrays that make other caches when they are mapped.
    if (Array.isArray(value)) return Array.from(value, encode);
    if (value instanceof Error) return { $: "error", name: value.name, message: wellFormed(value.message) };
    return encodeMembers(value);
};

/** A copy of the value as JSON: ccxt goes on changing what it has given. */
export const encode = (value: unknown): Json => {
    switch (typeof value) {
        case "undefined":
            return null;
        case "string":
            return wellFormed(value);
        case "number":
            return Number.isFinite(value) ? value : null;
        case "boolean":
            return value;
        case "function":
            return encodeFunction(value as unknown as { readonly name: string; readonly prototype?: unknown });
        case "object":
            return value === null ? null : encodeObject(value);
        default:
            throw new TypeError(`a ${typeof value} can't be written`);
    }
};
