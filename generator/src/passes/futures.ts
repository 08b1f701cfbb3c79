/**
 * Pass `futures`. Needs: lowered methods. Gives: no future as an object with methods. What is bound to one of a client's
 * futures (`client.futures[hash]`) stands for that hash: `future.resolve (value)` settles it for good. What a method
 * has asked for (`const future = client.future (hash)`) is a promise, which it awaits later. A call of `watch` that
 * nobody awaits is a subscription at the client of its URL, in the turn that it stands in.
 */
import { ir } from "../ir/build.js";
import type { Method } from "../ir/method.js";
import type { Expr, RuntimeCall } from "../ir/nodes.js";
import { mapExpressions, mapStatements } from "../ir/walk-statements.js";
import { mapChildren, walkExpressions, walkStatements } from "../ir/walk.js";
import type { ExprStmt, Stmt } from "../ir/statements.js";
import { clients, promise, selfFunctions } from "../runtime/index.js";
import { assigned } from "./control.js";
import { freshNames } from "./turns/index.js";
import { declaredIn } from "./turns/names.js";

interface Future {
    readonly kind: "ofClient" | "promise";
    readonly client: Expr;
    readonly hash: Expr;
}

const isFutures = (node: Expr | undefined): node is Extract<Expr, { kind: "field" }> =>
    node?.kind === "field" && node.field === "futures";

/** What a name is bound to, where it is a future. */
const futureIn = (value: Expr): Future | undefined => {
    if (value.kind === "index" && isFutures(value.object)) {
        return { kind: "ofClient", client: value.object.object, hash: value.key };
    }
    if (value.kind === "runtimeCall" && value.fn === selfFunctions.safeValue) {
        const [futures, hash] = value.args;
        return isFutures(futures) && hash !== undefined
            ? { kind: "ofClient", client: futures.object, hash }
            : undefined;
    }
    const hash = value.kind === "builtinCall" && value.name === "future" ? value.args[0] : undefined;
    return value.kind === "builtinCall" && hash !== undefined
        ? { kind: "promise", client: value.receiver, hash }
        : undefined;
};

type Futures = ReadonlyMap<string, Future>;

const futuresOf = ({ body }: Method): Futures => {
    const found = new Map<string, Future>();
    walkStatements(body, (stmt) => {
        const future = stmt.kind === "let" ? futureIn(stmt.value) : undefined;
        if (stmt.kind === "let" && future !== undefined) found.set(stmt.name, future);
    });
    return found;
};

/** `future.resolve (value)`, `future.reject (error)`. */
const settled = (name: string, future: Future, held: Expr, given: Expr): Expr => {
    const { client, hash } = future;
    const isPromise = future.kind === "promise";
    if (name === "resolve") {
        return isPromise
            ? ir.runtime(clients.settlePromise, [client, held, given])
            : ir.runtime(clients.settleFuture, [client, given, hash]);
    }
    return isPromise
        ? ir.runtime(clients.rejectPromise, [client, held, given])
        : ir.runtime(clients.rejectFuture, [client, given, hash]);
};

const isUndefined = (node: Expr): boolean => node.kind === "literal" && node.value === undefined;

const isSubscription = (node: Expr): node is RuntimeCall =>
    node.kind === "runtimeCall" &&
    [clients.subscribe, clients.subscribeAll, selfFunctions.watch, selfFunctions.watchMultiple].some(
        (fn) => fn === node.fn,
    );

const rewriter = (futures: Futures) => {
    const futureOf = (node: Expr | undefined): Future | undefined =>
        node?.kind === "local" ? futures.get(node.name) : undefined;
    const rewrite = (node: Expr, span: Stmt["span"]): Expr => {
        const inner = (child: Expr): Expr => rewrite(child, span);
        const isOpen = ({ client, hash }: Future): Expr =>
            ir.binary("in", inner(hash), ir.field(inner(client), "futures"), span);
        if (node.kind === "builtinCall" && (node.name === "resolve" || node.name === "reject")) {
            const future = futureOf(node.receiver);
            if (future !== undefined) {
                return settled(node.name, future, node.receiver, inner(node.args[0] ?? ir.nil));
            }
        }
        if (node.kind === "binary" && (node.operator === "===" || node.operator === "!==") && isUndefined(node.right)) {
            const future = futureOf(node.left);
            if (future?.kind === "ofClient") return node.operator === "===" ? ir.not(isOpen(future)) : isOpen(future);
        }
        // Below, it is awaited where it stands.
        const awaited = node.kind === "runtimeCall" && node.fn === promise.await ? node.args[0] : undefined;
        if (awaited !== undefined && futureOf(awaited) !== undefined) return inner(awaited);
        // A future as a subscription says no more than that there is one.
        if (isSubscription(node)) {
            return {
                ...node,
                args: node.args.map((arg) => (futureOf(arg) === undefined ? inner(arg) : ir.literal(true))),
            };
        }
        const future = futureOf(node);
        if (future === undefined) return mapChildren(node, inner);
        return future.kind === "promise"
            ? ir.runtime(clients.awaitPromise, [inner(future.client), node])
            : isOpen(future);
    };
    return rewrite;
};

/** Whether a name stands anywhere but where it is bound. */
const isUsed = (name: string, { body }: Method): boolean => {
    let used = false;
    walkExpressions(body, (node) => {
        used ||= node.kind === "local" && node.name === name;
    });
    return used;
};

