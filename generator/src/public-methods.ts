/**
 * Which methods of a class are for users: all that wait for something, as in ccxt, but those that only refuse. Those that
 * ccxt documents or lists among what the exchange `has` are documented, the others are there for who knows them.
 */
import { lineOf, type Analysis, type AnalysedClass } from "./analyse.js";
import { parseDocumentation } from "./emit/documentation.js";
import type { PublicMethod } from "./emit/facade.js";
import { isConstantObject } from "./ir/constant.js";
import { outputCount } from "./ir/facts.js";
import type { Method } from "./ir/method.js";
import { plainName } from "./method-name.js";
import { walkExpressions } from "./ir/walk.js";

interface Defined {
    readonly method: Method;
    readonly source: AnalysedClass["source"];
}

/** What the methods of a class are, its own and those that it inherits, by their names in the source. */
interface Known {
    /** The compiled definition of each. */
    readonly compiled: ReadonlyMap<string, Defined>;
    /** All definitions of each as lowered, the most derived one first. */
    readonly lowered: ReadonlyMap<string, readonly Method[]>;
}

const knownTo = (analysis: Analysis, at: number): Known => {
    const compiled = new Map<string, Defined>();
    const lowered = new Map<string, Method[]>();
    for (const each of lineOf(analysis, at)) {
        for (const method of each.compiled) {
            const name = plainName(method.name);
            if (!compiled.has(name)) compiled.set(name, { method, source: each.source });
        }
        for (const method of each.lowered) {
            const name = plainName(method.name);
            const definitions = lowered.get(name) ?? [];
            lowered.set(name, definitions);
            definitions.push(method);
        }
    }
    return { compiled, lowered };
};

const definitionsOf = (name: string, { lowered }: Known): readonly Method[] => lowered.get(name) ?? [];

/** ccxt's base class refuses what an exchange does not have: a single `throw`. */
const isRefusal = ({ method }: Defined, known: Known): boolean => {
    const definitions = definitionsOf(plainName(method.name), known);
    const body = definitions.find((each) => each.span === method.span)?.body ?? [];
    return body.length === 1 && body[0]?.kind === "throw";
};

/** The comment may stand at an ancestor's definition only. */
const documentationOf = (name: string, known: Known): string | undefined =>
    definitionsOf(name, known)
        .map(({ documentation }) => documentation)
        .find((text) => text !== undefined);

const isDocumented = (documentation: string | undefined): boolean => {
    if (documentation === undefined) return false;
    const { tags } = parseDocumentation(documentation);
    return tags.has("method") && tags.has("name") && !tags.has("ignore");
};

/** Whether the exchange says that it has the method, by itself or emulated. */
const isUnified = (name: string, found: AnalysedClass | undefined): boolean => {
    const has = found?.description.entries.get("has");
    const value = has !== undefined && isConstantObject(has) ? has.entries.get(name) : undefined;
    return value === true || typeof value === "string";
};

/** Methods about websockets, which only exchanges that have them have. */
const isOfStreams = (name: string): boolean => /^(?:watch|unWatch)[A-Z]|Ws$/.test(name);

/** Whether a method, or what it calls, looks up options on behalf of the method named in `params`. */
const asksCaller = (name: string, known: Known, seen: Set<string>): boolean => {
    if (seen.has(name)) return false;
    seen.add(name);
    return definitionsOf(name, known).some(({ body }) => {
        let asks = false;
        walkExpressions(body, (node) => {
            asks ||= node.kind === "literal" && node.value === "callerMethodName";
            if (node.kind !== "methodCall") return;
            const called = plainName(node.method);
            asks ||= known.compiled.has(called) && asksCaller(called, known, seen);
        });
        return asks;
    });
};

/** The public methods of class number `at`, in alphabetical order. */
export const publicMethods = (
    analysis: Analysis,
    at: number,
    moduleOf: (source: AnalysedClass["source"]) => string,
): readonly PublicMethod[] => {
    const known = knownTo(analysis, at);
    return [...known.compiled]
        .filter(([, defined]) => defined.method.isAsync && !isRefusal(defined, known))
        .flatMap(([name, { method, source }]): readonly PublicMethod[] => {
            const documentation = documentationOf(name, known);
            const isShown = isDocumented(documentation) || isUnified(name, analysis.classes[at]);
            if (!isShown && isOfStreams(name)) return [];
            const unwatch = known.compiled.get(name.replace(/^watch/, "unWatch"));
            const ends = name.startsWith("watch") && unwatch !== undefined && !isRefusal(unwatch, known);
            const facts = analysis.facts.get(method.name);
            return [
                {
                    method: { ...method, name, documentation },
                    module: moduleOf(source),
                    isShown,
                    takesExchange: facts?.self !== "none",
                    givesMore: facts !== undefined && outputCount(facts) > 0,
                    unwatch: ends
                        ? {
                              method: unwatch.method,
                              module: moduleOf(unwatch.source),
                              asksCaller: asksCaller(plainName(unwatch.method.name), known, new Set()),
                          }
                        : undefined,
                },
            ];
        })
        .sort((a, b) => (a.method.name < b.method.name ? -1 : 1));
};
