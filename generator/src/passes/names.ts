/** Names for what the source doesn't name. */
import { boundBy } from "./control.js";
import { boundByRound } from "../ir/free-names.js";
import type { Method } from "../ir/method.js";
import { walkStatements } from "../ir/walk.js";

/** Gives names that the method doesn't have, each once. */
export const freshNames = (method: Method): ((hint: string) => string) => {
    const taken = new Set(method.parameters.map(({ name }) => name));
    walkStatements(method.body, (stmt) => {
        for (const name of boundBy(stmt)) taken.add(name);
        if (stmt.kind === "for") for (const name of boundByRound(stmt.iteration)) taken.add(name);
        if (stmt.kind === "tryStmt" && stmt.error !== undefined) taken.add(stmt.error);
    });
    return (hint) => {
        let name = hint;
        for (let count = 2; taken.has(name); count += 1) name = `${hint}${count}`;
        taken.add(name);
        return name;
    };
};
