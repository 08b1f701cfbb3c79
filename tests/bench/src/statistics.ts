/** Medians and ratios of paired runs. */
import type { Figures } from "./measure.js";

export interface Spread {
    readonly median: number;
    readonly min: number;
    readonly max: number;
}

export const spreadOf = (values: readonly number[]): Spread => {
    const sorted = [...values].sort((a, b) => a - b);
    const at = (position: number): number => sorted[position] ?? Number.NaN;
    const middle = (sorted.length - 1) / 2;
    return {
        median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
        min: at(0),
        max: at(sorted.length - 1),
    };
};

/** The value that so many percent of the values are at most. */
export const percentile = (values: readonly number[], percent: number): number => {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
};

/** One run of each side, one after the other. */
export interface Pair {
    readonly ccxt: Figures;
    readonly elixir: Figures;
}

export const perSecond = ({ messages, microseconds }: Figures): number => (messages / microseconds) * 1e6;

const cpuOf = ({ messages, cpuMicroseconds }: Figures): number => cpuMicroseconds / messages;

export interface Row {
    readonly way: string;
    readonly type: string;
    /** Messages a second. */
    readonly ccxt: Spread;
    readonly elixir: Spread;
    /** How many times as many messages Elixir takes: of each pair, so that what slows the machine slows both. */
    readonly ratio: Spread;
    /** Microseconds of processor time a message, of all the side's threads. */
    readonly cpu: { readonly ccxt: Spread; readonly elixir: Spread };
    /** Values that callers got of each message. */
    readonly values: { readonly ccxt: Spread; readonly elixir: Spread };
}

const valuesOf = ({ values, messages }: Figures): number => values / messages;

export const rowOf = (way: string, type: string, pairs: readonly Pair[]): Row => {
    const of = (side: keyof Pair, figure: (figures: Figures) => number): Spread =>
        spreadOf(pairs.map((pair) => figure(pair[side])));
    return {
        way,
        type,
        ccxt: of("ccxt", perSecond),
        elixir: of("elixir", perSecond),
        ratio: spreadOf(pairs.map(({ ccxt, elixir }) => perSecond(elixir) / perSecond(ccxt))),
        cpu: { ccxt: of("ccxt", cpuOf), elixir: of("elixir", cpuOf) },
        values: { ccxt: of("ccxt", valuesOf), elixir: of("elixir", valuesOf) },
    };
};
