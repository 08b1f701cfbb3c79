import { handleRequest } from "../../../../tools/exchange/src/socket/requests.js";
import type { Outcome, RequestRules, Subscriptions } from "../../../../tools/exchange/src/socket/requests.js";

const subscriptions: Subscriptions = { streams: ["a@ticker", "b@ticker"], combined: false };
const spot: RequestRules = { maxStreams: 4, stringIds: true };
const futures: RequestRules = { ...spot, stringIds: false };

/** An outcome whose reply is only compared. */
type Answer = Omit<Outcome, "reply"> & { readonly reply: unknown };

const ask = (message: unknown, rules: RequestRules = spot): Answer =>
    handleRequest(subscriptions, typeof message === "string" ? message : JSON.stringify(message), rules);

const reply = (message: unknown, rules: RequestRules = spot): unknown => ask(message, rules).reply;

describe("stream requests", () => {
    it("subscribe, once each", () => {
        const outcome = ask({ method: "SUBSCRIBE", params: ["c@ticker", "a@ticker", "c@ticker"], id: 7 });
        expect(outcome.subscriptions.streams).toEqual(["a@ticker", "b@ticker", "c@ticker"]);
        expect(outcome.reply).toEqual({ result: null, id: 7 });
        expect(outcome.tooManyStreams).toBeFalse();
    });

    it("unsubscribe, also from what wasn't subscribed", () => {
        const outcome = ask({ method: "UNSUBSCRIBE", params: ["a@ticker", "z@ticker"], id: 8 });
        expect(outcome.subscriptions.streams).toEqual(["b@ticker"]);
        expect(outcome.reply).toEqual({ result: null, id: 8 });
    });

    it("list, set and get", () => {
        expect(reply({ method: "LIST_SUBSCRIPTIONS", id: 3 })).toEqual({ result: ["a@ticker", "b@ticker"], id: 3 });
        expect(reply({ method: "GET_PROPERTY", params: ["combined"], id: 2 })).toEqual({ result: false, id: 2 });
        expect(ask({ method: "SET_PROPERTY", params: ["combined", true], id: 5 }).subscriptions.combined).toBeTrue();
    });

    it("count streams", () => {
        const many = { method: "SUBSCRIBE", params: ["c@x", "d@x", "e@x"], id: 1 };
        expect(ask(many).tooManyStreams).toBeTrue();
        expect(ask(many, { ...spot, maxStreams: 5 }).tooManyStreams).toBeFalse();
    });

    const errors: readonly (readonly [title: string, message: unknown, code: number, msg: string | RegExp])[] = [
        [
            "an invalid stream",
            { method: "SUBSCRIBE", params: ["not asdfads"], id: 1 },
            2,
            "Invalid request: invalid stream",
        ],
        ["no stream", { method: "SUBSCRIBE", params: [], id: 1 }, 2, "Invalid request: invalid stream"],
        ["a number for a stream", { method: "UNSUBSCRIBE", params: [5], id: 1 }, 2, "Invalid request: invalid stream"],
        ["an unknown method", { method: "NOPE", params: [], id: 1 }, 2, /unknown variant `NOPE`, expected one of/],
        ["no method", { params: [], id: 1 }, 2, /missing field `method`/],
        ["an unknown property", { method: "GET_PROPERTY", params: ["x"], id: 1 }, 0, "Unknown property"],
        ["a property that is no string", { method: "GET_PROPERTY", params: [1], id: 1 }, 2, /property name must be/],
        [
            "a value that is no boolean",
            { method: "SET_PROPERTY", params: ["combined", 1], id: 1 },
            1,
            /expected Boolean/,
        ],
        ["too many parameters", { method: "GET_PROPERTY", params: ["combined", 1], id: 1 }, 2, /too many parameters/],
    ];
    for (const [title, message, code, msg] of errors) {
        it(`get an error for ${title}, and change nothing`, () => {
            const outcome = ask(message);
            expect(outcome.subscriptions).toBe(subscriptions);
            expect(outcome.reply).toEqual({
                error: { code, msg: typeof msg === "string" ? msg : jasmine.stringMatching(msg) },
                id: 1,
            });
        });
    }

    it("get an error without an id when there is none to repeat", () => {
        expect(reply("{")).toEqual({ error: { code: 3, msg: "Invalid JSON: expected value at line 1 column 1" } });
        expect(reply("[]")).toEqual({ error: { code: 2, msg: "Invalid request: expected an object" } });
    });

    it("take the ids of their product", () => {
        const withId = (id: unknown): unknown => ({ method: "LIST_SUBSCRIPTIONS", id });
        for (const id of ["abc", null, -1, 1]) expect(reply(withId(id))).toEqual(jasmine.objectContaining({ id }));
        for (const id of ["abc", null, -1, 1.5, undefined]) {
            const msg = "Invalid request: request ID must be an unsigned integer";
            expect(reply(withId(id), futures)).toEqual({ error: { code: 2, msg } });
        }
        expect(reply(withId("x".repeat(37)))).toEqual(jasmine.objectContaining({ error: jasmine.anything() }));
    });
});
