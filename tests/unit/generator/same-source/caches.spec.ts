/** Caches of stream data: objects that the source changes in place, and that state, locals and hash maps share. */
import { sameSource } from "../support/same-source.js";
import { SAFE_ACCESS } from "../support/source.js";

const TRADES = [
    { symbol: "A", id: "1", price: 1 },
    { symbol: "B", id: "2", price: 2 },
    { symbol: "A", id: "1", price: 3 },
    { symbol: "A", id: "3", price: 4 },
];

describe("caches", () => {
    const same = sameSource();

    describe("of each class", () => {
        for (const name of ["ArrayCache", "ArrayCacheBySymbolById", "ArrayCacheBySymbolBySide"]) {
            same(
                name,
                `
                    run(items) {
                        const cache = new ${name} (2);
                        for (let i = 0; i < items.length; i++) {
                            cache.append (items[i]);
                        }
                        return [ cache, cache.length, cache[0], cache[7] ];
                    }
                `,
                [TRADES],
                [[]],
            );
        }
        same(
            "ArrayCacheByTimestamp",
            `
                run(candles) {
                    const cache = new ArrayCacheByTimestamp (2);
                    for (let i = 0; i < candles.length; i++) {
                        cache.append (candles[i]);
                    }
                    return cache;
                }
            `,
            [
                [
                    [1, 5],
                    [2, 6],
                    [1, 7],
                    [3, 8],
                ],
            ],
        );
        same("without a size", "run (item) { const c = new ArrayCache (); c.append (item); return c; }", [TRADES[0]]);
    });

    describe("what is new", () => {
        same(
            "is asked for with and without a symbol, and told once",
            `
                run(items, symbol, limit) {
                    const cache = new ArrayCache (10);
                    for (let i = 0; i < items.length; i++) {
                        cache.append (items[i]);
                    }
                    const first = cache.getLimit (symbol, limit);
                    limit = cache.getLimit (symbol, limit);
                    cache.append (items[0]);
                    return [ first, limit, cache.getLimit (symbol, undefined) ];
                }
            `,
            [TRADES, "A", undefined],
            [TRADES, "A", 2],
            [TRADES, undefined, undefined],
            [TRADES, "C", 5],
        );
        same(
            "is asked for where nobody reads the answer",
            "run (item) { const c = new ArrayCache (1); c.append (item); c.getLimit ('A', 1); c.append (item); return c.getLimit ('A', 7); }",
            [TRADES[0]],
        );
        same(
            "is asked for in a condition",
            `
                run(item, wanted) {
                    const cache = new ArrayCache (3);
                    cache.append (item);
                    let limit = 5;
                    if (wanted) {
                        limit = cache.getLimit (undefined, limit);
                    }
                    cache.append (item);
                    return [ limit, cache.getLimit (undefined, 9) ];
                }
            `,
            [TRADES[0], true],
            [TRADES[0], false],
        );
    });

    describe("in stream state", () => {
        same(
            "made with the first item, stored, and appended to afterwards",
            `
                run(items) {
                    for (let i = 0; i < items.length; i++) {
                        const item = items[i];
                        const symbol = item['symbol'];
                        this.ohlcvs[symbol] = this.safeValue (this.ohlcvs, symbol, {});
                        let stored = this.safeValue (this.ohlcvs[symbol], '1m');
                        if (stored === undefined) {
                            stored = new ArrayCache (2);
                            this.ohlcvs[symbol]['1m'] = stored;
                        }
                        stored.append (item);
                    }
                    return this.ohlcvs;
                }
            `,
            [TRADES],
        );
        same(
            "appended to and then stored",
            `
                run(items) {
                    for (let i = 0; i < items.length; i++) {
                        const symbol = items[i]['symbol'];
                        let cache = this.safeValue (this.trades, symbol);
                        if (cache === undefined) {
                            cache = new ArrayCache (2);
                        }
                        cache.append (items[i]);
                        this.trades[symbol] = cache;
                    }
                    return this.trades;
                }
            `,
            [TRADES],
        );
        same(
            "a field, made where there is none",
            `
                run(items) {
                    for (let i = 0; i < items.length; i++) {
                        if (this.myTrades === undefined) {
                            this.myTrades = new ArrayCacheBySymbolById (2);
                        }
                        const cache = this.myTrades;
                        cache.append (items[i]);
                    }
                    return this.myTrades;
                }
            `,
            [TRADES],
        );
        same(
            "appended to where it stands",
            `
                run(items) {
                    this.orders = new ArrayCacheBySymbolById (2);
                    this.positions = {};
                    this.positions['swap'] = new ArrayCacheBySymbolBySide ();
                    for (let i = 0; i < items.length; i++) {
                        this.orders.append (items[i]);
                        this.positions['swap'].append (this.extend (items[i], {}));
                    }
                    return [ this.orders, this.positions ];
                }
            `,
            [TRADES],
        );
        same(
            "in a method that gets it",
            `
                add(cache, item) { cache.append (item); }
                run(items) {
                    this.orders = new ArrayCacheBySymbolById (3);
                    const orders = this.orders;
                    for (let i = 0; i < items.length; i++) {
                        this.add (orders, items[i]);
                    }
                    return [ orders, this.orders ];
                }
            `,
            [TRADES],
        );
        same(
            "for positions, appended to in a loop whose items go to a list, too",
            `
                run(items) {
                    this.positions = { 'swap': new ArrayCacheBySymbolBySide () };
                    const cache = this.positions['swap'];
                    const added = [];
                    for (let i = 0; i < items.length; i++) {
                        const position = this.extend (items[i], {});
                        position['side'] = 'long';
                        added.push (position);
                        cache.append (position);
                    }
                    return [ added, this.positions ];
                }
            `,
            [TRADES.slice(1, 3)],
        );
        same(
            "asked for what is new",
            `
                run(items) {
                    this.orders = new ArrayCacheBySymbolById (3);
                    const orders = this.orders;
                    for (let i = 0; i < items.length; i++) {
                        orders.append (items[i]);
                    }
                    const limit = orders.getLimit ('A', undefined);
                    orders.append (items[0]);
                    return [ limit, this.orders.getLimit ('A', undefined) ];
                }
            `,
            [TRADES],
        );
    });

    describe("the hash map", () => {
        const filled = `
            this.orders = new ArrayCacheBySymbolById (3);
            for (let i = 0; i < items.length; i++) {
                this.orders.append (items[i]);
            }
        `;
        same(
            "is read",
            `
                run(items, symbol, id) {
                    ${filled}
                    const cached = this.orders;
                    const orders = this.safeValue (cached.hashmap, symbol, {});
                    return [ this.safeValue (orders, id), cached.hashmap ];
                }
            `,
            [TRADES, "A", "1"],
            [TRADES, "A", "7"],
            [TRADES, "C", "1"],
        );
        same(
            "is written through: the cache shows it",
            {
                base: SAFE_ACCESS,
                methods: `
                    run(items, symbol, id) {
                        ${filled}
                        const cached = this.orders;
                        const orders = this.safeValue (cached.hashmap, symbol, {});
                        const order = this.safeValue (orders, id);
                        if (order !== undefined) {
                            order['status'] = 'closed';
                            const trades = this.safeList (order, 'trades', []);
                            trades.push ({ 'id': 't' });
                            order['trades'] = trades;
                        }
                        return [ this.orders, this.orders.length ];
                    }
                `,
            },
            [TRADES, "A", "1"],
            [TRADES, "A", "7"],
            [TRADES, "C", "1"],
        );
        same(
            "is written through in a loop that it goes over",
            `
                run(items) {
                    ${filled}
                    const cached = this.orders;
                    const order = cached.hashmap['A']['1'];
                    order['fees'] = [ { 'cost': 1 }, { 'cost': 2 } ];
                    const fees = this.safeValue (order, 'fees');
                    for (let i = 0; i < fees.length; i++) {
                        if (fees[i]['cost'] === 2) {
                            order['fees'][i]['cost'] = 7;
                            break;
                        }
                    }
                    cached.append ({ 'symbol': 'A', 'id': '1', 'n': 2 });
                    return this.orders;
                }
            `,
            [TRADES],
        );
        same(
            "of a field",
            "run (items) { this.positions = new ArrayCacheBySymbolBySide (); this.positions.append (items[0]); return this.positions.hashmap; }",
            [TRADES],
        );
    });

    describe("an item that is changed after it was appended", () => {
        same.orRefused(
            "is the cached one",
            "run (item) { const c = new ArrayCache (2); const x = { 'symbol': item['symbol'] }; c.append (x); x['n'] = 1; return c; }",
            [TRADES[0]],
        );
        same.orRefused(
            "was merged into the one that was there",
            "run (item) { const c = new ArrayCacheBySymbolById (2); c.append (item); const x = this.extend (item, {}); c.append (x); x['n'] = 1; return c; }",
            [TRADES[0]],
        );
    });

    describe("where a list is taken", () => {
        const filled = `
            const cache = new ArrayCache (3);
            for (let i = 0; i < items.length; i++) {
                cache.append (items[i]);
            }
        `;
        const over = (name: string, body: string): void => {
            same(name, `run (items) { ${filled} ${body} }`, [TRADES], [[]]);
        };
        over(
            "a loop over it",
            "let sum = 0; for (let i = 0; i < cache.length; i++) { sum = sum + cache[i]['price']; } return sum;",
        );
        over(
            "a loop with the index",
            "const all = []; for (let i = 0; i < cache.length; i++) { all.push ([ i, cache[i]['id'] ]); } return all;",
        );
        over("for of", "const all = []; for (const item of cache) { all.push (item['price']); } return all;");
        over("the last item", "return this.safeValue (cache, cache.length - 1);");
        over("toArray", "return this.toArray (cache);");
        over("Object.values", "return Object.values (cache);");
        over("filterBy", "return this.filterBy (cache, 'symbol', 'A');");
        over("indexBy", "return this.indexBy (cache, 'id');");
        over("sortBy", "return this.sortBy (cache, 'price', true);");
        over("arraySlice", "return this.arraySlice (cache, -2);");
        over("isEmpty", "return this.isEmpty (cache);");
        over("a condition", "return cache ? 1 : 2;");
    });
});
