import type { InstrumentState } from "../market/instrument-state.js";
import type { Product } from "../market/instruments.js";
import { findInstrument, instrumentsOf } from "../market/world.js";
import { pass, refusal, stop } from "./answer.js";
import type { Answer, Checked } from "./answer.js";
import type { Call } from "./endpoint.js";

const LEGAL_SYMBOL = /^[A-Z0-9-_.]{1,20}$/;

/** `-1121`: what every product answers to a symbol that it doesn't list. */
export const invalidSymbol: Answer = refusal(400, -1121, "Invalid symbol.");

/** `-1102`, for a parameter that has to be there. */
export function missingParameter(name: string): Answer {
    return refusal(400, -1102, `Mandatory parameter '${name}' was not sent, was empty/null, or malformed.`);
}

/** `-1100`, for a parameter with characters outside its range. */
export function illegalCharacters(name: string, range: string): Answer {
    return refusal(400, -1100, `Illegal characters found in parameter '${name}'; legal range is '${range}'.`);
}

/** The one instrument that `symbol` names. */
export function requiredSymbol(call: Call, product: Product): Checked<InstrumentState> {
    const symbol = call.query.get("symbol") ?? "";
    return symbol === "" ? stop(missingParameter("symbol")) : lookUp(call, product, symbol);
}

/** The instrument that `symbol` names, or undefined for all. */
export function optionalSymbol(call: Call, product: Product): Checked<InstrumentState | undefined> {
    const symbol = call.query.get("symbol");
    return symbol === null ? pass(undefined) : lookUp(call, product, symbol);
}

/** The instruments that `symbols`, a JSON list, names; undefined when it isn't sent. */
export function optionalSymbols(call: Call, product: Product): Checked<readonly InstrumentState[] | undefined> {
    const text = call.query.get("symbols");
    if (text === null) return pass(undefined);
    const names = parseNames(text);
    if (names === undefined)
        return stop(illegalCharacters("symbols", '^\\["[A-Z0-9-_.]{1,20}"(,"[A-Z0-9-_.]{1,20}")*\\]$'));
    const found = names.map((name) => lookUp(call, product, name));
    const failed = found.find((one) => !one.ok);
    if (failed !== undefined) return failed as Checked<never>;
    return pass(found.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** Either the named instruments or all; `one` tells that `symbol` asked for a single object. */
export function selectSymbols(
    call: Call,
    product: Product,
): Checked<{ readonly one: boolean; readonly states: readonly InstrumentState[] }> {
    if (call.query.has("symbol") && call.query.has("symbols")) {
        return stop(refusal(400, -1128, "Combination of optional parameters invalid."));
    }
    const single = optionalSymbol(call, product);
    if (!single.ok) return single;
    if (single.value !== undefined) return pass({ one: true, states: [single.value] });
    const several = optionalSymbols(call, product);
    if (!several.ok) return several;
    return pass({
        one: false,
        states: several.value ?? ofPair(instrumentsOf(call.world, product), call.query.get("pair")),
    });
}

/** `limit`, an integer from 1 to `most`, `fallback` when it isn't sent. */
export function limit(call: Call, fallback: number, most: number): Checked<number> {
    const text = call.query.get("limit");
    if (text === null) return pass(fallback);
    if (!/^\d{1,20}$/.test(text)) return stop(illegalCharacters("limit", "^[0-9]{1,20}$"));
    const value = Number(text);
    if (value === 0) return stop(refusal(400, -1130, "Data sent for parameter 'limit' is not valid."));
    return pass(Math.min(value, most));
}

/**
 * Spot refuses parameters that an endpoint doesn't have; futures ignore them.
 * `timestamp`, `recvWindow` and `signature` belong to every signed call.
 */
export function unreadParameters(query: URLSearchParams, parameters: readonly string[]): Answer | undefined {
    const sent = [...query.keys()];
    const read = sent.filter((name) => parameters.includes(name));
    if (read.length === sent.length) return undefined;
    if (parameters.length === 0) {
        return refusal(400, -1101, `Too many parameters; expected '0' and received '${sent.length}'.`);
    }
    const counts = `read '${read.length}' parameter(s) but was sent '${sent.length}'`;
    return refusal(400, -1104, `Not all sent parameters were read; ${counts}.`);
}

// Only COIN-M has the parameter.
function ofPair(states: readonly InstrumentState[], pair: string | null): readonly InstrumentState[] {
    return pair === null ? states : states.filter(({ instrument }) => "pair" in instrument && instrument.pair === pair);
}

function lookUp(call: Call, product: Product, symbol: string): Checked<InstrumentState> {
    if (!LEGAL_SYMBOL.test(symbol)) return stop(illegalCharacters("symbol", LEGAL_SYMBOL.source));
    const state = findInstrument(call.world, product, symbol);
    return state === undefined ? stop(invalidSymbol) : pass(state);
}

function parseNames(text: string): readonly string[] | undefined {
    try {
        const names: unknown = JSON.parse(text);
        return Array.isArray(names) && names.length > 0 && names.every((name) => typeof name === "string")
            ? names
            : undefined;
    } catch {
        // Not JSON: the caller answers with Binance's text for it.
        return undefined;
    }
}
