/** Which methods of a class are for users: ccxt says so in their documentation. */
import type { Analysis, AnalysedClass } from "./analyse.js";
import { parseDocumentation } from "./emit/documentation.js";
import type { PublicMethod } from "./emit/facade.js";
import type { Method } from "./ir/method.js";
import { walkExpressions } from "./ir/walk.js";

interface Defined {
    readonly method: Method;
    readonly source: AnalysedClass["source"];
}

/** The definition of each compiled method that a class has or inherits. */
const definitions = (analysis: Analysis, at: number): ReadonlyMap<string, Defined> => {
    const found = new Map<string, Defined>();
    for (const { compiled, source } of analysis.classes.slice(0, at + 1)) {
        for (const method of compiled) found.set(method.name, { method, source });
    }
    return found;
};

/** ccxt's base class refuses what an exchange does not have: a single `throw`. */
const isRefusal = ({ method }: Defined, analysis: Analysis): boolean => {
    const lowered = analysis.classes.flatMap((each) => each.lowered).find((each) => each.span === method.span);
    const body = lowered?.body ?? [];
    return body.length === 1 && body[0]?.kind === "throw";
};

/** The comment may stand at an ancestor's definition only. */
const documentationOf = (name: string, analysis: Analysis, at: number): string | undefined => {
    const texts = analysis.classes
        .slice(0, at + 1)
        .flatMap(({ lowered }) =>
            lowered.filter((each) => each.name === name).map(({ documentation }) => documentation),
        );
    return [...texts].reverse().find((text) => text !== undefined);
};

const isPublic = ({ method }: Defined, documentation: string | undefined): boolean => {
    if (!method.isAsync || documentation === undefined) return false;
    const { tags } = parseDocumentation(documentation);
    return tags.has("method") && tags.has("name") && !tags.has("ignore");
};

/** Whether a method, or what it calls, looks up options on behalf of the method named in `params`. */
const asksCaller = (
    name: string,
    found: ReadonlyMap<string, Defined>,
    analysis: Analysis,
    seen: Set<string>,
): boolean => {
    if (seen.has(name)) return false;
    seen.add(name);
    const bodies = analysis.classes.flatMap(({ lowered }) => lowered.filter((each) => each.name === name));
    return bodies.some(({ body }) => {
        let asks = false;
        walkExpressions(body, (node) => {
            asks ||= node.kind === "literal" && node.value === "callerMethodName";
            asks ||=
                node.kind === "methodCall" && found.has(node.method) && asksCaller(node.method, found, analysis, seen);
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
    const found = definitions(analysis, at);
    const documented = [...found.values()].flatMap((defined): readonly (Defined & { readonly text: string })[] => {
        const text = documentationOf(defined.method.name, analysis, at);
        return text !== undefined && isPublic(defined, text) && !isRefusal(defined, analysis)
            ? [{ ...defined, text }]
            : [];
    });
    return documented
        .map(({ method, source, text }): PublicMethod => {
            const unwatch = found.get(method.name.replace(/^watch/, "unWatch"));
            const ends = method.name.startsWith("watch") && unwatch !== undefined && !isRefusal(unwatch, analysis);
            return {
                method: { ...method, documentation: text },
                module: moduleOf(source),
                unwatch: ends
                    ? {
                          method: unwatch.method,
                          module: moduleOf(unwatch.source),
                          asksCaller: asksCaller(unwatch.method.name, found, analysis, new Set()),
                      }
                    : undefined,
            };
        })
        .sort((a, b) => (a.method.name < b.method.name ? -1 : 1));
};
