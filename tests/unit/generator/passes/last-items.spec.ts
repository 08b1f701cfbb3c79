/** Pass `last-items`: a list of which a branch reads no more than its end. */
import { lastItems } from "../../../../generator/src/passes/last-items.js";
import { dump } from "../../../../generator/src/ir/dump.js";
import { sameSource } from "../support/same-source.js";
import { last, stagesOf } from "../support/stages.js";

const shortened = (source: string): string => dump(lastItems(last(stagesOf(source).simplified, "run")).result);

const filtering = (after: string): string => `run (array: any[], since: number, limit: number, tail: boolean) {
    const all = this.toArray (array);
    let result = all;
    if (since !== undefined) {
        result = [];
        for (let i = 0; i < all.length; i++) {
            const entry = all[i];
            const time = this.safeInteger (entry, 'time');
            if (time !== undefined && time >= since) {
                result.push (entry);
            }
        }
    }
    ${after}
}`;

const END = "if (tail && limit !== undefined) { return this.arraySlice (result, -limit); } return result;";

describe("last-items", () => {
    it("makes no more of a list than the end that is read", () => {
        const text = shortened(filtering(END));
        expect(text).toContain("wanted = if (tail && not limit is nil) do limit else nil");
        expect(text).toContain("Collection.last(array, wanted)");
        expect(text).toContain("last wanted");
    });
    it("leaves a list alone whose beginning is read", () => {
        for (const after of [
            "if (tail && limit !== undefined) { return this.arraySlice (result, 0, limit); } return result;",
            "if (result.length > limit) { return this.arraySlice (result, -limit); } return result;",
            "return result;",
        ]) {
            const text = filtering(after);
            expect(shortened(text)).toBe(dump(last(stagesOf(text).simplified, "run").result));
        }
    });

    describe("gives what the whole list gives", () => {
        const same = sameSource();
        const items = [1, 2, 3, 4, 5].map((time) => ({ time }));
        const limits = [undefined, 0, 1, 3, 9, -2];
        same(
            "of a list",
            filtering(END),
            ...limits.flatMap((limit) => [undefined, 3].map((since) => [items, since, limit, true])),
            [items, 3, 1, false],
        );
        const ofCache = `run (count: number, since: number, limit: number, tail: boolean) {
            const cache = new ArrayCache (4);
            for (let i = 0; i < count; i++) { cache.append ({ 'symbol': 'A', 'time': i }); }
            return this.last (cache, since, limit, tail);
        }`;
        same(
            "of a cache",
            { base: filtering(END).replace(/^run/, "last"), methods: ofCache },
            ...limits.flatMap((limit) => [undefined, 3].map((since) => [7, since, limit, true])),
            [7, 3, 1, false],
        );
    });
});
