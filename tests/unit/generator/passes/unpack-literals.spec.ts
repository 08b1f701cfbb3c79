/** Pass `unpack-literals`: copies of methods for calls with a literal object. */
import { dump } from "../../../../generator/src/ir/dump.js";
import type { StructuredProgram } from "../../../../generator/src/ir/program.js";
import { simplify } from "../../../../generator/src/passes/simplify/index.js";
import { unpackLiterals } from "../../../../generator/src/passes/unpack-literals/index.js";
import type { Value } from "../support/outcome.js";
import { sameSource } from "../support/same-source.js";
import { last, stagesOf } from "../support/stages.js";

interface Unpacked {
    readonly run: string;
    readonly copies: readonly string[];
}

const unpacked = (source: string): Unpacked => {
    const { structured, simplified } = stagesOf(source);
    const program: StructuredProgram = {
        classes: [{ methods: simplified, copies: [] }],
        definitionOf: (_, method) => structured.findLast(({ name }) => name === method),
        finish: (_, method) => simplify(method),
        freshMethod: (_, hint) => hint,
    };
    const [{ methods, copies } = { methods: [], copies: [] }] = unpackLiterals(program).classes;
    return {
        run: dump(last(methods, "run").result),
        copies: copies.map(
            ({ parameters, result }) => `(${parameters.map(({ name }) => name).join(", ")}) ${dump(result)}`,
        ),
    };
};

const PARSE = `parse (o: Dict, market = undefined) {
    const open = this.omitZero (this.safeString (o, 'open'));
    const close = this.safeString2 (o, 'close', 'last');
    return this.extend (o, { 'open': this.parseNumber (open), 'close': close, 'high': this.safeNumber (o, 'high') });
}
safeNumber (o: object, key: string, other = undefined) {
    const value = this.safeString (o, key);
    return this.parseNumber (value, other);
}`;

const callWith = (entries: string): string => `${PARSE}
run (a, b, c) { return this.parse ({ ${entries} }); }`;

describe("unpack-literals", () => {
    it("has the callee take what stands in the literal", () => {
        expect(unpacked(callWith("'id': a, 'open': b, 'close': c, 'high': b"))).toEqual({
            run: "this.parseUnpacked(a, b, c)",
            copies: [
                "(oId, oOpen, oClose) open = Number.omit_zero(Safe.string_of(oOpen)); close = Safe.string_of(oClose); " +
                    '%{"id" => oId, "open" => Number.parse_number(open), "close" => close, ' +
                    '"high" => Number.parse_number(Safe.string_of(oOpen))}',
            ],
        });
    });
    it("works out what follows from keys that are not there, and passes nothing that isn't read", () => {
        expect(unpacked(callWith("'id': a, 'time': b, 'last': c, 'high': undefined"))).toEqual({
            run: "this.parseUnpacked(a, b, c)",
            copies: [
                "(oId, oTime, oLast) close = Safe.string_of(oLast); " +
                    '%{"id" => oId, "time" => oTime, "last" => oLast, "high" => nil, "open" => nil, "close" => close}',
            ],
        });
    });
    it("reads the second of two keys where the first has nothing", () => {
        const [copy] = unpacked(callWith("'id': a, 'time': a, 'close': b, 'last': c")).copies;
        expect(copy).toContain("first = Safe.string_of(oClose)");
        expect(copy).toContain("Safe.string_of(oLast)");
    });
    it("makes one copy for calls that are alike", () => {
        const call = (id: string): string => `this.parse ({ 'id': ${id}, 'open': b, 'close': c, 'high': undefined })`;
        const { run, copies } = unpacked(
            `${PARSE}\nrun (a, b, c) { return [ ${call("a")}, ${call("this.iso8601 (a)")} ]; }`,
        );
        expect(run).toBe("[this.parseUnpacked(a, b, c), this.parseUnpacked(Time.iso8601(a), b, c)]");
        expect(copies.length).toBe(1);
    });
    it("leaves calls alone whose object, or whose callee, is not known well enough", () => {
        const copiesOf = (callee: string, call: string): readonly string[] =>
            unpacked(
                `parse (o: Dict, key: string) { ${callee} }\nrun (a, b: string, c) { return this.parse (${call}, b); }`,
            ).copies;
        const known = copiesOf("return this.safeString (o, 'a');", "{ 'a': a, 'b': b, 'c': c, 'd': a }");
        expect(known).toEqual(["(oA) Safe.string_of(oA)"]);
        for (const [callee, call] of [
            ["o['x'] = 1; return o;", "{ 'a': a, 'b': b, 'c': c, 'd': a }"],
            ["return [ o, this.safeString (o, 'a') ];", "{ 'a': a, 'b': b, 'c': c, 'd': a }"],
            ["return this.safeString (o, key);", "{ 'a': a, 'b': b, 'c': c, 'd': a }"],
            ["return this.safeTimestamp (o, 'a');", "{ 'a': a, 'b': b, 'c': c, 'd': a }"],
            ["return this.safeString (o, 'a');", "{ 'a': a, [b]: b, 'c': c, 'd': a }"],
            ["return this.safeString (o, 'a');", "{ 'a': a, 'b': b }"],
            ["return this.safeString (o, 'a');", "a"],
        ] as const) {
            expect(copiesOf(callee, call)).withContext(`${callee} ${call}`).toEqual([]);
        }
    });

    describe("as in Node.js", () => {
        const same = sameSource();
        const values: readonly Value[] = [undefined, "", "0", "1.50", 0, 2, "abc"];
        const arguments_ = values.flatMap((a) => values.map((b) => [a, b, "3"] as const));
        same(
            "reads, additions and keys that are not there",
            callWith("'id': a, 'open': a, 'last': b, 'info': c"),
            ...arguments_,
        );
        same("the first of two keys", callWith("'id': c, 'close': a, 'last': b, 'high': c"), ...arguments_);
        same(
            "defaults, numbers, texts of numbers and tests of the object",
            `parse (o: Dict) {
                const list = [ this.safeValue (o, 'a', 'none'), this.safeInteger (o, 'b', 5), this.safeFloat (o, 'a') ];
                if (('a' in o) && !('z' in o) && (o !== undefined)) {
                    list.push (o['b']);
                    list.push (this.safeString (o, 'z', 'nothing'));
                }
                return list;
            }
            run (a, b, c) { return this.parse ({ 'a': a, 'b': b, 'c': c, 'd': undefined }); }`,
            ...arguments_,
        );
        same(
            "a loop whose item has the object's name",
            `parse (o: Dict, list) {
                const found = [ this.safeString (o, 'a') ];
                for (let i = 0; i < list.length; i++) {
                    const o = list[i];
                    found.push (this.safeString (o, 'a'));
                }
                return found;
            }
            run (a, b, c) { return this.parse ({ 'a': a, 'b': b, 'c': c, 'd': b }, [ { 'a': b }, { 'a': c } ]); }`,
            ["x", "y", "z"],
        );
        same(
            "an object that the callee changes",
            `parse (o: Dict) { o['a'] = this.safeString (o, 'b'); return o; }
            run (a, b, c) { return this.parse ({ 'a': a, 'b': b, 'c': c, 'd': undefined }); }`,
            ["x", 2, "z"],
        );
    });
});
