/** Blocks, branches, loops and exceptions. */
import { bug } from "../diagnostics/diagnostic.js";
import type { Clause, Expr as Ex } from "../elixir/ast.js";
import { ex } from "../elixir/index.js";
import type { Bind, Expr, ExprKind, Iteration, LoopExpr, Tagged } from "../ir/nodes.js";
import { isLocal, isNil } from "../ir/simple-nodes.js";
import { some } from "../ir/walk.js";
import { lists, loops } from "../runtime/index.js";
import { local, runtimeCall, type EmitContext } from "./context.js";

type Of<K extends Expr["kind"]> = Extract<Expr, { kind: K }>;

/** The pattern for carried names: nothing, a variable, or a tuple. */
const pattern = (names: readonly string[]): Ex => {
    const [only] = names;
    if (only === undefined) return ex.nil;
    return names.length === 1 ? local(only) : ex.tuple(...names.map(local));
};

const emitBind = ({ targets, value, pattern: kind }: Bind, context: EmitContext): Ex => {
    const emitted = context.emit(value);
    if (targets.length === 0) return emitted;
    return ex.match(kind === "list" ? ex.list(targets.map(local)) : pattern(targets), emitted);
};

export const emitBlock = ({ binds, result }: Of<"block">, context: EmitContext): Ex =>
    ex.block([...binds.map((bind) => emitBind(bind, context)), context.emit(result)]);

interface Branch {
    readonly test: Expr;
    readonly body: Expr;
}

/** `if a … else if b … else c` as a list of branches and what is left. */
const branchesOf = (node: Expr): readonly [readonly Branch[], Expr] => {
    if (node.kind !== "if") return [[], node];
    const [rest, otherwise] = branchesOf(node.whenFalse);
    return [[{ test: node.test, body: node.whenTrue }, ...rest], otherwise];
};

/** The name and the text that a test compares, for `x == "text"`. */
const comparison = ({ test }: Branch): readonly [string, string] | undefined => {
    if (test.kind !== "operator" || test.operator !== "==" || test.left.kind !== "local") return undefined;
    return test.right.kind === "literal" && typeof test.right.value === "string"
        ? [test.left.name, test.right.value]
        : undefined;
};

/** Branches that compare one name with texts are the clauses of a `case`. */
const caseOf = (branches: readonly Branch[], otherwise: Expr, context: EmitContext): Ex | undefined => {
    const compared = branches.map(comparison);
    const name = compared[0]?.[0];
    if (name === undefined || compared.some((each) => each?.[0] !== name)) return undefined;
    const texts = compared.map((each) => each?.[1] ?? "");
    if (new Set(texts).size !== texts.length) return undefined;
    const clauses = branches.map(({ body }, position) =>
        ex.clause([ex.str(texts[position] ?? "")], context.emit(body)),
    );
    return ex.case(local(name), [...clauses, ex.clause([ex.wildcard], context.emit(otherwise))]);
};

export const emitIf = (node: Of<"if">, context: EmitContext): Ex => {
    const [branches, otherwise] = branchesOf(node);
    if (branches.length > 1) {
        const byCase = caseOf(branches, otherwise, context);
        if (byCase !== undefined) return byCase;
        const clauses: Clause[] = branches.map(({ test, body }) => ex.clause([context.emit(test)], context.emit(body)));
        return ex.cond([...clauses, ex.clause([ex.bool(true)], context.emit(otherwise))]);
    }
    const test = context.emit(node.test);
    if (isNil(node.whenTrue) && node.whenFalse.kind === "raise") {
        return ex.unless(test, context.emit(node.whenFalse));
    }
    return isNil(node.whenFalse)
        ? ex.if(test, context.emit(node.whenTrue))
        : ex.if(test, context.emit(node.whenTrue), context.emit(node.whenFalse));
};

export const emitConditional = (node: Of<"conditional">, context: EmitContext): Ex =>
    ex.if(context.emit(node.test), context.emit(node.whenTrue), context.emit(node.whenFalse));

/** `raise Class, message`; an error caught before is raised again with its stack trace. */
export const emitRaise = ({ error }: Of<"raise">, context: EmitContext): Ex => {
    if (error.kind === "newError") {
        return ex.raise(context.emit(error.errorClass), context.emit(error.message));
    }
    if (error.kind === "local" && error.name === context.rescued) {
        return ex.call("reraise", context.emit(error), ex.var("__STACKTRACE__"));
    }
    return ex.raise(context.emit(error));
};

export const emitTagged = ({ tag, value }: Tagged, context: EmitContext): Ex =>
    value === undefined ? ex.atom(tag) : ex.tuple(ex.atom(tag), context.emit(value));

