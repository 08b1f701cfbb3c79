/**
 * Pass `exclusive`. Needs: settled methods. Gives: `if (x === "a") {…} if (x === "b") {…}` as one chain: no more than
 * one of the tests holds, so what one branch does is nothing to the others.
 */
import { bug } from "../diagnostics/diagnostic.js";
import { isPure } from "../ir/free-names.js";
import type { Method } from "../ir/method.js";
import type { Expr } from "../ir/nodes.js";
import type { IfStmt, Stmt } from "../ir/statements.js";
import { textOf } from "../ir/simple-nodes.js";
import { assigned } from "./control.js";

/** Where a test holds, the name is one of the texts. */
interface Known {
    readonly name: string;
    readonly texts: ReadonlySet<string>;
}

const oneOfTexts = (operand: Expr, values: readonly Expr[]): Known | undefined => {
    const texts = values.flatMap((value) => textOf(value) ?? []);
    return operand.kind === "local" && texts.length === values.length
        ? { name: operand.name, texts: new Set(texts) }
        : undefined;
};

const either = (a: Known | undefined, b: Known | undefined): Known | undefined =>
    a !== undefined && b !== undefined && a.name === b.name
        ? { name: a.name, texts: new Set([...a.texts, ...b.texts]) }
        : undefined;

const knownBy = (test: Expr): Known | undefined => {
    if (test.kind === "oneOf") return test.negated ? undefined : oneOfTexts(test.operand, test.values);
    if (test.kind !== "operator") return undefined;
    switch (test.operator) {
        case "==":
            return oneOfTexts(test.left, [test.right]) ?? oneOfTexts(test.right, [test.left]);
        case "or":
            return either(knownBy(test.left), knownBy(test.right));
        case "and":
            return knownBy(test.left) ?? knownBy(test.right);
        default:
            return undefined;
    }
};

const areDisjoint = (a: Known, b: Known): boolean =>
    a.name === b.name && [...a.texts].every((text) => !b.texts.has(text));

/** Whether the later statement does nothing where the earlier one's test held. */
const excludes = (earlier: IfStmt, later: IfStmt): boolean => {
    const [before, after] = [knownBy(earlier.test), knownBy(later.test)];
    if (before === undefined || after === undefined || !areDisjoint(before, after)) return false;
    return isPure(later.test) && !assigned(earlier.whenTrue).includes(before.name);
};

/** The chain that starts with the first statement, and how many of the statements it takes in. */
const chainFrom = (stmts: readonly Stmt[], position: number): readonly [Stmt, number] => {
    const links: IfStmt[] = [];
    for (const stmt of stmts.slice(position)) {
        if (stmt.kind !== "ifStmt" || stmt.whenFalse.length > 0) break;
        if (!links.every((link) => excludes(link, stmt))) break;
        links.push(stmt);
    }
    const [last = bug("a chain starts with a test"), ...before] = links.reverse();
    return [before.reduce<IfStmt>((chain, link) => ({ ...link, whenFalse: [chain] }), last), links.length];
};

const chained = (stmts: readonly Stmt[]): readonly Stmt[] => {
    const inner = stmts.map(withInnerChains);
    const found: Stmt[] = [];
    for (let position = 0; position < inner.length; ) {
        const stmt = inner[position];
        if (stmt === undefined) break;
        if (stmt.kind !== "ifStmt" || stmt.whenFalse.length > 0) {
            found.push(stmt);
            position += 1;
            continue;
        }
        const [chain, length] = chainFrom(inner, position);
        found.push(chain);
        position += length;
    }
    return found;
};

const withInnerChains = (stmt: Stmt): Stmt => {
    switch (stmt.kind) {
        case "ifStmt":
            return { ...stmt, whenTrue: chained(stmt.whenTrue), whenFalse: chained(stmt.whenFalse) };
        case "for":
        case "whileStmt":
            return { ...stmt, body: chained(stmt.body) };
        case "tryStmt":
            return { ...stmt, body: chained(stmt.body), handler: chained(stmt.handler) };
        default:
            return stmt;
    }
};

export const exclusive = (method: Method): Method => ({ ...method, body: chained(method.body) });
