/** Loops: what holds of shared objects from round to round, and items that the rounds change. */
import { boundByRound } from "../../ir/free-names.js";
import { ir } from "../../ir/build.js";
import type { Iteration } from "../../ir/nodes.js";
import type { ForStmt, Stmt, WhileStmt } from "../../ir/statements.js";
import { mapIteration } from "../../ir/walk.js";
import { assigned } from "../control.js";
import { inside, placeOf, type Place, type Step } from "../places.js";
import { become, copyOf, letGo, linkFlows, merge, settledPlace } from "./borrows.js";
import type { RebindContext } from "./context.js";
import { forgetPast } from "./detach.js";
import { rebindExpr } from "./expressions.js";
import { elementFlows, flowsOf, type Flow } from "./flows.js";
import { rebindPath, type Rebound } from "./index.js";
import { changesItem, endingRoundsWith, endsEachRound } from "./items.js";
import { addLink, sameAliases, type Aliases } from "./links.js";
import { isReadIn } from "./names.js";
import { nameOfChanged } from "./place-names.js";
import { at, SOME } from "./regions.js";
import { writeBacksOf, writePlace } from "./write.js";

/**
 * A loop's body starts with what holds before it and after any round; `bound` are the names that each round binds, to
 * what `bind` says.
 */
const loopBody = (
    body: readonly Stmt[],
    bound: readonly string[],
    context: RebindContext,
    bind: (context: RebindContext) => void = () => undefined,
): Pick<ForStmt, "body" | "unchanged"> => {
    const around = (entry: Aliases, within: RebindContext): Rebound => {
        const start = copyOf(entry);
        bind({ ...within, ...start });
        const round = rebindPath(body, start, within);
        for (const name of bound) letGo(name, round.aliases, true);
        return round;
    };
    const silent: RebindContext = { ...context, report: () => undefined, fresh: (hint) => hint, kept: new Map() };
    let entry = copyOf(context);
    for (const name of bound) letGo(name, entry);
    for (let rounds = 0; rounds < MAX_ROUNDS; rounds += 1) {
        const next = merge([entry, around(entry, silent).aliases]);
        if (sameAliases(next, entry)) break;
        entry = next;
    }
    const { stmts, aliases } = around(entry, context);
    const unchanged = assigned(stmts).flatMap((name) => writeBacksOf(name, { ...silent, ...copyOf(entry) }));
    become(context, merge([entry, aliases]));
    forgetPast(bound, context);
    return { body: stmts, unchanged };
};

/** Links are passed on by one round more for each name that they go through. */
const MAX_ROUNDS = 4;

const rebindIteration = (iteration: Iteration, context: RebindContext): Iteration =>
    mapIteration(iteration, (node) => rebindExpr(node, context));

/** The element that a loop is at: it is found by its item's name, in other rounds it was another. */
const current = (item: string): Step => ({ key: ir.local(item), container: "any" });

type ListIteration = Exclude<Iteration, { readonly kind: "range" }>;

/** The item of a round is the element at its index, where the loop counts; else one that it wasn't before. */
const bindItem = (
    iteration: ListIteration,
    list: readonly Flow[],
    place: Place | undefined,
    context: RebindContext,
): void => {
    const { item } = iteration;
    const key = iteration.kind === "eachIndexed" ? iteration.index : item;
    const step: Step = { key: ir.local(key), container: "any" };
    if (place !== undefined && iteration.kind === "eachIndexed") {
        const element = inside(settledPlace(place, context), [step]);
        context.borrows.set(item, { kind: "place", place: element });
        return;
    }
    const flows = elementFlows(list).map((flow) => ({
        ...flow,
        from: { ...flow.from, place: rekeyed(flow.from.place, step) },
    }));
    linkFlows({ root: ir.local(item), path: [] }, flows, context);
};

const rekeyed = ({ root, path }: Place, by: Step): Place => ({
    root,
    path: path.map((step, position) => (position === path.length - 1 && step === SOME ? by : step)),
});

export const rebindFor = (stmt: ForStmt, context: RebindContext): void => {
    const iteration = rebindIteration(stmt.iteration, context);
    const bound = boundByRound(stmt.iteration);
    if (stmt.iteration.kind === "range") {
        context.emit({ ...stmt, iteration, ...loopBody(stmt.body, bound, context) });
        return;
    }
    const over: ListIteration = stmt.iteration;
    const { item, list } = over;
    const flows = flowsOf(list, context);
    const place = placeOf(list, context.factsOf);
    const isChanged = changesItem(stmt.body, item, context.factsOf);
    if (place === undefined || !isChanged || !endsEachRound(stmt.body) || isReadIn(stmt.body, place)) {
        const bind = (inner: RebindContext): void => bindItem(over, flows, place, inner);
        context.emit({ ...stmt, iteration, ...loopBody(stmt.body, bound, context, bind) });
        return;
    }
    const items = inside(settledPlace(place, context), [current(item)]);
    const handOn = (inner: RebindContext): void =>
        addLink(at(items), at({ root: ir.local(item), path: [] }), { isSure: false, isHandedOn: true }, inner);
    // Items that the body changes make a new list, which takes the old one's place.
    const changed = context.fresh(nameOfChanged(place));
    context.emit({ kind: "let", name: changed, value: ir.list([]), span: stmt.span });
    const kept = ir.local(changed);
    const keep: Stmt = { kind: "push", target: kept, list: kept, value: ir.local(item), span: stmt.span };
    context.emit({ ...stmt, iteration, ...loopBody(endingRoundsWith(stmt.body, keep), bound, context, handOn) });
    // What is no list has no items: it stays what it is.
    const old = rebindExpr(list, context);
    const value = over.mayBeOther === true ? ir.conditional(ir.isKind("list", old), kept, old) : kept;
    writePlace(settledPlace(place, context), { kind: "put", value }, "changesObject", stmt.span, context);
};

export const rebindWhile = (stmt: WhileStmt, context: RebindContext): void => {
    const { body } = loopBody(stmt.body, [], context);
    context.emit({ ...stmt, test: rebindExpr(stmt.test, context), body });
};
