/** One compiled class as an Elixir module. */
import type { Item, SourceFile } from "../elixir/ast.js";
import { ex, functionName } from "../elixir/index.js";
import type { ConstantObject } from "../ir/constant.js";
import type { MethodFacts } from "../ir/facts.js";
import type { StructuredMethod } from "../ir/method.js";
import { emitConstant } from "./description.js";
import { emitDispatch, type HandlerName } from "./dispatch.js";
import { emitMethod } from "./method.js";
import type { CallTarget } from "./context.js";

export interface ModuleInput {
    readonly module: string;
    readonly header: readonly string[];
    readonly methods: readonly StructuredMethod[];
    readonly factsOf: (method: string) => MethodFacts | undefined;
    readonly targetOf: (method: string, parent: boolean) => CallTarget;
    /** Methods of ancestors that are reached through the exchange's module. */
    readonly inherited: readonly { readonly method: string; readonly module: string }[];
    readonly handlers: readonly HandlerName[];
    readonly description: Description | undefined;
}

/** What `describe ()` gives: the parent's description, if it has one, and what the class adds to it. */
export interface Description {
    readonly parent: string | undefined;
    readonly additions: ConstantObject;
}

/**
 * A description is put together when its module is compiled: at run time it is a literal.
 *
 *     @additions %{…}
 *     @description Collection.deep_extend(Parent.describe(), @additions)
 */
const describeItems = (
    description: Description | undefined,
    useModule: (module: string) => string,
): readonly Item[] => {
    if (description === undefined) return [];
    const own = emitConstant(description.additions);
    const spec = ex.spec("describe", [], ex.call("map"), [], { blankBefore: true });
    if (description.parent === undefined) return [spec, ex.def("describe", [], own, { style: "block" })];
    const parent = ex.remote(useModule(description.parent), "describe");
    const whole = ex.remote(useModule("Ccxt.Collection"), "deep_extend", parent, ex.attr("additions"));
    return [
        ex.attribute("additions", own, { blankBefore: true }),
        ex.attribute("description", whole, { blankBefore: true }),
        spec,
        ex.def("describe", [], ex.attr("description")),
    ];
};

const arityOf = (facts: MethodFacts): number => facts.arity + (facts.self === "none" ? 0 : 1);

const argumentNames = (facts: MethodFacts): readonly string[] => {
    const self = facts.self === "none" ? [] : [facts.self];
    return [...self, ...Array.from({ length: facts.arity }, (_, position) => `arg${position + 1}`)];
};

const delegates = (input: ModuleInput, useModule: (module: string) => string): readonly Item[] =>
    input.inherited.flatMap(({ method, module }) => {
        const facts = input.factsOf(method);
        if (facts === undefined) return [];
        const params = argumentNames(facts).map((name) => ex.var(name));
        return [ex.delegate(functionName(method), params, useModule(module))];
    });

/** `alias` lines for the modules that the code turned out to use, sorted. */
const aliases = (modules: ReadonlySet<string>): readonly Item[] =>
    [...modules].sort().map((module) => ex.directive("alias", module));

const lastSegment = (module: string): string => module.slice(module.lastIndexOf(".") + 1);

export const emitModule = (input: ModuleInput): SourceFile => {
    const used = new Set<string>();
    const useModule = (module: string): string => {
        used.add(module);
        return lastSegment(module);
    };
    const describe = describeItems(input.description, useModule);
    const methods = input.methods.flatMap((method) => emitMethod(method, { ...input, useModule }));
    const inherited = delegates(input, useModule);
    const dispatch = emitDispatch(input.handlers, { ...input, useModule });
    return ex.file(
        [
            ex.module(input.module, [
                ex.moduledoc(false),
                ...aliases(used),
                ...inherited,
                ...describe,
                ...methods,
                ...dispatch,
            ]),
        ],
        input.header,
    );
};

export { arityOf };
