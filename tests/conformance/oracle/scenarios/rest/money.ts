/**
 * Requests that move money or open positions, signed and not sent: for the real network, and for its demo and test
 * network, where none of them may leave.
 */
import ccxt from "ccxt";
import { ANY_URL, type Answer, type Call, type CallsCase, type Setup } from "../../plan.js";
import { INVERSE, LINEAR, OPTION, SPOT } from "./arguments.js";
import { rest } from "./methods.js";

const papi = { portfolioMargin: true };

const moves: readonly Call[] = [
    {
        method: "withdraw",
        args: ["USDT", 1.5, "0x00000000219ab540356cBB839Cbe05303d7705Fa", "memo", { network: "ERC20" }],
    },
    { method: "transfer", args: ["USDT", 2.5, "spot", "linear"] },
    { method: "transfer", args: ["USDT", 2.5, "spot", "isolated", { symbol: SPOT }] },
    { method: "futuresTransfer", args: ["USDT", 3, 1] },
    { method: "sapiPostFuturesTransfer", args: [{ asset: "USDT", amount: 3, type: 2 }] },
    { method: "createGiftCode", args: ["USDT", 10] },
    { method: "redeemGiftCode", args: ["0033002327977405"] },
    { method: "createConvertTrade", args: ["12415572564", "USDT", "BTC", 5] },
    { method: "sapiPostConvertAcceptQuote", args: [{ quoteId: "12415572564" }] },
    { method: "borrowCrossMargin", args: ["USDT", 7.5] },
    { method: "repayCrossMargin", args: ["USDT", 7.5] },
    { method: "borrowIsolatedMargin", args: [SPOT, "USDT", 7.5] },
    { method: "repayIsolatedMargin", args: [SPOT, "USDT", 7.5] },
    { method: "borrowCrossMargin", args: ["USDT", 8.5, papi] },
    { method: "repayCrossMargin", args: ["USDT", 8.5, papi] },
    { method: "repayCrossMargin", args: ["USDT", 8.5, { ...papi, repayCrossMarginMethod: "papiPostMarginRepayDebt" }] },
    { method: "sapiPostSimpleEarnFlexibleRedeem", args: [{ productId: "USDT001", amount: 4.5 }] },
    { method: "sapiPostSimpleEarnLockedRedeem", args: [{ positionId: "1234" }] },
    { method: "createOrder", args: [OPTION, "limit", "buy", 0.5, 1200] },
    { method: "createOrder", args: [LINEAR, "limit", "buy", 0.5, 35_000, papi] },
    { method: "createOrder", args: [INVERSE, "market", "sell", 3, undefined, papi] },
    { method: "createOrder", args: [SPOT, "limit", "buy", 0.5, 35_000, papi] },
    { method: "createOrder", args: [LINEAR, "limit", "buy", 0.5, 35_000, { ...papi, triggerPrice: 34_000 }] },
    { method: "setLeverage", args: [9, LINEAR, papi] },
    { method: "setLeverage", args: [9, INVERSE, papi] },
].map((call) => ({ ...call, ordered: true }));

/** The answers at the addresses of another network. */
const relocated = (answers: readonly Answer[], network: "demo" | "test"): readonly Answer[] => {
    const urls = new ccxt.binance().urls as Readonly<Record<"api" | "demo" | "test", Readonly<Record<string, string>>>>;
    return answers.flatMap((answer) => {
        const api = Object.keys(urls[network]).find((name) => answer.url.startsWith(`${urls.api[name] ?? ""}/`));
        if (api === undefined) return [];
        return [{ ...answer, url: answer.url.replace(urls.api[api] ?? "", urls[network][api] ?? "") }];
    });
};

/** Every request is refused: it is enough to see it. */
const refused: Answer = { url: ANY_URL, failure: "refused" };

const onNetwork = (network: string, setup: Setup): CallsCase => ({
    kind: "calls",
    name: `moves of money on the ${network} network`,
    setup,
    calls: moves.map((call) => ({ ...call, answers: [refused] })),
});

export const moneyCases = (answers: readonly Answer[]): readonly CallsCase[] => [
    onNetwork("real", rest),
    onNetwork("demo", { ...rest, environment: "demo", answers: relocated(answers, "demo") }),
    onNetwork("test", { ...rest, environment: "testnet", answers: relocated(answers, "test") }),
];
