/** Pass `fold`: `describe ()` is computed when compiling. */
import ccxt from "ccxt";
import { analyse } from "../../../../generator/src/analyse.js";
import { formatDiagnostic } from "../../../../generator/src/diagnostics/diagnostic.js";
import {
    isConstantList,
    isConstantObject,
    isErrorClass,
    isHandler,
    type Constant,
    type ConstantObject,
} from "../../../../generator/src/ir/constant.js";
import { plainName } from "../../../../generator/src/method-name.js";
import { packageHost } from "../support/ccxt-package.js";
import { classHost, CLASS_PATH, type ClassText } from "../support/source.js";

/** A constant as the JavaScript value it stands for; an error class or a method by its name. */
const plain = (value: Constant): unknown => {
    if (isErrorClass(value)) return `function ${value.errorClass}`;
    if (isHandler(value)) return `function ${plainName(value.handler)}`;
    if (isConstantList(value)) return value.map(plain);
    if (isConstantObject(value))
        return Object.fromEntries([...value.entries].map(([key, inner]) => [key, plain(inner)]));
    return value;
};

/** The same of what ccxt itself computed. */
const named = (value: unknown): unknown => {
    if (typeof value === "function") return `function ${value.name}`;
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== "object" || value === null) return value ?? undefined;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, named(inner)]));
};

/** Every object's keys in their order, by the path to it. */
const keyOrders = (value: unknown, path = ""): readonly string[] => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
    const inner = Object.entries(value).flatMap(([key, each]) => keyOrders(each, `${path}/${key}`));
    return [`${path}: ${Object.keys(value).join()}`, ...inner];
};

const described = (text: ClassText): ConstantObject | undefined =>
    analyse(classHost(text), { classPaths: [CLASS_PATH] }, () => undefined).classes.at(-1)?.description;

const folded = (methods: string, base = ""): unknown => {
    const description = described({ methods, base });
    return description === undefined ? undefined : plain(description);
};

describe("fold", () => {
    const base = "describe (): any { return { 'id': undefined, 'has': { 'a': true, 'b': false }, 'list': [ 1, 2 ] }; }";

    it("takes a literal", () => {
        expect(
            folded(
                "describe (): any { return { 'id': 'x', 'n': 1.5, 'yes': true, 'no': undefined, 'list': [ 'a', [] ] }; }",
            ),
        ).toEqual({
            id: "x",
            n: 1.5,
            yes: true,
            no: undefined,
            list: ["a", []],
        });
    });
    it("runs super.describe () and merges deeply", () => {
        expect(
            folded(
                "describe (): any { return this.deepExtend (super.describe (), { 'id': 'x', 'has': { 'b': true }, 'list': [ 3 ] }); }",
                base,
            ),
        ).toEqual({
            id: "x",
            has: { a: true, b: true },
            list: [3],
        });
    });
    it("keeps the parent's where a class has none of its own", () => {
        expect(folded("run () { return 1; }", base)).toEqual({
            id: undefined,
            has: { a: true, b: false },
            list: [1, 2],
        });
    });
    it("runs methods that describe calls, as the most derived class has them", () => {
        const methods =
            "describe (): any { return this.deepExtend (super.describe (), { 'x': this.extra ('k') }); }\nextra (key) { return { [key]: this.title () }; }\ntitle () { return 'derived'; }";
        expect(folded(methods, `${base}\ntitle () { return 'base'; }`)).toEqual(
            jasmine.objectContaining({ x: { k: "derived" } }),
        );
    });
    it("keeps error classes and constants", () => {
        expect(
            folded(
                "describe (): any { return { 'exceptions': { '-1': BadSymbol }, 'precisionMode': TICK_SIZE, 'fee': this.parseNumber ('0.001') }; }",
            ),
        ).toEqual({
            exceptions: { "-1": "function BadSymbol" },
            precisionMode: 4,
            fee: 0.001,
        });
    });
    it("computes", () => {
        expect(
            folded(
                "describe (): any { const day = 24 * 60; return { 'n': day * 2 - 1, 'text': 'a' + 'b', 'or': undefined || 'c' }; }",
            ),
        ).toEqual({
            n: 2879,
            text: "ab",
            or: "c",
        });
    });

    describe("gives what ccxt computes", () => {
        const ids = [
            "binance",
            "bitmex",
            "binanceus",
            "bybiteu",
            "myokx",
            "kraken",
            "hollaex",
            "coincheck",
            "backpack",
        ] as const;
        const found = new Map<string, Constant>();
        beforeAll(() => {
            const classPaths = ids.map((id) => `pro/${id}`);
            const { classes, requested, diagnostics } = analyse(
                packageHost(),
                { classPaths, roots: [] },
                () => undefined,
            );
            const problems = diagnostics.filter(({ method }) => method === "describe").map(formatDiagnostic);
            expect(problems).toEqual([]);
            for (const [position, at] of requested.entries()) found.set(ids[position] ?? "", classes[at]?.description);
        }, 60_000);

        for (const id of ids) {
            it(`for pro/${id}`, () => {
                const actual = plain(found.get(id));
                const expected = named(new ccxt.pro[id]().describe());
                expect(actual).toEqual(expected);
                expect(keyOrders(actual)).toEqual(keyOrders(expected));
            });
        }
    });

    describe("refuses", () => {
        const problems = (methods: string): readonly string[] =>
            analyse(classHost({ methods, base }), { classPaths: [CLASS_PATH] }, () => undefined).diagnostics.map(
                formatDiagnostic,
            );

        it("what is known at run time alone", () => {
            expect(problems("describe (): any { return { 'id': this.uuid () }; }").join()).toMatch(
                /^ts\/src\/pro\/snippet\.ts:\d+:\d+ describe MethodDeclaration .*uuid\(\) is not\. \[EX3001\]$/,
            );
        });
        it("what is no object", () => {
            expect(problems("describe (): any { return 'x'; }").join()).toContain("its value is not. [EX3001]");
        });
    });

    it("changes objects in place, as the source does", () => {
        expect(
            folded(
                `describe (): any {
                    const inner = { 'a': 1 };
                    const shared = inner;
                    let key = 'b';
                    const copy = this.deepExtend ({ 'inner': inner }, { 'inner': { 'c': 3 } });
                    inner[key] = 2;
                    key = 'other';
                    return { 'shared': shared, 'copy': copy, [key]: this.helper };
                }
                helper () { return 1; }`,
            ),
        ).toEqual({ shared: { a: 1, b: 2 }, copy: { inner: { a: 1, c: 3 } }, other: "function helper" });
    });
});
