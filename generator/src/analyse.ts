/** From source text to structured methods: the front half of the compiler, before anything is Elixir. */
import type ts from "typescript";
import { isBelow, lineage } from "./class-tree.js";
import { locate, unknownMethod, unknownRoot, waitInReducer } from "./diagnostics/catalog.js";
import { bug, type Diagnostic } from "./diagnostics/diagnostic.js";
import type { DeclaredTypes } from "./frontend/declared-types.js";
import type { SourceHost } from "./frontend/host.js";
import { loadProgram, type Program } from "./frontend/program.js";
import type { Signature, SourceClass } from "./frontend/source-class.js";
import { hierarchyOf, type ClassMethods, type Hierarchy } from "./hierarchy.js";
import type { ConstantObject } from "./ir/constant.js";
import type { MethodFacts } from "./ir/facts.js";
import type { Method, StructuredMethod } from "./ir/method.js";
import { familyName, plainName } from "./method-name.js";
import { walkExpressions } from "./ir/walk.js";
import { handWrittenMethod, overriddenByHand } from "./lower/hand-written.js";
import { lowerMethod } from "./lower/index.js";
import { methodName } from "./lower/methods.js";
import { methodNames, type MethodName } from "./lower/names.js";
import { bookParameters } from "./passes/books.js";
import { effects } from "./passes/effects/index.js";
import { endpointsOf, resolveEndpoints, type Endpoints } from "./passes/endpoints.js";
import { DESCRIBE, foldDescriptions, readDescription } from "./passes/fold/index.js";
import { exclusive } from "./passes/exclusive.js";
import { resolveFutures } from "./passes/futures.js";
import { orderedLiterals, orderKeys } from "./passes/key-order/index.js";
import { listLengths } from "./passes/list-lengths.js";
import { sharing } from "./passes/points-to/index.js";
import { calledByRuntime, callersOf, handlersOf, reach } from "./passes/reach.js";
import { catches } from "./passes/catches.js";
import { rebind } from "./passes/rebind/index.js";
import { inferReturnType, settle } from "./passes/settle/index.js";
import { structure } from "./passes/structure/index.js";
import { spawnClients } from "./passes/spawn-clients.js";
import { unwarned } from "./passes/unwarned.js";
import { CUT, cutTurns, freshNames } from "./passes/turns/index.js";
import { ENTRY_POINTS, UNCALLED_HOOKS, type EntryPoint } from "./runtime/entry-points.js";
import { optimiseProgram, optimiser } from "./optimise.js";
import { withoutReviewed, type ReviewedSharing } from "./reviewed.js";
import { createTrace, type Trace } from "./trace.js";
import { join, t, type Type } from "./types/type.js";

export interface Options {
    /** Class paths below the source root, such as `pro/binance`: the program has these and all that they need. */
    readonly classPaths: readonly string[];
    /** Methods to compile, with everything that they call; all of them when left out. */
    readonly roots?: readonly string[];
    /** Methods that are left out, with all that call them, where `roots` are. */
    readonly except?: readonly string[];
    readonly reviewed?: readonly ReviewedSharing[];
    /** Names of optional passes that don't run. */
    readonly disabledPasses?: readonly string[];
}

export interface AnalysedClass {
    readonly source: SourceClass;
    /** Position of the superclass; undefined for the base class. */
    readonly parent: number | undefined;
    /** All methods of the class as lowered, compiled or not. */
    readonly lowered: readonly Method[];
    /** Methods that were cut out of those: what their turns and wakes run. */
    readonly cut: readonly Method[];
    readonly compiled: readonly StructuredMethod[];
    /** Copies of compiled methods for calls that those of this class make. */
    readonly copies: readonly StructuredMethod[];
    /** What `describe ()` gives for an exchange of this class. */
    readonly description: ConstantObject;
    /** The endpoints of that description, by the names of their methods. */
    readonly endpoints: Endpoints;
    /** Methods that compiled code of the class holds as values. */
    readonly handlers: readonly string[];
}

