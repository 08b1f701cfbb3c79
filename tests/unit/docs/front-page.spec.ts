/** The documentation in a browser: what somebody sees who opens it, and where he gets from there. */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { startBrowser, type Browser } from "../manifest/support/browser.js";
import { readPng } from "../manifest/support/png.js";

const environment = (name: string): string => {
    const value = process.env[name];
    if (value === undefined) throw new Error(`${name} is not set: run this by bazel test //tests/unit/docs`);
    return value;
};

/** Why there is no Chromium; empty where there is one. */
const missing = readFileSync(environment("CHROMIUM_MISSING"), "utf8").trim();

// The machine may be busy with other tests.
jasmine.DEFAULT_TIMEOUT_INTERVAL = 60_000;

const page = (name: string): string => pathToFileURL(join(resolve(environment("DOCS")), name)).href;

describe("the documentation's front page", () => {
    let browser: Browser;

    const text = async (selector: string): Promise<unknown> =>
        browser.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText`);

    beforeAll(async () => {
        if (missing === "") browser = await startBrowser(resolve(environment("CHROMIUM")));
        else process.stdout.write(`SKIPPED, there is no Chromium.\n${missing}\n`);
    });

    beforeEach(async () => {
        if (missing !== "") {
            pending("there is no Chromium");
            return;
        }
        await browser.resize(1400, 1000);
        await browser.open(page("readme.html"));
    });

    afterAll(async () => {
        if (missing === "") await browser.close();
    });

    it("says what it is of, and shows an example", async () => {
        expect(await text("h1")).toContain("CCXT Pro for Elixir");
        expect(await text("pre code.elixir")).toContain("watch_ticker");
        expect(browser.errors).toEqual([]);
    });

    it("lists the guides and the modules at its side", async () => {
        const guides = await browser.evaluate(
            `[...document.querySelectorAll("#extras-full-list a, #full-list a")].map((each) => each.innerText.trim())`,
        );
        for (const guide of ["Getting started", "Architecture", "Lifecycle coverage", "Faults", "Release checklist"]) {
            expect(guides).toContain(guide);
        }
    });

    it("looks like a page", async () => {
        const file = await browser.screenshot();
        const folder = process.env["TEST_UNDECLARED_OUTPUTS_DIR"];
        if (folder !== undefined) writeFileSync(join(folder, "front-page.png"), file);
        const picture = readPng(file);
        expect([picture.width, picture.height]).toEqual([1400, 1000]);
        // Paper, ink, a side bar, and the colours of an example.
        expect(picture.colours.size).toBeGreaterThan(50);
        const most = Math.max(...picture.colours.values());
        expect(most).toBeLessThan(0.95 * picture.width * picture.height);
    });
});
