import type { JsonObject } from "./streams/payload.js";

/** Binance's addresses, keyed as ccxt keys `urls.api`. */
const addresses = {
    sapi: "https://api.binance.com/sapi/v1",
    sapiV2: "https://api.binance.com/sapi/v2",
    sapiV3: "https://api.binance.com/sapi/v3",
    sapiV4: "https://api.binance.com/sapi/v4",
    dapiPublic: "https://dapi.binance.com/dapi/v1",
    dapiPrivate: "https://dapi.binance.com/dapi/v1",
    dapiPrivateV2: "https://dapi.binance.com/dapi/v2",
    dapiData: "https://dapi.binance.com/futures/data",
    eapiPublic: "https://eapi.binance.com/eapi/v1",
    eapiPrivate: "https://eapi.binance.com/eapi/v1",
    fapiPublic: "https://fapi.binance.com/fapi/v1",
    fapiPublicV2: "https://fapi.binance.com/fapi/v2",
    fapiPublicV3: "https://fapi.binance.com/fapi/v3",
    fapiPrivate: "https://fapi.binance.com/fapi/v1",
    fapiPrivateV2: "https://fapi.binance.com/fapi/v2",
    fapiPrivateV3: "https://fapi.binance.com/fapi/v3",
    fapiData: "https://fapi.binance.com/futures/data",
    public: "https://api.binance.com/api/v3",
    private: "https://api.binance.com/api/v3",
    v1: "https://api.binance.com/api/v1",
    papi: "https://papi.binance.com/papi/v1",
    papiV2: "https://papi.binance.com/papi/v2",
    ws: {
        spot: "wss://stream.binance.com:9443/ws",
        margin: "wss://stream.binance.com:9443/ws",
        future: "wss://fstream.binance.com/ws",
        delivery: "wss://dstream.binance.com/ws",
        "ws-api": {
            spot: "wss://ws-api.binance.com:443/ws-api/v3",
            future: "wss://ws-fapi.binance.com/ws-fapi/v1",
            delivery: "wss://ws-dapi.binance.com/ws-dapi/v1",
        },
        papi: "wss://fstream.binance.com/pm/ws",
    },
} as const;

/** The address of this exchange that stands for one of Binance's: its host becomes the first path segment. */
export function loopbackAddress(address: string, port: number): string {
    return address.replace(/^(http|ws)s:\/\//, `$1://127.0.0.1:${port}/`);
}

/** What to set as `urls.api`, so that a client of Binance talks to this exchange. */
export function clientUrls(port: number): JsonObject {
    return rewrite(addresses, port);
}

interface Addresses {
    readonly [key: string]: string | Addresses;
}

function rewrite(tree: Addresses, port: number): JsonObject {
    const entries = Object.entries(tree).map(
        ([key, value]) =>
            [key, typeof value === "string" ? loopbackAddress(value, port) : rewrite(value, port)] as const,
    );
    return Object.fromEntries(entries);
}
