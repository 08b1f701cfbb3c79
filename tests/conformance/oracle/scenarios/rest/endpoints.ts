/** Every endpoint of the exchange's API by the name that ccxt gives it. */
import ccxt from "ccxt";
import { ANY_URL, type CallsCase } from "../../plan.js";
import { rest } from "./methods.js";

/** The methods that ccxt's constructor makes: each is a property of the exchange itself, under two names. */
const endpointNames = (): readonly string[] => {
    const names = new Map<unknown, string>();
    for (const [name, value] of Object.entries(new ccxt.binance()) as readonly (readonly [string, unknown])[]) {
        // So ccxt calls the function that each of them is.
        const isEndpoint = typeof value === "function" && value.name === "partial";
        if (isEndpoint && !names.has(value)) names.set(value, name);
    }
    return [...names.values()];
};

const PARAMS = [{}, { symbol: "BTCUSDT", amount: 1.5, "a b": "x&y", ids: ["1", "2"], empty: "" }];

const apiOf = (name: string): string => /^.*?(?=Get|Post|Put|Delete)/.exec(name)?.[0] ?? name;

export const endpointCases = (): readonly CallsCase[] => {
    const names = endpointNames();
    const apis = [...new Set(names.map(apiOf))];
    return apis.map((api) => ({
        kind: "calls",
        name: `endpoints of ${api}`,
        setup: { ...rest, answers: [{ url: ANY_URL, body: '{"answer":1.50,"id":12345678901234567}' }] },
        calls: names
            .filter((name) => apiOf(name) === api)
            .flatMap((method) => PARAMS.map((params) => ({ method, args: [params], ordered: true }))),
    }));
};
