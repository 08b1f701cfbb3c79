/**
 * The public module of a class: each method for users, giving `{:ok, value} | {:error, exception}`, its raising variant,
 * for each `watch…` a stream of its values, and the endpoints of its API.
 */
import type { Expr as Ex, Item, SourceFile } from "../elixir/ast.js";
import { ex } from "../elixir/index.js";
import type { Method, Parameter } from "../ir/method.js";
import type { Expr } from "../ir/nodes.js";
import { canBe, join, Kind, t } from "../types/type.js";
import { parseDocumentation, renderDocumentation } from "./documentation.js";
import { localName } from "./context.js";
import { emitType, type TypeNames } from "./types.js";
import { methodFunction } from "./names.js";

export interface PublicMethod {
    readonly method: Method;
    /** The compiled module that defines it. */
    readonly module: string;
    readonly isShown: boolean;
    readonly takesExchange: boolean;
    /** The compiled function gives back more than the value, in a tuple after it. */
    readonly givesMore: boolean;
    /** For `watch…`: the method that ends what it started, and whether that one asks on whose behalf. */
    readonly unwatch: { readonly method: Method; readonly module: string; readonly asksCaller: boolean } | undefined;
}

export interface FacadeInput {
    readonly module: string;
    readonly compiled: string;
    readonly name: string;
    readonly example: string | undefined;
    readonly header: readonly string[];
    readonly methods: readonly PublicMethod[];
    /** Methods that the class takes from an ancestor as they are, and the public module of that ancestor. */
    readonly inherited: { readonly module: string; readonly methods: readonly PublicMethod[] } | undefined;
    /** The public module that has the functions of the endpoints, where it isn't this one. */
    readonly endpointsIn: string | undefined;
}

/** ccxt's key of `params` for the method on whose behalf another is called: its options are looked up. */
const CALLER = "callerMethodName";

const constant = (node: Expr): Ex => {
    if (node.kind !== "literal") return ex.map();
    if (typeof node.value === "string") return ex.str(node.value);
    if (typeof node.value === "number") return ex.number(node.value);
    return node.value === undefined ? ex.nil : ex.bool(node.value);
};

/** Parameters from the first optional one on have defaults. */
const optionalFrom = (parameters: readonly Parameter[]): number => {
    const last = parameters.map((parameter) => parameter.isOptional === true).lastIndexOf(false);
    return last + 1;
};

const variable = ({ name }: Parameter): Ex => ex.var(localName(name));

const heads = (parameters: readonly Parameter[]): readonly Ex[] => {
    const from = optionalFrom(parameters);
    return parameters.map((parameter, position) => {
        if (position < from) return variable(parameter);
        return ex.withDefault(
            variable(parameter),
            parameter.initial === undefined ? ex.nil : constant(parameter.initial),
        );
    });
};

const types: TypeNames = { useModule: (module) => module, arePlain: true };

const parameterTypes = (parameters: readonly Parameter[]): readonly Ex[] =>
    parameters.map(({ type, initial }) => emitType(initial === undefined ? type : join(type, t.nil), types));

const exchange = ex.var("exchange");
const exchangeType = ex.remote("Exchange", "t");

/** The function has no defaults itself: `defcall` defines one for each number of arguments. */
const optionalOf = ({ parameters }: Method): string => {
    const names = parameters.slice(optionalFrom(parameters)).map(({ name }) => `\`${localName(name)}\``);
    return names.length === 0 ? "" : `\n\nMay be left out: ${names.join(", ")}.`;
};

const docOf = (method: Method): string => {
    const text = renderDocumentation(parseDocumentation(method.documentation ?? ""), localName);
    return (text === "" ? `ccxt's \`${method.name}\`.` : text) + optionalOf(method);
};

const callOf = ({ method, module, takesExchange, givesMore }: PublicMethod): Ex => {
    const args = [...(takesExchange ? [exchange] : []), ...method.parameters.map(variable)];
    const call = ex.remote(module, methodFunction(method.name), ...args);
    return givesMore ? ex.call("elem", call, ex.number(0)) : call;
};

