/**
 * Pass `decimals`. Needs: structured methods. Gives: texts that only their numbers are computed of are decimals from where
 * they are read or computed on.
 *
 *     open = Number.omit_zero(Safe.string(ticker, "open"))
 *     change = if open != nil, do: Precise.string_div(Precise.string_sub(close, open), "100")
 *     %{"open" => Number.parse_number(open), "change" => Number.parse_number(change)}
 *
 * becomes
 *
 *     open = Number.omit_zero(Safe.decimal(ticker, "open"))
 *     change = if open != nil, do: Precise.divide(Precise.subtract(close, open), {100, 0})
 *
 * followed by the same map: a text is read once, and a result is neither printed nor read again. What takes decimals takes
 * texts, too, so that only those who take a value decide about it, not where it comes from: a variable that anybody else
 * reads than arithmetic, comparisons, `omit_zero`, `parse_number`, tests for nil and other such variables stays a text.
 */
import { ir } from "../../ir/build.js";
import type { StructuredMethod } from "../../ir/method.js";
import type { Block, Expr, LoopExpr, RuntimeCall } from "../../ir/nodes.js";
import { boundByRound } from "../../ir/free-names.js";
import { mapChildren, mapIteration } from "../../ir/walk.js";
import type { RuntimeFunction } from "../../runtime/function.js";
import { DECIMAL_ARITHMETIC, DECIMAL_COMPARISONS, DECIMAL_READS, selfFunctions } from "../../runtime/index.js";
import {
    itemTaker,
    NIL_TEST,
    NOTHING,
    NUMBER,
    readingsOf,
    search,
    takerOfItem,
    TEXT,
    valueTaker,
    type Knowledge,
    type Search,
    type Taker,
    type ValueTaker,
    type Variable,
} from "./takers.js";

type Scope = ReadonlyMap<string, Variable>;

/** The variables that a node binds, the same ones each time. */
type VariablesOf = (binder: object, names: readonly string[]) => readonly Variable[];

interface Context {
    readonly scope: Scope;
    readonly search: Search;
    readonly variablesOf: VariablesOf;
}

type Of<K extends Expr["kind"]> = Extract<Expr, { kind: K }>;

const DECIMAL_LITERAL = /^(-?)(\d+)(?:\.(\d+))?(?:e(-?\d+))?$/;

/** The mantissa and the scale of a literal number in a text. */
const decimalOf = (text: string): readonly [number, number] | undefined => {
    const [, sign, whole, fraction = "", exponent = "0"] = DECIMAL_LITERAL.exec(text) ?? [];
    if (whole === undefined) return undefined;
    const mantissa = Number(`${whole}${fraction}`);
    if (!Number.isSafeInteger(mantissa)) return undefined;
    return [sign === "-" && mantissa !== 0 ? -mantissa : mantissa, fraction.length - Number(exponent)];
};

const decimalLiteral = (node: Expr): Expr | undefined => {
    const decimal = node.kind === "literal" && typeof node.value === "string" ? decimalOf(node.value) : undefined;
    return decimal === undefined ? undefined : ir.tuple(decimal.map((each) => ir.literal(each)));
};

const without = (context: Context, names: readonly string[]): Context => ({
    ...context,
    scope: new Map([...context.scope].filter(([name]) => !names.includes(name))),
});

const binding = (context: Context, variables: readonly Variable[]): Context => ({
    ...context,
    scope: new Map([...context.scope, ...variables.map((each) => [each.name, each] as const)]),
});

const takerFor = (variables: readonly Variable[], { search: { takerFor: one } }: Context): Taker =>
    itemTaker(variables.map(one));

const readAsText = (name: string, context: Context): void => {
    const variable = context.scope.get(name);
    if (variable !== undefined) context.search.takes(TEXT, variable);
};

const local = (node: Of<"local">, taker: Taker, { scope, search: { takes } }: Context): Expr => {
    const variable = scope.get(node.name);
    if (variable !== undefined) takes(valueTaker(taker), variable);
    return node;
};

const literal = (node: Of<"literal">, taker: Taker, { search: { known, givesDecimal } }: Context): Expr => {
    const value = valueTaker(taker);
    const decimal = value.isText || readingsOf(value, known) === 0 ? undefined : decimalLiteral(node);
    if (decimal !== undefined) givesDecimal(value);
    return decimal ?? node;
};

/** Whether a value that the pass has been at is a decimal where it is no odd text. */
const isDecimal = (node: Expr, context: Context): boolean => {
    if (node.kind === "local") {
        const variable = context.scope.get(node.name);
        return variable !== undefined && context.search.known.decimals.has(variable);
    }
    if (node.kind !== "runtimeCall") return false;
    const [first] = node.args;
    if (node.fn === selfFunctions.omitZero) return first !== undefined && isDecimal(first, context);
    return [...DECIMAL_ARITHMETIC.values(), ...DECIMAL_READS.values()].includes(node.fn);
};

const operand = (node: Expr, context: Context): Expr => (node.kind === "literal" ? node : visit(node, NUMBER, context));

