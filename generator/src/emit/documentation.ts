/** JSDoc comments as Markdown for `@doc`. */
export interface DocParameter {
    readonly name: string;
    readonly text: string;
}

export interface Documentation {
    readonly description: string;
    readonly links: readonly string[];
    readonly parameters: readonly DocParameter[];
    readonly returns: string;
    readonly tags: ReadonlySet<string>;
}

const lines = (comment: string): readonly string[] =>
    comment
        .replace(/^\/\*\*/, "")
        .replace(/\*\/$/, "")
        .split("\n")
        .map((line) => line.replace(/^\s*\*? ?/, "").trimEnd());

interface Tag {
    readonly name: string;
    readonly text: string;
}

const tagsOf = (comment: string): readonly Tag[] => {
    const tags: { name: string; text: string }[] = [];
    for (const line of lines(comment)) {
        const start = /^@(\w+)\s*(.*)$/.exec(line);
        const last = tags[tags.length - 1];
        if (start !== null) tags.push({ name: start[1] ?? "", text: start[2] ?? "" });
        else if (last !== undefined && line !== "") last.text += ` ${line.trim()}`;
    }
    return tags;
};

/** `{type} [name] text` or `{type} [name="default"] text`. */
const parameter = (text: string): DocParameter | undefined => {
    const match = /^\{[^}]*\}\s+\[?([\w.]+)(?:=[^\]]*)?\]?\s*-?\s*(.*)$/.exec(text);
    return match === null ? undefined : { name: match[1] ?? "", text: match[2] ?? "" };
};

/** `[text]{@link address}`, `{@link address text}` and `{@link address}` are links of JSDoc. */
const withLinks = (text: string): string =>
    text
        .replace(/\[([^\]]*)\]\{@link\s+([^\s}]+)\}/g, "[$1]($2)")
        .replace(/\{@link\s+([^\s}]+)\s+([^}]+)\}/g, "[$2]($1)")
        .replace(/\{@link\s+([^\s}]+)\}/g, "<$1>");

export const parseDocumentation = (comment: string): Documentation => {
    const tags = tagsOf(withLinks(comment));
    const all = (name: string): readonly string[] => tags.filter((tag) => tag.name === name).map(({ text }) => text);
    return {
        description: all("description").join(" ").trim(),
        links: all("see"),
        parameters: all("param").flatMap((text) => parameter(text) ?? []),
        returns: (all("returns")[0] ?? "").replace(/^\{[^}]*\}\s*/, ""),
        tags: new Set(tags.map(({ name }) => name)),
    };
};

const sentence = (text: string): string => {
    const capitalized = text.charAt(0).toUpperCase() + text.slice(1);
    return /[.!?]$/.test(capitalized) ? capitalized : `${capitalized}.`;
};

/** A name of the source in Elixir's spelling, for the parameter list. */
const section = (title: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : ["", `## ${title}`, "", ...items.map((item) => `- ${item}`)];

/** Markdown for users of the Elixir function. */
export const renderDocumentation = (documentation: Documentation, nameOf: (name: string) => string): string => {
    const described = documentation.description === "" ? "" : sentence(documentation.description);
    const own = documentation.parameters.filter(({ name }) => !name.includes("."));
    const nested = documentation.parameters.filter(({ name }) => name.includes("."));
    const parameters = own.map(({ name, text }) => `\`${nameOf(name)}\`${text === "" ? "" : `: ${text}`}`);
    const options = nested.map(({ name, text }) => {
        const [, ...key] = name.split(".");
        return `\`"${key.join(".")}"\`${text === "" ? "" : `: ${text}`}`;
    });
    return [
        described,
        ...section("Parameters", parameters),
        ...section("Keys of `params`", options),
        ...(documentation.returns === "" ? [] : ["", `Returns ${documentation.returns}.`]),
        ...section(
            "See also",
            documentation.links.map((link) => (/^[<[]/.test(link) ? link : `<${link.split(/\s/)[0] ?? link}>`)),
        ),
    ]
        .join("\n")
        .trim();
};
