/** ccxt's `Precise` as an object, which its methods and writes of its decimals change: a struct of the runtime. */
import { t } from "../types/type.js";
import type { RuntimeFunction } from "./function.js";

const shape = t.shape("Precise");

const toString: RuntimeFunction = { module: "Precise", name: "to_string", returns: t.string };

export const precise = {
    new: { module: "Precise", name: "new", returns: shape },
    reduce: { module: "Precise", name: "reduce", returns: t.any, mutatesReceiver: true },
    toString,
    /** `precise.toString ()`, which reduces the number, too. */
    print: { ...toString, name: "print", mutatesReceiver: true, givesValue: true, forValueAlone: toString },
} as const satisfies Readonly<Record<string, RuntimeFunction>>;
