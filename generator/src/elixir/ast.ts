/**
 * The Elixir syntax tree that the compiler emits and `printer.ts` turns into text.
 *
 * It describes meaning, not layout: where lines break and which parentheses are needed is the printer's business.
 * What layout a reader gains from (comments, blank lines, "one element a line") is a hint on the node.
 */

/** An expression, a pattern or a type: Elixir has one grammar for the three. */
export type Expr =
    | Atom
    | Integer
    | Float
    | StringLiteral
    | Interpolation
    | Heredoc
    | Sigil
    | Alias
    | Variable
    | AttributeRead
    | List
    | Keyword
    | Tuple
    | MapExpr
    | Bitstring
    | Range
    | Access
    | Field
    | LocalCall
    | RemoteCall
    | ApplyCall
    | DoCall
    | Fn
    | CaptureFunction
    | Capture
    | CaptureArgument
    | Unary
    | Binary
    | Match
    | Pin
    | Block
    | If
    | Case
    | Cond
    | With
    | For
    | Try
    | FunctionType;

/** What may stand in a module body or at the top of a file. */
export type Item = Module | Directive | Attribute | Spec | TypeDefinition | Def | Delegate | Struct | ExpressionItem;

/* ---------- literals and names ---------- */

/** `:name`, and the bare `nil`, `true`, `false`. */
export interface Atom {
    readonly kind: "atom";
    readonly name: string;
}

/** An integer of any size; a negative one prints as a unary minus, as Elixir parses it. */
export interface Integer {
    readonly kind: "integer";
    readonly value: bigint;
}

/** A finite float. */
export interface Float {
    readonly kind: "float";
    readonly value: number;
}

/** `"text"`: `value` is the string itself, the printer escapes it. */
export interface StringLiteral {
    readonly kind: "string";
    readonly value: string;
}

/** `"a#{b}c"`: strings are literal text, the rest is interpolated. */
export interface Interpolation {
    readonly kind: "interpolation";
    readonly parts: readonly (string | Expr)[];
}

/** `"""` on several lines; the value is `text` and a final newline. */
export interface Heredoc {
    readonly kind: "heredoc";
    readonly text: string;
}

/** `~w(a b)a`: `text` is raw and must not hold the closing delimiter. */
export interface Sigil {
    readonly kind: "sigil";
    readonly name: string;
    readonly text: string;
    readonly modifiers: string;
    readonly delimiter: SigilDelimiter;
}

/** The opening delimiter of a sigil. */
export type SigilDelimiter = "(" | "[" | "{" | "<" | "/" | "|" | '"' | "'";

/** A module name such as `Ccxt.Safe`, also `__MODULE__.Inner`. */
export interface Alias {
    readonly kind: "alias";
    readonly name: string;
}

/** A variable, also `_`, `_unused` and `__MODULE__`. */
export interface Variable {
    readonly kind: "variable";
    readonly name: string;
}

/** `@name` as an expression. */
export interface AttributeRead {
    readonly kind: "attributeRead";
    readonly name: string;
}

/* ---------- data ---------- */

/** `[a, b]`, `[a, b | tail]` and `[a, key: b]`. */
export interface List {
    readonly kind: "list";
    readonly elements: readonly Expr[];
    /** Bare keywords after the elements. */
    readonly keywords?: readonly KeywordEntry[];
    readonly tail?: Expr;
    /** One element a line even where all would fit. */
    readonly multiline?: boolean;
}

/** `[key: value]`; brackets vanish where it is a call's last argument. */
export interface Keyword {
    readonly kind: "keyword";
    readonly entries: readonly KeywordEntry[];
    readonly multiline?: boolean;
}

/** `key: value`. */
export interface KeywordEntry {
    readonly key: string;
    readonly value: Expr;
}

/** `{a, b}`. */
export interface Tuple {
    readonly kind: "tuple";
    readonly elements: readonly Expr[];
    readonly multiline?: boolean;
}

/**
 * `%{"k" => v, a: 1}`, `%{base | ...}`, `%Struct{...}`, `%Struct{base | ...}`.
 * Entries keep their order; a key that is an atom prints as `key: v` when no `=>` entry follows it.
 */
export interface MapExpr {
    readonly kind: "map";
    readonly struct?: Expr;
    readonly base?: Expr;
    readonly entries: readonly MapEntry[];
    readonly multiline?: boolean;
}

/** One entry of a map. */
export interface MapEntry {
    readonly key: Expr;
    readonly value: Expr;
}

/** `<<a, rest::binary-size(4)>>`. */
export interface Bitstring {
    readonly kind: "bitstring";
    readonly segments: readonly BitstringSegment[];
}

/** One segment; `modifiers` are joined by `-`. */
export interface BitstringSegment {
    readonly value: Expr;
    readonly modifiers: readonly Expr[];
}

