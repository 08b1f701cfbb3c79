/** Functions of ccxt's base class that need libraries without a counterpart here: calling one is refused at run time. */
import { t } from "../types/type.js";
import type { RuntimeFunction } from "./function.js";

const NAMES: Readonly<Record<string, string>> = {
    decodeProtoMsg: "decode_proto_msg",
    retrieveStarkAccount: "retrieve_stark_account",
    starknetEncodeStructuredData: "starknet_encode_structured_data",
    starknetSign: "starknet_sign",
    extendedStarknetSign: "extended_starknet_sign",
    extendedStarknetGetSelectorFromName: "extended_starknet_get_selector_from_name",
    extendedStarknetComputePoseidonHashOnElements: "extended_starknet_compute_poseidon_hash_on_elements",
    getZKContractSignatureObj: "get_zk_contract_signature_obj",
    getZKTransferSignatureObj: "get_zk_transfer_signature_obj",
    loadDydxProtos: "load_dydx_protos",
    toDydxLong: "to_dydx_long",
    retrieveDydxCredentials: "retrieve_dydx_credentials",
    encodeDydxTxForSimulation: "encode_dydx_tx_for_simulation",
    encodeDydxTxForSigning: "encode_dydx_tx_for_signing",
    encodeDydxTxRaw: "encode_dydx_tx_raw",
    loadLighterLibrary: "load_lighter_library",
    lighterCreateClient: "lighter_create_client",
    lighterSignCreateGroupedOrders: "lighter_sign_create_grouped_orders",
    lighterSignCreateOrder: "lighter_sign_create_order",
    lighterSignCancelOrder: "lighter_sign_cancel_order",
    lighterSignWithdraw: "lighter_sign_withdraw",
    lighterSignCreateSubAccount: "lighter_sign_create_sub_account",
    lighterSignCancelAllOrders: "lighter_sign_cancel_all_orders",
    lighterSignModifyOrder: "lighter_sign_modify_order",
    lighterSignTransfer: "lighter_sign_transfer",
    lighterSignUpdateLeverage: "lighter_sign_update_leverage",
    lighterCreateAuthToken: "lighter_create_auth_token",
    lighterSignUpdateMargin: "lighter_sign_update_margin",
    lighterSignApproveIntegrator: "lighter_sign_approve_integrator",
    lighterGenerateApiKey: "lighter_generate_api_key",
    lighterSignChangePubkey: "lighter_sign_change_pubkey",
};

export const STATIC_DEPENDENCIES: readonly (readonly [string, RuntimeFunction])[] = Object.entries(NAMES).map(
    ([name, elixir]) => [name, { module: "StaticDependencies", name: elixir, returns: t.any, effect: true }],
);
