import { takeEventFault } from "../control/faults.js";
import type { Product } from "../market/instruments.js";
import { advanceWorld } from "../market/world.js";
import type { Runtime } from "../runtime.js";
import { isServed, streamEvents } from "../streams/events.js";
import { parseStreamName } from "../streams/name.js";
import type { StreamRequest } from "../streams/name.js";
import type { Json } from "../streams/payload.js";
import { sendText } from "./connection.js";
import type { Connection } from "./connection.js";
import type { StreamRoute } from "./route.js";

/** Moves the market one tick and sends what is due. */
export function tick(runtime: Runtime): void {
    runtime.world = advanceWorld(runtime.world);
    for (const feed of subscribedFeeds(runtime)) {
        for (const payload of streamEvents(feed.request, feed.product, runtime.world)) {
            broadcastEvent(runtime, feed, payload);
        }
    }
    runtime.onChange();
}

/** Sends an event to every connection that is subscribed to the stream; answers how many those are. */
export function emit(runtime: Runtime, product: string | undefined, stream: string, payload: Json): number {
    const receivers = [...runtime.connections.values()].filter(
        ({ route, subscriptions }) =>
            subscriptions.streams.includes(stream) && (product === undefined || route.product === product),
    );
    sendEvent(runtime, receivers, stream, payload);
    return receivers.length;
}

interface Feed {
    readonly product: Product;
    readonly stream: string;
    readonly request: StreamRequest;
    readonly receivers: Connection[];
}

/** The streams that somebody gets, in the order in which they were first subscribed. */
function subscribedFeeds(runtime: Runtime): Iterable<Feed> {
    const feeds = new Map<string, Feed>();
    for (const connection of runtime.connections.values()) {
        const { route } = connection;
        if (route.kind === "streams" && route.product !== "papi") collect(feeds, connection, route, route.product);
    }
    return feeds.values();
}

function collect(feeds: Map<string, Feed>, connection: Connection, route: StreamRoute, product: Product): void {
    if (route.category === "private") return;
    for (const stream of connection.subscriptions.streams) {
        const key = `${product}:${stream}`;
        const known = feeds.get(key);
        const request = known?.request ?? parseStreamName(stream, product);
        if (request === undefined || !isServed(request, product, route.category)) continue;
        if (known === undefined) feeds.set(key, { product, stream, request, receivers: [connection] });
        else known.receivers.push(connection);
    }
}

function broadcastEvent(runtime: Runtime, feed: Feed, payload: Json): void {
    const { fault, faults } = takeEventFault(runtime.faults, feed.product, feed.stream);
    runtime.faults = faults;
    if (fault?.effect === "drop") return;
    sendEvent(runtime, feed.receivers, feed.stream, payload);
    if (fault?.effect === "repeat") sendEvent(runtime, feed.receivers, feed.stream, payload);
}

function sendEvent(runtime: Runtime, receivers: readonly Connection[], stream: string, payload: Json): void {
    const raw = JSON.stringify(payload);
    const combined = `{"stream":${JSON.stringify(stream)},"data":${raw}}`;
    for (const connection of receivers)
        sendText(runtime, connection, connection.subscriptions.combined ? combined : raw);
}
