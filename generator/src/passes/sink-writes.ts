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
 */
import type { Method } from "../ir/method.js";
import { SELF, type Expr, type PathKey } from "../ir/nodes.js";
import { boundByRound, freeNames } from "../ir/free-names.js";
import { isWriteBack, type ForStmt, type IfStmt, type Stmt, type WriteBack } from "../ir/statements.js";
import { mapBlocks, mapStatements } from "../ir/walk-statements.js";
import { isLocal } from "../ir/simple-nodes.js";
import { innerBlocks, ownExpressions, some, walkExpressions, walkStatements } from "../ir/walk.js";
import { elixir } from "../runtime/index.js";
import { appendedItem, boundBy, mayExit } from "./control.js";
import { declaredIn } from "./turns/names.js";

/** A write-back that is to go down: what it writes, what is put there, and the names that say where and whether. */
interface Sinking {
    readonly stmt: WriteBack;
    readonly roots: ReadonlySet<string>;
    readonly name: string;
    readonly others: ReadonlySet<string>;
    readonly text: string;
}

const textOf = (stmt: Stmt): string =>
    JSON.stringify(stmt, (key, value: unknown) => (key === "span" ? undefined : value));

const onlyIfThere = (path: readonly PathKey[]): readonly PathKey[] =>
    path.map((step, at) => (step.kind === "key" && at === path.length - 1 ? { ...step, onlyIfThere: true } : step));

/**
 * The write-back as one that puts nothing where nothing stands. Who has the same object as a place puts it back there either
 * way; who has nothing puts nothing so.
 */
const ifThere = (stmt: WriteBack): WriteBack => {
    const [found] = mapStatements([stmt], (node) =>
        node.kind === "pathPut" ? { ...node, path: onlyIfThere(node.path) } : node,
    );
    return isWriteBack(found) ? found : stmt;
};

/** Whether the write-back puts nothing where nothing stands. */
const isIfThere = (stmt: WriteBack): boolean => textOf(stmt) === textOf(ifThere(stmt));

/** The one of several that are the same but for that which may stand for all. */
const forAll = (first: WriteBack, others: readonly WriteBack[]): WriteBack => others.find(isIfThere) ?? first;

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
    const { roots, name } = stmt.writesBack;
    const others = new Set([...readIn(stmt)].filter((each) => !roots.includes(each) && each !== name));
    return { stmt, roots: new Set(roots), name, others, text: textOf(ifThere(stmt)) };
};

const namesOf = ({ roots, name, others }: Sinking): readonly string[] => [...roots, name, ...others];

const isSame = (stmt: Stmt | undefined, { text, name }: Sinking): stmt is WriteBack =>
    isWriteBack(stmt) && stmt.writesBack.name === name && textOf(ifThere(stmt)) === text;

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

const touches = (stmt: Stmt, { roots }: Sinking): boolean => {
    const names = new Set([...readIn(stmt), ...boundIn(stmt)]);
    return [...roots].some((root) => names.has(root) || (isSelf(root) && hasImplicit(stmt)));
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
    if (
        stmt.kind !== "ifStmt" ||
        ownExpressions(stmt).some((node) => [...freeNames(node)].some((name) => write.roots.has(name)))
    )
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

export const sinkWrites = <M extends Method>(method: M): M => ({ ...method, body: sinkIn(method.body) });
