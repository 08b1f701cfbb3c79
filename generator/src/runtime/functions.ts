/**
 * The one table of the hand-written runtime: which Elixir function stands for a function that ccxt's classes call but
 * do not define (the part of the base class above its marker, `base/functions/*`, `Precise`, `base/ws/*`).
 * A test loads the runtime and checks that each of them is exported.
 */
import { Kind, t, type Type } from "../types/type.js";
import { bookLoader, bookMakers, sides } from "./books.js";
import { clients } from "./clients.js";
import type { RuntimeFunction } from "./function.js";
import { precise } from "./precise.js";

import { STATIC_DEPENDENCIES } from "./static-dependencies.js";

type Options = Omit<RuntimeFunction, "module" | "name" | "returns">;

const fn = (module: string, name: string, returns: Type, options: Options = {}): RuntimeFunction => ({
    module,
    name,
    returns,
    ...options,
});

/** A map of the runtime's own making. */
const record: Type = { ...t.object, plain: true };

const safe = (name: string, returns: Type, defaultArgument: number, options: Options = {}): RuntimeFunction =>
    fn("Safe", name, returns, { defaultArgument, ...options });

/** Functions called as `this.name (...)`. */
export const selfFunctions = {
    safeValue: safe("value", t.any, 2, { projects: true }),
    safeValue2: safe("value2", t.any, 3, { sharesElements: true, givesElement: true }),
    safeValueN: safe("value_n", t.any, 2, { sharesElements: true, givesElement: true }),
    safeString: safe("string", t.string, 2),
    safeString2: safe("string2", t.string, 3),
    safeStringN: safe("string_n", t.string, 2),
    safeStringLower: safe("string_lower", t.string, 2),
    safeStringLower2: safe("string_lower2", t.string, 3),
    safeStringLowerN: safe("string_lower_n", t.string, 2),
    safeStringUpper: safe("string_upper", t.string, 2),
    safeStringUpper2: safe("string_upper2", t.string, 3),
    safeStringUpperN: safe("string_upper_n", t.string, 2),
    safeInteger: safe("integer", t.number, 2),
    safeInteger2: safe("integer2", t.number, 3),
    safeIntegerN: safe("integer_n", t.number, 2),
    safeFloat: safe("float", t.number, 2),
    safeFloat2: safe("float2", t.number, 3),
    safeFloatN: safe("float_n", t.number, 2),
    safeTimestamp: safe("timestamp", t.number, 2),
    safeTimestamp2: safe("timestamp2", t.number, 3),
    safeTimestampN: safe("timestamp_n", t.number, 2),
    safeIntegerProduct: safe("integer_product", t.number, 3),
    safeIntegerProduct2: safe("integer_product2", t.number, 4),
    safeIntegerProductN: safe("integer_product_n", t.number, 3),

    extend: fn("Collection", "extend", t.object, { sharesElements: true }),
    deepExtend: fn("Collection", "deep_extend", t.object, { sharesElements: true }),
    clone: fn("Collection", "clone", t.any, { returnsArgument: 0, sharesElements: true }),
    omit: fn("Collection", "omit", t.object, { sharesElements: true }),
    unique: fn("Collection", "unique", t.list, { sharesElements: true }),
    arrayConcat: fn("Collection", "array_concat", t.list, { sharesElements: true }),
    inArray: fn("Collection", "in_array", t.boolean),
    toArray: fn("Collection", "to_array", t.list, { sharesElements: true }),
    isEmpty: fn("Collection", "is_empty", t.boolean),
    keysort: fn("Collection", "keysort", t.object, { sharesElements: true }),
    sort: fn("Collection", "sort", t.list, { sharesElements: true }),
    groupBy: fn("Collection", "group_by", t.plainDictionaryOf(t.list), { sharesElements: true, regroups: true }),
    indexBy: fn("Collection", "index_by", record, { sharesElements: true }),
    indexBySafe: fn("Collection", "index_by", record, { sharesElements: true }),
    filterBy: fn("Collection", "filter_by", t.list, { sharesElements: true }),
    sortBy: fn("Collection", "sort_by", t.list, { sharesElements: true }),
    sortBy2: fn("Collection", "sort_by2", t.list, { sharesElements: true }),
    flatten: fn("Collection", "flatten", t.list, { sharesElements: true, regroups: true }),
    pluck: fn("Collection", "pluck", t.list, { sharesElements: true, regroups: true }),
    sum: fn("Collection", "sum", t.maybeNumber),
    aggregate: fn("Collection", "aggregate", t.list),
    arraySlice: fn("Collection", "array_slice", t.list, { sharesElements: true }),
    mapToSafeMap: fn("Collection", "clone", t.any, { returnsArgument: 0, sharesElements: true }),
    safeMapToMap: fn("Collection", "clone", t.any, { returnsArgument: 0, sharesElements: true }),

    numberToString: fn("Number", "number_to_string", t.maybeString),
    parseNumber: fn("Number", "parse_number", t.number, { defaultArgument: 1 }),
    omitZero: fn("Number", "omit_zero", t.maybeString),
    precisionFromString: fn("Number", "precision_from_string", t.number),
    decimalToPrecision: fn("Number", "decimal_to_precision", t.string, { raises: true }),

    milliseconds: fn("Time", "milliseconds", t.number, { effect: true }),
    seconds: fn("Time", "seconds", t.number, { effect: true }),
    microseconds: fn("Time", "microseconds", t.number, { effect: true }),
    iso8601: fn("Time", "iso8601", t.maybeString),
    parse8601: fn("Time", "parse8601", t.maybeNumber),
    parseDate: fn("Time", "parse_date", t.maybeNumber),
    ymd: fn("Time", "ymd", t.maybeString),
    yymmdd: fn("Time", "yymmdd", t.maybeString),
    yyyymmdd: fn("Time", "yyyymmdd", t.maybeString),
    ymdhms: fn("Time", "ymdhms", t.maybeString),
    parseTimeframe: fn("Time", "parse_timeframe", t.number),
    roundTimeframe: fn("Time", "round_timeframe", t.number),

    urlencode: fn("Encode", "urlencode", t.string, { raises: false }),
    rawencode: fn("Encode", "rawencode", t.string, { raises: false }),
    urlencodeNested: fn("Encode", "urlencode_nested", t.string),
    urlencodeWithArrayRepeat: fn("Encode", "urlencode_with_array_repeat", t.string),
    urlencodeBase64: fn("Encode", "urlencode_base64", t.string),
    encodeURIComponent: fn("Encode", "encode_uri_component", t.string),
    json: fn("Encode", "json", t.string, { raises: false }),
    parseJson: fn("Encode", "parse_json", t.any, { raises: false }),
    encode: fn("Encode", "encode", t.string, { raises: false }),
    decode: fn("Encode", "decode", t.string),
    base16ToBinary: fn("Encode", "base16_to_binary", t.string),
    binaryToBase16: fn("Encode", "binary_to_base16", t.string),
    base64ToBinary: fn("Encode", "base64_to_binary", t.string),
    binaryToBase64: fn("Encode", "binary_to_base64", t.string),
    base64ToString: fn("Encode", "base64_to_string", t.string),
    stringToBase64: fn("Encode", "string_to_base64", t.string),
    base58ToBinary: fn("Encode", "base58_to_binary", t.string),
    binaryToBase58: fn("Encode", "binary_to_base58", t.string),
    binaryConcat: fn("Encode", "binary_concat", t.string),
    binaryConcatArray: fn("Encode", "binary_concat_array", t.string),
    implodeParams: fn("Encode", "implode_params", t.string, { raises: false }),
    extractParams: fn("Encode", "extract_params", t.listOf(t.string)),
    isJsonEncodedObject: fn("Encode", "is_json_encoded_object", t.boolean),
    stringToCharsArray: fn("Encode", "string_to_chars_array", t.listOf(t.string)),
    strip: fn("Encode", "strip", t.string),
    capitalize: fn("Encode", "capitalize", t.string),
    unCamelCase: fn("Encode", "un_camel_case", t.string),
    remove0xPrefix: fn("Encode", "remove0x_prefix", t.string),
    numberToBE: fn("Encode", "number_to_be", t.string),
    intToBase16: fn("Encode", "int_to_base16", t.string),
    crc32: fn("Encode", "crc32", t.number),
    packb: fn("Encode", "packb", t.string),
    binaryLength: fn("Encode", "binary_length", t.number),
    isBinaryMessage: fn("Encode", "binary_message?", t.boolean),
    convertToBigInt: fn("Encode", "convert_to_big_int", t.number),
    fixStringifiedJsonMembers: fn("Encode", "fix_stringified_json_members", t.string),
    exceptionMessage: fn("Error", "exception_message", t.string),

    hash: fn("Crypto", "hash", t.string),
    hmac: fn("Crypto", "hmac", t.string),
    ethAbiEncode: fn("Crypto", "eth_abi_encode", t.string),
    ethEncodeStructuredData: fn("Crypto", "eth_encode_structured_data", t.string),
    ethGetAddressFromPrivateKey: fn("Crypto", "eth_get_address_from_private_key", t.string),
    uuid5: fn("Crypto", "uuid5", t.string),
    uuid: fn("Crypto", "uuid", t.string, { effect: true }),
    uuid16: fn("Crypto", "uuid16", t.string, { effect: true }),
    uuid22: fn("Crypto", "uuid22", t.string, { effect: true }),
    randomBytes: fn("Crypto", "random_bytes", t.string, { effect: true }),
    randNumber: fn("Crypto", "rand_number", t.number, { effect: true }),

    loadMarkets: fn("Rest", "load_markets", t.object, { self: "exchange", effect: true }),
    fetch: fn("Rest", "fetch", t.any, { self: "exchange", effect: true }),
    throttle: fn("Rest", "throttle", t.nil, { self: "exchange", effect: true }),
    sleep: fn("Rest", "sleep", t.nil, { effect: true, raises: false }),
    log: fn("Rest", "log", t.nil, { effect: true, raises: false }),

    client: fn("Pro.Client", "new", t.shape("Client"), { unawaited: clients.open }),
    watch: fn("Pro.Connection", "watch", t.any, { self: "exchange", effect: true, unawaited: clients.subscribe }),
    watchMultiple: fn("Pro.Connection", "watch_multiple", t.any, {
        self: "exchange",
        effect: true,
        unawaited: clients.subscribeAll,
    }),
    ...bookMakers,
    loadOrderBook: bookLoader,
} as const;

