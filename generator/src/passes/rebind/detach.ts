/** What is left of links when a place, or a name, holds something else from now on. */
import { ir } from "../../ir/build.js";
import { inside, type Place, type Step } from "../places.js";
import type { Borrow } from "./context.js";
import { setLink, type Aliases, type Link } from "./links.js";
import {
    agreement,
    at,
    elementAt,
    insideOf,
    nameOf,
    owners,
    PAST,
    placesOf,
    sameRoot,
    SOME,
    type Region,
} from "./regions.js";

/** One of the regions that shared what stood at a place, by where inside of it. */
interface End {
    readonly path: readonly Step[];
    readonly isInside: boolean;
    readonly other: Region;
    /** What the place held came from there. */
    readonly isOrigin: boolean;
    readonly isSibling: boolean;
    readonly isSure: boolean;
    readonly isHandedOn: boolean;
    /** The link to it ends, since it is surely of what stood at the place. */
    readonly isCut: boolean;
}

const isBelow = (place: Place, prefix: Place): boolean =>
    sameRoot(place, prefix) && place.path.length >= prefix.path.length && agreement(place.path, prefix.path) === "sure";

const linkedEnds = (prefix: Place, { links }: Aliases): { readonly ends: End[]; readonly gone: readonly string[] } => {
    const ends: End[] = [];
    const gone: string[] = [];
    for (const [key, link] of links) {
        const { origin, copy, isSure } = link;
        for (const [own, other] of [
            [origin, copy],
            [copy, origin],
        ] as const) {
            const isCut = isBelow(own.place, prefix);
            const isMet = sameRoot(own.place, prefix) && agreement(own.place.path, prefix.path) !== "none";
            const isWithin = isMet && own.place.path.length >= prefix.path.length;
            if (isCut) gone.push(key);
            // What is inside of something that the place lies in may be what stood at the place.
            if ((!isWithin && !(isMet && own.isInside)) || isBelow(other.place, prefix)) continue;
            ends.push({
                path: isWithin ? own.place.path.slice(prefix.path.length) : [],
                isInside: own.isInside,
                other,
                isOrigin: own === copy,
                isSibling: link.isSibling === true,
                isSure: isSure && isCut,
                isHandedOn: link.isHandedOn === true,
                isCut,
            });
        }
    }
    return { ends, gone };
};

const PLAIN = { isInside: false, isSibling: false, isHandedOn: false, isCut: true } as const;

/** Names that borrow from the place by themselves: through a name that borrows, it is found where that borrows from. */
const borrowers = (prefix: Place, { borrows }: Aliases): readonly End[] =>
    [...borrows].flatMap(([name, borrow]) =>
        placesOf(borrow).flatMap((place): readonly End[] => {
            if (place === undefined || !isBelow(place, prefix)) return [];
            if (place.root.kind === "local" && borrows.has(place.root.name)) return [];
            const other = at({ root: ir.local(name), path: [] });
            const path = place.path.slice(prefix.path.length);
            return [{ ...PLAIN, path, other, isOrigin: false, isSure: borrow.kind === "place" }];
        }),
    );

/** How two ends lie to each other without the place that joined them. */
const related = (a: End, b: End): Pick<Link, "isSibling"> & { readonly isForward: boolean } => {
    if (a.isSibling || b.isSibling || (!a.isOrigin && !b.isOrigin)) return { isSibling: true, isForward: true };
    return { isForward: a.isOrigin };
};

/** What two ends have in common. */
const joined = (a: End, b: End): readonly Link[] => {
    const found = agreement(a.path, b.path);
    // What a place may have come from is one thing or another.
    if (found === "none" || (a.isOrigin && b.isOrigin && !a.isSure && !b.isSure)) return [];
    const { isForward, ...manner } = related(a, b);
    const handed = a.isHandedOn || b.isHandedOn ? ({ isHandedOn: true } as const) : {};
    const link = (one: Region, two: Region, isSure: boolean): Link => ({
        origin: isForward ? one : two,
        copy: isForward ? two : one,
        isSure,
        ...manner,
        ...handed,
    });
    if (!a.isInside && !b.isInside) {
        const isSure = found === "sure" && a.isSure && b.isSure;
        const isFirst = a.path.length <= b.path.length;
        const [short, long] = isFirst ? [a, b] : [b, a];
        const other = elementAt(short.other, long.path.slice(short.path.length));
        return [isFirst ? link(other, long.other, isSure) : link(long.other, other, isSure)];
    }
    if (a.isInside && b.isInside) {
        const [one, two] = [insideOf(a.other.place), insideOf(b.other.place)];
        return [
            link(one, two, false),
            link(a.other, two, false),
            link(one, b.other, false),
            link(a.other, b.other, false),
        ];
    }
    const [around, single] = a.isInside ? [a, b] : [b, a];
    const both = (inner: Region, outer: Region): Link =>
        a.isInside ? link(inner, outer, false) : link(outer, inner, false);
    if (single.path.length > around.path.length) {
        return [both(around.other, single.other), both(insideOf(around.other.place), single.other)];
    }
    const element = elementAt(single.other, around.path.slice(single.path.length));
    return [both(around.other, insideOf(element.place))];
};

