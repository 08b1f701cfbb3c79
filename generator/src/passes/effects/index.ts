/**
 * Pass `effects`. Needs: settled methods. Gives: for each method name, what it needs of `this`, what it changes, and
 * which of its parameters come back changed; a fix point over the call graph, one signature a name over the hierarchy.
 */
import type { Method } from "../../ir/method.js";
import type { Expr, MethodCall } from "../../ir/nodes.js";
import { eachChild, ownExpressions } from "../../ir/walk.js";
import { entryPoint, type EntryPoint } from "../../runtime/entry-points.js";
import { placeOf, type FactsOf } from "../places.js";
import { canFail } from "../raises.js";
import { writtenWhileGiven } from "./given.js";
import { FIELDS } from "../../runtime/index.js";
import { borrows, directEffects, ownerField, projectionOf, type DirectEffects } from "./direct.js";
import { needsTransaction, type MethodFacts, type SelfNeed } from "../../ir/facts.js";
import { givingOnce } from "./given-back.js";
import { liveBefore } from "./liveness.js";
import { lookedUpByAll } from "./looked-up.js";

interface Definition {
    readonly method: Method;
    readonly direct: DirectEffects;
}

export interface EffectsInput {
    readonly methods: readonly Method[];
    /** What methods are called with that others than methods call: those that were cut out, those for the runtime. */
    readonly shapes?: ReadonlyMap<string, EntryPoint>;
    /** Methods held as values: whoever runs one goes on with the client that it changed. */
    readonly handlers: ReadonlySet<string>;
    /** Whether a call of the method goes through the exchange's module, because a subclass overrides it. */
    readonly isVirtual: (caller: Method, method: string) => boolean;
}

const rank: Record<SelfNeed, number> = { none: 0, exchange: 1, state: 2 };
const stronger = (a: SelfNeed, b: SelfNeed): SelfNeed => (rank[a] >= rank[b] ? a : b);

const initialFacts = (
    name: string,
    definitions: readonly Definition[],
    shapes: ReadonlyMap<string, EntryPoint> = new Map(),
): MethodFacts => {
    const entry = shapes.get(name) ?? entryPoint(name);
    return {
        self: entry?.self ?? "none",
        writesState: entry?.self === "state" && entry.writesSelf,
        writesExchange: entry?.self === "exchange" && entry.writesSelf,
        waits: false,
        raises: false,
        hasEffect: false,
        hasValue: (entry?.hasValue ?? false) || definitions.some(({ direct }) => direct.hasValue),
        mutated: new Set(entry?.inout ?? []),
        inout: new Set(entry?.inout ?? []),
        projection: undefined,
        lookedUp: lookedUpByAll(definitions.map(({ method }) => method)),
        arity: Math.max(...definitions.map(({ method }) => method.parameters.length)),
    };
};

const selfNeed = (definition: Definition, factsOf: FactsOf, isVirtual: EffectsInput["isVirtual"]): SelfNeed => {
    const { direct, method } = definition;
    // Who waits runs outside the connections: it reads their state by asking them.
    const asks = direct.touchesStream && !direct.writesStream && (factsOf(method.name)?.waits ?? false);
    const insideTurn = (direct.touchesStream && !asks) || direct.callsHandler;
    const own: SelfNeed = insideTurn ? "state" : direct.readsExchange || asks ? "exchange" : "none";
    return direct.calls.reduce<SelfNeed>((need, call) => {
        const called = factsOf(call.method)?.self ?? "none";
        return stronger(need, !call.parent && isVirtual(method, call.method) ? stronger(called, "exchange") : called);
    }, own);
};

