/** Writes to places, as new values of the names that they start from, and what follows for names that borrow. */
import type { SourceSpan } from "../../diagnostics/diagnostic.js";
import { ir } from "../../ir/build.js";
import { SELF, type Expr, type PathKey } from "../../ir/nodes.js";
import { overlaps, replaces, type Place, type Step } from "../places.js";
import { isWriteBack, type Stmt, type WriteBack, type WritesBack } from "../../ir/statements.js";
import { copyOf } from "./borrows.js";
import { loseShare } from "./links.js";
import { describePlace, placesOf } from "./regions.js";
import { exchangeOf, fieldInfo, fieldName, readPlace, untracked, type RebindContext, type Share } from "./context.js";
import { configInReducer, sharedWrite } from "../../diagnostics/catalog.js";

/** What a write puts at the place: a value, or nothing. */
type Change = { readonly kind: "put"; readonly value: Expr } | { readonly kind: "delete" };

const keys = (path: readonly Step[]): readonly PathKey[] =>
    path.map(({ key, container, hasDefault }): PathKey => {
        if (container === "field") return { kind: "field", field: fieldName(key) };
        return { kind: "key", key, container, ...(hasDefault === true ? { onlyIfThere: true } : {}) };
    });

/** A struct keeps its fields: what is deleted is nil. */
const changed = (base: Expr, path: readonly PathKey[], change: Change): Expr => {
    if (change.kind === "put") return { kind: "pathPut", base, path, value: change.value };
    return path[path.length - 1]?.kind === "field"
        ? { kind: "pathPut", base, path, value: ir.nil }
        : { kind: "pathDelete", base, path };
};

/** `writer` is the name whose change is put back so. */
const rebindName = (name: string, value: Expr, span: SourceSpan, context: RebindContext, writer?: string): void => {
    const writesBack = writer === undefined || writer === name ? undefined : { roots: [name], name: writer };
    context.emit({ kind: "assign", target: ir.local(name), value, writesBack, span });
};

/** What statements put back of which name, if that is all that they do. */
const writesBackIn = (stmts: readonly Stmt[]): WritesBack | undefined => {
    const all = stmts.flatMap((stmt) => (isWriteBack(stmt) ? [stmt.writesBack] : []));
    const roots = [...new Set(all.flatMap((each) => each.roots))];
    const [name, ...others] = new Set(all.map((each) => each.name).filter((each) => !roots.includes(each)));
    return all.length === stmts.length && name !== undefined && others.length === 0 ? { roots, name } : undefined;
};

/** What a write puts where in an instance field; an element that may be missing is replaced in what the field holds. */
const instanceChange = ({ root, path }: Place, change: Change, context: RebindContext) => {
    if (change.kind === "put" && path.some(({ hasDefault }) => hasDefault === true)) {
        const held = readPlace({ root, path: [] }, context.facts);
        return { path: [], value: changed(held, keys(path), change), remove: false };
    }
    const value = change.kind === "put" ? change.value : ir.nil;
    return { path: path.map(({ key }) => key), value, remove: change.kind === "delete" };
};

/** Emits the statement that makes the root hold the changed value. */
const changeRoot = (
    place: Place,
    change: Change,
    span: SourceSpan,
    context: RebindContext,
    writer: string | undefined,
): void => {
    const { root, path } = place;
    if (root.kind === "local") {
        const base = ir.local(root.name);
        const isWhole = path.length === 0 && change.kind === "put";
        rebindName(root.name, isWhole ? change.value : changed(base, keys(path), change), span, context, writer);
        return;
    }
    if (root.kind === "field") {
        const owner = root.object;
        if (owner.kind !== "local") return;
        const field: PathKey = { kind: "field", field: root.field };
        rebindName(owner.name, changed(owner, [field, ...keys(path)], change), span, context, writer);
        return;
    }
    const info = fieldInfo(root);
    if (info.owner === "stream") {
        const field: PathKey = { kind: "field", field: info.elixir };
        rebindName(SELF.state, changed(ir.local(SELF.state), [field, ...keys(path)], change), span, context, writer);
        return;
    }
    const exchange = exchangeOf(context.facts);
    if (info.owner === "config") {
        if (context.facts.self === "state") context.report(configInReducer(root.field), span);
        const field: PathKey = { kind: "field", field: info.elixir };
        rebindName(SELF.exchange, changed(exchange, [field, ...keys(path)], change), span, context);
        return;
    }
    const put: Expr = { kind: "instancePut", exchange, field: info.elixir, ...instanceChange(place, change, context) };
    // Who waits holds no snapshot of the instance: its owner applies the write at once.
    if (context.facts.waits) context.emit({ kind: "expr", value: put, span });
    else rebindExchange(put, span, context);
};