/** Of literals, the operands of what has decimals are decimals. */
const literalsToo = (nodes: readonly Expr[]): readonly Expr[] => nodes.map((node) => decimalLiteral(node) ?? node);

const OPERANDS = 2;

const arithmetic = (node: RuntimeCall, form: RuntimeFunction, taker: ValueTaker, context: Context): Expr => {
    const operands = node.args.slice(0, OPERANDS).map((each) => operand(each, context));
    const others = node.args.slice(OPERANDS).map((each) => visit(each, TEXT, context));
    if (taker.isText) return { ...node, args: [...operands, ...others] };
    context.search.givesDecimal(taker);
    return { ...node, fn: form, args: [...literalsToo(operands), ...others] };
};

const comparison = (node: RuntimeCall, form: RuntimeFunction, context: Context): Expr => {
    const args = node.args.map((each) => operand(each, context));
    return args.some((each) => isDecimal(each, context))
        ? { ...node, fn: form, args: literalsToo(args) }
        : { ...node, args };
};

/**
 * Whether a read gives a decimal: where its text would be read again and again, and also where other decimals are read of
 * the object, with which it then is, in one match. Else it may be that nobody reads it.
 */
const readsDecimal = (
    object: Expr | undefined,
    taker: ValueTaker,
    { search: { known, readsDecimalOf } }: Context,
): boolean => {
    const readings = taker.isText ? 0 : readingsOf(taker, known);
    const name = object?.kind === "local" ? object.name : "";
    if (readings > 1) readsDecimalOf(name);
    return readings > 1 || (readings === 1 && name !== "" && known.objects.has(name));
};

/** A default is given as it is. */
const read = (node: RuntimeCall, form: RuntimeFunction, taker: ValueTaker, context: Context): Expr => {
    const isDecimalRead = readsDecimal(node.args[0], taker, context);
    if (isDecimalRead) context.search.givesDecimal(taker);
    const args = node.args.map((each, at) => {
        if (at !== node.fn.defaultArgument) return visit(each, TEXT, context);
        return each.kind === "literal" && !isDecimalRead ? each : visit(each, taker, context);
    });
    return { ...node, fn: isDecimalRead ? form : node.fn, args };
};

const runtimeCall = (node: RuntimeCall, taker: Taker, context: Context): Expr => {
    const value = valueTaker(taker);
    const [first, ...others] = node.args;
    const computes = DECIMAL_ARITHMETIC.get(node.fn);
    if (computes !== undefined) return arithmetic(node, computes, value, context);
    const compares = DECIMAL_COMPARISONS.get(node.fn);
    if (compares !== undefined) return comparison(node, compares, context);
    const reads = DECIMAL_READS.get(node.fn);
    if (reads !== undefined) return read(node, reads, value, context);
    if (node.fn === selfFunctions.omitZero && first !== undefined) {
        const omitted = value.isText ? TEXT : { ...value, readings: value.readings + 1 };
        return { ...node, args: [visit(first, omitted, context)] };
    }
    if (node.fn === selfFunctions.parseNumber && first !== undefined) {
        return { ...node, args: [operand(first, context), ...others.map((each) => visit(each, TEXT, context))] };
    }
    return eachAsText(node, context);
};

const block = (node: Block, taker: Taker, context: Context): Expr => {
    let inner = context;
    const binds = node.binds.map((bind) => {
        const variables = inner.variablesOf(bind, bind.targets);
        const value = visit(bind.value, bind.pattern === undefined ? takerFor(variables, inner) : TEXT, inner);
        inner = binding(inner, variables);
        return { ...bind, value };
    });
    return { ...node, binds, result: visit(node.result, taker, inner) };
};

/** What a round gives is taken by the next one, and by who takes what the loop gives. */
const reduction = (node: LoopExpr, taker: Taker, context: Context): Expr => {
    const variables = context.variablesOf(node, node.carried);
    for (const [at, each] of variables.entries()) {
        context.search.takes(takerOfItem(taker, at, variables.length), each);
    }
    const inner = binding(without(context, boundByRound(node.iteration)), variables);
    return {
        ...node,
        iteration: mapIteration(node.iteration, (each) => visit(each, TEXT, context)),
        initial: node.initial.map((each, at) => {
            const variable = variables[at];
            return visit(each, variable === undefined ? TEXT : context.search.takerFor(variable), context);
        }),
        body: visit(node.body, takerFor(variables, context), inner),
    };
};

const loop = (node: LoopExpr, taker: Taker, context: Context): Expr => {
    if (node.form === "reduce" && node.initial.every(({ kind }) => kind !== "tagged")) {
        return reduction(node, taker, context);
    }
    const inner = without(context, [...boundByRound(node.iteration), ...node.carried]);
    return {
        ...node,
        iteration: mapIteration(node.iteration, (each) => visit(each, TEXT, context)),
        initial: node.initial.map((each) => visit(each, TEXT, context)),
        body: visit(node.body, TEXT, inner),
        ...(node.filter === undefined ? {} : { filter: visit(node.filter, TEXT, inner) }),
        ...(node.last === undefined ? {} : { last: visit(node.last, TEXT, context) }),
    };
};

