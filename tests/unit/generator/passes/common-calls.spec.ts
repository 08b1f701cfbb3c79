/** Pass `common-calls`: calls that are made once where they were made twice. */
import { commonCalls } from "../../../../generator/src/passes/common-calls/index.js";
import { dump } from "../../../../generator/src/ir/dump.js";
import type { StructuredMethod } from "../../../../generator/src/ir/method.js";
import { sameSource } from "../support/same-source.js";
import { last, stagesOf } from "../support/stages.js";

/** Methods that look something up, and some that give a field of what another one gives. */
const base = `
    find (id: string, market: Dict = undefined) {
        const markets = this.options['markets'];
        if (id in markets) {
            return markets[id];
        }
        if (market !== undefined) {
            return market;
        }
        return { 'symbol': id + '?', 'limits': { 'amount': 1 } };
    }
    symbolOf (id: string, market: Dict = undefined) {
        market = this.find (id, market);
        return market['symbol'];
    }
    limitsOf (id: string) {
        return this.find (id)['limits'];
    }
    findMarket (id: string, market: Dict) {
        return this.find (id, market);
    }
    symbolOfMarket (id: string, market: Dict) {
        return this.findMarket (id, market)['symbol'];
    }
    amountOf (id: string) {
        const limits = this.limitsOf (id);
        return limits['amount'];
    }
    rename (id: string, symbol: string) {
        this.options['markets'][id] = { 'symbol': symbol };
        return symbol;
    }
    parse (text: string) {
        if (text === undefined) {
            throw new BadRequest ('no text');
        }
        return text;
    }
    sized (n: number) {
        if (n > 2) {
            throw new BadRequest ('too many');
        }
        return n + 1;
    }`;

const classOf = (body: string) => ({ base, methods: body.startsWith("run") ? body : `run (id, a, b) { ${body} }` });

const runOf = (body: string, pass: (method: StructuredMethod) => StructuredMethod): string =>
    dump(pass(last(stagesOf(classOf(body)).simplified, "run")).result);

const before = (body: string): string => runOf(body, (method) => method);
const shared = (body: string): string => {
    const { simplified, programOfMethod } = stagesOf(classOf(body));
    return dump(commonCalls(last(simplified, "run"), programOfMethod).result);
};

