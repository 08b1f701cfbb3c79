import { actions, parseCommand } from "../../../../tools/exchange/src/control/commands.js";
import { isMet, parseCondition } from "../../../../tools/exchange/src/control/conditions.js";
import type { Condition } from "../../../../tools/exchange/src/control/conditions.js";

const error = (value: unknown): string => {
    const parsed = parseCommand(value);
    return parsed.ok ? "accepted" : parsed.error;
};

const accepted = (value: unknown): unknown => {
    const parsed = parseCommand(value);
    if (!parsed.ok) throw new Error(parsed.error);
    return parsed.value;
};

describe("control commands", () => {
    it("fill in defaults", () => {
        expect(accepted({ action: "close" })).toEqual(jasmine.objectContaining({ code: 1000, reason: "" }));
        expect(accepted({ action: "tick" })).toEqual({ action: "tick", count: 1 });
        expect(accepted({ action: "rest" })).toEqual(
            jasmine.objectContaining({ effect: "answer", status: 503, times: 1 }),
        );
    });

    const wrong: readonly (readonly [value: unknown, error: string | RegExp])[] = [
        [7, "must be an object with an action"],
        [{}, /^action: must be one of close, drop/],
        [{ action: "toString" }, /^action: must be one of/],
        [{ action: "close", code: "x" }, "code: must be an integer from 1000 to 4999"],
        [{ action: "close", code: 1006 }, "code: 1006 may not stand in a close frame"],
        [{ action: "close", cod: 1000 }, "cod: isn't one of target, code, reason"],
        [{ action: "close", target: { conection: 1 } }, /^target\.conection: isn't one of connection/],
        [{ action: "close", target: { product: "forex" } }, /^target\.product: must be one of spot/],
        [{ action: "freeze", now: true }, "now: isn't known here"],
        [{ action: "raw", hex: "abc" }, "hex: must be bytes in hexadecimal"],
        [{ action: "emit", stream: "x" }, "data: must be given"],
        [{ action: "rest", headers: { a: 1 } }, "headers: must be an object with strings as values"],
        [{ action: "limits", maxStreams: 0 }, /^maxStreams: must be an integer from 1/],
        [{ action: "acks", effect: "hold", method: 5 }, /^method: must be/],
    ];
    for (const [value, expected] of wrong) {
        it(`refuse ${JSON.stringify(value)}`, () => {
            if (typeof expected === "string") expect(error(value)).toBe(expected);
            else expect(error(value)).toMatch(expected);
        });
    }

    it("switch a limit off with null and leave the others", () => {
        const command = accepted({ action: "limits", maxStreams: null });
        expect(command).toEqual(jasmine.objectContaining({ maxStreams: null, pingIntervalMs: undefined }));
    });

    it("all exist", () => {
        for (const action of actions) expect(error({ action, nonsense: 1 })).toContain("nonsense");
    });
});

describe("conditions", () => {
    const wanted = (value: object): Condition => {
        const parsed = parseCondition(value);
        if (!parsed.ok) throw new Error(parsed.error);
        return parsed.value;
    };
    const state = { counters: { opened: 2 }, connections: [{ streams: ["a@b"] }], frozen: true };

    it("look at a path", () => {
        expect(isMet(wanted({ path: ["counters", "opened"], atLeast: 2 }), state)).toBeTrue();
        expect(isMet(wanted({ path: ["counters", "opened"], atLeast: 3 }), state)).toBeFalse();
        expect(isMet(wanted({ path: ["counters", "opened"], atMost: 1 }), state)).toBeFalse();
        expect(isMet(wanted({ path: ["frozen"], equals: true }), state)).toBeTrue();
        expect(isMet(wanted({ path: ["connections", 0, "streams"], equals: ["a@b"] }), state)).toBeTrue();
        expect(isMet(wanted({ path: ["connections", "length"], equals: 1 }), state)).toBeTrue();
        expect(isMet(wanted({ path: ["connections", 1] }), state)).toBeFalse();
    });

    it("take a count that isn't there for zero", () => {
        expect(isMet(wanted({ path: ["streams", "x"], atMost: 0 }), state)).toBeTrue();
        expect(isMet(wanted({ path: ["streams", "x"], atLeast: 1 }), state)).toBeFalse();
    });

    it("say what is wrong with them", () => {
        expect(parseCondition({ path: "x" })).toEqual({ ok: false, error: "path: must be a list" });
        expect(parseCondition({ path: [true] })).toEqual({ ok: false, error: "path[0]: must be a string" });
        expect(parseCondition([])).toEqual({ ok: false, error: "must be an object with a path" });
    });
});
