/**
 * Pass `sink-writes`. Needs: rebound methods. Gives: what a name's changes put back where it was borrowed from, put back
 * once, after the last of them, instead of after each, and after an `if` instead of in both its branches:
 *
 *     order["a"] = 1; orders[id] = order; if (b) { order["b"] = 2; orders[id] = order; }
 *     order["a"] = 1; if (b) { order["b"] = 2; } orders[id] = order;
 */
import type { Method } from "../ir/method.js";
import { SELF, type Expr } from "../ir/nodes.js";
import { boundByRound, freeNames } from "../ir/free-names.js";
import type { IfStmt, Stmt, WriteBack } from "../ir/statements.js";
import { mapBlocks } from "../ir/walk-statements.js";
import { innerBlocks, ownExpressions, some, walkStatements } from "../ir/walk.js";
import { boundBy, mayExit } from "./control.js";
import { declaredIn } from "./turns/names.js";

const isWriteBack = (stmt: Stmt | undefined): stmt is WriteBack =>
    (stmt?.kind === "assign" || stmt?.kind === "ifStmt") && stmt.writesBack !== undefined;

/** A write-back that is to go down: what it writes, what is put there, and the names that say where and whether. */
interface Sinking {
    readonly stmt: WriteBack;
    readonly root: string;
    readonly name: string;
    readonly others: ReadonlySet<string>;
    readonly text: string;
}

const textOf = (stmt: Stmt): string =>
    JSON.stringify(stmt, (key, value: unknown) => (key === "span" ? undefined : value));

const readIn = (stmt: Stmt): ReadonlySet<string> => {
    const names = new Set<string>();
    walkStatements([stmt], (each) => {
        for (const node of ownExpressions(each)) for (const name of freeNames(node)) names.add(name);
    });
    return names;
};

/** Names that a statement and those in it bind, new ones and known ones. */
const boundIn = (stmt: Stmt): ReadonlySet<string> => {
    const names = new Set<string>();
    walkStatements([stmt], (each) => {
        for (const name of boundBy(each)) names.add(name);
        if (each.kind === "for") for (const name of boundByRound(each.iteration)) names.add(name);
    });
    return names;
};

const sinking = (stmt: WriteBack): Sinking => {
    const { root, name } = stmt.writesBack;
    const others = new Set([...readIn(stmt)].filter((each) => each !== root && each !== name));
    return { stmt, root, name, others, text: textOf(stmt) };
};

const isSame = (stmt: Stmt, { text, root, name }: Sinking): boolean =>
    isWriteBack(stmt) && stmt.writesBack.root === root && stmt.writesBack.name === name && textOf(stmt) === text;

/** What takes the exchange or the state without naming it. */
const IMPLICIT: ReadonlySet<Expr["kind"]> = new Set([
    "endpointCall",
    "handlerCall",
    "dynamicCall",
    "startPromise",
    "spawn",
    "turn",
    "transaction",
    "instancePut",
]);

const isSelf = (name: string): boolean => name === SELF.exchange || name === SELF.state;

const hasImplicit = (stmt: Stmt): boolean => {
    let found = false;
    walkStatements([stmt], (each) => {
        found ||= ownExpressions(each).some((node) => some(node, ({ kind }) => IMPLICIT.has(kind)));
    });
    return found;
};

/** Whether a statement may change where the write-back goes, or has another name of its own that is called so. */
const changesWhere = (stmt: Stmt, bound: ReadonlySet<string>, { others, name }: Sinking): boolean => {
    if ([...others].some((each) => bound.has(each) || (isSelf(each) && hasImplicit(stmt)))) return true;
    return innerBlocks(stmt).some((block) => {
        const declared = declaredIn(block);
        return declared.has(name) || [...others].some((each) => declared.has(each));
    });
};

const touches = (stmt: Stmt, { root }: Sinking): boolean => {
    if (readIn(stmt).has(root) || boundIn(stmt).has(root)) return true;
    return isSelf(root) && hasImplicit(stmt);
};

