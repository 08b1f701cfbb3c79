/** The list of methods: filtered, searched, each with a panel that is made when it is opened. */
import type { ReportData, ReportMethod } from "../src/report-types.js";
import { byId, counted, h, spaced } from "./dom.js";
import {
    CATEGORIES,
    everything,
    facetOf,
    FACETS,
    isShown,
    toggled,
    wordsOf,
    type Facet,
    type Filter,
} from "./filter.js";
import { methodPanel } from "./method-panel.js";

interface Shown {
    readonly method: ReportMethod;
    readonly element: HTMLElement;
    readonly words: string;
    readonly open: () => void;
}

const STATUS: Readonly<Record<string, string>> = {
    compiled: "compiled",
    folded: "at compile time",
    notCompiled: "not compiled",
};

export const labelOf = (facet: Facet, value: string): string =>
    facet === "status" ? (STATUS[value] ?? value) : spaced(value);

const elixirName = ({ row }: ReportMethod): string =>
    row.elixir === undefined ? "–" : `${row.elixir.function}/${row.elixir.arity}`;

const rowOf = (method: ReportMethod, isMethod: (name: string) => boolean, { risks }: ReportData): Shown => {
    const { row, coverage } = method;
    const size = row.source.endLine - row.source.startLine + 1;
    const evidence = (coverage?.unitEvidence.length ?? 0) + (coverage?.liveEvidence.length ?? 0);
    const toggle = (): void => {
        if (element.classList.contains("open")) close();
        else open();
    };
    const head = h(
        "button",
        { class: "head", "aria-expanded": "false", onclick: toggle },
        h("span", { class: `dot ${row.category}`, title: spaced(row.category) }),
        h("span", { class: "name" }, row.name),
        h("span", { class: "function" }, elixirName(method)),
        h("span", { class: "category" }, spaced(row.category)),
        h("span", { class: "risk" }, coverage === undefined ? "" : spaced(coverage.riskClass)),
        h("span", { class: "count", title: "lines of source" }, `${size} lines`),
        h("span", { class: "count" }, coverage === undefined ? "" : counted(evidence, "test")),
        row.status === "compiled" ? h("span") : h("span", { class: `status ${row.status}` }, STATUS[row.status] ?? ""),
    );
    const link = h("a", { class: "link", href: `#${row.name}`, title: "link to this method" }, "#");
    const element = h("article", { id: row.name, class: "method" }, head, link);
    const open = (): void => {
        if (element.querySelector(".panel") === null) element.append(methodPanel(method, isMethod, risks));
        element.classList.add("open");
        head.setAttribute("aria-expanded", "true");
    };
    const close = (): void => {
        element.classList.remove("open");
        head.setAttribute("aria-expanded", "false");
    };
    return { method, element, words: wordsOf(method), open };
};

/** Risks stand in the order of the report's data. */
const orderOf = ({ risks }: ReportData): readonly string[] => [
    ...CATEGORIES,
    ...Object.keys(STATUS),
    ...risks.classes.map(({ name }) => name),
];

/** The values of a facet that there are, with how many methods have each. */
const valuesOf = (data: ReportData, facet: Facet): ReadonlyMap<string, number> => {
    const order = orderOf(data);
    const counts = new Map<string, number>();
    for (const method of data.methods) {
        const value = facetOf(method, facet);
        counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return new Map([...counts].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
};

export interface MethodsTab {
    readonly element: HTMLElement;
    /** Opens a method, if there is one of that name, and brings it into view. */
    readonly reveal: (name: string) => boolean;
}

export const methodsTab = (data: ReportData): MethodsTab => {
    const names = new Set(data.methods.map(({ row }) => row.name));
    const rows = data.methods.map((method) => rowOf(method, (name) => names.has(name), data));
    const summary = h("p", { id: "shown", class: "muted", "aria-live": "polite" });
    let filter: Filter = everything;

    const apply = (): void => {
        let shown = 0;
        for (const { method, element, words } of rows) {
            const isVisible = isShown(method, filter, words);
            element.hidden = !isVisible;
            if (isVisible) shown += 1;
        }
        summary.textContent = `${shown} of ${counted(rows.length, "method")}`;
    };
    const search = h("input", {
        id: "search",
        type: "search",
        placeholder: "Search names, functions, kinds, endpoints",
        "aria-label": "Search",
        oninput: () => {
            filter = { ...filter, text: search.value };
            apply();
        },
    });
    const chip = (facet: Facet, value: string, count: number): HTMLElement => {
        const button = h(
            "button",
            {
                class: "chip",
                "data-facet": facet,
                "data-value": value,
                "aria-pressed": "false",
                onclick: () => {
                    filter = toggled(filter, facet, value);
                    button.setAttribute("aria-pressed", String(filter[facet].has(value)));
                    apply();
                },
            },
            facet === "category" ? h("span", { class: `dot ${value}` }) : undefined,
            labelOf(facet, value),
            h("b", {}, String(count)),
        );
        return button;
    };
    const facets = FACETS.flatMap((facet) => {
        const values = valuesOf(data, facet);
        if (values.size < 2) return [];
        return h(
            "div",
            { class: "facet" },
            h("span", { class: "facet-name" }, facet),
            [...values].map(([value, count]) => chip(facet, value, count)),
        );
    });
    apply();
    const list = h(
        "div",
        { class: "methods" },
        rows.map(({ element }) => element),
    );
    const toolbar = h("div", { class: "toolbar" }, search, facets, summary);
    return {
        element: h("section", { id: "methods" }, toolbar, list),
        reveal: (name) => {
            const row = rows.find(({ method }) => method.row.name === name);
            if (row === undefined) return false;
            row.element.hidden = false;
            row.open();
            byId(name).scrollIntoView({ block: "start" });
            return true;
        },
    };
};
