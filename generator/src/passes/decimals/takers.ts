/**
 * Who takes a value, and whether it may be a decimal then. A variable is one binding of a name; its value may be a decimal
 * where all who take it can do with one.
 */

export interface Variable {
    readonly name: string;
}

/** Takes a value as it is. */
export interface ValueTaker {
    readonly kind: "value";
    /** Anything may be done with the value, so that it has to be the text. */
    readonly isText: boolean;
    /** How often it is read as a number on its way. */
    readonly readings: number;
    /** The variable that it is then the value of. */
    readonly variable?: Variable;
}

/** Takes the items of a tuple. */
interface ItemTaker {
    readonly kind: "items";
    readonly items: readonly ValueTaker[];
}

/** Takes what goes on after a statement that may return, and what is returned. */
interface OutcomeTaker {
    readonly kind: "outcome";
    readonly next: Taker;
    readonly result: Taker;
}

export type Taker = ValueTaker | ItemTaker | OutcomeTaker;

export const TEXT: ValueTaker = { kind: "value", isText: true, readings: 0 };
export const NUMBER: ValueTaker = { kind: "value", isText: false, readings: 1 };
export const NIL_TEST: ValueTaker = { kind: "value", isText: false, readings: 0 };

export const itemTaker = (items: readonly ValueTaker[]): Taker =>
    items.length === 1 ? (items[0] ?? TEXT) : { kind: "items", items };

/** What takes item number `at` of `count`. */
export const takerOfItem = (taker: Taker, at: number, count: number): ValueTaker => {
    if (taker.kind === "items") return taker.items.length === count ? (taker.items[at] ?? TEXT) : TEXT;
    return taker.kind === "value" && count === 1 ? taker : TEXT;
};

export const valueTaker = (taker: Taker): ValueTaker => (taker.kind === "value" ? taker : TEXT);

/** What is known of a method's variables. */
export interface Knowledge {
    /** Those that have to be texts. */
    readonly texts: ReadonlySet<Variable>;
    /** Those of which a definition is a decimal, unless it is nil. */
    readonly decimals: ReadonlySet<Variable>;
    readonly takers: ReadonlyMap<Variable, readonly ValueTaker[]>;
    /** Names of objects of which decimals are read. */
    readonly objects: ReadonlySet<string>;
}

export const NOTHING: Knowledge = { texts: new Set(), decimals: new Set(), takers: new Map(), objects: new Set() };

/** The variables, and those that take their values in turn. */
const withTakers = (from: Iterable<Variable>, takers: Knowledge["takers"]): ReadonlySet<Variable> => {
    const reached = new Set(from);
    for (const each of reached) {
        for (const { variable } of takers.get(each) ?? []) if (variable !== undefined) reached.add(variable);
    }
    return reached;
};

/** How often what a taker gets is read as a number, in all places together. */
export const readingsOf = ({ readings, variable }: ValueTaker, { takers }: Knowledge): number =>
    [...withTakers(variable === undefined ? [] : [variable], takers)]
        .flatMap((each) => takers.get(each) ?? [])
        .reduce((sum, each) => sum + each.readings, readings);

/** Finds out about variables while a method is walked through with what is known before. */
export interface Search {
    readonly known: Knowledge;
    readonly takerFor: (variable: Variable) => ValueTaker;
    readonly takes: (taker: ValueTaker, variable: Variable) => void;
    readonly givesDecimal: (taker: ValueTaker) => void;
    readonly readsDecimalOf: (object: string) => void;
    readonly found: () => Knowledge;
}

export const search = (known: Knowledge): Search => {
    const texts = new Set(known.texts);
    const defined = new Set<Variable>();
    const objects = new Set<string>();
    const takers = new Map<Variable, ValueTaker[]>();
    return {
        known,
        takerFor: (variable) => ({ kind: "value", isText: texts.has(variable), readings: 0, variable }),
        takes: (taker, variable) => {
            if (taker.isText) texts.add(variable);
            takers.set(variable, [...(takers.get(variable) ?? []), taker]);
        },
        givesDecimal: ({ variable }) => {
            if (variable !== undefined) defined.add(variable);
        },
        readsDecimalOf: (object) => objects.add(object),
        found: () => ({ texts, decimals: withTakers(defined, takers), takers, objects }),
    };
};
