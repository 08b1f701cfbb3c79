/** The IR as text: what the tests of the passes compare, and what `--dump ir` shows. */
import type { Bind, Expr, Iteration, PathKey } from "./nodes.js";
import type { Method, StructuredMethod } from "./method.js";
import type { Stmt } from "./statements.js";
import { eachChild, innerBlocks, ownExpressions } from "./walk.js";

const list = (nodes: readonly Expr[]): string => nodes.map(dump).join(", ");

const optional = (node: Expr | undefined): string => (node === undefined ? "" : ` ${dump(node)}`);

const named = (names: readonly string[]): string => (names.length === 1 ? names.join() : `{${names.join(", ")}}`);

const bind = ({ targets, value, pattern }: Bind): string => {
    if (targets.length === 0) return `${dump(value)}; `;
    return `${pattern === "list" ? `[${targets.join(", ")}]` : named(targets)} = ${dump(value)}; `;
};

const pathKey = (key: PathKey): string =>
    key.kind === "field" ? `.${key.field}` : `${key.container === "any" ? "?" : ""}[${dump(key.key)}]`;

const iteration = (each: Iteration): string => {
    switch (each.kind) {
        case "range":
            return `${each.index} <- ${dump(each.from)}..${dump(each.to)}`;
        case "each":
            return `${each.item} <- ${dump(each.list)}`;
        case "eachIndexed":
            return `{${each.item}, ${each.index}} <- ${dump(each.list)}`;
        case "eachPair":
            return `{${each.item}, ${each.value}} <- ${dump(each.list)}`;
    }
};

const children = (node: Expr): readonly Expr[] => {
    const found: Expr[] = [];
    eachChild(node, (child) => found.push(child));
    return found;
};

/**
 * An expression. What still has JavaScript's meaning stands in `js (…)`; an element is `map["key"]` where it is known
 * to be a map's, `index (object, key)` elsewhere; a step of a path that may be a list's is marked by `?`.
 */
export const dump = (node: Expr): string => {
    switch (node.kind) {
        case "literal":
            return node.value === undefined ? "nil" : JSON.stringify(node.value);
        case "local":
            return node.name;
        case "thisField":
            return `this.${node.field}`;
        case "field":
            return `${dump(node.object)}.${node.field}`;
        case "object":
            return `%{${node.entries.map(({ key, value }) => `${dump(key)} => ${dump(value)}`).join(", ")}}`;
        case "list":
            return `[${list(node.items)}]`;
        case "tuple":
            return `{${list(node.items)}}`;
        case "mapAccess":
            return `${dump(node.object)}[${dump(node.key)}]`;
        case "methodCall":
            return `${node.parent ? "super" : "this"}.${node.method}(${list(node.args)})`;
        case "runtimeCall":
            return `${node.fn.module === "" ? "" : `${node.fn.module}.`}${node.fn.name}(${list(node.args)})`;
        case "builtinCall":
            return `js(${dump(node.receiver)}.${node.name}(${list(node.args)}))`;
        case "turn":
            return `turn(${dump(node.client)}, ${node.method}(${list(node.args)}))`;
        case "wake":
            return `wake(${node.method}(${list(node.args)}))`;
        case "spawn":
            return `spawn${node.client === undefined ? "" : ` at ${node.client}`}(${node.method}(${list(node.args)})${optional(node.after)})`;
        case "deferred":
            return `deferred(${dump(node.value)})`;
        case "statePlace":
            return `place(${node.field}${node.path.map((key) => `, ${dump(key)}`).join("")})`;
        case "errorClass":
            return node.name;
        case "handlerReference":
            return `&${node.method}`;
        case "newError":
            return `new ${dump(node.errorClass)}(${dump(node.message)})`;
        case "binary":
        case "logical":
            return `js(${dump(node.left)} ${node.operator} ${dump(node.right)})`;
        case "operator":
            return `(${dump(node.left)} ${node.operator} ${dump(node.right)})`;
        case "not":
            return `not ${dump(node.operand)}`;
        case "isKind":
            return `${dump(node.operand)} is ${node.predicate}`;
        case "oneOf":
            return `${dump(node.operand)} ${node.negated ? "not in" : "in"} [${list(node.values)}]`;
        case "concat":
            return `(${node.parts.map(dump).join(" <> ")})`;
        case "conditional":
        case "if":
            return `if ${dump(node.test)} do ${dump(node.whenTrue)} else ${dump(node.whenFalse)} end`;
        case "pathPut":
            return `put(${dump(node.base)}${node.path.map(pathKey).join("")}, ${dump(node.value)})`;
        case "pathDelete":
            return `delete(${dump(node.base)}${node.path.map(pathKey).join("")})`;
        case "cons":
            return `[${dump(node.item)} | ${dump(node.list)}]`;
        case "block":
            return `${node.binds.map(bind).join("")}${dump(node.result)}`;
        case "raise":
            return `raise ${dump(node.error)}`;
        case "tagged":
            return `:${node.tag}${optional(node.value)}`;
        case "afterReturn":
            return `unless returned ${dump(node.value)} |> ${named(node.targets)} -> ${dump(node.rest)}`;
        case "loop": {
            const filter = node.filter === undefined ? "" : `, ${dump(node.filter)}`;
            const wanted = node.last === undefined ? "" : `, last ${dump(node.last)}`;
            const carried = node.carried.length === 0 ? "" : ` |> ${named(node.carried)} from ${list(node.initial)}`;
            return `${node.form}(${iteration(node.iteration)}${filter}${wanted}${carried}) do ${dump(node.body)} end`;
        }
        case "while":
            return `while(${named(node.carried)}, ${dump(node.test)}) do ${dump(node.body)} end`;
        case "try":
            return `try do ${dump(node.body)} rescue ${node.error ?? "_"} -> ${dump(node.handler)} end`;
        default:
            return `${node.kind}(${list(children(node))})`;
    }
};

