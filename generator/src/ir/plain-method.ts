/** A method with the names of methods as they stand in its source. */
import type { Method } from "./method.js";
import { plainName } from "../method-name.js";
import type { Expr } from "./nodes.js";
import { mapStatements } from "./walk-statements.js";

const plainCall = (node: Expr): Expr => {
    switch (node.kind) {
        case "methodCall":
        case "handlerReference":
        case "spawn":
            return { ...node, method: plainName(node.method) };
        default:
            return node;
    }
};

export const plainMethod = (method: Method): Method => ({
    ...method,
    name: plainName(method.name),
    body: mapStatements(method.body, plainCall),
});
