/** Statements of the IR: what methods are made of until `structure` turns them into one expression. */
import type { SourceSpan } from "../diagnostics/diagnostic.js";
import type { Expr, Field, Index, Iteration, Local, MapAccess, ThisField } from "./nodes.js";

/** What an assignment writes to: a name, or an element reached from one. */
export type Target = Local | ThisField | Field | Index | MapAccess;

/**
 * A changed name is put back where it was borrowed from: each of `roots` gets it, if it stands there at all, or what one of
 * them that got it was borrowed from in turn.
 */
export interface WritesBack {
    readonly roots: readonly string[];
    readonly name: string;
}

export interface LetStmt {
    readonly kind: "let";
    readonly name: string;
    readonly value: Expr;
    /** Its value is no object: nobody sees it change. */
    readonly isScalar?: true;
    readonly span: SourceSpan;
}
export interface AssignStmt {
    readonly kind: "assign";
    readonly target: Target;
    readonly value: Expr;
    readonly isScalar?: true;
    /** Made by the compiler to keep a name up to date: without a reader, it need not run. */
    readonly isRefresh?: true;
    readonly writesBack?: WritesBack | undefined;
    readonly span: SourceSpan;
}
/** `[a, b] = value`; names that it declares are declared by a `let` before it. */
export interface DestructureStmt {
    readonly kind: "destructure";
    readonly targets: readonly Local[];
    readonly value: Expr;
    readonly span: SourceSpan;
}
/** `{a, b} = value`, made by `rebind` for calls that give back changed arguments. */
export interface BindStmt {
    readonly kind: "bind";
    readonly targets: readonly string[];
    readonly value: Expr;
    readonly span: SourceSpan;
}
export interface DeleteStmt {
    readonly kind: "delete";
    readonly target: Target;
    readonly span: SourceSpan;
}
export interface ExprStmt {
    readonly kind: "expr";
    readonly value: Expr;
    readonly span: SourceSpan;
}
/** `list.push(value)`: `target` is the place that gets the longer list, `list` reads the one that is there. */
export interface PushStmt {
    readonly kind: "push";
    readonly target: Target;
    readonly list: Expr;
    readonly value: Expr;
    readonly span: SourceSpan;
}
export interface IfStmt {
    readonly kind: "ifStmt";
    readonly test: Expr;
    readonly whenTrue: readonly Stmt[];
    readonly whenFalse: readonly Stmt[];
    readonly writesBack?: WritesBack | undefined;
    readonly span: SourceSpan;
}
export interface ForStmt {
    readonly kind: "for";
    readonly iteration: Iteration;
    readonly body: readonly Stmt[];
    /** Write-backs that change nothing where a round starts: until then, what they put back stands there. */
    readonly unchanged?: readonly WriteBack[];
    readonly span: SourceSpan;
}
export interface WhileStmt {
    readonly kind: "whileStmt";
    readonly test: Expr;
    readonly body: readonly Stmt[];
    readonly span: SourceSpan;
}
export interface ReturnStmt {
    readonly kind: "return";
    readonly value: Expr | undefined;
    /** Its value is neither nil nor false. */
    readonly isSomething?: true;
    readonly span: SourceSpan;
}
export interface ThrowStmt {
    readonly kind: "throw";
    readonly error: Expr;
    readonly span: SourceSpan;
}
export interface TryStmt {
    readonly kind: "tryStmt";
    readonly body: readonly Stmt[];
    readonly error: string | undefined;
    readonly handler: readonly Stmt[];
    /** What follows a body that raised nothing, and whose own errors are not caught here. */
    readonly otherwise?: readonly Stmt[];
    readonly span: SourceSpan;
}
export interface BreakStmt {
    readonly kind: "break";
    readonly span: SourceSpan;
}
export interface ContinueStmt {
    readonly kind: "continue";
    readonly span: SourceSpan;
}

/** The statement with a value: of another one than it has, nothing is known. */
export const returning = (stmt: ReturnStmt, value: Expr | undefined): ReturnStmt =>
    value === stmt.value ? stmt : { kind: "return", value, span: stmt.span };

export type Stmt =
    | LetStmt
    | AssignStmt
    | DestructureStmt
    | BindStmt
    | DeleteStmt
    | ExprStmt
    | PushStmt
    | IfStmt
    | ForStmt
    | WhileStmt
    | ReturnStmt
    | ThrowStmt
    | TryStmt
    | BreakStmt
    | ContinueStmt;

export type WriteBack = (AssignStmt | IfStmt) & { readonly writesBack: WritesBack };

export const isWriteBack = (stmt: Stmt | undefined): stmt is WriteBack =>
    (stmt?.kind === "assign" || stmt?.kind === "ifStmt") && stmt.writesBack !== undefined;

export type StmtKind = Stmt["kind"];
