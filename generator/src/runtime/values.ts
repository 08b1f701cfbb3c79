/** What the readers of objects make of a value that is at hand: `Safe.string_of(v)` is `Safe.string(%{"k" => v}, "k")`. */
import type { RuntimeFunction } from "./function.js";
import { selfFunctions } from "./functions.js";

const { safeFloat, safeInteger, safeString, safeValue } = selfFunctions;

/** They give the value itself, converted: a default is given in its place. */
const ofValue = ({ module, returns }: RuntimeFunction, name: string): RuntimeFunction => ({
    module,
    name,
    returns,
    defaultArgument: 1,
});

export const conversions = {
    value: { ...ofValue(safeValue, "value_of"), returnsArgument: 0 },
    string: ofValue(safeString, "string_of"),
    decimal: ofValue(safeString, "decimal_of"),
    integer: ofValue(safeInteger, "integer_of"),
    float: ofValue(safeFloat, "float_of"),
} as const satisfies Readonly<Record<string, RuntimeFunction>>;

/** For what reads the value at a key: what converts the value. */
export const CONVERSIONS: ReadonlyMap<RuntimeFunction, RuntimeFunction> = new Map<RuntimeFunction, RuntimeFunction>([
    [safeValue, conversions.value],
    [safeString, conversions.string],
    [safeInteger, conversions.integer],
    [safeFloat, conversions.float],
]);
