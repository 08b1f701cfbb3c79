/** Methods that return a parameter that comes back changed anyway: `return orderbook;` at the end of what changes it. */
import type { MethodFacts } from "../../ir/facts.js";
import type { Method } from "../../ir/method.js";
import { walkStatements } from "../../ir/walk.js";
import { isLocal } from "../../ir/simple-nodes.js";
import { assigned, neverEnds } from "../control.js";

/** Whether whatever the method returns is the parameter, as the caller gave it or as the method has changed it. */
const alwaysReturns = ({ body, parameters }: Method, position: number): boolean => {
    const name = parameters[position]?.name;
    if (name === undefined || !neverEnds(body) || assigned(body).includes(name)) return false;
    let isOnly = true;
    walkStatements(body, (stmt) => {
        if (stmt.kind === "return") isOnly &&= isLocal(stmt.value, name);
    });
    return isOnly;
};

/** The facts of a method name, its value given once. */
export const givingOnce = (facts: MethodFacts, definitions: readonly Method[]): MethodFacts => {
    const position = facts.hasValue
        ? [...facts.inout].find((each) => definitions.every((method) => alwaysReturns(method, each)))
        : undefined;
    return position === undefined ? facts : { ...facts, hasValue: false, givesBack: position };
};
