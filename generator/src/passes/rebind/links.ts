/**
 * Links: a region that holds, or may hold, an object that came from another one, besides what names borrow. A write to
 * one is a write to the other: where the object is surely the same, the other place is written, too; where it may be,
 * and somebody still reads it there, the write is refused.
 */
import { inside, type Place } from "../places.js";
import { ir } from "../../ir/build.js";
import type { Borrow } from "./context.js";
import { agreement, at, owners, placesOf, regionKey, isUntold, sameRoot, told, type Region } from "./regions.js";

export interface Link {
    /** Where the object was first; of siblings, which came from a place that is gone, either. */
    readonly origin: Region;
    readonly copy: Region;
    readonly isSure: boolean;
    readonly isSibling?: true;
    /** An element of one is the element of the other by the same key, or is the one element that a loop is at. */
    readonly isAligned?: true;
    /** A loop hands the item on to a new list: what it changes is not lost. */
    readonly isHandedOn?: true;
}

export type Links = Map<string, Link>;

export interface Aliases {
    readonly borrows: Map<string, Borrow>;
    readonly links: Links;
    /** Places where a text or a number was put, and nothing else since. */
    readonly scalars: Set<string>;
}

const keyOf = ({ origin, copy, isSibling }: Link): string => {
    const keys = [regionKey(origin), regionKey(copy)];
    return isSibling === true ? keys.sort().join(" ~ ") : keys.join(" > ");
};

export const setLink = (links: Links, link: Link): void => {
    const [origin, copy] = [told(link.origin), told(link.copy)];
    if (regionKey(origin) === regionKey(copy)) return;
    const exact = { ...link, origin, copy, isSure: link.isSure && !origin.isInside && !copy.isInside };
    const key = keyOf(exact);
    const known = links.get(key);
    links.set(key, known?.isSure === true ? known : exact);
};

export type Manner = Pick<Link, "isSure" | "isAligned" | "isHandedOn">;

/** Notes that an object of one region is, or may be, in another one, too. */
export const addLink = (origin: Region, copy: Region, manner: Manner, { borrows, links }: Aliases): void => {
    const [from, to] = [owners(origin, borrows), owners(copy, borrows)];
    const isSure = manner.isSure && from.length === 1 && to.length === 1;
    for (const first of from) {
        for (const second of to) setLink(links, { ...manner, origin: first, copy: second, isSure });
    }
};

export const UNSURE: Manner = { isSure: false };
export const SURE: Manner = { isSure: true };

/** What shared an object with the name, and is not told any more. */
export const loseShare = (name: string, share: Borrow | undefined, aliases: Aliases): void => {
    for (const place of placesOf(share)) {
        if (place !== undefined) addLink(at(place), at({ root: ir.local(name), path: [] }), UNSURE, aliases);
    }
};

/** What a write to the inside of a place, or a callee, leaves uncertain. */
export const doubt = (place: Place, { links }: Aliases): void => {
    const isWithin = ({ place: held }: Region): boolean =>
        sameRoot(held, place) && held.path.length > place.path.length && agreement(held.path, place.path) !== "none";
    for (const [key, link] of links) {
        if (link.isSure && (isWithin(link.origin) || isWithin(link.copy))) links.set(key, { ...link, isSure: false });
    }
};

/** What holds after either of several paths. */
export const mergeLinks = (paths: readonly Links[]): Links => {
    const merged: Links = new Map();
    for (const links of paths) {
        for (const [key, link] of links) {
            merged.set(key, { ...link, isSure: paths.every((each) => each.get(key)?.isSure === true) });
        }
    }
    return merged;
};

/** Whether links say the same, and as many names borrow in the same way. */
export const sameAliases = (a: Aliases, b: Aliases): boolean =>
    a.links.size === b.links.size &&
    a.borrows.size === b.borrows.size &&
    [...a.links].every(([key, { isSure }]) => b.links.get(key)?.isSure === isSure) &&
    [...a.borrows].every(([name, { kind }]) => b.borrows.get(name)?.kind === kind);

/** Which objects are changed: the one at the place, those inside of it, or both. */
export interface Changed {
    readonly place: Place;
    readonly isAt: boolean;
    readonly isInside: boolean;
}

