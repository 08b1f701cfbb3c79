/** What settling knows about the program around the method it works on. */
import type { Message } from "../../diagnostics/catalog.js";
import type { SourceSpan } from "../../diagnostics/diagnostic.js";
import type { Expr } from "../../ir/nodes.js";
import type { Type } from "../../types/type.js";
import type { Environment } from "./environment.js";

export interface Typed {
    readonly expr: Expr;
    readonly type: Type;
}

export interface SettleContext {
    readonly returnTypeOf: (method: string) => Type;
    readonly fieldOf: (shape: string, field: string) => Type | undefined;
    readonly listLengthOf: (method: string) => number | undefined;
    /** What the method's parameters are declared as. */
    readonly declaredTypes: ReadonlyMap<string, Type>;
    readonly report: (message: Message, span: SourceSpan) => void;
    readonly settle: (node: Expr, env: Environment) => Typed;
    readonly condition: (node: Expr, env: Environment) => Typed;
    /** Told what holds where a `break` or `continue` leaves the body of the loop around it. */
    readonly leaveLoop: (env: Environment) => void;
    /** Told what holds before each statement: in a `try`, the catch may start from any of them. */
    readonly passes: (env: Environment) => void;
    /** Told the type of each value that the method returns. */
    readonly returns: (type: Type) => void;
    /** The same context with something changed, for what lies inside. */
    readonly derive: (changes: Partial<Pick<SettleContext, "report" | "leaveLoop" | "passes">>) => SettleContext;
}
