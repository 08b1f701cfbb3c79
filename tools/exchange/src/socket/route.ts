import type { Product } from "../market/instruments.js";
import type { Category } from "../streams/events.js";

/** What a websocket path leads to. */
export type SocketRoute = StreamRoute | ApiRoute;

/** A connection that streams are subscribed on. */
export interface StreamRoute {
    readonly kind: "streams";
    /** Portfolio margin has a stream of its own, without market data. */
    readonly product: Product | "papi";
    /** USD-M's traffic class; undefined where there are no classes and on the older USD-M paths, which serve all. */
    readonly category: Category | "private" | undefined;
    /** Whether frames are wrapped as `{stream, data}`. */
    readonly combined: boolean;
    /** Streams named in the URL. */
    readonly streams: readonly string[];
}

/** A connection for requests: Binance's websocket API. */
export interface ApiRoute {
    readonly kind: "api";
    readonly product: "spot" | "usdm" | "coinm";
}

// Tests put Binance's host in front of the path, so one port can be all of its hosts.
const BINANCE_HOST = /^[a-z0-9.-]+\.(?:binance\.com|binance\.vision|binancefuture\.com)(?::\d+)?$/;

/** The path behind a Binance host that stands as its first segment, and that host. */
export function splitHost(path: string): { readonly host: string | undefined; readonly path: string } {
    const [, first = "", ...rest] = path.split("/");
    return BINANCE_HOST.test(first)
        ? { host: first.replace(/:\d+$/, ""), path: `/${rest.join("/")}` }
        : { host: undefined, path };
}

/** Where a URL leads, or undefined when no server of Binance has that path. */
export function parseSocketUrl(url: string): SocketRoute | undefined {
    const parsed = parseTarget(url);
    if (parsed === undefined) return undefined;
    const { pathname, searchParams } = parsed;
    const { host, path } = splitHost(pathname);
    const api = apiProducts[path];
    if (api !== undefined) return { kind: "api", product: api };
    const [first = "", ...rest] = path.split("/").slice(1);
    const product = productOf(host, first);
    if (product === undefined) return undefined;
    if (first === "pm") return streamRoute("papi", undefined, rest, searchParams);
    return isCategory(first)
        ? streamRoute(product, first, rest, searchParams)
        : streamRoute(product, undefined, [first, ...rest], searchParams);
}

/** The target of an HTTP request, which has neither scheme nor host. */
export function parseTarget(target: string): URL | undefined {
    const url = `http://localhost${target}`;
    return target.startsWith("/") && URL.canParse(url) ? new URL(url) : undefined;
}

const apiProducts: Readonly<Record<string, ApiRoute["product"]>> = {
    "/ws-api/v3": "spot",
    "/ws-fapi/v1": "usdm",
    "/ws-dapi/v1": "coinm",
};

function productOf(host: string | undefined, first: string): Product | undefined {
    const isUsdmPath = isCategory(first) || first === "pm";
    if (host === undefined) return isUsdmPath ? "usdm" : "spot";
    const product = hostProduct(host);
    return isUsdmPath && product !== "usdm" ? undefined : product;
}

function hostProduct(host: string): Product {
    if (host.includes("fstream")) return "usdm";
    if (host.includes("dstream")) return "coinm";
    return host.includes("nbstream") ? "option" : "spot";
}

function isCategory(segment: string): segment is Category | "private" {
    return segment === "public" || segment === "market" || segment === "private";
}

function streamRoute(
    product: StreamRoute["product"],
    category: StreamRoute["category"],
    segments: readonly string[],
    query: URLSearchParams,
): StreamRoute | undefined {
    const [mode, ...rest] = segments;
    const listenKey = category === "private" ? (query.get("listenKey") ?? "") : "";
    const base = { kind: "streams", product, category } as const;
    if (mode === "ws") return { ...base, combined: false, streams: named([...rest, listenKey]) };
    if (mode !== "stream" || rest.length > 0) return undefined;
    return { ...base, combined: true, streams: named([...(query.get("streams") ?? "").split("/"), listenKey]) };
}

function named(streams: readonly string[]): readonly string[] {
    return streams.filter((stream) => stream !== "");
}