describe("common-calls", () => {
    it("reads the name of a call's value where the same call was made again", () => {
        expect(
            shared("const x = this.find (id); if (a) { return this.find (id); } return [ x, this.find (id) ];"),
        ).toBe("x = this.find(id); if JS.truthy?(a) do x else [x, x] end");
        expect(shared("const x = this.find (id); const y = this.find (id, undefined); return [ a, y, x ];")).toBe(
            "x = this.find(id); y = x; [a, y, x]",
        );
    });
    it("takes a field of a call's value where a method does no more than that", () => {
        expect(
            shared("const symbol = this.symbolOf (id, a); const found = this.find (id, a); return [ symbol, found ];"),
        ).toBe('found = this.find(id, a); symbol = JS.get(found, "symbol"); [symbol, found]');
        expect(shared("const found = this.find (id, a); return [ found, this.symbolOf (id, a) ];")).toBe(
            'found = this.find(id, a); [found, JS.get(found, "symbol")]',
        );
        expect(shared("const found = this.find (id); return [ found, this.amountOf (id) ];")).toBe(
            'found = this.find(id); [found, JS.get(JS.get(found, "limits"), "amount")]',
        );
    });
    it("leaves a method alone that takes a field of what nobody else asks for", () => {
        for (const body of [
            "return this.symbolOf (id, a);",
            "const x = this.symbolOf (id); return [ x, this.find (id, a) ];",
        ]) {
            expect(shared(body)).toBe(before(body));
        }
    });
    it("gives the value the name that the code has for it, also where that was another one's before", () => {
        expect(shared("const symbol = this.symbolOf (id, a); a = this.find (id, a); return [ symbol, a ];")).toBe(
            'a = this.find(id, a); symbol = JS.get(a, "symbol"); [symbol, a]',
        );
        expect(shared("const symbol = this.symbolOf (id, a); b = this.find (id, a); return [ symbol, a, b ];")).toBe(
            'b = this.find(id, a); symbol = JS.get(b, "symbol"); [symbol, a, b]',
        );
    });
    it("makes a name from the method's where that is read in between", () => {
        const body =
            "const symbol = this.symbolOf (id, a); const old = [ a ]; a = this.find (id, a); return [ symbol, old, a ];";
        expect(shared(body.replace(/symbolOf|find/g, (name) => `${name}Market`))).toBe(
            'market = this.findMarket(id, a); symbol = JS.get(market, "symbol"); old = [a]; a = market; [symbol, old, a]',
        );
    });
    it("names what the runtime reads twice by a literal's key", () => {
        expect(
            shared(
                "return { 'info': a, 'timestamp': this.safeInteger (a, 'E'), 'datetime': this.iso8601 (this.safeInteger (a, 'E')) };",
            ),
        ).toBe(
            'timestamp = Safe.integer(a, "E"); %{"info" => a, "timestamp" => timestamp, "datetime" => Time.iso8601(timestamp)}',
        );
    });
    it("reads the value in the rounds of a loop and after it", () => {
        expect(
            shared(
                "const x = this.sized (1); const r = []; for (let i = 0; i < a.length; i++) { r.push (this.sized (1)); } return [ x, r, this.sized (1) ];",
            ),
        ).not.toMatch(/this\.sized.*this\.sized/);
    });
    it("makes a call again that may give something else then", () => {
        for (const body of [
            // One of the names that it reads is bound anew.
            "const x = this.find (id); id = b; return [ x, this.find (id) ];",
            "const x = this.find (id, a); if (b) { a = b; } return [ x, this.find (id, a) ];",
            "const r = []; for (let i = 0; i < 3; i++) { r.push (this.sized (i)); } for (let i = 0; i < 3; i++) { r.push (this.sized (i)); } return r;",
            // The value's own name is.
            "let x = this.find (id); if (a) { x = b; } return [ x, this.find (id) ];",
            "const x = this.find (id); x['seen'] = true; return [ x, this.find (id) ];",
            // What it reads is written.
            "const x = this.find (id); this.rename (id, 'X'); return [ x, this.find (id) ];",
            "const x = this.find (id); this.options['markets'] = {}; return [ x, this.find (id) ];",
            "const x = this.find (id); if (a) { this.rename (id, 'X'); } return [ x, this.find (id) ];",
            "const x = this.find (id); const r = []; for (let i = 0; i < 2; i++) { r.push (this.find (id)); this.rename (id, 'X'); } return [ x, r ];",
        ]) {
            expect(shared(body)).withContext(body).toBe(before(body));
        }
    });
    it("makes a call again across a wait, and one that looks at a clock or has an effect", () => {
        const waiting = `now () { return this.milliseconds (); }
            run (id) { const x = this.now (); return [ x, this.now () ]; }`;
        const across =
            "async run (id) { const x = this.find (id); await this.sleep (1); return [ x, this.find (id) ]; }";
        for (const methods of [waiting, across]) {
            const { simplified, programOfMethod } = stagesOf({ base, methods });
            const method = last(simplified, "run");
            expect(dump(commonCalls(method, programOfMethod).result))
                .withContext(methods)
                .toBe(dump(method.result));
        }
    });
    it("makes no call that may not have been made, and none before what may raise an error", () => {
        for (const body of [
            "if (a) { b = this.find (id); } return [ b, this.find (id) ];",
            "return [ a ? this.find (id) : 1, b ? this.find (id) : 2 ];",
            "const symbol = a ? this.symbolOf (id) : ''; return [ symbol, this.find (id) ];",
            "return { 'x': this.parse (a), 'y': this.sized (2), 'z': this.sized (2) };",
            "return { 'x': this.rename (id, a), 'y': this.find (id), 'z': this.find (id) };",
        ]) {
            expect(shared(body)).withContext(body).toBe(before(body));
        }
    });
    it("goes through no method that an exchange may have another one of", () => {
        const { simplified, programOfMethod } = stagesOf({
            base,
            methods: `
                symbolOf (id: string, market: Dict = undefined) { return 'own ' + super.symbolOf (id, market); }
                run (id) { const x = this.symbolOf (id); return [ x, this.find (id) ]; }`,
        });
        const method = last(simplified, "run");
        expect(dump(commonCalls(method, programOfMethod).result)).toBe(dump(method.result));
    });

    describe("gives what the calls give one by one", () => {
        const same = sameSource();
        const described = (methods: string): string => `
            describe (): any {
                return this.deepExtend (super.describe (), { 'id': 'snippet', 'options': {
                    'markets': { 'a': { 'symbol': 'A', 'limits': { 'amount': 5 } } },
                } });
            }
            ${methods}`;
        const snippet = (name: string, methods: string, ...lists: Parameters<typeof same>[2][]): void => {
            same(name, { base, methods: described(methods) }, ...lists);
        };

        snippet(
            "where one is a field of the other's",
            `run (id: string, market: Dict) {
                const symbol = this.symbolOf (id, market);
                const old = market;
                market = this.find (id, market);
                return [ symbol, market, old, this.amountOf (id), this.find (id)['limits'] ];
            }`,
            ["a", undefined],
            ["b", undefined],
            ["b", { symbol: "M", limits: { amount: 2 } }],
        );
        snippet(
            "where one of the values is changed",
            `run (id: string, isMarked: boolean) {
                const first = this.find (id);
                const second = this.find (id);
                const marked = isMarked ? { 'seen': 1 } : {};
                const copy = this.extend (second, marked);
                return [ first, second, copy, this.find (id) ];
            }`,
            ["b", true],
            ["b", false],
        );
        snippet(
            "where what they read is changed in between",
            `run (id: string, isRenamed: boolean) {
                const symbol = this.symbolOf (id);
                if (isRenamed) {
                    this.rename (id, 'B');
                }
                const market = this.find (id);
                const result = [ symbol, market['symbol'] ];
                for (let i = 0; i < 2; i++) {
                    result.push (this.symbolOf (id));
                    this.rename (id, 'C' + i.toString ());
                    result.push (this.symbolOf (id));
                }
                return result;
            }`,
            ["a", true],
            ["a", false],
            ["b", true],
        );
        snippet(
            "where they raise an error, and somebody sees which one",
            `run (n: number, m: number) {
                const seen = [];
                try {
                    seen.push (this.sized (m));
                    seen.push ({ 'first': this.sized (n), 'second': this.sized (n), 'third': this.sized (m) });
                } catch (e) {
                    seen.push (this.exceptionMessage (e, false));
                }
                return seen;
            }`,
            [1, 2],
            [3, 2],
            [1, 3],
        );
        snippet(
            "where only some of the branches make one",
            `run (id: string, list: any[]) {
                const symbol = this.symbolOf (id);
                const result = [];
                for (let i = 0; i < list.length; i++) {
                    const entry = list[i];
                    if (entry === 'market') {
                        const market = this.find (id);
                        result.push (market);
                    } else if (entry === 'other') {
                        id = 'other';
                        result.push (this.symbolOf (id));
                    } else {
                        result.push (this.symbolOf (id));
                    }
                }
                return [ symbol, result, this.find (id) ];
            }`,
            ["a", ["market", "x", "other", "market", "x"]],
            ["b", []],
        );
        snippet(
            "of what the runtime reads",
            `run (message: Dict) {
                const amount = this.safeString (message, 'pa');
                const size = Precise.stringAbs (this.safeString (message, 'pa'));
                return {
                    'info': message,
                    'amount': this.parseNumber (amount),
                    'size': this.parseNumber (size),
                    'timestamp': this.safeInteger (message, 'E'),
                    'datetime': this.iso8601 (this.safeInteger (message, 'E')),
                };
            }`,
            [{ pa: "-1.5", E: 1700000000000 }],
            [{ pa: "0", E: 0 }],
            [{}],
        );
    });
});
