/** What rebinding knows while it walks one method. */
import type { Message } from "../../diagnostics/catalog.js";
import type { SourceSpan } from "../../diagnostics/diagnostic.js";
import { ir } from "../../ir/build.js";
import { SELF, type Expr, type ThisField } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { FIELDS, instanceRead, js, selfFunctions, streamRead, type FieldInfo } from "../../runtime/index.js";
import type { MethodFacts } from "../../ir/facts.js";
import type { FactsOf, Place, Step } from "../places.js";
import type { SharingOf } from "../points-to/index.js";
import type { Links } from "./links.js";
import { bug } from "../../diagnostics/diagnostic.js";

/**
 * What a name shares with others: it stands for the element of a place, for one of two as a condition decided, or for
 * an object that is reachable in ways that are not tracked here: links tell who may share it.
 */
export type Borrow =
    | { readonly kind: "place"; readonly place: Place }
    | { readonly kind: "either"; readonly test: Expr; readonly whenTrue: Share; readonly whenFalse: Share }
    | { readonly kind: "untracked" };

/** Nothing is shared by a name that is bound to a new object. */
export type Share = Borrow | undefined;

export const untracked: Borrow = { kind: "untracked" };

export interface RebindContext {
    readonly facts: MethodFacts;
    readonly factsOf: FactsOf;
    readonly report: (message: Message, span: SourceSpan) => void;
    /** A name for a value that the source does not name. */
    readonly fresh: (hint: string) => string;
    /** Collects the statements that go before the one at hand. */
    readonly emit: (stmt: Stmt) => void;
    readonly borrows: Map<string, Borrow>;
    readonly links: Links;
    readonly scalars: Set<string>;
    readonly sharingOf: SharingOf;
    /** Where the statement at hand stands. */
    readonly span: SourceSpan;
    /** Whether the name is read after a statement. */
    readonly isAliveAfter: (stmt: Stmt, name: string) => boolean;
    /** Whether the name is read after the statement at hand. */
    readonly isAlive: (name: string) => boolean;
    /** Whether anybody looks into what the name stands for, or hands it on. */
    readonly isObserved: (name: string) => boolean;
    /** Whether the name never stands for an object. */
    readonly isScalar: (name: string) => boolean;
    /** Names of lists of what lives in stream state: where each item lives. */
    readonly livePlaces: Map<string, Expr>;
    /** Names that keep what tells what a name shares, by that name: they are declared where it is. */
    readonly kept: Map<string, string[]>;
    /** Names whose change is being written to what they may share. */
    readonly giving?: ReadonlySet<string>;
    /** Names that are read again, because what they share was written. */
    readonly updating?: ReadonlySet<string>;
    /** The name whose object the next statement stores where it is borrowed from: it need not be given back before. */
    readonly storedNext?: string | undefined;
}

export const fieldInfo = (node: ThisField): FieldInfo => FIELDS.get(node.field) ?? bug(`no field ${node.field}`);

/** The exchange as an expression: the method's own argument, or the one in the stream state. */
export const exchangeOf = (facts: MethodFacts): Expr =>
    facts.self === "state" ? ir.field(ir.local(SELF.state), "exchange") : ir.local(SELF.exchange);

/** The name of a field that a step leads to. */
export const fieldName = (key: Expr): string =>
    key.kind === "literal" ? String(key.value) : bug("a field without a name");

const readStep = (object: Expr, { key, container, hasDefault }: Step, name: string | undefined): Expr => {
    if (hasDefault === true && name !== undefined) {
        return ir.runtime(selfFunctions.safeValue, [object, key, ir.local(name)]);
    }
    switch (container) {
        case "map":
            return { kind: "mapAccess", object, key };
        case "field":
            return { kind: "mapAccess", object, key, isField: true };
        case "any":
            return ir.runtime(js.get, [object, key]);
    }
};

/** The expression that reads a place; where the place was read with a default, `name` holds it. */
export const readPlace = ({ root, path }: Place, facts: MethodFacts, name?: string): Expr =>
    path.reduce<Expr>(
        (object, step) => readStep(object, step, name),
        root.kind === "thisField" ? readField(root, facts) : root,
    );

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
