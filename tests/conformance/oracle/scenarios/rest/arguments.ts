/** Arguments that make sense, by the names of parameters and of keys of `params`. */
import { NOW } from "../../subject.js";

export const SPOT = "BTC/USDT";
export const LINEAR = "BTC/USDT:USDT";
export const INVERSE = "BTC/USD:BTC";
export const OPTION = "BTC/USDT:USDT-231117-35000-C";

/** One symbol of each kind of market. */
export const SYMBOLS: readonly string[] = [SPOT, LINEAR, INVERSE, OPTION];

const SINCE = NOW - 86_400_000;

const order = (symbol: string, rest: object = {}): object => ({
    symbol,
    type: "limit",
    side: "buy",
    amount: 0.5,
    price: 35_000.5,
    ...rest,
});

/** Values of a method's parameters: the first one is what is given where another parameter is varied. */
export const PARAMETERS: Readonly<Record<string, readonly unknown[]>> = {
    symbol: SYMBOLS,
    symbols: [undefined, [SPOT, "ETH/BTC"], [LINEAR], [INVERSE], [OPTION]],
    code: ["USDT", "BTC"],
    codes: [undefined, ["USDT", "BTC"]],
    fromCode: ["USDT"],
    toCode: ["BTC"],
    since: [undefined, SINCE],
    limit: [undefined, 5],
    timeframe: ["1h", "1d"],
    id: ["123456", 987],
    ids: [["1", "2"], []],
    clientOrderId: ["my-order"],
    clientOrderIds: [["a", "b"]],
    amount: [0.5, 12],
    cost: [100.5],
    price: [35_000.5, undefined],
    triggerPrice: [34_000],
    stopLossPrice: [33_000],
    takeProfitPrice: [36_000],
    trailingAmount: [10],
    trailingPercent: [1.5],
    trailingTriggerPrice: [undefined, 35_100],
    takeProfit: [36_000],
    stopLoss: [33_000],
    side: ["buy", "sell"],
    type: ["limit", "market"],
    orders: [
        [order(LINEAR), order(LINEAR, { side: "sell", type: "market", price: undefined })],
        [order(INVERSE, { id: "7" })],
        [order(OPTION)],
        [order(SPOT)],
    ],
    order: [{ id: "123456", symbol: LINEAR }],
    leverage: [5, 200],
    marginMode: ["isolated", "cross", "ISOLATED", "none"],
    hedged: [true, false],
    addOrReduce: [1],
    fromAccount: ["spot", "linear", "isolated", SPOT, "funding"],
    toAccount: ["linear", "spot", "margin", "ETH/USDT"],
    address: ["0x00000000219ab540356cBB839Cbe05303d7705Fa", "short"],
    tag: [undefined, "memo"],
    giftcardCode: ["0033002327977405"],
    part: ["free"],
    reload: [false, true],
    params: [{}],
};

/** Types that mean something else than an order's. */
export const TYPES: Readonly<Record<string, readonly unknown[]>> = {
    fetchMarginAdjustmentHistory: [undefined, "add", "reduce"],
    futuresTransfer: [1, 5],
};

/** Values of keys of `params`. */
export const PARAMS: Readonly<Record<string, readonly unknown[]>> = {
    portfolioMargin: [true],
    subType: ["linear", "inverse"],
    type: ["spot", "margin", "swap", "future", "delivery", "option", "funding", "savings", "papi", "cross", "isolated"],
    defaultType: ["swap", "option"],
    marginMode: ["isolated", "cross"],
    margin: [true],
    until: [NOW],
    endTime: [NOW],
    paginate: [true],
    trigger: [true],
    stop: [true],
    conditional: [true],
    price: ["mark", "index", "premiumIndex"],
    triggerPrice: [34_000],
    stopPrice: [34_000],
    stopLossPrice: [33_000],
    takeProfitPrice: [36_000],
    trailingDelta: [100],
    trailingPercent: [1.5],
    trailingTriggerPrice: [35_100],
    callbackRate: [1],
    activationPrice: [35_100],
    stopLossOrTakeProfit: ["stopLoss", "takeProfit"],
    postOnly: [true],
    reduceOnly: [true],
    closePosition: [true],
    timeInForce: ["IOC", "FOK", "GTX", "GTC", "PO"],
    positionSide: ["LONG"],
    hedged: [true],
    sor: [true],
    test: [true],
    rpi: [true],
    cost: [100.5],
    quoteOrderQty: [99],
    icebergAmount: [0.1],
    selfTradePrevention: ["expire_maker"],
    selfTradePreventionMode: ["NONE"],
    newOrderRespType: ["ACK"],
    clientOrderId: ["my-order"],
    clientOrderIds: [["a", "b"]],
    origClientOrderIdList: [["a", "b"]],
    orderIdList: [["1", "2"]],
    network: ["TRC20", "ERC20"],
    fiat: [true],
    internal: [true],
    rolling: [true],
    filterClosed: [true],
    symbols: [[SPOT]],
    symbol: [SPOT],
    method: ["account", "positionRisk", "publicGetTicker24hr", "option"],
    fetchTradesMethod: ["publicGetHistoricalTrades", "publicGetTrades"],
    useV2: [true],
    repayCrossMarginMethod: ["papiPostMarginRepayDebt"],
    maxRetriesOnFailure: [2],
    fromId: [12],
    orderId: [99],
    recvWindow: [5000],
};

/** For a key that isn't in the table: a number or a text, as the reader likes. */
export const ANYTHING: readonly unknown[] = ["1"];
