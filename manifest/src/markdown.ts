/** Markdown for readers. */

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** A table as prettier lays it out. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
    const cells = rows.map((row) => row.map(cell));
    const widths = head.map((_, at) => Math.max(...[head, ...cells].map((row) => row[at]?.length ?? 0)));
    const line = (row: readonly string[]): string =>
        `| ${row.map((each, at) => each.padEnd(widths[at] ?? 0)).join(" | ")} |`;
    return [line(head), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
};
