/** Runs compiled classes on the BEAM: all of them in one start of the virtual machine. */
import type { Compilation } from "../../../../generator/src/compile.js";
import { functionName } from "../../../../generator/src/elixir/index.js";
import { outputCount } from "../../../../generator/src/ir/facts.js";
import { runElixir } from "./elixir-script.js";
import type { Outcome, Value } from "./outcome.js";

/** A method of a class, and what it is called with. */
export interface Call {
    readonly method: string;
    readonly given: readonly Value[];
}

/** A compiled class, and calls of its methods. */
export interface BeamProgram {
    readonly compilation: Compilation;
    readonly calls: readonly Call[];
}

export interface BeamResult {
    /** Warnings and errors of Elixir's compiler, and deviations from `mix format`. */
    readonly problems: readonly string[];
    readonly outcomes: readonly Outcome[];
}

/** The text of each class's module, base class first. */
export const moduleTexts = ({ files }: Compilation): readonly string[] =>
    files.filter(({ path }) => path.startsWith("compiled/")).map(({ text }) => text);

const moduleNames = (compilation: Compilation): readonly string[] =>
    moduleTexts(compilation).map((text) => /^defmodule (\S+) do$/m.exec(text)?.[1] ?? "");

/** The class, counted from the base class, whose definition of the method counts. */
const definingClass = ({ analysis }: Compilation, method: string): number => {
    const found = analysis.classes.findLastIndex(({ compiled }) => compiled.some(({ name }) => name === method));
    if (found < 0) throw new Error(`no compiled class has the method ${method}`);
    return found;
};

/** How `run_programs.exs` calls a compiled method, from the compiler's facts of it. */
const callOf = (compilation: Compilation, { method, given }: Call): object => {
    const facts = compilation.analysis.facts.get(method);
    if (facts === undefined) throw new Error(`the compiler knows nothing of ${method}`);
    const modules = moduleNames(compilation);
    return {
        exchange: modules.at(-1),
        module: modules[definingClass(compilation, method)],
        function: functionName(method),
        arguments: Array.from({ length: facts.arity }, (_, position) => given[position] ?? null),
        self: facts.self,
        waits: facts.waits,
        outputs: outputCount(facts),
        hasValue: facts.hasValue,
    };
};

export const runOnBeam = (programs: readonly BeamProgram[]): readonly BeamResult[] => {
    const classes = programs.map(({ compilation, calls }) => ({
        sources: moduleTexts(compilation),
        calls: calls.map((call) => callOf(compilation, call)),
    }));
    return runElixir("run_programs.exs", classes) as readonly BeamResult[];
};
