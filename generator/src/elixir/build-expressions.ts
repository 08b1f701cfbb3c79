/** Builders for expressions, patterns and types. */
import type * as ast from "./ast.js";
import { operators } from "./operators.js";

type Expr = ast.Expr;

/** A module is an expression, or its name. */
export type ModuleRef = Expr | string;

/** The expression of a module. */
export const moduleRef = (module: ModuleRef): Expr => (typeof module === "string" ? aliasName(module) : module);

/* ---------- literals and names ---------- */

/** `:name`. */
export const atom = (name: string): ast.Atom => ({ kind: "atom", name });

/** `nil`. */
export const nil: ast.Atom = atom("nil");

/** `true` or `false`. */
export const bool = (value: boolean): ast.Atom => atom(value ? "true" : "false");

/** An integer. */
export const int = (value: number | bigint): ast.Integer => ({ kind: "integer", value: BigInt(value) });

/** A float, also for whole numbers: `ex.float(1)` is `1.0`. */
export const float = (value: number): ast.Float => ({ kind: "float", value });

/** A number as JavaScript has it: an integer where it is whole. */
export const number = (value: number): ast.Integer | ast.Float =>
    Number.isSafeInteger(value) ? int(value) : float(value);

/** `"value"`. */
export const str = (value: string): ast.StringLiteral => ({ kind: "string", value });

/** `"a#{b}"`. */
export const interpolate = (...parts: readonly (string | Expr)[]): ast.Interpolation => ({
    kind: "interpolation",
    parts,
});

/** A heredoc string; its value is `text` and a newline. */
export const heredoc = (text: string): ast.Heredoc => ({ kind: "heredoc", text });

/** Any sigil. */
export const sigil = (name: string, text: string, modifiers = "", delimiter: ast.SigilDelimiter = "("): ast.Sigil => ({
    kind: "sigil",
    name,
    text,
    modifiers,
    delimiter,
});

/** `~w(a b)`. */
export const words = (...list: readonly string[]): ast.Sigil => sigil("w", list.join(" "));

/** A module name. */
const aliasName = (name: string): ast.Alias => ({ kind: "alias", name });

/** A variable. */
export const variable = (name: string): ast.Variable => ({ kind: "variable", name });

/** `_`. */
export const wildcard: ast.Variable = variable("_");

/** `@name`. */
export const attr = (name: string): ast.AttributeRead => ({ kind: "attributeRead", name });

/* ---------- data ---------- */

/** `[a, b]`. */
export const list = (elements: readonly Expr[], hints: { readonly multiline?: boolean } = {}): ast.List => ({
    kind: "list",
    elements,
    ...hints,
});

/** `[a, b | tail]`. */
export const cons = (elements: readonly Expr[], tail: Expr): ast.List => ({ kind: "list", elements, tail });

/** `key: value`. */
export const entry = (key: string, value: Expr): ast.KeywordEntry => ({ key, value });

/** `[key: value]`. */
export const keyword = (entries: readonly ast.KeywordEntry[]): ast.Keyword => ({ kind: "keyword", entries });

/** `{a, b}`. */
export const tuple = (...elements: readonly Expr[]): ast.Tuple => ({ kind: "tuple", elements });

/** A map's entry; a string stands for a binary key. */
export const pair = (key: Expr | string, value: Expr): ast.MapEntry => ({
    key: typeof key === "string" ? str(key) : key,
    value,
});

/** A map's or struct's entry with an atom key. */
export const atomPair = (key: string, value: Expr): ast.MapEntry => ({ key: atom(key), value });

/** `%{...}`. */
export const map = (
    entries: readonly ast.MapEntry[] = [],
    hints: { readonly multiline?: boolean } = {},
): ast.MapExpr => ({ kind: "map", entries, ...hints });

/** `%{base | ...}`. */
export const mapUpdate = (base: Expr, entries: readonly ast.MapEntry[]): ast.MapExpr => ({
    kind: "map",
    base,
    entries,
});

/** `%Struct{...}`. */
export const struct = (module: ModuleRef, entries: readonly ast.MapEntry[] = []): ast.MapExpr => ({
    kind: "map",
    struct: moduleRef(module),
    entries,
});

