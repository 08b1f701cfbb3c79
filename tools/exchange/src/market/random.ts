/** Draws from one place of the simulation: the same seed, label and tick always give the same sequence. */
export interface Draws {
    /** Uniform in [0, 1). */
    readonly unit: () => number;
    /** Uniform integer in [0, bound). */
    readonly below: (bound: number) => number;
    /** Nearly normal with variance 1, from sums alone: transcendental functions differ between engines. */
    readonly normal: () => number;
}

/** 32-bit FNV-1a of the label, folded with the numbers. */
export function hash(seed: number, label: string, tick: number): number {
    let h = 0x811c9dc5 ^ seed;
    for (let i = 0; i < label.length; i++) h = Math.imul(h ^ label.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ tick, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13) ^ Math.floor(tick / 0x1_0000_0000), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
}

/** The draws of one label at one tick (mulberry32 from their hash). */
export function drawsFor(seed: number, label: string, tick: number): Draws {
    let state = hash(seed, label, tick);
    const unit = (): number => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
    };
    const below = (bound: number): number => Math.floor(unit() * bound);
    // Three uniforms have variance 1/4, hence the factor 2.
    const normal = (): number => 2 * (unit() + unit() + unit() - 1.5);
    return { unit, below, normal };
}
