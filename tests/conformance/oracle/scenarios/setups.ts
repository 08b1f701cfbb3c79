/** The exchanges of the cases. */
import type { JsonObject } from "../encoding.js";
import type { Setup } from "../plan.js";

export const bare: Setup = {};

export const loaded: Setup = { loaded: true };

export const withOptions = (options: JsonObject): Setup => ({ loaded: true, config: { options } });

export const withOptionMarkets = withOptions({ fetchMarkets: { types: ["spot", "linear", "inverse", "option"] } });

/** Websockets on an origin that stands for the scripted server's: spot is recognised by "/stream". */
const ORIGIN = "ws://127.0.0.1:1";

const ws = {
    spot: `${ORIGIN}/stream.binance.com:9443/ws`,
    margin: `${ORIGIN}/stream.binance.com:9443/ws`,
    future: `${ORIGIN}/fstream.binance.com/ws`,
    delivery: `${ORIGIN}/dstream.binance.com/ws`,
};

export const SPOT_URL = `${ORIGIN}/stream.binance.com:9443/ws/0`;
export const LINEAR_URL = `${ORIGIN}/fstream.binance.com/market/ws/0`;
export const INVERSE_URL = `${ORIGIN}/dstream.binance.com/ws/0`;

/** An exchange whose websockets are the scripted server's. */
export const connected = (config: JsonObject = {}): Setup => ({ config: { urls: { api: { ws } }, ...config } });

export const connectedWith = (options: JsonObject): Setup => connected({ options });
