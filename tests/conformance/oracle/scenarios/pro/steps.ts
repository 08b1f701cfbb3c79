/** Steps of sessions. */
import type { Json } from "../../encoding.js";
import type { Frame, SessionCase, Setup, Step } from "../../plan.js";
import { json } from "../../plan.js";
import { online } from "./setups.js";

export const call = (name: string, method: string, ...args: readonly unknown[]): Step => ({
    do: "call",
    call: name,
    method,
    args,
});

export const frame = (message: Frame, connection = 0): Step => ({ do: "frame", connection, frame: message });

export const message = (value: Json, connection = 0): Step => frame(json(value), connection);

export const close = (code: number, connection = 0): Step => ({ do: "close", connection, code });

export const release = (connection = 0): Step => ({ do: "release", connection });

export const session = (name: string, steps: readonly Step[], setup: Setup = online()): SessionCase => ({
    kind: "session",
    name,
    setup,
    strict: true,
    steps,
});
