/** What a change of an object means for everything that holds it besides the place that was written. */
import { overlappingArguments, sharedWrite } from "../../diagnostics/catalog.js";
import type { SourceSpan } from "../../diagnostics/diagnostic.js";
import { ir } from "../../ir/build.js";
import type { Expr, MethodCall, RuntimeCall } from "../../ir/nodes.js";
import { inside, placeOf, type Place, type Step } from "../places.js";
import { ANY_KEY, type NamedObject } from "../points-to/index.js";
import { keepTestsOf, linkFlows } from "./borrows.js";
import { readPlace, untracked, type RebindContext } from "./context.js";
import { flowsOf, regionsAt, type Flow } from "./flows.js";
import { detach } from "./detach.js";
import { addLink, doubt, loseShare, reachedFrom, UNSURE, type Changed } from "./links.js";
import {
    agreement,
    at,
    describePlace,
    elementAt,
    insideOf,
    nameOf,
    owners,
    placesOf,
    sameRoot,
    SOME,
    type Region,
} from "./regions.js";
import { writePlace } from "./write.js";

/** Where what is changed lies, once names that borrow are followed. */
const owned = (changed: readonly Changed[], { borrows }: RebindContext): readonly Changed[] =>
    changed.flatMap(({ place, isAt, isInside }) =>
        owners(at(place), borrows).map((region) => ({
            place: region.place,
            isAt: isAt && !region.isInside,
            isInside: isInside || region.isInside,
        })),
    );

const lies = (region: Region, { place, isInside }: Changed): boolean => {
    if (!sameRoot(region.place, place) || agreement(region.place.path, place.path) === "none") return false;
    const isAbove = region.place.path.length <= place.path.length;
    return isAbove || isInside || region.isInside;
};

/** Whether somebody goes on to read what is changed, where it was not written. */
const isRead = (changed: Changed, { borrows, isAlive, isObserved }: RebindContext): boolean => {
    const name = nameOf(changed.place);
    if (name === undefined || (isAlive(name) && isObserved(name))) return true;
    return [...borrows.keys()].some(
        (each) =>
            isAlive(each) &&
            isObserved(each) &&
            owners(at({ root: ir.local(each), path: [] }), borrows).some((region) => lies(region, changed)),
    );
};

/** Writes what was changed to every other place that surely holds it; what only may hold it must not be read again. */
export const spread = (changed: readonly Changed[], span: SourceSpan, context: RebindContext): void => {
    const starts = owned(changed, context);
    for (const reached of reachedFrom(starts, context.links)) {
        if (!isRead(reached, context)) continue;
        if (reached.mirror !== undefined) {
            const value = readPlace(reached.mirror.source, context.facts);
            writePlace(reached.mirror.target, { kind: "put", value }, "changesObject", span, context);
        } else if (!reached.isHandedOn) {
            const [first] = starts;
            if (first !== undefined)
                context.report(sharedWrite(describePlace(first.place), describePlace(reached.place)), span);
        }
    }
};

/** The object that a place is an element or a field of. */
const ownerOf = ({ root, path }: Place): Place | undefined => {
    if (path.length > 0) return { root, path: path.slice(0, -1) };
    return root.kind === "field" && root.object.kind === "local" ? { root: root.object, path: [] } : undefined;
};

/** After something was put at a place, or deleted there. */
export const spreadStore = (place: Place, span: SourceSpan, context: RebindContext): void => {
    context.scalars.clear();
    const owner = ownerOf(place);
    if (owner !== undefined) spread([{ place: owner, isAt: true, isInside: false }], span, context);
};

/** Before something else is put at a place: what stands there goes on to be shared by those that hold it. */
export const leavePlace = (place: Place, context: RebindContext): void => {
    keepTestsOf(place, context);
    const regions = owners(at(place), context.borrows);
    const [only] = regions;
    if (regions.length === 1 && only !== undefined && !only.isInside) detach(only.place, undefined, context);
    for (const region of regions) {
        const owner = region.isInside ? region.place : ownerOf(region.place);
        if (owner !== undefined && hasUntoldKey(place)) doubt(owner, context);
    }
};

