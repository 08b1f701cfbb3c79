/** Pass `effects`: what each method needs of `this`, what it changes, and what of it comes back to its caller. */
import { isFunction, type MethodFacts } from "../../../../generator/src/ir/facts.js";
import type { ClassText } from "../support/source.js";
import { stagesOf } from "../support/stages.js";

const factsOf = (source: string | ClassText, name = "run"): MethodFacts => {
    const facts = stagesOf(source).facts.get(name);
    if (facts === undefined) throw new Error(`no facts of ${name}`);
    return facts;
};

const CALLEES = `
    read () { return this.options['a']; }
    write (v) { this.options['a'] = v; }
    store (k, v) { this.tickers[k] = v; }
    fill (o: Dict) { o['x'] = 1; }
    fillDeep (o: Dict) { this.fill (o['inner']); }
    async fetchIt () { return 1; }
    element (o: Dict, k: string) { const value = this.safeValue (o, k); if (value === undefined) { return undefined; } return value; }`;

describe("effects", () => {
    describe("a method that looks up what it gives", () => {
        const look = (body: string): unknown => factsOf(`run (k) { ${body} }`).lookedUp;
        const FIRST = "if (k in this.options) { return this.options[k]; }";

        it("is known by where it looks, and in which order", () => {
            const chain = `${FIRST} else if (k in this.fees) { return this.fees[k]; }`;
            const [first, second] = [
                { field: "options", key: 0 },
                { field: "fees", key: 0 },
            ];
            expect(look(FIRST)).toEqual([first]);
            expect(look(chain)).toEqual([first, second]);
            expect(look(`if (k !== undefined) { ${chain} } throw new ExchangeError ('none');`)).toEqual([
                first,
                second,
            ]);
        });
        it("is not, where it may give something else", () => {
            for (const body of [
                `${FIRST} return {};`,
                `${FIRST} else { return {}; }`,
                "if (k in this.options) { return this.fees[k]; }",
                "if (k in this.options) { return this.options['k']; }",
                "if (k !== undefined) { return this.options[k]; }",
                `if (k === undefined) { return {}; } else { ${FIRST} }`,
                `k = this.safeString (this.fees, k); ${FIRST}`,
            ]) {
                expect(look(body)).withContext(body).toEqual([]);
            }
        });
    });

    describe("a parameter that a method returns", () => {
        const CALLER = "call (o) { this.run (o); return o; }";
        it("is given once, where it comes back changed", () => {
            const facts = factsOf(`run (o) { o['x'] = 1; return o; } ${CALLER}`);
            expect([facts.hasValue, facts.givesBack, [...facts.inout]]).toEqual([false, 0, [0]]);
        });
        it("is a value of its own where the method may give something else", () => {
            for (const body of [
                "if (o['y']) { return undefined; } o['x'] = 1; return o;",
                "if (o['y']) { return; } o['x'] = 1; return o;",
                "o['x'] = 1; if (o['y']) { return o; }",
                "o['x'] = 1; o = this.extend (o, {}); return o;",
            ]) {
                expect(factsOf(`run (o) { ${body} } ${CALLER}`).givesBack)
                    .withContext(body)
                    .toBe(undefined);
            }
        });
        it("is the value where it is not changed, or nobody reads it after the call", () => {
            expect(factsOf(`run (o) { return o; } ${CALLER}`).givesBack).toBe(undefined);
            expect(factsOf("run (o) { o['x'] = 1; return o; }").givesBack).toBe(undefined);
        });
    });

    describe("whether a call of a method only gives its value", () => {
        const isOnly = (methods: string): boolean => isFunction(factsOf({ base: CALLEES, methods }));

        it("is so where it computes, and reads what nobody changes meanwhile", () => {
            expect(isOnly("run (a) { return this.safeString (a, 'x'); }")).toBe(true);
            expect(isOnly("run () { return [ this.id, this.read (), this.tickers ]; }")).toBe(true);
            expect(isOnly("run () { const o = {}; this.fill (o); return 1; }")).toBe(true);
            expect(isOnly("run () { throw new ExchangeError ('none'); }")).toBe(true);
        });
        it("is not so where it writes, waits, starts or logs something, or looks at a clock", () => {
            for (const body of [
                "this.options['a'] = 1; return 1;",
                "this.write (1); return 1;",
                "this.store ('k', 1); return 1;",
                "this.log ('x'); return 1;",
                "return this.milliseconds ();",
                "return this.uuid ();",
                "return this.httpProxyCallback ('x');",
                "const name = 'read'; return this[name] ();",
            ]) {
                expect(isOnly(`run () { ${body} }`))
                    .withContext(body)
                    .toBe(false);
            }
            expect(isOnly("async run () { return await this.fetchIt (); }")).toBe(false);
        });
        it("is not so where one that it calls does that, and where a caller reads what it has changed", () => {
            expect(isOnly("now () { return this.milliseconds (); } run () { return this.now (); }")).toBe(false);
            expect(isOnly("run (o: Dict) { o['x'] = 1; return 1; } call (o) { this.run (o); return o; }")).toBe(false);
        });
    });

    describe("what a method needs of this", () => {
        const needs = (methods: string): string => factsOf({ base: CALLEES, methods }).self;

        it("is nothing, where it only computes", () => {
            expect(needs("run (a) { return this.safeString (a, 'x'); }")).toBe("none");
        });
        it("is the exchange, for configuration and options", () => {
            expect(needs("run () { return this.id; }")).toBe("exchange");
            expect(needs("run () { return this.options['x']; }")).toBe("exchange");
            expect(needs("run () { return this.markets; }")).toBe("exchange");
        });
        it("is the connection's state, for its caches", () => {
            expect(needs("run (m) { this.tickers['x'] = m; }")).toBe("state");
            expect(needs("run () { return this.orderbooks; }")).toBe("state");
        });
        it("is what its callees need", () => {
            expect(needs("run () { return this.read (); }")).toBe("exchange");
            expect(needs("run () { this.store ('x', 1); }")).toBe("state");
            expect(needs("run (o: Dict) { this.fill (o); return o; }")).toBe("none");
        });
        it("is the stronger of several needs", () => {
            expect(needs("run () { this.store (this.id, 1); }")).toBe("state");
        });
        it("is the exchange for a call that a subclass may override", () => {
            const { facts } = stagesOf({
                base: "title () { return 'x'; }\nask () { return this.title (); }",
                methods: "title () { return 'y'; }",
            });
            expect(facts.get("ask")?.self).toBe("exchange");
            expect(facts.get("title")?.self).toBe("none");
        });
        it("is one for all definitions of a name", () => {
            const { facts } = stagesOf({ base: "title () { return 'x'; }", methods: "title () { return this.id; }" });
            expect(facts.get("title")?.self).toBe("exchange");
        });
        it("is found through recursion", () => {
            expect(
                factsOf(
                    `
                        run(n) {
                            return n === 0 ? this.id : this.other(n - 1);
                        }
                        other(n) {
                            return this.run(n);
                        }
                    `,
                    "other",
                ).self,
            ).toBe("exchange");
        });
    });

    describe("what a method writes of this", () => {
        const writes = (methods: string, name = "run"): readonly boolean[] => {
            const { writesExchange, writesState } = factsOf({ base: CALLEES, methods }, name);
            return [writesExchange, writesState];
        };

        it("is nothing, where it only reads", () => {
            expect(writes("run () { return [ this.options, this.tickers ]; }")).toEqual([false, false]);
        });
        it("are instance fields", () => {
            expect(writes("run () { this.options['a'] = 1; }")).toEqual([true, false]);
            expect(writes("run () { delete this.options['a']; }")).toEqual([true, false]);
            expect(writes("run () { this.options['list'].push (1); }")).toEqual([true, false]);
        });
        it("are fields of the connection's state", () => {
            expect(writes("run () { this.balance['a']['b'] = 1; }")).toEqual([false, true]);
        });
        it("is what its callees write", () => {
            expect(writes("run () { this.write (1); }")).toEqual([true, false]);
            expect(writes("run () { this.store ('a', 1); }")).toEqual([false, true]);
        });
        it("includes writes through a local that borrows a field's element", () => {
            expect(writes("run () { const o = this.options['a']; o['b'] = 1; }")).toEqual([true, false]);
            expect(writes("run () { const o = this.safeValue (this.options, 'a'); o['b'] = 1; }")).toEqual([
                true,
                false,
            ]);
            expect(writes("run () { const t = this.tickers; t['b'] = 1; }")).toEqual([false, true]);
        });
        it("includes writes by a callee to an element that it was given", () => {
            expect(writes("run () { this.fill (this.options['a']); }")).toEqual([true, false]);
        });
    });

    describe("waiting", () => {
        const waits = (methods: string): boolean => factsOf({ base: CALLEES, methods }).waits;

        it("is what async methods do, and who calls them", () => {
            expect(waits("async run () { return 1; }")).toBeTrue();
            expect(waits("run () { return this.fetchIt (); }")).toBeTrue();
            expect(waits("run () { return this.read (); }")).toBeFalse();
        });
    });

    describe("parameters that a method changes", () => {
        const changed = (methods: string, name = "run"): readonly number[] => [
            ...factsOf({ base: CALLEES, methods }, name).mutated,
        ];

        it("by an element, a push, a delete", () => {
            expect(changed("run (a, b) { b['x'] = 1; }")).toEqual([1]);
            expect(changed("run (a, b) { a.push (b); }")).toEqual([0]);
            expect(changed("run (a, b) { delete a['x']['y']; }")).toEqual([0]);
        });
        it("not by binding the name anew", () => {
            expect(changed("run (a) { a = {}; return a; }")).toEqual([]);
        });
        it("through a name that borrows an element", () => {
            expect(changed("run (a) { const x = a['x']; x['y'] = 1; }")).toEqual([0]);
            expect(changed("run (a) { const x = a['x']; const y = x['y']; y['z'] = 1; }")).toEqual([0]);
        });
        it("through a second name", () => {
            expect(changed("run (a) { const x = a; x['y'] = 1; }")).toEqual([0]);
        });
        it("by handing it to a method that changes its own", () => {
            expect(changed("run (a, b) { this.fill (b); }")).toEqual([1]);
            expect(changed("run (a) { this.fillDeep (a); }")).toEqual([0]);
        });
        it("through an element that a method picked out", () => {
            expect(changed("run (a) { const x = this.element (a, 'x'); x['y'] = 1; }")).toEqual([0]);
        });
    });

    describe("parameters that come back", () => {
        const back = (methods: string, name: string): readonly number[] => [
            ...factsOf({ base: CALLEES, methods }, name).inout,
        ];

        it("are those that a caller goes on to read", () => {
            expect(back("run () { const o = {}; this.fill (o); return o; }", "fill")).toEqual([0]);
        });
        it("are not those that nobody reads again", () => {
            expect(back("run () { const o = {}; this.fill (o); return 1; }", "fill")).toEqual([]);
            expect(back("run () { this.fill ({}); }", "fill")).toEqual([]);
        });
        it("are those whose owner is read", () => {
            expect(back("run (o: Dict) { this.fill (o['a']); return o; }", "fill")).toEqual([0]);
            expect(back("run () { this.fill (this.options['a']); }", "fill")).toEqual([0]);
        });
        it("are clients, whoever calls the method", () => {
            const { inout } = factsOf("run (client: Client, message) { client.resolve (message, 'a'); }");
            expect([...inout]).toEqual([0]);
        });
        it("are those that go on through a caller's own parameter", () => {
            const methods = "run () { const o = { 'inner': {} }; this.fillDeep (o); return o; }";
            expect(back(methods, "fillDeep")).toEqual([0]);
            expect(back(methods, "fill")).toEqual([0]);
        });
    });

    describe("values", () => {
        it("are given by methods that return something somewhere", () => {
            expect(factsOf("run (a) { if (a) { return; } return 1; }").hasValue).toBeTrue();
            expect(factsOf("run (a) { return undefined; }").hasValue).toBeFalse();
            expect(factsOf("run (a) { this.options['a'] = 1; }").hasValue).toBeFalse();
        });
        it("are elements of a parameter where a method picks one out", () => {
            expect(factsOf({ base: CALLEES, methods: "run () {}" }, "element").projection).toEqual({
                object: 0,
                key: 1,
            });
            expect(factsOf("run (o, k) { return this.safeString (o, k); }").projection).toBeUndefined();
        });
    });

    it("counts the parameters of the longest definition", () => {
        const { facts } = stagesOf({
            base: "title (a) { return a; }",
            methods: "title (a, b = 1, c = 2) { return a; }",
        });
        expect(facts.get("title")?.arity).toBe(3);
    });
});
