/** The account as Binance's bodies and events show it. */
import { format, multiply } from "../market/fixed.js";
import type { Fixed } from "../market/fixed.js";
import type { InstrumentState } from "../market/instrument-state.js";
import type { JsonObject } from "../streams/payload.js";
import { holdingKey } from "./state.js";
import type { Account, Order } from "./state.js";
import type { Happening } from "./trading.js";

const filledQuantity = (order: Order): Fixed => (order.fill === undefined ? 0n : order.quantity);
const filledValue = (order: Order): Fixed =>
    order.fill === undefined ? 0n : multiply(order.fill.price, order.quantity);
const averagePrice = (order: Order): string => format(order.fill?.price ?? 0n);

/** An order in an answer of the spot market. */
export const spotOrder = (order: Order): JsonObject => ({
    symbol: order.symbol,
    orderId: order.id,
    orderListId: -1,
    clientOrderId: order.clientId,
    price: format(order.price),
    origQty: format(order.quantity),
    executedQty: format(filledQuantity(order)),
    cummulativeQuoteQty: format(filledValue(order)),
    status: order.status,
    timeInForce: "GTC",
    type: order.type,
    side: order.side,
    stopPrice: "0.00000000",
    icebergQty: "0.00000000",
    time: order.time,
    updateTime: order.updateTime,
    transactTime: order.updateTime,
    isWorking: true,
    workingTime: order.time,
    origQuoteOrderQty: "0.00000000",
    selfTradePreventionMode: "NONE",
});

/** An order in an answer of the futures markets. */
export const contractOrder = (order: Order): JsonObject => ({
    orderId: order.id,
    symbol: order.symbol,
    pair: order.symbol,
    status: order.status,
    clientOrderId: order.clientId,
    price: format(order.price),
    avgPrice: averagePrice(order),
    origQty: format(order.quantity),
    executedQty: format(filledQuantity(order)),
    cumQty: format(filledQuantity(order)),
    cumQuote: format(filledValue(order)),
    timeInForce: "GTC",
    type: order.type,
    reduceOnly: false,
    closePosition: false,
    side: order.side,
    positionSide: "BOTH",
    stopPrice: "0.00000000",
    workingType: "CONTRACT_PRICE",
    priceProtect: false,
    origType: order.type,
    priceMatch: "NONE",
    selfTradePreventionMode: "NONE",
    goodTillDate: 0,
    time: order.time,
    updateTime: order.updateTime,
});

/** An order as its venue answers with it. */
export const orderBody = (order: Order): JsonObject =>
    order.venue === "spot" ? spotOrder(order) : contractOrder(order);

/** A fill in an answer, if there was one. */
export const tradeBodies = (order: Order): readonly JsonObject[] => {
    const { fill } = order;
    if (fill === undefined) return [];
    const common = {
        symbol: order.symbol,
        id: fill.tradeId,
        orderId: order.id,
        price: format(fill.price),
        qty: format(order.quantity),
        quoteQty: format(filledValue(order)),
        commission: "0.00000000",
        time: fill.time,
    };
    const isBuyer = order.side === "BUY";
    return order.venue === "spot"
        ? [{ ...common, orderListId: -1, commissionAsset: "BNB", isBuyer, isMaker: false, isBestMatch: true }]
        : [{ ...common, side: order.side, buyer: isBuyer, maker: false, positionSide: "BOTH", realizedPnl: "0" }];
};

const EMPTY = "0.00000000";

const lastFill = ({ execution, order }: Happening): Readonly<Record<"quantity" | "price" | "value", string>> =>
    execution === "TRADE"
        ? { quantity: format(order.quantity), price: averagePrice(order), value: format(filledValue(order)) }
        : { quantity: EMPTY, price: EMPTY, value: EMPTY };

/** `executionReport` of the spot market. */
export const executionReport = (happening: Happening, time: number): JsonObject => {
    const { execution, order } = happening;
    const last = lastFill(happening);
    return {
        e: "executionReport",
        E: time,
        s: order.symbol,
        c: order.clientId,
        S: order.side,
        o: order.type,
        f: "GTC",
        q: format(order.quantity),
        p: format(order.price),
        P: EMPTY,
        F: EMPTY,
        g: -1,
        C: "",
        x: execution === "AMENDMENT" ? "REPLACED" : execution,
        X: order.status,
        r: "NONE",
        i: order.id,
        l: last.quantity,
        z: format(execution === "NEW" ? 0n : filledQuantity(order)),
        L: last.price,
        n: "0",
        N: null,
        T: order.updateTime,
        t: execution === "TRADE" ? (order.fill?.tradeId ?? -1) : -1,
        I: order.id * 2,
        w: order.status === "NEW",
        m: false,
        M: false,
        O: order.time,
        Z: format(execution === "NEW" ? 0n : filledValue(order)),
        Y: last.value,
        Q: EMPTY,
        W: order.time,
        V: "NONE",
    };
};

/** `outboundAccountPosition`: the assets that an order is about. */
export const accountPosition = (
    account: Account,
    assets: readonly string[],
    locked: (asset: string) => Fixed,
    time: number,
): JsonObject => ({
    e: "outboundAccountPosition",
    E: time,
    u: time,
    B: assets.map((asset) => {
        const held = account.balances.get(holdingKey("spot", asset)) ?? 0n;
        return { a: asset, f: format(held - locked(asset)), l: format(locked(asset)) };
    }),
});

/** `ORDER_TRADE_UPDATE` of the futures markets. */
export const orderTradeUpdate = (happening: Happening, time: number): JsonObject => {
    const { execution, order } = happening;
    const last = lastFill(happening);
    return {
        e: "ORDER_TRADE_UPDATE",
        E: time,
        T: order.updateTime,
        o: {
            s: order.symbol,
            c: order.clientId,
            S: order.side,
            o: order.type,
            f: "GTC",
            q: format(order.quantity),
            p: format(order.price),
            ap: averagePrice(order),
            sp: "0",
            x: execution,
            X: order.status,
            i: order.id,
            l: last.quantity,
            z: format(execution === "NEW" ? 0n : filledQuantity(order)),
            L: last.price,
            n: "0",
            N: "USDT",
            T: order.updateTime,
            t: execution === "TRADE" ? (order.fill?.tradeId ?? 0) : 0,
            b: "0",
            a: "0",
            m: false,
            R: false,
            wt: "CONTRACT_PRICE",
            ot: order.type,
            ps: "BOTH",
            cp: false,
            rp: "0",
        },
    };
};

/** `ACCOUNT_UPDATE`: the margin asset and the position that an order is about. */
export const accountUpdate = (
    account: Account,
    order: Order,
    { instrument }: InstrumentState,
    time: number,
): JsonObject => {
    const asset = order.venue === "coinm" ? instrument.base : instrument.quote;
    const wallet = format(account.balances.get(holdingKey(order.venue, asset)) ?? 0n);
    const held = account.positions.get(holdingKey(order.venue, order.symbol)) ?? 0n;
    return {
        e: "ACCOUNT_UPDATE",
        E: time,
        T: order.updateTime,
        a: {
            m: "ORDER",
            B: [{ a: asset, wb: wallet, cw: wallet, bc: "0" }],
            P: [
                {
                    s: order.symbol,
                    pa: format(held),
                    ep: held === 0n ? "0" : averagePrice(order),
                    cr: "0",
                    up: "0",
                    mt: "cross",
                    iw: "0",
                    ps: "BOTH",
                },
            ],
        },
    };
};
