/** Answers that are errors: those that the exchange's description knows by code or text, and what HTTP has. */
import ccxt from "ccxt";
import { ANY_URL, type Answer, type Call, type CallsCase, type Setup } from "../../plan.js";
import { LINEAR, OPTION, SPOT } from "./arguments.js";
import { rest } from "./methods.js";

type Table = Readonly<Record<string, unknown>>;

/** A call to each kind of market, which has errors of its own. */
const calls: Readonly<Record<string, Omit<Call, "answers">>> = {
    spot: { method: "fetchBalance", args: [] },
    linear: { method: "setLeverage", args: [5, LINEAR] },
    inverse: { method: "dapiPrivateGetAccount", args: [{}] },
    option: { method: "fetchPosition", args: [OPTION] },
    portfolioMargin: { method: "papiGetUmAccount", args: [{}] },
};

const error = (body: string, status = 400, reason?: string): Answer => ({
    url: ANY_URL,
    status,
    body,
    ...(reason === undefined ? {} : { reason }),
});

const codesOf = (marketType: string): readonly string[] => {
    const exceptions = new ccxt.binance().exceptions as Table;
    const { exact } = (exceptions[marketType] ?? {}) as { readonly exact?: Table };
    return Object.keys(exact ?? {});
};

const broad = (): readonly string[] => {
    const exceptions = new ccxt.binance().exceptions as unknown as { readonly exact: Table; readonly broad: Table };
    return [...Object.keys(exceptions.exact), ...Object.keys(exceptions.broad)];
};

const bodyOf = (code: string): string =>
    /^-?\d+$/.test(code)
        ? `{"code":${code},"msg":"Something is wrong."}`
        : `{"code":-999999,"msg":${JSON.stringify(code)}}`;

const known: readonly (() => CallsCase)[] = Object.entries(calls).map(([marketType, call]) => () => ({
    kind: "calls",
    name: `errors of ${marketType}`,
    setup: rest,
    calls: [...codesOf(marketType), ...broad()].flatMap((code) => [
        { ...call, answers: [error(bodyOf(code))] },
        { ...call, answers: [error(bodyOf(code), 200)] },
    ]),
}));

const STATUSES = [
    400, 401, 403, 404, 405, 407, 408, 409, 410, 418, 422, 429, 451, 500, 501, 502, 503, 504, 520, 522, 525, 530,
];

const BODIES = [
    "",
    "{}",
    "[]",
    "null",
    "<html>Bad gateway</html>",
    '{"code":-1003,"msg":"Way too many requests"}',
    '{"code":"-2015","msg":"Invalid API-key, IP, or permissions for action."}',
    '{"success":false,"msg":"no"}',
    '{"success":true,"code":0}',
    '{"code":200,"msg":"success"}',
    '{"code":-1013,"msg":"Price * QTY is zero or less."}',
    '{"code":-1013,"msg":"LOT_SIZE"}',
    '{"code":-1013,"msg":"PRICE_FILTER"}',
    '{"code":-1013,"msg":"MIN_NOTIONAL"}',
    '{"code":-9000,"msg":"user have no avaliable amount"}',
    '{"msg":"no code"}',
    '[{"code":-2011,"msg":"Unknown order sent."}]',
    '{"code":"-1","msg":""}',
    '{"truncated":',
];

const spot: Omit<Call, "answers"> = { method: "fetchTicker", args: [SPOT] };

const statuses: CallsCase = {
    kind: "calls",
    name: "statuses of HTTP",
    setup: rest,
    calls: STATUSES.flatMap((status) =>
        ["", '{"code":-4,"msg":"?"}', "<html></html>"].map((body) => ({
            ...spot,
            answers: [error(body, status, "Because")],
        })),
    ),
};

const bodies: CallsCase = {
    kind: "calls",
    name: "bodies of answers",
    setup: rest,
    calls: [200, 400].flatMap((status) => BODIES.map((body) => ({ ...spot, answers: [error(body, status)] }))),
};

const failing = (failure: "timeout" | "refused", once?: true): Answer => ({
    url: ANY_URL,
    failure,
    ...(once === undefined ? {} : { once }),
});

const ticker: Answer = { url: ANY_URL, body: '{"symbol":"BTCUSDT","lastPrice":"1.5"}' };

const retrying = (retries: number): Setup => ({
    ...rest,
    config: { ...rest.config, options: { ...(rest.config?.["options"] as object), maxRetriesOnFailure: retries } },
});

/** Failures of the network, which are tried again as often as the options say. */
const failures: readonly CallsCase[] = [0, 1, 3].map((retries) => ({
    kind: "calls",
    name: `failures with ${retries} retries`,
    setup: retrying(retries),
    calls: [
        { ...spot, answers: [failing("timeout")] },
        { ...spot, answers: [failing("refused")] },
        { ...spot, answers: [failing("timeout", true), ticker] },
        { ...spot, answers: [failing("refused", true), failing("timeout", true), ticker] },
        { ...spot, answers: [{ url: ANY_URL, status: 503, body: "", once: true }, ticker] },
        { ...spot, answers: [{ url: ANY_URL, status: 429, body: "", once: true }, ticker] },
        { ...spot, answers: [{ url: ANY_URL, status: 400, body: '{"code":-1121,"msg":"?"}', once: true }, ticker] },
        { method: "createOrder", args: [SPOT, "limit", "buy", 1, 2], answers: [failing("timeout")] },
        { method: "fetchBalance", args: [{ maxRetriesOnFailure: 2 }], answers: [failing("refused")] },
    ],
}));

export const errorCases = (): readonly CallsCase[] => [...known.map((make) => make()), statuses, bodies, ...failures];
