import { parseCommand } from "../../../../tools/exchange/src/control/commands.js";
import {
    addFault,
    noFaults,
    takeAckFault,
    takeEventFault,
    takeRestFault,
    takeUpgradeFault,
} from "../../../../tools/exchange/src/control/faults.js";
import type { Faults } from "../../../../tools/exchange/src/control/faults.js";

const added = (...commands: readonly object[]): Faults =>
    commands.reduce<Faults>((faults, value) => {
        const parsed = parseCommand(value);
        if (!parsed.ok) throw new Error(parsed.error);
        const command = parsed.value;
        switch (command.action) {
            case "rest":
            case "acks":
            case "upgrades":
            case "events":
                return addFault(faults, command);
            default:
                throw new Error(`${command.action} is no fault`);
        }
    }, noFaults);

describe("faults", () => {
    it("are had as often as they were asked for", () => {
        const once = takeRestFault(added({ action: "rest", times: 2, status: 418 }), "GET", "/api/v3/time");
        const twice = takeRestFault(once.faults, "GET", "/api/v3/time");
        const thrice = takeRestFault(twice.faults, "GET", "/api/v3/time");
        expect([once, twice, thrice].map((taken) => taken.fault?.status)).toEqual([418, 418, undefined]);
        expect(thrice.faults).toEqual(noFaults);
    });

    it("last until healed with zero times", () => {
        const faults = added({ action: "upgrades", times: 0 });
        expect(takeUpgradeFault(faults, "/ws").faults).toEqual(faults);
    });

    it("hit what they name", () => {
        const faults = added(
            { action: "rest", method: "POST", path: "/fapi", status: 500 },
            { action: "acks", method: "UNSUBSCRIBE", effect: "drop" },
            { action: "events", stream: "a@trade", product: "usdm", effect: "drop" },
        );
        expect(takeRestFault(faults, "GET", "/fapi/v1/time").fault).toBeUndefined();
        expect(takeRestFault(faults, "POST", "/api/v3/order").fault).toBeUndefined();
        expect(takeRestFault(faults, "POST", "/fapi/v1/order").fault?.status).toBe(500);
        expect(takeAckFault(faults, "SUBSCRIBE").fault).toBeUndefined();
        expect(takeAckFault(faults, "UNSUBSCRIBE").fault?.effect).toBe("drop");
        expect(takeEventFault(faults, "spot", "a@trade").fault).toBeUndefined();
        expect(takeEventFault(faults, "usdm", "a@trade").fault?.effect).toBe("drop");
    });

    it("take turns, oldest first", () => {
        const faults = added({ action: "rest", status: 500 }, { action: "rest", status: 501 });
        const first = takeRestFault(faults, "GET", "/");
        expect(first.fault?.status).toBe(500);
        expect(takeRestFault(first.faults, "GET", "/").fault?.status).toBe(501);
    });
});
