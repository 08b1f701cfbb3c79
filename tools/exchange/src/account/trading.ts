/** What orders do to an account. Pure: the market and the time are arguments. */
import { fixed, multiply } from "../market/fixed.js";
import type { Fixed } from "../market/fixed.js";
import type { InstrumentState } from "../market/instrument-state.js";
import { addBalance, addPosition, holdingKey, openOrders, putOrder } from "./state.js";
import type { Account, Order, OrderType, Venue } from "./state.js";

/** What happened to an order, as its report calls it. */
export type Execution = "NEW" | "TRADE" | "CANCELED" | "AMENDMENT";

/** One thing that happened, oldest first in a list. */
export interface Happening {
    readonly execution: Execution;
    readonly order: Order;
}

/** What comes of a request: the account after it, or why it is refused. */
export type Outcome<T> =
    | { readonly ok: true; readonly account: Account; readonly value: T; readonly happened: readonly Happening[] }
    | Refusal;

/** Binance's code and text. */
export interface Refusal {
    readonly ok: false;
    readonly code: number;
    readonly msg: string;
}

/** Where and when an order is made. */
export interface Place {
    readonly venue: Venue;
    readonly state: InstrumentState;
    readonly time: number;
}

const refuse = (code: number, msg: string): Refusal => ({ ok: false, code, msg });

const DECIMAL = /^\d{1,12}(?:\.\d{1,8})?$/;

interface Draft {
    readonly side: Order["side"];
    readonly type: OrderType;
    readonly quantity: Fixed;
    readonly price: Fixed;
    readonly clientId: string | null;
}

const decimalOf = (query: URLSearchParams, name: string): Fixed | Refusal | undefined => {
    const text = query.get(name);
    if (text === null) return undefined;
    return DECIMAL.test(text) ? fixed(text) : refuse(-1100, `Illegal characters found in parameter '${name}'.`);
};

const missing = (name: string): Refusal =>
    refuse(-1102, `Mandatory parameter '${name}' was not sent, was empty/null, or malformed.`);

const SPOT_TYPES: readonly OrderType[] = ["LIMIT", "LIMIT_MAKER", "MARKET"];
const CONTRACT_TYPES: readonly OrderType[] = ["LIMIT", "MARKET"];

const readType = (query: URLSearchParams, venue: Venue): OrderType | undefined =>
    (venue === "spot" ? SPOT_TYPES : CONTRACT_TYPES).find((type) => type === query.get("type"));

const readDraft = (query: URLSearchParams, venue: Venue): Draft | Refusal => {
    const [side, type] = [query.get("side"), readType(query, venue)];
    if (side !== "BUY" && side !== "SELL") return refuse(-1117, "Invalid side.");
    if (type === undefined) return refuse(-1116, "Invalid orderType.");
    const [quantity, price] = [decimalOf(query, "quantity"), decimalOf(query, "price")];
    if (quantity === undefined) return missing("quantity");
    if (typeof quantity !== "bigint") return quantity;
    if (price === undefined && type !== "MARKET") return missing("price");
    if (price !== undefined && typeof price !== "bigint") return price;
    return { side, type, quantity, price: price ?? 0n, clientId: query.get("newClientOrderId") };
};

/** What is bound by orders that are open: the asset that they pay with. */
export const lockedOf = (
    account: Account,
    asset: string,
    world: (symbol: string) => InstrumentState | undefined,
): Fixed =>
    openOrders(account, "spot", null)
        .map((order) => {
            const instrument = world(order.symbol)?.instrument;
            if (instrument === undefined) return 0n;
            if (order.side === "SELL") return instrument.base === asset ? order.quantity : 0n;
            return instrument.quote === asset ? multiply(order.price, order.quantity) : 0n;
        })
        .reduce((sum, each) => sum + each, 0n);

/** The price at which an order finds its counterpart at once, if it does. */
const crossing = (draft: Draft, { spread }: InstrumentState): Fixed | undefined => {
    const best = draft.side === "BUY" ? spread.ask : spread.bid;
    if (draft.type === "MARKET") return best;
    return (draft.side === "BUY" ? draft.price >= best : draft.price <= best) ? best : undefined;
};

const settleSpot = (account: Account, order: Order, price: Fixed, { instrument }: InstrumentState): Account => {
    const value = multiply(price, order.quantity);
    const sign = order.side === "BUY" ? 1n : -1n;
    const withBase = addBalance(account, "spot", instrument.base, sign * order.quantity);
    return addBalance(withBase, "spot", instrument.quote, -sign * value);
};

