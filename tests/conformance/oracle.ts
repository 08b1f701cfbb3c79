/**
 * Runs ccxt itself and writes what it did, one JSON object a line: for a test that has the compiled modules do the
 * same and compares.
 *
 *     {"kind": "about", "now": 1700000000000, ...}
 *     {"kind": "answers", "answers": [...]}                    answers to HTTP requests
 *     {"kind": "calls", "name": "...", "setup": {...}, "calls": [{"method": "market", "args": [...], "value": ...}]}
 *     {"kind": "frames", "name": "...", "frames": [{"text": "...", "settled": [...], "tickers": {...}}]}
 *     {"kind": "session", "name": "...", "steps": [{"do": "call", "outcomes": {...}, "connections": [...]}]}
 *
 * Each case has `"ran": {"js/src/pro/binance.js": [...]}`, too: which of ccxt's methods ran in it.
 *
 * Usage: node oracle.js --out <file> [--suite <name>] [--random <count> --seed <integer>]
 *
 * Without --random the scenarios are those of a suite in oracle/scenarios/, with it they are made from the seed. The
 * same arguments give the same file. oracle/plan.ts documents the cases, oracle/encoding.ts how values are written.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import ccxt from "ccxt";
import type { Random } from "./base_oracle/random.js";
import { randomOf } from "./base_oracle/random.js";
import { loadAnswers } from "./oracle/answers.js";
import { runCalls } from "./oracle/calls.js";
import { encode } from "./oracle/encoding.js";
import type { JsonObject } from "./oracle/encoding.js";
import { runFrames } from "./oracle/frames.js";
import type { Answer, Case } from "./oracle/plan.js";
import { startRecorder } from "./oracle/recorder.js";
import { callCases } from "./oracle/scenarios/calls.js";
import { frameCases } from "./oracle/scenarios/frames.js";
import { randomCases } from "./oracle/scenarios/random.js";
import { bookSessions } from "./oracle/scenarios/pro/books.js";
import { proCalls } from "./oracle/scenarios/pro/calls.js";
import { proFrames } from "./oracle/scenarios/pro/frames.js";
import { productSessions } from "./oracle/scenarios/pro/products.js";
import { randomProCases } from "./oracle/scenarios/pro/random_sessions.js";
import { proSessions } from "./oracle/scenarios/pro/sessions.js";
import { endpointCases } from "./oracle/scenarios/rest/endpoints.js";
import { errorCases } from "./oracle/scenarios/rest/errors.js";
import { methodCases } from "./oracle/scenarios/rest/methods.js";
import { moneyCases } from "./oracle/scenarios/rest/money.js";
import { signingCases } from "./oracle/scenarios/rest/signing.js";
import { sessions } from "./oracle/scenarios/sessions.js";
import { runSession } from "./oracle/sessions.js";
import { complete, NOW } from "./oracle/subject.js";

type Suite = (answers: readonly Answer[]) => readonly Case[];

const suites: Readonly<Record<string, Suite>> = {
    "ticker-family": () => [...callCases, ...frameCases, ...sessions],
    pro: () => [...proCalls, ...proFrames, ...proSessions, ...bookSessions, ...productSessions],
    rest: () => [...methodCases(), ...endpointCases(), ...errorCases(), ...signingCases()],
    money: moneyCases,
};

type RandomSuite = (random: Random, count: number) => readonly Case[];

const randomSuites: Readonly<Record<string, RandomSuite>> = {
    "ticker-family": randomCases,
    pro: randomProCases,
};

const named = <Made>(all: Readonly<Record<string, Made>>, name: string): Made => {
    const made = all[name];
    if (made === undefined) throw new Error(`there is no suite ${name}`);
    return made;
};

const run = (plan: Case, answers: readonly Answer[]): Promise<JsonObject> => {
    switch (plan.kind) {
        case "calls":
            return runCalls(plan, answers);
        case "frames":
            return runFrames(plan, answers);
        case "session":
            return runSession(plan, answers);
    }
};

/** What the plan has besides the calls, messages and steps, which are written with their outcomes. */
const headOf = (plan: Case): JsonObject => {
    const { name, kind, setup } = plan;
    const head = { kind, name, setup: encode({ ...setup, answers: setup.answers?.map(complete) }) };
    if (plan.kind !== "frames") return head;
    return {
        ...head,
        url: plan.url,
        subscriptions: Object.entries(plan.subscriptions ?? {}).map(encode),
        waiting: plan.waiting,
    };
};

const assertDistinct = (plans: readonly Case[]): void => {
    const names = plans.map(({ name }) => name);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined) throw new Error(`two cases have the name ${twice}`);
};

const main = async (): Promise<void> => {
    const { values } = parseArgs({
        options: {
            out: { type: "string" },
            suite: { type: "string", default: "ticker-family" },
            random: { type: "string" },
            seed: { type: "string", default: "1" },
        },
    });
    if (values.out === undefined) throw new Error("--out <file> is missing");
    const seed = Number(values.seed);
    const answers = await loadAnswers();
    const plans: readonly Case[] =
        values.random === undefined
            ? named(suites, values.suite)(answers)
            : named(randomSuites, values.suite)(randomOf(seed), Number(values.random));
    assertDistinct(plans);
    const about = {
        kind: "about",
        ccxt: ccxt.version,
        now: NOW,
        suite: values.suite,
        seed: values.random === undefined ? null : seed,
    };
    const lines: JsonObject[] = [about, { kind: "answers", answers: encode(answers.map(complete)) }];
    const recorder = await startRecorder();
    for (const plan of plans) {
        const outcome = await run(plan, answers);
        lines.push({ ...headOf(plan), ...outcome, ran: await recorder.take() });
    }
    writeFileSync(values.out, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
};

await main();
