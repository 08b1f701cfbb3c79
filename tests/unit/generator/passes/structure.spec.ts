/** Pass `structure`: a method's statements become one expression; branches and loops carry the names that live on. */
import type { Expr, LoopExpr } from "../../../../generator/src/ir/nodes.js";
import { walk } from "../../../../generator/src/ir/walk.js";
import { dump } from "../../../../generator/src/ir/dump.js";
import type { ClassText } from "../support/source.js";
import { last, stagesOf } from "../support/stages.js";

const structured = (source: string | ClassText): Expr => last(stagesOf(source).structured, "run").result;

const nodesOf = <K extends Expr["kind"]>(node: Expr, kind: K): readonly Extract<Expr, { kind: K }>[] => {
    const found: Extract<Expr, { kind: K }>[] = [];
    walk(node, (each) => {
        // The kind tells the type.
        if (each.kind === kind) found.push(each as Extract<Expr, { kind: K }>);
    });
    return found;
};

/** How each loop goes on from round to round. */
const loops = (source: string): readonly Pick<LoopExpr, "form" | "carried">[] =>
    nodesOf(structured(source), "loop").map(({ form, carried }) => ({ form, carried }));

describe("structure", () => {
    describe("branches", () => {
        it("give the names that somebody reads afterwards", () => {
            const result = structured(
                "run (a: boolean) { let x = 1; let y = 2; if (a) { x = 3; y = 4; } return x + 0; }",
            );
            expect(dump(result)).toBe("x = 1; y = 2; x = if a do x = 3; y = 4; x else x end; (x + 0)");
        });
        it("give several names as a tuple", () => {
            const result = structured(
                `
                    run(a: boolean) {
                        let x = 1;
                        let y = 2;
                        if (a) {
                            x = 3;
                            y = 4;
                        }
                        const s = x + y;
                        return s * 2;
                    }
                `,
            );
            expect(dump(result)).toContain("{x, y} = if a do x = 3; y = 4; {x, y} else {x, y} end");
        });
        it("give the result itself where they end the method", () => {
            expect(dump(structured("run (a: boolean) { if (a) { return 1; } return 2; }"))).toBe(
                "if a do 1 else 2 end",
            );
        });
        it("take what follows into the branch that goes on", () => {
            const result = structured(
                `
                    run(a: boolean, b: number) {
                        if (a) {
                            return 0;
                        }
                        const x = b + 1;
                        const y = x * x;
                        return x + y;
                    }
                `,
            );
            expect(dump(result)).toBe("if a do 0 else x = JS.add(b, 1); y = JS.multiply(x, x); JS.add(x, y) end");
        });
        it("tag a return that only some paths take", () => {
            const result = structured(
                `
                    run(a: boolean, b: boolean) {
                        let x = 1;
                        if (a) {
                            if (b) {
                                return 0;
                            }
                            x = 2;
                        }
                        const y = x * x;
                        return x + y;
                    }
                `,
            );
            const [after] = nodesOf(result, "afterReturn");
            expect(after?.targets).toEqual(["x"]);
            expect(
                nodesOf(result, "tagged")
                    .map(({ tag }) => tag)
                    .sort(),
            ).toEqual(["next", "next", "return"]);
        });
        it("that only raise stand before what follows", () => {
            expect(dump(structured("run (a: boolean) { if (a) { throw new ExchangeError ('no'); } return 2; }"))).toBe(
                'if a do raise new ExchangeError("no") else nil end; 2',
            );
        });
    });

    describe("loops", () => {
        it("carry what a round hands to the next", () => {
            expect(
                loops(`
                    run(list: List) {
                        let n = 0;
                        for (let i = 0; i < list.length; i++) {
                            n = n + i;
                        }
                        return n;
                    }
                `),
            ).toEqual([{ form: "reduce", carried: ["n"] }]);
        });
        it("don't carry what each round binds for itself", () => {
            expect(
                loops(
                    `
                        run(list: List) {
                            let n = 0;
                            let x = 1;
                            for (let i = 0; i < list.length; i++) {
                                x = i;
                                n = n + x;
                            }
                            return n;
                        }
                    `,
                ),
            ).toEqual([{ form: "reduce", carried: ["n"] }]);
        });
        it("carry what is read after them", () => {
            expect(
                loops(
                    `
                        run(list: List) {
                            let last = 0;
                            for (let i = 0; i < list.length; i++) {
                                last = i;
                            }
                            return last;
                        }
                    `,
                ),
            ).toEqual([{ form: "reduce", carried: ["last"] }]);
        });
        it("carry several names in the order of their first binding", () => {
            expect(
                loops(
                    `
                        run(list: List) {
                            let a = 0;
                            let b = 0;
                            for (let i = 0; i < list.length; i++) {
                                b = b + a;
                                a = a + 1;
                            }
                            return a + b;
                        }
                    `,
                ),
            ).toEqual([{ form: "reduce", carried: ["b", "a"] }]);
        });
        it("collect what they only append", () => {
            expect(
                loops(
                    `
                        run(list: List) {
                            const r = [];
                            for (let i = 0; i < list.length; i++) {
                                r.push(i);
                            }
                            return r;
                        }
                    `,
                ),
            ).toEqual([{ form: "collect", carried: [] }]);
        });
        it("prepend to several lists and reverse them once", () => {
            const source = `
                    run(list: List) {
                        const a = [];
                        const b = [];
                        for (let i = 0; i < list.length; i++) {
                            a.push(i);
                            b.push(i);
                        }
                        return [a, b];
                    }
                `;
            expect(loops(source)).toEqual([{ form: "reduce", carried: ["a", "b"] }]);
            expect(dump(structured(source))).toContain("a = [i | a]; b = [i | b]; {a, b}");
            expect(nodesOf(structured(source), "operator")).toEqual([]);
        });
        it("stop at a break", () => {
            const source = `
                    run(list: List) {
                        let n = 0;
                        for (let i = 0; i < list.length; i++) {
                            if (i > 3) {
                                break;
                            }
                            n = n + i;
                        }
                        return n;
                    }
                `;
            expect(loops(source)).toEqual([{ form: "reduceWhile", carried: ["n"] }]);
            expect(dump(structured(source))).toContain("if (i > 3) do :halt n else n = (n + i); :cont n end");
        });
        it("run for effects where nothing is carried", () => {
            const source = {
                base: "note (a) { this.log (a); }",
                methods: "run (list: List) { for (let i = 0; i < list.length; i++) { this.note (i); } }",
            };
            expect(nodesOf(structured(source), "loop").map(({ form }) => form)).toEqual(["each"]);
        });
        it("go over elements, with the index only where it is read", () => {
            const iterations = (source: string): readonly string[] =>
                nodesOf(structured(source), "loop").map(({ iteration }) => iteration.kind);
            expect(
                iterations(
                    `
                        run(list: List) {
                            let x = 0;
                            for (let i = 0; i < list.length; i++) {
                                x = list[i];
                            }
                            return x;
                        }
                    `,
                ),
            ).toEqual(["each"]);
            expect(
                iterations(
                    `
                        run(list: List) {
                            let x = 0;
                            for (let i = 0; i < list.length; i++) {
                                x = [list[i], i];
                            }
                            return x;
                        }
                    `,
                ),
            ).toEqual(["eachIndexed"]);
            expect(
                iterations("run (n: number) { let x = 0; for (let i = 0; i < n; i++) { x = x + i; } return x; }"),
            ).toEqual(["range"]);
        });
    });

    describe("try", () => {
        const base = "fail (a) { if (a) { throw new ExchangeError ('no'); } return a; }";

        it("gives the names that either way binds", () => {
            const result = structured({
                base,
                methods: `
                        run(a) {
                            let x = 0;
                            let y = 0;
                            try {
                                x = this.fail(a);
                            } catch (e) {
                                x = 1;
                                y = 2;
                            }
                            return [x, y];
                        }
                    `,
            });
            expect(dump(result)).toContain("{x, y} = try do");
        });
        it("is split behind a write that the catch reads", () => {
            const result = structured({
                base,
                methods: `
                        run(a) {
                            let x = 0;
                            try {
                                x = this.fail(a);
                                this.fail(x);
                            } catch (e) {
                                return x;
                            }
                            return 'fine';
                        }
                    `,
            });
            expect(nodesOf(result, "try").length).toBe(2);
        });
        it("keeps the error's name", () => {
            const [attempt] = nodesOf(
                structured({ base, methods: "run (a) { try { return this.fail (a); } catch (e) { throw e; } }" }),
                "try",
            );
            expect(attempt?.error).toBe("e");
        });
    });

    it("leaves no break, continue or return", () => {
        const { structured: methods } = stagesOf(
            `
                run(list: List) {
                    for (let i = 0; i < list.length; i++) {
                        if (i === 1) {
                            continue;
                        }
                        if (i === 2) {
                            break;
                        }
                        if (i === 3) {
                            return i;
                        }
                    }
                    return 'none';
                }
            `,
        );
        const tags = nodesOf(last(methods).result, "tagged").map(({ tag }) => tag);
        expect(new Set(tags)).toEqual(new Set(["cont", "halt", "next", "return"]));
    });
});
