/** Which expressions give true or false and nothing else. */
import type { Expr, ExprKind } from "./nodes.js";

const KINDS: ReadonlySet<ExprKind> = new Set<ExprKind>(["isKind", "oneOf", "not"]);
const OPERATORS: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">=", "and", "or"]);
const BOOLEAN_ONLY = 2;

export const isBooleanExpr = (node: Expr): boolean =>
    KINDS.has(node.kind) ||
    (node.kind === "loop" && node.form === "any") ||
    (node.kind === "literal" && typeof node.value === "boolean") ||
    (node.kind === "operator" && OPERATORS.has(node.operator)) ||
    (node.kind === "runtimeCall" && node.fn.returns.kinds === BOOLEAN_ONLY && node.fn.defaultArgument === undefined);
