/**
 * Hand-written methods of the base class that a class of the program overrides. To the program the base class has them
 * as any other method, whose bodies call the runtime's functions: so each exchange's own is called, and `super` works.
 */
import ts from "typescript";
import type { ProgramClass } from "../frontend/program.js";
import { ir } from "../ir/build.js";
import type { Method } from "../ir/method.js";
import type { RuntimeFunction } from "../runtime/function.js";
import { SELF_FUNCTIONS } from "../runtime/functions.js";
import { t } from "../types/type.js";
import { spanOf } from "./context.js";
import { isAsyncMethod, methodName } from "./methods.js";

export interface HandWritten {
    readonly name: string;
    readonly fn: RuntimeFunction;
    /** The method as one of the classes overrides it. */
    readonly override: ts.MethodDeclaration;
}

const isBase = ({ parent }: ProgramClass): boolean => parent === undefined;

export const overriddenByHand = (classes: readonly ProgramClass[]): readonly HandWritten[] => {
    const found = new Map<string, HandWritten>();
    const own = new Set(classes.filter(isBase).flatMap(({ methods }) => methods.map(methodName)));
    for (const override of classes.flatMap(({ methods }) => methods)) {
        const name = methodName(override);
        const fn = SELF_FUNCTIONS.get(name);
        if (fn !== undefined && !own.has(name) && !found.has(name)) found.set(name, { name, fn, override });
    }
    return [...found.values()];
};

/** The base class's own declaration of it, above ccxt's marker. */
const declarationIn = ({ declaration }: ProgramClass, name: string): ts.ClassElement | undefined =>
    declaration.members.find((member) => ts.isMethodDeclaration(member) && methodName(member) === name);

export const handWrittenMethod = (source: ProgramClass, { name, fn, override }: HandWritten): Method => {
    const span = spanOf(source, declarationIn(source, name) ?? source.declaration);
    const names = override.parameters.map((parameter) => parameter.name.getText());
    return {
        name,
        className: source.declaration.name?.text ?? "",
        isAsync: isAsyncMethod(override),
        isStatic: false,
        parameters: names.map((each) => ({ name: each, type: t.any, initial: undefined, isOptional: true })),
        returnType: fn.returns,
        body: [{ kind: "return", value: ir.runtime(fn, names.map(ir.local)), span }],
        span,
        documentation: undefined,
    };
};
