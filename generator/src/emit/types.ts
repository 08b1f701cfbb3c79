/** Types of the lattice as Elixir's. */
import type { Expr as Ex } from "../elixir/ast.js";
import { ex } from "../elixir/index.js";
import { canBe, isOnly, Kind, type Type } from "../types/type.js";
import type { MethodFacts } from "../ir/facts.js";
import { returnsSelf } from "../ir/facts.js";

export interface TypeNames {
    readonly useModule: (module: string) => string;
    /** Every object is a map with texts as keys, as what users get is; elsewhere it may be a struct that keeps its order. */
    readonly arePlain?: true;
}

const remoteType = (module: string, names: TypeNames): Ex => ex.remote(names.useModule(module), "t");

/** Structs that signatures name. */
const MODULES: ReadonlyMap<string | undefined, string> = new Map([
    ["Client", "Ccxt.Pro.Client"],
    ["Pro.OrderBook", "Ccxt.Pro.OrderBook"],
    ["Pro.OrderBookSide", "Ccxt.Pro.OrderBookSide"],
]);

const objectType = (type: Type, names: TypeNames): Ex => {
    const module = MODULES.get(type.shape);
    if (module !== undefined) return remoteType(module, names);
    if (type.element === undefined || names.arePlain !== true) return ex.call("map");
    return ex.map([ex.pair(ex.remote("String", "t"), emitType(type.element, names))]);
};

const EVERYTHING = 511;

/** The type as a union, nil last. */
export const emitType = (type: Type, names: TypeNames): Ex => {
    if (isOnly(type, EVERYTHING) && type.kinds === EVERYTHING) return ex.call("term");
    const members: Ex[] = [];
    if (canBe(type, Kind.boolean)) members.push(ex.call("boolean"));
    if (canBe(type, Kind.number)) members.push(ex.call("number"));
    if (canBe(type, Kind.string)) members.push(ex.remote("String", "t"));
    if (canBe(type, Kind.list)) {
        members.push(type.element === undefined ? ex.call("list") : ex.list([emitType(type.element, names)]));
    }
    if (canBe(type, Kind.object)) members.push(objectType(type, names));
    if (canBe(type, Kind.handler) || canBe(type, Kind.errorClass)) members.push(ex.call("atom"));
    if (canBe(type, Kind.error)) members.push(ex.remote("Exception", "t"));
    const isOptional = canBe(type, Kind.nil) || type.declared === true;
    const all = isOptional ? [...members, ex.nil] : members;
    const [first, ...rest] = all;
    return first === undefined ? ex.call("term") : ex.union(first, ...rest);
};

export const selfType = (facts: MethodFacts, names: TypeNames): Ex =>
    facts.self === "state" ? remoteType("Ccxt.Pro.State", names) : remoteType("Ccxt.Exchange", names);

/** What a method gives back: its value, then `this`, then the parameters that come back. */
export const resultType = (value: Type, parameters: readonly Type[], facts: MethodFacts, names: TypeNames): Ex => {
    const items = [
        ...(facts.hasValue ? [emitType(value, names)] : []),
        ...(returnsSelf(facts) ? [selfType(facts, names)] : []),
        ...[...facts.inout]
            .sort((a, b) => a - b)
            .flatMap((position) => {
                const type = parameters[position];
                return type === undefined ? [] : [emitType(type, names)];
            }),
    ];
    const [only] = items;
    if (only === undefined) return ex.call("term");
    return items.length === 1 ? only : ex.tuple(...items);
};
