import { fixed } from "../market/fixed.js";
import type { Fixed } from "../market/fixed.js";
import type { Product } from "../market/instruments.js";

/** Where orders can be made. */
export type Venue = Exclude<Product, "option">;

/** Where a listen key is needed to get an account's events. */
export type KeyVenue = "usdm" | "coinm" | "papi";

/** How an order stands. */
export type OrderStatus = "NEW" | "FILLED" | "CANCELED";

/** How an order meets others: a maker only waits, and is refused where it would be filled at once. */
export type OrderType = "LIMIT" | "LIMIT_MAKER" | "MARKET";

/** An order; one fill makes it whole. */
export interface Order {
    readonly id: number;
    readonly clientId: string;
    readonly venue: Venue;
    readonly symbol: string;
    readonly side: "BUY" | "SELL";
    readonly type: OrderType;
    readonly price: Fixed;
    readonly quantity: Fixed;
    readonly status: OrderStatus;
    readonly time: number;
    readonly updateTime: number;
    readonly fill: Fill | undefined;
}

/** What an order was filled with. */
export interface Fill {
    readonly tradeId: number;
    readonly price: Fixed;
    readonly time: number;
}

/** The account: what it holds and owes, and what it listens with. */
export interface Account {
    readonly nextOrderId: number;
    readonly nextTradeId: number;
    readonly nextKey: number;
    /** Oldest first. */
    readonly orders: readonly Order[];
    /** Amounts by venue and asset, orders that are open included. */
    readonly balances: ReadonlyMap<string, Fixed>;
    /** Contracts held, by venue and symbol; short ones are negative. */
    readonly positions: ReadonlyMap<string, Fixed>;
    readonly listenKeys: ReadonlyMap<KeyVenue, string>;
}

const ENDOWMENT: readonly (readonly [venue: Venue, asset: string, amount: string])[] = [
    ["spot", "BTC", "1"],
    ["spot", "ETH", "10"],
    ["spot", "USDT", "100000"],
    ["usdm", "USDT", "100000"],
    ["coinm", "BTC", "1"],
];

const KEPT_ORDERS = 1000;

/** What an amount or a position is found by. */
export const holdingKey = (venue: Venue, name: string): string => `${venue}:${name}`;

/** An account that nobody has used yet. */
export const openAccount = (): Account => ({
    nextOrderId: 1_000_001,
    nextTradeId: 5_000_001,
    nextKey: 1,
    orders: [],
    balances: new Map(ENDOWMENT.map(([venue, asset, amount]) => [holdingKey(venue, asset), fixed(amount)])),
    positions: new Map(),
    listenKeys: new Map(),
});

/** The account with an order added, or in the place of what it was. */
export const putOrder = (account: Account, order: Order): Account => {
    const isKnown = account.orders.some(({ id }) => id === order.id);
    const orders = isKnown
        ? account.orders.map((each) => (each.id === order.id ? order : each))
        : [...account.orders, order].slice(-KEPT_ORDERS);
    return { ...account, orders };
};

/** The account with an amount added to what it has of an asset. */
export const addBalance = (account: Account, venue: Venue, asset: string, amount: Fixed): Account => {
    const key = holdingKey(venue, asset);
    return { ...account, balances: new Map([...account.balances, [key, (account.balances.get(key) ?? 0n) + amount]]) };
};

/** The account with contracts added to a position. */
export const addPosition = (account: Account, venue: Venue, symbol: string, amount: Fixed): Account => {
    const key = holdingKey(venue, symbol);
    const held = (account.positions.get(key) ?? 0n) + amount;
    return { ...account, positions: new Map([...account.positions, [key, held]]) };
};

/** The orders that are open at a venue, of one symbol or of all. */
export const openOrders = (account: Account, venue: Venue, symbol: string | null): readonly Order[] =>
    account.orders.filter(
        (order) => order.status === "NEW" && order.venue === venue && (symbol === null || order.symbol === symbol),
    );

/** A listen key: the one that there is, or a new one. */
export const takeListenKey = (
    account: Account,
    venue: KeyVenue,
): { readonly account: Account; readonly key: string } => {
    const known = account.listenKeys.get(venue);
    if (known !== undefined) return { account, key: known };
    const key = `${venue}Key${String(account.nextKey).padStart(56, "0")}`;
    const listenKeys = new Map([...account.listenKeys, [venue, key] as const]);
    return { account: { ...account, listenKeys, nextKey: account.nextKey + 1 }, key };
};

/** The account without the listen key of a venue. */
export const dropListenKey = (account: Account, venue: KeyVenue): Account => ({
    ...account,
    listenKeys: new Map([...account.listenKeys].filter(([each]) => each !== venue)),
});
