import { Agent } from "node:http";
import ccxt from "ccxt";
import type { Exchange } from "../../../tools/exchange/src/exchange.js";
import { startExchange } from "../../../tools/exchange/src/exchange.js";
import { defaultOptions } from "../../../tools/exchange/src/options.js";
import { getJson } from "./support/running.js";

/** Unmodified ccxt, with its addresses on loopback. */
function createClient(exchange: Exchange, config: object = {}): InstanceType<typeof ccxt.pro.binance> {
    const client = new ccxt.pro.binance({ enableRateLimit: false, ...config });
    const agent = new Agent();
    Object.assign(client, { urls: { ...client.urls, api: exchange.urls }, agent, httpAgent: agent });
    return client;
}

interface Snapshot {
    readonly lastUpdateId: number;
    readonly bids: readonly (readonly string[])[];
    readonly asks: readonly (readonly string[])[];
}

const toNumbers = (level: readonly string[]): number[] => level.map(Number);

describe("ccxt 4.5.58", () => {
    let exchange: Exchange;
    let client: ReturnType<typeof createClient>;

    const usualTimeout = jasmine.DEFAULT_TIMEOUT_INTERVAL;

    beforeAll(async () => {
        // Most time goes to waiting for ticks, and two busy programs share the machine with other tests.
        jasmine.DEFAULT_TIMEOUT_INTERVAL = 60_000;
        exchange = await startExchange({ ...defaultOptions, intervalMs: 40, bookLevels: 50 });
        client = createClient(exchange, {
            options: { fetchMarkets: { types: ["spot", "linear", "inverse", "option"] } },
        });
    });
    afterAll(async () => {
        await client.close();
        await exchange.close();
        jasmine.DEFAULT_TIMEOUT_INTERVAL = usualTimeout;
    });

    it("loads markets of every product", async () => {
        const markets = await client.loadMarkets();
        const some = (symbol: string): object => {
            const market = markets[symbol];
            if (market === undefined) throw new Error(`no market ${symbol}`);
            const { type, linear, inverse, contractSize, precision, active } = market;
            return { type, linear, inverse, contractSize, price: precision.price, active };
        };
        expect(some("BTC/USDT")).toEqual(jasmine.objectContaining({ type: "spot", price: 0.01, active: true }));
        expect(some("XMR/USDT")).toEqual(jasmine.objectContaining({ type: "spot", active: false }));
        expect(some("BTC/USDT:USDT")).toEqual(jasmine.objectContaining({ type: "swap", linear: true, price: 0.1 }));
        expect(some("BTC/USDT:USDT-231229")).toEqual(jasmine.objectContaining({ type: "future", linear: true }));
        expect(some("BTC/USD:BTC")).toEqual(
            jasmine.objectContaining({ type: "swap", inverse: true, contractSize: 100 }),
        );
        expect(some("BTC/USDT:USDT-231117-35000-C")).toEqual(jasmine.objectContaining({ type: "option" }));
        expect(Object.keys(markets).length).toBe(59);
    });

    it("loads currencies and margin pairs with credentials", async () => {
        const signed = createClient(exchange, { apiKey: "key", secret: "secret" });
        const markets = await signed.loadMarkets();
        const networks = signed.currencies["BTC"]!.networks as Readonly<Record<string, { readonly fee?: number }>>;
        expect(networks["BTC"]!.fee).toBe(0.0005);
        expect(markets["BTC/USDT"]!.marginModes).toEqual({ cross: true, isolated: true });
        expect(markets["BTC/EUR"]!.marginModes).toEqual({ cross: false, isolated: false });
        const wrong = createClient(exchange, { apiKey: "key", secret: "other" });
        await expectAsync(wrong.loadMarkets()).toBeRejectedWithError(ccxt.AuthenticationError);
    });

    it("fetches time and tickers", async () => {
        expect(await client.fetchTime()).toBeGreaterThanOrEqual(1_700_000_000_000);
        for (const symbol of ["BTC/USDT", "BTC/USDT:USDT", "BTC/USD:BTC", "BTC/USDT:USDT-231117-35000-C"]) {
            const ticker = await client.fetchTicker(symbol);
            expect(ticker.symbol).toBe(symbol);
            expect(ticker.last).toBeGreaterThan(0);
        }
        expect(Object.keys(await client.fetchTickers(["BTC/USDT", "ETH/USDT"]))).toEqual(["BTC/USDT", "ETH/USDT"]);
        expect(Object.keys(await client.fetchTickers(undefined, { type: "swap" })).length).toBe(15);
        expect((await client.fetchMarkPrice("BTC/USDT:USDT")).markPrice).toBeGreaterThan(30_000);
        expect(Object.keys(await client.fetchBidsAsks(["BTC/USDT"]))).toEqual(["BTC/USDT"]);
        expect((await client.fetchTrades("BTC/USDT", undefined, 5)).length).toBe(5);
    });

    it("gets its own errors from refused calls", async () => {
        exchange.control({
            action: "rest",
            path: "/api/v3/time",
            status: 429,
            body: { code: -1003, msg: "Too many." },
        });
        await expectAsync(client.fetchTime()).toBeRejectedWithError(ccxt.DDoSProtection);
        exchange.control({ action: "rest", path: "/api/v3/time", status: 503, body: {} });
        await expectAsync(client.fetchTime()).toBeRejectedWithError(ccxt.ExchangeNotAvailable);
        await expectAsync(client.publicGetTicker24hr({ symbol: "NOPE" })).toBeRejectedWithError(ccxt.BadSymbol);
    });

    it("watches tickers of every product", async () => {
        for (const symbol of ["BTC/USDT", "ETH/USDT", "BTC/USDT:USDT", "BTC/USDT:USDT-231229", "BTC/USD:BTC"]) {
            const first = await client.watchTicker(symbol);
            const second = await client.watchTicker(symbol);
            expect([first.symbol, second.symbol]).toEqual([symbol, symbol]);
            expect(second.timestamp).toBeGreaterThan(first.timestamp!);
            expect(second.last).toBeGreaterThan(0);
        }
    });

    it("watches rolling, mini and all tickers", async () => {
        const rolling = await client.watchTicker("BTC/USDT", { name: "ticker_1h" });
        expect((rolling.info as { readonly e: string }).e).toBe("1hTicker");
        const two = await client.watchTickers(["BTC/USDT", "ETH/USDT"]);
        expect(["BTC/USDT", "ETH/USDT"]).toContain(Object.keys(two)[0]!);
        expect(Object.keys(await client.watchTickers()).length).toBe(15);
        expect(Object.keys(await client.watchTickers(undefined, { type: "swap" })).length).toBe(15);
    });

    it("watches mark prices", async () => {
        const one = await client.watchMarkPrice("BTC/USDT:USDT");
        expect(one.markPrice).toBeGreaterThan(30_000);
        expect(Object.keys(await client.watchMarkPrices(["ETH/USDT:USDT"]))).toEqual(["ETH/USDT:USDT"]);
        expect(Object.keys(await client.watchMarkPrices()).length).toBe(15);
    });

    it("watches bids and asks", async () => {
        for (const symbol of ["BTC/USDT", "BTC/USDT:USDT", "BTC/USD:BTC"]) {
            const quotes = await client.watchBidsAsks([symbol]);
            expect(quotes[symbol]!.bid).toBeLessThan(quotes[symbol]!.ask!);
        }
    });

    it("stops watching", async () => {
        const streams = (): object => exchange.state()["streams"] as object;
        await client.watchTicker("LTC/USDT");
        expect(Object.keys(streams())).toContain("spot:ltcusdt@ticker");
        await client.unWatchTicker("LTC/USDT", { name: "ticker" });
        expect(Object.keys(streams())).not.toContain("spot:ltcusdt@ticker");
        await client.watchMarkPrice("LTC/USDT:USDT");
        await client.unWatchMarkPrice("LTC/USDT:USDT");
        expect(Object.keys(streams())).not.toContain("usdm:ltcusdt@markPrice@1s");
    });

    it("gets an error frame as its own error", async () => {
        exchange.control({
            action: "acks",
            effect: "error",
            method: "SUBSCRIBE",
            code: 2,
            msg: "Invalid request: invalid stream",
        });
        await expectAsync(client.watchTicker("ADA/USDT")).toBeRejectedWithError(ccxt.BaseError, /invalid stream/);
    });

    it("keeps order books that are the exchange's", async () => {
        for (const [symbol, path] of [
            ["BTC/USDT", "/api/v3/depth?symbol=BTCUSDT"],
            ["BTC/USDT:USDT", "/fapi/v1/depth?symbol=BTCUSDT"],
            ["BTC/USD:BTC", "/dapi/v1/depth?symbol=BTCUSD_PERP"],
        ] as const) {
            let book = await client.watchOrderBook(symbol);
            for (let i = 0; i < 10; i++) book = await client.watchOrderBook(symbol);
            exchange.control({ action: "freeze" });
            const snapshot = (await getJson(exchange, path)) as Snapshot;
            while (book.nonce! < snapshot.lastUpdateId) book = await client.watchOrderBook(symbol);
            expect(book.nonce).toBe(snapshot.lastUpdateId);
            // Levels that moved out of the exchange's window are removed there with their event, so both are whole.
            expect(book.bids.map(([price, quantity]) => [price, quantity])).toEqual(snapshot.bids.map(toNumbers));
            expect(book.asks.map(([price, quantity]) => [price, quantity])).toEqual(snapshot.asks.map(toNumbers));
            exchange.control({ action: "resume" });
        }
    });

    it("watches trades, candles and liquidations", async () => {
        const [trade] = await client.watchTrades("BTC/USDT");
        expect(trade!.price).toBeGreaterThan(30_000);
        expect((await client.watchTrades("BTC/USDT:USDT", undefined, undefined, { name: "aggTrade" })).length).toBe(1);
        const [candle] = await client.watchOHLCV("BTC/USDT", "1m");
        expect(candle!.length).toBe(6);
        const [liquidation] = (await client.watchLiquidationsForSymbols(["BTC/USDT:USDT"])) as readonly {
            readonly symbol: string;
        }[];
        expect(liquidation!.symbol).toBe("BTC/USDT:USDT");
    });

    it("fails what waits when the connection is lost", async () => {
        const watchOn = async (): Promise<never> => {
            for (;;) await client.watchTicker("SOL/USDT");
        };
        const watching = watchOn();
        await exchange.waitFor({ path: ["streams", "spot:solusdt@ticker"], equals: 1 });
        exchange.control({ action: "close", code: 1001, target: { stream: "solusdt@ticker" } });
        await expectAsync(watching).toBeRejectedWithError(ccxt.NetworkError);
    });
});
