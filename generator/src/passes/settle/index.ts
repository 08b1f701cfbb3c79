/**
 * Pass `settle`. Needs: lowered methods. Gives: no operator, condition, index or built-in call whose meaning depends on
 * the types of its operands. It walks each method forwards with the types of its names, and narrows them by conditions.
 */
import { locate } from "../../diagnostics/catalog.js";
import { assertNever, type Diagnostic } from "../../diagnostics/diagnostic.js";
import { ir } from "../../ir/build.js";
import type { Method } from "../../ir/method.js";
import type { Expr, Iteration } from "../../ir/nodes.js";
import type { Stmt, Target } from "../../ir/statements.js";
import { isTarget, ownExpressions, some } from "../../ir/walk.js";
import {
    canBe,
    isOnly,
    isPlainMap,
    isScalar,
    isSomething,
    join,
    Kind,
    t,
    withoutNil,
    type Type,
} from "../../types/type.js";
import { elixir } from "../../runtime/index.js";
import { hasBreak } from "../control.js";
import { settleCondition } from "./conditions.js";
import type { SettleContext } from "./context.js";
import { joinEnvironments, keyOf, sameEnvironment, withType, type Environment, type Reachable } from "./environment.js";
import { settleExpression } from "./expressions.js";
import { refine } from "./refine.js";

export interface SettleInput {
    readonly returnTypeOf: (method: string) => Type;
    readonly fieldOf: (shape: string, field: string) => Type | undefined;
    /** The number of items of the list that a method always gives, where it does. */
    readonly listLengthOf: (method: string) => number | undefined;
}

interface Outcome {
    readonly stmts: readonly Stmt[];
    readonly env: Reachable;
}

type Fixed = Pick<
    SettleContext,
    "returnTypeOf" | "fieldOf" | "listLengthOf" | "declaredTypes" | "report" | "leaveLoop" | "passes" | "returns"
>;

const createContext = (fixed: Fixed): SettleContext => {
    const context: SettleContext = {
        ...fixed,
        settle: (node, env) => settleExpression(node, env, context),
        condition: (node, env) => settleCondition(node, env, context),
        derive: (changes) => createContext({ ...context, ...changes }),
    };
    return context;
};

const settleTarget = (target: Target, env: Environment, context: SettleContext): Target => {
    if (target.kind === "local" || target.kind === "thisField") return target;
    const settled = context.settle(target, env).expr;
    if (settled.kind === "mapAccess" && settled.isField === true) return settled;
    if (settled.kind === "mapAccess" && target.kind === "index" && target.object.kind === "local") {
        // An object that may know the order of its keys is not for `Map.put`.
        const isPlain = isPlainMap(context.settle(target.object, env).type);
        return isPlain ? settled : ir.index(settled.object, settled.key);
    }
    if (isTarget(settled)) return settled;
    // An element of a list, a character: keep the path, with its parts settled.
    const key = target.kind === "field" ? ir.literal(target.field) : context.settle(target.key, env).expr;
    return ir.index(context.settle(target.object, env).expr, key);
};

/** What holds of names once a statement with these expressions ran: an awaited call may change any field of `this`. */
const forgetFields = (env: Environment, nodes: readonly Expr[]): Environment => {
    const awaits = nodes.some((node) => some(node, (each) => each.kind === "methodCall" && each.awaited));
    return awaits ? new Map([...env].filter(([key]) => !key.startsWith("this."))) : env;
};

const itemType = (list: Type): Type => list.element ?? t.any;

const startsAtNatural = (from: Expr): boolean =>
    from.kind === "literal" && typeof from.value === "number" && from.value >= 0;

const settleIteration = (
    iteration: Iteration,
    env: Environment,
    context: SettleContext,
): readonly [Iteration, Environment] => {
    if (iteration.kind === "range") {
        const from = context.settle(iteration.from, env).expr;
        const to = context.settle(iteration.to, env).expr;
        return [{ ...iteration, from, to }, withType(env, iteration.index, startsAtNatural(from) ? t.index : t.number)];
    }
    const list = context.settle(iteration.list, env);
    const inside = withType(env, iteration.item, itemType(list.type));
    const { mayBeOther, ...plain } = iteration;
    const isOther = mayBeOther === true && !isOnly(list.type, Kind.list | Kind.nil);
    const settled: Iteration = { ...plain, list: list.expr, ...(isOther ? { mayBeOther } : {}) };
    return [settled, settled.kind === "eachIndexed" ? withType(inside, settled.index, t.index) : inside];
};

