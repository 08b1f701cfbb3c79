/**
 * Replaces names by what they are bound to, where that says more than the name: the nil or the empty list that a name
 * starts with before it is bound again, and names for other names.
 */
import { ir } from "../../ir/build.js";
import type { Bind, Expr } from "../../ir/nodes.js";
import { boundByRound } from "../../ir/free-names.js";
import { mapChildren, mapIteration } from "../../ir/walk.js";
import { certainOf, nilnessOf, type Certain } from "./nilness.js";

/** What takes the place of a name, or undefined where all that is known is that the name is not nil. */
type Known = ReadonlyMap<string, Expr | undefined>;

const isEmptyCollection = (node: Expr): boolean =>
    (node.kind === "list" && node.items.length === 0) ||
    (node.kind === "object" && node.entries.length === 0 && node.isOrdered !== true);

/** Values that are as short and as clear as a name. */
const isPlain = (node: Expr): boolean =>
    isEmptyCollection(node) ||
    (node.kind === "literal" && (node.value === undefined || typeof node.value === "boolean"));

const isScalar = (node: Expr): boolean => node.kind === "literal";

const certainIn = (known: Known): Certain =>
    new Set([...known].flatMap(([name, value]) => (value === undefined ? [name] : [])));

/** Names that a value gives and that are not nil, as far as it tells. */
const notNil = (targets: readonly string[], value: Expr, known: Known): Known =>
    new Map(certainOf(targets, value, certainIn(known)).map((name) => [name, undefined]));

const without = (known: Known, names: readonly string[]): Known => {
    const lost = new Set(names);
    const isLost = (name: string, value: Expr | undefined): boolean =>
        lost.has(name) || (value?.kind === "local" && lost.has(value.name));
    return [...known].some(([name, value]) => isLost(name, value))
        ? new Map([...known].filter(([name, value]) => !isLost(name, value)))
        : known;
};

/** How often each name is bound in a list of bindings. */
const bindingCounts = (binds: readonly Bind[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const name of binds.flatMap(({ targets }) => targets)) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
};

/** What becomes known by a binding, in a list that binds each name so many times. */
type Learn = (bind: Bind, counts: ReadonlyMap<string, number>, known: Known) => Known;

/** Which names aren't nil. */
const nilnessLearned: Learn = ({ targets, value, pattern }, _, known) =>
    pattern === undefined ? notNil(targets, value, known) : new Map();

/** Values that say more than their names, too. A text or a number keeps its name unless the name is bound again. */
const valuesLearned: Learn = ({ targets, value, pattern }, counts, known) => {
    const [name] = targets;
    if (name === undefined || pattern !== undefined) return new Map();
    if (targets.length !== 1) return notNil(targets, value, known);
    const isInitial = (counts.get(name) ?? 0) > 1;
    const says = isPlain(value) || (isInitial && (isScalar(value) || value.kind === "local"));
    if (says) return new Map([[name, value]]);
    return notNil(targets, value, known);
};

const propagateBlock = (binds: readonly Bind[], result: Expr, known: Known, learned: Learn): Expr => {
    const counts = bindingCounts(binds);
    const out: Bind[] = [];
    let now = known;
    for (const bind of binds) {
        const value = within(bind.value, now, learned);
        now = new Map([...without(now, bind.targets), ...learned({ ...bind, value }, counts, now)]);
        out.push({ ...bind, value });
    }
    return ir.block(out, within(result, now, learned));
};

const within = (node: Expr, known: Known, learned: Learn): Expr => {
    const inner = (child: Expr): Expr => within(child, known, learned);
    switch (node.kind) {
        case "local":
            return known.get(node.name) ?? node;
        case "isKind": {
            const operand = inner(node.operand);
            const isCertain = node.predicate === "nil" && nilnessOf(operand, certainIn(known)) === true;
            return isCertain ? ir.literal(false) : { ...node, operand };
        }
        case "block":
            return propagateBlock(node.binds, node.result, known, learned);
        case "afterReturn": {
            const value = inner(node.value);
            const after = new Map([...without(known, node.targets), ...notNil(node.targets, value, known)]);
            return { ...node, value, rest: within(node.rest, after, learned) };
        }
        case "loop": {
            const inside = without(known, [...node.carried, ...boundByRound(node.iteration)]);
            return {
                ...node,
                iteration: mapIteration(node.iteration, inner),
                initial: node.initial.map(inner),
                body: within(node.body, inside, learned),
                ...(node.filter === undefined ? {} : { filter: within(node.filter, inside, learned) }),
                ...(node.last === undefined ? {} : { last: inner(node.last) }),
            };
        }
        case "firstMatch": {
            const inside = without(known, [node.item]);
            return {
                ...node,
                list: inner(node.list),
                test: within(node.test, inside, learned),
                found: within(node.found, inside, learned),
                rest: inner(node.rest),
            };
        }
        case "while": {
            const inside = without(known, node.carried);
            const initial = node.carried.map((name) => known.get(name)).every((value) => value === undefined);
            // The loop starts from the names themselves: their bindings stay.
            return initial
                ? { ...node, test: within(node.test, inside, learned), body: within(node.body, inside, learned) }
                : node;
        }
        case "repeat":
            return {
                ...node,
                initial: node.initial.map(inner),
                body: within(node.body, without(known, node.carried), learned),
            };
        case "try": {
            const caught = node.error === undefined ? known : without(known, [node.error]);
            const { otherwise } = node;
            return {
                ...node,
                body: inner(node.body),
                handler: within(node.handler, caught, learned),
                ...(otherwise === undefined
                    ? {}
                    : {
                          otherwise: {
                              ...otherwise,
                              result: within(otherwise.result, without(known, otherwise.targets), learned),
                          },
                      }),
            };
        }
        case "pathPut":
        case "pathDelete":
            // The base is the name that the new value is bound to.
            return mapChildren(node, (child) =>
                child === node.base && !isEmptyCollection(inner(child)) ? child : inner(child),
            );
        default:
            return mapChildren(node, inner);
    }
};

/** The expression with every known name replaced, and without tests for nil of what is never nil. */
export const propagate = (node: Expr): Expr => within(node, new Map(), valuesLearned);

/** The expression without tests for nil of what is never nil. */
export const withoutNilTests = (node: Expr): Expr => within(node, new Map(), nilnessLearned);
