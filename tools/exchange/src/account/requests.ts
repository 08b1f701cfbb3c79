/** What can be asked of an account, by Binance's names of the websocket API; REST asks the same under paths. */
import { format } from "../market/fixed.js";
import { findInstrument } from "../market/world.js";
import type { World } from "../market/world.js";
import type { Json, JsonObject } from "../streams/payload.js";
import { orderBody, tradeBodies } from "./shapes.js";
import { dropListenKey, openOrders, takeListenKey } from "./state.js";
import type { Account, KeyVenue, Order, Venue } from "./state.js";
import { cancelAll, cancelOrder, findOrder, lockedOf, modifyOrder, placeOrder } from "./trading.js";
import type { Happening, Outcome, Place, Refusal } from "./trading.js";

/** What a request is made at. */
export interface Context {
    readonly account: Account;
    readonly world: World;
    readonly time: number;
}

/** What comes of a request. */
export type Reply =
    | {
          readonly ok: true;
          readonly account: Account;
          readonly body: Json;
          readonly happened: readonly Happening[];
      }
    | Refusal;

/** A request at a venue. */
export type AccountRequest = (query: URLSearchParams, context: Context) => Reply;

const tell = (account: Account, body: Json): Reply => ({ ok: true, account, body, happened: [] });

/** A request about one symbol. */
const about =
    <T>(
        venue: Venue,
        act: (account: Account, query: URLSearchParams, place: Place) => Outcome<T>,
        show: (value: T) => Json,
    ): AccountRequest =>
    (query, { account, world, time }) => {
        const state = findInstrument(world, venue, query.get("symbol") ?? "");
        if (state === undefined) return { ok: false, code: -1121, msg: "Invalid symbol." };
        const outcome = act(account, query, { venue, state, time });
        return outcome.ok
            ? { ok: true, account: outcome.account, body: show(outcome.value), happened: outcome.happened }
            : outcome;
    };

const orderStatus =
    (venue: Venue): AccountRequest =>
    (query, { account }) => {
        const order = findOrder(account, query, venue);
        return order === undefined
            ? { ok: false, code: -2013, msg: "Order does not exist." }
            : tell(account, orderBody(order));
    };

const ordersOf =
    (venue: Venue, isWanted: (order: Order) => boolean): AccountRequest =>
    (query, { account }) => {
        const symbol = query.get("symbol");
        const found = account.orders.filter(
            (order) => order.venue === venue && (symbol === null || order.symbol === symbol) && isWanted(order),
        );
        return tell(account, found.map(orderBody));
    };

const openOrdersOf =
    (venue: Venue): AccountRequest =>
    (query, { account }) =>
        tell(account, openOrders(account, venue, query.get("symbol")).map(orderBody));

const tradesOf =
    (venue: Venue): AccountRequest =>
    (query, { account }) => {
        const ofSymbol = account.orders.filter(
            (order) => order.venue === venue && order.symbol === query.get("symbol"),
        );
        return tell(account, ofSymbol.flatMap(tradeBodies));
    };

/** Spot replaces by cancelling and making another order. */
const replaceOrder: AccountRequest = (query, context) => {
    const canceled = cancelRequest("spot")(query, context);
    if (!canceled.ok) return canceled;
    const placed = placeRequest("spot")(query, { ...context, account: canceled.account });
    if (!placed.ok) return placed;
    const body: JsonObject = {
        cancelResult: "SUCCESS",
        newOrderResult: "SUCCESS",
        cancelResponse: canceled.body,
        newOrderResponse: placed.body,
    };
    return { ...placed, body, happened: [...canceled.happened, ...placed.happened] };
};

const placeRequest = (venue: Venue): AccountRequest => about(venue, placeOrder, orderBody);
const cancelRequest = (venue: Venue): AccountRequest => about(venue, cancelOrder, orderBody);

const assetsOf = ({ balances }: Account, venue: Venue): readonly (readonly [asset: string, held: bigint])[] =>
    [...balances].flatMap(([key, held]) =>
        key.startsWith(`${venue}:`) ? [[key.slice(venue.length + 1), held] as const] : [],
    );

