/** Which fields of a name's struct an expression reads. */
import type { Expr } from "../ir/nodes.js";
import { freeNames } from "../ir/free-names.js";
import { eachChild } from "../ir/walk.js";

/** Whether an expression reads the name in another way than by a field that is not among `fields`. */
export const readsBesides = (node: Expr, name: string, fields: ReadonlySet<string>): boolean => {
    if (node.kind === "local") return node.name === name;
    const isField = node.kind === "field" || (node.kind === "mapAccess" && node.isField === true);
    if (isField && node.object.kind === "local" && node.object.name === name) {
        const key = node.kind === "field" ? node.field : node.key.kind === "literal" ? String(node.key.value) : "";
        return fields.has(key);
    }
    const inside: boolean[] = [];
    eachChild(node, (child) => inside.push(readsBesides(child, name, fields)));
    // What is bound inside is another name.
    return inside.includes(true) && freeNames(node).has(name);
};
