/** What a catch sees of what was written before, and of the error's class. */
import { sameSource } from "../support/same-source.js";

describe("errors", () => {
    const same = sameSource();

    const base = `
        fail (a) { if (a === 1) { throw new BadSymbol ('one'); } if (a === 2) { throw new InvalidOrder ('two'); } return a; }`;

    describe("a write before the throw", () => {
        same(
            "to a local",
            {
                base,
                methods: `
                        run(a) {
                            let x = 'before';
                            try {
                                x = 'inside';
                                this.fail(a);
                                x = 'after';
                            } catch (e) {
                                x = x + ' caught';
                            }
                            return x;
                        }
                    `,
            },
            [0],
            [1],
        );
        same(
            "to a dictionary",
            {
                base,
                methods: `
                        run(a) {
                            const o = {};
                            try {
                                o['before'] = 1;
                                this.fail(a);
                                o['after'] = 2;
                            } catch (e) {
                                o['caught'] = 3;
                            }
                            return o;
                        }
                    `,
            },
            [0],
            [1],
        );
        same(
            "to a dictionary that is only read afterwards",
            {
                base,
                methods: `
                        run(a) {
                            const o = {};
                            try {
                                o['before'] = 1;
                                this.fail(a);
                                o['after'] = 2;
                            } catch (e) {
                                return ['caught', o];
                            }
                            return o;
                        }
                    `,
            },
            [0],
            [1],
        );
        same(
            "between two calls that may throw",
            {
                base,
                methods: `
                        run(a, b) {
                            const seen = [];
                            try {
                                this.fail(a);
                                seen.push('a');
                                this.fail(b);
                                seen.push('b');
                            } catch (e) {
                                seen.push('caught');
                            }
                            return seen;
                        }
                    `,
            },
            [0, 0],
            [1, 0],
            [0, 1],
        );
    });

    describe("instanceof", () => {
        same(
            "the class itself and its ancestors",
            {
                base,
                methods: `
                        run(a) {
                            try {
                                this.fail(a);
                            } catch (e) {
                                return [
                                    e instanceof BadSymbol,
                                    e instanceof BadRequest,
                                    e instanceof ExchangeError,
                                    e instanceof BaseError,
                                    e instanceof NetworkError,
                                ];
                            }
                            return [];
                        }
                    `,
            },
            [1],
            [2],
        );
        same(
            "in a condition with others",
            {
                base,
                methods: `
                        run(a, b) {
                            try {
                                this.fail(a);
                            } catch (e) {
                                if (e instanceof BadSymbol && b) {
                                    return 'ignored';
                                }
                                return 'other';
                            }
                            return 'none';
                        }
                    `,
            },
            [1, true],
            [1, false],
            [2, true],
            [0, true],
        );
    });
});
