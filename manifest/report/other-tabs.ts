/** What is not of one method: features of the runtime, its functions, the vocabulary. */
import type { Evidence, RuntimeContract } from "../src/manifest.js";
import type { KindEntry, ReportData } from "../src/report-types.js";
import { counted, h } from "./dom.js";

const evidenceItem = ({ target, test }: Evidence): HTMLElement => h("li", {}, h("b", {}, test), h("span", {}, target));

export const featuresTab = ({ features }: ReportData): HTMLElement =>
    h(
        "section",
        { id: "features", class: "cards" },
        features.map(({ feature, claim, owners, evidence }) =>
            h(
                "article",
                { class: "card" },
                h("h3", {}, feature),
                h("p", {}, claim),
                h(
                    "p",
                    { class: "names" },
                    owners.map((owner) => h("code", {}, owner)),
                ),
                h("ul", { class: "evidence" }, evidence.map(evidenceItem)),
            ),
        ),
    );

const contractRow = ({ module, function: name, arities, kind, effects, calls }: RuntimeContract): HTMLElement =>
    h(
        "tr",
        {},
        h("td", {}, h("code", {}, h("i", {}, `${module.replace(/^Ccxt\./, "")}.`), name)),
        h("td", {}, arities.join(", ")),
        h("td", {}, h("span", { class: `tag ${kind}` }, kind)),
        h("td", {}, effects.join(", ")),
        h("td", { class: "number" }, String(calls)),
    );

export const contractsTab = ({ contracts }: ReportData): HTMLElement =>
    h(
        "section",
        { id: "contracts" },
        h(
            "p",
            { class: "muted" },
            `Generated code calls ${counted(contracts.length, "hand-written function")} of the runtime.`,
        ),
        h(
            "table",
            {},
            h(
                "thead",
                {},
                h(
                    "tr",
                    {},
                    ["function", "arguments", "kind", "effects", "calls"].map((title) => h("th", {}, title)),
                ),
            ),
            h("tbody", {}, contracts.map(contractRow)),
        ),
    );

const kindRow = ({ kind, means, derived, details, example }: KindEntry): HTMLElement =>
    h(
        "tr",
        {},
        h("td", {}, h("code", {}, kind)),
        h(
            "td",
            {},
            means,
            Object.entries(details).map(([name, text]) => h("div", { class: "muted" }, h("i", {}, name), `: ${text}`)),
        ),
        h("td", { class: "muted" }, derived),
        h("td", {}, h("a", { href: `#${example.method}` }, example.method)),
    );

export const vocabularyTab = ({ kinds }: ReportData): HTMLElement =>
    h(
        "section",
        { id: "vocabulary" },
        kinds.map(({ family, about, kinds: entries }) => [
            h("h3", {}, family),
            h("p", { class: "muted" }, about),
            h(
                "table",
                {},
                h(
                    "thead",
                    {},
                    h(
                        "tr",
                        {},
                        ["kind", "means", "derived from", "example"].map((title) => h("th", {}, title)),
                    ),
                ),
                h("tbody", {}, entries.map(kindRow)),
            ),
        ]),
    );
