import { algorithm } from "./encoding.js";
import {
    bmpText,
    number,
    numberText,
    object,
    optional,
    scalar,
    text,
    value,
    words,
    type Arguments,
    type Cases,
} from "./values.js";
import type { Random } from "./random.js";

const bytes = (random: Random): Uint8Array =>
    Uint8Array.from([...random.list(0, 2, () => 0), ...random.list(0, 40, () => random.integer(0, 255))]);

const utf8 = (random: Random): Uint8Array => {
    const encoded = new TextEncoder().encode(text(random));
    if (random.chance(0.6)) return encoded;
    return Uint8Array.from(
        random.pick([
            [0xef, 0xbb, 0xbf, ...encoded],
            [...encoded, 0xe2, 0x82],
            [0xff, ...encoded],
        ]),
    );
};

const params: Arguments = (random) => [
    random.pick<() => unknown>([
        () => object(random, (inner) => value(inner, 2)),
        () => object(random, scalar),
        () => random.list(0, 3, () => value(random, 1)),
        () => undefined,
        () => "text",
    ])(),
];

/** JSON text: whole, with spaces, cut, or with something else in it. */
const jsonText = (random: Random): string => {
    const whole = JSON.stringify(value(random, 3)) as string | undefined;
    const json =
        whole ??
        '{"price":0.10,"ids":[1.50,12345678901234567890],"id":12345678901234567890,"e":1E5,"s":"{\\"x\\":1}","a":1,"a":2}';
    return random.pick([
        () => json,
        () => json,
        () => json.replaceAll(":", ": "),
        () => json.slice(0, random.integer(0, json.length)),
        () => `${json} `,
        () => `${json}x`,
        () => `[${json},"text":5,]`,
        () => `{"data":${json},"text":"\\"n\\":5, ","n":007}`,
        () => `{"data":${json},"n":-1.0e-7}`,
        () => `[{"n":+5},{"n":-0}]`,
        () => `{"text":"\\"n\\":5] ","data":${json},"m":1}`,
    ])();
};

const codes: Cases = {
    base16ToBinary: (random) => [
        random.chance(0.9) ? Buffer.from(bytes(random)).toString("hex") : random.pick(["abc", "zz", "AB", ""]),
    ],
    binaryToBase16: (random) => [bytes(random)],
    base64ToBinary: (random) => [
        random.chance(0.9)
            ? Buffer.from(bytes(random)).toString("base64")
            : random.pick(["abc", "a===", "ab=c", "a_-b", ""]),
    ],
    binaryToBase64: (random) => [bytes(random)],
    base64ToString: (random) => [Buffer.from(utf8(random)).toString("base64")],
    stringToBase64: (random) => [text(random)],
    urlencodeBase64: (random) => [random.chance(0.5) ? text(random) : bytes(random)],
    base64ToBase64Url: (random) =>
        optional(random, Buffer.from(bytes(random)).toString("base64"), random.pick([undefined, true, false])),
    base58ToBinary: (random) => [
        random.text(
            0,
            40,
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0".slice(0, random.chance(0.95) ? 58 : 59),
        ),
    ],
    binaryToBase58: (random) => [bytes(random)],
    binaryConcat: (random) => random.list(2, 4, () => bytes(random)),
    binaryConcatArray: (random) => [random.list(0, 5, () => bytes(random))],
    numberToBE: (random) => [
        random.pick<unknown>([random.integer(0, 1e15), random.integer(0, 300), "123456789012345678901234", 0]),
        random.integer(0, 12),
    ],
    numberToLE: (random) => [random.integer(0, 1e15), random.integer(0, 12)],
    convertToBigInt: (random) => [
        random.pick<unknown>([random.integer(-1e6, 1e6), "123456789012345678901234", "0xfF01", " 7 ", "1.5", "x", ""]),
    ],
    intToBase16: (random) => [random.integer(-1e6, 2 ** 53)],
    crc32: (random) => optional(random, bmpText(random), random.pick([undefined, true, false])),
    encode: (random) => [text(random)],
    decode: (random) => [utf8(random)],
    binaryLength: (random) => [bytes(random)],
};

const strings: Cases = {
    implodeParams: (random) => [
        random.pick(["orders/{a}", "{a}/{b}/{a}", "{price}", "plain", "{c}{é}"]),
        random.chance(0.9)
            ? object(random, (r) => (r.chance(0.1) ? [1] : r.pick([scalar(r), r.pick(["$&", "$$", "a$`b", "$'"])])))
            : [1],
    ],
    extractParams: (random) => [random.text(0, 20, "{}{}ab_-/")],
    isJsonEncodedObject: (random) => [random.pick<unknown>(["{}", "[", "", " {", "x", 5, undefined, {}])],
    fixStringifiedJsonMembers: (random) => [random.pick(['{"a":"{\\"b\\":1}"}', "", text(random)])],
    stringToCharsArray: (random) => [bmpText(random)],
    strip: (random) => [
        `${random.pick(["", " ", "\n\t", "\u00a0", "\ufeff", "\u0085"])}${text(random)}${random.pick(["", " ", "\u2028"])}`,
    ],
    capitalize: (random) => [
        random.pick([() => text(random), () => random.pick(words), () => random.pick(["ßa", "éa", "ǆa", ""])])(),
    ],
    unCamelCase: (random) => [
        random.pick([
            () => random.pick(["fetchOHLCVWs", "parseOHLCVs", "safeString2", "base64ToString", "fetchL2OrderBook"]),
            () => random.text(1, 14, "abcABC12$"),
        ])(),
    ],
    remove0xPrefix: (random) => [random.pick(["0xabc", "abc", "0x", "", "0X1"])],
    encodeURIComponent: (random) => [random.chance(0.7) ? text(random) : scalar(random)],
};

