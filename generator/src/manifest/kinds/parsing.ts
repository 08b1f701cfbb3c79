/** How what an exchange sends becomes ccxt's unified structures. */
import type { Expr } from "../../ir/nodes.js";
import { isParser, parsedNoun, structureNoun } from "../conventions.js";
import { readOf } from "./reads.js";
import { collect, gathered, kebab, singular, unique, type KindNode, type Rule, type RuleInput } from "./node.js";

const nounOf = (name: string): string | undefined => {
    const noun = parsedNoun(name);
    return noun === undefined ? undefined : kebab(singular(noun));
};

const parsers: Rule = ({ method }) => {
    const noun = nounOf(method.name);
    return noun === undefined ? [] : [{ kind: `parser:${noun}`, line: method.span.line }];
};

const parserCalls: Rule = ({ method }) =>
    collect(method, (node, line) => {
        const noun = node.kind === "methodCall" ? nounOf(node.method) : undefined;
        return noun === undefined || node.kind !== "methodCall"
            ? []
            : [{ kind: `parser-call:${noun}`, line, method: node.method }];
    });

const textKeys = (node: Expr): readonly string[] =>
    node.kind === "object"
        ? node.entries.flatMap(({ key }) => (key.kind === "literal" ? [String(key.value)] : []))
        : [];

/** Unified structures keep what they were made from. */
const ORIGINAL = "info";

const structures: Rule = ({ method }) =>
    collect(method, (node, line) => {
        if (node.kind !== "methodCall") return [];
        const noun = structureNoun(node.method);
        const fields = node.args.flatMap(textKeys);
        return noun !== undefined && fields.includes(ORIGINAL)
            ? [{ kind: `unified-structure:${kebab(noun)}`, line, fields }]
            : [];
    });

/** The parameter that a value is read from, through any number of reads. */
const parameterOf = (node: Expr, line: number, input: RuleInput, depth = 4): string | undefined => {
    if (depth === 0) return undefined;
    for (const { node: origin, line: at } of input.flow.origins(node, line)) {
        if (origin.kind === "local" && input.method.parameters.some(({ name }) => name === origin.name)) {
            return origin.name;
        }
        const read = readOf(origin);
        const found = read === undefined ? undefined : parameterOf(read.object, at, input, depth - 1);
        if (found !== undefined) return found;
    }
    return undefined;
};

/** The fields that are read of each parameter, and of what is found in it. */
const inputs: Rule = (input) => {
    const found = new Map<string, { value: string; line: number }[]>();
    for (const { value, parameter, line } of collect(input.method, (node, line) => {
        const read = readOf(node);
        const parameter = read === undefined ? undefined : parameterOf(read.object, line, input);
        if (read === undefined || parameter === undefined) return [];
        return read.keys.map((value) => ({ value, parameter, line }));
    })) {
        found.set(parameter, [...(found.get(parameter) ?? []), { value, line }]);
    }
    return [...found].flatMap(([parameter, reads]) => gathered(`input-fields:${parameter}`, "keys", reads));
};

interface Comparison {
    readonly subject: Expr;
    readonly value: string;
    readonly line: number;
}

const comparisons = ({ method }: RuleInput): readonly Comparison[] =>
    collect(method, (node, line) => {
        if (node.kind !== "binary" || (node.operator !== "===" && node.operator !== "!==")) return [];
        const { left: subject, right } = node;
        return right.kind === "literal" && typeof right.value === "string"
            ? [{ subject, value: right.value, line }]
            : [];
    });

const subjectOf = (subject: Expr, line: number, input: RuleInput): string => {
    const keys = input.flow.origins(subject, line).flatMap(({ node }) => readOf(node)?.keys ?? []);
    if (keys.length > 0) return unique(keys).join("|");
    return subject.kind === "local" ? subject.name : subject.kind;
};

/** Branches on a text: in a parser they tell the members of a family of messages apart. */
const branches: Rule = (input) => {
    const noun = nounOf(input.method.name);
    const bySubject = new Map<string, { value: string; line: number }[]>();
    for (const { subject, value, line } of comparisons(input)) {
        const name = subjectOf(subject, line, input);
        bySubject.set(name, [...(bySubject.get(name) ?? []), { value, line }]);
    }
    const kind = isParser(input.method.name) ? `parser-branch:${noun ?? ""}-family` : "branch:literal";
    return [...bySubject].flatMap(([subject, values]): readonly KindNode[] =>
        gathered(kind, "values", values).map((node) => ({ ...node, subject })),
    );
};

export const parsing: readonly Rule[] = [parsers, parserCalls, structures, inputs, branches];
