/** The compiler's tables of the hand-written runtime, against the runtime itself. */
import ccxt from "ccxt";
import * as books from "../../../generator/src/runtime/books.js";
import * as caches from "../../../generator/src/runtime/caches.js";
import * as clients from "../../../generator/src/runtime/clients.js";
import * as decimals from "../../../generator/src/runtime/decimals.js";
import * as entryPoints from "../../../generator/src/runtime/entry-points.js";
import * as fields from "../../../generator/src/runtime/fields.js";
import type { RuntimeFunction } from "../../../generator/src/runtime/function.js";
import * as functions from "../../../generator/src/runtime/functions.js";
import { precise } from "../../../generator/src/runtime/precise.js";
import { runElixir } from "./support/elixir-script.js";

interface Described {
    readonly exports: readonly string[];
    readonly fields: readonly string[];
}

const isFunction = (value: unknown): value is RuntimeFunction =>
    typeof value === "object" && value !== null && "module" in value && "name" in value && "returns" in value;

/** Every runtime function below a value: an entry of a table, a table, a table of tables. */
const functionsIn = (value: unknown): readonly RuntimeFunction[] => {
    if (isFunction(value)) return [value];
    if (value instanceof Map) return [...value.values()].flatMap(functionsIn);
    if (typeof value !== "object" || value === null || value instanceof Set) return [];
    return Object.values(value).flatMap(functionsIn);
};

const moduleOf = ({ module }: RuntimeFunction): string => {
    if (module === "") return "Kernel";
    return functions.ELIXIR_MODULES.has(module) ? module : `Ccxt.${module}`;
};

const EXCHANGE = "Ccxt.Exchange";
const INSTANCE = "Ccxt.Instance";
const STATE = "Ccxt.Pro.State";
const CLIENT = "Ccxt.Pro.Client";
const OWNERS = { config: EXCHANGE, instance: INSTANCE, stream: STATE } as const;

/** ccxt's error classes: those that its module exports and that descend from its root. */
const errorNames = Object.entries(ccxt)
    .filter(
        ([, value]) =>
            typeof value === "function" && (value === ccxt.BaseError || value.prototype instanceof ccxt.BaseError),
    )
    .map(([name]) => name);

describe("the runtime", () => {
    const all = functionsIn(
        [functions, books, caches, clients, decimals, { precise }].map((each): unknown => Object.values(each)),
    );
    const modules = [
        ...new Set([
            ...all.map(moduleOf),
            EXCHANGE,
            INSTANCE,
            STATE,
            CLIENT,
            ...[...books.STRUCT_FIELDS.keys()].map((shape) => `Ccxt.${shape}`),
            ...errorNames.map((name) => `Ccxt.${name}`),
        ]),
    ];
    const described = new Map<string, Described>();

    beforeAll(() => {
        const results = runElixir("describe_runtime.exs", modules) as readonly (Described | null)[];
        for (const [at, result] of results.entries()) if (result !== null) described.set(modules[at] ?? "", result);
    });

    const fieldsOf = (module: string): readonly string[] => described.get(module)?.fields ?? [];

    it("has every function that the compiler calls", () => {
        expect(all.length).toBeGreaterThan(200);
        const missing = all.filter((each) => described.get(moduleOf(each))?.exports.includes(each.name) !== true);
        expect(missing.map((each) => `${moduleOf(each)}.${each.name}`)).toEqual([]);
    });
    it("has every field of this where the compiler looks for it", () => {
        const missing = [...fields.FIELDS.values()].filter(
            ({ owner, elixir }) => !fieldsOf(OWNERS[owner]).includes(elixir),
        );
        expect(missing.map(({ owner, elixir }) => `${OWNERS[owner]}.${elixir}`)).toEqual([]);
    });
    it("has every field of a client", () => {
        expect([...clients.CLIENT_FIELDS.values()].filter(({ elixir }) => !fieldsOf(CLIENT).includes(elixir))).toEqual(
            [],
        );
        expect([...books.STRUCT_FIELDS.keys()]).toContain("Pro.OrderBook");
        for (const [shape, own] of books.STRUCT_FIELDS) {
            expect([...own.keys()].filter((name) => !fieldsOf(`Ccxt.${shape}`).includes(name))).toEqual([]);
        }
    });
    it("has every error class of ccxt", () => {
        expect(errorNames.length).toBeGreaterThan(35);
        expect(errorNames.filter((name) => !fieldsOf(`Ccxt.${name}`).includes("message"))).toEqual([]);
    });
    it("calls methods that ccxt's base class has", () => {
        const base = new ccxt.Exchange();
        expect(
            [...entryPoints.ENTRY_POINTS.keys()].filter((name) => !(name in base) && name !== "handleMessage"),
        ).toEqual([]);
    });
});
