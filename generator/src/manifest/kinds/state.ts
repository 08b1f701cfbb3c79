/** What a method reads and writes outside of itself, what it starts, refuses and gives. */
import type { Expr } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { rootOf, walkStatements } from "../../ir/walk.js";
import { FIELDS, selfFunctions } from "../../runtime/index.js";
import { isParameterHandling } from "../conventions.js";
import { fieldOf, pathOf } from "./flow.js";
import { readOf } from "./reads.js";
import { collect, firstOfEach, gathered, kebab, type KindNode, type Rule } from "./node.js";

const isNil = (node: Expr): boolean => node.kind === "literal" && node.value === undefined;

const targetOf = (stmt: Stmt): Expr | undefined =>
    stmt.kind === "assign" || stmt.kind === "delete" || stmt.kind === "push" ? stmt.target : undefined;

/** Fields of the stream state: each access once, at its first line. */
const streamState: Rule = ({ method }) =>
    firstOfEach(
        collect(method, (node, line, stmt): readonly KindNode[] => {
            if (node.kind !== "thisField" || FIELDS.get(node.field)?.owner !== "stream") return [];
            const target = targetOf(stmt);
            const writes = target !== undefined && rootOf(target) === node;
            const access = !writes ? "read" : stmt.kind === "delete" ? "delete" : "write";
            return [{ kind: `state-${access}:${kebab(node.field)}`, line }];
        }),
    );

const isOptions = (node: Expr): boolean => FIELDS.get(fieldOf(node) ?? "")?.owner === "instance";

/** Whether an expression is a part of what the statement writes to. */
const isInTarget = (node: Expr, stmt: Stmt): boolean => {
    let target = targetOf(stmt);
    while (target?.kind === "index") {
        if (target === node) return true;
        target = target.object;
    }
    return false;
};

const options: Rule = ({ method }) => {
    const read = collect(method, (node, line, stmt) => {
        const each = isInTarget(node, stmt) ? undefined : readOf(node);
        return each === undefined || each.object.kind !== "thisField" || !isOptions(each.object)
            ? []
            : each.keys.map((value) => ({ value, line }));
    });
    const written: { value: string; line: number }[] = [];
    walkStatements(method.body, (stmt) => {
        if (stmt.kind !== "assign" || !isOptions(stmt.target)) return;
        written.push({
            value: pathOf(stmt.target)
                .map((key) => key ?? "*")
                .join("."),
            line: stmt.span.line,
        });
    });
    return [...gathered("option:read", "keys", read), ...gathered("option:write", "keys", written)];
};

/** `[value, params] = this.handle…AndParams (…)`. */
const parameters: Rule = ({ method }) => {
    const found = collect(method, (node, line) =>
        node.kind === "methodCall" && isParameterHandling(node.method) ? [{ value: node.method, line }] : [],
    );
    return gathered("option:parameter-or-option", "methods", found);
};

const background: Rule = ({ method }) =>
    collect(method, (node, line) =>
        node.kind === "spawn"
            ? [{ kind: node.after === undefined ? "background:spawn" : "background:delay", line, method: node.method }]
            : [],
    );

const errors: Rule = ({ method }) =>
    collect(method, (node, line) =>
        node.kind === "newError" && node.errorClass.kind === "errorClass"
            ? [{ kind: `error:${kebab(node.errorClass.name)}`, line }]
            : [],
    );

const rescues: Rule = ({ method }) => {
    const found: KindNode[] = [];
    walkStatements(method.body, (stmt) => {
        if (stmt.kind === "tryStmt") found.push({ kind: "error:rescued", line: stmt.span.line });
    });
    return found;
};

/** URLs of the description, and the client of one. */
const connections: Rule = ({ method }) => [
    ...collect(method, (node, line): readonly KindNode[] => {
        if (node.kind === "runtimeCall" && node.fn === selfFunctions.client)
            return [{ kind: "connection:client", line }];
        if (node.kind === "builtinCall" && node.name === "reset" && isClient(node.receiver)) {
            return [{ kind: "connection:reset", line }];
        }
        if (node.kind === "field" && node.field === "url") return [{ kind: "connection:url-test", line }];
        return [];
    }),
    ...urlsOf(method).map(({ value, line }) => ({ kind: "connection:described-url", line, path: value })),
];

const isClient = (node: Expr): boolean => node.kind === "local" && node.name === "client";

/** `this.urls['api']['ws'][type]`, whole: not the reads that it is made of. */
const urlsOf = (method: Parameters<Rule>[0]["method"]): readonly { value: string; line: number }[] => {
    const inner = new Set<Expr>();
    return collect(method, (node, line) => {
        if (node.kind !== "index" || fieldOf(node) !== "urls" || inner.has(node)) return [];
        for (let each: Expr = node; each.kind === "index"; each = each.object) inner.add(each);
        return [
            {
                value: pathOf(node)
                    .map((key) => key ?? "*")
                    .join("."),
                line,
            },
        ];
    });
};

const isText = (node: Expr | undefined): boolean => node?.kind === "literal" && typeof node.value === "string";

const results: Rule = ({ method }) => {
    const texts: { value: string; line: number }[] = [];
    const found: KindNode[] = [];
    walkStatements(method.body, (stmt) => {
        if (stmt.kind !== "return" || stmt.value === undefined || isNil(stmt.value)) return;
        const { value } = stmt;
        const { line } = stmt.span;
        if (isText(value) && value.kind === "literal") texts.push({ value: String(value.value), line });
        if (value.kind === "object") {
            const keys = value.entries.flatMap(({ key }) => (key.kind === "literal" ? [String(key.value)] : []));
            found.push({ kind: "result:object", line, keys });
        }
    });
    return [...gathered("result:literal", "values", texts), ...found];
};

const inherited: Rule = ({ method }) =>
    collect(method, (node, line) =>
        node.kind === "methodCall" && node.parent ? [{ kind: "result:inherited", line, method: node.method }] : [],
    );

export const state: readonly Rule[] = [
    streamState,
    options,
    parameters,
    background,
    errors,
    rescues,
    connections,
    results,
    inherited,
];