export const emitAfterReturn = (node: Of<"afterReturn">, context: EmitContext): Ex => {
    const used = context.namesOf([node.rest]);
    const next = taggedPattern(node.targets.map((name) => (used.has(name) ? name : "_")));
    const outcome = ex.var("outcome");
    return ex.block([
        ex.match(outcome, context.emit(node.value)),
        ex.case(outcome, [
            ex.clause([ex.tuple(ex.atom("return"), ex.var("result"))], ex.var("result")),
            ex.clause([next], context.emit(node.rest)),
        ]),
    ]);
};

const rangeEnd = (to: Expr, context: EmitContext): Ex =>
    to.kind === "literal" && typeof to.value === "number"
        ? ex.int(to.value - 1)
        : ex.op("-", context.emit(to), ex.int(1));

/** What a loop goes over, and the pattern for one round. */
const iterated = (iteration: Iteration, used: ReadonlySet<string>, context: EmitContext): readonly [Ex, Ex] => {
    const name = (each: string): Ex => (used.has(each) ? local(each) : ex.wildcard);
    switch (iteration.kind) {
        case "each":
            return [context.emit(iteration.list), name(iteration.item)];
        case "eachIndexed":
            return [
                ex.remote("Enum", "with_index", context.emit(iteration.list)),
                ex.tuple(name(iteration.item), name(iteration.index)),
            ];
        case "eachPair":
            return [context.emit(iteration.list), ex.tuple(name(iteration.item), name(iteration.value))];
        case "range": {
            const from = context.emit(iteration.from);
            return [ex.range(from, rangeEnd(iteration.to, context), ex.int(1)), name(iteration.index)];
        }
    }
};

export const emitLoop = (node: LoopExpr, context: EmitContext): Ex => {
    if (node.form === "any") return emitAny(node, context);
    if (node.form === "findValue") return emitFind(node, [], context);
    const used = context.namesOf(node.filter === undefined ? [node.body] : [node.body, node.filter]);
    const [list, item] = iterated(node.iteration, used, context);
    const body = context.emit(node.body);
    switch (node.form) {
        case "each":
            return ex.remote("Enum", "each", list, ex.fn([item], body));
        case "collect":
            return ex.remote("Enum", "flat_map", list, ex.fn([item], body));
        case "map":
            return ex.for([ex.generator(item, list)], body);
        case "filter": {
            const keep = ex.fn([item], body);
            return node.last === undefined
                ? ex.remote("Enum", "filter", list, keep)
                : runtimeCall(lists.filterLast, [list, context.emit(node.last), keep], context);
        }
        case "filterMap": {
            const filter = node.filter === undefined ? [] : [context.emit(node.filter)];
            return ex.for([ex.generator(item, list), ...filter], body);
        }
        case "reduce":
        case "reduceWhile": {
            const name = node.form === "reduce" ? "reduce" : "reduce_while";
            const [only] = node.initial;
            const isTagged = only?.kind === "tagged";
            const initial =
                only === undefined
                    ? ex.nil
                    : node.initial.length === 1
                      ? context.emit(only)
                      : initialTuple(node, context);
            const carried = carriedNames(node, used);
            if (node.form === "reduce" && (node.carried.length > 1 || node.iteration.kind === "range")) {
                // A tuple reads better as a clause than in the head of a function, and a range leaves no room for one.
                const round = ex.clause([pattern(carried)], body);
                return ex.for([ex.generator(item, list)], [round], [ex.entry("reduce", initial)]);
            }
            const accumulator = isTagged
                ? taggedPattern(carried)
                : carried.length === 0
                  ? ex.wildcard
                  : pattern(carried);
            return ex.remote("Enum", name, list, initial, ex.fn([item, accumulator], body));
        }
    }
};

const carriedNames = (node: LoopExpr, used: ReadonlySet<string>): readonly string[] =>
    node.carried.map((each) => (used.has(each) ? each : "_"));

const initialTuple = (node: LoopExpr, context: EmitContext): Ex => ex.tuple(...node.initial.map(context.emit));

const taggedPattern = (carried: readonly string[]): Ex =>
    carried.length === 0 ? ex.atom("next") : ex.tuple(ex.atom("next"), pattern(carried));

/** What is said with functions of its own, or in several lines. */
const BEYOND_CAPTURE: ReadonlySet<ExprKind> = new Set<ExprKind>([
    "transaction",
    "turn",
    "wake",
    "spawn",
    "deferred",
    "startPromise",
    "loop",
    "while",
    "repeat",
    "firstMatch",
    "afterReturn",
    "block",
    "if",
    "try",
    "raise",
]);

/** Whether the item stands in a test where `&1` can take its place: outside of functions. */
const fitsCapture = (test: Expr): boolean => !some(test, ({ kind }) => BEYOND_CAPTURE.has(kind));

/** The function that tests an item. */
const testOf = (item: string, test: Expr, context: EmitContext): Ex => {
    const isRead = context.namesOf([test]).has(item);
    return isRead && fitsCapture(test)
        ? ex.capture(context.withItem(item).emit(test))
        : ex.fn([isRead ? local(item) : ex.wildcard], context.emit(test));
};

