/** Which names are still read after a statement: backwards over structured statements. */
import { boundByRound } from "../../ir/free-names.js";
import type { Expr } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { ownExpressions, rootOf, walk } from "../../ir/walk.js";

export type Live = ReadonlySet<string>;

/** What is read where control goes when it leaves the statements before their end. */
export interface Exits {
    readonly onBreak: Live;
    readonly onContinue: Live;
    /** Read by the handler of the `try` around: any statement may throw. */
    readonly onThrow: Live;
}

export type Visit = (stmt: Stmt, liveAfter: Live, exits: Exits) => void;

const union = (a: Live, b: Live): Live => (b.size === 0 ? a : a.size === 0 ? b : new Set([...a, ...b]));
const without = (live: Live, names: readonly string[]): Live => {
    if (!names.some((name) => live.has(name))) return live;
    const rest = new Set(live);
    for (const name of names) rest.delete(name);
    return rest;
};

const reads = (nodes: readonly Expr[], live: Live): Live => {
    const all = new Set(live);
    for (const node of nodes) {
        walk(node, (each) => {
            if (each.kind === "local") all.add(each.name);
        });
    }
    return all;
};

/** Reads of a write: its value and its keys; the root only if somebody reads it later. */
const partialWrite = (stmt: Extract<Stmt, { kind: "assign" | "push" | "delete" }>, live: Live): Live => {
    const root = rootOf(stmt.target);
    const value = stmt.kind === "delete" ? [] : [stmt.value];
    const after = reads([...value, stmt.target], live);
    return root.kind === "local" && !live.has(root.name) && !reads(value, new Set()).has(root.name)
        ? without(after, [root.name])
        : after;
};

const definitions = (stmt: Stmt): readonly string[] => {
    switch (stmt.kind) {
        case "let":
            return [stmt.name];
        case "assign":
            return stmt.target.kind === "local" ? [stmt.target.name] : [];
        case "destructure":
            return stmt.targets.map(({ name }) => name);
        case "bind":
            return stmt.targets;
        default:
            return [];
    }
};

const NOTHING: Live = new Set();

const before = (stmt: Stmt, after: Live, exits: Exits, visit: Visit): Live => {
    const see = (live: Live): void => visit(stmt, union(live, exits.onThrow), exits);
    switch (stmt.kind) {
        case "ifStmt": {
            const branches = union(
                liveBefore(stmt.whenTrue, after, exits, visit),
                liveBefore(stmt.whenFalse, after, exits, visit),
            );
            see(branches);
            return reads([stmt.test], branches);
        }
        case "for":
        case "whileStmt": {
            const own = stmt.kind === "whileStmt" ? reads([stmt.test], after) : after;
            // Twice: what the second round reads is alive at the end of the first.
            const silent: Visit = () => undefined;
            const once = liveBefore(stmt.body, own, { ...exits, onBreak: after, onContinue: own }, silent);
            const around = union(own, once);
            const inside = liveBefore(stmt.body, around, { ...exits, onBreak: after, onContinue: around }, visit);
            const bound = stmt.kind === "for" ? boundByRound(stmt.iteration) : [];
            see(union(after, inside));
            return reads(ownExpressions(stmt), without(union(after, inside), bound));
        }
        case "tryStmt": {
            const handler = without(
                liveBefore(stmt.handler, after, exits, visit),
                stmt.error === undefined ? [] : [stmt.error],
            );
            see(after);
            const ended = stmt.otherwise === undefined ? after : liveBefore(stmt.otherwise, after, exits, visit);
            return liveBefore(stmt.body, ended, { ...exits, onThrow: union(exits.onThrow, handler) }, visit);
        }
        default:
            see(after);
            return beforeSimple(stmt, after, exits);
    }
};

/** For a statement without statements inside. */
const beforeSimple = (stmt: Stmt, after: Live, exits: Exits): Live => {
    switch (stmt.kind) {
        case "return":
        case "throw":
            return reads(ownExpressions(stmt), NOTHING);
        case "break":
            return exits.onBreak;
        case "continue":
            return exits.onContinue;
        case "assign":
        case "push":
        case "delete":
            if (stmt.kind !== "assign" || stmt.target.kind !== "local") return partialWrite(stmt, after);
            return reads([stmt.value], without(after, definitions(stmt)));
        default:
            return reads(ownExpressions(stmt), without(after, definitions(stmt)));
    }
};

export const NO_EXITS: Exits = { onBreak: NOTHING, onContinue: NOTHING, onThrow: NOTHING };

/** The names alive before `stmts`, given those alive after; `visit` sees each statement with what is alive after it. */
export const liveBefore = (
    stmts: readonly Stmt[],
    after: Live,
    exits: Exits = NO_EXITS,
    visit: Visit = () => undefined,
): Live =>
    [...stmts]
        .reverse()
        .reduce((live, stmt) => union(before(stmt, live, exits, visit), exits.onThrow), union(after, exits.onThrow));
