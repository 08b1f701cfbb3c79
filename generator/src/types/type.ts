/**
 * What the compiler knows of a value: a set of JavaScript kinds, for objects the name of their interface, for lists
 * and dictionaries the type of their elements. The lattice joins by union; `any` is its top, `never` its bottom.
 */
export interface Type {
    readonly kinds: number;
    /** Interface of base/types.d.ts (`MarketInterface`), or a runtime class (`Client`, `Ordered`). */
    readonly shape?: string;
    readonly element?: Type;
    /** For an object literal: the types of its keys. */
    readonly fields?: ReadonlyMap<string, Type>;
    /** An object that was made by a literal: a plain map. Others may know the order of their keys. */
    readonly plain?: boolean;
    /** A number that is known to be whole and not negative: the index of a loop. */
    readonly natural?: boolean;
    /** Said by a declaration and not proven: at run time the value may still be undefined. */
    readonly declared?: boolean;
}

/** The kinds of a JavaScript value, one bit each. */
export const Kind = {
    nil: 1,
    boolean: 2,
    number: 4,
    string: 8,
    list: 16,
    object: 32,
    /** A function as a value: a handler that a dispatch table or a subscription names. */
    handler: 64,
    errorClass: 128,
    error: 256,
} as const;

const ALL = 511;

const kinds = (set: number): Type => ({ kinds: set });

export const t = {
    any: kinds(ALL),
    never: kinds(0),
    nil: kinds(Kind.nil),
    boolean: kinds(Kind.boolean),
    maybeBoolean: kinds(Kind.boolean | Kind.nil),
    number: kinds(Kind.number),
    index: { kinds: Kind.number, natural: true } as Type,
    maybeNumber: kinds(Kind.number | Kind.nil),
    string: kinds(Kind.string),
    maybeString: kinds(Kind.string | Kind.nil),
    scalar: kinds(Kind.nil | Kind.boolean | Kind.number | Kind.string),
    object: kinds(Kind.object),
    maybeObject: kinds(Kind.object | Kind.nil),
    list: kinds(Kind.list),
    maybeList: kinds(Kind.list | Kind.nil),
    handler: kinds(Kind.handler),
    errorClass: kinds(Kind.errorClass),
    error: kinds(Kind.error),
    listOf: (element: Type): Type => ({ kinds: Kind.list, element }),
    dictionaryOf: (element: Type): Type => ({ kinds: Kind.object, element }),
    /** A dictionary of the runtime's own making. */
    plainDictionaryOf: (element: Type): Type => ({ kinds: Kind.object, element, plain: true }),
    shape: (name: string): Type => ({ kinds: Kind.object, shape: name }),
    orNil: (type: Type): Type => ({ ...type, kinds: type.kinds | Kind.nil }),
    declared: (type: Type): Type => ({ ...type, declared: true }),
} as const;

const sameKinds = (type: Type, set: number): boolean => type.kinds !== 0 && (type.kinds & ~set) === 0;

/** Whether every value of the type is of one of the kinds in `set`. */
export const isOnly = (type: Type, set: number): boolean => sameKinds(type, set);
export const isString = (type: Type): boolean => sameKinds(type, Kind.string);
export const isNumber = (type: Type): boolean => sameKinds(type, Kind.number);
/**
 * Whether Elixir's own operators do: nil would be ordered above every number, and fail in arithmetic, where JavaScript
 * answers false and NaN. A declaration alone does not exclude undefined.
 */
export const isProvenNumber = (type: Type): boolean => isNumber(type) && type.declared !== true;
export const isBoolean = (type: Type): boolean => sameKinds(type, Kind.boolean);
export const isNil = (type: Type): boolean => sameKinds(type, Kind.nil);
export const canBe = (type: Type, kind: number): boolean => (type.kinds & kind) !== 0;
/**
 * Whether every value of the type is certainly there, and not false. A declaration alone does not exclude undefined, and a
 * number may be NaN, which is nil at run time, unless it counts positions.
 */
