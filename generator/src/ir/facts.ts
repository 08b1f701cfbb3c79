/** What the program knows of a method's name: one signature for all classes of the hierarchy that define it. */
export type SelfNeed = "none" | "exchange" | "state";

/** The result is `args[object][args[key]]`, or something new. */
export interface Projection {
    readonly object: number;
    readonly key: number;
}

/** An element of a field of `this`, by the key at this position of the arguments. */
export interface LookedUp {
    readonly field: string;
    readonly key: number;
}

export interface MethodFacts {
    /** What the method takes in place of `this`. */
    readonly self: SelfNeed;
    /** Writes stream state, or the exchange that is a part of it: gives the state back. */
    readonly writesState: boolean;
    /** Writes instance or configuration fields. A method that waits writes them in transactions of their own. */
    readonly writesExchange: boolean;
    /** Waits for something: runs in the caller's process. */
    readonly waits: boolean;
    readonly hasValue: boolean;
    /** Its value is the parameter at this position, which comes back anyway: it is given once, as that. */
    readonly givesBack?: number | undefined;
    /** May raise an error. */
    readonly raises: boolean;
    /** Starts, sends or logs something, or looks at a clock or elsewhere outside: calling it twice is not calling it once. */
    readonly hasEffect: boolean;
    /** Parameters whose value the method changes. */
    readonly mutated: ReadonlySet<number>;
    /** Those of them that some caller goes on to read: they are given back. */
    readonly inout: ReadonlySet<number>;
    readonly projection: Projection | undefined;
    /** What the method gives is the first of these that is there; where there are none, it is something else. */
    readonly lookedUp: readonly LookedUp[];
    /** Number of parameters, the largest of all definitions. */
    readonly arity: number;
}

/** Whether the method gives back `this`, changed. */
export const returnsSelf = (facts: MethodFacts): boolean => facts.writesState || (facts.writesExchange && !facts.waits);

/** Whether calling the method from one that waits takes a transaction at the instance's owner. */
export const needsTransaction = (facts: MethodFacts): boolean =>
    facts.writesExchange && !facts.waits && !facts.writesState;

/** Whether all that a call of the method does is to give its value: what that depends on, nobody changes meanwhile. */
export const isFunction = (facts: MethodFacts): boolean =>
    !facts.hasEffect && !facts.waits && !facts.writesState && !facts.writesExchange && facts.inout.size === 0;

/** How many values the method gives back besides its own. */
export const outputCount = (facts: MethodFacts): number => (returnsSelf(facts) ? 1 : 0) + facts.inout.size;