const hasUntoldKey = ({ path }: Place): boolean => path.some(({ key }) => key.kind !== "literal");

/** What is put somewhere into the object at a place, as one of its elements or deeper. */
export const linkInside = (place: Place, flows: readonly Flow[], context: RebindContext): void =>
    linkFlows(
        inside(place, [SOME]),
        flows.map((flow) => ({ ...flow, isSure: false })),
        context,
    );

/** After a runtime function has changed its receiver, which may keep the arguments. */
export const spreadReceiver = (node: RuntimeCall, context: RebindContext): void => {
    const [receiver, ...others] = node.args;
    const place = receiver === undefined ? undefined : placeOf(receiver, context.factsOf);
    if (place === undefined) return;
    spread([{ place, isAt: true, isInside: false }], context.span, context);
    doubt(place, context);
    if (node.fn.keepsArguments !== true) return;
    for (const { from } of others.flatMap((arg) => flowsOf(arg, context))) {
        for (const { keeper, kept } of keptBy(node, place, from)) {
            // It is kept once: what is inside of the receiver is not held twice by it.
            addLink(kept, insideOf(keeper), { isSure: false, isAligned: true }, context);
        }
    }
};

/** What a call keeps of an argument, and where. */
const keptBy = (
    { fn }: RuntimeCall,
    place: Place,
    from: Region,
): readonly { readonly keeper: Place; readonly kept: Region }[] =>
    fn.keepsIn?.map((field) => {
        const step: Step = { key: ir.literal(field), container: "any" };
        return { keeper: inside(place, [step]), kept: elementAt(from, [step, SOME]) };
    }) ?? [{ keeper: place, kept: from }];

const writtenAt = (node: MethodCall, context: RebindContext): readonly Changed[] =>
    [...context.sharingOf(node.method).written]
        .flatMap((object) => regionsAt(object, node, context))
        .map(({ place, isInside }) => ({ place, isAt: !isInside, isInside }));

/**
 * Names that borrow from a field of `this` that a callee has changed. What changed inside of a name's object is read
 * again; where something else may stand in its place now, the name has the object from before.
 */
const updateAfter = ({ place, isInside }: Changed, span: SourceSpan, context: RebindContext): void => {
    const { borrows, isAlive, facts } = context;
    for (const [name, borrow] of [...borrows]) {
        if (borrow.kind !== "place" || !sameRoot(borrow.place, place)) continue;
        const found = agreement(borrow.place.path, place.path);
        if (found === "none") continue;
        if (borrow.place.path.length > place.path.length) {
            borrows.set(name, untracked);
            loseShare(name, borrow, context);
            const isSeen = isInside && isAlive(name) && context.isObserved(name);
            if (isSeen) context.report(sharedWrite(describePlace(place), name), span);
            continue;
        }
        const value = readPlace(borrow.place, facts, name);
        context.emit({ kind: "assign", target: ir.local(name), value, isRefresh: true, span });
    }
};

/** Whether a callee may have put something else where the step leads. */
const isReplaced = ({ key, container }: Step, replaces: ReadonlySet<string>): boolean => {
    if (key.kind !== "literal") return replaces.size > 0;
    return replaces.has(ANY_KEY) || replaces.has(container === "field" ? `.${String(key.value)}` : String(key.value));
};

/**
 * After a call: names that borrow an element of what the callee changed, and in whose place it may have put something
 * else, have the object from before. If it may have changed that, too, they would miss it.
 */
