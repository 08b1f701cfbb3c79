/**
 * Pass `unpack-literals`. Needs: structured methods of the whole program. Gives: a method that only reads an object by known
 * keys, and adds to it, has a copy for calls with a literal object, which takes the values in its place.
 *
 *     Base.safe_ticker(exchange, %{"symbol" => symbol, "high" => high, "info" => message}, market)
 *
 * becomes `safe_ticker_unpacked(exchange, symbol, high, message, market)`, where
 *
 *     high = Number.omit_zero(Safe.string_of(ticker_high))
 *     %{"symbol" => ticker_symbol, "high" => Number.parse_number(high), "info" => ticker_message, …}
 *
 * stands for `Number.omit_zero(Safe.string(ticker, "high"))` and for an object that is made of another one: nothing is
 * looked up that the caller has at hand, and what it doesn't have is known to be nil.
 */
import { isPure } from "../../ir/free-names.js";
import { entriesOf } from "../../ir/simple-nodes.js";
import type { StructuredMethod } from "../../ir/method.js";
import type { Expr, MethodCall } from "../../ir/nodes.js";
import type { StructuredClass, StructuredProgram } from "../../ir/program.js";
import { mapChildren, some } from "../../ir/walk.js";
import { plainName } from "../../method-name.js";
import { copyOf, type Copy } from "./copy.js";

/** Fewer keys are looked up as fast. */
const LEAST_KEYS = 4;

/** What calls may share one copy: the keys, the literals at them, and which of them have one name. */
const patternOf = (method: string, position: number, entries: ReadonlyMap<string, Expr>): string => {
    const names: string[] = [];
    const described = [...entries].map(([key, value]) => {
        if (value.kind === "literal") return [key, value];
        const name = value.kind === "local" ? value.name : undefined;
        const before = name === undefined ? -1 : names.indexOf(name);
        names.push(name ?? "");
        return [key, before];
    });
    return JSON.stringify([method, position, described]);
};

const isCopied = ({ facts, isStatic }: StructuredMethod): boolean =>
    !isStatic &&
    facts.hasValue &&
    !facts.waits &&
    !facts.writesState &&
    !facts.writesExchange &&
    facts.inout.size === 0;

/** What means something else in another class, and what is no code. */
const staysWhereItIs = ({ result }: StructuredMethod): boolean =>
    some(result, (node) => node.kind === "error" || (node.kind === "methodCall" && node.parent));

const unpackInClass = (program: StructuredProgram, own: StructuredClass, at: number): StructuredClass => {
    const definitionOf = (method: string): StructuredMethod | undefined => program.definitionOf(at, method);
    const copies = new Map<string, Copy | undefined>();
    const copyFor = (call: MethodCall, position: number, entries: ReadonlyMap<string, Expr>): Copy | undefined => {
        const callee = call.parent || call.awaited ? undefined : definitionOf(call.method);
        if (callee === undefined || !isCopied(callee) || staysWhereItIs(callee)) return undefined;
        const pattern = patternOf(call.method, position, entries);
        const name = (): string => program.freshMethod(at, `${plainName(call.method)}Unpacked`);
        const copy = copies.has(pattern) ? copies.get(pattern) : copyOf(callee, position, entries, definitionOf, name);
        copies.set(pattern, copy);
        return copy;
    };
    const unpackCall = (call: MethodCall): Expr => {
        // The copy doesn't take what it doesn't read.
        if (!call.args.every(isPure)) return call;
        for (const [position, argument] of call.args.entries()) {
            const entries = argument.kind === "object" ? entriesOf(argument) : undefined;
            if (entries === undefined || entries.size < LEAST_KEYS) continue;
            const copy = copyFor(call, position, entries);
            if (copy !== undefined) return copy.callOf(call, entries);
        }
        return call;
    };
    const visit = (node: Expr): Expr => {
        const inner = mapChildren(node, visit);
        return inner.kind === "methodCall" ? unpackCall(inner) : inner;
    };
    const unpack = (method: StructuredMethod): StructuredMethod => ({ ...method, result: visit(method.result) });
    const [methods, before] = [own.methods.map(unpack), own.copies.map(unpack)];
    const made = [...copies.values()].flatMap((each) => (each === undefined ? [] : [program.finish(at, each.method)]));
    return { methods, copies: [...before, ...made] };
};

export const unpackLiterals = (program: StructuredProgram): StructuredProgram => ({
    ...program,
    classes: program.classes.map((each, at) => unpackInClass(program, each, at)),
});
