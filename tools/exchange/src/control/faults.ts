import type { CommandOf } from "./commands.js";

type WithCount<T> = T & {
    /** Times left; undefined is without end. */
    readonly left: number | undefined;
};

/** What happens to REST calls that fit. */
export type RestFault = WithCount<CommandOf<"rest">>;
/** What happens to replies on stream connections. */
export type AckFault = WithCount<CommandOf<"acks">>;
/** What happens to websocket handshakes. */
export type UpgradeFault = WithCount<CommandOf<"upgrades">>;
/** What happens to the events of a stream. */
export type EventFault = WithCount<CommandOf<"events">>;

/** The faults in force, each list oldest first. The oldest that fits takes effect. */
export interface Faults {
    readonly rest: readonly RestFault[];
    readonly acks: readonly AckFault[];
    readonly upgrades: readonly UpgradeFault[];
    readonly events: readonly EventFault[];
}

/** No faults. */
export const noFaults: Faults = { rest: [], acks: [], upgrades: [], events: [] };

/** Adds the fault of a command. */
export function addFault(
    faults: Faults,
    command: CommandOf<"rest"> | CommandOf<"acks"> | CommandOf<"upgrades"> | CommandOf<"events">,
): Faults {
    switch (command.action) {
        case "rest":
            return { ...faults, rest: [...faults.rest, counted(command)] };
        case "acks":
            return { ...faults, acks: [...faults.acks, counted(command)] };
        case "upgrades":
            return { ...faults, upgrades: [...faults.upgrades, counted(command)] };
        case "events":
            return { ...faults, events: [...faults.events, counted(command)] };
    }
}

/** The fault that takes effect, if one fits, and the faults after it. */
export interface Taken<T> {
    readonly fault: T | undefined;
    readonly faults: Faults;
}

/** Takes the fault of a REST call. */
export function takeRestFault(faults: Faults, method: string, path: string): Taken<RestFault> {
    const fits = (fault: RestFault): boolean =>
        (fault.method === undefined || fault.method === method) && startsWith(path, fault.path);
    const { fault, rest } = take(faults.rest, fits);
    return { fault, faults: { ...faults, rest } };
}

/** Takes the fault of a reply. */
export function takeAckFault(faults: Faults, method: string): Taken<AckFault> {
    const { fault, rest } = take(faults.acks, (one) => one.method === undefined || one.method === method);
    return { fault, faults: { ...faults, acks: rest } };
}

/** Takes the fault of a handshake. */
export function takeUpgradeFault(faults: Faults, path: string): Taken<UpgradeFault> {
    const { fault, rest } = take(faults.upgrades, (one) => startsWith(path, one.path));
    return { fault, faults: { ...faults, upgrades: rest } };
}

/** Takes the fault of one event. */
export function takeEventFault(faults: Faults, product: string, stream: string): Taken<EventFault> {
    const fits = (fault: EventFault): boolean =>
        fault.stream === stream && (fault.product === undefined || fault.product === product);
    const { fault, rest } = take(faults.events, fits);
    return { fault, faults: { ...faults, events: rest } };
}

function take<T extends { readonly left: number | undefined }>(
    list: readonly T[],
    fits: (fault: T) => boolean,
): { readonly fault: T | undefined; readonly rest: readonly T[] } {
    const index = list.findIndex(fits);
    const fault = list[index];
    if (fault === undefined) return { fault: undefined, rest: list };
    if (fault.left === undefined) return { fault, rest: list };
    const after = fault.left > 1 ? [{ ...fault, left: fault.left - 1 }] : [];
    return { fault, rest: [...list.slice(0, index), ...after, ...list.slice(index + 1)] };
}

function counted<T extends { readonly times: number }>(command: T): WithCount<T> {
    return { ...command, left: command.times === 0 ? undefined : command.times };
}

function startsWith(path: string, prefix: string | undefined): boolean {
    return prefix === undefined || path.startsWith(prefix);
}
