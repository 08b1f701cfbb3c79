/** What a method does, as a list of nodes of a documented vocabulary: one rule after the other, in order of lines. */
import type { Method } from "../../ir/method.js";
import type { ClassView } from "../class-view.js";
import { authentication } from "./authentication.js";
import { caches } from "./caches.js";
import { channels } from "./channels.js";
import { dispatching } from "./dispatching.js";
import { flowOf } from "./flow.js";
import type { KindNode, Rule } from "./node.js";
import { parsing } from "./parsing.js";
import { requests } from "./requests.js";
import { state } from "./state.js";
import { waiting } from "./waiting.js";

export type { KindNode } from "./node.js";

const RULES: readonly Rule[] = [
    ...waiting,
    ...channels,
    ...requests,
    ...authentication,
    ...parsing,
    ...dispatching,
    ...caches,
    ...state,
];

const same = (a: KindNode, b: KindNode): boolean => JSON.stringify(a) === JSON.stringify(b);

export const kindsOf = (method: Method, view: ClassView): readonly KindNode[] => {
    const flow = flowOf(method, view.signs);
    return RULES.flatMap((rule) => rule({ method, flow, view }))
        .filter((node, at, all) => all.findIndex((each) => same(each, node)) === at)
        .sort((a, b) => a.line - b.line || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
};
