/** A small interpreter of lowered methods, for what `describe ()` calls; what it cannot run is no constant. */
import type { ClassMethods, Hierarchy } from "../../hierarchy.js";
import type { Method } from "../../ir/method.js";
import type { BuiltinCall, Expr } from "../../ir/nodes.js";
import type { Stmt, Target } from "../../ir/statements.js";
import {
    elementOf,
    emptyObject,
    isConstantList,
    isConstantObject,
    isExchangeValue,
    isTruthy,
    typeName,
    type Constant,
} from "../../ir/constant.js";
import { FIELD_VALUES, give, runFunction } from "./functions.js";

export interface DescribedClass extends ClassMethods {
    readonly source: { readonly path: string };
}

/** The exchange whose description is computed. */
export interface Described {
    /** The position of its class. */
    readonly own: number;
    readonly classes: readonly DescribedClass[];
    readonly hierarchy: Hierarchy;
}

/** The method that is computed when compiling. */
export const DESCRIBE = "describe";

const arithmetic = (operator: string, left: number, right: number): Constant => {
    switch (operator) {
        case "+":
            return left + right;
        case "-":
            return left - right;
        case "*":
            return left * right;
        case "/":
            return left / right;
        default:
            return give(`the operator ${operator}`);
    }
};

const binary = (operator: string, left: Constant, right: Constant): Constant => {
    if (operator === "===") return left === right;
    if (operator === "!==") return left !== right;
    if (operator === "+" && typeof left === "string" && typeof right === "string") return left + right;
    if (typeof left !== "number" || typeof right !== "number") return give(`the operator ${operator}`);
    return arithmetic(operator, left, right);
};

const keyText = (key: Constant): string =>
    typeof key === "string" || typeof key === "number" ? String(key) : give("a key that is no text");

interface Frame {
    readonly atClass: number;
    readonly locals: Map<string, Constant>;
    readonly described: Described;
}

const lengthOf = (value: Constant): Constant =>
    isConstantList(value) || typeof value === "string" ? value.length : give("a length");

const classAt = (path: string, classes: Described["classes"]): number => {
    const at = classes.findIndex(({ source }) => source.path === path);
    return at < 0 ? give(`an instance of ${path}`) : at;
};

const builtin = (node: BuiltinCall, receiver: Constant, { described }: Frame): Constant => {
    if (node.name === "length") return lengthOf(receiver);
    if (node.name === DESCRIBE && isExchangeValue(receiver)) return describe({ ...described, own: receiver.exchange });
    return give(`${node.name}()`);
};

const evaluate = (node: Expr, frame: Frame): Constant => {
    const inner = (each: Expr): Constant => evaluate(each, frame);
    switch (node.kind) {
        case "literal":
            return node.value;
        case "local":
            return frame.locals.has(node.name) ? frame.locals.get(node.name) : give(node.name);
        case "thisField":
            return FIELD_VALUES.has(node.field) ? FIELD_VALUES.get(node.field) : give(`this.${node.field}`);
        case "errorClass":
            return { errorClass: node.name };
        case "handlerReference":
            return { handler: node.method };
        case "newExchange":
            return { exchange: classAt(node.path, frame.described.classes) };
        case "object":
            return { entries: new Map(node.entries.map(({ key, value }) => [keyText(inner(key)), inner(value)])) };
        case "list":
            return node.items.map(inner);
        case "index":
            return elementOf(inner(node.object), inner(node.key));
        case "binary":
            return binary(node.operator, inner(node.left), inner(node.right));
        case "logical": {
            const left = inner(node.left);
            return isTruthy(left) === (node.operator === "&&") ? inner(node.right) : left;
        }
        case "not":
            return !isTruthy(inner(node.operand));
        case "conditional":
            return isTruthy(inner(node.test)) ? inner(node.whenTrue) : inner(node.whenFalse);
        case "typeOf":
            return typeName(inner(node.operand));
        case "isKind":
            return node.predicate === "list" ? isConstantList(inner(node.operand)) : inner(node.operand) === undefined;
        case "builtinCall":
            return builtin(node, inner(node.receiver), frame);
        case "methodCall": {
            const { own, classes, hierarchy } = frame.described;
            const found = hierarchy.definitionAbove(node.method, node.parent ? classes[frame.atClass]?.parent : own);
            return found === undefined ? give(`${node.method}()`) : call(found, node.args.map(inner), frame.described);
        }
        case "runtimeCall":
            return runFunction(node.fn, node.args.map(inner));
        default:
            return give(`a ${node.kind}`);
    }
};

/** What running statements led to: a result, or nothing yet. */
type Outcome = { readonly result: Constant } | undefined;

/** Objects are changed in place, as in the source: whoever else holds one sees it. */
const assign = (target: Target, value: Constant, frame: Frame): void => {
    if (target.kind === "local") {
        frame.locals.set(target.name, value);
    } else if (target.kind === "index") {
        const object = evaluate(target.object, frame);
        if (!isConstantObject(object)) return give("a write to what is no object");
        object.entries.set(keyText(evaluate(target.key, frame)), value);
    } else {
        give(`a write to a ${target.kind}`);
    }
};

const runStatement = (stmt: Stmt, frame: Frame): Outcome => {
    switch (stmt.kind) {
        case "let":
            frame.locals.set(stmt.name, evaluate(stmt.value, frame));
            return undefined;
        case "assign":
            assign(stmt.target, evaluate(stmt.value, frame), frame);
            return undefined;
        case "ifStmt":
            return runAll(isTruthy(evaluate(stmt.test, frame)) ? stmt.whenTrue : stmt.whenFalse, frame);
        case "return":
            return { result: stmt.value === undefined ? undefined : evaluate(stmt.value, frame) };
        default:
            return give(`a ${stmt.kind} statement`);
    }
};

const runAll = (stmts: readonly Stmt[], frame: Frame): Outcome => {
    for (const stmt of stmts) {
        const outcome = runStatement(stmt, frame);
        if (outcome !== undefined) return outcome;
    }
    return undefined;
};

/** Runs a method on constants. */
export const call = (found: readonly [Method, number], args: readonly Constant[], described: Described): Constant => {
    const [method, atClass] = found;
    const frame: Frame = { atClass, locals: new Map(), described };
    for (const [position, { name, initial }] of method.parameters.entries()) {
        const given = args[position];
        frame.locals.set(name, given === undefined && initial !== undefined ? evaluate(initial, frame) : given);
    }
    return runAll(method.body, frame)?.result;
};

/** What `describe ()` gives for the exchange. */
export const describe = (described: Described): Constant => {
    const found = described.hierarchy.definitionAbove(DESCRIBE, described.own);
    return found === undefined ? emptyObject() : call(found, [], described);
};