export const SELF_FUNCTIONS: ReadonlyMap<string, RuntimeFunction> = new Map([
    ...Object.entries(selfFunctions),
    ...STATIC_DEPENDENCIES,
]);

/** Functions called by an imported or global name: `rsa (...)`, `parseFloat (...)`. */
export const FREE_FUNCTIONS: ReadonlyMap<string, RuntimeFunction> = new Map(
    Object.entries({
        rsa: fn("Crypto", "rsa", t.string),
        eddsa: fn("Crypto", "eddsa", t.string),
        ecdsa: fn("Crypto", "ecdsa", record),
        jwt: fn("Crypto", "jwt", t.string),
        totp: fn("Crypto", "totp", t.string, { effect: true }),
        parseFloat: fn("Number", "parse_float", t.maybeNumber),
        parseInt: fn("Number", "parse_int", t.maybeNumber),
        String: fn("JS", "to_string", t.string),
    }),
);

/** Functions called on a name: `Precise.stringMul (...)`, `Math.min (...)`. */
export const STATIC_FUNCTIONS: ReadonlyMap<string, RuntimeFunction> = new Map(
    Object.entries({
        "Precise.stringMul": fn("Precise", "string_mul", t.maybeString),
        "Precise.stringDiv": fn("Precise", "string_div", t.maybeString),
        "Precise.stringAdd": fn("Precise", "string_add", t.maybeString),
        "Precise.stringSub": fn("Precise", "string_sub", t.maybeString),
        "Precise.stringAbs": fn("Precise", "string_abs", t.maybeString),
        "Precise.stringNeg": fn("Precise", "string_neg", t.maybeString),
        "Precise.stringMod": fn("Precise", "string_mod", t.maybeString),
        "Precise.stringOr": fn("Precise", "string_or", t.maybeString),
        "Precise.stringMin": fn("Precise", "string_min", t.maybeString),
        "Precise.stringMax": fn("Precise", "string_max", t.maybeString),
        "Precise.stringEq": fn("Precise", "string_eq", t.maybeBoolean),
        "Precise.stringEquals": fn("Precise", "string_equals", t.maybeBoolean),
        "Precise.stringGt": fn("Precise", "string_gt", t.maybeBoolean),
        "Precise.stringGe": fn("Precise", "string_ge", t.maybeBoolean),
        "Precise.stringLt": fn("Precise", "string_lt", t.maybeBoolean),
        "Precise.stringLe": fn("Precise", "string_le", t.maybeBoolean),
        "Math.min": fn("JS", "min", t.number),
        "Math.max": fn("JS", "max", t.number),
        "Math.floor": fn("JS", "floor", t.number),
        "Math.ceil": fn("JS", "ceil", t.number),
        "Math.abs": fn("JS", "abs", t.number),
        "Math.round": fn("JS", "round", t.number),
        "Math.pow": fn("JS", "pow", t.number),
        "JSON.parse": fn("Encode", "decode_json", t.any),
        "JSON.stringify": fn("Encode", "json", t.string),
        "Promise.all": fn("Promise", "all", t.list, { effect: true }),
        "Object.keys": fn("JS", "keys", t.listOf(t.string)),
        "Object.values": fn("JS", "values", t.list, { sharesElements: true }),
    }),
);