/** `%Struct{base | ...}`. */
export const structUpdate = (module: ModuleRef, base: Expr, entries: readonly ast.MapEntry[]): ast.MapExpr => ({
    kind: "map",
    struct: moduleRef(module),
    base,
    entries,
});

/** `<<...>>`. */
export const bitstring = (...segments: readonly ast.BitstringSegment[]): ast.Bitstring => ({
    kind: "bitstring",
    segments,
});

/** One segment of a bitstring. */
export const segment = (value: Expr, ...modifiers: readonly Expr[]): ast.BitstringSegment => ({ value, modifiers });

/** `first..last` or `first..last//step`. */
export const range = (first: Expr, last: Expr, step?: Expr): ast.Range => ({
    kind: "range",
    first,
    last,
    ...(step && { step }),
});

/* ---------- access and calls ---------- */

/** `target[key]`; a string stands for a binary key. */
export const access = (target: Expr, key: Expr | string): ast.Access => ({
    kind: "access",
    target,
    key: typeof key === "string" ? str(key) : key,
});

/** `target.name`. */
export const field = (target: Expr, name: string): ast.Field => ({ kind: "field", target, name });

/** `name(args)`. */
export const call = (name: string, ...args: readonly Expr[]): ast.LocalCall => ({ kind: "localCall", name, args });

/** `Module.name(args)`, `value.name(args)`. */
export const remote = (target: ModuleRef, name: string, ...args: readonly Expr[]): ast.RemoteCall => ({
    kind: "remoteCall",
    target: moduleRef(target),
    name,
    args,
});

/** `function.(args)`. */
export const apply = (fun: Expr, ...args: readonly Expr[]): ast.ApplyCall => ({
    kind: "applyCall",
    function: fun,
    args,
});

/** A macro call with a `do` block. */
export const doCall = (name: string, args: readonly Expr[], body: Expr): ast.DoCall => ({
    kind: "doCall",
    name,
    args,
    blocks: [{ keyword: "do", body }],
    style: "block",
});

/** `raise Module, message` or `raise "message"`. */
export const raise = (...args: readonly Expr[]): ast.LocalCall => call("raise", ...args);

/** `patterns when guard -> body`. */
export const clause = (
    patterns: readonly Expr[],
    body: Expr,
    options: { readonly guard?: Expr; readonly comments?: readonly string[] } = {},
): ast.Clause => ({ patterns, body, ...options });

/** `fn a, b -> body end`. */
export const fn = (params: readonly Expr[], body: Expr): ast.Fn => ({ kind: "fn", clauses: [clause(params, body)] });

/** `fn` with several clauses. */
export const fnClauses = (clauses: readonly ast.Clause[]): ast.Fn => ({ kind: "fn", clauses });

/** `&name/arity`. */
export const captureLocal = (name: string, arity: number): ast.CaptureFunction => ({
    kind: "captureFunction",
    name,
    arity,
});

/** `&Module.name/arity`. */
export const captureRemote = (module: ModuleRef, name: string, arity: number): ast.CaptureFunction => ({
    kind: "captureFunction",
    target: moduleRef(module),
    name,
    arity,
});

/** `&(...)` with `arg(1)` and so on inside. */
export const capture = (body: Expr): ast.Capture => ({ kind: "capture", body });

/** `&index`. */
export const arg = (index: number): ast.CaptureArgument => ({ kind: "captureArgument", index });

/* ---------- operators ---------- */

/** `operator operand`. */
export const unary = (operator: ast.UnaryOperator, operand: Expr): ast.Unary => ({ kind: "unary", operator, operand });

/** `not operand`. */
const notExpr = (operand: Expr): ast.Unary => unary("not", operand);

/** `left operator right`. */
export const op = (operator: ast.BinaryOperator, left: Expr, right: Expr): ast.Binary => ({
    kind: "binary",
    operator,
    left,
    right,
});

/** `a op b op c` with one operator, associated as Elixir reads it; needs at least one operand. */
export const chain = (operator: ast.BinaryOperator, first: Expr, ...rest: readonly Expr[]): Expr =>
    operators[operator].associates === "right"
        ? [first, ...rest].reduceRight((right, left) => op(operator, left, right))
        : rest.reduce((left, right) => op(operator, left, right), first);

/** `first |> calls...`. */
export const pipe = (first: Expr, ...calls: readonly Expr[]): Expr => chain("|>", first, ...calls);

