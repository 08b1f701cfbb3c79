import type { Product } from "../../../../tools/exchange/src/market/instruments.js";
import { advanceWorld, createWorld } from "../../../../tools/exchange/src/market/world.js";
import type { World } from "../../../../tools/exchange/src/market/world.js";
import { isServed, streamEvents } from "../../../../tools/exchange/src/streams/events.js";
import { parseStreamName } from "../../../../tools/exchange/src/streams/name.js";

type Event = Readonly<Record<string, unknown>>;

const epoch = 1_700_000_000_000;

function worldAfter(ticks: number): World {
    let world = createWorld({ seed: 1, epoch, interval: 100, bookLevels: 30 });
    for (let i = 0; i < ticks; i++) world = advanceWorld(world);
    return world;
}

const world = worldAfter(30);

const events = (name: string, product: Product, at: World = world): readonly unknown[] =>
    streamEvents(parseStreamName(name, product)!, product, at);
const event = (name: string, product: Product, at: World = world): Event => events(name, product, at)[0] as Event;
const keys = (name: string, product: Product): string => Object.keys(event(name, product)).join(" ");

describe("stream events", () => {
    it("have Binance's fields in Binance's order", () => {
        expect(keys("btcusdt@ticker", "spot")).toBe("e E s p P w x c Q b B a A o h l v q O C F L n");
        expect(keys("btcusdt@ticker", "usdm")).toBe("e E s p P w c Q o h l v q O C F L n");
        expect(keys("btcusd_perp@ticker", "coinm")).toBe("e E s ps p P w c Q o h l v q O C F L n");
        expect(keys("btcusdt@miniTicker", "spot")).toBe("e E s c o h l v q");
        expect(keys("btcusd_perp@miniTicker", "coinm")).toBe("e E s ps c o h l v q");
        expect(keys("btcusdt@bookTicker", "spot")).toBe("u s b B a A");
        expect(keys("btcusdt@bookTicker", "usdm")).toBe("e u s b B a A T E");
        expect(keys("btcusd_perp@bookTicker", "coinm")).toBe("e u s ps b B a A T E");
        expect(keys("btcusdt@ticker_1h", "spot")).toBe("e E s p P o h l c w v q O C F L n");
        expect(keys("btcusdt@markPrice@1s", "usdm")).toBe("e E s p i P r T");
        expect(keys("btcusdt@trade", "spot")).toBe("e E s t p q T m M");
        expect(keys("btcusdt@trade", "usdm")).toBe("e E T s t p q X m");
        expect(keys("btcusdt@aggTrade", "spot")).toBe("e E a s p q f l T m M");
        expect(keys("btcusdt@kline_1m", "spot")).toBe("e E s k");
        expect(keys("btcusdt@depth@100ms", "spot")).toBe("e E s U u b a");
        expect(keys("btcusdt@depth@100ms", "usdm")).toBe("e E T s U u pu b a");
        expect(keys("btcusd_perp@depth@100ms", "coinm")).toBe("e E T s ps U u pu b a");
        expect(keys("btcusdt@depth5@100ms", "spot")).toBe("lastUpdateId bids asks");
    });

    it("print prices as their product does", () => {
        expect(event("btcusdt@ticker", "spot")["c"]).toMatch(/^\d+\.\d{8}$/);
        expect(event("btcusdt@ticker", "usdm")["c"]).toMatch(/^\d+\.\d0$/);
        expect(event("btcusd_perp@ticker", "coinm")["c"]).toMatch(/^\d+\.\d$/);
        expect(event("btcusd_perp@ticker", "coinm")["v"]).toMatch(/^\d+$/);
    });

    it("agree with each other at one tick", () => {
        const ticker = event("btcusdt@ticker", "spot");
        const mini = event("btcusdt@miniTicker", "spot");
        const best = event("btcusdt@bookTicker", "spot");
        const depth = event("btcusdt@depth5@100ms", "spot");
        const trades = events("btcusdt@trade", "spot") as readonly Event[];
        expect([mini["c"], mini["v"], mini["q"]]).toEqual([ticker["c"], ticker["v"], ticker["q"]]);
        expect([best["b"], best["B"], best["a"], best["A"]]).toEqual([
            ticker["b"],
            ticker["B"],
            ticker["a"],
            ticker["A"],
        ]);
        expect((depth["bids"] as unknown[])[0]).toEqual([best["b"], best["B"]]);
        expect(depth["lastUpdateId"]).toBe(best["u"]);
        expect(trades[trades.length - 1]!["p"]).toBe(ticker["c"]);
        expect(trades[trades.length - 1]!["t"]).toBe(ticker["L"]);
    });

    it("carry the time of their tick", () => {
        for (const name of ["btcusdt@ticker", "btcusdt@miniTicker", "btcusdt@trade", "btcusdt@kline_1m"]) {
            expect(event(name, "spot")["E"]).toBe(epoch + 3000);
        }
    });

    it("come as one list for all markets, and as single events for all book tickers", () => {
        const [all, ...none] = events("!ticker@arr", "spot") as readonly (readonly Event[])[];
        expect(none).toEqual([]);
        expect(all!.map((one) => one["s"])).toContain("ETHUSDT");
        expect(all!.map((one) => one["s"])).not.toContain("XMRUSDT");
        expect(events("!bookTicker", "usdm").length).toBeGreaterThan(10);
        expect((events("!markPrice@arr@1s", "usdm")[0] as readonly Event[])[0]!["e"]).toBe("markPriceUpdate");
    });

    it("chain at every update speed", () => {
        const chain = (name: string, ticks: number): readonly Event[] => {
            const seen: Event[] = [];
            for (let at = worldAfter(0), i = 0; i < ticks; i++) {
                at = advanceWorld(at);
                seen.push(...(events(name, "usdm", at) as readonly Event[]));
            }
            return seen;
        };
        for (const [name, every] of [
            ["btcusdt@depth@100ms", 1],
            ["btcusdt@depth", 2],
            ["btcusdt@depth@500ms", 5],
        ] as const) {
            const updates = chain(name, 40);
            expect(updates.length).toBe(40 / every);
            updates.slice(1).forEach((update, index) => {
                expect(update["pu"]).withContext(name).toBe(updates[index]!["u"]);
                expect(update["U"]).toBe(Number(updates[index]!["u"]) + 1);
            });
        }
    });

    it("report a candle closed once, at its last tick", () => {
        // The epoch is 20 s into a minute: the candle closes with the tick at 59.9 s.
        let at = worldAfter(397);
        const closings = [398, 399, 400, 401].map(() => {
            at = advanceWorld(at);
            return (event("btcusdt@kline_1m", "spot", at)["k"] as Event)["x"];
        });
        expect(closings).toEqual([false, true, false, false]);
    });

    it("are served where Binance serves them", () => {
        const served = (name: string, product: Product, category: "public" | "market" | undefined): boolean =>
            isServed(parseStreamName(name, product)!, product, category);
        expect(served("btcusdt@bookTicker", "usdm", "public")).toBeTrue();
        expect(served("btcusdt@bookTicker", "usdm", "market")).toBeFalse();
        expect(served("btcusdt@ticker", "usdm", "market")).toBeTrue();
        expect(served("btcusdt@ticker", "usdm", "public")).toBeFalse();
        expect(served("btcusdt@ticker", "usdm", undefined)).toBeTrue();
        expect(served("!bookTicker", "spot", undefined)).toBeFalse();
        expect(served("btcusdt@ticker_1h", "usdm", "market")).toBeFalse();
        expect(served("btcusdt@markPrice", "spot", undefined)).toBeFalse();
    });

    it("don't come for unknown symbols", () => {
        expect(events("nothing@ticker", "spot")).toEqual([]);
        expect(events("xmrusdt@ticker", "spot")).toEqual([]);
    });
});