/** Names imported or global that stand for a value: an algorithm, a constant of the base class. */
export const CONSTANTS: ReadonlyMap<string, { readonly fn: RuntimeFunction } | { readonly atom: string }> = new Map(
    Object.entries({
        TRUNCATE: { fn: fn("Number", "truncate", t.number) },
        ROUND: { fn: fn("Number", "round", t.number) },
        DECIMAL_PLACES: { fn: fn("Number", "decimal_places", t.number) },
        SIGNIFICANT_DIGITS: { fn: fn("Number", "significant_digits", t.number) },
        TICK_SIZE: { fn: fn("Number", "tick_size", t.number) },
        NO_PADDING: { fn: fn("Number", "no_padding", t.number) },
        PAD_WITH_ZERO: { fn: fn("Number", "pad_with_zero", t.number) },
        sha1: { atom: "sha1" },
        sha256: { atom: "sha256" },
        sha384: { atom: "sha384" },
        sha512: { atom: "sha512" },
        md5: { atom: "md5" },
        keccak_256: { atom: "keccak_256" },
        ed25519: { atom: "ed25519" },
        secp256k1: { atom: "secp256k1" },
    }),
);

/** What the constants of ccxt's number formats are, for folding `describe ()`. */
export const CONSTANT_VALUES: ReadonlyMap<string, number> = new Map([
    ["TRUNCATE", 0],
    ["ROUND", 1],
    ["ROUND_UP", 2],
    ["ROUND_DOWN", 3],
    ["DECIMAL_PLACES", 2],
    ["SIGNIFICANT_DIGITS", 3],
    ["TICK_SIZE", 4],
    ["NO_PADDING", 5],
    ["PAD_WITH_ZERO", 6],
]);

