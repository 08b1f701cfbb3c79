import { max } from "./fixed.js";
import type { Fixed } from "./fixed.js";
import type { Draws } from "./random.js";

/** One price level; a quantity of zero in a change removes the level. */
export interface Level {
    readonly price: Fixed;
    readonly quantity: Fixed;
}

/** Both sides best first. `lastUpdateId` counts level changes since the listing, as Binance's does. */
export interface Book {
    readonly bids: readonly Level[];
    readonly asks: readonly Level[];
    readonly lastUpdateId: number;
}

/** The changes of one tick: a book at `previousUpdateId` with them applied is the book at `lastUpdateId`. */
export interface DepthChange {
    readonly firstUpdateId: number;
    readonly lastUpdateId: number;
    readonly previousUpdateId: number;
    readonly bids: readonly Level[];
    readonly asks: readonly Level[];
}

/** What the book has to show after a change. */
export interface Spread {
    readonly bid: Fixed;
    readonly ask: Fixed;
}

/** The steps and sizes of an instrument's book. */
export interface BookShape {
    /** Distance of neighbouring levels, several price steps wide as in a real book. */
    readonly spacing: Fixed;
    /** A typical resting quantity. */
    readonly quantity: Fixed;
    readonly lotSize: Fixed;
    readonly levels: number;
}

interface Side {
    readonly levels: readonly Level[];
    readonly changes: ReadonlyMap<Fixed, Fixed>;
}

/** +1 on the ask side, where prices rise away from the best; -1 on the bid side. */
type Away = 1n | -1n;

/** Levels near the best price that are redrawn each tick. */
const REDRAWN = 3;
const BUSY_LEVELS = 20;
/** A gap left by a jump is filled up to here; beyond it the old levels stay where they are. */
const LARGEST_FILL = 25;

/** A full book around the spread. */
export function openBook(spread: Spread, shape: BookShape, draws: Draws, lastUpdateId: number): Book {
    return {
        bids: extendSide([], spread.bid, -1n, shape, draws).levels,
        asks: extendSide([], spread.ask, 1n, shape, draws).levels,
        lastUpdateId,
    };
}

/** Moves the book to the new spread and says what changed. Each changed level takes one update id. */
export function moveBook(
    book: Book,
    spread: Spread,
    shape: BookShape,
    draws: Draws,
): { readonly book: Book; readonly change: DepthChange } {
    const bids = moveSide(book.bids, spread.bid, -1n, shape, draws);
    const asks = moveSide(book.asks, spread.ask, 1n, shape, draws);
    const lastUpdateId = book.lastUpdateId + Math.max(1, bids.changes.size + asks.changes.size);
    return {
        book: { bids: bids.levels, asks: asks.levels, lastUpdateId },
        change: {
            firstUpdateId: book.lastUpdateId + 1,
            lastUpdateId,
            previousUpdateId: book.lastUpdateId,
            bids: sorted(bids.changes, -1n),
            asks: sorted(asks.changes, 1n),
        },
    };
}

/** Several consecutive changes as the one event that Binance sends at a slower update speed. */
export function mergeChanges(changes: readonly [DepthChange, ...DepthChange[]]): DepthChange {
    const [first] = changes;
    const last = changes[changes.length - 1] ?? first;
    const merge = (side: "bids" | "asks"): ReadonlyMap<Fixed, Fixed> =>
        new Map(changes.flatMap((change) => change[side].map((level) => [level.price, level.quantity] as const)));
    return {
        firstUpdateId: first.firstUpdateId,
        lastUpdateId: last.lastUpdateId,
        previousUpdateId: first.previousUpdateId,
        bids: sorted(merge("bids"), -1n),
        asks: sorted(merge("asks"), 1n),
    };
}

function moveSide(levels: readonly Level[], best: Fixed, away: Away, shape: BookShape, draws: Draws): Side {
    const crossed = levels.slice(0, countCrossed(levels, best, away));
    const reached = fillToBest(crossed.length === 0 ? levels : levels.slice(crossed.length), best, away, shape, draws);
    const redrawn = redrawSome(reached.levels, shape, draws);
    const trimmed = redrawn.levels.slice(shape.levels);
    const within = trimmed.length === 0 ? redrawn.levels : redrawn.levels.slice(0, shape.levels);
    const extended = extendSide(within, best, away, shape, draws);
    const removals = [...crossed, ...trimmed].map((level) => [level.price, 0n] as const);
    return {
        levels: extended.levels,
        changes: new Map([...reached.changes, ...redrawn.changes, ...removals, ...extended.changes]),
    };
}

/** How many levels at the front are better than the best price may be. */
function countCrossed(levels: readonly Level[], best: Fixed, away: Away): number {
    const first = levels.findIndex((level) => (best - level.price) * away <= 0n);
    return first < 0 ? levels.length : first;
}

/** Adds the levels between the new best price and the old one. */
function fillToBest(levels: readonly Level[], best: Fixed, away: Away, shape: BookShape, draws: Draws): Side {
    const old = levels[0]?.price;
    const added: Level[] = [];
    const isBeforeOld = (price: Fixed): boolean => old === undefined || (old - price) * away > 0n;
    for (let price = best; isBeforeOld(price) && added.length < LARGEST_FILL; price += away * shape.spacing) {
        if (price <= 0n) break;
        added.push(drawLevel(price, shape, draws));
    }
    return { levels: added.length === 0 ? levels : added.concat(levels), changes: changesOf(added) };
}

function redrawSome(levels: readonly Level[], shape: BookShape, draws: Draws): Side {
    const next = levels.slice();
    const changes = new Map<Fixed, Fixed>();
    for (let i = 0; i < REDRAWN; i++) {
        const at = draws.below(Math.min(BUSY_LEVELS, next.length));
        const level = next[at];
        if (level === undefined) break;
        const redrawn = drawLevel(level.price, shape, draws);
        next[at] = redrawn;
        changes.set(redrawn.price, redrawn.quantity);
    }
    return { levels: next, changes };
}

/** Adds levels at the far end until the side is full, or the price would reach zero. */
function extendSide(levels: readonly Level[], best: Fixed, away: Away, shape: BookShape, draws: Draws): Side {
    const added: Level[] = [];
    const last = levels[levels.length - 1]?.price;
    let price = last === undefined ? best : last + away * shape.spacing;
    while (levels.length + added.length < shape.levels && price > 0n) {
        added.push(drawLevel(price, shape, draws));
        price += away * shape.spacing;
    }
    return { levels: added.length === 0 ? levels : levels.concat(added), changes: changesOf(added) };
}

function drawLevel(price: Fixed, shape: BookShape, draws: Draws): Level {
    const thousandths = BigInt(1 + draws.below(2000));
    const lots = (shape.quantity * thousandths) / 1000n / shape.lotSize;
    return { price, quantity: max(1n, lots) * shape.lotSize };
}

function changesOf(levels: readonly Level[]): ReadonlyMap<Fixed, Fixed> {
    return new Map(levels.map((level) => [level.price, level.quantity] as const));
}

function sorted(changes: ReadonlyMap<Fixed, Fixed>, away: Away): readonly Level[] {
    return [...changes]
        .map(([price, quantity]): Level => ({ price, quantity }))
        .sort((a, b) => Number((a.price - b.price) * away));
}
