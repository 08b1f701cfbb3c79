/** What one method does by itself, before what it calls is taken into account. */
import type { Method } from "../../ir/method.js";
import type { Expr, ExprKind, MethodCall, ThisField } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { rootOf, walkExpressions, walkStatements } from "../../ir/walk.js";
import { callback, FIELDS, isWaiting } from "../../runtime/index.js";
import { placeOf, type FactsOf } from "../places.js";
import { isHandle } from "../turns/touches.js";
import type { Projection } from "../../ir/facts.js";

export interface DirectEffects {
    readonly readsExchange: boolean;
    readonly touchesStream: boolean;
    readonly writesStream: boolean;
    readonly writesExchange: boolean;
    readonly waits: boolean;
    readonly hasValue: boolean;
    readonly callsHandler: boolean;
    readonly hasEffect: boolean;
    readonly calls: readonly MethodCall[];
    /** Names written through: `x[k] = v`, `x.push (v)`, `client.resolve (…)`. */
    readonly written: ReadonlySet<string>;
}

const isStream = (node: ThisField): boolean => FIELDS.get(node.field)?.owner === "stream";

const ACTIONS: ReadonlySet<ExprKind> = new Set<ExprKind>([
    "endpointCall",
    "handlerCall",
    "dynamicCall",
    "newExchange",
    "startPromise",
    "spawn",
    "turn",
    "transaction",
    "instancePut",
]);

/** Whether an expression, without its parts, does or looks at something outside, calls of methods left aside. */
export const hasOwnEffect = (node: Expr): boolean =>
    ACTIONS.has(node.kind) ||
    (node.kind === "runtimeCall" &&
        (node.fn.effect === true || node.fn.calls !== undefined || node.fn === callback.call));

/** The roots that statements write to by themselves. */
const writtenRoots = (stmts: readonly Stmt[]): readonly Expr[] => {
    const roots: Expr[] = [];
    walkStatements(stmts, (stmt) => {
        const isPathWrite = stmt.kind === "assign" && stmt.target.kind !== "local";
        if (isPathWrite || stmt.kind === "push" || stmt.kind === "delete") roots.push(rootOf(stmt.target));
    });
    walkExpressions(stmts, (node) => {
        if (node.kind === "runtimeCall" && node.fn.mutatesReceiver === true && node.args[0] !== undefined) {
            roots.push(rootOf(node.args[0]));
        }
    });
    return roots;
};

const isThisField = (node: Expr): node is ThisField => node.kind === "thisField";

const isValue = (stmt: Stmt): boolean =>
    stmt.kind === "return" &&
    stmt.value !== undefined &&
    !(stmt.value.kind === "literal" && stmt.value.value === undefined);

/**
 * Whether a method runs in the process of who calls it: it waits for something, or it gets a client by its URL, and asks
 * that one's connection.
 */
const runsInCaller = ({ isAsync }: Method, stmts: readonly Stmt[], nodes: readonly Expr[]): boolean =>
    isAsync || stmts.some(isHandle) || nodes.some((node) => node.kind === "runtimeCall" && isWaiting(node.fn));

export const directEffects = (method: Method): DirectEffects => {
    const { body } = method;
    const nodes: Expr[] = [];
    walkExpressions(body, (node) => nodes.push(node));
    const stmts: Stmt[] = [];
    walkStatements(body, (stmt) => stmts.push(stmt));
    const roots = writtenRoots(body);
    const fields = nodes.filter(isThisField);
    const writtenFields = roots.filter(isThisField);
    const waits = runsInCaller(method, stmts, nodes);
    return {
        readsExchange:
            fields.some((field) => !isStream(field)) ||
            nodes.some(
                (node) =>
                    node.kind === "turn" ||
                    (node.kind === "spawn" && waits) ||
                    node.kind === "endpointCall" ||
                    node.kind === "dynamicCall" ||
                    (node.kind === "runtimeCall" && node.fn.self === "exchange"),
            ),
        touchesStream: fields.some(isStream),
        writesStream: writtenFields.some(isStream),
        writesExchange: writtenFields.some((field) => !isStream(field)),
        waits,
        hasValue: stmts.some(isValue),
        hasEffect: nodes.some(hasOwnEffect),
        callsHandler: nodes.some((node) => node.kind === "handlerCall"),
        calls: nodes.filter((node): node is MethodCall => node.kind === "methodCall"),
        written: new Set([
            ...roots.flatMap((root) => (root.kind === "local" ? [root.name] : [])),
            ...nodes.flatMap((node) => (node.kind === "spawn" && node.client !== undefined ? [node.client] : [])),
        ]),
    };
};

/** The roots of the places that a value may stand for. */
const rootsOf = (value: Expr, factsOf: FactsOf): readonly Expr[] => {
    if (value.kind === "conditional") {
        return [...rootsOf(value.whenTrue, factsOf), ...rootsOf(value.whenFalse, factsOf)];
    }
    const found = value.kind === "methodCall" ? (factsOf(value.method)?.lookedUp ?? []) : [];
    if (found.length > 0) return found.map(({ field }) => ({ kind: "thisField", field }));
    const root = placeOf(value, factsOf)?.root;
    return root === undefined ? [] : [root];
};

/** How a field of `this` is named among the owners of borrowed objects; no local is named so. */
export const ownerField = (field: string): string => `this.${field}`;

/**
 * Which names may stand for an element of which other names, or of which fields of `this`: `const x = p['k']`, and
 * `p['k'] = x`.
 */
export const borrows = (body: readonly Stmt[], factsOf: FactsOf): ReadonlyMap<string, ReadonlySet<string>> => {
    const found = new Map<string, Set<string>>();
    const add = (borrower: string, owner: Expr | undefined): void => {
        const name =
            owner?.kind === "local" ? owner.name : owner?.kind === "thisField" ? ownerField(owner.field) : borrower;
        if (name === borrower) return;
        const owners = found.get(borrower) ?? new Set<string>();
        found.set(borrower, owners.add(name));
    };
    walkStatements(body, (stmt) => {
        if (stmt.kind === "let") for (const root of rootsOf(stmt.value, factsOf)) add(stmt.name, root);
        if (stmt.kind === "assign" && stmt.target.kind === "local") {
            for (const root of rootsOf(stmt.value, factsOf)) add(stmt.target.name, root);
        }
        if (stmt.kind === "assign" && stmt.target.kind !== "local" && stmt.value.kind === "local") {
            add(stmt.value.name, rootOf(stmt.target));
        }
        if (stmt.kind === "for" && stmt.iteration.kind !== "range") {
            add(stmt.iteration.item, placeOf(stmt.iteration.list, factsOf)?.root);
        }
    });
    return found;
};

/** A method that returns an element of one of its parameters, found by the key in another. */
export const projectionOf = (method: Method, factsOf: FactsOf): Projection | undefined => {
    const position = (node: Expr | undefined): number =>
        node?.kind === "local" ? method.parameters.findIndex(({ name }) => name === node.name) : -1;
    const elements = new Map<string, Projection>();
    walkStatements(method.body, (stmt) => {
        if (stmt.kind !== "let") return;
        const place = placeOf(stmt.value, factsOf);
        if (place?.path.length !== 1) return;
        const projection = { object: position(place.root), key: position(place.path[0]?.key) };
        if (projection.object >= 0 && projection.key >= 0) elements.set(stmt.name, projection);
    });
    let result: Projection | undefined;
    walkStatements(method.body, (stmt) => {
        if (stmt.kind === "return" && stmt.value?.kind === "local") result ??= elements.get(stmt.value.name);
    });
    return result;
};
