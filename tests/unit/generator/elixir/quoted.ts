/**
 * What Elixir's parser should see for a syntax tree, written down without the printer's help: Elixir's quoted form
 * without line numbers. https://hexdocs.pm/elixir/syntax-reference.html#the-elixir-ast
 */
import type { Clause, Expr, Item, KeywordEntry, Module } from "../../../../generator/src/elixir/index.js";

/** A quoted expression in JSON, as `format_all.exs` writes it. */
export type Quoted =
    | readonly ["node", Quoted, Quoted]
    | readonly ["pair", Quoted, Quoted]
    | readonly ["list", ...Quoted[]]
    | readonly ["atom", string]
    | readonly ["string", string]
    | readonly ["integer", string]
    | readonly ["float", number];

const atom = (name: string): Quoted => ["atom", name];
const list = (...elements: readonly Quoted[]): Quoted => ["list", ...elements];
const pair = (left: Quoted, right: Quoted): Quoted => ["pair", left, right];
const node = (form: Quoted | string, ...args: readonly Quoted[]): Quoted => [
    "node",
    typeof form === "string" ? atom(form) : form,
    list(...args),
];
const variable = (name: string): Quoted => ["node", atom(name), atom("nil")];
const dot = (...args: readonly Quoted[]): Quoted => node(".", ...args);

const keywords = (entries: readonly KeywordEntry[]): readonly Quoted[] =>
    entries.map(({ key, value }) => pair(atom(key), quote(value)));

const sequence = (exprs: readonly Quoted[]): Quoted => {
    const [only] = exprs;
    return exprs.length === 1 && only !== undefined ? only : node("__block__", ...exprs);
};

const quoteClauses = (clauses: readonly Clause[]): Quoted =>
    list(
        ...clauses.map(({ patterns, guard, body }) => {
            const args = patterns.map(quote);
            const head = guard === undefined ? list(...args) : list(node("when", ...args, quote(guard)));
            return node("->", head, quote(body));
        }),
    );

const isClauses = (body: Expr | readonly Clause[]): body is readonly Clause[] => Array.isArray(body);

const quoteBody = (body: Expr | readonly Clause[]): Quoted => (isClauses(body) ? quoteClauses(body) : quote(body));

const blocks = (sections: readonly (readonly [string, Expr | readonly Clause[] | undefined])[]): readonly Quoted[] =>
    sections.flatMap(([keyword, body]) =>
        body === undefined || (isClauses(body) && body.length === 0) ? [] : [pair(atom(keyword), quoteBody(body))],
    );

const interpolated = (parts: readonly (string | Expr)[]): Quoted => {
    const merged: (string | Expr)[] = [];
    for (const part of parts) {
        const last = merged.at(-1);
        if (part === "") continue;
        if (typeof part === "string" && typeof last === "string") merged[merged.length - 1] = last + part;
        else merged.push(part);
    }
    if (merged.every((part) => typeof part === "string")) return ["string", merged.join("")];
    const toString = dot(atom("Elixir.Kernel"), atom("to_string"));
    return node(
        "<<>>",
        ...merged.map(
            (part): Quoted =>
                typeof part === "string"
                    ? ["string", part]
                    : node("::", node(toString, quote(part)), variable("binary")),
        ),
    );
};

const alias = (name: string): Quoted =>
    node("__aliases__", ...name.split(".").map((part) => (part === "__MODULE__" ? variable(part) : atom(part))));

const negative = (isNegative: boolean, value: Quoted): Quoted => (isNegative ? node("-", value) : value);

/** Under a unary operator these are printed as an argument, `Kernel.!(if ...)`: the formatter would spoil `!if ...`. */
const blockKinds: ReadonlySet<Expr["kind"]> = new Set(["doCall", "if", "case", "cond", "with", "for", "try"]);

