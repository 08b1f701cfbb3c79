/** What names share with places and with each other, from statement to statement. */
import type { SourceSpan } from "../../diagnostics/diagnostic.js";
import { ir } from "../../ir/build.js";
import { freeNames, isPure } from "../../ir/free-names.js";
import { isScalarRead, type Expr } from "../../ir/nodes.js";
import { selfFunctions } from "../../runtime/index.js";
import { foundBy } from "../effects/looked-up.js";
import { defaultOf, inside, isKeyedBy, overlaps, placeOf, samePlace, type FactsOf, type Place } from "../places.js";
import { readPlace, untracked, type Borrow, type RebindContext, type Share } from "./context.js";
import { rebindExpr } from "./expressions.js";
import { flowsOf, partFlows, type Flow } from "./flows.js";
import { adopt, detachName } from "./detach.js";
import { addLink, loseShare, mergeLinks, SURE, type Aliases } from "./links.js";
import { at, owners, placeKey, placesOf, regionKey, type BorrowTable, type Region } from "./regions.js";

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

/** A name of its own for what a test tells of a name's share now. */
const keepTest = (name: string, value: Expr, span: SourceSpan, context: RebindContext): Expr => {
    const kept = context.fresh(`${name}Test`);
    context.kept.set(name, [...(context.kept.get(name) ?? []), kept]);
    context.emit({ kind: "assign", target: ir.local(kept), value, isRefresh: true, span });
    return ir.local(kept);
};

/** Before names of an inner block are gone: what they tell of the shares of other names is kept in names of its own. */
export const keepTests = (names: ReadonlySet<string>, span: SourceSpan, context: RebindContext): void => {
    for (const [name, borrow] of [...context.borrows]) {
        if (names.has(name)) continue;
        const share = withKeptTests(borrow, names, (test) => keepTest(name, test, span, context));
        if (share !== undefined) context.borrows.set(name, share);
    }
};

/**
 * Names that share one thing or another after an `if` whose branches bind what its test reads: which, the test told
 * before, and is kept in a name of its own.
 */
export const keptByTest = (
    test: Expr,
    whenTrue: Aliases,
    whenFalse: Aliases,
    span: SourceSpan,
    context: RebindContext,
): BorrowTable => {
    if (!isPure(test)) return new Map();
    const names = new Set([...whenTrue.borrows.keys(), ...whenFalse.borrows.keys()]);
    return new Map(
        [...names].flatMap((name): readonly (readonly [string, Borrow])[] => {
            const [a, b] = [whenTrue.borrows.get(name), whenFalse.borrows.get(name)];
            const isLost = a?.kind === "untracked" || b?.kind === "untracked";
            if (isLost || sameBorrow(a, b) || !context.isAlive(name)) return [];
            const kept = keepTest(name, test, span, context);
            return [[name, { kind: "either", test: kept, whenTrue: a, whenFalse: b }]];
        }),
    );
};

/** Before something is put at a place where nothing stands: names that stand for what is there go on to be nothing. */
export const keepWhetherMissing = (place: Place, context: RebindContext): void => {
    for (const [name, borrow] of [...context.borrows]) {
        if (!placesOf(borrow).some((each) => each !== undefined && samePlace(each, place))) continue;
        const test = keepTest(name, ir.isKind("nil", ir.local(name)), context.span, context);
        context.borrows.set(name, { kind: "either", test, whenTrue: undefined, whenFalse: borrow });
    }
};

/** Whether the test is that a place which the share may stand for holds nothing. */
const tellsOfPlace = ({ test }: Extract<Borrow, { kind: "either" }>): boolean =>
    test.kind === "isKind" && test.predicate === "nil" && test.operand.kind !== "local";

const withTestsKeptOf = (share: Share, place: Place, keep: (test: Expr) => Expr): Share => {
    if (share?.kind !== "either") return share;
    const isTold = tellsOfPlace(share) && placesOf(share).some((each) => each !== undefined && overlaps(each, place));
    return {
        ...share,
        test: isTold ? keep(share.test) : share.test,
        whenTrue: withTestsKeptOf(share.whenTrue, place, keep),
        whenFalse: withTestsKeptOf(share.whenFalse, place, keep),
    };
};

