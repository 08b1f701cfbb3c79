/** Loops that only look for something: what they find, and what they give where there is nothing. */
import { sameSource } from "../support/same-source.js";

describe("loops that search", () => {
    const same = sameSource();

    /** A loop over a list, each item of which is `x`. */
    const over = (body: string, then: string, declared = "list: List"): string =>
        `run (${declared}, id: any) {
            for (let i = 0; i < list.length; i++) {
                const x = list[i];
                ${body}
            }
            ${then}
        }`;
    const lists = [
        [[1, 2, 3], 2],
        [[1, 2, 3], 5],
        [[], 1],
        [["a", false, null, "b"], false],
        [["a", false, null, "b"], null],
        [[0, ""], 0],
    ] as const;
    const objects = [
        [[{ a: 1 }, { a: 2, b: 2 }, { a: 2, b: 3 }], 2],
        [[{ a: 1 }, { a: 0, b: 7 }], 7],
        [[{ a: 5, b: 7 }, {}], 1],
        [[], 1],
    ] as const;

    describe("give the element", () => {
        same("or nothing", over("if (x['a'] === id) { return x; }", "return undefined;"), ...objects);
        same("or a default", over("if (x['a'] === id) { return x; }", "return 'none';"), ...objects);
        same(
            "or what is at the end",
            over("if (id <= x) { return x; }", "return list[list.length - 1];", "list: number[]"),
            [[1, 3, 5], 2],
            [[1, 3, 5], 7],
            [[1, 3, 5], 5],
        );
        same("or what is given, a text", over("if (typeof x === 'string') { return x; }", "return id;"), ...lists);
        same("that may be false or undefined", over("if (x === id) { return x; }", "return 'none';"), ...lists);
        same(
            "that may be false or undefined, or false",
            over("if (x === id) { return x; }", "return false;"),
            ...lists,
        );
        same(
            "declared as texts, one of which is missing",
            over("if (x !== id) { return x; }", "return 'none';", "list: string[]"),
            [[null, "a"], "a"],
            [["a", null], "a"],
            [["a"], "a"],
        );
    });

    describe("give a value", () => {
        same("of the element", over("if (x['a'] === id) { return [ x['b'] ]; }", "return [];"), ...objects);
        same("that may be undefined", over("if (x['a'] === id) { return x['b']; }", "return 'none';"), ...objects);
        same("that may be false", over("if (x['a'] === id) { return x['b'] === id; }", "return 'none';"), ...objects);
        same("that is a number", over("if (x['a'] === id) { return x['a'] - 2; }", "return 'none';"), ...objects);
        same("that may be NaN", over("if (x['a'] === id) { return x['b'] * 2; }", "return 'none';"), ...objects);
        same("that is a position", over("if (x === id) { return i; }", "return -1;"), ...lists);
        same(
            "of several",
            over(
                `if (x['a'] === 0) { continue; }
                const b = x['b'];
                if (b) {
                    if (b === id) { return [ 'b', b ]; }
                    else if (b > 2) { return 'big' + b.toString (); }
                }`,
                "return { 'id': id };",
            ),
            ...objects,
        );
        same(
            "one of which may be undefined",
            over("if (x['a'] === id) { return 'a'; } if (x['a'] === 0) { return x['c']; }", "return 'none';"),
            ...objects,
        );
        same(
            "and go on after the loop",
            over(
                "if (x['a'] === id) { return 'found' + id.toString (); }",
                "const rest = []; for (let i = 0; i < list.length; i++) { rest.push (list[i]); } rest.push (id); return rest;",
            ),
            ...objects,
        );
        same(
            "that has nothing to do with the element",
            over("if (x === id) { return undefined; }", "return [ id ];"),
            ...lists,
        );
        same(
            "or an error is raised",
            over(
                "if (x['a'] === id) { if (x['b'] === 3) { throw new BadRequest ('three'); } return [ x ]; }",
                "throw new ExchangeError ('none');",
            ),
            ...objects,
            [[{ a: 1, b: 3 }], 1],
        );
        same(
            "of a call that may fail",
            over("try { return 'text' + this.checked (x); } catch (e) { continue; }", "return 'none';").replace(
                /^/,
                "checked (x: any) { if (x === 1 || x === undefined) { throw new BadRequest ('one'); } return x.toString (); } ",
            ),
            [[1, 2, 3], 0],
            [[1], 0],
            [[], 0],
        );
        same(
            "of a range",
            "run (n: number, id: any) { for (let i = 0; i < n; i++) { if (i * i >= id) { return i; } } return undefined; }",
            [5, 0],
            [5, 9],
            [5, 99],
            [0, 1],
        );
    });

    describe("change something once they have found it", () => {
        const found = "let n = 0; for (let i = 0; i < list.length; i++)";
        const changing = (test: string): string =>
            over(`if (${test}) { n = n + 7; return [ n ]; }`, "return n;").replace(
                "for (let i = 0; i < list.length; i++)",
                found,
            );
        same("in the element", changing("x['a'] === id"), ...objects);
        same("that is equal", changing("x === id"), ...lists);
    });

    describe("tell whether there is one", () => {
        same("true or false", over("if (x === id) { return true; }", "return false;"), ...lists);
        same("false or true", over("if (x === id) { return false; }", "return true;"), ...lists);
        same("true or nothing", over("if (x === id) { return true; }", "return undefined;"), ...lists);
        same("false or nothing", over("if (x === id) { return false; }", "return undefined;"), ...lists);
        same(
            "in an if that is nested",
            over(
                `if (x['a']) {
                    if (id > 1) { const b = x['b']; if (b === id) { return true; } }
                    else { return true; }
                }`,
                "return false;",
            ),
            ...objects,
        );
        same(
            "by one of several conditions",
            over("if (x['a'] === id) { return true; } if (x['b'] === id) { return true; }", "return false;"),
            ...objects,
        );
        same(
            "true or false, and true at the end",
            over("if (x['a'] === 0) { return false; } if (x['b'] === id) { return true; }", "return true;"),
            ...objects,
        );
        same(
            "of the pairs of two lists",
            `run (a: List, b: List) {
                for (let i = 0; i < a.length; i++) {
                    for (let j = 0; j < b.length; j++) {
                        if (a[i] === b[j]) { return true; }
                    }
                }
                return false;
            }`,
            [
                [1, 2],
                [3, 2],
            ],
            [[1, 2], [3]],
            [[], [3]],
        );
    });

    describe("of another loop", () => {
        same(
            "give what is found",
            `run (a: List, b: List) {
                for (let i = 0; i < a.length; i++) {
                    for (let j = 0; j < b.length; j++) {
                        if (a[i] === b[j]) { return [ i, j ]; }
                    }
                    if (a[i] === 7) { return 'seven'; }
                }
                return 'none';
            }`,
            [
                [1, 2],
                [3, 2],
            ],
            [[1, 7, 3], [3]],
            [[1], [3]],
        );
        same(
            "leave one that counts",
            `run (a: List, b: List) {
                let n = 0;
                for (let i = 0; i < a.length; i++) {
                    for (let j = 0; j < b.length; j++) {
                        if (a[i] === b[j]) { return undefined; }
                    }
                    n = n + a[i];
                }
                return n;
            }`,
            [
                [1, 2],
                [3, 2],
            ],
            [[1, 7, 3], [4]],
        );
        same(
            "stop where something is done",
            {
                base: "note (name: string) { this.options['noted'] = this.safeString (this.options, 'noted', '') + name; }",
                methods: `
                    run (a: List, b: List) {
                        this.search (a, b);
                        return this.options['noted'];
                    }
                    search (a: List, b: List) {
                        for (let i = 0; i < a.length; i++) {
                            for (let j = 0; j < b.length; j++) {
                                if (a[i] === b[j]) {
                                    this.note (a[i]);
                                    return;
                                }
                            }
                        }
                    }
                `,
            },
            [
                ["x", "y", "z"],
                ["z", "y"],
            ],
            [["x"], ["y"]],
        );
    });

    describe("over the entries of an object", () => {
        const entries = (body: string, then: string): string =>
            `run (o: any, id: any) {
                const keys = Object.keys (o);
                for (let i = 0; i < keys.length; i++) {
                    const key = keys[i];
                    ${body}
                }
                ${then}
            }`;
        const found = [
            [{ a: 1, b: 2, c: 2 }, 2],
            [{ a: 1 }, 3],
            [{}, 1],
            [{ a: null, b: false }, false],
        ] as const;
        same("give the key", entries("if (o[key] === id) { return key; }", "return undefined;"), ...found);
        same("give the key or a default", entries("if (o[key] === id) { return key; }", "return id;"), ...found);
        same(
            "give the key or go on",
            entries("if (o[key] === id) { return key; }", "const last = keys.length; return [ last, last ];"),
            ...found,
        );
        same("give the value", entries("if (o[key] === id) { return o[key]; }", "return 'none';"), ...found);
        same("tell whether there is one", entries("if (o[key] === id) { return true; }", "return false;"), ...found);
        same("tell that there is none", entries("if (o[key] === id) { return 'x'; }", "return 'none';"), ...found);
        same(
            "look at the key alone",
            entries("if (key === id) { return key; }", "return undefined;"),
            [{ a: 1, b: 2 }, "b"],
            [{ a: 1 }, "b"],
        );
    });
});
