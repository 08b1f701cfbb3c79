/**
 * Elixir's syntax tree as text that `mix format` leaves as it is (Elixir 1.18, 98 columns).
 *
 * Where the formatter looks at how its input was laid out (a list that begins with a line end stays broken), the
 * printer decides as if all of it had been written in one line, save for the hints in the tree.
 */
import type {
    Binary,
    Bitstring,
    BitstringSegment,
    Block,
    Clause,
    Expr,
    Fn,
    FunctionType,
    Interpolation,
    Item,
    KeywordEntry,
    List,
    LocalCall,
    MapEntry,
    MapExpr,
    Match,
    Range,
    Sigil,
    SigilDelimiter,
    SourceFile,
    Tuple,
    Unary,
    UnaryOperator,
} from "./ast.js";
import type { Call, Desugared, ModuleCall } from "./desugar.js";
import { desugarControlFlow, desugarItem, separated } from "./desugar.js";
import type { Doc } from "./layout.js";
import {
    append,
    choice,
    collapseLines,
    comment,
    concat,
    empty,
    firstCharacter,
    flexSpace,
    force,
    group,
    hasComment,
    hug,
    hugged,
    inheritingGroup,
    join,
    line,
    mark,
    nest,
    nestBroken,
    softBreak,
    space,
    surround,
    text,
    unlimited,
} from "./layout.js";
import {
    atomText,
    commentText,
    floatText,
    heredocText,
    integerText,
    keyText,
    remoteNameText,
    stringText,
} from "./literals.js";
import type { Operator, Side } from "./operators.js";
import { capturePrecedence, needsParentheses, operators } from "./operators.js";
import { render } from "./render.js";

/*
 * The formatter drops parentheses that some shapes need. Two of them the printer writes in another way:
 * `(a not in b) <> c` as `!(a in b) <> c`, and `!case ... end` as `Kernel.!(case ... end)`. Three are left to whoever
 * builds the tree, who binds a variable instead: as operands, a range with a step or one in a range, and an operation
 * that ends in a capture, `(a ++ &f/1) == b`. Nor do comments stay in a pattern, a guard or an operation that is piped.
 */

/** The formatter's line length in this project. */
const lineLength = 98;

/** Where an expression stands; decides about parentheses of calls that can do without. */
type Position = "block" | "operand" | "onlyBareArg" | "onlyArg" | "bareArg" | "arg";

/** What an expression inherits from what it is in. */
interface Context {
    readonly position: Position;
    /** How far the right side of a broken operation is indented; more in the head of a clause. */
    readonly nesting: number;
}

const topLevel: Context = { position: "block", nesting: 2 };

const within = (context: Context, position: Position): Context =>
    context.position === position ? context : { position, nesting: context.nesting };

/** Calls that read better without parentheses, where the formatter lets them (it knows these names). */
const bareCalls: ReadonlySet<string> = new Set([
    "raise",
    "reraise",
    "assert",
    "assert_in_delta",
    "assert_raise",
    "assert_receive",
    "assert_received",
    "refute",
    "refute_in_delta",
    "refute_receive",
    "refute_received",
    "doctest",
    "defoverridable",
]);

/** The lines of an item, with the comments above it; counted from 1. */
export interface LineSpan {
    readonly first: number;
    readonly last: number;
}

export interface PrintedFile {
    readonly text: string;
    readonly lines: ReadonlyMap<Item, LineSpan>;
}

/** The text of a file, and where each of its items is in it. */
export const printFileWithLines = (file: SourceFile): PrintedFile => {
    const entries = [...commentEntries(file.header, true), ...itemEntries(file.items)];
    const first = new Map<object, number>();
    const last = new Map<object, number>();
    const text = render(stack(entries), lineLength, (mark, line) => {
        (mark.edge === "first" ? first : last).set(mark.of, line);
    });
    const lines = allItems(file.items).map((item): [Item, LineSpan] => [
        item,
        { first: first.get(item) ?? 0, last: last.get(item) ?? 0 },
    ]);
    return { text: text + "\n", lines: new Map(lines) };
};

const allItems = (items: readonly Item[]): readonly Item[] =>
    items.flatMap((item) => (item.kind === "module" ? [item, ...allItems(item.items)] : [item]));

/** The text of a file. */
export const printFile = (file: SourceFile): string => printFileWithLines(file).text;

/** The text of one expression, as it would stand in a line of its own. */
export const printExpression = (expr: Expr): string => render(group(printBody(expr, topLevel)), lineLength);

/* ---------- expressions ---------- */

