/** Names for what stands at a place after a change that the source writes into it. */
import { changedName, itemName } from "../../ir/made-names.js";
import type { Place } from "../places.js";

const isName = (text: string): boolean => /^[a-z]\w*$/i.test(text);

/** The names that the source gives along a place; an element has none whose key is only known when it runs. */
const namesAlong = ({ root, path }: Place): readonly string[] => [
    root.kind === "local" ? root.name : root.field,
    ...path.map(({ key }) => (key.kind === "literal" ? String(key.value) : "")),
];

/** A name for what has changed at a place, beside what stands there until then. */
export const nameOfChanged = (place: Place): string => {
    const names = namesAlong(place);
    const own = names[names.length - 1] ?? "";
    if (isName(own)) return changedName(own);
    const container = names.findLast(isName);
    return container === undefined ? "changed" : changedName(itemName(container));
};

/** A name for a changed element: its own, where the source writes one. */
export const nameOfElement = (place: Place): string => {
    const own = place.path.length > 0 ? namesAlong(place).at(-1) : undefined;
    return own !== undefined && isName(own) ? own : nameOfChanged(place);
};
