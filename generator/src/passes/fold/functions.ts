/** What the base class's own fields and functions are when `describe ()` runs. */
import { CONSTANT_VALUES, CONSTANTS, FREE_FUNCTIONS, selfFunctions, STATIC_FUNCTIONS } from "../../runtime/index.js";
import type { RuntimeFunction } from "../../runtime/index.js";
import {
    deepExtend,
    extend,
    isConstantObject,
    safeValue,
    type Constant,
    type ConstantObject,
} from "../../ir/constant.js";

/** Thrown for what cannot be computed when compiling; caught where folding starts. */
export class NotConstant extends Error {}

export const give = (what: string): never => {
    throw new NotConstant(what);
};

/** Names of browsers that ccxt's base class offers. */
const USER_AGENTS: ConstantObject = {
    entries: new Map([
        [
            "chrome",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/62.0.3202.94 Safari/537.36",
        ],
        [
            "chrome39",
            "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/39.0.2171.71 Safari/537.36",
        ],
        [
            "chrome100",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0.4896.75 Safari/537.36",
        ],
    ]),
};

/** Fields of `this` as ccxt's constructor sets them before it calls `describe ()`. */
export const FIELD_VALUES: ReadonlyMap<string, Constant> = new Map<string, Constant>([
    ["id", "Exchange"],
    ["name", undefined],
    ["countries", undefined],
    ["enableRateLimit", true],
    ["rateLimit", 2000],
    ["rateLimiterAlgorithm", "leakyBucket"],
    ["rollingWindowSize", 0],
    ["timeout", 10000],
    ["certified", false],
    ["pro", false],
    ["alias", false],
    ["userAgents", USER_AGENTS],
]);

const numberOf = ([value]: readonly Constant[]): Constant => (value === undefined ? undefined : Number(value));

const integerOf = ([value]: readonly Constant[]): Constant =>
    typeof value === "string" || typeof value === "number"
        ? Number.parseInt(String(value), 10)
        : give("an integer of what is no text");

const keysOf = ([object]: readonly Constant[]): Constant =>
    object !== undefined && isConstantObject(object) ? [...object.entries.keys()] : [];

/** Numbers that JavaScript writes with an exponent are written otherwise by ccxt. */
const textOf = ([value]: readonly Constant[]): Constant =>
    typeof value !== "number" || String(value).includes("e") ? give("the text of such a number") : String(value);

type ConstantFunction = (args: readonly Constant[]) => Constant;

const FUNCTIONS: ReadonlyMap<RuntimeFunction | undefined, ConstantFunction> = new Map<
    RuntimeFunction | undefined,
    ConstantFunction
>([
    [selfFunctions.deepExtend, deepExtend],
    [selfFunctions.extend, extend],
    [selfFunctions.numberToString, textOf],
    [selfFunctions.parseNumber, numberOf],
    [selfFunctions.safeValue, safeValue],
    [FREE_FUNCTIONS.get("parseFloat"), numberOf],
    [FREE_FUNCTIONS.get("parseInt"), integerOf],
    [STATIC_FUNCTIONS.get("Object.keys"), keysOf],
]);

const constantName = (fn: RuntimeFunction): string | undefined =>
    [...CONSTANTS].find(([, constant]) => "fn" in constant && constant.fn === fn)?.[0];

/** What a function of the runtime gives. */
export const runFunction = (fn: RuntimeFunction, args: readonly Constant[]): Constant => {
    const name = constantName(fn);
    if (name !== undefined) return CONSTANT_VALUES.get(name);
    const run = FUNCTIONS.get(fn);
    return run === undefined ? give(`${fn.name}()`) : run(args);
};
