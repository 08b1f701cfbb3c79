/** A small interpreter of lowered methods, for what `describe ()` calls; what it cannot run is no constant. */
import type { Method } from "../../ir/method.js";
import type { Expr } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { CONSTANT_VALUES, CONSTANTS, FREE_FUNCTIONS, selfFunctions, STATIC_FUNCTIONS } from "../../runtime/index.js";
import {
    deepExtend,
    elementOf,
    extend,
    isConstantList,
    isConstantObject,
    isTruthy,
    safeValue,
    typeName,
    type Constant,
} from "../../ir/constant.js";

/** Finds the method that `this.name ()` runs, or `super.name ()` from a class. */
export type MethodLookup = (name: string, belowClass: number | undefined) => readonly [Method, number] | undefined;

/** Thrown for what cannot be computed when compiling; caught where folding starts. */
export class NotConstant extends Error {}

const give = (what: string): never => {
    throw new NotConstant(what);
};

/** Fields of `this` as ccxt's constructor sets them before it calls `describe ()`. */
const FIELD_VALUES: ReadonlyMap<string, Constant> = new Map<string, Constant>([
    ["id", "Exchange"],
    ["name", undefined],
    ["countries", undefined],
    ["enableRateLimit", true],
    ["rateLimit", 2000],
    ["rateLimiterAlgorithm", "leakyBucket"],
    ["rollingWindowSize", 0],
    ["timeout", 10000],
    ["certified", false],
    ["pro", false],
    ["alias", false],
]);

const numberOf = ([value]: readonly Constant[]): Constant => (value === undefined ? undefined : Number(value));

const keysOf = ([object]: readonly Constant[]): Constant =>
    object !== undefined && isConstantObject(object) ? [...object.entries.keys()] : [];

type ConstantFunction = (args: readonly Constant[]) => Constant;

const FUNCTIONS: ReadonlyMap<unknown, ConstantFunction> = new Map<unknown, ConstantFunction>([
    [selfFunctions.deepExtend, deepExtend],
    [selfFunctions.extend, extend],
    [selfFunctions.parseNumber, numberOf],
    [selfFunctions.safeValue, safeValue],
    [FREE_FUNCTIONS.get("parseFloat"), numberOf],
    [STATIC_FUNCTIONS.get("Object.keys"), keysOf],
]);

const constantName = (node: Extract<Expr, { kind: "runtimeCall" }>): string | undefined =>
    [...CONSTANTS].find(([, constant]) => "fn" in constant && constant.fn === node.fn)?.[0];

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
    readonly lookup: MethodLookup;
}

const lengthOf = (value: Constant): Constant =>
    isConstantList(value) || typeof value === "string" ? value.length : give("a length");

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
            return node.name === "length" ? lengthOf(inner(node.receiver)) : give(`${node.name}()`);
        case "methodCall": {
            const found = frame.lookup(node.method, node.parent ? frame.atClass : undefined);
            return found === undefined ? give(`${node.method}()`) : call(found, node.args.map(inner), frame.lookup);
        }
        case "runtimeCall": {
            const name = constantName(node);
            if (name !== undefined) return CONSTANT_VALUES.get(name);
            const run = FUNCTIONS.get(node.fn);
            return run === undefined ? give(`${node.fn.name}()`) : run(node.args.map(inner));
        }
        default:
            return give(`a ${node.kind}`);
    }
};

/** What running statements led to: a result, or nothing yet. */
type Outcome = { readonly result: Constant } | undefined;

const runStatement = (stmt: Stmt, frame: Frame): Outcome => {
    switch (stmt.kind) {
        case "let":
            frame.locals.set(stmt.name, evaluate(stmt.value, frame));
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
export const call = (found: readonly [Method, number], args: readonly Constant[], lookup: MethodLookup): Constant => {
    const [method, atClass] = found;
    const frame: Frame = { atClass, locals: new Map(), lookup };
    for (const [position, { name, initial }] of method.parameters.entries()) {
        const given = args[position];
        frame.locals.set(name, given === undefined && initial !== undefined ? evaluate(initial, frame) : given);
    }
    return runAll(method.body, frame)?.result;
};
