/** Pass `simplify`: loops over the positions of a list that are loops over its items. */
import { dump } from "../../../../generator/src/ir/dump.js";
import { last, stagesOf } from "../support/stages.js";

const simplified = (source: string): string => dump(last(stagesOf(source).simplified, "run").result);

/** A loop over all positions of `fees`. */
const loop = (round: string, then = "return fees;", before = ""): string => `run (fees: List, k: number) {
    const n = fees.length;
    ${before}
    for (let i = 0; i < n; i++) { ${round} }
    ${then}
}`;

describe("a loop over positions", () => {
    for (const [what, round, text] of [
        [
            "each item",
            "fees[i] = this.safeString (fees[i], 'cost');",
            'map(fee <- fees) do Safe.string(fee, "cost") end',
        ],
        ["some items", "if (fees[i]) { fees[i] = 0; }", "map(fee <- fees) do if JS.truthy?(fee) do 0 else fee end end"],
        ["each item by its position", "fees[i] = i * 2;", "map({fee, i} <- fees) do (i * 2) end"],
        ["what items hold", "fees[i]['n'] = k; fees[i] = [ fees[i] ];", 'fee = put(fee?["n"], k); [fee]'],
    ] as const) {
        it(`that replaces ${what} is a map`, () => {
            expect(simplified(loop(round))).toContain(text);
        });
    }
    it("gives the item a name that the round doesn't have", () => {
        expect(simplified(loop("const fee = fees[i]; fees[i] = [ fee, k ];"))).toContain("map(fee2 <- fees)");
    });
    for (const [what, source] of [
        ["that reads another item", loop("fees[i] = fees[k];")],
        ["that writes another item", loop("fees[k] = fees[i];")],
        ["that hands on more", loop("fees[i] = k; k = k + 1;")],
        ["that appends", loop("fees[i] = 0; fees.push (i);")],
        ["of a list that is longer than its length was", loop("fees[i] = 0;", "return fees;", "fees.push (1);")],
        [
            "of a list that came after the length",
            loop("fees[i] = 0;", "return fees;", "fees = this.safeList (k, 'a');"),
        ],
        [
            "that another one reads under its name",
            loop("fees[i] = 0; k = o[0];", "return [ fees, k ];", "const o = fees;"),
        ],
        ["that is left early", loop("if (fees[i]) { break; } fees[i] = 0;")],
    ] as const) {
        it(`${what} stays one`, () => {
            expect(simplified(source)).not.toContain("map(");
        });
    }
});
