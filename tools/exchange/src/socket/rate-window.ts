/** When the client's last messages came, oldest first, within one second. */
export type RateWindow = readonly number[];

const LENGTH = 1000;

/** The window after one more message at `now`, and whether it holds more than `most`. */
export function countMessage(
    window: RateWindow,
    now: number,
    most: number | null,
): { readonly window: RateWindow; readonly exceeded: boolean } {
    const next = [...window.filter((time) => time > now - LENGTH), now];
    return { window: next, exceeded: most !== null && next.length > most };
}