const tagged = (node: Of<"tagged">, taker: Taker, context: Context): Expr => {
    if (node.value === undefined) return node;
    const outcome =
        taker.kind === "outcome" ? { next: taker.next, return: taker.result, cont: TEXT, halt: TEXT } : undefined;
    return { ...node, value: visit(node.value, outcome?.[node.tag] ?? TEXT, context) };
};

const afterReturn = (node: Of<"afterReturn">, taker: Taker, context: Context): Expr => {
    const variables = context.variablesOf(node, node.targets);
    const outcome: Taker = { kind: "outcome", next: takerFor(variables, context), result: taker };
    return {
        ...node,
        value: visit(node.value, outcome, context),
        rest: visit(node.rest, taker, binding(context, variables)),
    };
};

const firstMatch = (node: Of<"firstMatch">, taker: Taker, context: Context): Expr => {
    const inner = without(context, [node.item]);
    return {
        ...node,
        list: visit(node.list, TEXT, context),
        test: visit(node.test, TEXT, inner),
        found: visit(node.found, taker, inner),
        rest: visit(node.rest, taker, context),
    };
};

/** The names that a round of a `while` changes are read where the loop begins. */
const whileLoop = (node: Of<"while">, context: Context): Expr => {
    for (const name of node.carried) readAsText(name, context);
    const inner = without(context, node.carried);
    return { ...node, test: visit(node.test, TEXT, inner), body: visit(node.body, TEXT, inner) };
};

const rounds = (node: Of<"repeat">, context: Context): Expr => ({
    ...node,
    initial: node.initial.map((each) => visit(each, TEXT, context)),
    body: visit(node.body, TEXT, without(context, node.carried)),
});

const attempt = (node: Of<"try">, context: Context): Expr => ({
    ...node,
    body: visit(node.body, TEXT, context),
    handler: visit(node.handler, TEXT, without(context, node.error === undefined ? [] : [node.error])),
    ...(node.otherwise === undefined
        ? {}
        : {
              otherwise: {
                  ...node.otherwise,
                  result: visit(node.otherwise.result, TEXT, without(context, node.otherwise.targets)),
              },
          }),
});

const eachAsText = (node: Expr, context: Context): Expr => mapChildren(node, (child) => visit(child, TEXT, context));

/** The expression whose value `taker` takes, with decimals where what is known allows them. */
const visit = (node: Expr, taker: Taker, context: Context): Expr => {
    switch (node.kind) {
        case "local":
            return local(node, taker, context);
        case "literal":
            return literal(node, taker, context);
        case "runtimeCall":
            return runtimeCall(node, taker, context);
        case "isKind":
            return { ...node, operand: visit(node.operand, node.predicate === "nil" ? NIL_TEST : TEXT, context) };
        case "if":
        case "conditional":
            return {
                ...node,
                test: visit(node.test, TEXT, context),
                whenTrue: visit(node.whenTrue, taker, context),
                whenFalse: visit(node.whenFalse, taker, context),
            };
        case "tuple":
            return {
                ...node,
                items: node.items.map((item, at) =>
                    visit(item, taker.kind === "items" ? takerOfItem(taker, at, node.items.length) : TEXT, context),
                ),
            };
        case "block":
            return block(node, taker, context);
        case "tagged":
            return tagged(node, taker, context);
        case "afterReturn":
            return afterReturn(node, taker, context);
        case "loop":
            return loop(node, taker, context);
        case "firstMatch":
            return firstMatch(node, taker, context);
        case "while":
            return whileLoop(node, context);
        case "repeat":
            return rounds(node, context);
        case "try":
            return attempt(node, context);
        case "spawn":
            if (node.client !== undefined) readAsText(node.client, context);
            return eachAsText(node, context);
        default:
            return eachAsText(node, context);
    }
};

const remembering = (): VariablesOf => {
    const all = new Map<object, readonly Variable[]>();
    return (binder, names) => {
        const variables = all.get(binder) ?? names.map((name) => ({ name }));
        all.set(binder, variables);
        return variables;
    };
};

export const decimals = (method: StructuredMethod): StructuredMethod => {
    const variablesOf = remembering();
    const walked = (known: Knowledge): readonly [Expr, Knowledge] => {
        const context: Context = { scope: new Map(), search: search(known), variablesOf };
        const result = visit(method.result, TEXT, context);
        return [result, context.search.found()];
    };
    // A variable that has to be a text makes texts of those that it takes values of, and so on.
    let [, known] = walked(NOTHING);
    for (let before = NOTHING; known.texts.size > before.texts.size; ) {
        before = known;
        [, known] = walked(before);
    }
    // How often values are read tells of what decimals are read, which tells of other reads, and they of comparisons.
    [, known] = walked(known);
    [, known] = walked(known);
    const [result] = walked(known);
    return { ...method, result };
};
