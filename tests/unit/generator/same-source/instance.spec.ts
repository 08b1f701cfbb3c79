/** What belongs to an exchange's instance: its configuration, and the options that methods read and write. */
import { sameSource } from "../support/same-source.js";

/** A class with options of its own. */
const described = (methods: string): string => `
    describe (): any {
        return this.deepExtend (super.describe (), {
            'id': 'snippet',
            'rateLimit': 10,
            'urls': { 'api': { 'ws': 'wss://example.org/ws' } },
            'has': { 'watchTicker': true, 'fetchMargin': undefined },
            'fees': { 'trading': { 'maker': 0.001 } },
            'options': {
                'requestId': {},
                'count': 0,
                'names': { 'a': 'first' },
                'list': [ 'x' ],
                'defaultType': 'spot',
            },
        });
    }
${methods}`;

describe("the instance", () => {
    const same = sameSource();

    describe("configuration", () => {
        same("the id in a text", described("run () { return this.id + ' has no market'; }"));
        same("an url", described("run () { return this.urls['api']['ws'] + '/stream'; }"));
        same(
            "what it has",
            described("run (k: string) { return [ this.has[k], k in this.has ]; }"),
            ["watchTicker"],
            ["fetchMargin"],
        );
        same("a fee", described("run () { return this.fees['trading']['maker']; }"));
        same("a number", described("run () { return this.rateLimit * 2; }"));
        same("a field by its name", described("run (name: string) { return this[name]; }"), ["id"], ["rateLimit"]);
        same("what it merges with its parent's", {
            base: "",
            methods: described("run () { return this.safeString (this.options, 'defaultType'); }"),
        });
    });

    describe("reading options", () => {
        same("one", described("run () { return this.options['defaultType']; }"));
        same("one that is not there", described("run () { return this.options['nothing']; }"));
        same(
            "by safeString",
            described("run (k: string) { return this.safeString (this.options, k, 'none'); }"),
            ["defaultType"],
            ["nothing"],
        );
        same("nested", described("run () { return this.options['names']['a']; }"));
        same("all keys of one", described("run () { return Object.keys (this.options['names']); }"));
        same("in a condition", described("run () { if (this.options['count']) { return 'some'; } return 'none'; }"));
        same(
            "through a local",
            described(
                `
                    run() {
                        const names = this.safeValue(this.options, 'names', {});
                        return this.safeString(names, 'a');
                    }
                `,
            ),
        );
    });

    describe("writing options", () => {
        same("one", described("run () { this.options['count'] = 5; return this.options['count']; }"));
        same("a new one", described("run () { this.options['new'] = { 'a': 1 }; return this.options['new']['a']; }"));
        same("nested", described("run () { this.options['names']['b'] = 'second'; return this.options['names']; }"));
        same(
            "nested, by computed keys",
            described("run (k: string) { this.options['names'][k] = k; return this.options['names']; }"),
            ["b"],
            ["a"],
        );
        same(
            "from what was there",
            described(`
                run() {
                    this.options['count'] = this.options['count'] + 1;
                    return this.options['count'];
                }
            `),
        );
        same("by ++", described("run () { this.options['count']++; return this.options['count']; }"));
        same("a delete", described("run () { delete this.options['names']['a']; return this.options['names']; }"));
        same("a push", described("run () { this.options['list'].push ('y'); return this.options['list']; }"));
        same(
            "through a local",
            described(
                `
                    run() {
                        const names = this.options['names'];
                        names['b'] = 'second';
                        return this.options['names'];
                    }
                `,
            ),
        );
        same(
            "through a local by safeValue",
            described(
                `
                    run() {
                        const names = this.safeValue(this.options, 'names');
                        names['b'] = 'second';
                        return this.options['names'];
                    }
                `,
            ),
        );
        same(
            "a local that was stored",
            described(`
                run() {
                    const x = {};
                    this.options['x'] = x;
                    x['n'] = 1;
                    return this.options['x'];
                }
            `),
        );
        same(
            "in a branch",
            described("run (go) { if (go) { this.options['count'] = 7; } return this.options['count']; }"),
            [true],
            [false],
        );
        same(
            "in a loop",
            described(
                `
                    run(list: List) {
                        for (let i = 0; i < list.length; i++) {
                            this.options['names'][list[i]] = i;
                        }
                        return this.options['names'];
                    }
                `,
            ),
            [["x", "y"]],
        );
        same(
            "an early return",
            described(
                `
                    run(k: string) {
                        if (k in this.options['names']) {
                            return 'known';
                        }
                        this.options['names'][k] = 'new';
                        return this.options['names'][k];
                    }
                `,
            ),
            ["a"],
            ["b"],
        );
        same(
            "all of them",
            described(
                `
                    run() {
                        this.options = this.extend(this.options, { count: 3 });
                        return [this.options['count'], this.options['defaultType']];
                    }
                `,
            ),
        );
    });
});
