/** What the pass `structure` makes: control flow as expressions. */
import type { Expr } from "./nodes.js";

/** `[item | list]`. */
export interface Cons {
    readonly kind: "cons";
    readonly item: Expr;
    readonly list: Expr;
}
export interface TupleExpr {
    readonly kind: "tuple";
    readonly items: readonly Expr[];
}
/** No target: the value is evaluated for its effect. Several: it is a tuple, or a list where `pattern` says so. */
export interface Bind {
    readonly targets: readonly string[];
    readonly value: Expr;
    readonly pattern?: "list";
    /** Without a reader it need not run, whatever it calls. */
    readonly isRefresh?: true;
}
/** Bindings in order and the value they lead to. */
export interface Block {
    readonly kind: "block";
    readonly binds: readonly Bind[];
    readonly result: Expr;
}
export interface IfExpr {
    readonly kind: "if";
    readonly test: Expr;
    readonly whenTrue: Expr;
    readonly whenFalse: Expr;
}
export interface Raise {
    readonly kind: "raise";
    readonly error: Expr;
}
/** A tagged value that tells an early return from falling through. */
export interface Tagged {
    readonly kind: "tagged";
    readonly tag: "return" | "next" | "cont" | "halt";
    /** None where `next` carries no name. */
    readonly value: Expr | undefined;
}
/** `case value of {:return, result} -> result; {:next, vars} -> rest`. */
export interface AfterReturn {
    readonly kind: "afterReturn";
    readonly value: Expr;
    readonly targets: readonly string[];
    readonly rest: Expr;
}
interface OverList {
    readonly item: string;
    readonly list: Expr;
    /** The source counts positions, and what it counts in may be something else than a list. */
    readonly mayBeOther?: true;
}
export type Iteration =
    | ({ readonly kind: "each" } & OverList)
    | ({ readonly kind: "eachIndexed"; readonly index: string } & OverList)
    /** Over pairs of a key, which is the item, and its value. */
    | ({ readonly kind: "eachPair"; readonly value: string } & OverList)
    | { readonly kind: "range"; readonly index: string; readonly from: Expr; readonly to: Expr };
/**
 * `each`: for effects; `collect`: the body gives a list of items, and the result is all of them; `map`: the body gives
 * one item; `filterMap`: the body gives an item where `filter` holds; `filter`: the result is those items for which the
 * body holds; `any`: the result is whether the body holds for an item; `findValue`: it is the first value of the body that is
 * there, neither nil nor false, or nil; `reduce`, `reduceWhile`: the body gives the carried names.
 */
export type LoopForm =
    | "each"
    | "collect"
    | "map"
    | "filter"
    | "filterMap"
    | "any"
    | "findValue"
    | "reduce"
    | "reduceWhile";
export interface LoopExpr {
    readonly kind: "loop";
    readonly form: LoopForm;
    readonly iteration: Iteration;
    readonly carried: readonly string[];
    readonly initial: readonly Expr[];
    readonly body: Expr;
    /** For `filterMap`: the condition under which an item is kept. */
    readonly filter?: Expr;
    /** For `filter`: of how many items at the end of the result somebody reads more than their number; nil is all. */
    readonly last?: Expr;
}
/** The first item for which `test` holds decides the result; `rest` does where there is none. */
export interface FirstMatch {
    readonly kind: "firstMatch";
    readonly item: string;
    readonly list: Expr;
    readonly test: Expr;
    readonly found: Expr;
    readonly rest: Expr;
}
export interface WhileExpr {
    readonly kind: "while";
    readonly carried: readonly string[];
    readonly test: Expr;
    readonly body: Expr;
}
/** Rounds without an end of their own: the body gives the carried names for the next one, or halts with the result. */
export interface RepeatExpr {
    readonly kind: "repeat";
    readonly carried: readonly string[];
    readonly initial: readonly Expr[];
    readonly body: Expr;
}
export interface TryExpr {
    readonly kind: "try";
    readonly body: Expr;
    readonly error: string | undefined;
    readonly handler: Expr;
    readonly otherwise?: Otherwise;
}
/** What follows a body without an error: it takes the names that the body gives. */
export interface Otherwise {
    readonly targets: readonly string[];
    /** The body tells by a tag whether it ended or returned. */
    readonly isTagged: boolean;
    readonly result: Expr;
}
