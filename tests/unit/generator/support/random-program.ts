/**
 * Random programs of the input language: methods `run (a: number, s: string, t: boolean, m: Int, o: Dict, list: List)` that bind,
 * branch, loop, share objects, call each other and leave early. They are typed, so that none reads a property of
 * undefined, they end soon, and no number or text in them grows beyond what both platforms treat alike.
 */
import fc from "fast-check";
import type { ClassText } from "./source.js";

type Kind = "number" | "text" | "truth" | "maybe" | "dictionary" | "list";

interface Name {
    readonly name: string;
    readonly kind: Kind;
    /** Bound by `const`, or a dictionary or list whose other name matters. */
    readonly isConstant: boolean;
}

interface Scope {
    readonly names: readonly Name[];
    readonly depth: number;
    readonly inLoop: boolean;
    /** Makes names that no other scope has. */
    readonly fresh: () => string;
}

/** Draws what decides the shape of a program; fast-check records each draw and can shrink it. */
type Draw = (upTo: number) => number;

const pick = <T>(draw: Draw, choices: readonly [T, ...T[]]): T => choices[draw(choices.length)] ?? choices[0];

const KEYS: readonly [string, ...string[]] = ["'k'", "'m'", "'n'"];

const named = (scope: Scope, kind: Kind): readonly string[] =>
    scope.names.filter((each) => each.kind === kind).map(({ name }) => name);

/** A name of the kind; the parameters have one of every kind. */
const variable = (draw: Draw, scope: Scope, kind: Kind): string => {
    const names = named(scope, kind);
    return names[draw(names.length)] ?? "undefined";
};

type Make = (draw: Draw, scope: Scope, depth: number) => string;

const NUMBERS: readonly [Make, ...Make[]] = [
    (draw, scope) => variable(draw, scope, "number"),
    (draw) => String(draw(6)),
    (draw, scope, depth) =>
        `(${expression(draw, scope, "number", depth)} + ${expression(draw, scope, "number", depth)})`,
    (draw, scope, depth) =>
        `(${expression(draw, scope, "number", depth)} - ${expression(draw, scope, "number", depth)})`,
    (draw, scope, depth) => `((${expression(draw, scope, "number", depth)} * 2) % 97)`,
    (draw, scope) => `this.safeInteger (${variable(draw, scope, "dictionary")}, ${pick(draw, KEYS)}, 7)`,
    (draw, scope) => `${variable(draw, scope, "list")}.length`,
    (draw, scope, depth) => ternary(draw, scope, "number", depth),
    (draw, scope, depth) => {
        const name = variable(draw, scope, "maybe");
        return `((${name} === undefined) ? ${expression(draw, scope, "number", depth)} : ${name})`;
    },
    () => "this.options['calls']",
    (draw, scope, depth) =>
        `this.give (${variable(draw, scope, "dictionary")}, ${expression(draw, scope, "number", depth)})`,
    (draw, scope, depth) => `this.double (${expression(draw, scope, "number", depth)})`,
];

const TEXTS: readonly [Make, ...Make[]] = [
    (draw, scope) => variable(draw, scope, "text"),
    (draw) => pick(draw, ["'x'", "''", "'Y/Z'"]),
    (draw, scope, depth) =>
        `(${expression(draw, scope, "text", depth)} + ${expression(draw, scope, "text", depth)}).slice (0, 9)`,
    (draw, scope, depth) =>
        `(${expression(draw, scope, "text", depth)} + ${expression(draw, scope, "number", depth)}).slice (0, 9)`,
    (draw, scope) => `this.safeString (${variable(draw, scope, "dictionary")}, ${pick(draw, KEYS)}, 'none')`,
    (draw, scope) => `${variable(draw, scope, "text")}.toUpperCase ()`,
    (draw, scope, depth) => ternary(draw, scope, "text", depth),
];

