/** From source text to structured methods: the front half of the compiler, before anything is Elixir. */
import { unknownRoot } from "./diagnostics/catalog.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { loadHierarchy, type Hierarchy } from "./frontend/hierarchy.js";
import type { SourceHost } from "./frontend/host.js";
import type { SourceClass } from "./frontend/source-class.js";
import type { Method } from "./ir/method.js";
import { walkExpressions } from "./ir/walk.js";
import { lowerMethod, methodNames } from "./lower/index.js";
import { endpointsOf, resolveEndpoints, type Endpoint } from "./passes/endpoints.js";
import { resolveFutures } from "./passes/futures.js";
import { CUT, cutTurns, freshNames } from "./passes/turns/index.js";
import { effects } from "./passes/effects/index.js";
import type { MethodFacts } from "./ir/facts.js";
import { foldDescription } from "./passes/fold/index.js";
import type { ConstantObject } from "./ir/constant.js";
import { hasReturn, neverEnds } from "./passes/control.js";
import { bookParameters } from "./passes/books.js";
import { listLengths } from "./passes/list-lengths.js";
import { orderedLiterals, orderKeys } from "./passes/key-order/index.js";
import { callersOf, handlersOf, reach } from "./passes/reach.js";
import { rebind } from "./passes/rebind/index.js";
import { inferReturnType, settle } from "./passes/settle/index.js";
import { simplify } from "./passes/simplify/index.js";
import { structure } from "./passes/structure/index.js";
import type { StructuredMethod } from "./ir/method.js";
import { ENTRY_POINTS, type EntryPoint } from "./runtime/entry-points.js";
import { join, t, type Type } from "./types/type.js";
import { createTrace, type Trace } from "./trace.js";
import type { DeclaredTypes } from "./frontend/declared-types.js";

export interface Options {
    /** Class path below the source root: `pro/binance`. */
    readonly classPath: string;
    /** Methods to compile, with everything that they call; all of them when left out. */
    readonly roots?: readonly string[];
    /** Methods that are left out, with all that call them, where `roots` are. */
    readonly except?: readonly string[];
}

export interface AnalysedClass {
    readonly source: SourceClass;
    /** All methods of the class as lowered, compiled or not. */
    readonly lowered: readonly Method[];
    /** Methods that were cut out of those: what their turns and wakes run. */
    readonly cut: readonly Method[];
    readonly compiled: readonly StructuredMethod[];
    /** The folded description, where the class has a `describe ()` of its own. */
    readonly description: ConstantObject;
}

export interface Analysis {
    /** Base class first. */
    readonly classes: readonly AnalysedClass[];
    readonly facts: ReadonlyMap<string, MethodFacts>;
    readonly endpoints: ReadonlyMap<string, Endpoint>;
    /** Methods that are computed when compiling. */
    readonly folded: ReadonlySet<string>;
    /** ccxt's version, from its package.json. */
    readonly version: string | undefined;
    /** Methods held as values by compiled code. */
    readonly handlers: readonly string[];
    readonly diagnostics: readonly Diagnostic[];
    readonly hierarchy: Hierarchy;
    readonly trace: Trace;
}

/** The method that is computed when compiling. */
const DESCRIBE = "describe";

const callsOf = (method: Method): readonly string[] => {
    const names: string[] = [];
    walkExpressions(method.body, (node) => {
        if (node.kind === "methodCall") names.push(node.method);
    });
    return names;
};

/** `describe` and what it alone calls: folded, not compiled. */
const foldedMethods = (methods: readonly Method[]): ReadonlySet<string> => {
    const describing = methods.filter(({ name }) => name === DESCRIBE).flatMap(callsOf);
    const others = new Set(methods.filter(({ name }) => name !== DESCRIBE).flatMap(callsOf));
    return new Set([DESCRIBE, ...describing.filter((name) => !others.has(name))]);
};

/** Tells how far a long run is. */
export type Progress = (stage: string) => void;

interface LoweredClass {
    readonly source: SourceClass;
    readonly methods: readonly Method[];
}

