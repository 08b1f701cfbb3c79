/** Truthiness, and the operators that depend on it. */
import type { Value } from "../support/outcome.js";
import { sameSource } from "../support/same-source.js";

/** A value of every kind that the input language has. */
const VALUES: readonly Value[] = [undefined, true, false, 0, -1, 1.5, "", "0", "a", [], [0], {}, { a: 1 }];

/** Declared types, with values that fit them. */
const DECLARED: readonly (readonly [string, readonly Value[]])[] = [
    ["any", VALUES],
    ["Str", [undefined, "", "0", "a"]],
    ["string", ["", "0", "a"]],
    ["Num", [undefined, 0, 0.5, -1]],
    ["Int", [undefined, 0, 1]],
    ["Bool", [undefined, true, false]],
    ["Dict", [{}, { a: 1 }]],
    ["NullableDict", [undefined, {}]],
    ["Strings", [undefined, [], ["a"]]],
    ["Market", [undefined, { id: "a" }]],
    ["string | number", ["", "a", 0, 1]],
];

const LITERALS = ["undefined", "null", "true", "false", "0", "-1", "''", "'0'", "[]", "{}"];

const lists = (values: readonly Value[]): readonly (readonly Value[])[] => values.map((value) => [value]);

describe("truth in conditions and values", () => {
    const same = sameSource();

    describe("the truth of a value", () => {
        for (const literal of LITERALS) {
            same(`decides an if on ${literal}`, `run () { if (${literal}) { return 'yes'; } return 'no'; }`);
        }
        for (const [type, values] of DECLARED) {
            same(
                `decides an if on a parameter declared ${type}`,
                `run (value: ${type}) { if (value) { return 'yes'; } return 'no'; }`,
                ...lists(values),
            );
            same(
                `is inverted by ! on a parameter declared ${type}`,
                `run (value: ${type}) { return [ !value, !!value ]; }`,
                ...lists(values),
            );
        }
        same("decides a ternary", "run (value) { return value ? 'bid' : 'ask'; }", ...lists(VALUES));
        same(
            "decides an else if",
            "run (a, b) { if (a) { return 1; } else if (b) { return 2; } else { return 3; } }",
            [0, ""],
            [0, "x"],
            [1, "x"],
        );
        same(
            "of a field of a dictionary",
            "run (market: Dict) { return market['spot'] ? 1 : 2; }",
            [{}],
            [{ spot: false }],
            [{ spot: true }],
        );
        same(
            "of a field of an interface",
            "run (market: Market) { return market['spot'] ? 1 : 2; }",
            [{}],
            [{ spot: false }],
            [{ spot: true }],
        );
        same(
            "of a call",
            {
                base: "pick (value) { return value; }",
                methods: "run (value) { return this.pick (value) ? 'some' : 'none'; }",
            },
            [0],
            ["a"],
            [undefined],
        );
    });

    describe("&& and || in conditions", () => {
        const pairs: readonly (readonly Value[])[] = [
            [0, 0],
            [0, 1],
            ["a", ""],
            ["a", "b"],
            [undefined, true],
            [[], {}],
        ];

        same("&&", "run (a, b) { if (a && b) { return 'both'; } return 'not both'; }", ...pairs);
        same("||", "run (a, b) { if (a || b) { return 'either'; } return 'neither'; }", ...pairs);
        same(
            "! over both",
            "run (a, b) { if (!(a && b)) { return 1; } if (!(a || b)) { return 2; } return 3; }",
            ...pairs,
        );
        same("three operands, mixed", "run (a, b) { return (a && b || !a) ? 1 : 2; }", ...pairs);
        same(
            "a comparison beside an undefined test",
            `
                run(limit: Int) {
                    if (limit !== undefined && limit > 1000) {
                        return 1000;
                    }
                    return limit;
                }
            `,
            [undefined],
            [10],
            [5000],
        );
        same(
            "the right side is not evaluated where the left decides",
            `
                run(list: any) {
                    if (list === undefined || list.length === 0) {
                        return 'empty';
                    }
                    return list[0];
                }
            `,
            [undefined],
            [[]],
            [["a"]],
        );
    });

    describe("&& and || as values", () => {
        const pairs: readonly (readonly Value[])[] = [
            [undefined, "b"],
            ["", "b"],
            ["a", "b"],
            [0, 7],
            [false, undefined],
            [true, "b"],
            [{}, 1],
        ];

        same("|| gives the operand that decided", "run (a, b) { return a || b; }", ...pairs);
        same("&& gives the operand that decided", "run (a, b) { return a && b; }", ...pairs);
        same(
            "|| over a declared text",
            "run (a: Str) { const id = a || 'none'; return id; }",
            [undefined],
            [""],
            ["x"],
        );
        same("|| over a declared number", "run (a: Int) { return (a || 100) + 1; }", [undefined], [0], [5]);
        same("|| over a declared boolean", "run (a: Bool) { return a || false; }", [undefined], [false], [true]);
        same(
            "|| over a dictionary",
            "run (a: Dict) { return a['x'] || a['y']; }",
            [{ y: 1 }],
            [{ x: 0, y: 2 }],
            [{ x: 3 }],
        );
        same("comparisons", "run (a: Int, b: Int) { const ok = (a === 1) && (b === 2); return ok; }", [1, 2], [1, 3]);
        same(
            "a boolean and a value",
            "run (a: Bool, b) { return a && b; }",
            [true, "x"],
            [false, "x"],
            [undefined, "x"],
        );
    });
});
