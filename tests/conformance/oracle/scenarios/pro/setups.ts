/** Exchanges with keys, whose websockets are the scripted server's, and what REST answers them. */
import type { JsonObject } from "../../encoding.js";
import type { Answer, Setup } from "../../plan.js";
import { positionRisk } from "./messages.js";

const ORIGIN = "ws://127.0.0.1:1";

const ws = {
    spot: `${ORIGIN}/stream.binance.com:9443/ws`,
    margin: `${ORIGIN}/stream.binance.com:9443/ws`,
    future: `${ORIGIN}/fstream.binance.com/ws`,
    delivery: `${ORIGIN}/dstream.binance.com/ws`,
    papi: `${ORIGIN}/fstream.binance.com/pm/ws`,
    "ws-api": {
        spot: `${ORIGIN}/ws-api.binance.com:443/ws-api/v3`,
        future: `${ORIGIN}/ws-fapi.binance.com/ws-fapi/v1`,
        delivery: `${ORIGIN}/ws-dapi.binance.com/ws-dapi/v1`,
    },
};

export const KEYS: JsonObject = {
    apiKey: "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A",
    secret: "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j",
};

const LISTEN_KEY = JSON.stringify({ listenKey: "pqia91ma19a5s61cv6a81va65sdf19v8a65a1a5s61cv6a81va65sdf19v8a65a1" });

const answer = (url: string, body: string): Answer => ({ url, body });

const BRACKETS = JSON.stringify([
    {
        symbol: "BTCUSDT",
        brackets: [
            {
                bracket: 1,
                initialLeverage: 125,
                notionalCap: 50_000,
                notionalFloor: 0,
                maintMarginRatio: 0.004,
                cum: 0,
            },
        ],
    },
]);

const ACCOUNT = JSON.stringify({
    assets: [{ asset: "USDT", walletBalance: "1127.95", availableBalance: "1040.82", marginBalance: "1129.48" }],
    positions: [],
});

/** What private streams ask for over REST. */
export const REST: readonly Answer[] = [
    answer("https://fapi.binance.com/fapi/v1/listenKey", LISTEN_KEY),
    answer("https://dapi.binance.com/dapi/v1/listenKey", LISTEN_KEY),
    answer("https://papi.binance.com/papi/v1/listenKey", LISTEN_KEY),
    answer(
        "https://api.binance.com/sapi/v1/userListenToken",
        '{"token":"6xXxePXwZRjVSHKhzUCCGnmN3fkvMTXru+pYJS8RwijXk9Vcyr3rkwfVOTcP2OkONqciYA","expirationTime":1700086400000}',
    ),
    answer("https://fapi.binance.com/fapi/v3/positionRisk", JSON.stringify([positionRisk()])),
    answer("https://fapi.binance.com/fapi/v2/positionRisk", JSON.stringify([positionRisk()])),
    answer("https://fapi.binance.com/fapi/v1/leverageBracket", BRACKETS),
    answer("https://dapi.binance.com/dapi/v1/positionRisk", JSON.stringify([positionRisk({ symbol: "BTCUSD_PERP" })])),
    answer("https://dapi.binance.com/dapi/v2/leverageBracket", "[]"),
    answer("https://papi.binance.com/papi/v1/um/leverageBracket", BRACKETS),
    answer("https://papi.binance.com/papi/v1/um/positionRisk", JSON.stringify([positionRisk()])),
    answer("https://fapi.binance.com/fapi/v3/account", ACCOUNT),
    answer("https://fapi.binance.com/fapi/v2/account", ACCOUNT),
];

/** An exchange with keys that isn't connected. */
export const keyed = (options: JsonObject = {}, config: JsonObject = {}): Setup => ({
    loaded: true,
    config: { ...KEYS, ...config, options },
    answers: REST,
});

/** An exchange with keys whose websockets are the scripted server's. */
export const online = (options: JsonObject = {}, config: JsonObject = {}): Setup => ({
    config: { ...KEYS, urls: { api: { ws } }, ...config, options },
    answers: REST,
});

export const URLS = {
    spot: "wss://stream.binance.com:9443/ws/0",
    linear: "wss://fstream.binance.com/market/ws/0",
    inverse: "wss://dstream.binance.com/ws/0",
    spotApi: "wss://ws-api.binance.com:443/ws-api/v3",
    linearApi: "wss://ws-fapi.binance.com/ws-fapi/v1",
    linearAccount: "wss://fstream.binance.com/private/ws?listenKey=abc",
    inverseAccount: "wss://dstream.binance.com/ws/abc",
} as const;
