/** What a call led to, in a form in which Node.js and the BEAM can be compared. */

/** What can be handed over: JSON, and undefined. */
export type Value = string | number | boolean | null | undefined | readonly Value[] | { readonly [key: string]: Value };

/** A value, or the class and message of what was thrown. An error that is none of ccxt's is a `crash`. */
export type Outcome = { readonly value: Value } | { readonly error: string; readonly message: string };

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

const isAbsent = (value: Value): boolean => value === undefined || value === null;

/**
 * undefined, null and NaN are one value on the BEAM, and a key that holds it compares equal to an absent one. There
 * is one zero.
 */
export const normalised = (value: Value): Value => {
    if (isAbsent(value)) return null;
    if (isList(value)) return value.map(normalised);
    if (typeof value === "object" && value !== null) {
        const present = Object.entries(value).filter(([, inner]) => !isAbsent(inner));
        return Object.fromEntries(present.map(([key, inner]) => [key, normalised(inner)]));
    }
    if (typeof value === "number") return Number.isFinite(value) ? value + 0 : null;
    return value;
};

/** The outcome as it is compared. The message of a crash is each platform's own. */
export const comparable = (outcome: Outcome): Outcome => {
    if ("value" in outcome) return { value: normalised(outcome.value) };
    return outcome.error === "crash" ? { error: "crash", message: "" } : outcome;
};
