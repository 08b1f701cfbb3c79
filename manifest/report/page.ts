/** The page: a head with totals, and tabs. */
import type { ReportData } from "../src/report-types.js";
import { byId, h, spaced } from "./dom.js";
import { CATEGORIES } from "./filter.js";
import { methodsTab } from "./methods-tab.js";
import { contractsTab, featuresTab, vocabularyTab } from "./other-tabs.js";

const readData = (): ReportData => JSON.parse(byId("data").textContent) as ReportData;

/** How much of a category is compiled. */
const tile = (category: string, { methods }: ReportData): HTMLElement => {
    const own = methods.filter(({ row }) => row.category === category);
    const done = own.filter(({ row }) => row.status !== "notCompiled").length;
    const share = Math.round((100 * done) / own.length);
    if (own.length === 0) return h("span", { hidden: true });
    return h(
        "div",
        { class: "tile" },
        h("span", {}, h("span", { class: `dot ${category}` }), spaced(category)),
        h("b", {}, String(done), h("small", {}, ` / ${own.length}`)),
        h("div", { class: "bar" }, h("div", { class: category, style: `width: ${share}%` })),
    );
};

const { dataset } = document.documentElement;

/** As the reader's machine has it, until the reader chooses. */
const followTheme = (): void => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const apply = (): void => {
        dataset["theme"] = query.matches ? "dark" : "light";
    };
    apply();
    query.addEventListener("change", apply);
};

const otherTheme = (): void => {
    dataset["theme"] = dataset["theme"] === "dark" ? "light" : "dark";
};

const header = (data: ReportData): HTMLElement => {
    const lines = data.methods.reduce((sum, { row }) => sum + row.source.endLine - row.source.startLine + 1, 0);
    const functions = data.methods.reduce((sum, { elixir }) => sum + elixir.length, 0);
    const made = data.methods.filter(({ row }) => row.status !== "notCompiled").length;
    const run = data.methods.filter(({ coverage }) => (coverage?.unitEvidence.length ?? 0) > 0).length;
    return h(
        "header",
        { class: "page" },
        h("button", { id: "theme", title: "light or dark", onclick: otherTheme }, "◐"),
        h("h1", {}, data.class, h("small", {}, " in Elixir")),
        h(
            "p",
            { class: "lead" },
            `${made} of ${data.totals.methods} methods of ccxt ${data.version}, ${lines} lines, became ${functions} functions. Tests run ${run} of the methods.`,
        ),
        h(
            "div",
            { class: "tiles" },
            CATEGORIES.map((category) => tile(category, data)),
        ),
    );
};

const start = (): void => {
    followTheme();
    const data = readData();
    const methods = methodsTab(data);
    const tabs: readonly (readonly [title: string, element: HTMLElement])[] = [
        [`Methods`, methods.element],
        [`Features`, featuresTab(data)],
        [`Runtime functions`, contractsTab(data)],
        [`Vocabulary`, vocabularyTab(data)],
    ];
    const buttons = tabs.map(([title, element]) =>
        h("button", { role: "tab", "data-tab": element.id, onclick: () => select(element) }, title),
    );
    const select = (chosen: HTMLElement): void => {
        for (const [at, [, element]] of tabs.entries()) {
            element.hidden = element !== chosen;
            buttons[at]?.setAttribute("aria-selected", String(element === chosen));
        }
    };
    const follow = (): void => {
        const name = decodeURIComponent(location.hash.slice(1));
        const tab = tabs.find(([, element]) => element.id === name)?.[1];
        if (tab !== undefined) select(tab);
        else if (name !== "") {
            select(methods.element);
            methods.reveal(name);
        }
    };
    byId("page").append(header(data), h("nav", { role: "tablist" }, buttons), ...tabs.map(([, element]) => element));
    select(methods.element);
    follow();
    addEventListener("hashchange", follow);
};

start();
