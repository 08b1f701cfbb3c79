/** Pass `turns`: what a method that waits does to stream state runs at the connection that owns it. */
import { dumpStatements } from "../../../../generator/src/ir/dump.js";
import { last, stagesOf } from "../support/stages.js";

const CALLEES = `
    setCache (client: Client, type) { if (!(type in client.subscriptions)) { this.balance[type] = {}; } }
    read (type) { return this.balance[type]; }
    async fetchIt (params = {}) { return params; }
    async loadIt (client: Client, type) { return type; }`;

/** Each method as the pass leaves it, by name. */
const cut = (methods: string): Readonly<Record<string, string>> => {
    const { turns, diagnostics } = stagesOf({ base: CALLEES, methods });
    expect(diagnostics).toEqual([]);
    const base = ["setCache", "read", "fetchIt", "loadIt"];
    const own = turns.filter(({ name }) => !base.includes(name));
    return Object.fromEntries(
        own.map(({ name, parameters, body }) => [
            name,
            `(${parameters.map((each) => each.name).join(", ")}) ${dumpStatements(body)}`,
        ]),
    );
};

describe("turns", () => {
    it("leaves methods alone that touch no stream state", () => {
        expect(
            Object.keys(cut("async run (url) { const x = await this.fetchIt (); return await this.watch (url, x); }")),
        ).toEqual(["run"]);
    });

    describe("a stretch between two waits", () => {
        it("runs at the connection of the client that it has", () => {
            expect(
                cut(`async run (url: string, type) {
                    const client = this.client (url);
                    this.setCache (client, type);
                    this.setCache (client, 'b');
                    return await this.watch (url, type);
                }`),
            ).toEqual({
                runTurn: '(client, type) this.setCache(client, type); this.setCache(client, "b")',
                run: "(url, type) let client = Pro.Client.new(url); turn(client, runTurn(type)); return Pro.Connection.watch(url, type)",
            });
        });

        it("of a method without await runs at the connection of the client that it opens", () => {
            const { run, openIt, openItTurn } = cut(`
                openIt (url: string, type) {
                    const client = this.client (url);
                    return (type in client.subscriptions);
                }
                async run (url: string, type) {
                    const isOpen = this.openIt (url, type);
                    if (isOpen) { return undefined; }
                    return await this.watch (url, type);
                }
            `);
            expect(openIt).toBe("(url, type) let client = Pro.Client.new(url); return turn(client, openItTurn(type))");
            expect(openItTurn).toContain("return Ordered.has_key?(client.subscriptions, type)");
            expect(run).toMatch(/^\(url, type\) let isOpen = this.openIt\(url, type\);/);
        });

        it("gives the names that are read after it", () => {
            const { run, runTurn } = cut(`async run (client: Client, type) {
                let n = 1;
                const cache = this.balance[type];
                n = n + 1;
                const unread = this.balance['x'];
                await this.fetchIt ();
                client.resolve (1, 'a');
                return [ n, cache ];
            }`);
            expect(run).toContain("let cache = nil; [cache, n] = turn(client, runTurn(type, n));");
            expect(runTurn).toMatch(/^\(client, type, n\) let cache = .*; return \[cache, n\]$/);
        });

        it("that returns tells whether it did", () => {
            const { run, runTurn } = cut(`async run (client: Client, type) {
                if (type in client.subscriptions) { return; }
                client.subscriptions[type] = true;
                return await this.fetchIt ();
            }`);
            expect(run).toBe(
                "(client, type) let isDone = turn(client, runTurn(type)); if isDone { return } else {  }; return this.fetchIt()",
            );
            expect(runTurn).toContain("return true");
            expect(runTurn).toMatch(/return false$/);
        });

        it("that returns a value gives it", () => {
            const { run, runTurn } = cut(`async run (client: Client, type) {
                if (type in client.subscriptions) { return 5; }
                client.subscriptions[type] = true;
                return await this.fetchIt ();
            }`);
            expect(run).toContain("[isDone, result] = turn(client, runTurn(type)); if isDone { return result }");
            expect(runTurn).toContain("return [true, 5]");
        });

        it("at the method's end is what the method gives", () => {
            const { run, runTurn } = cut(`async run (client: Client, type) {
                const value = await this.fetchIt ();
                if (this.balance[type] === undefined) { return 1; }
                this.balance[type] = value;
                return 2;
            }`);
            expect(run).toContain("return turn(client, runTurn(type, value))");
            expect(runTurn).toContain("return 1");
        });

        it("inside of a try and its catch is found", () => {
            const { run, runTurn, runTurn2 } = cut(`async run (client: Client, type) {
                try {
                    const value = await this.fetchIt ();
                    this.balance[type] = value;
                    client.resolve (value, 'a');
                } catch (e) {
                    delete client.subscriptions['a'];
                    client.reject (e, 'a');
                }
            }`);
            expect(run).toMatch(
                /tryStmt \{ .*turn\(client, runTurn\(type, value\)\) \} \{ turn\(client, runTurn2\(e\)\)/,
            );
            expect(runTurn).toContain("resolve");
            expect(runTurn2).toContain("reject");
        });

        it("reads of all connections where it has no client", () => {
            expect(cut("async run (k) { await this.fetchIt (); return this.tickers[k]; }")["run"]).toContain(
                "this.tickers",
            );
        });
    });

    describe("a wait for what lives in stream state", () => {
        it("goes on at the connection", () => {
            expect(
                cut(`async run (url, since) {
                    const book = await this.watch (url, 'a', undefined, 'b');
                    if (since) { return this.safeValue (this.orderbooks, since); }
                    return book;
                }`),
            ).toEqual({
                runWake: jasmine.stringMatching(/^\(book, since\) if .* return book$/) as unknown as string,
                run: '(url, since) return Pro.Connection.watch(url, "a", nil, "b", nil, wake(runWake(since)))',
            });
        });

        it("goes on in the caller with what it got, where that is all", () => {
            const { run } = cut(
                "async run (url) { const t = await this.watch (url, 'a'); return this.extend (t, {}); }",
            );
            expect(run).not.toContain("wake");
        });

        it("reads anew what the method held of it before the wait", () => {
            const { run, runWake } = cut(`async run (url, type) {
                const client = this.client (url);
                const cache = this.safeValue (this.positions, type);
                const update = await this.watch (url, 'a');
                if (type) { return update; }
                return cache;
            }`);
            expect(run).toContain("let cache = turn(client, runTurn(type));");
            expect(runWake).toMatch(
                /^\(update, cache, type\) if not cache is nil \{ cache = Safe.value\(this.positions, type\) \}/,
            );
        });

        it("waits in the caller where the method waits again", () => {
            const { run } = cut(`async run (url) {
                const book = await this.watch (url, 'a');
                await this.fetchIt ();
                return this.safeValue (this.tickers, book);
            }`);
            expect(run).not.toContain("wake");
        });
    });

    describe("methods that nobody waits for", () => {
        it("are left to the client by a reducer, with what their arguments are then", () => {
            const { rebound } = stagesOf({
                base: CALLEES,
                methods:
                    "run (client: Client, type) { this.spawn (this.loadIt, client, this.safeString (type, 'a')); return 1; }",
            });
            expect(dumpStatements(last(rebound, "run").body)).toContain(
                'let argument = Safe.string(type, "a"); client = spawn at client(loadIt(client, argument))',
            );
        });

        it("are started by who waits, at once or later", () => {
            const { run } = cut(`async run (params) {
                this.spawn (this.fetchIt, params);
                this.delay (1000, this.fetchIt, params);
            }`);
            expect(run).toBe("(params) spawn(fetchIt(params)); spawn(fetchIt(params) 1000)");
        });
    });

    describe("futures", () => {
        it("that a client holds are waited for, held open, and stay settled", () => {
            const { run, runTurn } = cut(`async run (client: Client, hash) {
                const value = await client.future (hash);
                if (hash in client.futures) {
                    const future = client.futures[hash];
                    future.resolve (value);
                }
                client.future ('b');
            }`);
            expect(run).toContain("let value = Pro.Connection.await_future(client, hash)");
            expect(runTurn).toContain("Pro.Client.settle_future(client, value, hash)");
            expect(runTurn).toContain('Pro.Client.future(client, "b")');
        });
    });

    it("tells where what it resolves lives", () => {
        const { rebound } = stagesOf({
            base: CALLEES,
            methods: `run (client: Client, symbol) {
                const stored = this.trades[symbol];
                client.resolve (stored, 'a');
                client.resolve ([ symbol, stored ], 'b');
                client.resolve (this.orders, 'c');
                client.resolve (this.tickers[symbol], 'd');
            }`,
        });
        const body = dumpStatements(last(rebound, "run").body);
        expect(body).toContain('Pro.Client.resolve(client, stored, "a", place(trades, symbol))');
        expect(body).toContain('Pro.Client.resolve(client, [symbol, stored], "b", [nil, place(trades, symbol)])');
        expect(body).toContain('Pro.Client.resolve(client, @state.orders, "c", place(orders))');
        expect(body).toMatch(/Pro.Client.resolve\(client, [^;]*, "d"\)/);
    });
});