const print = (expr: Expr, context: Context): Doc => {
    switch (expr.kind) {
        case "atom":
            return text(atomText(expr.name));
        case "integer":
            return text((expr.value < 0n ? "-" : "") + integerText(expr.value < 0n ? -expr.value : expr.value));
        case "float":
            return text((isNegativeFloat(expr.value) ? "-" : "") + floatText(Math.abs(expr.value)));
        case "string":
            return text(`"${stringText(expr.value)}"`);
        case "interpolation":
            return printInterpolation(expr, context);
        case "heredoc":
            return printHeredoc(expr.text);
        case "sigil":
            return printSigil(expr);
        case "alias":
        case "variable":
            return text(expr.name);
        case "attributeRead":
            return text("@" + expr.name);
        case "captureArgument":
            return text("&" + String(expr.index));
        case "list":
            return printList(expr, within(context, "arg"));
        case "keyword":
            return printContainer("[", printKeywords(expr.entries, within(context, "arg")), "]", expr.multiline);
        case "tuple":
            return printTuple(expr, within(context, "arg"));
        case "map":
            return printMap(expr, within(context, "arg"));
        case "bitstring":
            return printBitstring(expr, within(context, "arg"));
        case "access":
            return concat(
                printTarget(expr.target, context),
                printContainer("[", [print(expr.key, within(context, "arg"))], "]"),
            );
        case "field":
            return concat(
                printTarget(expr.target, context),
                text("." + remoteNameText(expr.name) + (isModule(expr.target) ? "()" : "")),
            );
        case "localCall":
            return printLocalCall(expr, context);
        case "remoteCall":
            return concat(
                printTarget(expr.target, context),
                text("." + remoteNameText(expr.name)),
                printArgs(expr.args, context),
            );
        case "applyCall":
            return concat(printTarget(expr.function, context), text("."), printArgs(expr.args, context));
        case "doCall":
            return printCall({ ...expr, kind: "call", options: [] }, context);
        case "if":
        case "case":
        case "cond":
        case "with":
        case "for":
        case "try":
            return printCall(desugarControlFlow(expr), context);
        case "fn":
            return printFn(expr, context);
        case "functionType":
            return printFunctionType(expr, context);
        case "captureFunction": {
            const target = expr.target && concat(nest(printTarget(expr.target, context), 1), text("."));
            return concat(text("&"), target ?? empty, text(`${remoteNameText(expr.name)}/${String(expr.arity)}`));
        }
        case "capture":
            return printCapture(expr.body, context);
        case "unary":
            return printUnary(expr, context);
        case "pin": {
            const operand = print(expr.operand, operandContext(context, "operand"));
            return concat(text("^"), isOperator(expr.operand) ? parenthesized(operand) : operand);
        }
        case "binary":
        case "match":
        case "range":
            return printOperation(operationOf(expr), context, context.nesting);
        case "block":
            return surround(text("("), printBody(expr, context), text(")"));
        default:
            return assertNever(expr);
    }
};

const assertNever = (node: never): never => {
    throw new Error(`unknown node ${JSON.stringify(node)}`);
};

const isNegativeFloat = (value: number): boolean => value < 0 || Object.is(value, -0);

const parenthesized = (doc: Doc): Doc => concat(text("("), nest(doc, "cursor"), text(")"));

/* ---------- strings ---------- */

const printInterpolation = (expr: Interpolation, context: Context): Doc => {
    const parts = expr.parts.map((part) =>
        typeof part === "string"
            ? text(stringText(part))
            : unlimited(surround(text("#{"), printBody(part, context), text("}"))),
    );
    return concat(text('"'), ...parts, text('"'));
};

/** An empty line has no indentation. */
const heredocLine = (content: string): Doc => (content === "" ? nest(line, "margin") : concat(line, text(content)));

const printHeredoc = (content: string): Doc =>
    force(concat(text('"""'), ...heredocText(content).split("\n").map(heredocLine), line, text('"""')));

const printSigil = ({ name, delimiter, text: content, modifiers }: Sigil): Doc => {
    const closing = closingDelimiter[delimiter];
    if (content.includes(closing) || content.includes("\n")) {
        throw new Error(`a sigil between ${delimiter} and ${closing} can't hold ${JSON.stringify(content)}`);
    }
    return text(`~${name}${delimiter}${content}${closing}${modifiers}`);
};

const closingDelimiter: Readonly<Record<SigilDelimiter, string>> = {
    "(": ")",
    "[": "]",
    "{": "}",
    "<": ">",
    "/": "/",
    "|": "|",
    '"': '"',
    "'": "'",
};

/* ---------- containers ---------- */

/** Elements with commas, each in a group of its own. */
const commaSeparated = (docs: readonly Doc[]): readonly Doc[] =>
    docs.map((doc, index) => group(index < docs.length - 1 ? append(doc, text(",")) : doc));

const printContainer = (left: string, elements: readonly Doc[], right: string, multiline = false): Doc => {
    if (elements.length === 0) return text(left + right);
    const docs = commaSeparated(elements);
    return surround(text(left), multiline ? force(join(docs, line)) : join(docs, space), text(right));
};

const printList = (expr: List, context: Context): Doc => {
    const { elements, keywords = [], tail } = expr;
    const last = elements.at(-1);
    if (tail === undefined || last === undefined) {
        const docs = [...elements.map((element) => print(element, context)), ...printKeywords(keywords, context)];
        return printContainer("[", docs, "]", expr.multiline);
    }
    const lastAndTail = printOperation({ operator: "|", left: last, right: tail }, context, context.nesting);
    const docs = [...elements.slice(0, -1).map((element) => print(element, context)), lastAndTail];
    return printContainer("[", docs, "]", expr.multiline);
};

