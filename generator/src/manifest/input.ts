/** What the manifest is made of, from whatever the compiler's stages call it. */
import type { SourceFile } from "../elixir/ast.js";
import type { LineSpan } from "../elixir/index.js";
import type { SignatureText } from "../frontend/signature-text.js";
import type { MethodFacts } from "../ir/facts.js";
import type { Method, StructuredMethod } from "../ir/method.js";
import type { PassStep } from "../trace.js";

/** One generated function with its place in the generated file. */
export interface GeneratedFunction {
    readonly name: string;
    readonly arity: number;
    readonly lines: LineSpan;
}

export interface ManifestInput {
    /** `pro/binance`. */
    readonly classPath: string;
    readonly version: string | undefined;
    /** The Elixir module of the class, and its file among the generated ones. */
    readonly module: string;
    readonly file: string;
    readonly functions: readonly GeneratedFunction[];
    /** The methods of the class as lowered, compiled or not. */
    readonly methods: readonly Method[];
    /** Those of its ancestors, too. */
    readonly inherited: readonly Method[];
    readonly signatures: ReadonlyMap<string, SignatureText>;
    readonly factsOf: (name: string) => MethodFacts | undefined;
    /** The last form of a method, of what was cut out of one, or of a copy. */
    readonly compiledOf: (name: string) => StructuredMethod | undefined;
    /** Whether a method is a copy of another one, for calls of this class. */
    readonly isCopy: (name: string) => boolean;
    readonly stepsOf: (method: Method) => readonly PassStep[];
    /** Methods that are computed when compiling, and the function that each is part of. */
    readonly folded: ReadonlyMap<string, string>;
    /** Methods that this build leaves out by name. */
    readonly exceptions: ReadonlySet<string>;
    /** Methods of the class that the public module wraps. */
    readonly wrapped: ReadonlySet<string>;
    /** Every generated file. */
    readonly generated: readonly SourceFile[];
}
