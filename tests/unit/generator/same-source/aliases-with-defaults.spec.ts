/** Names for an element that was read with a default: the element's where there is one, nobody's else where there is none. */
import type { ClassText } from "../support/source.js";
import { sameSource } from "../support/same-source.js";
import { SAFE_ACCESS } from "../support/source.js";

const withSafeAccess = (methods: string): ClassText => ({ base: SAFE_ACCESS, methods });

describe("elements read with a default", () => {
    const same = sameSource();

    describe("that are written", () => {
        same(
            "change their owner where they are its own",
            withSafeAccess("run (o: Dict) { const x = this.safeDict (o, 'k', {}); x['a'] = 1; return [ o, x ]; }"),
            [{}],
            [{ k: { b: 2 } }],
            [{ k: undefined }],
        );
        same(
            "are its own after one of two ways",
            "run (o: Dict, c: boolean) { const x = this.safeValue (o, 'k', {}); if (c) { o['k'] = x; } x['a'] = 1; return [ o, x ]; }",
            [{}, true],
            [{}, false],
            [{ k: { b: 2 } }, true],
            [{ k: { b: 2 } }, false],
        );
        same(
            "as values of any kind",
            "run (o: Dict) { const x = this.safeValue (o, 'k', {}); x['a'] = 1; return o; }",
            [{}],
            [{ k: { b: 2 } }],
        );
        same(
            "as lists",
            withSafeAccess("run (o: Dict) { const x = this.safeList (o, 'k', []); x.push (1); return o; }"),
            [{}],
            [{ k: [2] }],
        );
        same(
            "leave what is of another kind",
            withSafeAccess("run (o: Dict) { const x = this.safeDict (o, 'k', {}); x['a'] = 1; return [ o, x ]; }"),
            [{ k: 5 }],
            [{ k: [1] }],
        );
        same(
            "of a list",
            withSafeAccess("run (o: List) { const x = this.safeDict (o, 0, {}); x['a'] = 1; return o; }"),
            [[]],
            [[{ b: 2 }]],
        );
        same(
            "of an element that was read with a default",
            withSafeAccess(
                "run (o: Dict) { const x = this.safeDict (this.safeDict (o, 'k', {}), 'l', {}); x['a'] = 1; return [ o, x ]; }",
            ),
            [{}],
            [{ k: { b: 2 } }],
            [{ k: { l: { b: 2 } } }],
            [{ k: 5 }],
        );
        same(
            "by a method that is given one",
            withSafeAccess(
                "fill (o) { o['z'] = 1; } run (o: Dict) { this.fill (this.safeDict (o, 'k', {})); return o; }",
            ),
            [{}],
            [{ k: { b: 2 } }],
        );
        for (const before of ["", "this.options['k'] = { 'b': 1 };"]) {
            same(
                `of an option ${before === "" ? "that there isn't" : "that there is"}`,
                withSafeAccess(
                    `run () { ${before} const x = this.safeDict (this.options, 'k', {}); x['a'] = 1; return this.options['k']; }`,
                ),
                [],
            );
        }
        for (const before of ["", "this.tickers['k'] = { 'b': 1 };"]) {
            same(
                `of stream state ${before === "" ? "that there isn't" : "that there is"}`,
                withSafeAccess(
                    `run () { ${before} const x = this.safeDict (this.tickers, 'k', {}); x['a'] = 1; return this.tickers; }`,
                ),
                [],
            );
        }
    });

    describe("stay what they are", () => {
        same(
            "while their owner changes elsewhere",
            withSafeAccess(
                "run (o: Dict) { const x = this.safeDict (o, 'k', {}); o['l'] = 5; x['a'] = 1; return [ o, x ]; }",
            ),
            [{}],
            [{ k: { b: 2 } }],
        );
        same(
            "while another name of the same element is written",
            withSafeAccess(
                `run (o: Dict) {
                    const x = this.safeDict (o, 'k', {});
                    const y = this.safeDict (o, 'k', {});
                    y['m'] = 5;
                    x['a'] = 1;
                    return [ o, x, y ];
                }`,
            ),
            [{}],
            [{ k: { b: 2 } }],
        );
    });

    describe("whose default has another name", () => {
        same(
            "change the one that they are",
            withSafeAccess(
                "run (o: Dict, p: Dict) { const x = this.safeDict (o, 'k', p); x['a'] = 1; return [ x, o, p ]; }",
            ),
            [{}, {}],
            [{ k: { b: 2 } }, {}],
        );
        same(
            "take it over",
            "run (o: Dict) { let x = []; const found = this.safeValue (o, 'k', x); x = found; x.push (5); return [ o, x ]; }",
            [{}],
            [{ k: [1] }],
        );
        same(
            "take it over in a branch",
            `run (o: Dict, isNew: boolean) {
                let x = [];
                if (o['here']) {
                    const found = this.safeValue (o, 'k', x);
                    const isFound = !isNew;
                    if (isFound) {
                        x = found;
                    } else {
                        x = [ { 'z': 1 } ];
                    }
                }
                x.push (5);
                return [ o, x ];
            }`,
            [{ here: true }, true],
            [{ here: true }, false],
            [{ here: true, k: [1] }, false],
            [{ k: [1] }, false],
        );
    });
});
