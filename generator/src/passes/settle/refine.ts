/** What a condition teaches about names when it holds, and when it does not. */
import type { Expr } from "../../ir/nodes.js";
import { Kind, narrowTo, withoutNil, type Type } from "../../types/type.js";
import { keyOf, withType, type Environment } from "./environment.js";

const ALL = 511;
const KIND_OF_TYPEOF: ReadonlyMap<string, number> = new Map([
    ["string", Kind.string],
    ["number", Kind.number],
    ["boolean", Kind.boolean],
    ["undefined", Kind.nil],
    ["object", Kind.object | Kind.list | Kind.error | Kind.nil],
    ["function", Kind.handler | Kind.errorClass],
]);

const narrow = (env: Environment, node: Expr, change: (type: Type) => Type): Environment => {
    const key = keyOf(node);
    const type = key === undefined ? undefined : env.get(key);
    return key === undefined || type === undefined ? env : withType(env, key, change(type));
};

/** A declared type does not exclude undefined, which a test may find. */
const possible = (type: Type): Type => (type.declared === true ? { ...type, kinds: type.kinds | Kind.nil } : type);

const keep = (env: Environment, node: Expr, kinds: number, holds: boolean): Environment =>
    narrow(env, node, (type) => narrowTo(possible(type), holds ? kinds : ALL & ~kinds));

const isUndefined = (node: Expr): boolean => node.kind === "literal" && node.value === undefined;

const equality = (left: Expr, right: Expr, env: Environment, holds: boolean): Environment => {
    if (isUndefined(right)) return keep(env, left, Kind.nil, holds);
    if (left.kind === "typeOf" && right.kind === "literal" && typeof right.value === "string") {
        const kinds = KIND_OF_TYPEOF.get(right.value);
        return kinds === undefined ? env : keep(env, left.operand, kinds, holds);
    }
    // Equal to a literal that is not undefined: not undefined either.
    return holds && right.kind === "literal" ? narrow(env, left, withoutNil) : env;
};

/** The environment in which `test` holds (or does not). */
export const refine = (test: Expr, env: Environment, holds: boolean): Environment => {
    switch (test.kind) {
        case "not":
            return refine(test.operand, env, !holds);
        case "logical": {
            const bothKnown = test.operator === "&&" ? holds : !holds;
            return bothKnown ? refine(test.right, refine(test.left, env, holds), holds) : env;
        }
        case "binary":
            if (test.operator === "===") return equality(test.left, test.right, env, holds);
            if (test.operator === "!==") return equality(test.left, test.right, env, !holds);
            return env;
        case "isKind":
            if (test.predicate === "nil") return keep(env, test.operand, Kind.nil, holds);
            if (test.predicate === "list") return keep(env, test.operand, Kind.list, holds);
            return env;
        case "local":
        case "thisField":
            return holds ? narrow(env, test, withoutNil) : env;
        default:
            return env;
    }
};
