/**
 * A document algebra in the manner of Wadler and Lindig, with the extensions that Elixir's formatter relies on, and
 * the same rules for choosing a layout (https://hexdocs.pm/elixir/Inspect.Algebra.html): only so do the compiler and
 * `mix format` break the same lines.
 */

/** A document: text with places where a line may break. */
export type Doc = Text | Line | Break | Concat | Nest | Group | Force | Hug | Collapse | Unlimited | Choice;

interface Text {
    readonly tag: "text";
    readonly text: string;
    readonly width: number;
    readonly isComment?: true;
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

interface Concat {
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
type Indentation = number | "cursor" | "margin";

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
export const group = (doc: Doc): Doc => ({ tag: "group", doc, inherit: false });

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

/* ---------- rendering ---------- */

/**
 * `flat`: breaks are spaces; `broken`: breaks are line ends; `hugging`: a broken part may follow, but not here;
 * `huggable`: the part that may break while the rest stays flat.
 */
type Mode = "flat" | "broken" | "hugging" | "huggable";

/** A stack of documents still to be laid out; a concat keeps its place in `index`. */
interface Frame {
    readonly indent: number;
    readonly mode: Mode;
    readonly doc: Doc;
    readonly index: number;
    readonly next: Frame | undefined;
    /** Set on the mark that ends a group in `fits`: what counted before the group. */
    readonly restore?: boolean;
}

type Fit = "fits" | "tooLong" | "fitsHugged";

const push = (indent: number, mode: Mode, doc: Doc, next: Frame | undefined): Frame => ({
    indent,
    mode,
    doc,
    index: 0,
    next,
});

/** A concat's next document on top, its other ones below. */
const unpack = (frame: Frame, doc: Concat): Frame | undefined => {
    const { indent, mode, index, next } = frame;
    const inner = doc.docs[index];
    if (inner === undefined) return next;
    return push(indent, mode, inner, index + 1 < doc.docs.length ? { indent, mode, doc, index: index + 1, next } : next);
};

const indented = (indent: number, column: number, by: Indentation): number =>
    by === "cursor" ? column : by === "margin" ? 0 : indent + by;

/** On the stack where an `unlimited` document ends. */
const limitEnd: Doc = { tag: "text", text: "", width: 0 };

/**
 * Whether the stack fits, from `column` to the first line end that is sure to come.
 * Overlong text without a break before it counts as fitting: no other layout would make it shorter.
 */
const fits = (limit: number, startColumn: number, startBreakable: boolean, start: Frame | undefined): Fit => {
    let width = limit;
    let column = startColumn;
    let breakable = startBreakable;
    let failure: Fit = "tooLong";
    let frame = start;

    while (frame !== undefined) {
        if (breakable && column > width) return failure;
        const { indent, mode, doc, next }: Frame = frame;
        if (frame.restore !== undefined) {
            breakable = frame.restore;
            frame = next;
            continue;
        }
        switch (doc.tag) {
            case "text":
                if (doc === limitEnd) width = limit;
                column += doc.width;
                frame = next;
                break;
            case "concat":
                frame = unpack(frame, doc);
                break;
            case "line":
            case "break":
                if (mode === "broken") return "fits";
                if (mode === "huggable") failure = "fitsHugged";
                column = doc.tag === "line" ? indent : column + doc.flat.length;
                breakable = doc.tag === "break";
                frame = next;
                break;
            case "group":
                frame = push(indent, mode === "broken" ? "flat" : mode, doc.doc, {
                    ...push(indent, mode, doc, next),
                    restore: breakable,
                });
                break;
            case "choice":
                frame = push(indent, mode === "broken" ? "flat" : mode, doc.inline, next);
                break;
            case "nest":
                frame = push(doc.whenBroken ? indent : indented(indent, column, doc.by), mode, doc.doc, next);
                break;
            case "hug":
                frame = push(indent, doc.enabled && mode !== "hugging" ? "huggable" : "hugging", doc.doc, next);
                break;
            case "force":
                if (mode !== "huggable") return failure;
                frame = push(indent, mode, doc.doc, next);
                break;
            case "collapse":
                column = indent;
                frame = next;
                break;
            case "unlimited":
                frame =
                    width === Infinity
                        ? push(indent, mode, doc.doc, next)
                        : push(indent, "flat", doc.doc, push(indent, mode, limitEnd, next));
                width = Infinity;
                break;
            default:
                return assertNever(doc);
        }
    }
    return breakable && column > width ? failure : "fits";
};

const assertNever = (doc: never): never => {
    throw new Error(`unknown document ${JSON.stringify(doc)}`);
};

const fitMode: Readonly<Record<Fit, Mode>> = { fits: "flat", tooLong: "broken", fitsHugged: "hugging" };

/** Pieces of output; line ends that follow a `collapse` are held back until text comes. */
interface Output {
    readonly pieces: string[];
    held: { readonly max: number; readonly indent: number; count: number } | undefined;
}

const newline = (indent: number): string => "\n" + " ".repeat(indent);

const emitText = (output: Output, piece: string): void => {
    if (piece === "") return;
    const { held } = output;
    if (held !== undefined) {
        output.pieces.push("\n".repeat(Math.min(held.max, held.count)) + " ".repeat(held.indent));
        output.held = undefined;
    }
    output.pieces.push(piece);
};

const emitLine = (output: Output, indent: number): void => {
    if (output.held === undefined) output.pieces.push(newline(indent));
    else output.held.count += 1;
};

/** The text of a document in lines of at most `limit` columns. */
export const render = (root: Doc, limit: number): string => {
    const output: Output = { pieces: [], held: undefined };
    let width = limit;
    let column = 0;
    let frame: Frame | undefined = push(0, "flat", root, undefined);

    while (frame !== undefined) {
        const { indent, mode, doc, next }: Frame = frame;
        switch (doc.tag) {
            case "text":
                if (doc === limitEnd) width = limit;
                emitText(output, doc.text);
                column += doc.width;
                frame = next;
                break;
            case "concat":
                frame = unpack(frame, doc);
                break;
            case "line":
                emitLine(output, indent);
                column = indent;
                frame = next;
                break;
            case "break": {
                const after = column + doc.flat.length;
                const stays = doc.flexible
                    ? mode === "flat" || fits(width, after, true, next) !== "tooLong"
                    : mode !== "broken";
                if (stays) emitText(output, doc.flat);
                else emitLine(output, indent);
                column = stays ? after : indent;
                frame = next;
                break;
            }
            case "group": {
                const breaks = mode === "huggable" || (mode === "broken" && doc.inherit);
                const inner: Mode = breaks
                    ? "broken"
                    : fitMode[fits(width, column, false, push(indent, "flat", doc.doc, undefined))];
                frame = push(indent, inner, doc.doc, next);
                break;
            }
            case "choice": {
                const inline: Frame = push(indent, "flat", doc.inline, undefined);
                const inLine = mode === "flat" || fits(width, column, false, inline) === "fits";
                frame = push(indent, inLine ? "flat" : mode, inLine ? doc.inline : doc.block, next);
                break;
            }
            case "nest": {
                const applies = !doc.whenBroken || mode === "broken";
                frame = push(applies ? indented(indent, column, doc.by) : indent, mode, doc.doc, next);
                break;
            }
            case "hug":
                frame = push(indent, doc.enabled && mode === "hugging" ? "huggable" : mode, doc.doc, next);
                break;
            case "force":
                frame = push(indent, mode, doc.doc, next);
                break;
            case "collapse":
                output.held = { max: doc.max, indent, count: 0 };
                column = indent;
                frame = next;
                break;
            case "unlimited":
                frame =
                    width === Infinity
                        ? push(indent, mode, doc.doc, next)
                        : push(indent, "flat", doc.doc, push(indent, mode, limitEnd, next));
                width = Infinity;
                break;
            default:
                return assertNever(doc);
        }
    }
    return output.pieces.join("");
};
