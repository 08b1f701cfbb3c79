/** The printer's text is what Elixir's formatter would write, and what Elixir's parser reads as was meant. */
import type { Expr, Item } from "../../../../generator/src/elixir/index.js";
import { ex, printExpression, printFile } from "../../../../generator/src/elixir/index.js";
import type { Examined } from "./formatter.js";
import { examine } from "./formatter.js";
import { layouts, literals, modules, parentheses } from "./layouts.js";
import type { Quoted } from "./quoted.js";
import { normalize, quote, quoteItem } from "./quoted.js";
import { RandomTree } from "./random-tree.js";

interface Case {
    readonly name: string;
    readonly text: string;
    readonly quoted: Quoted;
}

const ofExpression = (name: string, tree: Expr): Case => ({
    name,
    text: printExpression(tree) + "\n",
    quoted: quote(tree),
});

const ofItem = (name: string, tree: Item): Case => ({
    name,
    text: printFile(ex.file([tree])),
    quoted: quoteItem(tree),
});

/** Every fifth seed is a module; depths from 1 to 4 give from one line to several hundred. */
const ofSeed = (seed: number): Case => {
    const tree = new RandomTree(seed);
    const name = `seed ${String(seed)}`;
    return seed % 5 === 0
        ? ofItem(name, tree.module(1 + (seed % 2)))
        : ofExpression(name, tree.statement(1 + (seed % 4)));
};

const check = ({ name, text, quoted }: Case, examined: Examined | undefined): void => {
    if (examined === undefined || "error" in examined) {
        fail(`${name}: ${examined?.error ?? "no answer"}\n${text}`);
        return;
    }
    expect(examined.formatted).withContext(name).toBe(text);
    expect<unknown>(normalize(examined.quoted)).withContext(`${name}\n${text}`).toEqual(normalize(quoted));
    expect(examined.warnings).withContext(`${name}\n${text}`).toEqual([]);
};

const checkAll = (cases: readonly Case[]): void => {
    const examined = examine(cases.map(({ text }) => text));
    expect(examined.length).toBe(cases.length);
    cases.forEach((each, index) => {
        check(each, examined[index]);
    });
};

describe("Elixir's formatter and parser agree", () => {
    it("on the layouts of the printer's specs", () => {
        checkAll([
            ...[...literals, ...parentheses, ...layouts].map(({ of, tree }) => ofExpression(of, tree)),
            ...modules.map(({ of, tree }) => ofItem(of, tree)),
        ]);
    });

    it("on random trees", () => {
        checkAll(Array.from({ length: 3000 }, (_, seed) => ofSeed(seed)));
    }, 120_000);

    it("and disagree with a printer that is wrong", () => {
        const [unformatted, misread, broken] = examine(["f( a)\n", "a - b - c\n", "a +"]);
        expect(unformatted).toEqual(jasmine.objectContaining({ formatted: "f(a)\n" }));
        const meant = quote(ex.op("-", ex.var("a"), ex.op("-", ex.var("b"), ex.var("c"))));
        const read: unknown = misread !== undefined && "quoted" in misread ? misread.quoted : undefined;
        expect(read).toBeDefined();
        expect(read).not.toEqual(meant);
        expect(Object.keys(broken ?? {})).toEqual(["error"]);
    });
});
