import {
    decimalText,
    number,
    numberText,
    oddText,
    optional,
    scalar,
    value,
    type Arguments,
    type Cases,
} from "./values.js";
import type { Random } from "./random.js";

const TRUNCATE = 0;
const ROUND = 1;
const DECIMAL_PLACES = 2;
const SIGNIFICANT_DIGITS = 3;
const TICK_SIZE = 4;
const NO_PADDING = 5;
const PAD_WITH_ZERO = 6;

/** Mostly numbers as text, else what Precise reads in an unexpected way or refuses. */
const operand = (random: Random): unknown =>
    random.chance(0.9) ? numberText(random) : random.pick([undefined, 5, oddText(random)]);

const unary: Arguments = (random) => [operand(random)];
const binary: Arguments = (random) => {
    const first = operand(random);
    return [first, random.chance(0.1) ? first : operand(random)];
};

const preciseCases: Cases = {
    "Precise.stringMul": binary,
    "Precise.stringDiv": (random) =>
        optional(random, ...binary(random), random.chance(0.5) ? undefined : random.integer(-2, 24)),
    "Precise.stringAdd": binary,
    "Precise.stringSub": binary,
    "Precise.stringAbs": unary,
    "Precise.stringNeg": unary,
    "Precise.stringMod": binary,
    "Precise.stringOr": binary,
    "Precise.stringEq": binary,
    "Precise.stringEquals": binary,
    "Precise.stringMin": binary,
    "Precise.stringMax": binary,
    "Precise.stringGt": binary,
    "Precise.stringGe": binary,
    "Precise.stringLt": binary,
    "Precise.stringLe": binary,
};

const ticks = [
    1, 10, 100, 5, 0.5, 0.25, 0.1, 0.05, 0.01, 0.001, 0.00001, 0.00000001, 2.5, 0.003, 0.0002, 1e-10,
] as const;

const tickSize: Arguments = (random) => {
    const tick = random.chance(0.9) ? random.pick(ticks) : random.pick([0, -1, "0.01", "abc", undefined]);
    return [rounded(random), random.pick([TRUNCATE, ROUND]), tick, TICK_SIZE, padding(random)];
};

const places: Arguments = (random) => [
    rounded(random),
    random.pick([TRUNCATE, ROUND]),
    random.chance(0.9) ? random.integer(0, 10) : random.pick([-1, -2, -3, 20, "2", 1.5]),
    random.pick([DECIMAL_PLACES, SIGNIFICANT_DIGITS]),
    padding(random),
];

const padding = (random: Random): unknown => random.pick([NO_PADDING, PAD_WITH_ZERO, undefined]);

const rounded = (random: Random): unknown =>
    random.pick<() => unknown>([
        () => decimalText(random, 10),
        () => decimalText(random, 10),
        () => random.pick(["0", "-0", "0.5", "-0.5", "1.45", "9.995", "999.99", "-99.5", "1e5", "00.10"]),
        () => number(random) % 1e12,
        () => random.integer(-100000, 100000) / random.pick([1, 10, 1000, 3]),
    ])();

const anything = (random: Random): unknown =>
    random.pick<() => unknown>([
        () => numberText(random),
        () => numberText(random),
        () => oddText(random),
        () => number(random),
        () => value(random, 1),
    ])();

export const numberCases: Cases = {
    ...preciseCases,
    numberToString: (random) => [random.chance(0.6) ? number(random) : anything(random)],
    parseNumber: (random) => optional(random, anything(random), random.pick([undefined, 0, -1, "default"])),
    omitZero: (random) => [anything(random)],
    precisionFromString: (random) => [numberText(random)],
    decimalToPrecision: (random) => (random.chance(0.5) ? places(random) : tickSize(random)),
    "JS.parseFloat": (random) => [anything(random)],
    "JS.parseInt": (random) => [anything(random)],
    vwap: (random) =>
        [scalar(random), scalar(random)].map((v) => (typeof v === "number" ? Math.round(v % 1e9) : undefined)),
};
