import { ex, printExpression, printFile, printFileWithLines } from "../../../../generator/src/elixir/index.js";
import { layouts, literals, modules, parentheses } from "./layouts.js";

describe("printExpression", () => {
    for (const { of, tree, text } of [...literals, ...parentheses, ...layouts]) {
        it(`prints ${of}`, () => {
            expect(printExpression(tree)).toBe(text);
        });
    }

    it("prints deep trees and long data", () => {
        const entries = Array.from({ length: 5000 }, (_, index) => ex.pair(`key${String(index)}`, ex.int(index)));
        expect(printExpression(ex.map(entries)).split("\n").length).toBe(5002);
        const parts = Array.from({ length: 1000 }, (_, index) => ex.str(String(index)));
        expect(printExpression(ex.chain("<>", ex.str(""), ...parts)).length).toBeGreaterThan(5000);
    });
});

describe("printFile", () => {
    for (const { of, tree, text } of modules) {
        it(`prints ${of}`, () => {
            expect(printFile(ex.file([tree]))).toBe(text + "\n");
        });
    }

    it("prints a header and several modules", () => {
        const file = ex.file([ex.module("A", []), ex.module("B", [])], ["Made from a.js.", "Not to be edited."]);
        expect(printFile(file)).toBe(
            "# Made from a.js.\n# Not to be edited.\n\ndefmodule A do\nend\n\ndefmodule B do\nend\n",
        );
    });

    it("keeps each line of a comment a comment", () => {
        const file = ex.file([ex.module("A", [], { comments: ["one\ntwo", ""] })]);
        expect(printFile(file)).toBe("# one\n# two\n#\ndefmodule A do\nend\n");
    });

    it("tells the lines of each item, its comments included", () => {
        const long = ex.list(Array.from({ length: 40 }, (_, at) => ex.str(`item ${at}`)));
        const items = [
            ex.def("f", [], ex.nil, { comments: ["above", "it"], blankBefore: true }),
            ex.def("g", [], long, { blankBefore: true }),
            ex.def("h", [], ex.nil, { blankBefore: true }),
        ];
        const file = ex.file([ex.module("A", items)], ["header"]);
        const { text, lines } = printFileWithLines(file);
        const at = (first: number, last: number): string =>
            text
                .split("\n")
                .slice(first - 1, last)
                .join("\n");
        const texts = items.map((item) => {
            const span = lines.get(item);
            return span === undefined ? undefined : at(span.first, span.last);
        });
        expect(texts[0]).toBe("  # above\n  # it\n  def f, do: nil");
        expect(texts[1]).toMatch(/^ {2}def g do\n[^]*"item 39"\n {4}\]\n {2}end$/);
        expect(texts[2]).toBe("  def h, do: nil");
    });

    it("lets hints decide about empty lines", () => {
        const items = [ex.def("f", [], ex.nil), ex.def("g", [], ex.nil, { blankBefore: false })];
        expect(printFile(ex.file(items))).toBe("def f, do: nil\ndef g, do: nil\n");
    });
});

describe("what has no Elixir form", () => {
    it("is refused: half a surrogate pair", () => {
        expect(() => printExpression(ex.str("\ud800"))).toThrowError(/surrogate/);
    });

    it("is refused: a sigil with its own delimiter inside", () => {
        expect(() => printExpression(ex.words("a)"))).toThrowError(/sigil/);
    });

    it("is refused: clauses in one line", () => {
        const tree = ex.for([ex.generator(ex.var("a"), ex.var("b"))], [ex.clause([ex.var("c")], ex.nil)], [], "inline");
        expect(() => printExpression(tree)).toThrowError(/inline/);
    });
});