const settle = (account: Account, order: Order, price: Fixed, { venue, state }: Place): Account =>
    venue === "spot"
        ? settleSpot(account, order, price, state)
        : addPosition(account, venue, order.symbol, order.side === "BUY" ? order.quantity : -order.quantity);

const isAffordable = (account: Account, draft: Draft, price: Fixed, { venue, state }: Place): boolean => {
    if (venue !== "spot") return true;
    const { base, quote } = state.instrument;
    const [asset, needed] = draft.side === "BUY" ? [quote, multiply(price, draft.quantity)] : [base, draft.quantity];
    const held = account.balances.get(holdingKey(venue, asset)) ?? 0n;
    return held - lockedOf(account, asset, (symbol) => (symbol === state.instrument.id ? state : undefined)) >= needed;
};

/** Makes an order; what crosses the spread is filled at once. */
export const placeOrder = (account: Account, query: URLSearchParams, place: Place): Outcome<Order> => {
    const { venue, state, time } = place;
    const draft = readDraft(query, venue);
    if ("ok" in draft) return draft;
    const price = crossing(draft, state);
    if (price !== undefined && draft.type === "LIMIT_MAKER") {
        return refuse(-2010, "Order would immediately match and take.");
    }
    if (!isAffordable(account, draft, price ?? draft.price, place)) {
        return refuse(-2010, "Account has insufficient balance for requested action.");
    }
    const id = account.nextOrderId;
    const order: Order = {
        id,
        clientId: draft.clientId ?? `auto${id}`,
        venue,
        symbol: state.instrument.id,
        side: draft.side,
        type: draft.type,
        price: draft.price,
        quantity: draft.quantity,
        status: "NEW",
        time,
        updateTime: time,
        fill: undefined,
    };
    const opened = putOrder({ ...account, nextOrderId: id + 1 }, order);
    const made: Happening = { execution: "NEW", order };
    if (price === undefined) return { ok: true, account: opened, value: order, happened: [made] };
    const filled: Order = { ...order, status: "FILLED", fill: { tradeId: account.nextTradeId, price, time } };
    const paid = settle(putOrder(opened, filled), filled, price, place);
    return {
        ok: true,
        account: { ...paid, nextTradeId: account.nextTradeId + 1 },
        value: filled,
        happened: [made, { execution: "TRADE", order: filled }],
    };
};

/** The order that a request names by its id or by its client's id. */
export const findOrder = (account: Account, query: URLSearchParams, venue: Venue): Order | undefined => {
    const [id, clientId] = [query.get("orderId") ?? query.get("cancelOrderId"), query.get("origClientOrderId")];
    return account.orders.find(
        (order) =>
            order.venue === venue &&
            order.symbol === query.get("symbol") &&
            (id === null ? order.clientId === clientId : String(order.id) === id),
    );
};

/** Cancels an order that is open. */
export const cancelOrder = (account: Account, query: URLSearchParams, { venue, time }: Place): Outcome<Order> => {
    const order = findOrder(account, query, venue);
    if (order?.status !== "NEW") return refuse(-2011, "Unknown order sent.");
    const canceled: Order = { ...order, status: "CANCELED", updateTime: time };
    return {
        ok: true,
        account: putOrder(account, canceled),
        value: canceled,
        happened: [{ execution: "CANCELED", order: canceled }],
    };
};

/** Cancels all orders of a symbol that are open. */
export const cancelAll = (
    account: Account,
    query: URLSearchParams,
    { venue, time }: Place,
): Outcome<readonly Order[]> => {
    const canceled = openOrders(account, venue, query.get("symbol")).map(
        (order): Order => ({ ...order, status: "CANCELED", updateTime: time }),
    );
    if (canceled.length === 0) return refuse(-2011, "Unknown order sent.");
    return {
        ok: true,
        account: canceled.reduce(putOrder, account),
        value: canceled,
        happened: canceled.map((order) => ({ execution: "CANCELED", order })),
    };
};

/** Changes price and quantity of an order that is open, which stays the same order. */
export const modifyOrder = (account: Account, query: URLSearchParams, { venue, time }: Place): Outcome<Order> => {
    const order = findOrder(account, query, venue);
    if (order?.status !== "NEW") return refuse(-2013, "Order does not exist.");
    const [quantity, price] = [decimalOf(query, "quantity"), decimalOf(query, "price")];
    if (quantity !== undefined && typeof quantity !== "bigint") return quantity;
    if (price !== undefined && typeof price !== "bigint") return price;
    const changed: Order = {
        ...order,
        quantity: quantity ?? order.quantity,
        price: price ?? order.price,
        updateTime: time,
    };
    return {
        ok: true,
        account: putOrder(account, changed),
        value: changed,
        happened: [{ execution: "AMENDMENT", order: changed }],
    };
};
