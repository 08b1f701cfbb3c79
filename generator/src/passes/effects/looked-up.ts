/**
 * Methods that give an element of a field of `this`, or of another field where the first has none by that key:
 * `if (code in this.currencies) return this.currencies[code]; else if (code in this.currencies_by_id) …`. Who changes
 * what it got changes it there.
 */
import { ir } from "../../ir/build.js";
import type { LookedUp } from "../../ir/facts.js";
import type { Method } from "../../ir/method.js";
import type { Expr } from "../../ir/nodes.js";
import type { IfStmt, Stmt } from "../../ir/statements.js";
import { elixir, js, selfFunctions } from "../../runtime/index.js";
import { assigned, hasReturn } from "../control.js";
import { placeOf, sameExpr } from "../places.js";

/** Whether the test is that the field has an element by the key. */
const tellsOf = ({ test }: IfStmt, field: Expr, key: Expr): boolean => {
    if (test.kind !== "runtimeCall" || (test.fn !== js.hasKey && test.fn !== elixir.mapHasKey)) return false;
    const [object, name] = test.args;
    return object !== undefined && name !== undefined && sameExpr(object, field) && sameExpr(name, key);
};

/** Where the value of a `return` is looked up, if that is all that its branch does. */
const lookUpOf = (stmt: IfStmt, { parameters }: Method): LookedUp | undefined => {
    const [returned] = stmt.whenTrue;
    if (returned?.kind !== "return" || returned.value === undefined) return undefined;
    const place = placeOf(returned.value, () => undefined);
    const key = place?.path[0]?.key;
    if (place?.root.kind !== "thisField" || place.path.length !== 1 || key?.kind !== "local") return undefined;
    const position = parameters.findIndex(({ name }) => name === key.name);
    return position >= 0 && tellsOf(stmt, place.root, key) ? { field: place.root.field, key: position } : undefined;
};

/** What a chain of look-ups finds: each one where those before it found nothing. */
const chainOf = (stmts: readonly Stmt[], method: Method): readonly LookedUp[] | undefined => {
    const [first, ...others] = stmts.filter((stmt) => hasReturn([stmt]));
    if (first === undefined) return [];
    if (first.kind !== "ifStmt" || others.length > 0) return undefined;
    const found = lookUpOf(first, method);
    if (found !== undefined) {
        const instead = chainOf(first.whenFalse, method);
        return instead === undefined ? undefined : [found, ...instead];
    }
    // A condition of another kind decides whether anything is looked up at all.
    return hasReturn(first.whenFalse) ? undefined : chainOf(first.whenTrue, method);
};

const lookedUpBy = (method: Method): readonly LookedUp[] => {
    const found = chainOf(method.body, method) ?? [];
    const names = assigned(method.body);
    return found.some(({ key }) => names.includes(method.parameters[key]?.name ?? "")) ? [] : found;
};

const isSame = (a: readonly LookedUp[], b: readonly LookedUp[]): boolean =>
    a.length === b.length && a.every(({ field, key }, at) => field === b[at]?.field && key === b[at].key);

/** Where all definitions of a method look for what they give, in their order; nothing where they give something else. */
export const lookedUpByAll = (definitions: readonly Method[]): readonly LookedUp[] => {
    const [first = [], ...others] = definitions.map(lookedUpBy);
    return others.every((each) => isSame(first, each)) ? first : [];
};

/** What the arguments make of it: the place of what was found first, or of what was found instead, as values. */
export const foundBy = (lookedUp: readonly LookedUp[], args: readonly Expr[]): Expr | undefined =>
    lookedUp.reduceRight<Expr | undefined>((instead, { field, key }) => {
        const name = args[key];
        if (name === undefined) return undefined;
        const object: Expr = { kind: "thisField", field };
        const found = ir.runtime(selfFunctions.safeValue, [object, name]);
        return instead === undefined ? found : ir.conditional(ir.isKind("nil", found), instead, found);
    }, undefined);
