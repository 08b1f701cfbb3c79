/** Pass `puts-together`: what is put into one object, one key after the other. */
import { putsTogether } from "../../../../generator/src/passes/puts-together/index.js";
import { dump } from "../../../../generator/src/ir/dump.js";
import { sameSource } from "../support/same-source.js";
import type { ClassText } from "../support/source.js";
import { last, stagesOf } from "../support/stages.js";

const before = (source: string | ClassText): string => dump(last(stagesOf(source).simplified, "run").result);
const together = (source: string | ClassText): string => {
    const { simplified, programOfMethod } = stagesOf(source);
    return dump(putsTogether(last(simplified, "run"), programOfMethod).result);
};

describe("puts-together", () => {
    it("puts what stands at several keys at once, in the order of the source", () => {
        expect(together("run (o: Dict, v: string) { o['b'] = v; o['a'] = [ v ]; return o; }")).toBe(
            'JS.put_all(o, %{"b" => v, "a" => [v]})',
        );
    });
    it("merges a plain map", () => {
        expect(together("run (o: Market, v: string) { o['b'] = v; o['a'] = 1; return o; }")).toBe(
            'Map.merge(o, %{"b" => v, "a" => 1})',
        );
    });
    it("names the object where more is done with it, and does so in branches and loops", () => {
        const puts = "o['a'] = 1; o['b'] = 2;";
        expect(together(`run (o: Dict) { ${puts} return [ o, 1 ]; }`)).toBe(
            'o = JS.put_all(o, %{"a" => 1, "b" => 2}); [o, 1]',
        );
        expect(together(`run (o: Dict, c: boolean) { if (c) { ${puts} } return o; }`)).toContain("JS.put_all(o");
        expect(
            together(`run (l: Dict[]) { const r = []; for (const o of l) { ${puts} r.push (o); } return r; }`),
        ).toContain("JS.put_all(o");
    });
    it("puts values beside that read the object at other keys", () => {
        expect(together("run (o: Dict) { o['a'] = this.safeString (o, 'a'); o['b'] = o['c']; return o; }")).toBe(
            'JS.put_all(o, %{"a" => Safe.string(o, "a"), "b" => o["c"]})',
        );
    });
    it("knows at which key a method reads that is given it", () => {
        const source = {
            methods: `
                twice (o, key: string) { const found = this.safeInteger (o, key); return this.sum (found, found); }
                run (o: Dict) { o['a'] = this.twice (o, 'a'); o['b'] = this.twice (o, 'b'); return o; }
            `,
        };
        expect(together(source)).toContain("JS.put_all(o, ");
    });

    const APART: Readonly<Record<string, string>> = {
        "a key is put twice": "run (o: Dict, v: string) { o['a'] = this.json (v); o['a'] = v; return o; }",
        "a value reads what was put": "run (o: Dict) { o['a'] = 1; o['b'] = this.safeString (o, 'a'); return o; }",
        "a value is the object": "run (o: Dict) { o['a'] = 1; o['b'] = this.json (o); return o; }",
        "a value may read any key":
            "run (o: Dict, k: string) { o['a'] = 1; o['b'] = this.safeString (o, k); return o; }",
        "a key is not known": "run (o: Dict, k: string) { o[k] = 1; o['b'] = 2; return o; }",
        "a value has an effect": "run (o: Dict) { o['a'] = 1; o['b'] = this.milliseconds (); return o; }",
        "there are two objects": "run (o: Dict, p: Dict) { o['a'] = 1; p['b'] = 2; return [ o, p ]; }",
    };
    for (const [why, source] of Object.entries(APART)) {
        it(`leaves puts alone where ${why}`, () => {
            expect(together(source)).toBe(before(source));
        });
    }
    it("leaves puts alone where a method may read any key of the object, or the other one", () => {
        for (const body of ["return this.json (o);", "return this.safeString (o, 'a') + key;"]) {
            const methods = `look (o, key: string) { ${body} } run (o: Dict) { o['a'] = 1; o['b'] = this.look (o, 'b'); return o; }`;
            expect(together({ methods })).toBe(before({ methods }));
        }
    });

    describe("gives what putting one by one gives", () => {
        const same = sameSource();
        const source = `run (o: Dict, v: string) {
            o['z'] = v;
            o['b'] = this.safeString (o, 'a');
            o['a'] = this.safeInteger (o, 'a');
            o['1'] = [ v ];
            return o;
        }`;
        same(
            "of objects with none, some and all of the keys",
            source,
            [{}, "x"],
            [{ a: "5", c: 1 }, "x"],
            [{ c: 1, a: "5", z: null, 1: 0, b: 2 }, "x"],
        );
        same(
            "of an object that is made on the way, in the order of its keys",
            "run (c: boolean) { const o = {}; if (c) { o['b'] = 1; o['a'] = 2; } o['c'] = 3; o['a'] = 4; return [ o, Object.keys (o) ]; }",
            [true],
            [false],
        );
        same(
            "of what is no object",
            "run (o) { try { o['a'] = 1; o['b'] = 2; } catch (e) { return 'no'; } return o; }",
            [undefined],
        );
        same(
            "as far as a handler sees",
            {
                methods: `
                    short (p: string) { if (p.length > 1) { throw new ExchangeError (p); } return p; }
                    run (o: Dict, p: string) {
                        try {
                            o['a'] = 1;
                            o['b'] = this.short (p);
                            o['c'] = 2;
                        } catch (e) {
                            o['e'] = 'caught';
                        }
                        return o;
                    }`,
            },
            [{ b: 0 }, "x"],
            [{ b: 0 }, "long"],
        );
    });
});
