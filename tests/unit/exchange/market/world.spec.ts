import type { InstrumentState } from "../../../../tools/exchange/src/market/instrument-state.js";
import { advanceWorld, createWorld, findInstrument, worldTime } from "../../../../tools/exchange/src/market/world.js";
import type { World, WorldSettings } from "../../../../tools/exchange/src/market/world.js";

const settings: WorldSettings = { seed: 1, epoch: 1_700_000_000_000, interval: 100, bookLevels: 30 };

function worldAfter(ticks: number, changes: Partial<WorldSettings> = {}): World {
    let world = createWorld({ ...settings, ...changes });
    for (let i = 0; i < ticks; i++) world = advanceWorld(world);
    return world;
}

const bitcoin = (world: World): InstrumentState => findInstrument(world, "spot", "BTCUSDT")!;
const last = (state: InstrumentState): number => Number(state.trade.fills[0].price) / 1e8;

describe("the market", () => {
    it("is a function of seed and tick", () => {
        expect(worldAfter(30)).toEqual(worldAfter(30));
        expect(bitcoin(worldAfter(30, { seed: 2 })).trade).not.toEqual(bitcoin(worldAfter(30)).trade);
    });

    it("lists each product's kinds of instruments", () => {
        const names = [...worldAfter(0).instruments.keys()];
        for (const name of [
            "spot:BTCUSDT",
            "spot:ETHUSDT",
            "usdm:BTCUSDT",
            "usdm:BTCUSDT_231229",
            "usdm:1000PEPEUSDT",
            "coinm:BTCUSD_PERP",
            "coinm:BTCUSD_240329",
            "option:BTC-231117-35000-C",
        ]) {
            expect(names).toContain(name);
        }
        expect(new Set(names).size).toBe(names.length);
    });

    it("moves, but stays near where it began", () => {
        const states = [0, 1, 500].map((ticks) => bitcoin(worldAfter(ticks)));
        expect(new Set(states.map(last)).size).toBe(3);
        for (const state of states) {
            expect(last(state)).toBeGreaterThan(33_000);
            expect(last(state)).toBeLessThan(40_000);
        }
    });

    it("prices the same asset alike on every product", () => {
        const world = worldAfter(200);
        const prices = (["spot", "usdm"] as const).map((product) => last(findInstrument(world, product, "BTCUSDT")!));
        const inverse = last(findInstrument(world, "coinm", "BTCUSD_PERP")!);
        for (const price of [...prices, inverse]) expect(Math.abs(price / prices[0]! - 1)).toBeLessThan(0.001);
    });

    it("numbers trades without a gap and keeps the day's range around the price", () => {
        let world = worldAfter(0);
        for (let i = 0; i < 100; i++) {
            const before = bitcoin(world);
            world = advanceWorld(world);
            const after = bitcoin(world);
            expect(after.trade.fills[0].id).toBe(before.trade.fills[0].id + before.trade.fills.length);
            expect(after.trade.id).toBe(before.trade.id + 1);
            expect(after.day.firstTradeId + after.day.tradeCount - 1).toBe(
                after.trade.fills[0].id + after.trade.fills.length - 1,
            );
            expect(after.day.volume > before.day.volume).toBeTrue();
            expect(after.day.low <= after.trade.fills[0].price).toBeTrue();
            expect(after.day.high >= after.trade.fills[0].price).toBeTrue();
        }
    });

    it("has a clock that only its ticks move", () => {
        expect(worldTime(worldAfter(0))).toBe(settings.epoch);
        expect(worldTime(worldAfter(7))).toBe(settings.epoch + 700);
    });

    it("doesn't trade what isn't trading", () => {
        const halted = (world: World): InstrumentState => findInstrument(world, "spot", "XMRUSDT")!;
        expect(halted(worldAfter(5))).toEqual(halted(worldAfter(0)));
    });
});
