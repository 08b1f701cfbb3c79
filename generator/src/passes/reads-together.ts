/**
 * Pass `reads-together`. Needs: simplified methods. Gives: the texts, the integers, the decimals and the numbers that a stretch
 * of code certainly reads of one object, by keys that are known, are read at once.
 *
 *     open = Number.omit_zero(Safe.string(ticker, "open"))
 *     vwap = Safe.string(ticker, "vwap")
 *     %{"bid" => Safe.string2(message, "b", "bidPrice"), …}
 *
 * becomes `{open, vwap, bid, …} = Safe.strings(ticker, ["open", "vwap", ["b", "bidPrice"], …])`, which is one match of the
 * object where each key is there; one look-up after the other goes through all keys of a small map each time.
 */
import { ir } from "../ir/build.js";
import type { StructuredMethod } from "../ir/method.js";
import type { Bind, Block, Expr, Literal, RuntimeCall } from "../ir/nodes.js";
import { freeNames } from "../ir/free-names.js";
import { mapChildren } from "../ir/walk.js";
import { textOf } from "../ir/simple-nodes.js";
import type { RuntimeFunction } from "../runtime/function.js";
import { decimalReads, reads, selfFunctions } from "../runtime/index.js";
import { certainParts, flat, namesFor, partsOfBlock, type Names } from "./scopes.js";

/** What reads one value, what the first of two, and what reads several. */
interface Reader {
    readonly one: RuntimeFunction;
    readonly ofTwo: RuntimeFunction;
    readonly several: RuntimeFunction;
    /** Whether it reads items of lists by their positions, too. */
    readonly ofLists: boolean;
}

const READERS: readonly Reader[] = [
    { one: selfFunctions.safeString, ofTwo: selfFunctions.safeString2, several: reads.strings, ofLists: false },
    { one: selfFunctions.safeInteger, ofTwo: selfFunctions.safeInteger2, several: reads.integers, ofLists: false },
    { one: decimalReads.decimal, ofTwo: decimalReads.decimal2, several: reads.decimals, ofLists: false },
    { one: selfFunctions.safeFloat, ofTwo: selfFunctions.safeFloat2, several: reads.floats, ofLists: true },
];

type Fresh = Names["fresh"];

/** Fewer of them cost no more one by one; a list is gone through for each. */
const LEAST = 3;
const LEAST_OF_LIST = 2;

/** A key, or a position. */
type Key = string | number;

/** What is read of one object by one reader. */
interface Source {
    readonly reader: Reader;
    readonly object: string;
    readonly isList: boolean;
}

interface Read extends Source {
    readonly keys: readonly Key[];
    /** The name that the source binds to what it makes of the value, or the key of a literal that it stands at. */
    readonly hint: string;
    /** Where the hint is a bind's target: the position of that. */
    readonly bind?: number;
}

const position = (node: Expr | undefined): number | undefined =>
    node?.kind === "literal" && typeof node.value === "number" ? node.value : undefined;

const isAbsent = (node: Expr | undefined): boolean =>
    node === undefined || (node.kind === "literal" && node.value === undefined);

/** The object and the keys of a call that reads a value without a default. */
const readOf = (node: Expr): Omit<Read, "hint"> | undefined => {
    if (node.kind !== "runtimeCall") return undefined;
    const reader = READERS.find(({ one, ofTwo }) => node.fn === one || node.fn === ofTwo);
    const [object, first, ...rest] = node.args;
    if (reader === undefined || object?.kind !== "local") return undefined;
    if (node.fn === reader.ofTwo) {
        const keys = [textOf(first), textOf(rest[0])].flatMap((key) => key ?? []);
        return keys.length === 2 && isAbsent(rest[1])
            ? { reader, object: object.name, isList: false, keys }
            : undefined;
    }
    const key = reader.ofLists ? (position(first) ?? textOf(first)) : textOf(first);
    return key === undefined || !isAbsent(rest[0])
        ? undefined
        : { reader, object: object.name, isList: typeof key === "number", keys: [key] };
};

const isOf = (read: Source, source: Source): boolean =>
    read.reader === source.reader && read.object === source.object && read.isList === source.isList;

const idOf = ({ reader, object, keys }: Omit<Read, "hint">): string =>
    JSON.stringify([reader.several.name, object, ...keys]);

const camelCase = (words: string): string =>
    words.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => (next ?? "").toUpperCase());

const certainReads = (node: Expr, hint: string): readonly Read[] => {
    const read = readOf(node);
    if (read !== undefined) return [{ ...read, hint }];
    if (node.kind === "object") {
        return node.entries.flatMap(({ key, value }) => certainReads(value, camelCase(textOf(key) ?? hint)));
    }
    // The name of a list is none for its items.
    const inner = node.kind === "list" ? "" : hint;
    return certainParts(node).flatMap((part) => certainReads(part, inner));
};

/** Whether an expression is a read or a function of one alone. */
const isOfOneRead = (node: Expr): boolean => {
    if (readOf(node) !== undefined) return true;
    const [only, ...others] = node.kind === "runtimeCall" ? node.args : [];
    return only !== undefined && others.length === 0 && isOfOneRead(only);
};

/** The reads that may stand before bind number `from`: those of one source, until the object's name is bound anew. */
const group = (source: Source, from: number, { binds, result }: Block): readonly Read[] => {
    const found: Read[] = [];
    for (const [position, { targets, value }] of binds.entries()) {
        if (position < from) continue;
        const [target = "_"] = targets;
        const hint = targets.length === 1 && target !== "_" ? target : "";
        const own = certainReads(value, hint).filter((read) => isOf(read, source));
        found.push(...(isOfOneRead(value) && hint !== "" ? own.map((read) => ({ ...read, bind: position })) : own));
        if (targets.includes(source.object)) return found;
    }
    return [...found, ...certainReads(result, "").filter((read) => isOf(read, source))];
};

