/** What is known of the names in scope at one point of a method; `undefined` where the point cannot be reached. */
import type { Expr } from "../../ir/nodes.js";
import { join, sameType, t, type Type } from "../../types/type.js";

export type Environment = ReadonlyMap<string, Type>;
export type Reachable = Environment | undefined;

/** Names and fields of `this` share one table; a field's key cannot be a name. */
export const keyOf = (node: Expr): string | undefined => {
    if (node.kind === "local") return node.name;
    if (node.kind === "thisField") return `this.${node.field}`;
    return undefined;
};

export const withType = (env: Environment, key: string, type: Type): Environment => new Map(env).set(key, type);

/** What holds after either of two paths. A field's narrowing survives only if both paths have it. */
export const joinEnvironments = (a: Reachable, b: Reachable): Reachable => {
    if (a === undefined) return b;
    if (b === undefined) return a;
    if (a === b) return a;
    const joined = new Map<string, Type>();
    for (const [key, type] of a) {
        const other = b.get(key);
        if (other !== undefined) joined.set(key, join(type, other));
        else if (!key.startsWith("this.")) joined.set(key, join(type, t.nil));
    }
    for (const [key, type] of b) {
        if (!a.has(key) && !key.startsWith("this.")) joined.set(key, join(type, t.nil));
    }
    return joined;
};

export const sameEnvironment = (a: Reachable, b: Reachable): boolean => {
    if (a === b) return true;
    if (a === undefined || b === undefined || a.size !== b.size) return false;
    return [...a].every(([key, type]) => sameType(type, b.get(key)));
};
