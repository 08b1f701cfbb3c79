/** What stands for functions that read, give or take texts, where these may be decimals of the runtime. */
import type { RuntimeFunction } from "./function.js";
import { selfFunctions, STATIC_FUNCTIONS } from "./functions.js";
import { conversions } from "./values.js";

const { safeString, safeString2, safeStringN } = selfFunctions;

/** Reads of what is computed with. */
export const decimalReads = {
    decimal: { ...safeString, name: "decimal" },
    decimal2: { ...safeString2, name: "decimal2" },
    decimalN: { ...safeStringN, name: "decimal_n" },
} as const satisfies Readonly<Record<string, RuntimeFunction>>;

/** What reads a decimal where another function reads a text. */
export const DECIMAL_READS: ReadonlyMap<RuntimeFunction, RuntimeFunction> = new Map<RuntimeFunction, RuntimeFunction>([
    [safeString, decimalReads.decimal],
    [safeString2, decimalReads.decimal2],
    [safeStringN, decimalReads.decimalN],
    [conversions.string, conversions.decimal],
]);

/** For functions of `Precise`, by their names in ccxt: the one that gives and takes decimals. */
const formsOf = (names: Readonly<Record<string, string>>): ReadonlyMap<RuntimeFunction, RuntimeFunction> =>
    new Map(
        Object.entries(names).flatMap(([source, name]) => {
            const fn = STATIC_FUNCTIONS.get(`Precise.${source}`);
            return fn === undefined ? [] : [[fn, { ...fn, name }] as const];
        }),
    );

/** Functions whose result is a decimal. */
export const DECIMAL_ARITHMETIC = formsOf({
    stringMul: "multiply",
    stringDiv: "divide",
    stringAdd: "add",
    stringSub: "subtract",
    stringAbs: "abs",
    stringNeg: "negate",
    stringMod: "remainder",
    stringMin: "min",
    stringMax: "max",
});

/** Functions that compare decimals. */
export const DECIMAL_COMPARISONS = formsOf({
    stringEq: "eq",
    stringEquals: "eq",
    stringGt: "gt",
    stringGe: "ge",
    stringLt: "lt",
    stringLe: "le",
});