const printTuple = ({ elements, multiline }: Tuple, context: Context): Doc => {
    const docs = elements.map((element) => print(element, context));
    if (multiline || docs.length === 0) return printContainer("{", docs, "}", multiline);
    return group(concat(nest(concat(text("{"), join(commaSeparated(docs), flexSpace)), 1), text("}")));
};

const printMap = ({ struct, base, entries, multiline }: MapExpr, context: Context): Doc => {
    const name = struct === undefined ? text("%{") : concat(text("%"), print(struct, context), text("{"));
    if (entries.length === 0 && base === undefined) return concat(name, text("}"));
    const docs = commaSeparated(printMapEntries(entries, context));
    const content = multiline ? force(join(docs, line)) : join(docs, space);
    return surround(name, base === undefined ? content : printUpdate(base, content, context), text("}"));
};

const printUpdate = (base: Expr, entries: Doc, context: Context): Doc => {
    const doc = print(base, context);
    return concat(isOperation(base) ? parenthesized(doc) : doc, space, text("| "), nest(entries, 2));
};

/** `key: value` may only follow the last `key => value`. */
const printMapEntries = (entries: readonly MapEntry[], context: Context): readonly Doc[] => {
    const lastArrow = entries.map(({ key }) => key.kind !== "atom").lastIndexOf(true);
    return entries.map(({ key, value }, index) => {
        if (key.kind === "atom" && index > lastArrow) return printPair(text(keyText(key.name)), "", value, context);
        const doc = print(key, context);
        return printPair(isOperation(key) ? parenthesized(doc) : doc, " =>", value, context);
    });
};

const printKeywords = (entries: readonly KeywordEntry[], context: Context): readonly Doc[] =>
    entries.map(({ key, value }) => printPair(text(keyText(key)), "", value, context));

const printPair = (key: Doc, arrow: string, value: Expr, context: Context): Doc =>
    printHugging(canHug(value), print(value, context), (doc) =>
        concat(group(key), group(nestBroken(concat(text(arrow), space, group(doc)), 2))),
    );

const printHugging = (hugs: boolean, doc: Doc, surrounding: (doc: Doc) => Doc): Doc =>
    hugs ? hugged(surrounding(hug(doc))) : surrounding(doc);

/** Expressions whose opening bracket may end the line of what they are part of. */
const canHug = (expr: Expr): boolean => {
    switch (expr.kind) {
        case "heredoc":
        case "list":
        case "keyword":
        case "fn":
        case "functionType":
            return true;
        case "map":
            return expr.struct !== undefined || expr.base !== undefined || expr.entries.length > 0;
        case "tuple":
            return expr.multiline === true;
        default:
            return false;
    }
};

/** The formatter also lets a tuple or bitstring hug that has a comment inside, if it is a call's last argument. */
const canHugAsArg = (expr: Expr, doc: Doc): boolean =>
    canHug(expr) || ((expr.kind === "tuple" || expr.kind === "bitstring") && hasComment(doc));

const printBitstring = ({ segments }: Bitstring, context: Context): Doc => {
    if (segments.length === 0) return text("<<>>");
    const last = segments.length - 1;
    const docs = segments.map((segment, index) => printSegment(segment, index === 0, index === last, context));
    return group(concat(nest(concat(text("<<"), join(commaSeparated(docs), flexSpace)), 2), text(">>")));
};

/** Angle brackets of a segment must not touch those of the bitstring. */
const printSegment = (segment: BitstringSegment, first: boolean, last: boolean, context: Context): Doc => {
    const { value, modifiers } = segment;
    const doc = print(value, context);
    const touches =
        (first && ["~", "<"].includes(firstCharacter(doc))) ||
        (last && modifiers.length === 0 && value.kind === "bitstring");
    const wrapped = touches ? parenthesized(doc) : doc;
    if (modifiers.length === 0) return wrapped;
    const docs = modifiers.map((modifier) => {
        const inner = print(modifier, context);
        return isOperator(modifier) ? parenthesized(inner) : inner;
    });
    return concat(wrapped, text("::"), join(docs, text("-")));
};

/* ---------- calls ---------- */

/** What stands before a dot or bracket. */
const printTarget = (target: Expr, context: Context): Doc => {
    const doc = print(target, within(context, "bareArg"));
    return target.kind === "fn" || isOperator(target) ? parenthesized(doc) : doc;
};

/** A module has functions, no fields. */
const isModule = (target: Expr): boolean =>
    target.kind === "alias" || target.kind === "atom" || (target.kind === "variable" && target.name === "__MODULE__");

const printLocalCall = ({ name, args, head }: LocalCall, context: Context): Doc => {
    const bare = head !== true && bareCalls.has(name) && args.length > 0 && allowsBareCall(context);
    return concat(text(name), bare ? printBareArgs(...splitKeywords(args), empty, context) : printArgs(args, context));
};

