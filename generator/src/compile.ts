/** The whole compiler in one screen: source files in, Elixir files out. */
import { analyse, lineOf, type Analysis, type AnalysedClass, type Options, type Progress } from "./analyse.js";
import { bug, type Diagnostic } from "./diagnostics/diagnostic.js";
import { emitExchanges, emitFacade, type FacadeInput, type PublicMethod } from "./emit/facade.js";
import { emitModule, type Description } from "./emit/module.js";
import { additions, deepExtend, isEqual, type Constant } from "./ir/constant.js";
import type { CallTarget } from "./emit/context.js";
import type { SourceFile } from "./elixir/ast.js";
import { moduleName, printFileWithLines, snakeCase, type PrintedFile } from "./elixir/index.js";
import { signatureTexts } from "./frontend/signature-text.js";
import type { SourceHost } from "./frontend/host.js";
import { emitManifest, type ManifestInput } from "./manifest/index.js";
import { publicMethods } from "./public-methods.js";
import { classPathOf } from "./class-path.js";
import { lineage } from "./class-tree.js";
import type { Dispatch } from "./emit/dispatch.js";
import type { MethodFacts } from "./ir/facts.js";
import type { Method } from "./ir/method.js";
import { walkExpressions } from "./ir/walk.js";
import { plainName } from "./method-name.js";
import { plainMethod } from "./ir/plain-method.js";
import { entryPoint } from "./runtime/entry-points.js";
import { methodFunction } from "./emit/names.js";

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
    return classPathOf(source.path).split("/");
};

const compiledModule = (source: AnalysedClass["source"]): string =>
    moduleName("Ccxt", "Compiled", ...segmentsOf(source));

const compiledPath = (source: AnalysedClass["source"]): string =>
    `compiled/${segmentsOf(source).map(snakeCase).join("/")}.ex`;

/** Above each generated file: where it comes from, and the licence of what it derives from. */
const header = (paths: readonly string[], licence: string | undefined): readonly string[] => [
    `Generated from ${paths.join(", ")} of ccxt; change the generator, not this file. What follows is ccxt's licence.`,
    ...(licence ?? "MIT License\n\nCopyright (c) ccxt's authors")
        .trim()
        .split("\n")
        .map((line) => line.trim()),
];

/** Where calls made by class number `caller` go. */
const targets =
    ({ classes, hierarchy }: Analysis, caller: number) =>
    (method: string, parent: boolean): CallTarget => {
        const own = classes[caller];
        if (own !== undefined && [...own.cut, ...own.copies].some(({ name }) => name === method))
            return { kind: "local" };
        if (!parent && hierarchy.isVirtual(caller, method)) return { kind: "virtual" };
        const [, at] = hierarchy.definitionAbove(method, parent ? own?.parent : caller) ?? [];
        const found = at === undefined ? undefined : classes[at];
        if (found === undefined) return { kind: "virtual" };
        return at === caller ? { kind: "local" } : { kind: "module", module: compiledModule(found.source) };
    };

/** Texts of the program, any of which may name the method of a call such as `this[name] (…)`. */
const textsOf = ({ classes }: Analysis): ReadonlySet<string> => {
    const texts = new Set<string>();
    for (const method of classes.flatMap(({ lowered }) => lowered)) {
        walkExpressions(method.body, (node) => {
            if (node.kind === "literal" && typeof node.value === "string") texts.add(node.value);
        });
    }
    return texts;
};

/** Methods that a module passes on to its ancestors, because somebody calls them through the exchange's module. */
const inheritedBy = (
    analysis: Analysis,
    at: number,
    named: ReadonlySet<string>,
): readonly { method: string; module: string }[] => {
    const [, ...ancestors] = lineage(analysis.classes, at);
    const own = new Set(analysis.classes[at]?.compiled.map(({ name }) => name));
    const nearest = new Map<string, string>();
    const reached = new Set<string>();
    for (const ancestor of [...ancestors].reverse()) {
        const found = analysis.classes[ancestor];
        for (const { name } of found?.compiled ?? []) {
            if (own.has(name) || found === undefined) continue;
            nearest.set(name, compiledModule(found.source));
            const isAsked = entryPoint(name) !== undefined || named.has(plainName(name));
            if (isAsked || analysis.hierarchy.isVirtual(ancestor, name)) reached.add(name);
        }
    }
    return [...nearest].filter(([name]) => reached.has(name)).map(([method, module]) => ({ method, module }));
};

/** How public modules name compiled ones: they have an alias of `Ccxt.Compiled`. */
const aliased = (source: AnalysedClass["source"]): string => compiledModule(source).replace(/^Ccxt\./, "");