/** Methods of the runtime's objects, called on a value of that shape: `client.resolve (...)`. */
export const SHAPE_METHODS: ReadonlyMap<string, RuntimeFunction> = new Map(
    Object.entries({
        "Client.resolve": clients.resolve,
        "Client.future": clients.future,
        "Client.awaitFuture": clients.awaitFuture,
        "Client.reject": clients.reject,
        "Client.reset": clients.reset,
        "Client.onPong": clients.onPong,
        "Client.send": clients.send,
        "Precise.reduce": precise.reduce,
        "Precise.toString": precise.print,
        "Pro.OrderBookSide.limit": sides.limit,
        "Exchange.describe": fn("Exchange", "describe", record),
    }),
);

/** A field that holds a function of the user's. */
export const callback = {
    call: fn("JS", "call", t.any),
} as const;

/** `this[name]`: a field by its name in ccxt, such as a credential. */
export const self = {
    field: fn("Exchange", "field", t.any, { self: "exchange" }),
    describe: fn("Exchange", "describe", record, { self: "exchange" }),
    /** `this[name] (...)`. */
    callMethod: fn("Exchange", "call_method", t.any, { self: "exchange", effect: true }),
} as const;

/** Calls of the endpoints that a description lists. */
export const endpoints = {
    call: fn("Rest", "call", t.any, { self: "exchange", effect: true }),
} as const;

