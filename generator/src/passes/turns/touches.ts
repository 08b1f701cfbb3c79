/** What the statements of a waiting method touch: do they wait, do they need a connection's state or client. */
import type { Expr } from "../../ir/nodes.js";
import type { LetStmt, Stmt } from "../../ir/statements.js";
import { rootOf, walkExpressions, walkStatements } from "../../ir/walk.js";
import { FIELDS } from "../../runtime/fields.js";
import { isWaiting, type RuntimeFunction } from "../../runtime/function.js";
import { selfFunctions, waiters } from "../../runtime/functions.js";
import { placeOf, type FactsOf } from "../places.js";

const someExpression = (stmt: Stmt, test: (node: Expr) => boolean): boolean => {
    let found = false;
    walkExpressions([stmt], (node) => {
        found ||= test(node);
    });
    return found;
};

/** Whether a statement waits: what runs before it and what runs after it are different turns. */
export const waits = (stmt: Stmt, factsOf: FactsOf): boolean =>
    someExpression(stmt, (node) => {
        switch (node.kind) {
            case "methodCall":
                return node.awaited || (factsOf(node.method)?.waits ?? false);
            case "runtimeCall":
                return isWaiting(node.fn);
            case "endpointCall":
            case "dynamicCall":
            case "startPromise":
                return true;
            default:
                return false;
        }
    });

/** `const client = this.client (url)`: a name for a connection. */
export const isHandle = (stmt: Stmt): stmt is LetStmt =>
    stmt.kind === "let" && stmt.value.kind === "runtimeCall" && stmt.value.fn === selfFunctions.client;

/** Arguments whose object a call changes. */
export const changedArguments = (node: Expr, factsOf: FactsOf): readonly Expr[] => {
    if (node.kind === "runtimeCall") return node.fn.mutatesReceiver === true ? node.args.slice(0, 1) : [];
    if (node.kind !== "methodCall") return [];
    return [...(factsOf(node.method)?.mutated ?? [])].flatMap((position) => node.args[position] ?? []);
};

const needsState = (node: Expr, factsOf: FactsOf): boolean => {
    if (node.kind === "handlerCall") return true;
    const facts = node.kind === "methodCall" ? factsOf(node.method) : undefined;
    return facts?.self === "state" && !facts.waits;
};

const isStreamField = (node: Expr): boolean => node.kind === "thisField" && FIELDS.get(node.field)?.owner === "stream";

const CLIENT_READS: ReadonlySet<RuntimeFunction> = new Set(Object.values(waiters));

const isAny = (node: Expr, names: readonly string[]): boolean => node.kind === "local" && names.includes(node.name);

/** What stands for a connection's state in a method that waits. */
export interface Held {
    /** Names of clients. */
    readonly handles: readonly string[];
    /** Whether a name was bound to an object that lives in stream state. */
    readonly isLive: (name: string) => boolean;
}

/** Whether a node reads or changes what the connection of one of the handles holds. */
const touches = (node: Expr, { handles, isLive }: Held, factsOf: FactsOf): boolean => {
    if (needsState(node, factsOf)) return true;
    if (node.kind === "field") return node.field !== "url" && isAny(node.object, handles);
    if (node.kind === "runtimeCall" && CLIENT_READS.has(node.fn)) {
        return node.args.some((argument) => isAny(rootOf(argument), handles));
    }
    // Who has no connection at hand asks all of them (`streamRead`).
    if (isStreamField(node)) return handles.length > 0;
    return changedArguments(node, factsOf).some((argument) => {
        const root = rootOf(argument);
        const isOfState = root.kind === "local" && handles.length > 0 && isLive(root.name);
        return isAny(root, handles) || isStreamField(root) || isOfState;
    });
};

const writesStream = (stmt: Stmt): boolean => {
    let found = false;
    walkStatements([stmt], (each) => {
        if (each.kind !== "assign" && each.kind !== "push" && each.kind !== "delete") return;
        found ||= isStreamField(rootOf(each.target));
    });
    return found;
};

/** Whether a statement has to run at a connection. */
export const touchesState = (stmt: Stmt, held: Held, factsOf: FactsOf): boolean =>
    writesStream(stmt) || someExpression(stmt, (node) => touches(node, held, factsOf));

const isLiveField = (node: Expr): boolean => node.kind === "thisField" && FIELDS.get(node.field)?.isLive === true;

/** Whether an expression gives an object that lives in stream state and is changed there. */
export const isLivePlace = (node: Expr, factsOf: FactsOf): boolean => {
    const root = placeOf(node, factsOf)?.root;
    return root !== undefined && isLiveField(root);
};

/** Whether a statement reads caches and books of stream state, or changes one that it was given. */
export const readsLive = (stmt: Stmt, factsOf: FactsOf): boolean =>
    someExpression(
        stmt,
        (node) =>
            needsState(node, factsOf) ||
            isLiveField(node) ||
            (node.kind === "runtimeCall" && node.fn.mutatesReceiver === true),
    );
