/** Loops that build lists. */
import { sameSource } from "../support/same-source.js";

describe("loops", () => {
    const same = sameSource();

    describe("that build lists", () => {
        same(
            "one item for each",
            `
                run(list: List) {
                    const result = [];
                    for (let i = 0; i < list.length; i++) {
                        result.push(list[i] + 1);
                    }
                    return result;
                }
            `,
            [[1, 2]],
            [[]],
        );
        same(
            "some of the items",
            `
                run(list: List) {
                    const result = [];
                    for (let i = 0; i < list.length; i++) {
                        if (list[i] > 1) {
                            result.push(list[i]);
                        }
                    }
                    return result;
                }
            `,
            [[1, 2, 3]],
        );
        same(
            "one thing or another",
            `
                run(list: List) {
                    const result = [];
                    for (let i = 0; i < list.length; i++) {
                        if (list[i] > 1) {
                            result.push('big');
                        } else {
                            result.push('small');
                        }
                    }
                    return result;
                }
            `,
            [[1, 2, 3]],
        );
        same(
            "two items for each",
            `
                run(list: List) {
                    const result = [];
                    for (let i = 0; i < list.length; i++) {
                        result.push(list[i]);
                        result.push(-list[i]);
                    }
                    return result;
                }
            `,
            [[1, 2]],
        );
        same(
            "onto a list that has items",
            `
                run(list: List) {
                    const result = ['first'];
                    for (let i = 0; i < list.length; i++) {
                        result.push(list[i]);
                    }
                    result.push('last');
                    return result;
                }
            `,
            [[1, 2]],
        );
        same(
            "two lists",
            `
                run(list: List) {
                    const a = [];
                    const b = [];
                    for (let i = 0; i < list.length; i++) {
                        a.push(list[i]);
                        b.push(i);
                    }
                    return [a, b];
                }
            `,
            [["x", "y"]],
        );
        same(
            "two lists, each with some",
            `
                run(list: List) {
                    const even = [];
                    const odd = [];
                    for (let i = 0; i < list.length; i++) {
                        if (list[i] % 2 === 0) {
                            even.push(list[i]);
                        } else {
                            odd.push(list[i]);
                        }
                    }
                    return [even, odd];
                }
            `,
            [[1, 2, 3, 4]],
        );
        same(
            "a list and a dictionary",
            `
                run(list: List) {
                    const result = [];
                    const o = {};
                    for (let i = 0; i < list.length; i++) {
                        const k = list[i];
                        result.push(k);
                        o[k] = i;
                    }
                    return [result, o];
                }
            `,
            [["x", "y"]],
        );
        same(
            "a list and a count",
            `
                run(list: List) {
                    const result = [];
                    let n = 0;
                    for (let i = 0; i < list.length; i++) {
                        if (list[i]) {
                            result.push(list[i]);
                            n = n + 1;
                        }
                    }
                    return [n, result];
                }
            `,
            [[0, 1, 2]],
        );
        same(
            "a list that the loop also reads",
            `
                run(list: List) {
                    const result = [];
                    for (let i = 0; i < list.length; i++) {
                        result.push(result.length + list[i]);
                    }
                    return result;
                }
            `,
            [[5, 5, 5]],
        );
        same(
            "a list in a dictionary",
            `
                run(list: List) {
                    const o = { list: [] };
                    for (let i = 0; i < list.length; i++) {
                        o['list'].push(list[i]);
                    }
                    return o;
                }
            `,
            [[1, 2]],
        );
        same(
            "lists of lists",
            `
                run(n: number) {
                    const result = [];
                    for (let i = 0; i < n; i++) {
                        const row = [];
                        for (let j = 0; j < i; j++) {
                            row.push(j);
                        }
                        result.push(row);
                    }
                    return result;
                }
            `,
            [3],
        );
        same(
            "a flat list of pairs",
            `
                run(a: List, b: List) {
                    const result = [];
                    for (let i = 0; i < a.length; i++) {
                        for (let j = 0; j < b.length; j++) {
                            result.push(a[i] + b[j]);
                        }
                    }
                    return result;
                }
            `,
            [
                ["a", "b"],
                ["x", "y"],
            ],
        );
        same(
            "by arrayConcat",
            `
                run(list: List) {
                    let result = [];
                    for (let i = 0; i < list.length; i++) {
                        result = this.arrayConcat(result, list[i]);
                    }
                    return result;
                }
            `,
            [[[1], [2, 3]]],
        );
        same(
            "a list with continue",
            `
                run(list: List) {
                    const result = [];
                    for (let i = 0; i < list.length; i++) {
                        const x = list[i];
                        if (x === undefined) {
                            continue;
                        }
                        result.push(x);
                    }
                    return result;
                }
            `,
            [[1, undefined, 2]],
        );
        same(
            "a list with break",
            `
                run(list: List) {
                    const result = [];
                    for (let i = 0; i < list.length; i++) {
                        if (list[i] < 0) {
                            break;
                        }
                        result.push(list[i]);
                    }
                    return result;
                }
            `,
            [[1, 2, -1, 3]],
        );
        same(
            "a list of new dictionaries",
            `
                run(list: List) {
                    const result = [];
                    for (let i = 0; i < list.length; i++) {
                        const o = { i: i };
                        if (list[i]) {
                            o['is'] = true;
                        }
                        result.push(o);
                    }
                    return result;
                }
            `,
            [[0, 1]],
        );
        same(
            "a list that is a parameter",
            `
                run(list: List, result: List) {
                    for (let i = 0; i < list.length; i++) {
                        result.push(list[i]);
                    }
                    return result;
                }
            `,
            [[1, 2], [0]],
        );
    });
});