/** Names that an expression changes: receivers of the runtime's objects, arguments that callees change. */
const writtenBy = (node: Expr, factsOf: FactsOf): readonly string[] => {
    const nameOf = (argument: Expr | undefined): readonly string[] => {
        const root = argument === undefined ? undefined : placeOf(argument, factsOf)?.root;
        if (root?.kind === "local") return [root.name];
        if (root?.kind === "thisField") return [ownerField(root.field)];
        return root?.kind === "field" && root.object.kind === "local" ? [root.object.name] : [];
    };
    if (node.kind === "methodCall") {
        return [...(factsOf(node.method)?.mutated ?? [])].flatMap((position) => nameOf(node.args[position]));
    }
    if (node.kind === "spawn") return node.client === undefined ? [] : [node.client];
    return node.kind === "runtimeCall" && node.fn.mutatesReceiver === true ? nameOf(node.args[0]) : [];
};

/** Names and fields of `this` whose object a definition changes: directly, through borrowing names, in callees. */
const writtenOwners = ({ method, direct }: Definition, factsOf: FactsOf): ReadonlySet<string> => {
    const names = method.parameters.map(({ name }) => name);
    const given = writtenWhileGiven(method.body, names, (node) => writtenBy(node, factsOf));
    const written = new Set([...direct.written].filter((name) => !names.includes(name) || given.has(name)));
    for (const name of given) written.add(name);
    for (const call of direct.calls) {
        for (const name of writtenBy(call, factsOf)) if (!names.includes(name)) written.add(name);
    }
    const owners = borrows(method.body, factsOf);
    for (let size = -1; size !== written.size; ) {
        size = written.size;
        for (const name of [...written]) owners.get(name)?.forEach((owner) => written.add(owner));
    }
    return written;
};

const mutatedParameters = ({ parameters }: Method, written: ReadonlySet<string>): ReadonlySet<number> =>
    new Set(parameters.flatMap(({ name }, position) => (written.has(name) ? [position] : [])));

const writesField = (written: ReadonlySet<string>, isStream: boolean): boolean =>
    [...FIELDS].some(([field, { owner }]) => (owner === "stream") === isStream && written.has(ownerField(field)));

const union = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> => new Set([...a, ...b]);

const nextFacts = (facts: MethodFacts, definitions: readonly Definition[], factsOf: FactsOf, input: EffectsInput) =>
    definitions.reduce<MethodFacts>((known, definition) => {
        const { direct } = definition;
        const called = direct.calls.flatMap((call) => factsOf(call.method) ?? []);
        const handler = direct.callsHandler;
        const written = writtenOwners(definition, factsOf);
        const self = stronger(known.self, selfNeed(definition, factsOf, input.isVirtual));
        const writesExchange =
            known.writesExchange ||
            direct.writesExchange ||
            writesField(written, false) ||
            called.some((each) => needsTransaction(each));
        return {
            ...known,
            self,
            writesState:
                known.writesState ||
                direct.writesStream ||
                handler ||
                writesField(written, true) ||
                called.some((each) => each.writesState) ||
                // The exchange is a part of the state.
                (self === "state" && writesExchange),
            writesExchange,
            hasEffect: known.hasEffect || direct.hasEffect || called.some((each) => each.hasEffect),
            raises: known.raises || canFail(definition.method.body, factsOf),
            mutated: union(known.mutated, mutatedParameters(definition.method, written)),
            projection: known.projection ?? projectionOf(definition.method, factsOf),
        };
    }, facts);

const sameFacts = (a: MethodFacts, b: MethodFacts): boolean =>
    a.self === b.self &&
    a.writesState === b.writesState &&
    a.writesExchange === b.writesExchange &&
    a.waits === b.waits &&
    a.raises === b.raises &&
    a.hasEffect === b.hasEffect &&
    a.mutated.size === b.mutated.size &&
    a.inout.size === b.inout.size &&
    a.projection === b.projection;

/** The calls of an expression, without those of promises: what these change reaches nobody. */
const callsInTurn = (node: Expr): readonly MethodCall[] => {
    if (node.kind === "startPromise") return [];
    const inner: MethodCall[] = [];
    eachChild(node, (child) => inner.push(...callsInTurn(child)));
    return node.kind === "methodCall" ? [...inner, node] : inner;
};

