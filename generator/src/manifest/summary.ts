/** The size and shape of a method's body, and whom it calls. */
import type { Method } from "../ir/method.js";
import type { Call } from "./contracts.js";
import type { Stmt } from "../ir/statements.js";
import { innerBlocks, walkExpressions, walkStatements } from "../ir/walk.js";
import { unique } from "./kinds/node.js";

export interface BodySummary {
    readonly statements: number;
    readonly branches: number;
    readonly loops: number;
    readonly calls: number;
    readonly awaits: number;
    readonly throws: number;
    readonly rescues: number;
    readonly returns: number;
    /** How deep statements are nested. */
    readonly depth: number;
}

const depthOf = (stmts: readonly Stmt[]): number =>
    Math.max(0, ...stmts.flatMap((stmt) => innerBlocks(stmt).map((block) => 1 + depthOf(block))));

const CALLS: ReadonlySet<string> = new Set([
    "methodCall",
    "runtimeCall",
    "builtinCall",
    "endpointCall",
    "handlerCall",
    "dynamicCall",
    "spawn",
]);

export const bodySummary = ({ body }: Method): BodySummary => {
    const kinds: string[] = [];
    walkStatements(body, ({ kind }) => kinds.push(kind));
    const count = (...wanted: readonly string[]): number => kinds.filter((kind) => wanted.includes(kind)).length;
    const summary = { branches: count("ifStmt"), calls: 0, awaits: 0 };
    walkExpressions(body, (node) => {
        if (node.kind === "conditional") summary.branches += 1;
        if (CALLS.has(node.kind)) summary.calls += 1;
        const waits =
            (node.kind === "methodCall" && node.awaited) ||
            node.kind === "endpointCall" ||
            (node.kind === "builtinCall" && node.name === "awaitFuture") ||
            (node.kind === "runtimeCall" && node.fn.self === "exchange" && node.fn.effect === true);
        if (waits) summary.awaits += 1;
    });
    return {
        statements: kinds.length,
        branches: summary.branches,
        loops: count("for", "whileStmt"),
        calls: summary.calls,
        awaits: summary.awaits,
        throws: count("throw"),
        rescues: count("tryStmt"),
        returns: count("return"),
        depth: depthOf(body),
    };
};

export interface Callees {
    readonly methods: readonly string[];
    readonly endpoints: readonly string[];
    /** Methods held as values: handlers in tables and subscriptions. */
    readonly handlers: readonly string[];
    /** Methods started in a process of their own. */
    readonly started: readonly string[];
    readonly runtime: readonly string[];
}

/** The calls of hand-written functions in a method's body. */
export const runtimeCallsIn = ({ body }: Method): readonly Call[] => {
    const calls: Call[] = [];
    walkExpressions(body, (node) => {
        if (node.kind !== "runtimeCall") return;
        const { module, name, self } = node.fn;
        calls.push({ module: `Ccxt.${module}`, name, arity: node.args.length + (self === undefined ? 0 : 1) });
    });
    return calls;
};

const sorted = (names: readonly string[]): readonly string[] => [...unique(names)].sort();

/** `isMethod`: constants of the runtime are held as values, too. */
export const calleesOf = ({ body }: Method, isMethod: (name: string) => boolean): Callees => {
    const methods: string[] = [];
    const endpoints: string[] = [];
    const handlers: string[] = [];
    const started: string[] = [];
    const runtime: string[] = [];
    walkExpressions(body, (node) => {
        if (node.kind === "methodCall") methods.push(node.method);
        if (node.kind === "endpointCall") endpoints.push(node.endpoint);
        if (node.kind === "handlerReference" && isMethod(node.method)) handlers.push(node.method);
        if (node.kind === "spawn") started.push(node.method);
        if (node.kind === "runtimeCall") runtime.push(`${node.fn.module}.${node.fn.name}`);
    });
    return {
        methods: sorted(methods),
        endpoints: sorted(endpoints),
        handlers: sorted(handlers),
        started: sorted(started),
        runtime: sorted(runtime),
    };
};
