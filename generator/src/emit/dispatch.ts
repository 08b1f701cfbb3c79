/**
 * Handlers held as values are atoms; `call_handler` runs the function that an atom stands for. All clauses take and
 * give the same, whatever the function itself needs: `{state, client}`.
 */
import type { Expr as Ex, Item } from "../elixir/ast.js";
import { ex } from "../elixir/index.js";
import { returnsSelf, type MethodFacts } from "../ir/facts.js";
import type { CallTarget } from "./context.js";
import { methodFunction } from "./names.js";

/** A method that code holds as a value; one that is not compiled is refused by name. */
export interface HandlerName {
    readonly method: string;
    readonly isCompiled: boolean;
}

interface DispatchInput {
    readonly factsOf: (method: string) => MethodFacts | undefined;
    readonly targetOf: (method: string, parent: boolean) => CallTarget;
    readonly useModule: (module: string) => string;
}

/** Arguments after `this`: a client, a message, and for some a subscription. */
const ARGUMENTS = ["client", "message", "subscription"];

/** Gives `{state, client}` from whatever the function gives. */
const adapted = (call: Ex, facts: MethodFacts): Ex => {
    const outputs = [
        ...(facts.hasValue ? [ex.wildcard] : []),
        ...(returnsSelf(facts) ? [ex.var("state")] : []),
        ...(facts.inout.has(0) ? [ex.var("client")] : []),
    ];
    const both = ex.tuple(ex.var("state"), ex.var("client"));
    const [only] = outputs;
    if (!facts.hasValue && returnsSelf(facts) && facts.inout.has(0)) return call;
    if (only === undefined) return ex.block([call, both]);
    return ex.block([ex.match(outputs.length === 1 ? only : ex.tuple(...outputs), call), both]);
};

const callOf = (target: CallTarget, name: string, args: readonly Ex[], { useModule }: DispatchInput): Ex => {
    switch (target.kind) {
        case "local":
            return ex.call(name, ...args);
        case "module":
            return ex.remote(useModule(target.module), name, ...args);
        case "virtual":
            return ex.remote(ex.field(ex.field(ex.var("state"), "exchange"), "module"), name, ...args);
    }
};

const handlerClause = (method: string, facts: MethodFacts, arity: number, input: DispatchInput): Item => {
    const atom = ex.atom(methodFunction(method));
    const self =
        facts.self === "none" ? [] : [facts.self === "state" ? ex.var("state") : ex.field(ex.var("state"), "exchange")];
    const given = ARGUMENTS.slice(0, Math.min(arity, facts.arity)).map((name) => ex.var(name));
    const padding = Array.from({ length: facts.arity - given.length }, () => ex.nil);
    const target = input.targetOf(method, false);
    const name = methodFunction(method);
    const args = [...self, ...given, ...padding];
    const call = callOf(target, name, args, input);
    const unused = ARGUMENTS.slice(facts.arity, arity).map((each) => ex.var(`_${each}`));
    return ex.def("call_handler", [atom, ex.var("state"), ...given, ...unused], adapted(call, facts));
};

/** Handlers that exist in the source and are not compiled are refused by name, never ignored. */
const refusingClause = (methods: readonly string[], arity: number): Item => {
    const unused = ARGUMENTS.slice(0, arity).map((name) => ex.var(`_${name}`));
    const id = ex.field(ex.field(ex.var("state"), "exchange"), "id");
    const known = ex.list(methods.map((method) => ex.atom(methodFunction(method))));
    return ex.def(
        "call_handler",
        [ex.var("handler"), ex.var("state"), ...unused],
        ex.raise(ex.alias("Ccxt.NotSupported"), ex.interpolate(id, " ", ex.var("handler"), " is not compiled")),
        { guard: ex.op("in", ex.var("handler"), known), style: "block" },
    );
};

/** The handlers that an exchange of a class can be asked to run. */
export interface Dispatch {
    /** Where all of them are ancestors', the ancestor whose clauses do. */
    readonly inheritedFrom: string | undefined;
    readonly handlers: readonly HandlerName[];
}

const ARITIES = [2, 3];

const clausesOf = (handlers: readonly HandlerName[], input: DispatchInput): readonly Item[] => {
    const refused = handlers.filter(({ isCompiled }) => !isCompiled).map(({ method }) => method);
    return ARITIES.flatMap((arity) => [
        ...handlers.flatMap(({ method, isCompiled }) => {
            const facts = input.factsOf(method);
            return isCompiled && facts !== undefined ? [handlerClause(method, facts, arity, input)] : [];
        }),
        ...(refused.length === 0 ? [] : [refusingClause(refused, arity)]),
    ]);
};

/** The clauses of `call_handler/4` and `call_handler/5`, or the delegation of both to an ancestor. */
export const emitDispatch = (
    { inheritedFrom, handlers }: Dispatch,
    input: DispatchInput,
): { readonly clauses: readonly Item[]; readonly delegated: readonly Item[] } => {
    if (inheritedFrom === undefined) return { clauses: clausesOf(handlers, input), delegated: [] };
    const module = input.useModule(inheritedFrom);
    const params = (arity: number): readonly Ex[] =>
        ["handler", "state", ...ARGUMENTS.slice(0, arity)].map((name) => ex.var(name));
    return { clauses: [], delegated: ARITIES.map((arity) => ex.delegate("call_handler", params(arity), module)) };
};
