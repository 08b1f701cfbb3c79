/** Pass `endpoints`: the methods that ccxt makes of `describe ().api`. */
import ccxt from "ccxt";
import { analyse } from "../../../../generator/src/analyse.js";
import { compile } from "../../../../generator/src/compile.js";
import { packageHost } from "../support/ccxt-package.js";
import { runElixir } from "../support/elixir-script.js";
import { classHost, CLASS_PATH } from "../support/source.js";

/** An endpoint as ccxt calls `request` for it. */
interface Requested {
    readonly path: unknown;
    readonly api: unknown;
    readonly method: unknown;
    readonly config: unknown;
}

const EXCHANGES = ["binance", "binanceusdm", "okx", "hitbtc", "bybit", "kraken", "gate"] as const;

const ownMethods = (instance: object): ReadonlyMap<string, (params: object) => unknown> =>
    new Map(
        Object.entries(instance).filter(
            (entry): entry is [string, (params: object) => unknown] => typeof entry[1] === "function",
        ),
    );

/** The endpoints that ccxt's constructor defines, by their names in camel case, and what each asks `request` for. */
const definedByCcxt = async (id: (typeof EXCHANGES)[number]): Promise<ReadonlyMap<string, Requested>> => {
    const exchange = new ccxt[id]();
    // Defined last: a request is answered by its own arguments.
    Object.assign(exchange, { request: (...args: readonly unknown[]) => args });
    const found = new Map<string, Requested>();
    const seen = new Set<unknown>();
    for (const [name, method] of ownMethods(exchange)) {
        // So the constructor calls the functions that it makes; each gets a name in camel case and one in snake case.
        if (method.name !== "partial" || seen.has(method)) continue;
        seen.add(method);
        const [path, api, httpMethod, , , , config] = (await method({})) as readonly unknown[];
        found.set(name, { path, api, method: httpMethod, config });
    }
    return found;
};

describe("endpoints", () => {
    for (const id of EXCHANGES) {
        it(`are those that ccxt defines for ${id}`, async () => {
            const { classes } = analyse(packageHost(), { classPaths: [id], roots: [] }, () => undefined);
            const expected = await definedByCcxt(id);
            expect([...(classes.at(-1)?.endpoints ?? [])].sort()).toEqual([...expected.keys()].sort());
        });
    }

    it("are listed by the runtime with what ccxt asks for", async () => {
        const expected = await Promise.all(EXCHANGES.map(definedByCcxt));
        const tables = runElixir(
            "endpoint_tables.exs",
            EXCHANGES.map((id): unknown => new ccxt[id]().describe()).map((description) => ({
                api: (description as { readonly api: unknown }).api,
            })),
        );
        expect(tables).toEqual(expected.map((each) => Object.fromEntries(each)));
    });

    it("are there for all of binance", () => {
        const { classes } = analyse(packageHost(), { classPaths: ["binance"], roots: [] }, () => undefined);
        expect(classes.at(-1)?.endpoints.size).toBeGreaterThan(700);
    });

    describe("that methods call", () => {
        const methods = (body: string): string => `
            describe (): any { return { 'api': { 'public': { 'get': [ 'time', 'depth/{symbol}' ] }, 'v1': { 'private': { 'post': { 'order': { 'cost': 2 } } } } } }; }
            async request (path, api = 'public', method = 'GET', params = {}, headers = undefined, body = undefined, config = {}) { return [ path, api, method, params, config ]; }
            async run (params = {}) { ${body} }`;
        const compiled = (body: string) => compile(classHost({ methods: methods(body) }), { classPaths: [CLASS_PATH] });

        it("are called by name", () => {
            const { files, diagnostics } = compiled("return await this.v1PrivatePostOrder (params);");
            expect(diagnostics).toEqual([]);
            const text = files.find(({ path }) => path === "compiled/pro/snippet.ex")?.text ?? "";
            expect(text).toContain('Rest.call(exchange, "v1PrivatePostOrder", params)');
        });
        it("are refused where there is none of that name", () => {
            const { diagnostics } = compiled("return await this.publicGetNothing (params);");
            expect(diagnostics.map(({ code, message }) => [code, message.includes("publicGetNothing")])).toEqual([
                ["EX2005", true],
            ]);
        });
    });
});
