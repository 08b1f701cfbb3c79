/**
 * A document algebra in the manner of Wadler and Lindig, with the extensions that Elixir's formatter relies on
 * (https://hexdocs.pm/elixir/Inspect.Algebra.html). `render.ts` chooses the layout.
 */

/** A document: text with places where a line may break. */
export type Doc = Text | Line | Break | Concat | Nest | Group | Force | Hug | Collapse | Unlimited | Choice;

interface Text {
    readonly tag: "text";
    readonly text: string;
    readonly width: number;
    readonly isComment?: true;
    /** Nothing is written; the renderer tells in which line it would be. */
    readonly mark?: Mark;
}

/** Where something begins, or ends. */
export interface Mark {
    readonly of: object;
    readonly edge: "first" | "last";
}

interface Line {
    readonly tag: "line";
}

/** `flat` unless the group is broken; a flexible break is decided for itself, not with its group. */
interface Break {
    readonly tag: "break";
    readonly flat: string;
    readonly flexible: boolean;
}

export interface Concat {
    readonly tag: "concat";
    readonly docs: readonly Doc[];
}

interface Nest {
    readonly tag: "nest";
    readonly doc: Doc;
    readonly by: Indentation;
    /** Only where the enclosing group is broken. */
    readonly whenBroken: boolean;
}

/** Columns to add, the current column, or the left margin. */
export type Indentation = number | "cursor" | "margin";

interface Group {
    readonly tag: "group";
    readonly doc: Doc;
    /** Broken whenever the enclosing group is. */
    readonly inherit: boolean;
}

/** Never fits: its group breaks. */
interface Force {
    readonly tag: "force";
    readonly doc: Doc;
}

/**
 * Lets the end of a line be an opening bracket. An enabled one may break inside while what surrounds it stays flat;
 * a disabled one forbids that to the enabled ones within, when asking whether it fits itself.
 */
interface Hug {
    readonly tag: "hug";
    readonly doc: Doc;
    readonly enabled: boolean;
}

/** The line ends that follow become at most `max`. */
interface Collapse {
    readonly tag: "collapse";
    readonly max: number;
}

/** No width limit inside: interpolations. */
interface Unlimited {
    readonly tag: "unlimited";
    readonly doc: Doc;
}

/** `inline` where all of it fits in the line, otherwise `block`. */
interface Choice {
    readonly tag: "choice";
    readonly inline: Doc;
    readonly block: Doc;
}

/* ---------- constructors ---------- */

const ascii = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

const widthOf = (value: string): number => (ascii.test(value) ? value.length : [...graphemes.segment(value)].length);

/** Text without line ends. */
export const text = (value: string): Doc => ({ tag: "text", text: value, width: widthOf(value) });

/** Text that runs to the end of its line, whatever comes next. */
export const comment = (value: string): Doc => ({ tag: "text", text: value, width: widthOf(value), isComment: true });

/** Nothing. */
export const empty: Doc = { tag: "text", text: "", width: 0 };

/** The place where something begins, or ends. */
export const mark = (of: object, edge: Mark["edge"]): Doc => ({ tag: "text", text: "", width: 0, mark: { of, edge } });

/** A line end. */
export const line: Doc = { tag: "line" };

/** A space, or a line end where the group is broken. */
export const space: Doc = { tag: "break", flat: " ", flexible: false };

/** Nothing, or a line end where the group is broken. */
export const softBreak: Doc = { tag: "break", flat: "", flexible: false };

/** A space, or a line end where what follows does not fit. */
export const flexSpace: Doc = { tag: "break", flat: " ", flexible: true };

/** One after the other. */
export const concat = (...docs: readonly Doc[]): Doc => ({ tag: "concat", docs });

/** With a separator between. */
export const join = (docs: readonly Doc[], separator: Doc): Doc => ({
    tag: "concat",
    docs: docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc])),
});

/** Line ends inside are followed by more indentation. */
export const nest = (doc: Doc, by: Indentation): Doc => ({ tag: "nest", doc, by, whenBroken: false });

/** The same, but only where the enclosing group is broken. */
export const nestBroken = (doc: Doc, by: Indentation): Doc => ({ tag: "nest", doc, by, whenBroken: true });

/** In one line if it fits, otherwise broken at each of its breaks. */
export const group = (doc: Doc): Doc => (doc.tag === "text" ? doc : { tag: "group", doc, inherit: false });

/** A group that is broken whenever the enclosing one is. */
export const inheritingGroup = (doc: Doc): Doc => ({ tag: "group", doc, inherit: true });

/** A document that needs several lines. */
export const force = (doc: Doc): Doc => ({ tag: "force", doc });

/** A document whose brackets may stay on the line of what surrounds it. */
export const hug = (doc: Doc): Doc => ({ tag: "hug", doc, enabled: true });

/** What surrounds a `hug`. */
export const hugged = (doc: Doc): Doc => ({ tag: "hug", doc, enabled: false });

/** At most one empty line here. */
export const collapseLines: Doc = { tag: "collapse", max: 2 };

/** Without a width limit. */
export const unlimited = (doc: Doc): Doc => ({ tag: "unlimited", doc });

/** On the renderer's stack where an `unlimited` document ends. */
export const unlimitedEnd: Doc = { tag: "text", text: "", width: 0 };

/** `inline` where it fits in the line, otherwise `block`. */
export const choice = (inline: Doc, block: Doc): Doc => ({ tag: "choice", inline, block });

/** `doc` between two brackets, on lines of its own where it does not fit. */
export const surround = (left: Doc, doc: Doc, right: Doc): Doc =>
    group(concat(nestBroken(concat(left, softBreak, doc), 2), softBreak, right));

/** A comma belongs to the line it ends, so it goes inside the last group. */
export const append = (doc: Doc, suffix: Doc): Doc => {
    switch (doc.tag) {
        case "concat": {
            const last = doc.docs.at(-1);
            return last === undefined ? suffix : { ...doc, docs: [...doc.docs.slice(0, -1), append(last, suffix)] };
        }
        case "group":
            return { ...doc, doc: concat(doc.doc, suffix) };
        case "choice":
            return choice(append(doc.inline, suffix), append(doc.block, suffix));
        default:
            return concat(doc, suffix);
    }
};

/** The first character of a document. */
export const firstCharacter = (doc: Doc): string => {
    switch (doc.tag) {
        case "text":
            return doc.text.charAt(0);
        case "concat":
            return doc.docs.reduce((found, inner) => found || firstCharacter(inner), "");
        case "choice":
            return firstCharacter(doc.inline);
        case "line":
            return "\n";
        case "break":
            return doc.flat.charAt(0);
        case "collapse":
            return "";
        default:
            return firstCharacter(doc.doc);
    }
};

/** Whether there is a comment anywhere in a document. */
export const hasComment = (doc: Doc): boolean => {
    switch (doc.tag) {
        case "text":
            return doc.isComment === true;
        case "concat":
            return doc.docs.some(hasComment);
        case "choice":
            return hasComment(doc.block);
        case "line":
        case "break":
        case "collapse":
            return false;
        default:
            return hasComment(doc.doc);
    }
};
