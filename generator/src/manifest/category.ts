/** What a method is for: ccxt says it in the first and the last word of a name, the body says the rest. */
import type { ClassView } from "./class-view.js";
import { isHandler, isOverWebsocket, isParser, isUnwatch, isWatch } from "./conventions.js";

export type Category =
    | "publicStream"
    | "privateStream"
    | "unsubscribe"
    | "wsApi"
    | "auth"
    | "parser"
    | "handler"
    | "helper";

/** A private stream authenticates first, itself or in the stream that it hands the work to. */
export const isPrivateStream = (name: string, view: ClassView, seen: ReadonlySet<string> = new Set()): boolean =>
    [...view.uses(name)].some(
        (each) =>
            view.authenticates(each) ||
            (isWatch(each) && !seen.has(each) && isPrivateStream(each, view, new Set([...seen, name]))),
    );

export const categoryOf = (name: string, view: ClassView): Category => {
    if (view.authenticates(name)) return "auth";
    if (isOverWebsocket(name)) return "wsApi";
    if (isUnwatch(name)) return "unsubscribe";
    if (isHandler(name)) return "handler";
    if (isParser(name)) return "parser";
    if (!isWatch(name)) return "helper";
    return isPrivateStream(name, view) ? "privateStream" : "publicStream";
};
