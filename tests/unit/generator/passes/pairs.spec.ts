/** Pass `pairs`: loops over the keys of an object that read what stands at them. */
import { dump } from "../../../../generator/src/ir/dump.js";
import { pairs } from "../../../../generator/src/passes/pairs.js";
import { last, stagesOf } from "../support/stages.js";

const before = (source: string): string => dump(last(stagesOf(source).simplified, "run").result);
const after = (source: string): string => dump(pairs(last(stagesOf(source).simplified, "run")).result);

/** A loop over the keys of `o`, each of which is `key`. */
const loop = (body: string, between = "", then = "return found;"): string => `run (o: any, other: any) {
    let found: any = [];
    const keys = Object.keys (o);
    ${between}
    for (let i = 0; i < keys.length; i++) {
        const key = keys[i];
        ${body}
    }
    ${then}
}`;

describe("pairs", () => {
    it("goes over keys and values, which have the name that the round gives them", () => {
        const text = after(loop("const item = o[key]; found.push ([ key, item, o[key] ]);"));
        expect(text).toContain("{key, item} <- JS.pairs(o)");
        expect(text).toContain("[key, item, item]");
        expect(text).not.toContain("JS.keys");
    });
    it("names the value where the round doesn't", () => {
        expect(after(loop("found.push (o[key]);"))).toContain("{key, value} <- JS.pairs(o)");
        const taken = loop("const value = this.safeString (o[key], 'id'); found.push ([ value, value ]);");
        expect(after(taken)).toContain("{key, element} <- JS.pairs(o)");
    });
    it("does so in a loop that is left early, and past what has no effect", () => {
        expect(after(loop("if (o[key] === other) { return key; }", "", "return undefined;"))).toContain("JS.pairs(o)");
        const past = loop(
            "found.push (this.safeString (o[key], name));",
            "const name = this.safeString (other, 'name');",
        );
        expect(after(past)).toContain("JS.pairs(o)");
    });
    for (const [what, source] of [
        ["whose values nobody reads", loop("found.push (key);")],
        ["that reads another object", loop("found.push (other[key]);")],
        ["at other keys", loop("found.push (o[key + 'x']);")],
        ["that changes the object", loop("found.push (o[key]); o['b'] = 1;", "", "return [ o, found ];")],
        ["whose object another one takes the place of", loop("found.push (o[key]);", "o = other;")],
        ["whose keys are read elsewhere", loop("found.push (o[key]);", "", "return [ found, keys ];")],
        ["that something with an effect stands before", loop("found.push (o[key]);", "this.sleep (1);")],
        [
            "that an error may be raised before",
            loop("found.push ([ o[key], text ]);", "const text = this.decode (other);"),
        ],
        ["that runs in one case only", loop("", "if (other) { for (const key of keys) { found.push (o[key]); } }")],
    ] as const) {
        it(`leaves a loop alone ${what}`, () => {
            expect(after(source)).toBe(before(source));
        });
    }
});
