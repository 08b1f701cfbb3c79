/** One thing that a client did. */
export type LogEntry = { readonly n: number; readonly tick: number } & LogEvent;

/** What can be done. */
export type LogEvent =
    | { readonly type: "open"; readonly connection: number; readonly url: string }
    | { readonly type: "message"; readonly connection: number; readonly text: string }
    | { readonly type: "ping" | "pong"; readonly connection: number; readonly payload: string }
    | { readonly type: "close"; readonly connection: number; readonly code: number; readonly reason: string }
    | { readonly type: "refused"; readonly url: string; readonly status: number }
    | {
          readonly type: "rest";
          readonly method: string;
          readonly url: string;
          readonly headers: Readonly<Record<string, string>>;
          readonly body: string;
      };

/** The last events, oldest first. */
export interface Log {
    readonly add: (tick: number, event: LogEvent) => void;
    /** Entries from number `since` on; `next` is what to ask from next time. */
    readonly read: (since: number) => { readonly entries: readonly LogEntry[]; readonly next: number };
}

const KEPT = 20_000;

/** An empty log. */
export function createLog(): Log {
    let entries: LogEntry[] = [];
    let next = 0;
    return {
        add: (tick, event) => {
            entries.push({ n: next, tick, ...event });
            next += 1;
            // Cut in large steps, so that adding stays cheap.
            if (entries.length > 2 * KEPT) entries = entries.slice(-KEPT);
        },
        read: (since) => ({ entries: entries.filter((entry) => entry.n >= since), next }),
    };
}
