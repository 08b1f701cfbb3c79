/** The hand-written functions that generated code calls, with what each may do. */
import type { Expr, Item, SourceFile } from "../elixir/ast.js";
import { bug } from "../diagnostics/diagnostic.js";
import { contractOf, type Contract } from "../runtime/contracts.js";

export interface RuntimeContract extends Contract {
    readonly module: string;
    readonly function: string;
    /** With how many arguments generated code calls it, or the source where generated code doesn't. */
    readonly arities: readonly number[];
    /** In how many places generated code calls it; a pass may have put another function in its place in all of them. */
    readonly calls: number;
}

export interface Call {
    readonly module: string;
    readonly name: string;
    readonly arity: number;
}

type Modules = ReadonlyMap<string, string>;

const itemsOf = (items: readonly Item[]): readonly Item[] =>
    items.flatMap((item) => (item.kind === "module" ? itemsOf(item.items) : [item]));

/** What each alias of a file stands for. */
const aliasesOf = (items: readonly Item[]): Modules =>
    new Map(
        items.flatMap((item) => {
            if (item.kind !== "directive" || item.directive !== "alias" || item.module.kind !== "alias") return [];
            const { name } = item.module;
            return [[name.slice(name.lastIndexOf(".") + 1), name] as const];
        }),
    );

/** `Pro.Binance` of the alias `Ccxt.Compiled.Pro`. */
const moduleOf = (name: string, modules: Modules): string => {
    const [first = "", ...rest] = name.split(".");
    return [modules.get(first) ?? first, ...rest].join(".");
};

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null;

const callsIn = (root: Expr, modules: Modules): readonly Call[] => {
    const found: Call[] = [];
    const add = (target: Expr | undefined, name: string, arity: number): void => {
        if (target?.kind === "alias") found.push({ module: moduleOf(target.name, modules), name, arity });
    };
    const visit = (value: unknown, piped: number): void => {
        if (Array.isArray(value)) for (const each of value) visit(each, 0);
        if (!isNode(value) || Array.isArray(value)) return;
        const node = value as unknown as Expr;
        if (node.kind === "remoteCall") add(node.target, node.name, node.args.length + piped);
        if (node.kind === "captureFunction") add(node.target, node.name, node.arity);
        if (node.kind === "binary" && node.operator === "|>") {
            visit(node.left, 0);
            visit(node.right, 1);
            return;
        }
        for (const each of Object.values(value)) visit(each, 0);
    };
    visit(root, 0);
    return found;
};

/** Specs name types, which nobody calls. */
const codeOf = (item: Item): readonly Expr[] => {
    if (item.kind === "def") return [...item.params, ...(item.body === undefined ? [] : [item.body])];
    return item.kind === "attribute" ? [item.value] : [];
};

const callsOf = ({ items }: SourceFile): readonly Call[] => {
    const all = itemsOf(items);
    const modules = aliasesOf(all);
    return all.flatMap(codeOf).flatMap((each) => callsIn(each, modules));
};

const definedIn = (files: readonly SourceFile[]): ReadonlySet<string> =>
    new Set(files.flatMap(({ items }) => items.flatMap((item) => (item.kind === "module" ? [item.name] : []))));

const OURS = "Ccxt.";

const byName = (calls: readonly Call[]): ReadonlyMap<string, readonly Call[]> => {
    const found = new Map<string, Call[]>();
    for (const call of calls) {
        const key = `${call.module}.${call.name}`;
        const known = found.get(key);
        if (known === undefined) found.set(key, [call]);
        else known.push(call);
    }
    return found;
};

/** `fromSource`: the calls of methods as the source has them. */
export const runtimeContracts = (
    files: readonly SourceFile[],
    fromSource: readonly Call[],
): readonly RuntimeContract[] => {
    const generated = definedIn(files);
    const isOurs = ({ module }: Call): boolean => module.startsWith(OURS) && !generated.has(module);
    const called = byName(files.flatMap(callsOf).filter(isOurs));
    return [...new Map([...byName(fromSource.filter(isOurs)), ...called])]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, all]): RuntimeContract => {
            const { module, name } = all[0] ?? bug(`no calls of ${key}`);
            return {
                module,
                function: name,
                arities: [...new Set(all.map(({ arity }) => arity))].sort((a, b) => a - b),
                ...contractOf(module, name),
                calls: called.get(key)?.length ?? 0,
            };
        });
};
