/** What names share with places and with each other, from statement to statement. */
import type { SourceSpan } from "../../diagnostics/diagnostic.js";
import { ir } from "../../ir/build.js";
import { freeNames, isPure } from "../../ir/free-names.js";
import type { Expr } from "../../ir/nodes.js";
import type { RuntimeFunction } from "../../runtime/index.js";
import { isOnly, Kind } from "../../types/type.js";
import { defaultOf, embedded, inside, isKeyedBy, mayAlias, placeOf, samePlace, type Place } from "../places.js";
import { elements, readPlace, untracked, type Borrow, type RebindContext, type Share } from "./context.js";
import { rebindExpr } from "./expressions.js";

type Scope = Pick<RebindContext, "borrows">;

/** Keys are expressions too: they may read fields of `this`. */
export const settledPlace = (place: Place, context: RebindContext): Place => ({
    root: place.root,
    path: place.path.map((step) => ({ ...step, key: rebindExpr(step.key, context) })),
});

/** Whether what a name shares is told by another name: in a test, in a key, or as the start of the place. */
const mentions = (share: Share, name: string): boolean => {
    if (share?.kind === "either") {
        return freeNames(share.test).has(name) || mentions(share.whenTrue, name) || mentions(share.whenFalse, name);
    }
    if (share?.kind !== "place") return false;
    const { root } = share.place;
    return (root.kind === "local" && root.name === name) || isKeyedBy(share.place, name);
};

/** The share with every test that tells it by one of the names kept in a name of its own. */
const withKeptTests = (share: Share, names: ReadonlySet<string>, keep: (test: Expr) => Expr): Share => {
    if (share?.kind !== "either" || ![...names].some((name) => mentions(share, name))) return share;
    return {
        ...share,
        test: [...freeNames(share.test)].some((name) => names.has(name)) ? keep(share.test) : share.test,
        whenTrue: withKeptTests(share.whenTrue, names, keep),
        whenFalse: withKeptTests(share.whenFalse, names, keep),
    };
};

/** Before names of an inner block are gone: what they tell of the shares of other names is kept in names of its own. */
export const keepTests = (names: ReadonlySet<string>, span: SourceSpan, context: RebindContext): void => {
    for (const [name, borrow] of [...context.borrows]) {
        if (names.has(name)) continue;
        const keep = (value: Expr): Expr => {
            const kept = context.fresh(`${name}Test`);
            context.kept.set(name, [...(context.kept.get(name) ?? []), kept]);
            context.emit({ kind: "assign", target: ir.local(kept), value, isRefresh: true, span });
            return ir.local(kept);
        };
        const share = withKeptTests(borrow, names, keep);
        if (share !== undefined) context.borrows.set(name, share);
    }
};

/** An element, by its path, of what a share stands for. */
const elementOf = (share: Share, path: Place["path"]): Share => {
    switch (share?.kind) {
        case "place":
            return { kind: "place", place: inside(share.place, path) };
        case "either":
            return {
                ...share,
                whenTrue: elementOf(share.whenTrue, path),
                whenFalse: elementOf(share.whenFalse, path),
            };
        default:
            return share === undefined ? undefined : untracked;
    }
};

/** What is shared once `name`, which shared `own`, stands for something else. */
const withoutName = (share: Share, name: string, own: Share): Share => {
    switch (share?.kind) {
        case "place": {
            if (isKeyedBy(share.place, name)) return untracked;
            const { root, path } = share.place;
            // What the name stood for is still found where it was borrowed from.
            return root.kind === "local" && root.name === name ? elementOf(own, path) : share;
        }
        case "either": {
            if (freeNames(share.test).has(name)) return untracked;
            const [whenTrue, whenFalse] = [share.whenTrue, share.whenFalse].map((each) => withoutName(each, name, own));
            const isLost = whenTrue?.kind === "untracked" || whenFalse?.kind === "untracked";
            return isLost ? untracked : { ...share, whenTrue, whenFalse };
        }
        default:
            return share;
    }
};

/** Names that shared an object through `name`, which is about to be bound anew. */
export const letGo = (name: string, { borrows }: Scope): void => {
    const own = borrows.get(name);
    borrows.delete(name);
    for (const [other, borrow] of [...borrows]) {
        if (!mentions(borrow, name)) continue;
        const share = withoutName(borrow, name, own);
        if (share === undefined) borrows.delete(other);
        else borrows.set(other, share);
    }
};

/** Whether a function that shares elements gives a new list or dictionary of them, not one of them. */
const isCollection = ({ returns }: RuntimeFunction): boolean => isOnly(returns, Kind.list | Kind.object);

