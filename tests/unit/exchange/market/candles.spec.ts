import {
    addTrades,
    closeTime,
    intervals,
    isInterval,
    openCandles,
    openTime,
} from "../../../../tools/exchange/src/market/candles.js";
import type { Trade } from "../../../../tools/exchange/src/market/trades.js";

const at = Date.parse("2023-11-15T22:13:20.500Z"); // a Wednesday

const trade = (id: number, price: bigint, time: number): Trade => ({
    id,
    price,
    quantity: 100_000_000n,
    time,
    buyerIsMaker: false,
});

describe("candles", () => {
    it("open on the marks of their interval", () => {
        const opened = (interval: Parameters<typeof openTime>[0]): string =>
            new Date(openTime(interval, at)).toISOString();
        expect(opened("1s")).toBe("2023-11-15T22:13:20.000Z");
        expect(opened("15m")).toBe("2023-11-15T22:00:00.000Z");
        expect(opened("1d")).toBe("2023-11-15T00:00:00.000Z");
        expect(opened("1w")).toBe("2023-11-13T00:00:00.000Z");
        expect(opened("1M")).toBe("2023-11-01T00:00:00.000Z");
    });

    it("close a millisecond before the next", () => {
        for (const interval of intervals) {
            const closed = closeTime(interval, openTime(interval, at));
            expect(openTime(interval, closed + 1)).toBe(closed + 1);
            expect(closed).toBeGreaterThanOrEqual(at);
        }
    });

    it("hold the trades of their time and no others", () => {
        const first = addTrades(openCandles(10n, at, 1), [trade(1, 12n, at)], at);
        const second = addTrades(first, [trade(2, 9n, at + 600)], at + 600);
        expect(second["1s"]).toEqual(
            jasmine.objectContaining({ open: 9n, high: 9n, low: 9n, close: 9n, tradeCount: 1 }),
        );
        expect(second["1m"]).toEqual(
            jasmine.objectContaining({ open: 12n, high: 12n, low: 9n, close: 9n, firstTradeId: 1, lastTradeId: 2 }),
        );
        expect(second["1m"].volume).toBe(200_000_000n);
    });

    it("have Binance's intervals", () => {
        expect(intervals.length).toBe(16);
        expect(isInterval("1M")).toBeTrue();
        expect(isInterval("7m")).toBeFalse();
        expect(isInterval("toString")).toBeFalse();
    });
});
