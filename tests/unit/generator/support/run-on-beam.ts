/** Runs compiled classes on the BEAM: all of them in one start of the virtual machine. */
import { lineage } from "../../../../generator/src/class-tree.js";
import type { Compilation } from "../../../../generator/src/compile.js";
import { functionName } from "../../../../generator/src/elixir/index.js";
import { outputCount } from "../../../../generator/src/ir/facts.js";
import { plainName } from "../../../../generator/src/method-name.js";
import { runElixir } from "./elixir-script.js";
import type { Outcome, Value } from "./outcome.js";

/** A method of a class, and what it is called with. */
export interface Call {
    readonly method: string;
    readonly given: readonly Value[];
    /** The class of the exchange that it is called on, by its position; the last class when left out. */
    readonly at?: number;
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

/** The definition that a call on an exchange of class number `at` reaches, and the number of its class. */
const definition = ({ analysis }: Compilation, method: string, at: number): readonly [name: string, at: number] => {
    for (const each of lineage(analysis.classes, at)) {
        const found = analysis.classes[each]?.compiled.find(({ name }) => plainName(name) === method);
        if (found !== undefined) return [found.name, each];
    }
    throw new Error(`no compiled class has the method ${method}`);
};

/** How `run_programs.exs` calls a compiled method, from the compiler's facts of it. */
const callOf = (compilation: Compilation, { method, given, at }: Call): object => {
    const modules = moduleNames(compilation);
    const own = at ?? modules.length - 1;
    const [name, definedAt] = definition(compilation, method, own);
    const facts = compilation.analysis.facts.get(name);
    if (facts === undefined) throw new Error(`the compiler knows nothing of ${name}`);
    return {
        exchange: modules[own],
        module: modules[definedAt],
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
