/** Errors thrown, caught and thrown again. */
import { sameSource } from "../support/same-source.js";

describe("errors", () => {
    const same = sameSource();

    const base = `
        fail (a) { if (a === 1) { throw new BadSymbol ('one'); } if (a === 2) { throw new InvalidOrder ('two'); } return a; }`;

    describe("throw", () => {
        for (const name of [
            "ExchangeError",
            "BadSymbol",
            "ArgumentsRequired",
            "AuthenticationError",
            "InvalidOrder",
            "NetworkError",
            "RequestTimeout",
            "NotSupported",
            "RateLimitExceeded",
        ]) {
            same(name, `run (a) { throw new ${name} ('it is ' + a); }`, ["so"]);
        }
        same("without a message", "run () { throw new ExchangeError (); }");
        same(
            "a class from a table",
            `
                run(k: string) {
                    const table = { a: BadSymbol, b: InvalidOrder };
                    if (k in table) {
                        throw new table[k]('from the table');
                    }
                    return 'no error';
                }
            `,
            ["a"],
            ["b"],
            ["c"],
        );
        same("a class held by a name", "run () { const Class = BadSymbol; throw new Class ('by name'); }");
        same("from a callee", { base, methods: "run (a) { return this.fail (a); }" }, [0], [1], [2]);
        same(
            "in a loop",
            `
                run(list: List) {
                    for (let i = 0; i < list.length; i++) {
                        if (list[i] < 0) {
                            throw new BadRequest('negative at ' + i.toString());
                        }
                    }
                    return 'fine';
                }
            `,
            [[1, 2]],
            [[1, -2]],
        );
    });

    describe("try and catch", () => {
        same(
            "a value from either",
            {
                base,
                methods: `
                        run(a) {
                            let x = undefined;
                            try {
                                x = this.fail(a);
                            } catch (e) {
                                x = 'caught';
                            }
                            return x;
                        }
                    `,
            },
            [0],
            [1],
        );
        same(
            "return inside both",
            { base, methods: "run (a) { try { return this.fail (a); } catch (e) { return 'caught'; } }" },
            [0],
            [1],
        );
        same(
            "return inside the try, code after",
            {
                base,
                methods: `
                        run(a) {
                            try {
                                return this.fail(a);
                            } catch (e) {
                                a = 'caught';
                            }
                            const b = a + '!';
                            return b;
                        }
                    `,
            },
            [0],
            [1],
        );
        same(
            "return inside the catch, code after",
            {
                base,
                methods: `
                        run(a) {
                            let x = 0;
                            try {
                                x = this.fail(a);
                            } catch (e) {
                                return 'caught';
                            }
                            x = x + 1;
                            return x;
                        }
                    `,
            },
            [5],
            [1],
        );
        same(
            "return in a branch of the try",
            {
                base,
                methods: `
                        run(a, b) {
                            let x = 0;
                            try {
                                x = this.fail(a);
                                if (b) {
                                    return 'early';
                                }
                            } catch (e) {
                                x = -1;
                            }
                            x = x * 2;
                            return x;
                        }
                    `,
            },
            [5, 1],
            [5, 0],
            [1, 0],
        );
        same(
            "rethrow",
            { base, methods: "run (a) { try { return this.fail (a); } catch (e) { throw e; } }" },
            [0],
            [1],
            [2],
        );
        same(
            "rethrow of some",
            {
                base,
                methods: `
                        run(a) {
                            try {
                                return this.fail(a);
                            } catch (e) {
                                if (e instanceof BadSymbol) {
                                    return 'bad symbol';
                                }
                                throw e;
                            }
                        }
                    `,
            },
            [0],
            [1],
            [2],
        );
        same(
            "another error instead",
            {
                base,
                methods: `
                        run(a) {
                            try {
                                return this.fail(a);
                            } catch (e) {
                                throw new ExchangeError('wrapped: ' + e.toString());
                            }
                        }
                    `,
            },
            [0],
            [1],
        );
        same(
            "the error as a text",
            {
                base,
                methods: `
                run(a) {
                    try {
                        this.fail(a);
                        return 'fine';
                    } catch (e) {
                        return e.toString();
                    }
                }
            `,
            },
            [0],
            [1],
            [2],
        );
        same(
            "without a name for the error",
            { base, methods: "run (a) { let x = 'fine'; try { this.fail (a); } catch { x = 'caught'; } return x; }" },
            [0],
            [1],
        );
        same.orRefused(
            "nested",
            {
                base,
                methods: `
                        run(a, b) {
                            let x = '';
                            try {
                                try {
                                    this.fail(a);
                                    x += 'in ';
                                } catch (e) {
                                    x += 'caught ';
                                    this.fail(b);
                                }
                                x += 'out';
                            } catch (e) {
                                x += 'outer';
                            }
                            return x;
                        }
                    `,
            },
            [0, 0],
            [1, 0],
            [1, 2],
        );
        same(
            "inside a loop",
            {
                base,
                methods: `
                        run(list: List) {
                            const result = [];
                            for (let i = 0; i < list.length; i++) {
                                try {
                                    result.push(this.fail(list[i]));
                                } catch (e) {
                                    result.push('caught');
                                }
                            }
                            return result;
                        }
                    `,
            },
            [[0, 1, 5, 2]],
        );
        same(
            "with continue in the catch",
            {
                base,
                methods: `
                        run(list: List) {
                            const result = [];
                            for (let i = 0; i < list.length; i++) {
                                let x = undefined;
                                try {
                                    x = this.fail(list[i]);
                                } catch (e) {
                                    continue;
                                }
                                result.push(x);
                            }
                            return result;
                        }
                    `,
            },
            [[0, 1, 5, 2]],
        );
        same(
            "with break in the try",
            {
                base,
                methods: `
                        run(list: List) {
                            let n = 0;
                            for (let i = 0; i < list.length; i++) {
                                try {
                                    if (this.fail(list[i]) === 0) {
                                        break;
                                    }
                                    n = n + 1;
                                } catch (e) {
                                    n = n + 100;
                                }
                            }
                            return n;
                        }
                    `,
            },
            [[3, 1, 0, 4]],
            [[1, 2]],
        );
    });
});
