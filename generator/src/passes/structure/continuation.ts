/** What follows a list of statements, and which names branches and loops carry to it. */
import { ir } from "../../ir/build.js";
import type { Bind, Expr } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { walk } from "../../ir/walk.js";
import { assigned } from "../control.js";
import { liveBefore, NO_EXITS, type Exits, type Live } from "../effects/liveness.js";

/** What follows a list of statements: the expression for reaching their end, and for each way of leaving early. */
export interface Continuation {
    readonly end: Expr;
    readonly onReturn: (value: Expr | undefined) => Expr;
    readonly onBreak: Expr;
    readonly onContinue: Expr;
}

export interface StructureContext {
    /** The expression that stands for statements and what follows them. */
    readonly sequence: (stmts: readonly Stmt[], next: Continuation) => Expr;
}

/** A tail of up to this many statements is copied into both branches rather than joined. */
export const COPIED_TAIL = 1;

export const localNames = (node: Expr): Live => {
    const names = new Set<string>();
    walk(node, (each) => {
        if (each.kind === "local") names.add(each.name);
    });
    return names;
};

export const exitsOf = (next: Continuation): Exits => ({
    ...NO_EXITS,
    onBreak: localNames(next.onBreak),
    onContinue: localNames(next.onContinue),
});

export const liveAt = (rest: readonly Stmt[], next: Continuation): Live =>
    liveBefore(rest, localNames(next.end), exitsOf(next));

export const values = (names: readonly string[]): Expr => {
    const [only] = names;
    if (only === undefined) return ir.nil;
    return names.length === 1 ? ir.local(only) : ir.tuple(names.map(ir.local));
};

/** What a part that can also return gives where it doesn't. */
export const goOn = (carried: readonly string[]): Expr =>
    carried.length === 0 ? ir.tagged("next") : ir.tagged("next", values(carried));

/** Reaching the end gives the carried names; the ways out stay those of `next`. */
export const joining = (carried: readonly string[], next: Continuation): Continuation => ({
    ...next,
    end: values(carried),
});

/** Every way out is tagged, so that what follows can tell them from reaching the end. */
export const tagging = (carried: readonly string[], next: Continuation): Continuation => ({
    end: goOn(carried),
    onReturn: (value) => ir.tagged("return", next.onReturn(value)),
    onBreak: ir.tagged("return", next.onBreak),
    onContinue: ir.tagged("return", next.onContinue),
});

export const carriedBy = (blocks: readonly (readonly Stmt[])[], live: Live): readonly string[] => [
    ...new Set(blocks.flatMap((block) => assigned(block)).filter((name) => live.has(name))),
];

export const prepend = (binds: readonly Bind[], result: Expr): Expr =>
    result.kind === "block" ? ir.block([...binds, ...result.binds], result.result) : ir.block(binds, result);

/** A part that may leave gives a tagged value; what follows looks at the tag. */
export const afterReturn = (
    value: Expr,
    targets: readonly string[],
    rest: readonly Stmt[],
    next: Continuation,
    context: StructureContext,
): Expr => ({ kind: "afterReturn", value, targets, rest: context.sequence(rest, next) });
