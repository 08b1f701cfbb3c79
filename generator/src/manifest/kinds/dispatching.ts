/** Which handler a message goes to. */
import type { ObjectLiteral } from "../../ir/nodes.js";
import type { ClassView } from "../class-view.js";
import { isHandler } from "../conventions.js";
import { CHANNEL_FAMILIES } from "./channels.js";
import type { Origin } from "./flow.js";
import { collect, type KindNode, type Rule, type RuleInput } from "./node.js";

const handlerEntries = ({ entries }: ObjectLiteral): readonly { readonly event: string; readonly handler: string }[] =>
    entries.flatMap(({ key, value }) =>
        key.kind === "literal" && value.kind === "handlerReference"
            ? [{ event: String(key.value), handler: value.method }]
            : [],
    );

/** The fields of stream state that a handler of the class, or what it uses, touches. */
const touchedFields = (name: string, view: ClassView, seen: readonly string[] = []): ReadonlySet<string> => {
    const method = view.find(name);
    if (method === undefined || seen.includes(name)) return new Set();
    const own = collect(method, (node) => (node.kind === "thisField" ? [node.field] : []));
    const inner = [...view.uses(name)].flatMap((each) => [...touchedFields(each, view, [...seen, name])]);
    return new Set([...own, ...inner]);
};

/** Of an account's own, of the market, or of the connection itself: by what its handler keeps. */
const eventClass = (handler: string, input: RuleInput): string => {
    const fields = touchedFields(handler, input.view);
    const families = CHANNEL_FAMILIES.filter(({ field }) => fields.has(field));
    if (families.length === 0) return "control-event";
    return families.some(({ isPrivate }) => isPrivate) ? "private-event" : "public-event";
};

/** A table from events to handlers has more than one; a single one is a subscription's. */
const tables: Rule = (input) =>
    collect(input.method, (node, line) => {
        const found = node.kind === "object" ? handlerEntries(node) : [];
        if (found.length < 2) return [];
        return found.map(({ event, handler }) => ({
            kind: `dispatch-branch:${eventClass(handler, input)}`,
            line,
            event,
            handler,
        }));
    });

const isFromTable = ({ node, line }: Origin, { flow }: RuleInput): boolean => {
    const [object] = node.kind === "runtimeCall" ? node.args : [];
    return object !== undefined && flow.objects(object, line).some((each) => handlerEntries(each).length > 1);
};

/**
 * `method.call (this, client, message)`: the handler is what the name was given last before, from a table of events, or
 * from what the client remembers of a subscription.
 */
const calls: Rule = (input) =>
    collect(input.method, (node, line) => {
        if (node.kind !== "handlerCall") return [];
        const before = input.flow.origins(node.handler, line).filter((origin) => origin.line < line);
        const last = before.reduce<Origin | undefined>(
            (latest, each) => (latest === undefined || each.line > latest.line ? each : latest),
            undefined,
        );
        const isEvent = last !== undefined && isFromTable(last, input);
        return [{ kind: isEvent ? "dispatch:by-event" : "dispatch:by-subscription", line }];
    });

const dispatches = (input: RuleInput): boolean => calls(input).length > 0;

/** A call of another handler: one more branch of what dispatches, else a part of the work. */
const direct: Rule = (input) =>
    collect(input.method, (node, line): readonly KindNode[] =>
        node.kind === "methodCall" && isHandler(node.method) && input.view.find(node.method) !== undefined
            ? [
                  {
                      kind: dispatches(input) ? "dispatch-branch:handler" : "handler:delegated",
                      line,
                      handler: node.method,
                  },
              ]
            : [],
    );

export const dispatching: readonly Rule[] = [tables, calls, direct];
