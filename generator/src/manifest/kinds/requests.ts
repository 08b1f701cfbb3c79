/** What is asked for: over a websocket, with what fields, signed or not; and over REST. */
import type { Expr } from "../../ir/nodes.js";
import { isFetch, isOrderMutation, isParameterHandling } from "../conventions.js";
import type { Entry } from "./flow.js";
import { answerHandlers, isRequest, waitsOf, type Wait } from "./waiting.js";
import { collect, unique, type KindNode, type Rule, type RuleInput } from "./node.js";

const valuesOf = (entries: readonly Entry[], key: string): readonly Entry[] =>
    entries.filter((each) => each.key === key);

/** Calls of the class or of its ancestors that make the object, or a part of it. */
const makers = (node: Expr, line: number, { flow, view }: RuleInput): readonly string[] => {
    const found: string[] = [];
    const seen = new Set<Expr>();
    const visit = (each: Expr, at: number): void => {
        for (const { node: origin, line: from } of flow.origins(each, at)) {
            if (seen.has(origin)) continue;
            seen.add(origin);
            if (origin.kind === "methodCall") {
                if (isParameterHandling(origin.method)) continue;
                if (!view.signs(origin.method)) found.push(origin.method);
                else for (const arg of origin.args) visit(arg, from);
            }
            if (origin.kind === "runtimeCall") for (const arg of origin.args) visit(arg, from);
        }
    };
    visit(node, line);
    return unique(found);
};

const isSigned = ({ value, line }: Entry, { flow, view }: RuleInput): boolean =>
    flow.origins(value, line).some(({ node }) => node.kind === "methodCall" && view.signs(node.method));

const payloadFields = (entries: readonly Entry[]): readonly KindNode[] =>
    entries.map(({ key, line }) => ({ kind: `payload-field:${key}`, line }));

const requestNodes = (wait: Wait, input: RuleInput): readonly KindNode[] => {
    const { flow, method } = input;
    const message = flow.entries(wait.message, wait.line);
    const payloads = valuesOf(message, "params");
    const methods = valuesOf(message, "method").flatMap(({ value, line }) => flow.texts(value, line));
    const signed = payloads.some((each) => isSigned(each, input));
    const detail = {
        line: wait.line,
        methods: unique(methods.map(({ text }) => text)),
        handlers: answerHandlers(wait, input),
    };
    const made = payloads.flatMap(({ value, line }) => makers(value, line, input));
    return [
        { kind: signed ? "request:signed-waiter" : "request:unsigned-waiter", ...detail },
        { kind: "request:correlated-identifier", line: wait.line },
        ...(signed && isOrderMutation(method.name) ? [{ kind: "request:signed-order-mutation", ...detail }] : []),
        ...(made.length === 0 ? [] : [{ kind: "payload:made-by-method", line: wait.line, methods: made }]),
        ...payloads.flatMap(({ value, line }) => payloadFields(flow.entries(value, line))),
    ];
};

const websocketRequests: Rule = (input) =>
    waitsOf(input).flatMap((wait) => (isRequest(wait, input) ? requestNodes(wait, input) : []));

/** The message that subscribes, which says to what and how. */
const subscriptionMessages: Rule = (input) =>
    waitsOf(input).flatMap((wait) => {
        const { flow } = input;
        if (isRequest(wait, input)) return [];
        const methods = valuesOf(flow.entries(wait.message, wait.line), "method");
        const texts = methods.flatMap(({ value, line }) => flow.texts(value, line));
        return texts.length === 0
            ? []
            : [{ kind: "request:stream-control", line: wait.line, methods: unique(texts.map(({ text }) => text)) }];
    });

const VERB = /(Get|Post|Put|Delete|Patch|Head)(?=[A-Z0-9])/;

const restRequests: Rule = ({ method, flow }) =>
    collect(method, (node, line): readonly KindNode[] => {
        if (node.kind === "endpointCall") {
            const verb = VERB.exec(node.endpoint)?.[1] ?? "";
            const payload = node.args.flatMap((each) => flow.entries(each, line));
            return [
                { kind: `rest:${verb.toLowerCase()}-endpoint`, line, endpoint: node.endpoint },
                ...payloadFields(payload),
            ];
        }
        return node.kind === "methodCall" && isFetch(node.method)
            ? [{ kind: "rest:unified-method", line, method: node.method }]
            : [];
    });

export const requests: readonly Rule[] = [websocketRequests, subscriptionMessages, restRequests];
