import { createHmac } from "node:crypto";
import { startExchange } from "../../../tools/exchange/src/exchange.js";
import { defaultOptions } from "../../../tools/exchange/src/options.js";
import type { Json, JsonObject } from "./encoding.js";
import { oddContracts, oddInverseContracts, oddPairs } from "./odd_markets.js";
import type { Answer } from "./plan.js";
import { NOW } from "./subject.js";

const HOSTS = {
    spot: "https://api.binance.com/api/v3",
    linear: "https://fapi.binance.com/fapi/v1",
    inverse: "https://dapi.binance.com/dapi/v1",
    option: "https://eapi.binance.com/eapi/v1",
    wallet: "https://api.binance.com/sapi/v1",
} as const;

/** Markets of every kind, in the bodies of the simulated exchange, and some that only the real one lists. */
export const loadAnswers = async (): Promise<readonly Answer[]> => {
    const exchange = await startExchange({ ...defaultOptions, epochMs: NOW, frozen: true });
    try {
        const load = async (address: string, odd: readonly Json[] = []): Promise<Answer> => ({
            url: address,
            body: JSON.stringify(withSymbols(await fetchBody(exchange.port, address), odd)),
        });
        return await Promise.all([
            load(`${HOSTS.spot}/exchangeInfo`, oddPairs),
            load(`${HOSTS.linear}/exchangeInfo`, oddContracts),
            load(`${HOSTS.inverse}/exchangeInfo`, oddInverseContracts),
            load(`${HOSTS.option}/exchangeInfo`),
            load(`${HOSTS.spot}/time`),
            load(`${HOSTS.linear}/time`),
            load(`${HOSTS.inverse}/time`),
            load(`${HOSTS.wallet}/capital/config/getall`),
            load(`${HOSTS.wallet}/margin/allPairs`),
            load(`${HOSTS.wallet}/margin/isolated/allPairs`),
        ]);
    } finally {
        await exchange.close();
    }
};

const sign = (query: string): string =>
    createHmac("sha256", defaultOptions.credentials.secret).update(query).digest("hex");

/** The simulated exchange has the host of Binance's address as the first segment of its path. */
const fetchBody = async (port: number, address: string): Promise<Json> => {
    const here = address.replace("https://", `http://127.0.0.1:${port}/`);
    const query = `timestamp=${NOW}`;
    const isSigned = address.endsWith("/getall");
    const response = await fetch(isSigned ? `${here}?${query}&signature=${sign(query)}` : here, {
        headers: { "X-MBX-APIKEY": defaultOptions.credentials.apiKey },
    });
    if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Json;
};

const withSymbols = (body: Json, odd: readonly Json[]): Json => {
    if (odd.length === 0) return body;
    const info = body as JsonObject;
    return { ...info, symbols: [...(info["symbols"] as readonly Json[]), ...odd] };
};
