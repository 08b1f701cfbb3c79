/** Order books: objects that the source changes in place, through their sides, through names and in callees. */
import { sameSource } from "../support/same-source.js";

const SNAPSHOT = {
    bids: [
        [99, 1],
        [98, 2],
        [97.5, 3],
    ],
    asks: [
        [102, 4],
        [101, 5],
        [103, 6],
    ],
    timestamp: 1700000000000,
    nonce: 10,
    symbol: "A",
};

const DELTAS = [
    [99, 0],
    [98, 7],
    [100.5, 1],
];

describe("order books", () => {
    const same = sameSource();

    describe("of each class", () => {
        same(
            "by price",
            `
                run(snapshot, depth) {
                    const orderbook = this.orderBook (snapshot, depth);
                    orderbook['bids'].store (100, 5);
                    orderbook['asks'].storeArray ([ 101, 0 ]);
                    orderbook.limit ();
                    return orderbook;
                }
            `,
            [SNAPSHOT, 2],
            [SNAPSHOT, undefined],
            [{}, 1],
        );
        same(
            "with a side of its own, whichever it is",
            `
                run(side, levels, limit) {
                    const orderbook = this.orderBook ({ 'bids': [[1, 1]], 'asks': [[2, 1]] }, limit);
                    if (side === 'bids') {
                        orderbook[side] = new Bids ([], limit);
                    } else {
                        orderbook[side] = new Asks ([], limit);
                    }
                    for (let i = 0; i < levels.length; i++) {
                        const orderbookSide = this.safeValue (orderbook, side);
                        orderbookSide.store (levels[i][0], levels[i][1]);
                    }
                    return [orderbook, orderbook[side].length];
                }
            `,
            ["bids", SNAPSHOT.bids, 2],
            ["asks", SNAPSHOT.asks, undefined],
        );
        same(
            "by id",
            `
                run(deltas) {
                    const orderbook = this.indexedOrderBook ({}, 3);
                    const side = orderbook['asks'];
                    for (let i = 0; i < deltas.length; i++) {
                        side.storeArray (deltas[i]);
                    }
                    return orderbook.limit ();
                }
            `,
            [
                [
                    [10, 1, "b"],
                    [10, 2, "a"],
                    [11, 3, "c"],
                    [9, 4, "b"],
                    [12, 5, "d"],
                    [11, 0, "c"],
                ],
            ],
        );
        same(
            "with counts",
            `
                run(deltas) {
                    const orderbook = this.countedOrderBook ();
                    for (let i = 0; i < deltas.length; i++) {
                        orderbook['bids'].storeArray (deltas[i]);
                    }
                    return orderbook;
                }
            `,
            [
                [
                    [10, 1, 1],
                    [11, 2, 3],
                    [10, 5, 2],
                    [11, 2, 0],
                ],
            ],
        );
        same("without a snapshot", "run () { return [ this.orderBook (), this.orderBook ({}) ]; }");
    });

    describe("get a snapshot", () => {
        same(
            "in place of what they had",
            `
                run(snapshot) {
                    const orderbook = this.orderBook ({ 'bids': [ [ 1, 1 ] ], 'nonce': 3 });
                    orderbook.reset (snapshot);
                    const nonce = orderbook['nonce'];
                    orderbook.reset ();
                    return [ nonce, orderbook ];
                }
            `,
            [SNAPSHOT],
        );
        same(
            "that is a book",
            `
                run(snapshot) {
                    const orderbook = this.orderBook ();
                    const other = this.orderBook (snapshot, 1);
                    orderbook.reset (other);
                    return orderbook;
                }
            `,
            [SNAPSHOT],
        );
        same(
            "unless it is not newer",
            `
                run(snapshot, nonce) {
                    const orderbook = this.orderBook ({ 'nonce': nonce });
                    orderbook.update (snapshot);
                    return orderbook;
                }
            `,
            [SNAPSHOT, 9],
            [SNAPSHOT, 10],
        );
        same.orRefused(
            "whose levels are written to afterwards",
            `
                run(snapshot) {
                    const orderbook = this.orderBook ();
                    orderbook.reset (snapshot);
                    const bids = snapshot['bids'];
                    const bid = bids[0];
                    bid[1] = 55;
                    return [ orderbook['bids'].length, snapshot ];
                }
            `,
            [SNAPSHOT],
        );
    });

    describe("are read", () => {
        same(
            "by ccxt's keys",
            `
                run(snapshot) {
                    const orderbook = this.orderBook (snapshot);
                    const key = 'nonce';
                    return [
                        orderbook['timestamp'], orderbook['datetime'], orderbook['symbol'], orderbook[key],
                        this.safeInteger (orderbook, 'nonce'), this.safeString (orderbook, 'symbol'),
                        orderbook['nothing'], orderbook['bids'], orderbook['asks'],
                    ];
                }
            `,
            [SNAPSHOT],
        );
        same(
            "level by level",
            `
                run(snapshot) {
                    const orderbook = this.orderBook (snapshot);
                    const bids = orderbook['bids'];
                    const asks = orderbook['asks'];
                    const result = [];
                    for (let i = 0; i < 5; i++) {
                        if (i < bids.length) {
                            result.push (bids[i][0]);
                        }
                        result.push (this.safeValue (asks, i));
                    }
                    const bidsLength = orderbook['bids'].length;
                    return [ result, bidsLength, asks.length, asks[0][1], asks[7] ];
                }
            `,
            [SNAPSHOT],
        );
        same(
            "in a loop over the levels",
            `
                run(snapshot) {
                    const orderbook = this.orderBook (snapshot);
                    const asks = orderbook['asks'];
                    let sum = 0;
                    for (let i = 0; i < asks.length; i++) {
                        const ask = asks[i];
                        sum = this.sum (sum, ask[0] * ask[1]);
                    }
                    return sum;
                }
            `,
            [SNAPSHOT],
        );
        same(
            "with functions of lists",
            `
                run(snapshot) {
                    const orderbook = this.orderBook (snapshot);
                    const bids = this.sortBy (this.aggregate (orderbook['bids']), 0);
                    return [ bids, this.safeValue (bids, 0), Array.isArray (orderbook['asks']), this.isEmpty (orderbook['asks']) ];
                }
            `,
            [SNAPSHOT],
        );
    });

    describe("are written", () => {
        same(
            "by ccxt's keys, and read again",
            `
                run(snapshot, timestamp) {
                    const orderbook = this.orderBook (snapshot);
                    orderbook['nonce'] = orderbook['nonce'] + 1;
                    orderbook['timestamp'] = timestamp;
                    orderbook['datetime'] = this.iso8601 (timestamp);
                    const before = orderbook['nonce'];
                    orderbook['nonce'] = before + 1;
                    orderbook['symbol'] = undefined;
                    return [ before, orderbook ];
                }
            `,
            [SNAPSHOT, 1600000000000],
        );
        same(
            "one field by another",
            `
                run(snapshot) {
                    const orderbook = this.orderBook (snapshot);
                    orderbook['timestamp'] = 5;
                    orderbook['nonce'] = orderbook['timestamp'];
                    orderbook['timestamp'] = orderbook['nonce'] + orderbook['timestamp'];
                    return orderbook;
                }
            `,
            [SNAPSHOT],
        );
        same(
            "between calls that read them",
            `
                nonceOf (book) { return book['nonce']; }
                run(snapshot) {
                    const orderbook = this.orderBook (snapshot);
                    orderbook['nonce'] = 1;
                    const first = this.nonceOf (orderbook);
                    orderbook['nonce'] = 2;
                    let second = 0;
                    if (first === 1) {
                        second = orderbook['nonce'];
                        orderbook['nonce'] = 3;
                    }
                    orderbook['symbol'] = 'B';
                    return [ first, second, orderbook ];
                }
            `,
            [SNAPSHOT],
        );
        same(
            "with a field of their own",
            "run (snapshot) { const b = this.orderBook (snapshot); b['note'] = 'x'; b[this.safeString (snapshot, 'symbol')] = 1; return b; }",
            [SNAPSHOT],
        );
        same(
            "with a side that was taken from them",
            `
                run(snapshot) {
                    const orderbook = this.orderBook (snapshot);
                    const bids = orderbook['bids'];
                    bids.store (1, 1);
                    orderbook['bids'] = bids;
                    bids.store (2, 2);
                    return orderbook;
                }
            `,
            [SNAPSHOT],
        );
        same(
            "by deleting a field",
            "run (snapshot) { const b = this.orderBook (snapshot); delete b['nonce']; return b['nonce'] === undefined; }",
            [SNAPSHOT],
        );
    });

    describe("collect messages", () => {
        same(
            "until they are taken out",
            `
                run(messages) {
                    const orderbook = this.orderBook ();
                    for (let i = 0; i < messages.length; i++) {
                        orderbook.cache.push (messages[i]);
                    }
                    const length = orderbook.cache.length;
                    const first = orderbook.cache[0];
                    const taken = orderbook.cache;
                    orderbook.cache = [];
                    const result = [];
                    for (let i = 0; i < taken.length; i++) {
                        const message = taken[i];
                        result.push (message['u']);
                    }
                    return [ length, first, result, orderbook.cache, taken.length ];
                }
            `,
            [[{ u: 1 }, { u: 2 }]],
            [[]],
        );
        same(
            "that a name of theirs sees",
            `
                run(message) {
                    const orderbook = this.orderBook ();
                    const cache = orderbook.cache;
                    orderbook.cache.push (message);
                    cache.push (message);
                    return [ cache, orderbook.cache, orderbook['cache'].length ];
                }
            `,
            [{ u: 1 }],
        );
        same(
            "of a book whose type is not known",
            `
                collect (container, message) {
                    const book = container['book'];
                    book.cache.push (message);
                    return [ book.cache, book.cache.length ];
                }
                run(message) { return this.collect ({ 'book': this.orderBook () }, message); }
            `,
            [{ u: 1 }],
        );
    });

    describe("are changed through", () => {
        same(
            "names of their sides",
            `
                run(snapshot) {
                    const orderbook = this.orderBook (snapshot);
                    const storedBids = orderbook['bids'];
                    const storedAsks = orderbook['asks'];
                    storedBids.store (50, 1);
                    storedAsks.store (150, 1);
                    storedBids.store (51, 1);
                    return [ orderbook, storedBids, storedAsks ];
                }
            `,
            [SNAPSHOT],
        );
        same(
            "a name of a side that is reset",
            `
                run(snapshot) {
                    const orderbook = this.orderBook ();
                    const bids = orderbook['bids'];
                    orderbook.reset (snapshot);
                    bids.store (1, 1);
                    return [ bids, orderbook ];
                }
            `,
            [SNAPSHOT],
        );
        same(
            "a side that a condition chooses",
            `
                run(snapshot, isBid, deltas) {
                    const orderbook = this.orderBook (snapshot);
                    const side = isBid ? orderbook['bids'] : orderbook['asks'];
                    for (let i = 0; i < deltas.length; i++) {
                        side.storeArray (deltas[i]);
                    }
                    return orderbook;
                }
            `,
            [SNAPSHOT, true, DELTAS],
            [SNAPSHOT, false, DELTAS],
        );
        same(
            "a key that tells the side",
            `
                run(snapshot, key, deltas) {
                    const orderbook = this.orderBook (snapshot);
                    const side = orderbook[key];
                    for (let i = 0; i < deltas.length; i++) {
                        side.storeArray (deltas[i]);
                    }
                    return orderbook;
                }
            `,
            [SNAPSHOT, "bids", DELTAS],
            [SNAPSHOT, "asks", DELTAS],
        );
        same(
            "what limit gives",
            `
                run(snapshot) {
                    const orderbook = this.orderBook (snapshot, 1);
                    const limited = orderbook.limit ();
                    limited['nonce'] = 77;
                    limited['bids'].store (1, 1);
                    return [ orderbook, limited ];
                }
            `,
            [SNAPSHOT],
        );
        same("limit of a book that nothing names", "run (snapshot) { return this.orderBook (snapshot, 1).limit (); }", [
            SNAPSHOT,
        ]);
    });
});
