/**
 * Where the names of one method may point to, whatever way its statements run: inclusion constraints, solved by going
 * over the statements until nothing is added (Andersen's analysis, sensitive to keys that are written in the source).
 */
import type { Method } from "../../ir/method.js";
import { isScalarRead, type Expr, type Local, type MethodCall, type RuntimeCall } from "../../ir/nodes.js";
import type { Stmt, Target } from "../../ir/statements.js";
import { eachChild, ownExpressions, walk, walkStatements } from "../../ir/walk.js";
import { FIELDS, type RuntimeFunction } from "../../runtime/index.js";
import { Kind, isOnly, type Type } from "../../types/type.js";
import type { FactsOf } from "../places.js";
import { ANY_KEY, isNamed, named, sameOrigin, type Held, type NamedObject, type Sharing } from "./objects.js";
import {
    createSolver,
    elementsOf,
    hold,
    namedIn,
    noteWrite,
    noteReplaced,
    NOTHING,
    pointTo,
    put,
    reachable,
    siteOf,
    throughSites,
    union,
    type Found,
    type Solver,
} from "./solver.js";

const SCALAR = Kind.nil | Kind.boolean | Kind.number | Kind.string | Kind.handler | Kind.errorClass | Kind.error;

/**
 * Whether a value of the type is no object that others could hold. A declaration is enough: the source's own type
 * checker lets nobody write through a name that is declared as a text or a number.
 */
export const givesScalar = (type: Type): boolean => isOnly(type, SCALAR);

export type SharingOf = (method: string) => Sharing;

export interface SharingInput {
    readonly sharingOf: SharingOf;
    readonly factsOf: FactsOf;
    /** How long paths are told apart. */
    readonly longestPath: number;
}

interface Context extends SharingInput {
    readonly solver: Solver;
}

const keyOf = (key: Expr): string => (key.kind === "literal" && key.value !== undefined ? String(key.value) : ANY_KEY);

const isScalarField = (field: string): boolean => {
    const info = FIELDS.get(field);
    return info !== undefined && givesScalar(info.type);
};

const fieldOfThis = (solver: Solver, field: string): Found =>
    isScalarField(field)
        ? NOTHING
        : union([new Set([named({ kind: "thisField", field })]), solver.held.get(field) ?? NOTHING]);

/** What a callee's name for an object stands for at a call. */
const atCall = (solver: Solver, { origin, path, isInside }: NamedObject, args: readonly Found[]): Found => {
    const root = origin.kind === "parameter" ? (args[origin.position] ?? NOTHING) : fieldOfThis(solver, origin.field);
    const found = path.reduce<Found>((objects, key) => elementsOf(solver, objects, key), root);
    return isInside ? reachable(solver, found) : found;
};

const call = (node: MethodCall, context: Context): Found => {
    const { solver } = context;
    const args = node.args.map((arg) => evaluate(arg, context));
    const sharing = context.sharingOf(node.method);
    const all = (objects: ReadonlySet<NamedObject>): Found =>
        union([...objects].map((each) => atCall(solver, each, args)));
    for (const [into, objects] of sharing.stored) put(solver, atCall(solver, into, args), ANY_KEY, all(objects));
    for (const [field, objects] of sharing.held) hold(solver, field, all(objects));
    const written = all(sharing.written);
    noteWrite(solver, written);
    sharing.replaces.forEach((key) => {
        noteReplaced(solver, written, key);
    });
    sharing.reads.forEach((field) => solver.reads.add(field));
    sharing.deletes.forEach((field) => solver.deletes.add(field));
    const own = siteOf(solver, node);
    for (const [key, { value, inside }] of sharing.contents) {
        put(solver, own, key, all(value));
        if (inside.size === 0) continue;
        // What is inside at some depth may be met at any.
        const inner = siteOf(solver, node, key);
        put(solver, inner, ANY_KEY, union([inner, all(inside)]));
        put(solver, own, key, inner);
    }
    return union([valueOfCall(node, sharing, args, context), own]);
};

/** A method that picks an element out gives the one by the key that is written here. */
const valueOfCall = (
    node: MethodCall,
    { value }: Sharing,
    args: readonly Found[],
    { solver, factsOf }: Context,
): Found => {
    const projection = factsOf(node.method)?.projection;
    const key = projection === undefined ? undefined : node.args[projection.key];
    const isElement = ({ origin, path, isInside }: NamedObject): boolean =>
        origin.kind === "parameter" &&
        origin.position === projection?.object &&
        path.length === 1 &&
        path[0] === ANY_KEY &&
        !isInside;
    return union(
        [...value].map((each) =>
            key !== undefined && projection !== undefined && isElement(each)
                ? elementsOf(solver, args[projection.object] ?? NOTHING, keyOf(key))
                : atCall(solver, each, args),
        ),
    );
};

