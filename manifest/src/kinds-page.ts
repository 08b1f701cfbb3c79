/** The vocabulary as a page for readers, from the table that programs read. */
import { table } from "./markdown.js";
import type { KindEntry, KindFamily } from "./report-types.js";

const detailsOf = ({ details }: KindEntry): string =>
    Object.entries(details)
        .map(([name, text]) => `\`${name}\`: ${text}`)
        .join("; ");

const rowOf = (entry: KindEntry): readonly string[] => {
    const { kind, means, derived, example } = entry;
    const member = example.kind === undefined ? "" : `\`${example.kind}\` in `;
    return [`\`${kind}\``, means, derived, detailsOf(entry), `${member}\`${example.method}\``];
};

const HEAD = ["kind", "means", "derived from", "details", "example"];

const INTRODUCTION = `# What methods do: the vocabulary

The nodes of \`irSummary\` in the manifest. Each is derived from a method's syntax tree by a general rule; nothing is said
of a method by its name but what ccxt's naming conventions say. A \`*\` stands for what the source calls it. This page is
made from [kinds.json](kinds.json) by \`bazel run //generator:update\`.
`;

export const kindsPage = (families: readonly KindFamily[]): string =>
    [
        INTRODUCTION,
        ...families.map(({ family, about, kinds }) => `## ${family}\n\n${about}\n\n${table(HEAD, kinds.map(rowOf))}\n`),
    ].join("\n");
