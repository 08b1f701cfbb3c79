/** ccxt's classes are the same program as a package's JavaScript with declarations and as a checkout's TypeScript. */
import { compile, type Compilation } from "../../../generator/src/compile.js";
import { formatDiagnostic } from "../../../generator/src/diagnostics/diagnostic.js";
import type { SourceHost } from "../../../generator/src/frontend/host.js";
import { packageHost, reviewedSharing } from "./support/ccxt-package.js";
import { typedCheckout } from "./support/typed-checkout.js";

const compiled = (host: SourceHost, classPaths: readonly string[]): Compilation =>
    compile(host, { classPaths, reviewed: reviewedSharing() });

/** Files by their paths, where those of a checkout are called as those of a package. */
const textsOf = ({ files, diagnostics }: Compilation): ReadonlyMap<string, string> => {
    expect(diagnostics.map(formatDiagnostic)).toEqual([]);
    return new Map(files.map(({ path, text }) => [path, text.replace(/\bts(\/src\/[\w/]+)\.ts\b/g, "js$1.js")]));
};

describe("a checkout of TypeScript", () => {
    const source = packageHost();
    const checkout = typedCheckout(source);

    it("has types, casts and assertions", () => {
        const text = checkout.read("ts/src/pro/binance.ts") ?? "";
        expect(text).toMatch(/async watchTicker\(symbol: string, params: \{\} = \{\}\): Promise<Ticker>/);
        expect(text).toMatch(/ as any;/);
        expect(text).toMatch(/\[\('\w+' as string\)\]/);
        expect(text).toMatch(/const \w+: any = /);
        expect(text).toMatch(/this\.\w+!/);
    });

    it("gives the Elixir that the package gives", () => {
        const classPaths = ["pro/binance", "pro/binanceus", "pro/binanceusdm", "pro/binancecoinm"];
        const [fromPackage, fromCheckout] = [source, checkout].map((host) => textsOf(compiled(host, classPaths)));
        expect([...(fromCheckout?.keys() ?? [])]).toEqual([...(fromPackage?.keys() ?? [])]);
        expect(fromPackage?.size).toBeGreaterThan(10);
        for (const [path, text] of fromPackage ?? []) {
            const lines = fromCheckout?.get(path)?.split("\n") ?? [];
            const differing = text.split("\n").filter((line, at) => line !== lines[at]);
            expect({ path, differing: differing.slice(0, 5) }).toEqual({ path, differing: [] });
        }
    });
});
