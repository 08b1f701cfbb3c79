/** Methods of the compiled classes, as each stage leaves them. */
import type { SourceSpan } from "../diagnostics/diagnostic.js";
import type { Type } from "../types/type.js";
import type { MethodFacts } from "./facts.js";
import type { Expr } from "./nodes.js";
import type { Stmt } from "./statements.js";

export interface Parameter {
    readonly name: string;
    readonly type: Type;
    /** The default as written, or undefined when there is none or it is `undefined`. */
    readonly initial: Expr | undefined;
    /** Who calls it may leave it out. */
    readonly isOptional?: true;
}

/** One method of one class. */
export interface Method {
    readonly name: string;
    readonly className: string;
    readonly isAsync: boolean;
    readonly isStatic: boolean;
    readonly parameters: readonly Parameter[];
    readonly returnType: Type;
    readonly body: readonly Stmt[];
    readonly span: SourceSpan;
    readonly documentation: string | undefined;
}

/** After `rebind`: nothing is mutated, and `return` gives back everything that the facts promise. */
export interface ReboundMethod extends Method {
    readonly facts: MethodFacts;
    /** What the method gives back when it ends without `return`. */
    readonly fallthrough: Expr;
}

/** After `structure`: the body is one expression. */
export interface StructuredMethod extends ReboundMethod {
    readonly result: Expr;
}