/** What holds what after a call that keeps its arguments: the receiver all of them, or some of its fields what is in theirs. */
const keepers = (
    solver: Solver,
    receiver: Found,
    given: Found,
    { keepsIn }: RuntimeFunction,
): readonly { readonly keeper: Found; readonly kept: Found }[] =>
    keepsIn?.map((field) => ({
        keeper: elementsOf(solver, receiver, field),
        kept: elementsOf(solver, elementsOf(solver, given, field), ANY_KEY),
    })) ?? [{ keeper: receiver, kept: given }];

const runtimeCall = (node: RuntimeCall, context: Context): Found => {
    const { solver } = context;
    const { fn } = node;
    const args = node.args.map((arg) => evaluate(arg, context));
    const [receiver = NOTHING, ...others] = args;
    if (fn.mutatesReceiver === true) noteWrite(solver, receiver);
    if (fn.keepsArguments === true) {
        for (const { keeper, kept } of keepers(solver, receiver, union(others), fn)) put(solver, keeper, ANY_KEY, kept);
    }
    if (fn.givesReceiver === true) return receiver;
    const given = fn.defaultArgument === undefined ? NOTHING : (args[fn.defaultArgument] ?? NOTHING);
    if (fn.projects === true) {
        const [, key] = node.args;
        return union([elementsOf(solver, receiver, key === undefined ? ANY_KEY : keyOf(key)), given]);
    }
    if (fn.givesElement === true) return union([elementsOf(solver, receiver, ANY_KEY), given]);
    if (givesScalar(fn.returns)) return NOTHING;
    const made = siteOf(solver, node);
    if (fn.sharesElements === true) {
        // Groups of elements are collections, too.
        const groups = fn.regroups === true ? made : NOTHING;
        for (const arg of args) {
            const shared = fn.regroups === true ? reachable(solver, arg) : elementsOf(solver, arg, ANY_KEY);
            put(solver, made, ANY_KEY, union([groups, shared]));
        }
    }
    return made;
};

const evaluate = (node: Expr, context: Context): Found => {
    const found = evaluateNode(node, context);
    return isScalarRead(node) ? NOTHING : found;
};

const evaluateNode = (node: Expr, context: Context): Found => {
    const { solver } = context;
    const each = (child: Expr): Found => evaluate(child, context);
    switch (node.kind) {
        case "local":
            return solver.names.get(node.name) ?? NOTHING;
        case "thisField":
            solver.reads.add(node.field);
            return fieldOfThis(solver, node.field);
        case "field":
            return elementsOf(solver, each(node.object), `.${node.field}`);
        case "index":
        case "mapAccess":
            each(node.key);
            return elementsOf(solver, each(node.object), keyOf(node.key));
        case "object": {
            const made = siteOf(solver, node);
            for (const { key, value } of node.entries) put(solver, made, keyOf(key), each(value));
            return made;
        }
        case "list": {
            const made = siteOf(solver, node);
            for (const [position, item] of node.items.entries()) put(solver, made, `${position}`, each(item));
            return made;
        }
        case "conditional":
            each(node.test);
            return union([each(node.whenTrue), each(node.whenFalse)]);
        case "operator": {
            const operands = [each(node.left), each(node.right)];
            if (node.operator === "&&" || node.operator === "||") return union(operands);
            if (node.operator !== "++") return NOTHING;
            const made = siteOf(solver, node);
            for (const operand of operands) put(solver, made, ANY_KEY, elementsOf(solver, operand, ANY_KEY));
            return made;
        }
        case "methodCall":
            return call(node, context);
        case "runtimeCall":
            return runtimeCall(node, context);
        case "startPromise":
            return each(node.call);
        case "literal":
            return NOTHING;
        default:
            eachChild(node, each);
            return siteOf(solver, node);
    }
};

/** For what its parts do: nobody else holds its value. */
const scalar = (node: Expr, context: Context): Found => {
    evaluate(node, context);
    return NOTHING;
};

const valueOf = (node: Expr, isScalar: boolean | undefined, context: Context): Found =>
    isScalar === true ? scalar(node, context) : evaluate(node, context);

const assignTo = (target: Exclude<Target, Local>, objects: Found, context: Context): void => {
    const { solver } = context;
    if (target.kind === "thisField") {
        hold(solver, target.field, objects);
        return;
    }
    const owner = evaluate(target.object, context);
    const key = target.kind === "field" ? `.${target.field}` : keyOf(target.key);
    noteWrite(solver, owner);
    noteReplaced(solver, owner, key);
    put(solver, owner, key, objects);
};

const deleteAt = (target: Target, context: Context): void => {
    const { solver } = context;
    if (target.kind !== "index" && target.kind !== "mapAccess") return;
    evaluate(target.key, context);
    // What the elements of the field hold is nothing to the deletion of one.
    if (target.object.kind === "thisField") solver.deletes.add(target.object.field);
    else {
        const owner = evaluate(target.object, context);
        noteWrite(solver, owner);
        noteReplaced(solver, owner, keyOf(target.key));
    }
};

