import { mergeChanges, moveBook, openBook } from "../../../../tools/exchange/src/market/book.js";
import type { Book, BookShape, DepthChange, Level } from "../../../../tools/exchange/src/market/book.js";
import { drawsFor } from "../../../../tools/exchange/src/market/random.js";

const shape: BookShape = { spacing: 5n, quantity: 1000n, lotSize: 10n, levels: 40 };

interface Move {
    readonly book: Book;
    readonly change: DepthChange;
}

/** A book that follows a walk for some ticks. */
function walk(ticks: number): readonly Move[] {
    const moves: Move[] = [];
    let bid = 100_000n;
    let book = openBook({ bid, ask: bid + 1n }, shape, drawsFor(7, "book", 0), 500);
    for (let tick = 1; tick <= ticks; tick++) {
        const draws = drawsFor(7, "book", tick);
        bid += BigInt(draws.below(61) - 30);
        const move = moveBook(book, { bid, ask: bid + 1n + BigInt(draws.below(3)) }, shape, draws);
        moves.push(move);
        book = move.book;
    }
    return moves;
}

function apply(side: readonly Level[], changes: readonly Level[], away: bigint): readonly Level[] {
    const levels = new Map(side.map((level) => [level.price, level.quantity]));
    for (const { price, quantity } of changes) {
        if (quantity === 0n) levels.delete(price);
        else levels.set(price, quantity);
    }
    return [...levels]
        .map(([price, quantity]) => ({ price, quantity }))
        .sort((a, b) => Number((a.price - b.price) * away));
}

const applyChange = (book: Book, change: DepthChange): Book => ({
    bids: apply(book.bids, change.bids, -1n),
    asks: apply(book.asks, change.asks, 1n),
    lastUpdateId: change.lastUpdateId,
});

describe("an order book", () => {
    const moves = walk(200);

    it("is what its changes make of the book before", () => {
        moves.slice(1).forEach(({ book, change }, index) => {
            expect(applyChange(moves[index]!.book, change)).toEqual(book);
        });
    });

    it("never crosses and has no two levels of one price", () => {
        for (const { book } of moves) {
            expect(book.bids[0]!.price).toBeLessThan(Number(book.asks[0]!.price));
            expect(new Set(book.bids.map((level) => level.price)).size).toBe(book.bids.length);
            expect(book.bids).toEqual(apply(book.bids, [], -1n));
            expect(book.asks).toEqual(apply(book.asks, [], 1n));
            expect([book.bids.length, book.asks.length]).toEqual([shape.levels, shape.levels]);
        }
    });

    it("counts its changes without a gap", () => {
        moves.slice(1).forEach(({ change }, index) => {
            const before = moves[index]!.change;
            expect(change.firstUpdateId).toBe(before.lastUpdateId + 1);
            expect(change.previousUpdateId).toBe(before.lastUpdateId);
            expect(change.lastUpdateId - change.firstUpdateId + 1).toBe(
                Math.max(1, change.bids.length + change.asks.length),
            );
        });
    });

    it("is the same after the merged change of several ticks", () => {
        const [first, ...rest] = moves.slice(10, 20).map((move) => move.change);
        const merged = mergeChanges([first!, ...rest]);
        expect(applyChange(moves[9]!.book, merged)).toEqual(moves[19]!.book);
        expect([merged.firstUpdateId, merged.lastUpdateId]).toEqual([first!.firstUpdateId, rest[8]!.lastUpdateId]);
    });
});