/** `first..last` and `first..last//step`. */
export interface Range {
    readonly kind: "range";
    readonly first: Expr;
    readonly last: Expr;
    readonly step?: Expr;
}

/* ---------- access and calls ---------- */

/** `target[key]`. */
export interface Access {
    readonly kind: "access";
    readonly target: Expr;
    readonly key: Expr;
}

/** `target.name`: a struct field or an atom key, without parentheses. */
export interface Field {
    readonly kind: "field";
    readonly target: Expr;
    readonly name: string;
}

/** `name(args)`; a few names (`raise`, `assert`, ...) go without parentheses where the formatter lets them. */
export interface LocalCall {
    readonly kind: "localCall";
    readonly name: string;
    readonly args: readonly Expr[];
    /** The head of a definition, which keeps its parentheses whatever its name. */
    readonly head?: boolean;
}

/** `Module.name(args)`, `value.name(args)`, `:module.name(args)`. */
export interface RemoteCall {
    readonly kind: "remoteCall";
    readonly target: Expr;
    readonly name: string;
    readonly args: readonly Expr[];
}

/** `function.(args)`. */
export interface ApplyCall {
    readonly kind: "applyCall";
    readonly function: Expr;
    readonly args: readonly Expr[];
}

/** A macro call with blocks, such as `test "name" do ... end`; `if`, `case` and the like have nodes of their own. */
export interface DoCall {
    readonly kind: "doCall";
    readonly name: string;
    readonly args: readonly Expr[];
    readonly blocks: readonly DoBlock[];
    readonly style: BodyStyle;
}

/** One `do`, `else`, ... section of a `DoCall`: an expression, or clauses with `->`. */
export interface DoBlock {
    readonly keyword: "do" | "else" | "rescue" | "catch" | "after";
    readonly body: Expr | readonly Clause[];
}

/**
 * `block`: always `do ... end`; `inline`: always `, do: ...`;
 * `auto`: inline where the bodies are simple and all of it fits in one line.
 */
export type BodyStyle = "auto" | "block" | "inline";

/** `patterns when guard -> body`. */
export interface Clause {
    readonly patterns: readonly Expr[];
    readonly guard?: Expr;
    readonly body: Expr;
    /** Lines above the clause, without `#`. */
    readonly comments?: readonly string[];
}

/** `fn a -> b end`, with one or more clauses. */
export interface Fn {
    readonly kind: "fn";
    readonly clauses: readonly Clause[];
}

/** `&name/arity`, `&Module.name/arity`. */
export interface CaptureFunction {
    readonly kind: "captureFunction";
    readonly target?: Expr;
    readonly name: string;
    readonly arity: number;
}

/** `&(&1 + 1)`. */
export interface Capture {
    readonly kind: "capture";
    readonly body: Expr;
}

/** `&1` inside a capture. */
export interface CaptureArgument {
    readonly kind: "captureArgument";
    readonly index: number;
}

/* ---------- operators ---------- */

/** Operators with one operand (`^`, `&` and `@` have nodes of their own). */
export type UnaryOperator = "not" | "!" | "-" | "+";

/** Operators with two operands (`=` is `Match`, `..` is `Range`). */
export type BinaryOperator =
    | "<-"
    | "\\\\"
    | "when"
    | "::"
    | "|"
    | "||"
    | "or"
    | "&&"
    | "and"
    | "=="
    | "!="
    | "=~"
    | "==="
    | "!=="
    | "<"
    | "<="
    | ">="
    | ">"
    | "|>"
    | "in"
    | "not in"
    | "++"
    | "--"
    | "<>"
    | "+"
    | "-"
    | "*"
    | "/"
    | "**";

/** `operator operand`. */
export interface Unary {
    readonly kind: "unary";
    readonly operator: UnaryOperator;
    readonly operand: Expr;
}

/** `left operator right`. */
export interface Binary {
    readonly kind: "binary";
    readonly operator: BinaryOperator;
    readonly left: Expr;
    readonly right: Expr;
    /** A pipeline that breaks before each `|>` even where it would fit. */
    readonly multiline?: boolean;
}

/** `pattern = value`. */
export interface Match {
    readonly kind: "match";
    readonly pattern: Expr;
    readonly value: Expr;
}

/** `^name`. */
export interface Pin {
    readonly kind: "pin";
    readonly operand: Expr;
}

/* ---------- control flow ---------- */

/** Expressions one after another; the last is the value. */
export interface Block {
    readonly kind: "block";
    readonly statements: readonly Statement[];
    /** Comments after the last statement. */
    readonly trailingComments?: readonly string[];
}

/** An expression in a block with what stands above it. */
export interface Statement {
    readonly expr: Expr;
    /** Lines directly above the expression, without `#`. */
    readonly comments?: readonly string[];
    /** An empty line above (above the comments, if any). */
    readonly blankBefore?: boolean;
}