/**
 * The place holds something else from now on: those that shared what stood there share it with each other. `own` is
 * where else it stands.
 */
export const detach = (prefix: Place, own: Borrow | undefined, aliases: Aliases): void => {
    const { ends, gone } = linkedEnds(prefix, aliases);
    const isSure = own?.kind === "place";
    const elsewhere = placesOf(own).flatMap((place): readonly End[] =>
        place === undefined ? [] : [{ ...PLAIN, path: [], other: at(place), isOrigin: true, isSure }],
    );
    const all = [...ends, ...borrowers(prefix, aliases), ...elsewhere];
    for (const key of gone) aliases.links.delete(key);
    for (const [position, end] of all.entries()) {
        for (const other of all.slice(position + 1)) {
            // Links that both stay go on to join them.
            if ((!end.isCut && !other.isCut) || isOneRegion(end.other, other.other)) continue;
            for (const link of joined(end, other)) setLink(aliases.links, link);
        }
    }
};

const isOneRegion = (a: Region, b: Region): boolean =>
    a.isInside === b.isInside &&
    sameRoot(a.place, b.place) &&
    a.place.path.length === b.place.path.length &&
    agreement(a.place.path, b.place.path) === "sure";

const isKeyedBy = ({ path }: Place, name: string): boolean =>
    path.some(({ key }) => key.kind === "local" && key.name === name);

const replacingKey = ({ place: { root, path }, isInside }: Region, name: string, by: Step): Region => ({
    place: { root, path: path.map((step) => (step.key.kind === "local" && step.key.name === name ? by : step)) },
    isInside,
});

/** Goes over all links that a name is a key in. */
const rekey = (name: string, by: Step, { links }: Aliases): void => {
    for (const [key, link] of [...links]) {
        if (!isKeyedBy(link.origin.place, name) && !isKeyedBy(link.copy.place, name)) continue;
        links.delete(key);
        const [origin, copy] = [replacingKey(link.origin, name, by), replacingKey(link.copy, name, by)];
        setLink(links, { ...link, origin, copy, isSure: false });
    }
};

/** The name stands for something else from now on; where it is the index of a loop, for a number it never was before. */
export const detachName = (name: string, aliases: Aliases, isIndex = false): void => {
    aliases.scalars.clear();
    detach({ root: ir.local(name), path: [] }, aliases.borrows.get(name), aliases);
    for (const [key, { origin, copy }] of [...aliases.links]) {
        // A field of the runtime's object that the name stood for.
        if (nameOf(origin.place) === name || nameOf(copy.place) === name) aliases.links.delete(key);
    }
    rekey(name, isIndex ? PAST(name) : SOME, aliases);
};

/** After a loop: what its index was may be any number again. */
export const forgetPast = (names: readonly string[], { links }: Aliases): void => {
    const forgotten = ({ place: { root, path }, isInside }: Region): Region => ({
        place: { root, path: path.map((step) => (names.some((name) => isPast(step, name)) ? SOME : step)) },
        isInside,
    });
    for (const [key, link] of [...links]) {
        const isOld = [link.origin, link.copy].some(({ place }) =>
            place.path.some((step) => names.some((name) => isPast(step, name))),
        );
        if (!isOld) continue;
        links.delete(key);
        setLink(links, { ...link, origin: forgotten(link.origin), copy: forgotten(link.copy) });
    }
};

const isPast = ({ key }: Step, name: string): boolean => {
    const past = PAST(name).key;
    return key.kind === "literal" && past.kind === "literal" && key.value === past.value;
};

/** Puts the places, one of which the name stands for now, where the name was in every link. */
export const adopt = (name: string, places: readonly Place[], { borrows, links }: Aliases): void => {
    const isOf = ({ place: { root } }: Region): boolean => root.kind === "local" && root.name === name;
    const moved = (region: Region, place: Place): Region => {
        if (!isOf(region)) return region;
        const there = { place: inside(place, region.place.path), isInside: region.isInside };
        const found = owners(there, borrows);
        // A name that shares one object or another keeps what is told of itself.
        return (found.length === 1 ? found[0] : undefined) ?? there;
    };
    for (const [key, link] of [...links]) {
        if (!isOf(link.origin) && !isOf(link.copy)) continue;
        links.delete(key);
        const isSure = link.isSure && places.length === 1;
        for (const place of places) {
            setLink(links, { ...link, origin: moved(link.origin, place), copy: moved(link.copy, place), isSure });
        }
    }
};
