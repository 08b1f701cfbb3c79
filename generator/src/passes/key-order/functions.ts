/** Functions of the runtime that show, keep or add to the keys of their arguments. */
import { FREE_FUNCTIONS, selfFunctions, STATIC_FUNCTIONS, type RuntimeFunction } from "../../runtime/index.js";

type Functions = ReadonlySet<RuntimeFunction | undefined>;

/** Functions that make a text of what they are given. */
export const WRITERS: Functions = new Set<RuntimeFunction | undefined>([
    selfFunctions.urlencode,
    selfFunctions.rawencode,
    selfFunctions.urlencodeNested,
    selfFunctions.urlencodeWithArrayRepeat,
    selfFunctions.json,
    STATIC_FUNCTIONS.get("JSON.stringify"),
    selfFunctions.packb,
    FREE_FUNCTIONS.get("jwt"),
]);

/** Functions whose result shows the order of the keys of their arguments. */
export const OBSERVERS: Functions = new Set([
    ...WRITERS,
    STATIC_FUNCTIONS.get("Object.keys"),
    STATIC_FUNCTIONS.get("Object.values"),
]);

/** Functions that make one object of their arguments. */
export const MERGERS: Functions = new Set<RuntimeFunction | undefined>([
    selfFunctions.extend,
    selfFunctions.deepExtend,
]);

/** Functions whose result has the keys of their arguments, in their order. */
export const KEEPERS: Functions = new Set([...MERGERS, selfFunctions.omit, selfFunctions.clone]);
