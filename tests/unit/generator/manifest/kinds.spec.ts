/** What the manifest says that methods do, and are for: derived from their bodies, whatever exchange they are of. */
import { categoryOf } from "../../../../generator/src/manifest/category.js";
import { classView } from "../../../../generator/src/manifest/class-view.js";
import { kindsOf } from "../../../../generator/src/manifest/kinds/index.js";
import { stagesOf } from "../support/stages.js";

const BASE = `
    safeTrade (trade, market = undefined) { return trade; }
    handleOptionAndParams (params, method, option, fallback = undefined) { return [ fallback, params ]; }
    async fetchPlaces (params = {}) { return []; }`;

const own = (methods: string) => {
    const { lowered } = stagesOf({ base: BASE, methods });
    return lowered.filter(({ className }) => className === "snippet");
};

type Details = Readonly<Record<string, unknown>>;

/** Each node of a method as its kind and its details, without its line. */
const nodesOf = (methods: string, name: string): ReadonlyMap<string, readonly Details[]> => {
    const all = own(methods);
    const method = all.find((each) => each.name === name);
    const found = new Map<string, Details[]>();
    for (const { kind, line, ...details } of method === undefined ? [] : kindsOf(method, classView(all))) {
        expect(line).toBeGreaterThanOrEqual(method?.span.line ?? Infinity);
        found.set(kind, [...(found.get(kind) ?? []), details]);
    }
    return found;
};

const kindsIn = (methods: string, name: string): readonly string[] => [...nodesOf(methods, name).keys()].sort();

const categoriesOf = (methods: string): Readonly<Record<string, string>> => {
    const all = own(methods);
    const view = classView(all);
    return Object.fromEntries(all.map(({ name }) => [name, categoryOf(name, view)]));
};

const SIGN = `
    seal (params = {}) {
        params['nonce'] = this.apiKey;
        const query = this.rawencode (this.keysort (params));
        params['signature'] = this.hmac (this.encode (query), this.encode (this.secret), sha512);
        return params;
    }`;

const SESSION = `
    async unlock (params = {}) {
        const response = await this.privatePostGateKey (params);
        this.options['spot'] = this.extend ({}, { 'gateKey': this.safeString (response, 'key'), 'at': 1 });
        this.delay (1000, this.again, params);
    }
    async again (params = {}) {
        if (params['gone']) { this.options['spot'] = this.extend ({}, { 'gateKey': undefined }); return; }
        await this.unlock (params);
    }
    gateUrl (gateKey) { return this.urls['api']['ws'] + '/' + gateKey; }`;