const TRUTHS: readonly [Make, ...Make[]] = [
    (draw, scope) => variable(draw, scope, "truth"),
    (draw, scope, depth) =>
        `(${expression(draw, scope, "number", depth)} ${pick(draw, ["<", ">=", "===", "!=="])} ${expression(draw, scope, "number", depth)})`,
    (draw, scope, depth) => `(${expression(draw, scope, "text", depth)} === ${expression(draw, scope, "text", depth)})`,
    (draw, scope) => `(${pick(draw, KEYS)} in ${variable(draw, scope, "dictionary")})`,
    (draw, scope) => `(${variable(draw, scope, "maybe")} ${pick(draw, ["===", "!=="])} undefined)`,
    (draw, scope) => `this.inArray (${variable(draw, scope, "number")}, ${variable(draw, scope, "list")})`,
    (draw, scope, depth) => `!${expression(draw, scope, "truth", depth)}`,
    (draw, scope, depth) =>
        `(${expression(draw, scope, "truth", depth)} ${pick(draw, ["&&", "||"])} ${expression(draw, scope, "truth", depth)})`,
];

/** A number or undefined: it is asked for, and given a default, before it is computed with. */
const MAYBES: readonly [Make, ...Make[]] = [
    (draw, scope) => variable(draw, scope, "maybe"),
    () => "undefined",
    (draw, scope, depth) => expression(draw, scope, "number", depth),
    (draw, scope) => `this.safeInteger (${variable(draw, scope, "dictionary")}, ${pick(draw, KEYS)})`,
    (draw, scope) => `${variable(draw, scope, "dictionary")}[${pick(draw, KEYS)}]`,
    (draw, scope, depth) => `this.positive (${expression(draw, scope, "number", depth)})`,
];

const DICTIONARIES: readonly [Make, ...Make[]] = [
    (draw, scope, depth) => `{ ${pick(draw, KEYS)}: ${expression(draw, scope, "number", depth)} }`,
    () => "{}",
    (draw, scope, depth) =>
        `this.extend (${variable(draw, scope, "dictionary")}, { 'e': ${expression(draw, scope, "number", depth)} })`,
    (draw, scope) => `this.omit (${variable(draw, scope, "dictionary")}, ${pick(draw, KEYS)})`,
];

const LISTS: readonly [Make, ...Make[]] = [
    (draw, scope, depth) =>
        `[ ${expression(draw, scope, "number", depth)}, ${expression(draw, scope, "number", depth)} ]`,
    () => "[]",
    (draw, scope) => `this.arrayConcat (${variable(draw, scope, "list")}, ${variable(draw, scope, "list")})`,
];

const MAKERS: Readonly<Record<Kind, readonly [Make, ...Make[]]>> = {
    number: NUMBERS,
    text: TEXTS,
    truth: TRUTHS,
    maybe: MAYBES,
    dictionary: DICTIONARIES,
    list: LISTS,
};

/** The first two makers of a kind end an expression. */
const expression = (draw: Draw, scope: Scope, kind: Kind, depth: number): string => {
    const makers = MAKERS[kind];
    const make = depth <= 0 ? (makers[draw(kind === "truth" ? 1 : 2)] ?? makers[0]) : pick(draw, makers);
    return make(draw, scope, depth - 1);
};

const ternary = (draw: Draw, scope: Scope, kind: Kind, depth: number): string =>
    `(${expression(draw, scope, "truth", depth)} ? ${expression(draw, scope, kind, depth)} : ${expression(draw, scope, kind, depth)})`;

/** A statement, and the scope after it. */
interface Stated {
    readonly text: string;
    readonly scope: Scope;
}

const unchanged = (text: string, scope: Scope): Stated => ({ text, scope });

const withName = (scope: Scope, name: string, kind: Kind, isConstant: boolean): Scope => ({
    ...scope,
    names: [...scope.names, { name, kind, isConstant }],
});

