import type { Random } from "./random.js";

/** Makes the arguments of one call. */
export type Arguments = (random: Random) => readonly unknown[];

/** Generators by the name of the function; see subject.ts for the names. */
export type Cases = Readonly<Record<string, Arguments>>;

const digits = "0123456789";

export const names = ["a", "b", "c", "price", "symbol", "Z", "é"] as const;

const oddNumbers = [
    0, -0, 1, -1, 0.1, -0.1, 1.5, 1e-6, 1e-7, 1.5e-7, -2.5e-9, 1e20, 1e21, -1.25e22, 5e-324, 1e300,
] as const;
const largeNumbers = [
    2 ** 31,
    2 ** 53 - 1,
    2 ** 53,
    -(2 ** 53),
    1234567890123456,
    1e15 + 0.5,
    123456789012345680000,
] as const;

/** A finite number: small, large, with few or many digits. */
export const number = (random: Random): number => {
    switch (random.integer(0, 7)) {
        case 0:
            return random.pick(oddNumbers);
        case 1:
            return random.pick(largeNumbers);
        case 2:
            return random.integer(-1000, 1000);
        case 3:
            return random.integer(-100000, 100000) / 100;
        case 4:
            return (random.next() - 0.5) * 10 ** random.integer(-12, 24);
        case 5:
            return random.integer(0, 2_000_000_000_000);
        case 6:
            return Number(`${random.integer(1, 9)}e${random.integer(-12, 24)}`);
        default:
            return random.next();
    }
};

const sign = (random: Random): string => random.pick(["", "", "", "-"]);

/** A plain decimal number as text, of up to `size` digits on either side of the point. */
export const decimalText = (random: Random, size = 20): string => {
    const whole = random.chance(0.2) ? "0" : random.text(1, random.integer(1, size), digits);
    const fraction = random.text(1, random.integer(1, size), digits);
    const zeros = "0".repeat(random.integer(0, 4));
    return random.pick([
        () => sign(random) + whole,
        () => `${sign(random)}${whole}.${fraction}`,
        () => `${sign(random)}0.${zeros}${fraction}`,
        () => `${sign(random)}${whole}.${fraction}${zeros}`,
        () => `${random.integer(1, 9)}${"0".repeat(random.integer(0, 6))}`,
        () => `${random.integer(0, 99999)}.${random.text(1, 8, digits)}`,
    ])();
};

/** A number as text, also with an exponent. */
export const numberText = (random: Random): string =>
    random.chance(0.15)
        ? `${decimalText(random, 8)}${random.pick(["e", "E"])}${random.pick(["", "+", "-"])}${random.integer(0, 25)}`
        : decimalText(random);

/** Text that is read as a number in some ways and not in others. */
export const oddText = (random: Random): string =>
    random.pick([
        "",
        "0",
        "00",
        "-0",
        "0.0",
        "0.000000",
        "-0.00",
        ".5",
        "-.5",
        "5.",
        "+7",
        "+0.5",
        " 12",
        "12 ",
        "\t3\n",
        " ",
        "-",
        ".",
        "abc",
        "1.2.3",
        "1,000",
        "12abc",
        "0x1f",
        "0b11",
        "--5",
        "1_000",
        "12px",
        "NaN",
        "true",
    ]);

export const words = [
    "BTC",
    "BTC/USDT",
    "btcusdt@ticker",
    "Ünïcode ß",
    "İstanbul",
    "ΣΊΣΥΦΟΣ",
    "日本語",
    "a b",
    "\u00a0x\ufeff",
    'quote"back\\slash',
    "line\nfeed\u0001",
    "%7B$&",
    "😀 smile",
] as const;

export const text = (random: Random): string =>
    random.pick([
        () => numberText(random),
        () => oddText(random),
        () => random.pick(words),
        () => random.text(0, 12, "abcXYZ019 _-/.:@"),
    ])();

/** Text without characters outside of the Basic Multilingual Plane. */
export const bmpText = (random: Random): string => text(random).replaceAll("😀", "☺");

/** undefined (seldom null), a boolean, number or text. */
export const scalar = (random: Random): unknown =>
    random.pick<() => unknown>([
        () => undefined,
        () => random.chance(0.5),
        () => number(random),
        () => number(random),
        () => text(random),
        () => text(random),
    ])();

export const object = (random: Random, value: (random: Random) => unknown): Record<string, unknown> => {
    const keys = random.chance(0.15) ? [...names, "10", "9", "0"] : names;
    const entries = random.list(0, 6, () => [random.pick(keys), value(random)] as const);
    const result = Object.fromEntries(entries);
    return random.chance(0.5) ? sorted(result) : result;
};

/** The same members in the order of their keys: so they stand in a plain Elixir map. */
const sorted = (members: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Any value, nested up to `depth`. */
export const value = (random: Random, depth = 2): unknown => {
    if (depth === 0 || random.chance(0.6)) return scalar(random);
    const inner = (): unknown => value(random, depth - 1);
    return random.chance(0.5) ? random.list(0, 4, inner) : object(random, inner);
};

/** What a reader of properties may be given: mostly an object. */
export const container = (random: Random): unknown =>
    random.pick<() => unknown>([
        () => object(random, value),
        () => object(random, scalar),
        () => object(random, (r) => (r.chance(0.3) ? null : numberText(r))),
        () => random.list(0, 4, () => scalar(random)),
        () => random.pick([undefined, null, 5, true, "text", ""]),
    ])();

export const key = (random: Random): unknown =>
    random.pick<() => unknown>([
        () => random.pick(names),
        () => random.pick(names),
        () => random.integer(0, 3),
        () => "0",
    ])();

/** The arguments, or fewer of them if the last ones are undefined anyway. */
export const optional = (random: Random, ...values: readonly unknown[]): readonly unknown[] =>
    values.at(-1) === undefined && random.chance(0.5) ? values.slice(0, -1) : values;
