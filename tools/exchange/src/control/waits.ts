import type { JsonObject } from "../streams/payload.js";
import { isMet } from "./conditions.js";
import type { Condition } from "./conditions.js";

/** Calls that wait for the state to become something. */
export interface Waits {
    /** Resolves with whether the condition was met in time, and the state then. */
    readonly add: (condition: Condition) => Promise<{ readonly met: boolean; readonly state: JsonObject }>;
    /** Looks again, soon: several changes in a row are one look. */
    readonly check: () => void;
    /** Ends all waits, unmet. */
    readonly end: () => void;
}

/** Waits on what `describe` shows. */
export function createWaits(describe: () => JsonObject): Waits {
    const waiting = new Map<Condition, (met: boolean) => void>();
    let isScheduled = false;
    const look = (): void => {
        isScheduled = false;
        if (waiting.size === 0) return;
        const state = describe();
        for (const [condition, settle] of waiting) if (isMet(condition, state)) settle(true);
    };
    const check = (): void => {
        if (isScheduled || waiting.size === 0) return;
        isScheduled = true;
        setImmediate(look);
    };
    const add: Waits["add"] = (condition) =>
        new Promise((resolve) => {
            const settle = (met: boolean): void => {
                clearTimeout(timer);
                waiting.delete(key);
                resolve({ met, state: describe() });
            };
            const timer = setTimeout(() => {
                settle(false);
            }, condition.timeoutMs);
            // A copy, so that two waits for the same condition are two.
            const key = { ...condition };
            waiting.set(key, settle);
            check();
        });
    const end = (): void => {
        for (const settle of waiting.values()) settle(false);
    };
    return { add, check, end };
}
