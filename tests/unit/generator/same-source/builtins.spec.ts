/** Built-in methods of texts and lists, and the functions of `Object`, `Array`, `Math` and `JSON`. */
import type { Value } from "../support/outcome.js";
import { sameSource } from "../support/same-source.js";

describe("built-in methods", () => {
    const same = sameSource();

    describe("of texts", () => {
        const texts: readonly (readonly Value[])[] = [["BTC/USDT"], [""], ["a-b-c"], ["ÄÖ€ß"]];

        for (const type of ["any", "string"]) {
            same(`toUpperCase, declared ${type}`, `run (a: ${type}) { return a.toUpperCase (); }`, ...texts);
            same(`toLowerCase, declared ${type}`, `run (a: ${type}) { return a.toLowerCase (); }`, ...texts);
            same(`split, declared ${type}`, `run (a: ${type}) { return a.split ('/'); }`, ...texts);
            same(`split into characters, declared ${type}`, `run (a: ${type}) { return a.split (''); }`, ...texts);
            same(`replace, declared ${type}`, `run (a: ${type}) { return a.replace ('-', '+'); }`, ...texts);
            same(`indexOf, declared ${type}`, `run (a: ${type}) { return a.indexOf ('T'); }`, ...texts);
            same(`includes, declared ${type}`, `run (a: ${type}) { return a.includes ('TC'); }`, ...texts);
            same(`length, declared ${type}`, `run (a: ${type}) { return a.length; }`, ...texts);
        }
        same(
            "split and take a part",
            `
                run(a: string) {
                    const parts = a.split('/');
                    return [parts[0], parts[1], parts.length];
                }
            `,
            ...texts,
        );
        same(
            "split by what a name holds",
            "run (a: string, by: string) { return a.split (by); }",
            ["a-b", "-"],
            ["a-b", ""],
            ["a-b", "x"],
        );
        same(
            "split without a separator in it",
            "run (a: string) { return a.split (':')[0]; }",
            ["BTC/USDT:USDT"],
            ["BTC"],
        );
        same("replace the first of several", "run (a: string) { return a.replace ('a', 'x'); }", ["banana"], ["none"]);
        same("replace with nothing", "run (a: string) { return a.replace ('/', ''); }", ["BTC/USDT"]);
        same("replace takes texts, not patterns", "run (a: string) { return a.replace ('.', '!'); }", ["a.b.c"]);
        same("replaceAll", "run (a: string) { return a.replaceAll ('a', 'x'); }", ["banana"]);
        same(
            "slice",
            `
                run(a: string) {
                    return [a.slice(1), a.slice(0, 2), a.slice(-2), a.slice(1, -1), a.slice(5, 2)];
                }
            `,
            ["abcdef"],
            ["a"],
            [""],
        );
        same(
            "startsWith and endsWith",
            "run (a: string) { return [ a.startsWith ('BTC'), a.endsWith ('USDT') ]; }",
            ["BTC/USDT"],
            ["USDT"],
            [""],
        );
        same("trim", "run (a: string) { return a.trim () + '.'; }", ["  a b \n"], [""]);
        same("padStart", "run (a: string) { return a.padStart (5, '0'); }", ["12"], ["123456"]);
        same("toString", "run (a) { return a.toString (); }", ["x"], [1], [1.5], [true]);
        same(
            "chained",
            `
            run(a: string) {
                return a.toLowerCase().replace('/', '').slice(0, 4).toUpperCase();
            }
        `,
            ["Btc/Usdt"],
        );
        same("of a character", "run (a: string) { return a[0].toUpperCase () + a.slice (1); }", ["abc"]);
    });

    describe("that ask for a position", () => {
        for (const test of ["> -1", ">= 0", "!== -1", "< 0", "=== -1"]) {
            same(
                `indexOf (…) ${test}`,
                `run (a: string) { if (a.indexOf ('/') ${test}) { return 'yes'; } return 'no'; }`,
                ["a/b"],
                ["/"],
                ["ab"],
                [""],
            );
        }
        same(
            "of a list",
            `
                run(list: List, x) {
                    return [list.indexOf(x), list.indexOf(x) >= 0, list.includes(x)];
                }
            `,
            [["a", "b"], "b"],
            [["a"], "z"],
            [[1, 2], 2],
        );
        same(
            "of anything",
            "run (a, x) { return a.indexOf (x) > -1; }",
            ["abc", "b"],
            [["a", "b"], "b"],
            [["ab"], "a"],
        );
        same("at the start", "run (a: string) { return a.indexOf ('x') === 0; }", ["xa"], ["ax"], ["a"]);
        same("used as a number", "run (a: string) { const at = a.indexOf (':'); return a.slice (0, at); }", ["a:b"]);
    });

    describe("of lists", () => {
        same(
            "shift",
            `
                run(list: List, held) {
                    list.shift();
                    held['list'].shift();
                    return [list, list.length, held];
                }
            `,
            [[1, 2, 3], { list: ["a", "b"] }],
            [[1], { list: [] }],
            [[], { list: ["x"] }],
        );
        same(
            "join",
            "run (list: List) { return list.join (','); }",
            [["a", "b"]],
            [[]],
            [[1, 2.5]],
            [["a", null, "b"]],
        );
        same("join of texts", "run (list: string[]) { return list.join ('/'); }", [["a", "b"]], [["a"]], [[]]);
        same("join without a separator", "run (list: List) { return list.join (); }", [["a", "b"]]);
        same(
            "slice",
            `
                run(list: List) {
                    return [list.slice(1), list.slice(0, 2), list.slice(-2), list.slice(1, -1)];
                }
            `,
            [[1, 2, 3, 4]],
            [[]],
        );
        same("concat", "run (a: List, b: List) { return a.concat (b); }", [[1], [2, 3]], [[], []]);
        same("length", "run (list: List) { return list.length; }", [[1, 2]], [[]]);
        same(
            "includes",
            "run (list: List, x) { return list.includes (x); }",
            [[1, 2], 2],
            [["a"], "b"],
            [[], undefined],
        );
        same(
            "a literal's includes",
            "run (x: Str) { return [ 'spot', 'margin' ].includes (x); }",
            ["spot"],
            ["swap"],
            [undefined],
        );
        same(
            "reverse of a new list",
            "run (list: List) { const copy = list.slice (0); copy.reverse (); return copy; }",
            [[1, 2, 3]],
        );
        same("sort of texts", "run (list: string[]) { const copy = list.slice (0); copy.sort (); return copy; }", [
            ["b", "a", "C", "10", "9"],
        ]);
    });

    describe("Object and Array", () => {
        const dictionaries: readonly (readonly Value[])[] = [[{}], [{ a: 1 }], [{ a: 1, b: [2] }]];

        same("Object.keys", "run (o: Dict) { return Object.keys (o); }", ...dictionaries);
        same("Object.values", "run (o: Dict) { return Object.values (o); }", ...dictionaries);
        same(
            "Object.keys in the order of insertion",
            `
                run() {
                    const o = { b: 1, a: 2 };
                    o['z'] = 3;
                    o['c'] = 4;
                    return Object.keys(o);
                }
            `,
        );
        same(
            "Object.values in the order of insertion",
            "run () { const o = { 'b': 1, 'a': 2 }; return Object.values (o); }",
        );
        same(
            "Object.keys with numbers first",
            "run () { const o = { 'b': 1, '10': 2, '9': 3 }; return Object.keys (o); }",
        );
        same("the number of keys", "run (o: Dict) { return Object.keys (o).length; }", ...dictionaries);
        same("Array.isArray", "run (a) { return Array.isArray (a); }", [[]], [[1]], ["a"], [{}], [undefined], [1]);
        same(
            "Array.isArray in a condition",
            "run (a) { if (Array.isArray (a)) { return a.length; } return a; }",
            [[1, 2]],
            ["x"],
        );
        same("not Array.isArray", "run (a) { if (!Array.isArray (a)) { return [ a ]; } return a; }", [[1, 2]], ["x"]);
    });

    describe("Math", () => {
        const numbers: readonly (readonly Value[])[] = [[0], [2.4], [2.5], [-2.5], [-0.4], [7]];

        same("floor and ceil", "run (a: number) { return [ Math.floor (a), Math.ceil (a) ]; }", ...numbers);
        same("round", "run (a: number) { return Math.round (a); }", ...numbers);
        same("abs", "run (a: number) { return Math.abs (a); }", ...numbers);
        same(
            "min and max",
            "run (a: number, b: number) { return [ Math.min (a, b), Math.max (a, b) ]; }",
            [1, 2],
            [2.5, -1],
        );
        same("min of undefined", "run (a: Num) { return Math.min (a, 5); }", [undefined], [7]);
        same("pow", "run (a: number, b: number) { return Math.pow (a, b); }", [2, 10], [2, -1], [10, 0]);
    });

    describe("JSON", () => {
        same("parse", "run (a: string) { return JSON.parse (a); }", ['{"a":[1,2.5,"x",null,true]}'], ["5"], ['"x"']);
        same("stringify", "run (a) { return JSON.stringify (a); }", [{ a: 1 }], [["a", 1, null]], ["x"]);
        same(
            "this.json in the order of insertion",
            "run () { return this.json ({ 'method': 'SUBSCRIBE', 'params': [ 'a' ], 'id': 1 }); }",
        );
        same("this.parseJson", "run (a: string) { return this.parseJson (a); }", ['{"a":1}'], ["no json"]);
    });
});
