/** Reading and writing elements. */
import { sameSource } from "../support/same-source.js";
import { SAFE_ACCESS } from "../support/source.js";

describe("elements", () => {
    const same = sameSource();

    describe("reading", () => {
        const things = [
            ["a", { a: 1 }],
            ["b", { a: 1 }],
            [0, ["x"]],
            [1, ["x"]],
            ["0", ["x"]],
            [1, "xyz"],
            [9, "xyz"],
        ] as const;

        same("of anything by anything", "run (key, o) { return o[key]; }", ...things);
        same("of a dictionary by a text", "run (o: Dict, key: string) { return o[key]; }", [{ a: 1 }, "a"], [{}, "a"]);
        same("of a dictionary by a number", "run (o: Dict, key: number) { return o[key]; }", [{ 5: "x" }, 5], [{}, 5]);
        same("of a list by a number", "run (list: List, i: number) { return list[i]; }", [["a", "b"], 1], [["a"], 3]);
        same.orRefused("of a list before its start", "run (list: List, i: number) { return list[i]; }", [
            ["a", "b"],
            -1,
        ]);
        same(
            "of a list by its last position",
            "run (list: List) { return list[list.length - 1]; }",
            [["a", "b"]],
            [[]],
        );
        same("of a text", "run (text: string) { return text[0] + text[1]; }", ["ab"]);
        same("past the end of a text", "run (text: string) { return text[5]; }", ["ab"]);
        same("nested", "run (o: Dict) { return o['a']['b'][1]; }", [{ a: { b: [1, 2] } }]);
        same("of a literal dictionary", "run (key: string) { return { 'a': 1, 'b': 2 }[key]; }", ["a"], ["c"]);
        same("of a literal list", "run (i: number) { return [ 'x', 'y' ][i]; }", [0], [2]);
        same(
            "of what a call gives",
            { methods: "run (key) { return this.pick ()[key]; }", base: "pick () { return { 'a': [ 7 ] }; }" },
            ["a"],
            ["b"],
        );
        same("numbers as keys of a literal", "run (key) { const o = { 1: 'a', 2: 'b' }; return o[key]; }", [1], ["2"]);
        same("a key without quotes", "run () { const o = { spot: true, 'swap': false }; return o['spot']; }");
        same("a computed key", "run (key: string) { return { [key]: 1, 'b': 2 }; }", ["a"], ["b"]);
        same("length of anything", "run (a) { return a.length; }", [[1, 2]], ["abc"], [[]], [""]);
        same("length of a text beyond ASCII", "run (a: string) { return a.length; }", ["é€"], ["💰"]);
    });

    describe("writing", () => {
        same("a new key and a known one", "run (o: Dict) { o['a'] = 1; o['b'] = 2; return o; }", [{ b: 5 }], [{}]);
        same("by a computed key", "run (o: Dict, key: string) { o[key] = 1; return o; }", [{}, "x"]);
        same("by a number", "run (o: Dict) { o[7] = 1; return o['7']; }", [{}]);
        same("nested", "run (o: Dict) { o['a']['b'] = 1; o['a']['c'] = {}; o['a']['c']['d'] = 2; return o; }", [
            { a: { x: 0 } },
        ]);
        same(
            "nested, by computed keys",
            `
                run(a: string, b: string) {
                    const o = {};
                    o[a] = {};
                    o[a][b] = 1;
                    o[a]['z'] = 2;
                    return o;
                }
            `,
            ["x", "y"],
            ["x", "x"],
        );
        same("into a list", "run (list: List) { list[0] = 'x'; return list; }", [["a", "b"]], [[]]);
        same("into a list inside a dictionary", "run (o: Dict) { o['list'][1] = 'x'; return o; }", [{ list: [1, 2] }]);
        same("into a dictionary inside a list", "run (list: List) { list[1]['k'] = 'x'; return list; }", [
            [{}, { a: 1 }],
        ]);
        same("what was read there", "run (o: Dict) { o['n'] = o['n'] + 1; return o; }", [{ n: 1 }]);
        same("undefined", "run (o: Dict) { o['n'] = undefined; return [ o['n'], 'n' in o ]; }", [{ n: 1 }]);
        same(
            "into a fresh literal",
            `
                run(a: Str) {
                    const request = { symbol: a };
                    request['limit'] = 5;
                    return request;
                }
            `,
            ["x"],
        );
        same(
            "only in a branch",
            `
                run(a: Int) {
                    const request = {};
                    if (a !== undefined) {
                        request['a'] = a;
                    }
                    return request;
                }
            `,
            [undefined],
            [1],
        );
        same(
            "in both branches",
            `
                run(a) {
                    const o = {};
                    if (a) {
                        o['t'] = 1;
                    } else {
                        o['f'] = 2;
                    }
                    o['end'] = 3;
                    return o;
                }
            `,
            [0],
            [1],
        );
        same(
            "through a chain of calls' results",
            {
                base: SAFE_ACCESS,
                methods: "run (o: Dict) { const x = this.safeDict (o, 'a', {}); x['n'] = 1; return x; }",
            },
            [{}],
            [{ a: { m: 2 } }],
        );
        same("the same key twice", "run () { const o = { 'a': 1 }; o['a'] = 2; o['a'] = o['a'] * 10; return o; }");
        same("a literal that reads what it is stored in", "run (o: Dict) { o['copy'] = { 'of': o['n'] }; return o; }", [
            { n: 3 },
        ]);
        same(
            "a value computed from the written dictionary",
            `
                run() {
                    const o = { a: 1 };
                    o['b'] = Object.keys(o).length;
                    o['c'] = Object.keys(o).length;
                    return o;
                }
            `,
        );
    });

    describe("delete", () => {
        same("a key", "run (o: Dict) { delete o['a']; return o; }", [{ a: 1, b: 2 }], [{}]);
        same("a computed key", "run (o: Dict, key: string) { delete o[key]; return [ o, key in o ]; }", [
            { a: 1, b: 2 },
            "b",
        ]);
        same("nested", "run (o: Dict) { delete o['a']['b']; return o; }", [{ a: { b: 1, c: 2 } }]);
        same(
            "in a branch",
            "run (o: Dict, go) { if (go) { delete o['a']; } return o; }",
            [{ a: 1 }, true],
            [{ a: 1 }, false],
        );
        same(
            "while going over the keys",
            `
                run(o: Dict) {
                    const keys = Object.keys(o);
                    for (let i = 0; i < keys.length; i++) {
                        if (o[keys[i]] === 0) {
                            delete o[keys[i]];
                        }
                    }
                    return o;
                }
            `,
            [{ a: 0, b: 1, c: 0 }],
        );
    });

    describe("lists", () => {
        same("push", "run (list: List) { list.push ('x'); list.push ([ 1 ]); return list; }", [[]], [["a"]]);
        same("push to an element", "run (o: Dict) { o['list'].push (1); o['list'].push (2); return o; }", [
            { list: [] },
        ]);
        same(
            "push to what a branch made",
            "run (o: Dict, k: string) { if (!(k in o)) { o[k] = []; } o[k].push (1); return o; }",
            [{}, "a"],
            [{ a: [0] }, "a"],
        );
        same("length after push", "run () { const list = []; list.push (1); return list.length; }");
        same(
            "push of a literal built later",
            `
                run() {
                    const list = [];
                    const item = {};
                    item['a'] = 1;
                    list.push(item);
                    return list;
                }
            `,
        );
    });

    describe("destructuring", () => {
        same("of a literal", "run () { const [ a, b ] = [ 1, 2 ]; return [ b, a ]; }");
        same("of a parameter", "run (pair: List) { const [ a, b ] = pair; return b + a; }", [["x", "y"]]);
        same(
            "of what a call gives",
            {
                base: `
                    split(params: Dict) {
                        const type = this.safeString(params, 'type', 'spot');
                        return [type, this.omit(params, 'type')];
                    }
                `,
                methods: `
                        run(params = {}) {
                            let type = undefined;
                            [type, params] = this.split(params);
                            params['seen'] = type;
                            return params;
                        }
                    `,
            },
            [{ type: "swap", a: 1 }],
            [{}],
            [undefined],
        );
        same(
            "of a text's parts",
            `
                run(symbol: string) {
                    const [base, quote] = symbol.split('/');
                    return { base: base, quote: quote };
                }
            `,
            ["BTC/USDT"],
        );
        same.orRefused(
            "of fewer values than names",
            "run (list: List) { const [ a, b ] = list; return [ a, b ]; }",
            [["x"]],
            [[]],
        );
        same.orRefused("of more values than names", "run (list: List) { const [ a ] = list; return a; }", [["x", "y"]]);
        same(
            "of texts that may have fewer parts",
            `
                run(symbol: string) {
                    const [base, quote] = symbol.split('/');
                    return quote === undefined ? base : quote;
                }
            `,
            ["BTC/USDT"],
            ["BTC"],
        );
    });
});
