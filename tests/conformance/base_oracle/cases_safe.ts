import { container, key, number, optional, scalar, type Arguments, type Cases } from "./values.js";
import type { Random } from "./random.js";

const factors = [1, 10, 1000, 0.001, 1e-6, 1e6, 0.1, -3] as const;

const missing = (random: Random): unknown => (random.chance(0.5) ? undefined : scalar(random));

const one: Arguments = (random) => optional(random, container(random), key(random), missing(random));
const two: Arguments = (random) => optional(random, container(random), key(random), key(random), missing(random));
const several: Arguments = (random) =>
    optional(
        random,
        container(random),
        random.list(0, 4, () => key(random)),
        missing(random),
    );

const factor = (random: Random): number => (random.chance(0.8) ? random.pick(factors) : number(random) % 1e9);

const kinds = ["Value", "String", "StringLower", "StringUpper", "Integer", "Float", "Timestamp"] as const;

const readers = kinds.flatMap((kind): [string, Arguments][] => [
    [`safe${kind}`, one],
    [`safe${kind}2`, two],
    [`safe${kind}N`, several],
]);

/** The readers of object members. */
export const safeCases: Cases = {
    ...Object.fromEntries(readers),
    safeIntegerProduct: (random) => optional(random, container(random), key(random), factor(random), missing(random)),
    safeIntegerProduct2: (random) =>
        optional(random, container(random), key(random), key(random), factor(random), missing(random)),
    safeIntegerProductN: (random) =>
        optional(
            random,
            container(random),
            random.list(0, 4, () => key(random)),
            factor(random),
            missing(random),
        ),
};
