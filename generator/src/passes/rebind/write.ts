/** Writes to places, as new values of the names that they start from, and what follows for names that borrow. */
import type { SourceSpan } from "../../diagnostics/diagnostic.js";
import { ir } from "../../ir/build.js";
import { SELF, type Expr, type PathKey } from "../../ir/nodes.js";
import { reachesInto, replaces, type Place, type Step } from "../places.js";
import { exchangeOf, fieldInfo, type RebindContext } from "./context.js";

/** What a write puts at the place: a value, or nothing. */
type Change = { readonly kind: "put"; readonly value: Expr } | { readonly kind: "delete" };

const keys = (path: readonly Step[]): readonly PathKey[] =>
    path.map(({ key, container }) => ({ kind: "key", key, container }));

const changed = (base: Expr, path: readonly PathKey[], change: Change): Expr =>
    change.kind === "put" ? { kind: "pathPut", base, path, value: change.value } : { kind: "pathDelete", base, path };

const rebindName = (name: string, value: Expr, span: SourceSpan, context: RebindContext): void =>
    context.emit({ kind: "assign", target: ir.local(name), value, span });

/** Emits the statement that makes the root hold the changed value. */
const changeRoot = (place: Place, change: Change, span: SourceSpan, context: RebindContext): void => {
    const { root, path } = place;
    if (root.kind === "local") {
        const base = ir.local(root.name);
        const isWhole = path.length === 0 && change.kind === "put";
        rebindName(root.name, isWhole ? change.value : changed(base, keys(path), change), span, context);
        return;
    }
    if (root.kind === "field") {
        const owner = root.object;
        if (owner.kind !== "local") return;
        const field: PathKey = { kind: "field", field: root.field };
        rebindName(owner.name, changed(owner, [field, ...keys(path)], change), span, context);
        return;
    }
    const info = fieldInfo(root);
    if (info.owner === "instance") {
        const exchange = exchangeOf(context.facts);
        const value = change.kind === "put" ? change.value : ir.nil;
        const put: Expr = {
            kind: "instancePut",
            exchange,
            field: info.elixir,
            path: path.map(({ key }) => key),
            value,
            remove: change.kind === "delete",
        };
        // Who waits holds no snapshot of the instance: its owner applies the write at once.
        if (context.facts.waits) context.emit({ kind: "expr", value: put, span });
        else rebindName(SELF.exchange, put, span, context);
        return;
    }
    const self = info.owner === "stream" ? SELF.state : SELF.exchange;
    const field: PathKey = { kind: "field", field: info.elixir };
    rebindName(self, changed(ir.local(self), [field, ...keys(path)], change), span, context);
};

/** Names that borrow from what was just written: read again, or let go where something else stands there now. */
const updateBorrowers = (
    written: Place,
    writer: string | undefined,
    span: SourceSpan,
    context: RebindContext,
): void => {
    for (const [name, { place, read }] of [...context.borrows]) {
        if (name === writer) continue;
        if (replaces(written, place)) context.borrows.delete(name);
        else if (reachesInto(written, place)) {
            context.emit({ kind: "assign", target: ir.local(name), value: read, isRefresh: true, span });
        }
    }
};

/**
 * Writes to a place. Where its root borrows from another place, the changed value goes back there too.
 * `writer` is the borrowing name on whose behalf the write is made.
 */
export const writePlace = (
    place: Place,
    change: Change,
    span: SourceSpan,
    context: RebindContext,
    writer?: string,
): void => {
    changeRoot(place, change, span, context);
    updateBorrowers(place, writer, span, context);
    if (place.root.kind !== "local") return;
    const owner = context.borrows.get(place.root.name);
    if (owner === undefined) return;
    const back: Change = { kind: "put", value: ir.local(place.root.name) };
    writePlace(owner.place, back, span, context, place.root.name);
};
