/** Passes that change what compiled code costs and not what it gives: each may be left out, which tests do. */
import type { ReboundMethod, StructuredMethod } from "../ir/method.js";
import type { StructuredProgram } from "../ir/program.js";
import { commonCalls, type ProgramOfMethod } from "./common-calls/index.js";
import { deferValues } from "./defer-values/index.js";
import { decimals } from "./decimals/index.js";
import { lastItems } from "./last-items.js";
import { pairs } from "./pairs.js";
import { putsTogether } from "./puts-together/index.js";
import { readsTogether } from "./reads-together.js";
import { simplify } from "./simplify/index.js";
import { sinkWrites } from "./sink-writes/index.js";
import { unpackLiterals } from "./unpack-literals/index.js";

/** The passes after which optional ones run, with what they leave; `methods` are all passes that go method by method. */
export interface Stages {
    readonly rebind: ReboundMethod;
    readonly structure: StructuredMethod;
    readonly methods: StructuredProgram;
}

/** What the passes of a stage are told besides. */
export interface Besides {
    readonly rebind: undefined;
    readonly structure: ProgramOfMethod;
    readonly methods: undefined;
}

type Stage = keyof Stages;

interface PassAfter<S extends Stage> {
    readonly name: string;
    readonly after: S;
    readonly run: (before: Stages[S], besides: Besides[S]) => Stages[S];
}

export type OptionalPass = { [S in Stage]: PassAfter<S> }[Stage];

/** Those of one stage in the order in which they run. */
export const OPTIONAL_PASSES: readonly OptionalPass[] = [
    { name: "sink-writes", after: "rebind", run: sinkWrites },
    { name: "simplify", after: "structure", run: simplify },
    { name: "pairs", after: "structure", run: pairs },
    { name: "common-calls", after: "structure", run: commonCalls },
    { name: "last-items", after: "structure", run: lastItems },
    { name: "decimals", after: "structure", run: decimals },
    { name: "reads-together", after: "structure", run: readsTogether },
    { name: "puts-together", after: "structure", run: putsTogether },
    { name: "defer-values", after: "methods", run: deferValues },
    { name: "unpack-literals", after: "methods", run: unpackLiterals },
];

const isAfter =
    <S extends Stage>(stage: S) =>
    (pass: OptionalPass): pass is Extract<OptionalPass, PassAfter<S>> =>
        pass.after === stage;

/** The optional passes that run after a stage, unless they are disabled. */
export const optionalAfter = <S extends Stage>(stage: S, disabled: readonly string[]): readonly PassAfter<S>[] =>
    OPTIONAL_PASSES.filter(isAfter(stage)).filter(({ name }) => !disabled.includes(name));