const wrapperItems = (wrapped: PublicMethod): readonly Item[] => {
    const { method, isShown, takesExchange } = wrapped;
    const { parameters } = method;
    const name = methodFunction(method.name);
    const call = callOf(wrapped);
    const value = emitType(method.returnType, types);
    const args = [exchangeType, ...parameterTypes(parameters)];
    const result = ex.remote("Result", "t", value);
    const params = [takesExchange ? exchange : ex.var("_exchange"), ...heads(parameters)];
    if (isShown) {
        return [
            ex.doc(docOf(method), { blankBefore: true }),
            ex.spec(name, args, result, [], { blankBefore: false }),
            ex.spec(`${name}!`, args, value, [], { blankBefore: false }),
            ex.defcall(name, params, call),
        ];
    }
    return [
        ex.doc(false, { blankBefore: true }),
        ex.spec(name, args, result),
        ex.def(name, params, ex.remote("Result", "of", ex.fn([], call))),
        ex.doc(false, { blankBefore: true }),
        ex.spec(`${name}!`, args, value),
        ex.def(`${name}!`, params, call),
    ];
};

const streamName = (watch: string): string => methodFunction(watch).replace(/^watch/, "stream");

/** What ending a stream passes on: the parameters that both methods have. */
const unwatchCall = (method: Method, unwatch: NonNullable<PublicMethod["unwatch"]>): Ex => {
    const known = new Set(method.parameters.map(({ name }) => name));
    const args = unwatch.method.parameters.map((parameter) => {
        if (!known.has(parameter.name)) return ex.nil;
        if (parameter.name !== "params" || !unwatch.asksCaller) return variable(parameter);
        return ex.remote("Map", "put_new", variable(parameter), ex.str(CALLER), ex.str(method.name));
    });
    return ex.call(methodFunction(unwatch.method.name), ex.arg(1), ...args);
};

/** A list of items is a queue, of which a stream gives each; of what is a state it gives the latest. */
const isQueue = ({ returnType }: Method): boolean => canBe(returnType, Kind.list) && !canBe(returnType, Kind.object);

const hasStream = ({ method }: PublicMethod): boolean => /^watch[A-Z]/.test(method.name);

const streamItems = (found: PublicMethod): readonly Item[] => {
    if (!hasStream(found)) return [];
    const { method, unwatch } = found;
    const { parameters } = method;
    const watch = ex.call(methodFunction(method.name), ex.arg(1), ...parameters.map(variable));
    const end = unwatch === undefined ? ex.nil : ex.capture(unwatchCall(method, unwatch));
    const arity = parameters.length + 1;
    const ends = unwatch === undefined ? "" : `; ending it calls \`${methodFunction(unwatch.method.name)}\``;
    const what = isQueue(method) ? "each of its updates" : "the latest, where updates come faster than they are read";
    const doc = `A lazy stream of what \`${methodFunction(method.name)}/${arity}\` gives, ${what}${ends}.\n\nSee \`Ccxt.Pro.Updates\`.`;
    const value = emitType(method.returnType, types);
    return [
        ex.doc(doc, { blankBefore: true }),
        ex.spec(
            streamName(method.name),
            [exchangeType, ...parameterTypes(parameters)],
            ex.remote("Enumerable", "t", value),
        ),
        ex.defstream(
            streamName(method.name),
            [exchange, ...heads(parameters)],
            ex.remote(
                "Updates",
                "stream",
                exchange,
                ex.capture(watch),
                end,
                ex.atom(isQueue(method) ? "queue" : "latest"),
            ),
        ),
    ];
};

/** `defcall watch_ticker(exchange, symbol, params \\\\ %{}), to: Ccxt.Pro.Binance`, and its stream. */
const delegateItems = (module: string, found: PublicMethod): readonly Item[] => {
    const { name, parameters } = found.method;
    const params = [exchange, ...heads(parameters)];
    const plain = methodFunction(name);
    if (!found.isShown) {
        return [plain, `${plain}!`].flatMap((as) => [
            ex.doc(false, { blankBefore: true }),
            ex.delegate(as, params, module),
        ]);
    }
    return [
        ex.delegate(plain, params, module, { keyword: "defcall" }),
        ...(hasStream(found) ? [ex.delegate(streamName(name), params, module, { keyword: "defstream" })] : []),
    ];
};

const moduledoc = ({ module, name, example, inherited }: FacadeInput): string =>
    [
        `${name}, with ccxt's unified API.`,
        "",
        "Functions give `{:ok, value}` or `{:error, exception}`; those with a `!` give the value or raise. Values are ccxt's:",
        "maps with string keys, amounts and prices as numbers, times in milliseconds since 1970.",
        "",
        "Each endpoint of the exchange's own API has a function, too, which gives its answer as it is: see `endpoint/3`.",
        "",
        `    exchange = ${module}.new()`,
        ...(example === undefined ? [] : [`    {:ok, value} = ${module}.${example}`]),
        "    :ok = Ccxt.Pro.close(exchange)",
        "",
        "The exchange may be left out, and settings may stand among the parameters: see `Ccxt.Pro`.",
        ...(inherited === undefined
            ? []
            : ["", `What it has in common with \`${inherited.module}\` is documented there.`]),
    ].join("\n");

