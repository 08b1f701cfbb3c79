/** Pass `settle`: what operators, conditions and built-in methods become, by the types of their operands. */
import { dump, dumpStatements } from "../../../../generator/src/ir/dump.js";
import { last, stagesOf } from "../support/stages.js";

/** The settled body of a method with these parameters. */
const settled = (parameters: string, body: string): string =>
    dumpStatements(last(stagesOf(`run (${parameters}) { ${body} }`).settled, "run").body);

/** `[parameters, expression, what it becomes]` */
type Row = readonly [string, string, string];

const becomes = (rows: readonly Row[]): void => {
    for (const [parameters, expression, expected] of rows) {
        it(`${expression}, given (${parameters})`, () => {
            expect(settled(parameters, `return ${expression};`)).toBe(`return ${expected}`);
        });
    }
};

describe("settle", () => {
    describe("addition", () => {
        becomes([
            ["a: string, b: string", "a + b", "(JS.to_string(a) <> JS.to_string(b))"],
            ["a: List", "a.join () + 'x'", '(JS.join(a, ",") <> "x")'],
            ["a: Str", "'x' + a", '("x" <> JS.to_string(a))'],
            ["a: number", "'x' + a + 'y'", '("x" <> JS.to_string(a) <> "y")'],
            ["a: List, b: List", "a.length + b.length", "(length(a) + length(b))"],
            ["a: number, b: number", "a + b", "JS.add(a, b)"],
            ["a: Num, b: number", "a + b", "JS.add(a, b)"],
            ["a, b", "a + b", "JS.add(a, b)"],
            ["a", "a + ''", '(JS.to_string(a) <> "")'],
        ]);
    });

    describe("arithmetic and comparison", () => {
        becomes([
            ["a: List", "a.length - a.length * 2", "(length(a) - (length(a) * 2))"],
            ["a: number", "a * 2", "JS.multiply(a, 2)"],
            ["a: Num", "a * 2", "JS.multiply(a, 2)"],
            ["a: number", "a / 2", "JS.divide(a, 2)"],
            ["a: number", "a % 2", "JS.mod(a, 2)"],
            ["a: List", "a.length < 2", "(length(a) < 2)"],
            ["a: number", "a < 2", "JS.less?(a, 2)"],
            ["a: Int", "a < 2", "JS.less?(a, 2)"],
            ["a", "a >= 2", "JS.greater_equal?(a, 2)"],
            ["a: Int", "(a !== undefined) && (a < 2)", "(not a is nil and (a < 2))"],
        ]);
    });

    describe("equality", () => {
        becomes([
            ["a, b", "a === b", "(a == b)"],
            ["a", "a === undefined", "a is nil"],
            ["a", "a !== undefined", "not a is nil"],
            ["a", "a === null", "a is nil"],
            ["a", "typeof a === 'string'", "a is string"],
            ["a", "typeof a !== 'number'", "not a is number"],
            ["a", "Array.isArray (a)", "a is list"],
        ]);
    });

    describe("conditions", () => {
        becomes([
            ["a: boolean", "a ? 1 : 2", "if a do 1 else 2 end"],
            ["a: Dict", "a ? 1 : 2", "if not a is nil do 1 else 2 end"],
            ["a: Strings", "a ? 1 : 2", "if not a is nil do 1 else 2 end"],
            ["a: Str", "a ? 1 : 2", 'if a not in [nil, ""] do 1 else 2 end'],
            ["a: Num", "a ? 1 : 2", "if JS.truthy?(a) do 1 else 2 end"],
            ["a", "a ? 1 : 2", "if JS.truthy?(a) do 1 else 2 end"],
            ["a: boolean, b: boolean", "(a === true) && (b === true)", "((a == true) and (b == true))"],
            ["a: Bool, b: Bool", "(a && b) ? 1 : 2", "if (a && b) do 1 else 2 end"],
            ["a: Dict, b: Dict", "a || b", "(a || b)"],
            ["a: Str, b: Str", "a || b", 'if a not in [nil, ""] do a else b end'],
        ]);
    });

    describe("elements", () => {
        becomes([
            ["o: Dict", "o['a']", 'o["a"]'],
            ["o: Dict, k: string", "o[k]", "o[k]"],
            ["o: Dict", "o['a']['b']", 'JS.get(o["a"], "b")'],
            ["list: List, i: number", "list[i]", "JS.get(list, i)"],
            ["list: List", "list[0]", "Enum.at(list, 0)"],
            ["text: string", "text[0]", "JS.get(text, 0)"],
            ["o, k", "o[k]", "JS.get(o, k)"],
            ["market: Market", "market['symbol'] + '!'", '(JS.to_string(market["symbol"]) <> "!")'],
            ["k: string, o: Market", "k in o", "Map.has_key?(o, k)"],
            ["k: string, o: Dict", "k in o", "JS.has_key?(o, k)"],
            ["k, o", "k in o", "JS.has_key?(o, k)"],
        ]);
    });

    describe("built-in methods", () => {
        becomes([
            ["a: string", "a.indexOf ('x') > -1", 'JS.contains?(a, "x")'],
            ["a: string", "a.indexOf ('x') < 0", 'not JS.contains?(a, "x")'],
            ["a: List", "a.indexOf ('x') >= 0", 'Enum.member?(a, "x")'],
            ["a", "a.indexOf ('x')", 'JS.index_of(a, "x")'],
            ["a: List", "a.length", "length(a)"],
            ["a", "a.length", "JS.length(a)"],
            ["a: string", "a.split ('/')", 'String.split(a, "/")'],
            ["a: string, by: string", "a.split (by)", "JS.split(a, by)"],
            ["a: string[]", "a.join (',')", 'Enum.join(a, ",")'],
            ["a: List", "a.join (',')", 'JS.join(a, ",")'],
            ["a: string", "a.toString ()", "a"],
            ["a: number", "a.toString ()", "JS.to_string(a)"],
            ["x: Str", "this.inArray (x, [ 'a', 'b' ])", 'x in ["a", "b"]'],
            ["x: Str, list: List", "this.inArray (x, list)", "Collection.in_array(x, list)"],
        ]);
    });

    describe("what is known of names", () => {
        const last = (body: string): string => settled("a: Str, b: Int, o: Dict", body).split("; ").at(-1) ?? "";

        it("comes from what they were bound to", () => {
            expect(last("const x = 'a'; return x + 'b';")).toBe('return (x <> "b")');
            expect(last("const n = 5; return n + 1;")).toBe("return (n + 1)");
        });
        it("joins the branches that lead to a place", () => {
            expect(last("let x = 1; if (a) { x = 2; } return x + 1;")).toBe("return (x + 1)");
            expect(last("let x = undefined; if (a) { x = 2; } return x + 1;")).toBe("return JS.add(x, 1)");
        });
        it("leaves out branches that never end", () => {
            expect(last("if (b === undefined) { return 0; } return b + 1;")).toBe("return (b + 1)");
            expect(last("if (b === undefined) { throw new ExchangeError ('none'); } return b + 1;")).toBe(
                "return (b + 1)",
            );
        });
        it("is narrowed by a default", () => {
            expect(last("if (b === undefined) { b = 5; } return b + 1;")).toBe("return (b + 1)");
        });
        it("is narrowed on the right side of && and ||", () => {
            expect(last("return (b !== undefined) && (b > 5);")).toBe("return (not b is nil and (b > 5))");
            expect(last("return (b === undefined) || (b > 5);")).toBe("return (b is nil or (b > 5))");
        });
        it("goes round a loop until it no longer changes", () => {
            const loop = "let x = undefined; for (let i = 0; i < 3; i++) { x = i; } return x + 1;";
            expect(last(loop)).toBe("return JS.add(x, 1)");
            expect(last("let x = 0; for (let i = 0; i < 3; i++) { x = x + i; } return x + 1;")).toBe("return (x + 1)");
        });
        it("counts a default in", () => {
            expect(last("const s = this.safeString (o, 'a', 'none'); return s + '!';")).toBe('return (s <> "!")');
            expect(last("const s = this.safeString (o, 'a'); return s + '!';")).toBe('return (JS.to_string(s) <> "!")');
        });
        it("includes a caught error", () => {
            const { settled: methods } = stagesOf("run () { try { return 1; } catch (e) { return e.toString (); } }");
            expect(dumpStatements(methods.at(-1)?.body ?? [])).toContain("JS.to_string(e)");
        });
    });

    it("doubts declared types inside error messages", () => {
        expect(settled("symbol: string", "throw new BadSymbol ('no market ' + symbol);")).toBe(
            'throw new BadSymbol(("no market " <> JS.to_string(symbol)))',
        );
    });

    it("settles defaults of parameters", () => {
        const [parameter] = last(stagesOf("run (a = 1 + 2) { return a; }").settled, "run").parameters;
        expect(parameter?.initial === undefined ? undefined : dump(parameter.initial)).toBe("(1 + 2)");
    });

    it("leaves no operator of JavaScript", () => {
        const { settled: methods } = stagesOf(
            "run (a, b, o) { let x = a + b; x -= 1; if (!(a && b || o['k'] < 3)) { o['n'] = a / b; } return 'k' in o; }",
        );
        expect(dumpStatements(last(methods, "run").body)).not.toContain("js(");
    });
});
