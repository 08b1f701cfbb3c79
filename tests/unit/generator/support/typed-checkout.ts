/**
 * ccxt's package as if it were a checkout: each class in TypeScript, made from its JavaScript with the signatures of its
 * declarations, and with the casts, annotations and assertions that ccxt's own sources are full of.
 */
import ts from "typescript";
import { loadSourceClass, type SourceClass } from "../../../../generator/src/frontend/source-class.js";
import type { SourceHost } from "../../../../generator/src/frontend/host.js";

interface Insertion {
    readonly at: number;
    readonly text: string;
}

const inserted = (text: string, insertions: readonly Insertion[]): string =>
    [...insertions]
        .sort((a, b) => b.at - a.at)
        .reduce((changed, { at, text: what }) => changed.slice(0, at) + what + changed.slice(at), text);

/** A type on one line, so that no line of the source has another number. */
const written = (type: ts.TypeNode): string => `: ${type.getText().replace(/\s+/g, " ")}`;

const signature = (method: ts.MethodDeclaration, { signatures }: SourceClass): readonly Insertion[] => {
    const declared = ts.isIdentifier(method.name) ? signatures.get(method.name.text) : undefined;
    if (declared === undefined) return [];
    const types = method.parameters.flatMap((parameter, position): readonly Insertion[] => {
        const type = declared.parameters[position];
        const isOptional = declared.declaration.parameters[position]?.questionToken !== undefined;
        if (type === undefined) return [];
        const mark = isOptional && parameter.initializer === undefined ? "?" : "";
        return [{ at: parameter.name.getEnd(), text: `${mark}${written(type)}` }];
    });
    const body = method.body;
    if (body === undefined || declared.returnType === undefined) return types;
    return [...types, { at: body.getStart() - 1, text: written(declared.returnType) }];
};

/** Casts and annotations that say nothing new: what the compiler makes of the source must not change. */
const casts = (node: ts.Node): readonly Insertion[] => {
    if (ts.isReturnStatement(node) && node.expression !== undefined) {
        const { expression } = node;
        if (ts.isLeftHandSideExpression(expression)) return [{ at: expression.getEnd(), text: " as any" }];
        return [
            { at: expression.getStart(), text: "(" },
            { at: expression.getEnd(), text: ") as any" },
        ];
    }
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
        const isOfLoop = ts.isForStatement(node.parent.parent);
        return isOfLoop ? [] : [{ at: node.name.getEnd(), text: ": any" }];
    }
    if (ts.isElementAccessExpression(node) && ts.isLeftHandSideExpression(node.argumentExpression)) {
        return [
            { at: node.argumentExpression.getStart(), text: "(" },
            { at: node.argumentExpression.getEnd(), text: " as string)" },
        ];
    }
    if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent) && node.parent.expression !== node) {
        return [{ at: node.getEnd(), text: "!" }];
    }
    if (ts.isNewExpression(node) && node.arguments?.length === 0 && node.expression.getText() === "Array") {
        return [{ at: node.expression.getEnd(), text: "<any>" }];
    }
    return [];
};

const typedClass = (host: SourceHost, path: string): string => {
    const source = loadSourceClass(host, path);
    const insertions: Insertion[] = [];
    const visit = (node: ts.Node): void => {
        insertions.push(...casts(node));
        node.forEachChild(visit);
    };
    for (const method of source.methods) {
        insertions.push(...signature(method, source));
        method.body?.forEachChild(visit);
    }
    return inserted(source.file.text, insertions);
};

/** The package of `host` as a checkout of TypeScript. */
export const typedCheckout = (host: SourceHost): SourceHost => ({
    read: (path) => {
        if (!path.startsWith("ts/src/")) return path.startsWith("js/") ? undefined : host.read(path);
        const compiled = path.replace(/^ts\//, "js/");
        if (path.endsWith("/base/types.ts")) return host.read(compiled.replace(/\.ts$/, ".d.ts"));
        const javaScript = compiled.replace(/\.ts$/, ".js");
        return host.read(javaScript) === undefined ? undefined : typedClass(host, javaScript);
    },
});
