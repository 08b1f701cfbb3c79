import { algorithm } from "./encoding.js";
import { bmpText, number, object, optional, scalar, text, value, type Cases } from "./values.js";
import type { Random } from "./random.js";

/** Keys made for this test alone. */
const ecKeys = {
    p256: `-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIA6LJn7Kb1UF3V5DgMxR847Xle6L42sGGiu5kTuvbj9YoAoGCCqGSM49
AwEHoUQDQgAEC1dDC2Xm0sc8ZjqcOrB10UN4pkjebJ5jx0On0HYLYlmG7urq/S2t
/AkC9Zf6kh1ycNUoUNacXv2K3X2o7KaT+g==
-----END EC PRIVATE KEY-----`,
    secp256k1: `-----BEGIN EC PRIVATE KEY-----
MHQCAQEEIPPntvy7pQSmXoZoO94zuH9/lTP86oyGXaLtBLNJUs2GoAcGBSuBBAAK
oUQDQgAE3n7Fs9a1JAEqTtYj4ycDd8sjjR1i6JT31U4QIPJosmbhOV9THS8Fkvcl
QB9pkuHrAJ68QRjrRqKo2ep4hrHzdQ==
-----END EC PRIVATE KEY-----`,
} as const;

const hexDigits = (random: Random, count: number): string => random.text(count, count, "0123456789abcdef");

/** Any number of the curves but for those at its very end. */
const key = (random: Random): string => `${random.pick(["0", "7", "f"])}${hexDigits(random, 62)}1`;

const curves = ["secp256k1", "P256"] as const;
const hashes = ["sha256", "sha384", "sha512"] as const;

const word = (random: Random): string => random.text(1, 8, "abcdefgXYZ");

const address = (random: Random): string => `0x${hexDigits(random, 40)}`;

const integer = (random: Random, bits: number, signed: boolean): unknown => {
    const size = BigInt(bits) - (signed ? 1n : 0n);
    const magnitude = BigInt(`0x${hexDigits(random, Math.ceil(bits / 4))}`) % (1n << size);
    const whole = signed && random.chance(0.5) ? -magnitude : magnitude;
    return random.pick<() => unknown>([
        () => whole,
        () => whole.toString(),
        () => random.integer(0, 127),
        () => (whole >= 0n ? `0x${whole.toString(16)}` : whole),
    ])();
};

interface Typed {
    readonly type: string;
    readonly value: unknown;
}

/** A value of one of Ethereum's types; one in ten is not of its type. */
const typed = (random: Random, depth: number): Typed =>
    random.pick<() => Typed>([
        () => ({ type: "string", value: bmpText(random) }),
        () => ({ type: "bool", value: random.chance(0.5) }),
        () => ({ type: "address", value: address(random) }),
        () => ({ type: "bytes", value: `0x${hexDigits(random, 2 * random.integer(0, 70))}` }),
        () => ({ type: "bytes32", value: `0x${hexDigits(random, 64)}` }),
        () => ({ type: "bytes4", value: `0x${hexDigits(random, 8)}` }),
        () => ({ type: "uint256", value: integer(random, 256, false) }),
        () => ({ type: "uint64", value: integer(random, 64, false) }),
        () => ({ type: "int256", value: integer(random, 256, true) }),
        () => ({ type: "uint8", value: random.integer(0, 300) }),
        () => ({ type: "int16", value: integer(random, 16, true) }),
        () => list(random, depth),
    ])();

const list = (random: Random, depth: number): Typed => {
    if (depth === 0) return { type: "bool", value: true };
    const { type, value: first } = typed(random, depth - 1);
    const others = random.list(0, 2, () => first);
    const values = [first, ...others];
    return { type: random.chance(0.5) ? `${type}[]` : `${type}[${values.length}]`, value: values };
};

interface Structure {
    readonly types: Readonly<Record<string, readonly { readonly name: string; readonly type: string }[]>>;
    readonly message: Readonly<Record<string, unknown>>;
}