const settleStatements = (stmts: readonly Stmt[], start: Reachable, context: SettleContext): Outcome => {
    const settled: Stmt[] = [];
    let env = start;
    for (const stmt of stmts) {
        if (env === undefined) break;
        context.passes(env);
        const outcome = settleStatement(stmt, forgetFields(env, ownExpressions(stmt)), context);
        settled.push(...outcome.stmts);
        env = outcome.env;
    }
    return { stmts: settled, env };
};

const scalar = (type: Type): { readonly isScalar?: true } => (isScalar(type) ? { isScalar: true } : {});

const one = (stmt: Stmt, env: Reachable): Outcome => ({ stmts: [stmt], env });

/** Repeats a loop's body until the types of its names no longer change. */
const loopEnvironment = (body: readonly Stmt[], entry: Environment, context: SettleContext): Environment => {
    let current = entry;
    for (let round = 0; round < 8; round += 1) {
        const left: Environment[] = [];
        const silent = context.derive({
            report: () => undefined,
            leaveLoop: (env) => {
                left.push(env);
            },
        });
        const end = settleStatements(body, current, silent).env;
        const after = left.reduce<Reachable>(joinEnvironments, joinEnvironments(current, end)) ?? current;
        const known = new Map([...after].filter(([key]) => current.has(key)));
        if (sameEnvironment(known, current)) return current;
        current = known;
    }
    return current;
};

/** `x["k"] = v`: what is known of the key changes; a write deeper inside changes nothing that is known. */
const withElement = (env: Environment, target: Target, type: Type): Environment => {
    if (target.kind !== "index" || target.object.kind !== "local") return env;
    const { name } = target.object;
    const known = env.get(name);
    if (known?.fields === undefined) return env;
    const fields = new Map(known.fields);
    if (target.key.kind === "literal") fields.set(String(target.key.value), type);
    else fields.clear();
    return withType(env, name, { ...known, fields });
};

/** A parameter that is declared as a structure goes on to be one when what it is assigned isn't told. */
const assignedType = (key: string, type: Type, { declaredTypes }: SettleContext): Type => {
    const shape = declaredTypes.get(key)?.shape;
    const isUntold = type.shape === undefined && canBe(type, Kind.object) && canBe(type, Kind.list);
    return shape !== undefined && isUntold ? t.orNil(t.shape(shape)) : type;
};

const assign = (stmt: Extract<Stmt, { kind: "assign" }>, env: Environment, context: SettleContext): Outcome => {
    const value = context.settle(stmt.value, env);
    const target = settleTarget(stmt.target, env, context);
    const key = keyOf(stmt.target);
    const next =
        key === undefined
            ? withElement(env, stmt.target, value.type)
            : withType(env, key, assignedType(key, value.type, context));
    return one({ ...stmt, target, value: value.expr, ...scalar(value.type) }, next);
};

const push = (stmt: Extract<Stmt, { kind: "push" }>, env: Environment, context: SettleContext): Outcome => {
    const value = context.settle(stmt.value, env);
    const key = keyOf(stmt.target);
    const before = key === undefined ? t.any : (env.get(key) ?? t.any);
    const after: Type =
        before.element === undefined ? before : { ...before, element: join(before.element, value.type) };
    const next = key === undefined ? env : withType(env, key, after);
    const target = settleTarget(stmt.target, env, context);
    const list = context.settle(stmt.list, env).expr;
    return one({ ...stmt, target, list, value: value.expr }, next);
};

const branch = (stmt: Extract<Stmt, { kind: "ifStmt" }>, env: Environment, context: SettleContext): Outcome => {
    const test = context.condition(stmt.test, env).expr;
    const whenTrue = settleStatements(stmt.whenTrue, refine(stmt.test, env, true), context);
    const whenFalse = settleStatements(stmt.whenFalse, refine(stmt.test, env, false), context);
    return one(
        { ...stmt, test, whenTrue: whenTrue.stmts, whenFalse: whenFalse.stmts },
        joinEnvironments(whenTrue.env, whenFalse.env),
    );
};

/** `[a, b] = list`: a pattern where the list is known to have as many items, else position by position. */
const destructure = (
    stmt: Extract<Stmt, { kind: "destructure" }>,
    env: Environment,
    context: SettleContext,
): Outcome => {
    const value = context.settle(stmt.value, env);
    const next = stmt.targets.reduce((known, { name }) => withType(known, name, itemType(value.type)), env);
    const length =
        stmt.value.kind === "methodCall"
            ? context.listLengthOf(stmt.value.method)
            : stmt.value.kind === "list"
              ? stmt.value.items.length
              : undefined;
    if (length === stmt.targets.length) return one({ ...stmt, value: value.expr }, next);
    const [first] = stmt.targets;
    if (first === undefined) return one({ kind: "expr", value: value.expr, span: stmt.span }, env);
    const list = ir.local(`${first.name}List`);
    const items = stmt.targets.map(
        (target, position): Stmt => ({
            kind: "assign",
            target,
            value: ir.runtime(elixir.at, [list, ir.literal(position)]),
            span: stmt.span,
        }),
    );
    return { stmts: [{ kind: "let", name: list.name, value: value.expr, span: stmt.span }, ...items], env: next };
};

