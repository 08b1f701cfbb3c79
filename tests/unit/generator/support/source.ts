/** Small classes in the language of ccxt's exchange classes, laid out as the compiler finds them in a checkout. */
import { memoryHost, type SourceHost } from "../../../../generator/src/frontend/host.js";

/** What a test says of a class. */
export interface ClassText {
    /** Methods of the class, as they stand in its source. */
    readonly methods: string;
    /** Methods of ccxt's base class below its marker. */
    readonly base?: string;
}

/** The class path that the compiler is asked for. */
export const CLASS_PATH = "pro/snippet";

export const CLASS_FILE = "ts/src/pro/snippet.ts";
export const BASE_FILE = "ts/src/base/Exchange.ts";
export const TYPES_FILE = "ts/src/base/types.ts";

/** Error classes that the sources import. */
export const ERRORS = [
    "ArgumentsRequired",
    "AuthenticationError",
    "BadRequest",
    "BadSymbol",
    "BaseError",
    "ExchangeError",
    "InsufficientFunds",
    "InvalidOrder",
    "NetworkError",
    "NotSupported",
    "OrderNotFound",
    "RateLimitExceeded",
    "RequestTimeout",
] as const;

/** Constants of ccxt's number formats that the sources import. */
export const CONSTANTS = [
    "DECIMAL_PLACES",
    "NO_PADDING",
    "PAD_WITH_ZERO",
    "ROUND",
    "SIGNIFICANT_DIGITS",
    "TICK_SIZE",
    "TRUNCATE",
] as const;

/** Classes of the caches that the sources import. */
export const CACHES = [
    "ArrayCache",
    "ArrayCacheBySymbolById",
    "ArrayCacheBySymbolBySide",
    "ArrayCacheByTimestamp",
] as const;

/** Classes of the sides of an order book that the sources import. */
export const SIDES = ["Asks", "Bids"] as const;

/** Names as ccxt's `base/types.ts` declares them. */
const TYPES = `
export type Int = number | undefined;
export type Num = number | undefined;
export type Str = string | undefined;
export type Strings = string[] | undefined;
export type Bool = boolean | undefined;
export interface Dictionary<T> { [key: string]: T; }
export type Dict = Dictionary<any>;
export type NullableDict = Dict | undefined;
export type List = Array<any>;
export type NullableList = List | undefined;
export interface MarketInterface {
    id: Str;
    symbol: Str;
    base: Str;
    quote: Str;
    spot: Bool;
    contract: Bool;
    contractSize: Num;
    precision: { amount: Num; price: Num };
    info: any;
}
export type Market = MarketInterface | undefined;
export interface Ticker { symbol: string; last: Num; info: any; }
export interface Tickers extends Dictionary<Ticker> {}
`;

const imports = (fromBase: string): string => `
import { ${ERRORS.join(", ")} } from '${fromBase}errors.js';
import { ${CONSTANTS.join(", ")} } from '${fromBase}functions/number.js';
import { Precise } from '${fromBase}Precise.js';
import { ${CACHES.join(", ")} } from '${fromBase}ws/Cache.js';
import { ${SIDES.join(", ")} } from '${fromBase}ws/OrderBookSide.js';
`;

export const MARKER = "// METHODS BELOW THIS LINE ARE TRANSPILED FROM TYPESCRIPT";

const DESCRIBE = /^\s*describe \(/m;

/** A base class that describes nothing, unless the test says what. */
const baseText = (methods: string): string => `${imports("./")}
export default class Exchange {
    ${MARKER}
    ${DESCRIBE.test(methods) ? "" : "describe (): any { return {}; }"}
${methods}
}
`;

/** The files of a class and its base class; one has a fixed first line of methods, for tests of positions. */
export const classFiles = ({ methods, base = "" }: ClassText): Readonly<Record<string, string>> => ({
    [TYPES_FILE]: TYPES,
    [BASE_FILE]: baseText(base),
    [CLASS_FILE]: `import Exchange from '../base/Exchange.js';${imports("../base/")}
export default class snippet extends Exchange {
${methods}
}
`,
});

/** A class of a tree, by its class path, below the one at `parent` or the base class. */
export interface TreeClass {
    readonly path: string;
    readonly parent?: string;
    readonly methods: string;
}

export interface TreeText {
    readonly base?: string;
    /** Each after those that it names: its parent, and the classes that it makes instances of as `new NameRest ()`. */
    readonly classes: readonly TreeClass[];
}

const nameOf = (path: string): string => path.split("/").pop() ?? path;

/** The name by which a class of a tree is known in the text of another one. */
export const importedAs = (path: string): string => `${nameOf(path)}${path.startsWith("pro/") ? "" : "Rest"}`;

const treeClassText = ({ path, parent, methods }: TreeClass, all: readonly TreeClass[]): string => {
    const up = path.includes("/") ? "../" : "./";
    const others = all.filter((other) => other.path !== path && methods.includes(`new ${importedAs(other.path)}`));
    const named = [...new Set([...others.map((other) => other.path), ...(parent === undefined ? [] : [parent])])];
    const lines = named.map((each) => `import ${importedAs(each)} from '${up}${each}.js';`);
    return `import Exchange from '${up}base/Exchange.js';${imports(`${up}base/`)}${lines.join("\n")}
export default class ${nameOf(path)} extends ${parent === undefined ? "Exchange" : importedAs(parent)} {
${methods}
}
`;
};

/** The files of a tree of classes, as a checkout has them. */
export const treeHost = ({ base = "", classes }: TreeText): SourceHost =>
    memoryHost({
        [TYPES_FILE]: TYPES,
        [BASE_FILE]: baseText(base),
        ...Object.fromEntries(classes.map((each) => [`ts/src/${each.path}.ts`, treeClassText(each, classes)])),
    });

export const classHost = (text: ClassText): SourceHost => memoryHost(classFiles(text));

/** Methods of ccxt's base class that read an element of a certain kind, as ccxt has them. */
export const SAFE_ACCESS = `
    isDictionary (value): boolean {
        return (value !== undefined) && (typeof value === 'object') && !Array.isArray (value);
    }

    safeDict (dictionary, key, defaultValue = undefined): Dict | undefined {
        const value = this.safeValue (dictionary, key, defaultValue);
        if (value === undefined) {
            return defaultValue;
        }
        if (this.isDictionary (value)) {
            return value;
        }
        return defaultValue;
    }

    safeList (dictionary, key, defaultValue = undefined): List | undefined {
        const value = this.safeValue (dictionary, key, defaultValue);
        if (value === undefined) {
            return defaultValue;
        }
        if (Array.isArray (value)) {
            return value;
        }
        return defaultValue;
    }
`;