const publicModule = (source: AnalysedClass["source"]): string => moduleName("Ccxt", ...segmentsOf(source));

/** The public methods of a class, and those of them that its parent has as they are if it has no others. */
const publicParts = (
    analysis: Analysis,
    at: number,
    { parent }: AnalysedClass,
): Pick<FacadeInput, "methods" | "inherited"> => {
    const methods = publicMethods(analysis, at, aliased);
    const above = parent === undefined ? undefined : analysis.classes[parent];
    if (parent === undefined || above?.parent === undefined) return { methods, inherited: undefined };
    const known = new Map(publicMethods(analysis, parent, aliased).map((each) => [each.method.name, each]));
    if (methods.some(({ method, isShown }) => isShown && !known.has(method.name)))
        return { methods, inherited: undefined };
    const isInherited = ({ method, module, unwatch }: PublicMethod): boolean => {
        const there = known.get(method.name);
        return there?.module === module && there.unwatch?.module === unwatch?.module;
    };
    return {
        methods: methods.filter((each) => !isInherited(each)),
        inherited: { module: publicModule(above.source), methods: methods.filter(isInherited) },
    };
};

/** A call that needs a symbol alone, of a method that only reads: a stream, or the shortest name there is. */
const exampleOf = (methods: readonly PublicMethod[]): PublicMethod | undefined => {
    const ofSymbol = methods.filter(({ method: { parameters } }) => {
        const [first, ...others] = parameters;
        return first?.name === "symbol" && others.every(({ isOptional }) => isOptional === true);
    });
    const fetching = ofSymbol.filter(({ method, isShown }) => isShown && /^fetch[A-Z]/.test(method.name));
    const shortest = Math.min(...fetching.map(({ method }) => method.name.length));
    return (
        ofSymbol.find(({ unwatch }) => unwatch !== undefined) ??
        fetching.findLast(({ method }) => method.name.length === shortest)
    );
};

/** The first class that has the same endpoints: one public module of each API has functions for them. */
const firstWithApiOf = ({ classes }: Analysis, { description }: AnalysedClass): AnalysedClass | undefined => {
    const api = description.entries.get("api");
    const isSame = (other: Constant | undefined): boolean =>
        api !== undefined && other !== undefined && isEqual(api, other);
    return classes.find((each) => each.parent !== undefined && isSame(each.description.entries.get("api")));
};

const emitPublicModule = (analysis: Analysis, at: number, found: AnalysedClass): EmittedFile => {
    const { methods, inherited } = publicParts(analysis, at, found);
    const all = [...methods, ...(inherited?.methods ?? [])];
    const segments = segmentsOf(found.source);
    const name = found.description.entries.get("name");
    const example = exampleOf(all);
    const described = firstWithApiOf(analysis, found);
    const file = emitFacade({
        module: publicModule(found.source),
        compiled: aliased(found.source),
        name: typeof name === "string" ? name : segments.join(" "),
        example: example === undefined ? undefined : `${methodFunction(example.method.name)}(exchange, "BTC/USDT")`,
        header: header([found.source.path], analysis.licence),
        methods,
        inherited,
        endpointsIn: described === undefined || described === found ? undefined : publicModule(described.source),
    });
    return emitted(`${segments.map(snakeCase).join("/")}.ex`, file);
};

const requestedClasses = ({ classes, requested }: Analysis): readonly AnalysedClass[] =>
    requested.flatMap((at) => classes[at] ?? []);

/** The list of exchanges, from which the entry module makes a function for each. */
const exchangesFile = (analysis: Analysis): EmittedFile => {
    const found = requestedClasses(analysis);
    const exchanges = found.map(({ source }) => ({
        id: segmentsOf(source).slice(-1).map(snakeCase).join(""),
        module: compiledModule(source),
    }));
    const paths = found.map(({ source }) => source.path);
    const file = emitExchanges(exchanges, header(paths, analysis.licence));
    return emitted("pro/exchanges.ex", file);
};

/** The base class describes no exchange; its description is part of each one's. */
const descriptionOf = ({ classes }: Analysis, own: AnalysedClass): Description | undefined => {
    const parent = own.parent === undefined ? undefined : classes[own.parent];
    if (parent === undefined) return undefined;
    const whole: Description = { parent: undefined, additions: own.description };
    if (parent.parent === undefined) return whole;
    const added = additions(parent.description, own.description);
    const isWhole = isEqual(deepExtend([parent.description, added]), own.description);
    // What leaves out some of its parent's description has one of its own.
    return isWhole ? { parent: compiledModule(parent.source), additions: added } : whole;
};

