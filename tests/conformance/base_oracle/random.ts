/** Reproducible choices. */
export interface Random {
    /** A float in [0, 1). */
    readonly next: () => number;
    /** An integer from `min` to `max`, both included. */
    readonly integer: (min: number, max: number) => number;
    readonly pick: <T>(choices: readonly T[]) => T;
    readonly chance: (probability: number) => boolean;
    /** A list of `min` to `max` values. */
    readonly list: <T>(min: number, max: number, make: () => T) => T[];
    /** A text of `min` to `max` characters of `alphabet`. */
    readonly text: (min: number, max: number, alphabet: string) => string;
}

/** The mulberry32 generator: 32 bits of state are plenty for choosing test cases. */
const mulberry32 = (seed: number): (() => number) => {
    let state = seed | 0;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let bits = Math.imul(state ^ (state >>> 15), 1 | state);
        bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
        return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
    };
};

export const randomOf = (seed: number): Random => {
    const next = mulberry32(seed);
    const integer = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
    const pick = <T>(choices: readonly T[]): T => {
        if (choices.length === 0) throw new RangeError("nothing to pick from");
        return choices[integer(0, choices.length - 1)] as T;
    };
    const list = <T>(min: number, max: number, make: () => T): T[] =>
        Array.from({ length: integer(min, max) }, () => make());
    return {
        next,
        integer,
        pick,
        list,
        chance: (probability) => next() < probability,
        text: (min, max, alphabet) => {
            const characters = Array.from(alphabet);
            return list(min, max, () => pick(characters)).join("");
        },
    };
};
