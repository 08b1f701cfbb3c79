/**
 * Pass `unwarned`. Needs: structured methods. Gives: nothing that Elixir warns of: no binding that nobody reads, no name for
 * what nobody reads of a binding, no test for nil of what is never nil, and no decision that is known.
 */
import { ir } from "../ir/build.js";
import { outputCount } from "../ir/facts.js";
import { freeNames, isPure } from "../ir/free-names.js";
import type { StructuredMethod } from "../ir/method.js";
import type { Bind, Expr } from "../ir/nodes.js";
import { mapChildren } from "../ir/walk.js";
import { isNil } from "../ir/simple-nodes.js";
import { withoutNilTests } from "./simplify/propagate.js";

const isIdentity = ({ targets, value }: Bind): boolean =>
    targets.length === 1 && value.kind === "local" && value.name === targets[0];

const ALONE: ReadonlySet<Expr["kind"]> = new Set<Expr["kind"]>([
    "methodCall",
    "runtimeCall",
    "handlerCall",
    "dynamicCall",
    "transaction",
    "instancePut",
    "startPromise",
    "spawn",
    "turn",
    "raise",
    "block",
    "if",
    "loop",
    "while",
    "repeat",
    "try",
    "afterReturn",
    "firstMatch",
]);

/** Whether an expression reads as a statement; Elixir warns of an operator or a literal that nobody uses. */
const standsAlone = (node: Expr): boolean => ALONE.has(node.kind);

/** A value and its changed receiver, which nobody reads: the value alone, where the runtime has a function for that. */
const withoutReceiver = (bind: Bind): Bind => {
    const { targets, value } = bind;
    const fn = value.kind === "runtimeCall" ? value.fn.forValueAlone : undefined;
    if (value.kind !== "runtimeCall" || fn === undefined || targets[1] !== "_") return bind;
    return { ...bind, targets: targets.slice(0, 1), value: { ...value, fn } };
};

/** Leaves out what nobody reads, backwards from the result. */
const neededBinds = (binds: readonly Bind[], result: Expr): readonly Bind[] => {
    const out: Bind[] = [];
    let live = freeNames(result);
    for (const bind of [...binds].reverse()) {
        const read = bind.targets.some((name) => live.has(name));
        const isNeedless = bind.isRefresh === true || isPure(bind.value);
        if ((!read && isNeedless) || isIdentity(bind)) continue;
        const unread = standsAlone(bind.value) ? [] : ["_"];
        const targets = read ? bind.targets.map((name) => (live.has(name) ? name : "_")) : unread;
        out.push(withoutReceiver({ ...bind, targets }));
        live = new Set([...[...live].filter((name) => !targets.includes(name)), ...freeNames(bind.value)]);
    }
    return out.reverse();
};

/** An expression whose value nobody reads: it ends with its last effect. */
const withoutResult = (node: Expr): Expr => {
    if (node.kind === "if") return ir.if(node.test, withoutResult(node.whenTrue), withoutResult(node.whenFalse));
    if (node.kind !== "block" || !isNil(node.result)) return node;
    const last = node.binds[node.binds.length - 1];
    return last === undefined ? node : ir.block(node.binds.slice(0, -1), last.value);
};

/** Of a block's bindings what is read, or has an effect. */
export const readBinds = (binds: readonly Bind[], result: Expr): readonly Bind[] =>
    neededBinds(binds, result).map((bind) =>
        bind.targets.length === 0 ? { ...bind, value: withoutResult(bind.value) } : bind,
    );

/** The result of a method; nobody reads that of a method without a value. */
export const readResult = ({ facts }: StructuredMethod, result: Expr): Expr =>
    !facts.hasValue && outputCount(facts) === 0 ? withoutResult(result) : result;

const isLiteral = (node: Expr, value: boolean): boolean => node.kind === "literal" && node.value === value;

/** What a known truth value decides, without the decision: Elixir warns of one that always goes the same way. */
const decided = (node: Expr): Expr => {
    if (node.kind === "not" && isLiteral(node.operand, false)) return ir.literal(true);
    if (node.kind === "not" && isLiteral(node.operand, true)) return ir.literal(false);
    if (node.kind !== "if" && node.kind !== "conditional") return node;
    if (isLiteral(node.test, true)) return node.whenTrue;
    return isLiteral(node.test, false) ? node.whenFalse : node;
};

const withoutUnread = (node: Expr): Expr => {
    const inner = decided(mapChildren(node, withoutUnread));
    return inner.kind === "block" ? ir.block(readBinds(inner.binds, inner.result), inner.result) : inner;
};

export const unwarned = (method: StructuredMethod): StructuredMethod => ({
    ...method,
    result: readResult(method, withoutUnread(withoutNilTests(method.result))),
});
