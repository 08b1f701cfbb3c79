/** What ccxt's code base says by how it names methods. */

export type Prefix = "watch" | "unWatch" | "handle" | "parse" | "safe";

const startsWith = (name: string, prefix: Prefix): boolean =>
    name.startsWith(prefix) && /^[A-Z]/.test(name.slice(prefix.length));

export const isWatch = (name: string): boolean => startsWith(name, "watch");
export const isUnwatch = (name: string): boolean => startsWith(name, "unWatch");
export const isHandler = (name: string): boolean => startsWith(name, "handle");
export const isParser = (name: string): boolean => startsWith(name, "parse");
/** A request that is sent, and answered, over a websocket; and what handles its answer. */
export const isOverWebsocket = (name: string): boolean => name.endsWith("Ws");

/** What a subscription is to: `Trades` of `watchTradesForSymbols`. */
export const streamNoun = (name: string): string | undefined =>
    /^(?:watch|unWatch)([A-Z]\w*?)(?:ForSymbols?)?$/.exec(name)?.[1];

/** What is parsed: `Trade` of `parseWsTrade`. */
export const parsedNoun = (name: string): string | undefined => /^parse(?:Ws)?([A-Z]\w*)$/.exec(name)?.[1];

/** What is completed to a unified structure: `Trade` of `safeTrade`. */
export const structureNoun = (name: string): string | undefined => /^safe([A-Z]\w*)$/.exec(name)?.[1];

/** Makes, changes or cancels orders. */
export const isOrderMutation = (name: string): boolean => /^(?:create|edit|cancel)\w*Orders?\w*$/.test(name);

/** `[value, params] = this.handle…AndParams (…)`: a parameter of the caller, or an option. */
export const isParameterHandling = (name: string): boolean =>
    /^handle\w*(?:AndParams|ParamString|ParamBool)\d*$/.test(name);

/** A request of the unified REST API. */
export const isFetch = (name: string): boolean => /^fetch[A-Z]/.test(name) && !isOverWebsocket(name);
