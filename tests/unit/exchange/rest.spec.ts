import { createHmac } from "node:crypto";
import type { Exchange } from "../../../tools/exchange/src/exchange.js";
import { getJson, http, startFrozen } from "./support/running.js";

type Body = Readonly<Record<string, unknown>>;

describe("REST", () => {
    let exchange: Exchange;

    beforeAll(async () => {
        exchange = await startFrozen();
    });
    afterAll(() => exchange.close());
    afterEach(() => exchange.control({ action: "heal" }));

    const refused: readonly (readonly [path: string, status: number, code: number, msg?: string])[] = [
        ["/api/v3/ticker/24hr?symbol=NOPE", 400, -1121, "Invalid symbol."],
        ["/fapi/v1/ticker/24hr?symbol=NOPE", 400, -1121, "Invalid symbol."],
        ["/dapi/v1/ticker/24hr?symbol=BTCUSDT", 400, -1121, "Invalid symbol."],
        ["/eapi/v1/depth?symbol=NOPE", 400, -1121],
        ["/api/v3/depth", 400, -1102, "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed."],
        ["/api/v3/depth?symbol=btcusdt", 400, -1100],
        ["/api/v3/depth?symbol=BTCUSDT&limit=x", 400, -1100],
        ["/api/v3/depth?symbol=BTCUSDT&limit=0", 400, -1130],
        ["/api/v3/time?x=1", 400, -1101, "Too many parameters; expected '0' and received '1'."],
        ["/api/v3/ticker/24hr?symbol=BTCUSDT&x=1", 400, -1104],
        ["/api/v3/ticker/24hr?symbol=BTCUSDT&symbols=%5B%22BTCUSDT%22%5D", 400, -1128],
        ["/api/v3/ticker/24hr?symbols=BTCUSDT", 400, -1100],
        ["/api/v3/ticker", 400, -1102],
        ["/fapi/v1/nothing", 404, -5000, "Path /fapi/v1/nothing, Method GET is invalid"],
        ["/sapi/v1/margin/allPairs", 401, -2014, "API-key format invalid."],
    ];
    for (const [path, status, code, msg] of refused) {
        it(`refuses ${path}`, async () => {
            const reply = await http(exchange, path);
            expect(reply.status).toBe(status);
            const body = JSON.parse(reply.body) as Body;
            expect(body["code"]).toBe(code);
            if (msg !== undefined) expect(body["msg"]).toBe(msg);
        });
    }

    it("answers an unknown spot path with a page", async () => {
        const reply = await http(exchange, "/api/v3/nothing");
        expect([reply.status, reply.headers["content-type"]]).toEqual([404, "text/html"]);
    });

    it("has the instruments of every product", async () => {
        for (const [path, list, some] of [
            ["/api/v3/exchangeInfo", "symbols", "BTCUSDT"],
            ["/fapi/v1/exchangeInfo", "symbols", "BTCUSDT_231229"],
            ["/dapi/v1/exchangeInfo", "symbols", "BTCUSD_PERP"],
            ["/eapi/v1/exchangeInfo", "optionSymbols", "BTC-231117-35000-C"],
        ] as const) {
            const body = (await getJson(exchange, path)) as Readonly<Record<string, readonly Body[]>>;
            expect(body[list]!.map((one) => one["symbol"])).toContain(some);
        }
        const one = (await getJson(exchange, "/api/v3/exchangeInfo?symbol=ETHBTC")) as { readonly symbols: unknown[] };
        expect(one.symbols.length).toBe(1);
    });

    it("takes the host of Binance as the first segment", async () => {
        expect(await getJson(exchange, "/api.binance.com/api/v3/time")).toEqual(
            await getJson(exchange, "/api/v3/time"),
        );
    });

    it("answers one symbol with an object, on COIN-M with a list", async () => {
        const spot = await getJson(exchange, "/api/v3/ticker/24hr?symbol=BTCUSDT");
        expect(spot).toEqual(jasmine.objectContaining({ symbol: "BTCUSDT", bidPrice: jasmine.any(String) }));
        const inverse = await getJson(exchange, "/dapi/v1/ticker/24hr?symbol=BTCUSD_PERP");
        expect(inverse).toEqual([jasmine.objectContaining({ symbol: "BTCUSD_PERP", pair: "BTCUSD" })]);
        const pair = (await getJson(exchange, "/dapi/v1/premiumIndex?pair=ETHUSD")) as readonly Body[];
        expect(pair.map((one) => one["pair"])).toEqual(["ETHUSD", "ETHUSD", "ETHUSD"]);
    });

    it("has a depth snapshot that the streams continue", async () => {
        const before = (await getJson(exchange, "/api/v3/depth?symbol=BTCUSDT&limit=5")) as Body;
        expect((before["bids"] as unknown[]).length).toBe(5);
        exchange.control({ action: "tick" });
        const after = (await getJson(exchange, "/api/v3/depth?symbol=BTCUSDT&limit=5")) as Body;
        expect(after["lastUpdateId"]).toBeGreaterThan(before["lastUpdateId"] as number);
    });

    describe("of an account", () => {
        const path = "/sapi/v1/capital/config/getall";
        const sign = (query: string, secret = "secret"): string =>
            `${query}&signature=${createHmac("sha256", secret).update(query).digest("hex")}`;
        const call = async (query: string, apiKey = "key"): Promise<readonly [number, unknown]> => {
            const { status, body } = await http(exchange, `${path}?${query}`, { headers: { "X-MBX-APIKEY": apiKey } });
            const parsed = JSON.parse(body) as Body;
            return [status, Array.isArray(parsed) ? parsed.length : parsed["code"]];
        };

        it("takes a right signature and no other", async () => {
            expect(await call(sign("timestamp=1"))).toEqual([200, 13]);
            expect(await call(sign("timestamp=1", "other"))).toEqual([400, -1022]);
            expect(await call("timestamp=1")).toEqual([400, -1102]);
            expect(await call(sign("recvWindow=1"))).toEqual([400, -1102]);
            expect(await call(sign("timestamp=1"), "other")).toEqual([401, -2015]);
        });

        it("checks the time when told to, by its own clock", async () => {
            const now = 1_700_000_000_000 + 100 * Number(exchange.state()["tick"]);
            exchange.control({ action: "limits", checksTimestamps: true });
            expect(await call(sign(`timestamp=${now}`))).toEqual([200, 13]);
            expect(await call(sign(`timestamp=${now - 5001}`))).toEqual([400, -1021]);
            expect(await call(sign(`timestamp=${now - 5001}&recvWindow=6000`))).toEqual([200, 13]);
            expect(await call(sign(`timestamp=${now + 1001}`))).toEqual([400, -1021]);
            exchange.control({ action: "clock", skewMs: 2000 });
            expect(await call(sign(`timestamp=${now + 2500}`))).toEqual([200, 13]);
            expect(await getJson(exchange, "/api/v3/time")).toEqual({ serverTime: now + 2000 });
        });
    });

    describe("with faults", () => {
        it("answers what it is told, so often and there only", async () => {
            exchange.control({
                action: "rest",
                path: "/api/v3/time",
                status: 429,
                headers: { "Retry-After": "7" },
                body: { code: -1003, msg: "Too many requests." },
                times: 2,
            });
            expect((await http(exchange, "/fapi/v1/time")).status).toBe(200);
            const first = await http(exchange, "/api/v3/time");
            expect([first.status, first.headers["retry-after"]]).toEqual([429, "7"]);
            expect(JSON.parse(first.body)).toEqual({ code: -1003, msg: "Too many requests." });
            expect((await http(exchange, "/api/v3/time")).status).toBe(429);
            expect((await http(exchange, "/api/v3/time")).status).toBe(200);
        });

        it("resets and truncates", async () => {
            exchange.control({ action: "rest", effect: "reset" });
            await expectAsync(http(exchange, "/api/v3/exchangeInfo")).toBeRejected();
            exchange.control({ action: "rest", effect: "truncate" });
            await expectAsync(http(exchange, "/api/v3/exchangeInfo")).toBeRejected();
        });

        it("holds an answer as it was when it was asked for", async () => {
            const tick = exchange.state()["tick"] as number;
            exchange.control({ action: "rest", effect: "hold" });
            const held = getJson(exchange, "/api/v3/time");
            await exchange.waitFor({ path: ["held", "rest"], equals: 1 });
            exchange.control({ action: "tick", count: 5 });
            expect(Number(exchange.control({ action: "release" })["released"])).toBe(1);
            expect(await held).toEqual({ serverTime: 1_700_000_000_000 + 100 * tick });
        });

        it("logs what it was asked", async () => {
            const since = exchange.state()["log"] as number;
            await http(exchange, "/api/v3/order", { method: "POST", body: "a=1", headers: { "X-MBX-APIKEY": "key" } });
            expect(exchange.log(since)).toEqual([
                jasmine.objectContaining({ type: "rest", method: "POST", url: "/api/v3/order", body: "a=1" }),
            ]);
        });
    });
});
