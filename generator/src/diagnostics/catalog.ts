/**
 * Every message the compiler can give about its input, with a fixed code. A message says what was found and what to
 * do instead; the place is added where it is reported.
 */
import type { Diagnostic, SourceSpan } from "./diagnostic.js";
import { InputError } from "./diagnostic.js";

export interface Message {
    readonly code: string;
    readonly text: string;
}

const message =
    <Args extends readonly string[]>(code: string, text: (...args: Args) => string) =>
    (...args: Args): Message => ({ code, text: text(...args) });

const input =
    <Args extends readonly string[]>(code: string, text: (...args: Args) => string) =>
    (...args: Args): InputError =>
        new InputError(code, text(...args));

// Input as a whole (EX1xxx): nothing can be compiled without it.

export const sourceNotFound = input(
    "EX1001",
    (path: string, what: string) =>
        `${path}: no such file; ${what}. Pass --ccxt the folder of an unpacked ccxt package or checkout.`,
);
export const notAnExchangeClass = input(
    "EX1002",
    (path: string) => `${path}: no exported default class found; this is not an exchange of ccxt.`,
);
export const syntaxError = input(
    "EX1003",
    (path: string, line: string, column: string, text: string) => `${path}:${line}:${column} - SyntaxError ${text}`,
);
export const markerNotFound = input(
    "EX1004",
    (path: string) =>
        `${path}: the line "METHODS BELOW THIS LINE ARE TRANSPILED FROM TYPESCRIPT" is missing; this is not ccxt's base class.`,
);
export const unknownRoot = input(
    "EX1005",
    (method: string, path: string) =>
        `${path}: no method ${method}; --methods names only methods that the class has or inherits.`,
);

// Constructs outside the input language (EX2xxx).

export const unsupportedSyntax = message(
    "EX2001",
    (kind: string) =>
        `${kind} is outside the language that ccxt's exchange classes use; rewrite it with what they use.`,
);
export const unsupportedFreeFunction = message(
    "EX2002",
    (name: string) => `the free function ${name} has no counterpart in the runtime; add it to runtime/functions.ts.`,
);
export const unsupportedBuiltin = message(
    "EX2003",
    (name: string) => `the built-in method ${name} has no Elixir form; add it to lower/builtins.ts.`,
);
export const unknownField = message(
    "EX2004",
    (name: string) =>
        `this.${name} is neither a method nor a known field of the base class; add it to runtime/fields.ts.`,
);
export const unknownMethod = message(
    "EX2005",
    (name: string) =>
        `this.${name}() is neither a method of the class hierarchy, nor an endpoint of describe().api, nor a runtime function.`,
);
export const unsupportedTarget = message(
    "EX2006",
    (kind: string) => `cannot assign to ${kind}; assign to a name or to an element.`,
);
export const unsupportedLoop = message(
    "EX2007",
    () => "only `for (let i = start; i < end; i++)`, for...of and while loops have an Elixir form.",
);
export const unsupportedDeclaration = message(
    "EX2008",
    (text: string) => `cannot declare ${text}; use a plain name or [a, b].`,
);

export const unsupportedHook = message(
    "EX2009",
    (name: string) =>
        `${name} overrides what ccxt's clients call, and a connection of the runtime doesn't; what it does would never be done.`,
);

// What passes find out (EX3xxx).

export const notConstant = message(
    "EX3001",
    (what: string) => `describe() must be computable when compiling, and ${what} is not.`,
);
export const sharedWrite = message(
    "EX3005",
    (written: string, other: string) =>
        `what ${written} holds may be held by ${other}, too, which would keep the old value. Write through one name, or copy it first.`,
);
export const overlappingArguments = message(
    "EX3006",
    (method: string, other: string) =>
        `${method} changes an argument that may be a part of ${other}, which it gets or reads, too, and would find unchanged there.`,
);
export const outdatedReview = message(
    "EX3009",
    (found: string, reviewed: string) =>
        `${found} findings about shared objects, where ${reviewed} were reviewed; read them, and renew the review.`,
);
export const configInReducer = message(
    "EX3003",
    (name: string) =>
        `this.${name} is configuration, which a method that a connection runs cannot change for the whole exchange.`,
);
export const streamStateOutsideTurn = message(
    "EX3004",
    (name: string) =>
        `${name} awaits and touches stream state without a client that tells whose; get one with this.client().`,
);
export const spawnWithoutClient = message(
    "EX3007",
    (name: string) => `${name} is left to run by a method that neither waits nor has a client; give it one.`,
);
export const waitInReducer = message(
    "EX3008",
    (name: string) =>
        `${name} is run by a connection, which can't wait for another one or for an answer; use the client that it is given, or spawn what waits.`,
);

export const locate = (found: Message, span: SourceSpan, method: string, kind: string): Diagnostic => ({
    code: found.code,
    span,
    method,
    kind,
    message: found.text,
});
