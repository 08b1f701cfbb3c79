/** Random programs do the same in Node.js and on the BEAM; what the compiler refuses, it refuses with a message. */
import fc from "fast-check";
import type { Value } from "../support/outcome.js";
import { randomProgram } from "../support/random-program.js";
import { sameSource } from "../support/same-source.js";

/** Another seed tries other programs. */
const SEED = Number(process.env["PROGRAM_SEED"] ?? 1);
const COUNT = Number(process.env["PROGRAM_COUNT"] ?? 60);

const INPUTS: readonly (readonly Value[])[] = [
    [1, "x", true, 3, { k: 1 }, [1, 2]],
    [5, "", false, undefined, {}, []],
];

describe("random programs", () => {
    const same = sameSource();

    for (const [at, text] of fc.sample(randomProgram, { seed: SEED, numRuns: COUNT }).entries()) {
        same.orRefused(`number ${at + 1} of seed ${SEED}`, text, ...INPUTS);
    }
});
