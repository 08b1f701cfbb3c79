/** Pass `endpoints`: the methods that ccxt makes of `describe ().api`. */
import ccxt from "ccxt";
import { analyse } from "../../../../generator/src/analyse.js";
import { compile } from "../../../../generator/src/compile.js";
import { isConstantObject, type Constant } from "../../../../generator/src/ir/constant.js";
import type { Endpoint } from "../../../../generator/src/passes/endpoints.js";
import { packageHost } from "../support/ccxt-package.js";
import { classHost, CLASS_PATH } from "../support/source.js";

/** An endpoint as ccxt calls `request` for it. */
interface Requested {
    readonly path: unknown;
    readonly api: unknown;
    readonly method: unknown;
    readonly config: unknown;
}

const plain = (value: Constant): unknown =>
    isConstantObject(value)
        ? Object.fromEntries([...value.entries].map(([key, inner]) => [key, plain(inner)]))
        : Array.isArray(value)
          ? value.map(plain)
          : value;

const requested = ({ path, api, httpMethod, config }: Endpoint): Requested => ({
    path,
    api: api.length === 1 ? (api[0] ?? "") : api,
    method: httpMethod,
    config: plain(config),
});

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
            const endpoints = classes.at(-1)?.endpoints ?? new Map<string, Endpoint>();
            const expected = await definedByCcxt(id);
            expect([...endpoints.keys()].sort()).toEqual([...expected.keys()].sort());
            const actual = [...endpoints].map(([name, endpoint]) => [name, requested(endpoint)] as const);
            expect(new Map(actual)).toEqual(new Map(expected));
        });
    }

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

        it("become requests", () => {
            const { files, diagnostics } = compiled("return await this.v1PrivatePostOrder (params);");
            expect(diagnostics).toEqual([]);
            const text = files.find(({ path }) => path === "compiled/pro/snippet.ex")?.text ?? "";
            expect(text).toContain('"order"');
            expect(text).toContain('["v1", "private"], "POST"');
            expect(text).toContain('%{"cost" => 2}');
        });
        it("are refused where there is none of that name", () => {
            const { diagnostics } = compiled("return await this.publicGetNothing (params);");
            expect(diagnostics.map(({ code, message }) => [code, message.includes("publicGetNothing")])).toEqual([
                ["EX2005", true],
            ]);
        });
    });
});