const markets = ex.map([{ key: ex.remote("String", "t"), value: ex.call("map") }]);
const LOAD_MARKETS = "load_markets";
const loadMarkets = ex.remote("Rest", LOAD_MARKETS, exchange, ex.var("reload"), ex.var("params"));
const reloading = [ex.withDefault(ex.var("reload"), ex.bool(false)), ex.withDefault(ex.var("params"), ex.map())];

const newItems = (compiled: string): readonly Item[] => [
    ex.doc(
        "A new exchange; `config` is as `Ccxt.Exchange.new/2` takes it: credentials, `options`, urls.\n\nRaises `ArgumentError` for a setting that there isn't.",
        { blankBefore: true },
    ),
    ex.spec("new", [ex.union(ex.call("map"), ex.call("keyword"))], exchangeType),
    ex.def(
        "new",
        [ex.withDefault(ex.var("config"), ex.map())],
        ex.remote("Exchange", "new", ex.alias(compiled), ex.var("config")),
    ),
    ex.doc("The exchange of calls that bring none, and these settings; see `Ccxt.Pro`.", { blankBefore: true }),
    ex.spec("shared", [ex.union(ex.call("map"), ex.call("keyword"))], exchangeType),
    ex.def(
        "shared",
        [ex.withDefault(ex.var("config"), ex.map())],
        ex.remote("Calls.Shared", "exchange", ex.alias(compiled), ex.nil, ex.var("config")),
    ),
];

const loadMarketsTypes = [exchangeType, ex.call("boolean"), ex.call("map")];

const loadMarketsItems: readonly Item[] = [
    ex.doc(
        "Loads the markets, unless they are loaded already, and gives them by symbol. Other functions do it by themselves.",
        {
            blankBefore: true,
        },
    ),
    ex.spec("load_markets", loadMarketsTypes, ex.remote("Result", "t", markets), [], { blankBefore: false }),
    ex.spec("load_markets!", loadMarketsTypes, markets, [], { blankBefore: false }),
    ex.defcall("load_markets", [exchange, ...reloading], loadMarkets),
];

/** A class that describes no API of its own leaves the functions of its endpoints to the one that does. */
const endpoints = ({ compiled, endpointsIn }: FacadeInput): Item =>
    ex.directive("use", "Ccxt.Rest.EndpointFunctions", [
        { key: "of", value: ex.alias(`Ccxt.${compiled}`) },
        ...(endpointsIn === undefined ? [] : [{ key: "in", value: ex.alias(endpointsIn) }]),
    ]);

export const emitFacade = (input: FacadeInput): SourceFile => {
    const { inherited } = input;
    const all = [...input.methods, ...(inherited?.methods ?? [])];
    const streams = input.methods.flatMap(streamItems);
    const directives = [
        "Ccxt.Calls",
        "Ccxt.Compiled",
        "Ccxt.Exchange",
        ...(streams.length === 0 ? [] : ["Ccxt.Pro.Updates"]),
        "Ccxt.Rest",
        "Ccxt.Result",
    ];
    return ex.file(
        [
            ex.module(input.module, [
                ex.moduledoc(moduledoc(input)),
                endpoints(input),
                ...directives.map((module) => ex.directive("alias", module)),
                ...newItems(input.compiled),
                // Exchanges that load more than that have a method for it.
                ...(all.some(({ method }) => methodFunction(method.name) === LOAD_MARKETS) ? [] : loadMarketsItems),
                ...(inherited?.methods.flatMap((method) => delegateItems(inherited.module, method)) ?? []),
                ...input.methods.flatMap(wrapperItems),
                ...streams,
            ]),
        ],
        input.header,
    );
};

/** An exchange by ccxt's id, and its compiled module. */
export interface ExchangeEntry {
    readonly id: string;
    readonly module: string;
}

/** `Ccxt.Pro.Exchanges`: the list of exchanges that the package has. */
export const emitExchanges = (exchanges: readonly ExchangeEntry[], header: readonly string[]): SourceFile => {
    const entries = exchanges.map(({ id, module }) => ex.tuple(ex.atom(id), ex.alias(module)));
    return ex.file(
        [
            ex.module("Ccxt.Pro.Exchanges", [
                ex.moduledoc(false),
                ex.spec("all", [], ex.list([ex.tuple(ex.call("atom"), ex.call("module"))]), [], { blankBefore: true }),
                ex.def("all", [], ex.list(entries)),
            ]),
        ],
        header,
    );
};