export const isSomething = (type: Type): boolean =>
    type.kinds !== 0 &&
    type.declared !== true &&
    !canBe(type, Kind.nil | Kind.boolean) &&
    (!canBe(type, Kind.number) || type.natural === true);
/** Shapes that are structs of the runtime. */
const STRUCTS: ReadonlySet<string> = new Set([
    "Ordered",
    "Client",
    "Futures",
    "Precise",
    "Pro.OrderBook",
    "Pro.OrderBookSide",
]);

/** Whether no value of the type is an object, which could change under another name. */
export const isScalar = (type: Type): boolean => !canBe(type, Kind.object | Kind.list | Kind.error);
/** Whether every object of the type is a plain map, which has Elixir's own functions. */
export const isPlainMap = (type: Type): boolean =>
    sameKinds(type, Kind.object | Kind.nil) &&
    (type.plain === true || (type.shape !== undefined && !STRUCTS.has(type.shape)));

export const withoutNil = (type: Type): Type => narrowTo(type, ALL & ~Kind.nil);

/** The type restricted to the kinds in `set`; an empty result means the code cannot be reached. */
export const narrowTo = (type: Type, set: number): Type => {
    const remaining = type.kinds & set;
    const stillObject = (remaining & (Kind.object | Kind.list)) !== 0;
    if (!stillObject) return { kinds: remaining };
    return {
        kinds: remaining,
        ...(type.shape === undefined ? {} : { shape: type.shape }),
        ...(type.element === undefined ? {} : { element: type.element }),
        ...(type.fields === undefined ? {} : { fields: type.fields }),
        ...(type.plain === true ? { plain: true } : {}),
    };
};

export const sameType = (a: Type | undefined, b: Type | undefined): boolean => {
    if (a === b) return true;
    if (a === undefined || b === undefined) return false;
    return (
        a.kinds === b.kinds &&
        a.shape === b.shape &&
        (a.declared ?? false) === (b.declared ?? false) &&
        (a.plain ?? false) === (b.plain ?? false) &&
        sameType(a.element, b.element) &&
        sameFields(a.fields, b.fields)
    );
};

type Fields = ReadonlyMap<string, Type> | undefined;

const sameFields = (a: Fields, b: Fields): boolean => {
    if (a === b) return true;
    if (a === undefined || b === undefined || a.size !== b.size) return false;
    return [...a].every(([key, type]) => sameType(type, b.get(key)));
};

/** The smallest type that has the values of both. */
export const join = (a: Type, b: Type): Type => {
    if (a.kinds === 0) return b;
    if (b.kinds === 0) return a;
    if (sameType(a, b)) return a;
    const structured = Kind.list | Kind.object;
    const aStructured = (a.kinds & structured) !== 0;
    const bStructured = (b.kinds & structured) !== 0;
    const shape = !bStructured ? a.shape : !aStructured ? b.shape : a.shape === b.shape ? a.shape : undefined;
    const element = !bStructured ? a.element : !aStructured ? b.element : joinElements(a.element, b.element);
    const fields = !bStructured ? a.fields : !aStructured ? b.fields : joinFields(a.fields, b.fields);
    const plain = (a.plain === true || !aStructured) && (b.plain === true || !bStructured);
    return {
        kinds: a.kinds | b.kinds,
        ...(plain && (aStructured || bStructured) ? { plain } : {}),
        ...(shape === undefined ? {} : { shape }),
        ...(element === undefined ? {} : { element }),
        ...(fields === undefined ? {} : { fields }),
        ...(a.declared === true || b.declared === true ? { declared: true } : {}),
    };
};

const joinElements = (a: Type | undefined, b: Type | undefined): Type | undefined =>
    a === undefined || b === undefined ? undefined : join(a, b);

/** What is known of a key in both; a key that one lacks may be missing. */
const joinFields = (a: Fields, b: Fields): Fields =>
    a === undefined || b === undefined
        ? undefined
        : new Map(
              [...a].flatMap(([key, type]) => (b.has(key) ? [[key, join(type, b.get(key) ?? type)] as const] : [])),
          );
