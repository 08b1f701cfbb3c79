/**
 * What each test target covers: its tests, read from its files, with the functions that they call; and the cases of its
 * goldens, each of which is a test, with the methods of ccxt that ran in them.
 */

/** One test target, as the rule test_index describes it. */
export interface TestTarget {
    readonly label: string;
    readonly tags: readonly string[];
    /** Files with tests. */
    readonly sources: readonly string[];
    /** Files with a case a line, each of which is a test. */
    readonly goldens: readonly string[];
}

export interface WrittenTest {
    readonly name: string;
    /** The functions of modules that it calls, such as `Binance.watch_ticker`; sorted. */
    readonly calls: readonly string[];
}

/** A case of the conformance oracle. */
export interface GoldenCase {
    /** The name of its test. */
    readonly name: string;
    /** The methods of ccxt's classes that ran in it, by the class's file. */
    readonly ran: Readonly<Record<string, readonly string[]>>;
}

export interface Catalog {
    readonly label: string;
    readonly isLive: boolean;
    readonly files: readonly { readonly file: string; readonly tests: readonly WrittenTest[] }[];
    readonly cases: readonly GoldenCase[];
}

const BETWEEN = " > ";

const HEAD = /^(\s*)(describe|test|it)\(?\s*"((?:[^"\\]|\\.)*)"/;

const CALL = /\b((?:[A-Z]\w*\.)+[a-z]\w*)[!?]?\(/g;

const callsIn = (text: string): readonly string[] =>
    [...new Set([...text.matchAll(CALL)].map(([, name = ""]) => name))].sort();

interface Block {
    readonly indent: number;
    readonly kind: string;
    readonly name: string;
    readonly from: number;
}

const blocksIn = (lines: readonly string[]): readonly Block[] =>
    lines.flatMap((line, from) => {
        const [, space = "", kind, raw = ""] = HEAD.exec(line) ?? [];
        return kind === undefined ? [] : [{ indent: space.length, kind, name: raw.replace(/\\(.)/g, "$1"), from }];
    });

/** Files are formatted: what stands within a block is indented more than its head. */
const endOf = ({ indent, from }: Block, lines: readonly string[]): number => {
    const end = lines.findIndex((line, at) => at > from && line.trim() !== "" && line.search(/\S/) <= indent);
    return end === -1 ? lines.length : end + 1;
};

/**
 * The tests in a file; a name has those of the groups around it before it. A name with parts that are known at run time
 * only is as it stands in the source.
 */
export const testsIn = (text: string): readonly WrittenTest[] => {
    const lines = text.split("\n");
    const blocks = blocksIn(lines).map((block) => ({ ...block, to: endOf(block, lines) }));
    return blocks
        .filter(({ kind }) => kind !== "describe")
        .map((block) => {
            const around = blocks.filter(
                ({ kind, from, to }) => kind === "describe" && from < block.from && block.from < to,
            );
            return {
                name: [...around, block].map(({ name }) => name).join(BETWEEN),
                calls: callsIn(lines.slice(block.from, block.to).join("\n")),
            };
        });
};

const isCase = (value: unknown): value is { readonly kind: string; readonly name: string; readonly ran?: object } =>
    typeof value === "object" && value !== null && "kind" in value && "name" in value;

/** ExUnit's names have no more. */
const LONGEST = 200;

/** The cases of a golden file, as their tests are named. */
export const casesIn = (text: string): readonly GoldenCase[] =>
    text
        .split("\n")
        .filter((line) => line !== "")
        .map((line): unknown => JSON.parse(line))
        .filter(isCase)
        .map(({ kind, name, ran }) => ({
            name: `${kind}: ${name}`.slice(0, LONGEST),
            ran: (ran ?? {}) as GoldenCase["ran"],
        }));

const LIVE = "live";

export const readCatalogs = (targets: readonly TestTarget[], read: (path: string) => string): readonly Catalog[] =>
    targets.map(({ label, tags, sources, goldens }) => ({
        label: label.replace(/^@/, ""),
        isLive: tags.includes(LIVE),
        files: sources.map((file) => ({ file, tests: testsIn(read(file)) })),
        cases: goldens.flatMap((golden) => casesIn(read(golden))),
    }));
