import type { InstrumentState } from "../market/instrument-state.js";
import type { Product } from "../market/instruments.js";
import type { Json } from "../streams/payload.js";
import { ok } from "./answer.js";
import type { Answer } from "./answer.js";
import type { Call } from "./endpoint.js";
import { limit, requiredSymbol, selectSymbols } from "./parameters.js";

type Handler = (call: Call) => Answer;

/** An object for `symbol`, a list for `symbols` and for none. */
export function perSymbol(product: Product, make: (state: InstrumentState, time: number, call: Call) => Json): Handler {
    return (call) => {
        const selected = selectSymbols(call, product);
        if (!selected.ok) return selected.answer;
        const [first, ...others] = selected.value.states.map((state) => make(state, call.time, call));
        if (selected.value.one && first !== undefined) return ok(first);
        return ok(first === undefined ? [] : [first, ...others]);
    };
}

/** A list in every case: COIN-M and options answer so even for one symbol. */
export function listPerSymbol(
    product: Product,
    make: (state: InstrumentState, time: number, call: Call) => Json,
): Handler {
    return (call) => {
        const selected = selectSymbols(call, product);
        return selected.ok ? ok(selected.value.states.map((state) => make(state, call.time, call))) : selected.answer;
    };
}

/** One symbol and how much of it. */
export function symbolAndLimit(
    product: Product,
    fallback: number,
    most: number,
    make: (state: InstrumentState, count: number, time: number) => Json,
): Handler {
    return (call) => {
        const state = requiredSymbol(call, product);
        if (!state.ok) return state.answer;
        const count = limit(call, fallback, most);
        return count.ok ? ok(make(state.value, count.value, call.time)) : count.answer;
    };
}
