/**
 * Control flow and definitions in terms of what they are to Elixir's parser: calls, with blocks or without.
 * The printer then has one layout for all of them, as the formatter does.
 */
import type {
    Attribute,
    BodyStyle,
    Case,
    Clause,
    Cond,
    Def,
    Delegate,
    Directive,
    DoBlock,
    Expr,
    ExpressionItem,
    For,
    If,
    Item,
    KeywordEntry,
    Module,
    Spec,
    Struct,
    Try,
    TypeDefinition,
    With,
} from "./ast.js";

/** A call as the formatter sees it. */
export interface Call {
    readonly kind: "call";
    readonly name: string;
    readonly args: readonly Expr[];
    /** Bare keywords after the arguments. */
    readonly options: readonly KeywordEntry[];
    readonly blocks: readonly DoBlock[];
    readonly style: BodyStyle;
}

/** `@name value`, where the value may itself be a whole type specification. */
export interface AttributeCall {
    readonly kind: "attributeCall";
    readonly name: string;
    readonly value: Expr;
}

/** A module's contents, one below the other. */
export interface ModuleCall {
    readonly kind: "moduleCall";
    readonly name: string;
    readonly items: readonly Item[];
}

/** What an item is once desugared. */
export type Desugared = Call | AttributeCall | ModuleCall | Expr;

/** Control flow that is a call with blocks. */
export type ControlFlow = If | Case | Cond | With | For | Try;

const call = (
    name: string,
    args: readonly Expr[],
    blocks: readonly DoBlock[],
    style: BodyStyle,
    options: readonly KeywordEntry[] = [],
): Call => ({ kind: "call", name, args, options, blocks, style });

const block = (keyword: DoBlock["keyword"], body: Expr | readonly Clause[]): DoBlock => ({ keyword, body });

/** A section that may be absent. */
const section = (keyword: DoBlock["keyword"], clauses: readonly Clause[]): readonly DoBlock[] =>
    clauses.length === 0 ? [] : [block(keyword, clauses)];

const optional = (keyword: DoBlock["keyword"], body: Expr | undefined): readonly DoBlock[] =>
    body === undefined ? [] : [block(keyword, body)];

type Desugarings<Node extends { readonly kind: string }, Result> = {
    readonly [Kind in Node["kind"]]: (node: Extract<Node, { readonly kind: Kind }>) => Result;
};

const controlFlow: Desugarings<ControlFlow, Call> = {
    if: (node) =>
        call(node.keyword, [node.condition], [block("do", node.then), ...optional("else", node.otherwise)], node.style),
    case: (node) => call("case", [node.subject], [block("do", node.clauses)], "block"),
    cond: (node) => call("cond", [], [block("do", node.clauses)], "block"),
    with: (node) => call("with", node.steps, [block("do", node.body), ...section("else", node.otherwise)], node.style),
    for: (node) => call("for", node.generators, [block("do", node.body)], node.style, node.options),
    try: (node) =>
        call(
            "try",
            [],
            [
                block("do", node.body),
                ...section("rescue", node.rescue),
                ...section("catch", node.catch),
                ...section("else", node.otherwise),
                ...optional("after", node.after),
            ],
            "block",
        ),
};

/** The call behind an `if`, `case` and so on. */
export const desugarControlFlow = (node: ControlFlow): Call =>
    (controlFlow[node.kind] as (node: ControlFlow) => Call)(node);

/* ---------- definitions ---------- */

const binary = (operator: "when" | "::", left: Expr, right: Expr): Expr => ({ kind: "binary", operator, left, right });

/** A head keeps its parentheses whatever its name; without parameters it has none, except in a `@spec`. */
const head = (name: string, params: readonly Expr[]): Expr => ({ kind: "localCall", name, args: params, head: true });

const bareHead = (name: string, params: readonly Expr[]): Expr =>
    params.length === 0 ? { kind: "variable", name } : head(name, params);

const guarded = (expr: Expr, guard: Expr | undefined): Expr =>
    guard === undefined ? expr : binary("when", expr, guard);

const desugarSpec = (item: Spec): AttributeCall => {
    const signature = binary("::", head(item.name, item.params), item.result);
    const where: Expr | undefined = item.where.length > 0 ? { kind: "keyword", entries: item.where } : undefined;
    return { kind: "attributeCall", name: item.attribute, value: guarded(signature, where) };
};

const desugarType = (item: TypeDefinition): AttributeCall => {
    const params = item.params.map((name): Expr => ({ kind: "variable", name }));
    return { kind: "attributeCall", name: item.attribute, value: binary("::", bareHead(item.name, params), item.type) };
};

const desugarDef = (item: Def): Call =>
    call(item.keyword, [guarded(bareHead(item.name, item.params), item.guard)], optional("do", item.body), item.style);

const desugarDelegate = (item: Delegate): Call => {
    const as = item.as === undefined ? [] : [{ key: "as", value: { kind: "atom", name: item.as } as const }];
    return call(item.keyword, [head(item.name, item.params)], [], "block", [{ key: "to", value: item.to }, ...as]);
};

const desugarStruct = (item: Struct): Call => {
    const names = item.fields.flatMap((field): Expr[] =>
        field.default === undefined ? [{ kind: "atom", name: field.name }] : [],
    );
    const defaults = item.fields.flatMap((field) =>
        field.default === undefined ? [] : [{ key: field.name, value: field.default }],
    );
    if (names.length === 0 && defaults.length > 0) return call(item.keyword, [], [], "block", defaults);
    return call(item.keyword, [{ kind: "list", elements: names, keywords: defaults }], [], "block");
};

const items: Desugarings<Item, Desugared> = {
    module: (item: Module) => ({ kind: "moduleCall", name: item.name, items: item.items }),
    directive: (item: Directive) => call(item.directive, [item.module], [], "block", item.options),
    attribute: (item: Attribute) => ({ kind: "attributeCall", name: item.name, value: item.value }),
    spec: desugarSpec,
    typeDefinition: desugarType,
    def: desugarDef,
    delegate: desugarDelegate,
    struct: desugarStruct,
    expression: (item: ExpressionItem) => item.expr,
};

/** The call or expression behind an item. */
export const desugarItem = (item: Item): Desugared => (items[item.kind] as (item: Item) => Desugared)(item);

/* ---------- empty lines between definitions ---------- */

/** Attributes that describe the definition below them. */
const describing: ReadonlySet<string> = new Set(["doc", "typedoc", "impl", "deprecated", "dialyzer"]);

const describesNext = (item: Item): boolean =>
    item.kind === "spec" || (item.kind === "attribute" && describing.has(item.name));

/** Items of one family stand together; `undefined` stands alone. */
const family = (item: Item): string | undefined => {
    if (item.kind === "directive") return item.directive;
    if (item.kind === "def") return `${item.keyword} ${item.name}/${item.params.length}`;
    if (item.kind === "attribute") return item.name.endsWith("doc") ? undefined : "attribute";
    return item.kind === "delegate" || item.kind === "typeDefinition" ? item.kind : undefined;
};

/** Whether the printer puts an empty line between two items of a module. */
export const separated = (previous: Item, item: Item): boolean => {
    if (item.blankBefore !== undefined) return item.blankBefore;
    if (describesNext(previous)) return false;
    if (describesNext(item) || item.comments?.length) return true;
    return family(previous) === undefined || family(previous) !== family(item);
};
