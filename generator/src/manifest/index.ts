/** The manifest: a row for every method of the class that was compiled, honest about those that are not. */
import { functionName } from "../elixir/index.js";
import type { MethodFacts } from "../ir/facts.js";
import type { Method } from "../ir/method.js";
import { categoryOf, type Category } from "./category.js";
import { classView, type ClassView } from "./class-view.js";
import { runtimeContracts } from "./contracts.js";
import type { ManifestInput } from "./input.js";
import { publicInterface } from "./interface.js";
import { formatJson } from "./json.js";
import { kindsOf, type KindNode } from "./kinds/index.js";
import { renderPlan, type RenderPlan } from "./plan.js";
import { bodySummary, calleesOf, runtimeCallsIn, type BodySummary, type Callees } from "./summary.js";

export type { ManifestInput } from "./input.js";

interface ManifestParameter {
    readonly name: string;
    readonly type: string;
    readonly optional: boolean;
    readonly default?: string;
}

interface ManifestRow {
    readonly name: string;
    readonly category: Category;
    readonly status: "compiled" | "folded" | "notCompiled";
    readonly reason?: string;
    readonly source: { readonly path: string; readonly startLine: number; readonly endLine: number };
    readonly async: boolean;
    readonly static: boolean;
    readonly visibility: string;
    readonly parameters: readonly ManifestParameter[];
    readonly returnType: string;
    readonly bodySummary: BodySummary;
    readonly irSummary: { readonly nodes: readonly KindNode[] };
    readonly effects?: {
        readonly self: string;
        readonly waits: boolean;
        readonly writesStreamState: boolean;
        readonly writesInstance: boolean;
        readonly changesParameters: readonly string[];
    };
    readonly callees: Callees;
    readonly callers: readonly string[];
    readonly elixir?: { readonly module: string; readonly function: string; readonly arity: number };
    readonly renderPlan?: RenderPlan;
}

const effectsOf = (method: Method, facts: MethodFacts): NonNullable<ManifestRow["effects"]> => ({
    self: facts.self,
    waits: facts.waits,
    writesStreamState: facts.writesState,
    writesInstance: facts.writesExchange,
    changesParameters: [...facts.inout]
        .sort((a, b) => a - b)
        .map((position) => method.parameters[position]?.name ?? ""),
});

/** The exceptions that a method is, or leads to by calls in any class. */
const exceptionsBelow = (name: string, input: ManifestInput): ReadonlySet<string> => {
    const found = new Set<string>();
    const seen = new Set<string>();
    const pending = [name];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const current = next;
        if (seen.has(current)) continue;
        seen.add(current);
        if (input.exceptions.has(current)) found.add(current);
        for (const method of [...input.inherited, ...input.methods].filter((each) => each.name === current)) {
            const { methods, started } = calleesOf(method, () => false);
            pending.push(...methods, ...started);
        }
    }
    return found;
};

const reasonOf = (name: string, input: ManifestInput): string => {
    const exceptions = exceptionsBelow(name, input);
    if (exceptions.has(name)) return "left out of this build by name";
    if (exceptions.size === 0) return "outside the methods that this build asks for";
    return `leads to ${[...exceptions].sort().join(", ")}: left out of this build by name`;
};

const parametersOf = (method: Method, input: ManifestInput): readonly ManifestParameter[] =>
    (input.signatures.get(method.name)?.parameters ?? []).map(({ name, type, isOptional, initial }) => ({
        name,
        type,
        optional: isOptional,
        ...(initial === undefined ? {} : { default: initial }),
    }));

/** What became of the method. */
const outcomeOf = (
    method: Method,
    input: ManifestInput,
): Pick<ManifestRow, "status" | "reason" | "effects" | "elixir" | "renderPlan"> => {
    const { module } = input;
    const plan = renderPlan(method, input);
    const facts = input.factsOf(method.name);
    const folded = input.folded.get(method.name);
    if (plan !== undefined && folded !== undefined) {
        return { status: "folded", elixir: { module, function: folded, arity: 0 }, renderPlan: plan };
    }
    if (plan === undefined || facts === undefined) {
        return { status: "notCompiled", reason: reasonOf(method.name, input) };
    }
    const arity = facts.arity + (facts.self === "none" ? 0 : 1);
    return {
        status: "compiled",
        effects: effectsOf(method, facts),
        elixir: { module, function: functionName(method.name), arity },
        renderPlan: plan,
    };
};

const rowOf = (method: Method, nodes: readonly KindNode[], view: ClassView, input: ManifestInput): ManifestRow => {
    const { span, name } = method;
    const signature = input.signatures.get(name);
    const { status, reason, ...outcome } = outcomeOf(method, input);
    return {
        name,
        category: categoryOf(name, view),
        status,
        ...(reason === undefined ? {} : { reason }),
        source: { path: span.path, startLine: span.line, endLine: span.endLine },
        async: method.isAsync,
        static: method.isStatic,
        visibility: signature?.visibility ?? "public",
        parameters: parametersOf(method, input),
        returnType: signature?.returnType ?? "any",
        bodySummary: bodySummary(method),
        irSummary: { nodes },
        callees: calleesOf(method, (each) => view.find(each) !== undefined),
        callers: [...view.usersOf(name)].sort(),
        ...outcome,
    };
};

const count = (values: readonly string[]): Readonly<Record<string, number>> => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** The manifest of one class as JSON text. */
export const emitManifest = (input: ManifestInput): string => {
    const view = classView(input.methods);
    const nodes = new Map(input.methods.map((method) => [method.name, kindsOf(method, view)] as const));
    const nodesOf = (name: string): readonly KindNode[] => nodes.get(name) ?? [];
    const methods = input.methods.map((method) => rowOf(method, nodesOf(method.name), view, input));
    return formatJson({
        class: input.classPath,
        ccxtVersion: input.version,
        totals: {
            methods: methods.length,
            byStatus: count(methods.map(({ status }) => status)),
            byCategory: count(methods.map(({ category }) => category)),
        },
        unsupportedMethods: methods
            .filter(({ status }) => status === "notCompiled")
            .map(({ name, reason, source }) => ({ name, reason, source })),
        publicInterface: publicInterface(input, view, nodesOf),
        methods,
        runtimeContracts: runtimeContracts(input.generated, input.methods.flatMap(runtimeCallsIn)),
    });
};
