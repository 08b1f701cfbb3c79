import { asset, assets } from "./assets.js";
import type { Asset } from "./assets.js";
import { advanceInstrument, listInstrument } from "./instrument-state.js";
import type { InstrumentState } from "./instrument-state.js";
import { listInstruments, pricedAsset } from "./instruments.js";
import type { Instrument, Product } from "./instruments.js";
import { drawsFor } from "./random.js";

/** What a world is made from. Equal settings give equal worlds. */
export interface WorldSettings {
    readonly seed: number;
    /** Exchange time at tick 0, in milliseconds since 1970. */
    readonly epoch: number;
    /** Exchange time between two ticks, in milliseconds. */
    readonly interval: number;
    /** Levels on each side of every order book. */
    readonly bookLevels: number;
}

/** The whole market at one tick: a pure function of the settings and the tick. */
export interface World {
    readonly settings: WorldSettings;
    readonly tick: number;
    /** Dollar prices of the assets. */
    readonly indexes: ReadonlyMap<string, number>;
    readonly instruments: ReadonlyMap<string, InstrumentState>;
}

/** Part of the distance to its start price that an index is drawn back each tick, so that no walk runs away. */
const REVERSION = 0.0005;
/** A dated future trades this much above its index. */
const DATED_PREMIUM = 0.006;
/** Time value of an option at listing, as a part of its underlying. */
const TIME_VALUE = 0.02;

/** The world at tick 0. */
export function createWorld(settings: WorldSettings): World {
    const indexes = new Map([...assets.values()].map(({ code, price }) => [code, price] as const));
    const states = listInstruments(settings.epoch).map((instrument) => {
        const draws = drawsFor(settings.seed, instrumentKey(instrument.product, instrument.id), 0);
        const reference = referencePrice(instrument, indexes);
        return listInstrument(instrument, reference, settings.epoch, settings.bookLevels, draws);
    });
    return { settings, tick: 0, indexes, instruments: byKey(states) };
}

/** The world one tick later. */
export function advanceWorld(world: World): World {
    const { seed, bookLevels } = world.settings;
    const tick = world.tick + 1;
    const time = timeAt(world.settings, tick);
    const indexes = new Map([...world.indexes].map(([code, price]) => [code, walk(asset(code), price, seed, tick)]));
    const states = [...world.instruments].map(([key, state]) => {
        if (!state.instrument.trading) return state;
        const reference = referencePrice(state.instrument, indexes);
        return advanceInstrument(state, reference, time, bookLevels, drawsFor(seed, key, tick));
    });
    return { settings: world.settings, tick, indexes, instruments: byKey(states) };
}

/** Exchange time at a tick. */
export function timeAt(settings: WorldSettings, tick: number): number {
    return settings.epoch + tick * settings.interval;
}

/** Exchange time now. */
export function worldTime(world: World): number {
    return timeAt(world.settings, world.tick);
}

/** The instrument of that name, if the product lists it. */
export function findInstrument(world: World, product: Product, id: string): InstrumentState | undefined {
    return world.instruments.get(instrumentKey(product, id));
}

/** The instruments of a product in listing order. */
export function instrumentsOf(world: World, product: Product): readonly InstrumentState[] {
    return [...world.instruments.values()].filter((state) => state.instrument.product === product);
}

/** The dollar price of the asset that an instrument is priced from. */
export function indexOf(world: World, instrument: Instrument): number {
    const quote = instrument.quote === "USD" ? 1 : priceOf(world.indexes, instrument.quote);
    return (priceOf(world.indexes, pricedAsset(instrument)) * multiplier(instrument)) / quote;
}

function walk({ code, price: start, volatility }: Asset, price: number, seed: number, tick: number): number {
    if (volatility === 0) return price;
    const step = volatility * drawsFor(seed, `index:${code}`, tick).normal();
    const pull = REVERSION * ((start - price) / start);
    return price * (1 + step + pull);
}

function referencePrice(instrument: Instrument, indexes: ReadonlyMap<string, number>): number {
    const underlying = priceOf(indexes, pricedAsset(instrument));
    switch (instrument.product) {
        case "spot":
            return underlying / priceOf(indexes, instrument.quote);
        case "usdm":
        case "coinm": {
            const premium = instrument.contractType === "PERPETUAL" ? 0 : DATED_PREMIUM;
            return ((underlying * multiplier(instrument)) / priceOf(indexes, instrument.quote)) * (1 + premium);
        }
        case "option": {
            const inside = instrument.side === "CALL" ? underlying - instrument.strike : instrument.strike - underlying;
            return Math.max(0, inside) + TIME_VALUE * underlying;
        }
    }
}

function multiplier(instrument: Instrument): number {
    return instrument.product === "usdm" ? instrument.multiplier : 1;
}

function priceOf(indexes: ReadonlyMap<string, number>, code: string): number {
    return indexes.get(code) ?? asset(code).price;
}

function instrumentKey(product: Product, id: string): string {
    return `${product}:${id}`;
}

function byKey(states: readonly InstrumentState[]): ReadonlyMap<string, InstrumentState> {
    return new Map(states.map((state) => [instrumentKey(state.instrument.product, state.instrument.id), state]));
}
