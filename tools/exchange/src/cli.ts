import { defaultOptions } from "./options.js";
import type { ExchangeOptions } from "./options.js";

/** What the command line asks for. */
export type CommandLine =
    | { readonly kind: "run"; readonly options: ExchangeOptions; readonly untilStdinCloses: boolean }
    | { readonly kind: "help"; readonly text: string }
    | { readonly kind: "error"; readonly message: string };

type Values = ReadonlyMap<string, string>;

const usage = `Usage: exchange [flags]

A simulated Binance on 127.0.0.1. Prints {"port": N} when it listens.

  --port N                  port, 0 for a free one (0)
  --seed N                  equal seeds give equal markets (1)
  --interval-ms N           time between ticks (100)
  --epoch-ms N|now          exchange time at the start (${defaultOptions.epochMs})
  --book-levels N           levels on each side of an order book (200)
  --api-key KEY             the account's key (key)
  --secret SECRET           the account's secret (secret)
  --frozen                  tick only on command
  --until-stdin-closes      end when standard input ends
  --help                    this text
`;

const SWITCHES: readonly string[] = ["--frozen", "--until-stdin-closes", "--help"];

/** Reads the command line; `now` is for `--epoch-ms now`. */
export function parseCommandLine(args: readonly string[], now: number): CommandLine {
    const values = readFlags(args);
    if (typeof values === "string") return { kind: "error", message: values };
    if (values.has("--help")) return { kind: "help", text: usage };
    const numbers = readNumbers(values, now);
    if (typeof numbers === "string") return { kind: "error", message: numbers };
    return {
        kind: "run",
        untilStdinCloses: values.has("--until-stdin-closes"),
        options: {
            ...numbers,
            frozen: values.has("--frozen"),
            credentials: {
                apiKey: values.get("--api-key") ?? defaultOptions.credentials.apiKey,
                secret: values.get("--secret") ?? defaultOptions.credentials.secret,
            },
        },
    };
}

type Numbers = Omit<ExchangeOptions, "frozen" | "credentials">;

interface NumberFlag {
    readonly flag: string;
    readonly least: number;
    readonly most: number;
}

const numberFlags: Readonly<Record<keyof Numbers, NumberFlag>> = {
    port: { flag: "--port", least: 0, most: 65_535 },
    seed: { flag: "--seed", least: 0, most: 0xffff_ffff },
    intervalMs: { flag: "--interval-ms", least: 1, most: 60_000 },
    epochMs: { flag: "--epoch-ms", least: 0, most: 8_000_000_000_000 },
    bookLevels: { flag: "--book-levels", least: 20, most: 5000 },
};

function readNumbers(values: Values, now: number): Numbers | string {
    const given: Partial<Record<keyof Numbers, number>> = {};
    for (const [name, { flag, least, most }] of Object.entries(numberFlags) as [keyof Numbers, NumberFlag][]) {
        const text = values.get(flag);
        if (text === undefined) continue;
        const value = flag === "--epoch-ms" && text === "now" ? now : parseInteger(text, least, most);
        if (value === undefined) return `${flag} must be an integer from ${least} to ${most}, not ${text}`;
        given[name] = value;
    }
    return { ...defaultOptions, ...given };
}

/** The flags with their values, or what is wrong with them. `--seed 7` and `--seed=7` are the same. */
function readFlags(args: readonly string[]): Values | string {
    const values = new Map<string, string>();
    for (let i = 0; i < args.length; i++) {
        const [flag = "", inline] = splitOnce(args[i] ?? "");
        if (SWITCHES.includes(flag)) {
            if (inline !== undefined) return `${flag} takes no value`;
            values.set(flag, "");
        } else if (isSetting(flag)) {
            const value = inline ?? args[++i];
            if (value === undefined) return `${flag} needs a value`;
            values.set(flag, value);
        } else {
            return `unknown flag ${flag}; --help lists them`;
        }
    }
    return values;
}

function isSetting(flag: string): boolean {
    return flag === "--api-key" || flag === "--secret" || Object.values(numberFlags).some((one) => one.flag === flag);
}

function splitOnce(arg: string): readonly [string, string | undefined] {
    const at = arg.indexOf("=");
    return at < 0 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)];
}

function parseInteger(text: string, least: number, most: number): number | undefined {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= least && value <= most ? value : undefined;
}