/** `if`/`unless`. */
export interface If {
    readonly kind: "if";
    readonly keyword: "if" | "unless";
    readonly condition: Expr;
    readonly then: Expr;
    readonly otherwise?: Expr;
    readonly style: BodyStyle;
}

/** `case subject do ... end`. */
export interface Case {
    readonly kind: "case";
    readonly subject: Expr;
    readonly clauses: readonly Clause[];
}

/** `cond do ... end`: each clause has one pattern, its condition. */
export interface Cond {
    readonly kind: "cond";
    readonly clauses: readonly Clause[];
}

/** `with a <- b, c = d do ... else ... end`. */
export interface With {
    readonly kind: "with";
    readonly steps: readonly Expr[];
    readonly body: Expr;
    readonly otherwise: readonly Clause[];
    readonly style: BodyStyle;
}

/** `for x <- xs, filter, into: %{} do ... end`; with `reduce:` the body is clauses. */
export interface For {
    readonly kind: "for";
    /** Generators (`<-`) and filters, in order. */
    readonly generators: readonly Expr[];
    /** `into:`, `uniq:`, `reduce:`. */
    readonly options: readonly KeywordEntry[];
    readonly body: Expr | readonly Clause[];
    readonly style: BodyStyle;
}

/** `try do ... rescue ... catch ... else ... after ... end`. */
export interface Try {
    readonly kind: "try";
    readonly body: Expr;
    readonly rescue: readonly Clause[];
    readonly catch: readonly Clause[];
    readonly otherwise: readonly Clause[];
    readonly after?: Expr;
}

/** `(a, b -> c)` in a type. */
export interface FunctionType {
    readonly kind: "functionType";
    readonly params: readonly Expr[];
    readonly result: Expr;
}

/* ---------- definitions ---------- */

/** What every item may carry. */
export interface ItemHints {
    /** Lines directly above the item, without `#`. */
    readonly comments?: readonly string[];
    /** Overrides the printer's own choice of an empty line above. */
    readonly blankBefore?: boolean;
}

/** A file: comments at the top, then items. */
export interface SourceFile {
    readonly header: readonly string[];
    readonly items: readonly Item[];
}

/** `defmodule Name do ... end`; `@moduledoc` is an `Attribute` among the items. */
export interface Module extends ItemHints {
    readonly kind: "module";
    readonly name: string;
    readonly items: readonly Item[];
}

/** `use M`, `alias M, as: N`, `import M, only: [f: 1]`, `require M`. */
export interface Directive extends ItemHints {
    readonly kind: "directive";
    readonly directive: "use" | "alias" | "import" | "require";
    readonly module: Expr;
    readonly options: readonly KeywordEntry[];
}

/** `@name value`: `@moduledoc`, `@doc`, `@impl`, constants. */
export interface Attribute extends ItemHints {
    readonly kind: "attribute";
    readonly name: string;
    readonly value: Expr;
}

/** `@spec name(params) :: result when var: type`. */
export interface Spec extends ItemHints {
    readonly kind: "spec";
    readonly attribute: "spec" | "callback" | "macrocallback";
    readonly name: string;
    readonly params: readonly Expr[];
    readonly result: Expr;
    readonly where: readonly KeywordEntry[];
}

/** `@type name(params) :: type`. */
export interface TypeDefinition extends ItemHints {
    readonly kind: "typeDefinition";
    readonly attribute: "type" | "typep" | "opaque";
    readonly name: string;
    readonly params: readonly string[];
    readonly type: Expr;
}

/**
 * One clause of a function; without a body it is a bare head. `defcall` and `defstream` are macros of the runtime that
 * define several.
 */
export interface Def extends ItemHints {
    readonly kind: "def";
    readonly keyword: "def" | "defp" | "defmacro" | "defmacrop" | "defcall" | "defstream";
    readonly name: string;
    /** Patterns; a default is `Binary` with `\\`. */
    readonly params: readonly Expr[];
    readonly guard?: Expr;
    readonly body?: Expr;
    readonly style: BodyStyle;
}

/** `defdelegate name(params), to: Module, as: other`, or a macro of the runtime that takes the same. */
export interface Delegate extends ItemHints {
    readonly kind: "delegate";
    readonly keyword: "defdelegate" | "defcall" | "defstream";
    readonly name: string;
    readonly params: readonly Expr[];
    readonly to: Expr;
    readonly as?: string;
}

/** `defstruct` and `defexception`: fields without a default come first. */
export interface Struct extends ItemHints {
    readonly kind: "struct";
    readonly keyword: "defstruct" | "defexception";
    readonly fields: readonly StructField[];
}

/** A field and its default. */
export interface StructField {
    readonly name: string;
    readonly default?: Expr;
}

/** Any other macro call at module level. */
export interface ExpressionItem extends ItemHints {
    readonly kind: "expression";
    readonly expr: Expr;
}
