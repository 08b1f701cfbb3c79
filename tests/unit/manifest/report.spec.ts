/** The report in a browser: what a reader sees, and what happens when a reader does something. */
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { startBrowser, type Browser } from "./support/browser.js";
import { readPng } from "./support/png.js";

const environment = (name: string): string => {
    const value = process.env[name];
    if (value === undefined) throw new Error(`${name} is not set: run this by bazel test //tests/unit/manifest:report`);
    return value;
};

interface Method {
    readonly name: string;
    readonly category: string;
    readonly status: string;
    readonly irSummary: { readonly nodes: readonly unknown[] };
}

const chromium = resolve(environment("CHROMIUM"));

/** Why there is no Chromium; empty where there is one. */
const missing = readFileSync(environment("CHROMIUM_MISSING"), "utf8").trim();
const isMissing = missing !== "";

const SIZE_LIMIT = 1_500_000;

// A page that opens everything has much to draw, and the machine may be busy with other tests.
jasmine.DEFAULT_TIMEOUT_INTERVAL = 60_000;

const page = resolve(environment("REPORT"));

describe("the report's file", () => {
    it("is one file of a size that one can send", () => {
        expect(statSync(page).size).toBeLessThan(SIZE_LIMIT);
        expect(readFileSync(page, "utf8")).not.toMatch(/(src|href)="https?:/);
    });
});

describe("the report", () => {
    const { methods } = JSON.parse(readFileSync(environment("MANIFEST"), "utf8")) as {
        readonly methods: readonly Method[];
    };
    let browser: Browser;

    const open = async (fragment = ""): Promise<void> => {
        // Another fragment alone would not load the page anew.
        await browser.open("about:blank");
        await browser.open(pathToFileURL(page).href + fragment);
    };
    const count = async (selector: string): Promise<unknown> =>
        browser.evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`);
    const text = async (selector: string): Promise<unknown> =>
        browser.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText`);
    const click = async (selector: string): Promise<unknown> =>
        browser.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
    const search = async (words: string): Promise<unknown> =>
        browser.evaluate(
            `{ const input = document.querySelector("#search"); input.value = ${JSON.stringify(words)}; input.dispatchEvent(new Event("input")); }`,
        );
    const shown = async (): Promise<unknown> =>
        browser.evaluate(
            `[...document.querySelectorAll(".method")].filter((each) => !each.hidden).map(({ id }) => id)`,
        );
    /** A screenshot, kept with the test's outputs. */
    const picture = async (name: string) => {
        const file = await browser.screenshot();
        const folder = process.env["TEST_UNDECLARED_OUTPUTS_DIR"];
        if (folder !== undefined) writeFileSync(join(folder, `${name}.png`), file);
        return readPng(file);
    };

    beforeAll(async () => {
        if (isMissing) {
            process.stdout.write(`SKIPPED, there is no Chromium.\n${missing}\n`);
            return;
        }
        browser = await startBrowser(chromium);
        await browser.resize(1400, 1000);
    });
    afterAll(async () => {
        if (!isMissing) await browser.close();
    });
    beforeEach(async () => {
        if (isMissing) pending(missing);
        else await open();
    });

    it("has a row for each method, and its totals", async () => {
        expect(await count(".method")).toBe(methods.length);
        expect(await shown()).toEqual(methods.map(({ name }) => name));
        expect(await text("#shown")).toBe(`${methods.length} of ${methods.length} methods`);
        const made = methods.filter(({ status }) => status !== "notCompiled").length;
        expect(await text(".lead")).toContain(`${made} of ${methods.length} methods`);
        expect(browser.errors).toEqual([]);
    });

    it("shows the methods of the categories that are chosen", async () => {
        const inCategories = (...categories: readonly string[]): readonly string[] =>
            methods.filter(({ category }) => categories.includes(category)).map(({ name }) => name);
        await click('[data-value="parser"]');
        expect(await shown()).toEqual(inCategories("parser"));
        await click('[data-value="auth"]');
        expect(await shown()).toEqual(inCategories("parser", "auth"));
        await click('[data-value="parser"]');
        await click('[data-value="auth"]');
        expect(await shown()).toEqual(methods.map(({ name }) => name));
    });

    it("shows the methods of a risk", async () => {
        await click('[data-value="order-mutation"]');
        expect(await shown()).toEqual(["createOrderWs", "editOrderWs", "cancelOrderWs", "cancelAllOrdersWs"]);
    });

    it("finds methods by name, function and kind", async () => {
        await search("watch_ticker");
        expect(await shown()).toContain("watchTicker");
        expect(await shown()).not.toContain("watchTrades");
        await search("auth-signing:hmac");
        expect(await shown()).toEqual(["signParams"]);
        await search("nothing is called so");
        expect(await shown()).toEqual([]);
        expect(await text("#shown")).toBe(`0 of ${methods.length} methods`);
    });

    it("opens the method that its address names, its source beside its Elixir", async () => {
        await open("#handleTrade");
        expect(await count(".method.open")).toBe(1);
        expect(await text("#handleTrade .listing.javascript")).toContain("handleTrade(client, message)");
        expect(await text("#handleTrade .listing.elixir")).toContain("def handle_trade(state, client, message)");
        const nodes = methods.find(({ name }) => name === "handleTrade")?.irSummary.nodes.length;
        expect(await count("#handleTrade .kinds li")).toBe(nodes);
        expect(await text("#handleTrade .evidence")).toContain("frames: trades of");
        const isInView = `(() => { const { top } = document.querySelector("#handleTrade").getBoundingClientRect(); return top >= 0 && top < innerHeight / 2; })()`;
        expect(await browser.evaluate(isInView)).toBe(true);
        expect(browser.errors).toEqual([]);
    });

    it("opens any method without an error", async () => {
        await browser.evaluate(`for (const head of document.querySelectorAll(".head")) head.click()`);
        expect(await count(".panel .listing.javascript")).toBe(methods.length);
        expect(await count(".panel .missing")).toBe(methods.filter(({ status }) => status === "notCompiled").length);
        expect(browser.errors).toEqual([]);
    });

    it("leads from callers to callees", async () => {
        await open("#handleMessage");
        await click('#handleMessage .names a[href="#handleTrade"]');
        await browser.evaluate("new Promise((resolve) => setTimeout(resolve))");
        expect(await count("#handleTrade.open")).toBe(1);
    });

    it("has tabs", async () => {
        await click('[data-tab="vocabulary"]');
        expect(await text("#vocabulary")).toContain("cache-semantic:bounded-newest-first");
        expect(await browser.evaluate(`document.querySelector("#methods").hidden`)).toBe(true);
        await click('[data-tab="features"]');
        expect(await count("#features .card")).toBe(18);
        await click('[data-tab="contracts"]');
        expect(await text("#contracts")).toContain("Pro.Connection.watch_multiple");
    });

    it("is drawn, light and dark", async () => {
        const light = await picture("light");
        expect([light.width, light.height]).toEqual([1400, 1000]);
        // Paper, ink, lines, and a colour for each category.
        expect(light.colours.size).toBeGreaterThan(100);
        await click("#theme");
        const dark = await picture("dark");
        const most = ({ colours }: typeof dark): string =>
            [...colours].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
        const brightness = (colour: string): number => colour.split(",").reduce((sum, each) => sum + Number(each), 0);
        expect(brightness(most(light))).toBeGreaterThan(600);
        expect(brightness(most(dark))).toBeLessThan(150);
    });
});
