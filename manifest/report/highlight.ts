/** Light colouring of JavaScript and Elixir: enough to find one's way, by one regular expression each. */

export type Language = "javascript" | "elixir";

export interface Token {
    readonly text: string;
    readonly kind: string | undefined;
}

const JAVASCRIPT: readonly (readonly [kind: string, pattern: string])[] = [
    ["comment", String.raw`//[^\n]*|/\*[^]*?\*/`],
    ["string", String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"`],
    [
        "keyword",
        String.raw`\b(?:async|await|break|catch|const|continue|delete|else|for|if|in|let|new|return|throw|try|typeof|while)\b`,
    ],
    ["constant", String.raw`\b(?:true|false|undefined|null|this|super)\b`],
    ["number", String.raw`\b\d[\d_.]*\b`],
    ["type", String.raw`\b[A-Z]\w*\b`],
    ["call", String.raw`\b\w+(?=\s?\()`],
];

const ELIXIR: readonly (readonly [kind: string, pattern: string])[] = [
    ["comment", String.raw`#(?!\{)[^\n]*`],
    ["string", String.raw`"(?:[^"\\]|\\.)*"`],
    ["atom", String.raw`(?<![:\w]):\w+[?!]?|\b\w+:(?=\s)`],
    [
        "keyword",
        String.raw`\b(?:def|defp|do|else|end|fn|if|unless|case|cond|for|with|when|rescue|try|raise|and|or|not|in)\b`,
    ],
    ["attribute", String.raw`@\w+`],
    ["constant", String.raw`\b(?:true|false|nil)\b`],
    ["number", String.raw`\b\d[\d_.]*\b`],
    ["type", String.raw`\b[A-Z]\w*\b`],
    ["call", String.raw`\b\w+[?!]?(?=\()`],
];

const RULES: Readonly<Record<Language, readonly (readonly [kind: string, pattern: string])[]>> = {
    javascript: JAVASCRIPT,
    elixir: ELIXIR,
};

const expressionOf = (language: Language): RegExp =>
    new RegExp(RULES[language].map(([, pattern]) => `(${pattern})`).join("|"), "g");

/** The text in pieces; those together are the text. */
export const tokens = (text: string, language: Language): readonly Token[] => {
    const found: Token[] = [];
    let end = 0;
    for (const match of text.matchAll(expressionOf(language))) {
        if (match.index > end) found.push({ text: text.slice(end, match.index), kind: undefined });
        const groups: readonly (string | undefined)[] = match.slice(1);
        const group = groups.findIndex((each) => each !== undefined);
        found.push({ text: match[0], kind: RULES[language][group]?.[0] });
        end = match.index + match[0].length;
    }
    if (end < text.length) found.push({ text: text.slice(end), kind: undefined });
    return found;
};

/** The same, line by line: a token that spans lines is one in each of them. */
export const tokenLines = (text: string, language: Language): readonly (readonly Token[])[] => {
    const lines: Token[][] = [[]];
    for (const { text: part, kind } of tokens(text, language)) {
        for (const [at, piece] of part.split("\n").entries()) {
            if (at > 0) lines.push([]);
            if (piece !== "") lines.at(-1)?.push({ text: piece, kind });
        }
    }
    return lines;
};
