/** Which methods of a class users call, and why the others are none of them. */
import { parseDocumentation } from "../emit/documentation.js";
import type { Method } from "../ir/method.js";
import { categoryOf, type Category } from "./category.js";
import type { ClassView } from "./class-view.js";
import type { ManifestInput } from "./input.js";
import type { KindNode } from "./kinds/index.js";

export interface PublicInterface {
    /** What ccxt documents as methods of the exchange, and is called and awaited. */
    readonly callable: readonly string[];
    /** What the public Elixir module has functions for. */
    readonly wrapped: readonly string[];
    readonly excluded: readonly { readonly name: string; readonly reason: string }[];
}

const isDocumented = ({ documentation }: Method): boolean => {
    if (documentation === undefined) return false;
    const { tags } = parseDocumentation(documentation);
    return tags.has("method") && tags.has("name") && !tags.has("ignore");
};

const REASONS: Readonly<Record<Category, string>> = {
    publicStream: "shared body of streams that are documented",
    privateStream: "shared body of streams that are documented",
    unsubscribe: "shared body of unsubscriptions that are documented",
    wsApi: "handler of an answer: the connection runs it",
    auth: "step of authenticating that private streams take themselves",
    parser: "parser: handlers call it",
    handler: "handler: the connection runs it",
    helper: "helper of other methods",
};

const buildsUrl = (method: Method, nodes: readonly KindNode[]): boolean =>
    !method.isAsync && nodes.some(({ kind }) => kind === "connection:described-url");

const reasonOf = (method: Method, view: ClassView, nodes: readonly KindNode[]): string =>
    buildsUrl(method, nodes) ? "URL helper: gives an address, sends nothing" : REASONS[categoryOf(method.name, view)];

export const publicInterface = (
    input: ManifestInput,
    view: ClassView,
    nodesOf: (name: string) => readonly KindNode[],
): PublicInterface => {
    const isCallable = (method: Method): boolean =>
        method.isAsync && isDocumented(method) && input.signatures.get(method.name)?.visibility !== "private";
    return {
        callable: input.methods.filter(isCallable).map(({ name }) => name),
        wrapped: input.methods.filter(({ name }) => input.wrapped.has(name)).map(({ name }) => name),
        excluded: input.methods
            .filter((method) => !isCallable(method))
            .map((method) => ({ name: method.name, reason: reasonOf(method, view, nodesOf(method.name)) })),
    };
};
