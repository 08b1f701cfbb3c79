/** Passes that change what compiled code costs and not what it gives: each may be left out, which tests do. */
import type { StructuredMethod } from "../ir/method.js";
import { lastItems } from "./last-items.js";
import { readsTogether } from "./reads-together.js";

export interface OptionalPass {
    readonly name: string;
    readonly run: (method: StructuredMethod) => StructuredMethod;
}

/** In the order in which they run, after `simplify`. */
export const OPTIONAL_PASSES: readonly OptionalPass[] = [
    { name: "last-items", run: lastItems },
    { name: "reads-together", run: readsTogether },
];
