/** Caches, and the other classes of the runtime that ccxt's classes make objects of. */
import { t } from "../types/type.js";
import { sides } from "./books.js";
import type { RuntimeFunction } from "./function.js";
import { precise } from "./precise.js";

const maker = (module: string): RuntimeFunction => ({ module, name: "new", returns: t.any });

/** Classes of the runtime that ccxt's classes make objects of: `new ArrayCache (limit)`. */
export const CONSTRUCTORS: ReadonlyMap<string, RuntimeFunction> = new Map(
    Object.entries({
        Precise: precise.new,
        ArrayCache: maker("Pro.ArrayCache"),
        ArrayCacheByTimestamp: maker("Pro.ArrayCacheByTimestamp"),
        ArrayCacheBySymbolById: maker("Pro.ArrayCacheBySymbolById"),
        ArrayCacheBySymbolBySide: maker("Pro.ArrayCacheBySymbolBySide"),
        Asks: sides.asks,
        Bids: sides.bids,
    }),
);

/** Methods that only caches have, whatever is known of the receiver. */
export const cache = {
    append: { module: "Pro.Cache", name: "append", returns: t.nil, mutatesReceiver: true, keepsArguments: true },
    getLimit: {
        module: "Pro.Cache",
        name: "get_limit",
        returns: t.maybeNumber,
        mutatesReceiver: true,
        givesValue: true,
    },
} as const satisfies Readonly<Record<string, RuntimeFunction>>;
