/** Messages of all streams but the ticker family's, and answers to requests, as Binance documents them. */
import type { Json, JsonObject } from "../../encoding.js";

const made =
    (whole: JsonObject) =>
    (rest: JsonObject = {}): JsonObject => ({ ...whole, ...rest });

export const trade = made({
    e: "trade",
    E: 1_699_999_999_600,
    s: "BTCUSDT",
    t: 3_287_654_321,
    p: "36480.12000000",
    q: "0.01250000",
    b: 23_518_470_001,
    a: 23_518_470_002,
    T: 1_699_999_999_598,
    m: true,
    M: true,
});

export const aggregateTrade = made({
    e: "aggTrade",
    E: 1_699_999_999_601,
    a: 2_014_532_101,
    s: "BTCUSDT",
    p: "36480.10",
    q: "0.250",
    f: 4_321_000_100,
    l: 4_321_000_104,
    T: 1_699_999_999_595,
    m: false,
});

const candle = made({
    t: 1_699_999_980_000,
    T: 1_700_000_039_999,
    s: "BTCUSDT",
    i: "1m",
    f: 158_411_535,
    L: 158_411_550,
    o: "36470.10000000",
    c: "36480.12000000",
    h: "36485.00000000",
    l: "36468.50000000",
    v: "15.08400000",
    n: 16,
    x: false,
    q: "550182.33000000",
    V: "3.30200000",
    Q: "120420.10000000",
    B: "0",
});

export const kline = (k: JsonObject = {}, rest: JsonObject = {}): JsonObject => ({
    e: "kline",
    E: 1_699_999_999_215,
    s: "BTCUSDT",
    k: candle(k),
    ...rest,
});

/** Of a price that isn't a market's own: the pair stands beside it. */
export const priceKline = (e: string, k: JsonObject = {}): JsonObject => ({
    e,
    E: 1_699_999_999_215,
    ps: "BTCUSD",
    k: { ...candle(k), s: "0", ps: "BTCUSD" },
});

export const forceOrder = (rest: JsonObject = {}): JsonObject => ({
    e: "forceOrder",
    E: 1_699_999_999_061,
    o: {
        s: "BTCUSDT",
        S: "BUY",
        o: "LIMIT",
        f: "IOC",
        q: "1.437",
        p: "36900.81",
        ap: "36559.70",
        X: "FILLED",
        l: "1.437",
        z: "1.437",
        T: 1_699_999_999_059,
        ...rest,
    },
});

export type Level = readonly [price: string, amount: string];

/** Changes of a book of spot, from the update `U` to the update `u`. */
export const depth = (U: number, u: number, bids: readonly Level[] = [], asks: readonly Level[] = []): JsonObject => ({
    e: "depthUpdate",
    E: 1_699_999_999_000 + u,
    s: "BTCUSDT",
    U,
    u,
    b: bids,
    a: asks,
});

/** Changes of a book of contracts, that follow the update `pu`. */
export const contractDepth = (
    U: number,
    u: number,
    pu: number,
    bids: readonly Level[] = [],
    asks: readonly Level[] = [],
): JsonObject => ({ ...depth(U, u, bids, asks), T: 1_699_999_998_000 + u, pu });

/** An order of spot, new. */
export const executionReport = made({
    e: "executionReport",
    E: 1_699_999_999_658,
    s: "BTCUSDT",
    c: "x-R4BD3S82abc",
    S: "BUY",
    o: "LIMIT",
    f: "GTC",
    q: "1.00000000",
    p: "36000.00000000",
    P: "0.00000000",
    F: "0.00000000",
    g: -1,
    C: "",
    x: "NEW",
    X: "NEW",
    r: "NONE",
    i: 4_293_153,
    l: "0.00000000",
    z: "0.00000000",
    L: "0.00000000",
    n: "0",
    N: null,
    T: 1_699_999_999_657,
    t: -1,
    I: 8_641_984,
    w: true,
    m: false,
    M: false,
    O: 1_699_999_999_657,
    Z: "0.00000000",
    Y: "0.00000000",
    Q: "0.00000000",
});

/** What becomes of an execution report with each part of the order that is filled. */
export const filled = (rest: JsonObject = {}): JsonObject =>
    executionReport({
        x: "TRADE",
        X: "PARTIALLY_FILLED",
        l: "0.25000000",
        z: "0.25000000",
        L: "36000.00000000",
        n: "0.00025000",
        N: "BTC",
        t: 77,
        T: 1_699_999_999_757,
        Z: "9000.00000000",
        Y: "9000.00000000",
        m: true,
        ...rest,
    });

export const contractOrder = made({
    s: "BTCUSDT",
    c: "TEST",
    S: "SELL",
    o: "LIMIT",
    f: "GTX",
    q: "0.100",
    p: "36900",
    ap: "0",
    sp: "0",
    x: "NEW",
    X: "NEW",
    i: 8_886_774,
    l: "0",
    z: "0",
    L: "0",
    N: "USDT",
    n: "0",
    T: 1_699_999_999_651,
    t: 0,
    b: "0",
    a: "9.91",
    m: false,
    R: false,
    wt: "CONTRACT_PRICE",
    ot: "LIMIT",
    ps: "BOTH",
    cp: false,
    rp: "0",
    pP: false,
    si: 0,
    ss: 0,
    V: "EXPIRE_TAKER",
    pm: "OPPONENT",
    gtd: 0,
});

