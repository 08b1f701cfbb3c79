import { number, numberText, optional, scalar, type Arguments, type Cases } from "./values.js";
import type { Random } from "./random.js";

const pad = (value: number, size = 2): string => value.toString().padStart(size, "0");

const timestamp = (random: Random): number =>
    random.pick([
        () => random.integer(0, 4_102_444_800_000),
        () => random.integer(0, 4_102_444_800_000) + 0.5,
        () => random.integer(0, 8_640_000_000_000_000),
        () => random.pick([0, 1, 951_782_399_999, 951_782_400_000, 1_709_164_800_000, 253_402_300_800_000, 8.64e15]),
    ])();

const day = (random: Random): string =>
    `${pad(random.integer(1970, 2100), 4)}-${pad(random.integer(0, 13))}-${pad(random.integer(0, 32))}`;

const time = (random: Random): string =>
    `${pad(random.integer(0, 24))}:${pad(random.integer(0, 59))}` +
    random.pick([
        "",
        `:${pad(random.integer(0, 60))}`,
        `:${pad(random.integer(0, 59))}.${random.text(1, 9, "0123456789")}`,
    ]);

const zone = (random: Random): string =>
    random.pick(["", "Z", "Z", "+00:00", "+0300", "+05:30", "-03:00", " +0200", " UTC"]);

const dateText = (random: Random): unknown =>
    random.pick<() => unknown>([
        () => new Date(timestamp(random)).toISOString(),
        () => `${day(random)}${random.pick(["T", " "])}${time(random)}${zone(random)}`,
        () => `${day(random)}${random.pick(["T", " "])}${time(random)}${zone(random)}`,
        () =>
            random.pick([
                "",
                "2024-01-01",
                "12:00",
                "1704067200000",
                "2024-1-2 03:04:05",
                "2024-01-01T0:00:00Z",
                "yesterday - 12:00",
            ]),
        // Nothing else with both a dash and a colon: V8 sees dates in many texts that hold none.
        () => random.pick([undefined, number(random), true, numberText(random)]),
    ])();

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

const httpDate = (random: Random): string =>
    `${random.pick(["Mon, ", "Sunday, ", ""])}${pad(random.integer(1, 28))} ${random.pick(months)} ` +
    `${random.integer(1990, 2090)} ${pad(random.integer(0, 23))}:${pad(random.integer(0, 59))}:${pad(random.integer(0, 59))} GMT`;

const timeframe = (random: Random): string =>
    random.chance(0.9)
        ? `${random.integer(1, 60)}${random.pick(["s", "m", "h", "d", "w", "M", "y"])}`
        : random.pick(["1.5h", "5x", "m", "", "abc", "0m"]);

const withInfix: Arguments = (random) =>
    optional(
        random,
        Math.trunc(timestamp(random)) * random.pick([1, 1, 1, -0.5]),
        random.pick([undefined, "", "-", "/", "T"]),
    );

export const timeCases: Cases = {
    iso8601: (random) => [
        random.pick<() => unknown>([
            () => timestamp(random),
            () => timestamp(random),
            () => timestamp(random).toString(),
            () => number(random),
            () => scalar(random),
        ])(),
    ],
    parse8601: (random) => [dateText(random)],
    parseDate: (random) => [random.chance(0.5) ? httpDate(random) : dateText(random)],
    ymd: withInfix,
    yymmdd: withInfix,
    yyyymmdd: withInfix,
    ymdhms: withInfix,
    parseTimeframe: (random) => [timeframe(random)],
    roundTimeframe: (random) =>
        optional(random, timeframe(random), Math.trunc(timestamp(random)), random.pick([undefined, 2, 3])),
};