/** Before something else, or nothing, stands at a place: names that share what it held, if it held something. */
export const keepTestsOf = (place: Place, context: RebindContext): void => {
    for (const [name, borrow] of [...context.borrows]) {
        const share = withTestsKeptOf(borrow, place, (test) => keepTest(name, test, context.span, context));
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
export const letGo = (name: string, aliases: Aliases, isIndex = false): void => {
    const { borrows } = aliases;
    const own = borrows.get(name);
    const freed: string[] = [];
    for (const [other, borrow] of [...borrows]) {
        if (!mentions(borrow, name)) continue;
        const share = withoutName(borrow, name, own);
        if (share === undefined) freed.push(other);
        else borrows.set(other, share);
        if (share?.kind === "untracked") loseShare(other, borrow, aliases);
    }
    detachName(name, aliases, isIndex);
    for (const each of [name, ...freed]) borrows.delete(each);
};

/** One share or another, as a test tells that doesn't change when the name is bound. */
const eitherShare = (name: string, test: Expr, whenTrue: Share, whenFalse: Share): Share => {
    if (whenTrue === undefined && whenFalse === undefined) return undefined;
    const isLost = whenTrue?.kind === "untracked" || whenFalse?.kind === "untracked" || freeNames(test).has(name);
    return isLost ? untracked : { kind: "either", test, whenTrue, whenFalse };
};

/** What a name shares that is bound to what stands at a place, which may be an element of what it stood for. */
const placeShare = (name: string, place: Place, context: RebindContext): Share => {
    if (isKeyedBy(place, name)) return untracked;
    const isOwn = place.root.kind === "local" && place.root.name === name;
    if (!isOwn) return { kind: "place", place: settledPlace(place, context) };
    return elementOf(context.borrows.get(name) ?? untracked, place.path);
};

/** What a name shares once it is bound to `value`. */
const shareOf = (name: string, value: Expr, context: RebindContext): Share => {
    if (isScalarRead(value)) return undefined;
    const place = placeOf(value, context.factsOf);
    if (place === undefined) {
        if (value.kind !== "conditional" || !isPure(value.test)) return undefined;
        const [whenTrue, whenFalse] = [value.whenTrue, value.whenFalse].map((each) => shareOf(name, each, context));
        return eitherShare(name, rebindExpr(value.test, context), whenTrue, whenFalse);
    }
    const found = placeShare(name, place, context);
    const given = defaultOf(value, context.factsOf);
    const instead = given === undefined ? undefined : shareOf(name, given, context);
    if (instead === undefined) return found;
    const isMissingThere = ir.isKind("nil", readPlace(settledPlace(place, context), context.facts));
    return eitherShare(name, isMissingThere, instead, found);
};

/** What is found by one key, or, where there is nothing, by another one or elsewhere, as a choice between them. */
const asChoice = (value: Expr, factsOf: FactsOf): Expr => {
    if (value.kind === "methodCall" && value.args.every(isPure)) {
        return foundBy(factsOf(value.method)?.lookedUp ?? [], value.args) ?? value;
    }
    if (value.kind !== "runtimeCall" || value.fn !== selfFunctions.safeValue2 || isScalarRead(value)) return value;
    const [object, key, other, ...given] = value.args;
    if (object === undefined || key === undefined || other === undefined || !value.args.every(isPure)) return value;
    const first = ir.runtime(selfFunctions.safeValue, [object, key]);
    const second = ir.runtime(selfFunctions.safeValue, [object, other, ...given]);
    return ir.conditional(ir.isKind("nil", first), second, first);
};

/** What is bound to a name, or put at a place, is called so until the name, or the place, is free. */
const NEW = "@new";
const NEW_PLACE: Place = { root: ir.local(NEW), path: [] };

/** The flows that lead to something else than the share stands for. */
const besides = (share: Share, flows: readonly Flow[], { borrows }: Aliases): readonly Flow[] => {
    const keysOf = (region: Region): readonly string[] => owners(region, borrows).map(regionKey);
    const held = new Set(placesOf(share).flatMap((place) => (place === undefined ? [] : keysOf(at(place)))));
    return flows.filter(
        ({ path, isInside, from }) => path.length > 0 || isInside || !keysOf(from).every((key) => held.has(key)),
    );
};

/** A name is bound to what the flows lead to; what it borrows says where it comes from itself. */
const bindTo = (name: string, flows: readonly Flow[], share: Share, context: RebindContext): void => {
    linkFlows(NEW_PLACE, besides(share, flows, context), context);
    letGo(name, context);
    if (share !== undefined) context.borrows.set(name, share);
    adopt(NEW, [share?.kind === "place" ? share.place : { root: ir.local(name), path: [] }], context);
};

export const bindName = (name: string, value: Expr, isScalar: boolean, context: RebindContext): void => {
    if (isScalar) {
        bindTo(name, [], undefined, context);
        return;
    }
    const bound = asChoice(value, context.factsOf);
    bindTo(name, flowsOf(bound, context), shareOf(name, bound, context), context);
};

/** `[a, b] = value`. */
export const bindParts = (names: readonly string[], value: Expr, context: RebindContext): void => {
    const parts = partFlows(value, names.length, context);
    for (const [position, name] of names.entries()) bindTo(name, parts[position] ?? [], undefined, context);
};

/** What is about to be put at a place that holds something else yet. */
export const holdFlows = (flows: readonly Flow[], context: RebindContext): void => linkFlows(NEW_PLACE, flows, context);

/** What was about to be put at the place stands there. */
export const placeHeld = (place: Place, context: RebindContext): void => {
    const places = owners(at(place), context.borrows).map((region) => region.place);
    adopt(NEW, places, context);
};

/** What is put at a place stands wherever it came from, too. */
export const linkFlows = (place: Place, flows: readonly Flow[], context: RebindContext): void => {
    for (const { path, isInside, from, ...manner } of flows) {
        const { root, path: keys } = from.place;
        if (root.kind === "local" && keys.length === 0 && context.isScalar(root.name)) continue;
        if (!from.isInside && context.scalars.has(placeKey(from.place))) continue;
        addLink(from, { place: inside(place, path), isInside }, manner, context);
    }
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

/** Where on one of two paths nothing may stand at the place yet, that is so after them. */
const withDefaultsOf = (place: Place, other: Place): Place => {
    const isMissing = (at: number): boolean => other.path[at]?.hasDefault === true;
    return { ...place, path: place.path.map((step, at) => (isMissing(at) ? { ...step, hasDefault: true } : step)) };
};

/** What a name shares after either of two paths, if that is the same. */
const common = (a: Borrow | undefined, b: Borrow | undefined): Borrow | undefined => {
    if (a === b || !sameBorrow(a, b)) return a === b ? a : undefined;
    if (a?.kind === "place" && b?.kind === "place") return { ...a, place: withDefaultsOf(a.place, b.place) };
    if (a?.kind === "either" && b?.kind === "either")
        return { ...a, whenTrue: common(a.whenTrue, b.whenTrue), whenFalse: common(a.whenFalse, b.whenFalse) };
    return a;
};

/**
 * What holds after either of several paths: a name that shares different objects is not tracked any more, except those
 * of which it is known what they share.
 */
export const merge = (paths: readonly Aliases[], known: BorrowTable = new Map()): Aliases => {
    const [first, ...others] = paths;
    if (first === undefined) return { borrows: new Map(), links: new Map(), scalars: new Set() };
    const merged: Aliases = {
        borrows: new Map(),
        links: mergeLinks(paths.map(({ links }) => links)),
        scalars: new Set(),
    };
    for (const name of new Set(paths.flatMap(({ borrows }) => [...borrows.keys()]))) {
        const borrow = others.reduce<Borrow | undefined>(
            (shared, { borrows }) => common(shared, borrows.get(name)),
            first.borrows.get(name),
        );
        merged.borrows.set(name, known.get(name) ?? borrow ?? untracked);
    }
    for (const [name, { kind }] of merged.borrows) {
        if (kind === "untracked") for (const { borrows } of paths) loseShare(name, borrows.get(name), merged);
    }
    return merged;
};

export const become = (aliases: Aliases, next: Aliases): void => {
    aliases.borrows.clear();
    for (const [name, borrow] of next.borrows) aliases.borrows.set(name, borrow);
    aliases.links.clear();
    for (const [key, link] of next.links) aliases.links.set(key, link);
    aliases.scalars.clear();
};

export const copyOf = ({ borrows, links, scalars }: Aliases): Aliases => ({
    borrows: new Map(borrows),
    links: new Map(links),
    scalars: new Set(scalars),
});

/** Whether the test is that the name holds nothing: what it holds may change, that it holds nothing doesn't. */
const isMissing = (test: Expr, name: string): boolean =>
    test.kind === "isKind" && test.predicate === "nil" && test.operand.kind === "local" && test.operand.name === name;

/** After an `if`, a name may share one thing or another: which, its test tells for as long as nothing in it changes. */
export const mergeBranches = (test: Expr, whenTrue: Aliases, whenFalse: Aliases): Aliases => {
    const names = new Set([...whenTrue.borrows.keys(), ...whenFalse.borrows.keys()]);
    const merged: Aliases = {
        borrows: new Map(),
        links: mergeLinks([whenTrue.links, whenFalse.links]),
        scalars: new Set(),
    };
    for (const name of names) {
        const [a, b] = [whenTrue.borrows.get(name), whenFalse.borrows.get(name)];
        const isTold = isPure(test) && (!freeNames(test).has(name) || isMissing(test, name));
        const isLost = a?.kind === "untracked" || b?.kind === "untracked" || !isTold;
        const shared = common(a, b);
        if (shared !== undefined) merged.borrows.set(name, shared);
        else merged.borrows.set(name, isLost ? untracked : { kind: "either", test, whenTrue: a, whenFalse: b });
    }
    for (const [name, { kind }] of merged.borrows) {
        if (kind !== "untracked") continue;
        loseShare(name, whenTrue.borrows.get(name), merged);
        loseShare(name, whenFalse.borrows.get(name), merged);
    }
    return merged;
};

/** What was stored under a name is one object with what stands in the place now. */
export const noteStored = (name: string, place: Place, context: RebindContext): void => {
    const here = at({ root: ir.local(name), path: [] });
    if (!isAtMost(context.borrows.get(name), place)) {
        addLink(here, at(place), SURE, context);
        return;
    }
    context.borrows.set(name, { kind: "place", place });
    adopt(name, [place], context);
};

const whereStillThere = (share: Share, fields: ReadonlySet<string>): Share => {
    if (share?.kind === "either") {
        const [whenTrue, whenFalse] = [share.whenTrue, share.whenFalse].map((each) => whereStillThere(each, fields));
        return { ...share, whenTrue, whenFalse };
    }
    if (share?.kind !== "place" || share.place.root.kind !== "thisField") return share;
    const { root, path } = share.place;
    const [first, ...others] = path;
    if (first === undefined || !fields.has(root.field)) return share;
    return { kind: "place", place: { root, path: [{ ...first, hasDefault: true }, ...others] } };
};

/** Elements of these fields may be gone: a name that stands for one goes on to, and is it where it is still there. */
export const doubtElements = (fields: ReadonlySet<string>, { borrows }: Aliases): void => {
    for (const [name, borrow] of borrows) {
        const share = whereStillThere(borrow, fields);
        if (share !== undefined) borrows.set(name, share);
    }
};

/** Whether what a name shares is the place, in one case at least. */
export const isHeldAt = (share: Share, place: Place): boolean =>
    share !== undefined && isAtMost(share, place) && placesOf(share).some((each) => each !== undefined);

/** Whether what a name shares is the place, or nothing. */
export const isAtMost = (share: Share, place: Place): boolean => {
    if (share === undefined) return true;
    if (share.kind === "either") return isAtMost(share.whenTrue, place) && isAtMost(share.whenFalse, place);
    return share.kind === "place" && samePlace(share.place, place);
};
