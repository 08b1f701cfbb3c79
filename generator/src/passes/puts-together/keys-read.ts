/** At which keys an expression reads an object. */
import { isFunction } from "../../ir/facts.js";
import { freeNames, isBoundIn } from "../../ir/free-names.js";
import type { StructuredMethod } from "../../ir/method.js";
import type { Expr, MethodCall, RuntimeCall } from "../../ir/nodes.js";
import { isLocal } from "../../ir/simple-nodes.js";
import { childrenOf } from "../../ir/walk.js";
import type { ProgramOfMethod } from "../common-calls/index.js";

/** The keys that are asked for; undefined where more of the object may be looked at than what stands at some keys. */
type Keys = readonly Expr[] | undefined;

/** How often a method that reads an object by a key that it is given may do so of such a method's in turn. */
const DEEPEST = 3;

const together = (all: readonly Keys[]): Keys =>
    all.reduce((sum, each) => (sum === undefined || each === undefined ? undefined : [...sum, ...each]), []);

/** What a function reads of its first argument stands at keys among its others. */
const keysOfFunction = ({ fn, args }: RuntimeCall, name: string): Keys => {
    const [object, ...others] = args;
    const isKeyed = fn.module === "Safe" || fn.projects === true;
    return isKeyed && isLocal(object, name) && !others.some((each) => freeNames(each).has(name)) ? others : undefined;
};

/** A key that a method reads by, as what the caller gives for it. */
const asGiven = (key: Expr, { parameters, result }: StructuredMethod, args: readonly Expr[]): Keys => {
    if (key.kind === "literal") return [key];
    const position = parameters.findIndex(({ name }) => isLocal(key, name));
    const given = args[position];
    const isParameter = given !== undefined && key.kind === "local" && !isBoundIn(result, key.name);
    return isParameter ? [given] : undefined;
};

/** What a method that only gives a value reads of an argument. */
const keysOfMethod = (call: MethodCall, name: string, program: ProgramOfMethod, depth: number): Keys => {
    const facts = program.factsOf(call.method);
    const method = program.definitionOf(call);
    const position = call.args.findIndex((arg) => isLocal(arg, name));
    const parameter = method?.parameters[position];
    const others = call.args.filter((_, at) => at !== position);
    if (facts === undefined || !isFunction(facts) || method === undefined || parameter === undefined) return undefined;
    if (depth >= DEEPEST || others.some((each) => freeNames(each).has(name))) return undefined;
    const inside = keysRead(method.result, parameter.name, program, depth + 1);
    return inside === undefined ? undefined : together(inside.map((key) => asGiven(key, method, call.args)));
};

const keysOfNode = (node: Expr, name: string, program: ProgramOfMethod, depth: number): Keys => {
    switch (node.kind) {
        case "mapAccess":
            return isLocal(node.object, name) && !freeNames(node.key).has(name) ? [node.key] : undefined;
        case "runtimeCall":
            return keysOfFunction(node, name);
        case "methodCall":
            return keysOfMethod(node, name, program, depth);
        default:
            return undefined;
    }
};

/** The keys at which an expression reads the object that a name stands for, if it reads it at all. */
export const keysRead = (node: Expr, name: string, program: ProgramOfMethod, depth = 0): Keys => {
    if (isLocal(node, name) || isBoundIn(node, name)) return undefined;
    const keys = keysOfNode(node, name, program, depth);
    return keys ?? together(childrenOf(node).map((child) => keysRead(child, name, program, depth)));
};