/** The exchange is a name of its own, or a part of the state. */
export const rebindExchange = (value: Expr, span: SourceSpan, context: RebindContext): void => {
    if (context.facts.self !== "state") {
        rebindName(SELF.exchange, value, span, context);
        return;
    }
    const path: readonly PathKey[] = [{ kind: "field", field: "exchange" }];
    rebindName(SELF.state, { kind: "pathPut", base: ir.local(SELF.state), path, value }, span, context);
};

/** A write that changes the object that stands at a place, or one that puts another object there. */
type Effect = "changesObject" | "replacesObject";

const touches = (written: Place, share: Share): boolean =>
    share?.kind === "either"
        ? touches(written, share.whenTrue) || touches(written, share.whenFalse)
        : share?.kind === "place" && overlaps(written, share.place);

/** The place that was written, as a name reaches it that borrows what is around it. */
const throughName = (name: string, held: Place | undefined, written: Place): Place => ({
    root: ir.local(name),
    path: written.path.slice(held?.path.length ?? written.path.length),
});

/** What a name shares when something else was put at the written place: the object that stood there is its own. */
const withoutReplaced = (share: Share, written: Place): Share => {
    if (share?.kind === "either") {
        const [whenTrue, whenFalse] = [share.whenTrue, share.whenFalse].map((each) => withoutReplaced(each, written));
        if (whenTrue?.kind === "untracked" || whenFalse?.kind === "untracked") return untracked;
        return whenTrue === undefined && whenFalse === undefined ? undefined : { ...share, whenTrue, whenFalse };
    }
    if (share?.kind !== "place" || !overlaps(written, share.place)) return share;
    if (replaces(written, share.place)) return undefined;
    return written.path.length <= share.place.path.length ? untracked : share;
};

/** What a name stands for that shares one object or another, after one of them may have changed. */
const readShare = (share: Share, written: Place, name: string, context: RebindContext): Expr => {
    if (share?.kind === "either") {
        const [whenTrue, whenFalse] = [share.whenTrue, share.whenFalse].map((each) =>
            readShare(each, written, name, context),
        );
        const isOwn = [whenTrue, whenFalse].every((each) => each?.kind === "local" && each.name === name);
        if (isOwn) return ir.local(name);
        return { kind: "conditional", test: share.test, whenTrue: whenTrue ?? ir.nil, whenFalse: whenFalse ?? ir.nil };
    }
    const isTouched = share?.kind === "place" && overlaps(written, share.place);
    return isTouched ? readPlace(share.place, context.facts, name) : ir.local(name);
};

