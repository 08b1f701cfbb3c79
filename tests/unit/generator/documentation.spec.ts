/** What JSDoc comments become for users of the Elixir functions. */
import { parseDocumentation, renderDocumentation } from "../../../generator/src/emit/documentation.js";

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const rendered = (...lines: readonly string[]): string =>
    renderDocumentation(parseDocumentation(["/**", ...lines.map((line) => ` * ${line}`), " */"].join("\n")), snakeCase);

describe("documentation", () => {
    it("starts with the description, as a sentence", () => {
        expect(rendered("@method", "@name binance#watchTicker", "@description watches a price")).toBe(
            "Watches a price.",
        );
    });
    it("goes on where a description has several lines", () => {
        expect(rendered("@description watches", "a price")).toBe("Watches a price.");
    });
    it("lists parameters in Elixir's spelling, and keys of params by themselves", () => {
        expect(
            rendered(
                "@param {string} marketSymbol unified symbol",
                "@param {object} [params] extra parameters",
                '@param {string} [params.method="ticker"] the endpoint',
            ),
        ).toBe(
            [
                "## Parameters",
                "",
                "- `market_symbol`: unified symbol",
                "- `params`: extra parameters",
                "",
                "## Keys of `params`",
                "",
                '- `"method"`: the endpoint',
            ].join("\n"),
        );
    });
    it("tells what comes back, with links in Markdown", () => {
        expect(rendered("@returns {object} a [ticker structure]{@link https://docs.test/?id=ticker-structure}")).toBe(
            "Returns a [ticker structure](https://docs.test/?id=ticker-structure).",
        );
        expect(rendered("@returns {object} see {@link https://docs.test the manual}")).toBe(
            "Returns see [the manual](https://docs.test).",
        );
        expect(rendered("@returns {object} see {@link https://docs.test}")).toBe("Returns see <https://docs.test>.");
    });
    it("ends with the places in the exchange's manual", () => {
        expect(
            rendered(
                "@see https://docs.test/a",
                "@see {@link https://docs.test/b}",
                "@see {@link https://docs.test/c the third}",
            ),
        ).toBe(
            [
                "## See also",
                "",
                "- <https://docs.test/a>",
                "- <https://docs.test/b>",
                "- [the third](https://docs.test/c)",
            ].join("\n"),
        );
    });
});