/** Another region that holds what was changed. */
export interface Reached extends Changed {
    /** Surely the same object as the one at `source`: where it is read, and where it goes. */
    readonly mirror?: { readonly source: Place; readonly target: Place };
    readonly isHandedOn: boolean;
}

/** What is changed at the other end of a link. */
const across = ({ place, isAt, isInside }: Changed, link: Link, own: Region, other: Region): Reached | undefined => {
    const found = sameRoot(own.place, place) ? agreement(own.place.path, place.path) : "none";
    if (found === "none") return undefined;
    const isHandedOn = link.isHandedOn === true;
    const depth = own.place.path.length;
    const somewhere: Reached = { place: other.place, isAt: !other.isInside, isInside: true, isHandedOn };
    if (own.isInside) return (isAt && place.path.length > depth) || isInside ? somewhere : undefined;
    if (place.path.length < depth) return isInside ? somewhere : undefined;
    if (other.isInside) return { ...somewhere, isAt: false };
    const region = told(at(inside(other.place, place.path.slice(depth))));
    if (region.isInside) return { ...somewhere, place: region.place, isAt: false };
    const isMirror = link.isSure && found === "sure" && !isInside;
    const mirror = isMirror ? { mirror: { source: own.place, target: other.place } } : {};
    return { place: region.place, isAt, isInside, isHandedOn, ...mirror };
};

interface Step {
    readonly changed: Changed;
    readonly isSure: boolean;
    /**
     * Whether it may still be asked where the object came from: a place that may hold it holds one object, so once it
     * came there, whatever else the place may hold is another.
     */
    readonly asksOrigin: boolean;
    readonly through: Link | undefined;
}

/** Whether one end of a link is several objects: two of them may have the same origin. */
const isPlural = ({ origin, copy }: Link): boolean =>
    [origin, copy].some(({ place, isInside }) => isInside || place.path.some(isUntold));

const stepsFrom = (
    { changed, isSure, asksOrigin, through }: Step,
    link: Link,
): readonly (Step & { reached: Reached })[] => {
    if (link === through && (link.isAligned === true || !isPlural(link))) return [];
    const { origin, copy, isSibling } = link;
    const found: (Step & { reached: Reached })[] = [];
    const go = (own: Region, other: Region, asks: boolean): void => {
        const reached = across(changed, link, own, other);
        if (reached === undefined) return;
        const isStillSure = reached.mirror !== undefined;
        found.push({
            reached,
            changed: reached,
            isSure: isSure && isStillSure,
            asksOrigin: isStillSure ? asksOrigin : asks,
            through: link,
        });
    };
    if (isSibling === true) {
        if (asksOrigin || link.isSure) {
            go(origin, copy, false);
            go(copy, origin, false);
        }
        return found;
    }
    go(origin, copy, false);
    if (asksOrigin || link.isSure) go(copy, origin, asksOrigin);
    return found;
};

/** Every other region that holds what is changed, through any number of links. */
export const reachedFrom = (changed: readonly Changed[], links: Links): readonly Reached[] => {
    const found: Reached[] = [];
    const seen = new Set<string>();
    const keyOfChanged = ({ place, isAt, isInside }: Changed): string =>
        `${regionKey({ place, isInside })}${isAt ? "@" : ""}`;
    const isSure = changed.length === 1;
    const waiting: Step[] = changed.map((each) => ({ changed: each, isSure, asksOrigin: true, through: undefined }));
    for (const each of changed) seen.add(keyOfChanged(each)).add(`${keyOfChanged(each)}^`);
    for (const step of waiting) {
        for (const link of links.values()) {
            for (const next of stepsFrom(step, link)) {
                const key = keyOfChanged(next.reached);
                if (seen.has(`${key}^`) || (!next.asksOrigin && seen.has(key))) continue;
                const isKnown = seen.has(key);
                seen.add(key);
                if (next.asksOrigin) seen.add(`${key}^`);
                waiting.push(next);
                if (isKnown) continue;
                const { mirror, ...unsure } = next.reached;
                found.push(next.isSure && mirror !== undefined ? { ...unsure, mirror } : unsure);
            }
        }
    }
    return found;
};
