/** The frontend: an unpacked npm package (JavaScript and declarations) and a checkout (TypeScript) are one input. */
import ts from "typescript";
import { compile } from "../../../generator/src/compile.js";
import { loadProgram } from "../../../generator/src/frontend/program.js";
import { memoryHost } from "../../../generator/src/frontend/host.js";
import { parseFile } from "../../../generator/src/frontend/source-class.js";
import { t } from "../../../generator/src/types/type.js";
import { BASE_FILE, CLASS_FILE, classFiles, CLASS_PATH, MARKER, TYPES_FILE } from "./support/source.js";

type Files = Readonly<Record<string, string>>;

/** A class as a checkout has it, with the annotations, casts and generics that ccxt uses. */
const TYPESCRIPT: Files = {
    ...classFiles({
        base: `
    market (symbol: string): MarketInterface {
        const market: Dict = this.safeValue (this.markets, symbol);
        return market as MarketInterface;
    }
`,
        methods: `
    /**
     * @method
     * @name snippet#watchThing
     * @description watches a thing
     * @see https://example.org/docs
     * @param {string} symbol unified symbol
     * @param {object} [params] extra parameters
     * @returns {object} a thing
     */
    async watchThing (symbol: string, limit: Int = undefined, params: Dict = {}): Promise<Dict> {
        const market: Market = this.market (symbol);
        const entries: Dictionary<any>[] = [];
        const requests = [] as any;
        if (limit !== undefined && limit > 5) {
            entries.push ({ 'limit': limit } as Dict);
        }
        const name: Str = (market['id'] as string) + '@thing';
        return this.parseThing (this.extend ({ 'name': name, 'count': entries.length!, 'requests': requests }, params));
    }

    parseThing (thing: Dict, market?: Market): Dict {
        return { 'info': thing, 'spot': (market !== undefined) && market['spot'] };
    }
`,
    }),
};

/** The same as the npm package has it. */
const JAVASCRIPT: Files = {
    "js/src/base/types.d.ts": TYPESCRIPT[TYPES_FILE] ?? "",
    "js/src/base/Exchange.js": `
export default class Exchange {
    ${MARKER}
    describe() { return {}; }
    market(symbol) {
        const market = this.safeValue(this.markets, symbol);
        return market;
    }
}
`,
    "js/src/base/Exchange.d.ts": `
export default class Exchange {
    describe(): any;
    market(symbol: string): MarketInterface;
}
`,
    "js/src/pro/snippet.js": `
import Exchange from '../base/Exchange.js';
export default class snippet extends Exchange {
    /**
     * @method
     * @name snippet#watchThing
     * @description watches a thing
     * @see https://example.org/docs
     * @param {string} symbol unified symbol
     * @param {object} [params] extra parameters
     * @returns {object} a thing
     */
    async watchThing(symbol, limit = undefined, params = {}) {
        const market = this.market(symbol);
        const entries = [];
        const requests = [];
        if (limit !== undefined && limit > 5) {
            entries.push({ 'limit': limit });
        }
        const name = market['id'] + '@thing';
        return this.parseThing(this.extend({ 'name': name, 'count': entries.length, 'requests': requests }, params));
    }
    parseThing(thing, market) {
        return { 'info': thing, 'spot': (market !== undefined) && market['spot'] };
    }
}
`,
    "js/src/pro/snippet.d.ts": `
import Exchange from '../base/Exchange.js';
export default class snippet extends Exchange {
    watchThing(symbol: string, limit?: Int, params?: {}): Promise<Dict>;
    parseThing(thing: Dict, market?: Market): Dict;
}
`,
};

/** Generated files without the places in the source: two files of one class have their lines elsewhere. */
const generated = (files: Files): ReadonlyMap<string, string> => {
    const compilation = compile(memoryHost(files), { classPaths: [CLASS_PATH] });
    expect(compilation.diagnostics).toEqual([]);
    const isPlace = (line: string): boolean => /^\s*# (?:Generated from )?[jt]s\/src/.test(line);
    const sources = compilation.files.filter(({ path }) => path.endsWith(".ex"));
    return new Map(
        sources.map(({ path, text }) => [
            path,
            text
                .split("\n")
                .filter((line) => !isPlace(line))
                .join("\n"),
        ]),
    );
};

