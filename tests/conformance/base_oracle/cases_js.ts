import {
    bmpText,
    container,
    names,
    number,
    numberText,
    object,
    optional,
    scalar,
    text,
    value,
    type Arguments,
    type Cases,
} from "./values.js";
import type { Random } from "./random.js";

const flat = (random: Random): unknown =>
    random.pick<() => unknown>([() => scalar(random), () => number(random), () => numberText(random)])();

/** Two numbers in three of four cases. Their product stays a finite number. */
const numbers: Arguments = (random) =>
    random.chance(0.75) ? [small(random), small(random)] : [tame(flat(random)), tame(flat(random))];

const small = (random: Random): number =>
    random.pick([() => random.integer(-20, 20), () => tame(number(random)) as number])();

const tame = (v: unknown): unknown =>
    typeof v === "number" && v !== 0 && (Math.abs(v) > 1e100 || Math.abs(v) < 1e-100) ? 1e100 : v;

const pair: Arguments = (random) => [flat(random), flat(random)];

const comparison: Arguments = (random) =>
    random.chance(0.5)
        ? pair(random)
        : [
              random.pick(["a", "b", "é", "\uffee", "😀", "ab", ""]),
              random.pick(["a", "b", "é", "\uffee", "😀", "ab", ""]),
          ];

const writable = (random: Random): unknown =>
    random.chance(0.6) ? object(random, scalar) : random.list(0, 4, () => scalar(random));

const position = (random: Random): unknown => (random.chance(0.3) ? undefined : random.integer(-12, 12));

const part = (random: Random, whole: string): string => {
    const start = random.integer(0, whole.length);
    return random.chance(0.7) ? whole.slice(start, start + random.integer(0, 3)) : bmpText(random);
};

const withPart: Arguments = (random) => {
    const whole = bmpText(random);
    return [whole, part(random, whole)];
};

const replacement: Arguments = (random) => [
    ...withPart(random),
    random.pick(["", "x", "$&$&", "$$", "<$`|$'>", text(random)]),
];

const sequence = (random: Random): unknown[] | string =>
    random.chance(0.5) ? random.list(0, 6, () => scalar(random)) : text(random);

export const jsCases: Cases = {
    "JS.truthy": (random) => [value(random, 1)],
    "JS.string": (random) => [random.chance(0.5) ? number(random) : value(random, 2)],
    "JS.number": (random) => [flat(random)],
    "JS.add": (random) => (random.chance(0.5) ? numbers(random) : pair(random)),
    "JS.subtract": numbers,
    "JS.multiply": numbers,
    "JS.divide": numbers,
    "JS.mod": numbers,
    "JS.pow": (random) => [random.integer(-12, 12), random.integer(0, 14)],
    "JS.min": numbers,
    "JS.max": numbers,
    "JS.floor": (random) => [flat(random)],
    "JS.ceil": (random) => [flat(random)],
    "JS.round": (random) => [
        random.chance(0.3) ? random.pick([0.5, -0.5, 1.5, 2.5, -2.5, 0.49999999999999994]) : flat(random),
    ],
    "JS.abs": (random) => [flat(random)],
    "JS.equal": (random) => {
        const first = scalar(random);
        return [first, random.chance(0.3) ? first : scalar(random)];
    },
    "JS.less": comparison,
    "JS.lessEqual": comparison,
    "JS.greater": comparison,
    "JS.greaterEqual": comparison,
    "JS.typeof": (random) => [value(random, 1)],
    "JS.length": (random) => [random.chance(0.9) ? sequence(random) : object(random, scalar)],
    "JS.get": (random) => [
        random.chance(0.6) ? writable(random) : text(random),
        random.chance(0.5) ? random.pick(names) : random.integer(0, 5),
    ],
    "JS.put": (random) => {
        const target = writable(random);
        const key = Array.isArray(target) ? random.integer(0, 6) : random.pick<unknown>([...names, 5, "7"]);
        return [target, key, scalar(random)];
    },
    "JS.delete": (random) => [object(random, scalar), random.pick<unknown>([...names, 9])],
    "JS.hasKey": (random) => [
        random.chance(0.9) ? writable(random) : random.pick([undefined, "text", 5]),
        random.pick<unknown>([...names, 0, 3, "0"]),
    ],
    "JS.keys": (random) => [random.chance(0.8) ? object(random, scalar) : container(random)],
    "JS.values": (random) => [random.chance(0.8) ? object(random, scalar) : container(random)],
    "JS.indexOf": (random) =>
        random.chance(0.5) ? withPart(random) : [[1, "a", 2.5, true], random.pick([1, "a", 2.5, true, "b", 0])],
    "JS.includes": (random) =>
        random.chance(0.5) ? withPart(random) : [[1, "a", 2.5, undefined], random.pick([1, "a", 2.5, undefined, "b"])],
    "JS.slice": (random) => optional(random, sequence(random), random.integer(-12, 12), position(random)),
    "JS.substring": (random) => optional(random, text(random), random.integer(-12, 12), position(random)),
    "JS.join": (random) => [random.list(0, 4, () => value(random, 1)), random.pick([",", "", " - "])],
    "JS.split": withPart,
    "JS.replace": replacement,
    "JS.replaceAll": (random) => replacement(random).map((v, i) => (i === 1 && v === "" ? "0" : v)),
    "JS.toUpper": (random) => [text(random)],
    "JS.toLower": (random) => [text(random)],
    "JS.trim": (random) => [
        `${random.pick(["", " ", "\n\t", "\u3000"])}${text(random)}${random.pick(["", "  ", "\r"])}`,
    ],
    "JS.startsWith": withPart,
    "JS.endsWith": withPart,
    "JS.charAt": (random) => [text(random), random.integer(-1, 12)],
    "JS.padStart": (random) => [text(random), random.integer(0, 20), random.pick(["0", " ", "ab", ""])],
    "JS.concat": (random) =>
        random.chance(0.5) ? [text(random), text(random)] : [[1], random.pick<unknown>([[2], 3])],
};
