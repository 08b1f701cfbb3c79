/** Loops over positions that put something else where an item stood. */
import { sameSource } from "../support/same-source.js";

describe("loops that replace the items of a list", () => {
    const same = sameSource();

    const base = `
        double (n) { return n * 2; }
        numeric (fee) { fee['cost'] = this.safeInteger (fee, 'cost'); return fee; }
        checked (n) { if (n < 0) { throw new BadRequest ('negative'); } return n + 1; }
    `;
    const NUMBERS = [[[1, 2, 3]], [[]]] as const;

    /** A loop over all positions of `list`, and what is given then. */
    const loop = (round: string, then = "return list;", before = ""): string => `
        run (list: List) {
            const n = list.length;
            ${before}
            for (let i = 0; i < n; i++) {
                ${round}
            }
            ${then}
        }
    `;

    describe("each by what is made of it alone", () => {
        same("by a method", { base, methods: loop("list[i] = this.double (list[i]);") }, ...NUMBERS);
        same(
            "by a method that changes it",
            { base, methods: loop("list[i] = this.numeric (list[i]);", "return [ list, n ];") },
            [[{ cost: "1.5" }, { cost: "2", rate: 1 }]],
            [[]],
        );
        same("and where it stands", loop("list[i] = list[i] * i;"), ...NUMBERS);
        same("without a look at it", loop("list[i] = i;"), ...NUMBERS);
        same("some of them", loop("if (list[i] > 1) { list[i] = list[i] + 10; }"), ...NUMBERS);
        same("twice", loop("list[i] = list[i] + 1; list[i] = list[i] * 2;"), ...NUMBERS);
        same("and what it holds", loop("list[i] = { 'n': list[i] }; list[i]['i'] = i; list[i]['m'] = n;"), ...NUMBERS);
        same(
            "or else another",
            loop("const x = list[i]; if (x > 1) { list[i] = x * 2; } else { list[i] = [ x ]; }"),
            ...NUMBERS,
        );
        same(
            "up to a length that is asked for in each round",
            "run (list: List) { for (let i = 0; i < list.length; i++) { list[i] = list[i] * 2; } return list; }",
            ...NUMBERS,
        );
        same("by a literal of items that are there twice", loop("list[i] = [ list[i], list[i] ];"), ...NUMBERS);
        same.orRefused("by one object", loop("list[i] = o;", "o['a'] = 1; return list;", "const o = {};"), ...NUMBERS);
    });

    describe("where a round looks at more than its item", () => {
        same("at the one before", loop("if (i > 0) { list[i] = list[i] + list[i - 1]; }"), ...NUMBERS);
        same("at the first", loop("list[i] = list[i] + list[0];"), ...NUMBERS);
        same("at the next", loop("list[i] = list[i + 1];"), ...NUMBERS);
        same("at all of them", loop("list[i] = list.length + list.indexOf (list[i]);"), ...NUMBERS);
        same(
            "under another name of the list",
            loop(
                "list[i] = list[i] * 2; sum = sum + other[0];",
                "return [ list, sum ];",
                "const other = list; let sum = 0;",
            ),
            ...NUMBERS,
        );
        same(
            "at what another name of the list has in the end",
            loop("list[i] = list[i] * 2;", "return [ list, other ];", "const other = list;"),
            ...NUMBERS,
        );
    });

    describe("where a round does more", () => {
        same(
            "sums",
            loop("list[i] = list[i] * 2; sum = sum + list[i];", "return [ list, sum ];", "let sum = 0;"),
            ...NUMBERS,
        );
        same("appends to the list", loop("list[i] = list[i] * 2; list.push (i);"), ...NUMBERS);
        same("writes elsewhere", loop("list[i + 1] = i;"), ...NUMBERS);
        same("writes at the first", loop("list[0] = list[i];"), ...NUMBERS);
        same("stops", loop("if (list[i] === 2) { break; } list[i] = 0;"), ...NUMBERS);
        same("goes on", loop("if (list[i] === 2) { continue; } list[i] = 0;"), ...NUMBERS);
        same("gives something back", loop("if (list[i] === 2) { return list; } list[i] = 0;", "return n;"), ...NUMBERS);
        same("puts another list in its place", loop("list[i] = 7; if (i === 1) { list = [ 5, 5, 5 ]; }"), ...NUMBERS);
        same("has a loop inside", loop("for (let j = 0; j < 2; j++) { list[i] = list[i] + j; }"), ...NUMBERS);
    });

    describe("over other positions", () => {
        same(
            "of a list that has grown since",
            loop("list[i] = list[i] * 2;", "return list;", "list.push (9);"),
            ...NUMBERS,
        );
        same("of another list", loop("list[i] = list[i] * 2;", "return list;", "list = [ 4, 5, 6, 7 ];"), ...NUMBERS);
        same(
            "from the second on",
            "run (list: List) { const n = list.length; for (let i = 1; i < n; i++) { list[i] = list[i] * 2; } return list; }",
            ...NUMBERS,
        );
        same(
            "up to a number",
            "run (list: List, n: number) { for (let i = 0; i < n; i++) { list[i] = i; } return list; }",
            [[1, 2, 3], 2],
            [[1, 2, 3], 5],
            [[], 1],
        );
        same(
            "of what may be no list",
            "run (o: any) { const n = o.length; for (let i = 0; i < n; i++) { o[i] = i; } return o; }",
            [[7, 8]],
            [[]],
        );
    });

    describe("until an error is raised", () => {
        const inputs = [[[1, 2]], [[1, -1, 2]]] as const;
        same("that nobody catches", { base, methods: loop("list[i] = this.checked (list[i]);") }, ...inputs);
        same.orRefused(
            "after which the list is read",
            {
                base,
                methods: `
                    run (list: List) {
                        const n = list.length;
                        try {
                            for (let i = 0; i < n; i++) {
                                list[i] = this.checked (list[i]);
                            }
                        } catch (e) {
                            return [ 'caught', list ];
                        }
                        return list;
                    }
                `,
            },
            ...inputs,
        );
    });
});
