const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Contracts settle at 08:00 UTC. */
const SETTLEMENT_HOUR = 8;
const FRIDAY = 5;

/** The delivery date that Binance gives to contracts without one. */
export const PERPETUAL_DELIVERY = 4_133_404_800_000;

/** Funding is paid every eight hours. */
export function nextFundingTime(time: number): number {
    const period = 8 * HOUR;
    return (Math.floor(time / period) + 1) * period;
}

/** The next `count` quarterly settlements after `time`: last Friday of March, June, September and December. */
export function quarterlySettlements(time: number, count: number): readonly number[] {
    const start = new Date(time);
    const settlements: number[] = [];
    for (let month = start.getUTCMonth(); settlements.length < count; month++) {
        if (month % 3 !== 2) continue;
        const settlement = lastFriday(start.getUTCFullYear(), month);
        if (settlement > time) settlements.push(settlement);
    }
    return settlements;
}

/** The next `count` weekly settlements of options, on Fridays. */
export function weeklySettlements(time: number, count: number): readonly number[] {
    const midnight = Math.floor(time / DAY) * DAY;
    const toFriday = (FRIDAY - new Date(midnight).getUTCDay() + 7) % 7;
    const first = midnight + toFriday * DAY + SETTLEMENT_HOUR * HOUR;
    const next = first > time ? first : first + 7 * DAY;
    return Array.from({ length: count }, (_, week) => next + week * 7 * DAY);
}

/** `231229`, as in the names of dated contracts. */
export function yymmdd(time: number): string {
    return new Date(time).toISOString().slice(2, 10).replaceAll("-", "");
}

// `month` may run past December: Date.UTC carries it into the next year.
function lastFriday(year: number, month: number): number {
    const lastDay = new Date(Date.UTC(year, month + 1, 0));
    const back = (lastDay.getUTCDay() - FRIDAY + 7) % 7;
    return lastDay.getTime() - back * DAY + SETTLEMENT_HOUR * HOUR;
}
