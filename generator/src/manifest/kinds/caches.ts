/** The caches that handlers fill: which, how they keep what comes, and what is done with them. */
import type { Expr, RuntimeCall } from "../../ir/nodes.js";
import { walkStatements } from "../../ir/walk.js";
import { CONSTRUCTORS, FIELDS } from "../../runtime/index.js";
import { fieldOf } from "./flow.js";
import { readOf } from "./reads.js";
import { collect, kebab, singular, unique, type KindNode, type Rule, type RuleInput } from "./node.js";

/** How the runtime's caches keep what is appended. */
const SEMANTICS: ReadonlyMap<string, string> = new Map([
    ["Pro.ArrayCache", "by-arrival"],
    ["Pro.ArrayCacheByTimestamp", "by-timestamp"],
    ["Pro.ArrayCacheBySymbolById", "by-symbol-and-id"],
    ["Pro.ArrayCacheBySymbolBySide", "by-symbol-and-side"],
]);

const CACHES: ReadonlySet<unknown> = new Set([...CONSTRUCTORS.values()].filter(({ module }) => SEMANTICS.has(module)));

const isCache = (node: Expr): node is RuntimeCall => node.kind === "runtimeCall" && CACHES.has(node.fn);

/** The fields of the stream state that a cache is written to. */
const fieldsOfCache = (cache: RuntimeCall, { method, flow }: RuleInput): readonly string[] => {
    const found: string[] = [];
    walkStatements(method.body, (stmt) => {
        if (stmt.kind !== "assign" || stmt.target.kind === "local") return;
        const field = fieldOf(stmt.target);
        if (field === undefined || FIELDS.get(field)?.owner !== "stream") return;
        if (flow.origins(stmt.value, stmt.span.line).some(({ node }) => node === cache)) found.push(field);
    });
    return unique(found);
};

/** The option that bounds a cache, and the bound where there is none. */
const boundOf = (limit: Expr | undefined, line: number, { flow }: RuleInput): Partial<KindNode> => {
    if (limit === undefined) return {};
    for (const { node } of flow.origins(limit, line)) {
        const read = readOf(node);
        const fallback = node.kind === "runtimeCall" ? node.args[2] : undefined;
        if (read === undefined || fieldOf(read.object) !== "options") continue;
        return {
            option: read.keys.join("|"),
            ...(fallback?.kind === "literal" && typeof fallback.value === "number" ? { limit: fallback.value } : {}),
        };
    }
    return {};
};

const constructions: Rule = (input) =>
    collect(input.method, (node, line): readonly KindNode[] => {
        if (!isCache(node)) return [];
        const [limit] = node.args;
        const kept = SEMANTICS.get(node.fn.module) ?? "";
        const detail = { line, class: node.fn.module.replace(/^Pro\./, "") };
        return [
            ...fieldsOfCache(node, input).map((field) => ({
                kind: `cache-class:${kebab(singular(field))}-cache`,
                ...detail,
                ...boundOf(limit, line, input),
            })),
            { kind: `cache-semantic:${kept}`, ...detail },
            ...(limit === undefined ? [] : [{ kind: "cache-semantic:bounded-newest-first", ...detail }]),
        ];
    });

const operations: Rule = ({ method }) =>
    collect(method, (node, line): readonly KindNode[] => {
        if (node.kind === "field" && node.field === "hashmap") return [{ kind: "cache-operation:look-up", line }];
        if (node.kind !== "builtinCall") return [];
        if (node.name === "append") return [{ kind: "cache-operation:append", line }];
        return node.name === "getLimit" ? [{ kind: "cache-operation:count-news", line }] : [];
    });

export const caches: readonly Rule[] = [constructions, operations];
