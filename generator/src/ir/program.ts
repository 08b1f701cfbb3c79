/** The methods of all classes together, for what looks at more than one of them. */
import type { StructuredMethod } from "./method.js";

export interface StructuredClass {
    readonly methods: readonly StructuredMethod[];
    /** Methods made of others, which no other class calls. */
    readonly copies: readonly StructuredMethod[];
}

/** Classes are known by their positions. */
export interface StructuredProgram {
    readonly classes: readonly StructuredClass[];
    /**
     * The method that a call by a class reaches, unless that depends on the exchange, as `structure` left it: the optional
     * passes after it are `finish`.
     */
    readonly definitionOf: (caller: number, method: string) => StructuredMethod | undefined;
    readonly finish: (owner: number, method: StructuredMethod) => StructuredMethod;
    /** A name for a method of a class that no method of the program has. */
    readonly freshMethod: (owner: number, hint: string) => string;
}
