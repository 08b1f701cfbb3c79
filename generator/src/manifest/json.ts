/** JSON for people: what fits in a line stands in one, and plain values fill lines. */

const WIDTH = 118;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null && !isList(value);

/** Nothing is `null`, as in a list of JSON. */
const plainText = (value: unknown): string => JSON.stringify(value ?? null);

const isPlain = (value: unknown): boolean => !isList(value) && !isObject(value);

/** The items of a list, or the entries of an object, with the text before each value. */
const partsOf = (value: unknown): readonly { readonly name: string; readonly value: unknown }[] => {
    if (isList(value)) return value.map((each) => ({ name: "", value: each }));
    if (!isObject(value)) return [];
    return Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([key, each]) => ({ name: `${JSON.stringify(key)}: `, value: each }));
};

const inline = (value: unknown): string => {
    if (isPlain(value)) return plainText(value);
    const parts = partsOf(value).map(({ name, value: each }) => name + inline(each));
    if (isList(value)) return `[${parts.join(", ")}]`;
    return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
};

/** As many in each line as there is room for. */
const filled = (texts: readonly string[], width: number): readonly string[] => {
    const lines: string[] = [];
    for (const text of texts) {
        const last = lines.at(-1);
        if (last === undefined || last.length + 2 + text.length > width) lines.push(text);
        else lines[lines.length - 1] = `${last}, ${text}`;
    }
    return lines;
};

const layOut = (value: unknown, indent: number, taken: number): string => {
    const flat = inline(value);
    if (isPlain(value) || indent + taken + flat.length <= WIDTH) return flat;
    const parts = partsOf(value);
    const lines = parts.every((part) => isPlain(part.value))
        ? filled(
              parts.map((part) => part.name + inline(part.value)),
              WIDTH - indent - 3,
          )
        : parts.map(({ name, value: each }) => name + layOut(each, indent + 2, name.length + 1));
    const [open, close] = isList(value) ? ["[", "]"] : ["{", "}"];
    const inner = `\n${" ".repeat(indent + 2)}`;
    return `${open}${inner}${lines.join(`,${inner}`)}\n${" ".repeat(indent)}${close}`;
};

export const formatJson = (value: unknown): string => `${layOut(value, 0, 0)}\n`;
