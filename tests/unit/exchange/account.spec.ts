import { createHmac } from "node:crypto";
import type { Exchange } from "../../../tools/exchange/src/exchange.js";
import { connect, startFrozen } from "./support/running.js";
import type { Client } from "./support/running.js";

const KEY = "key";
const SECRET = "secret";

type Params = Readonly<Record<string, string>>;

/** The parameters as Binance wants them signed: sorted, with the key and a time. */
const signed = (params: Params): Params => {
    const entries = Object.entries({ ...params, apiKey: KEY, timestamp: "1700000000000" });
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
    const query = new URLSearchParams(sorted.map(([name, value]): [string, string] => [name, value])).toString();
    return { ...Object.fromEntries(sorted), signature: createHmac("sha256", SECRET).update(query).digest("hex") };
};

describe("the account", () => {
    let exchange: Exchange;
    let next = 1;

    beforeEach(async () => {
        exchange = await startFrozen();
        next = 1;
    });
    afterEach(() => exchange.close());

    const ask = async (client: Client, method: string, params: Params = {}): Promise<Record<string, unknown>> => {
        const id = String(next++);
        client.send({ id, method, params: signed({ ...params, returnRateLimits: "false" }) });
        for (;;) {
            const frame = await client.nextJson();
            if (frame["id"] === id) return frame;
        }
    };

    const listen = async (): Promise<Client> => {
        const client = await connect(exchange, "/ws-api/v3");
        const reply = await ask(client, "userDataStream.subscribe.signature");
        expect(reply["result"]).toEqual({ subscriptionId: 0 });
        return client;
    };

    const rest = async (method: string, path: string): Promise<Record<string, unknown>> => {
        const response = await fetch(`http://127.0.0.1:${exchange.port}${path}`, {
            method,
            headers: { "x-mbx-apikey": KEY },
        });
        return (await response.json()) as Record<string, unknown>;
    };

    const LIMIT_BUY = { symbol: "BTCUSDT", side: "BUY", type: "LIMIT", quantity: "0.01", timeInForce: "GTC" };

    it("takes orders over the websocket API, and tells who listens", async () => {
        const [trader, listener] = [await connect(exchange, "/ws-api/v3"), await listen()];
        const placed = await ask(trader, "order.place", { ...LIMIT_BUY, price: "1000" });
        expect(placed["status"]).toBe(200);
        expect(placed["result"]).toEqual(jasmine.objectContaining({ symbol: "BTCUSDT", status: "NEW" }));

        const report = await listener.nextJson();
        expect(report["subscriptionId"]).toBe(0);
        expect(report["event"]).toEqual(jasmine.objectContaining({ e: "executionReport", x: "NEW", X: "NEW" }));
        const position = (await listener.nextJson())["event"] as { readonly B: readonly Record<string, string>[] };
        expect(position.B).toContain({ a: "USDT", f: "99990.00000000", l: "10.00000000" });
    });

    it("fills what crosses the spread, and moves what it costs", async () => {
        const listener = await listen();
        const filled = await ask(listener, "order.place", {
            symbol: "BTCUSDT",
            side: "SELL",
            type: "MARKET",
            quantity: "0.5",
        });
        expect(filled["result"]).toEqual(jasmine.objectContaining({ status: "FILLED", executedQty: "0.50000000" }));
        const account = await ask(listener, "account.status");
        const { balances } = account["result"] as { readonly balances: readonly Record<string, string>[] };
        expect(balances).toContain({ asset: "BTC", free: "0.50000000", locked: "0.00000000" });
        const trades = await ask(listener, "myTrades", { symbol: "BTCUSDT" });
        expect(trades["result"]).toEqual([jasmine.objectContaining({ qty: "0.50000000", isBuyer: false })]);
    });

    it("cancels one order or all of a symbol, and nothing twice", async () => {
        const client = await connect(exchange, "/ws-api/v3");
        const place = async (): Promise<string> => {
            const { result } = await ask(client, "order.place", { ...LIMIT_BUY, price: "1000" });
            return String((result as { readonly orderId: number }).orderId);
        };
        const orderId = await place();
        const canceled = await ask(client, "order.cancel", { symbol: "BTCUSDT", orderId });
        expect(canceled["result"]).toEqual(jasmine.objectContaining({ status: "CANCELED" }));
        const again = await ask(client, "order.cancel", { symbol: "BTCUSDT", orderId });
        expect(again["error"]).toEqual({ code: -2011, msg: "Unknown order sent." });

        await place();
        await place();
        const all = await ask(client, "openOrders.cancelAll", { symbol: "BTCUSDT" });
        expect((all["result"] as readonly unknown[]).length).toBe(2);
        expect((await ask(client, "openOrders.status"))["result"]).toEqual([]);
    });

    it("refuses what it can't pay, and what isn't an order", async () => {
        const client = await connect(exchange, "/ws-api/v3");
        const dear = await ask(client, "order.place", { ...LIMIT_BUY, quantity: "1000", price: "1000" });
        expect(dear["error"]).toEqual(jasmine.objectContaining({ code: -2010 }));
        const strange = await ask(client, "order.place", { ...LIMIT_BUY, side: "HOLD", price: "1000" });
        expect(strange["error"]).toEqual({ code: -1117, msg: "Invalid side." });
        const unknown = await ask(client, "order.status", { symbol: "BTCUSDT", orderId: "5" });
        expect(unknown["error"]).toEqual({ code: -2013, msg: "Order does not exist." });
    });

    it("keeps an order that only waits, and refuses one that would be filled", async () => {
        const client = await connect(exchange, "/ws-api/v3");
        const maker = { symbol: "BTCUSDT", side: "BUY", type: "LIMIT_MAKER", quantity: "0.01" };
        const waiting = await ask(client, "order.place", { ...maker, price: "1000" });
        expect(waiting["result"]).toEqual(jasmine.objectContaining({ type: "LIMIT_MAKER", status: "NEW" }));
        const crossing = await ask(client, "order.place", { ...maker, price: "1000000" });
        expect(crossing["error"]).toEqual({ code: -2010, msg: "Order would immediately match and take." });
        const unpriced = await ask(client, "order.place", maker);
        expect(unpriced["error"]).toEqual(jasmine.objectContaining({ code: -1102 }));
        const open = await ask(client, "openOrders.status", { symbol: "BTCUSDT" });
        expect((open["result"] as readonly unknown[]).length).toBe(1);
    });

    it("refuses a request that isn't signed as it must be", async () => {
        const client = await connect(exchange, "/ws-api/v3");
        client.send({ id: "1", method: "order.place", params: { ...signed(LIMIT_BUY), signature: "00" } });
        expect((await client.nextJson())["error"]).toEqual(jasmine.objectContaining({ code: -1022 }));
        client.send({ id: "2", method: "account.status", params: {} });
        expect((await client.nextJson())["error"]).toEqual(jasmine.objectContaining({ code: -2014 }));
    });

    it("is listened to once a connection", async () => {
        const client = await listen();
        const again = await ask(client, "userDataStream.subscribe.signature");
        expect(again["error"]).toEqual(jasmine.objectContaining({ code: -2035 }));
    });

    it("sends nothing after its stream was terminated", async () => {
        const client = await listen();
        exchange.control({ action: "terminate" });
        expect((await client.nextJson())["event"]).toEqual(jasmine.objectContaining({ e: "eventStreamTerminated" }));
        expect((await ask(client, "userDataStream.subscribe.signature"))["status"]).toBe(200);
    });

    it("is listened to by a token, too", async () => {
        const { token } = await rest("POST", "/sapi/v1/userListenToken");
        const client = await connect(exchange, "/ws-api/v3");
        client.send({ id: "1", method: "userDataStream.subscribe.listenToken", params: { listenToken: token } });
        expect((await client.nextJson())["status"]).toBe(200);
        // Before it expires, another one prolongs it.
        const { token: next } = await rest("POST", "/sapi/v1/userListenToken");
        client.send({ id: "2", method: "userDataStream.subscribe.listenToken", params: { listenToken: next } });
        expect((await client.nextJson())["status"]).toBe(200);
    });

    it("is listened to with a key on futures, and moves their positions", async () => {
        const { listenKey } = await rest("POST", "/fapi/v1/listenKey");
        expect(await rest("POST", "/fapi/v1/listenKey")).toEqual({ listenKey });
        const listener = await connect(exchange, `/private/ws?listenKey=${String(listenKey)}`);
        const trader = await connect(exchange, "/ws-fapi/v1");
        await ask(trader, "order.place", { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
        const events = [await listener.nextJson(), await listener.nextJson(), await listener.nextJson()];
        expect(events.map((event) => event["e"])).toEqual([
            "ORDER_TRADE_UPDATE",
            "ORDER_TRADE_UPDATE",
            "ACCOUNT_UPDATE",
        ]);
        expect((events[2]?.["a"] as { readonly P: readonly Record<string, string>[] }).P[0]?.["pa"]).toBe("0.01000000");
    });

    it("knows a key no more that was deleted", async () => {
        await rest("POST", "/dapi/v1/listenKey");
        expect(Object.keys(await rest("PUT", "/dapi/v1/listenKey"))).toEqual(["listenKey"]);
        await rest("DELETE", "/dapi/v1/listenKey");
        expect(await rest("PUT", "/dapi/v1/listenKey")).toEqual({ code: -1125, msg: "This listenKey does not exist." });
    });
});
