/** Message handlers: what they read and write of a connection, its caches and its subscriptions. */
import { sameSource } from "../support/same-source.js";

const CLIENT = { "@client": "wss://example.org/ws" };

describe("handlers", () => {
    const same = sameSource();

    describe("caches", () => {
        same("a write by key", "run (client, message) { this.tickers[message['s']] = message; return this.tickers; }", [
            CLIENT,
            { s: "A", p: 1 },
        ]);
        same(
            "a nested write",
            `
                run(client, message) {
                    const symbol = message['s'];
                    if (!(symbol in this.ohlcvs)) {
                        this.ohlcvs[symbol] = {};
                    }
                    this.ohlcvs[symbol]['1m'] = message;
                    return this.ohlcvs;
                }
            `,
            [CLIENT, { s: "A" }],
        );
        same(
            "a write through a local",
            `
                run(client, message) {
                    this.tickers['A'] = {};
                    const ticker = this.tickers['A'];
                    ticker['last'] = message['p'];
                    return this.tickers;
                }
            `,
            [CLIENT, { p: 1 }],
        );
        same(
            "a local stored first and written afterwards",
            `
                run(client, message) {
                    const stored = [];
                    this.trades['A'] = stored;
                    stored.push(message);
                    return this.trades;
                }
            `,
            [CLIENT, { p: 1 }],
        );
        same(
            "a delete",
            `
                run(client, message) {
                    this.bidsasks['A'] = 1;
                    this.bidsasks['B'] = 2;
                    delete this.bidsasks['A'];
                    return this.bidsasks;
                }
            `,
            [CLIENT, {}],
        );
        same(
            "made when it is first needed",
            `
                run(client, message) {
                    if (this.orders === undefined) {
                        this.orders = {};
                    }
                    this.orders[message['id']] = message;
                    return this.orders;
                }
            `,
            [CLIENT, { id: "7" }],
        );
        same(
            "over a list of messages",
            `
                run(client, message) {
                    for (let i = 0; i < message.length; i++) {
                        const entry = message[i];
                        this.tickers[entry['s']] = entry;
                    }
                    return Object.keys(this.tickers).length;
                }
            `,
            [CLIENT, [{ s: "A" }, { s: "B" }, { s: "A" }]],
        );
        same(
            "written by a method that is called",
            `
                run(client, message) {
                    this.store(client, message);
                    this.store(client, { s: 'B' });
                    return this.tickers;
                }
                store(client, message) {
                    this.tickers[message['s']] = message;
                }
            `,
            [CLIENT, { s: "A" }],
        );
        same(
            "written by a method that gives a value",
            `
                run(client, message) {
                    const parsed = this.store(message);
                    return [parsed, this.tickers];
                }
                store(message) {
                    const parsed = { symbol: message['s'] };
                    this.tickers[message['s']] = parsed;
                    return parsed;
                }
            `,
            [CLIENT, { s: "A" }],
        );
        same(
            "balances, two levels",
            `
                run(client, message) {
                    const type = 'spot';
                    if (!(type in this.balance)) {
                        this.balance[type] = {};
                    }
                    const code = message['a'];
                    const account = {};
                    account['free'] = message['f'];
                    this.balance[type][code] = account;
                    this.balance[type]['info'] = message;
                    return this.balance;
                }
            `,
            [CLIENT, { a: "BTC", f: "1.5" }],
        );
    });

    describe("control flow around them", () => {
        same(
            "an early return",
            `
                run(client, message) {
                    if (message['e'] !== 'trade') {
                        return 'ignored';
                    }
                    this.tickers['A'] = message;
                    return 'stored';
                }
            `,
            [CLIENT, { e: "trade" }],
            [CLIENT, { e: "other" }],
        );
        same(
            "a write in one branch",
            `
                run(client, message) {
                    if (message['e'] === 'trade') {
                        this.trades['A'] = message;
                    } else {
                        this.tickers['A'] = message;
                    }
                    return [this.trades, this.tickers];
                }
            `,
            [CLIENT, { e: "trade" }],
            [CLIENT, { e: "other" }],
        );
        same(
            "a return in a loop",
            `
                run(client, message) {
                    for (let i = 0; i < message.length; i++) {
                        if (message[i] === 'stop') {
                            return this.tickers;
                        }
                        this.tickers[message[i]] = i;
                    }
                    return 'all';
                }
            `,
            [CLIENT, ["a", "stop", "b"]],
            [CLIENT, ["a"]],
        );
        same(
            "the exchange's options beside them",
            `
                run(client, message) {
                    const name = this.safeString(this.options, 'name', 'none');
                    this.tickers[name] = message;
                    return this.tickers;
                }
            `,
            [CLIENT, { s: "A" }],
        );
        same(
            "an error of a parser",
            `
                run(client, message) {
                    try {
                        this.tickers['A'] = this.parse(message);
                    } catch (e) {
                        return e.toString();
                    }
                    return this.tickers;
                }
                parse(message) {
                    if (message['bad']) {
                        throw new BadRequest('bad message');
                    }
                    return message;
                }
            `,
            [CLIENT, { bad: true }],
            [CLIENT, { p: 1 }],
        );
    });

    describe("the client", () => {
        same("its url", "run (client, message) { return client.url; }", [CLIENT, {}]);
        same(
            "its url in a condition",
            `
                run(client, message) {
                    return client.url.indexOf('/ws') > -1 ? 'spot' : 'other';
                }
            `,
            [CLIENT, {}],
        );
        same(
            "a subscription written and read",
            `
                run(client, message) {
                    client.subscriptions['a'] = { id: 1 };
                    return [
                        client.subscriptions['a'],
                        'a' in client.subscriptions,
                        'b' in client.subscriptions,
                    ];
                }
            `,
            [CLIENT, {}],
        );
        same(
            "a subscription deleted",
            `
                run(client, message) {
                    client.subscriptions['a'] = true;
                    delete client.subscriptions['a'];
                    return 'a' in client.subscriptions;
                }
            `,
            [CLIENT, {}],
        );
        same(
            "the keys of subscriptions keep their order",
            `
                run(client, message) {
                    client.subscriptions['z'] = 1;
                    client.subscriptions['a'] = 2;
                    client.subscriptions['m'] = 3;
                    return Object.keys(client.subscriptions);
                }
            `,
            [CLIENT, {}],
        );
        same(
            "subscriptions indexed by a field of theirs",
            `
                run(client, message) {
                    client.subscriptions['x'] = { id: 5, n: 'x' };
                    client.subscriptions['y'] = { id: 6, n: 'y' };
                    const byId = this.indexBy(client.subscriptions, 'id');
                    return this.safeValue(byId, message['id']);
                }
            `,
            [CLIENT, { id: 6 }],
            [CLIENT, { id: 9 }],
        );
        same(
            "written by a method that is called",
            `
                run(client, message) {
                    this.clean(client, 'a');
                    return Object.keys(client.subscriptions);
                }
                clean(client, key: string) {
                    client.subscriptions['b'] = 1;
                    client.subscriptions[key] = 2;
                    delete client.subscriptions['b'];
                }
            `,
            [CLIENT, {}],
        );
        same("a waiter that is not there", "run (client, message) { return 'hash' in client.futures; }", [CLIENT, {}]);
        same(
            "resolved, then read",
            `
                run(client, message) {
                    this.tickers['A'] = message;
                    client.resolve(message, 'ticker:A');
                    return [this.tickers, client.url];
                }
            `,
            [CLIENT, { p: 1 }],
        );
    });

    describe("handlers as values", () => {
        const methods = `
            handleTrade (client, message) { this.trades['A'] = message; }
            handleTicker (client, message) { this.tickers['A'] = message; }
            handleNothing (client, message) { return undefined; }`;

        same(
            "called from a table",
            `${methods}
            run (client, message) {
                const table = { 'trade': this.handleTrade, 'ticker': this.handleTicker, 'none': this.handleNothing };
                const method = this.safeValue (table, message['e']);
                if (method === undefined) {
                    return 'no handler';
                }
                method.call (this, client, message);
                return [ this.trades, this.tickers ];
            }`,
            [CLIENT, { e: "trade" }],
            [CLIENT, { e: "ticker" }],
            [CLIENT, { e: "none" }],
            [CLIENT, { e: "other" }],
        );
        same(
            "kept in a subscription",
            `${methods}
            run (client, message) {
                client.subscriptions['a'] = { 'method': this.handleTicker };
                const subscription = client.subscriptions['a'];
                const method = this.safeValue (subscription, 'method');
                if (method !== undefined) {
                    method.call (this, client, message);
                }
                return this.tickers;
            }`,
            [CLIENT, { p: 1 }],
        );
    });
});
