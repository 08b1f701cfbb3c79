/** Loops over the elements of a list, and over ranges. */
import { sameSource } from "../support/same-source.js";

describe("loops", () => {
    const same = sameSource();

    same(
        "whose list is named after the name that they build",
        `run (results: List) {
            let result = [];
            for (let i = 0; i < results.length; i++) {
                result = this.arrayConcat (result, results[i]);
            }
            return result;
        }`,
        [[[1], [2, 3]]],
        [[]],
    );

    describe("by index over what may be no list", () => {
        const inputs = [[[1, 2]], [{ "0": 1, a: 2 }], [{}], ["ab"], [7], [true]] as const;
        same(
            "collects what it finds",
            "run (o: any) { const found = []; for (let i = 0; i < o.length; i++) { found.push (o[i]); } return found; }",
            ...inputs,
        );
        same(
            "counts",
            "run (o: any) { let text = ''; for (let i = 0; i < o.length; i++) { text += i.toString () + o[i]; } return text; }",
            ...inputs,
        );
        same(
            "leaves what has no items as it is where it changes them",
            "run (o: any) { for (let i = 0; i < o.length; i++) { o[i]['n'] = i; } return o; }",
            [[{}, {}]],
            [{ a: 1 }],
            [{}],
            [7],
        );
        same(
            "finds the first",
            "run (o: any) { for (let i = 0; i < o.length; i++) { if (o[i] === 2) { return i; } } return -1; }",
            ...inputs,
        );
    });

    describe("over the elements of a list", () => {
        same(
            "for effects on a local",
            `
                run(list: List) {
                    let n = 0;
                    for (let i = 0; i < list.length; i++) {
                        n = n + list[i];
                    }
                    return n;
                }
            `,
            [[]],
            [[1, 2, 3]],
        );
        same(
            "with the index used",
            `
                run(list: List) {
                    let text = '';
                    for (let i = 0; i < list.length; i++) {
                        text = text + i.toString() + '=' + list[i] + ';';
                    }
                    return text;
                }
            `,
            [[]],
            [["a", "b"]],
        );
        same(
            "with only the index used",
            `
                run(list: List) {
                    const result = [];
                    for (let i = 0; i < list.length; i++) {
                        result.push(i * 2);
                    }
                    return result;
                }
            `,
            [["a", "b"]],
        );
        same(
            "with a named element",
            `
                run(list: List) {
                    const result = [];
                    for (let i = 0; i < list.length; i++) {
                        const entry = list[i];
                        result.push(entry['id']);
                    }
                    return result;
                }
            `,
            [[{ id: 1 }, {}]],
        );
        same(
            "with the element read twice",
            `
                run(list: List) {
                    const result = [];
                    for (let i = 0; i < list.length; i++) {
                        result.push([list[i], list[i]]);
                    }
                    return result;
                }
            `,
            [[1, 2]],
        );
        same(
            "with its neighbour",
            `
                run(list: List) {
                    let n = 0;
                    for (let i = 1; i < list.length; i++) {
                        n = n + (list[i] - list[i - 1]);
                    }
                    return n;
                }
            `,
            [[1, 4, 9]],
            [[1]],
            [[]],
        );
        same(
            "for of",
            "run (list: List) { let n = 0; for (const item of list) { n = n + item; } return n; }",
            [[1, 2, 3]],
            [[]],
        );
        same(
            "the length in a name",
            `
                run(list: List) {
                    const length = list.length;
                    let n = 0;
                    for (let i = 0; i < length; i++) {
                        n = n + list[i];
                    }
                    return n;
                }
            `,
            [[1, 2]],
            [[]],
        );
        same(
            "of another list with the same index",
            `
                run(a: List, b: List) {
                    const o = {};
                    for (let i = 0; i < a.length; i++) {
                        o[a[i]] = b[i];
                    }
                    return o;
                }
            `,
            [
                ["x", "y"],
                [1, 2],
            ],
            [["x", "y"], [1]],
        );
        same(
            "of the keys of a dictionary",
            `
                run(o: Dict) {
                    const keys = Object.keys(o);
                    let n = 0;
                    for (let i = 0; i < keys.length; i++) {
                        n = n + o[keys[i]];
                    }
                    return n;
                }
            `,
            [{ a: 1, b: 2 }],
            [{}],
        );
        same(
            "of the values of a dictionary",
            `
                run(o: Dict) {
                    const values = Object.values(o);
                    let n = 0;
                    for (let i = 0; i < values.length; i++) {
                        n = n + values[i];
                    }
                    return n;
                }
            `,
            [{ a: 1, b: 2 }],
        );
        same(
            "of a text's parts",
            `
                run(text: string) {
                    const parts = text.split('-');
                    let last = undefined;
                    for (let i = 0; i < parts.length; i++) {
                        last = parts[i];
                    }
                    return last;
                }
            `,
            ["a-b-c"],
        );
        same("of a list that a call gives", {
            base: "pick () { return [ 1, 2 ]; }",
            methods: `
                    run() {
                        const list = this.pick();
                        let n = 0;
                        for (let i = 0; i < list.length; i++) {
                            n += list[i];
                        }
                        return n;
                    }
                `,
        });
        same(
            "that writes the elements",
            `
                run(list: List) {
                    for (let i = 0; i < list.length; i++) {
                        list[i] = list[i] * 2;
                    }
                    return list;
                }
            `,
            [[1, 2, 3]],
        );
        same(
            "that writes into the elements",
            `
                run(list: List) {
                    for (let i = 0; i < list.length; i++) {
                        list[i]['seen'] = i;
                    }
                    return list;
                }
            `,
            [[{}, { a: 1 }]],
        );
        same(
            "that writes into a named element",
            `
                run(list: List) {
                    for (let i = 0; i < list.length; i++) {
                        const entry = list[i];
                        entry['seen'] = i;
                    }
                    return list;
                }
            `,
            [[{}, { a: 1 }]],
        );
        same(
            "for of, that writes into the elements",
            `
                run(list: List) {
                    for (const entry of list) {
                        entry['seen'] = true;
                    }
                    return list;
                }
            `,
            [[{}, { a: 1 }]],
        );
        same(
            "that writes into the values of a dictionary",
            `
                run(o: Dict) {
                    const keys = Object.keys(o);
                    for (let i = 0; i < keys.length; i++) {
                        const entry = o[keys[i]];
                        entry['seen'] = true;
                    }
                    return o;
                }
            `,
            [{ a: {}, b: {} }],
        );
    });

    describe("over a range", () => {
        same(
            "of literals",
            `
                run() {
                    const result = [];
                    for (let i = 0; i < 3; i++) {
                        result.push(i);
                    }
                    return result;
                }
            `,
        );
        same(
            "to a parameter",
            `
                run(n: number) {
                    let sum = 0;
                    for (let i = 1; i < n; i++) {
                        sum += i;
                    }
                    return sum;
                }
            `,
            [0],
            [1],
            [5],
        );
        same(
            "from a parameter",
            `
                run(a: number, b: number) {
                    const result = [];
                    for (let i = a; i < b; i++) {
                        result.push(i);
                    }
                    return result;
                }
            `,
            [2, 5],
            [5, 2],
        );
        same("that is empty", "run () { let n = 0; for (let i = 0; i < 0; i++) { n = 1; } return n; }");
        same(
            "to an expression",
            `
                run(list: List) {
                    const result = [];
                    for (let i = 0; i < list.length - 1; i++) {
                        result.push(list[i + 1]);
                    }
                    return result;
                }
            `,
            [[1, 2, 3]],
            [[]],
        );
    });
});
