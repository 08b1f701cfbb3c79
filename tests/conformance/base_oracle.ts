/**
 * Calls ccxt's own base functions with generated arguments and writes what they give, one JSON object a line:
 *
 *     {"fn": "safeString", "args": [{"a": 1}, "a"], "result": "1"}
 *     {"fn": "parseTimeframe", "args": ["5x"], "error": {"name": "NotSupported", "message": "..."}}
 *
 * Usage: node base_oracle.js --out <file> [--seed <integer>] [--count <calls of each function>]
 *
 * The same seed gives the same file. encoding.ts documents how values are written.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { collectionCases } from "./base_oracle/cases_collection.js";
import { encodeCases } from "./base_oracle/cases_encode.js";
import { jsCases } from "./base_oracle/cases_js.js";
import { numberCases } from "./base_oracle/cases_number.js";
import { safeCases } from "./base_oracle/cases_safe.js";
import { signatureCases } from "./base_oracle/cases_signatures.js";
import { timeCases } from "./base_oracle/cases_time.js";
import { encode } from "./base_oracle/encoding.js";
import { randomOf } from "./base_oracle/random.js";
import { loadSubject, type Subject } from "./base_oracle/subject.js";
import type { Cases } from "./base_oracle/values.js";

const cases: Cases = {
    ...safeCases,
    ...numberCases,
    ...timeCases,
    ...collectionCases,
    ...encodeCases,
    ...jsCases,
    ...signatureCases,
};

/** Functions whose arguments vary most, or that cost most to get wrong, are called this many times more. */
const emphasis: Readonly<Record<string, number>> = {
    numberToString: 10,
    parseNumber: 10,
    decimalToPrecision: 20,
    "Precise.stringDiv": 5,
    "Precise.stringMul": 5,
    "Precise.stringAdd": 5,
    "JS.string": 5,
    iso8601: 5,
    parse8601: 5,
    parseJson: 5,
    rsa: 0.1,
};

/** The arguments are written before the call, since sortBy and others change them. */
const record = (subject: Subject, fn: string, values: readonly unknown[]): string => {
    const call = { fn, args: values.map(encode) };
    try {
        return JSON.stringify({ ...call, result: encode(subject(fn, values)) });
    } catch (error) {
        if (!(error instanceof Error)) throw error;
        return JSON.stringify({ ...call, error: { name: error.name, message: error.message } });
    }
};

const main = async (): Promise<void> => {
    const { values } = parseArgs({
        options: {
            out: { type: "string" },
            seed: { type: "string", default: "1" },
            count: { type: "string", default: "300" },
        },
    });
    if (values.out === undefined) throw new Error("--out <file> is missing");
    const random = randomOf(Number(values.seed));
    const subject = await loadSubject();
    const lines = Object.entries(cases).flatMap(([fn, makeArguments]) => {
        const count = Math.ceil(Number(values.count) * (emphasis[fn] ?? 1));
        return Array.from({ length: count }, () => record(subject, fn, makeArguments(random)));
    });
    writeFileSync(values.out, `${lines.join("\n")}\n`);
};

await main();
