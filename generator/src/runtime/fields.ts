/**
 * The one table of the fields of `this`: who owns each (design: one writer for each piece of state) and its type.
 * - `config`: an immutable struct, `%Ccxt.Exchange{}`;
 * - `instance`: the instance's store, written by its owner in transactions and read by everyone;
 * - `stream`: the state of one connection, `%Ccxt.Pro.State{}`, held by the connection's process.
 */
import { t, type Type } from "../types/type.js";
import { orderBook } from "./books.js";
import type { RuntimeFunction } from "./function.js";

export type FieldOwner = "config" | "instance" | "stream";

export interface FieldInfo {
    readonly owner: FieldOwner;
    readonly type: Type;
    /** Name in the Elixir struct or store. */
    readonly elixir: string;
    /** Holds caches and books, which who waits for one goes on to read and change in place. */
    readonly isLive?: true;
}

/** A map of the runtime's own making. */
const record: Type = { ...t.object, plain: true };

const market = t.shape("MarketInterface");
const currency = t.shape("CurrencyInterface");

const config = (elixir: string, type: Type): FieldInfo => ({ owner: "config", type, elixir });
const instance = (elixir: string, type: Type): FieldInfo => ({ owner: "instance", type, elixir });
const stream = (elixir: string, type: Type): FieldInfo => ({ owner: "stream", type, elixir });
const live = (elixir: string, type: Type): FieldInfo => ({ owner: "stream", type, elixir, isLive: true });

/** Two spellings of one setting are two fields, with ccxt's names. */
const PROXY_SETTINGS: readonly string[] = [
    "proxy",
    ...["proxyUrl", "httpProxy", "httpsProxy", "socksProxy", "wsProxy", "wssProxy", "wsSocksProxy"],
    ...["proxy_url", "http_proxy", "https_proxy", "socks_proxy", "ws_proxy", "wss_proxy", "ws_socks_proxy"],
    ...["proxyUrlCallback", "httpProxyCallback", "httpsProxyCallback", "socksProxyCallback"],
    ...["proxy_url_callback", "http_proxy_callback", "https_proxy_callback", "socks_proxy_callback"],
];

export const FIELDS: ReadonlyMap<string, FieldInfo> = new Map(
    Object.entries({
        id: config("id", t.string),
        name: config("name", t.maybeString),
        countries: config("countries", t.maybeList),
        version: config("version", t.maybeString),
        urls: config("urls", record),
        hostname: config("hostname", t.maybeString),
        has: config("has", record),
        timeframes: config("timeframes", t.maybeObject),
        limits: config("limits", t.any),
        precision: config("precision", t.any),
        fees: config("fees", record),
        exceptions: config("exceptions", record),
        httpExceptions: config("http_exceptions", record),
        precisionMode: config("precision_mode", t.maybeNumber),
        paddingMode: config("padding_mode", t.maybeNumber),
        requiredCredentials: config("required_credentials", record),
        commonCurrencies: config("common_currencies", record),
        substituteCommonCurrencyCodes: config("substitute_common_currency_codes", t.boolean),
        features: config("features", t.maybeObject),
        api: config("api", t.maybeObject),
        status: config("status", t.maybeObject),
        certified: config("certified", t.maybeBoolean),
        pro: config("pro", t.maybeBoolean),
        alias: config("alias", t.maybeBoolean),
        newUpdates: config("new_updates", t.boolean),
        verbose: config("verbose", t.boolean),
        timeout: config("timeout", t.number),
        rateLimit: config("rate_limit", t.number),
        enableRateLimit: config("enable_rate_limit", t.boolean),
        rollingWindowSize: config("rolling_window_size", t.number),
        rateLimiterAlgorithm: config("rate_limiter_algorithm", t.string),
        tokenBucket: config("token_bucket", t.maybeObject),
        apiKey: config("api_key", t.maybeString),
        secret: config("secret", t.maybeString),
        uid: config("uid", t.maybeString),
        login: config("login", t.maybeString),
        password: config("password", t.maybeString),
        privateKey: config("private_key", t.maybeString),
        walletAddress: config("wallet_address", t.maybeString),
        token: config("token", t.maybeString),
        twofa: config("twofa", t.maybeString),
        headers: config("headers", record),
        userAgent: config("user_agent", t.any),
        userAgents: config("user_agents", record),
        accountId: config("account_id", t.maybeString),
        ...Object.fromEntries(PROXY_SETTINGS.map((name) => [name, config(name, t.any)])),
        minFundingAddressLength: config("min_funding_address_length", t.number),
        reduceFees: config("reduce_fees", t.boolean),
        isSandboxModeEnabled: config("is_sandbox_mode_enabled", t.boolean),
        MAX_VALUE: config("max_value", t.number),

        options: instance("options", record),
        markets: instance("markets", t.orNil(t.plainDictionaryOf(market))),
        markets_by_id: instance("markets_by_id", t.orNil(t.plainDictionaryOf(t.listOf(market)))),
        symbols: instance("symbols", t.orNil(t.listOf(t.string))),
        ids: instance("ids", t.orNil(t.listOf(t.string))),
        currencies: instance("currencies", t.orNil(t.plainDictionaryOf(currency))),
        currencies_by_id: instance("currencies_by_id", t.orNil(t.plainDictionaryOf(currency))),
        codes: instance("codes", t.orNil(t.listOf(t.string))),
        baseCurrencies: instance("base_currencies", t.orNil(t.plainDictionaryOf(currency))),
        quoteCurrencies: instance("quote_currencies", t.orNil(t.plainDictionaryOf(currency))),
        accounts: instance("accounts", t.maybeList),
        accountsById: instance("accounts_by_id", t.maybeObject),
        lastRestRequestTimestamp: instance("last_rest_request_timestamp", t.maybeNumber),
        last_request_headers: instance("last_request_headers", t.any),
        last_request_body: instance("last_request_body", t.any),
        last_request_url: instance("last_request_url", t.maybeString),
        last_request_path: instance("last_request_path", t.maybeString),
        last_http_response: instance("last_http_response", t.maybeString),

        orderbooks: live("orderbooks", { ...record, element: orderBook }),
        tickers: stream("tickers", record),
        bidsasks: stream("bidsasks", record),
        trades: live("trades", record),
        ohlcvs: live("ohlcvs", record),
        orders: live("orders", t.any),
        triggerOrders: live("trigger_orders", t.any),
        myTrades: live("my_trades", t.any),
        positions: live("positions", t.any),
        balance: stream("balance", record),
        liquidations: live("liquidations", t.any),
        myLiquidations: live("my_liquidations", t.any),
        fundingRates: stream("funding_rates", record),
        // Each connection knows itself alone: for a reducer there are no other clients.
        clients: stream("clients", record),
        transactions: stream("transactions", record),
    }),
);

/** The function that reads an instance field of an exchange. */
export const instanceRead = (info: FieldInfo): RuntimeFunction => ({
    module: "Instance",
    name: info.elixir,
    returns: info.type,
});
