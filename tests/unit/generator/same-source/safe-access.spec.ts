/** The functions through which ccxt reads an exchange's answers, and those that make dictionaries and lists of others. */
import type { Value } from "../support/outcome.js";
import { sameSource } from "../support/same-source.js";
import { SAFE_ACCESS } from "../support/source.js";

const ANSWERS: readonly Value[] = [
    {},
    { k: undefined },
    { k: "" },
    { k: "5" },
    { k: 0 },
    { k: 1.5 },
    { k: true },
    { k: "abc" },
    { k: [1] },
    { k: { a: 1 } },
    undefined,
];

const answers = ANSWERS.map((answer) => [answer]);

describe("access to answers", () => {
    const same = sameSource();

    describe("safe…", () => {
        for (const name of [
            "safeValue",
            "safeString",
            "safeStringLower",
            "safeStringUpper",
            "safeInteger",
            "safeFloat",
            "safeTimestamp",
        ]) {
            same(name, `run (o: Dict) { return this.${name} (o, 'k'); }`, ...answers);
            same(
                `${name} with a default`,
                `run (o: Dict) { return this.${name} (o, 'k', 'none'); }`,
                [{}],
                [{ k: "" }],
                [{ k: "7" }],
            );
        }
        same(
            "safeString2",
            "run (o: Dict) { return this.safeString2 (o, 'a', 'b', 'none'); }",
            [{}],
            [{ a: 1 }],
            [{ b: 2 }],
            [{ a: "", b: 3 }],
        );
        same(
            "safeIntegerN",
            "run (o: Dict) { return this.safeIntegerN (o, [ 'a', 'b', 'c' ]); }",
            [{}],
            [{ c: "3" }],
            [{ a: "x", b: 2 }],
        );
        same(
            "of a list by position",
            `
                run(list: List) {
                    return [this.safeString(list, 0), this.safeInteger(list, 1), this.safeValue(list, 5)];
                }
            `,
            [["a", "7"]],
            [[]],
        );
        same(
            "safeDict and safeList",
            {
                base: SAFE_ACCESS,
                methods: "run (o: Dict) { return [ this.safeDict (o, 'k'), this.safeList (o, 'k') ]; }",
            },
            ...answers,
        );
        same(
            "a chain",
            {
                base: SAFE_ACCESS,
                methods: `
                        run(o: Dict) {
                            const a = this.safeDict(o, 'a', {});
                            const b = this.safeList(a, 'b', []);
                            return this.safeString(b, 0, 'none');
                        }
                    `,
            },
            [{}],
            [{ a: {} }],
            [{ a: { b: ["x"] } }],
            [{ a: [] }],
        );
    });

    describe("of dictionaries", () => {
        same(
            "extend",
            "run (a: Dict, b: Dict) { return this.extend (a, b); }",
            [
                { a: 1, b: 1 },
                { b: 2, c: 3 },
            ],
            [{}, {}],
        );
        same("extend of three", "run (a: Dict) { return this.extend ({ 'x': 1 }, a, { 'z': 3 }); }", [{ x: 5, y: 2 }]);
        same("deepExtend", "run (a: Dict, b: Dict) { return this.deepExtend (a, b); }", [
            { a: { x: 1, y: 1 } },
            { a: { y: 2 }, b: [1] },
        ]);
        same(
            "omit",
            `
                run(o: Dict) {
                    return [this.omit(o, 'a'), this.omit(o, ['a', 'b']), this.omit(o, 'x')];
                }
            `,
            [{ a: 1, b: 2, c: 3 }],
        );
        same("keysort", "run (o: Dict) { return Object.keys (this.keysort (o)); }", [{ b: 1, a: 2 }]);
        same("groupBy", "run (list: List) { return this.groupBy (list, 'k'); }", [
            [{ k: "a", n: 1 }, { k: "b" }, { k: "a", n: 2 }],
        ]);
        same("indexBy", "run (list: List) { return this.indexBy (list, 'k'); }", [
            [{ k: "a", n: 1 }, { k: 5 }, { k: "a", n: 2 }],
        ]);
        same(
            "indexBy of numbers, then read by a text",
            "run (list: List) { const o = this.indexBy (list, 'id'); return o['7']; }",
            [[{ id: 7, n: 1 }]],
        );
        same("isEmpty", "run (o) { return this.isEmpty (o); }", [{}], [{ a: 1 }], [[]], [undefined]);
        same(
            "urlencode in the order of insertion",
            "run () { return this.urlencode ({ 'symbol': 'A B', 'limit': 5, 'a': true }); }",
        );
        same(
            "urlencode in the order of extend",
            `
                run(params: Dict) {
                    const request = { symbol: 'x' };
                    request['limit'] = 5;
                    return this.urlencode(this.extend(request, params));
                }
            `,
            [{ a: 1 }],
            [{}],
        );
    });

    describe("of lists", () => {
        same("filterBy", "run (list: List) { return this.filterBy (list, 'k', 1); }", [
            [{ k: 1 }, { k: 2 }, { k: 1, n: 2 }],
        ]);
        same("sortBy", "run (list: List) { return this.sortBy (list, 'k'); }", [[{ k: 3 }, { k: 1 }, { k: 2 }]]);
        same("sortBy, descending", "run (list: List) { return this.sortBy (list, 'k', true); }", [
            [{ k: 3 }, { k: 1 }, { k: 2 }],
        ]);
        same(
            "inArray",
            "run (x: Str, list: List) { return this.inArray (x, list); }",
            ["a", ["a", "b"]],
            ["c", ["a"]],
            [undefined, []],
        );
        same(
            "inArray of a literal",
            "run (x: Str) { if (this.inArray (x, [ 'a', 'b' ])) { return 1; } return 2; }",
            ["a"],
            ["c"],
            [undefined],
        );
        same("arrayConcat", "run (a: List, b: List) { return this.arrayConcat (a, b); }", [[1], [2]], [[], []]);
        same("unique", "run (list: List) { return this.unique (list); }", [["a", "b", "a"]]);
        same("toArray", "run (a) { return this.toArray (a); }", [{ a: 1, b: 2 }], [[1, 2]]);
        same("sum", "run (a: Num, b: Num) { return this.sum (a, b); }", [1, 2], [undefined, 2], [1.5, undefined]);
    });

    describe("of times", () => {
        same("iso8601", "run (a: Int) { return this.iso8601 (a); }", [0], [1700000000123], [undefined]);
        same(
            "parse8601",
            "run (a: Str) { return this.parse8601 (a); }",
            ["2023-11-14T22:13:20.123Z"],
            ["no date"],
            [undefined],
        );
        same("ymd", "run (a: Int) { return this.ymd (a); }", [1700000000123]);
        same("parseTimeframe", "run (a: string) { return this.parseTimeframe (a); }", ["1m"], ["1h"], ["1d"], ["3M"]);
    });
});
