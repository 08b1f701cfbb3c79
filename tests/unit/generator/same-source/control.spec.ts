/** Branches and early returns. */
import type { Value } from "../support/outcome.js";
import { sameSource } from "../support/same-source.js";

const numbers = (...values: readonly number[]): readonly (readonly Value[])[] => values.map((value) => [value]);

describe("control flow", () => {
    const same = sameSource();

    describe("branches", () => {
        same("without else", "run (a) { let x = 1; if (a > 0) { x = 2; } return x; }", ...numbers(0, 1));
        same(
            "with else",
            "run (a) { let x = undefined; if (a > 0) { x = 1; } else { x = 2; } return x; }",
            ...numbers(0, 1),
        );
        same(
            "else if",
            `
                run(a) {
                    let x = 'none';
                    if (a === 1) {
                        x = 'one';
                    } else if (a === 2) {
                        x = 'two';
                    } else if (a > 2) {
                        x = 'many';
                    }
                    return x;
                }
            `,
            ...numbers(0, 1, 2, 3),
        );
        same(
            "on texts",
            `
                run(a: Str) {
                    let x = undefined;
                    if (a === 'spot') {
                        x = 1;
                    } else if (a === 'swap') {
                        x = 2;
                    } else {
                        x = 3;
                    }
                    return [x, a];
                }
            `,
            ["spot"],
            ["swap"],
            ["else"],
            [undefined],
        );
        same(
            "two names bound in one branch",
            "run (a) { let x = 1; let y = 2; if (a) { x = 10; y = 20; } return x + y; }",
            [true],
            [false],
        );
        same(
            "different names bound in two branches",
            `
                run(a) {
                    let x = 1;
                    let y = 2;
                    if (a) {
                        x = 10;
                    } else {
                        y = 20;
                    }
                    return [x, y];
                }
            `,
            [true],
            [false],
        );
        same(
            "names bound from each other",
            `
                run(a) {
                    let x = 1;
                    let y = 2;
                    if (a) {
                        const z = x;
                        x = y;
                        y = z;
                    }
                    return [x, y];
                }
            `,
            [true],
            [false],
        );
        same(
            "nested",
            `
                run(a, b) {
                    let x = 0;
                    if (a) {
                        if (b) {
                            x = 1;
                        } else {
                            x = 2;
                        }
                        x = x * 10;
                    }
                    return x;
                }
            `,
            [1, 1],
            [1, 0],
            [0, 1],
        );
        same("empty", "run (a) { if (a) { } else { } return a; }", ...numbers(1));
        same("a bare block", "run (a) { let x = a; { const y = x + 1; x = y; } return x; }", ...numbers(1));
        same(
            "a name declared in a branch and again outside",
            "run (a) { if (a) { const x = 1; a = x; } const x = 'out'; return [ x, a ]; }",
            [true],
            [false],
        );
        same(
            "a name that shadows",
            "run (a) { const x = 1; if (a) { const x = 2; a = x; } return [ x, a ]; }",
            [true],
            [false],
        );
        same(
            "a parameter bound anew",
            "run (a: Str) { if (a === undefined) { a = 'default'; } return a; }",
            [undefined],
            ["x"],
        );
    });

    describe("early returns", () => {
        same("a guard", "run (a) { if (a === undefined) { return 'none'; } return a; }", [undefined], [1]);
        same(
            "a chain of guards",
            `
                run(a) {
                    if (a < 0) {
                        return 'negative';
                    }
                    if (a === 0) {
                        return 'zero';
                    }
                    const b = a * 2;
                    if (b > 10) {
                        return 'big';
                    }
                    return b;
                }
            `,
            ...numbers(-1, 0, 3, 6),
        );
        same(
            "a guard after a write",
            `
                run(a) {
                    const o = { a: a };
                    if (a > 1) {
                        o['big'] = true;
                        return o;
                    }
                    o['small'] = true;
                    return o;
                }
            `,
            ...numbers(1, 2),
        );
        same("without a value", "run (a) { if (a) { return; } return 1; }", [true], [false]);
        same("falling off the end", "run (a) { if (a) { return 1; } }", [true], [false]);
        same("both branches return", "run (a) { if (a) { return 1; } else { return 2; } }", [true], [false]);
        same(
            "one branch returns, the other goes on",
            "run (a) { let x = 0; if (a) { return 'a'; } else { x = 5; } x = x + 1; return x; }",
            [true],
            [false],
        );
        same(
            "a nested if that sometimes returns",
            `
                run(a, b) {
                    let x = 0;
                    if (a) {
                        if (b) {
                            return 'both';
                        }
                        x = 1;
                    }
                    x = x + 10;
                    const y = x * 2;
                    return [x, y];
                }
            `,
            [1, 1],
            [1, 0],
            [0, 0],
        );
        same(
            "deeply nested, sometimes",
            `
                run(a, b, c) {
                    let x = 'x';
                    if (a) {
                        x += 'a';
                        if (b) {
                            x += 'b';
                            if (c) {
                                return x + 'c';
                            }
                            x += '!';
                        } else if (c) {
                            return 'c' + x;
                        }
                        x += '.';
                    }
                    const y = x + x;
                    return y;
                }
            `,
            [1, 1, 1],
            [1, 1, 0],
            [1, 0, 1],
            [1, 0, 0],
            [0, 0, 0],
        );
        same(
            "an else if that sometimes returns",
            `
                run(a) {
                    let x = 1;
                    if (a === 1) {
                        x = 2;
                    } else if (a === 2) {
                        return 'two';
                    } else {
                        x = 4;
                    }
                    const y = x + 1;
                    return [x, y];
                }
            `,
            ...numbers(1, 2, 3),
        );
        same(
            "a single statement after",
            "run (a, b) { let x = 0; if (a) { if (b) { return 1; } x = 2; } return x; }",
            [1, 1],
            [1, 0],
            [0, 0],
        );
        same(
            "after code that is never reached",
            "run (a) { if (a) { return 1; } else { throw new ExchangeError ('no'); } }",
            [true],
            [false],
        );
        same(
            "a throw as a guard",
            `
                run(a) {
                    if (a === undefined) {
                        throw new ArgumentsRequired('a is required');
                    }
                    return a + 1;
                }
            `,
            [undefined],
            [1],
        );
        same(
            "a throw in one branch, a binding in the other",
            `
                run(a) {
                    let x = undefined;
                    if (a === 'spot') {
                        x = 1;
                    } else {
                        throw new NotSupported('not ' + a);
                    }
                    return x;
                }
            `,
            ["spot"],
            ["swap"],
        );
        same(
            "two names live after a branch that may return",
            `
                run(a, b) {
                    let x = 1;
                    let y = 1;
                    if (a) {
                        if (b) {
                            return 'out';
                        }
                        x = 2;
                        y = 3;
                    }
                    const s = x + y;
                    return [s, x, y];
                }
            `,
            [1, 1],
            [1, 0],
            [0, 0],
        );
    });

    describe("ternaries", () => {
        same(
            "nested",
            "run (a) { return (a > 0) ? 'positive' : (a < 0) ? 'negative' : 'zero'; }",
            ...numbers(-1, 0, 1),
        );
        same(
            "as an argument",
            "run (a) { return this.safeString ({ 'x': 1, 'y': 2 }, a ? 'x' : 'y'); }",
            [true],
            [false],
        );
        same("inside a concatenation", "run (a) { return 'is ' + (a ? 'on' : 'off') + '.'; }", [true], [false]);
        same(
            "with undefined",
            "run (a: Int) { const x = (a === undefined) ? undefined : a * 2; return x; }",
            [undefined],
            [2],
        );
    });
});