const lowerAll = (hierarchy: Hierarchy, diagnostics: Diagnostic[], trace: Trace): readonly LoweredClass[] => {
    const names = methodNames(hierarchy);
    return hierarchy.classes.map((source) => ({
        source,
        methods: source.methods.map((node) => {
            const lowered = trace.after("lower", lowerMethod(source, node, names, hierarchy.types, diagnostics));
            return trace.after("futures", resolveFutures(lowered));
        }),
    }));
};

const descriptions = (classes: readonly LoweredClass[], diagnostics: Diagnostic[]): readonly ConstantObject[] =>
    classes.map((_, index) =>
        foldDescription(
            index,
            (name, belowClass) => {
                const at = definedAt(classes, name, (belowClass ?? index + 1) - 1);
                const method = classes[at]?.methods.find((each) => each.name === name);
                return method === undefined ? undefined : [method, at];
            },
            diagnostics,
        ),
    );

/** The class at or above `from` that defines the method. */
const definedAt = (classes: readonly LoweredClass[], method: string, from: number): number => {
    for (let at = from; at >= 0; at -= 1) if (classes[at]?.methods.some(({ name }) => name === method)) return at;
    return -1;
};

/** Whether a class below `caller` overrides the method, so that a call has to go through the exchange's module. */
export const isOverridden = (
    classes: readonly { readonly methods: readonly Method[] }[],
    caller: number,
    method: string,
): boolean => classes.slice(caller + 1).some(({ methods }) => methods.some(({ name }) => name === method));

/** A method that is there for exchanges to override, and says that this one doesn't. */
const onlyThrows = ({ body }: Method): boolean => neverEnds(body) && !hasReturn(body);

/**
 * Whether a call has to go through the exchange's module. One of a method that only throws does, too: the code after
 * it is for exchanges that have the method, and Elixir would warn that it never runs.
 */
export const isVirtual = (
    classes: readonly { readonly methods: readonly Method[] }[],
    caller: number,
    method: string,
): boolean => {
    if (isOverridden(classes, caller, method)) return true;
    const nearest = classes
        .slice(0, caller + 1)
        .flatMap(({ methods }) => methods.filter(({ name }) => name === method))
        .pop();
    return nearest !== undefined && onlyThrows(nearest);
};

const ANY = t.any;

/** Declared return types; where a declaration says `any`, what the bodies return, joined over the hierarchy. */
const returnTypes = (
    classes: readonly LoweredClass[],
    fieldOf: DeclaredTypes["fieldOf"],
): ((method: string) => Type) => {
    const methods = classes.flatMap((each) => each.methods);
    const declared = new Map(methods.map((method) => [method.name, method.returnType] as const));
    const declaredOnly = (method: string): Type => declared.get(method) ?? ANY;
    const inferred = new Map<string, Type>();
    for (const method of methods) {
        if (declaredOnly(method.name) !== ANY) continue;
        const type = inferReturnType(method, { returnTypeOf: declaredOnly, fieldOf, listLengthOf: () => undefined });
        inferred.set(method.name, join(inferred.get(method.name) ?? t.never, type));
    }
    return (method) => inferred.get(method) ?? declaredOnly(method);
};

const selectedRoots = (options: Options, classes: readonly LoweredClass[]): readonly string[] => {
    const all = new Set(classes.flatMap(({ methods }) => methods.map(({ name }) => name)));
    for (const root of [...(options.roots ?? []), ...(options.except ?? [])]) {
        if (!all.has(root)) throw unknownRoot(root, options.classPath);
    }
    const entries = [...ENTRY_POINTS.keys()].filter((name) => all.has(name));
    if (options.roots !== undefined) return [...options.roots, ...entries];
    const left = callersOf(
        options.except ?? [],
        classes.flatMap(({ methods }) => methods),
    );
    return [...all].filter((name) => !left.has(name));
};

