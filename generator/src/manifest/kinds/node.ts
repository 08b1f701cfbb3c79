/** What a rule says of a method: one thing that it does, where, and with what. */
import type { Method } from "../../ir/method.js";
import type { Expr } from "../../ir/nodes.js";
import type { Stmt } from "../../ir/statements.js";
import { ownExpressions, walk, walkStatements } from "../../ir/walk.js";
import type { ClassView } from "../class-view.js";
import type { Flow } from "./flow.js";

export type Detail = string | number | boolean | readonly string[] | undefined;

/** A kind is `family:name`; manifest/kinds.json says what each means. */
export interface KindNode {
    readonly kind: string;
    /** In the source. */
    readonly line: number;
    readonly [detail: string]: Detail;
}

export interface RuleInput {
    readonly method: Method;
    readonly flow: Flow;
    readonly view: ClassView;
}

export type Rule = (input: RuleInput) => readonly KindNode[];

/** Calls `visit` for every expression of a method, parents first, with the line that it stands in. */
export const eachExpression = ({ body }: Method, visit: (node: Expr, line: number, stmt: Stmt) => void): void =>
    walkStatements(body, (stmt) => {
        for (const own of ownExpressions(stmt)) {
            walk(own, (node) => visit(node, "span" in node ? node.span.line : stmt.span.line, stmt));
        }
    });

/** What `find` gives for each expression of a method. */
export const collect = <T>(
    method: Method,
    find: (node: Expr, line: number, stmt: Stmt) => readonly T[],
): readonly T[] => {
    const found: T[] = [];
    eachExpression(method, (node, line, stmt) => found.push(...find(node, line, stmt)));
    return found;
};

/** `myTrades` and `OrderBook` as `my-trades` and `order-book`; `OHLCV` as `ohlcv`. */
export const kebab = (name: string): string =>
    name
        .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
        .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
        .replace(/_/g, "-")
        .toLowerCase();

export const singular = (name: string): string => name.replace(/(?<![su])s$/, "");

export const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** One node for all with the same name and line of the first, with their details in one list. */
export const gathered = (
    kind: string,
    list: string,
    found: readonly { readonly value: string; readonly line: number }[],
): readonly KindNode[] => {
    const [first] = found;
    return first === undefined
        ? []
        : [{ kind, line: Math.min(...found.map(({ line }) => line)), [list]: unique(found.map(({ value }) => value)) }];
};

/** Of each kind the first node alone. */
export const firstOfEach = (nodes: readonly KindNode[]): readonly KindNode[] =>
    nodes.filter(({ kind }, at) => nodes.findIndex((each) => each.kind === kind) === at);
