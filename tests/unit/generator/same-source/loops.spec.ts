/** Loops: over lists, over ranges, and while. */
import { sameSource } from "../support/same-source.js";

describe("loops", () => {
    const same = sameSource();

    describe("over the elements of a list", () => {
        same(
            "for effects on a local",
            "run (list: List) { let n = 0; for (let i = 0; i < list.length; i++) { n = n + list[i]; } return n; }",
            [[]],
            [[1, 2, 3]],
        );
        same(
            "with the index used",
            "run (list: List) { let text = ''; for (let i = 0; i < list.length; i++) { text = text + i.toString () + '=' + list[i] + ';'; } return text; }",
            [[]],
            [["a", "b"]],
        );
        same(
            "with only the index used",
            "run (list: List) { const result = []; for (let i = 0; i < list.length; i++) { result.push (i * 2); } return result; }",
            [["a", "b"]],
        );
        same(
            "with a named element",
            "run (list: List) { const result = []; for (let i = 0; i < list.length; i++) { const entry = list[i]; result.push (entry['id']); } return result; }",
            [[{ id: 1 }, {}]],
        );
        same(
            "with the element read twice",
            "run (list: List) { const result = []; for (let i = 0; i < list.length; i++) { result.push ([ list[i], list[i] ]); } return result; }",
            [[1, 2]],
        );
        same(
            "with its neighbour",
            "run (list: List) { let n = 0; for (let i = 1; i < list.length; i++) { n = n + (list[i] - list[i - 1]); } return n; }",
            [[1, 4, 9]],
            [[1]],
            [[]],
        );
        same(
            "for of",
            "run (list: List) { let n = 0; for (const item of list) { n = n + item; } return n; }",
            [[1, 2, 3]],
            [[]],
        );
        same(
            "the length in a name",
            "run (list: List) { const length = list.length; let n = 0; for (let i = 0; i < length; i++) { n = n + list[i]; } return n; }",
            [[1, 2]],
            [[]],
        );
        same(
            "of another list with the same index",
            "run (a: List, b: List) { const o = {}; for (let i = 0; i < a.length; i++) { o[a[i]] = b[i]; } return o; }",
            [
                ["x", "y"],
                [1, 2],
            ],
            [["x", "y"], [1]],
        );
        same(
            "of the keys of a dictionary",
            "run (o: Dict) { const keys = Object.keys (o); let n = 0; for (let i = 0; i < keys.length; i++) { n = n + o[keys[i]]; } return n; }",
            [{ a: 1, b: 2 }],
            [{}],
        );
        same(
            "of the values of a dictionary",
            "run (o: Dict) { const values = Object.values (o); let n = 0; for (let i = 0; i < values.length; i++) { n = n + values[i]; } return n; }",
            [{ a: 1, b: 2 }],
        );
        same(
            "of a text's parts",
            "run (text: string) { const parts = text.split ('-'); let last = undefined; for (let i = 0; i < parts.length; i++) { last = parts[i]; } return last; }",
            ["a-b-c"],
        );
        same("of a list that a call gives", {
            base: "pick () { return [ 1, 2 ]; }",
            methods:
                "run () { const list = this.pick (); let n = 0; for (let i = 0; i < list.length; i++) { n += list[i]; } return n; }",
        });
        same(
            "that writes the elements",
            "run (list: List) { for (let i = 0; i < list.length; i++) { list[i] = list[i] * 2; } return list; }",
            [[1, 2, 3]],
        );
        same(
            "that writes into the elements",
            "run (list: List) { for (let i = 0; i < list.length; i++) { list[i]['seen'] = i; } return list; }",
            [[{}, { a: 1 }]],
        );
        same(
            "that writes into a named element",
            "run (list: List) { for (let i = 0; i < list.length; i++) { const entry = list[i]; entry['seen'] = i; } return list; }",
            [[{}, { a: 1 }]],
        );
        same(
            "for of, that writes into the elements",
            "run (list: List) { for (const entry of list) { entry['seen'] = true; } return list; }",
            [[{}, { a: 1 }]],
        );
        same(
            "that writes into the values of a dictionary",
            "run (o: Dict) { const keys = Object.keys (o); for (let i = 0; i < keys.length; i++) { const entry = o[keys[i]]; entry['seen'] = true; } return o; }",
            [{ a: {}, b: {} }],
        );
    });

    describe("over a range", () => {
        same(
            "of literals",
            "run () { const result = []; for (let i = 0; i < 3; i++) { result.push (i); } return result; }",
        );
        same(
            "to a parameter",
            "run (n: number) { let sum = 0; for (let i = 1; i < n; i++) { sum += i; } return sum; }",
            [0],
            [1],
            [5],
        );
        same(
            "from a parameter",
            "run (a: number, b: number) { const result = []; for (let i = a; i < b; i++) { result.push (i); } return result; }",
            [2, 5],
            [5, 2],
        );
        same("that is empty", "run () { let n = 0; for (let i = 0; i < 0; i++) { n = 1; } return n; }");
        same(
            "to an expression",
            "run (list: List) { const result = []; for (let i = 0; i < list.length - 1; i++) { result.push (list[i + 1]); } return result; }",
            [[1, 2, 3]],
            [[]],
        );
    });

    describe("that build lists", () => {
        same(
            "one item for each",
            "run (list: List) { const result = []; for (let i = 0; i < list.length; i++) { result.push (list[i] + 1); } return result; }",
            [[1, 2]],
            [[]],
        );
        same(
            "some of the items",
            "run (list: List) { const result = []; for (let i = 0; i < list.length; i++) { if (list[i] > 1) { result.push (list[i]); } } return result; }",
            [[1, 2, 3]],
        );
        same(
            "one thing or another",
            "run (list: List) { const result = []; for (let i = 0; i < list.length; i++) { if (list[i] > 1) { result.push ('big'); } else { result.push ('small'); } } return result; }",
            [[1, 2, 3]],
        );
        same(
            "two items for each",
            "run (list: List) { const result = []; for (let i = 0; i < list.length; i++) { result.push (list[i]); result.push (-list[i]); } return result; }",
            [[1, 2]],
        );
        same(
            "onto a list that has items",
            "run (list: List) { const result = [ 'first' ]; for (let i = 0; i < list.length; i++) { result.push (list[i]); } result.push ('last'); return result; }",
            [[1, 2]],
        );
        same(
            "two lists",
            "run (list: List) { const a = []; const b = []; for (let i = 0; i < list.length; i++) { a.push (list[i]); b.push (i); } return [ a, b ]; }",
            [["x", "y"]],
        );
        same(
            "two lists, each with some",
            "run (list: List) { const even = []; const odd = []; for (let i = 0; i < list.length; i++) { if (list[i] % 2 === 0) { even.push (list[i]); } else { odd.push (list[i]); } } return [ even, odd ]; }",
            [[1, 2, 3, 4]],
        );
        same(
            "a list and a dictionary",
            "run (list: List) { const result = []; const o = {}; for (let i = 0; i < list.length; i++) { const k = list[i]; result.push (k); o[k] = i; } return [ result, o ]; }",
            [["x", "y"]],
        );
        same(
            "a list and a count",
            "run (list: List) { const result = []; let n = 0; for (let i = 0; i < list.length; i++) { if (list[i]) { result.push (list[i]); n = n + 1; } } return [ n, result ]; }",
            [[0, 1, 2]],
        );
        same(
            "a list that the loop also reads",
            "run (list: List) { const result = []; for (let i = 0; i < list.length; i++) { result.push (result.length + list[i]); } return result; }",
            [[5, 5, 5]],
        );
        same(
            "a list in a dictionary",
            "run (list: List) { const o = { 'list': [] }; for (let i = 0; i < list.length; i++) { o['list'].push (list[i]); } return o; }",
            [[1, 2]],
        );
        same(
            "lists of lists",
            "run (n: number) { const result = []; for (let i = 0; i < n; i++) { const row = []; for (let j = 0; j < i; j++) { row.push (j); } result.push (row); } return result; }",
            [3],
        );
        same(
            "a flat list of pairs",
            "run (a: List, b: List) { const result = []; for (let i = 0; i < a.length; i++) { for (let j = 0; j < b.length; j++) { result.push (a[i] + b[j]); } } return result; }",
            [
                ["a", "b"],
                ["x", "y"],
            ],
        );
        same(
            "by arrayConcat",
            "run (list: List) { let result = []; for (let i = 0; i < list.length; i++) { result = this.arrayConcat (result, list[i]); } return result; }",
            [[[1], [2, 3]]],
        );
        same(
            "a list with continue",
            "run (list: List) { const result = []; for (let i = 0; i < list.length; i++) { const x = list[i]; if (x === undefined) { continue; } result.push (x); } return result; }",
            [[1, undefined, 2]],
        );
        same(
            "a list with break",
            "run (list: List) { const result = []; for (let i = 0; i < list.length; i++) { if (list[i] < 0) { break; } result.push (list[i]); } return result; }",
            [[1, 2, -1, 3]],
        );
        same(
            "a list of new dictionaries",
            "run (list: List) { const result = []; for (let i = 0; i < list.length; i++) { const o = { 'i': i }; if (list[i]) { o['is'] = true; } result.push (o); } return result; }",
            [[0, 1]],
        );
        same(
            "a list that is a parameter",
            "run (list: List, result: List) { for (let i = 0; i < list.length; i++) { result.push (list[i]); } return result; }",
            [[1, 2], [0]],
        );
    });

    describe("break and continue", () => {
        same(
            "break",
            "run (list: List) { let found = undefined; for (let i = 0; i < list.length; i++) { if (list[i]['id'] === 2) { found = list[i]; break; } } return found; }",
            [[{ id: 1 }, { id: 2, a: 1 }, { id: 2 }]],
            [[]],
        );
        same(
            "break after a binding",
            "run (list: List) { let n = 0; for (let i = 0; i < list.length; i++) { n = n + list[i]; if (n > 3) { break; } } return n; }",
            [[1, 2, 3, 4]],
            [[1]],
        );
        same(
            "continue",
            "run (list: List) { let n = 0; for (let i = 0; i < list.length; i++) { if (list[i] === 2) { continue; } n = n + list[i]; } return n; }",
            [[1, 2, 3]],
        );
        same(
            "continue in a nested if",
            "run (list: List) { let n = 0; for (let i = 0; i < list.length; i++) { if (list[i] > 0) { if (list[i] === 2) { continue; } n = n + 1; } n = n + 10; } return n; }",
            [[1, 2, 0]],
        );
        same(
            "both",
            "run (list: List) { let n = 0; let m = 0; for (let i = 0; i < list.length; i++) { if (list[i] < 0) { break; } m = m + 1; if (list[i] === 0) { continue; } n = n + list[i]; } return [ n, m ]; }",
            [[1, 0, 2, -1, 5]],
        );
        same(
            "break of the inner loop alone",
            "run (a: List) { const result = []; for (let i = 0; i < a.length; i++) { for (let j = 0; j < 5; j++) { if (j > a[i]) { break; } result.push (j); } result.push ('.'); } return result; }",
            [[0, 2]],
        );
        same(
            "continue of the outer loop after an inner one",
            "run (a: List) { let n = 0; for (let i = 0; i < a.length; i++) { let hit = false; for (let j = 0; j < a[i]; j++) { if (j === 2) { hit = true; break; } } if (hit) { continue; } n = n + a[i]; } return n; }",
            [[1, 2, 3, 4]],
        );
        same(
            "break in an else",
            "run (list: List) { let n = 0; for (let i = 0; i < list.length; i++) { if (list[i]) { n = n + 1; } else { break; } } return n; }",
            [[1, 1, 0, 1]],
        );
    });

    describe("with a return inside", () => {
        same(
            "of the element",
            "run (list: List, id) { for (let i = 0; i < list.length; i++) { if (list[i]['id'] === id) { return list[i]; } } return undefined; }",
            [[{ id: 1 }, { id: 2, x: 1 }], 2],
            [[{ id: 1 }], 5],
        );
        same(
            "and something after the loop",
            "run (list: List) { let n = 0; for (let i = 0; i < list.length; i++) { if (list[i] < 0) { return 'negative'; } n = n + list[i]; } const m = n * 2; return [ n, m ]; }",
            [[1, 2]],
            [[1, -2]],
        );
        same(
            "of a nested loop",
            "run (a: List, b: List) { for (let i = 0; i < a.length; i++) { for (let j = 0; j < b.length; j++) { if (a[i] === b[j]) { return [ i, j ]; } } } return 'none'; }",
            [
                ["a", "b"],
                ["x", "b"],
            ],
            [["a"], ["x"]],
        );
        same(
            "with break and continue",
            "run (list: List) { let n = 0; for (let i = 0; i < list.length; i++) { if (list[i] === 0) { continue; } if (list[i] === 1) { return 'one'; } if (list[i] === 2) { break; } n = n + 1; } return n; }",
            [[0, 3, 1]],
            [[3, 0, 2, 1]],
            [[3, 3]],
        );
        same(
            "inside a loop that builds a list",
            "run (list: List) { const result = []; for (let i = 0; i < list.length; i++) { if (list[i] < 0) { return result; } result.push (list[i]); } result.push ('end'); return result; }",
            [[1, 2]],
            [[1, -1, 2]],
        );
        same(
            "as the only statement",
            "run (list: List) { for (let i = 0; i < list.length; i++) { return list[i]; } return 'empty'; }",
            [[7, 8]],
            [[]],
        );
        same(
            "without a value",
            "run (list: List) { for (let i = 0; i < list.length; i++) { if (list[i]) { return; } } return 'none'; }",
            [[0, 1]],
            [[0]],
        );
    });

    describe("while", () => {
        same(
            "counting",
            "run (n: number) { let i = 0; let sum = 0; while (i < n) { sum = sum + i; i = i + 1; } return sum; }",
            [0],
            [4],
        );
        same(
            "with a compound condition",
            "run (n: number) { let i = 0; while (i < n && i * i < 20) { i++; } return i; }",
            [3],
            [100],
        );
        same(
            "that builds a list",
            "run (n: number) { const result = []; let i = n; while (i > 0) { result.push (i); i = i - 2; } return result; }",
            [5],
        );
        same(
            "that is never entered",
            "run () { let x = 'as before'; while (x === 'never') { x = 'changed'; } return x; }",
        );
        same(
            "with break",
            "run (n: number) { let i = 0; while (true) { i = i + 1; if (i >= n) { break; } } return i; }",
            [3],
        );
        same(
            "with return",
            "run (n: number) { let i = 0; while (i < 100) { if (i === n) { return 'found ' + i.toString (); } i = i + 1; } return 'none'; }",
            [3],
            [200],
        );
        same(
            "with continue",
            "run (n: number) { let i = 0; let sum = 0; while (i < n) { i = i + 1; if (i === 2) { continue; } sum = sum + i; } return sum; }",
            [4],
        );
        const base = `
            attempt (n) { if (n < 3) { throw new NetworkError ('attempt ' + n.toString ()); } return 'reached'; }`;
        same(
            "that tries again until it succeeds, with break",
            {
                base,
                methods: `
            run (limit: number) {
                let tries = 0;
                let result = undefined;
                while (tries < limit) {
                    try {
                        result = this.attempt (tries);
                        break;
                    } catch (e) {
                        tries = tries + 1;
                        if (tries === limit) {
                            throw e;
                        }
                    }
                }
                return [ tries, result ];
            }`,
            },
            [5],
            [2],
            [0],
        );
        same(
            "that tries again until it succeeds, with return",
            {
                base,
                methods: `
            run (limit: number) {
                let errors = 0;
                while (errors <= limit) {
                    try {
                        return [ errors, this.attempt (errors) ];
                    } catch (e) {
                        if (e instanceof BadSymbol) {
                            throw e;
                        }
                        errors += 1;
                        if (errors > limit) {
                            throw e;
                        }
                    }
                }
                return [];
            }`,
            },
            [5],
            [1],
        );
        same(
            "with a write in the try that what follows reads",
            {
                base,
                methods: `
            run (limit: number) {
                let calls = 0;
                let result = [];
                let errors = 0;
                while (calls < limit) {
                    calls += 1;
                    try {
                        result = this.arrayConcat (result, [ this.attempt (calls) ]);
                        errors = 0;
                        if (result.length > 1) {
                            break;
                        }
                    } catch (e) {
                        errors += 1;
                        if (errors > 3) {
                            throw e;
                        }
                    }
                }
                return [ calls, errors, result ];
            }`,
            },
            [1],
            [3],
            [9],
        );
        same("over what a call gives", {
            base: "next (i) { return i < 3 ? i + 1 : undefined; }",
            methods:
                "run () { let i = 0; const seen = []; while (i !== undefined) { seen.push (i); i = this.next (i); } return seen; }",
        });
    });

    describe("names around a loop", () => {
        same(
            "declared before, bound inside, read after",
            "run (list: List) { let last = undefined; for (let i = 0; i < list.length; i++) { last = list[i]; } return last; }",
            [[1, 2]],
            [[]],
        );
        same(
            "bound inside from the round before",
            "run (list: List) { let previous = undefined; const result = []; for (let i = 0; i < list.length; i++) { result.push (previous); previous = list[i]; } return result; }",
            [[1, 2, 3]],
        );
        same(
            "declared inside each round",
            "run (list: List) { let n = 0; for (let i = 0; i < list.length; i++) { let x = 0; if (list[i]) { x = 5; } n = n + x; } return n; }",
            [[1, 0, 1]],
        );
        same(
            "two loops with the same index",
            "run (list: List) { let n = 0; for (let i = 0; i < list.length; i++) { n += list[i]; } for (let i = 0; i < list.length; i++) { n += list[i] * 10; } return n; }",
            [[1, 2]],
        );
        same(
            "a borrowed dictionary written in each round",
            "run (list: List) { const o = { 'a': {} }; const inner = o['a']; for (let i = 0; i < list.length; i++) { inner[list[i]] = i; } return o; }",
            [["x", "y"]],
        );
        same(
            "a dictionary built over two levels",
            "run (list: List) { const o = {}; for (let i = 0; i < list.length; i++) { const [ a, b ] = list[i]; if (!(a in o)) { o[a] = {}; } o[a][b] = i; } return o; }",
            [
                [
                    ["x", "1"],
                    ["x", "2"],
                    ["y", "1"],
                ],
            ],
        );
        same(
            "counts by key",
            "run (list: List) { const counts = {}; for (let i = 0; i < list.length; i++) { const k = list[i]; counts[k] = this.safeInteger (counts, k, 0) + 1; } return counts; }",
            [["a", "b", "a"]],
        );
        same(
            "a loop inside a branch",
            "run (list: List, go) { let n = 0; if (go) { for (let i = 0; i < list.length; i++) { n += list[i]; } } else { n = -1; } return n; }",
            [[1, 2], true],
            [[1, 2], false],
        );
        same(
            "a minimum and a maximum",
            "run (list: List) { let low = undefined; let high = undefined; for (let i = 0; i < list.length; i++) { const x = list[i]; low = (low === undefined) ? x : Math.min (low, x); high = (high === undefined) ? x : Math.max (high, x); } return [ low, high ]; }",
            [[3, 1, 2]],
            [[]],
        );
    });
});
