/** How a method became Elixir: the passes that had a part in it, what its last form is made of, and where it is. */
import { methodFunction } from "../emit/names.js";
import type { Method, StructuredMethod } from "../ir/method.js";
import type { Expr } from "../ir/nodes.js";
import { walk } from "../ir/walk.js";
import type { PassStep } from "../trace.js";
import type { ManifestInput } from "./input.js";

export interface PlannedFunction {
    readonly function: string;
    readonly arity: number;
    /**
     * `method`: the method itself; `turn`, `wake`: a stretch of it that the connection runs; `copy`: what it calls in place
     * of another method, which would look up what it has at hand.
     */
    readonly role: "method" | "turn" | "wake" | "copy";
    readonly path: string;
    readonly startLine: number;
    readonly endLine: number;
    /** How many nodes of each kind the function was printed from. */
    readonly irNodes: Readonly<Record<string, number>>;
}

export interface RenderPlan {
    readonly passes: readonly string[];
    readonly functions: readonly PlannedFunction[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null;

/** Whether two trees are the same; those that passes share are, without a look inside. */
const isSame = (a: unknown, b: unknown): boolean => {
    if (a === b) return true;
    if (!isRecord(a) || !isRecord(b)) return false;
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
};

const formOf = (method: Method): unknown => ("result" in method ? method.result : method.body);

/** The first pass made the method; of the others count those that changed it. The last one is the printer. */
const passesOf = (steps: readonly PassStep[]): readonly string[] => [
    ...steps.flatMap(({ pass, method }, at) => {
        const before = steps[at - 1]?.method;
        return before === undefined || !isSame(formOf(before), formOf(method)) ? [pass] : [];
    }),
    "emit",
];

const countKinds = (result: Expr): Readonly<Record<string, number>> => {
    const counts = new Map<string, number>();
    walk(result, ({ kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
    return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
};

interface Part {
    readonly name: string;
    readonly role: PlannedFunction["role"];
}

const partsOf = ({ result }: StructuredMethod, { isCopy }: ManifestInput): readonly Part[] => {
    const found: Part[] = [];
    walk(result, (node) => {
        if (node.kind === "turn" || node.kind === "wake") found.push({ name: node.method, role: node.kind });
        if (node.kind === "methodCall" && isCopy(node.method)) found.push({ name: node.method, role: "copy" });
    });
    return found;
};

const planned = ({ name, role }: Part, input: ManifestInput): readonly PlannedFunction[] => {
    const compiled = input.compiledOf(name);
    if (compiled === undefined) return [];
    const found = input.functions.find((each) => each.name === methodFunction(name));
    const own: readonly PlannedFunction[] =
        found === undefined
            ? []
            : [
                  {
                      function: found.name,
                      arity: found.arity,
                      role,
                      path: input.file,
                      startLine: found.lines.first,
                      endLine: found.lines.last,
                      irNodes: countKinds(compiled.result),
                  },
              ];
    return [...own, ...partsOf(compiled, input).flatMap((part) => planned(part, input))];
};

/** Nothing where the method isn't compiled. */
export const renderPlan = (method: Method, input: ManifestInput): RenderPlan | undefined => {
    const folded = input.folded.get(method.name);
    if (folded !== undefined) {
        const found = input.functions.find(({ name }) => name === folded);
        if (found === undefined) return undefined;
        const { first: startLine, last: endLine } = found.lines;
        const place = { path: input.file, startLine, endLine, irNodes: {} };
        return {
            passes: ["lower", "fold", "emit"],
            functions: [{ function: found.name, arity: found.arity, role: "method", ...place }],
        };
    }
    if (input.compiledOf(method.name) === undefined) return undefined;
    return {
        passes: passesOf(input.stepsOf(method)),
        functions: planned({ name: method.name, role: "method" }, input),
    };
};