describe("the kinds of what a method does", () => {
    describe("streams", () => {
        const STREAM = `
            async watchTradesForSymbols (symbols, params = {}) {
                const messageHashes = [];
                const topics = [];
                for (let i = 0; i < symbols.length; i++) {
                    const symbol = symbols[i];
                    messageHashes.push ('trade::' + symbol);
                    topics.push (symbol + '@trade');
                }
                const url = this.urls['api']['ws'];
                const request = { 'method': 'SUBSCRIBE', 'params': topics, 'id': 1 };
                return await this.watchMultiple (url, messageHashes, this.extend (request, params), messageHashes, { 'id': 1 });
            }
            async watchTrades (symbol, params = {}) { return await this.watchTradesForSymbols ([ symbol ], params); }`;

        it("of several public hashes", () => {
            const nodes = nodesOf(STREAM, "watchTradesForSymbols");
            expect(nodes.get("watch:multiple")).toEqual([{ sends: true }]);
            expect(nodes.get("subscription:public-multiple")).toEqual([{ hashes: ["trade::{symbol}"] }]);
            expect(nodes.get("channel-family:trades")).toEqual([{ by: ["name"] }]);
            expect(nodes.get("request:stream-control")).toEqual([{ methods: ["SUBSCRIBE"] }]);
            expect(nodes.get("connection:described-url")).toEqual([{ path: "api.ws" }]);
        });
        it("that leave it to another one", () => {
            expect(nodesOf(STREAM, "watchTrades").get("watch:delegated")).toEqual([
                { method: "watchTradesForSymbols" },
            ]);
        });
        it("of one private hash", () => {
            const nodes = nodesOf(
                `${SIGN}
                async watchOrders (symbol = undefined) {
                    let messageHash = 'orders';
                    if (symbol !== undefined) { messageHash += ':' + symbol; }
                    this.seal ({});
                    return await this.watch ('wss://x', messageHash, undefined, 'orders');
                }`,
                "watchOrders",
            );
            expect(nodes.get("subscription:private-single")).toEqual([{ hashes: ["orders", "orders:{symbol}"] }]);
            expect(nodes.get("watch:single")).toEqual([{ sends: false }]);
        });
        it("that end", () => {
            const kinds = kindsIn(
                `async unWatchTrades (symbol) {
                    const hashes = [ 'unsubscribe:trade:' + symbol ];
                    const subscription = { 'unsubscribe': true, 'topic': 'trades' };
                    return await this.watchMultiple ('wss://x', hashes, { 'method': 'U' }, hashes, subscription);
                }`,
                "unWatchTrades",
            );
            expect(kinds).toContain("unsubscription:public-multiple");
            expect(kinds).not.toContain("subscription:public-multiple");
        });
        it("that begin or end, as they are told", () => {
            const kinds = kindsIn(
                `async watchEither (symbol, ends = false) {
                    let subscription = { 'id': 1 };
                    if (ends) { subscription = { 'unsubscribe': true }; }
                    return await this.watchMultiple ('wss://x', [ symbol ], { 'method': 'U' }, [ symbol ], subscription);
                }`,
                "watchEither",
            );
            expect(kinds).toContain("unsubscription:public-multiple");
            expect(kinds).toContain("subscription:public-multiple");
        });
    });

    describe("requests", () => {
        const request = (name: string, params: string): string => `${SIGN}
            async ${name} (symbol, params = {}) {
                const messageHash = this.sum (1, 2).toString ();
                const payload = { 'market': symbol };
                if (symbol !== undefined) { payload['size'] = 5; }
                let method = undefined;
                [ method, params ] = this.handleOptionAndParams (params, '${name}', 'method', 'do.it');
                const message = { 'id': messageHash, 'method': method, 'params': ${params} };
                return await this.watch ('wss://x', messageHash, message, messageHash, { 'method': this.handleIt });
            }
            handleIt (client, message) { client.resolve (message, this.safeString (message, 'id')); }`;

        it("that are signed, with their fields", () => {
            const nodes = nodesOf(request("fetchThingWs", "this.seal (this.extend (payload, params))"), "fetchThingWs");
            expect(nodes.get("request:signed-waiter")).toEqual([{ methods: ["do.it"], handlers: ["handleIt"] }]);
            expect([...nodes.keys()]).toContain("payload-field:market");
            expect([...nodes.keys()]).toContain("payload-field:size");
            expect([...nodes.keys()]).not.toContain("request:signed-order-mutation");
        });
        it("that change orders", () => {
            const kinds = kindsIn(request("amendOrdersWs", "this.seal (payload)"), "amendOrdersWs");
            expect(kinds).not.toContain("request:signed-order-mutation");
            for (const name of ["createOrderWs", "editOrdersWs", "cancelManyOrdersForSymbolWs"]) {
                expect(kindsIn(request(name, "this.seal (payload)"), name)).toContain("request:signed-order-mutation");
                expect(kindsIn(request(name, "payload"), name)).not.toContain("request:signed-order-mutation");
            }
        });
        it("that nobody signs", () => {
            expect(kindsIn(request("fetchThingWs", "payload"), "fetchThingWs")).toContain("request:unsigned-waiter");
        });
        it("and their answers", () => {
            const nodes = nodesOf(request("fetchThingWs", "payload"), "handleIt");
            expect(nodes.get("waiter:resolve-request")).toEqual([{ identifiers: ["id"] }]);
        });
        it("over REST", () => {
            const nodes = nodesOf(
                "async load () { await this.privatePutThing ({ 'a': 1 }); return await this.fetchPlaces (); }",
                "load",
            );
            expect(nodes.get("rest:put-endpoint")).toEqual([{ endpoint: "privatePutThing" }]);
            expect(nodes.get("rest:unified-method")).toEqual([{ method: "fetchPlaces" }]);
            expect([...nodes.keys()]).toContain("payload-field:a");
        });
    });

    describe("authentication", () => {
        it("signs with an algorithm", () => {
            expect(kindsIn(SIGN, "seal")).toEqual(
                jasmine.arrayContaining([
                    "auth-signing:hmac-sha512",
                    "auth-signing:sorted-payload",
                    "auth-credential:api-key",
                    "auth-credential:secret",
                ]),
            );
        });
        it("gets, renews and forgets what a session needs, whatever it is called", () => {
            expect(kindsIn(SESSION, "unlock")).toEqual(
                jasmine.arrayContaining([
                    "auth-route:gate-key",
                    "gate-key-lifecycle:acquisition",
                    "gate-key-lifecycle:scheduled-renewal",
                ]),
            );
            expect(kindsIn(SESSION, "again")).toEqual(
                jasmine.arrayContaining([
                    "auth-route:delegated",
                    "gate-key-lifecycle:invalidation",
                    "gate-key-lifecycle:renewal",
                ]),
            );
            expect(nodesOf(SESSION, "gateUrl").get("auth-route:gate-key")).toEqual([{ kept: "url" }]);
        });
        it("takes no number for a credential", () => {
            const numbered = SESSION.replace("this.safeString (response", "this.safeInteger (response");
            expect(kindsIn(numbered, "unlock")).not.toContain("auth-route:gate-key");
        });
    });

    describe("handlers", () => {
        const HANDLERS = `
            handleTrade (client: Client, message) {
                const symbol = this.safeString (message, 's');
                if (this.trades === undefined) {
                    const limit = this.safeInteger (this.options, 'tradesLimit', 500);
                    this.trades = new ArrayCache (limit);
                }
                const cache = this.trades;
                cache.append (this.parseWsTrade (message));
                client.resolve (cache, 'trade::' + symbol);
            }
            handleOrder (client: Client, message) {
                if (this.orders === undefined) { this.orders = new ArrayCacheBySymbolById (10); }
                client.resolve (this.orders, 'orders');
            }
            handlePing (client: Client, message) { client.reject (message, 'pong'); }
            handleMessage (client: Client, message) {
                const method = this.safeValue (client.subscriptions, 'method');
                if (method !== undefined) { method.call (this, client, message); return; }
                const methods = { 'trade': this.handleTrade, 'order': this.handleOrder, 'ping': this.handlePing };
                const handler = this.safeValue (methods, this.safeString (message, 'e'));
                if (handler === undefined) { this.handlePing (client, message); } else { handler.call (this, client, message); }
            }
            parseWsTrade (trade, market = undefined) {
                const event = this.safeString (trade, 'e');
                if (event === 'block') { return this.safeTrade ({ 'info': trade, 'price': trade['p'] }); }
                return this.safeTrade ({ 'info': trade });
            }`;

        it("fill caches", () => {
            const nodes = nodesOf(HANDLERS, "handleTrade");
            expect(nodes.get("cache-class:trade-cache")).toEqual([
                { class: "ArrayCache", option: "tradesLimit", limit: 500 },
            ]);
            expect([...nodes.keys()]).toEqual(
                jasmine.arrayContaining([
                    "cache-semantic:bounded-newest-first",
                    "cache-semantic:by-arrival",
                    "cache-operation:append",
                    "state-write:trades",
                    "parser-call:trade",
                ]),
            );
            expect(nodes.get("waiter:resolve-hash")).toEqual([{ hashes: ["trade::{symbol}"] }]);
            expect(nodes.get("channel-family:trades")).toEqual([{ by: ["message-hash", "state"] }]);
            expect(kindsIn(HANDLERS, "handleOrder")).toContain("cache-class:order-cache");
        });
        it("are dispatched to, by what their state is of", () => {
            const nodes = nodesOf(HANDLERS, "handleMessage");
            expect(nodes.get("dispatch-branch:public-event")).toEqual([{ event: "trade", handler: "handleTrade" }]);
            expect(nodes.get("dispatch-branch:private-event")).toEqual([{ event: "order", handler: "handleOrder" }]);
            expect(nodes.get("dispatch-branch:control-event")).toEqual([{ event: "ping", handler: "handlePing" }]);
            expect(nodes.get("dispatch-branch:handler")).toEqual([{ handler: "handlePing" }]);
            expect(nodes.get("dispatch:by-event")?.length).toBe(1);
            expect(nodes.get("dispatch:by-subscription")?.length).toBe(1);
        });
        it("parse", () => {
            const nodes = nodesOf(HANDLERS, "parseWsTrade");
            expect(nodes.get("parser-branch:trade-family")).toEqual([{ values: ["block"], subject: "e" }]);
            expect(nodes.get("unified-structure:trade")).toEqual([{ fields: ["info", "price"] }, { fields: ["info"] }]);
            expect(nodes.get("input-fields:trade")).toEqual([{ keys: ["e", "p"] }]);
        });
    });

    it("what is none of these: branches, errors, options, results", () => {
        const nodes = nodesOf(
            `choose (kind) {
                if (kind === 'a') { throw new BadRequest ('no'); }
                this.options['chosen'][kind] = this.safeString (this.options, 'default');
                return 'done';
            }`,
            "choose",
        );
        expect(nodes.get("branch:literal")).toEqual([{ values: ["a"], subject: "kind" }]);
        expect([...nodes.keys()]).toContain("error:bad-request");
        expect(nodes.get("option:read")).toEqual([{ keys: ["default"] }]);
        expect(nodes.get("option:write")).toEqual([{ keys: ["chosen.*"] }]);
        expect(nodes.get("result:literal")).toEqual([{ values: ["done"] }]);
    });
});

