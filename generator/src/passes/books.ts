/**
 * Pass `books`. Needs: the lowered methods of the whole hierarchy. Gives: a parameter without a declared type that every
 * caller gives an order book, or a side of one, has that type.
 */
import type { Method, Parameter } from "../ir/method.js";
import type { Expr } from "../ir/nodes.js";
import { walkExpressions, walkStatements } from "../ir/walk.js";
import { books, FIELDS, STRUCT_FIELDS } from "../runtime/index.js";
import { t, type Type } from "../types/type.js";
import { calledBy, calledByRuntime, handlersOf } from "./reach.js";

/** A shape of the runtime's, something else, or nothing that is known yet. */
type Shape = string | undefined;

const ELSE = "else";

const joined = (a: Shape, b: Shape): Shape => (a === undefined || b === undefined || a === b ? (a ?? b) : ELSE);

const shapeOfType = (type: Type | undefined): Shape =>
    type?.shape !== undefined && (STRUCT_FIELDS.has(type.shape) || type.shape === "Pro.OrderBookSide")
        ? type.shape
        : ELSE;

const memberOf = (shape: Shape, name: unknown): Shape => {
    if (shape === undefined || shape === ELSE) return shape;
    return shapeOfType(STRUCT_FIELDS.get(shape)?.get(String(name)));
};

const elementOf = (object: Expr | undefined): Shape =>
    object?.kind === "thisField" ? shapeOfType(FIELDS.get(object.field)?.type.element) : ELSE;

type Names = ReadonlyMap<string, Shape>;

const shapeOf = (node: Expr | undefined, names: Names): Shape => {
    switch (node?.kind) {
        case "local":
            return names.has(node.name) ? names.get(node.name) : ELSE;
        case "literal":
            // What is undefined is no book and no other thing either.
            return node.value === undefined ? undefined : ELSE;
        case "index": {
            const element = elementOf(node.object);
            if (element !== ELSE || node.key.kind !== "literal") return element;
            return memberOf(shapeOf(node.object, names), node.key.value);
        }
        case "field":
            return memberOf(shapeOf(node.object, names), node.field);
        case "runtimeCall": {
            const element = node.fn.projects === true ? elementOf(node.args[0]) : ELSE;
            return element === ELSE ? shapeOfType(node.fn.returns) : joined(element, shapeOf(node.args[2], names));
        }
        case "builtinCall":
            return node.name in books ? shapeOf(node.receiver, names) : ELSE;
        case "conditional":
            return joined(shapeOf(node.whenTrue, names), shapeOf(node.whenFalse, names));
        default:
            return node === undefined ? undefined : ELSE;
    }
};

/** The shapes of a method's names: what is bound to a name anywhere in it. */
const namesOf = ({ body, parameters }: Method, given: readonly Shape[]): Names => {
    const names = new Map<string, Shape>(parameters.map(({ name }, position) => [name, given[position]]));
    const note = (name: string, shape: Shape): void => {
        names.set(name, joined(names.get(name), shape));
    };
    const told = (): string => [...names.values()].join();
    let before: string;
    do {
        before = told();
        walkStatements(body, (stmt) => {
            if (stmt.kind === "let") note(stmt.name, shapeOf(stmt.value, names));
            if (stmt.kind === "assign" && stmt.target.kind === "local") {
                note(stmt.target.name, shapeOf(stmt.value, names));
            }
            if (stmt.kind === "destructure") for (const { name } of stmt.targets) note(name, ELSE);
        });
    } while (told() !== before);
    return names;
};

type Given = Map<string, Shape[]>;

/** What the calls of a method give to those that it calls; true where that is more than was known. */
const noteCalls = (method: Method, given: Given): boolean => {
    const names = namesOf(method, given.get(method.name) ?? []);
    let isNew = false;
    walkExpressions(method.body, (node) => {
        if (node.kind !== "methodCall" && node.kind !== "spawn") return;
        const known = given.get(node.method) ?? [];
        node.args.forEach((arg, position) => {
            const shape = joined(known[position], shapeOf(arg, names));
            isNew ||= shape !== known[position];
            known[position] = shape;
        });
        given.set(node.method, known);
    });
    return isNew;
};

const typed = (parameter: Parameter, shape: Shape): Parameter =>
    shape === undefined || shape === ELSE || parameter.type !== t.any
        ? parameter
        : { ...parameter, type: t.shape(shape) };

/** The function that gives each method's parameters their types. */
export const bookParameters = (methods: readonly Method[]): ((method: Method) => Method) => {
    const given: Given = new Map();
    const called = new Set(methods.flatMap(calledBy));
    const held = new Set(methods.flatMap(handlersOf));
    // Who calls what is held as a value, and what nobody calls here, is not seen.
    for (const { name, parameters } of methods) {
        if (held.has(name) || !called.has(name))
            given.set(
                name,
                parameters.map(() => ELSE),
            );
    }
    for (const [name, { gives = [] }] of calledByRuntime(methods)) {
        given.set(name, gives.map(shapeOfType));
    }
    let isNew = true;
    while (isNew) isNew = methods.map((method) => noteCalls(method, given)).includes(true);
    return (method) => {
        const shapes = given.get(method.name) ?? [];
        return { ...method, parameters: method.parameters.map((each, position) => typed(each, shapes[position])) };
    };
};
