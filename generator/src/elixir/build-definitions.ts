/** Builders for files, modules and what stands in them. */
import type * as ast from "./ast.js";
import { bool, heredoc, moduleRef, type ModuleRef } from "./build-expressions.js";

type Expr = ast.Expr;

/** A file. */
export const file = (items: readonly ast.Item[], header: readonly string[] = []): ast.SourceFile => ({ header, items });

/** `defmodule name do ... end`. */
export const module = (name: string, items: readonly ast.Item[], hints: ast.ItemHints = {}): ast.Module => ({
    kind: "module",
    name,
    items,
    ...hints,
});

/** `use`, `alias`, `import` or `require`. */
export const directive = (
    keywordName: ast.Directive["directive"],
    name: ModuleRef,
    options: readonly ast.KeywordEntry[] = [],
    hints: ast.ItemHints = {},
): ast.Directive => ({ kind: "directive", directive: keywordName, module: moduleRef(name), options, ...hints });

/** `@name value`. */
export const attribute = (name: string, value: Expr, hints: ast.ItemHints = {}): ast.Attribute => ({
    kind: "attribute",
    name,
    value,
    ...hints,
});

/** `@moduledoc`, from Markdown or `false`. */
export const moduledoc = (text: string | false): ast.Attribute => attribute("moduledoc", docValue(text));

/** `@doc`, from Markdown or `false`. */
export const doc = (text: string | false, hints: ast.ItemHints = {}): ast.Attribute =>
    attribute("doc", docValue(text), hints);

const docValue = (text: string | false): Expr => (text === false ? bool(false) : heredoc(text));

/** `@spec name(params) :: result`. */
export const spec = (
    name: string,
    params: readonly Expr[],
    result: Expr,
    where: readonly ast.KeywordEntry[] = [],
    hints: ast.ItemHints = {},
): ast.Spec => ({ kind: "spec", attribute: "spec", name, params, result, where, ...hints });

/** `@type name(params) :: type`. */
export const type = (
    name: string,
    definition: Expr,
    params: readonly string[] = [],
    hints: ast.ItemHints = {},
): ast.TypeDefinition => ({ kind: "typeDefinition", attribute: "type", name, params, type: definition, ...hints });

/** What a function clause may carry besides its name, parameters and body. */
export interface DefOptions extends ast.ItemHints {
    readonly guard?: Expr;
    readonly style?: ast.BodyStyle;
}

const definition =
    (keywordName: ast.Def["keyword"], style: ast.BodyStyle = "auto") =>
    (name: string, params: readonly Expr[], body: Expr | undefined, options: DefOptions = {}): ast.Def => ({
        kind: "def",
        keyword: keywordName,
        name,
        params,
        ...(body && { body }),
        style,
        ...options,
    });

/** `def name(params) when guard do body end`. */
export const def = definition("def");

/** `defp name(params) when guard do body end`. */
export const defp = definition("defp");

/** `defcall name(params) do body end`: a function for users, with or without an exchange, and its `!` variant. */
export const defcall = definition("defcall", "block");

/** `defstream name(params) do body end`: the same for a lazy enumerable. */
export const defstream = definition("defstream", "block");

/** `defdelegate name(params), to: module, as: other`. */
export const delegate = (
    name: string,
    params: readonly Expr[],
    to: ModuleRef,
    options: ast.ItemHints & { readonly as?: string; readonly keyword?: ast.Delegate["keyword"] } = {},
): ast.Delegate => ({ kind: "delegate", keyword: "defdelegate", name, params, to: moduleRef(to), ...options });

/** A struct's field. */
export const structField = (name: string, value?: Expr): ast.StructField => ({
    name,
    ...(value && { default: value }),
});

/** `defstruct ...`. */
export const defstruct = (fields: readonly ast.StructField[], hints: ast.ItemHints = {}): ast.Struct => ({
    kind: "struct",
    keyword: "defstruct",
    fields,
    ...hints,
});

/** `defexception ...`. */
export const defexception = (fields: readonly ast.StructField[], hints: ast.ItemHints = {}): ast.Struct => ({
    kind: "struct",
    keyword: "defexception",
    fields,
    ...hints,
});

/** A macro call at module level. */
export const item = (expr: Expr, hints: ast.ItemHints = {}): ast.ExpressionItem => ({
    kind: "expression",
    expr,
    ...hints,
});
