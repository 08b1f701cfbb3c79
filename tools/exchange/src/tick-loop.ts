import type { Runtime } from "./runtime.js";
import { tick } from "./socket/fan-out.js";

/** The clock that drives the market. */
export interface TickLoop {
    readonly start: () => void;
    readonly stop: () => void;
}

/** Ticks that are made up for at once when the machine was busy; beyond that the market just was slow. */
const MOST_LATE_TICKS = 20;

/** A stopped loop. It follows the clock: a late timer is followed by the ticks that it missed. */
export function createTickLoop(runtime: Runtime): TickLoop {
    const { intervalMs } = runtime.options;
    let timer: NodeJS.Timeout | undefined;
    let next = 0;
    const run = (): void => {
        const now = performance.now();
        next = Math.max(next, now - MOST_LATE_TICKS * intervalMs);
        while (next <= now) {
            next += intervalMs;
            tick(runtime);
        }
    };
    const stop = (): void => {
        clearInterval(timer);
        timer = undefined;
    };
    const start = (): void => {
        stop();
        next = performance.now() + intervalMs;
        timer = setInterval(run, intervalMs);
    };
    return { start, stop };
}