const allowsBareCall = ({ position }: Context): boolean => position !== "bareArg" && position !== "arg";

/** The last argument, if keywords, loses its brackets. */
const splitKeywords = (args: readonly Expr[]): readonly [readonly Expr[], readonly KeywordEntry[]] => {
    const last = args.at(-1);
    return last?.kind === "keyword" && last.entries.length > 0 ? [args.slice(0, -1), last.entries] : [args, []];
};

const isGenerator = (expr: Expr): boolean => expr.kind === "binary" && expr.operator === "<-";

/** Whether keywords that follow other arguments are broken apart from those. */
const breaksApart = (positional: readonly Expr[], keywords: readonly KeywordEntry[]): boolean =>
    positional.length > 0 && keywords.length > 0 && !positional.some(isGenerator);

/** `(args)`. */
const printArgs = (args: readonly Expr[], outer: Context): Doc => {
    if (args.length === 0) return text("()");
    const [positional, keywords] = splitKeywords(args);
    const open = nestBroken(concat(text("("), softBreak), 2);
    const context = within(outer, "arg");
    if (breaksApart(positional, keywords)) {
        const [left, right] = printApart(positional, keywords, context);
        const rest = hug(inheritingGroup(concat(nestBroken(right, 2), softBreak, text(")"))));
        return hugged(group(concat(open, nestBroken(left, 2), rest)));
    }
    const [docs, hugs] = printTogether(positional, keywords, context, within(outer, "onlyArg"));
    const doc = group(concat(open, nestBroken(docs, 2), softBreak, text(")")));
    return hugs ? hugged(doc) : doc;
};

/** ` args`, without parentheses, and what follows them on the line. */
const printBareArgs = (
    positional: readonly Expr[],
    keywords: readonly KeywordEntry[],
    extra: Doc,
    outer: Context,
): Doc => {
    const context = within(outer, "bareArg");
    if (breaksApart(positional, keywords)) {
        const [left, right] = printApart(positional, keywords, context);
        const docs = nestBroken(concat(left, hug(inheritingGroup(right))), "cursor");
        return hugged(group(concat(nest(concat(text(" "), docs), 2), extra)));
    }
    const [docs, hugs] = printTogether(positional, keywords, context, within(outer, "onlyBareArg"));
    const doc = group(concat(text(" "), nestBroken(docs, "cursor"), extra));
    return hugs ? hugged(doc) : doc;
};

/** Positional arguments, each with its comma, and the keywords after them. */
const printApart = (
    positional: readonly Expr[],
    keywords: readonly KeywordEntry[],
    context: Context,
): readonly [Doc, Doc] => {
    const left = positional.map((arg) => group(append(print(arg, context), text(","))));
    return [join(left, space), concat(space, join(commaSeparated(printKeywords(keywords, context)), space))];
};

/** All arguments one after another, and whether the last one's brackets may stay on the line. */
const printTogether = (
    positional: readonly Expr[],
    keywords: readonly KeywordEntry[],
    many: Context,
    only: Context,
): readonly [Doc, boolean] => {
    const context = positional.length === 1 && keywords.length === 0 ? only : many;
    const docs = [...positional.map((arg) => print(arg, context)), ...printKeywords(keywords, context)];
    const last = positional.at(-1);
    const lastDoc = docs.at(-1);
    const hugs = keywords.length === 0 && last !== undefined && lastDoc !== undefined && canHugAsArg(last, lastDoc);
    const args = docs.map((doc, index) => (index < docs.length - 1 ? append(doc, text(",")) : hugs ? hug(doc) : doc));
    const [single] = args;
    return [args.length === 1 && single !== undefined ? single : join(args.map(group), space), hugs];
};

/* ---------- calls with blocks ---------- */

const printCall = (call: Call, context: Context): Doc => {
    if (call.blocks.length === 0) {
        return concat(text(call.name), printBareArgs(call.args, call.options, empty, context));
    }
    if (call.style === "inline") return printInline(call, context);
    const blocks = printDoEnd(call, context);
    return call.style === "auto" && isInlineCandidate(call) ? choice(printInline(call, context), blocks) : blocks;
};

const printDoEnd = (call: Call, context: Context): Doc => {
    const [positional, keywords] = call.options.length > 0 ? [call.args, call.options] : splitKeywords(call.args);
    const hasArgs = positional.length + keywords.length > 0;
    const args = hasArgs ? printBareArgs(positional, keywords, text(" do"), context) : text(" do");
    const sections = call.blocks.map(({ keyword, body }, index) =>
        printSection(index === 0 ? empty : text(keyword), printSectionBody(body, context)),
    );
    const doc = force(concat(text(call.name), args, join(sections, line), line, text("end")));
    return context.position === "bareArg" || context.position === "onlyBareArg" ? parenthesized(doc) : doc;
};

const printSection = (keyword: Doc, body: Doc): Doc => nest(concat(keyword, line, body), 2);

