/** The report as one HTML file: a template with the style, the data and the program in it. */
import type { ReportData } from "./report-types.js";

export interface PageParts {
    readonly template: string;
    readonly style: string;
    readonly script: string;
}

/** What closes a script, or opens a comment in one, is written otherwise; JSON and JavaScript read it the same. */
const inScript = (text: string): string => text.replaceAll("</", "<\\/").replaceAll("<!--", "\\u003c!--");

export const renderReport = ({ template, style, script }: PageParts, data: ReportData): string => {
    const values: Readonly<Record<string, string>> = {
        title: `${data.class} in Elixir`,
        style,
        data: inScript(JSON.stringify(data)),
        script: inScript(script),
    };
    return template.replace(/%(\w+)%/g, (whole, name: string) => values[name] ?? whole);
};