/** What a name shares once it is bound to `value`. */
const borrowOf = (name: string, value: Expr, context: RebindContext): Borrow | undefined => {
    const place = placeOf(value, context.factsOf);
    if (place === undefined) {
        if (value.kind === "runtimeCall" && value.fn.sharesElements === true && isCollection(value.fn)) return elements;
        if (value.kind === "conditional" && isPure(value.test)) {
            const [whenTrue, whenFalse] = [value.whenTrue, value.whenFalse].map((each) =>
                borrowOf(name, each, context),
            );
            if (whenTrue === undefined && whenFalse === undefined) return undefined;
            return { kind: "either", test: rebindExpr(value.test, context), whenTrue, whenFalse };
        }
        return mayAlias(value, context.factsOf) ? untracked : undefined;
    }
    const given = defaultOf(value, context.factsOf);
    const instead = given === undefined ? undefined : borrowOf(name, given, context);
    if (instead !== undefined) {
        const found = settledPlace(place, context);
        const test = ir.isKind("nil", readPlace(found, context.facts));
        return { kind: "either", test, whenTrue: instead, whenFalse: { kind: "place", place: found } };
    }
    const { root } = place;
    const isElement = root.kind === "local" && context.borrows.get(root.name)?.kind === "elements";
    if (isElement && place.path.length > 0) return untracked;
    if (place.root.kind !== "local" || place.root.name !== name) {
        return { kind: "place", place: settledPlace(place, context) };
    }
    const own = context.borrows.get(name);
    if (own === undefined) return undefined;
    return own.kind === "place" ? { kind: "place", place: inside(own.place, place.path) } : untracked;
};

/** A value that is no object is the name's own. */
export const bindName = (name: string, value: Expr, isScalar: boolean, context: RebindContext): void => {
    const borrow = isScalar ? undefined : borrowOf(name, value, context);
    letGo(name, context);
    if (borrow !== undefined) context.borrows.set(name, borrow);
    // What a literal holds is reachable through it from now on.
    if (value.kind === "list" || value.kind === "object")
        embedded(value).forEach((each) => context.borrows.set(each, untracked));
};

const sameBorrow = (a: Borrow | undefined, b: Borrow | undefined): boolean => {
    if (a === b) return true;
    if (a === undefined || b === undefined) return false;
    if (a.kind === "place" && b.kind === "place") return samePlace(a.place, b.place);
    if (a.kind === "either" && b.kind === "either") {
        return a.test === b.test && sameBorrow(a.whenTrue, b.whenTrue) && sameBorrow(a.whenFalse, b.whenFalse);
    }
    return a.kind === b.kind && a.kind !== "either" && a.kind !== "place";
};

export type Borrows = Map<string, Borrow>;

/** What holds after either of several paths: a name that shares different objects is not tracked any more. */
export const merge = (paths: readonly Borrows[]): Borrows => {
    const [first, ...others] = paths;
    if (first === undefined) return new Map();
    const names = new Set(paths.flatMap((each) => [...each.keys()]));
    return new Map(
        [...names].map((name) => {
            const borrow = first.get(name);
            return [
                name,
                borrow !== undefined && others.every((each) => sameBorrow(each.get(name), borrow)) ? borrow : untracked,
            ];
        }),
    );
};

export const become = (borrows: Borrows, next: Borrows): void => {
    borrows.clear();
    for (const [name, borrow] of next) borrows.set(name, borrow);
};

/** After an `if`, a name may share one thing or another: which, its test tells for as long as nothing in it changes. */
export const mergeBranches = (test: Expr, whenTrue: Borrows, whenFalse: Borrows): Borrows => {
    const names = new Set([...whenTrue.keys(), ...whenFalse.keys()]);
    const merged: Borrows = new Map();
    for (const name of names) {
        const [a, b] = [whenTrue.get(name), whenFalse.get(name)];
        const isLost = a?.kind === "untracked" || b?.kind === "untracked" || !isPure(test) || freeNames(test).has(name);
        if (a !== undefined && sameBorrow(a, b)) merged.set(name, a);
        else merged.set(name, isLost ? untracked : { kind: "either", test, whenTrue: a, whenFalse: b });
    }
    return merged;
};

/** What was stored under a name is one object with what stands in the place now. */
export const noteStored = (name: string, place: Place, { borrows }: Scope): void => {
    borrows.set(name, isAtMost(borrows.get(name), place) ? { kind: "place", place } : untracked);
};

/** Whether what a name shares is the place, or nothing. */
export const isAtMost = (share: Share, place: Place): boolean => {
    if (share === undefined) return true;
    if (share.kind === "either") return isAtMost(share.whenTrue, place) && isAtMost(share.whenFalse, place);
    return share.kind === "place" && samePlace(share.place, place);
};