/** `pattern = value`. */
export const match = (pattern: Expr, value: Expr): ast.Match => ({ kind: "match", pattern, value });

/** `^operand`. */
export const pin = (operand: Expr): ast.Pin => ({ kind: "pin", operand });

/** `pattern <- value` of `for` and `with`. */
export const generator = (pattern: Expr, value: Expr): ast.Binary => op("<-", pattern, value);

/** A parameter with a default. */
export const withDefault = (param: Expr, value: Expr): ast.Binary => op("\\\\", param, value);

/* ---------- control flow ---------- */

/** A statement with comments or an empty line above. */
export const stmt = (
    expr: Expr,
    hints: { readonly comments?: readonly string[]; readonly blankBefore?: boolean } = {},
): ast.Statement => ({ expr, ...hints });

const isStatement = (item: Expr | ast.Statement): item is ast.Statement => !("kind" in item);

const isBare = (statement: ast.Statement): boolean => !statement.comments?.length;

/** What a block takes in a block's place: blocks in blocks are one block. */
const spliced = (item: Expr | ast.Statement): readonly ast.Statement[] => {
    const statement = isStatement(item) ? item : { expr: item };
    const { expr } = statement;
    if (expr.kind !== "block" || expr.trailingComments?.length) return [statement];
    return expr.statements.map((inner, index) =>
        index > 0
            ? inner
            : {
                  expr: inner.expr,
                  comments: [...(statement.comments ?? []), ...(inner.comments ?? [])],
                  blankBefore: (statement.blankBefore ?? false) || (inner.blankBefore ?? false),
              },
    );
};

/** Expressions one after another. A single bare one is itself, none is `nil`. */
export const block = (items: readonly (Expr | ast.Statement)[], trailingComments: readonly string[] = []): Expr => {
    const statements = items.flatMap(spliced);
    const [first] = statements;
    if (trailingComments.length > 0) return { kind: "block", statements, trailingComments };
    if (first === undefined) return nil;
    return statements.length === 1 && isBare(first) ? first.expr : { kind: "block", statements };
};

const ifExpr = (condition: Expr, then: Expr, otherwise?: Expr, style: ast.BodyStyle = "auto"): ast.If => ({
    kind: "if",
    keyword: "if",
    condition,
    then,
    ...(otherwise && { otherwise }),
    style,
});

/** `unless condition do ... end`. */
export const unless = (condition: Expr, then: Expr, style: ast.BodyStyle = "auto"): ast.If => ({
    kind: "if",
    keyword: "unless",
    condition,
    then,
    style,
});

const caseExpr = (subject: Expr, clauses: readonly ast.Clause[]): ast.Case => ({ kind: "case", subject, clauses });

/** `cond do ... end`. */
export const cond = (clauses: readonly ast.Clause[]): ast.Cond => ({ kind: "cond", clauses });

const withExpr = (
    steps: readonly Expr[],
    body: Expr,
    otherwise: readonly ast.Clause[] = [],
    style: ast.BodyStyle = "auto",
): ast.With => ({ kind: "with", steps, body, otherwise, style });

const forExpr = (
    generators: readonly Expr[],
    body: Expr | readonly ast.Clause[],
    options: readonly ast.KeywordEntry[] = [],
    style: ast.BodyStyle = "auto",
): ast.For => ({ kind: "for", generators, options, body, style });

/** The sections of a `try` besides its body. */
export interface TrySections {
    readonly rescue?: readonly ast.Clause[];
    readonly catch?: readonly ast.Clause[];
    readonly otherwise?: readonly ast.Clause[];
    readonly after?: Expr;
}

const tryExpr = (body: Expr, sections: TrySections): ast.Try => ({
    kind: "try",
    body,
    rescue: [],
    catch: [],
    otherwise: [],
    ...sections,
});

/** `(params -> result)` in a type. */
export const functionType = (params: readonly Expr[], result: Expr): ast.FunctionType => ({
    kind: "functionType",
    params,
    result,
});

/** `a | b | c` in a type. */
export const union = (first: Expr, ...rest: readonly Expr[]): Expr => chain("|", first, ...rest);

export {
    aliasName as alias,
    caseExpr as case,
    forExpr as for,
    ifExpr as if,
    notExpr as not,
    tryExpr as try,
    variable as var,
    withExpr as with,
};
