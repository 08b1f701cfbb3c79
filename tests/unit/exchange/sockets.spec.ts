import type { Exchange } from "../../../tools/exchange/src/exchange.js";
import { connect, refusedStatus, startFrozen, subscribe } from "./support/running.js";

describe("websocket streams", () => {
    let exchange: Exchange;

    beforeEach(async () => {
        exchange = await startFrozen();
    });
    afterEach(() => exchange.close());

    const tick = (count = 1): void => {
        exchange.control({ action: "tick", count });
    };

    it("send an event a tick to who subscribed, raw on /ws", async () => {
        const client = await connect(exchange, "/ws");
        await subscribe(client, ["btcusdt@ticker"]);
        tick(2);
        expect(await client.nextJson()).toEqual(jasmine.objectContaining({ e: "24hrTicker", s: "BTCUSDT" }));
        expect((await client.nextJson())["E"]).toBe(1_700_000_000_200);
    });

    it("are named in the path or the query, wrapped on /stream", async () => {
        const raw = await connect(exchange, "/ws/btcusdt@ticker/ethusdt@miniTicker");
        const combined = await connect(exchange, "/stream?streams=btcusdt@ticker/ethusdt@miniTicker");
        tick();
        const [first, second] = [await raw.nextJson(), await raw.nextJson()];
        expect([first["e"], second["e"]]).toEqual(["24hrTicker", "24hrMiniTicker"]);
        expect(await combined.nextJson()).toEqual({ stream: "btcusdt@ticker", data: first });
        expect(await combined.nextJson()).toEqual({ stream: "ethusdt@miniTicker", data: second });
    });

    it("change between raw and wrapped by property", async () => {
        const client = await connect(exchange, "/ws/btcusdt@ticker");
        client.send({ method: "SET_PROPERTY", params: ["combined", true], id: 1 });
        expect(await client.nextJson()).toEqual({ result: null, id: 1 });
        tick();
        expect((await client.nextJson())["stream"]).toBe("btcusdt@ticker");
    });

    it("stop when unsubscribed", async () => {
        const client = await connect(exchange, "/ws/btcusdt@ticker/btcusdt@miniTicker");
        client.send({ method: "UNSUBSCRIBE", params: ["btcusdt@ticker"], id: 1 });
        expect(await client.nextJson()).toEqual({ result: null, id: 1 });
        tick(2);
        expect((await client.nextJson())["e"]).toBe("24hrMiniTicker");
        expect((await client.nextJson())["e"]).toBe("24hrMiniTicker");
    });

    it("are silent for what nobody lists", async () => {
        const client = await connect(exchange, "/ws");
        await subscribe(client, ["nope@ticker", "btcusdt@nope"]);
        await subscribe(client, ["btcusdt@ticker"], 2);
        tick();
        expect((await client.nextJson())["s"]).toBe("BTCUSDT");
    });

    it("are the products' own, and on USD-M the class's own", async () => {
        const market = await connect(exchange, "/market/ws/btcusdt@bookTicker/btcusdt@markPrice@1s");
        const publicly = await connect(exchange, "/public/ws/btcusdt@bookTicker/btcusdt@markPrice@1s");
        const inverse = await connect(exchange, "/dstream.binance.com/ws/btcusd_perp@ticker");
        tick();
        expect((await market.nextJson())["e"]).toBe("markPriceUpdate");
        expect((await publicly.nextJson())["e"]).toBe("bookTicker");
        expect((await inverse.nextJson())["ps"]).toBe("BTCUSD");
    });

    it("are the same for every client and every run of a seed", async () => {
        const record = async (from: Exchange): Promise<readonly string[]> => {
            const streams = [
                "btcusdt@ticker",
                "!miniTicker@arr",
                "ethbtc@depth@100ms",
                "btcusdt@trade",
                "solusdt@kline_1m",
            ];
            const client = await connect(from, `/ws/${streams.join("/")}`);
            from.control({ action: "tick", count: 20 });
            return Promise.all(Array.from({ length: 100 }, () => client.next()));
        };
        const again = await startFrozen();
        const other = await startFrozen({ seed: 2 });
        const [frames, sameFrames, otherFrames] = await Promise.all([exchange, again, other].map(record));
        expect(sameFrames).toEqual(frames);
        expect(otherFrames).not.toEqual(frames);
        await Promise.all([again.close(), other.close()]);
    });

    it("tick by themselves unless frozen", async () => {
        const live = await startFrozen({ frozen: false, intervalMs: 5 });
        await live.waitFor({ path: ["tick"], atLeast: 3 });
        live.control({ action: "freeze" });
        const frozenAt = live.state()["tick"];
        live.control({ action: "tick" });
        expect(Number(live.state()["tick"])).toBe(Number(frozenAt) + 1);
        live.control({ action: "resume" });
        await live.waitFor({ path: ["tick"], atLeast: Number(frozenAt) + 3 });
        await live.close();
    });

    it("refuse paths that Binance doesn't have", async () => {
        expect(await refusedStatus(exchange, "/nothing")).toBe(404);
    });

    it("answer errors and stay open", async () => {
        const client = await connect(exchange, "/ws");
        client.send("{");
        expect(await client.nextJson()).toEqual({
            error: { code: 3, msg: "Invalid JSON: expected value at line 1 column 1" },
        });
        await subscribe(client, ["btcusdt@ticker"]);
    });

    it("echo pings", async () => {
        const client = await connect(exchange, "/ws");
        const pong = new Promise<string>((resolve) =>
            client.socket.once("pong", (data) => {
                resolve(data.toString());
            }),
        );
        client.socket.ping("payload");
        expect(await pong).toBe("payload");
    });

    describe("with limits", () => {
        it("close a spot client with 1008 at its sixth message in a second, USD-M's at its eleventh", async () => {
            for (const [path, most] of [
                ["/ws", 5],
                ["/market/ws", 10],
            ] as const) {
                const client = await connect(exchange, path);
                for (let id = 1; id <= most; id++) client.send({ method: "LIST_SUBSCRIPTIONS", id });
                for (let id = 1; id <= most; id++) expect((await client.nextJson())["id"]).toBe(id);
                client.socket.ping();
                expect(await client.closed).toEqual({ code: 1008, reason: "Too many requests" });
            }
            const counters = exchange.state()["counters"] as Readonly<Record<string, number>>;
            expect(counters["violations"]).toBe(2);
        });

        it("let everything pass when switched off", async () => {
            exchange.control({ action: "limits", spotMessagesPerSecond: null });
            const client = await connect(exchange, "/ws");
            for (let id = 1; id <= 30; id++) client.send({ method: "LIST_SUBSCRIPTIONS", id });
            for (let id = 1; id <= 30; id++) expect((await client.nextJson())["id"]).toBe(id);
        });

        it("close with 1008 beyond 1024 streams", async () => {
            const client = await connect(exchange, "/ws");
            const names = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `s${i}@ticker`);
            await subscribe(client, names(1024));
            client.send({ method: "SUBSCRIBE", params: ["one@more"], id: 2 });
            expect(await client.closed).toEqual({ code: 1008, reason: "Too many streams" });
        });

        it("ping, and close a client that doesn't answer with the payload", async () => {
            const answering = await connect(exchange, "/ws");
            const mute = await connect(exchange, "/ws", { autoPong: false });
            exchange.control({
                action: "limits",
                pingIntervalMs: 20,
                pongTimeoutMs: 200,
                spotMessagesPerSecond: null,
            });
            await exchange.waitFor({ path: ["connections", 0, "pongsMatched"], atLeast: 3 });
            mute.socket.pong("something else");
            await exchange.waitFor({ path: ["connections", 1, "pongsUnmatched"], atLeast: 1 });
            expect((await mute.closed).code).toBe(1008);
            expect(answering.socket.readyState).toBe(answering.socket.OPEN);
        });

        it("count connections when told to", async () => {
            exchange.control({ action: "limits", connectionsPer5Minutes: 1 });
            await connect(exchange, "/ws");
            expect(await refusedStatus(exchange, "/ws")).toBe(429);
        });

        it("drop a client that doesn't read", async () => {
            const client = await connect(exchange, "/ws/btcusdt@ticker");
            exchange.control({ action: "limits", bufferedBytes: 1000 });
            client.socket.pause();
            // More than the system's own buffers take.
            const bulk = "x".repeat(1_000_000);
            for (let i = 0; i < 20; i++) exchange.control({ action: "send", text: bulk });
            await exchange.waitFor({ path: ["counters", "connectionsClosed"], equals: 1 });
            client.socket.terminate();
        });
    });
});

describe("the websocket API", () => {
    it("answers requests by id", async () => {
        const exchange = await startFrozen();
        const client = await connect(exchange, "/ws-fapi/v1");
        client.send({ id: "1", method: "ticker.book", params: { symbol: "BTCUSDT", returnRateLimits: false } });
        expect(await client.nextJson()).toEqual({
            id: "1",
            status: 200,
            result: jasmine.objectContaining({ symbol: "BTCUSDT", lastUpdateId: jasmine.any(Number) }),
        });
        client.send({ id: "2", method: "depth", params: { symbol: "NOPE" } });
        expect(await client.nextJson()).toEqual(
            jasmine.objectContaining({ id: "2", status: 400, error: { code: -1121, msg: "Invalid symbol." } }),
        );
        client.send({ id: 3, method: "constructor" });
        expect((await client.nextJson())["status"]).toBe(400);
        client.send("{");
        expect(await client.nextJson()).toEqual(jasmine.objectContaining({ id: null, status: 400 }));
        await exchange.close();
    });
});