/** A structure of some members, the first of which may be a structure of its own, or a list of them. */
const structure = (random: Random, name: string, depth: number): Structure => {
    const members = random
        .list(1, 4, () => typed(random, 2))
        .map((each, at) => ({ ...each, name: `m${at} ${word(random)}` }));
    const own = members.map((member) => ({ name: member.name, type: member.type }));
    const message = Object.fromEntries(members.map((member) => [member.name, member.value]));
    if (depth === 0 || random.chance(0.4)) return { types: { [name]: own }, message };
    const inner = structure(random, `${random.pick(["A", "Z"])}${name}`, depth - 1);
    const type = Object.keys(inner.types)[0] ?? "";
    const [suffix, held] = random.pick<readonly [string, unknown]>([
        ["", inner.message],
        ["[]", [inner.message, inner.message]],
    ]);
    return {
        types: { [name]: [{ name: "inner", type: `${type}${suffix}` }, ...own], ...inner.types },
        message: { inner: held, ...message },
    };
};

const domain = (random: Random): object => {
    const all: Readonly<Record<string, unknown>> = {
        verifyingContract: address(random),
        name: word(random),
        chainId: random.pick<unknown>([1, 42161, "1337", "0x1"]),
        version: "1",
        salt: `0x${hexDigits(random, 64)}`,
    };
    return Object.fromEntries(Object.entries(all).filter(() => random.chance(0.7)));
};

const headers = (random: Random): object => ({
    ...(random.chance(0.4) ? { kid: word(random) } : {}),
    ...(random.chance(0.3) ? { iat: random.integer(1, 2e9) } : {}),
    ...(random.chance(0.4) ? { nonce: word(random) } : {}),
});

const ed25519Seed = (random: Random): string => random.text(32, 32, "abcdefghijklmnopqrstuvwxyz0123456789");

const token = (random: Random): readonly unknown[] => {
    const request = object(random, scalar);
    return random.pick<() => readonly unknown[]>([
        () => optional(random, request, text(random), algorithm(random.pick(hashes)), false, headers(random)),
        () => [
            request,
            new TextEncoder().encode(ecKeys.p256),
            algorithm("sha256"),
            false,
            { ...headers(random), alg: "ES256" },
        ],
        () => [
            request,
            new TextEncoder().encode(ed25519Seed(random)),
            algorithm("sha256"),
            false,
            { ...headers(random), alg: "EdDSA" },
        ],
    ])();
};

export const signatureCases: Cases = {
    ecdsa: (random) =>
        random.pick<() => readonly unknown[]>([
            () => [hexDigits(random, 64), key(random), algorithm(random.pick(curves)), undefined],
            () => [hexDigits(random, 64), key(random), algorithm(random.pick(curves)), undefined, true],
            () => [
                text(random),
                key(random),
                algorithm(random.pick(curves)),
                algorithm(random.pick(hashes)),
                random.chance(0.5),
            ],
            () => [
                text(random),
                random.pick(Object.values(ecKeys)),
                algorithm(random.pick(curves)),
                algorithm("sha256"),
            ],
            () => [
                hexDigits(random, 64),
                random.pick(["", "00".repeat(32), "ab", "x".repeat(80)]),
                algorithm("secp256k1"),
                undefined,
            ],
        ])(),
    jwt: token,
    ethGetAddressFromPrivateKey: (random) => [`${random.pick(["0x", ""])}${key(random)}`],
    ethAbiEncode: (random) => {
        const values = random.list(0, 5, () => typed(random, 2));
        return [values.map(({ type }) => type), values.map((each) => each.value)];
    },
    ethEncodeStructuredData: (random) => {
        const { types, message } = structure(random, "Root", 2);
        return [domain(random), types, message];
    },
    packb: (random) => [
        random.pick<() => unknown>([
            () => value(random, 3),
            () => object(random, number),
            () => text(random).repeat(random.integer(0, 60)),
            () => random.list(0, 20, () => scalar(random)),
            () => random.pick([1, -1]) * Math.floor(2 ** random.integer(0, 70) - random.integer(0, 2)),
        ])(),
    ],
};