/** Each place once; of those that begin with one key, the first. Positions are in order. */
const distinct = (found: readonly Read[]): readonly Read[] =>
    found
        .filter((read, at) => found.findIndex(({ keys: [first] }) => first === read.keys[0]) === at)
        .sort(({ keys: [a] }, { keys: [b] }) => (typeof a === "number" && typeof b === "number" ? a - b : 0));

const nameFor = ({ object, keys: [key = ""], hint }: Read): string => {
    const own = camelCase(String(key));
    if (/^[a-z][A-Za-z]{2,}$/.test(own)) return own;
    return /^[a-z][A-Za-z]+$/.test(hint) ? hint : `${object}${own.charAt(0).toUpperCase()}${own.slice(1)}`;
};

const freshFor = (read: Read, fresh: Fresh): string => {
    const name = nameFor(read);
    return fresh(name, `${name}Text`);
};

/** Whether a bind's target can have its name earlier, from bind number `from` on: nobody reads what it was before. */
const isFree = (name: string, from: number, bind: number, { binds }: Block): boolean =>
    binds.slice(from, bind + 1).every(({ targets, value }, at) => {
        const isOwn = from + at === bind;
        return !freeNames(value).has(name) && (isOwn || !targets.includes(name));
    });

/** Names for the texts. A bind that makes a text of one of them, and is the first that does, gives it its own name. */
const namesOfReads = (
    found: readonly Read[],
    from: number,
    block: Block,
    fresh: Fresh,
): ReadonlyMap<string, string> => {
    const given = new Set<string>();
    return new Map(
        found.map((read) => {
            const { hint, bind, object } = read;
            const isOwn = bind !== undefined && hint !== object && !given.has(hint) && isFree(hint, from, bind, block);
            if (isOwn) given.add(hint);
            return [idOf(read), isOwn ? hint : freshFor(read, fresh)];
        }),
    );
};

/** Certain reads, each replaced by the name of its text. */
const replaced = (node: Expr, names: ReadonlyMap<string, string>): Expr => {
    const read = readOf(node);
    const name = read === undefined ? undefined : names.get(idOf(read));
    if (name !== undefined) return ir.local(name);
    const certain = new Set(certainParts(node));
    return mapChildren(node, (child) => (certain.has(child) ? replaced(child, names) : child));
};

const isIdentity = ({ targets, value }: Bind): boolean =>
    targets.length === 1 && value.kind === "local" && value.name === targets[0];

const keyOf = ({ keys: [first, ...others] }: Read): Expr =>
    others.length === 0 ? ir.literal(first) : ir.list([first, ...others].map((key): Literal => ir.literal(key)));

/** The block with the reads of one source in one bind, or undefined where there are too few. */
const readAtOnce = (node: Block, source: Source, from: number, fresh: Fresh): Block | undefined => {
    const { object, isList, reader } = source;
    const found = distinct(group(source, from, node));
    if (found.length < (isList ? LEAST_OF_LIST : LEAST)) return undefined;
    const names = namesOfReads(found, from, node, fresh);
    const value: RuntimeCall = {
        kind: "runtimeCall",
        fn: reader.several,
        args: [ir.local(object), ir.list(found.map(keyOf))],
    };
    const rebound = node.binds.findIndex(({ targets }, at) => at >= from && targets.includes(object));
    const end = rebound < 0 ? node.binds.length : rebound;
    const changed = node.binds
        .slice(from)
        .map((bind, at): Bind => (from + at > end ? bind : { ...bind, value: replaced(bind.value, names) }))
        .filter((bind) => !isIdentity(bind));
    const binds = [...node.binds.slice(0, from), { targets: [...names.values()], value }, ...changed];
    return { kind: "block", binds, result: rebound < 0 ? replaced(node.result, names) : node.result };
};

/** What is certainly read of, each source once. */
const sourcesIn = (node: Expr): readonly Source[] => {
    const found = certainReads(node, "");
    return found.filter((read, at) => found.findIndex((other) => isOf(other, read)) === at);
};

const togetherInBlock = (node: Block, fresh: Fresh): Block => {
    let block = flat(node);
    for (let at = 0; at <= block.binds.length; at += 1) {
        for (const source of sourcesIn(block.binds[at]?.value ?? block.result)) {
            const changed = readAtOnce(block, source, at, fresh);
            if (changed === undefined) continue;
            block = changed;
            at += 1;
        }
    }
    return block;
};

const together = (node: Expr, fresh: Fresh, isScope = true): Expr => {
    const isPart = new Set(node.kind === "block" ? partsOfBlock(node) : certainParts(node));
    const inner = mapChildren(node, (child) => together(child, fresh, !isPart.has(child)));
    if (inner.kind === "block" && !isScope) return inner;
    if (inner.kind === "block") return togetherInBlock(inner, fresh);
    if (!isScope || node.kind === "local" || node.kind === "literal") return inner;
    // What has no bindings of its own gets a block where it needs one.
    const block = togetherInBlock({ kind: "block", binds: [], result: inner }, fresh);
    return block.binds.length === 0 ? inner : block;
};

export const readsTogether = (method: StructuredMethod): StructuredMethod => ({
    ...method,
    result: together(method.result, namesFor(method).fresh),
});
