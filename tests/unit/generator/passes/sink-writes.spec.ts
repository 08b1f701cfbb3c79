/** Pass `sink-writes`: what a name's changes put back is put back once, wherever nobody sees the difference. */
import { sinkWrites } from "../../../../generator/src/passes/sink-writes.js";
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
    "somebody looks at the owner in a branch": "a['x'] = 1; if (c) { a['y'] = this.json (b); } a['z'] = 3; return b;",
    "the method may end between them": "a['x'] = 1; if (c) { return b; } a['y'] = 2; return b;",
    "a handler may see the first": "try { a['x'] = 1; a['y'] = this.run (b, c, k); } catch (e) { return b; } return b;",
};

describe("sink-writes", () => {
    for (const [where, [body, before, after]] of Object.entries(SUNK)) {
        it(`makes one of several, ${where}`, () => {
            expect(writeBacks(body)).toEqual([before, after]);
        });
    }
    for (const [why, body] of Object.entries(KEPT)) {
        it(`leaves them where ${why}`, () => {
            const [before, after] = writeBacks(body);
            expect(before).toBeGreaterThan(1);
            expect(after).toBe(before);
        });
    }

    const same = sameSource();
    for (const [name, body] of [
        ...Object.entries(SUNK).map(([where, [body]]) => [where, body] as const),
        ...Object.entries(KEPT),
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
});
