/** All that is known of one method. */
import type { Evidence, KindNode, MethodRow, PlannedFunction, Risks, Term } from "../src/manifest.js";
import { codeView, type CodeView } from "./code.js";
import type { ReportMethod } from "../src/report-types.js";
import { counted, h, spaced } from "./dom.js";

type Detail = KindNode[string];

const detailText = (value: Detail): string => (Array.isArray(value) ? value.join(", ") : String(value));

const detailsOf = ({ kind: _kind, line: _line, ...details }: KindNode): string =>
    Object.entries(details)
        .map(([name, value]) => `${name}: ${detailText(value)}`)
        .join(" · ");

const section = (title: string, ...content: readonly (Node | string | undefined)[]): HTMLElement =>
    h("section", {}, h("h4", {}, title), ...content);

const kindItem = (node: KindNode, source: CodeView): HTMLElement => {
    const [family = "", name = ""] = node.kind.split(":");
    return h(
        "li",
        {},
        h("button", { class: "at", title: "show the line", onclick: () => source.show(node.line) }, String(node.line)),
        h("span", { class: "kind" }, h("i", {}, `${family}:`), h("b", {}, name)),
        h("span", { class: "details" }, detailsOf(node)),
    );
};

const kindList = (row: MethodRow, source: CodeView): HTMLElement =>
    h(
        "ul",
        { class: "kinds" },
        row.irSummary.nodes.map((node) => kindItem(node, source)),
    );

/** Names that are methods of the class lead there. */
const nameList = (names: readonly string[], isMethod: (name: string) => boolean): HTMLElement =>
    h(
        "p",
        { class: "names" },
        names.map((name) => (isMethod(name) ? h("a", { href: `#${name}` }, name) : h("span", {}, name))),
    );

const callees = (row: MethodRow, isMethod: (name: string) => boolean): readonly HTMLElement[] =>
    Object.entries(row.callees)
        .filter(([, names]) => names.length > 0)
        .map(([group, names]) => h("div", {}, h("h5", {}, group), nameList(names, isMethod)));

const facts = (entries: Readonly<Record<string, string | number | boolean | readonly string[]>>): HTMLElement =>
    h(
        "dl",
        {},
        Object.entries(entries)
            .filter(([, value]) => value !== false && value !== 0 && !(Array.isArray(value) && value.length === 0))
            .map(([name, value]) => [
                h("dt", {}, spaced(name)),
                h("dd", {}, value === true ? "yes" : Array.isArray(value) ? value.join(", ") : String(value)),
            ]),
    );

const ROLES: Readonly<Record<PlannedFunction["role"], string>> = {
    method: "the method",
    turn: "a stretch that the connection runs",
    wake: "what the connection runs when the value comes",
    copy: "a copy of a method that it calls, which takes the values of an object in its place",
};

const planned = (each: PlannedFunction): HTMLElement => {
    const nodes = Object.entries(each.irNodes).sort(([, a], [, b]) => b - a);
    return h(
        "div",
        { class: "planned" },
        h("p", {}, h("code", {}, `${each.function}/${each.arity}`), ` ${ROLES[each.role]}`),
        h(
            "p",
            { class: "nodes" },
            nodes.map(([kind, count]) => h("span", {}, kind, h("b", {}, String(count)))),
        ),
    );
};

const evidenceList = (evidence: readonly Evidence[]): HTMLElement =>
    h(
        "ul",
        { class: "evidence" },
        evidence.map(({ target, test }) => h("li", {}, h("b", {}, test), h("span", {}, target))),
    );

const meaning = (name: string, terms: readonly Term[]): string =>
    terms.find((each) => each.name === name)?.means ?? name;

const coverage = ({ coverage: row }: ReportMethod, risks: Risks): readonly HTMLElement[] => {
    if (row === undefined) return [];
    const reason = row.skipReason ?? row.manualReason;
    return [
        section(
            "Risk",
            h("p", { class: "term" }, h("b", {}, spaced(row.riskClass)), meaning(row.riskClass, risks.classes)),
        ),
        section("Unit evidence", evidenceList(row.unitEvidence)),
        section(
            "Live evidence",
            row.liveEvidence.length > 0 ? evidenceList(row.liveEvidence) : undefined,
            reason === undefined
                ? undefined
                : h("p", { class: "term" }, h("b", {}, spaced(reason)), meaning(reason, risks.reasons)),
        ),
    ];
};

export const signatureOf = ({ name, parameters, returnType }: MethodRow): string => {
    const written = parameters.map((each) => {
        const mark = each.optional && each.default === undefined ? "?" : "";
        const initial = each.default === undefined ? "" : ` = ${each.default}`;
        return `${each.name}${mark}: ${each.type}${initial}`;
    });
    return `${name}(${written.join(", ")}): ${returnType}`;
};

export const methodPanel = (method: ReportMethod, isMethod: (name: string) => boolean, risks: Risks): HTMLElement => {
    const { row, description } = method;
    const notes = row.irSummary.nodes.map((node) => ({ line: node.line, text: node.kind }));
    const source = codeView(method.source, "javascript", notes);
    const plan = row.renderPlan;
    const elixir =
        method.elixir.length > 0
            ? method.elixir.map((each) => codeView(each, "elixir").element)
            : [h("p", { class: "missing" }, `Not compiled: ${row.reason ?? "no reason is given"}.`)];
    return h(
        "div",
        { class: "panel" },
        description === undefined ? undefined : h("p", { class: "description" }, description),
        h("p", { class: "signature" }, h("code", {}, signatureOf(row))),
        h("div", { class: "sides" }, h("div", {}, source.element), h("div", {}, elixir)),
        h(
            "div",
            { class: "columns" },
            section(`What it does: ${counted(row.irSummary.nodes.length, "node")}`, kindList(row, source)),
            h(
                "div",
                { class: "facts" },
                row.effects === undefined ? undefined : section("Effects", facts(row.effects)),
                row.callers.length === 0 ? undefined : section("Callers", nameList(row.callers, isMethod)),
                section("Callees", ...callees(row, isMethod)),
                ...coverage(method, risks),
                plan === undefined
                    ? undefined
                    : section(
                          "Render plan",
                          h(
                              "p",
                              { class: "passes" },
                              plan.passes.map((pass) => h("span", {}, pass)),
                          ),
                          ...plan.functions.map(planned),
                      ),
                section("Body", facts(row.bodySummary)),
            ),
        ),
    );
};
