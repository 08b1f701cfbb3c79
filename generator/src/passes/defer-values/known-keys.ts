/** What is known of an object's entries from how it is made. */
import type { StructuredMethod } from "../../ir/method.js";
import { isBoundIn } from "../../ir/free-names.js";
import type { Expr } from "../../ir/nodes.js";
import { entriesOf } from "../../ir/simple-nodes.js";
import { selfFunctions } from "../../runtime/index.js";

export type DefinitionOf = (method: string) => StructuredMethod | undefined;

/** What stands at a key: what a name stands for, or what stands at that key of the object that a name stands for. */
interface Origin {
    readonly kind: "value" | "object";
    readonly name: string;
}

const isSame = (a: Origin | undefined, b: Origin | undefined): boolean => a?.kind === b?.kind && a?.name === b?.name;

const ofLiteral = (node: Extract<Expr, { kind: "object" }>, key: string): Origin | undefined => {
    const value = entriesOf(node)?.get(key);
    return value?.kind === "local" ? { kind: "value", name: value.name } : undefined;
};

const ofExtended = ([object, added]: readonly Expr[], key: string, definitionOf: DefinitionOf): Origin | undefined => {
    const entries = added?.kind === "object" ? entriesOf(added) : undefined;
    if (object === undefined || added?.kind !== "object" || entries === undefined) return undefined;
    return entries.has(key) ? ofLiteral(added, key) : originAt(object, key, definitionOf);
};

/** A callee that gives back an object of its caller's, or one with the same at the key. */
const ofCall = (
    node: Extract<Expr, { kind: "methodCall" }>,
    key: string,
    definitionOf: DefinitionOf,
): Origin | undefined => {
    const callee = node.parent ? undefined : definitionOf(node.method);
    const inside = callee === undefined ? undefined : originAt(callee.result, key, definitionOf);
    if (callee === undefined || inside === undefined || isBoundIn(callee.result, inside.name)) return undefined;
    const argument = node.args[callee.parameters.findIndex(({ name }) => name === inside.name)];
    if (argument === undefined) return undefined;
    if (inside.kind === "object") return originAt(argument, key, definitionOf);
    return argument.kind === "local" ? { kind: "value", name: argument.name } : undefined;
};

const originAt = (node: Expr, key: string, definitionOf: DefinitionOf): Origin | undefined => {
    switch (node.kind) {
        case "local":
            return { kind: "object", name: node.name };
        case "object":
            return ofLiteral(node, key);
        case "runtimeCall":
            return node.fn === selfFunctions.extend && node.args.length === 2
                ? ofExtended(node.args, key, definitionOf)
                : undefined;
        case "methodCall":
            return ofCall(node, key, definitionOf);
        case "block":
            return originAt(node.result, key, definitionOf);
        case "if":
        case "conditional": {
            const [first, second] = [node.whenTrue, node.whenFalse].map((each) => originAt(each, key, definitionOf));
            return isSame(first, second) ? first : undefined;
        }
        default:
            return undefined;
    }
};

/** The name of what stands at a key of an object. */
export const nameAt = (node: Expr, key: string, definitionOf: DefinitionOf): string | undefined => {
    const origin = originAt(node, key, definitionOf);
    return origin?.kind === "value" ? origin.name : undefined;
};
