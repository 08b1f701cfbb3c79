/** What a hand-written function may do, as far as who calls it must know. */
import { bug } from "../diagnostics/diagnostic.js";
import type { RuntimeFunction } from "./function.js";
import { FIELDS } from "./fields.js";
import * as books from "./books.js";
import * as caches from "./caches.js";
import * as clients from "./clients.js";
import * as decimals from "./decimals.js";
import * as functions from "./functions.js";
import { precise } from "./precise.js";
import * as processes from "./processes.js";
import * as values from "./values.js";

/**
 * `pure`: its value comes from its arguments alone; `reader`: it also reads the exchange's configuration, options or
 * markets; `reducer`: it gives an argument back changed; `transaction`: its owner runs it, one at a time;
 * `operation`: it waits for other processes or the exchange; `effect`: it does or sees something outside.
 */
export type ContractKind = "pure" | "reader" | "reducer" | "transaction" | "operation" | "effect";

export type Effect =
    | "reads exchange"
    | "reads instance"
    | "writes instance"
    | "changes argument"
    | "settles waiters"
    | "asks connection"
    | "starts process"
    | "awaits process"
    | "sends request"
    | "reads clock"
    | "reads randomness"
    | "writes log"
    | "always raises";

export interface Contract {
    readonly kind: ContractKind;
    readonly effects: readonly Effect[];
}

/** What functions with an effect do, by their module, or by their name where a module has several. */
const EFFECTS: ReadonlyMap<string, Effect> = new Map([
    ["Time", "reads clock"],
    ["Crypto", "reads randomness"],
    ["Crypto.totp", "reads clock"],
    ["Rest", "sends request"],
    ["Rest.sleep", "reads clock"],
    ["Rest.log", "writes log"],
    ["Pro.Connection", "asks connection"],
    ["Pro.Background", "starts process"],
    ["Pro.BookLoader", "sends request"],
    ["Future", "settles waiters"],
    ["Future.start", "starts process"],
    ["Promise", "starts process"],
    ["Promise.await", "awaits process"],
    ["Exchange.call_method", "sends request"],
    ["StaticDependencies", "always raises"],
]);

/** Readers of the instance's fields, one each. */
const READERS: ReadonlySet<string> = new Set(
    [...FIELDS.values()].flatMap(({ owner, elixir }) => (owner === "instance" ? [`Ccxt.Instance.${elixir}`] : [])),
);

/** Functions that the emitter calls by itself, where the source has an operator, a literal or a call of its own. */
const EMITTED: ReadonlyMap<string, Contract> = new Map<string, Contract>([
    ["Ccxt.Instance.transaction", { kind: "transaction", effects: ["writes instance"] }],
    ["Ccxt.Instance.write", { kind: "transaction", effects: ["writes instance"] }],
    ["Ccxt.Instance.put", { kind: "reducer", effects: ["changes argument"] }],
    ["Ccxt.Instance.delete", { kind: "reducer", effects: ["changes argument"] }],
    ["Ccxt.Ordered.new", { kind: "pure", effects: [] }],
    ["Ccxt.Exchange.new", { kind: "pure", effects: [] }],
    ["Ccxt.Rest.Endpoints.of", { kind: "pure", effects: [] }],
    ["Ccxt.Calls.Shared.exchange", { kind: "operation", effects: ["starts process"] }],
    ["Ccxt.Pro.new", { kind: "operation", effects: ["starts process"] }],
    ["Ccxt.Result.of", { kind: "pure", effects: [] }],
    ["Ccxt.Pro.Updates.stream", { kind: "pure", effects: [] }],
]);

const isFunction = (value: unknown): value is RuntimeFunction =>
    typeof value === "object" && value !== null && "module" in value && "name" in value && "returns" in value;

/** Every function below a value: an entry of a table, a table, a table of tables. */
const functionsIn = (value: unknown): readonly RuntimeFunction[] => {
    if (isFunction(value)) return [value];
    if (value instanceof Map) return [...value.values()].flatMap(functionsIn);
    if (typeof value !== "object" || value === null || value instanceof Set) return [];
    return Object.values(value).flatMap(functionsIn);
};

const TABLE: ReadonlyMap<string, RuntimeFunction> = new Map(
    functionsIn(
        [functions, books, caches, clients, decimals, processes, values, { precise }].map((each): unknown =>
            Object.values(each),
        ),
    ).map((each) => [`Ccxt.${each.module}.${each.name}`, each]),
);

const effectOf = ({ module, name }: RuntimeFunction): Effect =>
    EFFECTS.get(`${module}.${name}`) ??
    EFFECTS.get(module) ??
    bug(`what ${module}.${name} does isn't said in runtime/contracts.ts`);

const OPERATIONS: ReadonlySet<Effect> = new Set([
    "asks connection",
    "sends request",
    "starts process",
    "awaits process",
]);

const fromTable = (fn: RuntimeFunction): Contract => {
    const reads: readonly Effect[] = fn.self === "exchange" ? ["reads exchange"] : [];
    if (fn.effect === true) {
        const effect = effectOf(fn);
        return { kind: OPERATIONS.has(effect) ? "operation" : "effect", effects: [...reads, effect] };
    }
    if (fn.mutatesReceiver === true) {
        const isSettling = fn.tellsPlace !== undefined || fn.settlesWaiters === true;
        const settles: readonly Effect[] = isSettling ? ["settles waiters"] : [];
        return { kind: "reducer", effects: ["changes argument", ...settles] };
    }
    return reads.length > 0 ? { kind: "reader", effects: reads } : { kind: "pure", effects: [] };
};

export const contractOf = (module: string, name: string): Contract => {
    const key = `${module}.${name}`;
    const fn = TABLE.get(key);
    if (fn !== undefined) return fromTable(fn);
    if (READERS.has(key)) return { kind: "reader", effects: ["reads instance"] };
    return (
        EMITTED.get(key) ??
        bug(`generated code calls ${key}, which is in no table of the runtime and not in runtime/contracts.ts`)
    );
};