/** Runs the passes up to `simplify`. Diagnostics of methods that are not compiled are left out. */
export const analyse = (host: SourceHost, options: Options, progress: Progress): Analysis => {
    const diagnostics: Diagnostic[] = [];
    progress("load");
    const hierarchy = loadHierarchy(host, options.classPath);
    progress("lower");
    const trace = createTrace();
    const lowered = lowerAll(hierarchy, diagnostics, trace);
    const described = descriptions(lowered, diagnostics);
    const endpoints = endpointsOf(described[described.length - 1] ?? { entries: new Map() });
    const wanted = reach(
        selectedRoots(options, lowered),
        lowered.flatMap(({ methods }) => methods),
    );
    const folded = foldedMethods(lowered.flatMap(({ methods }) => methods));
    const isCompiled = ({ name }: Method): boolean => wanted.has(name) && !folded.has(name);
    progress("settle");
    const { fieldOf } = hierarchy.types;
    const listLengthOf = listLengths(lowered.flatMap(({ methods }) => methods));
    const input = { returnTypeOf: returnTypes(lowered, fieldOf), fieldOf, listLengthOf };
    const withBooks = bookParameters(lowered.flatMap(({ methods }) => methods));
    const resolved = lowered.map(({ source, methods }) => ({
        source,
        methods: methods
            .filter(isCompiled)
            .map((method) => trace.after("books", withBooks(method)))
            .map((method) => trace.after("endpoints", resolveEndpoints(method, endpoints, diagnostics))),
    }));
    const ordered = orderedLiterals(resolved.flatMap(({ methods }) => methods));
    const settled = resolved.map(({ source, methods }) => ({
        source,
        methods: methods
            .map((method) => trace.after("key-order", orderKeys(method, ordered)))
            .map((method) => trace.after("settle", settle(method, input, diagnostics))),
    }));
    progress("effects");
    const classOf = new Map(settled.flatMap(({ methods }, at) => methods.map((method) => [method, at] as const)));
    const taken = new Set(lowered.flatMap(({ methods }) => methods.map(({ name }) => name)));
    const freshMethod = freshNames(taken);
    const held = settled.flatMap(({ methods }) => methods.flatMap(handlersOf));
    const handlers = [...new Set(held)].filter((name) => definedAt(lowered, name, lowered.length - 1) >= 0);
    const effectsOf = (methods: readonly Method[], cut: ReadonlyMap<string, EntryPoint>) =>
        effects({
            handlers: new Set(handlers),
            cut,
            methods,
            isVirtual: (caller, method) => isVirtual(lowered, classOf.get(caller) ?? 0, method),
        });
    progress("turns");
    const before = effectsOf(
        settled.flatMap(({ methods }) => methods),
        new Map(),
    );
    const turns = settled.map(({ source, methods }, at) => {
        const input = { factsOf: (name: string) => before.get(name), freshMethod };
        const split = methods.map((method) => cutTurns(method, input, diagnostics));
        const all = split.flatMap(({ method, cut }) => [method, ...cut]);
        for (const method of all) classOf.set(trace.after("turns", method), at);
        return { source, methods: all, cut: split.flatMap(({ cut }) => cut) };
    });
    const cut = new Map(turns.flatMap((each) => each.cut.map(({ name }) => [name, CUT] as const)));
    const facts = effectsOf(
        turns.flatMap(({ methods }) => methods),
        cut,
    );
    progress("structure");
    const factsOf = (name: string): MethodFacts | undefined => facts.get(name);
    const classes = turns.map(({ source, methods, cut: own }, at) => ({
        source,
        lowered: lowered[at]?.methods ?? [],
        cut: own,
        compiled: methods
            .map((method) => trace.after("rebind", rebind(method, factsOf, diagnostics)))
            .map((method) => trace.after("structure", structure(method, diagnostics)))
            .map((method) => trace.after("simplify", simplify(method))),
        description: described[at] ?? { entries: new Map() },
    }));
    return {
        classes,
        facts,
        endpoints,
        handlers,
        folded,
        version: hierarchy.version,
        diagnostics: diagnostics.filter(({ method }) => wanted.has(method) || folded.has(method)),
        hierarchy,
        trace,
    };
};
