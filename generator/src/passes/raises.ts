/** What can raise an error, of those that ccxt's classes catch. */
import type { Expr } from "../ir/nodes.js";
import type { Stmt } from "../ir/statements.js";
import { innerBlocks, ownExpressions, some } from "../ir/walk.js";
import { canRaise } from "../runtime/index.js";
import type { FactsOf } from "./places.js";

/** Whether evaluating the expression can raise an error. */
export const mayRaise = (node: Expr, factsOf: FactsOf): boolean =>
    some(node, (each) => {
        switch (each.kind) {
            case "methodCall":
                return factsOf(each.method)?.raises ?? true;
            case "runtimeCall":
                return canRaise(each.fn);
            case "endpointCall":
            case "handlerCall":
            case "dynamicCall":
            case "turn":
            case "raise":
                return true;
            default:
                return false;
        }
    });

/** Whether the statement itself, without those inside of it, can raise an error. */
export const raisesItself = (stmt: Stmt, factsOf: FactsOf): boolean =>
    stmt.kind === "throw" || ownExpressions(stmt).some((node) => mayRaise(node, factsOf));

/** Whether an error can leave the statements. */
export const canFail = (stmts: readonly Stmt[], factsOf: FactsOf): boolean =>
    stmts.some((stmt) => {
        if (raisesItself(stmt, factsOf)) return true;
        if (stmt.kind === "tryStmt") {
            return [stmt.handler, stmt.otherwise ?? []].some((block) => canFail(block, factsOf));
        }
        return innerBlocks(stmt).some((block) => canFail(block, factsOf));
    });
