/** Methods that a connection runs write options, too: in the source both are fields of `this`. */
import { sameSource } from "../support/same-source.js";

const REQUEST_ID = `
    requestId () {
        const id = this.sum (this.safeInteger (this.options, 'requestId', 0), 1);
        this.options['requestId'] = id;
        return id;
    }
`;

describe("options in handlers", () => {
    const same = sameSource();

    same(
        "written beside stream state",
        `run (message) {
            this.options['last'] = message;
            this.tickers[message] = { 'last': this.options['last'] };
            this.options['last'] = message + '!';
            return [ this.tickers, this.options['last'] ];
        }`,
        ["a"],
    );
    same(
        "written by a callee that knows nothing of stream state",
        `${REQUEST_ID}
        run (message) {
            const id = this.requestId ();
            this.tickers[message] = { 'id': id };
            if (message === 'twice') {
                this.tickers['more'] = this.requestId ();
            }
            return [ this.tickers, this.options['requestId'] ];
        }`,
        ["once"],
        ["twice"],
    );
    same(
        "written in a loop, and read after it",
        `${REQUEST_ID}
        run (messages) {
            for (let i = 0; i < messages.length; i++) {
                const message = messages[i];
                if (message === 'skip') {
                    continue;
                }
                this.tickers[message] = this.requestId ();
            }
            return [ this.tickers, this.options['requestId'] ];
        }`,
        [[]],
        [["a", "skip", "b", "a"]],
    );
    same(
        "written through a name that holds an element of the options",
        `run (message) {
            this.options['streams'] = { 'a': { 'n': 1 } };
            const streams = this.options['streams'];
            const stream = streams['a'];
            stream['n'] = message;
            this.tickers['x'] = stream['n'];
            return [ this.options['streams'], this.tickers ];
        }`,
        [5],
    );
    same(
        "deleted",
        `run (message) {
            this.options['gone'] = message;
            this.tickers['before'] = this.options['gone'];
            delete this.options['gone'];
            return [ this.options['gone'], this.tickers ];
        }`,
        [5],
    );
    same(
        "written by the callee of a callee that writes stream state",
        `${REQUEST_ID}
        note (name) { this.tickers[name] = this.requestId (); return this.tickers[name] * 10; }
        run (name) { const noted = this.note (name); return [ noted, this.note (name), this.options['requestId'], this.tickers ]; }`,
        ["a"],
    );
    same(
        "written before an error that is caught",
        `${REQUEST_ID}
        check (name) { if (name === 'bad') { throw new BadRequest ('no'); } return this.requestId (); }
        run (name) {
            this.tickers['start'] = 1;
            let id = undefined;
            try {
                id = this.check (name);
            } catch (e) {
                id = -1;
            }
            return [ id, this.options['requestId'], this.tickers ];
        }`,
        ["good"],
        ["bad"],
    );
    same(
        "read from the message's client",
        `run (client, value) {
            client.lastPong = value;
            this.options['pong'] = client.lastPong;
            this.tickers['pong'] = client.lastPong;
            return [ this.options['pong'], this.tickers ];
        }`,
        [{ "@client": "wss://x" }, 3],
    );
});
