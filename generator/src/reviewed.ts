/**
 * Findings about shared objects that a person has read: the compiler refuses a write that may be missed through another
 * name, and who knows that nothing is lost says so, with the reason, in a file of the project's.
 */
import { locate, outdatedReview } from "./diagnostics/catalog.js";
import { InputError, type Diagnostic } from "./diagnostics/diagnostic.js";
import type { Method } from "./ir/method.js";
import { plainName } from "./method-name.js";

/** What was read in one method of ccxt's. */
export interface ReviewedSharing {
    readonly method: string;
    /** How many findings there are, in programs of more classes: with one more, it has to be read again. */
    readonly findings: number;
    readonly reason: string;
}

const REVIEWABLE: ReadonlySet<string> = new Set(["EX3005", "EX3006"]);

const isReview = (value: unknown): value is ReviewedSharing =>
    typeof value === "object" &&
    value !== null &&
    "method" in value &&
    typeof value.method === "string" &&
    "findings" in value &&
    typeof value.findings === "number" &&
    "reason" in value &&
    typeof value.reason === "string" &&
    value.reason !== "";

/** Reads the text of such a file: a JSON list. */
export const parseReviewed = (text: string, path: string): readonly ReviewedSharing[] => {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.every(isReview)) return value;
    throw new InputError("EX1000", `${path} is no list of {"method", "findings", "reason"}`);
};

const isAbout = ({ method }: ReviewedSharing, found: Diagnostic): boolean =>
    REVIEWABLE.has(found.code) && plainName(found.method) === method;

/**
 * Diagnostics without those that were reviewed. Where a compiled method has more findings than were reviewed, all of
 * them stay, and that the review is outdated is one more.
 */
export const withoutReviewed = (
    diagnostics: readonly Diagnostic[],
    reviewed: readonly ReviewedSharing[],
    compiled: readonly Method[],
): readonly Diagnostic[] => {
    const outdated = reviewed.flatMap((review): readonly Diagnostic[] => {
        const found = diagnostics.filter((each) => isAbout(review, each)).length;
        const method = compiled.find(({ name }) => plainName(name) === review.method);
        if (found <= review.findings || method === undefined) return [];
        const message = outdatedReview(`${found}`, `${review.findings}`);
        return [locate(message, method.span, method.name, "MethodDeclaration")];
    });
    const current = reviewed.filter(({ method }) => !outdated.some((each) => plainName(each.method) === method));
    return [...outdated, ...diagnostics.filter((found) => !current.some((review) => isAbout(review, found)))];
};
