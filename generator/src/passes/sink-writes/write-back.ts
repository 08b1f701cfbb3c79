/** What puts a name's changes back where it was borrowed from: where that is, and who looks there. */
import { boundByRound, freeNames } from "../../ir/free-names.js";
import { SELF, type Expr, type PathKey } from "../../ir/nodes.js";
import { isWriteBack, type Stmt, type WriteBack } from "../../ir/statements.js";
import { isLocal } from "../../ir/simple-nodes.js";
import { mapStatements } from "../../ir/walk-statements.js";
import { innerBlocks, ownExpressions, some, walkStatements } from "../../ir/walk.js";
import { boundBy } from "../control.js";
import { readsBesides } from "../fields-read.js";
import { declaredIn } from "../turns/names.js";

/** A write-back that is to go down: what it writes, what is put there, and the names that say where and whether. */
export interface Sinking {
    readonly stmt: WriteBack;
    readonly roots: ReadonlySet<string>;
    readonly name: string;
    readonly others: ReadonlySet<string>;
    readonly text: string;
    /** The field of the root's struct that it writes, where it does: other fields have nothing to do with it. */
    readonly field: string | undefined;
}

export const namesOf = ({ roots, name, others }: Sinking): readonly string[] => [...roots, name, ...others];

const textOf = (stmt: Stmt): string =>
    JSON.stringify(stmt, (key, value: unknown) => (key === "span" ? undefined : value));

const onlyIfThere = (path: readonly PathKey[]): readonly PathKey[] =>
    path.map((step, at) => (step.kind === "key" && at === path.length - 1 ? { ...step, onlyIfThere: true } : step));

/**
 * The write-back as one that puts nothing where nothing stands. Who has the same object as a place puts it back there either
 * way; who has nothing puts nothing so.
 */
export const ifThere = (stmt: WriteBack): WriteBack => {
    const [found] = mapStatements([stmt], (node) =>
        node.kind === "pathPut" ? { ...node, path: onlyIfThere(node.path) } : node,
    );
    return isWriteBack(found) ? found : stmt;
};

/** Whether the write-back puts nothing where nothing stands. */
export const isIfThere = (stmt: WriteBack): boolean => textOf(stmt) === textOf(ifThere(stmt));

const readIn = (stmt: Stmt): ReadonlySet<string> => {
    const names = new Set<string>();
    walkStatements([stmt], (each) => {
        for (const node of ownExpressions(each)) for (const name of freeNames(node)) names.add(name);
    });
    return names;
};

/** Names that a statement and those in it bind, new ones and known ones. */
export const boundIn = (stmt: Stmt): ReadonlySet<string> => {
    const names = new Set<string>();
    walkStatements([stmt], (each) => {
        for (const name of boundBy(each)) names.add(name);
        if (each.kind === "for") for (const name of boundByRound(each.iteration)) names.add(name);
    });
    return names;
};

/** The field of a name's own struct that a statement puts something at, or into. */
const fieldPut = (stmt: Stmt): string | undefined => {
    if (stmt.kind !== "assign" || stmt.target.kind !== "local" || stmt.value.kind !== "pathPut") return undefined;
    const { base, path } = stmt.value;
    const [first] = path;
    return isLocal(base, stmt.target.name) && first?.kind === "field" ? first.field : undefined;
};

export const sinking = (stmt: WriteBack): Sinking => {
    const { roots, name } = stmt.writesBack;
    const others = new Set([...readIn(stmt)].filter((each) => !roots.includes(each) && each !== name));
    return { stmt, roots: new Set(roots), name, others, text: textOf(ifThere(stmt)), field: fieldPut(stmt) };
};

export const isSame = (stmt: Stmt | undefined, { text, name }: Sinking): stmt is WriteBack =>
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

const isImplicit = (node: Expr): boolean => some(node, ({ kind }) => IMPLICIT.has(kind));

const hasImplicit = (stmt: Stmt): boolean => {
    let found = false;
    walkStatements([stmt], (each) => {
        found ||= ownExpressions(each).some(isImplicit);
    });
    return found;
};

/** Whether a statement may change where the write-back goes, or has another name of its own that is called so. */
export const changesWhere = (stmt: Stmt, bound: ReadonlySet<string>, { others, name }: Sinking): boolean => {
    if ([...others].some((each) => bound.has(each) || (isSelf(each) && hasImplicit(stmt)))) return true;
    return innerBlocks(stmt).some((block) => {
        const declared = declaredIn(block);
        return declared.has(name) || [...others].some((each) => declared.has(each));
    });
};

/** Whether an expression reads what the write-back writes into. */
export const looksAt = (node: Expr, { roots, field }: Sinking): boolean =>
    [...roots].some(
        (root) =>
            (isSelf(root) && isImplicit(node)) ||
            (field === undefined ? freeNames(node).has(root) : readsBesides(node, root, new Set([field]))),
    );

/** The expressions of a put into another field of the same struct, which leaves that of the write-back as it is. */
const partsOfOther = (stmt: Stmt, { roots, field }: Sinking): readonly Expr[] | undefined => {
    const other = fieldPut(stmt);
    if (field === undefined || other === undefined || other === field) return undefined;
    if (stmt.kind !== "assign" || stmt.value.kind !== "pathPut") return undefined;
    const keys = stmt.value.path.flatMap((step) => (step.kind === "key" ? [step.key] : []));
    return boundBy(stmt).every((name) => roots.has(name)) ? [...keys, stmt.value.value] : undefined;
};

const touchesItself = (stmt: Stmt, write: Sinking): boolean => {
    const parts = partsOfOther(stmt, write);
    if (parts !== undefined) return parts.some((node) => looksAt(node, write));
    const bound = [...boundBy(stmt), ...(stmt.kind === "for" ? boundByRound(stmt.iteration) : [])];
    return bound.some((name) => write.roots.has(name)) || ownExpressions(stmt).some((node) => looksAt(node, write));
};

/** Whether a statement, or one in it, reads what the write-back writes into, or binds it anew. */
export const touches = (stmt: Stmt, write: Sinking): boolean => {
    let found = false;
    walkStatements([stmt], (each) => {
        found ||= touchesItself(each, write);
    });
    return found;
};
