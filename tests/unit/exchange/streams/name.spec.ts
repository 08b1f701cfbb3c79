import { isStreamName, parseStreamName } from "../../../../tools/exchange/src/streams/name.js";
import type { StreamRequest } from "../../../../tools/exchange/src/streams/name.js";

const symbol = "btcusdt";

const names: readonly (readonly [name: string, request: StreamRequest])[] = [
    ["btcusdt@ticker", { kind: "ticker", symbol }],
    ["btcusdt@miniTicker", { kind: "miniTicker", symbol }],
    ["btcusdt@bookTicker", { kind: "bookTicker", symbol }],
    ["btcusdt@ticker_4h", { kind: "rollingTicker", symbol, window: "4h" }],
    ["btcusdt@markPrice", { kind: "markPrice", symbol, every: 3 }],
    ["btcusdt@markPrice@1s", { kind: "markPrice", symbol, every: 1 }],
    ["btcusdt@trade", { kind: "trade", symbol }],
    ["btcusdt@aggTrade", { kind: "aggTrade", symbol }],
    ["btcusdt@kline_1M", { kind: "kline", symbol, interval: "1M" }],
    ["btcusdt@depth", { kind: "depth", symbol, every: 10 }],
    ["btcusdt@depth@100ms", { kind: "depth", symbol, every: 1 }],
    ["btcusdt@rpiDepth@500ms", { kind: "depth", symbol, every: 5 }],
    ["btcusdt@depth20@100ms", { kind: "partialDepth", symbol, levels: 20, every: 1 }],
    ["btcusdt@forceOrder", { kind: "forceOrder", symbol }],
    ["!ticker@arr", { kind: "allTickers" }],
    ["!miniTicker@arr", { kind: "allMiniTickers" }],
    ["!ticker_1h@arr", { kind: "allRollingTickers", window: "1h" }],
    ["!bookTicker", { kind: "allBookTickers" }],
    ["!markPrice@arr", { kind: "allMarkPrices", every: 3 }],
    ["!markPrice@arr@1s", { kind: "allMarkPrices", every: 1 }],
    ["!forceOrder@arr", { kind: "allForceOrders" }],
];

describe("stream names", () => {
    for (const [name, request] of names) {
        it(`${name} is understood`, () => {
            expect(parseStreamName(name, "spot")).toEqual(request);
        });
    }

    it("of nothing ask for nothing", () => {
        for (const name of [
            "0",
            "BTCUSDT@ticker",
            "btcusdt@nothing",
            "btcusdt@kline_7m",
            "btcusdt@depth7",
            "btcusdt@depth@3ms",
            "btcusdt@ticker@1s",
            "btcusdt@markPrice@2s",
            "btcusdt@ticker_2h",
            "!ticker",
            "!nothing@arr",
            "!bookTicker@arr",
            "!ticker@arr@1s",
            "btcusdt@depth@100ms@x",
            "pqia91ma19a5s61cv6a81va65sdf19v8a65a1a5s61cv6a81va65sdf19v8a65a1",
        ]) {
            expect(parseStreamName(name, "spot")).withContext(name).toBeUndefined();
        }
    });

    it("have the speed of their product", () => {
        expect(parseStreamName("btcusdt@depth", "usdm")).toEqual({ kind: "depth", symbol, every: 2 });
    });

    it("are refused only if malformed", () => {
        expect(["btcusdt@ticker", "unknown@nothing", "A1b2", "!x@y"].every(isStreamName)).toBeTrue();
        expect(["not a stream", "", "btcusdt@tickér", 'a"b'].some(isStreamName)).toBeFalse();
    });
});
