/** Elixir names for JavaScript names: the only place that knows reserved words and how names are spelled. */

/** Words that Elixir's parser keeps for itself. https://hexdocs.pm/elixir/syntax-reference.html#reserved-words */
export const reservedWords: readonly string[] = [
    "after",
    "and",
    "catch",
    "do",
    "else",
    "end",
    "false",
    "fn",
    "in",
    "nil",
    "not",
    "or",
    "rescue",
    "true",
    "when",
];

/** Special forms and macros of `Kernel`: as variables or functions they would be read as the language's own. */
export const kernelMacros: readonly string[] = [
    "alias",
    "binding",
    "case",
    "cond",
    "dbg",
    "def",
    "defdelegate",
    "defexception",
    "defguard",
    "defguardp",
    "defimpl",
    "defmacro",
    "defmacrop",
    "defmodule",
    "defoverridable",
    "defp",
    "defprotocol",
    "defstruct",
    "destructure",
    "for",
    "get_and_update_in",
    "get_in",
    "if",
    "import",
    "is_exception",
    "is_nil",
    "is_non_struct_map",
    "is_struct",
    "pop_in",
    "put_in",
    "quote",
    "raise",
    "receive",
    "require",
    "reraise",
    "super",
    "tap",
    "then",
    "to_char_list",
    "to_charlist",
    "to_string",
    "try",
    "unless",
    "unquote",
    "unquote_splicing",
    "update_in",
    "use",
    "with",
];

/** Functions of `Kernel`, which every module imports: one of its own of that name would be ambiguous. */
export const kernelFunctions: readonly string[] = [
    "abs",
    "apply",
    "binary_part",
    "binary_slice",
    "bit_size",
    "byte_size",
    "ceil",
    "div",
    "elem",
    "exit",
    "floor",
    "hd",
    "inspect",
    "is_atom",
    "is_binary",
    "is_bitstring",
    "is_boolean",
    "is_float",
    "is_function",
    "is_integer",
    "is_list",
    "is_map",
    "is_map_key",
    "is_number",
    "is_pid",
    "is_port",
    "is_reference",
    "is_tuple",
    "length",
    "make_ref",
    "map_size",
    "max",
    "min",
    "node",
    "put_elem",
    "rem",
    "round",
    "self",
    "send",
    "spawn",
    "spawn_link",
    "spawn_monitor",
    "struct",
    "throw",
    "tl",
    "to_timeout",
    "trunc",
    "tuple_size",
];

/** Functions that are called without arguments: as a variable each would read as a call. */
const argumentless: readonly string[] = ["make_ref", "node", "self"];

const forbiddenVariables: ReadonlySet<string> = new Set([...reservedWords, ...kernelMacros, ...argumentless]);
const forbiddenFunctions: ReadonlySet<string> = new Set([...reservedWords, ...kernelMacros, ...kernelFunctions]);

/**
 * The words of a name in camel case, in this order of preference: capitals before the suffix `Ws`; a plural of
 * capitals (`OHLCVs`); capitals and digits up to the next word (`HTTP`, `L2`); a capitalised word (`Base64`); the rest.
 */
const words = /[A-Z]+(?=Ws(?![a-z]))|[A-Z]{2,}s(?![a-z])|[A-Z]+[0-9]*(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+/g;

/**
 * Snake case, as ccxt's own `unCamelCase` has it, with two differences: digits stay with their word
 * (`safeString2` is `safe_string2`), and `Ws` is a word after capitals wherever it stands.
 */
export const snakeCase = (name: string): string => (name.match(words) ?? []).join("_").toLowerCase();

/** A name that starts as Elixir requires; a leading underscore would mean "unused". */
const started = (name: string): string => (/^[a-z]/.test(name) ? name : "v" + name);

const spared = (name: string, forbidden: ReadonlySet<string>): string => (forbidden.has(name) ? name + "_" : name);

/** A variable for a JavaScript variable. */
export const variableName = (name: string): string => spared(started(snakeCase(name)), forbiddenVariables);

/** A variable that is bound and never read. */
export const unusedName = (name: string): string => "_" + started(snakeCase(name));

/** A function for a JavaScript method. `unWatch…` undoes `watch…`: one word in Elixir. */
export const functionName = (name: string): string =>
    spared(started(snakeCase(name.replace(/^unWatch(?=[A-Z])/, "unwatch"))), forbiddenFunctions);

/** A struct field or atom for a JavaScript property: any word will do after a dot. */
export const fieldName = (name: string): string => started(snakeCase(name));

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** One part of a module name: `binance` is `Binance`, `bit_flyer` is `BitFlyer`, a leading digit gets an `X`. */
const modulePart = (name: string): string => {
    const part = name
        .split(/[^A-Za-z0-9]+/)
        .map(capitalized)
        .join("");
    return /^[A-Z]/.test(part) ? part : "X" + part;
};

/** A module name from its parts: `moduleName("ccxt", "pro", "binance")` is `Ccxt.Pro.Binance`. */
export const moduleName = (...parts: readonly string[]): string => parts.map(modulePart).join(".");

/** The names that `rename` maps to one and the same, by that name; empty where it keeps all of them apart. */
export const collisions = (
    names: Iterable<string>,
    rename: (name: string) => string,
): ReadonlyMap<string, readonly string[]> => {
    const sources = new Map<string, string[]>();
    for (const name of new Set(names)) {
        const renamed = rename(name);
        sources.set(renamed, [...(sources.get(renamed) ?? []), name]);
    }
    return new Map([...sources].filter(([, from]) => from.length > 1));
};
