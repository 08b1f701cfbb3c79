/** One compiled class as an Elixir module. */
import type { Item, SourceFile } from "../elixir/ast.js";
import { ex } from "../elixir/index.js";
import type { ConstantObject } from "../ir/constant.js";
import type { MethodFacts } from "../ir/facts.js";
import type { StructuredMethod } from "../ir/method.js";
import { emitConstant } from "./description.js";
import { emitDispatch, type Dispatch } from "./dispatch.js";
import { emitMethod, emitPrivateMethod } from "./method.js";
import type { CallTarget } from "./context.js";
import { methodFunction } from "./names.js";

export interface ModuleInput {
    readonly module: string;
    readonly header: readonly string[];
    readonly methods: readonly StructuredMethod[];
    /** Methods that no other module calls. */
    readonly copies: readonly StructuredMethod[];
    readonly factsOf: (method: string) => MethodFacts | undefined;
    readonly targetOf: (method: string, parent: boolean) => CallTarget;
    /** The modules of the class's ancestors. */
    readonly ancestors: readonly string[];
    /** Methods of ancestors that are reached through the exchange's module. */
    readonly inherited: readonly { readonly method: string; readonly module: string }[];
    readonly dispatch: Dispatch;
    readonly description: Description | undefined;
}

/** What `describe ()` gives: the parent's description, if it has one, and what the class adds to it. */
export interface Description {
    readonly parent: string | undefined;
    readonly additions: ConstantObject;
}

/** What `Ccxt.Rest.call/3` looks an endpoint's name up in. */
const endpointItems = (useModule: (module: string) => string): readonly Item[] => {
    const module = useModule("Ccxt.Rest.Endpoints");
    return [
        ex.attribute("endpoints", ex.remote(module, "of", ex.attr("description")), { blankBefore: true }),
        ex.spec("endpoints", [], ex.remote(module, "t"), [], { blankBefore: true }),
        ex.def("endpoints", [], ex.attr("endpoints")),
    ];
};

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
    if (description.parent === undefined) {
        return [
            ex.attribute("description", own, { blankBefore: true }),
            spec,
            ex.def("describe", [], ex.attr("description")),
            ...endpointItems(useModule),
        ];
    }
    const parent = ex.remote(useModule(description.parent), "describe");
    const whole = ex.remote(useModule("Ccxt.Collection"), "deep_extend", parent, ex.attr("additions"));
    return [
        ex.attribute("additions", own, { blankBefore: true }),
        ex.attribute("description", whole, { blankBefore: true }),
        spec,
        ex.def("describe", [], ex.attr("description")),
        ...endpointItems(useModule),
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
        return [ex.delegate(methodFunction(method), params, useModule(module))];
    });

/** `alias` lines for the modules that the code turned out to use, sorted. */
const aliases = (modules: ReadonlySet<string>): readonly Item[] =>
    [...modules].sort().map((module) => ex.directive("alias", module));

/** The shortest end of a module's name that is not the end of another one's. */
const shortName = (module: string, others: readonly string[]): string => {
    const segments = module.split(".");
    const endsAlike = (name: string): boolean =>
        others.some((other) => other !== module && `.${other}`.endsWith(`.${name}`));
    for (let count = 1; count < segments.length; count += 1) {
        const name = segments.slice(-count).join(".");
        if (!endsAlike(name)) return name;
    }
    return module;
};

export const emitModule = (input: ModuleInput): SourceFile => {
    const used = new Set<string>();
    const useModule = (module: string): string => {
        const name = shortName(module, input.ancestors);
        // `Pro.Binance` is reached through the alias of `Ccxt.Compiled.Pro`.
        const beyond = name.split(".").length - 1;
        used.add(beyond === 0 ? module : module.split(".").slice(0, -beyond).join("."));
        return name;
    };
    const required = new Set<string>();
    const requireModule = (module: string): string => {
        const name = useModule(module);
        required.add(name);
        return name;
    };
    const describe = describeItems(input.description, useModule);
    const context = { ...input, useModule, requireModule };
    const methods = input.methods.flatMap((method) => emitMethod(method, context));
    const copies = input.copies.map((method) => emitPrivateMethod(method, context));
    const inherited = delegates(input, useModule);
    const dispatch = emitDispatch(input.dispatch, { ...input, useModule });
    return ex.file(
        [
            ex.module(input.module, [
                ex.moduledoc(false),
                ...aliases(used),
                ...[...required].sort().map((module) => ex.directive("require", module)),
                ...inherited,
                ...dispatch.delegated,
                ...describe,
                ...methods,
                ...dispatch.clauses,
                ...copies,
            ]),
        ],
        input.header,
    );
};

export { arityOf };
