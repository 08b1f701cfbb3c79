/** Which objects a value holds that have other names: what stands where in it, and where else. */
import { ir } from "../../ir/build.js";
import { isScalarRead, type Expr, type MethodCall } from "../../ir/nodes.js";
import { defaultOf, placeOf, type Place, type Step } from "../places.js";
import { ANY_KEY, givesScalar, type NamedObject, type Sharing } from "../points-to/index.js";
import type { RebindContext } from "./context.js";
import { at, elementAt, insideOf, SOME, type Region } from "./regions.js";

/** At a path of a value, or somewhere inside of what is there, stands what stands in a region, too. */
export interface Flow {
    readonly path: readonly Step[];
    readonly isInside: boolean;
    readonly from: Region;
    readonly isSure: boolean;
    /** It stands there by the key that it has in the region. */
    readonly isAligned?: true;
}

type FlowContext = Pick<RebindContext, "factsOf" | "sharingOf">;

const itself = (from: Region, isSure: boolean): Flow => ({ path: [], isInside: false, from, isSure });
const within = (from: Region): Flow => ({ path: [], isInside: true, from, isSure: false });
const unsure = (flow: Flow): Flow => ({ ...flow, isSure: false });
const isItself = ({ path, isInside }: Flow): boolean => path.length === 0 && !isInside;

const below = (step: Step, flow: Flow): Flow => ({ ...flow, path: [step, ...flow.path] });

const inEntry = (key: Expr, value: Expr, context: FlowContext): readonly Flow[] =>
    flowsOf(value, context).map((flow) => below(key.kind === "literal" ? { key, container: "map" } : SOME, flow));

/** What an element of the value may be, or hold. */
export const elementFlows = (flows: readonly Flow[]): readonly Flow[] =>
    flows.flatMap((flow): readonly Flow[] => {
        const [, ...path] = flow.path;
        if (flow.path.length > 0) return [unsure({ ...flow, path })];
        if (flow.isInside) return [itself(flow.from, false), within(flow.from)];
        return [itself(elementAt(flow.from, [SOME]), false)];
    });

/** A new collection of the elements of others. */
const collected = (args: readonly Expr[], context: FlowContext): readonly Flow[] =>
    args.flatMap((arg) =>
        flowsOf(arg, context).map((flow) =>
            isItself(flow)
                ? { ...below(SOME, itself(elementAt(flow.from, [SOME]), false)), isAligned: true }
                : unsure(flow),
        ),
    );

/** A new collection of what is somewhere inside of others. */
const gathered = (args: readonly Expr[], context: FlowContext): readonly Flow[] =>
    args.flatMap((arg) => flowsOf(arg, context).flatMap(({ from }) => [within(from), within(insideOf(from.place))]));

/** What stands under a key of the value that the flows lead to. */
const stepInto = (flows: readonly Flow[], name: string): readonly Flow[] =>
    flows.flatMap((flow): readonly Flow[] => {
        const [first, ...path] = flow.path;
        if (first !== undefined) {
            const isOther = name !== ANY_KEY && first.key.kind === "literal" && String(first.key.value) !== name;
            return isOther ? [] : [{ ...flow, path, isSure: flow.isSure && name !== ANY_KEY }];
        }
        if (flow.isInside || flow.from.isInside) return elementFlows([flow]);
        const { root, path: keys } = flow.from.place;
        if (!name.startsWith(".")) {
            const step: Step = name === ANY_KEY ? SOME : { key: ir.literal(name), container: "map" };
            return [{ ...flow, from: at({ root, path: [...keys, step] }) }];
        }
        if (root.kind !== "local" || keys.length > 0) return elementFlows([flow]);
        const field = { kind: "field", object: root, field: name.slice(1) } as const;
        return [{ ...flow, from: at({ root: field, path: [] }) }];
    });

/** The regions that stand for what a callee names. */
export const regionsAt = (object: NamedObject, node: MethodCall, context: FlowContext): readonly Region[] => {
    const { origin, path, isInside } = object;
    const start = (): readonly Flow[] => {
        if (origin.kind === "thisField") {
            return [itself(at({ root: { kind: "thisField", field: origin.field }, path: [] }), true)];
        }
        const arg = node.args[origin.position];
        return arg === undefined ? [] : flowsOf(arg, context);
    };
    const all = path.reduce(stepInto, start());
    if (!isInside) return all.filter(isItself).map(({ from }) => from);
    return all.flatMap((flow) =>
        isItself(flow) ? [insideOf(flow.from.place)] : [flow.from, insideOf(flow.from.place)],
    );
};

const ofCall = (node: MethodCall, context: FlowContext): readonly Flow[] => {
    const { value, contents } = context.sharingOf(node.method);
    const regions = (objects: Sharing["value"]): readonly Region[] =>
        [...objects].flatMap((each) => regionsAt(each, node, context));
    const held = [...contents].flatMap(([key, each]): readonly Flow[] => {
        const [values, inside] = [regions(each.value), regions(each.inside)];
        const step: Step = key === ANY_KEY ? SOME : { key: ir.literal(key), container: "map" };
        return [
            ...values.map((from) => below(step, itself(from, false))),
            ...inside.map((from) => below(step, within(from))),
        ];
    });
    return [...regions(value).map((from) => itself(from, false)), ...held];
};

const ofPlace = (node: Expr, place: Place, context: FlowContext): readonly Flow[] => {
    const given = defaultOf(node, context.factsOf);
    const found = itself(at(place), given === undefined);
    return given === undefined ? [found] : [found, ...flowsOf(given, context).map(unsure)];
};

export const flowsOf = (node: Expr, context: FlowContext): readonly Flow[] => {
    if (isScalarRead(node)) return [];
    const place = placeOf(node, context.factsOf);
    if (place !== undefined) return ofPlace(node, place, context);
    switch (node.kind) {
        case "object":
            return node.entries.flatMap(({ key, value }) => inEntry(key, value, context));
        case "list":
            return node.items.flatMap((item, position) => inEntry(ir.literal(position), item, context));
        case "conditional":
            return [node.whenTrue, node.whenFalse].flatMap((each) => flowsOf(each, context).map(unsure));
        case "operator":
            if (node.operator === "++") return collected([node.left, node.right], context);
            if (node.operator !== "&&" && node.operator !== "||") return [];
            return [node.left, node.right].flatMap((each) => flowsOf(each, context).map(unsure));
        case "methodCall":
            return ofCall(node, context);
        case "runtimeCall": {
            const [receiver] = node.args;
            if (receiver === undefined || givesScalar(node.fn.returns)) return [];
            if (node.fn.givesReceiver === true) return flowsOf(receiver, context);
            const given = defaultOf(node, context.factsOf);
            const instead = given === undefined ? [] : flowsOf(given, context).map(unsure);
            if (node.fn.projects === true || node.fn.givesElement === true) {
                return [...elementFlows(flowsOf(receiver, context)), ...instead];
            }
            if (node.fn.sharesElements !== true) return [];
            return node.fn.regroups === true ? gathered(node.args, context) : collected(node.args, context);
        }
        default:
            return [];
    }
};

/** What each of the names is given by `[a, b] = value`. */
export const partFlows = (node: Expr, count: number, context: FlowContext): readonly (readonly Flow[])[] => {
    const flows = flowsOf(node, context);
    return Array.from({ length: count }, (_, position) => stepInto(flows, `${position}`));
};
