/**
 * Updates of one name after the other: fields of a struct are set by one update, and a place that is written again
 * before anybody reads it is written once.
 */
import type { Bind, Expr, PathPut } from "../../ir/nodes.js";
import { freeNames, isPure } from "../../ir/free-names.js";
import { readsBesides } from "../fields-read.js";

/** An update of the name that it is bound to. */
interface Update {
    readonly name: string;
    readonly put: PathPut;
}

const updateOf = ({ targets, value }: Bind): Update | undefined => {
    const [name] = targets;
    if (name === undefined || targets.length !== 1 || value.kind !== "pathPut") return undefined;
    return rootName(value) === name ? { name, put: value } : undefined;
};

/** The name that a chain of updates starts from. */
const rootName = ({ base }: PathPut): string | undefined => {
    if (base.kind === "pathPut") return rootName(base);
    return base.kind === "local" ? base.name : undefined;
};

/** The fields that a chain of updates sets, with their values; nothing where it does anything else. */
const fieldsOf = ({ base, path, value }: PathPut): ReadonlyMap<string, Expr> | undefined => {
    const [step] = path;
    const before = base.kind === "pathPut" ? fieldsOf(base) : new Map<string, Expr>();
    if (before === undefined || step?.kind !== "field" || path.length !== 1) return undefined;
    return new Map(before).set(step.field, value);
};

const isNamed = (node: Expr): boolean => node.kind === "local" || node.kind === "literal";

/** Whether the values that were to be computed before these bindings are the same after them. */
const outlives = (values: readonly Expr[], between: readonly Bind[]): boolean => {
    const names = new Set(values.flatMap((value) => [...freeNames(value)]));
    return (
        values.every((each) => isNamed(each) || isPure(each)) &&
        !between.some(({ targets }) => targets.some((name) => names.has(name)))
    );
};

/** The update as it is after an earlier one of other fields was moved into it. */
const mergedFields = (earlier: Update, between: readonly Bind[], later: Update): Expr | undefined => {
    const [before, after] = [fieldsOf(earlier.put), fieldsOf(later.put)];
    if (before === undefined || after === undefined) return undefined;
    const { name } = earlier;
    const set = new Set(before.keys());
    const isRead = [...between.map(({ value }) => value), ...after.values()].some((each) =>
        readsBesides(each, name, set),
    );
    if (isRead || [...before.values()].some((value) => freeNames(value).has(name))) return undefined;
    if (!outlives([...before.values()], between)) return undefined;
    const entries = [...new Map([...before, ...after])];
    const base: Expr = { kind: "local", name };
    return entries.reduce<Expr>(
        (update, [field, value]) => ({ kind: "pathPut", base: update, path: [{ kind: "field", field }], value }),
        base,
    );
};

const samePath = (a: PathPut, b: PathPut): boolean => JSON.stringify(a.path) === JSON.stringify(b.path);

/** Whether the place of an update is written again before anybody reads it. */
const isOverwritten = ({ name, put }: Update, between: readonly Bind[], later: Update): boolean => {
    if (put.base.kind !== "local" || later.put.base.kind !== "local" || !samePath(put, later.put)) return false;
    const keys = put.path.flatMap((step) => (step.kind === "key" ? [step.key] : []));
    const isRead = [...between.map(({ value }) => value), later.put.value].some((each) => freeNames(each).has(name));
    return !isRead && isPure(put.value) && outlives(keys, between);
};

/** Each update, moved down to the next one of the same name where that says the same. */
export const mergeUpdates = (binds: readonly Bind[]): readonly Bind[] => {
    const out: Bind[] = [];
    for (const bind of binds) {
        const later = updateOf(bind);
        const at = later === undefined ? -1 : out.findLastIndex(({ targets }) => targets.includes(later.name));
        const found = out[at];
        const earlier = found === undefined ? undefined : updateOf(found);
        if (later === undefined || earlier === undefined) {
            out.push(bind);
            continue;
        }
        const between = out.slice(at + 1);
        const merged = mergedFields(earlier, between, later);
        if (merged !== undefined || isOverwritten(earlier, between, later)) out.splice(at, 1);
        out.push(merged === undefined ? bind : { ...bind, value: merged });
    }
    return out;
};
