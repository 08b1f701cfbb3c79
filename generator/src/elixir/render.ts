/**
 * Chooses the layout of a document and writes it out, by the rules of Elixir's formatter: only so do the compiler and
 * `mix format` break the same lines.
 */
import { type Concat, type Doc, type Indentation, type Mark, unlimitedEnd } from "./layout.js";

/**
 * `flat`: breaks are spaces; `settled`: so are those of all groups inside; `broken`: breaks are line ends; `hugging`:
 * a broken part may follow, but not here; `huggable`: the part that may break while the rest stays flat.
 */
type Mode = "flat" | "settled" | "broken" | "hugging" | "huggable";

/** A stack of documents still to be laid out; a concat keeps its place in `index`. */
interface Frame {
    readonly indent: number;
    readonly mode: Mode;
    readonly doc: Doc;
    readonly index: number;
    readonly next: Frame | undefined;
    /** Set on the mark that ends a group in `fits`: what counted before the group. */
    readonly restore: boolean | undefined;
}

/** `fitsPlainly`: in one line, without anything that could break in there after all. */
type Fit = "fitsPlainly" | "fits" | "tooLong" | "fitsHugged";

const push = (indent: number, mode: Mode, doc: Doc, next: Frame | undefined): Frame => ({
    indent,
    mode,
    doc,
    index: 0,
    next,
    restore: undefined,
});

/** A concat's next document on top, its other ones below. */
const unpack = (frame: Frame, doc: Concat): Frame | undefined => {
    const { indent, mode, index, next } = frame;
    const inner = doc.docs[index];
    if (inner === undefined) return next;
    return push(
        indent,
        mode,
        inner,
        index + 1 < doc.docs.length ? { indent, mode, doc, index: index + 1, next, restore: undefined } : next,
    );
};

/** An unlimited document on top, flat; the end of the outermost one restores the limit. */
const withoutLimit = ({ indent, mode, next }: Frame, doc: Doc, width: number): Frame =>
    width === Infinity
        ? push(indent, mode, doc, next)
        : push(indent, "flat", doc, push(indent, mode, unlimitedEnd, next));

const indented = (indent: number, column: number, by: Indentation): number =>
    by === "cursor" ? column : by === "margin" ? 0 : indent + by;

/**
 * Whether the stack fits, from `column` to the first line end that is sure to come.
 * Overlong text without a break before it counts as fitting: no other layout would make it shorter.
 */
const fits = (limit: number, startColumn: number, startBreakable: boolean, start: Frame | undefined): Fit => {
    let width = limit;
    let column = startColumn;
    let breakable = startBreakable;
    let success: Fit = "fitsPlainly";
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
                if (doc === unlimitedEnd) width = limit;
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
                if (doc.tag === "line") success = "fits";
                column = doc.tag === "line" ? indent : column + doc.flat.length;
                breakable = doc.tag === "break";
                frame = next;
                break;
            case "group":
                frame = push(indent, mode === "broken" ? "flat" : mode, doc.doc, {
                    indent,
                    mode,
                    doc,
                    index: 0,
                    next,
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
                success = "fits";
                frame = push(indent, doc.enabled && mode !== "hugging" ? "huggable" : "hugging", doc.doc, next);
                break;
            case "force":
                if (mode !== "huggable") return failure;
                success = "fits";
                frame = push(indent, mode, doc.doc, next);
                break;
            case "collapse":
                success = "fits";
                column = indent;
                frame = next;
                break;
            case "unlimited":
                success = "fits";
                frame = withoutLimit(frame, doc.doc, width);
                width = Infinity;
                break;
            default:
                return assertNever(doc);
        }
    }
    return breakable && column > width ? failure : success;
};

const assertNever = (doc: never): never => {
    throw new Error(`unknown document ${JSON.stringify(doc)}`);
};

const fitMode: Readonly<Record<Fit, Mode>> = {
    fitsPlainly: "settled",
    fits: "flat",
    tooLong: "broken",
    fitsHugged: "hugging",
};

/** Pieces of output; line ends that follow a `collapse` are held back until text comes. */
interface Output {
    readonly pieces: string[];
    /** The line of what comes next, counted from 1; line ends that are held back don't count yet. */
    line: number;
    /** Marks of what begins with the next text. */
    opening: Mark[];
    readonly onMark: OnMark;
    held: { readonly max: number; readonly indent: number; count: number } | undefined;
}

/** Hears in which line a mark is. */
export type OnMark = (mark: Mark, line: number) => void;

const newline = (indent: number): string => "\n" + " ".repeat(indent);

const emitText = (output: Output, piece: string): void => {
    if (piece === "") return;
    const { held } = output;
    if (held !== undefined) {
        const ends = Math.min(held.max, held.count);
        output.pieces.push("\n".repeat(ends) + " ".repeat(held.indent));
        output.line += ends;
        output.held = undefined;
    }
    for (const mark of output.opening.splice(0)) output.onMark(mark, output.line);
    output.pieces.push(piece);
};

const emitLine = (output: Output, indent: number): void => {
    if (output.held === undefined) {
        output.pieces.push(newline(indent));
        output.line += 1;
    } else output.held.count += 1;
};

const noteMark = (output: Output, mark: Mark): void => {
    if (mark.edge === "first") output.opening.push(mark);
    else output.onMark(mark, output.line);
};

/** The text of a document in lines of at most `limit` columns. */
export const render = (root: Doc, limit: number, onMark: OnMark = () => undefined): string => {
    const output: Output = { pieces: [], line: 1, opening: [], onMark, held: undefined };
    let width = limit;
    let column = 0;
    let frame: Frame | undefined = push(0, "flat", root, undefined);

    while (frame !== undefined) {
        const { indent, mode, doc, next }: Frame = frame;
        switch (doc.tag) {
            case "text":
                if (doc === unlimitedEnd) width = limit;
                if (doc.mark !== undefined) noteMark(output, doc.mark);
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
                    ? mode === "settled" || mode === "flat" || fits(width, after, true, next) !== "tooLong"
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
                    : mode === "settled"
                      ? mode
                      : fitMode[fits(width, column, false, push(indent, "flat", doc.doc, undefined))];
                frame = push(indent, inner, doc.doc, next);
                break;
            }
            case "choice": {
                const inline: Mode =
                    mode === "settled" || mode === "flat"
                        ? mode
                        : fitMode[fits(width, column, false, push(indent, "flat", doc.inline, undefined))];
                const inLine = inline === "settled" || inline === "flat";
                frame = push(indent, inLine ? inline : mode, inLine ? doc.inline : doc.block, next);
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
                frame = withoutLimit(frame, doc.doc, width);
                width = Infinity;
                break;
            default:
                return assertNever(doc);
        }
    }
    return output.pieces.join("");
};