/** What asks for a future, or looks for one, in other words. */
const bindFutures = (stmts: readonly Stmt[], method: Method): readonly Stmt[] =>
    stmts.flatMap((stmt): readonly Stmt[] => {
        switch (stmt.kind) {
            case "let": {
                const future = futureIn(stmt.value);
                if (future === undefined) return [stmt];
                if (future.kind === "ofClient") return [];
                const { client, hash } = future;
                return isUsed(stmt.name, method)
                    ? [{ ...stmt, value: ir.runtime(clients.promise, [client, hash]) }]
                    : [{ kind: "expr", value: stmt.value, span: stmt.span }];
            }
            case "ifStmt":
                return [
                    {
                        ...stmt,
                        whenTrue: bindFutures(stmt.whenTrue, method),
                        whenFalse: bindFutures(stmt.whenFalse, method),
                    },
                ];
            case "for":
            case "whileStmt":
                return [{ ...stmt, body: bindFutures(stmt.body, method) }];
            case "tryStmt":
                return [{ ...stmt, body: bindFutures(stmt.body, method), handler: bindFutures(stmt.handler, method) }];
            default:
                return [stmt];
        }
    });

const SUBSCRIBING: ReadonlySet<unknown> = new Set([clients.subscribe, clients.subscribeAll]);

const isUnawaited = (stmt: Stmt): stmt is ExprStmt & { readonly value: RuntimeCall } =>
    stmt.kind === "expr" && stmt.value.kind === "runtimeCall" && SUBSCRIBING.has(stmt.value.fn);

/** Names of clients by the names of their URLs, as the method's own block declares them. */
const handlesOf = ({ body }: Method): ReadonlyMap<string, string> => {
    const rebound = new Set(assigned(body));
    return new Map(
        body.flatMap((stmt) => {
            if (stmt.kind !== "let" || stmt.value.kind !== "runtimeCall") return [];
            const [url] = stmt.value.args;
            if (stmt.value.fn !== selfFunctions.client || url?.kind !== "local" || rebound.has(url.name)) return [];
            return [[url.name, stmt.name] as const];
        }),
    );
};

interface Clients {
    readonly handles: ReadonlyMap<string, string>;
    /** A name for one more client. */
    readonly fresh: (hint: string) => string;
}

/** Puts the client in place of the URL; where the method has none, it gets one right before. */
const subscribeAt = (stmts: readonly Stmt[], handles: Clients): readonly Stmt[] =>
    stmts.flatMap((stmt): readonly Stmt[] => {
        switch (stmt.kind) {
            case "ifStmt":
                return [
                    {
                        ...stmt,
                        whenTrue: subscribeAt(stmt.whenTrue, handles),
                        whenFalse: subscribeAt(stmt.whenFalse, handles),
                    },
                ];
            case "for":
            case "whileStmt":
                return [{ ...stmt, body: subscribeAt(stmt.body, handles) }];
            case "tryStmt":
                return [
                    { ...stmt, body: subscribeAt(stmt.body, handles), handler: subscribeAt(stmt.handler, handles) },
                ];
            default:
                return isUnawaited(stmt) ? subscribing(stmt, handles) : [stmt];
        }
    });

const subscribing = (
    stmt: ExprStmt & { readonly value: RuntimeCall },
    { handles, fresh }: Clients,
): readonly Stmt[] => {
    const [url = ir.nil, ...rest] = stmt.value.args;
    const known = url.kind === "local" ? handles.get(url.name) : undefined;
    const client = known ?? fresh("client");
    const own: readonly Stmt[] =
        known === undefined
            ? [{ kind: "let", name: client, value: ir.runtime(selfFunctions.client, [url]), span: stmt.span }]
            : [];
    return [...own, { ...stmt, value: { ...stmt.value, args: [ir.local(client), ...rest] } }];
};

/** The names that a method has for clients. */
const clientsOf = ({ body, parameters }: Method): ReadonlySet<string> => {
    const names = new Set(parameters.filter(({ type }) => type.shape === "Client").map(({ name }) => name));
    walkStatements(body, (stmt) => {
        if (stmt.kind !== "let" || stmt.value.kind !== "runtimeCall") return;
        if (stmt.value.fn === selfFunctions.client) names.add(stmt.name);
    });
    return names;
};

/** `client['futures']` is `client.futures`. */
const withFields = (method: Method): Method => {
    const names = clientsOf(method);
    const isClient = (node: Expr): boolean => node.kind === "local" && names.has(node.name);
    const body = mapStatements(method.body, (node) =>
        node.kind === "index" && isClient(node.object) && node.key.kind === "literal"
            ? ir.field(node.object, String(node.key.value))
            : node,
    );
    return names.size === 0 ? method : { ...method, body };
};

export const resolveFutures = (given: Method): Method => {
    const method = withFields(given);
    const futures = futuresOf(method);
    const rewrite = rewriter(futures);
    // First the statements that bind futures, whose names are no values after that.
    const bound = futures.size === 0 ? method.body : bindFutures(method.body, method);
    const body = futures.size === 0 ? bound : mapExpressions(bound, (node, { span }) => rewrite(node, span));
    const taken = new Set([...method.parameters.map(({ name }) => name), ...declaredIn(body)]);
    return { ...method, body: subscribeAt(body, { handles: handlesOf(method), fresh: freshNames(taken) }) };
};