/** Whether the name's object was changed, and not put back since; undefined where the write-back can't pass. */
type Progress = "put back" | "changed" | undefined;

const through = (stmts: readonly Stmt[], start: Progress, write: Sinking): Progress =>
    stmts.reduce<Progress>((at, stmt) => (at === undefined ? undefined : past(stmt, at, write)), start);

const worse = (a: Progress, b: Progress): Progress => {
    if (a === undefined || b === undefined) return undefined;
    return a === "changed" || b === "changed" ? "changed" : "put back";
};

/** What comes of the write-back on its way past a statement, in which others like it may be made. */
const past = (stmt: Stmt, at: Progress, write: Sinking): Progress => {
    if (isSame(stmt, write)) return "put back";
    const bound = boundIn(stmt);
    if (mayExit([stmt]) || changesWhere(stmt, bound, write)) return undefined;
    if (!touches(stmt, write)) return bound.has(write.name) ? "changed" : at;
    if (stmt.kind !== "ifStmt" || ownExpressions(stmt).some((node) => freeNames(node).has(write.root)))
        return undefined;
    return worse(through(stmt.whenTrue, at, write), through(stmt.whenFalse, at, write));
};

const without = (stmts: readonly Stmt[], write: Sinking): readonly Stmt[] =>
    stmts.filter((stmt) => !isSame(stmt, write)).map((stmt) => mapBlocks(stmt, (block) => without(block, write)));

/** How many of the statements after a write-back it can go past, so that it is made once after them. */
const distance = (rest: readonly Stmt[], write: Sinking): number => {
    let at: Progress = "put back";
    let found = 0;
    for (const [position, stmt] of rest.entries()) {
        at = past(stmt, at, write);
        if (at === undefined) break;
        const isMade =
            isSame(stmt, write) || innerBlocks(stmt).some((block) => block.some((each) => touches(each, write)));
        if (at === "put back" && isMade) found = position + 1;
    }
    return found;
};

/** The write-back, further down or where it is. */
const sink = (stmt: WriteBack, rest: readonly Stmt[]): readonly Stmt[] => {
    const write = sinking(stmt);
    const passed = distance(rest, write);
    return passed === 0 ? [stmt, ...rest] : [...without(rest.slice(0, passed), write), stmt, ...rest.slice(passed)];
};

/** The write-backs that both branches end with, and the `if` without them. */
const commonEnd = (stmt: IfStmt): readonly [IfStmt, readonly WriteBack[]] => {
    const [a, b] = [stmt.whenTrue[stmt.whenTrue.length - 1], stmt.whenFalse[stmt.whenFalse.length - 1]];
    if (!isWriteBack(a) || b === undefined) return [stmt, []];
    const { root, name, others } = sinking(a);
    const inner = declaredIn([...stmt.whenTrue, ...stmt.whenFalse]);
    if (!isSame(b, sinking(a)) || [root, name, ...others].some((each) => inner.has(each))) return [stmt, []];
    const shorter = { ...stmt, whenTrue: stmt.whenTrue.slice(0, -1), whenFalse: stmt.whenFalse.slice(0, -1) };
    const [whole, end] = commonEnd(shorter);
    return [whole, [...end, a]];
};

const sinkIn = (stmts: readonly Stmt[]): readonly Stmt[] =>
    stmts.reduceRight<readonly Stmt[]>((rest, stmt) => {
        if (isWriteBack(stmt)) return sink(stmt, rest);
        // What a handler sees of what went before the error is as it was.
        if (stmt.kind === "tryStmt") return [stmt, ...rest];
        const inner = mapBlocks(stmt, sinkIn);
        if (inner.kind !== "ifStmt") return [inner, ...rest];
        const [shorter, end] = commonEnd(inner);
        return [shorter, ...end.reduceRight<readonly Stmt[]>((after, each) => sink(each, after), rest)];
    }, []);

export const sinkWrites = <M extends Method>(method: M): M => ({ ...method, body: sinkIn(method.body) });
