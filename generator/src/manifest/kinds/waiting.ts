/** How a method waits for what comes over a websocket, and how a handler gives it to who waits. */
import type { Expr, MethodCall } from "../../ir/nodes.js";
import { clients, selfFunctions } from "../../runtime/index.js";
import { isOverWebsocket, isUnwatch, isWatch } from "../conventions.js";
import { isPrivateStream } from "../category.js";
import { collect, unique, type KindNode, type Rule, type RuleInput } from "./node.js";

/** A call of `watch` or `watchMultiple` of the runtime. */
export interface Wait {
    readonly line: number;
    readonly isMultiple: boolean;
    /** The message hash, or a list of them. */
    readonly hash: Expr;
    /** What is sent to subscribe, or to ask. */
    readonly message: Expr;
    /** Under what the client remembers that it has been sent. */
    readonly subscribeHash: Expr | undefined;
    /** What the client remembers there. */
    readonly subscription: Expr | undefined;
}

const NOTHING: Expr = { kind: "literal", value: undefined };

export const waitsOf = ({ method }: Pick<RuleInput, "method">): readonly Wait[] =>
    collect(method, (node, line) => {
        if (node.kind !== "runtimeCall") return [];
        const isMultiple = node.fn === selfFunctions.watchMultiple;
        if (!isMultiple && node.fn !== selfFunctions.watch) return [];
        const [, hash = NOTHING, message = NOTHING, subscribeHash, subscription] = node.args;
        return [{ line, isMultiple, hash, message, subscribeHash, subscription }];
    });

/** Whether what is waited for is the answer to this very message: both have the same identifier. */
export const isRequest = ({ hash, message, line }: Wait, { flow }: RuleInput): boolean => {
    const identifiers = flow.entries(message, line).filter(({ key }) => key === "id");
    const awaited = new Set(flow.origins(hash, line).map(({ node }) => node));
    return identifiers.some((each) => flow.origins(each.value, each.line).some(({ node }) => awaited.has(node)));
};

const textsOf = (node: Expr, line: number, { flow }: RuleInput): readonly string[] =>
    unique(flow.texts(node, line).map(({ text }) => text)).filter((text) => text !== "");

/** The methods that handle the answers, as far as the subscription names them. */
export const answerHandlers = ({ subscription, line }: Wait, { flow }: RuleInput): readonly string[] =>
    subscription === undefined
        ? []
        : unique(
              flow
                  .entries(subscription, line)
                  .flatMap((each) => flow.origins(each.value, each.line))
                  .flatMap(({ node }) => (node.kind === "handlerReference" ? [node.method] : [])),
          );

const UNSUBSCRIBING = "unsubscribe";

const subscriptionsOf = (wait: Wait, input: RuleInput): readonly KindNode[] => {
    if (isRequest(wait, input)) return [];
    const { line, isMultiple, subscription } = wait;
    const objects = subscription === undefined ? [] : input.flow.objects(subscription, line);
    const unsubscribes = objects.map(({ entries }) =>
        entries.some(({ key }) => key.kind === "literal" && key.value === UNSUBSCRIBING),
    );
    const access = isPrivateStream(input.method.name, input.view) ? "private" : "public";
    const form = `${access}-${isMultiple ? "multiple" : "single"}`;
    const hashes = textsOf(wait.hash, line, input);
    const handlers = answerHandlers(wait, input);
    const detail = { line, hashes, ...(handlers.length === 0 ? {} : { handlers }) };
    return [
        ...(unsubscribes.every(Boolean) && unsubscribes.length > 0
            ? []
            : [{ kind: `subscription:${form}`, ...detail }]),
        ...(unsubscribes.some(Boolean) ? [{ kind: `unsubscription:${form}`, ...detail }] : []),
    ];
};

const isClass = (name: string): boolean => isWatch(name) || isUnwatch(name) || isOverWebsocket(name);

