/** Loops that only search, as Elixir: the function of `Enum` that says it. */
import { compile } from "../../../../generator/src/compile.js";
import { formatDiagnostic } from "../../../../generator/src/diagnostics/diagnostic.js";
import { moduleTexts } from "../support/run-on-beam.js";
import { classHost, CLASS_PATH } from "../support/source.js";

/** What stands in the Elixir function that the method `run` becomes, on one line. */
const elixir = (methods: string): string => {
    const compilation = compile(classHost({ methods }), { classPaths: [CLASS_PATH] });
    expect(compilation.diagnostics.map(formatDiagnostic)).toEqual([]);
    const text = moduleTexts(compilation).at(-1) ?? "";
    const [, body = ""] = /def run\([\w, ]*\)(?:,|) do:?\s(.*)end\s*$/s.exec(text) ?? [];
    return body
        .replace(/\s+end\s*$/, "")
        .replace(/\s+/g, " ")
        .trim();
};

/** A loop over a list, each item of which is `x`. */
const over = (body: string, then: string, declared = "list: List"): string =>
    `run (${declared}, id: any) {
        for (let i = 0; i < list.length; i++) {
            const x = list[i];
            ${body}
        }
        ${then}
    }`;

/** A loop over the keys of an object. */
const keys = (body: string, then: string): string =>
    `run (o: any, id: any) {
        const keys = Object.keys (o);
        for (let i = 0; i < keys.length; i++) {
            const key = keys[i];
            ${body}
        }
        ${then}
    }`;

describe("a search", () => {
    const cases: readonly (readonly [string, string, string])[] = [
        [
            "for the element",
            over("if (x['a'] === id) { return x; }", "return undefined;"),
            'Enum.find(list, &(JS.get(&1, "a") == id))',
        ],
        [
            "for the element, with a default",
            over("if (x['a'] === id) { return x; }", "return 'none';"),
            'Enum.find(list, "none", &(JS.get(&1, "a") == id))',
        ],
        [
            "for an element of some size, with more to do where there is none",
            over("if (id <= x) { return x; }", "return list[0];"),
            "case Enum.find(list, &JS.less_equal?(id, &1)) do nil -> Enum.at(list, 0) x -> x end",
        ],
        [
            "for a value",
            over("if (x['a'] === id) { const b = x['b']; if (b) { return [ b ]; } }", "return undefined;"),
            'Enum.find_value(list, fn x -> if JS.get(x, "a") == id do b = JS.get(x, "b") if JS.truthy?(b), do: [b] end end)',
        ],
        [
            "for a value, which goes on at once where a condition does not hold",
            over("if (x !== id && x !== 2) { continue; } return [ x ];", "return undefined;"),
            "Enum.find_value(list, fn x -> if x == id or x == 2, do: [x] end)",
        ],
        [
            "for a position",
            over("if (x === id) { return i; }", "return -1;"),
            "Enum.find_value(Enum.with_index(list), -1, fn {x, i} -> if x == id, do: i end)",
        ],
        [
            "for a value, with more to do where there is none",
            over("if (x === id) { return [ x ]; }", "const s = this.safeString (id, 'x'); return [ s, s ];"),
            'case Enum.find_value(list, fn x -> if x == id, do: [x] end) do nil -> s = Safe.string(id, "x") [s, s] found -> found end',
        ],
        [
            "for a key",
            keys("if (key === id) { return key; }", "return undefined;"),
            "keys = JS.keys(o) Enum.find(keys, &(&1 == id))",
        ],
        [
            "for a key by what stands there",
            keys("if (o[key] === id) { return key; }", "return undefined;"),
            "Enum.find_value(JS.pairs(o), fn {key, value} -> if value == id, do: key end)",
        ],
        ["that says yes", over("if (x === id) { return true; }", "return false;"), "Enum.any?(list, &(&1 == id))"],
        ["that says no", over("if (x === id) { return false; }", "return true;"), "not Enum.any?(list, &(&1 == id))"],
        [
            "that says yes in one of several ways",
            over("if (x === id) { return true; } if (x === 2) { return true; }", "return false;"),
            "Enum.any?(list, &(&1 == id or &1 == 2))",
        ],
        [
            "that says yes after bindings",
            over("if (x) { const b = x['b']; if (b === id) { return true; } }", "return false;"),
            'Enum.any?(list, fn x -> if JS.truthy?(x) do b = JS.get(x, "b") b == id end end)',
        ],
        [
            "that says yes at what stands at a key",
            keys("if (o[key] === id) { return true; }", "return false;"),
            "Enum.any?(JS.pairs(o), fn {_, value} -> value == id end)",
        ],
        [
            "that decides between values",
            over("if (x === id) { return undefined; }", "return id;"),
            "if Enum.any?(list, &(&1 == id)), do: nil, else: id",
        ],
        [
            "that is followed by a change",
            over("if (x === id) { n = n + 7; return [ n ]; }", "return n;").replace("{", "{ let n = 0;"),
            "n = 0 if Enum.any?(list, &(&1 == id)) do n = n + 7 [n] else n end",
        ],
        [
            "within a search",
            `run (a: List, b: List) {
                for (let i = 0; i < a.length; i++) {
                    for (let j = 0; j < b.length; j++) {
                        if (a[i] === b[j]) { return true; }
                    }
                }
                return false;
            }`,
            "Enum.any?(a, fn a_item -> Enum.any?(b, &(a_item == &1)) end)",
        ],
    ];
    for (const [what, source, expected] of cases) {
        it(what, () => {
            expect(elixir(source)).toBe(expected);
        });
    }

    const unsure: readonly (readonly [string, string])[] = [
        ["may be undefined", over("if (x === id) { return x; }", "return 'none';")],
        [
            "may be undefined in one case",
            over("if (x === id) { return x['a']; } if (x > 2) { return 2; }", "return 3;"),
        ],
        ["may be false", over("if (x === id) { return x['a'] === 1; }", "return 'none';")],
        ["may be NaN", over("if (x === id) { return x - 1; }", "return 'none';")],
        ["is declared as a text", over("if (x !== id) { return x; }", "return 'none';", "list: string[]")],
    ];
    for (const [what, source] of unsure) {
        it(`is none where what is found ${what}`, () => {
            expect(elixir(source)).toContain("Enum.reduce_while(list, :next, fn x, :next ->");
        });
    }

    it("is none where a round counts or the loop is broken off", () => {
        const counting = over("n = n + 1; if (x === id) { return 'found'; }", "return n;").replace("{", "{ let n = 0;");
        expect(elixir(counting)).toContain("Enum.reduce_while");
        const broken = over("if (x === 2) { break; } if (x === id) { return 'found'; }", "return 'none';");
        expect(elixir(broken)).toContain("Enum.reduce_while");
    });
});
