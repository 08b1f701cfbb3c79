import { plainName } from "../method-name.js";

/** Where something stands in a source file; lines and columns count from 1. */
export interface SourceSpan {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
}

/** One problem found in the input. `kind` names the syntax kind or the rule, `method` the method around it. */
export interface Diagnostic {
    readonly code: string;
    readonly span: SourceSpan;
    readonly method: string;
    readonly kind: string;
    readonly message: string;
}

/** Prints a diagnostic as `file:line:col method kind message`. */
export const formatDiagnostic = (diagnostic: Diagnostic): string => {
    const { span, method, kind, message, code } = diagnostic;
    return `${span.path}:${span.line}:${span.column} ${plainName(method) || "-"} ${kind} ${message} [${code}]`;
};

/** Thrown for bad input that leaves nothing to go on with: a missing file, a file that is not an exchange class. */
export class InputError extends Error {
    constructor(
        readonly code: string,
        message: string,
    ) {
        super(message);
        this.name = "InputError";
    }
}

/** A broken invariant of the compiler itself, with the place in the source where it showed. */
export const bug = (message: string, span?: SourceSpan): never => {
    const where = span === undefined ? "" : ` at ${span.path}:${span.line}:${span.column}`;
    throw new Error(`compiler bug${where}: ${message}. Please report it with the source that was compiled.`);
};

/** For the default arm of an exhaustive switch. */
export const assertNever = (value: never): never => bug(`unexpected ${JSON.stringify(value)}`);
