/** The order of keys in texts that are made of objects: queries and bodies, which signatures cover. */
import { sameSource } from "../support/same-source.js";

describe("the order of keys", () => {
    const same = sameSource();

    const base = `
        request (path, params = {}) { return this.sign (path, params); }
        sign (path, params = {}) {
            const query = this.extend ({ 'timestamp': 5 }, params);
            query['recvWindow'] = 10;
            return path + '?' + this.urlencode (query);
        }
        safeDictLike (o: Dict, key: Str, fallback: Dict = undefined) {
            return (key in o) ? o[key] : fallback;
        }`;
    const withBase = (methods: string) => ({ base, methods });

    same("of a literal that another method writes out", {
        base,
        methods: "run () { return this.request ('order', { 'symbol': 'A', 'amount': 1, 'code': 'x' }); }",
    });
    same(
        "of a literal that grows",
        withBase(`
            run(side, price = undefined) {
                const request: Dict = { 'symbol': 'A', 'side': side };
                if (price !== undefined) {
                    request['price'] = price;
                }
                request['amount'] = 1;
                return this.request('order', request);
            }
        `),
        ["buy"],
        ["sell", 7],
    );
    same(
        "of an empty literal that grows",
        withBase(`
            run() {
                const request: Dict = {};
                request['z'] = 1;
                request['a'] = 2;
                return this.request('order', request);
            }
        `),
    );
    same(
        "of one that another method gives",
        withBase(`
            orderRequest(symbol, params = {}) {
                const request: Dict = { 'symbol': symbol, 'amount': 3 };
                request['code'] = 'x';
                return this.extend(request, params);
            }
            run() {
                const request = this.orderRequest('A');
                return this.request('order', request);
            }
        `),
    );
    same(
        "of one that another method changes and gives back in a list",
        withBase(`
            until(request: Dict, params: Dict = {}) {
                request['until'] = 4;
                return [ request, params ];
            }
            run() {
                let request: Dict = { 'symbol': 'A' };
                let params: Dict = { 'side': 'buy', 'code': 'x' };
                [ request, params ] = this.until(request, params);
                request['limit'] = 1;
                return this.request('orders', this.extend(request, params));
            }
        `),
    );
    same(
        "of one in a list in one",
        withBase(`
            orderRequest(symbol) {
                return { 'symbol': symbol, 'amount': 3, 'code': 'x' };
            }
            run() {
                const orders: Dict[] = [];
                const symbols = [ 'B', 'A' ];
                for (let i = 0; i < symbols.length; i++) {
                    orders.push(this.orderRequest(symbols[i]));
                }
                return this.request('orders', { 'orders': this.json(orders), 'list': true });
            }
        `),
    );
    same(
        "of one that stands in another, in JSON",
        withBase(`
            post(params = {}) {
                return this.json(params);
            }
            run(isDeep: boolean) {
                const inner: Dict = { 'z': 1 };
                inner['a'] = { 'y': 2, 'b': 3 };
                const request: Dict = { 'x': inner };
                if (isDeep) {
                    request['m'] = { 'n': [ { 'q': 1, 'c': 2 } ] };
                }
                return this.post(request);
            }
        `),
        [true],
        [false],
    );
    same(
        "of one merged from several",
        withBase(`
            run() {
                const params = this.extend({ 'triggerPrice': 1 }, { 'amount': 2 });
                return this.request('order', this.extend(params, { 'code': 'x' }));
            }
        `),
    );
    same(
        "of one that is left out of another",
        withBase(`
            run() {
                const params: Dict = { 'type': 't', 'z': 1, 'a': 2 };
                return this.request('order', this.omit(params, 'type'));
            }
        `),
    );
    same(
        "of one that an expression chooses",
        withBase(`
            run(isFull: boolean) {
                const request = isFull ? { 'z': 1, 'a': 2 } : { 'y': 3, 'b': 4 };
                return this.request('order', request);
            }
        `),
        [true],
        [false],
    );
    same(
        "of a default that another method gives back",
        withBase(`
            run() {
                const request: Dict = this.safeDictLike({}, 'x', { 'z': 1, 'a': 2 });
                return this.request('order', request);
            }
        `),
    );
    same("in an override that writes it out", {
        base,
        methods: `
            sign(path, params = {}) {
                return this.rawencode(params);
            }
            run() {
                return this.request('order', { 'z': 1, 'a': 2 });
            }
        `,
    });
});