/** The handlers that code of the class and of its ancestors holds. */
const dispatchOf = (analysis: Analysis, at: number, isCompiled: (method: string) => boolean): Dispatch => {
    const line = lineOf(analysis, at);
    const holder = line.find(({ handlers }) => handlers.length > 0);
    if (holder !== undefined && holder !== line[0]) {
        return { inheritedFrom: compiledModule(holder.source), handlers: [] };
    }
    const held = new Set([...line].reverse().flatMap(({ handlers }) => handlers));
    const names = holder === undefined ? [] : [...held];
    return {
        inheritedFrom: undefined,
        handlers: names.map((method) => ({ method, isCompiled: isCompiled(method) })),
    };
};

/** Makes the module of each class, by its position. */
const classEmitter = (analysis: Analysis): ((at: number) => EmittedFile) => {
    const { classes, facts } = analysis;
    const names = new Set(classes.flatMap(({ compiled }) => compiled.map(({ name }) => name)));
    const named = textsOf(analysis);
    return (at) => {
        const found = classes[at] ?? bug("no such class");
        const file = emitModule({
            module: compiledModule(found.source),
            header: header([found.source.path], analysis.licence),
            methods: found.compiled,
            copies: found.copies,
            factsOf: (name) => facts.get(name),
            targetOf: targets(analysis, at),
            ancestors: lineOf(analysis, at)
                .slice(1)
                .map(({ source }) => compiledModule(source)),
            inherited: inheritedBy(analysis, at, named),
            dispatch: dispatchOf(analysis, at, (method) => names.has(method)),
            description: descriptionOf(analysis, found),
        });
        return emitted(compiledPath(found.source), file);
    };
};

/**
 * The modules of some classes of a program: of an analysis without diagnostics, or of what is left of one without the
 * methods that have them.
 */
export const emitModules = (analysis: Analysis, positions: readonly number[]): readonly GeneratedFile[] =>
    positions.map(classEmitter(analysis)).map(({ path, text }) => ({ path, text }));

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

/** What the manifest of the class that was asked for first is made of. */
const manifestInput = (
    analysis: Analysis,
    options: Options,
    compiled: readonly EmittedFile[],
    files: readonly EmittedFile[],
): ManifestInput => {
    const at = analysis.requested[0] ?? bug("no classes");
    const [last = bug("no classes"), ...ancestors] = lineOf(analysis, at);
    const own = compiled[at] ?? bug("a class without a file");
    const wrapped = publicMethods(analysis, at, () => "").filter(({ isShown }) => isShown);
    const isCalled = (name: string) => (method: Method) => method.name === name || plainName(method.name) === name;
    const all = [...last.compiled, ...last.copies];
    const factsOf = (name: string): MethodFacts | undefined => {
        const found = all.find(isCalled(name));
        return found === undefined ? undefined : analysis.facts.get(found.name);
    };
    return {
        classPath: options.classPaths[0] ?? "",
        version: analysis.version,
        module: compiledModule(last.source),
        file: own.path,
        functions: functionsOf(own),
        methods: last.lowered.map(plainMethod),
        inherited: [...ancestors].reverse().flatMap(({ lowered }) => lowered.map(plainMethod)),
        signatures: signatureTexts(last.source),
        factsOf,
        compiledOf: (name) => all.find(isCalled(name)),
        isCopy: (name) => last.copies.some((each) => each.name === name),
        stepsOf: ({ span }) => analysis.trace.stepsOf(span),
        folded: new Map([...analysis.folded].map((name) => [plainName(name), "describe"])),
        exceptions: new Set(options.except ?? []),
        wrapped: new Set(wrapped.map(({ method }) => method.name)),
        generated: files.map(({ tree }) => tree),
    };
};

/** All files of a program without diagnostics. */
const emitProgram = (analysis: Analysis, options: Options, progress: Progress): readonly GeneratedFile[] => {
    progress("emit");
    const { classes } = analysis;
    const compiled = [...classes.keys()].map(classEmitter(analysis));
    const facades = classes.flatMap((found, at) =>
        found.parent === undefined ? [] : [emitPublicModule(analysis, at, found)],
    );
    const files = [...compiled, ...facades, exchangesFile(analysis)];
    progress("manifest");
    const manifest: GeneratedFile = {
        path: "pro_manifest.json",
        text: emitManifest(manifestInput(analysis, options, compiled, files)),
    };
    return [...files.map(({ path, text }) => ({ path, text })), manifest];
};

export const compile = (host: SourceHost, options: Options, progress: Progress = () => undefined): Compilation => {
    const analysis = analyse(host, options, progress);
    const { diagnostics } = analysis;
    const files = diagnostics.length > 0 ? [] : emitProgram(analysis, options, progress);
    return { files, diagnostics, analysis };
};