export interface Analysis {
    /** The base class first, every class after its superclass. */
    readonly classes: readonly AnalysedClass[];
    /** Positions of the classes that were asked for. */
    readonly requested: readonly number[];
    readonly hierarchy: Hierarchy;
    readonly facts: ReadonlyMap<string, MethodFacts>;
    /** Methods that are computed when compiling. */
    readonly folded: ReadonlySet<string>;
    /** ccxt's version, from its package.json. */
    readonly version: string | undefined;
    /** The text of ccxt's licence. */
    readonly licence: string | undefined;
    readonly trace: Trace;
    readonly diagnostics: readonly Diagnostic[];
}

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

interface LoweredClass extends ClassMethods {
    readonly source: SourceClass;
}

/** The signature of a class's method of the name: declarations tell of others, too, which are written by hand. */
const overridden = (source: SourceClass | undefined, name: string): readonly Signature[] => {
    const isCompiled = source?.methods.some((each) => methodName(each) === name) === true;
    return isCompiled ? [source.signatures.get(name) ?? bug(`no signature of ${name}`)] : [];
};

const lowerAll = ({ classes, types }: Program, diagnostics: Diagnostic[], trace: Trace): readonly LoweredClass[] => {
    const names = methodNames(classes);
    const byHand = overriddenByHand(classes);
    return classes.map((source, at) => {
        const [, ...ancestors] = lineage(classes, at);
        const signaturesAbove = (node: ts.MethodDeclaration): readonly Signature[] =>
            ancestors.flatMap((each) => overridden(classes[each], methodName(node)));
        const methods = source.methods.map((node) => {
            const own = names[at] ?? new Map<string, MethodName>();
            const lowered = lowerMethod(source, node, own, types, signaturesAbove(node), diagnostics);
            return trace.after("futures", resolveFutures(trace.after("lower", lowered)));
        });
        const added = source.parent === undefined ? byHand.map((each) => handWrittenMethod(source, each)) : [];
        return { source, parent: source.parent, methods: [...methods, ...added] };
    });
};

const ANY = t.any;

