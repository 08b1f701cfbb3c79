/**
 * Pass `sink-writes`. Needs: rebound methods. Gives: what a name's changes put back where it was borrowed from, put back
 * once, after the last of them, instead of after each, after an `if` instead of in both its branches, and after a loop
 * instead of in each round:
 *
 *     order["a"] = 1; orders[id] = order; if (b) { order["b"] = 2; orders[id] = order; }
 *     order["a"] = 1; if (b) { order["b"] = 2; } orders[id] = order;
 *
 * A loop may have no round, or none that changes something. What is put back then is what stands there, since `rebind` has
 * told that the name and the place have the same object when a round starts.
 *
 * What can't go down to the next one, out of the branch or the round that it is in, isn't made where that one overwrites it in
 * any case.
 */
import type { Method } from "../../ir/method.js";
import type { Expr, PathKey } from "../../ir/nodes.js";
import { boundByRound } from "../../ir/free-names.js";
import { isWriteBack, type ForStmt, type IfStmt, type Stmt, type WriteBack } from "../../ir/statements.js";
import { mapBlocks } from "../../ir/walk-statements.js";
import { isLocal } from "../../ir/simple-nodes.js";
import { innerBlocks, ownExpressions, walkExpressions, walkStatements } from "../../ir/walk.js";
import { elixir } from "../../runtime/index.js";
import { appendedItem, mayExit } from "../control.js";
import { declaredIn } from "../turns/names.js";
import { withoutOverwritten } from "./overwritten.js";
import {
    boundIn,
    changesWhere,
    ifThere,
    isIfThere,
    isSame,
    looksAt,
    namesOf,
    sinking,
    touches,
    type Sinking,
} from "./write-back.js";

/** The one of several that are the same but for that which may stand for all. */
const forAll = (first: WriteBack, others: readonly WriteBack[]): WriteBack => others.find(isIfThere) ?? first;

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
    if (stmt.kind !== "ifStmt" || ownExpressions(stmt).some((node) => looksAt(node, write))) return undefined;
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

/** The write-backs in some statements and those inside of them. */
const writeBacksIn = (stmts: readonly Stmt[]): readonly WriteBack[] => {
    const found: WriteBack[] = [];
    walkStatements(stmts, (stmt) => {
        if (isWriteBack(stmt)) found.push(stmt);
    });
    return found;
};

/** The write-back, further down or where it is. */
const sink = (stmt: WriteBack, rest: readonly Stmt[]): readonly Stmt[] => {
    const write = sinking(stmt);
    const passed = distance(rest, write);
    const [over, below] = [rest.slice(0, passed), rest.slice(passed)];
    const same = writeBacksIn(over).filter((each) => isSame(each, write));
    return [...without(over, write), forAll(stmt, same), ...below];
};

/** The write-backs that both branches end with, and the `if` without them. */
const commonEnd = (stmt: IfStmt): readonly [IfStmt, readonly WriteBack[]] => {
    const [a, b] = [stmt.whenTrue[stmt.whenTrue.length - 1], stmt.whenFalse[stmt.whenFalse.length - 1]];
    if (!isWriteBack(a) || b === undefined) return [stmt, []];
    const inner = declaredIn([...stmt.whenTrue, ...stmt.whenFalse]);
    if (!isSame(b, sinking(a)) || namesOf(sinking(a)).some((each) => inner.has(each))) return [stmt, []];
    const shorter = { ...stmt, whenTrue: stmt.whenTrue.slice(0, -1), whenFalse: stmt.whenFalse.slice(0, -1) };
    const [whole, end] = commonEnd(shorter);
    return [whole, [...end, forAll(a, [b])]];
};

/** Whether a loop's rounds can leave a write-back to who comes after the loop, which may have no round. */
const outlives = (loop: ForStmt, write: Sinking): boolean => {
    const own = new Set([...declaredIn(loop.body), ...boundByRound(loop.iteration)]);
    return (
        loop.unchanged?.some((each) => isSame(each, write)) === true &&
        !namesOf(write).some((name) => own.has(name)) &&
        through(loop.body, "put back", write) === "put back"
    );
};

