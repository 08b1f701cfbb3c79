/**
 * Pass `key-order`. Needs: lowered methods. Gives: object literals whose keys somebody lists or writes out one after
 * another, marked as such. It follows names within a method, and the functions that keep the order of what they get.
 */
import type { Method } from "../ir/method.js";
import type { Expr, ObjectLiteral } from "../ir/nodes.js";
import { mapChildren, walkExpressions, walkStatements } from "../ir/walk.js";
import { mapExpressions } from "../ir/walk-statements.js";
import { selfFunctions, STATIC_FUNCTIONS, type RuntimeFunction } from "../runtime/index.js";

/** Functions whose result shows the order of the keys of their first argument. */
const OBSERVERS: ReadonlySet<RuntimeFunction | undefined> = new Set<RuntimeFunction | undefined>([
    selfFunctions.urlencode,
    selfFunctions.rawencode,
    selfFunctions.urlencodeNested,
    selfFunctions.urlencodeWithArrayRepeat,
    selfFunctions.json,
    STATIC_FUNCTIONS.get("JSON.stringify"),
    STATIC_FUNCTIONS.get("Object.keys"),
    STATIC_FUNCTIONS.get("Object.values"),
]);

/** Functions whose result has the keys of their arguments, in their order. */
const KEEPERS: ReadonlySet<RuntimeFunction> = new Set<RuntimeFunction>([
    selfFunctions.extend,
    selfFunctions.deepExtend,
    selfFunctions.omit,
    selfFunctions.clone,
]);

interface Observed {
    readonly names: Set<string>;
    readonly literals: Set<ObjectLiteral>;
}

const observe = (node: Expr | undefined, observed: Observed): void => {
    if (node?.kind === "local") observed.names.add(node.name);
    if (node?.kind === "object") observed.literals.add(node);
    if (node?.kind === "runtimeCall" && KEEPERS.has(node.fn)) node.args.forEach((arg) => observe(arg, observed));
    if (node?.kind === "conditional") [node.whenTrue, node.whenFalse].forEach((each) => observe(each, observed));
};

const observedIn = ({ body }: Method): Observed => {
    const observed: Observed = { names: new Set(), literals: new Set() };
    walkExpressions(body, (node) => {
        if (node.kind === "runtimeCall" && OBSERVERS.has(node.fn)) observe(node.args[0], observed);
    });
    for (let size = -1; size !== observed.names.size; ) {
        size = observed.names.size;
        walkStatements(body, (stmt) => {
            const name = stmt.kind === "let" ? stmt.name : undefined;
            const target = stmt.kind === "assign" && stmt.target.kind === "local" ? stmt.target.name : name;
            if (target === undefined || !observed.names.has(target)) return;
            if (stmt.kind === "let" || stmt.kind === "assign") observe(stmt.value, observed);
        });
    }
    return observed;
};

export const orderKeys = (method: Method): Method => {
    const { literals } = observedIn(method);
    if (literals.size === 0) return method;
    const mark = (node: Expr): Expr => {
        const mapped = mapChildren(node, mark);
        const isSeen = node.kind === "object" && literals.has(node);
        return isSeen && mapped.kind === "object" ? { ...mapped, isOrdered: true } : mapped;
    };
    return { ...method, body: mapExpressions(method.body, mark) };
};
