/** How requests are signed: with each kind of key, and without what signing needs. */
import type { JsonObject } from "../../encoding.js";
import { ANY_URL, type Call, type CallsCase } from "../../plan.js";
import { LINEAR, SPOT } from "./arguments.js";

const pem = (base64: string): string =>
    ["-----BEGIN PRIVATE KEY-----", ...(base64.match(/.{1,64}/g) ?? []), "-----END PRIVATE KEY-----", ""].join("\n");

/** Keys made for this file, which sign nothing else. */
const RSA = pem(
    [
        "MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCvckMKXLvYgA4mzZdCaOQJwSbKIoidn5uR9keX5Guj87Cq",
        "uVwzZzsUOzCj/581HNMOjJcxUpjJI8wJQsYaQOKgfpoZFd+nuGrza0gxRxxR8p4bFwiluX+5U4kjrXY8jFThWfvK9wU4/lzf",
        "KyfUrUvBFAKg60fKuzw5y/iG93hkpy3OUJGXGK6CxnZ6PShvwMhfjiIaKIXQk2tM30mPTISjEoDcLOmL4LOsy3Fb4zCZjw44",
        "MQbFlG0SVCX6z0LCbDtTLuqD63Uhmy8BdAAjuKJQRoQG9WEXuWpzJjWtsClPHraScnSuaRSrZkAdEO9uosMm3XCV9OKY25SE",
        "XS+Bp5cPAgMBAAECggEAJzvOiSEusp4ETCIairPJFvNWGMq7MUBxeiUQYoOmnI3QuoTj/Oy/Velcmbf+otJ00iKXZuS5HPW/",
        "2WxQv6s14r0c+bIeBzQi2pdpl/d2ek7ek2FFwkWmrctj9hICyEx7aL+GIp+1z8Z1/0P3zsQIFj/CzLiAn/HZ6HTX+Vqa1ir7",
        "REG52FiE6yehBj21slHfkrPpKXzqAHWQvDh4n78sQvLmixids4UW1F4hywh/kqAhZOHPUZbs/1/bR8rgZNAa5QGustn5vWk8",
        "Zd6OCSRrnr/lsyhkIJUDsN8nUtUHmNwVsH/ygGf9Z5ZBk71bLXmHLCY+Dd8D0pqwcYvskJ++kQKBgQDpiNc+B7H14oiaHSna",
        "HEWsWriHr+KfZwgkznXPuT50GyYYaPkGP4FTs9Xx4O5WQjI7Wl2CVxW1u9OHGHyjoTNu+W12W84s28OxHiK34TJH6RQBqiYL",
        "kmb33bP0k+EbhUFdO0NFVnv7K+GAvX27DcrfVX9nw9xDf820L7ZuwmpDkQKBgQDAUugmPRPiUZMKI+zeep3LMZ9KDlsda7V5",
        "apLcJm2UH3IJgygitEigKuZ0kZkyf9LEKIqYIxl4lFUYx+QiXMUPuN3jRx3kYE5ULn/79PWpkroT+3XDQRcWS14uKnnG7qGb",
        "rFiuBdhMd8uBxecfH3UkQO1dAUaO+1CjNx2VsB2gnwKBgBd6r5FH+sdq4CsGdZe9MfATKuxRbapzFGmG7GdXC4Vm2Vyo6SiM",
        "p/b/ZKot4CiB/UTkX/RjxwX/fVPezWEyKtakczHsJv1xluouynTMSl7aey1zquGM9ZdEDfywBXjb2+eAttG40Tw+fCySYJq2",
        "10e+89E96t5KcicEiQX3u/FRAoGBALVMcnO5mAj9BTPF8gE4bY+i05ooNlRhuM0gXhkSULIVgpbdAPTWJrB2QJEav+QPA0zP",
        "Ovd3/wbgLegSZ0jNUycjCmi6Hb+v2acZvqRxozObkbZMkhLiRTVLDxlOCUYypj3uFhrWf7R2KW3IdbutF+x5GElYbn9TAg0a",
        "Y9U8FHHZAoGBANlXkoXhxL893GwUXUyuPuAIg3Nnye39TpJLKTDw4H1j6e3XmLu7Kgdr5rKJU1PPtOpRfCY3O+rAN2T+rDIn",
        "YWj/W0wLuLkkpaqnk+Mt/L2uUdottjEkVERw2Cy0Z3LcXbE8uS0hl/cvO3UOnQcPM70f9XH3LnU6cxg2LNi97DF1",
    ].join(""),
);
const ED25519 = pem("MC4CAQAwBQYDK2VwBCIEIDtF5npl1tf45MNlQB640W3Q0Fjy5raUnjB9CH7mRSz2");

const calls: readonly Call[] = [
    { method: "fetchBalance", args: [] },
    { method: "createOrder", args: [SPOT, "limit", "buy", 0.5, 35_000.5, { clientOrderId: "a b/c+d" }] },
    { method: "createOrder", args: [LINEAR, "market", "sell", 0.5] },
    { method: "cancelOrder", args: ["12", SPOT] },
    { method: "cancelOrders", args: [["1", "2"], LINEAR] },
    {
        method: "createOrders",
        args: [[{ symbol: LINEAR, type: "limit", side: "buy", amount: 1, price: 2, params: { reduceOnly: true } }]],
    },
    {
        method: "withdraw",
        args: ["USDT", 1.5, "0x00000000219ab540356cBB839Cbe05303d7705Fa", undefined, { network: "ERC20" }],
    },
    { method: "sapiPostAssetDust", args: [{ asset: ["BTC", "ETH"] }] },
    { method: "sapiPostSubAccountVirtualSubAccount", args: [{ subAccountString: "a b&c" }] },
    { method: "privatePostUserDataStream", args: [{}] },
    { method: "fapiPrivatePostListenKey", args: [{}] },
    { method: "sapiPutUserDataStream", args: [{ listenKey: "xyz" }] },
    { method: "publicGetHistoricalTrades", args: [{ symbol: "BTCUSDT" }] },
    { method: "sapiGetSystemStatus", args: [{}] },
    { method: "papiGetPing", args: [{}] },
    { method: "fapiPrivateDeleteBatchOrders", args: [{ symbol: "币安USDT", origclientorderidlist: ["a", "b"] }] },
    {
        method: "fapiPrivatePostBatchOrders",
        args: [{ batchOrders: [{ symbol: "BTCUSDT", side: "BUY" }, { newClientOrderId: "x" }] }],
    },
    { method: "sign", args: ["order", "private", "POST", { symbol: "BTCUSDT" }] },
    { method: "sign", args: ["time", "nowhere"] },
].map((call) => ({ ...call, ordered: true }));

const withConfig = (name: string, config: JsonObject): CallsCase => ({
    kind: "calls",
    name: `signing ${name}`,
    setup: { rest: "binance", loaded: true, config, answers: [{ url: ANY_URL, body: "{}" }] },
    calls,
});

export const signingCases = (): readonly CallsCase[] => [
    withConfig("with a secret", { apiKey: "key", secret: "secret" }),
    withConfig("with an RSA key", { apiKey: "key", secret: RSA }),
    withConfig("with an Ed25519 key", { apiKey: "key", secret: ED25519 }),
    withConfig("without credentials", {}),
    withConfig("without a secret", { apiKey: "key" }),
    withConfig("without a key", { secret: "secret" }),
    withConfig("with a window of the options", { apiKey: "key", secret: "secret", options: { recvWindow: 60_000 } }),
];