const isLengthOf = (node: Expr, name: string): boolean =>
    node.kind === "runtimeCall" && node.fn === elixir.length && isLocal(node.args[0], name);

/** Whether a name certainly stands for a list where the loop starts, since its length was asked for. */
const isList = (name: string, before: readonly Stmt[], { iteration }: ForStmt): boolean => {
    const said = before.findLast(
        (stmt) => boundIn(stmt).has(name) || (stmt.kind === "let" && isLengthOf(stmt.value, name)),
    );
    const isSaid = said?.kind === "let" && isLengthOf(said.value, name);
    return isSaid || (iteration.kind === "range" && isLengthOf(iteration.to, name));
};

/** Whether a write-back puts something at a path with such a step. */
const hasStep = (stmt: WriteBack, isSuch: (step: PathKey) => boolean): boolean => {
    let found = false;
    walkExpressions([stmt], (node) => {
        found ||= node.kind === "pathPut" && node.path.some(isSuch);
    });
    return found;
};

const isOfField = (stmt: WriteBack): boolean => hasStep(stmt, ({ kind }) => kind === "field");

/** Whether the rounds append to what a name stands for: loops that do no more with it start from a list. */
const appendsTo = ({ body }: ForStmt, name: string): boolean => {
    let found = false;
    walkStatements(body, (stmt) => {
        found ||= appendedItem(stmt, name) !== undefined;
    });
    return found;
};

/** Whether the name stands for something in any case: where nothing stood, it was given a default. */
const hasDefault = (loop: ForStmt, write: Sinking): boolean => {
    const isDefault = (step: PathKey): boolean => step.kind === "key" && step.onlyIfThere === true;
    return loop.unchanged?.some((each) => isSame(each, write) && hasStep(each, isDefault)) === true;
};

/**
 * The write-back as it is made after a loop, of which it isn't certain that it has a round: then it must put nothing where
 * nothing stands. That takes a look at what stands there, which isn't worth it for a field of a struct. Nor may a loop be left
 * that does no more than to append to what may be nothing: that is said as `list ++ items`, even where there are no items.
 */
const afterRounds = (loop: ForStmt, stmt: WriteBack, before: readonly Stmt[]): WriteBack | undefined => {
    const write = sinking(stmt);
    if (!outlives(loop, write)) return undefined;
    if (isList(write.name, before, loop)) return stmt;
    const isNothing = appendsTo(loop, write.name) && !hasDefault(loop, write);
    return isNothing || isOfField(stmt) ? undefined : ifThere(stmt);
};

/** The loop without the write-backs that can be made after it, and these. */
const belowLoop = (loop: ForStmt, before: readonly Stmt[]): readonly [ForStmt, readonly WriteBack[]] => {
    for (const stmt of writeBacksIn(loop.body)) {
        const below = afterRounds(loop, stmt, before);
        if (below === undefined) continue;
        // What was in its way may go below the loop now, and is put back before it.
        const [shorter, others] = belowLoop({ ...loop, body: without(loop.body, sinking(stmt)) }, before);
        return [shorter, [...others, below]];
    }
    return [loop, []];
};

const sinkIn = (stmts: readonly Stmt[]): readonly Stmt[] =>
    stmts.reduceRight<readonly Stmt[]>((rest, stmt, at) => {
        if (isWriteBack(stmt)) return sink(stmt, rest);
        // What a handler sees of what went before the error is as it was.
        if (stmt.kind === "tryStmt") return [stmt, ...rest];
        const [shorter, end] = shortened(mapBlocks(stmt, sinkIn), stmts.slice(0, at));
        return [shorter, ...end.reduceRight<readonly Stmt[]>((after, each) => sink(each, after), rest)];
    }, []);

/** A statement without the write-backs that can be made after it, and these. */
const shortened = (stmt: Stmt, before: readonly Stmt[]): readonly [Stmt, readonly WriteBack[]] => {
    if (stmt.kind === "for") return belowLoop(stmt, before);
    return stmt.kind === "ifStmt" ? commonEnd(stmt) : [stmt, []];
};

export const sinkWrites = <M extends Method>(method: M): M => ({
    ...method,
    body: withoutOverwritten(sinkIn(method.body)),
});
