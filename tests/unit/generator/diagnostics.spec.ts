/** Diagnostics: what the compiler says about input that it can't compile, and where. */
import * as catalog from "../../../generator/src/diagnostics/catalog.js";
import { bug, formatDiagnostic, InputError, type Diagnostic } from "../../../generator/src/diagnostics/diagnostic.js";
import { compile } from "../../../generator/src/compile.js";
import { parseReviewed } from "../../../generator/src/reviewed.js";
import { memoryHost, type SourceHost } from "../../../generator/src/frontend/host.js";
import {
    BASE_FILE,
    CLASS_FILE,
    classFiles,
    classHost,
    CLASS_PATH,
    MARKER,
    TYPES_FILE,
    type ClassText,
} from "./support/source.js";

const compiled = (text: ClassText, roots?: readonly string[]) =>
    compile(classHost(text), { classPaths: [CLASS_PATH], ...(roots === undefined ? {} : { roots }) });

/** The line of the source's first method. */
const FIRST_LINE =
    classFiles({ methods: "@" })
        [CLASS_FILE]?.split("\n")
        .findIndex((line) => line === "@") ?? -1;

const diagnosticsOf = (methods: string, base = ""): readonly Diagnostic[] => compiled({ methods, base }).diagnostics;

/** `[what, methods, code, method, kind, line, column, a part of the message]`; lines count from the first method. */
interface Row {
    readonly what: string;
    readonly methods: string;
    readonly code: string;
    readonly at: readonly [line: number, column: number];
    readonly method?: string;
    readonly kind: string;
    readonly says: string;
    readonly base?: string;
}

