/**
 * Pass `puts-together`. Needs: simplified methods. Gives: what is put at several known keys of one object, one key after the
 * other, is put there at once.
 *
 *     trade = JS.put(trade, "fee", fee)
 *     trade = JS.put(trade, "price", Number.parse_number(price))
 *
 * becomes `trade = JS.put_all(trade, %{"fee" => fee, "price" => Number.parse_number(price)})`, and `Map.merge` with that where
 * the object is known to be a plain map: either copies it once.
 *
 * The values are evaluated in their order, now before the first of them is put. Nobody sees that: a value either doesn't read
 * the object or reads it at keys that are not put before, and has no effect that were left undone if there was no object.
 */
import { ir } from "../../ir/build.js";
import { freeNames } from "../../ir/free-names.js";
import type { StructuredMethod } from "../../ir/method.js";
import type { Bind, Block, Expr, ObjectEntry, PathKey } from "../../ir/nodes.js";
import { textOf } from "../../ir/simple-nodes.js";
import { mapChildren } from "../../ir/walk.js";
import { puts } from "../../runtime/index.js";
import type { ProgramOfMethod } from "../common-calls/index.js";
import { changesSomething } from "../common-calls/uses.js";
import { keysRead } from "./keys-read.js";

/** What is put into the object that a name stands for, each at a key of its own. */
interface Puts {
    readonly object: string;
    readonly container: Extract<PathKey, { kind: "key" }>["container"];
    readonly entries: readonly ObjectEntry[];
}

const putOf = (node: Expr): Puts | undefined => {
    if (node.kind !== "pathPut" || node.base.kind !== "local") return undefined;
    const [step, ...deeper] = node.path;
    if (step?.kind !== "key" || deeper.length > 0 || step.onlyIfThere === true) return undefined;
    if (textOf(step.key) === undefined) return undefined;
    const { name: object } = node.base;
    return { object, container: step.container, entries: [{ key: step.key, value: node.value }] };
};

/** Whether a value is the same before these puts and after them. */
const isApart = (value: Expr, { object, entries }: Puts, program: ProgramOfMethod): boolean => {
    if (changesSomething(value, program)) return false;
    if (!freeNames(value).has(object)) return true;
    const put = new Set(entries.map(({ key }) => textOf(key)));
    const read = keysRead(value, object, program);
    return read?.every((key) => key.kind === "literal" && !put.has(String(key.value))) === true;
};

/** The puts, and one into what they give. */
const joined = (before: Puts, next: Puts, program: ProgramOfMethod): Puts | undefined => {
    const [entry] = next.entries;
    if (entry === undefined || before.container !== next.container) return undefined;
    const isTwice = before.entries.some(({ key }) => textOf(key) === textOf(entry.key));
    if (isTwice || !isApart(entry.value, before, program)) return undefined;
    return { ...before, entries: [...before.entries, entry] };
};

const atOnce = ({ object, container, entries }: Puts): Expr =>
    ir.runtime(container === "map" ? puts.merge : puts.putAll, [ir.local(object), ir.object(entries)]);

/** A bind, or the result of a block, which has no name, and what it puts into an object, if that is all. */
interface Part {
    readonly bind: Bind | undefined;
    readonly value: Expr;
    readonly puts: Puts | undefined;
}

const isOnly = ({ targets }: Bind, name: string): boolean => targets.length === 1 && targets[0] === name;

/** Both parts as one, where the first one's value is there for the second one alone, which puts something into it. */
const asOne = (part: Part, next: Part, program: ProgramOfMethod): Part | undefined => {
    const [before, after] = [part.puts, next.puts];
    if (before === undefined || after === undefined || before.object !== after.object) return undefined;
    const isBound = part.bind !== undefined && isOnly(part.bind, before.object);
    const isBoundAnew = next.bind === undefined || isOnly(next.bind, before.object);
    const both = isBound && isBoundAnew ? joined(before, after, program) : undefined;
    return both === undefined ? undefined : { bind: next.bind, value: atOnce(both), puts: both };
};

const partsOf = (block: Block): readonly Part[] => [
    ...block.binds.map((bind) => ({
        bind,
        value: bind.value,
        puts: bind.pattern === undefined ? putOf(bind.value) : undefined,
    })),
    { bind: undefined, value: block.result, puts: putOf(block.result) },
];

const inBlock = (block: Block, program: ProgramOfMethod): Expr => {
    const out: Part[] = [];
    for (const part of partsOf(block)) {
        const last = out[out.length - 1];
        const one = last === undefined ? undefined : asOne(last, part, program);
        if (one === undefined) out.push(part);
        else out[out.length - 1] = one;
    }
    const made = out.flatMap(({ bind, value }): readonly Bind[] => (bind === undefined ? [] : [{ ...bind, value }]));
    return ir.block(made, out[out.length - 1]?.value ?? block.result);
};

const within = (node: Expr, program: ProgramOfMethod): Expr => {
    const inner = mapChildren(node, (child) => within(child, program));
    return inner.kind === "block" ? inBlock(inner, program) : inner;
};

export const putsTogether = (method: StructuredMethod, program: ProgramOfMethod): StructuredMethod => ({
    ...method,
    result: within(method.result, program),
});