const inner = (scope: Scope, changes: Partial<Scope> = {}): Scope => ({ ...scope, depth: scope.depth - 1, ...changes });

type State = (draw: Draw, scope: Scope) => Stated;

const declaration: State = (draw, scope) => {
    const kind = pick<Kind>(draw, ["number", "text", "truth", "maybe", "dictionary", "list"]);
    const name = scope.fresh();
    return { text: `let ${name} = ${expression(draw, scope, kind, 2)};`, scope: withName(scope, name, kind, false) };
};

const assignment: State = (draw, scope) => {
    const kind = pick<Kind>(draw, ["number", "text", "truth", "maybe"]);
    const names = scope.names.filter((each) => each.kind === kind && !each.isConstant);
    const target = names[draw(names.length)]?.name;
    return unchanged(target === undefined ? "" : `${target} = ${expression(draw, scope, kind, 2)};`, scope);
};

const elementWrite: State = (draw, scope) =>
    unchanged(
        `${variable(draw, scope, "dictionary")}[${pick(draw, KEYS)}] = ${expression(draw, scope, "number", 2)};`,
        scope,
    );

const push: State = (draw, scope) =>
    unchanged(`${variable(draw, scope, "list")}.push (${expression(draw, scope, "number", 1)});`, scope);

/** A list that is written where it has a first item. */
const itemWrite: State = (draw, scope) => {
    const list = variable(draw, scope, "list");
    return unchanged(`if (${list}.length > 0) { ${list}[0] = ${expression(draw, scope, "number", 1)}; }`, scope);
};

const removal: State = (draw, scope) =>
    unchanged(`delete ${variable(draw, scope, "dictionary")}[${pick(draw, KEYS)}];`, scope);

/** A name for a part of a dictionary: what is written through either is seen through both. */
const sharing: State = (draw, scope) => {
    const owner = variable(draw, scope, "dictionary");
    const name = scope.fresh();
    const key = pick(draw, ["'inner'", "'other'"]);
    const text = pick(draw, [
        `${owner}[${key}] = {}; const ${name} = ${owner}[${key}];`,
        `const ${name} = {}; ${owner}[${key}] = ${name};`,
        `const ${name} = ${owner};`,
    ]);
    return { text, scope: withName(scope, name, "dictionary", true) };
};

const call: State = (draw, scope) =>
    unchanged(
        pick(draw, [
            `this.fill (${variable(draw, scope, "dictionary")}, ${expression(draw, scope, "number", 1)});`,
            `this.append (${variable(draw, scope, "list")}, ${expression(draw, scope, "number", 1)});`,
            `this.count ();`,
        ]),
        scope,
    );

const branch: State = (draw, scope) => {
    const test = expression(draw, scope, "truth", 2);
    const whenTrue = statements(draw, inner(scope));
    const whenFalse = draw(2) === 0 ? "" : ` else { ${statements(draw, inner(scope))} }`;
    return unchanged(`if (${test}) { ${whenTrue} }${whenFalse}`, scope);
};

const loop: State = (draw, scope) => {
    const index = scope.fresh();
    const item = scope.fresh();
    const source = scope.fresh();
    const body = (known: Scope): string => statements(draw, inner(known, { inLoop: true }));
    const withIndex = withName(scope, index, "number", true);
    return unchanged(
        pick(draw, [
            () => `for (let ${index} = 0; ${index} < 3; ${index}++) { ${body(withIndex)} }`,
            () => `let ${index} = 0; while (${index} < 3) { ${index} = ${index} + 1; ${body(withIndex)} }`,
            () => {
                const owner = variable(draw, scope, "dictionary");
                const read = `const ${item} = this.safeInteger (${owner}, ${source}[${index}], 1);`;
                return `const ${source} = Object.keys (this.keysort (${owner})); for (let ${index} = 0; ${index} < ${source}.length; ${index}++) { ${read} ${body(withName(withIndex, item, "number", true))} }`;
            },
            () =>
                `const ${source} = ${variable(draw, scope, "list")}.slice (0, 3); for (let ${index} = 0; ${index} < ${source}.length; ${index}++) { const ${item} = ${source}[${index}]; ${body(withName(withIndex, item, "number", true))} }`,
        ])(),
        scope,
    );
};

