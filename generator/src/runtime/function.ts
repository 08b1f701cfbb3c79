/** What the compiler knows of one hand-written function of the Elixir runtime. */
import type { Type } from "../types/type.js";
import type { EntryPoint } from "./entry-points.js";

export interface RuntimeFunction {
    /** Elixir module below `Ccxt`, such as `Safe` or `Pro.Connection`. */
    readonly module: string;
    readonly name: string;
    readonly returns: Type;
    /** What the call needs of `this`, passed first. */
    readonly self?: "exchange";
    /** The first argument is a mutable object in the source; the Elixir function gives the changed one back. */
    readonly mutatesReceiver?: boolean;
    /** Where it changes its receiver: it gives a value, too, before the receiver. */
    readonly givesValue?: boolean;
    /** Where it gives a value, too: the function that gives it alone, for who doesn't read the receiver any more. */
    readonly forValueAlone?: RuntimeFunction;
    /** Where it changes its receiver: its value is the receiver, as it is then. */
    readonly givesReceiver?: boolean;
    /** The receiver holds the other arguments from then on, not copies of them. */
    readonly keepsArguments?: boolean;
    /** Where it keeps only some of what they hold: each of these fields keeps the elements of theirs. */
    readonly keepsIn?: readonly string[];
    /**
     * The argument at this position is given to who waits for it, who may go on to change it: where it lives in the
     * stream state is told by one more argument, the last.
     */
    readonly tellsPlace?: number;
    /** It gives a value to who waits for it, which lives nowhere in the stream state. */
    readonly settlesWaiters?: true;
    /** The result is the element of the first argument at the key in the second: a borrow of that place. */
    readonly projects?: boolean;
    /** The result holds elements of the arguments, not copies of them. */
    readonly sharesElements?: boolean;
    /** What stands for a call whose value nobody takes. */
    readonly unawaited?: RuntimeFunction;
    /** Methods of the exchange that it calls, and with which shape. */
    readonly calls?: ReadonlyMap<string, EntryPoint>;
    /** Where it shares elements: they lie deeper in the result than in the arguments, or less deep. */
    readonly regroups?: boolean;
    /** Where it shares elements: the result is one of them, or the default. */
    readonly givesElement?: boolean;
    /** Waits for what happens elsewhere. Functions of the exchange that have an effect do, too. */
    readonly waits?: boolean;
    /** Has an effect or blocks; may be neither dropped nor reordered. */
    readonly effect?: boolean;
    /** Whether it can raise an error that ccxt's classes may catch; what a module's functions do unless they say so. */
    readonly raises?: boolean;
    /** The result has the type of the argument at this position. */
    readonly returnsArgument?: number;
    /** The result may also be the argument at this position (a default); its type joins. */
    readonly defaultArgument?: number;
    /** A macro: the module that calls it requires the macro's. */
    readonly isMacro?: true;
}

/**
 * Modules whose functions give something for whatever they get. What JavaScript throws where a property of undefined is
 * read or written is not among what compiled code has to catch at the right moment: reading gives nil.
 */
const QUIET: ReadonlySet<string> = new Set([
    "",
    "Collection",
    "Enum",
    "Error",
    "Map",
    "JS",
    "Loop",
    "Number",
    "Ordered",
    "Pro.ArrayCache",
    "Pro.ArrayCacheBySymbolById",
    "Pro.ArrayCacheBySymbolBySide",
    "Pro.ArrayCacheByTimestamp",
    "Pro.Cache",
    "Pro.Client",
    "Pro.OrderBook",
    "Pro.OrderBookSide",
    "Safe",
    "String",
    "Time",
]);

/** Whether a call of the function waits: what runs before it and what runs after it are different turns. */
export const isWaiting = (fn: RuntimeFunction): boolean =>
    fn.waits === true || (fn.self === "exchange" && fn.effect === true);

/** Whether a call of the function can raise an error. */
export const canRaise = (fn: RuntimeFunction): boolean => fn.raises ?? !QUIET.has(fn.module);