/** Settles one statement that starts in `env`. */
const settleStatement = (stmt: Stmt, env: Environment, context: SettleContext): Outcome => {
    switch (stmt.kind) {
        case "let": {
            const value = context.settle(stmt.value, env);
            return one({ ...stmt, value: value.expr, ...scalar(value.type) }, withType(env, stmt.name, value.type));
        }
        case "assign":
            return assign(stmt, env, context);
        case "push":
            return push(stmt, env, context);
        case "destructure":
            return destructure(stmt, env, context);
        case "delete":
            return one({ ...stmt, target: settleTarget(stmt.target, env, context) }, env);
        case "expr":
            return one({ ...stmt, value: context.settle(stmt.value, env).expr }, env);
        case "ifStmt":
            return branch(stmt, env, context);
        case "for": {
            const [iteration, entry] = settleIteration(stmt.iteration, env, context);
            const inside = loopEnvironment(stmt.body, entry, context);
            const body = settleStatements(stmt.body, inside, context);
            return one({ ...stmt, iteration, body: body.stmts }, joinEnvironments(env, inside));
        }
        case "whileStmt": {
            const inside = loopEnvironment(stmt.body, env, context);
            const test = context.condition(stmt.test, inside).expr;
            const body = settleStatements(stmt.body, refine(stmt.test, inside, true), context);
            // A `break` leaves while the test may still hold.
            const after = hasBreak(stmt.body) ? inside : refine(stmt.test, inside, false);
            return one({ ...stmt, test, body: body.stmts }, after);
        }
        case "return": {
            const value = stmt.value === undefined ? undefined : context.settle(stmt.value, env);
            const type = value?.type ?? t.nil;
            context.returns(type);
            return one({ ...stmt, value: value?.expr, ...(isSomething(type) ? { isSomething: true } : {}) }, undefined);
        }
        case "throw":
            return one({ ...stmt, error: context.settle(stmt.error, env).expr }, undefined);
        case "tryStmt": {
            const passed: Environment[] = [];
            const noting = context.derive({
                passes: (each) => {
                    passed.push(each);
                    context.passes(each);
                },
            });
            const body = settleStatements(stmt.body, env, noting);
            const entry = passed.reduce<Reachable>(joinEnvironments, joinEnvironments(env, body.env)) ?? env;
            const caught = stmt.error === undefined ? entry : withType(entry, stmt.error, t.error);
            const handler = settleStatements(stmt.handler, caught, context);
            return one({ ...stmt, body: body.stmts, handler: handler.stmts }, joinEnvironments(body.env, handler.env));
        }
        case "break":
        case "continue":
            context.leaveLoop(env);
            return one(stmt, undefined);
        case "bind":
            return one(stmt, env);
        default:
            return assertNever(stmt);
    }
};

/** A parameter's default takes the place of undefined at the method's start. */
const parameterEnvironment = (method: Method): Environment =>
    new Map(
        method.parameters.map(({ name, type, initial }) => [name, initial === undefined ? type : withoutNil(type)]),
    );

const declaredTypes = ({ parameters }: Method): ReadonlyMap<string, Type> =>
    new Map(parameters.map(({ name, type }) => [name, type]));

/** What a method gives, as its `return` statements say; nil where it may end without one. */
export const inferReturnType = (method: Method, input: SettleInput): Type => {
    let inferred: Type = t.never;
    const context = createContext({
        ...input,
        declaredTypes: declaredTypes(method),
        report: () => undefined,
        leaveLoop: () => undefined,
        passes: () => undefined,
        returns: (type) => {
            inferred = join(inferred, type);
        },
    });
    const { env } = settleStatements(method.body, parameterEnvironment(method), context);
    return env === undefined ? inferred : join(inferred, t.nil);
};

export const settle = (method: Method, input: SettleInput, diagnostics: Diagnostic[]): Method => {
    const context = createContext({
        ...input,
        declaredTypes: declaredTypes(method),
        report: (message, span) => {
            diagnostics.push(locate(message, span, method.name, "CallExpression"));
        },
        leaveLoop: () => undefined,
        passes: () => undefined,
        returns: () => undefined,
    });
    const env = parameterEnvironment(method);
    const parameters = method.parameters.map((parameter) => ({
        ...parameter,
        initial: parameter.initial === undefined ? undefined : context.settle(parameter.initial, new Map()).expr,
    }));
    return { ...method, parameters, body: settleStatements(method.body, env, context).stmts };
};
