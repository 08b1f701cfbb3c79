/** Pass `spawn-clients`: what a reducer starts gets its client, where it needs one to tell whose state it is about. */
import type { Method } from "../../../../generator/src/ir/method.js";
import { spawnClients } from "../../../../generator/src/passes/spawn-clients.js";
import { dumpStatements } from "../../../../generator/src/ir/dump.js";
import { last, stagesOf } from "../support/stages.js";

const LOADING = "async load (symbol, limit = undefined) { await this.sleep (1); return this.orderbooks[symbol]; }";

/** The method once the pass has seen the whole class. */
const seen = (methods: string, name: string): Method => {
    const { lowered } = stagesOf(methods);
    return spawnClients(lowered)(last(lowered, name));
};

const parametersOf = ({ parameters }: Method): readonly string[] => parameters.map((each) => each.name);

describe("spawn-clients", () => {
    const spawning = `${LOADING} handleMessage (client, message) { this.spawn (this.load, message['s']); }`;

    it("adds a parameter to the method that is started", () => {
        expect(parametersOf(seen(spawning, "load"))).toEqual(["symbol", "limit", "client"]);
    });
    it("adds the argument, after those that were left out", () => {
        expect(dumpStatements(seen(spawning, "handleMessage").body)).toContain("nil, client");
    });

    const others: readonly (readonly [why: string, methods: string])[] = [
        ["is called, too", `${spawning} async run (symbol) { return await this.load (symbol); }`],
        ["is left to run by one that waits", `${LOADING} async run (symbol) { this.spawn (this.load, symbol); }`],
        [
            "has a client",
            `async load (client, symbol) { await this.sleep (1); client.send (this.orderbooks[symbol]); }
            handleMessage (client, message) { this.spawn (this.load, client, message['s']); }`,
        ],
        [
            "touches no caches and books",
            `async load (symbol) { await this.sleep (1); return this.options[symbol]; }
            handleMessage (client, message) { this.spawn (this.load, message['s']); }`,
        ],
    ];
    for (const [why, methods] of others) {
        it(`leaves a method alone that ${why}`, () => {
            const { lowered } = stagesOf(methods);
            const method = last(lowered, "load");
            expect(spawnClients(lowered)(method)).toBe(method);
        });
    }
});
