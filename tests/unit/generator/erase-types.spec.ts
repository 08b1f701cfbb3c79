/** Types are erased in place: what is left is the JavaScript that TypeScript's own compiler makes, where it stood. */
import ts from "typescript";
import { eraseTypes } from "../../../generator/src/frontend/erase-types.js";
import { parseFile } from "../../../generator/src/frontend/source-class.js";
import { packageHost } from "./support/ccxt-package.js";
import { typedCheckout } from "./support/typed-checkout.js";

const erased = (text: string): string => eraseTypes(parseFile("a.ts", text));

const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    removeComments: true,
};

/** What TypeScript's compiler makes of a text. */
const transpiled = (text: string): string => ts.transpileModule(text, { compilerOptions: options }).outputText;

/** Line breaks, and where they are. */
const layout = (text: string): string => text.replace(/[^\n]/g, " ");

const TYPED: Readonly<Record<string, string>> = {
    annotations: "const a: string = f (b); let c: Dictionary<any> = {};",
    casts: "const a = f (b as Dict, (c as any)['d'], (e as string) + 'f') as string[];",
    "casts over lines": "const a = f ({\n    'b': 1,\n} as {\n    b: number;\n});\nconst c = 1;",
    "casts of what needs parentheses": "const a = (b + c as any) * 2; const d = (await e as any)['f'];",
    assertions: "const a = b!.c! + d[e]!; const f = <any>g;",
    satisfies: "const a = { 'b': 1 } satisfies Dict;",
    generics: "const a = new Map<string, Dict> (); const b = f<Dict> (a); const c: Promise<any>[] = [];",
    functions: "const f = async <T>(a: T, b?: Str): Promise<T> => a; function g (a: any): void {}",
    classes: `
        import { a } from './a.js';
        import type { Int } from './types.js';
        interface Held { a: Int; }
        type Names = string[];
        export default class b extends a implements Held {
            a: Int = undefined;
            private readonly c?: Names;
            declare d: string;
            public async e<T extends Held> (this: b, f: T, g: Int = undefined, h?: { [key: string]: any }): Promise<T[]> {
                return [ f ] as T[];
            }
            get i (): Str { return this.a!; }
        }
    `,
};

describe("erased types", () => {
    for (const [name, text] of Object.entries(TYPED)) {
        it(`leave what TypeScript's compiler leaves: ${name}`, () => {
            expect(transpiled(erased(text))).toBe(transpiled(text));
            expect(layout(erased(text))).toBe(layout(text));
        });
    }

    it("leave no line of a class of ccxt's elsewhere, and nothing else than its JavaScript", () => {
        const checkout = typedCheckout(packageHost());
        for (const path of ["ts/src/base/Exchange.ts", "ts/src/pro/binance.ts", "ts/src/pro/kraken.ts"]) {
            const text = checkout.read(path) ?? "";
            expect(layout(erased(text))).toBe(layout(text));
            expect(transpiled(erased(text)) === transpiled(text))
                .withContext(path)
                .toBe(true);
        }
    });

    it("leave JavaScript as it is", () => {
        const text = packageHost().read("js/src/pro/kraken.js") ?? "";
        expect(text.length).toBeGreaterThan(10_000);
        expect(erased(text) === text).toBe(true);
    });
});