const emitAny = ({ iteration, body }: LoopExpr, context: EmitContext): Ex => {
    const [list, item] = iterated(iteration, context.namesOf([body]), context);
    const test = iteration.kind === "each" ? testOf(iteration.item, body, context) : ex.fn([item], context.emit(body));
    return ex.remote("Enum", "any?", list, test);
};

/** Whether an expression may be worked out before it is known that it is needed, and reads well as an argument. */
const isPlainDefault = (node: Expr): boolean => {
    switch (node.kind) {
        case "literal":
        case "local":
            return true;
        case "list":
        case "tuple":
            return node.items.every(isPlainDefault);
        case "tagged":
            return node.value === undefined || isPlainDefault(node.value);
        default:
            return false;
    }
};

/** The test of a search that gives the item itself. */
const itemTest = ({ iteration, body }: LoopExpr): Expr | undefined => {
    if (iteration.kind !== "each" || body.kind !== "if" || !isNil(body.whenFalse)) return undefined;
    return isLocal(body.whenTrue, iteration.item) ? body.test : undefined;
};

/** A search, with what it gives where nothing is found, or without. */
const emitFind = (node: LoopExpr, otherwise: readonly Ex[], context: EmitContext): Ex => {
    const [list, item] = iterated(node.iteration, context.namesOf([node.body]), context);
    const test = itemTest(node);
    return test !== undefined && node.iteration.kind === "each"
        ? ex.remote("Enum", "find", list, ...otherwise, testOf(node.iteration.item, test, context))
        : ex.remote("Enum", "find_value", list, ...otherwise, ex.fn([item], context.emit(node.body)));
};

/** `search || otherwise`; what takes more than a word is said in a clause. */
export const emitFindOr = (search: LoopExpr, otherwise: Expr, context: EmitContext): Ex => {
    if (isPlainDefault(otherwise)) return emitFind(search, [context.emit(otherwise)], context);
    const found = ex.var("found");
    return ex.case(emitFind(search, [], context), [
        ex.clause([ex.nil], context.emit(otherwise)),
        ex.clause([found], found),
    ]);
};

export const emitFirstMatch = (node: Of<"firstMatch">, context: EmitContext): Ex => {
    const list = context.emit(node.list);
    const test = testOf(node.item, node.test, context);
    const givesItem = isLocal(node.found, node.item);
    if (givesItem && isNil(node.rest)) return ex.remote("Enum", "find", list, test);
    if (givesItem && isPlainDefault(node.rest)) return ex.remote("Enum", "find", list, context.emit(node.rest), test);
    const found = context.namesOf([node.found]).has(node.item) ? local(node.item) : ex.wildcard;
    return ex.case(ex.remote("Enum", "find", list, test), [
        ex.clause([ex.nil], context.emit(node.rest)),
        ex.clause([found], context.emit(node.found)),
    ]);
};

export const emitWhile = (node: Of<"while">, context: EmitContext): Ex => {
    if (node.carried.length === 0) return bug("a while loop that changes nothing");
    const round = (part: Expr): Ex => {
        const used = context.namesOf([part]);
        return ex.fn([pattern(node.carried.map((name) => (used.has(name) ? name : "_")))], context.emit(part));
    };
    return runtimeCall(loops.while, [pattern(node.carried), round(node.test), round(node.body)], context);
};

export const emitRepeat = (node: Of<"repeat">, context: EmitContext): Ex => {
    const used = context.namesOf([node.body]);
    const carried = node.carried.map((name) => (used.has(name) ? name : "_"));
    const initial = node.initial.map(context.emit);
    const [only] = initial;
    const start =
        only !== undefined && initial.length === 1 ? only : initial.length === 0 ? ex.nil : ex.tuple(...initial);
    const round = carried.length === 0 ? ex.wildcard : pattern(carried);
    return runtimeCall(loops.repeat, [start, ex.fn([round], context.emit(node.body))], context);
};

export const emitTry = (node: Of<"try">, context: EmitContext): Ex => {
    const handler = context.withRescued(node.error).emit(node.handler);
    const used = context.namesOf([node.handler]);
    const error = node.error !== undefined && used.has(node.error) ? local(node.error) : ex.wildcard;
    const { otherwise } = node;
    const rescue = [ex.clause([error], handler)];
    if (otherwise === undefined) return ex.try(context.emit(node.body), { rescue });
    const read = context.namesOf([otherwise.result]);
    const targets = otherwise.targets.map((name) => (read.has(name) ? name : "_"));
    const result = context.emit(otherwise.result);
    const clauses = otherwise.isTagged
        ? [
              ex.clause([ex.tuple(ex.atom("return"), ex.var("result"))], ex.var("result")),
              ex.clause([taggedPattern(targets)], result),
          ]
        : [ex.clause([targets.length === 0 ? ex.wildcard : pattern(targets)], result)];
    return ex.try(context.emit(node.body), { rescue, otherwise: clauses });
};
