/** Runs the optional passes: method by method, and then those that look at several methods. */
import type { TreeNode } from "./class-tree.js";
import type { Hierarchy } from "./hierarchy.js";
import type { StructuredMethod } from "./ir/method.js";
import type { StructuredClass, StructuredProgram } from "./ir/program.js";
import { familyName, plainName } from "./method-name.js";
import type { ProgramOfMethod } from "./passes/common-calls/index.js";
import { optionalAfter, type Besides, type Stages } from "./passes/optional.js";
import type { FactsOf } from "./passes/places.js";
import { freshNames } from "./passes/turns/index.js";
import { createTrace, type Trace } from "./trace.js";

/** Makes of a method what the optional passes after a stage make of it, unless they are disabled. */
export const optimiser =
    (disabled: readonly string[], trace: Trace) =>
    <S extends "rebind" | "structure">(stage: S, method: Stages[S], besides: Besides[S]): Stages[S] =>
        optionalAfter(stage, disabled).reduce<Stages[S]>(
            (before, { name, run }) => trace.after(name, run(before, besides)),
            method,
        );

/** A class of the program, with its methods as `structure` leaves them. */
interface ClassToOptimise extends TreeNode {
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
    factsOf: FactsOf,
    disabled: readonly string[],
    trace: Trace,
): readonly StructuredClass[] => {
    const optimised = optimiser(disabled, trace);
    const untraced = optimiser(disabled, createTrace(undefined));
    const byName = classes.map(({ methods }) => new Map(methods.map((method) => [method.name, method] as const)));
    const definitionAbove = (method: string, from: number | undefined): StructuredMethod | undefined => {
        const [, at] = hierarchy.definitionAbove(method, from) ?? [];
        return at === undefined ? undefined : byName[at]?.get(method);
    };
    const definitionOf = (caller: number, method: string): StructuredMethod | undefined =>
        hierarchy.isVirtual(caller, method) ? undefined : definitionAbove(method, caller);
    const programOf = (caller: number): ProgramOfMethod => ({
        factsOf,
        definitionOf: ({ method, parent }) =>
            parent ? definitionAbove(method, classes[caller]?.parent) : definitionOf(caller, method),
    });
    const program: StructuredProgram = {
        classes: classes.map(({ methods }, at) => ({
            methods: methods.map((method) => optimised("structure", method, programOf(at))),
            copies: [],
        })),
        definitionOf,
        finish: (owner, method) => untraced("structure", method, programOf(owner)),
        freshMethod: freshNamesFor(classes),
    };
    return optionalAfter("methods", disabled).reduce((before, { name, run }) => {
        const after = run(before, undefined);
        for (const method of after.classes.flatMap(({ methods }) => methods)) trace.after(name, method);
        return after;
    }, program).classes;
};
