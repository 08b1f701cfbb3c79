/** Built-in methods of JavaScript's values that the input language uses, and functions of `this` that need no call. */
import { ir } from "../ir/build.js";
import type { Expr } from "../ir/nodes.js";

/** Methods on a string, a list or a runtime object; `settle` chooses the Elixir form by the receiver's type. */
export const BUILTIN_METHODS: ReadonlySet<string> = new Set([
    "append",
    "concat",
    "describe",
    "endsWith",
    "getLimit",
    "includes",
    "indexOf",
    "join",
    "limit",
    "onPong",
    "padStart",
    "push",
    "reduce",
    "reject",
    "replace",
    "replaceAll",
    "reset",
    "resolve",
    "send",
    "reverse",
    "shift",
    "slice",
    "sort",
    "split",
    "startsWith",
    "store",
    "storeArray",
    "toFixed",
    "toLowerCase",
    "toString",
    "toUpperCase",
    "trim",
    "update",
]);

/** Methods whose value says nothing, or not always the same: they stand in statements of their own. */
export const STATEMENT_METHODS: ReadonlySet<string> = new Set(["reduce", "shift"]);

/** What a client calls what is waited for; ccxt's other languages tell one that is used again from one that isn't. */
export const FUTURES: ReadonlySet<string> = new Set(["future", "reusableFuture"]);

/** Methods that change their list and give it back. */
export const IN_PLACE_METHODS: ReadonlySet<string> = new Set(["reverse", "sort"]);

const first = (args: readonly Expr[]): Expr => args[0] ?? ir.nil;

/** Functions of `this` that exist for ccxt's other target languages, or that Elixir writes without a call. */
export const INLINED_SELF_FUNCTIONS: ReadonlyMap<string, (args: readonly Expr[]) => Expr> = new Map(
    Object.entries({
        createSafeDictionary: () => ir.object([]),
        convertToSafeDictionary: first,
        valueIsDefined: (args: readonly Expr[]) => ir.not(ir.isKind("nil", first(args))),
        // A connection's process does itself what follows when it fails.
        onError: () => ir.nil,
        // The instance makes its throttler itself when it starts.
        initThrottler: () => ir.nil,
        lockId: () => ir.nil,
        unlockId: () => ir.nil,
    }),
);
