/**
 * Literals whose keys their own method lists or writes out one after another. It follows names within the method, what
 * is put into them and taken out of them, and the functions that keep the order of what they get.
 */
import type { Method } from "../../ir/method.js";
import type { Expr, ObjectLiteral } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { rootOf, walkExpressions, walkStatements } from "../../ir/walk.js";
import { KEEPERS, OBSERVERS } from "./functions.js";

/** How far below a value the keys are that somebody sees: 0 for its own, 1 for those of its elements. */
type Depth = number;

/** Deeper than what any literal of ccxt's nests; what holds itself ends here. */
const DEEPEST: Depth = 8;

interface Observed {
    readonly names: Map<string, Set<Depth>>;
    readonly literals: Set<ObjectLiteral>;
}

const observe = (node: Expr | undefined, depth: Depth, observed: Observed): void => {
    const all = (nodes: readonly Expr[], at: Depth): void => nodes.forEach((each) => observe(each, at, observed));
    if (node === undefined || depth < 0 || depth > DEEPEST) return;
    switch (node.kind) {
        case "local":
            observed.names.set(node.name, (observed.names.get(node.name) ?? new Set()).add(depth));
            return;
        case "object":
            if (depth === 0) observed.literals.add(node);
            else
                all(
                    node.entries.map(({ value }) => value),
                    depth - 1,
                );
            return;
        case "list":
            all(node.items, depth - 1);
            return;
        case "index":
        case "mapAccess":
            observe(node.object, depth + 1, observed);
            return;
        case "conditional":
            all([node.whenTrue, node.whenFalse], depth);
            return;
        case "runtimeCall":
            if (KEEPERS.has(node.fn) || (node.fn.sharesElements === true && depth > 0)) all(node.args, depth);
            else if (node.fn.projects === true) observe(node.args[0], depth + 1, observed);
            return;
        default:
            return;
    }
};

/** What a statement gives to names, and how deep inside of them it stands. */
const given = (stmt: Stmt): readonly { readonly name: string; readonly value: Expr; readonly below: Depth }[] => {
    if (stmt.kind === "let") return [{ name: stmt.name, value: stmt.value, below: 0 }];
    if (stmt.kind === "for" && stmt.iteration.kind !== "range") {
        return [{ name: stmt.iteration.item, value: stmt.iteration.list, below: -1 }];
    }
    if (stmt.kind !== "assign" && stmt.kind !== "push") return [];
    const root = rootOf(stmt.target);
    const below = stepsOf(stmt.target) + (stmt.kind === "push" ? 1 : 0);
    return root.kind === "local" ? [{ name: root.name, value: stmt.value, below }] : [];
};

const stepsOf = (target: Expr): Depth =>
    target.kind === "index" || target.kind === "mapAccess" ? 1 + stepsOf(target.object) : 0;

const sizeOf = ({ names }: Observed): number => [...names.values()].reduce((size, depths) => size + depths.size, 0);

/** Literals of a method whose keys it lists or writes out itself. */
export const seenWithin = ({ body }: Method): ReadonlySet<ObjectLiteral> => {
    const observed: Observed = { names: new Map(), literals: new Set() };
    walkExpressions(body, (node) => {
        if (node.kind !== "runtimeCall" || !OBSERVERS.has(node.fn)) return;
        for (const argument of node.args) observe(argument, 0, observed);
    });
    for (let size = -1; size !== sizeOf(observed); ) {
        size = sizeOf(observed);
        walkStatements(body, (stmt) => {
            for (const { name, value, below } of given(stmt)) {
                for (const depth of observed.names.get(name) ?? []) observe(value, depth - below, observed);
            }
        });
    }
    return observed.literals;
};
