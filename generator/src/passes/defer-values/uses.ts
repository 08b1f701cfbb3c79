/** What a block does with a value that a call makes, where it can be done with a deferred one. */
import { ir } from "../../ir/build.js";
import { boundHere, freeNames } from "../../ir/free-names.js";
import {
    SELF,
    type Bind,
    type Block,
    type Expr,
    type MethodCall,
    type PathPut,
    type RuntimeCall,
} from "../../ir/nodes.js";
import { isLocal, textOf } from "../../ir/simple-nodes.js";
import { mapChildren } from "../../ir/walk.js";
import { clients, js } from "../../runtime/index.js";

/** A value, and the names that the block gives to what stands at some of its keys. */
export interface Made {
    readonly name: string;
    readonly call: MethodCall;
    readonly keys: ReadonlyMap<string, string>;
    /** The binds that do so. */
    readonly reads: ReadonlySet<Bind>;
}

/** The key that an expression reads of the object with a name. */
const keyReadOf = (node: Expr, name: string): string | undefined => {
    if (node.kind === "mapAccess") return isLocal(node.object, name) ? textOf(node.key) : undefined;
    if (node.kind !== "runtimeCall" || node.fn !== js.get) return undefined;
    const [object, key, ...others] = node.args;
    return isLocal(object, name) && others.length === 0 ? textOf(key) : undefined;
};

/** The key that a bind does no more with than to name what stands at it. */
const keyNamed = ({ targets, value, pattern }: Bind, name: string): string | undefined =>
    targets.length === 1 && pattern === undefined ? keyReadOf(value, name) : undefined;

const mentions = ({ targets, value }: Bind, name: string): boolean =>
    targets.includes(name) || freeNames(value).has(name);

/** What the bind at a position makes, if something that it has is named thereafter. */
export const madeAt = ({ binds }: Block, position: number): Made | undefined => {
    const [bind, ...rest] = binds.slice(position);
    const [name, ...others] = bind?.targets ?? [];
    const call = bind?.value;
    if (name === undefined || name === "_" || others.length > 0 || bind?.pattern !== undefined) return undefined;
    if (call?.kind !== "methodCall" || call.parent || call.awaited) return undefined;
    const keys = new Map<string, string>();
    const reads = new Set<Bind>();
    for (const [at, each] of rest.entries()) {
        const key = keyNamed(each, name);
        const [target] = each.targets;
        // The name is known as soon as the value is: until here it must stand for nothing else.
        if (key === undefined || target === undefined || keys.has(key)) continue;
        if (rest.slice(0, at).some((before) => mentions(before, target)) || freeNames(call).has(target)) continue;
        keys.set(key, target);
        reads.add(each);
    }
    return keys.size === 0 ? undefined : { name, call, keys, reads };
};

/** A call of `client.resolve` with a value that lives nowhere else. */
export const isResolve = ({ fn, args }: RuntimeCall, value: string): boolean =>
    fn === clients.resolve && args.length === 3 && isLocal(args[1], value);

/** The same with a value that is made only for who waits for it. */
export const resolveDeferred = ({ args }: RuntimeCall, exchange: Expr): Expr =>
    ir.runtime(clients.resolveDeferred, [...args, exchange]);

/** Whether a value is put into a field of the stream state by a key. */
const isKept = ({ base, path }: PathPut, lookedInto: ReadonlySet<string>): boolean => {
    const [field, key, ...deeper] = path;
    return (
        isLocal(base, SELF.state) &&
        field?.kind === "field" &&
        !lookedInto.has(field.field) &&
        key?.kind === "key" &&
        deeper.length === 0
    );
};

/** The name of an object that a value is put into by a key. */
const collectorOf = ({ base, path }: PathPut): string | undefined => {
    const [key, ...deeper] = path;
    return base.kind === "local" && base.name !== SELF.state && key?.kind === "key" && deeper.length === 0
        ? base.name
        : undefined;
};

interface Context {
    readonly lookedInto: ReadonlySet<string>;
    readonly exchange: Expr;
}

export interface Used {
    readonly binds: readonly Bind[];
    readonly result: Expr;
    /** The names of objects that the value is put into. */
    readonly collectors: ReadonlySet<string>;
}

/** The block from behind a bind on, with the value deferred; undefined where it does more with it than can be deferred. */
export const usedDeferred = (block: Block, position: number, made: Made, context: Context): Used | undefined => {
    const { name, reads } = made;
    const collectors = new Set<string>();
    const others: Expr[] = [];
    const put = (node: PathPut): Expr => {
        const collector = collectorOf(node);
        if (collector !== undefined) collectors.add(collector);
        else if (!isKept(node, context.lookedInto)) others.push(node);
        const inner = mapChildren({ ...node, value: ir.nil }, visit);
        return inner.kind === "pathPut" ? { ...inner, value: node.value } : inner;
    };
    const visit = (node: Expr): Expr => {
        if (node.kind === "pathPut" && isLocal(node.value, name)) return put(node);
        if (node.kind === "runtimeCall" && isResolve(node, name)) {
            const args = node.args.map((each, at) => (at === 1 ? each : visit(each)));
            return resolveDeferred({ ...node, args }, context.exchange);
        }
        if (isLocal(node, name) || boundHere(node).includes(name)) others.push(node);
        return mapChildren(node, visit);
    };
    const rest = block.binds.slice(position + 1).filter((bind) => !reads.has(bind));
    if (rest.some(({ targets }) => targets.includes(name))) return undefined;
    const binds = rest.map((bind) => ({ ...bind, value: visit(bind.value) }));
    const result = visit(block.result);
    return others.length === 0 ? { binds, result, collectors } : undefined;
};
