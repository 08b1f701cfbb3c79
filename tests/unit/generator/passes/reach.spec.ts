/** Pass `reach`: which methods are compiled when only some were asked for. */
import { compile } from "../../../../generator/src/compile.js";
import { InputError } from "../../../../generator/src/diagnostics/diagnostic.js";
import { classHost, CLASS_PATH, type ClassText } from "../support/source.js";

/** Names of the compiled methods, class by class. */
const compiled = (text: ClassText, roots: readonly string[]): readonly (readonly string[])[] =>
    compile(classHost(text), { classPaths: [CLASS_PATH], roots }).analysis.classes.map((each) =>
        each.compiled.map(({ name }) => name),
    );

const CLASSES: ClassText = {
    base: "shared () { return this.deep (); }\ndeep () { return 1; }\nalone () { return 2; }",
    methods: `
        one () { return this.shared (); }
        two () { return this.three (); }
        three () { return this.two (); }
        shared () { return super.shared (); }
        held () { const table = { 'x': this.handleIt }; return table; }
        handleIt (client, message) { return this.alone (); }`,
};

describe("reach", () => {
    it("takes a root and what it calls, in every class", () => {
        expect(compiled(CLASSES, ["one"])).toEqual([
            ["shared", "deep"],
            ["one", "shared"],
        ]);
    });
    it("takes nothing else", () => {
        expect(compiled(CLASSES, ["alone"])).toEqual([["alone"], []]);
    });
    it("ends where methods call each other", () => {
        expect(compiled(CLASSES, ["two"])).toEqual([[], ["two", "three"]]);
    });
    it("takes a handler that is held as a value only if it is a root itself", () => {
        expect(compiled(CLASSES, ["held"])).toEqual([[], ["held"]]);
        expect(compiled(CLASSES, ["held", "handleIt"])).toEqual([["alone"], ["held", "handleIt"]]);
    });
    it("reports only what is wrong in methods that are reached", () => {
        const text = { methods: "fine () { return 1; }\nodd () { do { } while (true); }" };
        expect(compile(classHost(text), { classPaths: [CLASS_PATH], roots: ["fine"] }).diagnostics).toEqual([]);
        expect(compile(classHost(text), { classPaths: [CLASS_PATH], roots: ["odd"] }).diagnostics.length).toBe(1);
    });
    it("refuses a root that there isn't", () => {
        expect(() => compiled(CLASSES, ["nothing"])).toThrowMatching(
            (error: unknown) =>
                error instanceof InputError && error.code === "EX1005" && error.message.includes("nothing"),
        );
    });
});
