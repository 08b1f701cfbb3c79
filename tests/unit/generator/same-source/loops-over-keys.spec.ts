/** Loops over the keys of an object, which read what stands at them or don't. */
import { sameSource } from "../support/same-source.js";

describe("loops over keys", () => {
    const same = sameSource();
    const objects = [[{ a: 1, b: 2, c: 3 }], [{ "9": "", a: "x" }], [{}], [["x", "y"]], ["ab"], [7], [true]];
    const made = "const keys = Object.keys (o);";
    const loop = (body: string): string => `for (let i = 0; i < keys.length; i++) { const key = keys[i]; ${body} }`;
    const run = (...lines: readonly string[]): string => `run (o: any) { ${lines.join(" ")} }`;

    same(
        "read the value twice",
        run("const found: any = [];", made, loop("found.push ([ key, o[key], o[key] ]);"), "return found;"),
        ...objects,
    );
    same(
        "name the value",
        run("let text = '';", made, loop("const item = o[key]; text += key + item + ';';"), "return text;"),
        ...objects,
    );
    same(
        "are left early",
        run(made, loop("if (o[key] === 2 || o[key] === 'y') { return key; }"), "return undefined;"),
        ...objects,
    );
    same(
        "keep some of them",
        run("const found: any = {};", made, loop("if (o[key]) { found[key] = o[key]; }"), "return found;"),
        ...objects,
    );
    same(
        "read the value in one branch, and another key in the other",
        run(
            "const found: any = [];",
            made,
            loop("if (key === 'a') { found.push (o['b']); } else { found.push (o[key]); }"),
            "return found;",
        ),
        ...objects,
    );
    same(
        "change what stands at a key that comes later",
        run("const found: any = [];", made, loop("found.push (o[key]); o['c'] = 7;"), "return found;"),
        [{ a: 1, b: 2, c: 3 }],
        [{}],
    );
    same(
        "whose order the source gives",
        `run (first: any) {
            const o: any = { 'b': first, '10': 2, 'a': 3, '9': 4 };
            o['c'] = 5;
            const found: any = [];
            const keys = Object.keys (o);
            for (let i = 0; i < keys.length; i++) { found.push ([ keys[i], o[keys[i]] ]); }
            return found;
        }`,
        [1],
    );
    same(
        "over the keys of one object within those of another",
        `run (o: any) {
            const found: any = [];
            const outer = Object.keys (o);
            for (let i = 0; i < outer.length; i++) {
                const inner = Object.keys (o[outer[i]]);
                for (let j = 0; j < inner.length; j++) { found.push ([ outer[i], inner[j], o[outer[i]][inner[j]] ]); }
            }
            return found;
        }`,
        [{ a: { x: 1, y: 2 }, b: {} }],
        [{}],
    );
    same(
        "whose object is named anew within a round",
        `run (o: any) {
            const found: any = [];
            const keys = Object.keys (o);
            for (let i = 0; i < keys.length; i++) {
                const key = keys[i];
                found.push (o[key]);
                o = { 'a': 5, 'b': 6 };
            }
            return found;
        }`,
        [{ a: 1, b: 2 }],
    );
});
