/** What is known to work of the life of streams, as a guide for users: from the manifest, and from nothing else. */
import type { CoverageRow, Manifest, MethodRow } from "./manifest.js";
import { table } from "./markdown.js";

interface Section {
    readonly category: string;
    readonly title: string;
    readonly about: string;
}

/** In the order of a stream's life. */
const SECTIONS: readonly Section[] = [
    { category: "auth", title: "Sessions", about: "What opens and keeps an account's session." },
    { category: "publicStream", title: "Public streams", about: "What subscribes and waits for a market's updates." },
    { category: "privateStream", title: "Account streams", about: "What waits for an account's updates." },
    { category: "unsubscribe", title: "Unsubscribing", about: "What ends a subscription." },
    { category: "wsApi", title: "Requests", about: "What asks over the websocket, orders among it." },
    { category: "handler", title: "Handlers", about: "What a connection runs for the messages that it receives." },
    { category: "parser", title: "Parsers", about: "What makes ccxt's structures of messages." },
    { category: "helper", title: "Helpers", about: "What the others call." },
];

/** The families of what methods do that are about the life of a stream; KINDS.md explains each. */
const LIFE =
    /^(watch|subscription|unsubscription|waiter|future|request|auth-session|listen-\w+-lifecycle|cache-class|state-write|state-delete|background):/;

const live = ({ liveEvidence, skipReason }: CoverageRow, meanings: ReadonlyMap<string, string>): string => {
    if (liveEvidence.length > 0) return "a test on the exchange itself";
    return skipReason === undefined ? "" : (meanings.get(skipReason) ?? skipReason);
};

const rowOf = (method: MethodRow, covered: CoverageRow, meanings: ReadonlyMap<string, string>): readonly string[] => {
    const kinds = method.irSummary.nodes.map(({ kind }) => kind).filter((kind) => LIFE.test(kind));
    const targets = [...new Set(covered.unitEvidence.map(({ target }) => target.replace(/^.*:/, "")))];
    return [
        `\`${method.name}\``,
        [...new Set(kinds)].map((kind) => `\`${kind}\``).join(" "),
        targets.map((target) => `\`${target}\``).join(" "),
        live(covered, meanings),
    ];
};

const sectionOf = ({ methods, methodCoverageMatrix, risks }: Manifest, section: Section): string => {
    const covered = new Map(methodCoverageMatrix.map((row) => [row.method, row]));
    const meanings = new Map(risks.reasons.map(({ name, means }) => [name, means]));
    const rows = methods
        .filter(({ category }) => category === section.category)
        .flatMap((method) => {
            const row = covered.get(method.name);
            return row === undefined ? [] : [rowOf(method, row, meanings)];
        });
    return `## ${section.title}\n\n${section.about}\n\n${table(HEAD, rows)}\n`;
};

const HEAD = ["ccxt's method", "what it does with streams", "run by", "on the exchange itself"];

const featuresOf = ({ runtimeSemanticCoverage }: Manifest): string => {
    const rows = runtimeSemanticCoverage.map(({ feature, claim, evidence }) => [
        feature,
        claim,
        String(evidence.length),
    ]);
    return `## The runtime\n\nWhat the hand-written part promises, with how many tests show it.\n\n${table(["feature", "claim", "tests"], rows)}\n`;
};

const introduction = ({ class: name, ccxtVersion, totals, methodCoverageMatrix }: Manifest): string => {
    const tested = methodCoverageMatrix.filter(({ unitEvidence }) => unitEvidence.length > 0).length;
    const onExchange = methodCoverageMatrix.filter(({ liveEvidence }) => liveEvidence.length > 0).length;
    return `# Lifecycle coverage

Of the ${String(totals.methods)} methods of ccxt ${ccxtVersion}'s \`${name}\`, ${String(tested)} are run by tests that need no network, and ${String(onExchange)} by tests
on the exchange itself, too. This page is made from the manifest by \`bazel run //generator:update\`, and every build
checks that it is current. The words for what methods do are explained in \`manifest/KINDS.md\`.

What a running system has been through, \`Ccxt.ProLifecycleCoverage.summary/0\` says.
`;
};

export const lifecyclePage = (manifest: Manifest): string =>
    [introduction(manifest), ...SECTIONS.map((section) => sectionOf(manifest, section)), featuresOf(manifest)].join(
        "\n",
    );