/** The quoted form of an expression. */
export const quote = (expr: Expr): Quoted => {
    switch (expr.kind) {
        case "atom":
            return atom(expr.name);
        case "integer": {
            const absolute = expr.value < 0n ? -expr.value : expr.value;
            return negative(expr.value < 0n, ["integer", absolute.toString()]);
        }
        case "float":
            return negative(expr.value < 0 || Object.is(expr.value, -0), ["float", Math.abs(expr.value)]);
        case "string":
            return ["string", expr.value];
        case "heredoc":
            return ["string", expr.text + "\n"];
        case "interpolation":
            return interpolated(expr.parts);
        case "sigil": {
            const modifiers = Array.from(
                expr.modifiers,
                (letter): Quoted => ["integer", String(letter.codePointAt(0))],
            );
            return node("sigil_" + expr.name, node("<<>>", ["string", expr.text]), list(...modifiers));
        }
        case "alias":
            return alias(expr.name);
        case "variable":
            return variable(expr.name);
        case "attributeRead":
            return node("@", variable(expr.name));
        case "list": {
            const elements = [...expr.elements.map(quote), ...keywords(expr.keywords ?? [])];
            const last = elements.at(-1);
            if (expr.tail === undefined || last === undefined) return list(...elements);
            return list(...elements.slice(0, -1), node("|", last, quote(expr.tail)));
        }
        case "keyword":
            return list(...keywords(expr.entries));
        case "tuple": {
            const elements = expr.elements.map(quote);
            const [left, right] = elements;
            return elements.length === 2 && left !== undefined && right !== undefined
                ? pair(left, right)
                : node("{}", ...elements);
        }
        case "map": {
            const entries = expr.entries.map(({ key, value }) => pair(quote(key), quote(value)));
            const content = expr.base === undefined ? entries : [node("|", quote(expr.base), list(...entries))];
            const map = node("%{}", ...content);
            return expr.struct === undefined ? map : node("%", quote(expr.struct), map);
        }
        case "bitstring":
            return node(
                "<<>>",
                ...expr.segments.map(({ value, modifiers }) => {
                    const [first, ...rest] = modifiers.map(quote);
                    if (first === undefined) return quote(value);
                    return node(
                        "::",
                        quote(value),
                        rest.reduce((left, right) => node("-", left, right), first),
                    );
                }),
            );
        case "range":
            return expr.step === undefined
                ? node("..", quote(expr.first), quote(expr.last))
                : node("..//", quote(expr.first), quote(expr.last), quote(expr.step));
        case "access":
            return node(dot(atom("Elixir.Access"), atom("get")), quote(expr.target), quote(expr.key));
        case "field":
            return node(dot(quote(expr.target), atom(expr.name)));
        case "localCall":
            return node(expr.name, ...expr.args.map(quote));
        case "remoteCall":
            return node(dot(quote(expr.target), atom(expr.name)), ...expr.args.map(quote));
        case "applyCall":
            return node(dot(quote(expr.function)), ...expr.args.map(quote));
        case "doCall": {
            const sections = expr.blocks.map(({ keyword, body }) => [keyword, body] as const);
            return node(expr.name, ...expr.args.map(quote), list(...blocks(sections)));
        }
        case "fn":
            return ["node", atom("fn"), quoteClauses(expr.clauses)];
        case "functionType":
            return list(node("->", list(...expr.params.map(quote)), quote(expr.result)));
        case "captureFunction": {
            const name =
                expr.target === undefined ? variable(expr.name) : node(dot(quote(expr.target), atom(expr.name)));
            return node("&", node("/", name, ["integer", String(expr.arity)]));
        }
        case "capture":
            return node("&", quote(expr.body));
        case "captureArgument":
            return node("&", ["integer", String(expr.index)]);
        case "unary":
            return blockKinds.has(expr.operand.kind)
                ? node(dot(alias("Kernel"), atom(expr.operator)), quote(expr.operand))
                : node(expr.operator, quote(expr.operand));
        case "binary":
            return expr.operator === "not in"
                ? node("not", node("in", quote(expr.left), quote(expr.right)))
                : node(expr.operator, quote(expr.left), quote(expr.right));
        case "match":
            return node("=", quote(expr.pattern), quote(expr.value));
        case "pin":
            return node("^", quote(expr.operand));
        case "block":
            return sequence(expr.statements.map((statement) => quote(statement.expr)));
        case "if":
            return node(
                expr.keyword,
                quote(expr.condition),
                list(
                    ...blocks([
                        ["do", expr.then],
                        ["else", expr.otherwise],
                    ]),
                ),
            );
        case "case":
            return node("case", quote(expr.subject), list(...blocks([["do", expr.clauses]])));
        case "cond":
            return node("cond", list(...blocks([["do", expr.clauses]])));
        case "with":
            return node(
                "with",
                ...expr.steps.map(quote),
                list(
                    ...blocks([
                        ["do", expr.body],
                        ["else", expr.otherwise],
                    ]),
                ),
            );
        case "for":
            return node(
                "for",
                ...expr.generators.map(quote),
                list(...keywords(expr.options), ...blocks([["do", expr.body]])),
            );
        case "try":
            return node(
                "try",
                list(
                    ...blocks([
                        ["do", expr.body],
                        ["rescue", expr.rescue],
                        ["catch", expr.catch],
                        ["else", expr.otherwise],
                        ["after", expr.after],
                    ]),
                ),
            );
    }
};

