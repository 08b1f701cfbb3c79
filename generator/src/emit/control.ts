/** Blocks, branches, loops and exceptions. */
import { bug } from "../diagnostics/diagnostic.js";
import type { Clause, Expr as Ex } from "../elixir/ast.js";
import { ex } from "../elixir/index.js";
import type { Bind, Expr, Iteration, LoopExpr, Tagged } from "../ir/nodes.js";
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

const isNil = (node: Expr): boolean => node.kind === "literal" && node.value === undefined;

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

/** Whether the item stands in a test where `&1` can take its place: outside of functions. */
const fitsCapture = (test: Expr): boolean =>
    !some(
        test,
        (node) =>
            node.kind === "transaction" ||
            node.kind === "turn" ||
            node.kind === "wake" ||
            node.kind === "loop" ||
            node.kind === "block" ||
            node.kind === "firstMatch",
    );

export const emitFirstMatch = (node: Of<"firstMatch">, context: EmitContext): Ex => {
    const item = local(node.item);
    const test = fitsCapture(node.test)
        ? ex.capture(context.withItem(node.item).emit(node.test))
        : ex.fn([item], context.emit(node.test));
    const found = context.namesOf([node.found]).has(node.item) ? item : ex.wildcard;
    return ex.case(ex.remote("Enum", "find", context.emit(node.list), test), [
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
