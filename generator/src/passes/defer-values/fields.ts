/** Fields of the stream state that some code does more with than to keep values in them by keys. */
import { SELF, type Expr, type PathKey } from "../../ir/nodes.js";
import { isLocal } from "../../ir/simple-nodes.js";
import type { StructuredProgram } from "../../ir/program.js";
import { eachChild } from "../../ir/walk.js";

const isStreamField = (node: Expr): node is Extract<Expr, { kind: "field" }> =>
    node.kind === "field" && isLocal(node.object, SELF.state);

/** Functions that look at an object's keys alone. */
const OF_KEYS: ReadonlySet<string> = new Set(["JS.has_key?", "JS.keys", "Map.has_key?"]);

/** Whether a node does no more with a field than to see which keys it has, if there is one. */
const seesKeysAlone = (node: Expr): boolean =>
    (node.kind === "runtimeCall" && OF_KEYS.has(`${node.fn.module}.${node.fn.name}`)) ||
    (node.kind === "isKind" && node.predicate === "nil");

/** The field that a path leads into deeper than to one of its keys. */
const fieldBelow = (base: Expr, [field, , ...deeper]: readonly PathKey[]): string | undefined =>
    isLocal(base, SELF.state) && field?.kind === "field" && deeper.length > 0 ? field.field : undefined;

/** The field that a node itself has to do with, beyond the keys. */
const fieldOf = (node: Expr): string | undefined => {
    if (node.kind === "statePlace") return node.field;
    return node.kind === "pathPut" || node.kind === "pathDelete" ? fieldBelow(node.base, node.path) : undefined;
};

/** Their names. What a connection is asked for, `Connection.stream_field/2`, it makes. */
export const fieldsLookedInto = ({ classes }: StructuredProgram): ReadonlySet<string> => {
    const found = new Set<string>();
    const visit = (node: Expr): void => {
        const field = fieldOf(node);
        if (field !== undefined) found.add(field);
        eachChild(node, (child) => {
            if (isStreamField(child) && !seesKeysAlone(node)) found.add(child.field);
            visit(child);
        });
    };
    for (const { methods } of classes) {
        for (const { result } of methods) {
            if (isStreamField(result)) found.add(result.field);
            visit(result);
        }
    }
    return found;
};
