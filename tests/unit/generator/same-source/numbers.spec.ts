/** Numbers in texts: `Precise`, parsing and printing. */
import type { Value } from "../support/outcome.js";
import { sameSource } from "../support/same-source.js";

type Pair = readonly [Value, Value];

const TEXTS: readonly Value[] = ["0", "1", "-2.50", "0.1", "1000000000000000000000.000000001", undefined];

const pairsOf = (values: readonly Value[]): readonly Pair[] =>
    values.flatMap((left) => values.map((right): Pair => [left, right]));

describe("numbers", () => {
    const same = sameSource();

    describe("Precise", () => {
        for (const name of ["stringAdd", "stringSub", "stringMul", "stringDiv", "stringMin", "stringMax"]) {
            same(name, `run (a: Str, b: Str) { return Precise.${name} (a, b); }`, ...pairsOf(TEXTS));
        }
        for (const name of ["stringEq", "stringGt", "stringGe", "stringLt", "stringLe"]) {
            same(
                name,
                `run (a: Str, b: Str) { return Precise.${name} (a, b); }`,
                ...pairsOf(["0", "-1", "1.0", "1", undefined]),
            );
        }
        for (const name of ["stringAbs", "stringNeg"]) {
            same(name, `run (a: Str) { return Precise.${name} (a); }`, ...TEXTS.map((text) => [text]));
        }
        same(
            "stringDiv with a precision",
            "run (a: string, b: string) { return Precise.stringDiv (a, b, 4); }",
            ["1", "3"],
            ["2", "3"],
        );
        same(
            "as an object whose decimals are moved",
            `
                run(text: string, scale: Num) {
                    const precise = new Precise(text);
                    const before = precise.decimals;
                    precise.decimals = this.sum(precise.decimals, scale);
                    const moved = precise.decimals;
                    precise.reduce();
                    return [before, moved, precise.decimals, precise.toString()];
                }
            `,
            ["1500.00", 2],
            ["12345", 8],
            ["12345", -2],
            ["-0.050", 1],
            ["0.00", 3],
            ["5e-8", undefined],
            ["100", 0],
        );
        same(
            "printed, after which it is reduced",
            `
                run(text: string) {
                    const precise = new Precise(text);
                    const printed = precise.toString();
                    return [printed, precise.decimals];
                }
            `,
            ["1.500"],
            ["1500"],
            ["0.0"],
            ["5e-8"],
        );
        same(
            "changed under another name",
            `
                run(text: string) {
                    const one = new Precise(text);
                    const other = one;
                    other.decimals = other.decimals - 1;
                    other.reduce();
                    return [one.decimals, one.toString()];
                }
            `,
            ["1.500"],
        );
        same(
            "with the greater of two counts of decimals",
            `
                run(step: string, decimals: number) {
                    const precise = new Precise(step);
                    precise.decimals = Math.max(precise.decimals, decimals);
                    precise.reduce();
                    return this.parseNumber(precise.toString());
                }
            `,
            ["5", 3],
            ["0.01", 1],
        );
        same(
            "nested",
            `
                run(price: Str, amount: Str) {
                    return Precise.stringMul(Precise.stringAdd(price, '1'), amount);
                }
            `,
            ["1.5", "2"],
            [undefined, "2"],
        );
        same(
            "as a condition",
            "run (a: Str) { if (Precise.stringGt (a, '0')) { return 'positive'; } return 'not'; }",
            ["1"],
            ["0"],
            [undefined],
        );
        same(
            "a text's equality is not the number's",
            "run (a: Str, b: Str) { return [ a === b, Precise.stringEq (a, b) ]; }",
            ["1.0", "1"],
        );
    });

    describe("parsing", () => {
        const texts: readonly (readonly Value[])[] = [
            ["12"],
            ["1.5"],
            ["-3"],
            ["0x1f"],
            ["12abc"],
            ["abc"],
            [""],
            [5],
            [undefined],
        ];

        same("parseInt", "run (a) { return parseInt (a); }", ...texts);
        same("parseFloat", "run (a) { return parseFloat (a); }", ...texts, ["1e3"], [".5"]);
        same("parseFloat in a sum", "run (a: string) { return parseFloat (a) + 1; }", ["1.5"], ["x"]);
        same(
            "parseToNumeric of ccxt",
            {
                base: `
                    toNumeric(text) {
                        const parts = text.split('.');
                        return parts.length > 1 ? parseFloat(text) : parseInt(text);
                    }
                `,
                methods: "run (a) { return this.toNumeric (a); }",
            },
            ["5"],
            ["5.25"],
        );
        same("this.parseNumber", "run (a: Str) { return this.parseNumber (a, -1); }", ["5"], ["0.10"], [undefined]);
    });

    describe("printing", () => {
        same(
            "numberToString",
            "run (a: Num) { return this.numberToString (a); }",
            [0],
            [5],
            [0.1],
            [1e-9],
            [1e21],
            [123456789012],
            [undefined],
        );
        same(
            "toFixed",
            "run (a: number) { return [a.toFixed (8), a.toFixed (2), a.toFixed (0), a.toFixed ()]; }",
            [0],
            [0.125],
            [1.005],
            [2.5],
            [-2.5],
            [-0.001],
            [123456789.123456789],
            [1e-9],
            [1e21],
            [15],
        );
        same(
            "in a concatenation",
            "run (a: number) { return 'n=' + a; }",
            [0],
            [0.1],
            [1e-7],
            [1e21],
            [123456789012345680000],
            [-0.5],
        );
        same("a whole result of a division", "run (a: number, b: number) { return 'n=' + a / b; }", [6, 3], [1, 4]);
        same("a whole result of a product", "run (a: number) { return 'n=' + a * 2; }", [1.5], [0.25]);
        same(
            "decimalToPrecision",
            `
                run(a: string, digits: number) {
                    return this.decimalToPrecision(a, ROUND, digits, DECIMAL_PLACES);
                }
            `,
            ["1.2345", 2],
            ["0.005", 2],
            ["12", 0],
        );
        same(
            "decimalToPrecision by tick",
            `
                run(a: string) {
                    return this.decimalToPrecision(a, TRUNCATE, 0.05, TICK_SIZE, PAD_WITH_ZERO);
                }
            `,
            ["1.234"],
            ["7"],
        );
    });
});