/** Parameters of callees that are read again after a call in this definition: they have to come back. */
const neededHere = (definition: Definition, factsOf: FactsOf): ReadonlyMap<string, ReadonlySet<number>> => {
    const needed = new Map<string, Set<number>>();
    const { method } = definition;
    const owners = borrows(method.body, factsOf);
    const own = factsOf(method.name);
    const givenBack = new Set([...(own?.inout ?? [])].map((position) => method.parameters[position]?.name ?? ""));
    liveBefore(method.body, givenBack, undefined, (stmt, liveAfter) => {
        const alive = (name: string, seen: readonly string[] = []): boolean =>
            liveAfter.has(name) ||
            givenBack.has(name) ||
            [...(owners.get(name) ?? [])].some((owner) => !seen.includes(owner) && alive(owner, [...seen, name]));
        for (const call of ownExpressions(stmt).flatMap(callsInTurn)) {
            for (const position of factsOf(call.method)?.mutated ?? []) {
                const argument = call.args[position];
                const root = argument === undefined ? undefined : placeOf(argument, factsOf)?.root;
                const isAlive = root !== undefined && (root.kind !== "local" || alive(root.name));
                if (isAlive) needed.set(call.method, (needed.get(call.method) ?? new Set<number>()).add(position));
            }
        }
    });
    return needed;
};

const fixPoint = (table: Map<string, MethodFacts>, step: (name: string, facts: MethodFacts) => MethodFacts): void => {
    for (let changed = true; changed; ) {
        changed = false;
        for (const [name, facts] of table) {
            const next = step(name, facts);
            if (sameFacts(facts, next)) continue;
            table.set(name, next);
            changed = true;
        }
    }
};

/**
 * Clients that a method changes come back whoever calls it: what it resolves and sends is the point of calling it. The
 * first argument of a handler is one, whatever its declaration says.
 */
const changedClients = (facts: MethodFacts, definitions: readonly Definition[], isHandler: boolean) =>
    new Set(
        [...facts.mutated].filter(
            (position) =>
                (isHandler && position === 0) ||
                definitions.some(({ method }) => method.parameters[position]?.type.shape === "Client"),
        ),
    );

/** The facts of every method name of the program. */
export const effects = (input: EffectsInput): ReadonlyMap<string, MethodFacts> => {
    const definitions = new Map<string, Definition[]>();
    for (const method of input.methods) {
        const known = definitions.get(method.name) ?? [];
        definitions.set(method.name, [...known, { method, direct: directEffects(method) }]);
    }
    const table = new Map(
        [...definitions].map(([name, all]) => [name, initialFacts(name, all, input.shapes)] as const),
    );
    const factsOf: FactsOf = (name) => table.get(name);
    fixPoint(table, (name, facts) => ({
        ...facts,
        waits: (definitions.get(name) ?? []).some(
            ({ direct }) => direct.waits || direct.calls.some((call) => factsOf(call.method)?.waits ?? false),
        ),
    }));
    fixPoint(table, (name, facts) => nextFacts(facts, definitions.get(name) ?? [], factsOf, input));

    for (const [name, facts] of table) {
        const clients = changedClients(facts, definitions.get(name) ?? [], input.handlers.has(name));
        if (clients.size > 0) table.set(name, { ...facts, inout: union(facts.inout, clients) });
    }
    const all = [...definitions.values()].flat();
    for (let changed = true; changed; ) {
        changed = false;
        for (const definition of all) {
            for (const [name, positions] of neededHere(definition, factsOf)) {
                const facts = table.get(name);
                if (
                    entryPoint(name) !== undefined ||
                    facts === undefined ||
                    [...positions].every((position) => facts.inout.has(position))
                )
                    continue;
                table.set(name, { ...facts, inout: union(facts.inout, positions) });
                changed = true;
            }
        }
    }
    for (const [name, facts] of table) {
        if (input.shapes?.has(name) === true || entryPoint(name) !== undefined) continue;
        const methods = (definitions.get(name) ?? []).map(({ method }) => method);
        table.set(name, givingOnce(facts, methods));
    }
    return table;
};
