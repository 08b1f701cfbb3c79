/** Which family of streams a method belongs to. */
import { FIELDS } from "../../runtime/index.js";
import { isUnwatch, isWatch, streamNoun } from "../conventions.js";
import { waitsOf } from "./waiting.js";
import { collect, kebab, unique, type Rule, type RuleInput } from "./node.js";

export interface ChannelFamily {
    readonly name: string;
    /** The field of the stream state that keeps its values. */
    readonly field: string;
    /** What ccxt's classes call it, in message hashes, topics and names of methods; without the s of a plural. */
    readonly words: readonly string[];
    /** Whether its streams are of an account's own. */
    readonly isPrivate: boolean;
}

const publicFamily = (name: string, field: string, ...words: readonly string[]): ChannelFamily => ({
    name,
    field,
    words,
    isPrivate: false,
});
const privateFamily = (name: string, field: string, ...words: readonly string[]): ChannelFamily => ({
    name,
    field,
    words,
    isPrivate: true,
});

export const CHANNEL_FAMILIES: readonly ChannelFamily[] = [
    publicFamily("tickers", "tickers", "ticker"),
    publicFamily("mark-prices", "tickers", "markprice"),
    publicFamily("bids-asks", "bidsasks", "bidask", "bidsask"),
    publicFamily("order-book", "orderbooks", "orderbook"),
    publicFamily("trades", "trades", "trade"),
    publicFamily("ohlcv", "ohlcvs", "ohlcv"),
    publicFamily("liquidations", "liquidations", "liquidation"),
    privateFamily("my-liquidations", "myLiquidations", "myliquidation"),
    privateFamily("balance", "balance", "balance"),
    privateFamily("orders", "orders", "order"),
    privateFamily("my-trades", "myTrades", "mytrade"),
    privateFamily("positions", "positions", "position"),
];

/** The words that a text says itself: `ticker` of `ticker:{channel}@{symbol}`. */
const wordsIn = (text: string): readonly string[] =>
    text
        .replace(/\{[^}]*\}/g, " ")
        .split(/[^A-Za-z]+/)
        .filter((word) => word !== "")
        .map((word) => word.toLowerCase().replace(/s$/, ""));

const familiesOf = (text: string): readonly ChannelFamily[] => {
    const words = new Set(wordsIn(text));
    return CHANNEL_FAMILIES.filter((family) => family.words.some((word) => words.has(word)));
};

interface Found {
    readonly family: ChannelFamily;
    readonly line: number;
    readonly by: string;
}

/** Texts of what is waited for or settled, and the topics that subscriptions name. */
const hashTexts = (input: RuleInput): readonly { readonly text: string; readonly line: number }[] => {
    const { flow, method } = input;
    const waited = waitsOf(input).flatMap(({ hash, subscription, line }) => [
        ...flow.texts(hash, line),
        ...(subscription === undefined ? [] : flow.entries(subscription, line))
            .filter(({ key }) => key === "topic")
            .flatMap((entry) => flow.texts(entry.value, entry.line)),
    ]);
    const settled = collect(method, (node, line) => {
        if (node.kind !== "builtinCall") return [];
        const hash = node.name === "resolve" || node.name === "reject" ? node.args[1] : undefined;
        return hash === undefined ? [] : flow.texts(hash, line);
    });
    return [...waited, ...settled];
};

const byState = ({ method }: RuleInput): readonly Found[] =>
    collect(method, (node, line) => {
        if (node.kind !== "thisField" || FIELDS.get(node.field)?.owner !== "stream") return [];
        const family = CHANNEL_FAMILIES.find(({ field }) => field === node.field);
        return family === undefined ? [] : [{ family, line, by: "state" }];
    });

export const channels: readonly Rule[] = [
    (input) => {
        const { method } = input;
        const noun = isWatch(method.name) || isUnwatch(method.name) ? streamNoun(method.name) : undefined;
        const named = (noun === undefined ? [] : familiesOf(noun)).map(
            (family): Found => ({
                family,
                line: method.span.line,
                by: "name",
            }),
        );
        const hashed = hashTexts(input).flatMap(({ text, line }) =>
            familiesOf(text).map((family): Found => ({ family, line, by: "message-hash" })),
        );
        // A stream's name says it best; what it also touches belongs to others.
        const found = named.length > 0 ? named : [...hashed, ...byState(input)];
        return unique(found.map(({ family }) => family.name)).map((name) => {
            const same = found.filter(({ family }) => family.name === name);
            return {
                kind: `channel-family:${kebab(name)}`,
                line: Math.min(...same.map(({ line }) => line)),
                by: unique(same.map(({ by }) => by)),
            };
        });
    },
];
