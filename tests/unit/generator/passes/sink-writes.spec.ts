/** Pass `sink-writes`: what a name's changes put back is put back once, wherever nobody sees the difference. */
import { sinkWrites } from "../../../../generator/src/passes/sink-writes/index.js";
import { dumpStatements } from "../../../../generator/src/ir/dump.js";
import { walkStatements } from "../../../../generator/src/ir/walk.js";
import type { Stmt } from "../../../../generator/src/ir/statements.js";
import { sameSource } from "../support/same-source.js";
import { last, stagesOf } from "../support/stages.js";

const WRITES = "b['m']";

/** How often a method puts back the changes of `a`, which it borrows from `b`, before and after the pass. */
const writeBacks = (body: string): readonly [before: number, after: number] => {
    const rebound = last(
        stagesOf(`run (b: Dict, c: boolean, k: string) { const a = ${WRITES}; ${body} }`).rebound,
        "run",
    );
    const count = (stmts: readonly Stmt[]): number => {
        let found = 0;
        walkStatements(stmts, (stmt) => {
            if (stmt.kind === "assign" && stmt.writesBack?.name === "a") found += 1;
        });
        return found;
    };
    return [count(rebound.body), count(sinkWrites(rebound).body)];
};

const SUNK: Readonly<Record<string, readonly [body: string, before: number, after: number]>> = {
    "one after the other": ["a['x'] = 1; a['y'] = 2; return b;", 2, 1],
    "where one is in a branch": ["a['x'] = 1; if (c) { a['y'] = 2; } return b;", 2, 1],
    "where both branches have one": ["if (c) { a['x'] = 1; } else { a['y'] = 2; } return b;", 2, 1],
    "in chains": ["if (c) { a['x'] = 1; } else if (k) { a['y'] = 2; } else { a['z'] = 3; } return b;", 3, 1],
    "past what has nothing to do with it": ["a['x'] = 1; const d = [k]; d.push (c); a['y'] = d; return b;", 2, 1],
};

const KEPT: Readonly<Record<string, string>> = {
    "somebody looks at the owner between them": "a['x'] = 1; const d = this.json (b); a['y'] = d; return b;",
    "somebody looks at the owner in a branch that the method ends with":
        "a['x'] = 1; if (c) { a['y'] = this.json (b); } return b;",
    "the next one is made in one case only": "if (c) { a['x'] = this.json (b); } if (k) { a['y'] = 1; } return b;",
    "the next one is made in some rounds":
        "if (c) { a['x'] = this.json (b); } for (const each of [ k ]) { if (each) { a['y'] = this.json (b); } } return b;",
    "the next round looks at the owner":
        "for (const each of [ 1, 2 ]) { a[each] = this.json (b); } a['z'] = 1; return b;",
    "what follows a loop that is left looks at the owner":
        "for (const each of [ 1, 2 ]) { a['x'] = each; if (c) { break; } a['y'] = k; } a['z'] = this.json (b); return b;",
    "a name that is a part of the place is bound anew":
        "if (c) { a['x'] = Object.keys (b).length; } b[k] = a; if (c) { a['y'] = Object.keys (b).length; } k = 'l'; b[k] = a; return b;",
};

/** What the last write overwrites in any case, although the other ones can't come down to it. */
const OVERWRITTEN: Readonly<Record<string, readonly [body: string, before: number, after: number]>> = {
    "in a branch that looked at the owner before": [
        "a['x'] = 1; if (c) { a['y'] = this.json (b); } a['z'] = 3; return b;",
        3,
        2,
    ],
    "in a branch of a branch": [
        "if (c) { a['x'] = this.json (b); if (k) { a['y'] = this.json (b); } } a['z'] = 3; return b;",
        3,
        2,
    ],
    "in branches, one of which looked at the owner": [
        "if (c) { a['x'] = this.json (b); } else { a['y'] = 2; } a['z'] = 3; return b;",
        3,
        1,
    ],
    "before a loop is left": [
        "for (const each of [ 1, 2 ]) { a['x'] = each; if (c) { a['y'] = 2; break; } a['v'] = 1; } a['z'] = 3; return b;",
        4,
        1,
    ],
    "in rounds, one of which isn't gone through": [
        "for (const each of [ 1, 2 ]) { a[each] = 1; if (c) { continue; } a['y'] = each; } a['z'] = 3; return b;",
        3,
        1,
    ],
    "in a loop in a loop": [
        "for (const i of [ 1, 2 ]) { for (const j of [ 3, 4 ]) { if (c) { a[i] = j; break; } } a['y'] = i; } a['z'] = 3; return b;",
        3,
        1,
    ],
    "in a loop with a test": ["let n = 0; while (n < 2) { n += 1; a['x'] = n; } a['z'] = n; return b;", 2, 1],
    "before an error may be raised": [
        "if (c) { a['x'] = this.json (b); } if (k === 'q') { throw new BadRequest (k); } a['y'] = 2; return b;",
        2,
        1,
    ],
};

