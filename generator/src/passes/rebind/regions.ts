/** Regions: an object at a place, or those inside of it, and how two of them lie to each other. */
import type { Expr } from "../../ir/nodes.js";
import { inside, mayBeSame, sameExpr, type Place, type Step } from "../places.js";
import type { Borrow, Share } from "./context.js";

/** The object at a place, or, where `isInside`, whatever is inside of it at any depth. */
export interface Region {
    readonly place: Place;
    readonly isInside: boolean;
}

export const at = (place: Place): Region => ({ place, isInside: false });
export const insideOf = (place: Place): Region => ({ place, isInside: true });

/** An element of a region, found by a path. */
export const elementAt = ({ place, isInside }: Region, path: readonly Step[]): Region =>
    isInside ? { place, isInside } : at(inside(place, path));

/** The step to an element by a key that is not known: one of the elements. */
export const SOME: Step = { key: { kind: "error" }, container: "any" };

/** The step to an element by what the index of a loop was in another round. */
export const PAST = (index: string): Step => ({ key: { kind: "literal", value: `@past ${index}` }, container: "any" });

const isPastOf = (past: Step, { key }: Step): boolean =>
    past.key.kind === "literal" && key.kind === "local" && past.key.value === `@past ${key.name}`;

const isPastKey = ({ key }: Step): boolean => key.kind === "literal" && String(key.value).startsWith("@past ");

const isSome = ({ key }: Step): boolean => key.kind !== "literal" && key.kind !== "local";

/** Whether a step leads to one of several elements. */
export const isUntold = (step: Step): boolean => isSome(step) || isPastKey(step);

/** Sources write no longer paths; a loop could make ever longer ones. */
const MAX_PATH = 6;

/** Keys are told apart by what is written in the source: another one leads to some element. */
export const told = ({ place, isInside }: Region): Region => {
    const path = place.path.slice(0, MAX_PATH).map((step) => (isSome(step) ? SOME : step));
    return { place: { root: place.root, path }, isInside: isInside || place.path.length > MAX_PATH };
};

const rootKey = (root: Expr): string => {
    switch (root.kind) {
        case "local":
            return root.name;
        case "thisField":
            return `this.${root.field}`;
        case "field":
            return `${rootKey(root.object)}.${root.field}`;
        default:
            return root.kind;
    }
};

const stepKey = ({ key }: Step): string =>
    key.kind === "literal" ? JSON.stringify(String(key.value)) : key.kind === "local" ? key.name : "?";

export const placeKey = ({ root, path }: Place): string => [rootKey(root), ...path.map(stepKey)].join("/");

/** A place as the source would write it. */
export const describePlace = ({ root, path }: Place): string => {
    const start = root.kind === "local" ? root.name : root.kind === "thisField" ? `this.${root.field}` : root.field;
    return path.reduce((text, { key }) => {
        if (key.kind === "literal") return `${text}[${JSON.stringify(key.value)}]`;
        return key.kind === "local" ? `${text}[${key.name}]` : `${text}[…]`;
    }, start);
};

export const regionKey = ({ place, isInside }: Region): string => `${placeKey(place)}${isInside ? "/*" : ""}`;

/** How far two paths agree: surely, perhaps, or not, over the length of the shorter one. */
export type Agreement = "sure" | "maybe" | "none";

export const agreement = (a: readonly Step[], b: readonly Step[]): Agreement => {
    let found: Agreement = "sure";
    for (let position = 0; position < Math.min(a.length, b.length); position += 1) {
        const [left, right] = [a[position], b[position]];
        if (left === undefined || right === undefined) continue;
        if (isPastKey(left) !== isPastKey(right) && !isPastOf(left, right) && !isPastOf(right, left)) {
            found = "maybe";
            continue;
        }
        if (!isSome(left) && !isPastKey(left) && sameExpr(left.key, right.key)) continue;
        if (!mayBeSame(left, right) || isPastOf(left, right) || isPastOf(right, left)) return "none";
        found = "maybe";
    }
    return found;
};

export const sameRoot = (a: Place, b: Place): boolean => sameExpr(a.root, b.root);

/** The name that a place starts from, if it starts from one. */
export const nameOf = ({ root }: Place): string | undefined => {
    if (root.kind === "local") return root.name;
    return root.kind === "field" && root.object.kind === "local" ? root.object.name : undefined;
};

/** The places that a share may stand for; undefined among them where it may be an object of its own. */
export const placesOf = (share: Share): readonly (Place | undefined)[] => {
    switch (share?.kind) {
        case "place":
            return [share.place];
        case "either":
            return [...placesOf(share.whenTrue), ...placesOf(share.whenFalse)];
        default:
            return [undefined];
    }
};

export type BorrowTable = ReadonlyMap<string, Borrow>;

/** Where an object lies once every name that borrows is followed to its owner. */
export const owners = (region: Region, borrows: BorrowTable, depth = 0): readonly Region[] => {
    const { root, path } = region.place;
    const share = root.kind === "local" ? borrows.get(root.name) : undefined;
    if (share === undefined || depth > MAX_DEPTH) return [told(region)];
    return placesOf(share).flatMap((place) =>
        place === undefined
            ? [told(region)]
            : owners({ place: inside(place, path), isInside: region.isInside }, borrows, depth + 1),
    );
};

/** Names borrow from names that borrow: no source has longer chains. */
const MAX_DEPTH = 16;
