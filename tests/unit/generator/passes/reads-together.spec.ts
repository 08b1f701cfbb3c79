/** Pass `reads-together`: what is certainly read of one object. */
import { readsTogether } from "../../../../generator/src/passes/reads-together.js";
import { dump } from "../../../../generator/src/ir/dump.js";
import { sameSource } from "../support/same-source.js";
import { last, stagesOf } from "../support/stages.js";

const before = (source: string): string => dump(last(stagesOf(source).simplified, "run").result);
const together = (source: string): string => dump(readsTogether(last(stagesOf(source).simplified, "run")).result);

const read = (key: string): string => `this.safeString (m, '${key}')`;

describe("reads-together", () => {
    it("reads the texts of a literal at once, named by their keys there", () => {
        expect(
            together(`run (m) { return { 'high': ${read("h")}, 'low': ${read("l")}, 'last': ${read("c")} }; }`),
        ).toBe('{high, low, last} = Safe.strings(m, ["h", "l", "c"]); %{"high" => high, "low" => low, "last" => last}');
    });
    it("gives a text the name that it has, and one of two keys as a pair", () => {
        const source = `run (m) {
            const open = this.omitZero (${read("o")});
            const close = this.safeString2 (m, 'c', 'close');
            return [ open, close, this.parseNumber (${read("volume")}) ];
        }`;
        expect(together(source)).toBe(
            '{open, close, volume} = Safe.strings(m, ["o", ["c", "close"], "volume"]); open = Number.omit_zero(open); ' +
                "[open, close, Number.parse_number(volume)]",
        );
    });
    it("takes no name whose value somebody reads before", () => {
        const source = `run (m, a: string, b: string) {
            const x = a + b;
            const first = ${read("first")};
            const y = a + x;
            a = ${read("a1")};
            return [ x, y, first, a, ${read("z1")} ];
        }`;
        expect(together(source)).toContain("{first, mA1, mZ1} = Safe.strings");
    });
    it("reads integers and numbers apart from texts, each at once", () => {
        const source = `run (m) {
            const row = [ this.safeInteger (m, 't'), this.safeFloat (m, 'o'), this.safeFloat (m, 'h'), this.safeFloat (m, 'l') ];
            return [ row, this.safeInteger2 (m, 'E', 'time'), this.safeInteger (m, 'n') ];
        }`;
        expect(together(source)).toBe(
            '{mT, mE, mN} = Safe.integers(m, ["t", ["E", "time"], "n"]); {mO, mH, mL} = Safe.floats(m, ["o", "h", "l"]); ' +
                "row = [mT, mO, mH, mL]; [row, mE, mN]",
        );
    });
    it("reads two numbers of a list at once, in the order of their positions", () => {
        const source = `run (level) {
            const amount = this.safeFloat (level, 1);
            return [ this.safeFloat (level, 0), amount ];
        }`;
        expect(together(source)).toBe("{level0, amount} = Safe.floats(level, [0, 1]); [level0, amount]");
    });
    it("leaves reads alone that are few, have a default, or may not happen", () => {
        for (const source of [
            `run (m) { return [ ${read("a")}, ${read("b")} ]; }`,
            `run (m) { return [ ${read("a")}, ${read("b")}, this.safeString (m, 'c', 'x') ]; }`,
            `run (m, k: string) { return [ ${read("a")}, ${read("b")}, this.safeString (m, k) ]; }`,
            `run (m, ok: boolean) { return [ ${read("a")}, ${read("b")}, ok ? ${read("c")} : 1 ]; }`,
            `run (m, l: any[]) { const r = []; for (let i = 0; i < l.length; i++) { r.push (${read("a")}); } return [ r, ${read("b")}, ${read("c")} ]; }`,
        ]) {
            expect(together(source)).toBe(before(source));
        }
    });
    it("ends where the object's name is bound anew", () => {
        const source = `run (m, n) {
            const a = ${read("a")};
            const b = ${read("b")};
            m = n;
            return [ a, b, ${read("c")} ];
        }`;
        expect(together(source)).toBe(before(source));
    });

    describe("gives what reading one by one gives", () => {
        const same = sameSource();
        const texts = `run (m) {
            const a = this.omitZero (${read("a")});
            const b = this.safeString2 (m, 'b', 'bb');
            return { 'a': a, 'b': b, 'c': ${read("c")}, 'd': this.safeString2 (m, 'd', 'c') };
        }`;
        same(
            "of objects with all keys, without some, with numbers and empty texts, and of none",
            texts,
            [{ a: "1", b: "2", c: "3", d: "4" }],
            [{ a: "0", b: "", bb: "5", c: "" }],
            [{ a: 1.5, b: true, bb: 5, c: null, d: 0 }],
            [{ a: "1", bb: "2", c: "3" }],
            [{ a: "1", b: null, bb: "2", c: "3", d: "" }],
            [{}],
            [undefined],
            [["x", "y"]],
        );

        const numbers = `run (m, l) {
            return {
                'floats': [ this.safeFloat (m, 'a'), this.safeFloat2 (m, 'b', 'bb'), this.safeFloat (m, 'c') ],
                'integers': [ this.safeInteger (m, 'a'), this.safeInteger2 (m, 'b', 'bb'), this.safeInteger (m, 'c') ],
                'level': [ this.safeFloat (l, 2), this.safeFloat (l, 0) ],
            };
        }`;
        same(
            "of numbers, of texts of numbers, of what is none, and of lists that are too short",
            numbers,
            [{ a: 1, b: 2, c: 3 }, [1, 2, 3]],
            [{ a: "1.5", b: "", bb: "2e3", c: "x" }, ["1.5", "2", "3"]],
            [{ a: 1.75, b: null, bb: 7, c: true }, ["1.5", "2"]],
            [{ a: " 12", bb: "12.9abc", c: null }, []],
            [{ a: "1" }, { 0: "5", 2: "6" }],
            [{}, undefined],
            [undefined, [null, 1, ""]],
        );
    });
});