export const orderUpdate = (o: JsonObject = {}, rest: JsonObject = {}): JsonObject => ({
    e: "ORDER_TRADE_UPDATE",
    E: 1_699_999_999_651,
    T: 1_699_999_999_650,
    o: contractOrder(o),
    ...rest,
});

export const algoUpdate = (o: JsonObject = {}): JsonObject => ({
    e: "ALGO_UPDATE",
    T: 1_699_999_999_297,
    E: 1_699_999_999_303,
    o: {
        caid: "Q5xaq5EGKgXXa0fD7fs0Ip",
        aid: 2_148_719,
        at: "CONDITIONAL",
        o: "TAKE_PROFIT",
        s: "BTCUSDT",
        S: "SELL",
        ps: "BOTH",
        f: "GTC",
        q: "0.01",
        X: "CANCELED",
        ai: "",
        ap: "0.00000",
        aq: "0.00000",
        act: "0",
        tp: "37500",
        p: "37500",
        V: "EXPIRE_MAKER",
        wt: "CONTRACT_PRICE",
        pm: "NONE",
        cp: false,
        pP: false,
        R: false,
        tt: 0,
        gtd: 0,
        rm: "Reduce Only reject",
        ...o,
    },
});

export const accountPosition = (balances: readonly Json[], rest: JsonObject = {}): JsonObject => ({
    e: "outboundAccountPosition",
    E: 1_699_999_999_105,
    u: 1_699_999_999_073,
    B: balances,
    ...rest,
});

export const balanceUpdate = made({
    e: "balanceUpdate",
    E: 1_699_999_999_586,
    a: "BTC",
    d: "0.43750000",
    T: 1_699_999_999_585,
});

export const position = made({
    s: "BTCUSDT",
    pa: "-0.089",
    ep: "36700.03933",
    cr: "-1260.24809979",
    up: "1.53058860",
    mt: "isolated",
    iw: "87.13658940",
    ps: "BOTH",
    ma: "USDT",
});

export const accountUpdate = (
    balances: readonly Json[],
    positions: readonly Json[],
    rest: JsonObject = {},
): JsonObject => ({
    e: "ACCOUNT_UPDATE",
    T: 1_699_999_999_112,
    E: 1_699_999_999_115,
    a: { B: balances, P: positions, m: "ORDER" },
    ...rest,
});

export const streamTerminated = made({ e: "eventStreamTerminated", E: 1_699_999_999_973 });

/** An answer of the websocket API. */
export const answer = (id: string, result: Json): JsonObject => ({ id, status: 200, result });

export const refusal = (id: string, status: number, code: number, msg: string): JsonObject => ({
    id,
    status,
    error: { code, msg },
});

/** An order as requests over REST and websocket answer it. */
export const order = made({
    symbol: "BTCUSDT",
    orderId: 12_569_099_453,
    orderListId: -1,
    clientOrderId: "x-R4BD3S824d7959fe5fbbef1a8d3da9",
    price: "36000.00000000",
    origQty: "0.00847000",
    executedQty: "0.00100000",
    origQuoteOrderQty: "0.000000",
    cummulativeQuoteQty: "36.00000000",
    status: "PARTIALLY_FILLED",
    timeInForce: "GTC",
    type: "LIMIT",
    side: "SELL",
    stopPrice: "0.00000000",
    icebergQty: "0.00000000",
    time: 1_699_999_000_000,
    updateTime: 1_699_999_500_000,
    isWorking: true,
    workingTime: 1_699_999_000_000,
    selfTradePreventionMode: "NONE",
});

export const contractOrderAnswer = made({
    orderId: 325_078_477,
    symbol: "BTCUSDT",
    status: "NEW",
    clientOrderId: "iCXL1BywlBaf2sesNUrVl3",
    price: "36187.00",
    avgPrice: "0.00",
    origQty: "0.100",
    executedQty: "0.000",
    cumQty: "0.000",
    cumQuote: "0.00000",
    timeInForce: "GTC",
    type: "LIMIT",
    reduceOnly: false,
    closePosition: false,
    side: "BUY",
    positionSide: "BOTH",
    stopPrice: "0.00",
    workingType: "CONTRACT_PRICE",
    priceProtect: false,
    origType: "LIMIT",
    priceMatch: "NONE",
    selfTradePreventionMode: "NONE",
    goodTillDate: 0,
    updateTime: 1_699_999_990_166,
});

export const ownTrade = made({
    symbol: "BTCUSDT",
    id: 1650,
    orderId: 12_569_099_453,
    orderListId: -1,
    price: "36012.00000000",
    qty: "0.00847000",
    quoteQty: "305.02164000",
    commission: "0.00000000",
    commissionAsset: "BNB",
    time: 1_699_999_865_530,
    isBuyer: false,
    isMaker: true,
    isBestMatch: true,
});

export const positionRisk = made({
    symbol: "BTCUSDT",
    positionAmt: "-0.014",
    entryPrice: "36901.1",
    breakEvenPrice: "36838.83333142",
    markPrice: "36480.98470333",
    unRealizedProfit: "5.88161584",
    liquidationPrice: "137032.02272908",
    leverage: "123",
    maxNotionalValue: "50000",
    marginType: "cross",
    isolatedMargin: "0.00000000",
    isAutoAddMargin: "false",
    positionSide: "BOTH",
    notional: "-510.78378584",
    isolatedWallet: "0",
    updateTime: 1_699_906_343_111,
    isolated: false,
    adlQuantile: 2,
});
