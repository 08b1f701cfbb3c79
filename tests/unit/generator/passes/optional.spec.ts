/** Passes that may be left out. */
import { analyse } from "../../../../generator/src/analyse.js";
import { OPTIONAL_PASSES } from "../../../../generator/src/passes/optional.js";
import { classHost, CLASS_PATH } from "../support/source.js";

const NAMES = OPTIONAL_PASSES.map(({ name }) => name);

/** The optional passes that a method went through. */
const ran = (disabledPasses: readonly string[]): readonly string[] => {
    const options = { classPaths: [CLASS_PATH], disabledPasses };
    const { trace, classes } = analyse(classHost({ methods: "run (a) { return a; }" }), options, () => undefined);
    const method = classes.flatMap(({ lowered }) => lowered).find(({ name }) => name === "run");
    if (method === undefined) throw new Error("no method run");
    return trace.stepsOf(method.span).flatMap(({ pass }) => (NAMES.includes(pass) ? [pass] : []));
};

describe("optional passes", () => {
    it("have a name each", () => {
        expect(new Set(NAMES).size).toBe(NAMES.length);
    });
    it("run, all of them, in their order", () => {
        expect(ran([])).toEqual(NAMES);
    });
    for (const disabled of NAMES) {
        it(`run without ${disabled} where that is left out`, () => {
            expect(ran([disabled])).toEqual(NAMES.filter((name) => name !== disabled));
        });
    }
    it("are left out together", () => {
        expect(ran(NAMES)).toEqual([]);
    });
});
