/**
 * Every method of the REST class that waits for something, with arguments made from the names of its parameters and of
 * the keys of `params` that it reads, and with the answers that stand in ccxt's comments.
 */
import { ANY_URL, type Answer, type Call, type CallsCase, type Setup } from "../../plan.js";
import { ANYTHING, PARAMETERS, PARAMS, TYPES } from "./arguments.js";
import { answersIn, calledBy, paramsRead, readMethods, type SourceMethod } from "./source.js";

export const credentials = { apiKey: "key", secret: "secret" };

const markets = { fetchMarkets: { types: ["spot", "linear", "inverse", "option"] } };

/** Markets of all kinds are there. */
export const rest: Setup = { rest: "binance", loaded: true, config: { ...credentials, options: markets } };

/** They have cases of their own, or are parts of others, which can't be called by themselves. */
const NOT_CALLED: ReadonlySet<string> = new Set([
    "request",
    "fetch2",
    "fetchWebEndpoint",
    "fetchPaginatedCallDynamic",
    "fetchPaginatedCallDeterministic",
    "fetchPaginatedCallCursor",
    "fetchPaginatedCallIncremental",
    "safeDeterministicCall",
    "modifyMarginHelper",
]);

const isAboutStreams = (name: string): boolean => /^(?:watch|unWatch)[A-Z]|Ws$/.test(name);

const isRefusal = ({ lines }: SourceMethod): boolean => /^\s*throw /.test(lines[0] ?? "");

const valuesOf = (method: string, parameter: string): readonly unknown[] => {
    const values = (parameter === "type" ? TYPES[method] : undefined) ?? PARAMETERS[parameter];
    if (values === undefined) throw new Error(`${method}: there are no values for the parameter ${parameter}`);
    return values;
};

/** Each key that is read, with each of its values alone. */
const paramsOf = (name: string, methods: ReadonlyMap<string, SourceMethod>): readonly object[] =>
    paramsRead(name, methods).flatMap((key) => (PARAMS[key] ?? ANYTHING).map((value) => ({ [key]: value })));

type Arguments = readonly unknown[];

const replaced = (list: Arguments, at: number, value: unknown): Arguments =>
    list.map((each, position) => (position === at ? value : each));

/** The values that a list has at a position, and all of that position's. */
const varied = (list: Arguments, at: number, values: readonly unknown[]): readonly Arguments[] =>
    values.map((value) => replaced(list, at, value));

interface Lists {
    /** Every market, and each other parameter varied. */
    readonly plain: readonly Arguments[];
    /** Every market with each key of `params`. */
    readonly withParams: readonly Arguments[];
}

const argumentLists = (method: SourceMethod, methods: ReadonlyMap<string, SourceMethod>): Lists => {
    const { name, parameters } = method;
    const choices = parameters.map((parameter) => valuesOf(name, parameter));
    const first = choices.map(([value]) => value);
    const market = parameters.findIndex((parameter) => ["symbol", "symbols", "orders"].includes(parameter));
    const params = parameters.indexOf("params");
    const ofMarkets = market < 0 ? [first] : varied(first, market, choices[market] ?? []);
    const others = choices.flatMap(([, ...values], at) => (at === market ? [] : varied(first, at, values)));
    return {
        plain: [...ofMarkets, ...others],
        withParams: params < 0 ? [] : ofMarkets.flatMap((list) => varied(list, params, paramsOf(name, methods))),
    };
};

/** The answers of the method's comments, and of those of the methods that parse for it. */
const bodiesFor = (method: SourceMethod, methods: ReadonlyMap<string, SourceMethod>): readonly unknown[] => {
    const parsers = calledBy(method).filter((each) => each.startsWith("parse"));
    const parsed = parsers.flatMap((each) => {
        const parser = methods.get(each) ?? methods.get(each.replace(/s$/, ""));
        return parser === undefined ? [] : answersIn(parser);
    });
    const own = answersIn(method);
    return own.length > 0 ? own : [...parsed, ...parsed.map((each) => [each]), {}, []];
};

const answering = (body: unknown): readonly Answer[] => [{ url: ANY_URL, body: JSON.stringify(body) }];

const callsOf = (method: SourceMethod, methods: ReadonlyMap<string, SourceMethod>): readonly Call[] => {
    const bodies = bodiesFor(method, methods);
    const { plain, withParams } = argumentLists(method, methods);
    const call = (args: Arguments, body: unknown): Call => ({
        method: method.name,
        args,
        ordered: true,
        answers: answering(body),
    });
    return [
        ...plain.flatMap((args) => bodies.map((body) => call(args, body))),
        ...withParams.map((args, at) => call(args, bodies[at % bodies.length])),
    ];
};

/** One case a method, so that what it leaves behind in the options is its own. */
export const methodCases = (): readonly CallsCase[] => {
    const methods = readMethods("binance.js");
    const called = [...methods.values()].filter(
        (method) =>
            method.isAsync && !isRefusal(method) && !isAboutStreams(method.name) && !NOT_CALLED.has(method.name),
    );
    return called.map((method) => ({
        kind: "calls",
        name: `${method.name} by REST`,
        setup: rest,
        calls: callsOf(method, methods),
    }));
};