const printSectionBody = (body: Expr | readonly Clause[], context: Context): Doc =>
    isClauses(body) ? printClauses(body, context) : group(printBody(body, context));

const isClauses = (body: Expr | readonly Clause[]): body is readonly Clause[] => Array.isArray(body);

/** Calls with blocks that the formatter lets go without parentheses in their inline form. */
const bareBlockCalls: ReadonlySet<string> = new Set([
    "if",
    "unless",
    "for",
    "with",
    "def",
    "defp",
    "defmacro",
    "defmacrop",
]);

/** `name args, do: a, else: b`. */
const printInline = (call: Call, context: Context): Doc => {
    const bodies = call.blocks.map(({ keyword, body }): KeywordEntry => {
        if (isClauses(body)) throw new Error(`the clauses of ${call.name} have no inline form`);
        return { key: keyword, value: body };
    });
    const entries = [...call.options, ...bodies];
    const args =
        bareBlockCalls.has(call.name) && allowsBareCall(context)
            ? printBareArgs(call.args, entries, empty, context)
            : printArgs([...call.args, { kind: "keyword", entries }], context);
    return concat(text(call.name), args);
};

/** An expression of more nodes is not worth an attempt. */
const inlineNodeLimit = 60;

const isInlineCandidate = (call: Call): boolean => {
    const bodies = call.blocks.map(({ body }) => body);
    if (!bodies.every((body): body is Expr => !isClauses(body) && body.kind !== "match")) return false;
    if (call.name === "with" && call.args.length > 1) return false;
    return spend(inlineNodeLimit, [...call.args, ...call.options.map(({ value }) => value), ...bodies]) >= 0;
};

/** What the expressions leave of a budget of nodes; negative where one of them is not meant for a single line. */
const spend = (budget: number, exprs: readonly Expr[]): number => {
    let left = budget;
    for (const expr of exprs) {
        const parts = left < 0 ? undefined : inlineParts(expr);
        left = parts === undefined ? -1 : spend(left - 1, parts);
    }
    return left;
};

/** The parts of an expression that may stand in a one-line body; undefined for one that may not. */
const inlineParts = (expr: Expr): readonly Expr[] | undefined => {
    switch (expr.kind) {
        case "atom":
        case "integer":
        case "float":
        case "string":
        case "sigil":
        case "alias":
        case "variable":
        case "attributeRead":
        case "captureFunction":
        case "captureArgument":
            return [];
        case "interpolation":
            return expr.parts.filter((part) => typeof part !== "string");
        case "list": {
            const { elements, keywords = [], tail } = expr;
            if (expr.multiline) return undefined;
            return [...elements, ...keywords.map(({ value }) => value), ...(tail === undefined ? [] : [tail])];
        }
        case "keyword":
            return expr.multiline ? undefined : expr.entries.map(({ value }) => value);
        case "tuple":
            return expr.multiline ? undefined : expr.elements;
        case "map": {
            const { base, entries } = expr;
            if (expr.multiline) return undefined;
            return [...(base === undefined ? [] : [base]), ...entries.flatMap(({ key, value }) => [key, value])];
        }
        case "bitstring":
            return expr.segments.flatMap(({ value, modifiers }) => [value, ...modifiers]);
        case "range":
            return [expr.first, expr.last, ...(expr.step === undefined ? [] : [expr.step])];
        case "access":
            return [expr.target, expr.key];
        case "field":
            return [expr.target];
        case "localCall":
            return expr.args;
        case "remoteCall":
            return [expr.target, ...expr.args];
        case "applyCall":
            return [expr.function, ...expr.args];
        case "capture":
            return [expr.body];
        case "unary":
        case "pin":
            return [expr.operand];
        case "binary":
            return expr.multiline ? undefined : [expr.left, expr.right];
        case "match":
            return [expr.pattern, expr.value];
        case "functionType":
            return [...expr.params, expr.result];
        case "heredoc":
        case "doCall":
        case "fn":
        case "block":
        case "if":
        case "case":
        case "cond":
        case "with":
        case "for":
        case "try":
            return undefined;
        default:
            return assertNever(expr);
    }
};

/* ---------- functions and clauses ---------- */

/** Several expressions in one body put each clause on several lines. */
const forcedByBodies = (doc: Doc, clauses: readonly Clause[]): Doc =>
    clauses.some(({ body }) => isSequence(body)) ? force(doc) : doc;

const isSequence = (body: Expr): boolean => body.kind === "block" && body.statements.length > 1;

const printFn = ({ clauses }: Fn, context: Context): Doc => {
    const [clause] = clauses;
    if (clause === undefined) throw new Error("fn without clauses");
    if (clauses.length > 1 || hasComments(clause.comments)) {
        return force(concat(nest(concat(text("fn"), line, printClauses(clauses, context)), 2), line, text("end")));
    }
    const head =
        clause.patterns.length === 0 && clause.guard === undefined
            ? text("fn ->")
            : concat(text("fn "), group(nest(concat(printPatterns(clause, context), text(" ->")), "cursor")));
    const lineEnd = isSequence(clause.body) ? line : space;
    const doc = concat(nest(concat(head, lineEnd, printBody(clause.body, context)), 2), lineEnd, text("end"));
    return group(forcedByBodies(doc, clauses));
};

