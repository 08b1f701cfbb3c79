/** What emitting one method knows, and the modules that its code turns out to need. */
import { ex, variableName } from "../elixir/index.js";
import type { Expr as Ex } from "../elixir/ast.js";
import { SELF, type Expr } from "../ir/nodes.js";
import type { MethodFacts } from "../ir/facts.js";
import { ELIXIR_MODULES, type RuntimeFunction } from "../runtime/index.js";

/** Where a call goes: a function of this module, of an ancestor's, or of whatever module the exchange has. */
export type CallTarget =
    | { readonly kind: "local" }
    | { readonly kind: "module"; readonly module: string }
    | { readonly kind: "virtual" };

export interface EmitContext {
    readonly facts: MethodFacts;
    readonly factsOf: (method: string) => MethodFacts | undefined;
    readonly targetOf: (method: string, parent: boolean) => CallTarget;
    /** Notes that a module below `Ccxt` is called, and gives the name that the code uses for it. */
    readonly useModule: (module: string) => string;
    /** As `useModule`, of a module whose macro is called. */
    readonly requireModule: (module: string) => string;
    readonly emit: (node: Expr) => Ex;
    /** The names that code reads: a pattern that binds one of the others binds nothing. */
    readonly namesOf: (nodes: readonly Expr[]) => ReadonlySet<string>;
    /** The error that the `rescue` around the code binds: raising it again keeps its stack trace. */
    readonly rescued: string | undefined;
    /** The name that stands for `&1` in the capture around the code. */
    readonly captured: string | undefined;
    readonly withItem: (name: string) => EmitContext;
    readonly withRescued: (name: string | undefined) => EmitContext;
}

const SELF_NAMES: ReadonlyMap<string, string> = new Map([
    [SELF.exchange, "exchange"],
    [SELF.state, "state"],
]);

/** The Elixir variable of a name; a name of the source never takes those that stand for `this`. */
export const localName = (name: string): string => {
    const self = SELF_NAMES.get(name);
    if (self !== undefined) return self;
    const plain = variableName(name);
    return plain === "exchange" || plain === "state" ? `${plain}_value` : plain;
};

export const local = (name: string): Ex => (name === "_" ? ex.wildcard : ex.var(localName(name)));

/** The exchange, as code of the method at hand reaches it. */
export const exchangeExpr = (facts: MethodFacts): Ex =>
    facts.self === "state" ? ex.field(ex.var("state"), "exchange") : ex.var("exchange");

/** A call of a runtime function, or of a plain function of Elixir's library. */
export const runtimeCall = (fn: RuntimeFunction, args: readonly Ex[], context: EmitContext): Ex => {
    if (fn.module === "") return ex.call(fn.name, ...args);
    const use = fn.isMacro === true ? context.requireModule : context.useModule;
    const module = ELIXIR_MODULES.has(fn.module) ? fn.module : use(`Ccxt.${fn.module}`);
    return ex.remote(module, fn.name, ...args);
};
