/**
 * Write-backs that are made again, whatever happens, before anybody looks: the earlier one needn't be made.
 *
 *     if (stored === undefined) { stored = []; lists[id] = stored; }
 *     stored.push (item); lists[id] = stored;
 *
 * Going backwards, it is known at each point which write-backs are certainly made after it, and that nobody sees until then
 * what they overwrite.
 */
import { boundByRound } from "../../ir/free-names.js";
import { isWriteBack, type ForStmt, type IfStmt, type Stmt, type WhileStmt } from "../../ir/statements.js";
import { ownExpressions } from "../../ir/walk.js";
import { mayExit } from "../control.js";
import { declaredIn } from "../turns/names.js";
import {
    boundIn,
    changesWhere,
    isIfThere,
    isSame,
    looksAt,
    namesOf,
    sinking,
    touches,
    type Sinking,
} from "./write-back.js";

type Coming = readonly Sinking[];

/** What is coming after the ways out of some statements. */
interface Exits {
    readonly end: Coming;
    readonly onBreak: Coming;
    readonly onContinue: Coming;
}

/** Statements without what is overwritten, and what is coming where they start. */
interface Shortened<S> {
    readonly stmts: S;
    readonly start: Coming;
}

const NOTHING: Coming = [];

const isAmong = ({ stmt }: Sinking, coming: Coming): boolean =>
    coming.some((each) => isSame(stmt, each) && isIfThere(stmt) === isIfThere(each.stmt));

const common = (a: Coming, b: Coming): Coming => a.filter((each) => isAmong(each, b));

/** Whether what is coming overwrites a write-back: one that puts nothing where nothing stands may need what was put there. */
const isOverwritten = (stmt: Stmt, coming: Coming): boolean =>
    isWriteBack(stmt) && coming.some((each) => isSame(stmt, each) && (isIfThere(stmt) || !isIfThere(each.stmt)));

/** What is coming yet before a statement whose inside isn't looked at. */
const pastWhole = (stmt: Stmt, coming: Coming): Coming =>
    mayExit([stmt])
        ? NOTHING
        : coming.filter((each) => !touches(stmt, each) && !changesWhere(stmt, boundIn(stmt), each));

/** What is coming, told outside of statements that declare these names. */
const without = (names: ReadonlySet<string>, coming: Coming): Coming =>
    coming.filter((each) => !namesOf(each).some((name) => names.has(name)));

const inBlock = (stmts: readonly Stmt[], { end, onBreak, onContinue }: Exits): Shortened<readonly Stmt[]> => {
    const outer = (coming: Coming): Coming => without(declaredIn(stmts), coming);
    const exits = { end: outer(end), onBreak: outer(onBreak), onContinue: outer(onContinue) };
    const { stmts: shorter, start } = inStatements(stmts, exits);
    return { stmts: shorter, start: outer(start) };
};

const inIf = (stmt: IfStmt, exits: Exits): Shortened<Stmt> => {
    const [whenTrue, whenFalse] = [inBlock(stmt.whenTrue, exits), inBlock(stmt.whenFalse, exits)];
    const start = common(whenTrue.start, whenFalse.start).filter((each) => !looksAt(stmt.test, each));
    return { stmts: { ...stmt, whenTrue: whenTrue.stmts, whenFalse: whenFalse.stmts }, start };
};

/** A loop may have no round, or another one. */
const inLoop = <L extends ForStmt | WhileStmt>(stmt: L, after: Coming): Shortened<L> => {
    const names = new Set(stmt.kind === "for" ? boundByRound(stmt.iteration) : []);
    const seen = (coming: Coming): Coming =>
        without(names, coming).filter((each) => !ownExpressions(stmt).some((node) => looksAt(node, each)));
    const outside = seen(after);
    const round = (end: Coming): Shortened<readonly Stmt[]> =>
        inBlock(stmt.body, { end, onBreak: outside, onContinue: end });
    let end = outside;
    for (let next = end; ; end = next) {
        next = common(end, seen(round(end).start));
        if (next.length === end.length) break;
    }
    return { stmts: { ...stmt, body: round(end).stmts }, start: end };
};

const inStatement = (stmt: Stmt, exits: Exits): Shortened<Stmt> => {
    switch (stmt.kind) {
        case "ifStmt":
            // A write-back to one place or another is one.
            return isWriteBack(stmt) ? { stmts: stmt, start: pastWhole(stmt, exits.end) } : inIf(stmt, exits);
        case "for":
        case "whileStmt":
            return inLoop(stmt, exits.end);
        case "break":
            return { stmts: stmt, start: exits.onBreak };
        case "continue":
            return { stmts: stmt, start: exits.onContinue };
        case "return":
            return { stmts: stmt, start: NOTHING };
        default:
            // What a handler sees of what went before the error is as it was; elsewhere an error leaves nothing to be seen.
            return { stmts: stmt, start: pastWhole(stmt, exits.end) };
    }
};

const inStatements = (stmts: readonly Stmt[], exits: Exits): Shortened<readonly Stmt[]> =>
    stmts.reduceRight<Shortened<readonly Stmt[]>>(
        ({ stmts: rest, start: coming }, stmt) => {
            if (isOverwritten(stmt, coming)) return { stmts: rest, start: coming };
            const { stmts: shorter, start } = inStatement(stmt, { ...exits, end: coming });
            const own = isWriteBack(shorter) ? [sinking(shorter)] : [];
            return { stmts: [shorter, ...rest], start: [...own, ...start] };
        },
        { stmts: [], start: exits.end },
    );

export const withoutOverwritten = (stmts: readonly Stmt[]): readonly Stmt[] =>
    inStatements(stmts, { end: NOTHING, onBreak: NOTHING, onContinue: NOTHING }).stmts;
