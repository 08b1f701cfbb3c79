/** Pass `futures`: futures by their hashes, promises, and subscriptions that nobody awaits. */
import { dumpStatements } from "../../../../generator/src/ir/dump.js";
import { last, stagesOf } from "../support/stages.js";

const lowered = (methods: string): string => dumpStatements(last(stagesOf(methods).lowered, "run").body);

/** The method and its turn, as they are rebound. */
const cut = (methods: string): { readonly run: string; readonly turn: string } => {
    const { rebound } = stagesOf(methods);
    const turns = rebound.filter(({ name }) => name.startsWith("runTurn"));
    return {
        run: dumpStatements(last(rebound, "run").body),
        turn: turns.map(({ body }) => dumpStatements(body)).join(" | "),
    };
};

describe("futures", () => {
    it("that are looked for are their hashes", () => {
        const found = lowered(`run (client: Client, hash) {
            const future = this.safeValue (client.futures, hash);
            if (future !== undefined) { future.resolve (1); }
        }`);
        expect(found).not.toContain("let future");
        expect(found).toContain("if js(hash in client.futures) { Pro.Client.settle_future(client, 1, hash) }");
        expect(
            lowered(
                "run (client: Client, hash) { const f = client.futures[hash]; f.reject (new NetworkError ('x')); }",
            ),
        ).toContain("Pro.Client.reject_future(client, ");
    });

    it("that are asked for and awaited later are promises, got in the turn of what stands around", () => {
        const { run, turn } = cut(`async run (url, hash) {
            const client = this.client (url);
            const future = client.reusableFuture (hash);
            const known = this.safeValue (client.subscriptions, hash);
            if (known === undefined) {
                this.watch (url, hash, { 'op': 'login' }, hash);
            }
            return await future;
        }`);
        expect(turn).toContain("{promise, client} = Pro.Client.promise(client, hash)");
        expect(turn).toContain('client = Pro.Client.subscribe(client, hash, %{"op" => "login"}, hash)');
        expect(run).toContain("let future = turn");
        expect(run).toContain("return Pro.Connection.await_promise(client, future)");
    });

    it("that are spawned may be kept, awaited by a name, and settled by others", () => {
        const { run } = cut(`async run () {
            this.options['job'] = this.spawn (this.job, 1);
            const future = this.options['job'];
            return await future;
        }
        async job (n) {
            const future = this.options['job'];
            future.reject (new NetworkError ('x'));
            future.resolve (n);
        }`);
        expect(run).toContain("spawn(job(1))");
        expect(run).toContain("return Promise.await(future)");
        const { rebound } = stagesOf(
            "run (held: any, error) { const f = held['f']; f.reject (error); f.resolve (1); }",
        );
        const settled = dumpStatements(last(rebound, "run").body);
        expect(settled).toContain("Future.reject(f, error); Future.resolve(f, 1)");
    });

    it("that are spawned by what doesn't wait are refused", () => {
        const { diagnostics } = stagesOf(
            "run () { const f = this.spawn (this.job); return f; } async job () { return 1; }",
        );
        expect(diagnostics.map(({ code }) => code)).toContain("EX2001");
    });

    it("that are asked for can be settled by who asked", () => {
        const { turn } = cut(`async run (url, hash, error) {
            const client = this.client (url);
            const future = client.future (hash);
            await this.other ();
            future.reject (error);
            future.resolve (1);
            return await future;
        }
        async other () { return 1; }`);
        expect(turn).toContain("Pro.Client.reject_promise(client, future, error)");
        expect(turn).toContain("Pro.Client.settle_promise(client, future, 1)");
    });

    it("that nobody goes on with hold their hash open", () => {
        expect(lowered("run (client: Client) { const unused = client.future ('a'); }")).not.toContain("let unused");
    });

    it("as subscriptions are true", () => {
        expect(
            lowered(`async run (client: Client, url, hash) {
                const future = client.future (hash);
                this.watch (url, hash, 'x', hash, future);
                return await future;
            }`),
        ).toContain('"x", hash, true)');
    });

    it("of watch that nobody awaits are subscriptions, at a client of its own where there is none", () => {
        const { run, turn } = cut(`async run (url, hashes, client) {
            this.watchMultiple (url, hashes, 'x', hashes);
            return client;
        }`);
        expect(run).toContain("let client2 = Pro.Client.new(url)");
        expect(turn).toContain('client2 = Pro.Client.subscribe_all(client2, hashes, "x", hashes)');
    });

    it("of a URL that was bound anew are at another client", () => {
        const { run } = cut(`async run (url, hash) {
            const client = this.client (url);
            url = url + '/b';
            this.watch (url, hash, 'x', hash);
            return client.url;
        }`);
        expect(run).toContain("let client2 = Pro.Client.new(url)");
    });

    it("are waited for where watch is awaited or returned", () => {
        expect(lowered("async run (url) { await this.watch (url, 'a'); }")).toContain("Pro.Connection.watch(url");
        expect(lowered("async run (url) { return this.watch (url, 'a'); }")).toContain("Pro.Connection.watch(url");
    });

    it("that a client sends are sent by its connection", () => {
        expect(cut("async run (client: Client) { await client.send ({ 'pong': 1 }); }").run).toContain(
            'Pro.Connection.send_message(client, %{"pong" => 1})',
        );
    });

    it("start a hand-written method of the base class in the background", () => {
        const { rebound, facts } = stagesOf({
            base: `
                handleDeltas (orderbook, deltas) { for (let i = 0; i < deltas.length; i++) { this.handleDelta (orderbook, deltas[i]); } }
                handleDelta (orderbook, delta) { orderbook['nonce'] = delta; }
                getCacheIndex (orderbook, cache) { return -1; }`,
            methods: "run (client: Client, symbol) { this.spawn (this.loadOrderBook, client, 'a', symbol); }",
        });
        expect(dumpStatements(last(rebound, "run").body)).toContain(
            'client = spawn at client(loadOrderBook(client, "a", symbol))',
        );
        // What it calls keeps the shape that it calls it with.
        expect([facts.get("getCacheIndex")?.self, [...(facts.get("handleDeltas")?.inout ?? [])]]).toEqual([
            "exchange",
            [0],
        ]);
    });
});
