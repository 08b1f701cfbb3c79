/** What each pass made of each method of a class, for the manifest: which passes had a part in a function. */
import type { Method } from "./ir/method.js";
import type { SourceSpan } from "./diagnostics/diagnostic.js";

export interface PassStep {
    readonly pass: string;
    readonly method: Method;
}

export interface Trace {
    /** Notes what a pass made of a method, and gives it. */
    readonly after: <M extends Method>(pass: string, method: M) => M;
    /** The steps of the method that stands at this very span. */
    readonly stepsOf: (span: SourceSpan) => readonly PassStep[];
}

/** Notes the methods of one file. */
export const createTrace = (path: string | undefined): Trace => {
    // A method keeps its span through all passes.
    const steps = new Map<SourceSpan, PassStep[]>();
    return {
        after: (pass, method) => {
            if (method.span.path !== path) return method;
            const known = steps.get(method.span) ?? [];
            steps.set(method.span, [...known, { pass, method }]);
            return method;
        },
        stepsOf: (span) => steps.get(span) ?? [],
    };
};
