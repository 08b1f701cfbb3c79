import { assets } from "../market/assets.js";
import type { Asset, Network } from "../market/assets.js";
import { instrumentsOf } from "../market/world.js";
import type { Json, JsonObject } from "../streams/payload.js";
import { ok } from "./answer.js";
import { open, signed } from "./endpoint.js";
import type { Call, Endpoint, Endpoints } from "./endpoint.js";

/** The parts of `/sapi/v1` that describe the exchange rather than an account's holdings. */
export const walletEndpoints: Endpoints = {
    "GET /sapi/v1/system/status": open([], 1, () => ok({ status: 0, msg: "normal" })),
    "GET /sapi/v1/capital/config/getall": signed([], 10, () => ok([...assets.values()].filter(isCoin).map(coinConfig))),
    "GET /sapi/v1/margin/allPairs": keyed(["symbol"], 1, (call) => marginPairs(call, true)),
    "GET /sapi/v1/margin/isolated/allPairs": keyed(["symbol"], 10, (call) => marginPairs(call, false)),
};

function keyed(parameters: readonly string[], weight: number, body: (call: Call) => Json): Endpoint {
    return { security: "key", parameters, weight, handle: (call) => ok(body(call)) };
}

function marginPairs(call: Call, isCross: boolean): readonly JsonObject[] {
    return instrumentsOf(call.world, "spot").flatMap(({ instrument }, index) =>
        instrument.product === "spot" && instrument.margin
            ? [
                  {
                      ...(isCross ? { id: String(351_637_150_141_315_000n + BigInt(index)) } : {}),
                      symbol: instrument.id,
                      base: instrument.base,
                      quote: instrument.quote,
                      isMarginTrade: true,
                      isBuyAllowed: true,
                      isSellAllowed: true,
                  },
              ]
            : [],
    );
}

function isCoin(asset: Asset): boolean {
    return asset.code !== "USD";
}

function coinConfig(asset: Asset): JsonObject {
    return {
        coin: asset.code,
        depositAllEnable: true,
        withdrawAllEnable: true,
        name: asset.name,
        free: "0",
        locked: "0",
        freeze: "0",
        withdrawing: "0",
        ipoing: "0",
        ipoable: "0",
        storage: "0",
        isLegalMoney: asset.isFiat,
        trading: true,
        networkList: asset.networks.map((network, index) => networkConfig(asset, network, index === 0)),
    };
}

function networkConfig(asset: Asset, network: Network, isDefault: boolean): JsonObject {
    return {
        network: network.id,
        coin: asset.code,
        withdrawIntegerMultiple: "0.00000001",
        isDefault,
        depositEnable: true,
        withdrawEnable: true,
        depositDesc: "",
        withdrawDesc: "",
        specialTips: "",
        specialWithdrawTips: "",
        name: network.name,
        resetAddressStatus: false,
        addressRegex: network.addressPattern,
        addressRule: "",
        memoRegex: "",
        withdrawFee: network.withdrawFee,
        withdrawMin: network.withdrawMin,
        withdrawMax: "9999999999.99999999",
        depositDust: "0.00000001",
        minConfirm: network.confirmations,
        unLockConfirm: 0,
        sameAddress: false,
        estimatedArrivalTime: 5,
        busy: false,
        contractAddressUrl: "",
        contractAddress: "",
    };
}
