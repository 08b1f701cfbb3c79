import ccxt from "ccxt";
import { Agent, STATUS_CODES } from "node:http";
import { callable } from "../base_oracle/operators.js";
import type { JsonObject } from "./encoding.js";
import { ANY_URL, type Answer, type Setup } from "./plan.js";

export type Binance = InstanceType<typeof ccxt.pro.binance>;

/** What ccxt's clock shows throughout. */
export const NOW = 1_700_000_000_000;

/** An HTTP request that ccxt made. */
export interface Request {
    readonly method: string;
    readonly url: string;
    readonly headers: unknown;
    readonly body: unknown;
}

/** ccxt's pro binance with a stopped clock and without a network. */
export interface Subject {
    readonly exchange: Binance;
    /** The requests since the last time, sorted: those that ccxt sends at once have no order. */
    readonly takeRequests: () => readonly Request[];
    /** Answers that go before the others, in place of those of the last call. */
    readonly setAnswers: (answers: readonly Answer[]) => void;
    /** How many requests wait for an answer that is held back. */
    readonly heldCount: () => number;
    /** Lets one of the answers come that are held back: that to the first of their URLs. */
    readonly release: () => void;
}

const frozen = {
    milliseconds: () => NOW,
    seconds: () => NOW / 1000,
    microseconds: () => NOW * 1000,
    uuid: () => "01234567-89ab-cdef-0123-456789abcdef",
    uuid16: () => "0123456789abcdef",
    uuid22: () => "0123456789abcdef012345",
    randomBytes: (length: number) => "0123456789abcdef".repeat(length).slice(0, 2 * length),
    randNumber: (size: number) => Number("0123456789".repeat(size).slice(0, size)),
    // It prints what is no JSON.
    log: () => undefined,
    // What is to be done later is done by a case that calls it.
    delay: () => undefined,
};

class TimedOut extends Error {}
class NotConnected extends Error {}

const response = ({ status, reason, body }: Answer): object => ({
    status,
    statusText: reason,
    headers: new Headers({ "Content-Type": "application/json" }),
    text: () => Promise.resolve(body),
});

/** The answer with everything that it needs not say. */
export const complete = (answer: Answer): Answer => {
    const { status = 200, body = "" } = answer;
    return { ...answer, status, body, reason: answer.reason ?? STATUS_CODES[status] ?? "" };
};

/** The network of one exchange: takes an answer for each request and keeps the requests. */
const createNetwork = (answers: readonly Answer[]) => {
    let left = answers;
    let first: readonly Answer[] = [];
    let requests: Request[] = [];
    let held: readonly { readonly url: string; readonly come: () => void }[] = [];
    const answerTo = (address: string | undefined): Answer | undefined => {
        const all = [...first, ...left];
        return all.find((one) => one.url === address) ?? all.find((one) => one.url === ANY_URL);
    };
    return {
        fetch: (url: string, params: Omit<Request, "url">): Promise<object> => {
            requests.push({ method: params.method, url, headers: params.headers, body: params.body });
            const address = url.split("?", 1)[0];
            const answer = answerTo(address);
            if (answer === undefined) throw new Error(`the scenario has no answer for ${url}`);
            if (answer.once === true) {
                left = left.filter((one) => one !== answer);
                first = first.filter((one) => one !== answer);
            }
            if (answer.failure === "timeout") return Promise.reject(new TimedOut());
            if (answer.failure === "refused") return Promise.reject(new NotConnected());
            const answered = response(complete(answer));
            if (answer.held !== true) return Promise.resolve(answered);
            return new Promise((resolve) => {
                const come = (): void => {
                    resolve(answered);
                };
                held = [...held, { url, come }].sort((a, b) => (a.url < b.url ? -1 : 1));
            });
        },
        take: (): readonly Request[] => {
            const taken = requests;
            requests = [];
            return taken.sort((a, b) => (a.url < b.url ? -1 : 1));
        },
        setAnswers: (given: readonly Answer[]): void => {
            first = given;
        },
        heldCount: (): number => held.length,
        release: (): void => {
            const [first, ...others] = held;
            held = others;
            first?.come();
        },
    };
};

/** Makes the exchange of a case. */
export const createSubject = async (setup: Setup, answers: readonly Answer[]): Promise<Subject> => {
    const network = createNetwork([...(setup.answers ?? []), ...answers]);
    const config = { enableRateLimit: false, ...setup.config };
    const exchange =
        setup.rest === undefined ? new ccxt.pro.binance(config) : (new ccxt[setup.rest](config) as Binance);
    if (setup.environment === "demo") exchange.enableDemoTrading(true);
    if (setup.environment === "testnet") exchange.setSandboxMode(true);
    Object.assign(exchange, frozen, {
        fetchImplementation: network.fetch,
        AbortError: TimedOut,
        FetchError: NotConnected,
        // Without one, addresses that begin with ws: are refused.
        httpAgent: new Agent(),
    });
    if (setup.loaded === true) {
        await exchange.loadMarkets();
        network.take();
    }
    const { take, setAnswers, heldCount, release } = network;
    return { exchange, takeRequests: take, setAnswers, heldCount, release };
};

interface Reference {
    readonly $: "market" | "client";
    readonly symbol: string;
}

const isReference = (value: unknown): value is Reference => typeof value === "object" && value !== null && "$" in value;

const resolve = (exchange: Binance, value: unknown): unknown => {
    if (!isReference(value) || value.$ === "client") return value;
    return (exchange.markets as Readonly<Record<string, unknown>> | undefined)?.[value.symbol];
};

/** Not a method, but called like one: reads a field of the exchange. */
const FIELD = "field";

/** Calls a method by its name. */
export const call = (exchange: Binance, method: string, args: readonly unknown[]): unknown => {
    const values = args.map((value) => resolve(exchange, value));
    return method === FIELD ? memberOf(exchange, String(values[0])) : callable(exchange, method)(...values);
};

const memberOf = (exchange: Binance, name: string): unknown =>
    (exchange as unknown as Readonly<Record<string, unknown>>)[name];

/** How many parameters a method's source declares: `length` doesn't count those with a default. */
export const parameterCount = (exchange: Binance, method: string): number => {
    if (method === FIELD) return 1;
    const source = String(memberOf(exchange, method));
    const end = closingParenthesis(source);
    const list = source.slice(source.indexOf("(") + 1, end);
    return list.trim() === "" ? 0 : topLevelCommas(list) + 1;
};

const depths = (text: string): readonly number[] => {
    let depth = 0;
    return Array.from(text, (character) => {
        if ("([{".includes(character)) depth += 1;
        if (")]}".includes(character)) depth -= 1;
        return depth;
    });
};

const closingParenthesis = (source: string): number =>
    depths(source).findIndex((depth, i) => depth === 0 && source[i] === ")");

const topLevelCommas = (list: string): number =>
    depths(list).filter((depth, i) => depth === 0 && list[i] === ",").length;

/** Some of the exchange's options. */
export const pickOptions = (exchange: Binance, names: readonly string[]): JsonObject => {
    const options = exchange.options as JsonObject;
    return Object.fromEntries(names.filter((name) => name in options).map((name) => [name, options[name] ?? null]));
};
