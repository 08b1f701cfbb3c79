/**
 * The intermediate representation. Lowering makes an imperative program of expressions and statements; `settle`
 * replaces operators whose meaning depends on types; `rebind` turns every mutation into a rebinding of a name;
 * `structure` turns statements into expressions. Nodes are immutable. Nothing here knows TypeScript or Elixir syntax.
 */
import type { SourceSpan } from "../diagnostics/diagnostic.js";
import type { RuntimeFunction } from "../runtime/function.js";
import type {
    AfterReturn,
    Block,
    Cons,
    FirstMatch,
    IfExpr,
    LoopExpr,
    Raise,
    RepeatExpr,
    Tagged,
    TryExpr,
    TupleExpr,
    WhileExpr,
} from "./control-nodes.js";
import type { Deferred, Spawn, StatePlace, Turn, Wake } from "./connection-nodes.js";

export type * from "./control-nodes.js";
export type { Deferred, Spawn, StatePlace, Turn, Wake } from "./connection-nodes.js";

export type LiteralValue = string | number | boolean | undefined;

export interface ObjectEntry {
    readonly key: Expr;
    readonly value: Expr;
}

/**
 * What the source calls `this` is one of two values, by what owns it (see passes/effects). After `rebind` both are
 * ordinary names; no name of the source can clash with these.
 */
export const SELF = { exchange: "@exchange", state: "@state" } as const;

// What lowering makes.

export interface Literal {
    readonly kind: "literal";
    readonly value: LiteralValue;
}
export interface Local {
    readonly kind: "local";
    readonly name: string;
}
/** `this.field`. */
export interface ThisField {
    readonly kind: "thisField";
    readonly field: string;
}
/** A field of a runtime object, such as `client.subscriptions`. */
export interface Field {
    readonly kind: "field";
    readonly object: Expr;
    readonly field: string;
}
export interface ObjectLiteral {
    readonly kind: "object";
    readonly entries: readonly ObjectEntry[];
    /** Somebody sees the order of its keys. */
    readonly isOrdered?: true;
}
export interface ListLiteral {
    readonly kind: "list";
    readonly items: readonly Expr[];
}
/** `object[key]`. */
export interface Index {
    readonly kind: "index";
    readonly object: Expr;
    readonly key: Expr;
}
/** `this.method(...)` or `super.method(...)` of a compiled class. */
export interface MethodCall {
    readonly kind: "methodCall";
    readonly method: string;
    readonly parent: boolean;
    readonly args: readonly Expr[];
    /** What the callee takes in place of `this`, once `rebind` has made that an ordinary name. */
    readonly self?: Expr;
    readonly awaited: boolean;
    readonly span: SourceSpan;
}
/** A hand-written function of the runtime. */
export interface RuntimeCall {
    readonly kind: "runtimeCall";
    readonly fn: RuntimeFunction;
    readonly args: readonly Expr[];
    /** Its value is no object that others could hold. */
    readonly isScalar?: true;
}
/** A built-in method of strings and lists, or a static one (`Object.keys`), whose meaning depends on types. */
export interface BuiltinCall {
    readonly kind: "builtinCall";
    readonly name: string;
    readonly receiver: Expr;
    readonly args: readonly Expr[];
    readonly span: SourceSpan;
}
/** An endpoint of `describe().api`, such as `this.publicGetTime(params)`. */
export interface EndpointCall {
    readonly kind: "endpointCall";
    readonly endpoint: string;
    readonly args: readonly Expr[];
}
/** `method.call(this, ...args)` with a handler as a value. */
export interface HandlerCall {
    readonly kind: "handlerCall";
    readonly handler: Expr;
    readonly args: readonly Expr[];
    /** The stream state, once `rebind` has made it an ordinary name. */
    readonly self?: Expr;
}
/** `this[name](...args)`. */
export interface DynamicCall {
    readonly kind: "dynamicCall";
    readonly method: Expr;
    readonly args: readonly Expr[];
}
/** `this.method` as a value. */
export interface HandlerReference {
    readonly kind: "handlerReference";
    readonly method: string;
}
export interface ErrorClass {
    readonly kind: "errorClass";
    readonly name: string;
}
/** `new SomeError(message)`; the class may be a value. */
export interface NewError {
    readonly kind: "newError";
    readonly errorClass: Expr;
    readonly message: Expr;
}
/** `new binanceRest ()`: an instance of another exchange, by the file of its class. */
export interface NewExchange {
    readonly kind: "newExchange";
    readonly path: string;
    readonly span: SourceSpan;
}
/** An async call that is not awaited at once: a promise. */
export interface StartPromise {
    readonly kind: "startPromise";
    readonly call: Expr;
}
export type JsOperator = "+" | "-" | "*" | "/" | "%" | "===" | "!==" | "<" | "<=" | ">" | ">=" | "in" | "instanceof";
/** A binary operator with JavaScript's meaning. */
export interface Binary {
    readonly kind: "binary";
    readonly operator: JsOperator;
    readonly left: Expr;
    readonly right: Expr;
    readonly span: SourceSpan;
}
export interface Logical {
    readonly kind: "logical";
    readonly operator: "&&" | "||";
    readonly left: Expr;
    readonly right: Expr;
}
export interface Not {
    readonly kind: "not";
    readonly operand: Expr;
}
export interface Negate {
    readonly kind: "negate";
    readonly operand: Expr;
}
export interface TypeOf {
    readonly kind: "typeOf";
    readonly operand: Expr;
}
export interface Conditional {
    readonly kind: "conditional";
    readonly test: Expr;
    readonly whenTrue: Expr;
    readonly whenFalse: Expr;
}

