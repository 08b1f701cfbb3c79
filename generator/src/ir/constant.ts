/** Values known when compiling. */
export interface ErrorClassValue {
    readonly errorClass: string;
}

/** A method as a value. */
export interface HandlerValue {
    readonly handler: string;
}

/** An instance of an exchange, by the position of its class. */
export interface ExchangeValue {
    readonly exchange: number;
}

/** Objects keep the order of their keys. */
export interface ConstantObject {
    /** Written by what runs `describe ()`, and by nobody after that. */
    readonly entries: Map<string, Constant>;
}

export type Constant =
    | string
    | number
    | boolean
    | undefined
    | ErrorClassValue
    | HandlerValue
    | ExchangeValue
    | readonly Constant[]
    | ConstantObject;

export const isConstantObject = (value: Constant): value is ConstantObject =>
    typeof value === "object" && "entries" in value && value.entries instanceof Map;

export const isErrorClass = (value: Constant): value is ErrorClassValue =>
    typeof value === "object" && "errorClass" in value;

export const isHandler = (value: Constant): value is HandlerValue => typeof value === "object" && "handler" in value;

export const isExchangeValue = (value: Constant): value is ExchangeValue =>
    typeof value === "object" && "exchange" in value;

export const isConstantList = (value: Constant): value is readonly Constant[] => Array.isArray(value);

export const emptyObject = (): ConstantObject => ({ entries: new Map() });

/** ccxt's `deepExtend`: later values win, objects are merged key by key into new ones. */
export const deepExtend = (values: readonly Constant[]): Constant =>
    values.reduce<Constant>((known, value) => {
        if (!isConstantObject(value)) return value;
        const base = isConstantObject(known) ? known : emptyObject();
        const entries = new Map(base.entries);
        for (const [key, inner] of value.entries) {
            entries.set(key, deepExtend([entries.get(key), inner]));
        }
        return { entries };
    }, undefined);

/** ccxt's `extend`: a new object with the keys of all, later ones first to win. */
export const extend = (values: readonly Constant[]): Constant => ({
    entries: new Map(values.flatMap((value) => (isConstantObject(value) ? [...value.entries] : []))),
});

/** `object[key]` as JavaScript reads it. */
export const elementOf = (object: Constant, key: Constant): Constant => {
    if (isConstantObject(object)) {
        return typeof key === "string" || typeof key === "number" ? object.entries.get(String(key)) : undefined;
    }
    return isConstantList(object) && typeof key === "number" ? object[key] : undefined;
};

/** ccxt's `safeValue`: an empty text counts as absent. */
export const safeValue = ([object, key, fallback]: readonly Constant[]): Constant => {
    const value = elementOf(object, key);
    return value === undefined || value === "" ? fallback : value;
};

export const typeName = (value: Constant): string => {
    if (value === undefined) return "undefined";
    return isErrorClass(value) || isHandler(value) ? "function" : typeof value;
};

export const isTruthy = (value: Constant): boolean => Boolean(value);

export const isEqual = (a: Constant, b: Constant): boolean => {
    if (isConstantObject(a) && isConstantObject(b)) {
        return a.entries.size === b.entries.size && [...a.entries].every(([key, value]) => hasEqual(b, key, value));
    }
    if (isConstantList(a) && isConstantList(b)) {
        return a.length === b.length && a.every((value, position) => isEqual(value, b[position]));
    }
    if (isErrorClass(a) && isErrorClass(b)) return a.errorClass === b.errorClass;
    return isHandler(a) && isHandler(b) ? a.handler === b.handler : a === b;
};

const hasEqual = (object: ConstantObject, key: string, value: Constant): boolean =>
    object.entries.has(key) && isEqual(object.entries.get(key), value);

/** What has to be deeply extended over `base` to give `whole`. */
export const additions = (base: ConstantObject, whole: ConstantObject): ConstantObject => ({
    entries: new Map(
        [...whole.entries].flatMap(([key, value]): readonly (readonly [string, Constant])[] => {
            if (hasEqual(base, key, value)) return [];
            const before = base.entries.get(key);
            const isMerged = before !== undefined && isConstantObject(before) && isConstantObject(value);
            return [[key, isMerged ? additions(before, value) : value]];
        }),
    ),
});
