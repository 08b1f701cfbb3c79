/** Functions that ccxt's base class has by hand, and fields that hold functions. */
import { sameSource } from "../support/same-source.js";

describe("hand-written functions of the base class", () => {
    const same = sameSource();

    same(
        "options extended, and a property set",
        `run (value) {
            this.extendExchangeOptions ({ 'a': value, 'b': { 'c': 1 } });
            const holder = { 'x': 1 };
            this.setProperty (holder, 'x', value);
            this.setProperty (holder, 'y', this.options['a']);
            return [ this.options['a'], this.options['b'], holder ];
        }`,
        [5],
        ["text"],
    );
    same(
        "a setting that is no function",
        "run () { return [ this.httpProxy, this.http_proxy, typeof this.proxy, this.accountId, this.last_http_response ]; }",
    );
    same(
        "numbers of any size",
        "run (value) { return this.convertToBigInt (value).toString (); }",
        ["9007199254740991"],
        ["0xff"],
        [7],
    );
    same(
        "lengths in bytes and texts of errors",
        `run (text) {
            let message = undefined;
            try {
                throw new BadSymbol (text);
            } catch (e) {
                message = this.exceptionMessage (e, false);
            }
            return [ message, this.binaryLength (this.encode (text)) ];
        }`,
        ["plain"],
        ["é"],
    );
});
