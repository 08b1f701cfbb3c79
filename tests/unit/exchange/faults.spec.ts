import { connect as connectSocket } from "node:net";
import type { Exchange } from "../../../tools/exchange/src/exchange.js";
import { connect, getJson, http, refusedStatus, startFrozen, subscribe } from "./support/running.js";

describe("the control API", () => {
    let exchange: Exchange;

    beforeEach(async () => {
        exchange = await startFrozen();
    });
    afterEach(() => exchange.close());

    const control = async (command: object): Promise<unknown> => {
        const reply = await http(exchange, "/__control", { method: "POST", body: JSON.stringify(command) });
        expect(reply.status).withContext(reply.body).toBe(200);
        return JSON.parse(reply.body);
    };

    it("says what is wrong with a command", async () => {
        const wrong = async (body: string): Promise<readonly [number, unknown]> => {
            const reply = await http(exchange, "/__control", { method: "POST", body });
            return [reply.status, (JSON.parse(reply.body) as { readonly msg: string }).msg];
        };
        expect(await wrong('{"action":"tick","count":0}')).toEqual([
            400,
            "count: must be an integer from 1 to 1000000",
        ]);
        expect(await wrong("{")).toEqual([400, jasmine.stringMatching(/^the body must be JSON/)]);
        expect((await http(exchange, "/__nothing")).status).toBe(404);
        expect((await http(exchange, "/__log?since=x")).status).toBe(400);
    });

    it("closes with the code it is told, only whom it is told", async () => {
        const [first, second, api] = [
            await connect(exchange, "/ws/btcusdt@ticker"),
            await connect(exchange, "/ws/ethusdt@ticker"),
            await connect(exchange, "/ws-api/v3"),
        ];
        expect(
            await control({ action: "close", code: 1011, reason: "x", target: { stream: "btcusdt@ticker" } }),
        ).toEqual({
            connections: [1],
        });
        expect(await first.closed).toEqual({ code: 1011, reason: "x" });
        await control({ action: "close", code: 1001, target: { kind: "api" } });
        expect((await api.closed).code).toBe(1001);
        expect(second.socket.readyState).toBe(second.socket.OPEN);
        await control({ action: "close", target: { path: "/ws/eth" } });
        expect((await second.closed).code).toBe(1000);
    });

    it("drops connections without a close frame", async () => {
        for (const how of ["reset", "fin"]) {
            const client = await connect(exchange, "/ws");
            await control({ action: "drop", how });
            expect((await client.closed).code).toBe(1006);
        }
    });

    it("falls silent and speaks again", async () => {
        const client = await connect(exchange, "/ws/btcusdt@ticker");
        await control({ action: "silence" });
        client.send({ method: "LIST_SUBSCRIPTIONS", id: 1 });
        client.socket.ping();
        await exchange.waitFor({ path: ["counters", "pingsReceived"], equals: 1 });
        await control({ action: "tick" });
        await control({ action: "silence", on: false });
        await control({ action: "tick" });
        expect((await client.nextJson())["E"]).toBe(1_700_000_000_200);
    });

    it("stops reading, so that the client's bytes stay in the network", async () => {
        const client = await connect(exchange, "/ws");
        await control({ action: "silence", reading: false });
        client.send({ method: "LIST_SUBSCRIPTIONS", id: 1 });
        await control({ action: "tick" });
        expect(exchange.log().filter((entry) => entry.type === "message")).toEqual([]);
        await control({ action: "silence", on: false });
        expect(await client.nextJson()).toEqual({ result: [], id: 1 });
    });

    for (const wire of [
        { mode: "pieces", size: 1 },
        { mode: "fragments", size: 3 },
        { mode: "fragments", size: 50, ping: "between" },
    ]) {
        it(`writes frames as ${JSON.stringify(wire)} that a client puts together`, async () => {
            const client = await connect(exchange, "/ws/btcusdt@ticker");
            // The client's pongs count as messages.
            await control({ action: "limits", spotMessagesPerSecond: null });
            await control({ action: "wire", ...wire });
            await control({ action: "tick", count: 2 });
            expect((await client.nextJson())["e"]).toBe("24hrTicker");
            expect((await client.nextJson())["E"]).toBe(1_700_000_000_200);
            if (wire.ping !== undefined) expect(client.pings).toContain("between");
            await control({ action: "close" });
            expect((await client.closed).code).toBe(1000);
        });
    }

    it("sends any text, half a frame, or bytes that are no frame", async () => {
        const client = await connect(exchange, "/ws");
        await control({ action: "send", text: '{"e":' });
        expect(await client.next()).toBe('{"e":');
        await control({ action: "half", text: '{"e":"24hrTicker"}' });
        await control({ action: "tick" });
        await control({ action: "drop" });
        expect((await client.closed).code).toBe(1006);
        const other = await connect(exchange, "/ws");
        await control({ action: "raw", hex: "ffff" });
        expect((await other.closed).code).toBe(1006);
    });

    it("emits an event to subscribers, wrapped as each expects", async () => {
        const raw = await connect(exchange, "/ws/btcusdt@trade");
        const combined = await connect(exchange, "/stream?streams=btcusdt@trade");
        await connect(exchange, "/ws/ethusdt@trade");
        expect(await control({ action: "emit", stream: "btcusdt@trade", data: { e: "x" } })).toEqual({ delivered: 2 });
        expect(await raw.nextJson()).toEqual({ e: "x" });
        expect(await combined.nextJson()).toEqual({ stream: "btcusdt@trade", data: { e: "x" } });
    });

    it("makes a gap in a sequence, and repeats an event", async () => {
        const client = await connect(exchange, "/ws/btcusdt@depth@100ms");
        await control({ action: "tick" });
        const before = await client.nextJson();
        await control({ action: "events", stream: "btcusdt@depth@100ms", effect: "drop" });
        await control({ action: "tick", count: 2 });
        const after = await client.nextJson();
        expect(Number(after["U"])).toBeGreaterThan(Number(before["u"]) + 1);
        await control({ action: "events", stream: "btcusdt@depth@100ms", effect: "repeat" });
        await control({ action: "tick" });
        const repeated = await client.nextJson();
        expect(repeated["U"]).toBe(Number(after["u"]) + 1);
        expect(await client.nextJson()).toEqual(repeated);
    });

    it("holds, drops and refuses acknowledgements", async () => {
        const client = await connect(exchange, "/ws");
        await control({ action: "acks", effect: "hold" });
        client.send({ method: "SUBSCRIBE", params: ["btcusdt@ticker"], id: 1 });
        await exchange.waitFor({ path: ["held", "acks"], equals: 1 });
        await control({ action: "tick" });
        expect((await client.nextJson())["e"]).toBe("24hrTicker");
        expect(await control({ action: "release" })).toEqual({ released: 1 });
        expect(await client.nextJson()).toEqual({ result: null, id: 1 });

        await control({ action: "acks", effect: "error", method: "UNSUBSCRIBE", code: -2035, msg: "no" });
        client.send({ method: "UNSUBSCRIBE", params: ["btcusdt@ticker"], id: 2 });
        expect(await client.nextJson()).toEqual({ error: { code: -2035, msg: "no" }, id: 2 });
        expect(await getJson(exchange, "/__state")).toEqual(
            jasmine.objectContaining({ streams: { "spot:btcusdt@ticker": 1 } }),
        );

        await control({ action: "acks", effect: "drop" });
        client.send({ method: "UNSUBSCRIBE", params: ["btcusdt@ticker"], id: 3 });
        client.send({ method: "LIST_SUBSCRIPTIONS", id: 4 });
        expect(await client.nextJson()).toEqual({ result: [], id: 4 });
    });

    it("ends user data streams", async () => {
        const streams = await connect(exchange, "/private/ws?listenKey=K");
        const api = await connect(exchange, "/ws-api/v3");
        await control({ action: "terminate" });
        expect(await streams.nextJson()).toEqual({ e: "eventStreamTerminated", E: 1_700_000_000_000 });
        expect(await api.nextJson()).toEqual({
            subscriptionId: 0,
            event: { e: "eventStreamTerminated", E: 1_700_000_000_000 },
        });
    });

    it("refuses handshakes", async () => {
        await control({ action: "upgrades", status: 403, path: "/ws/a" });
        await control({ action: "upgrades", effect: "reset", path: "/ws/b" });
        expect(await refusedStatus(exchange, "/ws/a")).toBe(403);
        await connect(exchange, "/ws/a");
        await expectAsync(connect(exchange, "/ws/b")).toBeRejected();
    });

    it("leaves handshakes hanging", async () => {
        await control({ action: "upgrades", effect: "hang" });
        const socket = connectSocket(exchange.port, "127.0.0.1");
        socket.write("GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
        await exchange.waitFor({ path: ["counters", "upgradesRefused"], equals: 1 });
        expect(socket.readyState).toBe("open");
        socket.destroy();
    });

    it("heals", async () => {
        const client = await connect(exchange, "/ws/btcusdt@ticker");
        await control({ action: "silence" });
        await control({ action: "wire", mode: "pieces" });
        await control({ action: "upgrades", times: 0 });
        await control({ action: "clock", skewMs: 5 });
        await control({ action: "limits", maxStreams: 1 });
        await control({ action: "heal" });
        await control({ action: "tick" });
        expect((await client.nextJson())["E"]).toBe(1_700_000_000_100);
        await subscribe(await connect(exchange, "/ws"), ["a@ticker", "b@ticker"]);
    });

    it("tells when something has become so", async () => {
        const wait = async (condition: object): Promise<readonly [number, unknown]> => {
            const reply = await http(exchange, "/__await", { method: "POST", body: JSON.stringify(condition) });
            return [reply.status, (JSON.parse(reply.body) as { readonly value: unknown }).value];
        };
        const subscribed = wait({ path: ["streams", "spot:btcusdt@ticker"], atLeast: 1 });
        await subscribe(await connect(exchange, "/ws"), ["btcusdt@ticker"]);
        expect(await subscribed).toEqual([200, 1]);
        expect(await wait({ path: ["tick"], atLeast: 1, timeoutMs: 1 })).toEqual([408, 0]);
        expect((await wait({ path: 1 }))[0]).toBe(400);
        await expectAsync(exchange.waitFor({ path: ["tick"], atLeast: 1, timeoutMs: 1 })).toBeRejectedWithError(
            /waited in vain/,
        );
    });

    it("logs what clients did", async () => {
        const client = await connect(exchange, "/ws/x");
        client.send({ method: "LIST_SUBSCRIPTIONS", id: 1 });
        await client.next();
        client.socket.close(1000, "bye");
        await exchange.waitFor({ path: ["counters", "connectionsClosed"], equals: 1 });
        const log = (await getJson(exchange, "/__log")) as {
            readonly entries: readonly object[];
            readonly next: number;
        };
        expect(log.entries).toEqual([
            { n: 0, tick: 0, type: "open", connection: 1, url: "/ws/x" },
            { n: 1, tick: 0, type: "message", connection: 1, text: '{"method":"LIST_SUBSCRIPTIONS","id":1}' },
            { n: 2, tick: 0, type: "close", connection: 1, code: 1000, reason: "bye" },
        ]);
        expect(((await getJson(exchange, "/__log?since=2")) as typeof log).entries.length).toBe(1);
    });
});