/** What is put back after a loop and not in its rounds, as it is written there. */
const afterLoop = (body: string, given = `const a = ${WRITES};`): string => {
    const rebound = last(stagesOf(`run (b: Dict, n: number, k: string) { ${given} ${body} return b; }`).rebound, "run");
    const sunk = sinkWrites(rebound).body;
    const at = sunk.findLastIndex(({ kind }) => kind === "for");
    if (dumpStatements(sunk.slice(at, at + 1)).includes("b = put")) return "in the rounds";
    const after = sunk.slice(at + 1, -1);
    return dumpStatements(after) + (JSON.stringify(after).includes('"onlyIfThere":true') ? " if it is there" : "");
};

const LOOP = "for (let i = 0; i < n; i++)";

const LOOPS_WITHOUT: Readonly<Record<string, string>> = {
    "in each round": `${LOOP} { a['x'] = i; }`,
    "in some rounds": `${LOOP} { if (i > 1) { a['x'] = i; } else { k += 'x'; } }`,
    "several times": `${LOOP} { a['x'] = i; a['y'] = k; }`,
    "in a loop in it": `${LOOP} { for (const each of Object.keys (a)) { a['x'] = each; } a['y'] = i; }`,
};

const LOOPS_WITH: Readonly<Record<string, string>> = {
    "somebody looks at the owner in a round": `${LOOP} { a['x'] = this.json (b); }`,
    "the name is another one in each round": `${LOOP} { const a = b[k]; a['x'] = i; }`,
    "the key is another one in each round": `let a = b[k]; ${LOOP} { a['x'] = i; k = 'n'; a = b[k]; }`,
    "they append to what may be nothing": `const a = ${WRITES}; ${LOOP} { a.push (i); }`,
    "the method may end in a round": `const a = ${WRITES}; ${LOOP} { a['x'] = i; if (i > k.length) { return b; } }`,
};

