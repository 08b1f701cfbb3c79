/** Pass `exclusive`: tests of one name for different texts become one chain, wherever that changes nothing. */
import { exclusive } from "../../../../generator/src/passes/exclusive.js";
import { dumpStatements } from "../../../../generator/src/ir/dump.js";
import { sameSource } from "../support/same-source.js";
import { last, stagesOf } from "../support/stages.js";

/** The body with its chains, of a method that begins with `let found = 0`. */
const chained = (body: string): string => {
    const settled = last(
        stagesOf(`run (x: string, y: string, z) { let found = 0; ${body} return found; }`).settled,
        "run",
    );
    return dumpStatements(exclusive(settled).body);
};

const TWO = 'if (x == "a") { found = 1 } else { if (x == "b") { found = 2 } else {  } }';

describe("exclusive", () => {
    it("chains tests for different texts", () => {
        expect(chained("if (x === 'a') { found = 1; } if (x === 'b') { found = 2; }")).toContain(TWO);
    });
    it("chains sets of texts that have none in common", () => {
        const body = "if ((x === 'a') || (x === 'b')) { found = 1; } if ((x === 'c') && z) { found = 2; }";
        expect(chained(body)).toContain("else { if ");
    });
    it("chains inside of blocks", () => {
        expect(chained("if (z) { if (x === 'a') { found = 1; } if (x === 'b') { found = 2; } }")).toContain(TWO);
    });

    const apart: readonly (readonly [why: string, body: string])[] = [
        ["the texts have one in common", "if (x === 'a' || x === 'b') { found = 1; } if (x === 'b') { found = 2; }"],
        ["the names differ", "if (x === 'a') { found = 1; } if (y === 'b') { found = 2; }"],
        ["a branch binds the name anew", "if (x === 'a') { x = 'b'; } if (x === 'b') { found = 2; }"],
        ["something stands between", "if (x === 'a') { found = 1; } found += 1; if (x === 'b') { found = 2; }"],
        ["the first has an else", "if (x === 'a') { found = 1; } else { found = 3; } if (x === 'b') { found = 2; }"],
        ["the second has one", "if (x === 'a') { found = 1; } if (x === 'b') { found = 2; } else { found = 3; }"],
        ["a test is of something else, too", "if (x === 'a' || z) { found = 1; } if (x === 'b') { found = 2; }"],
        ["a test is that it is another", "if (x !== 'a') { found = 1; } if (x === 'a') { found = 2; }"],
        [
            "what a test calls may have an effect",
            "if (x === 'a') { found = 1; } if (x === 'b' && this.run (x, y, z)) { found = 2; }",
        ],
    ];
    for (const [why, body] of apart) {
        it(`leaves tests apart where ${why}`, () => {
            expect(chained(body)).not.toContain("else { if");
        });
    }

    const same = sameSource();
    same(
        "messages of one kind are nothing to those of another",
        {
            methods: `run (kind: string, o: Dict) { if (kind === 'a') { this.keep (o); } if (kind === 'b') { this.change (o); } return [o, this.options['kept']]; }
                keep (o: Dict) { this.options['kept'] = o; }
                change (o: Dict) { o['n'] = 1; }`,
        },
        ["a", {}],
        ["b", {}],
        ["c", {}],
    );
});
