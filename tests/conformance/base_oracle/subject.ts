import ccxt, { errors, Precise } from "ccxt";
import { isAlgorithm } from "./encoding.js";
import { callable, operators } from "./operators.js";
import type { Callable } from "./operators.js";

const RealDate = globalThis.Date;

/** Runs `work` while the clock stands. */
const atTime = <T>(milliseconds: number, work: () => T): T => {
    globalThis.Date = class extends RealDate {
        constructor() {
            super(milliseconds);
        }
    } as DateConstructor;
    try {
        return work();
    } finally {
        globalThis.Date = RealDate;
    }
};

/** ccxt's hash functions are no part of what the package exports: they are taken from its files. */
const loadAlgorithms = async (): Promise<ReadonlyMap<string, unknown>> => {
    const folder = new URL("./src/static_dependencies/", import.meta.resolve("ccxt"));
    const files = {
        md5: "noble-hashes/md5.js",
        sha1: "noble-hashes/sha1.js",
        sha256: "noble-hashes/sha256.js",
        sha384: "noble-hashes/sha512.js",
        sha512: "noble-hashes/sha512.js",
        keccak_256: "noble-hashes/sha3.js",
        ed25519: "noble-curves/ed25519.js",
        secp256k1: "noble-curves/secp256k1.js",
        P256: "noble-curves/p256.js",
    };
    const load = async ([name, file]: [string, string]): Promise<readonly [string, unknown]> => {
        const module = (await import(new URL(file, folder).href)) as Record<string, unknown>;
        return [name, module[name]];
    };
    return new Map(await Promise.all(Object.entries(files).map(load)));
};

/** The names of the classes an error class descends from, its parent first. */
const errorAncestors = (name: unknown): string[] => {
    const parent = Object.getPrototypeOf((errors as Record<string, unknown>)[name as string]) as typeof Error;
    return parent === Error ? [] : [parent.name, ...errorAncestors(parent.name)];
};

const rsaKeyBytes = 128;

/** ccxt drops the zero bytes a signature may start with; a signature is as long as its key. */
const padSignature = (base64: string): string => {
    const bytes = Buffer.from(base64, "base64");
    return Buffer.concat([Buffer.alloc(rsaKeyBytes - bytes.length), bytes]).toString("base64");
};

/** Functions that make signatures are no methods of an exchange either. */
const loadSignatures = async (): Promise<Record<string, unknown>> => {
    const folder = new URL("./src/base/functions/", import.meta.resolve("ccxt"));
    const rsa = (await import(new URL("rsa.js", folder).href)) as Record<string, unknown>;
    const crypto = (await import(new URL("crypto.js", folder).href)) as Record<string, unknown>;
    const sign = callable(rsa, "rsa");
    return {
        rsa: (...values: unknown[]) => padSignature(sign(...values) as string),
        jwt: rsa["jwt"],
        eddsa: crypto["eddsa"],
        ecdsa: crypto["ecdsa"],
    };
};

export type Subject = (name: string, values: readonly unknown[]) => unknown;

/**
 * The function that calls ccxt: "Precise.stringAdd" is a static method of Precise, "JS.add" an operator,
 * "errorAncestors" tells the hierarchy of errors, "totp" takes the time as its second argument, any other name is a method of an exchange.
 */
export const loadSubject = async (): Promise<Subject> => {
    const algorithms = await loadAlgorithms();
    const signatures = await loadSignatures();
    const exchange = new ccxt.Exchange();
    const resolve = (value: unknown): unknown => (isAlgorithm(value) ? algorithms.get(value.name) : value);

    const find = (name: string): Callable => {
        const [owner, member] = name.split(".", 2) as [string, string | undefined];
        if (owner === "Precise" && member !== undefined) return callable(Precise, member);
        if (owner === "JS" && member !== undefined) return callable(operators, member);
        if (owner === "errorAncestors") return errorAncestors;
        if (owner in signatures) return callable(signatures, owner);
        if (owner === "totp") {
            return (secret, milliseconds) => {
                exchange.twofa = secret as string;
                return atTime(milliseconds as number, () => exchange.oath());
            };
        }
        return callable(exchange, name);
    };
    return (name, values) => find(name)(...values.map(resolve));
};
