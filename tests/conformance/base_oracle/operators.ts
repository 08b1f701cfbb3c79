/** A function that is called with values of any type. */
export type Callable = (...values: unknown[]) => unknown;

/** The method of an object or string, with the values as its arguments. */
export const callable = (owner: unknown, name: string): Callable => {
    const member = (owner as Record<string, unknown>)[name];
    if (typeof member !== "function") throw new TypeError(`${typeof owner} has no function ${name}`);
    return (...values) => (member as Callable).apply(owner, values);
};

const method =
    (name: string): Callable =>
    (receiver, ...values) =>
        callable(receiver, name)(...values);

type Numeric = (a: number, b: number) => unknown;

/** The types are a pretence: JavaScript's operators take any values, and that is what is recorded. */
const operator = (compute: Numeric): Callable => compute as unknown as Callable;

type Members = Record<string, unknown>;

/** JavaScript's own operators and methods, under the names of Ccxt.JS. */
export const operators: Readonly<Record<string, Callable>> = {
    truthy: (a) => Boolean(a),
    string: (a) => String(a),
    number: (a) => Number(a),
    parseFloat: (a) => parseFloat(a as string),
    parseInt: (a) => parseInt(a as string),
    add: operator((a, b) => a + b),
    subtract: operator((a, b) => a - b),
    multiply: operator((a, b) => a * b),
    divide: operator((a, b) => a / b),
    mod: operator((a, b) => a % b),
    pow: operator(Math.pow),
    min: operator(Math.min),
    max: operator(Math.max),
    floor: operator(Math.floor),
    ceil: operator(Math.ceil),
    round: operator(Math.round),
    abs: operator(Math.abs),
    equal: operator((a, b) => a === b),
    less: operator((a, b) => a < b),
    lessEqual: operator((a, b) => a <= b),
    greater: operator((a, b) => a > b),
    greaterEqual: operator((a, b) => a >= b),
    typeof: (a) => typeof a,
    length: (a) => (a as Members)["length"],
    get: (a, key) => (a as Members)[key as string],
    put: (a, key, value) => {
        const copy = structuredClone(a) as Members;
        copy[key as string] = value;
        return copy;
    },
    delete: (a, key) => {
        const copy = structuredClone(a) as Members;
        Reflect.deleteProperty(copy, key as string);
        return copy;
    },
    hasKey: (a, key) => Reflect.has(a as Members, key as string),
    keys: (a) => Object.keys(a as Members),
    values: (a) => Object.values(a as Members),
    indexOf: method("indexOf"),
    includes: method("includes"),
    slice: method("slice"),
    substring: method("substring"),
    join: method("join"),
    split: method("split"),
    replace: method("replace"),
    replaceAll: method("replaceAll"),
    toUpper: method("toUpperCase"),
    toLower: method("toLowerCase"),
    trim: method("trim"),
    startsWith: method("startsWith"),
    endsWith: method("endsWith"),
    charAt: method("charAt"),
    padStart: method("padStart"),
    concat: method("concat"),
};
