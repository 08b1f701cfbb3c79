/** How requests are signed, by which way a private stream is opened, and what keeps it open. */
import type { Expr, RuntimeCall } from "../../ir/nodes.js";
import { FIELDS, selfFunctions } from "../../runtime/index.js";
import { isSignature, keptAnswers, optionWrites, type ClassView } from "../class-view.js";
import { pathOf } from "./flow.js";
import { isRequest, waitsOf } from "./waiting.js";
import { collect, firstOfEach, kebab, unique, type KindNode, type Rule, type RuleInput } from "./node.js";

/** The algorithm of a call, and the hash or curve that it names: `hmac-sha256`. */
const algorithm = ({ fn, args }: RuntimeCall): string =>
    [fn.name, ...args.flatMap((each) => (each.kind === "handlerReference" ? [each.method] : []))].join("-");

const signatures: Rule = ({ method }) =>
    collect(method, (node, line) => (isSignature(node) ? [{ kind: `auth-signing:${algorithm(node)}`, line }] : []));

/** What the signature is of: the request's keys in alphabetical order. */
const sortedPayload: Rule = ({ method, view }) =>
    !view.signs(method.name)
        ? []
        : collect(method, (node, line) =>
              node.kind === "runtimeCall" && node.fn === selfFunctions.keysort
                  ? [{ kind: "auth-signing:sorted-payload", line }]
                  : [],
          );

/** ccxt's credentials; each exchange says which of them it needs. */
const CREDENTIALS: ReadonlySet<string> = new Set(
    ["apiKey", "secret", "uid", "login", "password", "privateKey", "walletAddress", "token", "twofa"].filter(
        (name) => FIELDS.get(name)?.owner === "config",
    ),
);

const credentials: Rule = ({ method }) =>
    firstOfEach(
        collect(method, (node, line) =>
            node.kind === "thisField" && CREDENTIALS.has(node.field)
                ? [{ kind: `auth-credential:${kebab(node.field)}`, line }]
                : [],
        ),
    );

const isNil = (node: Expr): boolean => node.kind === "literal" && node.value === undefined;

/** Session credentials that a method gets from an endpoint and keeps. */
const keptBy = (name: string, view: ClassView): readonly string[] => {
    const method = view.find(name);
    return method === undefined ? [] : unique(keptAnswers(method).map(({ key }) => key));
};

/** Where a private stream is opened: with a credential of the session, or by a signed request. */
const routes: Rule = (input) => {
    const { method, view, flow } = input;
    if (!view.authenticates(method.name)) return [];
    const kept = keptAnswers(method, flow);
    const asParameter = method.parameters.filter(({ name }) => view.credentials.has(name));
    const signed = waitsOf(input).filter(
        (wait) => isRequest(wait, input) && isSignedMessage(wait.message, wait.line, input),
    );
    const handed = collect(method, (node, line) =>
        node.kind === "methodCall" && node.awaited && view.authenticates(node.method)
            ? [{ kind: "auth-route:delegated", line, method: node.method }]
            : [],
    );
    return [
        ...kept.map(({ key, line }) => ({ kind: `auth-route:${kebab(key)}`, line, kept: "options" })),
        ...asParameter.map(({ name }) => ({ kind: `auth-route:${kebab(name)}`, line: method.span.line, kept: "url" })),
        ...signed.map(({ line }) => ({ kind: "auth-route:signature", line })),
        ...handed,
    ];
};

const isSignedMessage = (message: Expr, line: number, { flow, view }: RuleInput): boolean =>
    flow
        .entries(message, line)
        .flatMap((each) => flow.origins(each.value, each.line))
        .some(({ node }) => node.kind === "methodCall" && view.signs(node.method));

/** The session credential that a private stream's URL is made with. */
const credentialReads: Rule = ({ method, view }) =>
    collect(method, (node, line) => {
        const key = node.kind === "index" || node.kind === "runtimeCall" ? pathOf(node).at(-1) : undefined;
        return key !== undefined && view.credentials.has(key)
            ? [{ kind: "auth-session:read-credential", line, credential: key }]
            : [];
    });

const lifecycle = (credential: string, phase: string, line: number, detail: Partial<KindNode> = {}): KindNode => ({
    kind: `${kebab(credential)}-lifecycle:${phase}`,
    line,
    ...detail,
});

/** From getting a session credential to forgetting it, and who does it again in time. */
const lifecycles: Rule = ({ method, view, flow }) => {
    const writes = optionWrites(method, flow).filter(({ key }) => view.credentials.has(key));
    const answers = new Set(keptAnswers(method, flow).map(({ value }) => value));
    const startedBy = view.usersOf(method.name).filter((user) => startsLater(user, method.name, view));
    const renewed = unique(startedBy.flatMap((user) => keptBy(user, view)));
    const scheduled = collect(method, (node, line) =>
        node.kind === "spawn" && node.after !== undefined
            ? keptBy(method.name, view).map((key) => lifecycle(key, "scheduled-renewal", line, { method: node.method }))
            : [],
    );
    return [
        ...writes.map(({ key, value, line }) =>
            lifecycle(key, answers.has(value) ? "acquisition" : isNil(value) ? "invalidation" : "prolongation", line),
        ),
        ...scheduled,
        ...renewed.map((key) => lifecycle(key, "renewal", method.span.line)),
    ];
};

const startsLater = (user: string, target: string, view: ClassView): boolean => {
    const method = view.find(user);
    return (
        method !== undefined &&
        collect(method, (node) => (node.kind === "spawn" && node.after !== undefined ? [node.method] : [])).includes(
            target,
        )
    );
};

export const authentication: readonly Rule[] = [
    signatures,
    sortedPayload,
    credentials,
    routes,
    credentialReads,
    lifecycles,
];
