/**
 * Findings about shared objects that a person has read: the compiler refuses a write that may be missed through another
 * name, and who knows that nothing is lost says so, with the reason, in a file of the project's.
 */
import { classPathOf } from "./class-path.js";
import { locate, outdatedReview } from "./diagnostics/catalog.js";
import { InputError, type Diagnostic, type SourceSpan } from "./diagnostics/diagnostic.js";
import type { Method } from "./ir/method.js";
import { plainName } from "./method-name.js";

/** What was read in one method of ccxt's. */
export interface ReviewedSharing {
    /** The path of its class, such as `pro/binance`. */
    readonly class: string;
    readonly method: string;
    /** How many findings there are, in programs of more classes: with one more, it has to be read again. */
    readonly findings: number;
    /** Why nothing is lost; where something differs from ccxt, what, and why that is accepted. */
    readonly reason: string;
    readonly differs?: boolean;
}

const REVIEWABLE: ReadonlySet<string> = new Set(["EX3005", "EX3006"]);

const isReview = (value: unknown): value is ReviewedSharing =>
    typeof value === "object" &&
    value !== null &&
    "class" in value &&
    typeof value.class === "string" &&
    "method" in value &&
    typeof value.method === "string" &&
    "findings" in value &&
    typeof value.findings === "number" &&
    "reason" in value &&
    typeof value.reason === "string" &&
    value.reason !== "" &&
    (!("differs" in value) || typeof value.differs === "boolean");

/** Reads the text of such a file: a JSON list. */
export const parseReviewed = (text: string, path: string): readonly ReviewedSharing[] => {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.every(isReview)) return value;
    throw new InputError("EX1000", `${path} is no list of {"class", "method", "findings", "reason"}`);
};

interface Located {
    readonly name: string;
    readonly span: SourceSpan;
}

const isOf = (review: ReviewedSharing, { name, span }: Located): boolean =>
    plainName(name) === review.method && classPathOf(span.path) === review.class;

const isAbout = (review: ReviewedSharing, { code, method, span }: Diagnostic): boolean =>
    REVIEWABLE.has(code) && isOf(review, { name: method, span });

/**
 * Diagnostics without those that were reviewed. Where a compiled method has more findings than were reviewed, all of
 * them stay, and that the review is outdated is one more.
 */
export const withoutReviewed = (
    diagnostics: readonly Diagnostic[],
    reviewed: readonly ReviewedSharing[],
    compiled: readonly Method[],
): readonly Diagnostic[] => {
    const checked = reviewed.map((review) => {
        const found = diagnostics.filter((each) => isAbout(review, each)).length;
        const method = compiled.find((each) => isOf(review, each));
        const outdated =
            found <= review.findings || method === undefined
                ? undefined
                : locate(
                      outdatedReview(`${found}`, `${review.findings}`),
                      method.span,
                      method.name,
                      "MethodDeclaration",
                  );
        return { review, outdated };
    });
    const current = checked.filter(({ outdated }) => outdated === undefined);
    return [
        ...checked.flatMap(({ outdated }) => outdated ?? []),
        ...diagnostics.filter((found) => !current.some(({ review }) => isAbout(review, found))),
    ];
};
