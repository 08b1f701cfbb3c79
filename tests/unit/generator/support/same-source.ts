/**
 * Same-source tests: a class runs as JavaScript in Node.js and, compiled, on the BEAM; the results must be equal.
 *
 *     describe("concatenation", () => {
 *         const same = sameSource();
 *         same("a text and undefined", "run (symbol) { return 'ticker:' + symbol; }", ["BTC/USDT"], [undefined]);
 *     });
 *
 * The compiled classes of one `sameSource ()` run in one process, when its first test does. A class that an optional pass
 * changes runs without that pass, too.
 */
import { compile, type Compilation } from "../../../../generator/src/compile.js";
import { OPTIONAL_PASSES } from "../../../../generator/src/passes/optional.js";
import { formatDiagnostic } from "../../../../generator/src/diagnostics/diagnostic.js";
import { comparable, type Outcome, type Value } from "./outcome.js";
import { runInNode } from "./run-in-node.js";
import { moduleTexts, runOnBeam, type BeamResult, type Call } from "./run-on-beam.js";
import { classHost, CLASS_PATH, type ClassText } from "./source.js";

interface Program {
    readonly text: ClassText;
    readonly argumentLists: readonly (readonly Value[])[];
}

/** What a class gave on the BEAM, and the Elixir text, to be shown where a test fails. */
interface OnBeam {
    readonly beam: BeamResult;
    readonly elixir: string;
}

interface Compared {
    readonly node: readonly Outcome[];
    /** With all passes, and without each of those that change the class. */
    readonly onBeam: readonly OnBeam[];
}

/** Declares tests of the class's method `run`, one for each list of arguments; without a list, one without any. */
type Declare = (name: string, source: string | ClassText, ...argumentLists: readonly (readonly Value[])[]) => void;

export interface SameSource extends Declare {
    /**
     * The same for sources at the edge of the language: the results are equal, or the compiler refuses the source with
     * a located message of its passes (a loop that it can't leave early, a write that would be lost). It never compiles
     * it to something else.
     */
    readonly orRefused: Declare;
}

const METHOD = "run";

const callsOf = (argumentLists: Program["argumentLists"]): readonly Call[] =>
    argumentLists.map((given) => ({ method: METHOD, given }));

const failed = (problem: string): BeamResult => ({ problems: [problem], outcomes: [] });

/** The compilation, or what is wrong with the source: a problem of this program alone. */
const compiled = (text: ClassText, disabledPasses: readonly string[] = []): Compilation | string => {
    try {
        const compilation = compile(classHost(text), { classPaths: [CLASS_PATH], disabledPasses });
        const { diagnostics } = compilation;
        return diagnostics.length === 0 ? compilation : diagnostics.map(formatDiagnostic).join("\n");
    } catch (error) {
        return String(error);
    }
};

const textOf = (compilation: Compilation | string): string =>
    typeof compilation === "string" ? compilation : moduleTexts(compilation).join("\n");

/** The program with all passes, and without each of those that change it. */
const variants = (text: ClassText): readonly (Compilation | string)[] => {
    const whole = compiled(text);
    const names = OPTIONAL_PASSES.map(({ name }) => name);
    if (typeof whole === "string" || textOf(compiled(text, names)) === textOf(whole)) return [whole];
    const others = names.map((name) => compiled(text, [name]));
    return [whole, ...others.filter((other) => textOf(other) !== textOf(whole))];
};

const runAll = async (programs: readonly Program[]): Promise<readonly Compared[]> => {
    const compilations = programs.map(({ text }) => variants(text));
    const runnable = programs.flatMap(({ argumentLists }, at) =>
        (compilations[at] ?? []).flatMap((compilation) =>
            typeof compilation === "object" ? [{ compilation, calls: callsOf(argumentLists) }] : [],
        ),
    );
    const results = runOnBeam(runnable);
    const resultOf = new Map(runnable.map(({ compilation }, at) => [compilation, results[at]]));
    const onBeam = (compilation: Compilation | string): OnBeam =>
        typeof compilation === "string"
            ? { beam: failed(compilation), elixir: "" }
            : {
                  beam: resultOf.get(compilation) ?? failed("not run"),
                  elixir: moduleTexts(compilation).at(-1) ?? "",
              };
    return Promise.all(
        programs.map(async ({ text, argumentLists }, at) => ({
            node: await runInNode(text, callsOf(argumentLists)),
            onBeam: (compilations[at] ?? []).map(onBeam),
        })),
    );
};

const REFUSAL = /^\S+:\d+:\d+ run .*\[EX(?:2007|3\d+)\]$/;

const isRefusal = ({ problems }: BeamResult): boolean =>
    problems.length > 0 && problems.flatMap((text) => text.split("\n")).every((line) => REFUSAL.test(line));

const check = (compared: Compared | undefined, position: number, refusable: boolean): void => {
    if (compared === undefined) throw new Error("the programs were not run");
    const { node, onBeam } = compared;
    expect(onBeam.length).toBeGreaterThan(0);
    for (const each of onBeam) checkOne(node, each, position, refusable);
};

const checkOne = (node: readonly Outcome[], { beam, elixir }: OnBeam, position: number, refusable: boolean): void => {
    if (refusable && isRefusal(beam)) return;
    expect(beam.problems).withContext(elixir).toEqual([]);
    const [expected, actual] = [node[position], beam.outcomes[position]];
    if (expected === undefined) throw new Error("the source did not run in Node.js");
    if ("error" in expected) expect(expected.error).withContext(expected.message).not.toBe("crash");
    if (beam.problems.length > 0 && actual === undefined) return;
    expect(actual === undefined ? undefined : comparable(actual))
        .withContext(elixir)
        .toEqual(comparable(expected));
};

const shown = (given: readonly Value[]): string =>
    given.map((value) => (value === undefined ? "undefined" : JSON.stringify(value))).join(", ");

/** To be called in a `describe` block: the programs declared through it run together. */
export const sameSource = (): SameSource => {
    const programs: Program[] = [];
    const results: Compared[] = [];
    beforeAll(async () => {
        results.push(...(await runAll(programs)));
    }, 240_000);

    const declare =
        (refusable: boolean): Declare =>
        (name, source, ...argumentLists) => {
            const text = typeof source === "string" ? { methods: source } : source;
            const lists = argumentLists.length === 0 ? [[]] : argumentLists;
            const at = programs.push({ text, argumentLists: lists }) - 1;
            for (const [position, given] of lists.entries()) {
                it(lists.length === 1 ? name : `${name}: ${shown(given)}`, () =>
                    check(results[at], position, refusable),
                );
            }
        };
    return Object.assign(declare(false), { orRefused: declare(true) });
};
