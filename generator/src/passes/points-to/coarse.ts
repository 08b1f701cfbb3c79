/**
 * Keeps summaries small: where a method shares very many parts of one object, they are what is inside of it at any
 * depth. That is less exact, and as safe.
 */
import { ANY_KEY, named, originKey, type Held, type NamedObject, type Sharing } from "./objects.js";

/** Sources share fewer parts of one object that matter one by one. */
const MOST_PARTS = 16;
const MOST_KEYS = 48;

type Named = ReadonlySet<NamedObject>;

const union = (sets: readonly Named[]): Named => new Set(sets.flatMap((set) => [...set]));

/** Whether the object is anything inside of what its name starts from. */
const isAll = ({ path, isInside }: NamedObject): boolean => path.length === 0 && isInside;

/**
 * The objects by where their names start, those of one start by what is inside of it where they are too many, or where
 * that is among them.
 */
const coarseName = (objects: Iterable<NamedObject>): ((object: NamedObject) => NamedObject) => {
    const counts = new Map<string, number>();
    for (const object of objects) {
        const key = originKey(object.origin);
        counts.set(key, (counts.get(key) ?? 0) + (isAll(object) ? MOST_PARTS : 1));
    }
    return (object) => {
        const isFew = (counts.get(originKey(object.origin)) ?? 0) <= MOST_PARTS;
        return isFew || object.path.length === 0 ? object : named(object.origin, [], true);
    };
};

const coarseSet = (objects: Named): Named => new Set([...objects].map(coarseName(objects)));

const coarseHeld = ({ value, inside }: Held): Held => ({ value: coarseSet(value), inside: coarseSet(inside) });

const coarseContents = (contents: Sharing["contents"]): Sharing["contents"] => {
    if (contents.size <= MOST_KEYS) return new Map([...contents].map(([key, held]) => [key, coarseHeld(held)]));
    const all = [...contents.values()];
    const held = { value: union(all.map(({ value }) => value)), inside: union(all.map(({ inside }) => inside)) };
    return new Map([[ANY_KEY, coarseHeld(held)]]);
};

const coarseStored = (stored: Sharing["stored"]): Sharing["stored"] => {
    const nameOf = coarseName(stored.keys());
    const coarse = new Map<NamedObject, Named>();
    for (const [into, objects] of stored) {
        const name = nameOf(into);
        coarse.set(name, union([coarse.get(name) ?? new Set(), objects]));
    }
    return new Map([...coarse].map(([into, objects]) => [into, coarseSet(objects)]));
};

export const coarse = (sharing: Sharing): Sharing => ({
    ...sharing,
    value: coarseSet(sharing.value),
    contents: coarseContents(sharing.contents),
    stored: coarseStored(sharing.stored),
    held: new Map([...sharing.held].map(([field, objects]) => [field, coarseSet(objects)])),
    written: coarseSet(sharing.written),
});
