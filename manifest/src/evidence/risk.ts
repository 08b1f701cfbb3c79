/** What could go wrong when a method runs on the exchange itself: derived from what it does. */
import type { CompiledManifest, MethodRow, Term } from "../manifest.js";

export type RiskClass =
    | "order-mutation"
    | "credentials"
    | "account-stream"
    | "signed-request"
    | "unsigned-request"
    | "public-stream"
    | "internal";

export const RISK_CLASSES: readonly Term[] = [
    { name: "order-mutation", means: "Sends a signed request that places, changes or cancels orders." },
    { name: "credentials", means: "Signs, or opens and keeps an account's session." },
    { name: "account-stream", means: "Reads an account's stream." },
    { name: "signed-request", means: "Asks for something by a signed request that changes nothing." },
    { name: "unsigned-request", means: "Asks for something public." },
    { name: "public-stream", means: "Subscribes to public streams, or ends that." },
    { name: "internal", means: "Asks the exchange for nothing by itself: other methods, or a connection, run it." },
] satisfies readonly (Term & { readonly name: RiskClass })[];

const BY_KIND: readonly (readonly [kind: string, risk: RiskClass])[] = [
    ["request:signed-order-mutation", "order-mutation"],
    ["request:signed-waiter", "signed-request"],
    ["request:unsigned-waiter", "unsigned-request"],
];

const BY_CATEGORY: Readonly<Record<string, RiskClass>> = {
    auth: "credentials",
    privateStream: "account-stream",
    publicStream: "public-stream",
    unsubscribe: "public-stream",
};

const hasKind = ({ irSummary }: MethodRow, kind: string): boolean => irSummary.nodes.some((node) => node.kind === kind);

const delegates = ({ irSummary }: MethodRow): readonly string[] =>
    irSummary.nodes.flatMap(({ kind, method }) =>
        kind === "watch:delegated" && typeof method === "string" ? [method] : [],
    );

/** Who hands the work to another method has its risk; the worst, if there are several. */
export const riskOf = (row: MethodRow, methods: CompiledManifest["methods"]): RiskClass => {
    const byCategory = BY_CATEGORY[row.category];
    if (byCategory !== undefined) return byCategory;
    const found = BY_KIND.find(([kind]) => hasKind(row, kind))?.[1];
    if (found !== undefined) return found;
    const handed = delegates(row)
        .filter((name) => name !== row.name)
        .flatMap((name) => methods.filter((each) => each.name === name))
        .map((each) => riskOf(each, methods));
    return (RISK_CLASSES.find(({ name }) => handed.some((each) => each === name))?.name ?? "internal") as RiskClass;
};

export const SKIP_REASONS: readonly Term[] = [
    { name: "internal-method", means: "Users don't call it; what calls it is tested." },
    { name: "credentials-required", means: "It needs an account's keys." },
    { name: "order-mutation", means: "No test sends orders to the exchange itself." },
    { name: "no-live-test", means: "It is public, and no live test calls it yet." },
];

export const skipReasonOf = (risk: RiskClass, isCallable: boolean): string => {
    if (!isCallable) return "internal-method";
    if (risk === "order-mutation") return risk;
    return risk === "public-stream" || risk === "unsigned-request" ? "no-live-test" : "credentials-required";
};
