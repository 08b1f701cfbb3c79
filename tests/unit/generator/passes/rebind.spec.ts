/** Pass `rebind`: every mutation becomes a binding of a name to a new value. */
import { walkStatements } from "../../../../generator/src/ir/walk.js";
import { dumpStatements } from "../../../../generator/src/ir/dump.js";
import type { ClassText } from "../support/source.js";
import { last, stagesOf } from "../support/stages.js";

const rebound = (source: string | ClassText): string => dumpStatements(last(stagesOf(source).rebound, "run").body);

/** Kinds of statements that change something in place. */
const mutations = (source: string | ClassText): readonly string[] => {
    const found: string[] = [];
    for (const { body } of stagesOf(source).rebound) {
        walkStatements(body, (stmt) => {
            const isWrite = stmt.kind === "assign" && stmt.target.kind !== "local";
            if (isWrite || stmt.kind === "push" || stmt.kind === "delete") found.push(stmt.kind);
        });
    }
    return found;
};

describe("rebind", () => {
    it("leaves no mutation", () => {
        const source = {
            base: `
                fill(o: Dict) {
                    o['x'] = 1;
                }
                store(m) {
                    this.tickers['a'] = m;
                    this.trades['b']['c'] = m;
                }
            `,
            methods: `
                run (o: Dict, list: List) {
                    o['a'] = 1;
                    o['b']['c'] = 2;
                    delete o['d'];
                    list.push (o);
                    list[0]['e'] = 3;
                    this.fill (o);
                    this.options['f'] = 4;
                    for (let i = 0; i < list.length; i++) {
                        o['n'] = i;
                    }
                    return [ o, list ];
                }`,
        };
        expect(mutations(source)).toEqual([]);
    });

    describe("writes", () => {
        it("bind the root to a changed value", () => {
            expect(rebound("run (o: Market) { o['a'] = 1; return o; }")).toBe('o = put(o["a"], 1); return o');
        });
        it("tell a map from what may know the order of its keys", () => {
            expect(rebound("run (o: Dict) { o['a'] = 1; return o; }")).toBe('o = put(o?["a"], 1); return o');
        });
        it("name the whole path", () => {
            expect(rebound("run (o: Market, k: string) { o['a'][k] = 1; return o; }")).toContain('put(o["a"]?[k], 1)');
        });
        it("are made once where a place gets what a call makes of what stands there", () => {
            const mark = "mark (o: Dict) { o['x'] = 1; return o; }";
            expect(rebound(`${mark} run (list: List, i: number) { list[i] = this.mark (list[i]); return list; }`)).toBe(
                "changedListItem = this.mark(JS.get(list, i)); list = put(list?[i], changedListItem); return list",
            );
        });
        it("have names after what is changed", () => {
            const mark = "mark (o: Dict) { o['x'] = 1; }";
            const element = (place: string): string =>
                rebound(`${mark} run (o: Dict, k: string) { this.mark (${place}); return o; }`);
            expect(element("o['fee']")).toContain("fee = this.mark(");
            expect(element("o['fees'][k]")).toContain("changedFee = this.mark(");
            expect(element("o['data'][k][k]")).toContain("changedDataItem = this.mark(");
            const loop = (list: string): string =>
                rebound(
                    `run (o: Dict, trades: any) { for (const each of ${list}) { each['x'] = 1; } return [ o, trades ]; }`,
                );
            expect(loop("trades")).toContain("let changedTrades = []");
            expect(loop("o['fees']")).toContain("let changedFees = []");
        });
        it("are made twice where what stands there may be a default", () => {
            const mark = "mark (o: Dict) { o['x'] = 1; return o; }";
            const run = "run (o: Dict) { o['a'] = this.mark (this.safeValue (o, 'a', {})); return o; }";
            expect(rebound(`${mark} ${run}`).match(/o = put/g)).toHaveSize(2);
        });
        it("append by ++", () => {
            expect(rebound("run (list: List) { list.push (1); return list; }")).toBe(
                "list = (list ++ [1]); return list",
            );
        });
        it("delete by a new value", () => {
            expect(rebound("run (o: Market) { delete o['a']; return o; }")).toBe('o = delete(o["a"]); return o');
        });
    });

    describe("names that borrow", () => {
        it("write back to their place", () => {
            expect(rebound("run (o: Dict) { const x = o['a']; x['n'] = 1; return o; }")).toBe(
                'let x = o["a"]; x = put(x?["n"], 1); o = put(o["a"], x); return o',
            );
        });
        it("write back along the whole chain", () => {
            const text = rebound("run (o: Dict) { const a = o['a']; const b = a['b']; b['n'] = 1; return o; }");
            expect(text).toMatch(/b = put\(b.*; a = put\(a.*; o = put\(o/);
        });
        it("are read again after their place was written", () => {
            expect(rebound("run (o: Dict) { const x = o['a']; o['a']['n'] = 1; return x; }")).toMatch(
                /; x = o\["a"\]; return x$/,
            );
        });
        it("no longer borrow once their name is bound anew", () => {
            const text = rebound("run (o: Dict) { let x = o['a']; x = {}; x['n'] = 1; return o; }");
            expect(text).not.toContain("o = put(");
        });
        it("borrow what they were stored in", () => {
            expect(rebound("run () { const o = {}; const x = {}; o['a'] = x; x['n'] = 1; return o; }")).toMatch(
                /o = put\(o\["a"\], x\); x = put\(x\["n"\], 1\); o = put\(o\["a"\], x\); return o$/,
            );
        });
    });

    describe("calls that change their arguments", () => {
        const base = "fill (o: Dict) { o['x'] = 1; }\ngive (o: Dict) { o['x'] = 1; return 7; }";

        it("bind the argument to what comes back", () => {
            expect(rebound({ base, methods: "run () { const o = {}; this.fill (o); return o; }" })).toBe(
                "let o = %{}; o = this.fill(o); return o",
            );
        });
        it("bind their value beside it", () => {
            expect(
                rebound({ base, methods: "run () { const o = {}; const n = this.give (o); return [ n, o ]; }" }),
            ).toContain("{give, o} = this.give(o); let n = give");
        });
        it("write an element back to its place", () => {
            expect(rebound({ base, methods: "run (o: Dict) { this.fill (o['a']); return o; }" })).toMatch(
                /^(\w+) = this\.fill\(o\["a"\]\); o = put\(o\["a"\], \1\); return o$/,
            );
        });
        it("leave an expression before it is evaluated", () => {
            expect(
                rebound({
                    base,
                    methods: "run (a: number) { const o = {}; const n = a + this.give (o); return [ n, o ]; }",
                }),
            ).toMatch(/\{give, o\} = this\.give\(o\); let n = .*give/);
        });
        it("decide by a statement where only one branch calls", () => {
            expect(
                rebound({
                    base,
                    methods: `
                        run(go: boolean) {
                            const o = {};
                            const n = go ? this.give(o) : 0;
                            return [n, o];
                        }
                    `,
                }),
            ).toContain("if go { {give, o} = this.give(o)");
        });
    });

    describe("this", () => {
        it("is the exchange, and comes back changed", () => {
            expect(rebound("run () { this.options['a'] = 1; }")).toMatch(/^@exchange = instancePut\(@exchange.*1\)$/);
            expect(
                stagesOf("run () { this.options['a'] = 1; return 2; }")
                    .rebound.map(({ body }) => dumpStatements(body))
                    .join(),
            ).toContain("return {2, @exchange}");
        });
        it("is the connection's state, and comes back changed", () => {
            expect(rebound("run (m) { this.tickers['a'] = m; return m; }")).toBe(
                '@state = put(@state.tickers["a"], m); return {m, @state}',
            );
        });
        it("is threaded through calls that change it", () => {
            expect(rebound("run () { this.store (1); this.store (2); }\nstore (m) { this.tickers['a'] = m; }")).toBe(
                "@state = this.store(1); @state = this.store(2)",
            );
        });
        it("is written by a transaction where a method waits", () => {
            expect(rebound("async run () { return this.next (); }\nnext () { this.options['n'] = 1; return 1; }")).toBe(
                "return transaction(this.next())",
            );
        });
    });

    describe("results", () => {
        it("are the value, then this, then the parameters that come back", () => {
            const { rebound: methods } = stagesOf(
                `
                    run() {
                        const o = {};
                        const n = this.both(1, o);
                        return [n, o];
                    }
                    both(a, o: Dict) {
                        o['x'] = a;
                        this.options['n'] = a;
                        return a;
                    }
                `,
            );
            expect(dumpStatements(last(methods, "both").body)).toContain("return {a, @exchange, o}");
        });
        it("are given at every return, and at the end", () => {
            const { rebound: methods } = stagesOf(
                `
                    run() {
                        const o = {};
                        this.maybe(1, o);
                        return o;
                    }
                    maybe(a, o: Dict) {
                        if (a) {
                            return;
                        }
                        o['x'] = a;
                    }
                `,
            );
            const maybe = last(methods, "maybe");
            expect(dumpStatements(maybe.body)).toContain("{ return o }");
            expect(maybe.fallthrough).toEqual({ kind: "local", name: "o" });
        });
    });
});
