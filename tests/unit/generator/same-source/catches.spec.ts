/** A catch finds everything bound that was bound before the error, wherever in the body of the `try` it came from. */
import { sameSource } from "../support/same-source.js";

const base = `
    fail (a) { if (a === 1) { throw new BadSymbol ('one'); } if (a === 2) { throw new InvalidOrder ('two'); } return a; }`;

describe("what a catch finds", () => {
    const same = sameSource();

    describe("of a branch", () => {
        same(
            "that binds, before a call",
            {
                base,
                methods: `
                    run(a, b) {
                        let x = 0;
                        try {
                            if (b) {
                                x = 1;
                            }
                            this.fail(a);
                        } catch (e) {
                            x = x + 10;
                        }
                        return x;
                    }
                `,
            },
            [0, 1],
            [1, 1],
            [1, 0],
        );
        same(
            "that binds and calls, with more after it",
            {
                base,
                methods: `
                    run(a, b, c) {
                        let x = 0;
                        let y = 'none';
                        try {
                            if (b) {
                                x = this.fail(a) + 1;
                                y = this.fail(c);
                            } else {
                                x = 5;
                            }
                            x = x * 2;
                            this.fail(c);
                            y = 'end';
                        } catch (e) {
                            x = x + 100;
                        }
                        return [x, y];
                    }
                `,
            },
            [0, true, 0],
            [1, true, 0],
            [0, true, 1],
            [0, false, 0],
            [0, false, 1],
        );
        same(
            "whose test calls",
            {
                base,
                methods: `
                    run(a, b) {
                        let x = 0;
                        try {
                            x = 1;
                            if (this.fail(a) === 0) {
                                x = 2;
                                this.fail(b);
                                x = 3;
                            }
                        } catch (e) {
                            x = x + 10;
                        }
                        return x;
                    }
                `,
            },
            [0, 0],
            [1, 0],
            [0, 1],
            [3, 1],
        );
        same(
            "that throws by itself",
            {
                base,
                methods: `
                    run(a) {
                        const seen = [];
                        try {
                            seen.push('start');
                            if (a > 1) {
                                seen.push('long');
                                throw new InvalidOrder('long');
                            }
                            seen.push('short');
                        } catch (e) {
                            seen.push(e instanceof InvalidOrder);
                        }
                        return seen;
                    }
                `,
            },
            [1],
            [2],
        );
        same(
            "that returns",
            {
                base,
                methods: `
                    run(a, b) {
                        let x = 0;
                        try {
                            x = 1;
                            if (b) {
                                return ['early', x, this.fail(a)];
                            }
                            x = 2;
                            this.fail(a);
                        } catch (e) {
                            x = x + 10;
                        }
                        return ['end', x];
                    }
                `,
            },
            [0, true],
            [1, true],
            [0, false],
            [1, false],
        );
    });

    describe("of a loop", () => {
        same(
            "that binds in each round",
            {
                base,
                methods: `
                    run(list: List) {
                        let n = 0;
                        try {
                            for (let i = 0; i < list.length; i++) {
                                this.fail(list[i]);
                                n = n + 1;
                            }
                            n = n + 1000;
                        } catch (e) {
                            n = n + 100;
                        }
                        return n;
                    }
                `,
            },
            [[0, 5]],
            [[0, 5, 1, 5]],
        );
        same(
            "inside of a loop that the catch goes on with",
            {
                base,
                methods: `
                    run(lists: List) {
                        const seen = [];
                        let n = 0;
                        for (let i = 0; i < lists.length; i++) {
                            const list = lists[i];
                            try {
                                for (let j = 0; j < list.length; j++) {
                                    n = n + 1;
                                    seen.push(this.fail(list[j]));
                                }
                                seen.push('whole');
                            } catch (e) {
                                if (e instanceof InvalidOrder) {
                                    break;
                                }
                                seen.push(n);
                                continue;
                            }
                            seen.push('next');
                        }
                        return [seen, n];
                    }
                `,
            },
            [[[0], [3, 1, 4], [5]]],
            [[[0, 2, 3], [4]]],
            [[]],
        );
        same(
            "while something holds, asked by a call",
            {
                base,
                methods: `
                    run(list: List) {
                        let i = 0;
                        try {
                            while (this.fail(list[i]) !== undefined) {
                                i = i + 1;
                            }
                        } catch (e) {
                            return ['caught', i];
                        }
                        return ['end', i];
                    }
                `,
            },
            [[0, 3]],
            [[0, 3, 2]],
        );
        same(
            "that is left early",
            {
                base,
                methods: `
                    run(list: List) {
                        let n = 0;
                        try {
                            for (let i = 0; i < list.length; i++) {
                                n = n + 1;
                                if (list[i] === 7) {
                                    break;
                                }
                                if (list[i] === 8) {
                                    return ['returned', n];
                                }
                                this.fail(list[i]);
                            }
                            this.fail(list[0]);
                            n = -n;
                        } catch (e) {
                            n = n + 100;
                        }
                        return n;
                    }
                `,
            },
            [[0, 7, 1]],
            [[0, 8, 1]],
            [[0, 1, 8]],
            [[0]],
        );
    });

    describe("of a try", () => {
        same(
            "whose own catch throws again",
            {
                base,
                methods: `
                    run(a, b) {
                        const seen = [];
                        try {
                            seen.push('outer');
                            try {
                                seen.push('inner');
                                this.fail(a);
                                seen.push('passed');
                            } catch (e) {
                                seen.push('first');
                                if (e instanceof InvalidOrder) {
                                    throw e;
                                }
                            }
                            seen.push('between');
                            this.fail(b);
                            seen.push('end');
                        } catch (e) {
                            seen.push('second');
                        }
                        return seen;
                    }
                `,
            },
            [0, 0],
            [1, 0],
            [2, 0],
            [1, 2],
            [0, 1],
        );
        same(
            "inside of the catch",
            {
                base,
                methods: `
                    run(a, b) {
                        let x = 0;
                        try {
                            x = 1;
                            this.fail(a);
                            x = 2;
                        } catch (e) {
                            x = x + 10;
                            try {
                                x = x + 20;
                                this.fail(b);
                                x = x + 40;
                            } catch (inner) {
                                x = x + 100;
                            }
                        }
                        return x;
                    }
                `,
            },
            [0, 0],
            [1, 0],
            [1, 1],
        );
    });

    same(
        "of names that the body declares: nothing, and what is computed from them",
        {
            base,
            methods: `
                run(a, b) {
                    let total = 0;
                    try {
                        const first = this.fail(a);
                        total = total + first;
                        const second = this.fail(b);
                        const both = first + second;
                        total = total + both;
                    } catch (e) {
                        total = total + 1000;
                    }
                    return total;
                }
            `,
        },
        [3, 4],
        [3, 1],
        [1, 4],
    );
    same(
        "of the value of a name of another kind than it starts and ends with",
        {
            base,
            methods: `
                run(a) {
                    let x = 5;
                    try {
                        x = 'text';
                        this.fail(a);
                        x = 7;
                    } catch (e) {
                        return x + 1;
                    }
                    return x + 1;
                }
            `,
        },
        [0],
        [1],
    );
    same(
        "of what callees have written into arguments",
        {
            base,
            methods: `
                note(o: Dict, what) {
                    o[what] = true;
                }
                run(a, b) {
                    const o = {};
                    try {
                        this.note(o, 'first');
                        this.fail(a);
                        this.note(o, 'second');
                        this.fail(b);
                        this.note(o, 'third');
                    } catch (e) {
                        this.note(o, 'caught');
                    }
                    return o;
                }
            `,
        },
        [0, 0],
        [1, 0],
        [0, 1],
    );
    same(
        "of options",
        {
            base,
            methods: `
                describe (): any { return this.deepExtend (super.describe (), { 'options': { 'n': 0 } }); }
                run(a) {
                    try {
                        this.options['n'] = 1;
                        this.fail(a);
                        this.options['n'] = 2;
                    } catch (e) {
                        this.options['caught'] = this.options['n'];
                    }
                    return [this.options['n'], this.options['caught']];
                }
            `,
        },
        [0],
        [1],
    );
});
