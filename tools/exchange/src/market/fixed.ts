/**
 * A decimal without rounding errors: an integer count of hundred-millionths, the finest step Binance prints.
 * Every price and quantity is one, so frames are the same on every machine.
 */
export type Fixed = bigint;

const DECIMALS = 8;
const ONE = 100_000_000n;

/** Reads a plain decimal such as `"0.01"`; digits beyond the eighth are an error. */
export function fixed(text: string): Fixed {
    const match = /^(-?)(\d+)(?:\.(\d{1,8}))?$/.exec(text);
    if (match === null) throw new Error(`not a decimal of at most ${DECIMALS} places: ${text}`);
    const [, sign = "", whole = "0", fraction = ""] = match;
    const units = BigInt(whole + fraction.padEnd(DECIMALS, "0"));
    return sign === "-" ? -units : units;
}

/** Prints with exactly `decimals` places, cutting what is beyond. */
export function format(value: Fixed, decimals: number = DECIMALS): string {
    const negative = value < 0n;
    const digits = (negative ? -value : value).toString().padStart(DECIMALS + 1, "0");
    const whole = digits.slice(0, -DECIMALS);
    const fraction = digits.slice(-DECIMALS, digits.length - DECIMALS + decimals);
    return (negative ? "-" : "") + (decimals === 0 ? whole : `${whole}.${fraction}`);
}

/** The product, cut to eight places. */
export function multiply(a: Fixed, b: Fixed): Fixed {
    return (a * b) / ONE;
}

/** The quotient, cut to eight places; zero when the divisor is zero, as in Binance's statistics of an empty day. */
export function divide(a: Fixed, b: Fixed): Fixed {
    return b === 0n ? 0n : (a * ONE) / b;
}

/** The multiple of `step` next to `value`, at least one step. */
export function roundToStep(value: number, step: Fixed): Fixed {
    const steps = Math.round((value * Number(ONE)) / Number(step));
    return BigInt(Math.max(1, steps)) * step;
}

/** The nearest double, for the walk and for nothing that is printed. */
export function toNumber(value: Fixed): number {
    return Number(value) / Number(ONE);
}

/** The larger one. */
export function max(a: Fixed, b: Fixed): Fixed {
    return a > b ? a : b;
}

/** The smaller one. */
export function min(a: Fixed, b: Fixed): Fixed {
    return a < b ? a : b;
}
