/** Holds the manifest against the tree: what it says must be all there, and true. */
import { compiledChecks } from "./compiled.js";
import type { AssertContext } from "./context.js";
import { evidenceChecks } from "./evidence.js";

export type { AssertContext, Copy } from "./context.js";

export const problemsOf = (context: AssertContext): readonly string[] =>
    [...compiledChecks, ...evidenceChecks].flatMap((check) => check(context));