describe("the frontend", () => {
    it("compiles TypeScript, and JavaScript with declarations, to the same Elixir", () => {
        expect(generated(JAVASCRIPT)).toEqual(generated(TYPESCRIPT));
        expect(generated(TYPESCRIPT).get("compiled/pro/snippet.ex")).toContain("def watch_thing(");
    });

    it("prefers the package where there are both", () => {
        const { classes } = loadProgram(memoryHost({ ...TYPESCRIPT, ...JAVASCRIPT }), [CLASS_PATH]);
        expect(classes.map(({ path }) => path)).toEqual(["js/src/base/Exchange.js", "js/src/pro/snippet.js"]);
    });

    it("finds every class from the base class down", () => {
        const { classes } = loadProgram(
            memoryHost({
                ...TYPESCRIPT,
                [CLASS_FILE]:
                    "import rest from '../rest.js';\nexport default class snippet extends rest { run () { return 1; } }",
                "ts/src/rest.ts":
                    "import Exchange from './abstract/rest.js';\nexport default class rest extends Exchange { run () { return 2; } }",
                "ts/src/abstract/rest.ts":
                    "import { Exchange as Base } from '../base/Exchange.js';\nexport default abstract class Exchange extends Base {}",
            }),
            [CLASS_PATH],
        );
        // A class without methods of its own adds nothing.
        expect(classes.map(({ path }) => path)).toEqual([BASE_FILE, "ts/src/rest.ts", CLASS_FILE]);
    });

    it("takes the base class's methods below the marker alone", () => {
        const base = TYPESCRIPT[BASE_FILE]?.replace(MARKER, `handWritten () { return 1; }\n    ${MARKER}`) ?? "";
        const { classes } = loadProgram(memoryHost({ ...TYPESCRIPT, [BASE_FILE]: base }), [CLASS_PATH]);
        expect(classes[0]?.methods.map((method) => method.name.getText())).toEqual(["describe", "market"]);
    });

    it("takes a base class in two parts in one file as one", () => {
        const parts = `
export class BaseExchange {
    handWritten() { return 1; }
    ${MARKER}
    describe() { return {}; }
    market(symbol) { return undefined; }
}
export default class Exchange extends BaseExchange {
    market(symbol) { return this.safeValue(this.markets, symbol); }
    parse(thing) { return thing; }
}
`;
        const declared = `
export declare class BaseExchange { describe(): any; market(symbol: any): any; }
export default class Exchange extends BaseExchange { market(symbol: string): MarketInterface; parse(thing: any): any; }
`;
        const files = { ...JAVASCRIPT, "js/src/base/Exchange.js": parts, "js/src/base/Exchange.d.ts": declared };
        const [base] = loadProgram(memoryHost(files), [CLASS_PATH]).classes;
        expect(base?.methods.map((method) => method.name.getText())).toEqual(["describe", "market", "parse"]);
        expect(base?.methods[1]?.getText()).toContain("safeValue");
        expect(base?.signatures.get("market")?.returnType?.getText()).toBe("MarketInterface");
        expect(base?.parentPath).toBeUndefined();
    });

    it("reads ccxt's version", () => {
        const versionOf = (files: Files): string | undefined => loadProgram(memoryHost(files), [CLASS_PATH]).version;
        expect(versionOf({ ...TYPESCRIPT, "package.json": '{ "version": "9.8.7" }' })).toBe("9.8.7");
        expect(versionOf(TYPESCRIPT)).toBeUndefined();
    });

    describe("declared types", () => {
        const { types, classes } = loadProgram(memoryHost(TYPESCRIPT), [CLASS_PATH]);
        const typeOf = (name: string) => {
            const signature = classes.at(-1)?.signatures.get("watchThing");
            const position = ["symbol", "limit", "params"].indexOf(name);
            return types.resolve(position < 0 ? signature?.returnType : signature?.parameters[position]);
        };

        it("are those of the signature", () => {
            expect(typeOf("symbol")).toEqual(t.declared(t.string));
            expect(typeOf("limit").kinds).toBe(t.maybeNumber.kinds);
            expect(typeOf("params").kinds).toBe(t.maybeObject.kinds);
            expect(typeOf("its result").kinds).toBe(t.maybeObject.kinds);
        });
        it("may be imported where they are named, and tuples are lists of what is in them", () => {
            const file = parseFile(
                "types.ts",
                `type Named = import("./types.js").MarketInterface;
                 type Listed = import("./types.js").Dictionary<import("./types.js").MarketInterface[]>;
                 type Pair = [name: string, Int];`,
            );
            const [named, listed, pair] = file.statements
                .filter(ts.isTypeAliasDeclaration)
                .map(({ type }) => types.resolve(type));
            const market = t.orNil(t.shape("MarketInterface"));
            expect(named).toEqual(market);
            expect(listed).toEqual(t.orNil(t.dictionaryOf(t.orNil(t.listOf(market)))));
            expect(pair?.kinds).toBe(t.maybeList.kinds);
            expect(pair?.element?.kinds).toBe(t.maybeString.kinds | t.number.kinds);
        });
        it("of an interface's fields may be missing", () => {
            expect(types.fieldOf("MarketInterface", "symbol")?.kinds).toBe(t.maybeString.kinds);
            expect(types.fieldOf("MarketInterface", "spot")?.kinds).toBe(t.maybeBoolean.kinds);
            expect(types.fieldOf("MarketInterface", "nothing")).toBeUndefined();
            expect(types.fieldOf("Nothing", "symbol")).toBeUndefined();
        });
    });
});
