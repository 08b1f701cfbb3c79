/** Objects that are stored, handed to a method that writes them, and copied. */
import { sameSource } from "../support/same-source.js";
import { SAFE_ACCESS } from "../support/source.js";

describe("aliases", () => {
    const same = sameSource();

    describe("a callee gives what it has changed", () => {
        const MARK = "mark (o) { if (o !== undefined) { o['x'] = 1; } return o; }";
        same(
            "and the caller puts it where it was",
            {
                methods: `run (b: Dict, i: number) {
                    const list = b['list'];
                    const first = list[0];
                    list[i] = this.mark (list[i]);
                    b['m'] = this.mark (b['m']);
                    return [b, list, first, 'm' in b];
                }
                ${MARK}`,
            },
            [{ list: [{ n: 1 }, { n: 2 }], m: { x: 0 } }, 0],
            [{ list: [{ n: 1 }, { n: 2 }], m: {} }, 1],
            [{ list: [{ n: 1 }] }, 0],
        );
        same(
            "and the caller puts it elsewhere",
            { methods: `run (b: Dict) { b['k'] = this.mark (b['m']); b['k']['y'] = 2; return b; } ${MARK}` },
            [{ m: { x: 0 } }],
            [{ m: {}, k: { x: 5 } }],
        );
    });

    describe("a callee puts something else where a name borrows from", () => {
        const KEEP = "keep (owner, element) { owner['b'] = element; }";
        const object = { b: { a: { n: 20 } } };
        same(
            "the name has the object from before",
            {
                methods: `run (o: Dict, x: Dict) { const y = o['b']['a']; this.keep (o, x); return [o, x, y]; }
                    ${KEEP}`,
            },
            [object, { a: { n: 3 } }],
        );
        same(
            "so it has when the callee's callee does it, and when nothing is put there",
            {
                methods: `run (o: Dict, x: Dict) { const y = o['b']; this.pass (o, x); const z = o['b']; this.drop (o); return [o, x, y, z]; }
                    ${KEEP}
                    pass (owner, element) { this.keep (owner, element); }
                    drop (owner) { delete owner['b']; }`,
            },
            [object, { a: { n: 3 } }],
        );
        same(
            "and where it puts something elsewhere, the name goes on with what is there",
            {
                methods: `run (o: Dict, x: Dict) { const y = o['b']; this.keep (o, x); y['m'] = 1; return [o, x, y]; }
                    keep (owner, element) { owner['b']['c'] = element; owner['d'] = 1; }`,
            },
            [object, { a: { n: 3 } }],
        );
        same.orRefused(
            "or the program is refused, where it may have changed the object from before, too",
            `
                run (o: Dict, x: Dict) { const y = o['b']; this.keep (o, x); return [o, x, y]; }
                keep (owner, element) { owner['b']['n'] = 1; owner['b'] = element; }
            `,
            [object, { a: { n: 3 } }],
        );
    });

    describe("storing makes an alias: P = x, then x is written", () => {
        same("a dictionary", "run () { const o = {}; const x = {}; o['a'] = x; x['n'] = 1; return o; }");
        same(
            "a list",
            `
                run() {
                    const o = {};
                    const list = [];
                    o['list'] = list;
                    list.push(1);
                    list.push(2);
                    return o;
                }
            `,
        );
        same(
            "and the place is written: the name sees it",
            "run () { const o = {}; const x = {}; o['a'] = x; o['a']['n'] = 1; return x; }",
        );
        same(
            "nested",
            `
            run() {
                const o = { a: {} };
                const x = {};
                o['a']['b'] = x;
                x['n'] = 1;
                return o;
            }
        `,
        );
        same(
            "made where it is missing, then appended to",
            {
                base: SAFE_ACCESS,
                methods: `
                        run(o: Dict, k: string) {
                            let list = this.safeList(o, k);
                            if (list === undefined) {
                                list = [];
                                o[k] = list;
                            }
                            list.push(1);
                            return o;
                        }
                    `,
            },
            [{}, "a"],
            [{ a: [0] }, "a"],
        );
        same(
            "made where it is missing, two levels",
            {
                base: SAFE_ACCESS,
                methods: `
                        run(o: Dict, k: string, l: string) {
                            o[k] = this.safeDict(o, k, {});
                            let stored = this.safeList(o[k], l);
                            if (stored === undefined) {
                                stored = [];
                                o[k][l] = stored;
                            }
                            stored.push(1);
                            return o;
                        }
                    `,
            },
            [{}, "a", "b"],
            [{ a: { b: [0] } }, "a", "b"],
        );
        same.orRefused(
            "stored in a list by push",
            "run () { const list = []; const x = {}; list.push (x); x['n'] = 1; return list; }",
        );
        same.orRefused("stored in a literal", "run () { const x = {}; const o = { 'x': x }; x['n'] = 1; return o; }");
        same.orRefused(
            "stored twice",
            "run () { const x = {}; const o = {}; o['a'] = x; o['b'] = x; x['n'] = 1; return o; }",
        );
    });

    describe("a parameter that a callee writes", () => {
        const base = `
            fill (o: Dict) { o['filled'] = true; return o; }
            mark (o: Dict) { o['marked'] = true; }
            append (list: List, item) { list.push (item); }
            deep (o: Dict) { this.mark (o); o['deep'] = true; }
            nested (o: Dict) { o['inner']['marked'] = true; }
            untyped (o) { o['inner']['marked'] = true; }
            deepest (o: Dict) { o['a']['b']['c'] = 1; delete o['a']['b']['d']; o['a']['list'].push (1); }
            erase (o) { delete o['a']['b']; }
            replace (o: Dict) { o = {}; o['new'] = true; return o; }`;

        same("is read afterwards", { base, methods: "run () { const o = {}; this.mark (o); return o; }" });
        same("is a list that is read afterwards", {
            base,
            methods: `
                run() {
                    const list = [];
                    this.append(list, 1);
                    this.append(list, 2);
                    return list;
                }
            `,
        });
        same("through another callee", { base, methods: "run () { const o = {}; this.deep (o); return o; }" });
        same("and gives back", { base, methods: "run () { const o = {}; const p = this.fill (o); return [ o, p ]; }" });
        same("and gives back, and only that is used", { base, methods: "run () { return this.fill ({ 'a': 1 }); }" });
        same("is an element of a dictionary", { base, methods: "run (o: Dict) { this.mark (o['a']); return o; }" }, [
            { a: {} },
        ]);
        same(
            "is an element of a list",
            {
                base,
                methods: `
                        run(list: List) {
                            for (let i = 0; i < list.length; i++) {
                                this.mark(list[i]);
                            }
                            return list;
                        }
                    `,
            },
            [[{}, { a: 1 }]],
        );
        same(
            "is a borrowed element",
            { base, methods: "run (o: Dict) { const x = o['a']; this.mark (x); return o; }" },
            [{ a: {} }],
        );
        same("is written deeper", {
            base,
            methods: "run () { const o = { 'inner': {} }; this.nested (o); return o; }",
        });
        same("is written deeper, of an unknown type", {
            base,
            methods: "run () { const o = { 'inner': {} }; this.untyped (o); return o; }",
        });
        same("is written three levels deep", {
            base,
            methods: `
                run() {
                    const o = { a: { b: { d: 1 }, list: [] } };
                    this.deepest(o);
                    return o;
                }
            `,
        });
        same("has a key deleted two levels deep", {
            base,
            methods: "run () { const o = { 'a': { 'b': 1 } }; this.erase (o); return o; }",
        });
        same("is bound anew there: the caller's stays", {
            base,
            methods: "run () { const o = { 'a': 1 }; const p = this.replace (o); return [ o, p ]; }",
        });
        same("in a condition", {
            base,
            methods: `
                run() {
                    const o = {};
                    if (this.fill(o)['filled']) {
                        return o;
                    }
                    return 'not filled';
                }
            `,
        });
        same("in an argument", {
            base,
            methods: `
                run() {
                    const o = {};
                    const n = Object.keys(this.fill(o)).length;
                    return [n, o];
                }
            `,
        });
        same(
            "in a ternary",
            {
                base,
                methods: `
                run(go) {
                    const o = {};
                    const x = go ? this.fill(o) : undefined;
                    return [o, x];
                }
            `,
            },
            [true],
            [false],
        );
        same(
            "behind &&",
            {
                base,
                methods: `
                        run(go: boolean) {
                            const o = {};
                            const x = go && this.fill(o)['filled'];
                            return [o, x];
                        }
                    `,
            },
            [true],
            [false],
        );
        same(
            "is the caller's own parameter",
            {
                base,
                methods: `
                        run(o: Dict) {
                            this.mark(o);
                            const n = this.count(o);
                            return [n, o];
                        }
                        count(o: Dict) {
                            return Object.keys(o).length;
                        }
                    `,
            },
            [{ a: 1 }],
        );
    });

    describe("copies", () => {
        same(
            "extend makes a new dictionary",
            `
                run(o: Dict) {
                    const x = this.extend(o, { n: 1 });
                    x['m'] = 2;
                    return [o, x];
                }
            `,
            [{ a: 1 }],
        );
        same(
            "omit makes a new dictionary",
            "run (o: Dict) { const x = this.omit (o, 'a'); x['m'] = 2; return [ o, x ]; }",
            [{ a: 1, b: 2 }],
        );
        same(
            "slice makes a new list",
            "run (list: List) { const x = list.slice (0); x.push (1); return [ list, x ]; }",
            [["a"]],
        );
        same(
            "arrayConcat makes a new list",
            `
                run(list: List) {
                    const x = this.arrayConcat(list, [1]);
                    x.push(2);
                    return [list, x];
                }
            `,
            [["a"]],
        );
        same(
            "Object.values makes a new list",
            "run (o: Dict) { const x = Object.values (o); x.push (2); return [ o, x ]; }",
            [{ a: 1 }],
        );
    });
});
