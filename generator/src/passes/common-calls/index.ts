/**
 * Pass `common-calls`. Needs: structured methods. Gives: a call that only gives a value, and that a stretch of code certainly
 * makes, is not made again with the same arguments: the name of its value is read.
 *
 *     symbol = Base.safe_symbol(exchange, market_id, nil, nil, market_type)
 *     …
 *     market = Base.safe_market(exchange, market_id, nil, nil, market_type)
 *
 * becomes
 *
 *     market = Base.safe_market(exchange, market_id, nil, nil, market_type)
 *     symbol = market["symbol"]
 *
 * since that is all that `safe_symbol` does. No call is made that wasn't made before, and none earlier than what may raise an
 * error; an effect in between ends the stretch, and so does a new value of a name that the call reads.
 */
import { ir } from "../../ir/build.js";
import { freeNames, freeOfBlock } from "../../ir/free-names.js";
import type { StructuredMethod } from "../../ir/method.js";
import type { Bind, Block, Expr } from "../../ir/nodes.js";
import { mapChildren } from "../../ir/walk.js";
import { mayRaise } from "../raises.js";
import { certainParts, flat, namesFor, partsOfBlock, type Names } from "../scopes.js";
import { formsOf, idOf, isRepeatable, type Call, type Form, type ProgramOfMethod } from "./calls.js";
import { changesSomething, shareFrom, type Made, type Shared, type Use } from "./uses.js";

export type { ProgramOfMethod } from "./calls.js";

interface Context {
    readonly program: ProgramOfMethod;
    readonly names: Names;
}

/** Stands for the name of a value until it has one. */
const UNNAMED = "@value";

/** The calls that an expression certainly makes, and before which nothing raises an error or changes what others see. */
const firstCalls = (value: Expr, program: ProgramOfMethod): readonly Call[] => {
    const found: Call[] = [];
    let isFirst = true;
    const visit = (node: Expr): void => {
        const certain = new Set(certainParts(node));
        for (const part of certain) visit(part);
        if (isFirst && isRepeatable(node, program)) found.push(node);
        const around = certain.size === 0 ? node : mapChildren(node, (child) => (certain.has(child) ? ir.nil : child));
        isFirst &&= !mayRaise(around, program.factsOf) && !changesSomething(around, program);
    };
    visit(value);
    return found;
};

const valueAt = ({ binds, result }: Block, at: number): Expr => binds[at]?.value ?? result;

const madeOf = ({ call }: Form, holder: string): Made => ({
    id: idOf(call),
    holder,
    names: new Set([holder, ...freeNames(call)]),
});

/** The name that a bind gives the value of the call, where it gives no other one. */
const nameOfWhole = (bind: Bind | undefined, call: Call): string | undefined => {
    const [target, ...others] = bind?.targets ?? [];
    const isWhole = bind?.value === call && bind.pattern === undefined && others.length === 0 && target !== "_";
    return isWhole && target !== undefined && !freeNames(call).has(target) ? target : undefined;
};

/** `market` for `safeMarket`. */
const nounOf = (call: Call): string | undefined => {
    if (call.kind === "runtimeCall") return undefined;
    const [, first = "", rest = ""] = /^[a-z]+([A-Z])(.*)$/.exec(call.method) ?? [];
    return first === "" ? undefined : `${first.toLowerCase()}${rest}`;
};

/** A name that the method doesn't have, where there is a good one. */
const newName = (call: Call, [hint]: readonly string[], { fresh }: Names): string | undefined => {
    const name = nounOf(call) ?? hint;
    return name === undefined ? undefined : fresh(name);
};

/** What the value may be called: as it is where it is used, by what it is bound to or by the key that it has there. */
const hintsOf = (uses: readonly Use[], { isApart }: Names): readonly string[] => [
    ...uses.flatMap(({ target }) => target ?? []).filter((name) => name !== "_"),
    ...uses.flatMap(({ key }) => key ?? []).filter((key) => /^[a-z][A-Za-z]+$/.test(key) && isApart(key)),
];

/** The block with a bind of its own for the value of a call, before what has made the call so far. */
const withBind = (block: Block, at: number, form: Form, { program, names }: Context): Shared => {
    const namedBy = (name: string): Shared => shareFrom(block, at, madeOf(form, name), program);
    const unnamed = namedBy(UNNAMED);
    const [, ...again] = unnamed.uses;
    if (again.length === 0) return { block, uses: [] };
    // Whoever reads the name from here on reads what the call gives, and no value that it had before.
    const read = freeOfBlock(unnamed.block.binds.slice(at), unnamed.block.result);
    const hints = hintsOf(unnamed.uses, names);
    const name =
        hints.find((each) => !read.has(each) && namedBy(each).uses.length === unnamed.uses.length) ??
        newName(form.call, hints, names);
    if (name === undefined) return { block, uses: [] };
    const shared = namedBy(name).block;
    const bind: Bind = { targets: [name], value: form.call };
    const binds = [...shared.binds.slice(0, at), bind, ...shared.binds.slice(at)];
    return { block: { ...shared, binds }, uses: again };
};

/** The block with one of the calls that a call stands for made once, and the places that it was made at besides. */
const shareForm = (block: Block, at: number, call: Call, form: Form, context: Context): Shared => {
    const name = form.call === call ? nameOfWhole(block.binds[at], call) : undefined;
    return name === undefined
        ? withBind(block, at, form, context)
        : shareFrom(block, at + 1, madeOf(form, name), context.program);
};

const NONE: readonly Use[] = [];

/** The block where a call is shared as it saves most calls, or undefined where it saves none. */
const shareCall = (block: Block, at: number, call: Call, context: Context): Block | undefined => {
    const best = formsOf(call, context.program)
        .map((form) => shareForm(block, at, call, form, context))
        .reduce((most, each) => (each.uses.length > most.uses.length ? each : most), { block, uses: NONE });
    return best.uses.length > 0 ? best.block : undefined;
};

const shareInBlock = (node: Block, context: Context): Block => {
    let block = flat(node);
    for (let at = 0; at <= block.binds.length; at += 1) {
        const shareNext = (): Block | undefined => {
            for (const call of firstCalls(valueAt(block, at), context.program)) {
                const shared = shareCall(block, at, call, context);
                if (shared !== undefined) return shared;
            }
            return undefined;
        };
        for (let shared = shareNext(); shared !== undefined; shared = shareNext()) block = flat(shared);
    }
    return block;
};

/** The expression with what its scope shares; it gets bindings where it needs some. */
const shareInScope = (node: Expr, context: Context): Expr => {
    const { binds, result } = shareInBlock(
        node.kind === "block" ? node : { kind: "block", binds: [], result: node },
        context,
    );
    return ir.block(binds, result);
};

const share = (node: Expr, context: Context, isScope = true): Expr => {
    const whole = isScope || node.kind === "block" ? shareInScope(node, context) : node;
    const isPart = new Set(whole.kind === "block" ? partsOfBlock(whole) : certainParts(whole));
    return mapChildren(whole, (child) => share(child, context, !isPart.has(child)));
};

export const commonCalls = (method: StructuredMethod, program: ProgramOfMethod): StructuredMethod => ({
    ...method,
    result: share(method.result, { program, names: namesFor(method) }),
});