const printFunctionType = ({ params, result }: FunctionType, context: Context): Doc => {
    if (params.length === 0) {
        return group(concat(text("(-> "), nest(printBody(result, context), "cursor"), text(")")));
    }
    const head = group(concat(printMany(params, context), text(" ->")));
    return group(parenthesized(concat(head, nest(concat(space, printBody(result, context)), 2))));
};

/** What stands between two clauses belongs to the second one, so comments at the end of a body go up a line. */
const withoutTrailingComments = (clause: Clause): Clause => {
    const { body } = clause;
    const last = body.kind === "block" ? body.statements.at(-1) : undefined;
    if (body.kind !== "block" || last === undefined || !hasComments(body.trailingComments)) return clause;
    const comments = [...(last.comments ?? []), ...body.trailingComments];
    return { ...clause, body: { kind: "block", statements: [...body.statements.slice(0, -1), { ...last, comments }] } };
};

const printClauses = (clauses: readonly Clause[], context: Context): Doc => {
    const docs = clauses.map((clause, index) =>
        printClause(index < clauses.length - 1 ? withoutTrailingComments(clause) : clause, context),
    );
    return group(forcedByBodies(join(docs, concat(nest(softBreak, "margin"), line)), clauses));
};

/** The right side of an operation in a clause's head is indented more than the clause's body. */
const printClause = (clause: Clause, context: Context): Doc => {
    const head = printPatterns(clause, { ...context, nesting: context.nesting + 2 });
    const body = nest(concat(space, printBody(clause.body, context)), 2);
    if (!hasComments(clause.comments)) return concat(group(concat(head, text(" ->"))), body);
    return concat(group(concat(group(printComments(clause.comments)), line, group(head), text(" ->"))), body);
};

const printPatterns = ({ patterns, guard }: Clause, outer: Context): Doc => {
    const context = within(outer, "bareArg");
    const docs = patterns.length === 0 ? text("()") : printMany(patterns, context);
    return guard === undefined ? docs : printLeading("when", group(docs), guard, context);
};

/** Patterns with commas, not in groups of their own. */
const printMany = (exprs: readonly Expr[], outer: Context): Doc => {
    const context = within(outer, "bareArg");
    return join(
        exprs.map((expr) => print(expr, context)),
        concat(text(","), space),
    );
};

/* ---------- operators ---------- */

/** A binary operation, whichever node it comes from. */
interface Operation {
    readonly operator: Operator;
    readonly left: Expr;
    readonly right: Expr;
    readonly multiline?: boolean;
}

const operationOf = (expr: Binary | Match | Range): Operation => {
    switch (expr.kind) {
        case "binary":
            return expr;
        case "match":
            return { operator: "=", left: expr.pattern, right: expr.value };
        case "range": {
            const { step, ...bounds } = expr;
            if (step === undefined) return { operator: "..", left: expr.first, right: expr.last };
            return { operator: "//", left: bounds, right: step };
        }
        default:
            return assertNever(expr);
    }
};

/** The binary operation that an expression is, if it is one to the parser. */
const asOperation = (expr: Expr): Operation | undefined => {
    if (expr.kind !== "binary" && expr.kind !== "match" && expr.kind !== "range") return undefined;
    // `not in` is one operator to the reader, but `not(a in b)` to the parser.
    return expr.kind === "binary" && expr.operator === "not in" ? undefined : operationOf(expr);
};

const isOperation = (expr: Expr): boolean => asOperation(expr) !== undefined;

/** Whether the parser sees an operator, binary or unary. */
const isOperator = (expr: Expr): boolean => {
    switch (expr.kind) {
        case "binary":
        case "match":
        case "range":
        case "pin":
        case "capture":
        case "captureFunction":
            return true;
        case "unary":
            return !hasBlocks(expr.operand);
        case "integer":
            return expr.value < 0n;
        case "float":
            return isNegativeFloat(expr.value);
        default:
            return false;
    }
};

/** An operand of a call's argument is part of that argument. */
const operandContext = (context: Context, otherwise: "operand" | "arg"): Context => {
    switch (context.position) {
        case "onlyBareArg":
        case "bareArg":
            return within(context, "bareArg");
        case "onlyArg":
        case "arg":
            return within(context, "arg");
        case "operand":
        case "block":
            return within(context, otherwise);
        default:
            return assertNever(context.position);
    }
};

/** The `a in b` of `a not in b`, which is `not (a in b)` to the parser. */
const asNotIn = (expr: Expr): Binary | undefined => {
    if (expr.kind === "binary" && expr.operator === "not in") return { ...expr, operator: "in" };
    if (expr.kind !== "unary" || expr.operator !== "not") return undefined;
    return expr.operand.kind === "binary" && expr.operand.operator === "in" ? expr.operand : undefined;
};