const block = (stmts: readonly Stmt[]): string => `{ ${dumpStatements(stmts)} }`;

const dumpStatement = (stmt: Stmt): string => {
    switch (stmt.kind) {
        case "let":
            return `let ${stmt.name} = ${dump(stmt.value)}`;
        case "assign":
            return `${dump(stmt.target)} = ${dump(stmt.value)}`;
        case "destructure":
            return `[${stmt.targets.map(({ name }) => name).join(", ")}] = ${dump(stmt.value)}`;
        case "bind":
            return `${named(stmt.targets)} = ${dump(stmt.value)}`;
        case "delete":
            return `delete ${dump(stmt.target)}`;
        case "push":
            return `${dump(stmt.target)}.push(${dump(stmt.value)})`;
        case "expr":
            return dump(stmt.value);
        case "ifStmt":
            return `if ${dump(stmt.test)} ${block(stmt.whenTrue)} else ${block(stmt.whenFalse)}`;
        case "for":
            return `for ${iteration(stmt.iteration)} ${block(stmt.body)}`;
        case "return":
            return stmt.value === undefined ? "return" : `return ${dump(stmt.value)}`;
        case "throw":
            return `throw ${dump(stmt.error)}`;
        default:
            return [stmt.kind, ...ownExpressions(stmt).map(dump), ...innerBlocks(stmt).map(block)].join(" ");
    }
};

/** Statements, separated by semicolons. */
export const dumpStatements = (stmts: readonly Stmt[]): string => stmts.map(dumpStatement).join("; ");

const INDENT = "    ";

const headOf = (stmt: Stmt): string => {
    switch (stmt.kind) {
        case "ifStmt":
            return `if ${dump(stmt.test)}`;
        case "for":
            return `for ${iteration(stmt.iteration)}`;
        default:
            return [stmt.kind, ...ownExpressions(stmt).map(dump)].join(" ");
    }
};

const linesOf = (stmts: readonly Stmt[], indent: string): readonly string[] =>
    stmts.flatMap((stmt) => {
        const blocks = innerBlocks(stmt);
        if (blocks.length === 0) return [`${indent}${dumpStatement(stmt)}`];
        const inner = blocks.map((each) => linesOf(each, indent + INDENT));
        const [first = [], ...others] = inner;
        // An `else` that is empty says nothing.
        const shown = others.filter((lines) => lines.length > 0);
        return [`${indent}${headOf(stmt)}`, ...first, ...shown.flatMap((lines) => [`${indent}else`, ...lines])];
    });

const isStructured = (method: Method | StructuredMethod): method is StructuredMethod => "result" in method;

const resultLines = (node: Expr): readonly string[] =>
    node.kind === "block"
        ? [...node.binds.map((each) => `${INDENT}${bind(each).trimEnd()}`), `${INDENT}${dump(node.result)}`]
        : [`${INDENT}${dump(node)}`];

/** A method, a line a statement. */
export const dumpMethod = (method: Method | StructuredMethod): string =>
    [
        `${method.name}(${method.parameters.map(({ name }) => name).join(", ")})`,
        ...(isStructured(method) ? resultLines(method.result) : linesOf(method.body, INDENT)),
    ].join("\n");