describe("the category of a method", () => {
    it("is what its name says", () => {
        expect(
            categoriesOf(`
                async watchTrades () { return await this.watch ('wss://x', 'trades'); }
                async unWatchTrades () { return true; }
                async fetchThingWs () { return 1; }
                handleTrade (client, message) { return message; }
                parseTrade (trade) { return trade; }
                watchdog () { return 1; }`),
        ).toEqual({
            watchTrades: "publicStream",
            unWatchTrades: "unsubscribe",
            fetchThingWs: "wsApi",
            handleTrade: "handler",
            parseTrade: "parser",
            watchdog: "helper",
        });
    });
    it("is to authenticate for what signs, keeps a session open, or is there for such methods alone", () => {
        expect(
            categoriesOf(`${SIGN}${SESSION}
                async enter () { this.seal ({}); await this.unlock (); return this.shared (); }
                async watchOrders () { await this.unlock (); return await this.watch ('wss://x', 'orders'); }
                async watchAll () { return await this.watchOrders (); }
                shared () { return 1; }
                async watchTrades () { return this.shared (); }`),
        ).toEqual({
            seal: "auth",
            unlock: "auth",
            again: "auth",
            gateUrl: "auth",
            enter: "helper",
            watchOrders: "privateStream",
            watchAll: "privateStream",
            shared: "helper",
            watchTrades: "publicStream",
        });
    });
});