const leaving: State = (draw, scope) => {
    const test = expression(draw, scope, "truth", 1);
    const leave = scope.inLoop
        ? pick(draw, ["break;", "continue;", `return ${expression(draw, scope, "number", 1)};`])
        : `return ${expression(draw, scope, "number", 1)};`;
    return unchanged(`if (${test}) { ${leave} }`, scope);
};

const attempt: State = (draw, scope) => {
    const handler = statements(draw, inner(scope));
    const argument = expression(draw, scope, "number", 1);
    const numbers = scope.names.filter((each) => each.kind === "number" && !each.isConstant);
    const target = numbers[draw(numbers.length)]?.name ?? "a";
    const body = pick(draw, [
        () => `${target} = this.check (${argument});`,
        () => `return this.check (${argument});`,
        () => `this.check (${argument}); ${statements(draw, inner(scope))}`,
    ])();
    return unchanged(`try { ${body} } catch (e) { ${handler} }`, scope);
};

const SIMPLE: readonly [State, ...State[]] = [
    assignment,
    assignment,
    elementWrite,
    itemWrite,
    push,
    declaration,
    removal,
    sharing,
    call,
    leaving,
];
const COMPOUND: readonly [State, ...State[]] = [...SIMPLE, branch, branch, loop, loop, attempt];

const statements = (draw: Draw, scope: Scope): string => {
    const texts: string[] = [];
    let known = scope;
    for (let left = 1 + draw(4); left > 0; left -= 1) {
        const { text, scope: next } = pick(draw, known.depth > 0 ? COMPOUND : SIMPLE)(draw, known);
        texts.push(text);
        known = next;
    }
    return texts.join(" ");
};

const PARAMETERS: readonly Name[] = [
    { name: "a", kind: "number", isConstant: false },
    { name: "s", kind: "text", isConstant: false },
    { name: "t", kind: "truth", isConstant: false },
    { name: "m", kind: "maybe", isConstant: false },
    { name: "o", kind: "dictionary", isConstant: true },
    { name: "list", kind: "list", isConstant: true },
];

/** What programs call: a pure method, two that write their argument, one that writes an option, one that may fail. */
const CALLEES = `
    describe (): any { return this.deepExtend (super.describe (), { 'options': { 'calls': 0 } }); }
    double (n: number): number { return (n * 2) % 97; }
    fill (o: Dict, n: number) { o['filled'] = n; }
    append (list: List, n: number) { list.push (n); }
    count () { this.options['calls'] = this.options['calls'] + 1; }
    give (o: Dict, n: number): number { if (n > 2) { return n; } o['given'] = n; return (n * 3) % 97; }
    positive (n: number) { if (n > 0) { return n; } return undefined; }
    check (n: number): number { if (n > 4) { throw new ExchangeError ('too much'); } return n; }`;

const program = (draw: Draw): ClassText => {
    let made = 0;
    const fresh = (): string => `v${(made += 1)}`;
    const body = statements(draw, { names: PARAMETERS, depth: 3, inLoop: false, fresh });
    return {
        methods: `${CALLEES}
    run (a: number, s: string, t: boolean, m: Int, o: Dict, list: List) {
        ${body}
        return [ a, s, t, m, o, list, this.options['calls'] ];
    }`,
    };
};

/** Random programs; equal seeds give equal programs. */
export const randomProgram: fc.Arbitrary<ClassText> = fc
    .infiniteStream(fc.nat({ max: 2 ** 20 }))
    .map((stream) => program((upTo) => (upTo <= 1 ? 0 : Number(stream.next().value) % upTo)));
