/** Pass `books`: parameters that every caller gives an order book, or a side of one. */
import { bookParameters } from "../../../../generator/src/passes/books.js";
import type { ClassText } from "../support/source.js";
import { last, stagesOf } from "../support/stages.js";

/** The shape of the first parameter of `change`. */
const shapeOf = (source: string | ClassText): string | undefined => {
    const { lowered } = stagesOf(source);
    return bookParameters(lowered)(last(lowered, "change")).parameters[0]?.type.shape;
};

const CHANGE = "change (x) { return this.safeValue (x, 'nonce'); }";

const BOOK = "Pro.OrderBook";
const SIDE = "Pro.OrderBookSide";

describe("books", () => {
    const given = (argument: string, more = ""): string | undefined =>
        shapeOf(`${CHANGE} ${more} run (symbol, o) { ${argument} }`);

    it("are what the makers of books give", () => {
        expect(given("this.change (this.orderBook ());")).toBe(BOOK);
        expect(given("const book = this.indexedOrderBook ({}, 5); this.change (book);")).toBe(BOOK);
        expect(given("let book = undefined; book = this.countedOrderBook (); this.change (book);")).toBe(BOOK);
    });
    it("are what the stream state holds", () => {
        expect(given("const book = this.orderbooks[symbol]; this.change (book);")).toBe(BOOK);
        expect(given("this.change (this.safeValue (this.orderbooks, symbol));")).toBe(BOOK);
        expect(given("this.change (this.safeValue (this.orderbooks, symbol, this.orderBook ()));")).toBe(BOOK);
        expect(given("this.change (this.safeValue (this.orderbooks, symbol, {}));")).toBe(undefined);
        expect(given("this.change (this.tickers[symbol]);")).toBe(undefined);
    });
    it("have sides", () => {
        expect(given("const book = this.orderbooks[symbol]; this.change (book['bids']);")).toBe(SIDE);
        expect(given("const asks = this.orderbooks[symbol].asks; this.change (asks);")).toBe(SIDE);
        expect(given("const b = this.orderBook (); const side = o ? b['bids'] : b['asks']; this.change (side);")).toBe(
            SIDE,
        );
        expect(given("const book = this.orderbooks[symbol]; this.change (book['nonce']);")).toBe(undefined);
    });
    it("are what methods of books give", () => {
        expect(given("this.change (this.orderBook ().limit ());")).toBe(BOOK);
    });
    it("come from all callers, or from none", () => {
        const first = "this.change (this.orderBook ());";
        expect(given(first, "other () { this.change (this.orderbooks['A']); }")).toBe(BOOK);
        expect(given(first, "other (x) { this.change (x); }")).toBe(undefined);
        expect(given(first, "other () { const b = this.orderBook (); this.change (b['bids']); }")).toBe(undefined);
        expect(given(`${first} let b = this.orderBook (); b = o; this.change (b);`)).toBe(undefined);
        expect(shapeOf(CHANGE)).toBe(undefined);
    });
    it("come through other methods, and back", () => {
        expect(given("this.hand (this.orderBook ());", "hand (y) { this.change (y); }")).toBe(BOOK);
        expect(
            shapeOf(
                "change (x, n) { if (n > 0) { this.change (x, n - 1); } } run () { this.change (this.orderBook (), 3); }",
            ),
        ).toBe(BOOK);
    });
    it("are in the background, too", () => {
        const source = `async change (x) { return this.safeValue (x, 'nonce'); }
            run () { this.spawn (this.change, this.orderBook ()); }`;
        // Where the method itself is a value, whoever calls it gives what he likes.
        expect(shapeOf(`${source} all () { return { 'a': this.change }; }`)).toBe(undefined);
        expect(shapeOf(source)).toBe(BOOK);
    });
    it("don't replace a declared type", () => {
        expect(shapeOf("change (x: Dict) { return x; } run () { this.change (this.orderBook ()); }")).toBe(undefined);
    });
});
