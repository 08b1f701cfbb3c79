/** Short constructors for IR nodes. */
import type { SourceSpan } from "../diagnostics/diagnostic.js";
import type { RuntimeFunction } from "../runtime/function.js";
import type * as n from "./nodes.js";

export const ir = {
    literal: (value: n.LiteralValue): n.Literal => ({ kind: "literal", value }),
    nil: { kind: "literal", value: undefined } as n.Literal,
    local: (name: string): n.Local => ({ kind: "local", name }),
    object: (entries: readonly n.ObjectEntry[]): n.ObjectLiteral => ({ kind: "object", entries }),
    list: (items: readonly n.Expr[]): n.ListLiteral => ({ kind: "list", items }),
    tuple: (items: readonly n.Expr[]): n.TupleExpr => ({ kind: "tuple", items }),
    index: (object: n.Expr, key: n.Expr): n.Index => ({ kind: "index", object, key }),
    field: (object: n.Expr, field: string): n.Field => ({ kind: "field", object, field }),
    runtime: (fn: RuntimeFunction, args: readonly n.Expr[]): n.RuntimeCall => ({ kind: "runtimeCall", fn, args }),
    builtin: (name: string, receiver: n.Expr, args: readonly n.Expr[], span: SourceSpan): n.BuiltinCall => ({
        kind: "builtinCall",
        name,
        receiver,
        args,
        span,
    }),
    binary: (operator: n.JsOperator, left: n.Expr, right: n.Expr, span: SourceSpan): n.Binary => ({
        kind: "binary",
        operator,
        left,
        right,
        span,
    }),
    logical: (operator: "&&" | "||", left: n.Expr, right: n.Expr): n.Logical => ({
        kind: "logical",
        operator,
        left,
        right,
    }),
    not: (operand: n.Expr): n.Not => ({ kind: "not", operand }),
    operator: (operator: n.SettledOperator, left: n.Expr, right: n.Expr): n.Operator => ({
        kind: "operator",
        operator,
        left,
        right,
    }),
    isKind: (predicate: n.Predicate, operand: n.Expr): n.IsKind => ({ kind: "isKind", predicate, operand }),
    conditional: (test: n.Expr, whenTrue: n.Expr, whenFalse: n.Expr): n.Conditional => ({
        kind: "conditional",
        test,
        whenTrue,
        whenFalse,
    }),
    if: (test: n.Expr, whenTrue: n.Expr, whenFalse: n.Expr): n.IfExpr => ({ kind: "if", test, whenTrue, whenFalse }),
    block: (binds: readonly n.Bind[], result: n.Expr): n.Expr =>
        binds.length === 0 ? result : { kind: "block", binds, result },
    raise: (error: n.Expr): n.Raise => ({ kind: "raise", error }),
    tagged: (tag: n.Tagged["tag"], value?: n.Expr): n.Tagged => ({ kind: "tagged", tag, value }),
    error: { kind: "error" } as n.ErrorNode,
} as const;
