/**
 * How JavaScript values are written as JSON. What JSON has no word for becomes an object with the key "$":
 *
 *     undefined          {"$": "undefined"}
 *     NaN, Infinity      {"$": "not_finite"}
 *     Uint8Array         {"$": "bytes", "hex": "00ff"}
 *     BigInt             {"$": "integer", "digits": "123"}
 *     a hash function    {"$": "algorithm", "name": "sha256"}
 *
 * The order of keys is kept; half surrogate pairs become U+FFFD.
 */

export interface Algorithm {
    readonly $: "algorithm";
    readonly name: string;
}

export const algorithm = (name: string): Algorithm => ({ $: "algorithm", name });

export const isAlgorithm = (value: unknown): value is Algorithm =>
    typeof value === "object" && value !== null && "$" in value && value.$ === "algorithm";

/** UTF-8 has no half surrogate pairs. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

const encodeNumber = (value: number): unknown => (Number.isFinite(value) ? value : { $: "not_finite" });

const encodeObject = (value: object): unknown => {
    if (value instanceof Uint8Array) return { $: "bytes", hex: Buffer.from(value).toString("hex") };
    if (Array.isArray(value)) return value.map(encode);
    const entries = Object.entries(value as Record<string, unknown>);
    return Object.fromEntries(entries.map(([key, member]) => [wellFormed(key), encode(member)]));
};

/** The value in a form that JSON.stringify keeps whole. */
export const encode = (value: unknown): unknown => {
    switch (typeof value) {
        case "undefined":
            return { $: "undefined" };
        case "string":
            return wellFormed(value);
        case "number":
            return encodeNumber(value);
        case "bigint":
            return { $: "integer", digits: value.toString() };
        case "boolean":
            return value;
        case "object":
            return value === null ? null : encodeObject(value);
        default:
            throw new TypeError(`a ${typeof value} can't be written`);
    }
};
