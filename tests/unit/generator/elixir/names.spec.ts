import {
    collisions,
    fieldName,
    functionName,
    moduleName,
    snakeCase,
    unusedName,
    variableName,
} from "../../../../generator/src/elixir/names.js";
import { kernelFunctions, kernelMacros, reservedWords } from "../../../../generator/src/elixir/names.js";
import type { Examined } from "./formatter.js";
import { examine, kernelNames } from "./formatter.js";

describe("snakeCase", () => {
    const names: readonly (readonly [string, string])[] = [
        ["symbol", "symbol"],
        ["watchTicker", "watch_ticker"],
        ["unWatchTicker", "un_watch_ticker"],
        ["watchOHLCVForSymbols", "watch_ohlcv_for_symbols"],
        ["parseOHLCVs", "parse_ohlcvs"],
        ["convertOHLCVToTradingView", "convert_ohlcv_to_trading_view"],
        ["fetchOHLCVWs", "fetch_ohlcv_ws"],
        ["fetchTradesWs", "fetch_trades_ws"],
        ["fetchL2OrderBook", "fetch_l2_order_book"],
        ["fetchADLRank", "fetch_adl_rank"],
        ["isUTAEnabled", "is_uta_enabled"],
        ["parseHTTPResponse", "parse_http_response"],
        ["safeString2", "safe_string2"],
        ["safeStringN", "safe_string_n"],
        ["stringToBase64", "string_to_base64"],
        ["base64ToString", "base64_to_string"],
        ["fapiPrivateV3GetAccount", "fapi_private_v3_get_account"],
        ["handleOHLCV1m", "handle_ohlcv_1m"],
        ["parse8601", "parse8601"],
        ["iso8601", "iso8601"],
        ["yyyymmdd", "yyyymmdd"],
        ["MAX_VALUE", "max_value"],
        ["_internal", "internal"],
        ["$ref", "ref"],
    ];
    for (const [name, expected] of names) {
        it(`${name} is ${expected}`, () => {
            expect(snakeCase(name)).toBe(expected);
        });
    }

    it("leaves its own results alone", () => {
        for (const [, name] of names) expect(snakeCase(name)).toBe(name);
    });
});

describe("reserved words", () => {
    for (const word of reservedWords) {
        it(`${word} gets a suffix as a variable and as a function, and is a field as it is`, () => {
            expect(variableName(word)).toBe(word + "_");
            expect(functionName(word)).toBe(word + "_");
            expect(fieldName(word)).toBe(word);
        });
    }

    for (const name of kernelMacros) {
        it(`${name} gets a suffix as a variable and as a function`, () => {
            expect(variableName(name)).toBe(name + "_");
            expect(functionName(name)).toBe(name + "_");
        });
    }

    for (const name of kernelFunctions) {
        it(`${name} gets a suffix as a function`, () => {
            expect(functionName(name)).toBe(name + "_");
        });
    }

    it("leaves variables their names where a function of Kernel has arguments", () => {
        expect(["length", "max", "min", "round", "send"].map(variableName)).toEqual([
            "length",
            "max",
            "min",
            "round",
            "send",
        ]);
        expect(variableName("self")).toBe("self_");
    });

    it("looks at the name in snake case", () => {
        expect(functionName("toString")).toBe("to_string_");
        expect(functionName("isNil")).toBe("is_nil_");
        expect(variableName("End")).toBe("end_");
    });
});

describe("names that don't start with a letter", () => {
    it("lose underscores, which would mean unused", () => {
        expect(variableName("_id")).toBe("id");
        expect(variableName("__proto")).toBe("proto");
    });

    it("get a letter before a digit", () => {
        expect(variableName("_1")).toBe("v1");
        expect(functionName("1inch")).toBe("v1inch");
    });

    it("get their underscore as unused names", () => {
        expect(unusedName("marketId")).toBe("_market_id");
        expect(unusedName("end")).toBe("_end");
    });
});

describe("functionName", () => {
    it("makes one word of unWatch", () => {
        expect(functionName("unWatchTicker")).toBe("unwatch_ticker");
        expect(functionName("unWatch")).toBe("un_watch");
    });
});

describe("moduleName", () => {
    it("capitalises each part", () => {
        expect(moduleName("ccxt", "pro", "binance")).toBe("Ccxt.Pro.Binance");
        expect(moduleName("Ccxt", "BadSymbol")).toBe("Ccxt.BadSymbol");
        expect(moduleName("bit-flyer_2")).toBe("BitFlyer2");
        expect(moduleName("2swap")).toBe("X2swap");
    });
});

describe("collisions", () => {
    it("is empty where a renaming keeps names apart", () => {
        expect(collisions(["fetchTicker", "fetchTickers", "fetchTicker"], functionName).size).toBe(0);
    });

    it("lists the names that become one", () => {
        const found = collisions(["fetchUtaMarkets", "fetchUTAMarkets", "httpProxy", "http_proxy", "id"], fieldName);
        expect([...found]).toEqual([
            ["fetch_uta_markets", ["fetchUtaMarkets", "fetchUTAMarkets"]],
            ["http_proxy", ["httpProxy", "http_proxy"]],
        ]);
    });
});

describe("Elixir's own list of names", () => {
    it("is the same", () => {
        const actual = kernelNames();
        // `and`, `fn` and the like are reserved as well.
        const unreserved = (names: readonly string[]): readonly string[] =>
            names.filter((name) => !reservedWords.includes(name)).sort();
        expect(unreserved(actual.macros)).toEqual([...kernelMacros].sort());
        expect(unreserved(actual.functions).filter((name) => !kernelMacros.includes(name))).toEqual(
            [...kernelFunctions].sort(),
        );
    });

    it("reserves each reserved word, and not what it becomes", () => {
        const isError = (result: Examined | undefined): boolean => result !== undefined && "error" in result;
        // true, false and nil may be matched; assigning by fn's head can't be parsed for any other.
        const binding = (name: string): string => `${name}.field + (${name} = [${name}])`;
        const words = reservedWords.filter((word) => !["true", "false", "nil"].includes(word));
        const asTheyAre = examine(words.map(binding));
        expect(words.filter((_, index) => !isError(asTheyAre[index]))).toEqual([]);
        const renamed = examine(reservedWords.map((word) => binding(variableName(word))));
        expect(reservedWords.filter((_, index) => isError(renamed[index]))).toEqual([]);
    });
});