// What settling makes: operators whose meaning no longer depends on types.

export type SettledOperator =
    | "+"
    | "-"
    | "*"
    | "=="
    | "!="
    | "<"
    | "<="
    | ">"
    | ">="
    | "and"
    | "or"
    | "&&"
    | "||"
    | "++";
export interface Operator {
    readonly kind: "operator";
    readonly operator: SettledOperator;
    readonly left: Expr;
    readonly right: Expr;
}
/** String concatenation; parts are known to be strings or are converted. */
export interface Concat {
    readonly kind: "concat";
    readonly parts: readonly Expr[];
}
export type Predicate = "nil" | "string" | "number" | "list" | "map" | "boolean";
/** A type test, such as `x === undefined` or `Array.isArray (x)`. */
export interface IsKind {
    readonly kind: "isKind";
    readonly predicate: Predicate;
    readonly operand: Expr;
}
/** `object[key]` of a map, where a missing key or a nil object gives nil; or, by a literal key, a field of a struct. */
export interface MapAccess {
    readonly kind: "mapAccess";
    readonly object: Expr;
    readonly key: Expr;
    readonly isField?: true;
    /** Its value is no object that others could hold. */
    readonly isScalar?: true;
}
/** Whether an expression reads what is known to be no object. */
export const isScalarRead = (node: Expr): boolean =>
    (node.kind === "mapAccess" || node.kind === "runtimeCall") && node.isScalar === true;

/** A value from a set of literals: `x in ["a", "b"]`. */
export interface OneOf {
    readonly kind: "oneOf";
    readonly operand: Expr;
    readonly values: readonly Expr[];
    readonly negated: boolean;
}

// What the pass `rebind` makes: functional updates, and calls with their results spelled out.

export interface PathPut {
    readonly kind: "pathPut";
    readonly base: Expr;
    readonly path: readonly PathKey[];
    readonly value: Expr;
}
export interface PathDelete {
    readonly kind: "pathDelete";
    readonly base: Expr;
    readonly path: readonly PathKey[];
}
/**
 * A step into a value: a key of a map (or of what may be a list), or a field of a struct. A put along a path with a key
 * that is `onlyIfThere` changes nothing where there is no such element.
 */
export type PathKey =
    | { readonly kind: "key"; readonly key: Expr; readonly container: "map" | "any"; readonly onlyIfThere?: true }
    | { readonly kind: "field"; readonly field: string };
/** A write to an instance field (`options`, `markets`, …): gives the exchange with the field changed. */
export interface InstancePut {
    readonly kind: "instancePut";
    readonly exchange: Expr;
    readonly field: string;
    readonly path: readonly Expr[];
    readonly value: Expr;
    readonly remove: boolean;
}
/** Runs a method that writes instance fields as one transaction at the instance's owner. */
export interface Transaction {
    readonly kind: "transaction";
    readonly call: Expr;
    readonly hasValue: boolean;
}

export interface ErrorNode {
    readonly kind: "error";
}

export type Expr =
    | Literal
    | Local
    | ThisField
    | Field
    | ObjectLiteral
    | ListLiteral
    | Index
    | MethodCall
    | RuntimeCall
    | BuiltinCall
    | EndpointCall
    | HandlerCall
    | DynamicCall
    | HandlerReference
    | ErrorClass
    | NewError
    | NewExchange
    | StartPromise
    | Spawn
    | Turn
    | Wake
    | Deferred
    | StatePlace
    | Binary
    | Logical
    | Not
    | Negate
    | TypeOf
    | Conditional
    | Operator
    | Concat
    | IsKind
    | MapAccess
    | OneOf
    | PathPut
    | PathDelete
    | InstancePut
    | Transaction
    | Cons
    | TupleExpr
    | Block
    | IfExpr
    | Raise
    | Tagged
    | AfterReturn
    | LoopExpr
    | FirstMatch
    | WhileExpr
    | RepeatExpr
    | TryExpr
    | ErrorNode;

export type ExprKind = Expr["kind"];