describe("sink-writes", () => {
    describe("after a loop, puts back what stands there yet if there was no round", () => {
        for (const [where, body] of Object.entries(LOOPS_WITHOUT)) {
            it(`and was changed ${where}`, () => {
                expect(afterLoop(body)).toBe('b = put(b["m"], a) if it is there');
            });
        }
        it("and needn't look where a list certainly stands", () => {
            const given = `const a = ${WRITES}; if (!Array.isArray (a)) { return k; }`;
            const body = "const length = a.length; for (let i = 0; i < length; i++) { a[i] = 1; }";
            expect(afterLoop(body, given)).toBe('b = put(b["m"], a)');
        });
        it("and appended to it or to a default", () => {
            const given = "const a = this.safeValue (b, 'm', []);";
            expect(afterLoop(`${LOOP} { a.push (i); }`, given)).toBe('b = put(b?["m"], a) if it is there');
        });
        for (const [why, body] of Object.entries(LOOPS_WITH)) {
            it(`but in its rounds where ${why}`, () => {
                expect(afterLoop(body, body.includes("a =") ? "" : undefined)).toBe("in the rounds");
            });
        }
    });

    for (const [where, [body, before, after]] of Object.entries(SUNK)) {
        it(`makes one of several, ${where}`, () => {
            expect(writeBacks(body)).toEqual([before, after]);
        });
    }
    for (const [where, [body, before, after]] of Object.entries(OVERWRITTEN)) {
        it(`leaves out what is overwritten ${where}`, () => {
            expect(writeBacks(body)).toEqual([before, after]);
        });
    }
    it("goes past what has to do with another field of the same struct alone", () => {
        const source = `run (client: any, k: string) {
            const a = this.tickers[k];
            a['x'] = this.safeValue (this.trades, k);
            this.bidsasks[k] = 1;
            a['y'] = 2;
            return a;
        }`;
        const text = dumpStatements(sinkWrites(last(stagesOf(source).rebound, "run")).body);
        expect(text.split("@state = put(@state.tickers").length - 1).toBe(1);
    });
    for (const [why, body] of Object.entries(KEPT)) {
        it(`leaves them where ${why}`, () => {
            const [before, after] = writeBacks(body);
            expect(before).toBeGreaterThan(1);
            expect(after).toBe(before);
        });
    }

    const same = sameSource();
    for (const [name, body] of [
        ...Object.entries({ ...SUNK, ...OVERWRITTEN }).map(([where, [body]]) => [where, body] as const),
        ...Object.entries(KEPT),
        ...Object.entries(LOOPS_WITHOUT).map(([where, body]) => [
            `in a loop, ${where}`,
            `const n = c ? 3 : 0; ${body} return b;`,
        ]),
    ]) {
        if (body.includes("this.run")) continue;
        same(
            `gives what JavaScript gives: ${name}`,
            { methods: `run (b: Dict, c: boolean, k: string) { const a = ${WRITES}; ${body} }` },
            [{ m: { x: 0 } }, true, "k"],
            [{ m: { x: 0 }, n: 1 }, false, "k"],
            [{ m: {} }, false, ""],
        );
    }
    same(
        "nothing comes to stand where nothing stands, if no round puts something there",
        `run (b: Dict, n: number) { const a = ${WRITES}; ${LOOP} { a['x'] = i; } return [ b, Object.keys (b) ]; }`,
        [{}, 0],
        [{ k: 1 }, 0],
        [{ m: null }, 0],
        [{ m: { y: 1 } }, 2],
    );
    same(
        "what a loop changes may be what stands there, or a copy, or new",
        {
            methods: `
                mark (o: Dict) { o['x'] = 1; return o; }
                copy (list: List) { const r = []; for (const each of list) { r.push ({ 'y': each['y'] }); } return r; }
                run (b: Dict, c: boolean) {
                    let list = ${WRITES};
                    const isThere = list !== undefined;
                    if (!isThere) {
                        list = [ { 'y': 2 } ];
                    }
                    const marked = c ? this.copy (list) : list;
                    const length = marked.length;
                    for (let i = 0; i < length; i++) {
                        marked[i] = this.mark (marked[i]);
                    }
                    list = marked;
                    return [ b, list, 'm' in b ];
                }`,
        },
        [{ m: [{ y: 0 }, { y: 1 }] }, true],
        [{ m: [{ y: 0 }, { y: 1 }] }, false],
        [{ m: [] }, false],
        [{}, false],
        [{}, true],
    );
    same(
        "in loops in loops, and from branch to branch",
        `run (b: Dict, lists: any[], c: boolean) {
            const a = ${WRITES};
            for (const list of lists) {
                if (c) {
                    for (const each of list) {
                        a.push (each);
                    }
                } else if (list.length > 1) {
                    a.push (list[0]);
                }
            }
            return [ b, a ];
        }`,
        [{ m: [] }, [[1, 2], [], [3]], true],
        [{ m: [0] }, [[1, 2], [], [3]], false],
        [{}, [], false],
    );
    same(
        "the key may be another one at each write",
        {
            methods: `run (b: Dict, k: string) {
                let a = this.safeValue (b, k);
                a['x'] = 1;
                k = 'n';
                a = this.safeValue (b, k);
                a['x'] = 2;
                return [a, b];
            }`,
        },
        [{ m: { x: 0 }, n: {} }, "m"],
    );
    same(
        "what a name stands for may be something else at each write",
        {
            methods: `run (b: Dict, c: boolean) {
                let a = b['m'];
                a['x'] = 1;
                if (c) {
                    a = { 'x': 3 };
                    a['y'] = 4;
                }
                a['z'] = 5;
                return [a, b];
            }`,
        },
        [{ m: { x: 0 } }, true],
        [{ m: { x: 0 } }, false],
    );
    for (const [when, body] of [
        ["where nothing may stand", "a['x'] = 1; b['m'] = a; a['y'] = 1;"],
        ["before it is another one", "b['m'] = a; if (c) { b['m'] = { 'n': 1 }; } a['y'] = 1;"],
        ["before it is taken away", "b['m'] = a; if (c) { delete b['m']; } a['y'] = 1;"],
    ] as const) {
        same.orRefused(
            `a default is put there ${when}`,
            `run (b: Dict, c: boolean) { const a = this.safeValue (b, 'm', {}); ${body} return [ a, b ]; }`,
            [{ m: { x: 0 } }, true],
            [{ m: { x: 0 } }, false],
            [{}, true],
            [{}, false],
        );
    }
    same(
        "fields of a connection's state are written apart from each other",
        `run (client, message) {
            this.trades['A'] = [];
            this.tickers['A'] = { 'n': 0 };
            const trades = this.trades['A'];
            const ticker = this.tickers['A'];
            trades.push (1);
            ticker['n'] = this.trades['A'].length;
            trades.push (this.tickers['A']['n']);
            if (message['s']) {
                ticker['m'] = this.trades['A'].length;
                this.bidsasks['A'] = ticker['m'];
            }
            ticker['o'] = 1;
            trades.push (2);
            return [ this.trades, this.tickers, this.bidsasks ];
        }`,
        [{ "@client": "wss://example.org/ws" }, { s: true }],
        [{ "@client": "wss://example.org/ws" }, { s: false }],
    );
});
