/** Loops that only search: what is found ends them, and is the result. */
import { boundByRound } from "../../ir/free-names.js";
import { ir } from "../../ir/build.js";
import type { Expr, Literal } from "../../ir/nodes.js";
import { isLocal, isNil } from "../../ir/simple-nodes.js";
import type { ForStmt, IfStmt, ReturnStmt, Stmt } from "../../ir/statements.js";
import { some, walkExpressions, walkStatements } from "../../ir/walk.js";
import { js } from "../../runtime/index.js";
import { hasBreak, hasContinue, neverEnds } from "../control.js";
import { liveAt, type Continuation, type StructureContext } from "./continuation.js";
import { carriedByLoop, loop, overElements } from "./loops.js";

/** `if (test) { return …; }`, where nothing else is done in a round. */
const onlyTest = ({ body }: ForStmt): IfStmt | undefined => {
    const [only] = body;
    if (only?.kind !== "ifStmt" || body.length !== 1 || only.whenFalse.length > 0) return undefined;
    const { whenTrue } = only;
    return neverEnds(whenTrue) && !hasBreak(whenTrue) && !hasContinue(whenTrue) ? only : undefined;
};

const COMPARISONS: ReadonlySet<unknown> = new Set([js.less, js.lessEqual, js.greater, js.greaterEqual]);

/** Whether a test compares an item by size, which a missing one has not. */
const comparesSize = (test: Expr, item: string): boolean => {
    if (test.kind === "operator" && (test.operator === "and" || test.operator === "&&")) {
        return comparesSize(test.left, item) || comparesSize(test.right, item);
    }
    return test.kind === "runtimeCall" && COMPARISONS.has(test.fn) && test.args.some((each) => isLocal(each, item));
};

/** Whether a test looks inside an item: then it fails for a missing one, as "not found" does. */
const looksInside = (test: Expr, item: string): boolean =>
    some(test, (node) => {
        if (node.kind === "mapAccess") return isLocal(node.object, item);
        return node.kind === "runtimeCall" && isLocal(node.args[0], item);
    });

/** The first item for which the test of the rounds holds decides the result. */
const firstMatch = (
    stmt: ForStmt,
    rest: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): Expr | undefined => {
    const iteration = overElements(stmt.iteration);
    const only = onlyTest(stmt);
    if (iteration.kind !== "each" || only === undefined) return undefined;
    const { test, whenTrue } = only;
    if (!looksInside(test, iteration.item) && !comparesSize(test, iteration.item)) return undefined;
    return {
        kind: "firstMatch",
        item: iteration.item,
        list: iteration.list,
        test,
        found: context.sequence(whenTrue, next),
        rest: context.sequence(rest, next),
    };
};

const readsAny = (stmts: readonly Stmt[], names: readonly string[]): boolean => {
    let found = false;
    walkExpressions(stmts, (node) => {
        found ||= node.kind === "local" && names.includes(node.name);
    });
    return found;
};

/** What is returned has nothing to do with the item for which the test holds: it matters only whether there is one. */
const whetherAny = (
    stmt: ForStmt,
    rest: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): Expr | undefined => {
    const only = onlyTest(stmt);
    if (only === undefined || readsAny(only.whenTrue, boundByRound(stmt.iteration))) return undefined;
    const any = loop(stmt, "any", [], [], only.test);
    return ir.if(any, context.sequence(only.whenTrue, next), context.sequence(rest, next));
};

const returnsIn = (stmts: readonly Stmt[]): readonly ReturnStmt[] => {
    const found: ReturnStmt[] = [];
    walkStatements(stmts, (stmt) => {
        if (stmt.kind === "return") found.push(stmt);
    });
    return found;
};

/** The literal that all of them return, if they do. */
const sameLiteral = (returns: readonly ReturnStmt[]): Literal | undefined => {
    const literals = returns.flatMap(({ value = ir.nil }) => (value.kind === "literal" ? [value] : []));
    const [first] = literals;
    const isSame = literals.length === returns.length && literals.every(({ value }) => value === first?.value);
    return isSame ? first : undefined;
};

/** A loop that tells whether there is such an item, or ends there for the sake of what it does. */
const telling = (
    stmt: ForStmt,
    rest: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): Expr | undefined => {
    const literal = sameLiteral(returnsIn(stmt.body));
    if (literal === undefined) return undefined;
    const no = ir.literal(false);
    const round = { end: no, onReturn: () => ir.literal(true), onBreak: no, onContinue: no };
    const any = loop(stmt, "any", [], [], context.sequence(stmt.body, round));
    const [yes, otherwise] = [next.onReturn(literal), context.sequence(rest, next)];
    if (yes.kind !== "literal" || otherwise.kind !== "literal") return undefined;
    if (yes.value === otherwise.value) return ir.block([{ targets: [], value: any }], yes);
    if (yes.value === true && otherwise.value === false) return any;
    // That there is none reads well of a test alone.
    const isNone = yes.value === false && otherwise.value === true && onlyTest(stmt)?.whenTrue[0]?.kind === "return";
    return isNone ? ir.not(any) : undefined;
};

/** Whether the form of an expression says that its value is neither nil nor false. */
const isSomething = (node: Expr): boolean => {
    switch (node.kind) {
        case "literal":
            return node.value !== undefined && node.value !== false;
        case "object":
        case "list":
        case "tuple":
        case "tagged":
        case "concat":
            return true;
        case "conditional":
            return isSomething(node.whenTrue) && isSomething(node.whenFalse);
        default:
            return false;
    }
};

/** A loop that gives what it finds, which cannot be taken for nothing. */
const finding = (
    stmt: ForStmt,
    rest: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): Expr | undefined => {
    const isFound = (each: ReturnStmt): boolean => {
        const given = next.onReturn(each.value);
        return isSomething(given) || (each.isSomething === true && given === each.value);
    };
    if (!returnsIn(stmt.body).every(isFound)) return undefined;
    const round = { end: ir.nil, onReturn: next.onReturn, onBreak: ir.nil, onContinue: ir.nil };
    const found = loop(stmt, "findValue", [], [], context.sequence(stmt.body, round));
    const otherwise = context.sequence(rest, next);
    return isNil(otherwise) ? found : ir.operator("||", found, otherwise);
};

/** A loop that may return and hands nothing from round to round, as a search; undefined for another one. */
export const searchingLoop = (
    stmt: ForStmt,
    rest: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): Expr | undefined => {
    const carried = carriedByLoop(stmt.body, liveAt(rest, next), boundByRound(stmt.iteration));
    const isStateless = carried.length === 0 && !hasBreak(stmt.body);
    // Where all that a round does is a test, what follows when it holds is no part of the loop.
    const forms = isStateless ? [telling, firstMatch, whetherAny, finding] : [firstMatch, whetherAny];
    for (const form of forms) {
        const search = form(stmt, rest, next, context);
        if (search !== undefined) return search;
    }
    return undefined;
};
