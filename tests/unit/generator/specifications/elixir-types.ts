/** Types of Elixir's specifications, read from generated text. */

/** A type as it is written: its name, with what stands in its parentheses or brackets. */
export interface ElixirType {
    readonly name: string;
    readonly of: readonly ElixirType[];
}

export interface Specification {
    readonly name: string;
    readonly parameters: readonly ElixirType[];
    readonly result: ElixirType;
}

const BRACKETS: ReadonlyMap<string, string> = new Map([
    ["(", ")"],
    ["[", "]"],
    ["{", "}"],
]);

/** The parts of a text between separators that stand in no brackets. */
const split = (text: string, separator: string): readonly string[] => {
    const parts: string[] = [];
    const open: string[] = [];
    let start = 0;
    for (let at = 0; at < text.length; at++) {
        const closing = BRACKETS.get(text.charAt(at));
        if (closing !== undefined) open.push(closing);
        else if (open.length > 0 && text.charAt(at) === open[open.length - 1]) open.pop();
        else if (open.length === 0 && text.startsWith(separator, at)) {
            parts.push(text.slice(start, at));
            start = at + separator.length;
        }
    }
    return [...parts, text.slice(start)].map((part) => part.trim()).filter((part) => part !== "");
};

const one = (text: string): ElixirType => {
    if (text.startsWith("[")) return { name: "list", of: split(text.slice(1, -1), ",").map(parseType) };
    if (text.startsWith("%{")) {
        const [, value = ""] = split(text.slice(2, -1), "=>");
        return { name: "map", of: [parseType(value)] };
    }
    const open = text.indexOf("(");
    if (open < 0) return { name: text, of: [] };
    return { name: text.slice(0, open), of: split(text.slice(open + 1, -1), ",").map(parseType) };
};

/** Reads a type; a union of several is called `|`. */
export const parseType = (text: string): ElixirType => {
    const members = split(text, " | ");
    return members.length === 1 ? one(members[0] ?? "") : { name: "|", of: members.map(one) };
};

/** The alternatives of a type. */
export const membersOf = (type: ElixirType): readonly ElixirType[] => (type.name === "|" ? type.of : [type]);

/** The specifications of a module as `mix format` leaves it. */
export const readSpecifications = (module: string): readonly Specification[] => {
    const lines = module.split("\n");
    return lines.flatMap((line, at) => {
        if (!line.startsWith("  @spec ")) return [];
        // It goes on where lines are indented more.
        const end = lines.findIndex((each, position) => position > at && !/^ {8,}\S/.test(each));
        const text = lines.slice(at, end).join(" ").replace(/\s+/g, " ").trim();
        const [head = "", result = ""] = split(text.slice("@spec ".length), " :: ");
        const { name, of } = one(head);
        return [{ name, parameters: of, result: parseType(result) }];
    });
};
