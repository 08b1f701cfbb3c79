/** What is known of a method's names before it is rebound. */
import type { Method } from "../../ir/method.js";
import type { MethodFacts } from "../../ir/facts.js";
import type { Expr } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { eachChild, ownExpressions, walkExpressions, walkStatements } from "../../ir/walk.js";
import { js, type RuntimeFunction } from "../../runtime/index.js";
import { liveBefore, type Live } from "../effects/liveness.js";
import { sameExpr, type Place } from "../places.js";
import { givesScalar } from "../points-to/index.js";

/** Whether a name is read after a statement, or given back. */
export const aliveAfter = (method: Method, facts: MethodFacts): ((stmt: Stmt, name: string) => boolean) => {
    const givenBack = new Set([...facts.inout].map((position) => method.parameters[position]?.name ?? ""));
    const after = new Map<Stmt, Live>();
    liveBefore(method.body, givenBack, undefined, (stmt, live) => after.set(stmt, live));
    // A statement that is not of the source, such as the end of a round, has nothing to tell.
    return (stmt, name) => givenBack.has(name) || (after.get(stmt)?.has(name) ?? true);
};

/** The names that never stand for an object. */
export const scalarNames = (method: Method): ((name: string) => boolean) => {
    const lists = new Set<string>();
    walkStatements(method.body, (stmt) => {
        if (stmt.kind === "let" && isScalarList(stmt.value)) lists.add(stmt.name);
    });
    walkStatements(method.body, (stmt) => {
        if (stmt.kind === "assign" && stmt.target.kind === "local") lists.delete(stmt.target.name);
        if (stmt.kind === "push" && stmt.list.kind === "local") lists.delete(stmt.list.name);
    });
    const scalars = new Set<string>();
    const others = new Set<string>();
    const note = (name: string, isScalar: boolean): void => {
        (isScalar ? scalars : others).add(name);
    };
    for (const { name, type } of method.parameters) note(name, givesScalar(type));
    walkStatements(method.body, (stmt) => {
        if (stmt.kind === "let") note(stmt.name, stmt.isScalar === true);
        if (stmt.kind === "assign" && stmt.target.kind === "local") note(stmt.target.name, stmt.isScalar === true);
        if (stmt.kind === "destructure") for (const { name } of stmt.targets) note(name, false);
        if (stmt.kind === "for" && stmt.iteration.kind !== "range") {
            const { item, list } = stmt.iteration;
            note(item, isScalarList(list) || (list.kind === "local" && lists.has(list.name)));
        }
    });
    return (name) => scalars.has(name) && !others.has(name);
};

/** Functions of texts and numbers: an object is nothing to them. */
const COMPUTING: ReadonlySet<string> = new Set(["Number", "Precise", "String"]);

const ARITHMETIC: ReadonlySet<RuntimeFunction> = new Set([
    js.add,
    js.subtract,
    js.multiply,
    js.divide,
    js.modulo,
    js.less,
    js.lessEqual,
    js.greater,
    js.greaterEqual,
]);

/** The parts of an expression whose value is looked into, or goes on to be held by something. */
const observedIn = (node: Expr, isHeld: boolean, note: (name: string) => void): void => {
    const each = (child: Expr): void => observedIn(child, true, note);
    const computed = (child: Expr): void => observedIn(child, false, note);
    switch (node.kind) {
        case "local":
            if (isHeld) note(node.name);
            return;
        case "index":
        case "mapAccess":
            each(node.object);
            computed(node.key);
            return;
        case "operator":
        case "binary": {
            const isValue = node.operator === "&&" || node.operator === "||" || node.operator === "++";
            for (const child of [node.left, node.right]) observedIn(child, isValue && isHeld, note);
            return;
        }
        case "conditional":
            computed(node.test);
            for (const child of [node.whenTrue, node.whenFalse]) observedIn(child, isHeld, note);
            return;
        case "not":
        case "negate":
        case "isKind":
        case "oneOf":
        case "typeOf":
        case "concat":
            eachChild(node, computed);
            return;
        case "runtimeCall":
            node.args.forEach(COMPUTING.has(node.fn.module) || ARITHMETIC.has(node.fn) ? computed : each);
            return;
        default:
            eachChild(node, each);
    }
};

/** The names whose object somebody may look into, so that a change of it can be missed. */
export const observedNames = (method: Method, facts: MethodFacts): ((name: string) => boolean) => {
    const observed = new Set([...facts.inout].map((position) => method.parameters[position]?.name ?? ""));
    const note = (name: string): void => void observed.add(name);
    walkStatements(method.body, (stmt) => {
        const isTest = stmt.kind === "ifStmt" || stmt.kind === "whileStmt";
        const isRange = stmt.kind === "for" && stmt.iteration.kind === "range";
        for (const node of ownExpressions(stmt)) {
            const isBound = stmt.kind === "assign" && node === stmt.target && node.kind === "local";
            observedIn(node, !isTest && !isRange && !isBound, note);
        }
    });
    return (name) => observed.has(name);
};

/** Whether a list holds texts and numbers alone, by the function that makes it. */
const isScalarList = (list: Expr): boolean =>
    list.kind === "runtimeCall" && list.fn.returns.element !== undefined && givesScalar(list.fn.returns.element);

/** Whether the statements read what a place starts from. */
export const isReadIn = (stmts: readonly Stmt[], { root }: Place): boolean => {
    let found = false;
    walkExpressions(stmts, (node) => {
        found ||= sameExpr(node, root);
    });
    return found;
};
