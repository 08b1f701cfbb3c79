/**
 * What ccxt's own sources say of its methods: their parameters, the keys of `params` that they read, and the answers of
 * the exchange that stand in their comments.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";

export interface SourceMethod {
    readonly name: string;
    readonly isAsync: boolean;
    readonly parameters: readonly string[];
    /** The lines of its body. */
    readonly lines: readonly string[];
}

const HEAD = /^ {4}(async )?(\w+)\((.*)\) \{$/;

const parameterNames = (list: string): readonly string[] =>
    list.split(", ").flatMap((parameter) => /^\w+/.exec(parameter.trim())?.[0] ?? []);

/** The methods of a class file, in its formatting: heads stand four spaces to the right. */
const methodsIn = (text: string): readonly SourceMethod[] => {
    const methods: { name: string; isAsync: boolean; parameters: readonly string[]; lines: string[] }[] = [];
    for (const line of text.split("\n")) {
        const [, isAsync, name, list] = HEAD.exec(line) ?? [];
        if (name !== undefined)
            methods.push({ name, isAsync: isAsync !== undefined, parameters: parameterNames(list ?? ""), lines: [] });
        else methods.at(-1)?.lines.push(line);
    }
    return methods;
};

/** The package's folder of sources, beside its entry `js/ccxt.js`. */
const root = fileURLToPath(new URL("src", import.meta.resolve("ccxt")));

/** Below this line of the base class stand the methods that ccxt itself compiles. */
const MARKER = "METHODS BELOW THIS LINE ARE TRANSPILED";

/** The methods of a class and of the base class, by their names. */
export const readMethods = (classFile: string): ReadonlyMap<string, SourceMethod> => {
    const own = readFileSync(join(root, classFile), "utf8");
    const [, base = ""] = readFileSync(join(root, "base/Exchange.js"), "utf8").split(MARKER);
    return new Map([...methodsIn(base), ...methodsIn(own)].map((method) => [method.name, method]));
};

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

const matches = (text: string, pattern: RegExp): readonly string[] =>
    [...text.matchAll(pattern)].flatMap((found) => found.slice(1).filter((each) => typeof each === "string"));

/** Methods that read keys of `params` on behalf of others. */
const READERS = /^(?:handle|is|safe\w*Request|create\w*Request|edit\w*Request|modify)/;

const DEPTH = 3;

/** The keys of `params` that a method reads, by itself or through the methods that read for it. */
export const paramsRead = (
    name: string,
    methods: ReadonlyMap<string, SourceMethod>,
    depth: number = DEPTH,
): readonly string[] => {
    const method = methods.get(name);
    if (method === undefined || depth === 0) return [];
    const text = method.lines.filter((line) => !/^\s*(?:\/\/|\*)/.test(line)).join("\n");
    const direct = matches(text, /\.safe\w+\((?:params|query), '(\w+)'(?:, '(\w+)')?/g);
    const handled = matches(text, /\.handle\w+\((?:params|query), '\w+', '(\w+)'(?:, '(\w+)')?/g);
    const called = matches(text, /this\.(\w+)\(/g).filter((each) => READERS.test(each) && each !== name);
    return unique([...direct, ...handled, ...called.flatMap((each) => paramsRead(each, methods, depth - 1))]);
};

/** The methods of a class that another one calls. */
export const calledBy = ({ lines }: SourceMethod): readonly string[] =>
    unique(matches(lines.join("\n"), /this\.(\w+)\(/g));

const COMMENT = /^\s*\/\/ ?(.*)$/;

/** Runs of comment lines, without their slashes. */
const commentsIn = (lines: readonly string[]): readonly (readonly string[])[] => {
    const blocks: string[][] = [[]];
    for (const line of lines) {
        const text = COMMENT.exec(line)?.[1];
        if (text === undefined) blocks.push([]);
        else blocks.at(-1)?.push(text);
    }
    return blocks.filter((block) => block.length > 0);
};

/** How many brackets a line opens and doesn't close, texts and remarks aside. */
const openedBy = (line: string): number => {
    const code = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, "").replace(/\/\/.*$/, "");
    return (code.match(/[[{]/g)?.length ?? 0) - (code.match(/[\]}]/g)?.length ?? 0);
};

/** The text of the value that begins in line `from`, and the line after it. */
const valueAt = (lines: readonly string[], from: number): { readonly text: string; readonly end: number } => {
    let depth = 0;
    let end = from;
    do {
        depth += openedBy(lines[end] ?? "");
        end += 1;
    } while (depth > 0 && end < lines.length);
    const text = lines.slice(from, end).filter((line) => !/^\s*\.\.\./.test(line));
    return { text: text.join("\n").replace(/,?\s*\.\.\.\s*(?=[\]}])/g, ""), end };
};

/** Comments are written by hand: what is no value is no answer. */
const evaluate = (text: string): readonly unknown[] => {
    try {
        return [JSON.parse(JSON.stringify(runInNewContext(`(${text})`))) as unknown];
    } catch (error) {
        if (error instanceof Error || Object.prototype.toString.call(error) === "[object Error]") return [];
        throw error;
    }
};

const valuesIn = (lines: readonly string[]): readonly unknown[] => {
    const values: unknown[] = [];
    for (let line = 0; line < lines.length; ) {
        if (!/^\s*[[{]/.test(lines[line] ?? "")) {
            line += 1;
            continue;
        }
        const { text, end } = valueAt(lines, line);
        values.push(...evaluate(text));
        line = end;
    }
    return values;
};

/** The answers that stand in a method's comments. */
export const answersIn = ({ lines }: SourceMethod): readonly unknown[] => commentsIn(lines).flatMap(valuesIn);
