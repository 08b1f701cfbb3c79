/** Which method a name means in each class: its own one, one that it inherits, or one of a subclass. */
import ts from "typescript";
import { lineage } from "../class-tree.js";
import type { ProgramClass } from "../frontend/program.js";
import { familyName } from "../method-name.js";
import { overriddenByHand } from "./hand-written.js";
import { isAsyncMethod, methodName } from "./methods.js";

export interface MethodName {
    /** How the program calls it. */
    readonly name: string;
    readonly isAsync: boolean;
}

/** The methods that one class can name. */
export type MethodNames = ReadonlyMap<string, MethodName>;

const isOwnMember = (node: ts.Node): node is ts.PropertyAccessExpression =>
    ts.isPropertyAccessExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ThisKeyword || node.expression.kind === ts.SyntaxKind.SuperKeyword);

/** The names that stand after `this.` and `super.` in a class. */
const membersNamedBy = ({ methods }: ProgramClass): ReadonlySet<string> => {
    const names = new Set<string>();
    const visit = (node: ts.Node): void => {
        if (isOwnMember(node)) names.add(node.name.text);
        node.forEachChild(visit);
    };
    methods.forEach(visit);
    return names;
};

interface Uses {
    /** Classes that define the method; true for those where it is async. */
    readonly defined: Map<number, boolean>;
    /** Classes that define it or name it. */
    readonly named: Set<number>;
}

const usesOf = (classes: readonly ProgramClass[]): ReadonlyMap<string, Uses> => {
    const uses = new Map<string, Uses>();
    for (const [at, { methods }] of classes.entries()) {
        for (const node of methods) {
            const name = methodName(node);
            const known = uses.get(name) ?? { defined: new Map<number, boolean>(), named: new Set<number>() };
            uses.set(name, known);
            known.defined.set(at, isAsyncMethod(node));
            known.named.add(at);
        }
    }
    const base = classes.findIndex(({ parent }) => parent === undefined);
    for (const { name, override } of overriddenByHand(classes)) {
        uses.get(name)?.defined.set(base, isAsyncMethod(override));
        uses.get(name)?.named.add(base);
    }
    for (const [at, source] of classes.entries()) {
        for (const name of membersNamedBy(source)) uses.get(name)?.named.add(at);
    }
    return uses;
};

/** For each class, what the names of methods mean in it. */
export const methodNames = (classes: readonly ProgramClass[]): readonly MethodNames[] => {
    const names = classes.map(() => new Map<string, MethodName>());
    const lines = classes.map((_, at) => lineage(classes, at));
    for (const [plain, { defined, named }] of usesOf(classes)) {
        const topOf = new Map(
            [...named].map((at) => [at, (lines[at] ?? []).findLast((each) => named.has(each)) ?? at]),
        );
        const tops = new Set([...defined.keys()].map((at) => topOf.get(at) ?? at));
        for (const [at, top] of topOf) {
            if (!tops.has(top)) continue;
            const name = tops.size === 1 ? plain : familyName(plain, classes[top]?.path ?? "");
            const definer =
                (lines[at] ?? []).find((each) => defined.has(each)) ??
                [...defined.keys()].find((each) => topOf.get(each) === top);
            names[at]?.set(plain, { name, isAsync: definer !== undefined && (defined.get(definer) ?? false) });
        }
    }
    return names;
};
