/** How literal values are written: numbers, strings, atoms and names. */

const identifier = /^[a-z_][A-Za-z0-9_]*[?!]?$/;
const bareAtom = /^[A-Za-z_][A-Za-z0-9_@]*[?!]?$/;
const operatorNames: ReadonlySet<string> = new Set(
    "! != !== && * ** + ++ - -- / < <= <> == === =~ > >= || |>".split(" "),
);

/** Six digits and more are grouped by three. */
const grouped = (digits: string): string => (digits.length < 6 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, "_"));

/** A natural number. */
export const integerText = (value: bigint): string => grouped(value.toString());

/** A non-negative finite number, always with a point. */
export const floatText = (value: number): string => {
    const [mantissa = "", exponent] = String(value).split("e");
    const [whole = "0", fraction = "0"] = mantissa.split(".");
    return grouped(whole) + "." + fraction + (exponent === undefined ? "" : "e" + exponent.replace("+", ""));
};

const escapes: Readonly<Record<string, string>> = {
    "\\": "\\\\",
    "\0": "\\0",
    "\x07": "\\a",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\v": "\\v",
    "\f": "\\f",
    "\r": "\\r",
    "\x1b": "\\e",
    "\x7f": "\\d",
};

/** Control characters and what could be mistaken for layout: Unicode's separators and text direction marks. */
const special = /[\\\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const escaped = (character: string): string => {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) throw new Error("a string with half a surrogate pair has no Elixir form");
    return escapes[character] ?? "\\u" + code.toString(16).toUpperCase().padStart(4, "0");
};

/** The inside of a string between double quotes; `#{` is text here. */
export const stringText = (value: string): string =>
    value.replace(special, escaped).replace(/"/g, '\\"').replace(/#\{/g, "\\#{");

/** The inside of a heredoc: its line ends and tabs are its own. */
export const heredocText = (value: string): string =>
    value
        .replace(special, (character) => (character === "\n" || character === "\t" ? character : escaped(character)))
        .replace(/"""/g, '\\"""')
        .replace(/#\{/g, "\\#{");

/**
 * A name in quotes. Outside of ASCII it is escaped: whether Elixir takes such a name without quotes, and the formatter
 * then removes them, is a matter of Unicode scripts.
 */
const quotedName = (name: string): string =>
    `"${stringText(name).replace(/[^\0-\x7f]/gu, (character) => `\\u{${codeOf(character)}}`)}"`;

const codeOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase();

/** An atom as a value. */
export const atomText = (name: string): string => {
    if (name === "nil" || name === "true" || name === "false") return name;
    return ":" + (bareAtom.test(name) || operatorNames.has(name) ? name : quotedName(name));
};

/** An atom as the key of a keyword list or map, with its colon. */
export const keyText = (name: string): string =>
    (bareAtom.test(name) || operatorNames.has(name) ? name : quotedName(name)) + ":";

/** A function's name after a dot. */
export const remoteNameText = (name: string): string =>
    identifier.test(name) || operatorNames.has(name) ? name : quotedName(name);

/** A comment line; blanks at its end would not survive the formatter. */
export const commentText = (comment: string): string => ("# " + comment).trimEnd();
