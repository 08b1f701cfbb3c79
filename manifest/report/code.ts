/** A listing with line numbers, and marks on lines of which something is said. */
import type { Listing } from "../src/report-types.js";
import { h } from "./dom.js";
import { tokenLines, type Language } from "./highlight.js";

export interface LineNote {
    readonly line: number;
    readonly text: string;
}

export interface CodeView {
    readonly element: HTMLElement;
    /** Brings a line into view and lets it stand out for a moment. */
    readonly show: (line: number) => void;
}

const MOMENT_MS = 1600;

export const codeView = (
    { title, firstLine, text }: Listing,
    language: Language,
    notes: readonly LineNote[] = [],
): CodeView => {
    const rows = new Map<number, HTMLElement>();
    const lines = tokenLines(text, language).map((tokens, at) => {
        const line = firstLine + at;
        const here = notes.filter((note) => note.line === line).map((note) => note.text);
        const row = h(
            "div",
            { class: here.length > 0 ? "line noted" : "line", title: here.length > 0 ? here.join("\n") : undefined },
            h("span", { class: "number" }, String(line)),
            h(
                "code",
                {},
                tokens.map((token) => h("span", { class: token.kind }, token.text)),
            ),
        );
        rows.set(line, row);
        return row;
    });
    const body = h("div", { class: "lines" }, lines);
    const show = (line: number): void => {
        const row = rows.get(line);
        if (row === undefined) return;
        body.scrollTo({ top: row.offsetTop - body.clientHeight / 3, behavior: "smooth" });
        row.classList.add("shown");
        setTimeout(() => row.classList.remove("shown"), MOMENT_MS);
    };
    const last = firstLine + lines.length - 1;
    const head = h("header", {}, h("b", {}, title), h("span", {}, `lines ${firstLine}–${last}`));
    return { element: h("figure", { class: `listing ${language}` }, head, body), show };
};
