/** What rebinding knows while it walks one method. */
import type { Message } from "../../diagnostics/catalog.js";
import type { SourceSpan } from "../../diagnostics/diagnostic.js";
import { ir } from "../../ir/build.js";
import { SELF, type Expr, type ThisField } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { FIELDS, streamRead, type FieldInfo } from "../../runtime/index.js";
import type { MethodFacts } from "../../ir/facts.js";
import type { FactsOf, Place } from "../places.js";
import { bug } from "../../diagnostics/diagnostic.js";

/** A name that stands for an element of a place, and the expression that reads it there. */
export interface Borrow {
    readonly place: Place;
    readonly read: Expr;
}

export interface RebindContext {
    readonly facts: MethodFacts;
    readonly factsOf: FactsOf;
    readonly report: (message: Message, span: SourceSpan) => void;
    /** A name for a value that the source does not name. */
    readonly fresh: (hint: string) => string;
    /** Names whose value some statement changes in place. */
    readonly mutated: ReadonlySet<string>;
    /** Collects the statements that go before the one at hand. */
    readonly emit: (stmt: Stmt) => void;
    readonly borrows: Map<string, Borrow>;
}

export const fieldInfo = (node: ThisField): FieldInfo => FIELDS.get(node.field) ?? bug(`no field ${node.field}`);

/** The exchange as an expression: the method's own argument, or the one in the stream state. */
export const exchangeOf = (facts: MethodFacts): Expr =>
    facts.self === "state" ? ir.field(ir.local(SELF.state), "exchange") : ir.local(SELF.exchange);

/** The function that reads an instance field. */
export const instanceRead = (info: FieldInfo) => ({ module: "Instance", name: info.elixir, returns: info.type });

/** How a field of `this` is read. */
export const readField = (node: ThisField, facts: MethodFacts): Expr => {
    const info = fieldInfo(node);
    switch (info.owner) {
        case "config":
            return ir.field(exchangeOf(facts), info.elixir);
        case "instance":
            return ir.runtime(instanceRead(info), [exchangeOf(facts)]);
        case "stream":
            return facts.waits
                ? ir.runtime(streamRead, [ir.literal(info.elixir)])
                : ir.field(ir.local(SELF.state), info.elixir);
    }
};
