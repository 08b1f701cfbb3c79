/** Two names for one object: in JavaScript a write through one is seen through the other. */
import { sameSource } from "../support/same-source.js";
import { SAFE_ACCESS } from "../support/source.js";

describe("aliases", () => {
    const same = sameSource();

    describe("a local that borrows an element", () => {
        same("is written: the owner changes", "run (o: Dict) { const x = o['a']; x['n'] = 1; return o; }", [{ a: {} }]);
        same("is pushed to", "run (o: Dict) { const x = o['a']; x.push (1); return o; }", [{ a: [] }]);
        same(
            "of a borrowed element",
            "run (o: Dict) { const a = o['a']; const b = a['b']; b['n'] = 1; return [ o, a ]; }",
            [{ a: { b: {} } }],
        );
        same("by safeValue", "run (o: Dict) { const x = this.safeValue (o, 'a'); x['n'] = 1; return o; }", [{ a: {} }]);
        same(
            "by safeDict",
            { base: SAFE_ACCESS, methods: "run (o: Dict) { const x = this.safeDict (o, 'a'); x['n'] = 1; return o; }" },
            [{ a: {} }],
        );
        same(
            "by safeList",
            { base: SAFE_ACCESS, methods: "run (o: Dict) { const x = this.safeList (o, 'a'); x.push (1); return o; }" },
            [{ a: [] }],
        );
        same("of a list", "run (list: List) { const x = list[1]; x['n'] = 1; return list; }", [[{}, {}]]);
        same.orRefused(
            "by a computed key that changes afterwards",
            "run (o: Dict) { let k = 'a'; const x = o[k]; k = 'b'; x['n'] = 1; return o; }",
            [{ a: {}, b: {} }],
        );
        same("has its key deleted", "run (o: Dict) { const x = o['a']; delete x['n']; return o; }", [
            { a: { n: 1, m: 2 } },
        ]);
        same(
            "and the owner is written beside it",
            "run (o: Dict) { const x = o['a']; o['b'] = 5; x['n'] = 1; return o; }",
            [{ a: {} }],
        );
        same(
            "is written in a branch",
            "run (o: Dict, go) { const x = o['a']; if (go) { x['n'] = 1; } return o; }",
            [{ a: {} }, true],
            [{ a: {} }, false],
        );
        same(
            "is written in a loop",
            `
                run(o: Dict) {
                    const x = o['a'];
                    for (let i = 0; i < 3; i++) {
                        x[i.toString()] = i;
                    }
                    return o;
                }
            `,
            [{ a: {} }],
        );
        same(
            "is let go when another value is assigned",
            "run (o: Dict) { let x = o['a']; x = {}; x['n'] = 1; return o; }",
            [{ a: {} }],
        );
        same(
            "is let go when its place gets another value",
            "run (o: Dict) { const x = o['a']; o['a'] = {}; x['n'] = 1; return [ o, x ]; }",
            [{ a: {} }],
        );
        same.orRefused(
            "is let go when its owner gets another value",
            `
                run(o: Dict) {
                    let p = o;
                    const x = p['a'];
                    p = { a: {} };
                    x['n'] = 1;
                    return [o, p, x];
                }
            `,
            [{ a: {} }],
        );
        same.orRefused(
            "chosen by a branch",
            `
                run(o: Dict, first) {
                    let x = o['b'];
                    if (first) {
                        x = o['a'];
                    }
                    x['n'] = 1;
                    return o;
                }
            `,
            [{ a: {}, b: {} }, true],
            [{ a: {}, b: {} }, false],
        );
        same.orRefused(
            "chosen by a ternary",
            "run (o: Dict, first) { const x = first ? o['a'] : o['b']; x['n'] = 1; return o; }",
            [{ a: {}, b: {} }, true],
            [{ a: {}, b: {} }, false],
        );
        same.orRefused(
            "or not, by what only an inner branch knows",
            `
                run(o: Dict) {
                    let trades = [];
                    if (o['parsed'] === undefined) {
                        const raw = o['trades'];
                        const isLong = raw.length > 1;
                        if (!isLong) {
                            trades = [{ 'made': true }];
                        } else {
                            trades = raw;
                        }
                    }
                    for (let i = 0; i < trades.length; i++) {
                        const entry = trades[i];
                        entry['seen'] = i;
                    }
                    return [o, trades];
                }
            `,
            [{ trades: [{}] }],
            [{ trades: [{}, {}] }],
            [{ parsed: true, trades: [{}] }],
        );
        same.orRefused(
            "what an element of the round before was",
            `
                run(items: List) {
                    let last = undefined;
                    for (let i = 0; i < items.length; i++) {
                        if (last !== undefined) {
                            last['before'] = i;
                        }
                        const item = items[i];
                        last = item;
                    }
                    return items;
                }
            `,
            [[{}, {}, {}]],
        );
        same.orRefused(
            "what the item of the round before was",
            `
                run(items: List) {
                    let last = undefined;
                    for (const item of items) {
                        if (last !== undefined) {
                            last['before'] = true;
                        }
                        last = item;
                    }
                    return items;
                }
            `,
            [[{}, {}, {}]],
        );
        same.orRefused(
            "what only an inner block has a name for",
            `
                run(o: Dict, inner: boolean) {
                    let found = {};
                    if (inner) {
                        const raw = o['a'];
                        const deeper = raw['b'];
                        found = deeper;
                    }
                    found['seen'] = true;
                    return [o, found];
                }
            `,
            [{ a: { b: {} } }, true],
            [{ a: { b: {} } }, false],
        );
        same.orRefused(
            "what an inner block has made",
            `
                run(o: Dict) {
                    let found = {};
                    if (o['a'] === undefined) {
                        const made = { 'b': {} };
                        found = made;
                    }
                    found['seen'] = true;
                    return [o, found];
                }
            `,
            [{}],
            [{ a: 1 }],
        );
    });

    describe("a second name for the same object", () => {
        same("is written: the first name sees it", "run (o: Dict) { const x = o; x['n'] = 1; return o; }", [{}]);
        same("and the first is written: the second sees it", "run (o: Dict) { const x = o; o['n'] = 1; return x; }", [
            {},
        ]);
        same("of a literal", "run () { const a = {}; const b = a; b['n'] = 1; a['m'] = 2; return [ a, b ]; }");
        same("of a list", "run () { const a = []; const b = a; b.push (1); a.push (2); return [ a, b ]; }");
        same.orRefused(
            "in a default",
            `
                run(o: Dict, p = undefined) {
                    let x = p;
                    if (x === undefined) {
                        x = o;
                    }
                    x['n'] = 1;
                    return [o, x];
                }
            `,
            [{}],
            [{}, {}],
        );
    });

    describe("a stale reader of a written place", () => {
        same(
            "a borrower sees a write through its owner",
            "run (o: Dict) { const x = o['a']; o['a']['n'] = 1; return x; }",
            [{ a: {} }],
        );
        same(
            "a borrower sees a write through another borrower",
            "run (o: Dict) { const x = o['a']; const y = o['a']; y['n'] = 1; return x['n']; }",
            [{ a: {} }],
        );
        same("a deeper borrower sees it", "run (o: Dict) { const y = o['a']['b']; o['a']['b']['n'] = 1; return y; }", [
            { a: { b: {} } },
        ]);
        same("a scalar that was read keeps its value", "run (o: Dict) { const n = o['n']; o['n'] = 5; return n; }", [
            { n: 1 },
        ]);
        same(
            "a replaced element stays as it was for who holds it",
            "run (o: Dict) { const x = o['a']; o['a'] = { 'new': true }; return [ x, o ]; }",
            [{ a: { old: true } }],
        );
        same(
            "computed keys that are equal",
            "run (o: Dict, k: string, l: string) { const x = o[k]; o[l]['n'] = 1; return x; }",
            [{ a: {}, b: {} }, "a", "a"],
            [{ a: {}, b: {} }, "a", "b"],
        );
    });
});
