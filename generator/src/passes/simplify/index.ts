/**
 * Pass `simplify`. Needs: structured methods. Gives: no name for a value that is named again at once, literals with what
 * was added to them right after, texts and loops in their shortest form, and of all that what somebody reads.
 */
import { ir } from "../../ir/build.js";
import type { Bind, Block, Concat, Expr, IfExpr, LoopExpr, Not, ObjectEntry, Operator } from "../../ir/nodes.js";
import { isBooleanExpr } from "../../ir/boolean.js";
import { mapChildren } from "../../ir/walk.js";
import { elixir } from "../../runtime/index.js";
import type { StructuredMethod } from "../../ir/method.js";
import { freeNames, freeOfBlock, isPure } from "../../ir/free-names.js";
import { isLocal, isNil, textOf } from "../../ir/simple-nodes.js";
import { asCondition, asFinding, both, isFalse, isTrue } from "./conditions.js";
import { itemByItem } from "./over-items.js";
import { propagate } from "./propagate.js";
import { readBinds, readResult } from "../unwarned.js";
import { mergeUpdates } from "./updates.js";

const isEmptyList = (node: Expr): boolean => node.kind === "list" && node.items.length === 0;
/** The items in `name ++ items`. */
const appendedTo = (value: Expr, name: string): Expr | undefined =>
    value.kind === "operator" && value.operator === "++" && isLocal(value.left, name) ? value.right : undefined;

/** `[] ++ items` and appends to a list that is known to be empty. */
const appendToEmpty = (binds: readonly Bind[]): readonly Bind[] => {
    const out: Bind[] = [];
    for (const bind of binds) {
        const { value } = bind;
        const last = out[out.length - 1];
        const started =
            last !== undefined && last.targets.length === 1 && isEmptyList(last.value) ? last.targets[0] : undefined;
        const appended = started === undefined ? undefined : appendedTo(value, started);
        out.push(appended === undefined ? bind : { ...bind, value: appended });
    }
    return out;
};

/** Moves the start of a list down to the loop that appends to it, past bindings that do not touch it. */
const sinkEmptyLists = (binds: readonly Bind[]): readonly Bind[] => {
    const out: Bind[] = [];
    for (const bind of binds) {
        const { value } = bind;
        const left =
            value.kind === "operator" && value.operator === "++" && value.left.kind === "local" ? value.left.name : "";
        const start = out.findIndex(
            ({ targets, value: first }) => targets.length === 1 && targets[0] === left && isEmptyList(first),
        );
        const between = out.slice(start + 1);
        const touched = between.some((each) => each.targets.includes(left) || freeNames(each.value).has(left));
        const moved = start >= 0 && !touched ? out.splice(start, 1) : [];
        out.push(...moved, bind);
    }
    return out;
};

/** `x = %{…}` followed by `x = put (x, "k", v)`: one literal. */
const growLiterals = (binds: readonly Bind[]): readonly Bind[] => {
    const out: Bind[] = [];
    for (const bind of binds) {
        const last = out[out.length - 1];
        const grown = last === undefined ? undefined : grownLiteral(last, bind);
        if (grown === undefined) out.push(bind);
        else out[out.length - 1] = grown;
    }
    return out;
};

const grownLiteral = (last: Bind, bind: Bind): Bind | undefined => {
    const [name] = last.targets;
    const { value } = bind;
    if (name === undefined || last.targets.length !== 1 || bind.targets[0] !== name || bind.targets.length !== 1)
        return undefined;
    if (last.value.kind !== "object" || value.kind !== "pathPut" || !isLocal(value.base, name)) return undefined;
    const [step] = value.path;
    if (step?.kind !== "key" || value.path.length !== 1 || freeNames(value.value).has(name)) return undefined;
    const isKnownKey = step.key.kind === "literal" || last.value.entries.length === 0;
    if (!isKnownKey || freeNames(step.key).has(name)) return undefined;
    const key = step.key;
    const { entries } = last.value;
    const isSame = (entry: ObjectEntry): boolean =>
        entry.key.kind === "literal" && key.kind === "literal" && entry.key.value === key.value;
    const added = { key, value: value.value };
    // A key keeps its place when it is written again.
    const grown = entries.some(isSame) ? entries.map((each) => (isSame(each) ? added : each)) : [...entries, added];
    return { ...last, value: { ...last.value, entries: grown } };
};

/** `{tmp, state} = f (…)` followed by `x = tmp`: `{x, state} = f (…)`. */
const nameResultsDirectly = (binds: readonly Bind[], result: Expr): readonly Bind[] => {
    const out: Bind[] = [];
    for (const [position, bind] of binds.entries()) {
        const last = out[out.length - 1];
        const { value } = bind;
        const [name] = bind.targets;
        if (last === undefined || value.kind !== "local" || name === undefined || bind.targets.length !== 1) {
            out.push(bind);
            continue;
        }
        const isCopy =
            last.targets.includes(value.name) &&
            !last.targets.includes(name) &&
            !freeOfBlock(binds.slice(position + 1), result).has(value.name);
        if (isCopy) {
            out[out.length - 1] = { ...last, targets: last.targets.map((each) => (each === value.name ? name : each)) };
        } else {
            out.push(bind);
        }
    }
    return out;
};

