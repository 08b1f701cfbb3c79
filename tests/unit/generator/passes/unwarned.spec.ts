/** Pass `unwarned`: what nobody reads has no name, and what is never nil isn't asked whether it is. */
import { dump } from "../../../../generator/src/ir/dump.js";
import { unwarned } from "../../../../generator/src/passes/unwarned.js";
import type { ClassText } from "../support/source.js";
import { last, stagesOf } from "../support/stages.js";

const read = (source: string | ClassText): string => dump(unwarned(last(stagesOf(source).structured, "run")).result);

const KEEP = "keep (o: Dict) { o['x'] = 1; return 7; }";

describe("unwarned", () => {
    it("leaves out bindings that nobody reads, and what they alone read", () => {
        expect(read("run (a: number) { const x = a + 1; const y = x + 1; return a; }")).toBe("a");
    });
    it("leaves out the first of two bindings of a name that nobody reads before the second", () => {
        expect(read("run (a: number) { let x = undefined; x = a * 2; return x; }")).toBe("x = JS.multiply(a, 2); x");
    });
    it("leaves a call for its effect, without a name", () => {
        const base = "note (a) { this.log (a); return a; }";
        const text = read({ base, methods: "run (a) { const x = this.note (a); return 1; }" });
        expect(text).toContain("this.note(a)");
        expect(text).not.toContain("x");
    });
    it("names of several results those that are read", () => {
        expect(read({ base: KEEP, methods: "run () { const o = {}; const n = this.keep (o); return o; }" })).toMatch(
            /\{_, o\} = this\.keep\(o\)/,
        );
    });
    it("leaves out a test for nil of what is never nil", () => {
        const tested = "return (m === undefined) ? 3 : m;";
        expect(read(`run (a: boolean) { let m = undefined; if (a) { m = 5; ${tested} } ${tested} }`)).toMatch(
            /m = 5; m .*if m is nil /s,
        );
    });
    it("leaves what is read as it is", () => {
        expect(read("run (a: number) { const x = a + 1; return x; }")).toBe("x = JS.add(a, 1); x");
    });
});
