import {
    flag,
    integer,
    isRecord,
    json,
    matching,
    nullable,
    oneOf,
    optional,
    record,
    stringMap,
    text,
    withDefault,
} from "./decode.js";
import type { Decoded, DecodedBy, Decoder } from "./decode.js";

const product = oneOf("spot", "usdm", "coinm", "option", "papi");

/** Which connections a command is for; all when nothing is named, else those that fit everything named. */
const target = withDefault(
    record({
        connection: optional(integer(1, Number.MAX_SAFE_INTEGER)),
        kind: optional(oneOf("streams", "api")),
        product: optional(product),
        stream: optional(text),
        path: optional(text),
    }),
    { connection: undefined, kind: undefined, product: undefined, stream: undefined, path: undefined },
);

/** Which connections a command is for. */
export type Target = DecodedBy<typeof target>;

/** Codes that may stand in a close frame. */
const closeCode: Decoder<number> = (value, at) => {
    const code = integer(1000, 4999)(value, at);
    if (!code.ok) return code;
    const isReserved = [1004, 1005, 1006].includes(code.value) || (code.value > 1014 && code.value < 3000);
    return isReserved ? { ok: false, error: `${at}: ${code.value} may not stand in a close frame` } : code;
};

/** How often an effect is had; 0 is until `heal`. */
const times = withDefault(integer(0, 1_000_000), 1);
const bytes = matching(/^(?:[0-9a-fA-F]{2})+$/, "bytes in hexadecimal");
const milliseconds = integer(1, 86_400_000);
const count = integer(1, 1_000_000);

const decoders = {
    /** Closes with a close frame. */
    close: record({ target, code: withDefault(closeCode, 1000), reason: withDefault(text, "") }),
    /** Ends the TCP connection without a close frame. */
    drop: record({ target, how: withDefault(oneOf("reset", "fin"), "reset") }),
    /** Sends nothing more, not even pongs; with `reading` false it leaves bytes in the socket too. */
    silence: record({ target, on: withDefault(flag, true), reading: withDefault(flag, true) }),
    /** How frames are written from now on. */
    wire: record({
        target,
        mode: oneOf("whole", "pieces", "fragments"),
        size: withDefault(integer(1, 65_535), 1),
        ping: optional(text),
    }),
    /** Sends a text frame as it is. */
    send: record({ target, text }),
    /** Sends bytes that need not be frames. */
    raw: record({ target, hex: bytes }),
    /** Sends the first half of a text frame and nothing after it. */
    half: record({ target, text }),
    /** Sends a ping. */
    ping: record({ target, payload: withDefault(text, "") }),
    /** Sends an event to all who are subscribed to the stream, wrapped as each expects. */
    emit: record({ stream: text, product: optional(product), data: json }),
    /** Swallows or repeats the next events of a stream: gaps in sequence numbers, duplicates. */
    events: record({ stream: text, product: optional(product), effect: oneOf("drop", "repeat"), times }),
    /** Tells user-data subscribers that their stream ended. */
    terminate: record({ target }),
    /** What happens to the next REST calls that fit. */
    rest: record({
        method: optional(oneOf("GET", "POST", "PUT", "DELETE")),
        path: optional(text),
        effect: withDefault(oneOf("answer", "hold", "reset", "truncate"), "answer"),
        status: withDefault(integer(200, 599), 503),
        headers: withDefault(stringMap, {}),
        body: withDefault(json, {
            code: -1001,
            msg: "Internal error; unable to process your request. Please try again.",
        }),
        times,
    }),
    /** What happens to the next replies on websockets. */
    acks: record({
        method: optional(text),
        effect: oneOf("hold", "drop", "error"),
        code: withDefault(integer(-100_000, 100_000), 2),
        msg: withDefault(text, "Invalid request: invalid stream"),
        times,
    }),
    /** Lets go what was held. */
    release: record({ what: withDefault(oneOf("acks", "rest", "all"), "all") }),
    /** What happens to the next websocket handshakes. */
    upgrades: record({
        path: optional(text),
        effect: withDefault(oneOf("refuse", "hang", "reset"), "refuse"),
        status: withDefault(integer(400, 599), 503),
        headers: withDefault(stringMap, {}),
        body: withDefault(text, ""),
        times,
    }),
    /** Sets the exchange's clock off by so much. */
    clock: record({ skewMs: integer(-86_400_000, 86_400_000) }),
    /** Stops ticking; `tick` still ticks. */
    freeze: record({}),
    /** Ticks on. */
    resume: record({}),
    /** Ticks at once. */
    tick: record({ count: withDefault(count, 1) }),
    /** Changes limits; null switches one off, and what isn't named stays. */
    limits: record({
        spotMessagesPerSecond: optional(nullable(count)),
        futuresMessagesPerSecond: optional(nullable(count)),
        maxStreams: optional(nullable(count)),
        pingIntervalMs: optional(nullable(milliseconds)),
        pongTimeoutMs: optional(nullable(milliseconds)),
        connectionsPer5Minutes: optional(nullable(count)),
        bufferedBytes: optional(nullable(integer(1, 1_000_000_000))),
        checksTimestamps: optional(flag),
    }),
    /** Ends all faults: nothing silent, nothing held, no skew, limits as at the start. */
    heal: record({}),
} as const;

type Decoders = typeof decoders;

/** The names of the commands. */
export type Action = keyof Decoders;

/** A checked command. */
export type Command = { readonly [A in Action]: { readonly action: A } & DecodedBy<Decoders[A]> }[Action];

/** The command of that action. */
export type CommandOf<A extends Action> = Extract<Command, { readonly action: A }>;

/** Every action. */
export const actions: readonly Action[] = Object.keys(decoders) as Action[];

/** Checks a command as it came in JSON. */
export function parseCommand(value: unknown): Decoded<Command> {
    if (!isRecord(value)) return { ok: false, error: "must be an object with an action" };
    const { action, ...fields } = value;
    if (!isAction(action)) return { ok: false, error: `action: must be one of ${actions.join(", ")}` };
    const decoded: Decoded<object> = decoders[action](fields, "");
    return decoded.ok ? { ok: true, value: { action, ...decoded.value } as Command } : decoded;
}

function isAction(action: unknown): action is Action {
    return typeof action === "string" && Object.hasOwn(decoders, action);
}