/** Declared return types; where a declaration says `any`, what the bodies return, joined over all definitions. */
const returnTypes = (methods: readonly Method[], fieldOf: DeclaredTypes["fieldOf"]): ((method: string) => Type) => {
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

const selectedRoots = (options: Options, methods: readonly Method[]): readonly string[] => {
    const all = new Set(methods.map(({ name }) => name));
    const called = (plain: readonly string[]): readonly string[] => {
        const wanted = new Set(plain);
        return [...all].filter((name) => wanted.has(plainName(name)));
    };
    const known = new Set([...all].map(plainName));
    for (const root of [...(options.roots ?? []), ...(options.except ?? [])]) {
        if (!known.has(root)) throw unknownRoot(root, options.classPaths.join(", "));
    }
    if (options.roots !== undefined) return called([...options.roots, ...ENTRY_POINTS.keys()]);
    const left = callersOf(called(options.except ?? []), methods);
    return [...all].filter((name) => !left.has(name));
};

/** Calls of `super` where no class above has the method. */
const unknownParents = (classes: readonly LoweredClass[], hierarchy: Hierarchy): readonly Diagnostic[] =>
    classes.flatMap(({ parent, methods }) =>
        methods.flatMap(({ name, body }) => {
            const found: Diagnostic[] = [];
            walkExpressions(body, (node) => {
                // An override of a hook is refused itself.
                if (node.kind !== "methodCall" || !node.parent || UNCALLED_HOOKS.has(plainName(node.method))) return;
                if (hierarchy.definitionAbove(node.method, parent) !== undefined) return;
                found.push(locate(unknownMethod(plainName(node.method)), node.span, name, "CallExpression"));
            });
            return found;
        }),
    );

/** Types, endpoints and conditions of the methods to compile are settled. */
const settleAll = (
    lowered: readonly LoweredClass[],
    endpoints: readonly Endpoints[],
    { types: { fieldOf } }: Program,
    isCompiled: (method: Method) => boolean,
    diagnostics: Diagnostic[],
    trace: Trace,
): readonly LoweredClass[] => {
    const methods = lowered.flatMap((each) => each.methods);
    const input = { returnTypeOf: returnTypes(methods, fieldOf), fieldOf, listLengthOf: listLengths(methods) };
    const withBooks = bookParameters(methods);
    const withClients = spawnClients(methods);
    const resolved = lowered.map((each, at): LoweredClass => {
        const own = endpoints[at] ?? new Set<string>();
        const known = { own, below: endpoints.filter((_, other) => isBelow(lowered, other, at)) };
        const compiled = each.methods
            .filter(isCompiled)
            .map((method) => trace.after("spawn-clients", withClients(method)))
            .map((method) => trace.after("books", withBooks(method)))
            .map((method) => trace.after("fold", readDescription(method)))
            .map((method) => trace.after("endpoints", resolveEndpoints(method, known, diagnostics)));
        return { ...each, methods: compiled };
    });
    const ordered = orderedLiterals(resolved.flatMap((each) => each.methods));
    return resolved.map((each) => ({
        ...each,
        methods: each.methods
            .map((method) => trace.after("key-order", orderKeys(method, ordered)))
            .map((method) => trace.after("settle", settle(method, input, diagnostics)))
            .map((method) => trace.after("exclusive", exclusive(method))),
    }));
};

interface CutClass extends LoweredClass {
    readonly cut: readonly Method[];
}

const cutAll = (
    settled: readonly LoweredClass[],
    factsOf: (method: string) => MethodFacts | undefined,
    diagnostics: Diagnostic[],
    trace: Trace,
): readonly CutClass[] => {
    const taken = new Set(settled.flatMap(({ methods }) => methods.map(({ name }) => plainName(name))));
    return settled.map((each) => {
        const fresh = freshNames(taken);
        const freshMethod = (hint: string): string => familyName(fresh(hint), each.source.path);
        const turns = each.methods.map((method) => cutTurns(method, { factsOf, freshMethod }, diagnostics));
        const cut = turns.flatMap((turn) => turn.cut);
        const methods = turns.flatMap((turn) => [turn.method, ...turn.cut]);
        return { ...each, methods: methods.map((method) => trace.after("turns", method)), cut };
    });
};

/** The facts of all methods, given the shapes of those that others than methods call. */
const effectsOf = (
    classes: readonly LoweredClass[],
    shapes: ReadonlyMap<string, EntryPoint>,
    hierarchy: Hierarchy,
    handlers: ReadonlySet<string>,
): ReadonlyMap<string, MethodFacts> => {
    const classOf = new Map(classes.flatMap(({ methods }, at) => methods.map((method) => [method, at] as const)));
    return effects({
        handlers,
        shapes,
        methods: classes.flatMap(({ methods }) => methods),
        isVirtual: (caller, method) => hierarchy.isVirtual(classOf.get(caller) ?? 0, method),
    });
};

/** A connection runs what is held as a value. */
const waitingHandlers = (
    classes: readonly LoweredClass[],
    handlers: ReadonlySet<string>,
    factsOf: (method: string) => MethodFacts | undefined,
): readonly Diagnostic[] =>
    classes
        .flatMap(({ methods }) => methods)
        .filter(({ name }) => handlers.has(name) && factsOf(name)?.waits === true)
        .map(({ name, span }) => locate(waitInReducer(name), span, name, "MethodDeclaration"));

/** Runs all passes. Diagnostics of methods that are not compiled are left out. */
export const analyse = (host: SourceHost, options: Options, progress: Progress): Analysis => {
    const { disabledPasses = [] } = options;
    const diagnostics: Diagnostic[] = [];
    progress("load");
    const program = loadProgram(host, options.classPaths);
    progress("lower");
    // The manifest is of the class that was asked for first.
    const trace = createTrace(program.classes[program.requested[0] ?? 0]?.path);
    const lowered = lowerAll(program, diagnostics, trace);
    const all = lowered.flatMap(({ methods }) => methods);
    const hierarchy = hierarchyOf(lowered);
    diagnostics.push(...unknownParents(lowered, hierarchy));
    progress("fold");
    const described = foldDescriptions(lowered, hierarchy, diagnostics);
    const endpoints = described.map(endpointsOf);
    const wanted = reach(selectedRoots(options, all), all);
    const folded = foldedMethods(all);
    progress("settle");
    const isCompiled = ({ name }: Method): boolean => wanted.has(name) && !folded.has(name);
    const settled = settleAll(lowered, endpoints, program, isCompiled, diagnostics, trace);
    const held = settled.map(({ methods }) => [...new Set(methods.flatMap(handlersOf))].filter(hierarchy.isDefined));
    const handlers = new Set(held.flat());
    progress("turns");
    const called = calledByRuntime(settled.flatMap(({ methods }) => methods));
    const before = effectsOf(settled, called, hierarchy, handlers);
    const turns = cutAll(settled, (name) => before.get(name), diagnostics, trace);
    progress("effects");
    const facts = effectsOf(
        turns,
        new Map([...called, ...turns.flatMap((each) => each.cut.map(({ name }) => [name, CUT] as const))]),
        hierarchy,
        handlers,
    );
    progress("points-to");
    const factsOf = (name: string): MethodFacts | undefined => facts.get(name);
    const whole = turns.flatMap(({ methods }) => methods);
    const sharingOf = sharing(whole, factsOf);
    progress("structure");
    const optimised = optimiser(disabledPasses, trace);
    const structured = turns.map(({ source, parent, methods }) => ({
        path: source.path,
        parent,
        methods: methods
            .map((method) => trace.after("rebind", rebind(method, factsOf, sharingOf, diagnostics)))
            .map((method) => optimised("rebind", method, undefined))
            .map((method) => trace.after("catches", catches(method, factsOf)))
            .map((method) => trace.after("structure", structure(method))),
    }));
    const compiled = optimiseProgram(structured, hierarchy, factsOf, disabledPasses, trace).map(
        ({ methods, copies }) => ({
            methods: methods.map((method) => trace.after("unwarned", unwarned(method))),
            copies: copies.map(unwarned),
        }),
    );
    const nothing: ConstantObject = { entries: new Map() };
    const classes = turns.map(({ source, parent, cut }, at) => ({
        source,
        parent,
        lowered: lowered[at]?.methods ?? [],
        cut,
        compiled: compiled[at]?.methods ?? [],
        copies: compiled[at]?.copies ?? [],
        description: described[at] ?? nothing,
        endpoints: endpoints[at] ?? new Set(),
        handlers: held[at] ?? [],
    }));
    diagnostics.push(...waitingHandlers(settled, handlers, factsOf));
    const { version, licence, requested } = program;
    const cut = new Set(turns.flatMap((each) => each.cut.map(({ name }) => name)));
    const isSelected = ({ method }: Diagnostic): boolean => wanted.has(method) || folded.has(method) || cut.has(method);
    return {
        classes,
        requested,
        hierarchy,
        facts: new Map([
            ...facts,
            ...compiled.flatMap(({ copies }) => copies.map((each) => [each.name, each.facts] as const)),
        ]),
        folded,
        version,
        licence,
        trace,
        diagnostics: withoutReviewed(
            diagnostics.filter(isSelected),
            options.reviewed ?? [],
            classes.flatMap(({ compiled }) => compiled),
        ),
    };
};

/** The classes that an exchange of class number `at` is made of, the class itself first. */
export const lineOf = ({ classes }: Pick<Analysis, "classes">, at: number): readonly AnalysedClass[] =>
    lineage(classes, at).flatMap((each) => classes[each] ?? []);