/** Hands the work to another method of the class's interface, and waits for it. */
const delegations: Rule = ({ method, view }) =>
    collect(method, (node, line) =>
        node.kind === "methodCall" && isInterfaceCall(node, method.name, view)
            ? [{ kind: "watch:delegated", line, method: node.method }]
            : [],
    );

const isInterfaceCall = (node: MethodCall, caller: string, view: RuleInput["view"]): boolean =>
    node.awaited && isClass(node.method) && node.method !== caller && view.find(node.method) !== undefined;

const watches: Rule = (input) =>
    waitsOf(input).flatMap((wait) => [
        {
            kind: wait.isMultiple ? "watch:multiple" : "watch:single",
            line: wait.line,
            sends: input.flow.origins(wait.message, wait.line).some(({ node }) => node !== NOTHING && !isNil(node)),
        },
        ...subscriptionsOf(wait, input),
    ]);

const isNil = (node: Expr): boolean => node.kind === "literal" && node.value === undefined;

/** Whether only news are given, or all that is kept. */
const updates: Rule = ({ method }) =>
    collect(method, (node, line) =>
        node.kind === "thisField" && node.field === "newUpdates" ? [{ kind: "watch:new-updates", line }] : [],
    );

const readKey = (node: Expr): string | undefined => {
    const [, key] = node.kind === "runtimeCall" ? node.args : [];
    return key?.kind === "literal" && typeof key.value === "string" ? key.value : undefined;
};

/** `client.resolve (value, hash)`: the hash is a text, or what the message itself says. */
const settles: Rule = (input) =>
    collect(input.method, (node, line): readonly KindNode[] => {
        if (node.kind !== "builtinCall") return [];
        const [value, hash] = node.args;
        switch (node.name) {
            case "resolve":
                return hash === undefined ? [] : [settled("waiter:resolve", hash, line, input)];
            case "reject":
                return hash === undefined
                    ? [{ kind: "waiter:reject", line }]
                    : [settled("waiter:reject", hash, line, input)];
            case "future":
                return value === undefined ? [] : [{ kind: "future:open", line, hashes: textsOf(value, line, input) }];
            case "awaitFuture":
                return value === undefined ? [] : [{ kind: "future:await", line, hashes: textsOf(value, line, input) }];
            default:
                return [];
        }
    });

const SETTLING: ReadonlySet<unknown> = new Set([
    clients.settleFuture,
    clients.rejectFuture,
    clients.settlePromise,
    clients.rejectPromise,
]);

/** Futures that the method holds by a name. */
const heldFutures: Rule = (input) =>
    collect(input.method, (node, line): readonly KindNode[] => {
        if (node.kind !== "runtimeCall") return [];
        const [, hash] = node.args;
        if (SETTLING.has(node.fn)) return [{ kind: "future:settle", line }];
        return node.fn === clients.promise && hash !== undefined
            ? [{ kind: "future:open", line, hashes: textsOf(hash, line, input) }]
            : [];
    });

const settled = (kind: string, hash: Expr, line: number, input: RuleInput): KindNode => {
    const keys = input.flow.origins(hash, line).flatMap(({ node }) => readKey(node) ?? []);
    return keys.length > 0
        ? { kind: `${kind}-request`, line, identifiers: unique(keys) }
        : { kind: `${kind}-hash`, line, hashes: textsOf(hash, line, input) };
};

/** What a client remembers of what was subscribed to, and of who waits. */
const tables: Rule = ({ method }) => [
    ...collect(method, (node, line, stmt): readonly KindNode[] => {
        if (node.kind !== "field" || (node.field !== "subscriptions" && node.field !== "futures")) return [];
        const isTarget =
            (stmt.kind === "assign" || stmt.kind === "delete") &&
            stmt.target.kind === "index" &&
            stmt.target.object === node;
        const access = !isTarget ? "read" : stmt.kind === "assign" ? "write" : "delete";
        return [{ kind: `client-${node.field}:${access}`, line }];
    }),
];

export const waiting: readonly Rule[] = [watches, delegations, updates, settles, heldFutures, tables];