/* ---------- definitions ---------- */

const head = (name: string, params: readonly Expr[], bare: boolean): Quoted =>
    bare && params.length === 0 ? variable(name) : node(name, ...params.map(quote));

const guarded = (quoted: Quoted, guard: Quoted | undefined): Quoted =>
    guard === undefined ? quoted : node("when", quoted, guard);

const attribute = (name: string, value: Quoted): Quoted => node("@", node(name, value));

const quoteModule = (module: Module): Quoted =>
    node("defmodule", alias(module.name), list(pair(atom("do"), sequence(module.items.map(quoteItem)))));

/** The quoted form of an item. */
export const quoteItem = (item: Item): Quoted => {
    switch (item.kind) {
        case "module":
            return quoteModule(item);
        case "directive": {
            const options = item.options.length === 0 ? [] : [list(...keywords(item.options))];
            return node(item.directive, quote(item.module), ...options);
        }
        case "attribute":
            return attribute(item.name, quote(item.value));
        case "spec": {
            const signature = node("::", head(item.name, item.params, false), quote(item.result));
            const where = item.where.length === 0 ? undefined : list(...keywords(item.where));
            return attribute(item.attribute, guarded(signature, where));
        }
        case "typeDefinition": {
            const params = item.params.map((name): Expr => ({ kind: "variable", name }));
            return attribute(item.attribute, node("::", head(item.name, params, true), quote(item.type)));
        }
        case "def": {
            const guard = item.guard === undefined ? undefined : quote(item.guard);
            const body = item.body === undefined ? [] : [list(...blocks([["do", item.body]]))];
            return node(item.keyword, guarded(head(item.name, item.params, true), guard), ...body);
        }
        case "delegate": {
            const as = item.as === undefined ? [] : [pair(atom("as"), atom(item.as))];
            const options = list(pair(atom("to"), quote(item.to)), ...as);
            return node("defdelegate", head(item.name, item.params, false), options);
        }
        case "struct": {
            const names = item.fields.flatMap((field) => (field.default === undefined ? [atom(field.name)] : []));
            const defaults = item.fields.flatMap((field) =>
                field.default === undefined ? [] : [pair(atom(field.name), quote(field.default))],
            );
            return node(item.keyword, list(...names, ...defaults));
        }
        case "expression":
            return quote(item.expr);
    }
};

/* ---------- what is written in two ways ---------- */

const isKeywords = (quoted: Quoted | undefined): boolean =>
    quoted?.[0] === "list" &&
    quoted.length > 1 &&
    quoted.slice(1).every((entry) => Array.isArray(entry) && entry[0] === "pair");

const startsWithDo = (quoted: Quoted | undefined): boolean => {
    const first = quoted?.[0] === "list" ? quoted[1] : undefined;
    return first?.[0] === "pair" && first[1][0] === "atom" && first[1][1] === "do";
};

/**
 * `f(a, into: b, do: c)` and `f(a, into: b) do c end` are the same call to Elixir, but not to its parser; and where
 * the formatter would spoil `(a not in b) <> c`, the printer writes `!(a in b)`.
 */
export const normalize = (quoted: Quoted): Quoted => {
    switch (quoted[0]) {
        case "node": {
            const args = mergeBlocks(normalize(quoted[2]));
            return ["node", isNotIn(quoted[1], args) ? atom("not") : normalize(quoted[1]), args];
        }
        case "pair":
            return ["pair", normalize(quoted[1]), normalize(quoted[2])];
        case "list":
            return ["list", ...(quoted.slice(1) as readonly Quoted[]).map(normalize)];
        default:
            return quoted;
    }
};

const isNotIn = (form: Quoted, args: Quoted): boolean => {
    const operand = args[0] === "list" ? args[1] : undefined;
    const isIn = operand?.[0] === "node" && operand[1][0] === "atom" && operand[1][1] === "in";
    return isIn && form[0] === "atom" && form[1] === "!";
};

const mergeBlocks = (args: Quoted): Quoted => {
    if (args[0] !== "list") return args;
    const elements = args.slice(1) as readonly Quoted[];
    const [options, sections] = [elements.at(-2), elements.at(-1)];
    if (!isKeywords(options) || !startsWithDo(sections) || options?.[0] !== "list" || sections?.[0] !== "list")
        return args;
    const merged = ["list", ...options.slice(1), ...sections.slice(1)] as unknown as Quoted;
    return ["list", ...elements.slice(0, -2), merged];
};
