/** A folded `describe ()` as an Elixir literal. */
import type { Expr as Ex } from "../elixir/ast.js";
import { ex } from "../elixir/index.js";
import { bug } from "../diagnostics/diagnostic.js";
import { isConstantObject, isErrorClass, isExchangeValue, isHandler, type Constant } from "../ir/constant.js";
import { methodFunction } from "./names.js";

export const emitConstant = (value: Constant): Ex => {
    if (value === undefined) return ex.nil;
    if (typeof value === "string") return ex.str(value);
    if (typeof value === "number") return ex.number(value);
    if (typeof value === "boolean") return ex.bool(value);
    if (isErrorClass(value)) return ex.alias(`Ccxt.${value.errorClass}`);
    if (isHandler(value)) return ex.atom(methodFunction(value.handler));
    if (isExchangeValue(value)) return bug("a description holds an exchange");
    if (isConstantObject(value)) {
        const entries = [...value.entries].map(([key, inner]) => ex.pair(key, emitConstant(inner)));
        return ex.map(entries, { multiline: entries.length > 1 });
    }
    return ex.list(value.map(emitConstant));
};
