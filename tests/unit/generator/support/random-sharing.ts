/**
 * Random methods in which objects have several names: they are stored in places, taken out again, put into literals and
 * lists, handed to methods that keep or change or return them, and written to through any of their names.
 */
import fc from "fast-check";
import type { ClassText } from "./source.js";

const CALLEES = `
    pick (owner: Dict) {
        return owner['a'];
    }
    keep (owner: Dict, element: Dict) {
        owner['b'] = element;
    }
    touch (element: Dict) {
        element['n'] = 100;
        return element;
    }
    wrap (element: Dict) {
        return { 'a': element, 'n': 7 };
    }
`;

const PLACES = ["o['a']", "o['b']", "p['a']", "l[0]", "l[1]"] as const;
const NAMES = ["x", "y"] as const;

const place = fc.constantFrom(...PLACES);
const name = fc.constantFrom(...NAMES);
const digit = fc.nat({ max: 9 });
const owner = fc.constantFrom("o", "p");

/** What gives an object, with or without another name. */
const value = fc.oneof(
    place,
    name,
    digit.map((n) => `{ 'n': ${n} }`),
    name.map((held) => `{ 'a': ${held}, 'n': 6 }`),
    place.map((held) => `{ 'a': ${held} }`),
    owner.map((from) => `this.pick (${from})`),
    name.map((held) => `this.wrap (${held})`),
    name.map((held) => `this.touch (${held})`),
    name.map((held) => `this.extend (${held}, { 'm': 1 })`),
    place.map((held) => `this.safeValue (${held}, 'a', {})`),
    fc.tuple(place, name).map(([one, two]) => `t ? ${one} : ${two}`),
);

const simple = fc.oneof(
    fc.tuple(name, value).map(([bound, from]) => `${bound} = ${from};`),
    fc.tuple(place, value).map(([into, from]) => `${into} = ${from};`),
    fc.tuple(fc.oneof(name, place), digit).map(([written, n]) => `${written}['n'] = ${n};`),
    value.map((item) => `l.push (${item});`),
    fc.tuple(owner, name).map(([into, kept]) => `this.keep (${into}, ${kept});`),
    fc.oneof(name, place).map((changed) => `this.touch (${changed});`),
    fc.tuple(name, digit).map(([changed, n]) => `${changed}['a'] = { 'n': ${n} };`),
);

const block = fc.array(simple, { minLength: 1, maxLength: 3 }).map((stmts) => stmts.join("\n    "));

const stmt = fc.oneof(
    { arbitrary: simple, weight: 6 },
    {
        arbitrary: fc.tuple(block, block).map(([yes, no]) => `if (t) {\n    ${yes}\n} else {\n    ${no}\n}`),
        weight: 1,
    },
    { arbitrary: block.map((body) => `for (let i = 0; i < 2; i++) {\n    ${body}\n}`), weight: 1 },
    {
        arbitrary: block.map(
            (body) => `for (let i = 0; i < 2; i++) {\n    const item = l[i];\n    ${body}\n    item['n'] = i;\n}`,
        ),
        weight: 1,
    },
);

/** A class with a method `run (o, p, l, t)`: two dictionaries, a list of them, and a condition. */
export const randomSharing: fc.Arbitrary<ClassText> = fc.array(stmt, { minLength: 2, maxLength: 7 }).map((stmts) => ({
    methods: `${CALLEES}
    run (o: Dict, p: Dict, l: List, t: boolean) {
        let x: any = o['a'];
        let y: any = { 'n': 50 };
        ${stmts.join("\n        ")}
        return [ o, p, l, x, y ];
    }`,
}));
