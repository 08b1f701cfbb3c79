import {
    nextFundingTime,
    quarterlySettlements,
    weeklySettlements,
    yymmdd,
} from "../../../../tools/exchange/src/market/calendar.js";

const time = (text: string): number => Date.parse(text);

describe("contract dates", () => {
    it("are the last Fridays of the quarters", () => {
        const after = (text: string): readonly string[] => quarterlySettlements(time(text), 2).map(yymmdd);
        expect(after("2023-11-14T00:00:00Z")).toEqual(["231229", "240329"]);
        expect(after("2024-03-29T07:59:59Z")).toEqual(["240329", "240628"]);
        expect(after("2024-03-29T08:00:00Z")).toEqual(["240628", "240927"]);
        expect(after("2024-12-31T00:00:00Z")).toEqual(["250328", "250627"]);
    });

    it("are Fridays for options", () => {
        expect(weeklySettlements(time("2023-11-14T22:13:20Z"), 2).map(yymmdd)).toEqual(["231117", "231124"]);
        expect(weeklySettlements(time("2023-11-17T08:00:00Z"), 1).map(yymmdd)).toEqual(["231124"]);
    });

    it("fall on eight-hour marks for funding", () => {
        expect(nextFundingTime(time("2023-11-14T22:13:20Z"))).toBe(time("2023-11-15T00:00:00Z"));
        expect(nextFundingTime(time("2023-11-15T00:00:00Z"))).toBe(time("2023-11-15T08:00:00Z"));
    });
});
