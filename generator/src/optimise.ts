/** Runs the optional passes: method by method, and then those that look at several methods. */
import type { Hierarchy } from "./hierarchy.js";
import type { StructuredMethod } from "./ir/method.js";
import type { StructuredClass, StructuredProgram } from "./ir/program.js";
import { familyName, plainName } from "./method-name.js";
import { optionalAfter, type Stages } from "./passes/optional.js";
import { freshNames } from "./passes/turns/index.js";
import { createTrace, type Trace } from "./trace.js";

/** Makes of a method what the optional passes after a stage make of it, unless they are disabled. */
export const optimiser =
    (disabled: readonly string[], trace: Trace) =>
    <S extends "rebind" | "structure">(stage: S, method: Stages[S]): Stages[S] =>
        optionalAfter(stage, disabled).reduce<Stages[S]>(
            (before, { name, run }) => trace.after(name, run(before)),
            method,
        );

/** A class of the program, with its methods as `structure` leaves them. */
interface ClassToOptimise {
    readonly path: string;
    readonly methods: readonly StructuredMethod[];
}

/** For each class, names for methods that none of the program has. */
const freshNamesFor = (classes: readonly ClassToOptimise[]): StructuredProgram["freshMethod"] => {
    const taken = new Set(classes.flatMap(({ methods }) => methods.map(({ name }) => plainName(name))));
    const named = classes.map(({ path }) => {
        const fresh = freshNames(taken);
        return (hint: string): string => familyName(fresh(hint), path);
    });
    return (owner, hint) => named[owner]?.(hint) ?? hint;
};

/** The classes after all optional passes. */
export const optimiseProgram = (
    classes: readonly ClassToOptimise[],
    hierarchy: Hierarchy,
    disabled: readonly string[],
    trace: Trace,
): readonly StructuredClass[] => {
    const optimised = optimiser(disabled, trace);
    const untraced = optimiser(disabled, createTrace(undefined));
    const byName = classes.map(({ methods }) => new Map(methods.map((method) => [method.name, method] as const)));
    const program: StructuredProgram = {
        classes: classes.map(({ methods }) => ({
            methods: methods.map((method) => optimised("structure", method)),
            copies: [],
        })),
        definitionOf: (caller, method) => {
            if (hierarchy.isVirtual(caller, method)) return undefined;
            const [, at] = hierarchy.definitionAbove(method, caller) ?? [];
            return at === undefined ? undefined : byName[at]?.get(method);
        },
        finish: (method) => untraced("structure", method),
        freshMethod: freshNamesFor(classes),
    };
    return optionalAfter("methods", disabled).reduce((before, { name, run }) => {
        const after = run(before);
        for (const method of after.classes.flatMap(({ methods }) => methods)) trace.after(name, method);
        return after;
    }, program).classes;
};
