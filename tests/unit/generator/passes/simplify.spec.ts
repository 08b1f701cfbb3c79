/** Pass `simplify`: the expression that a careful programmer would have written. */
import { dump } from "../../../../generator/src/ir/dump.js";
import type { ClassText } from "../support/source.js";
import { last, stagesOf } from "../support/stages.js";

const simplified = (source: string | ClassText): string => dump(last(stagesOf(source).simplified, "run").result);

describe("simplify", () => {
    describe("bindings", () => {
        it("that nobody reads are left out", () => {
            expect(simplified("run (a: number) { const x = a + 1; const y = a + 2; return y; }")).toBe("JS.add(a, 2)");
        });
        it("that nobody reads stay for their effect", () => {
            const base = "note (a) { this.log (a); return a; }";
            expect(simplified({ base, methods: "run (a) { const x = this.note (a); return 1; }" })).toContain(
                "this.note(a)",
            );
        });
        it("that nobody reads are left out of a chain", () => {
            expect(simplified("run (a: number) { const x = a + 1; const y = x + 1; const z = y + 1; return a; }")).toBe(
                "a",
            );
        });
        it("of the result are the result", () => {
            expect(simplified("run (a: number) { const x = a * 2; return x; }")).toBe("JS.multiply(a, 2)");
        });
        it("before a name is bound again are left out", () => {
            expect(simplified("run (a: number) { let x = undefined; x = a * 2; return x + 1; }")).toBe(
                "x = JS.multiply(a, 2); JS.add(x, 1)",
            );
        });
        it("of several results take their names at once", () => {
            const base = "both (o: Dict) { o['x'] = 1; return 7; }";
            expect(
                simplified({ base, methods: "run () { const o = {}; const n = this.both (o); return [ n, o ]; }" }),
            ).toBe("{n, o} = this.both(%{}); [n, o]");
        });
    });

    describe("texts", () => {
        it("that are written one after the other are one", () => {
            const grown =
                "run (s: string, t: boolean) { let hash = 'a'; if (t) { hash += '::' + s; s = 'x'; } return [ hash, s ]; }";
            expect(simplified(grown)).toContain('("a::" <> JS.to_string(s))');
            expect(simplified("run (s: string) { return s + 'b' + 'c'; }")).toBe('(JS.to_string(s) <> "bc")');
        });
        it("that are all known are one text", () => {
            expect(simplified("run () { return '!' + 'all'; }")).toBe('"!all"');
        });
        it("with something between them stay apart", () => {
            const between = simplified("run (s: string) { return 'a' + s + 'b'; }");
            expect(between).toContain('"a"');
            expect(between).toContain('"b"');
        });
    });

    describe("updates", () => {
        const BOOK = "const b = this.orderBook ();";
        it("of fields of a struct are one", () => {
            expect(simplified(`run (n) { ${BOOK} b['nonce'] = n; b['symbol'] = 'A'; return b; }`)).toContain(
                'put(put(b.nonce, n).symbol, "A")',
            );
        });
        it("go past what reads other fields, and not past what reads theirs", () => {
            const between = (read: string): string =>
                simplified(`run (n) { ${BOOK} b['nonce'] = n; const x = ${read}; b['symbol'] = x; return [ b, x ]; }`);
            expect(between("b['timestamp']")).toContain("put(put(b");
            expect(between("b['nonce']")).not.toContain("put(put(b");
            expect(between("this.json (b)")).not.toContain("put(put(b");
        });
        it("take in no value that is bound anew meanwhile", () => {
            expect(
                simplified(
                    `run (n) { ${BOOK} b['nonce'] = n; n = this.sum (n, 1); b['symbol'] = n; return [ b, n ]; }`,
                ),
            ).not.toContain("put(put(b");
        });
        it("of a place that is written again before anybody reads it are one", () => {
            const twice = (between: string): string =>
                simplified(`run (o: Dict, k: string, a, c) { o[k] = a; ${between} o[k] = c; return [ o, k ]; }`);
            expect(twice("").match(/put/g)?.length).toBe(1);
            expect(twice("c = this.safeValue (o, 'x');").match(/put/g)?.length).toBe(2);
            expect(twice("k = this.safeString (a, 'x');").match(/put/g)?.length).toBe(2);
        });
    });

    describe("literals", () => {
        it("take in what is written to them at once", () => {
            expect(simplified("run (a) { const o = { 'a': a }; o['b'] = 2; o['c'] = 3; return o; }")).toBe(
                '%{"a" => a, "b" => 2, "c" => 3}',
            );
        });
        it("take in a write by a computed key where they are empty", () => {
            expect(simplified("run (k: string) { const o = {}; o[k] = 1; return o; }")).toBe("%{k => 1}");
        });
        it("keep the last of two writes to one key", () => {
            expect(simplified("run (a) { const o = { 'a': 1 }; o['a'] = a; return o; }")).toBe('%{"a" => a}');
        });
        it("don't take in a write that reads them", () => {
            expect(simplified("run () { const o = { 'a': 1 }; o['b'] = o; return o; }")).toContain("put(o");
        });
    });

    describe("loops", () => {
        it("with one item for each element are maps", () => {
            expect(
                simplified(
                    `
                        run(list: List) {
                            const r = [];
                            for (let i = 0; i < list.length; i++) {
                                r.push(list[i]);
                            }
                            return r;
                        }
                    `,
                ),
            ).toBe("map(listItem <- list) do listItem end");
        });
        it("with an item for some elements are filters", () => {
            expect(
                simplified(
                    `
                        run(list: List) {
                            const r = [];
                            for (let i = 0; i < list.length; i++) {
                                const x = list[i];
                                if (x !== undefined) {
                                    r.push(x);
                                }
                            }
                            return r;
                        }
                    `,
                ),
            ).toBe("filterMap(x <- list, not x is nil) do x end");
        });
        it("with continue are filters", () => {
            expect(
                simplified(
                    `
                        run(list: List) {
                            const r = [];
                            for (let i = 0; i < list.length; i++) {
                                const x = list[i];
                                if (x === undefined) {
                                    continue;
                                }
                                r.push(x);
                            }
                            return r;
                        }
                    `,
                ),
            ).toBe("filterMap(x <- list, not x is nil) do x end");
        });
        it("that need bindings for their condition are filters of whole items", () => {
            const filtering = (kept: string): string =>
                simplified(
                    `run (list: List) {
                        const r = [];
                        for (let i = 0; i < list.length; i++) {
                            const x = list[i];
                            const time = this.safeInteger (x, 'time');
                            if (time === 1) { r.push (${kept}); }
                        }
                        return r;
                    }`,
                );
            expect(filtering("x")).toBe('filter(x <- list) do time = Safe.integer(x, "time"); (time == 1) end');
            expect(filtering("time")).toMatch(/^collect/);
        });
        it("with several items stay flat maps", () => {
            expect(
                simplified(
                    `
                        run(list: List) {
                            const r = [];
                            for (let i = 0; i < list.length; i++) {
                                r.push(list[i]);
                                r.push(1);
                            }
                            return r;
                        }
                    `,
                ),
            ).toMatch(/^collect\(listItem <- list\)/);
        });
        it("that append to what is there are appended", () => {
            expect(
                simplified(
                    `
                        run(list: List, r: List) {
                            for (let i = 0; i < list.length; i++) {
                                r.push(list[i]);
                            }
                            return r;
                        }
                    `,
                ),
            ).toBe("(r ++ map(listItem <- list) do listItem end)");
        });
        it("that look for an element are searches", () => {
            expect(
                simplified(
                    `
                        run(list: List, id: string) {
                            for (let i = 0; i < list.length; i++) {
                                if (list[i]['id'] === id) {
                                    return list[i];
                                }
                            }
                            return undefined;
                        }
                    `,
                ),
            ).toMatch(/^firstMatch\(/);
        });
    });

    describe("conditions", () => {
        it("without a negation, where there are two branches", () => {
            expect(simplified("run (a: boolean) { if (!a) { return 1; } else { return 2; } }")).toBe(
                "if a do 2 else 1 end",
            );
        });
        it("that decide nothing are left out", () => {
            expect(simplified("run (a: boolean) { let x = 1; if (a) { x = 2; } return 3; }")).toBe("3");
        });
        it("keep their effects", () => {
            const base = "ask (a): boolean { this.log (a); return true; }";
            expect(simplified({ base, methods: "run (a) { if (this.ask (a)) { const x = 1; } return 3; }" })).toContain(
                "this.ask(a)",
            );
        });
    });
});
