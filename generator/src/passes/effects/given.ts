/**
 * Which parameters are written while they hold what the caller gave: a parameter that was bound anew before is the
 * method's own.
 */
import type { Expr } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { ownExpressions, rootOf, walk } from "../../ir/walk.js";

/** Names that may still hold what the caller gave; nothing where control does not go on. */
type Given = ReadonlySet<string> | undefined;

const union = (a: Given, b: Given): Given => {
    if (a === undefined || b === undefined) return a ?? b;
    return new Set([...a, ...b]);
};

interface Walk {
    readonly written: Set<string>;
    /** Names that an expression writes to: receivers of the runtime's objects, arguments that callees change. */
    readonly writtenBy: (node: Expr) => readonly string[];
}

const noteWrites = (stmt: Stmt, given: ReadonlySet<string>, { written, writtenBy }: Walk): void => {
    const note = (name: string): void => {
        if (given.has(name)) written.add(name);
    };
    for (const node of ownExpressions(stmt)) walk(node, (each) => writtenBy(each).forEach(note));
    if (stmt.kind !== "assign" && stmt.kind !== "push" && stmt.kind !== "delete") return;
    const root = rootOf(stmt.target);
    const isWhole = stmt.kind === "assign" && stmt.target.kind === "local";
    if (root.kind === "local" && !isWhole) note(root.name);
};

const reads = (node: Expr, name: string): boolean => {
    let found = false;
    walk(node, (each) => {
        found ||= each.kind === "local" && each.name === name;
    });
    return found;
};

/** A name bound to something that does not come from itself holds something else from here on. */
const rebound = (stmt: Stmt, given: ReadonlySet<string>): ReadonlySet<string> => {
    const names =
        stmt.kind === "assign" && stmt.target.kind === "local" && !reads(stmt.value, stmt.target.name)
            ? [stmt.target.name]
            : [];
    return names.length === 0 ? given : new Set([...given].filter((name) => !names.includes(name)));
};

const after = (stmt: Stmt, given: ReadonlySet<string>, state: Walk): Given => {
    noteWrites(stmt, given, state);
    switch (stmt.kind) {
        case "ifStmt":
            return union(through(stmt.whenTrue, given, state), through(stmt.whenFalse, given, state));
        case "for":
        case "whileStmt":
            return union(given, through(stmt.body, given, state));
        case "tryStmt":
            return union(through(stmt.body, given, state), through(stmt.handler, given, state));
        case "return":
        case "throw":
            return undefined;
        default:
            return rebound(stmt, given);
    }
};

const through = (stmts: readonly Stmt[], start: Given, state: Walk): Given =>
    stmts.reduce<Given>((given, stmt) => (given === undefined ? undefined : after(stmt, given, state)), start);

/** Those of `names` that the statements write to while they hold what the caller gave. */
export const writtenWhileGiven = (
    stmts: readonly Stmt[],
    names: readonly string[],
    writtenBy: (node: Expr) => readonly string[],
): ReadonlySet<string> => {
    const written = new Set<string>();
    through(stmts, new Set(names), { written, writtenBy });
    return written;
};
