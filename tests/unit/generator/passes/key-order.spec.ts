/** Pass `key-order`: which literals are marked. What the marks are good for is a same-source test. */
import type { Method } from "../../../../generator/src/ir/method.js";
import type { ObjectLiteral } from "../../../../generator/src/ir/nodes.js";
import { orderedLiterals } from "../../../../generator/src/passes/key-order/index.js";
import { stagesOf } from "../support/stages.js";

/** The keys of the marked literals. */
const marked = (methods: string): readonly string[] => {
    const lowered: readonly Method[] = stagesOf(methods).lowered;
    const keys = ({ entries }: ObjectLiteral): string =>
        entries.map(({ key }) => (key.kind === "literal" ? String(key.value) : "?")).join(" ");
    return [...orderedLiterals(lowered)].map(keys).sort();
};

const send = "send (params = {}) { return this.urlencode (params); }";

describe("key-order", () => {
    it("marks what a text is made of, and nothing else", () => {
        const run = "run () { const o = { 'c': 1, 'd': 2 }; this.send ({ 'b': o['c'], 'a': 1 }); return o; }";
        expect(marked(`${send}\n${run}`)).toEqual(["b a"]);
    });

    it("leaves a literal of one key that nobody adds to", () => {
        expect(marked(`${send}\nrun () { return this.send ({ 'b': 1 }); }`)).toEqual([]);
        expect(marked(`${send}\nrun () { const o = { 'b': 1 }; o['a'] = 2; return this.send (o); }`)).toEqual(["b"]);
    });

    it("marks an empty literal that others are merged into", () => {
        expect(marked(`${send}\nrun (o) { return this.send (this.extend ({}, o)); }`)).toEqual([""]);
    });

    it("tells the calls of a method that gives an argument back apart", () => {
        const pick = "pick (o: Dict, fallback: Dict) { return ('x' in o) ? o['x'] : fallback; }";
        const sent = "run (o: Dict) { return this.send (this.pick (o, { 'b': 1, 'a': 2 })); }";
        const kept = "keep (o: Dict) { return this.pick (o, { 'd': 1, 'c': 2 }); }";
        expect(marked([send, pick, sent, kept].join("\n"))).toEqual(["b a"]);
    });

    it("doesn't take what a value was made from for the value", () => {
        const title = "title (market: Dict) { return market['id'] + '!'; }";
        const run =
            "run () { const market = { 'id': 'x', 'base': 'y' }; return this.send ({ 's': this.title (market), 'a': 1 }); }";
        expect(marked([send, title, run].join("\n"))).toEqual(["s a"]);
    });

    it("marks the literal whose keys are listed, not those in it", () => {
        expect(marked("run () { const o = { 'b': { 'y': 1, 'x': 2 }, 'a': 1 }; return Object.keys (o); }")).toEqual([
            "b a",
        ]);
    });
});
