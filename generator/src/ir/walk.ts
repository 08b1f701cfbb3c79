/** Generic traversal of the IR: the children of a node, and a node with its children replaced. */
import { assertNever } from "../diagnostics/diagnostic.js";
import type { Expr, Iteration, PathKey } from "./nodes.js";
import type { Stmt, Target } from "./statements.js";

type ExprMap = (node: Expr) => Expr;

const mapPathKey = (key: PathKey, map: ExprMap): PathKey => (key.kind === "key" ? { ...key, key: map(key.key) } : key);

export const mapIteration = (iteration: Iteration, map: ExprMap): Iteration =>
    iteration.kind === "range"
        ? { ...iteration, from: map(iteration.from), to: map(iteration.to) }
        : { ...iteration, list: map(iteration.list) };

/** The node with every direct child replaced. */
export const mapChildren = (node: Expr, map: ExprMap): Expr => {
    const all = (nodes: readonly Expr[]): readonly Expr[] => nodes.map(map);
    switch (node.kind) {
        case "literal":
        case "local":
        case "thisField":
        case "handlerReference":
        case "errorClass":
        case "newExchange":
        case "error":
            return node;
        case "field":
            return { ...node, object: map(node.object) };
        case "object":
            return { ...node, entries: node.entries.map(({ key, value }) => ({ key: map(key), value: map(value) })) };
        case "list":
        case "tuple":
            return { ...node, items: all(node.items) };
        case "index":
        case "mapAccess":
            return { ...node, object: map(node.object), key: map(node.key) };
        case "cons":
            return { ...node, item: map(node.item), list: map(node.list) };
        case "methodCall":
            return { ...node, args: all(node.args), ...(node.self === undefined ? {} : { self: map(node.self) }) };
        case "runtimeCall":
        case "endpointCall":
            return { ...node, args: all(node.args) };
        case "builtinCall":
            return { ...node, receiver: map(node.receiver), args: all(node.args) };
        case "handlerCall":
            return {
                ...node,
                handler: map(node.handler),
                args: all(node.args),
                ...(node.self === undefined ? {} : { self: map(node.self) }),
            };
        case "dynamicCall":
            return { ...node, method: map(node.method), args: all(node.args) };
        case "spawn":
            return {
                ...node,
                args: all(node.args),
                after: node.after === undefined ? undefined : map(node.after),
            };
        case "turn":
            return { ...node, client: map(node.client), args: all(node.args) };
        case "wake":
            return { ...node, args: all(node.args) };
        case "deferred":
            return { ...node, value: map(node.value) };
        case "statePlace":
            return { ...node, path: all(node.path) };
        case "newError":
            return { ...node, errorClass: map(node.errorClass), message: map(node.message) };
        case "startPromise":
        case "transaction":
            return { ...node, call: map(node.call) };
        case "binary":
        case "logical":
        case "operator":
            return { ...node, left: map(node.left), right: map(node.right) };
        case "not":
        case "negate":
        case "typeOf":
        case "isKind":
            return { ...node, operand: map(node.operand) };
        case "conditional":
        case "if":
            return { ...node, test: map(node.test), whenTrue: map(node.whenTrue), whenFalse: map(node.whenFalse) };
        case "concat":
            return { ...node, parts: all(node.parts) };
        case "oneOf":
            return { ...node, operand: map(node.operand), values: all(node.values) };
        case "pathPut":
            return {
                ...node,
                base: map(node.base),
                path: node.path.map((key) => mapPathKey(key, map)),
                value: map(node.value),
            };
        case "pathDelete":
            return { ...node, base: map(node.base), path: node.path.map((key) => mapPathKey(key, map)) };
        case "instancePut":
            return { ...node, exchange: map(node.exchange), path: all(node.path), value: map(node.value) };
        case "block":
            return {
                ...node,
                binds: node.binds.map((bind) => ({ ...bind, value: map(bind.value) })),
                result: map(node.result),
            };
        case "raise":
            return { ...node, error: map(node.error) };
        case "tagged":
            return node.value === undefined ? node : { ...node, value: map(node.value) };
        case "afterReturn":
            return { ...node, value: map(node.value), rest: map(node.rest) };
        case "loop":
            return {
                ...node,
                iteration: mapIteration(node.iteration, map),
                initial: all(node.initial),
                body: map(node.body),
                ...(node.filter === undefined ? {} : { filter: map(node.filter) }),
                ...(node.last === undefined ? {} : { last: map(node.last) }),
            };
        case "firstMatch":
            return {
                ...node,
                list: map(node.list),
                test: map(node.test),
                found: map(node.found),
                rest: map(node.rest),
            };
        case "while":
            return { ...node, test: map(node.test), body: map(node.body) };
        case "repeat":
            return { ...node, initial: all(node.initial), body: map(node.body) };
        case "try":
            return {
                ...node,
                body: map(node.body),
                handler: map(node.handler),
                ...(node.otherwise === undefined
                    ? {}
                    : { otherwise: { ...node.otherwise, result: map(node.otherwise.result) } }),
            };
        default:
            return assertNever(node);
    }
};

