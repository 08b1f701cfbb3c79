/** What the compiler made: every method, each with a plan and a contract for what it calls, wrapped, and up to date. */
import type { Check } from "./context.js";

const unsupported: Check = ({ manifest }) => [
    ...manifest.unsupportedMethods.map(({ name, reason }) => `${name} is not compiled: ${reason}.`),
    ...manifest.methods
        .filter(({ name, status }) => {
            const isListed = manifest.unsupportedMethods.some((each) => each.name === name);
            return status === "notCompiled" && !isListed;
        })
        .map(({ name }) => `${name} is not compiled, and not in unsupportedMethods.`),
];

const planless: Check = ({ manifest }) =>
    manifest.methods.flatMap(({ name, renderPlan, elixir, irSummary }) => [
        ...((renderPlan?.functions.length ?? 0) > 0 && (renderPlan?.passes.length ?? 0) > 0
            ? []
            : [`${name} has no render plan.`]),
        ...(elixir === undefined ? [`${name} has no Elixir function.`] : []),
        ...(irSummary.nodes.length > 0 ? [] : [`Nothing is said of what ${name} does: irSummary has no node.`]),
    ]);

const withoutContract: Check = ({ manifest }) => {
    const known = new Set(manifest.runtimeContracts.map((each) => `${each.module}.${each.function}`));
    return manifest.methods.flatMap(({ name, callees }) =>
        (callees["runtime"] ?? [])
            .filter((callee) => !known.has(`Ccxt.${callee}`))
            .map((callee) => `${name} calls ${callee}, which has no contract.`),
    );
};

const defines = (wrapper: string, name: string): boolean => new RegExp(`^ *defcall ${name}\\(`, "m").test(wrapper);

const unwrapped: Check = ({ manifest, wrapper }) => {
    const { callable, wrapped } = manifest.publicInterface;
    const functions = new Map(manifest.methods.map(({ name, elixir }) => [name, elixir?.function ?? ""]));
    return [
        ...callable.filter((name) => !wrapped.includes(name)).map((name) => `${name} is public and not wrapped.`),
        ...wrapped.filter((name) => !callable.includes(name)).map((name) => `${name} is wrapped and not public.`),
        ...wrapped
            .filter((name) => !defines(wrapper, functions.get(name) ?? ""))
            .map((name) => `The public module has no ${functions.get(name) ?? name}, the wrapper of ${name}.`),
    ];
};

const drifted: Check = ({ copies }) =>
    copies
        .filter(({ inTree, made }) => inTree !== made)
        .map(({ path }) => `${path} is not what is generated; bazel run //generator:update writes it.`);

const matches = (pattern: string, kind: string): boolean =>
    new RegExp(`^${pattern.replaceAll("*", "[\\w-]+")}$`).test(kind);

const kindsInUse: Check = ({ manifest, kinds }) => {
    const documented = kinds.flatMap((family) => family.kinds.map(({ kind }) => kind));
    const used = [...new Set(manifest.methods.flatMap(({ irSummary }) => irSummary.nodes.map(({ kind }) => kind)))];
    return [
        ...used
            .filter((kind) => !documented.some((pattern) => matches(pattern, kind)))
            .map((kind) => `The kind ${kind} is not documented in kinds.json.`),
        ...documented
            .filter((pattern) => !used.some((kind) => matches(pattern, kind)))
            .map((pattern) => `No method has the documented kind ${pattern}.`),
    ];
};

export const compiledChecks: readonly Check[] = [
    unsupported,
    planless,
    withoutContract,
    unwrapped,
    drifted,
    kindsInUse,
];