export const letGoReplaced = (node: MethodCall, context: RebindContext): void => {
    const { replaces } = context.sharingOf(node.method);
    if (replaces.size === 0) return;
    const changed = owned(writtenAt(node, context), context).filter(({ place }) => place.root.kind !== "thisField");
    for (const [name, borrow] of [...context.borrows]) {
        const places = placesOf(borrow).filter((place) => place !== undefined);
        const isBelow = (each: Changed, { root, path }: Place): boolean =>
            sameRoot({ root, path }, each.place) &&
            path.length > each.place.path.length &&
            agreement(path, each.place.path) !== "none" &&
            path.slice(each.place.path.length).some((step) => isReplaced(step, replaces));
        const above = changed.filter((each) => places.some((place) => isBelow(each, place)));
        if (above.length === 0) continue;
        context.borrows.set(name, untracked);
        loseShare(name, borrow, context);
        const isSeen = context.isAlive(name) && context.isObserved(name);
        const [first] = places;
        if (isSeen && first !== undefined && changed.some((each) => each.isInside && lies(at(first), each))) {
            context.report(sharedWrite(describePlace(first), name), node.span);
        }
    }
};

/** After a call: what the callee changed, and what it put where. */
export const spreadCall = (node: MethodCall, context: RebindContext): void => {
    const sharing = context.sharingOf(node.method);
    if (sharing.written.size > 0) context.scalars.clear();
    const changed = writtenAt(node, context);
    for (const each of changed) {
        // What a callee finds in a field by a computed key may be anything there: only what borrows from it is told.
        if (each.place.root.kind === "thisField") updateAfter(each, node.span, context);
        else spread([each], node.span, context);
    }
    for (const { place } of owned(changed, context)) doubt(place, context);
    const regions = (objects: Iterable<NamedObject>): readonly Region[] =>
        [...objects].flatMap((each) => regionsAt(each, node, context));
    for (const [into, objects] of sharing.stored) {
        for (const { place } of regionsAt(into, node, context)) {
            for (const region of regions(objects)) addLink(region, insideOf(place), UNSURE, context);
        }
    }
    for (const [field, objects] of sharing.held) {
        const place: Place = { root: { kind: "thisField", field }, path: [] };
        for (const region of regions(objects)) addLink(region, at(place), UNSURE, context);
    }
};

/** What an argument leads to: itself, and everything inside. */
const reachOf = (arg: Expr, context: RebindContext): readonly Changed[] => {
    const regions = flowsOf(arg, context).flatMap(({ from }) => [from, insideOf(from.place)]);
    const changed = owned(
        regions.map(({ place, isInside }) => ({ place, isAt: !isInside, isInside: true })),
        context,
    );
    return [...changed, ...reachedFrom(changed, context.links)];
};

const meet = (a: Changed, b: Changed): boolean => {
    if (!sameRoot(a.place, b.place) || agreement(a.place.path, b.place.path) === "none") return false;
    const difference = a.place.path.length - b.place.path.length;
    if (difference === 0) return (a.isAt && b.isAt) || (a.isInside && b.isInside);
    return difference < 0 ? a.isInside : b.isInside;
};

/** A callee has values of its own of its arguments: one that it changes must not be part of another. */
export const checkArguments = (node: MethodCall, context: RebindContext): void => {
    const { written, reads } = context.sharingOf(node.method);
    for (const object of written) {
        const { origin } = object;
        if (origin.kind === "thisField") continue;
        const changed = owned(
            regionsAt(object, node, context).map(({ place, isInside }) => ({ place, isAt: !isInside, isInside })),
            context,
        );
        const all = [...changed, ...reachedFrom(changed, context.links)];
        const field = all.find(({ place: { root } }) => root.kind === "thisField" && reads.has(root.field));
        if (field !== undefined)
            context.report(overlappingArguments(node.method, describePlace(field.place)), node.span);
        for (const [position, arg] of node.args.entries()) {
            if (position === origin.position) continue;
            const other = reachOf(arg, context).find((each) => all.some((own) => meet(own, each)));
            if (other !== undefined)
                context.report(overlappingArguments(node.method, describePlace(other.place)), node.span);
        }
    }
};