const ROWS: readonly Row[] = [
    {
        what: "a statement outside the language",
        methods: "run () {\n    do { } while (true);\n}",
        code: "EX2001",
        at: [2, 5],
        kind: "DoStatement",
        says: "DoStatement is outside the language",
    },
    {
        what: "a switch",
        methods: "run (a) {\n    switch (a) { }\n}",
        code: "EX2001",
        at: [2, 5],
        kind: "SwitchStatement",
        says: "SwitchStatement",
    },
    {
        what: "a closure",
        methods: "run (list) {\n    return list.map ((x) => x);\n}",
        code: "EX2001",
        at: [2, 22],
        kind: "ArrowFunction",
        says: "ArrowFunction",
    },
    {
        what: "a template with values",
        methods: "run (a) {\n    return `x${a}`;\n}",
        code: "EX2001",
        at: [2, 12],
        kind: "TemplateExpression",
        says: "TemplateExpression",
    },
    {
        what: "a spread",
        methods: "run (a) {\n    return { ...a };\n}",
        code: "EX2001",
        at: [2, 14],
        kind: "SpreadAssignment",
        says: "SpreadAssignment",
    },
    {
        what: "an unknown operator",
        methods: "run (a, b) {\n    return a ?? b;\n}",
        code: "EX2001",
        at: [2, 14],
        kind: "QuestionQuestionToken",
        says: "QuestionQuestionToken",
    },
    {
        what: "an unknown name",
        methods: "run () {\n    return process;\n}",
        code: "EX2001",
        at: [2, 12],
        kind: "Identifier",
        says: "Identifier",
    },
    {
        what: "try with finally",
        methods: "run () {\n    try { return 1; } catch (e) { return 2; } finally { }\n}",
        code: "EX2001",
        at: [2, 5],
        kind: "TryStatement",
        says: "try without catch, or with finally",
    },
    {
        what: "a free function",
        methods: "run (a) {\n    return isNaN (a);\n}",
        code: "EX2002",
        at: [2, 12],
        kind: "CallExpression",
        says: "the free function isNaN",
    },
    {
        what: "a static function",
        methods: "run (a) {\n    return Math.sin (a);\n}",
        code: "EX2002",
        at: [2, 12],
        kind: "CallExpression",
        says: "Math.sin",
    },
    {
        what: "a built-in method",
        methods: "run (a) {\n    return a.codePointAt (0);\n}",
        code: "EX2003",
        at: [2, 12],
        kind: "CallExpression",
        says: "the built-in method codePointAt",
    },
    {
        what: "a field that there isn't",
        methods: "run () {\n    return this.nonsense;\n}",
        code: "EX2004",
        at: [2, 12],
        kind: "PropertyAccessExpression",
        says: "this.nonsense",
    },
    {
        what: "a method that there isn't",
        methods: "run () {\n    return this.nonsense ();\n}",
        code: "EX2005",
        at: [2, 12],
        kind: "CallExpression",
        says: "this.nonsense()",
    },
    {
        what: "an endpoint that there isn't",
        methods: "async run () {\n    return await this.publicGetNothing ();\n}",
        code: "EX2005",
        at: [2, 5],
        kind: "CallExpression",
        says: "this.publicGetNothing()",
    },
    {
        what: "an assignment to a call",
        methods: "run (a) {\n    [ a['x'] ] = [ 1 ];\n}",
        code: "EX2006",
        at: [2, 7],
        kind: "ElementAccessExpression",
        says: "cannot assign to",
    },
    {
        what: "a loop that counts down",
        methods: "run (n) {\n    for (let i = n; i >= 0; i--) { n = i; }\n    return n;\n}",
        code: "EX2007",
        at: [2, 5],
        kind: "ForStatement",
        says: "for (let i = start; i < end; i++)",
    },
    {
        what: "a loop in steps",
        methods: "run (n) {\n    for (let i = 0; i < n; i += 2) { n = i; }\n    return n;\n}",
        code: "EX2007",
        at: [2, 5],
        kind: "ForStatement",
        says: "for (let i = start; i < end; i++)",
    },
    {
        what: "a loop over keys",
        methods: "run (o) {\n    for (const k in o) { return k; }\n}",
        code: "EX2001",
        at: [2, 5],
        kind: "ForInStatement",
        says: "ForInStatement",
    },
    {
        what: "a destructured dictionary",
        methods: "run (o) {\n    const { a } = o;\n    return a;\n}",
        code: "EX2008",
        at: [2, 11],
        kind: "VariableDeclaration",
        says: "cannot declare { a }",
    },
    {
        what: "an exchange that is made outside of describe ()",
        methods: "run () {\n    const other = new Exchange ();\n    return other;\n}",
        code: "EX2001",
        at: [2, 19],
        kind: "CallExpression",
        says: "new of an exchange's class outside of describe()",
    },
    {
        what: "a hook that ccxt's clients call",
        methods: "onMessage (client, message) {\n    this.options['x'] = 1;\n}",
        code: "EX2009",
        at: [1, 1],
        method: "onMessage",
        kind: "MethodDeclaration",
        says: "onMessage overrides what ccxt's clients call",
    },
    {
        what: "a call of super where nothing above has the method",
        methods: "run () {\n    return super.run ();\n}",
        code: "EX2005",
        at: [2, 12],
        kind: "CallExpression",
        says: "this.run()",
    },
    {
        what: "a describe () that can't be computed",
        methods: "describe (): any {\n    return { 'time': this.milliseconds () };\n}",
        code: "EX3001",
        at: [1, 1],
        method: "describe",
        kind: "MethodDeclaration",
        says: "milliseconds()",
    },
    {
        what: "a write to a derived collection's item",
        methods: "run (o: Dict) {\n    const values = Object.values (o);\n    values[0]['x'] = 1;\n    return o;\n}",
        code: "EX3005",
        at: [3, 5],
        kind: "Statement",
        says: "values[0] holds may be held by o[…]",
    },
    {
        what: "a write to what may stand elsewhere by now",
        methods:
            "run (o: Dict, k: string) {\n    const x = o['a'];\n    o[k] = {};\n    x['n'] = 1;\n    return [o, x];\n}",
        code: "EX3005",
        at: [4, 5],
        kind: "Statement",
        says: "x holds may be held by o",
    },
    {
        what: "an argument that is changed and a part of another",
        methods:
            "both (a: Dict, b: Dict) {\n    b['n'] = 1;\n    return a['x'];\n}\nrun (o: Dict) {\n    return this.both (o, o['x']);\n}",
        code: "EX3006",
        at: [6, 12],
        kind: "Statement",
        says: "both changes an argument",
    },
    {
        what: "configuration and stream state written in one turn",
        methods: "run (m) {\n    this.verbose = true;\n    this.tickers['b'] = m;\n}",
        code: "EX3003",
        at: [2, 5],
        kind: "Statement",
        says: "this.verbose is configuration",
    },
    {
        what: "stream state written by a method that awaits, without a client",
        methods: "async run (m) {\n    this.tickers['b'] = m;\n}",
        code: "EX3004",
        at: [2, 5],
        kind: "Statement",
        says: "awaits and touches stream state without a client",
    },
    {
        what: "a method left to run by one that has no client",
        methods: "run (m) {\n    this.spawn (this.fetchIt, m);\n}\nasync fetchIt (m) { return m; }",
        code: "EX3007",
        at: [2, 5],
        kind: "Statement",
        says: "fetchIt is left to run",
    },
    {
        what: "another connection's client in what a connection runs",
        methods:
            "handleMessage (client: Client, message) {\n    this.settle (message);\n}\nsettle (url: string) {\n    const client = this.client (url);\n    client.resolve (1, 'a');\n}",
        code: "EX3008",
        at: [1, 1],
        kind: "MethodDeclaration",
        method: "handleMessage",
        says: "handleMessage is run by a connection",
    },
    {
        what: "a handler that waits, held as a value",
        methods:
            "run (client: Client, message) {\n    const handler = this.settle;\n    handler.call (this, client, message);\n}\nasync settle (client: Client, message) { return message; }",
        code: "EX3008",
        at: [5, 1],
        kind: "MethodDeclaration",
        method: "settle",
        says: "settle is run by a connection",
    },
];

