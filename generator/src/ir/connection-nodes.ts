/** Nodes about what runs elsewhere than in the method at hand: at a connection, or in a process of its own. */
import type { SourceSpan } from "../diagnostics/diagnostic.js";
import type { RuntimeFunction } from "../runtime/function.js";
import type { Expr } from "./nodes.js";

/**
 * `this.spawn (this.method, ...args)`, or `this.delay (after, this.method, ...args)`: the method runs in a process of
 * its own. A method that doesn't wait leaves it to the connection of `client`.
 */
export interface Spawn {
    readonly kind: "spawn";
    readonly method: string;
    /** The hand-written function that it is, where no class of the hierarchy has it. */
    readonly fn?: RuntimeFunction;
    readonly args: readonly Expr[];
    /** Milliseconds to wait first. */
    readonly after: Expr | undefined;
    /** The client of the reducer that asks for it. */
    readonly client?: string;
    /** Its value is a future, which others may await or reject. */
    readonly givesFuture?: true;
    readonly span: SourceSpan;
}
/**
 * A stretch between two waits that touches stream state: the connection of `client` runs `method` on its state and its
 * client, between two messages, and the caller gets its value.
 */
export interface Turn {
    readonly kind: "turn";
    readonly client: Expr;
    readonly method: string;
    /** After the client. */
    readonly args: readonly Expr[];
}
/** What follows the wait for a value that lives in stream state, as a function that the connection runs on it. */
export interface Wake {
    readonly kind: "wake";
    readonly method: string;
    /** After the value. */
    readonly args: readonly Expr[];
}

/** A value that is made if somebody asks for it, with the exchange that there is then; the exchange's name is bound in it. */
export interface Deferred {
    readonly kind: "deferred";
    readonly value: Expr;
}

/** Where in the stream state a value lives: a field and the keys that lead to it. */
export interface StatePlace {
    readonly kind: "statePlace";
    readonly field: string;
    readonly path: readonly Expr[];
}
