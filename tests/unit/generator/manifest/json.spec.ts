import { formatJson } from "../../../../generator/src/manifest/json.js";

describe("formatJson", () => {
    it("keeps in a line what fits in one", () => {
        expect(formatJson({ a: 1, b: ["x", true], c: {}, d: undefined })).toBe(
            '{ "a": 1, "b": ["x", true], "c": {} }\n',
        );
    });
    it("fills lines with plain values", () => {
        const lines = formatJson(Array.from({ length: 60 }, (_, at) => at)).split("\n");
        expect(lines[0]).toBe("[");
        expect(lines[1]).toMatch(/^ {2}0, 1, 2, .*,$/);
        expect(lines.length).toBe(5);
    });
    it("gives each item that holds others a line of its own", () => {
        const long = "x".repeat(60);
        expect(formatJson([[long], [long]])).toBe(`[\n  ["${long}"],\n  ["${long}"]\n]\n`);
    });
    it("is JSON, in lines that aren't too long", () => {
        const value = {
            list: Array.from({ length: 50 }, (_, at) => ({ at, text: "y".repeat(at) })),
            object: Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`k${at}`, at])),
        };
        const text = formatJson(value);
        expect(JSON.parse(text)).toEqual(value);
        expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(120);
    });
});
