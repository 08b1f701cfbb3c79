import { encode } from "./encoding.js";
import type { Json, JsonObject } from "./encoding.js";
import type { Answer, Call, CallsCase } from "./plan.js";
import type { Subject } from "./subject.js";
import { call, complete, createSubject, parameterCount, pickOptions } from "./subject.js";

/** What a call gave: its value or its error. */
export const outcomeOf = async (work: () => unknown): Promise<JsonObject> => {
    try {
        return { value: encode(await work()) };
    } catch (error) {
        return { error: encode(error) };
    }
};

const recordCall = async (subject: Subject, { method, args, ordered, answers, isVoid }: Call): Promise<Json> => {
    const written = args.map(encode);
    subject.setAnswers(answers ?? []);
    let isAsync = false;
    const outcome = await outcomeOf(() => {
        // ccxt changes some of its arguments, which other calls are given, too.
        const result = call(subject.exchange, method, structuredClone(args));
        isAsync = result instanceof Promise;
        return result;
    });
    const requests = subject.takeRequests().map(encode);
    return {
        method,
        arity: parameterCount(subject.exchange, method),
        async: isAsync,
        args: written,
        ...(answers === undefined ? {} : { answers: encode(answers.map(complete)) }),
        // Readers of JSON needn't keep an order.
        ...(ordered === true ? { text: JSON.stringify(written) } : {}),
        ...(isVoid === true ? { void: true } : {}),
        ...outcome,
        ...(requests.length > 0 ? { requests } : {}),
    };
};

/** Runs a case of calls and gives what is to be written of it. */
export const runCalls = async (plan: CallsCase, answers: readonly Answer[]): Promise<JsonObject> => {
    const subject = await createSubject(plan.setup, answers);
    const calls: Json[] = [];
    for (const one of plan.calls) calls.push(await recordCall(subject, one));
    return { calls, options: encode(pickOptions(subject.exchange, plan.options ?? [])) };
};
