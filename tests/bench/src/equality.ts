/** Whether two delivered values are equal: nothing and what is absent are the same, the order of keys is not looked at. */
type Json = unknown;

const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
    typeof value === "object" && value !== null && !Array.isArray(value);

/** Where two values differ first, or undefined. */
export const difference = (one: Json, other: Json, path = "value"): string | undefined => {
    if (Array.isArray(one) && Array.isArray(other)) {
        if (one.length !== other.length) return `${path} has ${one.length} and ${other.length} items`;
        return firstOf(one.map((item: Json, at) => difference(item, (other as readonly Json[])[at], `${path}[${at}]`)));
    }
    if (isObject(one) && isObject(other)) {
        const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
        return firstOf(keys.map((key) => difference(one[key], other[key], `${path}.${key}`)));
    }
    if ((one ?? null) === (other ?? null)) return undefined;
    return `${path} is ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
};

const firstOf = (found: readonly (string | undefined)[]): string | undefined =>
    found.find((each) => each !== undefined);