const spotAccount: AccountRequest = (_query, { account, world }) => {
    const stateOf = (symbol: string) => findInstrument(world, "spot", symbol);
    return tell(account, {
        makerCommission: 0,
        takerCommission: 0,
        canTrade: true,
        canWithdraw: false,
        canDeposit: false,
        updateTime: 0,
        accountType: "SPOT",
        balances: assetsOf(account, "spot").map(([asset, held]) => {
            const locked = lockedOf(account, asset, stateOf);
            return { asset, free: format(held - locked), locked: format(locked) };
        }),
        permissions: ["SPOT"],
        uid: 1,
    });
};

const contractBalances =
    (venue: Venue): AccountRequest =>
    (_query, { account }) =>
        tell(
            account,
            assetsOf(account, venue).map(([asset, held]) => ({
                accountAlias: "account",
                asset,
                balance: format(held),
                crossWalletBalance: format(held),
                crossUnPnl: "0",
                availableBalance: format(held),
                maxWithdrawAmount: format(held),
                marginAvailable: true,
                updateTime: 0,
            })),
        );

const positionsOf = (account: Account, venue: Venue, world: World): readonly JsonObject[] =>
    [...account.positions].flatMap(([key, held]) => {
        const symbol = key.slice(venue.length + 1);
        const state = key.startsWith(`${venue}:`) ? findInstrument(world, venue, symbol) : undefined;
        if (state === undefined) return [];
        const price = format(state.spread.bid);
        return [
            {
                symbol,
                positionSide: "BOTH",
                positionAmt: format(held),
                entryPrice: price,
                breakEvenPrice: price,
                markPrice: price,
                unRealizedProfit: "0",
                liquidationPrice: "0",
                leverage: "20",
                marginType: "cross",
                isolatedMargin: "0",
                isAutoAddMargin: "false",
                isolatedWallet: "0",
                notional: "0",
                updateTime: 0,
            },
        ];
    });

const contractPositions =
    (venue: Venue): AccountRequest =>
    (_query, { account, world }) =>
        tell(account, positionsOf(account, venue, world));

const contractAccount =
    (venue: Venue): AccountRequest =>
    (_query, { account, world }) =>
        tell(account, {
            canTrade: true,
            updateTime: 0,
            assets: assetsOf(account, venue).map(([asset, held]) => ({
                asset,
                walletBalance: format(held),
                unrealizedProfit: "0",
                marginBalance: format(held),
                maintMargin: "0",
                initialMargin: "0",
                availableBalance: format(held),
                crossWalletBalance: format(held),
                maxWithdrawAmount: format(held),
                updateTime: 0,
            })),
            positions: positionsOf(account, venue, world).map((position) => ({
                ...position,
                initialMargin: "0",
                maintMargin: "0",
                isolated: false,
            })),
        });

const takeKey =
    (venue: KeyVenue): AccountRequest =>
    (_query, context) => {
        const { account, key } = takeListenKey(context.account, venue);
        return tell(account, { listenKey: key });
    };

const keepKey =
    (venue: KeyVenue): AccountRequest =>
    (_query, { account }) => {
        const key = account.listenKeys.get(venue);
        return key === undefined
            ? { ok: false, code: -1125, msg: "This listenKey does not exist." }
            : tell(account, { listenKey: key });
    };

const dropKey =
    (venue: KeyVenue): AccountRequest =>
    (_query, { account }) =>
        tell(dropListenKey(account, venue), {});

const TOKEN_VALIDITY = 86_400_000;

const takeToken: AccountRequest = (query, { account, time }) => {
    const validity = Number(query.get("validity") ?? TOKEN_VALIDITY);
    const token = `token${String(account.nextKey).padStart(59, "0")}`;
    return tell({ ...account, nextKey: account.nextKey + 1 }, { token, expirationTime: time + validity });
};

const hedgeMode: AccountRequest = (_query, { account }) => tell(account, { dualSidePosition: false });
const noBrackets: AccountRequest = (_query, { account }) => tell(account, []);