const hasBlocks = (expr: Expr): boolean => {
    switch (expr.kind) {
        case "doCall":
        case "if":
        case "case":
        case "cond":
        case "with":
        case "for":
        case "try":
            return true;
        default:
            return false;
    }
};

/** `Kernel.!(operand)`. */
const asKernelCall = (operator: UnaryOperator, operand: Expr): Expr => ({
    kind: "remoteCall",
    target: { kind: "alias", name: "Kernel" },
    name: operator,
    args: [operand],
});

const printUnary = (expr: Unary, context: Context): Doc => {
    const { operator, operand } = expr;
    const excluded = asNotIn(expr);
    if (excluded !== undefined) return printOperation({ ...excluded, operator: "not in" }, context, context.nesting);
    // The parser reads `!case a do ... end and b` as `!(case a do ... end and b)`, and the formatter drops parentheses.
    if (hasBlocks(operand)) return print(asKernelCall(operator, operand), context);
    const doc = print(operand, operandContext(context, "operand"));
    const repeats = operator !== "-" && operator !== "+" && operand.kind === "unary" && operand.operator === operator;
    return concat(
        text(operator === "not" ? "not " : operator),
        isOperator(operand) && !repeats ? parenthesized(doc) : doc,
    );
};

const printOperation = (operation: Operation, context: Context, nesting: number): Doc => {
    const { operator, left, right } = operation;
    const info = operators[operator];
    const parent = operator === "not in" ? "in" : operator;
    if (info.layout === "pipeline") return printPipeline(operation, context);
    const leftContext = operandContext(context, "arg");
    const leftDoc = printOperand(left, leftContext, parent, "left", 2);
    if (info.layout === "leading") return printLeading(operator, leftDoc, right, context);
    // The parser warns of `if a do ... end || raise b, c`, without parentheses.
    const rightContext = operandContext(context, touchesBlock(left) ? "arg" : "operand");
    const rightDoc = printOperand(right, rightContext, parent, "right", 0);
    switch (info.layout) {
        case "tight":
            return concat(group(leftDoc), text(operator), group(rightDoc));
        case "sameLine":
            return concat(group(leftDoc), text(` ${operator} `), group(rightDoc));
        case "trailing":
            return printHugging(info.hugs && canHug(right), rightDoc, (doc) =>
                concat(group(leftDoc), group(nestBroken(concat(text(` ${operator}`), space, group(doc)), nesting))),
            );
        default:
            return assertNever(info.layout);
    }
};

/** Whether one of an operation's operands, parentheses aside, is a call with blocks. */
const touchesBlock = (expr: Expr): boolean => {
    const operation = asOperation(expr);
    if (operation === undefined) return hasBlocks(expr);
    return touchesBlock(operation.left) || touchesBlock(operation.right);
};

/** `a |> b |> c`: each step on a line of its own where they don't fit in one. */
const printPipeline = (operation: Operation, context: Context): Doc => {
    const docs = pipelineSteps(operation, context).map(group);
    return isMultilinePipeline(operation) ? force(join(docs, line)) : join(docs, space);
};

const pipelineSteps = ({ left, right }: Operation, context: Context): readonly Doc[] => {
    // Also on the right: the parser warns of a step without parentheses.
    const argContext = operandContext(context, "arg");
    const step = concat(text("|> "), printOperand(right, argContext, "|>", "right", 0));
    const previous = asPipeline(left);
    return previous === undefined
        ? [printOperand(left, argContext, "|>", "left", 2), step]
        : [...pipelineSteps(previous, argContext), step];
};

const asPipeline = (expr: Expr): Operation | undefined => {
    const operation = asOperation(expr);
    return operation?.operator === "|>" ? operation : undefined;
};

const isMultilinePipeline = (operation: Operation): boolean => {
    const previous = asPipeline(operation.left);
    return operation.multiline === true || (previous !== undefined && isMultilinePipeline(previous));
};

/** `a | b | c`: where it is broken, the operator begins the line. */
const printLeading = (operator: Operator, left: Doc, right: Expr, context: Context): Doc => {
    const docs: Doc[] = [left];
    let rest = right;
    let restContext = operandContext(context, "operand");
    for (let inner = asOperation(rest); inner?.operator === operator; inner = asOperation(rest)) {
        const innerContext = operandContext(restContext, "arg");
        docs.push(led(operator, printOperand(inner.left, innerContext, operator, "left", 0)));
        restContext = operandContext(restContext, "operand");
        rest = inner.right;
    }
    const inSpec = operator === "when" && context.position === "onlyBareArg";
    const bareKeywords = inSpec && rest.kind === "keyword" ? rest.entries : undefined;
    const last =
        bareKeywords === undefined
            ? printOperand(rest, restContext, operator, "right", 0)
            : join(printKeywords(bareKeywords, restContext), concat(text(","), space));
    docs.push(led(operator, last));
    return join(docs.map(group), space);
};

const led = (operator: Operator, doc: Doc): Doc => concat(text(`${operator} `), nest(doc, operator.length + 1));

