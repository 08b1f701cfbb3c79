/** Pass `decimals`: texts of which only their numbers are computed. */
import { decimals } from "../../../../generator/src/passes/decimals/index.js";
import { dump } from "../../../../generator/src/ir/dump.js";
import { sameSource } from "../support/same-source.js";
import { last, stagesOf } from "../support/stages.js";

const before = (source: string): string => dump(last(stagesOf(source).simplified, "run").result);
const withDecimals = (source: string): string => dump(decimals(last(stagesOf(source).simplified, "run")).result);

const read = (key: string): string => `this.safeString (m, '${key}')`;

/** A method that reads an amount and a price, and gives what follows. */
const ofTwo = (rest: string): string => `run (m, ok: boolean, l: any[]) {
    let a = ${read("a")};
    const b = ${read("b")};
    ${rest}
}`;

const BOTH = 'a = Safe.decimal(m, "a"); b = Safe.decimal(m, "b"); ';

describe("decimals", () => {
    it("reads what is computed with several times as decimals, and neither prints nor reads results", () => {
        const source = `
            const sum = Precise.stringAdd (a, b);
            const half = Precise.stringDiv (sum, '2', 8);
            return [ this.parseNumber (a), this.parseNumber (b), this.parseNumber (sum), this.parseNumber (half) ];`;
        expect(withDecimals(ofTwo(source))).toBe(
            `${BOTH}sum = Precise.add(a, b); half = Precise.divide(sum, {2, 0}, 8); ` +
                "[Number.parse_number(a), Number.parse_number(b), Number.parse_number(sum), Number.parse_number(half)]",
        );
    });
    it("makes decimals of the literals that decimals meet", () => {
        const operands = ["2", "-1", "0.5", "1e-8", "-0", "5e-5"].map((each) => `'${each}'`);
        const shown = ["{2, 0}", "{-1, 0}", "{5, 1}", "{1, 8}", "{0, 0}", "{5, 5}"];
        for (const [at, each] of operands.entries()) {
            expect(
                withDecimals(`run (m, a: string) { return this.parseNumber (Precise.stringMul (a, ${each})); }`),
            ).toBe(`Number.parse_number(Precise.multiply(a, ${shown[at] ?? ""}))`);
        }
        for (const odd of ["", " 1", "0x1f", "abc", "12345678901234567890"]) {
            expect(
                withDecimals(`run (m, a: string) { return this.parseNumber (Precise.stringMul (a, '${odd}')); }`),
            ).toBe(`Number.parse_number(Precise.multiply(a, "${odd}"))`);
        }
    });
    it("follows them through branches, tuples and new values of a name", () => {
        const source = `
            a = this.omitZero (a);
            let c = undefined;
            if (ok) {
                if (a === undefined) { a = b; c = '0'; } else { c = Precise.stringNeg (b); }
            }
            return [ this.parseNumber (a), this.parseNumber (c), Precise.stringGt (c, '1') ];`;
        expect(withDecimals(ofTwo(source))).toBe(
            `${BOTH}a = Number.omit_zero(a); {a, c} = if ok do if a is nil do a = b; {a, {0, 0}} ` +
                "else c = Precise.negate(b); {a, c} end else {a, nil} end; " +
                "[Number.parse_number(a), Number.parse_number(c), Precise.gt(c, {1, 0})]",
        );
    });
    it("follows them through the rounds of a loop, each by itself", () => {
        const source = `
            let c = '0';
            let d = '1';
            for (let i = 0; i < l.length; i++) { c = Precise.stringAdd (c, a); d = Precise.stringMul (c, d); }
            return [ this.parseNumber (c), d ];`;
        expect(withDecimals(ofTwo(source))).toContain(
            '{c, d} from {0, 0}, "1") do c = Precise.add(c, a); d = Precise.string_mul(c, d); {c, d} end;',
        );
    });
    it("follows them past what may return", () => {
        const source = `
            let c = a;
            if (ok) {
                if (l.length > 2) { c = Precise.stringAbs (b); } else if (l.length > 1) { return undefined; } else { c = '1'; }
                l.push (7);
            }
            return [ this.parseNumber (c), Precise.stringLt (c, b), l ];`;
        const text = withDecimals(ofTwo(source));
        expect(text).toContain(BOTH);
        expect(text).toContain(":next c else if (length(l) > 1) do :return nil else c = {1, 0}; :next c end");
        expect(text).toContain("Precise.lt(c, b)");
    });
    it("reads what is read once as a decimal only where others are read of the same object", () => {
        const source = (rest: string): string => `run (m, n) {
            const a = ${read("a")};
            return [ this.parseNumber (this.safeString (m, 'b')), this.parseNumber (this.safeString (n, 'b')), ${rest} ];
        }`;
        const number = "this.parseNumber (a)";
        expect(withDecimals(source(number))).toBe(before(source(number)));
        expect(withDecimals(source(`${number}, Precise.stringGt (a, '0')`))).toBe(
            'a = Safe.decimal(m, "a"); [Number.parse_number(Safe.decimal(m, "b")), ' +
                'Number.parse_number(Safe.string(n, "b")), Number.parse_number(a), Precise.gt(a, {0, 0})]',
        );
    });
    it("compares texts as before where nothing else is made of them", () => {
        const source = "run (m, a: string) { return Precise.stringGt (a, '0'); }";
        expect(withDecimals(source)).toBe(before(source));
    });
    it("gives the last result of a chain as text where a text is wanted", () => {
        expect(
            withDecimals(
                "run (m, a: string, b: string) { return Precise.stringMul (Precise.stringDiv (a, '100'), b); }",
            ),
        ).toBe("Precise.string_mul(Precise.divide(a, {100, 0}), b)");
    });
    it("leaves a text alone that anybody reads as a text, and those that are its value", () => {
        const number = "this.parseNumber (Precise.stringAdd (a, b))";
        for (const use of [
            "return [ NUMBER, { 'a': a, 'b': b } ];",
            "return [ NUMBER, [ a, b ] ];",
            "return [ NUMBER, a + b ];",
            "return [ NUMBER, a === b ];",
            "return [ NUMBER, a ? 1 : 2, b ? 1 : 2 ];",
            "return [ NUMBER, this.parseFloat (a), this.safeString (a, b) ];",
            "const c = ok ? a : b; return [ NUMBER, c ];",
            "const c = ok ? a : b; const d = this.omitZero (c); return [ NUMBER, { 'd': d } ];",
            "let c = a; for (let i = 0; i < l.length; i++) { c = l[i] + c; a = b; } return [ NUMBER, c, a ];",
        ]) {
            const source = ofTwo(use.replace("NUMBER", number).replace("this.parseFloat (a)", "this.capitalize (a)"));
            const text = withDecimals(source);
            expect(text).withContext(source).not.toContain("Safe.decimal");
            expect(text).withContext(source).toBe(before(source).replaceAll("Precise.string_add", "Precise.add"));
        }
    });
    it("leaves reads alone of which at most one number is made", () => {
        for (const source of [
            ofTwo("return [ this.parseNumber (a), b === undefined ];"),
            ofTwo("return ok ? this.parseNumber (a) : this.parseNumber (b);"),
        ]) {
            expect(withDecimals(source)).toBe(before(source));
        }
    });
    it("tells a name's bindings apart", () => {
        const source = `run (m) {
            let a = ${read("a")};
            const c = Precise.stringSub (a, '1');
            const d = this.parseNumber (a);
            a = this.capitalize ('x');
            return [ this.parseNumber (c), d, a ];
        }`;
        expect(withDecimals(source)).toContain('a = Safe.decimal(m, "a"); c = Precise.subtract(a, {1, 0}); ');
    });

    describe("gives what texts give", () => {
        const same = sameSource();
        const computing = `run (m) {
            let open = this.omitZero (${read("o")});
            let close = this.safeString2 (m, 'c', 'cc');
            const amount = ${read("q")};
            let change = undefined;
            if (open !== undefined && close !== undefined) {
                change = Precise.stringSub (close, open);
            } else if (open === undefined) {
                open = '0.50';
            }
            let total = '0';
            for (let i = 0; i < 3; i++) { total = Precise.stringAdd (total, amount); }
            const percentage = Precise.stringMul (Precise.stringDiv (change, open), '100');
            const rest = Precise.stringMod (Precise.stringAbs (close), '0.7');
            const least = Precise.stringMin (open, Precise.stringMax (close, Precise.stringNeg (amount)));
            return {
                'open': this.parseNumber (open),
                'close': this.parseNumber (this.omitZero (close), 7),
                'change': this.parseNumber (change),
                'percentage': this.parseNumber (percentage),
                'total': this.parseNumber (total),
                'rest': this.parseNumber (rest),
                'least': this.parseNumber (least),
                'text': Precise.stringDiv (Precise.stringMul (open, amount), '3', 4),
                'up': Precise.stringGt (close, open),
                'same': Precise.stringEq (close, open) || Precise.stringLe (amount, '0'),
            };
        }`;
        same(
            "of texts of numbers, of numbers, of what is none, and of nothing",
            computing,
            [{ o: "50008.23000000", c: "50010.5", q: "0.00100000" }],
            [{ o: "0.0000", cc: "1e-8", q: "-2" }],
            [{ o: 1.5, c: "", cc: 3, q: 1e21 }],
            [{ o: "1e-100", c: "1e100", q: "100000000000000000000000" }],
            [{ o: "-0", c: "-0.0", q: "+7" }],
            [{ o: ".5", c: "5.", q: "00012" }],
            [{ o: "0x10", c: " 5", q: "0x1" }],
            [{ o: "3", c: "3.000", q: "0" }],
            [{ o: "1", q: "2" }],
            [{}],
            [undefined],
        );

        const asRead = `run (m) {
            const a = ${read("a")};
            const b = this.safeString2 (m, 'b', 'bb', '0');
            const c = this.safeStringN (m, [ 'c', 'cc', 'a' ]);
            return [
                this.parseNumber (this.omitZero (a)),
                this.parseNumber (this.omitZero (b)),
                this.parseNumber (this.omitZero (c), -1),
            ];
        }`;
        same(
            "where an odd text is never computed with",
            asRead,
            [{ a: "1.50", b: "abc", c: "" }],
            [{ a: "abc", b: "", bb: "0x1f", cc: "1,5" }],
            [{ a: [], b: {}, c: false }],
            [{ a: [1], bb: 2, cc: 1e-7 }],
            [{ a: "1e300", b: "1e-400", c: "-1e-400" }],
            [{ a: `0.${"0".repeat(330)}1`, b: "9007199254740993", c: "1_000" }],
            [{}],
            [undefined],
        );
    });
});
