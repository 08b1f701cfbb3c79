/**
 * One object under several names: in places, literals, lists, arguments and results. A write through one name is seen
 * through the others, or the program is refused; it is never compiled to code that would read an old value.
 */
import { sameSource } from "../support/same-source.js";
import { SAFE_ACCESS } from "../support/source.js";

describe("objects that are shared", () => {
    const same = sameSource();

    same(
        "stored elsewhere, written through place",
        "run (o: Dict, p: Dict) { const x = o['a']; p['b'] = x; p['b']['n'] = 1; return [o, p]; }",
        [{ a: {} }, {}],
    );
    same("place copied", "run (o: Dict, p: Dict) { p['b'] = o['a']; p['b']['n'] = 1; return [o, p]; }", [
        { a: {} },
        {},
    ]);
    same("place copied, owner written", "run (o: Dict, p: Dict) { p['b'] = o['a']; o['a']['n'] = 1; return [o, p]; }", [
        { a: {} },
        {},
    ]);
    same(
        "same fresh stored twice",
        "run (o: Dict) { const x = {}; o['a'] = x; o['b'] = x; o['a']['n'] = 1; return o; }",
        [{}],
    );
    same(
        "literal holds name; literal written",
        "run () { const x = {}; const o = { 'a': x }; o['a']['n'] = 1; return [o, x]; }",
    );
    same(
        "literal holds name; name written",
        "run () { const x = {}; const o = { 'a': x }; x['n'] = 1; return [o, x]; }",
    );
    same("literal of element", "run (o: Dict) { const p = { 'x': o['a'] }; p['x']['n'] = 1; return [o, p]; }", [
        { a: {} },
    ]);
    same(
        "literal of element, written at owner",
        "run (o: Dict) { const p = { 'x': o['a'] }; o['a']['n'] = 1; return [o, p]; }",
        [{ a: {} }],
    );
    same(
        "safeValue default is a name",
        "run (o: Dict) { const d = {}; const x = this.safeValue (o, 'a', d); x['n'] = 1; return [o, d]; }",
        [{ a: {} }],
        [{ b: {} }],
    );
    same(
        "safeDict default is a name",
        {
            base: SAFE_ACCESS,
            methods: "run (o: Dict) { const d = {}; const x = this.safeDict (o, 'a', d); x['n'] = 1; return [o, d]; }",
        },
        [{ a: {} }],
        [{ b: {} }],
    );
    same(
        "safeDict default is fresh",
        {
            base: SAFE_ACCESS,
            methods: "run (o: Dict) { const x = this.safeDict (o, 'a', {}); x['n'] = 1; return [o, x]; }",
        },
        [{ a: {} }],
        [{ b: {} }],
    );
    same("option element held over call", {
        methods:
            "describe (): any { return this.deepExtend (super.describe (), {'options': {'a': {}}}); }\n touch () { this.options['a']['n'] = 1; }\n run () { const x = this.options['a']; this.touch (); return x; }",
    });
    same(
        "list stored then pushed through owner",
        "run (o: Dict) { const l = []; o['l'] = l; o['l'].push (1); return [o, l]; }",
        [{}],
    );
    same(
        "what stands there, put there again",
        `run (o: Dict, k: string) {
            const x = this.safeValue (o, k);
            o[k] = this.safeValue (o, k, {});
            if (x !== undefined) { x['n'] = 1; }
            o[k]['m'] = 2;
            return [o, x];
        }`,
        [{ a: {} }, "a"],
        [{}, "a"],
    );
    same(
        "one or another, as a test told before its branches changed it",
        "run (o: Dict) { let x = o['a']; if (x === undefined) { o['b'] = {}; x = o['b']; } x['n'] = 1; return [o, x]; }",
        [{ a: {} }],
        [{}],
    );
    same(
        "the element by one key or another",
        "run (o: Dict) { const x = this.safeValue2 (o, 'a', 'b'); x['n'] = 1; return [o, x]; }",
        [{ a: {}, b: {} }],
        [{ b: {} }],
    );
    same(
        "an element, or a default, after the element is gone",
        "run (o: Dict) { const d = {}; const x = this.safeValue (o, 'a', d); delete o['a']; x['n'] = 1; return [o, x, d]; }",
        [{ a: {} }],
        [{}],
    );
    same(
        "an element that a callee may delete",
        {
            methods: `cut (x: Dict, isGone: boolean) {
                    x['n'] = 1;
                    if (isGone) { delete this.options['a']; }
                    x['m'] = 2;
                }
                run (isGone: boolean) {
                    this.options['a'] = {};
                    const x = this.options['a'];
                    this.cut (x, isGone);
                    x['z'] = 3;
                    return [x, this.options['a']];
                }`,
        },
        [true],
        [false],
    );
    same(
        "conditional store",
        "run (o: Dict, t) { const x = {}; if (t) { o['a'] = x; } x['n'] = 1; return [o, x]; }",
        [{}, true],
        [{}, false],
    );
    same(
        "conditional store, written at place",
        "run (o: Dict, t) { const x = {}; if (t) { o['a'] = x; } else { o['a'] = {}; } o['a']['n'] = 1; return [o, x]; }",
        [{}, true],
        [{}, false],
    );
    same(
        "nested in path: store container",
        "run (o: Dict) { const x = { 'i': {} }; o['a'] = x; o['a']['i']['n'] = 1; return [o, x]; }",
        [{}],
    );
    same(
        "element of stored",
        "run (o: Dict) { const x = { 'i': {} }; const y = x['i']; o['a'] = x; y['n'] = 1; return [o, x, y]; }",
        [{}],
    );
    same(
        "element of stored, written via o",
        "run (o: Dict) { const x = { 'i': {} }; const y = x['i']; o['a'] = x; o['a']['i']['n'] = 1; return [o, x, y]; }",
        [{}],
    );
    same(
        "swap",
        "run (o: Dict) { const a = o['a']; o['a'] = o['b']; o['b'] = a; o['a']['n'] = 1; a['m'] = 2; return o; }",
        [{ a: {}, b: {} }],
    );
    same(
        "loop: default dict",
        "run (ks: List) { const o = {}; for (let i = 0; i < ks.length; i++) { let x = this.safeValue (o, ks[i]); if (x === undefined) { x = []; o[ks[i]] = x; } x.push (i); } return o; }",
        [["a", "b", "a"]],
    );

    same.orRefused(
        "pushed; list written",
        "run () { const x = {}; const l = []; l.push (x); l[0]['n'] = 1; return [l, x]; }",
    );
    same.orRefused(
        "pushed; name written",
        "run () { const x = {}; const l = []; l.push (x); x['n'] = 1; return [l, x]; }",
    );
    same.orRefused(
        "getter with literal key",
        "get (o: Dict) { return o['a']; }\n run (o: Dict) { const x = this.get (o); x['n'] = 1; return o; }",
        [{ a: {} }],
    );
    same.orRefused(
        "identity",
        "get (o: Dict) { return o; }\n run (o: Dict) { const x = this.get (o); x['n'] = 1; return o; }",
        [{ a: {} }],
    );
    same.orRefused(
        "wrap",
        "wrap (o: Dict) { return { 'o': o }; }\n run (o: Dict) { const x = this.wrap (o); x['o']['n'] = 1; return o; }",
        [{ a: {} }],
    );
    same.orRefused(
        "callee stores argument",
        "store (o: Dict, x: Dict) { o['a'] = x; }\n run (o: Dict) { const x = {}; this.store (o, x); x['n'] = 1; return o; }",
        [{ a: {} }],
    );
    same.orRefused(
        "callee stores argument, written at place",
        "store (o: Dict, x: Dict) { o['a'] = x; }\n run (o: Dict) { const x = {}; this.store (o, x); o['a']['n'] = 1; return [o, x]; }",
        [{ a: {} }],
    );
    same.orRefused(
        "destructured",
        "pair (o: Dict) { return [ o, 1 ]; }\n run (o: Dict) { const [ x, y ] = this.pair (o); x['n'] = y; return o; }",
        [{ a: {} }],
    );
    same.orRefused(
        "safeValue2",
        "run (o: Dict) { const x = this.safeValue2 (o, 'a', 'b'); x['n'] = 1; return o; }",
        [{ a: {} }],
        [{ b: {} }],
    );
    same.orRefused("values", "run (o: Dict) { const v = Object.values (o); v[0]['n'] = 1; return [o, v]; }", [
        { a: {} },
    ]);
    same.orRefused(
        "values; owner written",
        "run (o: Dict) { const v = Object.values (o); o['a']['n'] = 1; return [o, v]; }",
        [{ a: {} }],
    );
    same.orRefused(
        "concat",
        "run (a: List, b: List) { const v = this.arrayConcat (a, b); v[0]['n'] = 1; return [a, b, v]; }",
        [[{}], [{}]],
    );
    same.orRefused(
        "concat; owner",
        "run (a: List, b: List) { const v = this.arrayConcat (a, b); a[0]['n'] = 1; return [a, b, v]; }",
        [[{}], [{}]],
    );
    same.orRefused(
        "extend shares inner; written",
        "run (o: Dict) { const v = this.extend (o, {}); v['a']['n'] = 1; return [o, v]; }",
        [{ a: {} }],
    );
    same.orRefused(
        "extend shares inner; owner written",
        "run (o: Dict) { const v = this.extend (o, {}); o['a']['n'] = 1; return [o, v]; }",
        [{ a: {} }],
    );
    same.orRefused(
        "omit shares inner; written",
        "run (o: Dict) { const v = this.omit (o, 'b'); v['a']['n'] = 1; return [o, v]; }",
        [{ a: {} }],
    );
    same.orRefused("slice shares", "run (o: List) { const v = o.slice (0, 1); v[0]['n'] = 1; return [o, v]; }", [[{}]]);
    same.orRefused(
        "loop over values",
        "run (o: Dict) { const v = Object.values (o); for (let i = 0; i < v.length; i++) { const x = v[i]; x['n'] = 1; } return [o, v]; }",
        [{ a: {} }],
    );
    same.orRefused(
        "for of values",
        "run (o: Dict) { for (const x of Object.values (o)) { x['n'] = 1; } return [o]; }",
        [{ a: {} }],
    );
    same.orRefused(
        "two params same object",
        "two (a: Dict, b: Dict) { a['n'] = 1; return b['n']; }\n run (o: Dict) { return [ this.two (o, o), o ]; }",
        [{}],
    );
    same.orRefused(
        "param and its element",
        "two (a: Dict, b: Dict) { b['n'] = 1; return a['x']['n']; }\n run (o: Dict) { return [ this.two (o, o['x']), o ]; }",
        [{ x: {} }],
    );
    same.orRefused(
        "loop accumulates same object",
        "run (n) { const x = {}; const l = []; for (let i = 0; i < n; i++) { l.push (x); } x['n'] = 1; return l; }",
        [3],
    );
});