/** Calls `visit` for every direct child. */
export const eachChild = (node: Expr, visit: (child: Expr) => void): void => {
    mapChildren(node, (child) => {
        visit(child);
        return child;
    });
};

/** The direct children. */
export const childrenOf = (node: Expr): readonly Expr[] => {
    const children: Expr[] = [];
    eachChild(node, (child) => children.push(child));
    return children;
};

/** Calls `visit` for the node and everything below it, parents first. */
export const walk = (node: Expr, visit: (node: Expr) => void): void => {
    visit(node);
    eachChild(node, (child) => walk(child, visit));
};

export const some = (node: Expr, test: (node: Expr) => boolean): boolean => {
    if (test(node)) return true;
    let found = false;
    eachChild(node, (child) => {
        found ||= some(child, test);
    });
    return found;
};

/** The expressions that a statement holds itself, without those of the statements inside it. */
export const ownExpressions = (stmt: Stmt): readonly Expr[] => {
    switch (stmt.kind) {
        case "let":
        case "destructure":
        case "bind":
        case "expr":
            return [stmt.value];
        case "assign":
            return [stmt.target, stmt.value];
        case "push":
            return [stmt.target, stmt.list, stmt.value];
        case "delete":
            return [stmt.target];
        case "ifStmt":
        case "whileStmt":
            return [stmt.test];
        case "for":
            return stmt.iteration.kind === "range" ? [stmt.iteration.from, stmt.iteration.to] : [stmt.iteration.list];
        case "return":
            return stmt.value === undefined ? [] : [stmt.value];
        case "throw":
            return [stmt.error];
        case "tryStmt":
        case "break":
        case "continue":
            return [];
        default:
            return assertNever(stmt);
    }
};

/** The statement lists directly inside a statement. */
export const innerBlocks = (stmt: Stmt): readonly (readonly Stmt[])[] => {
    switch (stmt.kind) {
        case "ifStmt":
            return [stmt.whenTrue, stmt.whenFalse];
        case "for":
        case "whileStmt":
            return [stmt.body];
        case "tryStmt":
            return stmt.otherwise === undefined ? [stmt.body, stmt.handler] : [stmt.body, stmt.handler, stmt.otherwise];
        default:
            return [];
    }
};

/** Calls `visit` for every statement, outer ones first. */
export const walkStatements = (stmts: readonly Stmt[], visit: (stmt: Stmt) => void): void => {
    for (const stmt of stmts) {
        visit(stmt);
        for (const block of innerBlocks(stmt)) walkStatements(block, visit);
    }
};

/** Calls `visit` for every expression of the statements, parents first. */
export const walkExpressions = (stmts: readonly Stmt[], visit: (node: Expr) => void): void =>
    walkStatements(stmts, (stmt) => {
        for (const node of ownExpressions(stmt)) walk(node, visit);
    });

/** The name or field that a target's path starts from. */
export const rootOf = (target: Expr): Expr => {
    if (target.kind === "index" || target.kind === "mapAccess" || target.kind === "field") return rootOf(target.object);
    const [object] = target.kind === "runtimeCall" && target.fn.projects === true ? target.args : [];
    return object === undefined ? target : rootOf(object);
};

export const isTarget = (node: Expr): node is Target =>
    node.kind === "local" ||
    node.kind === "thisField" ||
    node.kind === "field" ||
    node.kind === "index" ||
    node.kind === "mapAccess";