const printOperand = (expr: Expr, context: Context, parent: Operator, side: Side, nesting: number): Doc => {
    const operation = asOperation(expr);
    if (operation !== undefined) {
        const { operator } = operation;
        if (needsParentheses(operator, parent, side)) return parenthesized(printOperation(operation, context, 2));
        return printOperation(operation, context, operator === parent ? nesting : 2);
    }
    const excluded = asNotIn(expr);
    if (excluded !== undefined && needsParentheses("not in", parent, side)) {
        // The formatter drops the parentheses of `(a not in b) <> c`, and with them the meaning.
        return printOperand({ kind: "unary", operator: "!", operand: excluded }, context, parent, side, nesting);
    }
    const doc = print(expr, context);
    return operandNeedsParentheses(expr, parent, side) ? parenthesized(doc) : doc;
};

/** For operands that are not binary operations. */
const operandNeedsParentheses = (expr: Expr, parent: Operator, side: Side): boolean => {
    const { associates, precedence } = operators[parent];
    switch (expr.kind) {
        case "capture":
        case "captureFunction":
            return side === "left" || (associates === "left" && precedence > capturePrecedence);
        case "unary":
            // The parser reads `not a in b` as `not (a in b)`.
            return side === "left" && parent === "in" && (expr.operator === "not" || expr.operator === "!");
        default:
            return false;
    }
};

const printCapture = (body: Expr, context: Context): Doc => {
    const doc = print(body, context);
    const wrapped = isOperator(body) ? parenthesized(doc) : doc;
    return concat(text(/^[&\d]/.test(firstCharacter(wrapped)) ? "& " : "&"), wrapped);
};

/* ---------- sequences ---------- */

/** Something in a block: an expression or comments. */
interface Entry {
    readonly doc: Doc;
    /** Stays close to what follows, even where it takes several lines. */
    readonly clings: boolean;
    readonly blankAfter: boolean;
}

/** Entries one below the other, with an empty line around those of several lines. */
const stack = (entries: readonly Entry[]): Doc => {
    const [only] = entries;
    if (only === undefined) return empty;
    if (entries.length === 1) return group(only.doc);
    const docs = entries.map(({ doc, clings, blankAfter }, index) => {
        const previous = entries[index - 1];
        const above = previous === undefined ? empty : separator(previous);
        const below = clings && !blankAfter ? empty : concat(collapseLines, separator({ clings, blankAfter }));
        return group(concat(above, doc, index < entries.length - 1 ? below : empty));
    });
    return force(join(docs, line));
};

const separator = ({ clings, blankAfter }: Pick<Entry, "clings" | "blankAfter">): Doc =>
    blankAfter ? line : clings ? empty : softBreak;

const hasComments = (comments: readonly string[] | undefined): comments is readonly string[] =>
    comments !== undefined && comments.length > 0;

const printComments = (lines: readonly string[]): Doc =>
    join(
        lines.flatMap((content) => content.split("\n")).map((content) => comment(commentText(content))),
        line,
    );

const commentEntries = (comments: readonly string[] | undefined, blankAfter: boolean): readonly Entry[] =>
    hasComments(comments) ? [{ doc: printComments(comments), clings: true, blankAfter }] : [];

/** A body: the expressions of a block, without parentheses around them. */
const printBody = (body: Expr, outer: Context): Doc => {
    const context = within(outer, "block");
    return body.kind === "block" ? stack(blockEntries(body, context)) : print(body, context);
};

const blockEntries = ({ statements, trailingComments }: Block, context: Context): readonly Entry[] => [
    ...statements.flatMap(({ expr, comments }, index) => [
        ...commentEntries(comments, false),
        {
            doc: print(expr, context),
            clings: expr.kind === "attributeRead",
            blankAfter: statements[index + 1]?.blankBefore === true,
        },
    ]),
    ...commentEntries(trailingComments, false),
];

const itemEntries = (items: readonly Item[]): readonly Entry[] =>
    items.flatMap((item, index) => {
        const next = items[index + 1];
        const desugared = desugarItem(item);
        const [above] = commentEntries(item.comments, false);
        const begin = mark(item, "first");
        const doc = concat(printDesugared(desugared), mark(item, "last"));
        return [
            ...(above === undefined ? [] : [{ ...above, doc: concat(begin, above.doc) }]),
            {
                doc: above === undefined ? concat(begin, doc) : doc,
                clings: desugared.kind === "attributeCall",
                blankAfter: next !== undefined && separated(item, next),
            },
        ];
    });

const printDesugared = (node: Desugared): Doc => {
    switch (node.kind) {
        case "call":
            return printCall(node, topLevel);
        case "attributeCall":
            return concat(text("@" + node.name), printBareArgs([node.value], [], empty, topLevel));
        case "moduleCall":
            return printModule(node);
        default:
            return print(node, topLevel);
    }
};

const printModule = ({ name, items }: ModuleCall): Doc => {
    const body = items.length === 0 ? empty : nest(concat(line, group(stack(itemEntries(items)))), 2);
    return force(concat(text(`defmodule ${name} do`), body, line, text("end")));
};
