/** Runs the methods of a class as JavaScript, in a subclass of ccxt's own base class. */
import { compileFunction } from "node:vm";
import ccxt from "ccxt";
import ts from "typescript";
import type { Outcome, Value } from "./outcome.js";
import type { Call } from "./run-on-beam.js";
import { CACHES, CONSTANTS, ERRORS, importedAs, SIDES, type ClassText, type TreeText } from "./source.js";

type SnippetClass = new () => object;

/** Classes that are no part of what the package exports: they are taken from their file. */
const classesOf = async (file: string): Promise<Readonly<Record<string, unknown>>> =>
    (await import(new URL(`./src/base/ws/${file}`, import.meta.resolve("ccxt")).href)) as Readonly<
        Record<string, unknown>
    >;

const caches = await classesOf("Cache.js");
const sides = await classesOf("OrderBookSide.js");

/** What the imports of a source name. */
const IMPORTED: Readonly<Record<string, unknown>> = {
    Host: ccxt.Exchange,
    Precise: ccxt.Precise,
    ...Object.fromEntries(CACHES.map((name) => [name, caches[name]])),
    ...Object.fromEntries(SIDES.map((name) => [name, sides[name]])),
    ...Object.fromEntries([...ERRORS, ...CONSTANTS].map((name) => [name, ccxt[name]])),
};

/** What a text of declarations gives for an expression of their names. */
const evaluated = (text: string, result: string): unknown => {
    const { outputText } = ts.transpileModule(text, {
        compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
    });
    const make: unknown = compileFunction(`${outputText}\nreturn ${result};`, Object.keys(IMPORTED));
    return (make as (...imported: readonly unknown[]) => unknown)(...Object.values(IMPORTED));
};

const evaluate = ({ methods, base = "" }: ClassText): SnippetClass =>
    evaluated(
        `const Base = class extends Host {${base}};\nconst Snippet = class extends Base {${methods}};`,
        "Snippet",
    ) as SnippetClass;

/** The classes of a tree, by their class paths. */
export const evaluateTree = ({ base = "", classes }: TreeText): Readonly<Record<string, SnippetClass>> => {
    const texts = classes.map(
        ({ path, parent, methods }) =>
            `const ${importedAs(path)} = class extends ${parent === undefined ? "Base" : importedAs(parent)} {${methods}};`,
    );
    const entries = classes.map(({ path }) => `${JSON.stringify(path)}: ${importedAs(path)}`);
    const text = [`const Base = class extends Host {${base}};`, ...texts].join("\n");
    return evaluated(text, `{ ${entries.join(", ")} }`) as Readonly<Record<string, SnippetClass>>;
};

interface Client {
    future(hash: string): Promise<unknown>;
}

type ClientClass = new (url: string) => Client;

/** ccxt's client without a socket: subscriptions, and the futures that handlers settle. */
const { default: CcxtClient } = (await import(
    new URL("./src/base/ws/Client.js", import.meta.resolve("ccxt")).href
)) as { readonly default: ClientClass };

/** What nobody awaits is rejected in silence. */
class QuietClient extends CcxtClient {
    override future(hash: string): Promise<unknown> {
        const future = super.future(hash);
        future.catch(() => undefined);
        return future;
    }
}

const argument = (value: Value): unknown => {
    const url = typeof value === "object" && value !== null && "@client" in value ? value["@client"] : undefined;
    return typeof url === "string" ? new QuietClient(url) : structuredClone(value);
};

const plain = (value: unknown): Value => {
    if (value instanceof Error) return String(value);
    // A cache is an array whose own `map` makes a cache.
    if (Array.isArray(value)) return Array.from(value, plain);
    if (typeof value === "object" && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
    }
    return typeof value === "function" ? value.name : (value as Value);
};

const failure = (error: unknown): Outcome =>
    error instanceof ccxt.BaseError
        ? { error: error.constructor.name, message: error.message }
        : { error: "crash", message: String(error) };

/** What a call on the instance leads to. */
export const callInNode = async (instance: object, { method, given }: Call): Promise<Outcome> => {
    try {
        const run: unknown = Reflect.get(instance, method);
        if (typeof run !== "function") throw new TypeError(`the source has no method ${method}`);
        return { value: plain(await Reflect.apply(run, instance, given.map(argument))) };
    } catch (error) {
        return failure(error);
    }
};

/** Makes each call on a new instance of the class. */
export const runInNode = async (text: ClassText, calls: readonly Call[]): Promise<readonly Outcome[]> => {
    const Snippet = evaluate(text);
    // Making an instance takes milliseconds; code that has no `this` can't tell one from another.
    const shared = /\bthis\b/.test(text.methods + (text.base ?? "")) ? undefined : new Snippet();
    return Promise.all(calls.map((call) => callInNode(shared ?? new Snippet(), call)));
};
