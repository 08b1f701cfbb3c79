/** Which methods are needed: those asked for, and everything that they call in any class of the hierarchy. */
import type { Method } from "../ir/method.js";
import type { Expr } from "../ir/nodes.js";
import { walkExpressions } from "../ir/walk.js";
import { ENDPOINT_REQUEST } from "../runtime/entry-points.js";
import type { EntryPoint } from "../runtime/entry-points.js";
import type { RuntimeFunction } from "../runtime/function.js";

/** The hand-written function that a node calls or starts. */
const runtimeFunctionOf = (node: Expr): RuntimeFunction | undefined =>
    node.kind === "runtimeCall" || node.kind === "spawn" ? node.fn : undefined;

/** The methods that hand-written functions call on behalf of these methods, with the shape that they call them with. */
export const calledByRuntime = (methods: readonly Method[]): ReadonlyMap<string, EntryPoint> => {
    const called = new Map<string, EntryPoint>();
    for (const { body } of methods) {
        walkExpressions(body, (node) => {
            for (const [name, shape] of runtimeFunctionOf(node)?.calls ?? []) called.set(name, shape);
        });
    }
    return called;
};

/** Names of the methods that a method calls or starts. */
export const calledBy = (method: Method): readonly string[] => {
    const names: string[] = [];
    walkExpressions(method.body, (node: Expr) => {
        if (node.kind === "methodCall") names.push(node.method);
        if (node.kind === "spawn") names.push(node.method);
        names.push(...(runtimeFunctionOf(node)?.calls?.keys() ?? []));
        if (node.kind === "endpointCall") names.push(ENDPOINT_REQUEST.method);
    });
    return names;
};

/** Names of handlers that a method holds as values. */
export const handlersOf = (method: Method): readonly string[] => {
    const names: string[] = [];
    walkExpressions(method.body, (node: Expr) => {
        if (node.kind === "handlerReference") names.push(node.method);
    });
    return names;
};

/** `names` and all methods that call one of them, directly or not. */
export const callersOf = (names: readonly string[], methods: readonly Method[]): ReadonlySet<string> => {
    const calls = methods.map((method) => ({ name: method.name, called: calledBy(method) }));
    const found = new Set(names);
    for (let size = -1; size !== found.size; ) {
        size = found.size;
        for (const { name, called } of calls) if (called.some((each) => found.has(each))) found.add(name);
    }
    return found;
};

/** The names reachable from `roots` by calls; a handler held as a value is compiled only if it is a root itself. */
export const reach = (roots: readonly string[], methods: readonly Method[]): ReadonlySet<string> => {
    const byName = new Map<string, Method[]>();
    for (const method of methods) byName.set(method.name, [...(byName.get(method.name) ?? []), method]);
    const reached = new Set<string>();
    const pending = [...roots];
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
        if (reached.has(name) || !byName.has(name)) continue;
        reached.add(name);
        for (const method of byName.get(name) ?? []) pending.push(...calledBy(method));
    }
    return reached;
};
