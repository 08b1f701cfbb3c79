/** Loops left by break, continue and return. */
import { sameSource } from "../support/same-source.js";

describe("loops", () => {
    const same = sameSource();

    describe("break and continue", () => {
        same(
            "break",
            `
                run(list: List) {
                    let found = undefined;
                    for (let i = 0; i < list.length; i++) {
                        if (list[i]['id'] === 2) {
                            found = list[i];
                            break;
                        }
                    }
                    return found;
                }
            `,
            [[{ id: 1 }, { id: 2, a: 1 }, { id: 2 }]],
            [[]],
        );
        same(
            "break after a binding",
            `
                run(list: List) {
                    let n = 0;
                    for (let i = 0; i < list.length; i++) {
                        n = n + list[i];
                        if (n > 3) {
                            break;
                        }
                    }
                    return n;
                }
            `,
            [[1, 2, 3, 4]],
            [[1]],
        );
        same(
            "continue",
            `
                run(list: List) {
                    let n = 0;
                    for (let i = 0; i < list.length; i++) {
                        if (list[i] === 2) {
                            continue;
                        }
                        n = n + list[i];
                    }
                    return n;
                }
            `,
            [[1, 2, 3]],
        );
        same(
            "continue in a nested if",
            `
                run(list: List) {
                    let n = 0;
                    for (let i = 0; i < list.length; i++) {
                        if (list[i] > 0) {
                            if (list[i] === 2) {
                                continue;
                            }
                            n = n + 1;
                        }
                        n = n + 10;
                    }
                    return n;
                }
            `,
            [[1, 2, 0]],
        );
        same(
            "both",
            `
                run(list: List) {
                    let n = 0;
                    let m = 0;
                    for (let i = 0; i < list.length; i++) {
                        if (list[i] < 0) {
                            break;
                        }
                        m = m + 1;
                        if (list[i] === 0) {
                            continue;
                        }
                        n = n + list[i];
                    }
                    return [n, m];
                }
            `,
            [[1, 0, 2, -1, 5]],
        );
        same(
            "break of the inner loop alone",
            `
                run(a: List) {
                    const result = [];
                    for (let i = 0; i < a.length; i++) {
                        for (let j = 0; j < 5; j++) {
                            if (j > a[i]) {
                                break;
                            }
                            result.push(j);
                        }
                        result.push('.');
                    }
                    return result;
                }
            `,
            [[0, 2]],
        );
        same(
            "continue of the outer loop after an inner one",
            `
                run(a: List) {
                    let n = 0;
                    for (let i = 0; i < a.length; i++) {
                        let hit = false;
                        for (let j = 0; j < a[i]; j++) {
                            if (j === 2) {
                                hit = true;
                                break;
                            }
                        }
                        if (hit) {
                            continue;
                        }
                        n = n + a[i];
                    }
                    return n;
                }
            `,
            [[1, 2, 3, 4]],
        );
        same(
            "break in an else",
            `
                run(list: List) {
                    let n = 0;
                    for (let i = 0; i < list.length; i++) {
                        if (list[i]) {
                            n = n + 1;
                        } else {
                            break;
                        }
                    }
                    return n;
                }
            `,
            [[1, 1, 0, 1]],
        );
    });

    describe("with a return inside", () => {
        same(
            "of the element",
            `
                run(list: List, id) {
                    for (let i = 0; i < list.length; i++) {
                        if (list[i]['id'] === id) {
                            return list[i];
                        }
                    }
                    return undefined;
                }
            `,
            [[{ id: 1 }, { id: 2, x: 1 }], 2],
            [[{ id: 1 }], 5],
        );
        same(
            "and something after the loop",
            `
                run(list: List) {
                    let n = 0;
                    for (let i = 0; i < list.length; i++) {
                        if (list[i] < 0) {
                            return 'negative';
                        }
                        n = n + list[i];
                    }
                    const m = n * 2;
                    return [n, m];
                }
            `,
            [[1, 2]],
            [[1, -2]],
        );
        same(
            "of a nested loop",
            `
                run(a: List, b: List) {
                    for (let i = 0; i < a.length; i++) {
                        for (let j = 0; j < b.length; j++) {
                            if (a[i] === b[j]) {
                                return [i, j];
                            }
                        }
                    }
                    return 'none';
                }
            `,
            [
                ["a", "b"],
                ["x", "b"],
            ],
            [["a"], ["x"]],
        );
        same(
            "with break and continue",
            `
                run(list: List) {
                    let n = 0;
                    for (let i = 0; i < list.length; i++) {
                        if (list[i] === 0) {
                            continue;
                        }
                        if (list[i] === 1) {
                            return 'one';
                        }
                        if (list[i] === 2) {
                            break;
                        }
                        n = n + 1;
                    }
                    return n;
                }
            `,
            [[0, 3, 1]],
            [[3, 0, 2, 1]],
            [[3, 3]],
        );
        same(
            "inside a loop that builds a list",
            `
                run(list: List) {
                    const result = [];
                    for (let i = 0; i < list.length; i++) {
                        if (list[i] < 0) {
                            return result;
                        }
                        result.push(list[i]);
                    }
                    result.push('end');
                    return result;
                }
            `,
            [[1, 2]],
            [[1, -1, 2]],
        );
        same(
            "as the only statement",
            `
                run(list: List) {
                    for (let i = 0; i < list.length; i++) {
                        return list[i];
                    }
                    return 'empty';
                }
            `,
            [[7, 8]],
            [[]],
        );
        same(
            "without a value",
            `
                run(list: List) {
                    for (let i = 0; i < list.length; i++) {
                        if (list[i]) {
                            return;
                        }
                    }
                    return 'none';
                }
            `,
            [[0, 1]],
            [[0]],
        );
    });
});
