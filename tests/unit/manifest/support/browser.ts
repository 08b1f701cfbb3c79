/** A headless Chromium with one page, driven by the DevTools protocol. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";

const FLAGS = [
    "--remote-debugging-port=0",
    "--headless",
    // The test's own sandbox is around it.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--hide-scrollbars",
];

export interface Browser {
    /** Opens a URL and waits until the page has loaded. */
    readonly open: (url: string) => Promise<void>;
    /** The value of an expression in the page; it is JSON. */
    readonly evaluate: (expression: string) => Promise<unknown>;
    /** The page as a PNG. */
    readonly screenshot: () => Promise<Buffer>;
    readonly resize: (width: number, height: number) => Promise<void>;
    /** Errors that the page's program raised. */
    readonly errors: readonly string[];
    readonly close: () => Promise<void>;
}

interface Reply {
    readonly id?: number;
    readonly method?: string;
    readonly params?: unknown;
    readonly result?: Readonly<Record<string, unknown>>;
    readonly error?: { readonly message: string };
}

type Send = (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>;

/** A program that writes on which address it listens. */
const launch = async (program: string, profile: string) => {
    const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], {
        stdio: ["ignore", "ignore", "pipe"],
    });
    const address = await new Promise<string>((resolve, reject) => {
        let log = "";
        child.stderr.on("data", (chunk: Buffer) => {
            log += chunk.toString();
            const found = /DevTools listening on ws:\/\/([^/]+)/.exec(log);
            if (found?.[1] !== undefined) resolve(found[1]);
        });
        child.once("error", reject);
        child.once("exit", (code) => {
            reject(new Error(`${program} ended with ${String(code)}:\n${log}`));
        });
    });
    return { child, address };
};

const pageSocket = async (address: string): Promise<WebSocket> => {
    const targets = (await (await fetch(`http://${address}/json/list`)).json()) as readonly {
        readonly type: string;
        readonly webSocketDebuggerUrl: string;
    }[];
    const page = targets.find(({ type }) => type === "page");
    if (page === undefined) throw new Error("the browser has no page");
    const socket = new WebSocket(page.webSocketDebuggerUrl, { perMessageDeflate: false });
    await new Promise((resolve, reject) => {
        socket.once("open", resolve);
        socket.once("error", reject);
    });
    return socket;
};

/** Requests by their number, and who waits for events. */
const protocol = (socket: WebSocket, onEvent: (method: string, params: unknown) => void): Send => {
    const pending = new Map<number, (reply: Reply) => void>();
    let count = 0;
    socket.on("message", (data: Buffer) => {
        const reply = JSON.parse(data.toString()) as Reply;
        if (reply.id === undefined) onEvent(reply.method ?? "", reply.params);
        else pending.get(reply.id)?.(reply);
    });
    return (method, params = {}) =>
        new Promise((resolve, reject) => {
            count += 1;
            const id = count;
            pending.set(id, ({ result = {}, error }) => {
                pending.delete(id);
                if (error === undefined) resolve(result);
                else reject(new Error(`${method}: ${error.message}`));
            });
            socket.send(JSON.stringify({ id, method, params }));
        });
};

export const startBrowser = async (program: string): Promise<Browser> => {
    const profile = mkdtempSync(join(process.env["TEST_TMPDIR"] ?? tmpdir(), "chromium-"));
    const { child, address } = await launch(program, profile);
    const socket = await pageSocket(address);
    const errors: string[] = [];
    let loaded: () => void = () => undefined;
    const send = protocol(socket, (method, params) => {
        if (method === "Page.loadEventFired") loaded();
        if (method === "Runtime.exceptionThrown") errors.push(JSON.stringify(params));
    });
    await send("Page.enable");
    await send("Runtime.enable");
    return {
        errors,
        open: async (url) => {
            const load = new Promise<void>((resolve) => {
                loaded = resolve;
            });
            await send("Page.navigate", { url });
            await load;
        },
        evaluate: async (expression) => {
            const { result } = await send("Runtime.evaluate", {
                expression,
                awaitPromise: true,
                returnByValue: true,
            });
            return (result as { readonly value?: unknown }).value;
        },
        screenshot: async () => {
            const { data } = await send("Page.captureScreenshot", { format: "png" });
            return Buffer.from(String(data), "base64");
        },
        resize: async (width, height) => {
            await send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
        },
        close: async () => {
            const ended = new Promise((resolve) => child.once("exit", resolve));
            await send("Browser.close");
            await ended;
            rmSync(profile, { recursive: true, force: true });
        },
    };
};
