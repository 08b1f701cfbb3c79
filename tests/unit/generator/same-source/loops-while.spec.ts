/** While loops, and names around loops. */
import { sameSource } from "../support/same-source.js";

describe("loops", () => {
    const same = sameSource();

    describe("while", () => {
        same(
            "counting",
            `
                run(n: number) {
                    let i = 0;
                    let sum = 0;
                    while (i < n) {
                        sum = sum + i;
                        i = i + 1;
                    }
                    return sum;
                }
            `,
            [0],
            [4],
        );
        same(
            "with a compound condition",
            "run (n: number) { let i = 0; while (i < n && i * i < 20) { i++; } return i; }",
            [3],
            [100],
        );
        same(
            "that builds a list",
            `
                run(n: number) {
                    const result = [];
                    let i = n;
                    while (i > 0) {
                        result.push(i);
                        i = i - 2;
                    }
                    return result;
                }
            `,
            [5],
        );
        same(
            "that is never entered",
            "run () { let x = 'as before'; while (x === 'never') { x = 'changed'; } return x; }",
        );
        same(
            "with break",
            `
                run(n: number) {
                    let i = 0;
                    while (true) {
                        i = i + 1;
                        if (i >= n) {
                            break;
                        }
                    }
                    return i;
                }
            `,
            [3],
        );
        same(
            "with return",
            `
                run(n: number) {
                    let i = 0;
                    while (i < 100) {
                        if (i === n) {
                            return 'found ' + i.toString();
                        }
                        i = i + 1;
                    }
                    return 'none';
                }
            `,
            [3],
            [200],
        );
        same(
            "with continue",
            `
                run(n: number) {
                    let i = 0;
                    let sum = 0;
                    while (i < n) {
                        i = i + 1;
                        if (i === 2) {
                            continue;
                        }
                        sum = sum + i;
                    }
                    return sum;
                }
            `,
            [4],
        );
        const base = `
            attempt (n) { if (n < 3) { throw new NetworkError ('attempt ' + n.toString ()); } return 'reached'; }`;
        same(
            "that tries again until it succeeds, with break",
            {
                base,
                methods: `
            run (limit: number) {
                let tries = 0;
                let result = undefined;
                while (tries < limit) {
                    try {
                        result = this.attempt (tries);
                        break;
                    } catch (e) {
                        tries = tries + 1;
                        if (tries === limit) {
                            throw e;
                        }
                    }
                }
                return [ tries, result ];
            }`,
            },
            [5],
            [2],
            [0],
        );
        same(
            "that tries again until it succeeds, with return",
            {
                base,
                methods: `
            run (limit: number) {
                let errors = 0;
                while (errors <= limit) {
                    try {
                        return [ errors, this.attempt (errors) ];
                    } catch (e) {
                        if (e instanceof BadSymbol) {
                            throw e;
                        }
                        errors += 1;
                        if (errors > limit) {
                            throw e;
                        }
                    }
                }
                return [];
            }`,
            },
            [5],
            [1],
        );
        same(
            "with a write in the try that what follows reads",
            {
                base,
                methods: `
            run (limit: number) {
                let calls = 0;
                let result = [];
                let errors = 0;
                while (calls < limit) {
                    calls += 1;
                    try {
                        result = this.arrayConcat (result, [ this.attempt (calls) ]);
                        errors = 0;
                        if (result.length > 1) {
                            break;
                        }
                    } catch (e) {
                        errors += 1;
                        if (errors > 3) {
                            throw e;
                        }
                    }
                }
                return [ calls, errors, result ];
            }`,
            },
            [1],
            [3],
            [9],
        );
        same(
            "left while its test still holds: what the test says is no longer known",
            `
                run(list: List) {
                    let cursor = 'start';
                    let i = 0;
                    while (cursor !== undefined) {
                        if (i > 1) {
                            break;
                        }
                        cursor = list[i];
                        i = i + 1;
                    }
                    return cursor === undefined ? 'end' : cursor;
                }
            `,
            [["a", "b", "c"]],
            [["a"]],
        );
        same(
            "that only a return ends",
            `
                run(list: List) {
                    let i = 0;
                    while (true) {
                        if (list[i] === undefined) {
                            return i;
                        }
                        i = i + 1;
                    }
                }
            `,
            [["a", "b"]],
            [[]],
        );
        same(
            "with return, and much after it",
            `
                run(n: number) {
                    let i = 0;
                    let sum = 0;
                    while (i < 10) {
                        i = i + 1;
                        if (i === n) {
                            return 'found';
                        }
                        if (i > 5) {
                            break;
                        }
                        sum = sum + i;
                    }
                    const text = sum.toString();
                    const twice = text + text;
                    return [i, twice];
                }
            `,
            [3],
            [20],
        );
        same(
            "in a while, each left by its own break",
            `
                run(n: number) {
                    const seen = [];
                    let i = 0;
                    while (i < n) {
                        let j = 0;
                        while (true) {
                            if (j >= i) {
                                break;
                            }
                            j = j + 1;
                            if (j === 2) {
                                continue;
                            }
                            seen.push(i * 10 + j);
                        }
                        if (i === 3) {
                            break;
                        }
                        i = i + 1;
                    }
                    return seen;
                }
            `,
            [2],
            [9],
        );
        same("over what a call gives", {
            base: "next (i) { return i < 3 ? i + 1 : undefined; }",
            methods: `
                    run() {
                        let i = 0;
                        const seen = [];
                        while (i !== undefined) {
                            seen.push(i);
                            i = this.next(i);
                        }
                        return seen;
                    }
                `,
        });
    });

    describe("names around a loop", () => {
        same(
            "declared before, bound inside, read after",
            `
                run(list: List) {
                    let last = undefined;
                    for (let i = 0; i < list.length; i++) {
                        last = list[i];
                    }
                    return last;
                }
            `,
            [[1, 2]],
            [[]],
        );
        same(
            "bound inside from the round before",
            `
                run(list: List) {
                    let previous = undefined;
                    const result = [];
                    for (let i = 0; i < list.length; i++) {
                        result.push(previous);
                        previous = list[i];
                    }
                    return result;
                }
            `,
            [[1, 2, 3]],
        );
        same(
            "declared inside each round",
            `
                run(list: List) {
                    let n = 0;
                    for (let i = 0; i < list.length; i++) {
                        let x = 0;
                        if (list[i]) {
                            x = 5;
                        }
                        n = n + x;
                    }
                    return n;
                }
            `,
            [[1, 0, 1]],
        );
        same(
            "two loops with the same index",
            `
                run(list: List) {
                    let n = 0;
                    for (let i = 0; i < list.length; i++) {
                        n += list[i];
                    }
                    for (let i = 0; i < list.length; i++) {
                        n += list[i] * 10;
                    }
                    return n;
                }
            `,
            [[1, 2]],
        );
        same(
            "a borrowed dictionary written in each round",
            `
                run(list: List) {
                    const o = { a: {} };
                    const inner = o['a'];
                    for (let i = 0; i < list.length; i++) {
                        inner[list[i]] = i;
                    }
                    return o;
                }
            `,
            [["x", "y"]],
        );
        same(
            "a dictionary built over two levels",
            `
                run(list: List) {
                    const o = {};
                    for (let i = 0; i < list.length; i++) {
                        const [a, b] = list[i];
                        if (!(a in o)) {
                            o[a] = {};
                        }
                        o[a][b] = i;
                    }
                    return o;
                }
            `,
            [
                [
                    ["x", "1"],
                    ["x", "2"],
                    ["y", "1"],
                ],
            ],
        );
        same(
            "counts by key",
            `
                run(list: List) {
                    const counts = {};
                    for (let i = 0; i < list.length; i++) {
                        const k = list[i];
                        counts[k] = this.safeInteger(counts, k, 0) + 1;
                    }
                    return counts;
                }
            `,
            [["a", "b", "a"]],
        );
        same(
            "a loop inside a branch",
            `
                run(list: List, go) {
                    let n = 0;
                    if (go) {
                        for (let i = 0; i < list.length; i++) {
                            n += list[i];
                        }
                    } else {
                        n = -1;
                    }
                    return n;
                }
            `,
            [[1, 2], true],
            [[1, 2], false],
        );
        same(
            "a minimum and a maximum",
            `
                run(list: List) {
                    let low = undefined;
                    let high = undefined;
                    for (let i = 0; i < list.length; i++) {
                        const x = list[i];
                        low = low === undefined ? x : Math.min(low, x);
                        high = high === undefined ? x : Math.max(high, x);
                    }
                    return [low, high];
                }
            `,
            [[3, 1, 2]],
            [[]],
        );
    });
});
