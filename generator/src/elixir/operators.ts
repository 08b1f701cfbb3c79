/**
 * Elixir's operators: how tightly they bind, and how a chain of them is laid out.
 * https://hexdocs.pm/elixir/operators.html
 */
import type { BinaryOperator } from "./ast.js";

/** Binary operators, those among them that have nodes of their own in the syntax tree included. */
export type Operator = BinaryOperator | "=" | ".." | "//";

/** Which operand may hold the same operator without parentheses. */
export type Side = "left" | "right";

/**
 * `tight`: `a..b`; `sameLine`: never breaks; `pipeline`: each step on a line of its own;
 * `leading`: the operator starts the next line; `trailing`: the operator ends the line.
 */
export type OperatorLayout = "tight" | "sameLine" | "pipeline" | "leading" | "trailing";

/** What the printer has to know about an operator. */
export interface OperatorInfo {
    readonly precedence: number;
    readonly associates: Side;
    readonly layout: OperatorLayout;
    /** The right side's brackets may stay on the operator's line: `x = [`. */
    readonly hugs: boolean;
    /** An operand that is another binary operation always gets parentheses. */
    readonly isolates: boolean;
    /** `and`, `or` and their like are never mixed without parentheses. */
    readonly logical: boolean;
}

const info = (
    precedence: number,
    associates: Side,
    more: Partial<Omit<OperatorInfo, "precedence" | "associates">> = {},
): OperatorInfo => ({
    layout: "trailing",
    hugs: false,
    isolates: false,
    logical: false,
    ...more,
    precedence,
    associates,
});

const logical = { logical: true } as const;
const hugs = { hugs: true } as const;
const isolates = { isolates: true } as const;

/** Every operator; a missing one does not compile. */
export const operators: Readonly<Record<Operator, OperatorInfo>> = {
    "<-": info(40, "left", hugs),
    "\\\\": info(40, "left", { layout: "sameLine" }),
    when: info(50, "right", { layout: "leading" }),
    "::": info(60, "right", hugs),
    "|": info(70, "right", { layout: "leading" }),
    "=": info(100, "right", hugs),
    "||": info(120, "left", logical),
    or: info(120, "left", logical),
    "&&": info(130, "left", logical),
    and: info(130, "left", logical),
    "==": info(140, "left", hugs),
    "!=": info(140, "left", hugs),
    "=~": info(140, "left", hugs),
    "===": info(140, "left", hugs),
    "!==": info(140, "left", hugs),
    "<": info(150, "left", hugs),
    "<=": info(150, "left", hugs),
    ">=": info(150, "left", hugs),
    ">": info(150, "left", hugs),
    "|>": info(160, "left", { layout: "pipeline", isolates: true }),
    in: info(170, "left", { layout: "sameLine", isolates: true }),
    "not in": info(170, "left", { layout: "sameLine", isolates: true }),
    "//": info(190, "right", { layout: "tight", isolates: true }),
    "++": info(200, "right", isolates),
    "--": info(200, "right", isolates),
    "<>": info(200, "right", isolates),
    "..": info(200, "right", { layout: "tight", isolates: true }),
    "+": info(210, "left"),
    "-": info(210, "left"),
    "*": info(220, "left"),
    "/": info(220, "left"),
    "**": info(230, "left"),
};

/** Above this, a capture on the right of a left-associative operator needs parentheses. */
export const capturePrecedence = 90;

/** Whether `operator` as an operand of `parent` on that side needs parentheses. */
export const needsParentheses = (operator: Operator, parent: Operator, side: Side): boolean => {
    const inner = operators[operator];
    const outer = operators[parent];
    if (operator === parent && outer.associates === side) return operator === "--";
    if (outer.isolates && inner.layout !== "tight") return true;
    if (outer.logical && inner.logical) return true;
    return outer.precedence > inner.precedence || (outer.precedence === inner.precedence && outer.associates !== side);
};
