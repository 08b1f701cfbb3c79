/** A small class as each stage of the compiler leaves it. */
import type { Diagnostic } from "../../../../generator/src/diagnostics/diagnostic.js";
import { loadProgram } from "../../../../generator/src/frontend/program.js";
import type { SourceHost } from "../../../../generator/src/frontend/host.js";
import type { MethodFacts } from "../../../../generator/src/ir/facts.js";
import type { Method, ReboundMethod, StructuredMethod } from "../../../../generator/src/ir/method.js";
import { bookParameters } from "../../../../generator/src/passes/books.js";
import { lowerMethod } from "../../../../generator/src/lower/index.js";
import { methodNames } from "../../../../generator/src/lower/names.js";
import { catches } from "../../../../generator/src/passes/catches.js";
import type { ProgramOfMethod } from "../../../../generator/src/passes/common-calls/index.js";
import { effects } from "../../../../generator/src/passes/effects/index.js";
import { resolveFutures } from "../../../../generator/src/passes/futures.js";
import { listLengths } from "../../../../generator/src/passes/list-lengths.js";
import { calledByRuntime } from "../../../../generator/src/passes/reach.js";
import { optionalAfter } from "../../../../generator/src/passes/optional.js";
import { rebind } from "../../../../generator/src/passes/rebind/index.js";
import { sharing } from "../../../../generator/src/passes/points-to/index.js";
import { settle } from "../../../../generator/src/passes/settle/index.js";
import { simplify } from "../../../../generator/src/passes/simplify/index.js";
import { structure } from "../../../../generator/src/passes/structure/index.js";
import { unwarned } from "../../../../generator/src/passes/unwarned.js";
import { CUT, cutTurns, freshNames } from "../../../../generator/src/passes/turns/index.js";
import { t } from "../../../../generator/src/types/type.js";
import { classHost, CLASS_PATH, type ClassText } from "./source.js";

/** The methods of all classes, base class first; the last definition of a name is the most derived one. */
export interface Stages {
    readonly lowered: readonly Method[];
    readonly settled: readonly Method[];
    /** With the methods that were cut out of others, each before the one that it was cut out of. */
    readonly turns: readonly Method[];
    readonly facts: ReadonlyMap<string, MethodFacts>;
    readonly rebound: readonly ReboundMethod[];
    readonly structured: readonly StructuredMethod[];
    readonly simplified: readonly StructuredMethod[];
    /** What the passes after that are told besides a method. */
    readonly programOfMethod: ProgramOfMethod;
    /** After all passes. */
    readonly optimised: readonly StructuredMethod[];
    readonly diagnostics: readonly Diagnostic[];
}

/** The class text that a source stands for: one without a base class of its own. */
export const asClassText = (source: string | ClassText): ClassText =>
    typeof source === "string" ? { methods: source } : source;

/** Every stage in turn, as the compiler runs them. */
export const stagesOf = (
    source: string | ClassText,
    host: SourceHost = classHost(asClassText(source)),
    classPath = CLASS_PATH,
): Stages => {
    const diagnostics: Diagnostic[] = [];
    const program = loadProgram(host, [classPath]);
    const names = methodNames(program.classes);
    const classes = program.classes.map((each, at) =>
        each.methods.map((node) =>
            resolveFutures(lowerMethod(each, node, names[at] ?? new Map(), program.types, [], diagnostics)),
        ),
    );
    const lowered = classes.flat().filter(({ name }) => name !== "describe");
    const returnTypes = new Map(lowered.map((method) => [method.name, method.returnType]));
    const input = {
        returnTypeOf: (method: string) => returnTypes.get(method) ?? t.any,
        fieldOf: program.types.fieldOf,
        listLengthOf: listLengths(lowered),
    };
    const withBooks = bookParameters(lowered);
    const settled = lowered.map((method) => settle(withBooks(method), input, diagnostics));
    const classOf = new Map(classes.flatMap((methods, at) => methods.map((method) => [method.span, at] as const)));
    const isVirtual = (caller: Method, method: string): boolean =>
        classes
            .slice((classOf.get(caller.span) ?? 0) + 1)
            .some((methods) => methods.some(({ name }) => name === method));
    const called = calledByRuntime(lowered);
    const before = effects({ methods: settled, handlers: new Set(), isVirtual, shapes: called });
    const taken = new Set(lowered.map(({ name }) => name));
    const freshMethod = freshNames(taken);
    const turns = settled.map((method) =>
        cutTurns(method, { factsOf: (name: string) => before.get(name), freshMethod }, diagnostics),
    );
    const cut = turns.flatMap((each) => each.cut);
    for (const { method, cut: own } of turns) {
        for (const each of [method, ...own]) classOf.set(each.span, classOf.get(method.span) ?? 0);
    }
    const whole = turns.flatMap((each) => [...each.cut, each.method]);
    const facts = effects({
        methods: whole,
        handlers: new Set(),
        isVirtual,
        shapes: new Map([...called, ...cut.map(({ name }) => [name, CUT] as const)]),
    });
    const sharingOf = sharing(whole, (name) => facts.get(name));
    const rebound = whole.map((method) => rebind(method, (name) => facts.get(name), sharingOf, diagnostics));
    const structured = rebound.map((method) => structure(catches(method, (name) => facts.get(name))));
    const simplified = structured.map(simplify);
    const passes = optionalAfter("structure", []);
    const programOfMethod: ProgramOfMethod = {
        factsOf: (name) => facts.get(name),
        definitionOf: ({ method, parent }) => (parent ? undefined : structured.findLast(({ name }) => name === method)),
    };
    const optimised = structured.map((method) =>
        unwarned(passes.reduce((before, { run }) => run(before, programOfMethod), method)),
    );
    return {
        lowered,
        settled,
        turns: whole,
        facts,
        rebound,
        structured,
        simplified,
        programOfMethod,
        optimised,
        diagnostics,
    };
};

/** The most derived definition of a method; without a name, the last one. */
export const last = <M extends Method>(methods: readonly M[], name?: string): M => {
    const found = methods.findLast((method) => name === undefined || method.name === name);
    if (found === undefined) throw new Error(`no method ${name ?? ""}`);
    return found;
};
