/** The whole compiler in one screen: source files in, Elixir files out. */
import { analyse, isVirtual, type Analysis, type AnalysedClass, type Options, type Progress } from "./analyse.js";
import { bug, type Diagnostic } from "./diagnostics/diagnostic.js";
import { emitExchanges, emitFacade } from "./emit/facade.js";
import { emitModule, type Description } from "./emit/module.js";
import { additions } from "./ir/constant.js";
import type { CallTarget } from "./emit/context.js";
import type { SourceFile } from "./elixir/ast.js";
import { functionName, moduleName, printFileWithLines, snakeCase, type PrintedFile } from "./elixir/index.js";
import { signatureTexts } from "./frontend/signature-text.js";
import type { SourceHost } from "./frontend/host.js";
import { emitManifest, type ManifestInput } from "./manifest/index.js";
import { publicMethods } from "./public-methods.js";
import { ENTRY_POINTS } from "./runtime/entry-points.js";

export interface GeneratedFile {
    /** Path below the output folder. */
    readonly path: string;
    readonly text: string;
}

export interface Compilation {
    readonly files: readonly GeneratedFile[];
    readonly diagnostics: readonly Diagnostic[];
    readonly analysis: Analysis;
}

/** A generated file, with its tree and where things are in it. */
interface EmittedFile extends GeneratedFile {
    readonly tree: SourceFile;
    readonly lines: PrintedFile["lines"];
}

const emitted = (path: string, tree: SourceFile): EmittedFile => ({ path, tree, ...printFileWithLines(tree) });

