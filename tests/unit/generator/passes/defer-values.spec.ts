/** Pass `defer-values`: values that are made only if somebody sees them. */
import { dump } from "../../../../generator/src/ir/dump.js";
import type { StructuredProgram } from "../../../../generator/src/ir/program.js";
import { deferValues } from "../../../../generator/src/passes/defer-values/index.js";
import { last, stagesOf } from "../support/stages.js";

interface Deferred {
    readonly run: string;
    readonly parse: string;
    readonly copies: readonly string[];
}

const deferred = (source: string): Deferred => {
    const { structured, simplified } = stagesOf(source);
    const program: StructuredProgram = {
        classes: [{ methods: simplified, copies: [] }],
        definitionOf: (_, method) => structured.findLast(({ name }) => name === method),
        finish: (_, method) => method,
        freshMethod: (_, hint) => hint,
    };
    const [{ methods, copies } = { methods: [], copies: [] }] = deferValues(program).classes;
    return {
        run: dump(last(methods, "run").result),
        parse: dump(last(methods, "parse").result),
        copies: copies.map(({ name, result }) => `${name} ${dump(result)}`),
    };
};

const PARSE = `parse (message: Dict) {
    const symbol = this.safeString (message, 's');
    const last = this.safeString (message, 'c');
    return this.finish ({ 'symbol': symbol, 'last': last });
}
finish (ticker: Dict) { return this.extend (ticker, { 'info': this.safeNumber (ticker, 'last') }); }
safeNumber (o: object, key: string) { return this.parseNumber (this.safeString (o, key)); }`;

const RESOLVE = "client.resolve (ticker, 'ticker:' + symbol);";

const run = (statements: string, parse = PARSE): string => `${parse}
run (client: Client, message: Dict) {
    const ticker = this.parse (message);
    const symbol = ticker['symbol'];
    this.tickers[symbol] = ticker;
    ${statements}
}`;

describe("defer-values", () => {
    it("goes as far as the key is known, and leaves the rest to who sees the value", () => {
        const { run: handler, copies } = deferred(run(RESOLVE));
        expect(handler).toBe(
            "{symbol, ticker} = this.parseDeferred(message); @state = put(@state.tickers?[symbol], ticker); " +
                'client = Pro.Client.resolve_deferred(client, ticker, ("ticker:" <> JS.to_string(symbol)), @state.exchange); ' +
                "{@state, client}",
        );
        expect(copies).toEqual([
            'parseDeferred symbol = Safe.string(message, "s"); {symbol, deferred(last = Safe.string(message, "c"); ' +
                'this.finish(%{"symbol" => symbol, "last" => last}))}',
        ]);
    });
    it("says once what the maker and its copy do", () => {
        const usesExchange = PARSE.replace("'symbol': symbol,", "'symbol': symbol, 'from': this.id,");
        expect(deferred(run(RESOLVE, usesExchange)).parse).toBe(
            "{_, deferred} = this.parseDeferred(message); Pro.Deferred.made(deferred, @exchange)",
        );
        expect(deferred(run(RESOLVE)).parse)
            .withContext("without the exchange")
            .not.toContain("parseDeferred");
    });
    it("defers what is collected, and given to who waits together", () => {
        const { run: handler } = deferred(`${PARSE}
run (client: Client, messages: Dict[]) {
    const tickers: Dict = {};
    for (let i = 0; i < messages.length; i++) {
        const ticker = this.parse (messages[i]);
        const symbol = ticker['symbol'];
        tickers[symbol] = ticker;
        this.tickers[symbol] = ticker;
    }
    client.resolve (tickers, 'tickers');
}`);
        expect(handler).toContain("{symbol, ticker} = this.parseDeferred(");
        expect(handler).toContain('Pro.Client.resolve_deferred(client, tickers, "tickers", @state.exchange)');
    });
    it("makes one copy for all who name the same of a value, and others for others", () => {
        const handler = (name: string, key: string): string => `${name} (client: Client, message: Dict) {
    const ticker = this.parse (message);
    const key = ticker['${key}'];
    this.tickers[key] = ticker;
    client.resolve (ticker, key);
}`;
        const { copies } = deferred(
            [PARSE, handler("first", "symbol"), handler("second", "symbol"), handler("run", "last")].join("\n"),
        );
        expect(copies.map((copy) => copy.replace(/deferred.*/, "…"))).toEqual([
            'parseDeferred symbol = Safe.string(message, "s"); {symbol, …',
            'parseDeferred symbol = Safe.string(message, "s"); last = Safe.string(message, "c"); {last, …',
        ]);
    });
    it("leaves a value alone that the handler does more with", () => {
        expect(deferred(run(RESOLVE)).copies.length).toBe(1);
        for (const statements of [
            `${RESOLVE} return ticker;`,
            `${RESOLVE} ticker['x'] = 1;`,
            `${RESOLVE} return this.safeString (ticker, 'last');`,
            `${RESOLVE} return this.tickers[symbol];`,
            `${RESOLVE} this.tickers[symbol]['x'] = 1;`,
            `${RESOLVE} this.bidsasks = { 'A': ticker };`,
            "const all: Dict = {}; all[symbol] = ticker; client.resolve (all, 'all'); return all;",
            "const all: Dict = {}; all[symbol] = ticker; client.resolve (Object.values (all), 'all');",
            "const all: Dict = { 'first': 1 }; all[symbol] = ticker; client.resolve (all, 'all');",
            "client.resolve ([ ticker ], 'all');",
        ]) {
            expect(deferred(run(statements)).copies)
                .withContext(statements)
                .toEqual([]);
        }
    });
    it("leaves a value alone whose maker sees or does something else, or changes what stands at the key", () => {
        const parse = (body: string): string => PARSE.replace("return this.finish (", body);
        for (const body of [
            "this.options['x'] = 1; return this.finish (",
            "this.bidsasks[symbol] = 1; return this.finish (",
            "if (this.milliseconds () > 1) { return { 'symbol': symbol, 'last': 1 }; } return this.finish (",
            "if (this.options['x']) { return { 'symbol': symbol, 'last': 1 }; } return this.finish (",
            "return this.extend ({ 'symbol': last }, ",
            "if (last === undefined) { return { 'symbol': last, 'last': 1 }; } return this.finish (",
        ]) {
            expect(deferred(run(RESOLVE, parse(body))).copies)
                .withContext(body)
                .toEqual([]);
        }
    });
    it("leaves a value alone where nothing more would have to be made", () => {
        const plain =
            "parse (message: Dict) { const symbol = message['s']; return { 'symbol': symbol, 'info': message }; }";
        expect(deferred(run(RESOLVE, plain)).copies).toEqual([]);
    });
});
