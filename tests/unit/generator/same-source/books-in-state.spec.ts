/** Order books in stream state, and in methods that get them and change them. */
import { sameSource } from "../support/same-source.js";

const SNAPSHOT = {
    bids: [
        [99, 1],
        [98, 2],
    ],
    asks: [
        [102, 4],
        [101, 5],
    ],
    nonce: 10,
};

const DELTAS = [
    { b: [["99", "0"]], a: [["101.5", "2"]], u: 11 },
    {
        b: [
            ["100", "3"],
            ["97", "1"],
        ],
        a: [],
        u: 12,
    },
];

/** As ccxt's classes have them. */
const HANDLERS = `
    handleDelta(bookside, delta) {
        const price = this.safeFloat (delta, 0);
        const amount = this.safeFloat (delta, 1);
        bookside.store (price, amount);
    }
    handleDeltas(bookside, deltas) {
        for (let i = 0; i < deltas.length; i++) {
            this.handleDelta (bookside, deltas[i]);
        }
    }
    handleOrderBookMessage(message, orderbook) {
        const u = this.safeInteger (message, 'u');
        this.handleDeltas (orderbook['asks'], this.safeValue (message, 'a', []));
        this.handleDeltas (orderbook['bids'], this.safeValue (message, 'b', []));
        orderbook['nonce'] = u;
        return orderbook;
    }
`;

describe("order books in stream state", () => {
    const same = sameSource();

    same(
        "made, found and changed",
        `
            ${HANDLERS}
            run(snapshot, messages) {
                const symbol = 'A';
                if (!(symbol in this.orderbooks)) {
                    this.orderbooks[symbol] = this.orderBook ({}, 1000);
                }
                const orderbook = this.orderbooks[symbol];
                orderbook.reset (snapshot);
                for (let i = 0; i < messages.length; i++) {
                    this.handleOrderBookMessage (messages[i], orderbook);
                }
                return [ orderbook['nonce'], this.orderbooks, symbol in this.orderbooks ];
            }
        `,
        [SNAPSHOT, DELTAS],
        [SNAPSHOT, []],
    );
    same(
        "made where there is none",
        `
            run(snapshot, symbols) {
                for (let i = 0; i < symbols.length; i++) {
                    const symbol = symbols[i];
                    let orderbook = this.safeValue (this.orderbooks, symbol);
                    if (orderbook === undefined) {
                        orderbook = this.orderBook (snapshot);
                    } else {
                        orderbook['nonce'] = orderbook['nonce'] + 1;
                        orderbook['bids'].store (1, i);
                    }
                    this.orderbooks[symbol] = orderbook;
                    orderbook['asks'].store (200, 1);
                }
                return this.orderbooks;
            }
        `,
        [SNAPSHOT, ["A", "B", "A", "A"]],
    );
    same(
        "or a new one where there is none",
        `
            run(snapshot, symbols) {
                for (let i = 0; i < symbols.length; i++) {
                    const symbol = symbols[i];
                    const storedOrderBook = this.safeValue (this.orderbooks, symbol, this.orderBook (snapshot));
                    const nonce = this.safeInteger (storedOrderBook, 'nonce');
                    this.orderbooks[symbol] = storedOrderBook;
                    this.orderbooks[symbol]['nonce'] = this.sum (nonce, 1);
                }
                return this.orderbooks;
            }
        `,
        [SNAPSHOT, ["A", "B", "A"]],
    );
    same(
        "removed and made again",
        `
            run(snapshot) {
                this.orderbooks['A'] = this.orderBook (snapshot);
                const before = this.orderbooks['A'];
                if ('A' in this.orderbooks) {
                    delete this.orderbooks['A'];
                }
                const isGone = this.safeValue (this.orderbooks, 'A') === undefined;
                this.orderbooks['A'] = this.orderBook ();
                this.orderbooks['A']['symbol'] = 'A';
                return [ isGone, before, this.orderbooks ];
            }
        `,
        [SNAPSHOT],
    );
    same(
        "that collect messages first, as Binance's protocol asks",
        `
            ${HANDLERS}
            run(messages, snapshot) {
                this.orderbooks['A'] = this.orderBook ({}, 10);
                for (let i = 0; i < messages.length; i++) {
                    const orderbook = this.orderbooks['A'];
                    orderbook.cache.push (messages[i]);
                }
                const orderbook = this.orderbooks['A'];
                orderbook.reset (snapshot);
                const cached = orderbook.cache;
                orderbook.cache = [];
                for (let i = 0; i < cached.length; i++) {
                    const message = cached[i];
                    const u = this.safeInteger (message, 'u');
                    if (u <= orderbook['nonce']) {
                        continue;
                    }
                    if ((u - 1) >= orderbook['nonce']) {
                        this.handleOrderBookMessage (message, orderbook);
                    }
                }
                this.orderbooks['A'] = orderbook;
                return [ this.orderbooks, orderbook.cache.length ];
            }
        `,
        [DELTAS, SNAPSHOT],
        [DELTAS, { ...SNAPSHOT, nonce: 11 }],
    );
    same(
        "in methods that get the whole book",
        `
            handleBidAsks(bookSide, bidAsks) {
                for (let i = 0; i < bidAsks.length; i++) {
                    const bidAsk = bidAsks[i];
                    bookSide.storeArray ([ this.safeFloat (bidAsk, 0), this.safeFloat (bidAsk, 1) ]);
                }
            }
            handleDelta(orderbook, delta) {
                const deltaNonce = this.safeInteger (delta, 'u');
                if (deltaNonce < orderbook['nonce']) {
                    return;
                }
                orderbook['nonce'] = deltaNonce;
                const storedBids = orderbook['bids'];
                const storedAsks = orderbook['asks'];
                this.handleBidAsks (storedBids, this.safeValue (delta, 'b', []));
                this.handleBidAsks (storedAsks, this.safeValue (delta, 'a', []));
            }
            run(snapshot, deltas) {
                this.orderbooks['A'] = this.orderBook (snapshot);
                for (let i = 0; i < deltas.length; i++) {
                    this.handleDelta (this.orderbooks['A'], deltas[i]);
                }
                return this.orderbooks;
            }
        `,
        [SNAPSHOT, DELTAS],
        [{ ...SNAPSHOT, nonce: 12 }, DELTAS],
    );
    same(
        "changed by what a method gives back",
        `
            ${HANDLERS}
            run(snapshot, messages) {
                this.orderbooks['A'] = this.orderBook (snapshot);
                const stored = this.orderbooks['A'];
                const changed = this.handleOrderBookMessage (messages[0], stored);
                changed['symbol'] = 'A';
                changed['bids'].store (1, 1);
                return [ stored, changed, this.orderbooks, this.handleOrderBookMessage (messages[1], changed)['nonce'] ];
            }
        `,
        [SNAPSHOT, DELTAS],
    );
    same(
        "given to a method by nothing that names them",
        `
            ${HANDLERS}
            run(snapshot, messages) { return this.handleOrderBookMessage (messages[0], this.orderBook (snapshot)); }
        `,
        [SNAPSHOT, DELTAS],
    );
    same(
        "of which one is another's field, too",
        `
            mark (holder, book) { holder['book'] = book; book['symbol'] = 'marked'; return holder; }
            run(snapshot) {
                const orderbook = this.orderBook (snapshot);
                const holder = this.mark ({}, orderbook);
                return [ holder, orderbook ];
            }
        `,
        [SNAPSHOT],
    );
});