/** A 1024-bit key made for this test alone. */
const rsaKey = `-----BEGIN RSA PRIVATE KEY-----
MIICWwIBAAKBgQDQxTiqiqoVpu0urLVGrhg7OnoBf0qOt20ZyGGe9YM1NhAtTgvB
3zCCqxtAtC8JcQPOVsC09/awQtXy79hBCigNFAD1nYUj5/L4STQDj6GwvbQKVPLM
+S2jv1+48nLy9pZp1sFofrsYNr7xN6y3GZJFAG2CnD9tR5Yz8HX1jY6gMQIDAQAB
An9facN8LeOOAbxkmIpAw1BPwWoBRSvODgbOwcXb4FkW+J5sFj9JW7fQAGN0LuVQ
a1ZR91QbYThdVi5x2Sv8jae/fwF75zA+T7C5Av03mrRSdvWvNr8WEQBSV0nUIVkv
Ic/N0YttvYnd7eYrlshagY0XQnlz8FplqYa0rKqyqkV1AkEA7VxizbKSaHkorSmH
lubrJqXWO8FsxJ8Uv60edrC7aMhSPWMGBesSU3F0zRGNHp4Gvc0fSPwSB2TI+MdI
F5GQ1wJBAOEqFksRs2m9kM7/CxVYeKORKMdK+cb2vDLgLlqNBC2KZy1kaGmRbePQ
jNpMhT794Ja5Fdb4OmWOsrvKTqYxTjcCQQDKginh6Vq0O7qSkn4WJwm1PYPcE5ii
4D6pkiANj5c1PMO9kACRiA9olcHbPAA0gQqrYJgygq03FavJZOyC/zSdAkEA2t7H
Ztdg+CNN1Piz9F7Yfd7HrdnirJYA4M9sH5c9/Wqw2r3khOHZ2P5LPJPvXgj4vGpT
oXAPi9LHSKXiB8ibxwJAdrD6uMV6xVlyfRZpuCndtBIDywr2SdkTw0IBj1Ryz5ct
rGghHqUJj05nP5xU182TGgQeDdUGr9r7ksWeVZ62Tg==
-----END RSA PRIVATE KEY-----`;

const ed25519Key = (random: Random): string => {
    const header = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
    const secret = Array.from({ length: 32 }, () => random.integer(0, 255));
    const body = Buffer.from([...header, ...secret]).toString("base64");
    return `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----`;
};

const hashes = ["md5", "sha1", "sha256", "sha384", "sha512", "keccak_256"] as const;
const macs = hashes.filter((name) => name !== "keccak_256");
const digest = (random: Random): unknown => random.pick([undefined, "hex", "base64", "binary"]);

const crypto: Cases = {
    hash: (random) =>
        optional(
            random,
            random.chance(0.5) ? text(random) : bytes(random),
            algorithm(random.pick(hashes)),
            digest(random),
        ),
    hmac: (random) =>
        optional(
            random,
            text(random),
            random.chance(0.5) ? text(random) : bytes(random),
            algorithm(random.pick(macs)),
            digest(random),
        ),
    rsa: (random) => [text(random), rsaKey, algorithm(random.pick(["sha1", "sha256", "sha384", "sha512"]))],
    eddsa: (random) => [new TextEncoder().encode(text(random)), ed25519Key(random), algorithm("ed25519")],
    totp: (random) => [
        random.pick(["JBSWY3DPEHPK3PXP", "4TDV WOGO", "GEZDGNBVGY3TQOJQ"]),
        random.integer(0, 4_102_444_800_000),
    ],
    uuid5: (random) => [
        random.pick(["6ba7b810-9dad-11d1-80b4-00c04fd430c8", "6ba7b8119dad11d180b400c04fd430c8"]),
        text(random),
    ],
};

export const encodeCases: Cases = {
    ...codes,
    ...strings,
    ...crypto,
    urlencode: params,
    rawencode: params,
    urlencodeNested: params,
    urlencodeWithArrayRepeat: params,
    json: (random) => [
        random.pick<() => unknown>([() => value(random, 3), () => object(random, number), () => text(random)])(),
    ],
    jsonStringifyWithNull: (random) => [value(random, 3)],
    parseJson: (random) => [random.chance(0.9) ? jsonText(random) : random.pick([numberText(random), undefined])],
};
