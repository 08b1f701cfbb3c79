/** The manifest: a row for every method of the class that was compiled, honest about those that are not. */
import type { Analysis, Options } from "../analyse.js";
import { functionName } from "../elixir/index.js";
import type { Method } from "../ir/method.js";
import { walkExpressions } from "../ir/walk.js";
import type { MethodFacts } from "../ir/facts.js";
import { categoryOf, type Category, type MethodLookup } from "./category.js";

interface ManifestParameter {
    readonly name: string;
    readonly optional: boolean;
}

interface ManifestRow {
    readonly name: string;
    readonly category: Category;
    readonly status: "compiled" | "folded" | "notCompiled";
    readonly reason?: string;
    readonly source: { readonly path: string; readonly startLine: number; readonly endLine: number };
    readonly async: boolean;
    readonly static: boolean;
    readonly parameters: readonly ManifestParameter[];
    readonly calls: readonly string[];
    readonly elixir?: { readonly module: string; readonly function: string; readonly arity: number };
    readonly effects?: {
        readonly self: string;
        readonly waits: boolean;
        readonly writesStreamState: boolean;
        readonly writesInstance: boolean;
        readonly changesParameters: readonly string[];
    };
}

const callsOf = (method: Method): readonly string[] => {
    const names = new Set<string>();
    walkExpressions(method.body, (node) => {
        if (node.kind === "methodCall") names.add(node.method);
        if (node.kind === "endpointCall") names.add(node.endpoint);
    });
    return [...names].sort();
};

const effectsOf = (method: Method, facts: MethodFacts): NonNullable<ManifestRow["effects"]> => ({
    self: facts.self,
    waits: facts.waits,
    writesStreamState: facts.writesState,
    writesInstance: facts.writesExchange,
    changesParameters: [...facts.inout]
        .sort((a, b) => a - b)
        .map((position) => method.parameters[position]?.name ?? ""),
});

const NOT_ASKED_FOR = "outside the methods that this build asks for";

const rowOf = (method: Method, lookup: MethodLookup, analysis: Analysis, module: string): ManifestRow => {
    const { span } = method;
    const shared = {
        name: method.name,
        category: categoryOf(method, lookup),
        source: { path: span.path, startLine: span.line, endLine: span.endLine },
        async: method.isAsync,
        static: method.isStatic,
        parameters: method.parameters.map(({ name, initial, type }) => ({
            name,
            optional: initial !== undefined || (type.kinds & 1) !== 0,
        })),
        calls: callsOf(method),
    };
    const facts = analysis.facts.get(method.name);
    const isCompiled = analysis.classes.some(({ compiled }) => compiled.some(({ span: other }) => other === span));
    if (isCompiled && facts !== undefined) {
        const arity = facts.arity + (facts.self === "none" ? 0 : 1);
        return {
            ...shared,
            status: "compiled",
            elixir: { module, function: functionName(method.name), arity },
            effects: effectsOf(method, facts),
        };
    }
    if (analysis.folded.has(method.name)) {
        return { ...shared, status: "folded", elixir: { module, function: "describe", arity: 0 } };
    }
    return { ...shared, status: "notCompiled", reason: NOT_ASKED_FOR };
};

const count = (values: readonly string[]): Readonly<Record<string, number>> => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** The manifest of the most derived class as JSON text. */
export const emitManifest = (analysis: Analysis, options: Options, module: string): string => {
    const last = analysis.classes[analysis.classes.length - 1];
    const own = last?.lowered ?? [];
    const lookup: MethodLookup = (name) => own.find((method) => method.name === name);
    const methods = own.map((method) => rowOf(method, lookup, analysis, module));
    const manifest = {
        class: options.classPath,
        ccxtVersion: analysis.version,
        totals: {
            methods: methods.length,
            byStatus: count(methods.map(({ status }) => status)),
            byCategory: count(methods.map(({ category }) => category)),
        },
        methods,
        unsupportedMethods: methods
            .filter(({ status }) => status === "notCompiled")
            .map(({ name, reason, source }) => ({ name, reason, source })),
    };
    return `${JSON.stringify(manifest, undefined, 2)}\n`;
};
