/** Futures of a client, as handlers hold them open, settle them and look for them. */
import { sameSource } from "../support/same-source.js";

const CLIENT = { "@client": "wss://snippet.com/ws" };

describe("futures", () => {
    const same = sameSource();

    same(
        "are there from when they are asked for until their hash is resolved",
        `
            run(client: Client, hash) {
                const before = hash in client.futures;
                client.future (hash);
                client.reusableFuture ('b');
                const open = hash in client.futures;
                const hashes = Object.keys (client.futures);
                client.resolve (1, hash);
                return [ before, open, hashes, hash in client.futures, 'b' in client.futures ];
            }
        `,
        [CLIENT, "a"],
    );
    same(
        "are there until their hash is rejected, or all are",
        `
            run(client: Client, hash) {
                client.future (hash);
                client.future ('b');
                client.reject (new NetworkError ('x'), hash);
                const left = Object.keys (client.futures);
                client.reject (new NetworkError ('y'));
                return [ left, Object.keys (client.futures) ];
            }
        `,
        [CLIENT, "a"],
    );
    same(
        "stay where they are settled by themselves",
        `
            run(client: Client, hash) {
                client.future (hash);
                const future = client.futures[hash];
                future.resolve (1);
                const kept = hash in client.futures;
                client.resolve (2, hash);
                return [ kept, hash in client.futures ];
            }
        `,
        [CLIENT, "a"],
    );
    same(
        "are looked for before they are settled",
        `
            settle(client: Client, hash) {
                const future = this.safeValue (client.futures, hash);
                if (future !== undefined) {
                    future.resolve (true);
                    return 'settled';
                }
                return 'absent';
            }
            look(client: Client, hash) {
                const future = this.safeValue (client.futures, hash);
                return [ future === undefined, future ? 'there' : 'not there' ];
            }
            run(client: Client, hash) {
                const absent = this.settle (client, hash);
                client.future (hash);
                return [ absent, this.look (client, hash), this.look (client, 'b'), this.settle (client, hash) ];
            }
        `,
        [CLIENT, "a"],
    );
    same(
        "are rejected by themselves",
        `
            run(client: Client, hash) {
                client.future (hash);
                const future = client.futures[hash];
                future.reject (new NetworkError ('x'));
                return hash in client.futures;
            }
        `,
        [CLIENT, "a"],
    );
    same(
        "may have any key of the client in brackets",
        `
            run(client: Client, hash) {
                client.future (hash);
                const future = this.safeValue (client['futures'], hash);
                const isThere = future !== undefined;
                client['subscriptions'][hash] = { 'x': 1 };
                return [ isThere, hash in client.subscriptions, client['url'] ];
            }
        `,
        [CLIENT, "a"],
    );
    same(
        "are none of what the client knows besides",
        `
            run(client: Client, pong) {
                client.lastPong = pong;
                client.keepAlive = 18000;
                const last = client.lastPong;
                client.onPong ();
                return [ last, client.keepAlive, client.lastPong > 1700000000000 ];
            }
        `,
        [CLIENT, 5],
    );
});
