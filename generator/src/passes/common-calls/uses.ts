/** Where the value of a call is used that has been made already. */
import { ir } from "../../ir/build.js";
import { isFunction } from "../../ir/facts.js";
import { boundByRound } from "../../ir/free-names.js";
import type { Bind, Block, Expr, ObjectEntry } from "../../ir/nodes.js";
import { mapChildren, mapIteration, some } from "../../ir/walk.js";
import { textOf } from "../../ir/simple-nodes.js";
import { hasOwnEffect } from "../effects/direct.js";
import { along, formsOf, idOf, isRepeatable, type Form, type ProgramOfMethod } from "./calls.js";

/** A call that has been made. */
export interface Made {
    readonly id: string;
    /** The name of its value. */
    readonly holder: string;
    /** That name and those that the call reads: where one of them is bound anew, the call is another one. */
    readonly names: ReadonlySet<string>;
}

/** What a place calls the value that it reads in place of the call: the name that it is bound to, or a literal's key. */
export interface Use {
    readonly target?: string | undefined;
    readonly key?: string | undefined;
}

export interface Shared {
    readonly block: Block;
    readonly uses: readonly Use[];
}

/** Whether an expression, without its parts, may change what methods read. */
const mayChange = (node: Expr, { factsOf }: ProgramOfMethod): boolean => {
    if (node.kind !== "methodCall") return hasOwnEffect(node);
    const facts = factsOf(node.method);
    return facts === undefined || !isFunction(facts);
};

/** Whether anything in an expression may change what methods read. */
export const changesSomething = (node: Expr, program: ProgramOfMethod): boolean =>
    some(node, (each) => mayChange(each, program));

const isHolder = (node: Expr, { holder }: Made): boolean => node.kind === "local" && node.name === holder;

/** The block with the call's value read, from bind number `from` on, wherever it is the one that has been made. */
export const shareFrom = (block: Block, from: number, made: Made, program: ProgramOfMethod): Shared => {
    const uses: Use[] = [];
    let isChanged = false;

    const formOf = (node: Expr): Form | undefined =>
        isRepeatable(node, program) ? formsOf(node, program).find(({ call }) => idOf(call) === made.id) : undefined;

    const seenPast = (names: readonly string[], isSeen: boolean): boolean =>
        isSeen && !names.some((name) => made.names.has(name));

    /** What runs again and again: what changes in one round has changed for the next one. */
    const rounds = (...parts: readonly (Expr | undefined)[]): void => {
        isChanged ||= parts.some((part) => part !== undefined && changesSomething(part, program));
    };

    const bindsFrom = (binds: readonly Bind[], result: Expr, isSeen: boolean): readonly [readonly Bind[], Expr] => {
        let isStillSeen = isSeen;
        const changed = binds.flatMap((bind): readonly Bind[] => {
            const [target, ...others] = bind.targets;
            const isNamed = target !== undefined && others.length === 0 && bind.pattern === undefined;
            const value = visit(bind.value, isStillSeen, { target: isNamed ? target : undefined });
            if (isNamed && target === made.holder && isStillSeen && isHolder(value, made)) return [];
            isStillSeen = seenPast(bind.targets, isStillSeen);
            return [{ ...bind, value }];
        });
        return [changed, visit(result, isStillSeen)];
    };

    const choice = (node: Extract<Expr, { kind: "if" | "conditional" }>, isSeen: boolean): Expr => {
        const test = visit(node.test, isSeen);
        const before = isChanged;
        const whenTrue = visit(node.whenTrue, isSeen);
        const after = isChanged;
        isChanged = before;
        const whenFalse = visit(node.whenFalse, isSeen);
        isChanged ||= after;
        return { ...node, test, whenTrue, whenFalse };
    };

    const loop = (node: Extract<Expr, { kind: "loop" }>, isSeen: boolean): Expr => {
        const iteration = mapIteration(node.iteration, (each) => visit(each, isSeen));
        const initial = node.initial.map((each) => visit(each, isSeen));
        const last = node.last === undefined ? {} : { last: visit(node.last, isSeen) };
        rounds(node.filter, node.body);
        const isSeenInside = seenPast([...boundByRound(node.iteration), ...node.carried], isSeen);
        const filter = node.filter === undefined ? {} : { filter: visit(node.filter, isSeenInside) };
        return { ...node, iteration, initial, ...last, ...filter, body: visit(node.body, isSeenInside) };
    };

    const attempt = (node: Extract<Expr, { kind: "try" }>, isSeen: boolean): Expr => {
        const body = visit(node.body, isSeen);
        const handler = visit(node.handler, seenPast(node.error === undefined ? [] : [node.error], isSeen));
        const { otherwise } = node;
        if (otherwise === undefined) return { ...node, body, handler };
        const result = visit(otherwise.result, seenPast(otherwise.targets, isSeen));
        return { ...node, body, handler, otherwise: { ...otherwise, result } };
    };

    const entryOf = (entry: ObjectEntry, isSeen: boolean): ObjectEntry => {
        const key = visit(entry.key, isSeen);
        return { key, value: visit(entry.value, isSeen, { key: textOf(key) }) };
    };

    const visit = (node: Expr, isSeen: boolean, use: Use = {}): Expr => {
        switch (node.kind) {
            case "block": {
                const [binds, result] = bindsFrom(node.binds, node.result, isSeen);
                return ir.block(binds, result);
            }
            case "if":
            case "conditional":
                return choice(node, isSeen);
            case "loop":
                return loop(node, isSeen);
            case "try":
                return attempt(node, isSeen);
            case "afterReturn": {
                const value = visit(node.value, isSeen);
                return { ...node, value, rest: visit(node.rest, seenPast(node.targets, isSeen)) };
            }
            case "firstMatch": {
                const list = visit(node.list, isSeen);
                rounds(node.test);
                const isSeenInside = seenPast([node.item], isSeen);
                const test = visit(node.test, isSeenInside);
                const found = visit(node.found, isSeenInside);
                return { ...node, list, test, found, rest: visit(node.rest, isSeen) };
            }
            case "while":
            case "repeat": {
                const around = node.kind === "repeat" ? node.initial.map((each) => visit(each, isSeen)) : [];
                rounds(node.body, node.kind === "while" ? node.test : undefined);
                const isSeenInside = seenPast(node.carried, isSeen);
                return node.kind === "repeat"
                    ? { ...node, initial: around, body: visit(node.body, isSeenInside) }
                    : { ...node, test: visit(node.test, isSeenInside), body: visit(node.body, isSeenInside) };
            }
            case "object":
                return { ...node, entries: node.entries.map((entry) => entryOf(entry, isSeen)) };
            case "spawn":
            case "turn":
            case "wake":
            case "deferred":
            case "startPromise":
            case "transaction":
                // Their arguments are for another time or another process.
                isChanged ||= changesSomething(node, program);
                return node;
            default: {
                const form = isSeen && !isChanged ? formOf(node) : undefined;
                if (form !== undefined) {
                    uses.push(form.path.length === 0 ? use : {});
                    return along(form.path, ir.local(made.holder));
                }
                const inner = mapChildren(node, (child) => visit(child, isSeen));
                isChanged ||= mayChange(node, program);
                return inner;
            }
        }
    };

    const [binds, result] = bindsFrom(block.binds.slice(from), block.result, true);
    return { block: { kind: "block", binds: [...block.binds.slice(0, from), ...binds], result }, uses };
};