const step = (stmt: Stmt, context: Context): void => {
    const { solver } = context;
    switch (stmt.kind) {
        case "let":
            pointTo(solver, stmt.name, valueOf(stmt.value, stmt.isScalar, context));
            return;
        case "assign": {
            const objects = valueOf(stmt.value, stmt.isScalar, context);
            if (stmt.target.kind === "local") pointTo(solver, stmt.target.name, objects);
            else assignTo(stmt.target, objects, context);
            return;
        }
        case "destructure": {
            const value = evaluate(stmt.value, context);
            for (const [position, { name }] of stmt.targets.entries()) {
                pointTo(solver, name, elementsOf(solver, value, `${position}`));
            }
            return;
        }
        case "push": {
            const list = evaluate(stmt.list, context);
            noteWrite(solver, list);
            put(solver, list, ANY_KEY, evaluate(stmt.value, context));
            return;
        }
        case "delete":
            deleteAt(stmt.target, context);
            return;
        case "for":
            for (const node of ownExpressions(stmt)) evaluate(node, context);
            if (stmt.iteration.kind !== "range") {
                const list = evaluate(stmt.iteration.list, context);
                pointTo(solver, stmt.iteration.item, elementsOf(solver, list, ANY_KEY));
            }
            return;
        default:
            for (const node of ownExpressions(stmt)) evaluate(node, context);
    }
};

const returnedBy = ({ returnType }: Method, stmts: readonly Stmt[]): readonly Expr[] =>
    givesScalar(returnType)
        ? []
        : stmts.flatMap((stmt) => (stmt.kind === "return" && stmt.value !== undefined ? [stmt.value] : []));

/** What objects of the method's own hold under which key. */
const contentsOf = (solver: Solver, own: Found): ReadonlyMap<string, Held> => {
    const all = new Map<string, Held>();
    for (const object of own) {
        for (const [key, objects] of solver.contents.get(object) ?? []) {
            const sites = new Set([...objects].filter((each) => !isNamed(each)));
            const known = all.get(key);
            const value = new Set([...(known?.value ?? []), ...namedIn(objects)]);
            const inside = new Set([...(known?.inside ?? []), ...namedIn(reachable(solver, sites))]);
            if (value.size > 0 || inside.size > 0) all.set(key, { value, inside });
        }
    }
    return all;
};

const storedIn = (solver: Solver): Sharing["stored"] => {
    const stored = new Map<NamedObject, ReadonlySet<NamedObject>>();
    const note = (into: NamedObject, objects: Found): void => {
        const others = [...throughSites(solver, objects)].filter((each) => !sameOrigin(each, into));
        if (others.length > 0) stored.set(into, new Set([...(stored.get(into) ?? []), ...others]));
    };
    for (const [into, contents] of solver.contents) {
        if (isNamed(into)) note(into, union([...contents.values()]));
    }
    for (const [field, objects] of solver.held) {
        const own = new Set([...objects].filter((each) => !isNamed(each)));
        note(named({ kind: "thisField", field }), reachable(solver, own));
    }
    return stored;
};

/** What a method does with the objects of its caller, given what its callees do. */
export const sharingIn = (method: Method, given: SharingInput): Sharing => {
    const solver = createSolver(given.longestPath);
    const context: Context = { solver, ...given };
    for (const [position, { name, type }] of method.parameters.entries()) {
        if (!givesScalar(type)) pointTo(solver, name, new Set([named({ kind: "parameter", position })]));
    }
    const stmts: Stmt[] = [];
    walkStatements(method.body, (stmt) => stmts.push(stmt));
    for (let before = -1; before !== solver.additions; ) {
        before = solver.additions;
        for (const stmt of stmts) step(stmt, context);
    }
    const values = union(returnedBy(method, stmts).map((value) => evaluate(value, context)));
    const held = [...solver.held].map(([field, objects]) => [field, namedIn(objects)] as const);
    return {
        value: namedIn(values),
        contents: contentsOf(solver, new Set([...values].filter((each) => !isNamed(each)))),
        stored: storedIn(solver),
        held: new Map(held.filter(([, objects]) => objects.size > 0)),
        written: namedIn(solver.written),
        reads: solver.reads,
        deletes: solver.deletes,
        replaces: solver.replaces,
    };
};

/** The methods that a method calls. */
export const calleesOf = (method: Method): ReadonlySet<string> => {
    const callees = new Set<string>();
    walkStatements(method.body, (stmt) => {
        for (const node of ownExpressions(stmt)) {
            walk(node, (each) => {
                if (each.kind === "methodCall") callees.add(each.method);
            });
        }
    });
    return callees;
};