/** Names that share what was just written: read again, or let go where something else stands there now. */
const updateBorrowers = (
    written: Place,
    effect: Effect,
    writer: string | undefined,
    span: SourceSpan,
    context: RebindContext,
): void => {
    for (const [name, borrow] of [...context.borrows]) {
        if (name === writer) continue;
        const isInTurn = context.updating?.has(name) === true;
        if (isInTurn && borrow.kind !== "untracked") {
            // Names that may share each other's elements: which is to be read first, no test tells.
            if (borrow.kind === "either" ? !touches(written, borrow) : !overlaps(written, borrow.place)) continue;
            context.borrows.set(name, untracked);
            loseShare(name, borrow, context);
            continue;
        }
        const inner: RebindContext = { ...context, updating: new Set([...(context.updating ?? []), name]) };
        if (borrow.kind === "either" && touches(written, borrow)) {
            if (effect === "replacesObject") {
                const left = withoutReplaced(borrow, written);
                if (left === undefined) context.borrows.delete(name);
                else context.borrows.set(name, left);
                if (left?.kind === "untracked") loseShare(name, borrow, context);
                if (left?.kind !== "either" || !touches(written, left)) continue;
            }
            const value = readShare(borrow, written, name, context);
            context.emit({ kind: "assign", target: ir.local(name), value, isRefresh: true, span });
            const [first] = placesOf(borrow).filter((place) => place !== undefined && overlaps(written, place));
            updateBorrowers(throughName(name, first, written), effect, writer, span, inner);
        }
        if (borrow.kind !== "place" || !overlaps(written, borrow.place)) continue;
        if (effect === "replacesObject" && replaces(written, borrow.place)) {
            context.borrows.delete(name);
            continue;
        }
        if (effect === "replacesObject" && written.path.length <= borrow.place.path.length) {
            // Another object may stand there now, and the name has the one from before.
            context.borrows.set(name, untracked);
            loseShare(name, borrow, context);
            continue;
        }
        const value = readPlace(borrow.place, context.facts, name);
        context.emit({ kind: "assign", target: ir.local(name), value, isRefresh: true, span });
        const isWithin = written.path.length > borrow.place.path.length;
        const change = isWithin ? effect : "changesObject";
        updateBorrowers(throughName(name, borrow.place, written), change, writer, span, inner);
    }
};

/** After a name's object has changed: whoever shares it sees the change. */
const shareChange = (name: string, span: SourceSpan, context: RebindContext): void => {
    const share = context.borrows.get(name);
    if (context.giving?.has(name) !== true) {
        giveTo(share, name, span, context);
        return;
    }
    // Names that may share each other's elements: which one to write to next, no test tells.
    for (const place of placesOf(share)) {
        if (place !== undefined) context.report(sharedWrite(name, describePlace(place)), span);
    }
};

const giveTo = (owner: Share, name: string, span: SourceSpan, context: RebindContext): void => {
    if (name === context.storedNext) return;
    switch (owner?.kind) {
        case undefined:
        // Links tell who may share the object.
        case "untracked":
            return;
        case "place":
            writePlace(owner.place, { kind: "put", value: ir.local(name) }, "changesObject", span, context, name);
            return;
        case "either": {
            const giving = new Set([...(context.giving ?? []), name]);
            const path = (share: Share): readonly Stmt[] => {
                const stmts: Stmt[] = [];
                const inner = copyOf(context);
                giveTo(share, name, span, { ...context, ...inner, giving, emit: (stmt) => stmts.push(stmt) });
                return stmts;
            };
            const { test } = owner;
            const [whenTrue, whenFalse] = [path(owner.whenTrue), path(owner.whenFalse)];
            const writesBack = writesBackIn([...whenTrue, ...whenFalse]);
            context.emit({ kind: "ifStmt", test, whenTrue, whenFalse, writesBack, span });
        }
    }
};

/**
 * Writes to a place. Where its root shares an object with another place, the changed value goes there too.
 * `writer` is the name on whose behalf the write is made.
 */
export const writePlace = (
    place: Place,
    change: Change,
    effect: Effect,
    span: SourceSpan,
    context: RebindContext,
    writer?: string,
): void => {
    changeRoot(place, change, span, context, writer);
    updateBorrowers(place, effect, writer, span, context);
    if (place.root.kind === "local") shareChange(place.root.name, span, context);
    // A field of a runtime object is a part of it: who shares the object sees the change.
    if (place.root.kind === "field" && place.root.object.kind === "local") {
        noteChange(place.root.object.name, span, context);
    }
};

/** After a name's object has changed elsewhere, in a callee: others that share it see the change. */
export const noteChange = (name: string, span: SourceSpan, context: RebindContext): void => {
    updateBorrowers({ root: ir.local(name), path: [] }, "changesObject", name, span, context);
    shareChange(name, span, context);
};

/** What puts a name's changes back where it is borrowed from: nothing changes by it while the name wasn't changed. */
export const writeBacksOf = (name: string, context: RebindContext): readonly WriteBack[] => {
    const stmts: Stmt[] = [];
    const emit = (stmt: Stmt): void => void stmts.push(stmt);
    shareChange(name, context.span, { ...context, ...copyOf(context), storedNext: undefined, emit });
    return stmts.filter(isWriteBack);
};