const samePath = (a: readonly Expr[], b: readonly Expr[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A write to a place that the next binding writes again, without a read in between, is not made. */
const dropOverwritten = (binds: readonly Bind[]): readonly Bind[] =>
    binds.filter((bind, position) => {
        const next = binds[position + 1];
        if (next === undefined || bind.value.kind !== "instancePut" || next.value.kind !== "instancePut") return true;
        const same = bind.value.field === next.value.field && samePath(bind.value.path, next.value.path);
        return !same || bind.targets[0] !== next.targets[0] || !isPure(bind.value.value);
    });

/** `x = value` at the end of a block that gives `x`: the value itself. */
const returnLastValue = (binds: readonly Bind[], result: Expr): Expr => {
    const last = binds[binds.length - 1];
    const name = last?.targets[0];
    if (last === undefined || name === undefined || last.pattern !== undefined) return ir.block(binds, result);
    const given = last.targets.length === 1 ? isLocal(result, name) : isTupleOf(result, last.targets);
    return given ? flatten(binds.slice(0, -1), last.value) : ir.block(binds, result);
};

const isTupleOf = (node: Expr, names: readonly string[]): boolean =>
    node.kind === "tuple" &&
    node.items.length === names.length &&
    node.items.every((item, position) => isLocal(item, names[position] ?? ""));

const flatten = (binds: readonly Bind[], result: Expr): Expr =>
    result.kind === "block" ? ir.block([...binds, ...result.binds], result.result) : ir.block(binds, result);

/** A literal that is only handed on goes where it is handed on. */
const inlineIntoTuple = (binds: readonly Bind[], result: Expr): Expr => {
    if (result.kind !== "tuple") return ir.block(binds, result);
    const last = binds[binds.length - 1];
    const name = last?.targets[0];
    if (last === undefined || name === undefined || last.targets.length !== 1 || last.value.kind !== "literal") {
        return ir.block(binds, result);
    }
    const { value } = last;
    const items = result.items.map((item) => (isLocal(item, name) ? value : item));
    if (items.some((item) => freeNames(item).has(name))) return ir.block(binds, result);
    return inlineIntoTuple(binds.slice(0, -1), ir.tuple(items));
};

/** A binding whose value is a block: the block's bindings come first, if their names are free outside. */
const simplifyBlock = (node: Block): Expr => {
    const grown = growLiterals(appendToEmpty(sinkEmptyLists(node.binds)));
    const named = mergeUpdates(nameResultsDirectly(grown, node.result));
    const kept = readBinds(dropOverwritten(named), node.result);
    const returned = returnLastValue(kept, node.result);
    return returned.kind === "block" ? inlineIntoTuple(returned.binds, returned.result) : returned;
};

const isSame = (a: Expr, b: Expr): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Nothing is lost by comparing these: a name, nil, a tuple of names. */
const isSmall = (node: Expr): boolean =>
    node.kind === "literal" || node.kind === "local" || (node.kind === "tuple" && node.items.every(isSmall));

const simplifyOperator = (node: Operator): Expr => {
    const { operator, left, right } = node;
    if (operator === "++" && isEmptyList(left)) return right;
    if (operator === "and" || operator === "&&") return isTrue(left) ? right : isFalse(left) ? left : node;
    if (operator === "or" || operator === "||") return isTrue(left) ? left : isFalse(left) ? right : node;
    return node;
};

/** Texts that are written one after the other are one. */
const simplifyConcat = ({ parts }: Concat): Expr => {
    const joined: Expr[] = [];
    for (const part of parts.flatMap((each) => (each.kind === "concat" ? each.parts : [each]))) {
        const [before, text] = [textOf(joined[joined.length - 1]), textOf(part)];
        if (before === undefined || text === undefined) joined.push(part);
        else joined[joined.length - 1] = ir.literal(before + text);
    }
    const [only] = joined;
    return joined.length === 1 && textOf(only) !== undefined && only !== undefined
        ? only
        : { kind: "concat", parts: joined };
};

const simplifyNot = (node: Not): Expr => {
    const { operand } = node;
    if (isTrue(operand)) return ir.literal(false);
    if (isFalse(operand)) return ir.literal(true);
    return operand.kind === "not" && isBooleanExpr(operand.operand) ? operand.operand : node;
};

const simplifyIf = (node: IfExpr): Expr => {
    if (isTrue(node.test)) return node.whenTrue;
    if (isFalse(node.test)) return node.whenFalse;
    if (isNil(node.whenTrue) && isNil(node.whenFalse) && isPure(node.test)) return ir.nil;
    const { whenTrue } = node;
    // `if a, do: (if b, do: c, else: d), else: d` asks both at once.
    if (whenTrue.kind === "if" && isSame(whenTrue.whenFalse, node.whenFalse) && isSmall(node.whenFalse)) {
        return ir.if(both(node.test, whenTrue.test), whenTrue.whenTrue, node.whenFalse);
    }
    if (node.test.kind === "not" && !isNil(node.whenFalse))
        return ir.if(node.test.operand, node.whenFalse, node.whenTrue);
    return node;
};

/** The single item that the body of a collecting loop gives. */
const singleItem = (body: Expr): Expr | undefined => {
    if (body.kind === "list" && body.items.length === 1) return body.items[0];
    if (body.kind !== "block") return undefined;
    const item = singleItem(body.result);
    return item === undefined ? undefined : ir.block(body.binds, item);
};

/** The condition under which a collecting loop keeps its item as it is, where that takes bindings of its own. */
const keepingCondition = ({ iteration, body }: LoopExpr): Expr | undefined => {
    if (iteration.kind !== "each" || body.kind !== "block" || body.result.kind !== "if") return undefined;
    const { test, whenTrue, whenFalse } = body.result;
    const kept = singleItem(whenTrue);
    const isKept = kept !== undefined && isLocal(kept, iteration.item) && isEmptyList(whenFalse);
    const isBound = body.binds.some(({ targets }) => targets.includes(iteration.item));
    return isKept && !isBound ? ir.block(body.binds, test) : undefined;
};

const simplifyLoop = (node: LoopExpr): Expr => {
    if (node.form === "findValue") return { ...node, body: asFinding(node.body) };
    if (node.form === "any") return { ...node, body: asCondition(node.body) };
    if (node.form !== "collect") return node;
    const condition = keepingCondition(node);
    if (condition !== undefined) return { ...node, form: "filter", body: condition };
    const item = singleItem(node.body);
    if (item !== undefined) return { ...node, form: "map", body: item };
    if (node.body.kind !== "if") return node;
    const { test, whenTrue, whenFalse } = node.body;
    const kept = singleItem(whenTrue);
    if (kept !== undefined && isEmptyList(whenFalse)) return { ...node, form: "filterMap", filter: test, body: kept };
    const keptElse = singleItem(whenFalse);
    if (keptElse !== undefined && isEmptyList(whenTrue)) {
        return { ...node, form: "filterMap", filter: ir.not(test), body: keptElse };
    }
    return node;
};

/** Names known to hold an empty list are written as such, so that what is appended to them is the list. */
const withEmptyStart = (node: Expr, name: string): Expr => {
    if (isLocal(node, name)) return ir.list([]);
    if (node.kind === "operator" && node.operator === "++" && isLocal(node.left, name)) return node.right;
    if (node.kind === "if") {
        return ir.if(node.test, withEmptyStart(node.whenTrue, name), withEmptyStart(node.whenFalse, name));
    }
    if (node.kind !== "block") return node;
    const binds: Bind[] = [];
    let known = true;
    for (const bind of node.binds) {
        binds.push(known ? { ...bind, value: withEmptyStart(bind.value, name) } : bind);
        if (bind.targets.includes(name)) known = false;
    }
    return ir.block(binds, known ? withEmptyStart(node.result, name) : node.result);
};

const startEmpty = (node: Expr): Expr => {
    if (node.kind !== "block") return node;
    const [first, ...rest] = node.binds;
    const name = first?.targets[0];
    if (first === undefined || name === undefined || !isEmptyList(first.value)) return node;
    return withEmptyStart(ir.block(rest, node.result), name);
};

const simplifyNode = (node: Expr): Expr => {
    switch (node.kind) {
        case "block":
            return simplifyBlock(node);
        case "if":
            return simplifyIf(node);
        case "loop":
            return simplifyLoop(node);
        case "runtimeCall":
            // The reverse of nothing is nothing.
            return node.fn === elixir.reverse && node.args[0] !== undefined && isEmptyList(node.args[0])
                ? node.args[0]
                : node;
        case "operator":
            return simplifyOperator(node);
        case "concat":
            return simplifyConcat(node);
        case "not":
            return simplifyNot(node);
        case "conditional":
            if (isTrue(node.test)) return node.whenTrue;
            if (isFalse(node.test)) return node.whenFalse;
            return node.test.kind === "not" ? ir.conditional(node.test.operand, node.whenFalse, node.whenTrue) : node;
        default:
            return node;
    }
};

export const simplifyExpr = (node: Expr): Expr => {
    const started = node.kind === "loop" && node.form === "collect" ? { ...node, body: startEmpty(node.body) } : node;
    const once = simplifyNode(mapChildren(started, simplifyExpr));
    return once;
};

export const simplify = (method: StructuredMethod): StructuredMethod => ({
    ...method,
    result: readResult(method, simplifyExpr(simplifyExpr(propagate(itemByItem(simplifyExpr(method.result)))))),
});