const everywhere = (venue: Venue): Readonly<Record<string, AccountRequest>> => ({
    "order.place": placeRequest(venue),
    "order.cancel": cancelRequest(venue),
    "order.status": orderStatus(venue),
    "openOrders.status": openOrdersOf(venue),
    "openOrders.cancelAll": about(venue, cancelAll, (orders) => orders.map(orderBody)),
    allOrders: ordersOf(venue, () => true),
    myTrades: tradesOf(venue),
});

const contracts = (venue: Venue): Readonly<Record<string, AccountRequest>> => ({
    ...everywhere(venue),
    "order.modify": about(venue, modifyOrder, orderBody),
    "account.balance": contractBalances(venue),
    "v2/account.balance": contractBalances(venue),
    "account.position": contractPositions(venue),
    "v2/account.position": contractPositions(venue),
    "account.status": contractAccount(venue),
    "v2/account.status": contractAccount(venue),
});

/** The requests of the websocket APIs, which are signed. */
export const socketRequests: Readonly<Record<Venue, Readonly<Record<string, AccountRequest>>>> = {
    spot: {
        ...everywhere("spot"),
        "account.status": spotAccount,
        "order.cancelReplace": replaceOrder,
    },
    usdm: contracts("usdm"),
    coinm: contracts("coinm"),
};

/** Requests of REST that a key is enough for. */
export const keyedRequests: Readonly<Record<string, AccountRequest>> = {
    "POST /fapi/v1/listenKey": takeKey("usdm"),
    "PUT /fapi/v1/listenKey": keepKey("usdm"),
    "DELETE /fapi/v1/listenKey": dropKey("usdm"),
    "POST /dapi/v1/listenKey": takeKey("coinm"),
    "PUT /dapi/v1/listenKey": keepKey("coinm"),
    "DELETE /dapi/v1/listenKey": dropKey("coinm"),
    "POST /papi/v1/listenKey": takeKey("papi"),
    "PUT /papi/v1/listenKey": keepKey("papi"),
    "DELETE /papi/v1/listenKey": dropKey("papi"),
    "POST /sapi/v1/userListenToken": takeToken,
};

/** Requests of REST that are signed. */
export const signedRequests: Readonly<Record<string, AccountRequest>> = {
    "POST /api/v3/order": placeRequest("spot"),
    "DELETE /api/v3/order": cancelRequest("spot"),
    "GET /api/v3/order": orderStatus("spot"),
    "GET /api/v3/openOrders": openOrdersOf("spot"),
    "DELETE /api/v3/openOrders": about("spot", cancelAll, (orders) => orders.map(orderBody)),
    "GET /api/v3/allOrders": ordersOf("spot", () => true),
    "GET /api/v3/myTrades": tradesOf("spot"),
    "GET /api/v3/account": spotAccount,
    "POST /fapi/v1/order": placeRequest("usdm"),
    "POST /dapi/v1/order": placeRequest("coinm"),
    "GET /fapi/v2/balance": contractBalances("usdm"),
    "GET /fapi/v3/balance": contractBalances("usdm"),
    "GET /fapi/v2/account": contractAccount("usdm"),
    "GET /fapi/v3/account": contractAccount("usdm"),
    "GET /fapi/v2/positionRisk": contractPositions("usdm"),
    "GET /fapi/v3/positionRisk": contractPositions("usdm"),
    "GET /fapi/v1/positionSide/dual": hedgeMode,
    "GET /fapi/v1/leverageBracket": noBrackets,
    "GET /fapi/v1/openOrders": openOrdersOf("usdm"),
    "GET /dapi/v1/balance": contractBalances("coinm"),
    "GET /dapi/v1/account": contractAccount("coinm"),
    "GET /dapi/v1/positionRisk": contractPositions("coinm"),
    "GET /dapi/v2/leverageBracket": noBrackets,
    "GET /dapi/v1/openOrders": openOrdersOf("coinm"),
};

/** What an asset is locked by. */
export const lockedIn =
    (account: Account, world: World) =>
    (asset: string): bigint =>
        lockedOf(account, asset, (symbol) => findInstrument(world, "spot", symbol));

/** The assets of an order's symbol. */
export const assetsOfOrder = (order: Order, world: World): readonly string[] => {
    const instrument = findInstrument(world, order.venue, order.symbol)?.instrument;
    return instrument === undefined ? [] : [instrument.base, instrument.quote];
};
