/** What of nothing makes nothing. */
import type { RuntimeFunction } from "./function.js";
import { selfFunctions, STATIC_FUNCTIONS } from "./functions.js";

/** Functions of `Precise`, of which no text is a number. */
const ARITHMETIC = [...STATIC_FUNCTIONS.values()].filter(({ module }) => module === "Precise");

/** Functions that give nil, or a default that they are given, where one of their operands is nil: how many those are. */
export const NIL_OF_NIL: ReadonlyMap<RuntimeFunction, number> = new Map<RuntimeFunction, number>([
    [selfFunctions.omitZero, 1],
    [selfFunctions.parseNumber, 1],
    [selfFunctions.iso8601, 1],
    ...ARITHMETIC.map((each) => [each, each.name === "string_abs" || each.name === "string_neg" ? 1 : 2] as const),
]);