/** `js/src/pro/binance.js` is `Pro.Binance`; the base class is `Base`. */
const segmentsOf = (source: AnalysedClass["source"]): readonly string[] => {
    if (source.parentPath === undefined) return ["Base"];
    return source.path
        .replace(/^[jt]s\/src\//, "")
        .replace(/\.[jt]s$/, "")
        .split("/");
};

const compiledModule = (source: AnalysedClass["source"]): string =>
    moduleName("Ccxt", "Compiled", ...segmentsOf(source));

const compiledPath = (source: AnalysedClass["source"]): string =>
    `compiled/${segmentsOf(source).map(snakeCase).join("/")}.ex`;

/** Above each generated file: where it comes from, and the licence of what it derives from. */
const header = (source: AnalysedClass["source"], licence: string | undefined): readonly string[] => [
    `Generated from ${source.path} of ccxt; change the generator, not this file. What follows is ccxt's licence.`,
    ...(licence ?? "MIT License\n\nCopyright (c) ccxt's authors")
        .trim()
        .split("\n")
        .map((line) => line.trim()),
];

/** Where calls made by class number `caller` go. */
const targets =
    (classes: Analysis["classes"], caller: number) =>
    (method: string, parent: boolean): CallTarget => {
        const lowered = classes.map((each) => ({ methods: [...each.lowered, ...each.cut] }));
        if (!parent && isVirtual(lowered, caller, method)) return { kind: "virtual" };
        for (let at = parent ? caller - 1 : caller; at >= 0; at -= 1) {
            const found = classes[at];
            if (!lowered[at]?.methods.some(({ name }) => name === method) || found === undefined) continue;
            return at === caller ? { kind: "local" } : { kind: "module", module: compiledModule(found.source) };
        }
        return { kind: "virtual" };
    };

/** Methods that a module passes on to its ancestors, because somebody calls them through the exchange's module. */
const inheritedBy = (analysis: Analysis, at: number): readonly { method: string; module: string }[] => {
    const own = new Set(analysis.classes[at]?.compiled.map(({ name }) => name));
    const lowered = analysis.classes.map((each) => ({ methods: each.lowered }));
    const nearest = new Map<string, string>();
    const reached = new Set<string>();
    for (const [ancestor, { compiled, source }] of analysis.classes.slice(0, at).entries()) {
        for (const { name } of compiled) {
            if (own.has(name)) continue;
            nearest.set(name, compiledModule(source));
            if (ENTRY_POINTS.has(name) || isVirtual(lowered, ancestor, name)) reached.add(name);
        }
    }
    return [...nearest].filter(([name]) => reached.has(name)).map(([method, module]) => ({ method, module }));
};

const emitPublicModule = (analysis: Analysis, at: number, found: AnalysedClass): EmittedFile => {
    const methods = publicMethods(analysis, at, (source) => compiledModule(source).replace(/^Ccxt\./, ""));
    const segments = segmentsOf(found.source);
    const name = found.description.entries.get("name");
    const isExample = ({ method }: (typeof methods)[number]): boolean => method.parameters[0]?.name === "symbol";
    const example = methods.find((each) => isExample(each) && each.unwatch !== undefined) ?? methods.find(isExample);
    const file = emitFacade({
        module: moduleName("Ccxt", ...segments),
        compiled: compiledModule(found.source).replace(/^Ccxt\./, ""),
        name: typeof name === "string" ? name : segments.join(" "),
        example: example === undefined ? undefined : `${functionName(example.method.name)}(exchange, "BTC/USDT")`,
        header: header(found.source, analysis.hierarchy.licence),
        methods,
    });
    return emitted(`${segments.map(snakeCase).join("/")}.ex`, file);
};

/** The list of exchanges, from which the entry module makes a function for each. */
const exchangesFile = (analysis: Analysis): EmittedFile => {
    const last = analysis.classes[analysis.classes.length - 1] ?? bug("no classes");
    const id = segmentsOf(last.source).slice(-1).map(snakeCase).join("");
    const file = emitExchanges(id, compiledModule(last.source), header(last.source, analysis.hierarchy.licence));
    return emitted("pro/exchanges.ex", file);
};

/** The base class describes no exchange; its description is part of each one's. */
const descriptionOf = ({ classes }: Analysis, at: number): Description | undefined => {
    const [parent, own] = [classes[at - 1], classes[at]];
    if (at === 0 || own === undefined || parent === undefined) return undefined;
    if (at === 1) return { parent: undefined, additions: own.description };
    return { parent: compiledModule(parent.source), additions: additions(parent.description, own.description) };
};

const emitClass = (analysis: Analysis, at: number, found: AnalysedClass): EmittedFile => {
    const isLast = at === analysis.classes.length - 1;
    const compiled = new Set(analysis.classes.flatMap((each) => each.compiled.map(({ name }) => name)));
    const file = emitModule({
        module: compiledModule(found.source),
        header: header(found.source, analysis.hierarchy.licence),
        methods: found.compiled,
        factsOf: (name) => analysis.facts.get(name),
        targetOf: targets(analysis.classes, at),
        inherited: inheritedBy(analysis, at),
        handlers: isLast ? analysis.handlers.map((method) => ({ method, isCompiled: compiled.has(method) })) : [],
        description: descriptionOf(analysis, at),
    });
    return emitted(compiledPath(found.source), file);
};

const functionsOf = ({ tree, lines }: EmittedFile): ManifestInput["functions"] =>
    tree.items
        .flatMap((item) => (item.kind === "module" ? item.items : []))
        .flatMap((item, at, items) => {
            if (item.kind !== "def") return [];
            const spec = items[at - 1];
            const [first, last] = [lines.get(spec?.kind === "spec" ? spec : item), lines.get(item)];
            if (first === undefined || last === undefined) return [];
            return [{ name: item.name, arity: item.params.length, lines: { first: first.first, last: last.last } }];
        });

/** What the manifest of the most derived class is made of. */
const manifestInput = (
    analysis: Analysis,
    options: Options,
    own: EmittedFile,
    files: readonly EmittedFile[],
): ManifestInput => {
    const last = analysis.classes[analysis.classes.length - 1] ?? bug("no classes");
    const wrapped = publicMethods(analysis, analysis.classes.length - 1, () => "");
    return {
        classPath: options.classPath,
        version: analysis.version,
        module: compiledModule(last.source),
        file: own.path,
        functions: functionsOf(own),
        methods: last.lowered,
        inherited: analysis.classes.slice(0, -1).flatMap(({ lowered }) => lowered),
        signatures: signatureTexts(last.source),
        factsOf: (name) => analysis.facts.get(name),
        compiledOf: (name) => last.compiled.find((method) => method.name === name),
        stepsOf: ({ span }) => analysis.trace.stepsOf(span),
        folded: new Map([...analysis.folded].map((name) => [name, "describe"])),
        exceptions: new Set(options.except ?? []),
        wrapped: new Set(wrapped.map(({ method }) => method.name)),
        generated: files.map(({ tree }) => tree),
    };
};

export const compile = (host: SourceHost, options: Options, progress: Progress = () => undefined): Compilation => {
    const analysis = analyse(host, options, progress);
    if (analysis.diagnostics.length > 0) return { files: [], diagnostics: analysis.diagnostics, analysis };
    progress("emit");
    const compiled = analysis.classes.map((found, at) => emitClass(analysis, at, found));
    const facades = analysis.classes.flatMap((found, at) => (at === 0 ? [] : [emitPublicModule(analysis, at, found)]));
    const files = [...compiled, ...facades, exchangesFile(analysis)];
    progress("manifest");
    const own = compiled[compiled.length - 1] ?? bug("no classes");
    const manifest: GeneratedFile = {
        path: "pro_manifest.json",
        text: emitManifest(manifestInput(analysis, options, own, files)),
    };
    return { files: [...files.map(({ path, text }) => ({ path, text })), manifest], diagnostics: [], analysis };
};
