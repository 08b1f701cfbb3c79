/** Built-in methods of values: the Elixir function that does the same for a receiver of the known type. */
import { unsupportedBuiltin } from "../../diagnostics/catalog.js";
import { ir } from "../../ir/build.js";
import type { BuiltinCall, Expr } from "../../ir/nodes.js";
import { books, orderBook, sides } from "../../runtime/books.js";
import { cache } from "../../runtime/caches.js";
import { elixir, js, SHAPE_METHODS } from "../../runtime/functions.js";
import { future } from "../../runtime/processes.js";
import { isOnly, isString, Kind, t, type Type } from "../../types/type.js";
import type { SettleContext, Typed } from "./context.js";
import type { Environment } from "./environment.js";

interface Settled {
    readonly receiver: Typed;
    readonly args: readonly Typed[];
}

type Form = (call: Settled) => Typed;

const arg = ({ args }: Settled, position: number): Expr => args[position]?.expr ?? ir.nil;
const exprs = ({ receiver, args }: Settled): readonly Expr[] => [receiver.expr, ...args.map(({ expr }) => expr)];

const isList = (type: Type): boolean => isOnly(type, Kind.list | Kind.nil);
const isText = (type: Type): boolean => isOnly(type, Kind.string | Kind.nil);

const includes: Form = (call) => {
    const { type } = call.receiver;
    const fn = isText(type) ? js.contains : isList(type) ? elixir.elementOf : js.includes;
    return { expr: ir.runtime(fn, exprs(call)), type: t.boolean };
};

const length: Form = (call) => {
    const fn = isList(call.receiver.type) ? elixir.length : js.length;
    const type = isOnly(call.receiver.type, Kind.list | Kind.string | Kind.nil) ? t.number : t.maybeNumber;
    return { expr: ir.runtime(fn, [call.receiver.expr]), type };
};

const join: Form = (call) => {
    const separator = call.args[0]?.expr ?? ir.literal(",");
    const { type } = call.receiver;
    const plain = isList(type) && type.element !== undefined && isText(type.element);
    return { expr: ir.runtime(plain ? elixir.join : js.join, [call.receiver.expr, separator]), type: t.string };
};

const split: Form = (call) => {
    const separator = arg(call, 0);
    const plain = isText(call.receiver.type) && separator.kind === "literal" && separator.value !== "";
    return { expr: ir.runtime(plain ? elixir.split : js.split, exprs(call)), type: t.listOf(t.string) };
};

const toString: Form = (call) => {
    const { receiver } = call;
    if (isString(receiver.type)) return receiver;
    return { expr: ir.runtime(js.toString, [receiver.expr]), type: t.string };
};

const slice: Form = (call) => ({
    expr: ir.runtime(js.slice, exprs(call)),
    type: isText(call.receiver.type) ? t.string : call.receiver.type,
});

const concat: Form = (call) => ({
    expr: ir.operator("++", call.receiver.expr, arg(call, 0)),
    type: t.list,
});

const direct =
    (fn: Parameters<typeof ir.runtime>[0], type: Type): Form =>
    (call) => ({ expr: ir.runtime(fn, exprs(call)), type });

const list =
    (fn: Parameters<typeof ir.runtime>[0]): Form =>
    (call) => ({ expr: ir.runtime(fn, [call.receiver.expr]), type: call.receiver.type });

const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
    ["append", direct(cache.append, t.nil)],
    ["concat", concat],
    ["endsWith", direct(elixir.endsWith, t.boolean)],
    ["getLimit", direct(cache.getLimit, t.maybeNumber)],
    ["includes", includes],
    ["indexOf", direct(js.indexOf, t.number)],
    ["join", join],
    ["length", length],
    ["limit", direct(books.limit, orderBook)],
    ["padStart", direct(js.padStart, t.string)],
    ["reset", direct(books.reset, orderBook)],
    ["reject", direct(future.reject, t.nil)],
    ["resolve", direct(future.resolve, t.nil)],
    ["reverse", list(elixir.reverse)],
    ["sort", list(js.sortInPlace)],
    ["replace", direct(js.replace, t.string)],
    ["replaceAll", direct(js.replaceAll, t.string)],
    ["shift", direct(js.shift, t.nil)],
    ["slice", slice],
    ["split", split],
    ["startsWith", direct(elixir.startsWith, t.boolean)],
    ["store", direct(sides.store, t.nil)],
    ["storeArray", direct(sides.storeArray, t.nil)],
    ["toFixed", direct(js.toFixed, t.string)],
    ["toLowerCase", direct(elixir.downcase, t.string)],
    ["toString", toString],
    ["toUpperCase", direct(elixir.upcase, t.string)],
    ["trim", direct(elixir.trim, t.string)],
    ["update", direct(books.update, orderBook)],
]);

export const settleBuiltin = (node: BuiltinCall, env: Environment, context: SettleContext): Typed => {
    const receiver = context.settle(node.receiver, env);
    const args = node.args.map((each) => context.settle(each, env));
    const shape = receiver.type.shape;
    const method = shape === undefined ? undefined : SHAPE_METHODS.get(`${shape}.${node.name}`);
    if (method !== undefined) {
        return { expr: ir.runtime(method, [receiver.expr, ...args.map(({ expr }) => expr)]), type: method.returns };
    }
    const form = FORMS.get(node.name);
    if (form === undefined) {
        context.report(unsupportedBuiltin(node.name), node.span);
        return { expr: ir.error, type: t.any };
    }
    return form({ receiver, args });
};
