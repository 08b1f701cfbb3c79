import type { Runtime } from "../runtime.js";
import { exchangeTime } from "../runtime.js";
import type { Connection } from "../socket/connection.js";
import type { Json, JsonObject } from "../streams/payload.js";

/** What `GET /__state` shows and `POST /__await` looks at. */
export function describeState(runtime: Runtime): JsonObject {
    const connections = [...runtime.connections.values()];
    return {
        seed: runtime.options.seed,
        tick: runtime.world.tick,
        time: exchangeTime(runtime),
        frozen: runtime.frozen,
        connections: connections.map(describeConnection),
        streams: countStreams(connections),
        counters: { ...runtime.counters },
        rest: Object.fromEntries(runtime.restCalls),
        held: {
            acks: runtime.held.filter((held) => held.what === "acks").length,
            rest: runtime.held.filter((held) => held.what === "rest").length,
        },
        faults: JSON.parse(JSON.stringify(runtime.faults)) as JsonObject,
        limits: { ...runtime.limits },
        log: runtime.log.read(Number.MAX_SAFE_INTEGER).next,
    };
}

/** The value at a path of keys and indexes; undefined where there is none. */
export function valueAt(state: Json, path: readonly string[]): Json | undefined {
    return path.reduce<Json | undefined>((value, key) => childOf(value, key), state);
}

function childOf(value: Json | undefined, key: string): Json | undefined {
    if (typeof value !== "object" || value === null) return undefined;
    if (isList(value)) return key === "length" ? value.length : value[Number(key)];
    return Object.hasOwn(value, key) ? value[key] : undefined;
}

function isList(value: Json): value is readonly Json[] {
    return Array.isArray(value);
}

function describeConnection(connection: Connection): JsonObject {
    const { route, subscriptions } = connection;
    return {
        id: connection.id,
        url: connection.url,
        kind: route.kind,
        product: route.product,
        combined: subscriptions.combined,
        streams: subscriptions.streams,
        received: connection.received,
        sent: connection.sent,
        pingsSent: connection.pingsSent,
        pongsMatched: connection.pongsMatched,
        pongsUnmatched: connection.pongsUnmatched,
        silent: connection.silent,
    };
}

// `spot:btcusdt@ticker`: the same name can be subscribed on several products.
function countStreams(connections: readonly Connection[]): JsonObject {
    const counts = new Map<string, number>();
    for (const { route, subscriptions } of connections) {
        for (const stream of subscriptions.streams) {
            const key = `${route.product}:${stream}`;
            counts.set(key, (counts.get(key) ?? 0) + 1);
        }
    }
    return Object.fromEntries(counts);
}