/** Operators of JavaScript for values whose type is known only at run time. */
export const js = {
    truthy: fn("JS", "truthy?", t.boolean),
    toString: fn("JS", "to_string", t.string),
    add: fn("JS", "add", t.any),
    subtract: fn("JS", "subtract", t.maybeNumber),
    multiply: fn("JS", "multiply", t.maybeNumber),
    divide: fn("JS", "divide", t.maybeNumber),
    modulo: fn("JS", "mod", t.maybeNumber),
    less: fn("JS", "less?", t.boolean),
    lessEqual: fn("JS", "less_equal?", t.boolean),
    greater: fn("JS", "greater?", t.boolean),
    greaterEqual: fn("JS", "greater_equal?", t.boolean),
    typeOf: fn("JS", "typeof", t.string),
    length: fn("JS", "length", t.maybeNumber),
    elements: fn("JS", "elements", t.list, { sharesElements: true, raises: true }),
    pairs: fn("JS", "pairs", t.list, { sharesElements: true }),
    get: fn("JS", "get", t.any, { projects: true }),
    getIn: fn("JS", "get_in", t.any),
    put: fn("JS", "put", t.any),
    putIn: fn("JS", "put_in", t.any),
    replaceElement: fn("JS", "replace_element", t.any),
    replaceElementIn: fn("JS", "replace_element_in", t.any),
    delete: fn("JS", "delete", t.any),
    hasKey: fn("JS", "has_key?", t.boolean),
    indexOf: fn("JS", "index_of", t.number, { raises: true }),
    includes: fn("JS", "includes?", t.boolean, { raises: true }),
    contains: fn("JS", "contains?", t.boolean, { raises: true }),
    slice: fn("JS", "slice", t.any, { returnsArgument: 0, sharesElements: true, raises: true }),
    join: fn("JS", "join", t.string, { raises: true }),
    split: fn("JS", "split", t.listOf(t.string), { raises: true }),
    replace: fn("JS", "replace", t.string, { raises: true }),
    replaceAll: fn("JS", "replace_all", t.string, { raises: true }),
    toFixed: fn("JS", "to_fixed", t.string, { raises: true }),
    shift: fn("JS", "shift", t.any, { mutatesReceiver: true, raises: true }),
    padStart: fn("JS", "pad_start", t.string, { raises: true }),
    kindOf: fn("Error", "kind_of?", t.boolean),
    wrapError: fn("Error", "wrap", t.error),
    sortInPlace: fn("Collection", "sort", t.list, { sharesElements: true }),
} as const;

/** Plain functions of Elixir's library, used where a type is known. */
export const elixir = {
    length: fn("", "length", t.number),
    stringLength: fn("String", "length", t.number),
    startsWith: fn("String", "starts_with?", t.boolean),
    endsWith: fn("String", "ends_with?", t.boolean),
    split: fn("String", "split", t.listOf(t.string)),
    join: fn("Enum", "join", t.string),
    upcase: fn("String", "upcase", t.string),
    downcase: fn("String", "downcase", t.string),
    trim: fn("String", "trim", t.string),
    at: fn("Enum", "at", t.any, { projects: true }),
    mapHasKey: fn("Map", "has_key?", t.boolean),
    reverse: fn("Enum", "reverse", t.list, { returnsArgument: 0, sharesElements: true }),
    elementOf: fn("Enum", "member?", t.boolean),
    remainder: fn("", "rem", t.number),
} as const;

export const ordered = {
    hasKey: fn("Ordered", "has_key?", t.boolean),
    keys: fn("Ordered", "keys", t.listOf(t.string)),
} as const;

export const waiters = {
    waiting: fn("Pro.Client", "waiting?", t.boolean),
    hashes: fn("Pro.Client", "waiting_hashes", t.listOf(t.string)),
} as const;

/** Stream state as seen from outside: what the instance's connections hold of a field, together. */
export const streamRead = fn("Pro.Connection", "stream_field", t.object, { self: "exchange", effect: true });

/** Reads of several keys of one object. */
export const reads = {
    strings: fn("Safe", "strings", t.any, { isMacro: true }),
    integers: fn("Safe", "integers", t.any, { isMacro: true }),
    floats: fn("Safe", "floats", t.any, { isMacro: true }),
    decimals: fn("Safe", "decimals", t.any, { isMacro: true }),
} as const;

/** Puts at several keys of one object, the last argument: of any, and of a plain map. */
export const puts = {
    putAll: fn("JS", "put_all", t.any, { isMacro: true }),
    merge: fn("Map", "merge", t.any),
} as const;

/** Lists of which only the end is read. */
export const lists = {
    last: fn("Collection", "last", t.list, { sharesElements: true }),
    filterLast: fn("Collection", "filter_last", t.list, { sharesElements: true }),
} as const;

export const loops = {
    while: fn("Loop", "while", t.any),
    repeat: fn("Loop", "repeat", t.any),
} as const;

/** Modules of Elixir itself; every other module of the table is below `Ccxt`. */
export const ELIXIR_MODULES: ReadonlySet<string> = new Set(["", "String", "Enum", "Map", "List"]);

/** Type of `e` in `catch (e)`. */
export const caughtError: Type = { kinds: Kind.error };
