import { parseSocketUrl, splitHost } from "../../../../tools/exchange/src/socket/route.js";
import type { SocketRoute } from "../../../../tools/exchange/src/socket/route.js";

const streams = (
    product: "spot" | "usdm" | "coinm" | "papi",
    names: readonly string[],
    more: { readonly combined?: boolean; readonly category?: "public" | "market" | "private" } = {},
): SocketRoute => ({
    kind: "streams",
    product,
    category: more.category,
    combined: more.combined ?? false,
    streams: names,
});

const routes: readonly (readonly [url: string, route: SocketRoute | undefined])[] = [
    ["/ws", streams("spot", [])],
    ["/ws/btcusdt@ticker/ethusdt@ticker", streams("spot", ["btcusdt@ticker", "ethusdt@ticker"])],
    ["/stream", streams("spot", [], { combined: true })],
    ["/stream?streams=a@ticker/b@ticker", streams("spot", ["a@ticker", "b@ticker"], { combined: true })],
    ["/stream.binance.com:9443/ws/0", streams("spot", ["0"])],
    ["/stream.binance.com/stream?streams=!ticker@arr", streams("spot", ["!ticker@arr"], { combined: true })],
    ["/demo-stream.binance.com/ws/0", streams("spot", ["0"])],
    ["/fstream.binance.com/ws/1", streams("usdm", ["1"])],
    ["/fstream.binance.com/market/ws/1", streams("usdm", ["1"], { category: "market" })],
    ["/public/ws/1", streams("usdm", ["1"], { category: "public" })],
    ["/market/stream?streams=x@ticker", streams("usdm", ["x@ticker"], { category: "market", combined: true })],
    ["/fstream.binance.com/private/ws?listenKey=K", streams("usdm", ["K"], { category: "private" })],
    ["/fstream.binance.com/pm/ws/K", streams("papi", ["K"])],
    ["/dstream.binance.com/ws/2", streams("coinm", ["2"])],
    ["/dstream.binancefuture.com/ws/2", streams("coinm", ["2"])],
    ["/ws-api.binance.com:443/ws-api/v3", { kind: "api", product: "spot" }],
    ["/ws-fapi/v1", { kind: "api", product: "usdm" }],
    ["/ws-dapi.binance.com/ws-dapi/v1", { kind: "api", product: "coinm" }],
    ["/", undefined],
    ["//", undefined],
    ["nothing", undefined],
    ["/nothing", undefined],
    ["/stream/0", undefined],
    ["/dstream.binance.com/public/ws/0", undefined],
    ["/ws-api/v9", undefined],
];

describe("websocket paths", () => {
    for (const [url, route] of routes) {
        it(`${url} leads ${route === undefined ? "nowhere" : "where Binance's does"}`, () => {
            expect(parseSocketUrl(url)).toEqual(route);
        });
    }

    it("may begin with a host of Binance and no other", () => {
        expect(splitHost("/api.binance.com/api/v3/time")).toEqual({ host: "api.binance.com", path: "/api/v3/time" });
        expect(splitHost("/example.com/api/v3/time")).toEqual({ host: undefined, path: "/example.com/api/v3/time" });
    });
});
