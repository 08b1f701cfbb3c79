/** Functional updates: `Map.put`, `put_in` and the struct update, whichever says it shortest. */
import type { Expr as Ex } from "../elixir/ast.js";
import { ex } from "../elixir/index.js";
import { SELF, type Expr, type PathKey } from "../ir/nodes.js";
import { js } from "../runtime/index.js";
import { runtimeCall, type EmitContext } from "./context.js";

type Put = Extract<Expr, { kind: "pathPut" }>;
type Delete = Extract<Expr, { kind: "pathDelete" }>;

const step = (base: Ex, key: PathKey, context: EmitContext): Ex =>
    key.kind === "field" ? ex.field(base, key.field) : ex.access(base, context.emit(key.key));

/** `base["a"][b]`: the path as Elixir's `put_in` reads it. */
const pathExpr = (base: Ex, path: readonly PathKey[], context: EmitContext): Ex =>
    path.reduce((inner, key) => step(inner, key, context), base);

const isUncertain = (path: readonly PathKey[]): boolean =>
    path.some((key) => key.kind === "key" && key.container === "any");

const keyList = (path: readonly PathKey[], context: EmitContext): Ex =>
    ex.list(path.map((key) => (key.kind === "key" ? context.emit(key.key) : ex.atom(key.field))));

const updateField = (base: Ex, field: string, value: Ex): Ex => ex.mapUpdate(base, [ex.atomPair(field, value)]);

/**
 * `JS.replace_element(target, "a", put)`, which changes nothing where there is no `"a"`; of a struct's field
 * `update_in(target.field, &JS.replace_element(&1, "a", put))`.
 */
const emitReplace = (target: Ex, path: readonly PathKey[], put: Ex, context: EmitContext): Ex => {
    const [first, ...rest] = path;
    if (first?.kind === "field") {
        return ex.call(
            "update_in",
            ex.field(target, first.field),
            ex.capture(emitReplace(ex.arg(1), rest, put, context)),
        );
    }
    return path.length === 1 && first !== undefined
        ? runtimeCall(js.replaceElement, [target, context.emit(first.key), put], context)
        : runtimeCall(js.replaceElementIn, [target, keyList(path, context), put], context);
};

/** `%{book | nonce: nonce, timestamp: timestamp}`: fields that are set one after the other. */
const emitFields = (node: Put, context: EmitContext): Ex | undefined => {
    const fields: (readonly [string, Expr])[] = [];
    let inner: Expr = node;
    while (inner.kind === "pathPut") {
        const [step] = inner.path;
        if (step?.kind !== "field" || inner.path.length !== 1) return undefined;
        fields.unshift([step.field, inner.value]);
        inner = inner.base;
    }
    const pairs = fields.map(([field, value]) => ex.atomPair(field, context.emit(value)));
    return ex.mapUpdate(context.emit(inner), pairs);
};

export const emitPathPut = (node: Put, context: EmitContext): Ex => {
    const { base, path, value } = node;
    const update = emitFields(node, context);
    if (update !== undefined) return update;
    const target = context.emit(base);
    const [first, second] = path;
    const put = context.emit(value);
    if (path.some((key) => key.kind === "key" && key.onlyIfThere === true))
        return emitReplace(target, path, put, context);
    if (first?.kind === "field") {
        const isState = base.kind === "local" && base.name === SELF.state;
        // Fields of the stream state are plain maps; a client's subscriptions know their order.
        if (isState && path.length === 2 && second?.kind === "key" && second.container === "map") {
            const inner = ex.remote("Map", "put", ex.field(target, first.field), context.emit(second.key), put);
            return updateField(target, first.field, inner);
        }
        return ex.call("put_in", pathExpr(target, path, context), put);
    }
    if (isUncertain(path)) {
        const [only] = path;
        return path.length === 1 && only?.kind === "key"
            ? runtimeCall(js.put, [target, context.emit(only.key), put], context)
            : runtimeCall(js.putIn, [target, keyList(path, context), put], context);
    }
    return path.length === 1 && first !== undefined
        ? ex.remote("Map", "put", target, context.emit(first.key), put)
        : ex.call("put_in", pathExpr(target, path, context), put);
};

export const emitPathDelete = ({ base, path }: Delete, context: EmitContext): Ex => {
    const target = context.emit(base);
    const last = path[path.length - 1];
    const [first] = path;
    if (last?.kind !== "key") return target;
    const owner = path.slice(0, -1);
    const removal = (from: Ex): Ex => runtimeCall(js.delete, [from, context.emit(last.key)], context);
    if (first?.kind === "field" && path.length === 2) {
        return updateField(target, first.field, removal(ex.field(target, first.field)));
    }
    if (owner.length === 0) return removal(target);
    return ex.call("update_in", pathExpr(target, owner, context), ex.capture(removal(ex.arg(1))));
};
