/** What the simplest nodes say. */
import type { Expr } from "./nodes.js";

export const isNil = (node: Expr | undefined): boolean => node?.kind === "literal" && node.value === undefined;

/** The text of a literal one. */
export const textOf = (node: Expr | undefined): string | undefined =>
    node?.kind === "literal" && typeof node.value === "string" ? node.value : undefined;

/** Whether an expression reads a name. */
export const isLocal = (node: Expr | undefined, name: string): boolean => node?.kind === "local" && node.name === name;
