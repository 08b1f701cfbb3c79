/**
 * Pass `defer-values`. Needs: structured methods of the whole program. Gives: what a handler makes of a message, keeps by a
 * key and gives to who waits for it is made only if somebody sees it.
 *
 *     ticker = parse_ws_ticker(state.exchange, message)
 *     symbol = ticker["symbol"]
 *     state = %{state | tickers: Map.put(state.tickers, symbol, ticker)}
 *     client = Client.resolve(client, ticker, "ticker:" <> symbol)
 *
 * becomes
 *
 *     {symbol, ticker} = parse_ws_ticker_deferred(state.exchange, message)
 *     state = %{state | tickers: Map.put(state.tickers, symbol, ticker)}
 *     client = Client.resolve_deferred(client, ticker, "ticker:" <> symbol, state.exchange)
 *
 * where the copy of `parse_ws_ticker` goes as far as the symbol is known, and leaves the rest to a function. The handler may
 * do no more with the value than that, or collect such values in an object that is given to who waits; no code may look at
 * what the field holds; and the rest must give the same whenever it runs.
 */
import { ir } from "../../ir/build.js";
import type { StructuredMethod } from "../../ir/method.js";
import { SELF, type Block, type Expr } from "../../ir/nodes.js";
import type { StructuredClass, StructuredProgram } from "../../ir/program.js";
import { mapChildren } from "../../ir/walk.js";
import { onlyCollects, resolvedDeferred } from "./collectors.js";
import { fieldsLookedInto } from "./fields.js";
import { suspended, throughCopy, type Copy } from "./suspend.js";
import { madeAt, usedDeferred, type Made } from "./uses.js";

/** The exchange, as a method that settles waiters reaches it. */
const exchangeOf = ({ facts }: StructuredMethod): Expr =>
    facts.self === "state" ? ir.field(ir.local(SELF.state), "exchange") : ir.local(SELF.exchange);

interface Deferred {
    readonly block: Expr;
    readonly collectors: ReadonlySet<string>;
}

const deferInClass = (
    program: StructuredProgram,
    own: StructuredClass,
    at: number,
    lookedInto: ReadonlySet<string>,
): StructuredClass => {
    const tried = new Map<string, Copy | undefined>();
    /** The copy of the method that makes a value: one for all who name the same of it. */
    const copyFor = ({ call, keys }: Made): StructuredMethod | undefined => {
        const pattern = JSON.stringify([call.method, ...keys.keys()]);
        const copy = tried.has(pattern) ? tried.get(pattern) : suspended(program, at, call.method, [...keys.keys()]);
        tried.set(pattern, copy);
        return copy?.method;
    };

    /** The block where the value of the bind at a position is deferred. */
    const deferAt = (block: Block, position: number, method: StructuredMethod): Deferred | undefined => {
        const made = madeAt(block, position);
        const exchange = exchangeOf(method);
        const used = made === undefined ? undefined : usedDeferred(block, position, made, { lookedInto, exchange });
        if (made === undefined || used === undefined) return undefined;
        if (![...used.collectors].every((name) => onlyCollects(method, name))) return undefined;
        const copy = copyFor(made);
        if (copy === undefined) return undefined;
        const bind = { targets: [...made.keys.values(), made.name], value: { ...made.call, method: copy.name } };
        const binds = [...block.binds.slice(0, position), bind, ...used.binds];
        return { block: ir.block(binds, used.result), collectors: used.collectors };
    };

    const deferIn = (method: StructuredMethod): StructuredMethod => {
        const collectors = new Set<string>();
        const visit = (node: Expr): Expr => {
            if (node.kind !== "block") return mapChildren(node, visit);
            for (const position of node.binds.keys()) {
                const deferred = deferAt(node, position, method);
                if (deferred === undefined) continue;
                for (const name of deferred.collectors) collectors.add(name);
                return visit(deferred.block);
            }
            return mapChildren(node, visit);
        };
        const deferred = visit(method.result);
        const result = [...collectors].reduce(
            (inner, name) => resolvedDeferred(inner, name, exchangeOf(method)),
            deferred,
        );
        return { ...method, result };
    };

    const deferred = own.methods.map((method) => (method.facts.self === "none" ? method : deferIn(method)));
    const copies = [...tried.values()].flatMap((copy) => copy ?? []);
    return {
        methods: deferred.map((method) => throughCopy(method, copies)),
        copies: [...own.copies, ...copies.map(({ method }) => method)],
    };
};

export const deferValues = (program: StructuredProgram): StructuredProgram => {
    const lookedInto = fieldsLookedInto(program);
    return { ...program, classes: program.classes.map((each, at) => deferInClass(program, each, at, lookedInto)) };
};
