/** Whatever names an object has, a write through one is seen through all of them, or the program is refused. */
import fc from "fast-check";
import type { Value } from "../support/outcome.js";
import { randomSharing } from "../support/random-sharing.js";
import { sameSource } from "../support/same-source.js";

/** Another seed tries other programs. */
const SEED = Number(process.env["SHARING_SEED"] ?? 1);
const COUNT = Number(process.env["SHARING_COUNT"] ?? 100);

const input = (isTrue: boolean): readonly Value[] => [
    { a: { n: 1, a: { n: 10 } }, b: { n: 2, a: { n: 20 } } },
    { a: { n: 3, a: { n: 30 } } },
    [
        { n: 4, a: { n: 40 } },
        { n: 5, a: { n: 45 } },
    ],
    isTrue,
];

describe("random programs that share objects", () => {
    const same = sameSource();

    for (const [at, text] of fc.sample(randomSharing, { seed: SEED, numRuns: COUNT }).entries()) {
        same.orRefused(`number ${at + 1} of seed ${SEED}`, text, input(true), input(false));
    }
});
