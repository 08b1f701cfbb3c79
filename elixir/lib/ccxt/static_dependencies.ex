defmodule Ccxt.StaticDependencies do
  @moduledoc false

  # What ccxt's base class does with libraries that it carries with it and that have no counterpart here: proofs of
  # roll-ups, and Protocol Buffers. Code of exchanges that needs one is refused when it gets there, by name.

  # {function, ccxt's name, most arguments, the library}
  @functions [
    {:decode_proto_msg, "decodeProtoMsg", 1, "Protocol Buffers"},
    {:retrieve_stark_account, "retrieveStarkAccount", 3, "Starknet"},
    {:starknet_encode_structured_data, "starknetEncodeStructuredData", 4, "Starknet"},
    {:starknet_sign, "starknetSign", 2, "Starknet"},
    {:extended_starknet_sign, "extendedStarknetSign", 2, "Starknet"},
    {:extended_starknet_get_selector_from_name, "extendedStarknetGetSelectorFromName", 1,
     "Starknet"},
    {:extended_starknet_compute_poseidon_hash_on_elements,
     "extendedStarknetComputePoseidonHashOnElements", 1, "Starknet"},
    {:get_zk_contract_signature_obj, "getZKContractSignatureObj", 2, "zkLink"},
    {:get_zk_transfer_signature_obj, "getZKTransferSignatureObj", 2, "zkLink"},
    {:load_dydx_protos, "loadDydxProtos", 0, "Protocol Buffers"},
    {:to_dydx_long, "toDydxLong", 1, "Protocol Buffers"},
    {:retrieve_dydx_credentials, "retrieveDydxCredentials", 1, "hierarchical keys"},
    {:encode_dydx_tx_for_simulation, "encodeDydxTxForSimulation", 4, "Protocol Buffers"},
    {:encode_dydx_tx_for_signing, "encodeDydxTxForSigning", 6, "Protocol Buffers"},
    {:encode_dydx_tx_raw, "encodeDydxTxRaw", 2, "Protocol Buffers"},
    {:load_lighter_library, "loadLighterLibrary", 6, "WebAssembly"},
    {:lighter_create_client, "lighterCreateClient", 5, "WebAssembly"},
    {:lighter_sign_create_grouped_orders, "lighterSignCreateGroupedOrders", 2, "WebAssembly"},
    {:lighter_sign_create_order, "lighterSignCreateOrder", 2, "WebAssembly"},
    {:lighter_sign_cancel_order, "lighterSignCancelOrder", 2, "WebAssembly"},
    {:lighter_sign_withdraw, "lighterSignWithdraw", 2, "WebAssembly"},
    {:lighter_sign_create_sub_account, "lighterSignCreateSubAccount", 2, "WebAssembly"},
    {:lighter_sign_cancel_all_orders, "lighterSignCancelAllOrders", 2, "WebAssembly"},
    {:lighter_sign_modify_order, "lighterSignModifyOrder", 2, "WebAssembly"},
    {:lighter_sign_transfer, "lighterSignTransfer", 2, "WebAssembly"},
    {:lighter_sign_update_leverage, "lighterSignUpdateLeverage", 2, "WebAssembly"},
    {:lighter_create_auth_token, "lighterCreateAuthToken", 2, "WebAssembly"},
    {:lighter_sign_update_margin, "lighterSignUpdateMargin", 2, "WebAssembly"},
    {:lighter_sign_approve_integrator, "lighterSignApproveIntegrator", 2, "WebAssembly"},
    {:lighter_generate_api_key, "lighterGenerateApiKey", 1, "WebAssembly"},
    {:lighter_sign_change_pubkey, "lighterSignChangePubkey", 2, "WebAssembly"}
  ]

  for {function, name, most, library} <- @functions, arity <- 0..most do
    arguments = Macro.generate_unique_arguments(arity, __MODULE__)

    ignored =
      Enum.map(arguments, fn {argument, meta, context} -> {:"_#{argument}", meta, context} end)

    @spec unquote(function)(unquote_splicing(List.duplicate(quote(do: term()), arity))) ::
            no_return()
    def unquote(function)(unquote_splicing(ignored)) do
      raise Ccxt.NotSupported,
            unquote(
              "#{name}() needs a library of ccxt's that there is no counterpart of: #{library}"
            )
    end
  end
end
