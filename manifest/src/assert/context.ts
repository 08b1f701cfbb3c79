/** What the manifest is held against. */
import type { Catalog } from "../evidence/catalog.js";
import type { Manifest } from "../manifest.js";
import type { KindFamily } from "../report-types.js";

/** A generated file, as it stands in the tree and as it is made now. */
export interface Copy {
    readonly path: string;
    readonly inTree: string;
    readonly made: string;
}

export interface AssertContext {
    readonly manifest: Manifest;
    readonly kinds: readonly KindFamily[];
    readonly catalogs: readonly Catalog[];
    readonly copies: readonly Copy[];
    /** The public module that wraps the class, as Elixir. */
    readonly wrapper: string;
}

/** What is wrong, each with what to do about it where that isn't plain. */
export type Check = (context: AssertContext) => readonly string[];
