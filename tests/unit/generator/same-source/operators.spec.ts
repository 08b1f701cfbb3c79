/** Binary and unary operators on values of every kind. */
import type { Value } from "../support/outcome.js";
import { sameSource } from "../support/same-source.js";

type Pair = readonly [Value, Value];

const pairsOf = (values: readonly Value[]): readonly Pair[] =>
    values.flatMap((left) => values.map((right): Pair => [left, right]));

describe("operators", () => {
    const same = sameSource();

    describe("equality", () => {
        const values: readonly Value[] = [undefined, true, false, 0, 1, "", "1"];

        same("=== of any two values", "run (a, b) { return a === b; }", ...pairsOf(values));
        same("!== of any two values", "run (a, b) { return a !== b; }", ...pairsOf([undefined, 0, "0", false]));
        same("a number written with and without a point", "run (a) { return a === 1.0; }", [1], [1.5], ["1"]);
        same(
            "=== undefined",
            "run (a: Str) { return [ a === undefined, a !== undefined ]; }",
            [undefined],
            [""],
            ["a"],
        );
        same("=== null", "run (a: Str) { return a === null || a === undefined; }", [undefined], [""]);
        same("with a literal", "run (type: Str) { return type === 'spot'; }", [undefined], ["spot"], ["swap"]);
        same("of an element and a literal", "run (o: Dict) { return o['e'] === 'trade'; }", [{}], [{ e: "trade" }]);
        same("of elements", "run (o: Dict) { return o['a'] === o['b']; }", [{}], [{ a: 1, b: 1 }], [{ a: 1, b: "1" }]);
        same("of a result with true", "run (a) { return (!a) === true; }", [0], [1]);
    });

    describe("ordering", () => {
        const numbers: readonly Value[] = [undefined, -1, 0, 2.5];

        for (const operator of ["<", "<=", ">", ">="]) {
            same(
                `${operator} of declared numbers`,
                `run (a: Num, b: Num) { return a ${operator} b; }`,
                ...pairsOf(numbers),
            );
            same(
                `${operator} of anything`,
                `run (a, b) { return a ${operator} b; }`,
                [1, 2],
                [undefined, 2],
                ["10", 9],
                ["a", "b"],
                ["b", 1],
            );
        }
        same(
            "of a number that its declaration promises and nobody gave",
            "run (a: number) { return [ a < 5, a >= 5, a > 125 ]; }",
            [undefined],
            [6],
        );
        same("against a literal", "run (a: Int) { return [ a < 5, a >= 5 ]; }", [undefined], [4], [5]);
        same("of texts", "run (a: Str, b: Str) { return a < b; }", ["10", "9"], ["a", "b"], [undefined, "a"]);
        same("of lengths", "run (list: List) { return list.length > 1; }", [[]], [[1, 2]]);
        same(
            "of what safeInteger gives",
            "run (o: Dict) { return this.safeInteger (o, 'n') > 5; }",
            [{}],
            [{ n: 6 }],
            [{ n: "7" }],
        );
    });

    describe("addition", () => {
        const values: readonly Value[] = [undefined, true, 2, 2.5, "", "a", [], ["x", 1], {}];

        same("of any two values", "run (a, b) { return a + b; }", ...pairsOf(values));
        same(
            "of declared texts",
            "run (a: Str, b: Str) { return a + b; }",
            ["a", "b"],
            [undefined, "b"],
            ["a", undefined],
        );
        same("of declared numbers", "run (a: Int, b: Int) { return a + b; }", [1, 2], [1.5, 2], [undefined, 1]);
        same(
            "of a text and a number",
            "run (a: string, b: number) { return a + b; }",
            ["x", 1],
            ["x", 1.5],
            ["x", 100000000000000000000000],
        );
        same("of a number and a text", "run (a: number) { return a + 'x'; }", [1], [0.1], [1e21], [1e-7]);
        same("of literals and names, from left to right", "run (a: number) { return 1 + a + 'x' + a + 1; }", [2]);
        same("of a declared boolean and a text", "run (a: Bool) { return 'is ' + a; }", [true], [false], [undefined]);
        same("of three texts", "run (a: string, b: string) { return a + '/' + b; }", ["BTC", "USDT"]);
        same(
            "of a dictionary's element",
            "run (o: Dict) { return 'ticker:' + o['s']; }",
            [{ s: "x" }],
            [{ s: 1 }],
            [{}],
        );
        same(
            "of what safeString gives",
            "run (o: Dict) { return this.safeString (o, 's') + '@depth'; }",
            [{ s: "x" }],
            [{ s: 5 }],
            [{}],
        );
        same("parenthesised", "run (a, b, c) { return a + (b + c); }", ["x", 1, 2], [1, 2, 3]);
    });

    describe("string building with undefined", () => {
        same("in the middle", "run (a: Str) { return 'a ' + a + ' b'; }", [undefined], ["x"]);
        same(
            "in an error message",
            "run (symbol: string) { throw new BadSymbol ('no market ' + symbol); }",
            [undefined],
            ["X"],
        );
        same("a missing element", "run (o: Dict) { return 'x' + o['a'] + o['b']; }", [{ a: "1" }]);
        same("with +=", "run (a: Str) { let text = 'x'; text += a; text += '!'; return text; }", [undefined], ["y"]);
        same("toString of a number", "run (n: number) { return n.toString () + '-'; }", [5], [0.5], [1e21]);
        same("a boolean by toString", "run (b: boolean) { return b.toString (); }", [true]);
    });

    describe("arithmetic", () => {
        const numbers: readonly Value[] = [undefined, 0, 3, -7, 2.5];

        for (const operator of ["-", "*", "/", "%"]) {
            same(
                `${operator} of declared numbers`,
                `run (a: Num, b: Num) { return a ${operator} b; }`,
                ...pairsOf(numbers),
            );
            same(
                `${operator} of anything`,
                `run (a, b) { return a ${operator} b; }`,
                [7, 2],
                ["7", 2],
                [7, undefined],
                [true, 2],
            );
        }
        same("precedence", "run (a: number, b: number) { return a - b * 2 + a / (b - 1); }", [10, 3], [1, 0]);
        same("a negative literal", "run (a: number) { return -1 - a - -2; }", [3]);
        same("negation", "run (a: Num) { return -a; }", [3], [-2.5], [undefined]);
        same("negation of an unknown value", "run (a) { return -a; }", [3], ["4"], [undefined]);
        same(
            "+=, -=, *= and /=",
            "run (a: number) { let x = a; x += 2; x -= 1; x *= 3; x /= 2; return x; }",
            [1],
            [2.5],
        );
        same("++ and --", "run (a: number) { let x = a; x++; x++; x--; ++x; return x; }", [1]);
        same("++ on an element", "run (o: Dict) { o['n']++; o['n'] += 10; return o; }", [{ n: 1 }]);
        same("beyond exact integers", "run (a: number) { return a * 1000000; }", [123456789012345]);
    });

    describe("what a declaration promises and nobody gave", () => {
        same("in a text", "run (symbol: string) { return 'ticker::' + symbol; }", ["A/B"], [undefined]);
        same("negated", "run (amount: number) { return -amount > 1; }", [undefined], [-2]);
    });

    describe("typeof", () => {
        const values: readonly Value[] = [undefined, true, 1, 1.5, "a", [], {}];

        same("of a value", "run (a) { return typeof a; }", ...values.map((value) => [value]));
        for (const type of ["string", "number", "boolean", "undefined", "object"]) {
            same(`=== '${type}'`, `run (a) { return typeof a === '${type}'; }`, ...values.map((value) => [value]));
        }
        same("!== 'string'", "run (a) { if (typeof a !== 'string') { return 'no'; } return a.length; }", ["abc"], [5]);
    });

    describe("in", () => {
        same(
            "a dictionary",
            "run (key: Str, o: Dict) { return key in o; }",
            ["a", { a: 1 }],
            ["b", { a: 1 }],
            ["a", { a: false }],
        );
        same("anything", "run (key, o) { return key in o; }", ["a", { a: 1 }], [1, { 1: 2 }], [0, ["x"]], [2, ["x"]]);
        same(
            "negated",
            "run (key: string, o: Dict) { if (!(key in o)) { return 'absent'; } return o[key]; }",
            ["a", { a: 1 }],
            ["b", {}],
        );
        same("a key that was written as undefined", "run () { const o = { 'a': undefined }; return 'a' in o; }");
        same("a literal", "run (key: string) { const o = { 'a': 1, 'b': 2 }; return key in o; }", ["a"], ["c"]);
    });
});
