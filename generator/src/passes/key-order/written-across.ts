/**
 * Literals of which a text is made, a query or a body that is signed: they are followed back from the text through
 * every method, and into what the objects hold.
 */
import type { Method } from "../../ir/method.js";
import type { Expr, ObjectLiteral } from "../../ir/nodes.js";
import { rootOf, walkExpressions, walkStatements } from "../../ir/walk.js";
import { ENDPOINT_REQUEST } from "../../runtime/entry-points.js";
import { endpoints, type RuntimeFunction } from "../../runtime/index.js";
import { KEEPERS, MERGERS, WRITERS } from "./functions.js";

/** Where a value comes from: a name of a method, a parameter, what a method returns, or a literal. */
type Origin = string | ObjectLiteral;

/**
 * A method as itself, or as what its result is made of. In the latter its parameters are nobody's: what a call gives
 * may come from the arguments of that call, not from those of all calls.
 */
interface Scope {
    readonly method: Method;
    readonly at: number;
    readonly asResult: boolean;
    readonly returnedBy: ReturnedBy;
}

/** The positions of the arguments that a method may give back. */
type ReturnedBy = (method: string) => readonly number[];

const local = ({ at, asResult }: Scope, name: string): Origin => `${at}${asResult ? "'" : ""} ${name}`;
const parameter = (method: string, position: number): Origin => `parameter ${method} ${position}`;
const returned = (method: string): Origin => `return ${method}`;

/** Where the object comes from that an expression gives, and what it holds. */
const originsOf = (node: Expr, scope: Scope): readonly Origin[] => {
    const all = (nodes: readonly Expr[]): readonly Origin[] => nodes.flatMap((each) => originsOf(each, scope));
    switch (node.kind) {
        case "local":
            return [local(scope, node.name)];
        case "object":
            return [node, ...all(node.entries.map(({ value }) => value))];
        case "list":
            return all(node.items);
        case "conditional":
            return all([node.whenTrue, node.whenFalse]);
        case "logical":
            return all([node.left, node.right]);
        case "methodCall":
            return [
                returned(node.method),
                ...all(scope.returnedBy(node.method).flatMap((position) => node.args.slice(position, position + 1))),
            ];
        case "runtimeCall":
            return KEEPERS.has(node.fn) ? all(node.args) : [];
        default:
            return [];
    }
};

/** The origins of each name, parameter and return value. */
type Flow = Map<Origin, Origin[]>;

const addTo = (flow: Flow, to: Origin, origins: readonly Origin[]): void => {
    const known = flow.get(to);
    if (known === undefined) flow.set(to, [...origins]);
    else known.push(...origins);
};

/** Adds what a method hands on from name to name, and to its result. */
const addNames = (flow: Flow, scope: Scope): void => {
    const write = (target: Expr, value: Expr): void => {
        const root = rootOf(target);
        if (root.kind === "local") addTo(flow, local(scope, root.name), originsOf(value, scope));
    };
    const { name, body } = scope.method;
    walkStatements(body, (stmt) => {
        if (stmt.kind === "let") addTo(flow, local(scope, stmt.name), originsOf(stmt.value, scope));
        if (stmt.kind === "assign" || stmt.kind === "push") write(stmt.target, stmt.value);
        if (stmt.kind === "destructure") stmt.targets.forEach((target) => write(target, stmt.value));
        if (stmt.kind === "for" && stmt.iteration.kind !== "range") {
            addTo(flow, local(scope, stmt.iteration.item), originsOf(stmt.iteration.list, scope));
        }
        if (stmt.kind === "return" && stmt.value !== undefined && scope.asResult) {
            addTo(flow, returned(name), originsOf(stmt.value, scope));
        }
    });
};

/** Adds what goes from a method to others, and from others to it. */
const addCalls = (flow: Flow, scope: Scope): void => {
    const { name, parameters, body } = scope.method;
    parameters.forEach((each, position) => addTo(flow, local(scope, each.name), [parameter(name, position)]));
    walkExpressions(body, (node) => {
        if (node.kind === "runtimeCall" && node.fn === endpoints.call) {
            const params = node.args.slice(1).flatMap((arg) => originsOf(arg, scope));
            addTo(flow, parameter(ENDPOINT_REQUEST.method, ENDPOINT_REQUEST.params), params);
        }
        if (node.kind !== "methodCall") return;
        node.args.forEach((arg, position) => addTo(flow, parameter(node.method, position), originsOf(arg, scope)));
    });
};

/** Every origin that is reached from some of them. */
const closure = (flow: Flow, from: readonly Origin[]): readonly Origin[] => {
    const reached = new Set<Origin>();
    const waiting = [...from];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (reached.has(next)) continue;
        reached.add(next);
        waiting.push(...(flow.get(next) ?? []));
    }
    return [...reached];
};

/** Which of its parameters a method gives back, by what is known of those that it calls. */
const returnedParameters = (method: Method, returnedBy: ReturnedBy): readonly number[] => {
    const scope: Scope = { method, at: 0, asResult: true, returnedBy };
    const flow: Flow = new Map();
    addNames(flow, scope);
    const origins = new Set(closure(flow, [returned(method.name)]));
    return method.parameters.flatMap(({ name }, position) => (origins.has(local(scope, name)) ? [position] : []));
};

const returnedByAll = (methods: readonly Method[]): ReturnedBy => {
    const known = new Map<string, readonly number[]>();
    const returnedBy: ReturnedBy = (method) => known.get(method) ?? [];
    for (let changed = true; changed; ) {
        changed = false;
        for (const method of methods) {
            const before = returnedBy(method.name);
            const positions = new Set([...before, ...returnedParameters(method, returnedBy)]);
            if (positions.size === before.length) continue;
            known.set(method.name, [...positions]);
            changed = true;
        }
    }
    return returnedBy;
};

/** What the functions are given, or only what they are given first. */
const argumentsOf = (
    scope: Scope,
    functions: ReadonlySet<RuntimeFunction | undefined>,
    count = Infinity,
): readonly Origin[] => {
    const origins: Origin[] = [];
    walkExpressions(scope.method.body, (node) => {
        if (node.kind !== "runtimeCall" || !functions.has(node.fn)) return;
        origins.push(...node.args.slice(0, count).flatMap((arg) => originsOf(arg, scope)));
    });
    return origins;
};

/** Objects that get more keys than their literals have. */
const grownIn = (scope: Scope): readonly Origin[] => {
    const origins = [...argumentsOf(scope, MERGERS, 1)];
    walkStatements(scope.method.body, (stmt) => {
        const root = stmt.kind === "assign" && stmt.target.kind !== "local" ? rootOf(stmt.target) : undefined;
        if (root?.kind === "local") origins.push(local(scope, root.name));
    });
    return origins;
};

/** Literals whose order shows in a text. The methods are those of all classes that call each other. */
export const writtenAcross = (methods: readonly Method[]): readonly ObjectLiteral[] => {
    const flow: Flow = new Map();
    const returnedBy = returnedByAll(methods);
    const scopes = methods.map((method, at): Scope => ({ method, at, asResult: false, returnedBy }));
    for (const scope of scopes) {
        addNames(flow, scope);
        addNames(flow, { ...scope, asResult: true });
        addCalls(flow, scope);
    }
    const texts = scopes.flatMap((scope) => argumentsOf(scope, WRITERS));
    const grown = new Set(closure(flow, scopes.flatMap(grownIn)));
    // One key has no order.
    const hasOrder = (origin: Origin): origin is ObjectLiteral =>
        typeof origin !== "string" && (origin.entries.length > 1 || grown.has(origin));
    return closure(flow, texts).filter(hasOrder);
};
