/** One compiled method as an Elixir function: comment with its place in the source, spec, head, defaults, body. */
import type { Expr as Ex, Item } from "../elixir/ast.js";
import { ex } from "../elixir/index.js";
import type { Parameter } from "../ir/method.js";
import type { Expr } from "../ir/nodes.js";
import { freeNames } from "../ir/free-names.js";
import type { StructuredMethod } from "../ir/method.js";
import { localName, type CallTarget, type EmitContext } from "./context.js";
import { emitExpression } from "./expressions.js";
import { emitType, resultType, selfType } from "./types.js";
import type { MethodFacts } from "../ir/facts.js";
import { join, t, withoutNil, type Type } from "../types/type.js";
import { methodFunction } from "./names.js";

export interface MethodEmitInput {
    readonly factsOf: (method: string) => MethodFacts | undefined;
    readonly targetOf: (method: string, parent: boolean) => CallTarget;
    readonly useModule: (module: string) => string;
    readonly requireModule: (module: string) => string;
}

interface Around {
    readonly rescued: string | undefined;
    readonly captured: string | undefined;
}

const createContext = (facts: MethodFacts, input: MethodEmitInput, around: Around): EmitContext => {
    const context: EmitContext = {
        ...input,
        facts,
        emit: (node) => emitExpression(node, context),
        namesOf: (nodes) => new Set(nodes.flatMap((node) => [...freeNames(node)])),
        ...around,
        withRescued: (rescued) => createContext(facts, input, { ...around, rescued }),
        withItem: (captured) => createContext(facts, input, { ...around, captured }),
    };
    return context;
};

/** `params = params || %{}`: an argument that was not given, or given as nil, takes its default. */
const defaultBind = ({ name, initial }: Parameter, emit: (node: Expr) => Ex): Ex | undefined => {
    if (initial === undefined) return undefined;
    const variable = ex.var(localName(name));
    const isTrue = initial.kind === "literal" && initial.value === true;
    // With a default of true, `||` would turn a given false into true.
    const value = isTrue
        ? ex.if(ex.op("==", variable, ex.nil), ex.bool(true), variable)
        : ex.op("||", variable, emit(initial));
    return ex.match(variable, value);
};

const mentions = (value: unknown, name: string): boolean => {
    if (typeof value !== "object" || value === null) return false;
    if ("kind" in value && value.kind === "variable" && "name" in value && value.name === name) return true;
    return Object.values(value).some((inner) => mentions(inner, name));
};

/** `this` may be needed only by what the code calls, so the code itself tells whether it is used. */
const selfParameter = (name: string, body: Ex): Ex => ex.var(mentions(body, name) ? name : `_${name}`);

const parameterName = (name: string, used: ReadonlySet<string>): Ex =>
    ex.var(used.has(name) ? localName(name) : `_${localName(name)}`);

const argumentType = ({ type, initial }: Parameter): Type => (initial === undefined ? type : join(type, t.nil));

const specOf = (method: StructuredMethod, input: MethodEmitInput): Item => {
    const { facts, parameters } = method;
    const self = facts.self === "none" ? [] : [selfType(facts, input)];
    const padding = Array.from({ length: facts.arity - parameters.length }, () => ex.call("term"));
    const args = parameters.map((parameter) => emitType(argumentType(parameter), input));
    const changed = parameters.map(({ type }) => withoutNil(type));
    return ex.spec(
        methodFunction(method.name),
        [...self, ...args, ...padding],
        resultType(method.returnType, changed, facts, input),
    );
};

interface Definition {
    readonly params: readonly Ex[];
    readonly body: Ex;
    /** Its place in the source. */
    readonly comment: string;
}

const definitionOf = (method: StructuredMethod, input: MethodEmitInput): Definition => {
    const { facts, parameters, span } = method;
    const context = createContext(facts, input, { rescued: undefined, captured: undefined });
    const used = freeNames(method.result);
    const heads = parameters.map(({ name }) => parameterName(name, used));
    const padding = Array.from({ length: facts.arity - parameters.length }, (_, position) =>
        ex.var(`_unused${position + 1}`),
    );
    const defaults = parameters
        .filter(({ name }) => used.has(name))
        .flatMap((parameter) => defaultBind(parameter, context.emit) ?? []);
    const body = ex.block([...defaults, context.emit(method.result)]);
    const self = facts.self === "none" ? [] : [selfParameter(facts.self, body)];
    const comment = `${span.path}:${span.line}-${span.endLine}`;
    return { params: [...self, ...heads, ...padding], body, comment };
};

/** The items of one method, in the order in which they stand in the module. */
export const emitMethod = (method: StructuredMethod, input: MethodEmitInput): readonly Item[] => {
    const { params, body, comment } = definitionOf(method, input);
    return [
        { ...specOf(method, input), comments: [comment], blankBefore: true },
        ex.def(methodFunction(method.name), params, body),
    ];
};

/** A method that only others of its module call. */
export const emitPrivateMethod = (method: StructuredMethod, input: MethodEmitInput): Item => {
    const { params, body, comment } = definitionOf(method, input);
    return { ...ex.defp(methodFunction(method.name), params, body), comments: [comment], blankBefore: true };
};