describe("diagnostics", () => {
    for (const {
        what,
        methods,
        code,
        at: [line, column],
        method = "run",
        kind,
        says,
        base,
    } of ROWS) {
        it(`${code}: ${what}`, () => {
            const found = diagnosticsOf(methods, base);
            expect(found.map((each) => each.code)).toContain(code);
            const diagnostic = found.find((each) => each.code === code);
            if (diagnostic === undefined) return;
            expect(formatDiagnostic(diagnostic)).toMatch(
                new RegExp(`^${CLASS_FILE}:${FIRST_LINE + line}:${column} ${method} ${kind} .* \\[${code}\\]$`, "s"),
            );
            expect(diagnostic.message).toContain(says);
        });
    }

    it("come all at once", () => {
        const found = diagnosticsOf(
            "one () { return `${1}`; }\ntwo () { return isNaN (1); }\nthree () { return this.four; }",
        );
        expect(found.map(({ code, method }) => [method, code])).toEqual([
            ["one", "EX2001"],
            ["two", "EX2002"],
            ["three", "EX2004"],
        ]);
    });
    it("leave nothing generated", () => {
        expect(compiled({ methods: "fine () { return 1; }\nodd () { return `${1}`; }" }).files).toEqual([]);
    });
    it("of the base class name its file", () => {
        expect(
            diagnosticsOf("run () { return 1; }", "odd () { return isNaN (1); }").map(({ span }) => span.path),
        ).toEqual([BASE_FILE]);
    });

    describe("input that leaves nothing to compile", () => {
        const files = classFiles({ methods: "run () { return 1; }" });

        const refused = (host: SourceHost): InputError => {
            try {
                compile(host, { classPaths: [CLASS_PATH] });
            } catch (error) {
                if (error instanceof InputError) return error;
                throw error;
            }
            throw new Error("the input was taken");
        };
        const without = (path: string): SourceHost =>
            memoryHost(Object.fromEntries(Object.entries(files).filter(([each]) => each !== path)));
        const having = (path: string, text: string): SourceHost => memoryHost({ ...files, [path]: text });

        it("EX1001: no such class", () => {
            const { code, message } = refused(without(CLASS_FILE));
            expect(code).toBe("EX1001");
            expect(message).toContain("js/src/pro/snippet.js and ts/src/pro/snippet.ts");
        });
        it("EX1001: no base class, no types", () => {
            expect(refused(without(BASE_FILE))).toEqual(
                jasmine.objectContaining({ code: "EX1001", message: jasmine.stringContaining(BASE_FILE) }),
            );
            expect(refused(without(TYPES_FILE))).toEqual(
                jasmine.objectContaining({ code: "EX1001", message: jasmine.stringContaining(TYPES_FILE) }),
            );
        });
        it("EX1002: a file without an exported class", () => {
            expect(refused(having(CLASS_FILE, "export const x = 1;"))).toEqual(
                jasmine.objectContaining({ code: "EX1002", message: jasmine.stringContaining(CLASS_FILE) }),
            );
        });
        it("EX1003: a syntax error", () => {
            const { code, message } = refused(
                having(CLASS_FILE, "export default class snippet {\n    run () { return 1 +; }\n}"),
            );
            expect(code).toBe("EX1003");
            expect(message).toMatch(/^ts\/src\/pro\/snippet\.ts:2:24 - SyntaxError /);
        });
        it("EX1004: a base class without ccxt's marker", () => {
            const base = files[BASE_FILE]?.replace(MARKER, "") ?? "";
            expect(refused(having(BASE_FILE, base)).code).toBe("EX1004");
        });
        it("EX1005: a root that there isn't", () => {
            expect(() => compiled({ methods: "run () { return 1; }" }, ["nothing"])).toThrowMatching(
                (error: unknown) => error instanceof InputError && error.code === "EX1005",
            );
        });
    });

    describe("reviewed findings about shared objects", () => {
        const source =
            "run (o: Dict) {\n    const values = Object.values (o);\n    values[0]['x'] = 1;\n    return o;\n}";
        const codes = (findings: number, classPath = CLASS_PATH): readonly string[] =>
            compile(classHost({ methods: source }), {
                classPaths: [CLASS_PATH],
                reviewed: [{ class: classPath, method: "run", findings, reason: "The test says so." }],
            }).diagnostics.map(({ code }) => code);

        it("are none any more", () => {
            expect(codes(1)).toEqual([]);
        });
        it("are of one class", () => {
            expect(codes(1, "pro/other")).toEqual(["EX3005"]);
        });
        it("EX3009: are read again when there are more of them", () => {
            expect(codes(0)).toEqual(["EX3009", "EX3005"]);
        });
        it("EX1000: are a list of methods with reasons", () => {
            const read = () =>
                parseReviewed('[{ "class": "a", "method": "run", "findings": 1, "reason": "" }]', "reviewed.json");
            expect(read).toThrowMatching((error: unknown) => error instanceof InputError && error.code === "EX1000");
        });
    });

    describe("the catalog", () => {
        /** Every factory of the catalog, with arguments enough for each. */
        const codes = Object.entries(catalog)
            .filter(([name]) => name !== "locate")
            .map(([name, factory]) => {
                const make = factory as (...args: readonly string[]) => { readonly code: string };
                return [name, make("a", "b", "c", "d").code] as const;
            });

        it("has a code for each message, once", () => {
            expect(codes.length).toBeGreaterThan(15);
            expect(new Set(codes.map(([, code]) => code)).size).toBe(codes.length);
            for (const [name, code] of codes)
                expect(code)
                    .withContext(name)
                    .toMatch(/^EX[123]\d{3}$/);
        });
        it("has no message that no source produces", () => {
            const others = ["EX3009", "EX1001", "EX1002", "EX1003", "EX1004", "EX1005"];
            const tested = new Set([...ROWS.map(({ code }) => code), ...others]);
            expect(codes.map(([, code]) => code).filter((code) => !tested.has(code))).toEqual([]);
        });
    });

    it("a broken invariant names its place and asks for a report", () => {
        expect(() => bug("no facts", { path: "a.ts", line: 3, column: 4, endLine: 3 })).toThrowError(
            "compiler bug at a.ts:3:4: no facts. Please report it with the source that was compiled.",
        );
    });
});
