# Generated from js/src/base/Exchange.js of ccxt; change the generator, not this file. What follows is ccxt's licence.
# MIT License
#
# Copyright © 2024 Igor Kroitor
#
# Permission is hereby granted, free of charge, to any person obtaining a copy
# of this software and associated documentation files (the "Software"), to deal
# in the Software without restriction, including without limitation the rights
# to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
# copies of the Software, and to permit persons to whom the Software is
# furnished to do so, subject to the following conditions:
#
# The above copyright notice and this permission notice shall be included in all
# copies or substantial portions of the Software.
#
# THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
# IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
# FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
# AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
# LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
# OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
# SOFTWARE.

defmodule Ccxt.Compiled.Base do
  @moduledoc false

  alias Ccxt.Collection
  alias Ccxt.Encode
  alias Ccxt.Error
  alias Ccxt.Exchange
  alias Ccxt.Instance
  alias Ccxt.JS
  alias Ccxt.Number
  alias Ccxt.Ordered
  alias Ccxt.Precise
  alias Ccxt.Pro.Client
  alias Ccxt.Pro.State
  alias Ccxt.Rest
  alias Ccxt.Safe
  alias Ccxt.Time

  # js/src/base/Exchange.js:2147-2163
  @spec safe_bool2(
          term(),
          number() | String.t() | nil,
          number() | String.t() | nil,
          boolean() | nil
        ) :: boolean() | nil
  def safe_bool2(dictionary_or_list, key1, key2, default_value) do
    value = Safe.value(dictionary_or_list, key1)

    if is_boolean(value) do
      value
    else
      value2 = Safe.value(dictionary_or_list, key2)
      if is_boolean(value2), do: value2, else: default_value
    end
  end

  # js/src/base/Exchange.js:2164-2176
  @spec safe_bool(term(), number() | String.t() | nil, boolean() | nil) :: boolean() | nil
  def safe_bool(dictionary_or_list, key, default_value) do
    value = Safe.value(dictionary_or_list, key, default_value)
    if is_boolean(value), do: value, else: default_value
  end

  # js/src/base/Exchange.js:2193-2208
  @spec safe_dict(term(), number() | String.t() | nil, map() | nil) :: map() | nil
  def safe_dict(dictionary_or_list, key, default_value) do
    value = Safe.value(dictionary_or_list, key, default_value)

    cond do
      value == nil -> default_value
      is_dictionary(value) -> value
      true -> default_value
    end
  end

  # js/src/base/Exchange.js:2209-2225
  @spec safe_dict2(term(), number() | String.t() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  def safe_dict2(dictionary_or_list, key1, key2, default_value) do
    value = Safe.value(dictionary_or_list, key1)

    if value != nil and JS.typeof(value) == "object" and not is_list(value) do
      value
    else
      value2 = Safe.value(dictionary_or_list, key2)

      if value2 != nil and JS.typeof(value2) == "object" and not is_list(value2) do
        value2
      else
        default_value
      end
    end
  end

  # js/src/base/Exchange.js:2242-2244
  @spec is_dictionary(term()) :: boolean() | nil
  def is_dictionary(value) do
    value != nil and JS.typeof(value) == "object" and not is_list(value)
  end

  # js/src/base/Exchange.js:2245-2261
  @spec safe_list2(term(), number() | String.t() | nil, String.t() | nil, [term()] | nil) ::
          [term()] | nil
  def safe_list2(dictionary_or_list, key1, key2, default_value) do
    value = Safe.value(dictionary_or_list, key1)

    if value != nil and is_list(value) do
      value
    else
      value2 = Safe.value(dictionary_or_list, key2)
      if value2 != nil and is_list(value2), do: value2, else: default_value
    end
  end

  # js/src/base/Exchange.js:2262-2277
  @spec safe_list(term(), number() | String.t() | nil, [term()] | nil) :: [term()] | nil
  def safe_list(dictionary_or_list, key, default_value) do
    value = Safe.value(dictionary_or_list, key, default_value)

    cond do
      value == nil -> default_value
      is_list(value) -> value
      true -> default_value
    end
  end

  # js/src/base/Exchange.js:2562-2592
  @spec set_sandbox_mode(Exchange.t(), boolean() | nil) :: Exchange.t()
  def set_sandbox_mode(exchange, enabled) do
    cond do
      enabled ->
        exchange =
          if Map.has_key?(exchange.urls, "test") do
            if is_binary(exchange.urls["api"]) do
              exchange = put_in(exchange.urls["apiBackup"], exchange.urls["api"])
              put_in(exchange.urls["api"], exchange.urls["test"])
            else
              exchange =
                put_in(exchange.urls["apiBackup"], Collection.clone(exchange.urls["api"]))

              put_in(exchange.urls["api"], Collection.clone(exchange.urls["test"]))
            end
          else
            raise Ccxt.NotSupported, exchange.id <> " does not have a sandbox URL"
          end

        %{exchange | is_sandbox_mode_enabled: true}

      Map.has_key?(exchange.urls, "apiBackup") ->
        exchange =
          if is_binary(exchange.urls["api"]) do
            put_in(exchange.urls["api"], exchange.urls["apiBackup"])
          else
            put_in(exchange.urls["api"], Collection.clone(exchange.urls["apiBackup"]))
          end

        new_urls = Collection.omit(exchange.urls, "apiBackup")
        exchange = %{exchange | urls: new_urls}
        %{exchange | is_sandbox_mode_enabled: false}

      true ->
        exchange
    end
  end

  # js/src/base/Exchange.js:2614-2616
  @spec sign(Exchange.t(), term(), term(), String.t() | nil, map() | nil, term(), term()) ::
          {map() | nil, map()}
  def sign(_exchange, _path, _api, _method, params, _headers, _body) do
    params = params || %{}
    {%{}, params}
  end

  # js/src/base/Exchange.js:2680-2682
  @spec unwatch_ticker(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def unwatch_ticker(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchTicker() is not supported yet"
  end

  # js/src/base/Exchange.js:2683-2685
  @spec unwatch_mark_price(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def unwatch_mark_price(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchMarkPrice() is not supported yet"
  end

  # js/src/base/Exchange.js:2686-2688
  @spec unwatch_mark_prices(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def unwatch_mark_prices(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchMarkPrices() is not supported yet"
  end

  # js/src/base/Exchange.js:2731-2733
  @spec fetch_time(Exchange.t(), map() | nil) :: number() | nil
  def fetch_time(exchange, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchTime() is not supported yet"
  end

  # js/src/base/Exchange.js:2737-2739
  @spec parse_currency(Exchange.t(), map() | nil) :: map() | nil
  def parse_currency(exchange, _raw_currency) do
    raise Ccxt.NotSupported, exchange.id <> " parseCurrency() is not supported yet"
  end

  # js/src/base/Exchange.js:2753-2755
  @spec parse_market(Exchange.t(), map() | nil) :: map() | nil
  def parse_market(exchange, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseMarket() is not supported yet"
  end

  # js/src/base/Exchange.js:2931-2941
  @spec parse_to_numeric(term()) :: number() | nil
  def parse_to_numeric(number) do
    string_version = Number.number_to_string(number)

    if String.contains?(string_version, ".") do
      Number.parse_float(string_version)
    else
      Number.parse_int(string_version)
    end
  end

  # js/src/base/Exchange.js:2963-2978
  @spec after_construct(Exchange.t()) :: Exchange.t()
  def after_construct(exchange) do
    exchange = create_networks_by_id_object(exchange)
    exchange = features_generator(exchange)

    exchange =
      if Instance.markets(exchange) == nil do
        exchange
      else
        {_, exchange} = set_markets(exchange, Instance.markets(exchange), nil)
        exchange
      end

    exchange = init_rest_rate_limiter(exchange)
    is_sandbox = safe_bool2(Instance.options(exchange), "sandbox", "testnet", false)
    if is_sandbox, do: exchange.module.set_sandbox_mode(exchange, is_sandbox), else: exchange
  end

  # js/src/base/Exchange.js:2979-3001
  @spec init_rest_rate_limiter(Exchange.t()) :: Exchange.t()
  def init_rest_rate_limiter(exchange) do
    if exchange.rate_limit == nil or (exchange.id != nil and exchange.rate_limit == -1) do
      raise Ccxt.ExchangeError, exchange.id <> ".rateLimit property is not configured"
    end

    refill_rate = exchange.max_value

    refill_rate =
      if exchange.rate_limit > 0, do: JS.divide(1, exchange.rate_limit), else: refill_rate

    use_leaky =
      exchange.rolling_window_size == 0 or exchange.rate_limiter_algorithm == "leakyBucket"

    algorithm = if use_leaky, do: "leakyBucket", else: "rollingWindow"

    default_bucket = %{
      "delay" => 0.001,
      "capacity" => 1,
      "cost" => 1,
      "refillRate" => refill_rate,
      "algorithm" => algorithm,
      "windowSize" => exchange.rolling_window_size,
      "rateLimit" => exchange.rate_limit
    }

    existing_bucket = if exchange.token_bucket == nil, do: %{}, else: exchange.token_bucket
    %{exchange | token_bucket: Collection.extend(default_bucket, existing_bucket)}
  end

  # js/src/base/Exchange.js:3002-3045
  @spec features_generator(Exchange.t()) :: Exchange.t()
  def features_generator(exchange) do
    if exchange.features == nil do
      exchange
    else
      initial_features = exchange.features
      exchange = %{exchange | features: %{}}
      unified_market_types = ["spot", "swap", "future", "option"]
      sub_types = ["linear", "inverse"]

      {exchange, _} =
        for market_type <- unified_market_types, reduce: {exchange, initial_features} do
          {exchange, initial_features} ->
            if JS.has_key?(initial_features, market_type) do
              if market_type == "spot" do
                {features_mapper, initial_features} =
                  features_mapper(initial_features, market_type, nil)

                exchange = put_in(exchange.features[market_type], features_mapper)
                {exchange, initial_features}
              else
                exchange = put_in(exchange.features[market_type], %{})

                {initial_features, exchange} =
                  for sub_type <- sub_types, reduce: {initial_features, exchange} do
                    {initial_features, exchange} ->
                      {features_mapper2, initial_features} =
                        features_mapper(initial_features, market_type, sub_type)

                      exchange =
                        put_in(exchange.features[market_type][sub_type], features_mapper2)

                      {initial_features, exchange}
                  end

                {exchange, initial_features}
              end
            else
              exchange = put_in(exchange.features[market_type], nil)
              {exchange, initial_features}
            end
        end

      exchange
    end
  end

  # js/src/base/Exchange.js:3046-3092
  @spec features_mapper(term(), String.t() | nil, String.t() | nil) ::
          {term(), boolean() | number() | String.t() | list() | map() | atom() | Exception.t()}
  def features_mapper(initial_features, market_type, sub_type) do
    features_obj =
      if sub_type == nil do
        JS.get(initial_features, market_type)
      else
        JS.get(JS.get(initial_features, market_type), sub_type)
      end

    if features_obj == nil do
      {nil, initial_features}
    else
      extends_str = Safe.string(features_obj, "extends")

      {features_obj, initial_features} =
        if extends_str == nil do
          {features_obj, initial_features}
        else
          features_obj = Collection.omit(features_obj, "extends")
          {extend_obj, initial_features} = features_mapper(initial_features, extends_str, nil)
          features_obj = Collection.deep_extend(extend_obj, features_obj)
          {features_obj, initial_features}
        end

      {features_obj, initial_features} =
        if JS.has_key?(features_obj, "createOrder") do
          value =
            safe_dict(JS.get(features_obj, "createOrder"), "attachedStopLossTakeProfit", nil)

          features_obj = JS.put_in(features_obj, ["createOrder", "stopLoss"], value)

          initial_features =
            if extends_str == nil do
              if sub_type == nil do
                JS.put(initial_features, market_type, features_obj)
              else
                JS.put_in(initial_features, [market_type, sub_type], features_obj)
              end
            else
              initial_features
            end

          features_obj = JS.put_in(features_obj, ["createOrder", "takeProfit"], value)

          initial_features =
            if extends_str == nil do
              if sub_type == nil do
                JS.put(initial_features, market_type, features_obj)
              else
                JS.put_in(initial_features, [market_type, sub_type], features_obj)
              end
            else
              initial_features
            end

          {features_obj, initial_features} =
            if market_type == "spot" do
              features_obj = JS.put_in(features_obj, ["createOrder", "hedged"], false)

              initial_features =
                if extends_str == nil do
                  if sub_type == nil do
                    JS.put(initial_features, market_type, features_obj)
                  else
                    JS.put_in(initial_features, [market_type, sub_type], features_obj)
                  end
                else
                  initial_features
                end

              if JS.has_key?(JS.get(features_obj, "createOrder"), "leverage") do
                {features_obj, initial_features}
              else
                features_obj = JS.put_in(features_obj, ["createOrder", "leverage"], false)

                if extends_str == nil do
                  if sub_type == nil do
                    initial_features = JS.put(initial_features, market_type, features_obj)
                    {features_obj, initial_features}
                  else
                    initial_features =
                      JS.put_in(initial_features, [market_type, sub_type], features_obj)

                    {features_obj, initial_features}
                  end
                else
                  {features_obj, initial_features}
                end
              end
            else
              {features_obj, initial_features}
            end

          if safe_bool(JS.get(JS.get(features_obj, "createOrder"), "timeInForce"), "GTC", nil) ==
               nil do
            features_obj = JS.put_in(features_obj, ["createOrder", "timeInForce", "GTC"], true)

            if extends_str == nil do
              if sub_type == nil do
                initial_features = JS.put(initial_features, market_type, features_obj)
                {features_obj, initial_features}
              else
                initial_features =
                  JS.put_in(initial_features, [market_type, sub_type], features_obj)

                {features_obj, initial_features}
              end
            else
              {features_obj, initial_features}
            end
          else
            {features_obj, initial_features}
          end
        else
          {features_obj, initial_features}
        end

      keys = JS.keys(features_obj)

      for key <- keys, reduce: {features_obj, initial_features} do
        {features_obj, initial_features} ->
          feature_block = JS.get(features_obj, key)

          if key not in ["sandbox"] and feature_block != nil do
            if JS.has_key?(feature_block, "symbolRequired") do
              {features_obj, initial_features}
            else
              feature_block =
                JS.put(
                  feature_block,
                  "symbolRequired",
                  key in ["createOrder", "createOrders", "fetchOHLCV"]
                )

              features_obj = JS.put(features_obj, key, feature_block)

              if extends_str == nil do
                if sub_type == nil do
                  initial_features = JS.put(initial_features, market_type, features_obj)
                  {features_obj, initial_features}
                else
                  initial_features =
                    JS.put_in(initial_features, [market_type, sub_type], features_obj)

                  {features_obj, initial_features}
                end
              else
                {features_obj, initial_features}
              end
            end
          else
            {features_obj, initial_features}
          end
      end
    end
  end

  # js/src/base/Exchange.js:3191-3195
  @spec create_networks_by_id_object(Exchange.t()) :: Exchange.t()
  def create_networks_by_id_object(exchange) do
    network_ids_to_codes_generated =
      invert_flat_string_dictionary(Safe.value(Instance.options(exchange), "networks", %{}))

    Instance.put(
      exchange,
      :options,
      ["networksById"],
      Collection.extend(
        network_ids_to_codes_generated,
        Safe.value(Instance.options(exchange), "networksById", %{})
      )
    )
  end

  # js/src/base/Exchange.js:3196-3205
  @spec get_default_options() :: map() | nil
  def get_default_options do
    %{
      "defaultNetworkCodeReplacements" => %{
        "ETH" => %{"primary" => "ETH", "secondary" => "ERC20", "default" => "secondary"},
        "CRO" => %{"primary" => "CRONOS", "secondary" => "CRC20", "default" => "secondary"},
        "TRX" => %{"primary" => "TRX", "secondary" => "TRC20", "default" => "secondary"},
        "BTC" => %{"primary" => "BTC", "secondary" => "BRC20", "default" => "primary"}
      }
    }
  end

  # js/src/base/Exchange.js:3254-3354
  @spec safe_currency_structure(map() | nil) :: map() | nil
  def safe_currency_structure(currency) do
    networks = safe_dict(currency, "networks", %{})
    keys = JS.keys(networks)
    length = length(keys)

    currency =
      if length != 0 do
        Enum.reduce(keys, currency, fn key, currency ->
          network = networks[key]
          deposit = safe_bool(network, "deposit", nil)
          currency_deposit = safe_bool(currency, "deposit", nil)

          currency =
            if currency_deposit == nil || deposit do
              JS.put(currency, "deposit", deposit)
            else
              currency
            end

          withdraw = safe_bool(network, "withdraw", nil)
          currency_withdraw = safe_bool(currency, "withdraw", nil)

          currency =
            if currency_withdraw == nil || withdraw do
              JS.put(currency, "withdraw", withdraw)
            else
              currency
            end

          fee = Safe.string(network, "fee")
          fee_main = Safe.string(currency, "fee")

          currency =
            if fee_main == nil || Precise.string_lt(fee, fee_main) do
              JS.put(currency, "fee", Number.parse_number(fee))
            else
              currency
            end

          precision = Safe.string(network, "precision")
          precision_main = Safe.string(currency, "precision")

          currency =
            if precision_main == nil || Precise.string_gt(precision, precision_main) do
              JS.put(currency, "precision", Number.parse_number(precision))
            else
              currency
            end

          limits = safe_dict(network, "limits", nil)
          limits_main = safe_dict(currency, "limits", nil)
          currency = if limits_main == nil, do: JS.put(currency, "limits", %{}), else: currency
          limits_deposit = safe_dict(limits, "deposit", nil)
          limits_deposit_main = safe_dict(limits_main, "deposit", nil)

          currency =
            if limits_deposit_main == nil do
              JS.put_in(currency, ["limits", "deposit"], %{})
            else
              currency
            end

          limits_deposit_min = Safe.string(limits_deposit, "min")
          limits_deposit_max = Safe.string(limits_deposit, "max")
          limits_deposit_min_main = Safe.string(limits_deposit_main, "min")
          limits_deposit_max_main = Safe.string(limits_deposit_main, "max")

          currency =
            if limits_deposit_min_main == nil ||
                 Precise.string_lt(limits_deposit_min, limits_deposit_min_main) do
              JS.put_in(
                currency,
                ["limits", "deposit", "min"],
                Number.parse_number(limits_deposit_min)
              )
            else
              currency
            end

          currency =
            if limits_deposit_max_main == nil ||
                 Precise.string_gt(limits_deposit_max, limits_deposit_max_main) do
              JS.put_in(
                currency,
                ["limits", "deposit", "max"],
                Number.parse_number(limits_deposit_max)
              )
            else
              currency
            end

          limits_withdraw = safe_dict(limits, "withdraw", nil)
          limits_withdraw_main = safe_dict(limits_main, "withdraw", nil)

          currency =
            if limits_withdraw_main == nil do
              JS.put_in(currency, ["limits", "withdraw"], %{})
            else
              currency
            end

          limits_withdraw_min = Safe.string(limits_withdraw, "min")
          limits_withdraw_max = Safe.string(limits_withdraw, "max")
          limits_withdraw_min_main = Safe.string(limits_withdraw_main, "min")
          limits_withdraw_max_main = Safe.string(limits_withdraw_main, "max")

          currency =
            if limits_withdraw_min_main == nil ||
                 Precise.string_lt(limits_withdraw_min, limits_withdraw_min_main) do
              JS.put_in(
                currency,
                ["limits", "withdraw", "min"],
                Number.parse_number(limits_withdraw_min)
              )
            else
              currency
            end

          if limits_withdraw_max_main == nil ||
               Precise.string_gt(limits_withdraw_max, limits_withdraw_max_main) do
            JS.put_in(
              currency,
              ["limits", "withdraw", "max"],
              Number.parse_number(limits_withdraw_max)
            )
          else
            currency
          end
        end)
      else
        currency
      end

    Collection.extend(
      %{
        "info" => nil,
        "id" => nil,
        "numericId" => nil,
        "code" => nil,
        "precision" => nil,
        "type" => nil,
        "name" => nil,
        "active" => nil,
        "deposit" => nil,
        "withdraw" => nil,
        "fee" => nil,
        "fees" => %{},
        "networks" => %{},
        "limits" => %{
          "deposit" => %{"min" => nil, "max" => nil},
          "withdraw" => %{"min" => nil, "max" => nil}
        }
      },
      currency
    )
  end

  # js/src/base/Exchange.js:3355-3440
  @spec safe_market_structure(map() | nil) :: map() | nil
  def safe_market_structure(market) do
    clean_structure = %{
      "id" => nil,
      "lowercaseId" => nil,
      "symbol" => nil,
      "base" => nil,
      "quote" => nil,
      "settle" => nil,
      "baseId" => nil,
      "quoteId" => nil,
      "settleId" => nil,
      "type" => nil,
      "spot" => nil,
      "margin" => nil,
      "swap" => nil,
      "future" => nil,
      "option" => nil,
      "index" => nil,
      "active" => nil,
      "contract" => nil,
      "linear" => nil,
      "inverse" => nil,
      "subType" => nil,
      "taker" => nil,
      "maker" => nil,
      "contractSize" => nil,
      "expiry" => nil,
      "expiryDatetime" => nil,
      "strike" => nil,
      "optionType" => nil,
      "precision" => %{
        "amount" => nil,
        "price" => nil,
        "cost" => nil,
        "base" => nil,
        "quote" => nil
      },
      "limits" => %{
        "leverage" => %{"min" => nil, "max" => nil},
        "amount" => %{"min" => nil, "max" => nil},
        "price" => %{"min" => nil, "max" => nil},
        "cost" => %{"min" => nil, "max" => nil}
      },
      "marginModes" => %{"cross" => nil, "isolated" => nil},
      "created" => nil,
      "info" => nil
    }

    if market == nil do
      clean_structure
    else
      result = Collection.extend(clean_structure, market)

      if JS.truthy?(result["spot"]) do
        result =
          if result["contract"] == nil, do: Map.put(result, "contract", false), else: result

        result = if result["swap"] == nil, do: Map.put(result, "swap", false), else: result
        result = if result["future"] == nil, do: Map.put(result, "future", false), else: result
        result = if result["option"] == nil, do: Map.put(result, "option", false), else: result
        if result["index"] == nil, do: Map.put(result, "index", false), else: result
      else
        result
      end
    end
  end

  # js/src/base/Exchange.js:3441-3542
  @spec set_markets(Exchange.t(), term(), term()) :: {map() | nil, Exchange.t()}
  def set_markets(exchange, markets, currencies) do
    exchange = Instance.put(exchange, :markets_by_id, %{})
    market_values = Collection.sort_by(Collection.to_array(markets), "spot", true, true)

    {exchange, values} =
      for value <- market_values, reduce: {exchange, []} do
        {exchange, values} ->
          exchange =
            if JS.has_key?(Instance.markets_by_id(exchange), JS.get(value, "id")) do
              markets_by_id_array = JS.get(Instance.markets_by_id(exchange), JS.get(value, "id"))
              markets_by_id_array = markets_by_id_array ++ [value]
              Instance.put(exchange, :markets_by_id, [JS.get(value, "id")], markets_by_id_array)
            else
              Instance.put(exchange, :markets_by_id, [JS.get(value, "id")], [value])
            end

          market =
            Collection.deep_extend(
              safe_market_structure(nil),
              %{"precision" => exchange.precision, "limits" => exchange.limits},
              exchange.fees["trading"],
              value
            )

          market =
            cond do
              JS.truthy?(market["linear"]) -> JS.put(market, "subType", "linear")
              JS.truthy?(market["inverse"]) -> JS.put(market, "subType", "inverse")
              true -> JS.put(market, "subType", nil)
            end

          values = [market | values]
          {exchange, values}
      end

    values = Enum.reverse(values)

    exchange =
      Instance.put(exchange, :markets, Collection.clone(Collection.index_by(values, "symbol")))

    markets_sorted_by_symbol = Collection.keysort(Instance.markets(exchange))
    markets_sorted_by_id = Collection.keysort(Instance.markets_by_id(exchange))
    exchange = Instance.put(exchange, :symbols, JS.keys(markets_sorted_by_symbol))
    exchange = Instance.put(exchange, :ids, JS.keys(markets_sorted_by_id))

    num_currencies =
      if currencies == nil do
        0
      else
        keys = JS.keys(currencies)
        length(keys)
      end

    exchange =
      if num_currencies > 0 do
        Instance.put(
          exchange,
          :currencies,
          Collection.clone(Collection.deep_extend(Instance.currencies(exchange), currencies))
        )
      else
        {base_currencies, quote_currencies} =
          for market <- values, reduce: {[], []} do
            {base_currencies, quote_currencies} ->
              default_currency_precision =
                if exchange.precision_mode == Number.decimal_places() do
                  8
                else
                  Number.parse_number("1e-8")
                end

              market_precision = safe_dict(market, "precision", %{})

              base_currencies =
                if JS.has_key?(market, "base") do
                  currency =
                    safe_currency_structure(%{
                      "id" => Safe.string2(market, "baseId", "base"),
                      "numericId" => Safe.integer(market, "baseNumericId"),
                      "code" => Safe.string(market, "base"),
                      "precision" =>
                        Safe.value2(
                          market_precision,
                          "base",
                          "amount",
                          default_currency_precision
                        )
                    })

                  [currency | base_currencies]
                else
                  base_currencies
                end

              if JS.has_key?(market, "quote") do
                currency =
                  safe_currency_structure(%{
                    "id" => Safe.string2(market, "quoteId", "quote"),
                    "numericId" => Safe.integer(market, "quoteNumericId"),
                    "code" => Safe.string(market, "quote"),
                    "precision" =>
                      Safe.value2(market_precision, "quote", "price", default_currency_precision)
                  })

                quote_currencies = [currency | quote_currencies]
                {base_currencies, quote_currencies}
              else
                {base_currencies, quote_currencies}
              end
          end

        base_currencies = Enum.reverse(base_currencies)
        quote_currencies = Enum.reverse(quote_currencies)
        base_currencies = Collection.sort_by(base_currencies, "code", false, "")
        quote_currencies = Collection.sort_by(quote_currencies, "code", false, "")

        exchange =
          Instance.put(
            exchange,
            :base_currencies,
            Collection.clone(Collection.index_by(base_currencies, "code"))
          )

        exchange =
          Instance.put(
            exchange,
            :quote_currencies,
            Collection.clone(Collection.index_by(quote_currencies, "code"))
          )

        all_currencies = Collection.array_concat(base_currencies, quote_currencies)
        grouped_currencies = Collection.group_by(all_currencies, "code")
        codes = JS.keys(grouped_currencies)

        resulting_currencies =
          for code <- codes do
            grouped_currencies_code = safe_list(grouped_currencies, code, [])
            highest_precision_currency = Safe.value(grouped_currencies_code, 0)

            Enum.reduce(
              1..(length(grouped_currencies_code) - 1)//1,
              highest_precision_currency,
              fn j, highest_precision_currency ->
                current_currency = Enum.at(grouped_currencies_code, j)

                if exchange.precision_mode == Number.tick_size() do
                  if JS.less?(
                       JS.get(current_currency, "precision"),
                       JS.get(highest_precision_currency, "precision")
                     ) do
                    current_currency
                  else
                    highest_precision_currency
                  end
                else
                  if JS.greater?(
                       JS.get(current_currency, "precision"),
                       JS.get(highest_precision_currency, "precision")
                     ) do
                    current_currency
                  else
                    highest_precision_currency
                  end
                end
              end
            )
          end

        sorted_currencies = Collection.sort_by(resulting_currencies, "code")

        Instance.put(
          exchange,
          :currencies,
          Collection.clone(
            Collection.deep_extend(
              Instance.currencies(exchange),
              Collection.index_by(sorted_currencies, "code")
            )
          )
        )
      end

    exchange =
      Instance.put(
        exchange,
        :currencies_by_id,
        Collection.index_by(Instance.currencies(exchange), "id")
      )

    currencies_sorted_by_code = Collection.keysort(Instance.currencies(exchange))
    exchange = Instance.put(exchange, :codes, JS.keys(currencies_sorted_by_code))
    {Instance.markets(exchange), exchange}
  end

  # js/src/base/Exchange.js:4137-4148
  @spec invert_flat_string_dictionary(term()) :: map() | nil
  def invert_flat_string_dictionary(dict) do
    keys = JS.keys(dict)

    Enum.reduce(keys, %{}, fn key, reversed ->
      value = JS.get(dict, key)
      if is_binary(value), do: Map.put(reversed, value, key), else: reversed
    end)
  end

  # js/src/base/Exchange.js:4236-4331
  @spec safe_ticker(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def safe_ticker(exchange, ticker, market) do
    open = Number.omit_zero(Safe.string(ticker, "open"))
    close = Number.omit_zero(Safe.string2(ticker, "close", "last"))
    change = Number.omit_zero(Safe.string(ticker, "change"))
    percentage = Number.omit_zero(Safe.string(ticker, "percentage"))
    average = Number.omit_zero(Safe.string(ticker, "average"))
    vwap = Safe.string(ticker, "vwap")
    base_volume = Safe.string(ticker, "baseVolume")
    quote_volume = Safe.string(ticker, "quoteVolume")

    vwap =
      if vwap == nil do
        Precise.string_div(Number.omit_zero(quote_volume), base_volume)
      else
        vwap
      end

    {close, open} =
      if change == nil do
        if percentage == nil do
          {close, open}
        else
          close =
            if close == nil and average != nil do
              open_add_close = Precise.string_mul(average, "2")
              denominator = Precise.string_add("2", Precise.string_div(percentage, "100"))

              calc_open =
                if open == nil, do: Precise.string_div(open_add_close, denominator), else: open

              Precise.string_mul(
                calc_open,
                Precise.string_add("1", Precise.string_div(percentage, "100"))
              )
            else
              close
            end

          if open == nil and close != nil do
            open =
              Precise.string_div(
                close,
                Precise.string_add("1", Precise.string_div(percentage, "100"))
              )

            {close, open}
          else
            {close, open}
          end
        end
      else
        close =
          if close == nil and average != nil do
            Precise.string_add(average, Precise.string_div(change, "2"))
          else
            close
          end

        if open == nil and close != nil do
          open = Precise.string_sub(close, change)
          {close, open}
        else
          {close, open}
        end
      end

    change =
      if change == nil do
        cond do
          close != nil and open != nil ->
            Precise.string_sub(close, open)

          close != nil and percentage != nil ->
            Precise.string_mul(
              Precise.string_div(percentage, "100"),
              Precise.string_div(close, "100")
            )

          open != nil and percentage != nil ->
            Precise.string_mul(open, Precise.string_div(percentage, "100"))

          true ->
            change
        end
      else
        change
      end

    {percentage, close, average} =
      if open == nil do
        {percentage, close, average}
      else
        percentage =
          if percentage == nil and change != nil do
            Precise.string_mul(Precise.string_div(change, open), "100")
          else
            percentage
          end

        close =
          if close == nil and change != nil, do: Precise.string_add(open, change), else: close

        close =
          if close == nil and average != nil, do: Precise.string_mul(average, "2"), else: close

        if average == nil and close != nil do
          precision =
            if market != nil && is_tick_precision(exchange) do
              market_precision = safe_dict(market, "precision", nil)
              precision_price = Safe.string(market_precision, "price")

              if precision_price == nil do
                18
              else
                Number.precision_from_string(precision_price)
              end
            else
              18
            end

          average = Precise.string_div(Precise.string_add(open, close), "2", precision)
          {percentage, close, average}
        else
          {percentage, close, average}
        end
      end

    close_parsed = Number.parse_number(Number.omit_zero(close))

    Collection.extend(ticker, %{
      "bid" => Number.parse_number(Number.omit_zero(Safe.string(ticker, "bid"))),
      "bidVolume" => safe_number(ticker, "bidVolume", nil),
      "ask" => Number.parse_number(Number.omit_zero(Safe.string(ticker, "ask"))),
      "askVolume" => safe_number(ticker, "askVolume", nil),
      "high" => Number.parse_number(Number.omit_zero(Safe.string(ticker, "high"))),
      "low" => Number.parse_number(Number.omit_zero(Safe.string(ticker, "low"))),
      "open" => Number.parse_number(Number.omit_zero(open)),
      "close" => close_parsed,
      "last" => close_parsed,
      "change" => Number.parse_number(change),
      "percentage" => Number.parse_number(percentage),
      "average" => Number.parse_number(average),
      "vwap" => Number.parse_number(vwap),
      "baseVolume" => Number.parse_number(base_volume),
      "quoteVolume" => Number.parse_number(quote_volume),
      "previousClose" => safe_number(ticker, "previousClose", nil),
      "indexPrice" => safe_number(ticker, "indexPrice", nil),
      "markPrice" => safe_number(ticker, "markPrice", nil)
    })
  end

  # js/src/base/Exchange.js:4512-4552
  @spec market_symbols(
          Exchange.t(),
          [String.t() | nil] | nil,
          String.t() | nil,
          boolean() | nil,
          boolean() | nil,
          boolean() | nil
        ) :: [term()] | nil
  def market_symbols(exchange, symbols, type, allow_empty, same_type_only, same_sub_type_only) do
    allow_empty = if allow_empty == nil, do: true, else: allow_empty
    same_type_only = same_type_only || false
    same_sub_type_only = same_sub_type_only || false

    if symbols == nil do
      if !allow_empty do
        raise Ccxt.ArgumentsRequired, exchange.id <> " empty list of symbols is not supported"
      end

      symbols
    else
      symbols_length = length(symbols)

      if symbols_length == 0 do
        if !allow_empty do
          raise Ccxt.ArgumentsRequired, exchange.id <> " empty list of symbols is not supported"
        end

        symbols
      else
        {_, _, result} =
          for symbol <- symbols, reduce: {nil, nil, []} do
            {market_type, is_linear_sub_type, result} ->
              market = exchange.module.market(exchange, symbol)

              if same_type_only and market_type != nil and market["type"] != market_type do
                raise Ccxt.BadRequest,
                      "#{exchange.id} symbols must be of the same type, either #{market_type} or #{JS.to_string(market["type"])}."
              end

              if same_sub_type_only and is_linear_sub_type != nil and
                   market["linear"] != is_linear_sub_type do
                raise Ccxt.BadRequest,
                      exchange.id <>
                        " symbols must be of the same subType, either linear or inverse."
              end

              if type != nil and market["type"] != type do
                raise Ccxt.BadRequest,
                      "#{exchange.id} symbols must be of the same type #{type}. If the type is incorrect you can change it in options or the params of the request"
              end

              market_type = market["type"]

              is_linear_sub_type =
                if market["spot"], do: is_linear_sub_type, else: market["linear"]

              symbol2 = Safe.string(market, "symbol", symbol)
              result = [symbol2 | result]
              {market_type, is_linear_sub_type, result}
          end

        Enum.reverse(result)
      end
    end
  end

  # js/src/base/Exchange.js:4633-4683
  @spec prioritized_network_aliases(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          boolean() | nil
        ) :: [term()] | nil
  def prioritized_network_aliases(exchange, network_code, currency_code, allow_default) do
    allow_default = allow_default || false

    if network_code == nil do
      nil
    else
      replacements = safe_dict(Instance.options(exchange), "defaultNetworkCodeReplacements", %{})
      keys = JS.keys(replacements)

      outcome =
        Enum.reduce_while(keys, :next, fn base_coin, :next ->
          entry = replacements[base_coin]
          primary = JS.get(entry, "primary")
          secondary = JS.get(entry, "secondary")

          if network_code != primary and network_code != secondary do
            {:cont, :next}
          else
            prefer_primary =
              cond do
                currency_code == base_coin ->
                  true

                currency_code == nil ->
                  if allow_default do
                    JS.get(entry, "default") == "primary"
                  else
                    network_code == primary
                  end

                true ->
                  false
              end

            {:halt,
             {:return, if(prefer_primary, do: [primary, secondary], else: [secondary, primary])}}
          end
        end)

      case outcome do
        {:return, result} -> result
        :next -> [network_code, network_code]
      end
    end
  end

  # js/src/base/Exchange.js:4720-4745
  @spec network_id_to_code(Exchange.t(), String.t() | nil, String.t() | nil) :: String.t() | nil
  def network_id_to_code(exchange, network_id, currency_code) do
    if network_id == nil do
      nil
    else
      network_codes_by_ids = safe_dict(Instance.options(exchange), "networksById", %{})
      network_code = Safe.string(network_codes_by_ids, network_id, network_id)

      preferred_chain_list =
        prioritized_network_aliases(exchange, network_code, currency_code, true)

      preferred_chain = Enum.at(preferred_chain_list, 0)
      alternative_chain = Enum.at(preferred_chain_list, 1)

      if currency_code == nil do
        network_ids_by_codes = safe_dict(Instance.options(exchange), "networks", %{})

        if JS.has_key?(network_ids_by_codes, preferred_chain) and
             JS.has_key?(network_ids_by_codes, alternative_chain) do
          network_code
        else
          preferred_chain
        end
      else
        preferred_chain
      end
    end
  end

  # js/src/base/Exchange.js:4812-4815
  @spec safe_number2(
          map() | nil,
          number() | String.t() | nil,
          number() | String.t() | nil,
          term()
        ) :: number() | nil
  def safe_number2(dictionary, key1, key2, d) do
    value = Safe.string2(dictionary, key1, key2)
    Number.parse_number(value, d)
  end

  # js/src/base/Exchange.js:5007-5009
  @spec nonce(Exchange.t()) :: number() | nil
  def nonce(_exchange), do: Time.seconds()

  # js/src/base/Exchange.js:5030-5033
  @spec symbol(Exchange.t(), String.t() | nil) :: String.t() | nil
  def symbol(exchange, symbol) do
    market = exchange.module.market(exchange, symbol)
    Safe.string(market, "symbol", symbol)
  end

  # js/src/base/Exchange.js:5034-5040
  @spec handle_param_string(map() | nil, String.t() | nil, String.t() | nil) :: list() | nil
  def handle_param_string(params, param_name, default_value) do
    value = Safe.string(params, param_name, default_value)
    params = if value == nil, do: params, else: Collection.omit(params, param_name)
    [value, params]
  end

  # js/src/base/Exchange.js:5131-5154
  @spec filter_by_array(term(), number() | String.t() | nil, term(), boolean() | nil) :: term()
  def filter_by_array(objects, key, values, indexed) do
    indexed = if indexed == nil, do: true, else: indexed
    objects = Collection.to_array(objects)

    if values == nil or not JS.truthy?(values) do
      if indexed, do: Collection.index_by(objects, key), else: objects
    else
      results =
        for object <- objects, Collection.in_array(JS.get(object, key), values), do: object

      if indexed, do: Collection.index_by(results, key), else: results
    end
  end

  # js/src/base/Exchange.js:5179-5218
  @spec fetch2(
          Exchange.t(),
          term(),
          term(),
          String.t() | nil,
          map() | nil,
          term(),
          term(),
          map() | nil
        ) :: term()
  def fetch2(exchange, path, api, method, params, headers, body, config) do
    api = api || "public"
    method = method || "GET"
    params = params || %{}
    config = config || %{}

    if exchange.enable_rate_limit do
      cost = exchange.module.calculate_rate_limiter_cost(api, method, path, params, config)
      Rest.throttle(exchange, cost)
    end

    [retries, params] = handle_option_and_params(exchange, params, path, "maxRetriesOnFailure", 0)

    [retry_delay, params] =
      handle_option_and_params(exchange, params, path, "maxRetriesOnFailureDelay", 0)

    outcome =
      Enum.reduce_while(0..(JS.add(retries, 1) - 1)//1, {:next, params}, fn i, {:next, params} ->
        outcome =
          try do
            Instance.put(exchange, :last_rest_request_timestamp, Time.milliseconds())

            {request, params} =
              exchange.module.sign(exchange, path, api, method, params, headers, body)

            {:next, {params, request}}
          rescue
            e ->
              if Error.kind_of?(e, Ccxt.OperationFailed) do
                if JS.less?(i, retries) do
                  if exchange.verbose do
                    index = i + 1

                    Rest.log(
                      "Request failed with the error: #{JS.to_string(e)}, retrying #{JS.to_string(index)} of #{JS.to_string(retries)}..."
                    )
                  end

                  if retry_delay != nil and retry_delay != 0, do: Rest.sleep(retry_delay)
                else
                  reraise e, __STACKTRACE__
                end
              else
                reraise e, __STACKTRACE__
              end

              {:return, {:cont, {:next, params}}}
          end

        case outcome do
          {:return, result} ->
            result

          {:next, {params, request}} ->
            try do
              Instance.put(exchange, :last_request_headers, request["headers"])
              Instance.put(exchange, :last_request_body, request["body"])
              Instance.put(exchange, :last_request_url, request["url"])

              {:halt,
               {:return,
                Rest.fetch(
                  exchange,
                  request["url"],
                  request["method"],
                  request["headers"],
                  request["body"]
                )}}
            rescue
              e ->
                if Error.kind_of?(e, Ccxt.OperationFailed) do
                  if JS.less?(i, retries) do
                    if exchange.verbose do
                      index = i + 1

                      Rest.log(
                        "Request failed with the error: #{JS.to_string(e)}, retrying #{JS.to_string(index)} of #{JS.to_string(retries)}..."
                      )
                    end

                    if retry_delay != nil and retry_delay != 0, do: Rest.sleep(retry_delay)
                  else
                    reraise e, __STACKTRACE__
                  end
                else
                  reraise e, __STACKTRACE__
                end

                {:cont, {:next, params}}
            end
        end
      end)

    case outcome do
      {:return, result} -> result
      {:next, _} -> nil
    end
  end

  # js/src/base/Exchange.js:5219-5221
  @spec request(
          Exchange.t(),
          term(),
          term(),
          String.t() | nil,
          map() | nil,
          term(),
          term(),
          map() | nil
        ) :: term()
  def request(exchange, path, api, method, params, headers, body, config) do
    api = api || "public"
    method = method || "GET"
    params = params || %{}
    config = config || %{}
    fetch2(exchange, path, api, method, params, headers, body, config)
  end

  # js/src/base/Exchange.js:5386-5402
  @spec safe_currency(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def safe_currency(exchange, currency_id, currency) do
    cond do
      currency_id == nil and currency != nil ->
        currency

      Instance.currencies_by_id(exchange) != nil and
        Map.has_key?(Instance.currencies_by_id(exchange), currency_id) and
          Instance.currencies_by_id(exchange)[currency_id] != nil ->
        Instance.currencies_by_id(exchange)[currency_id]

      true ->
        code =
          if currency_id == nil do
            currency_id
          else
            common_currency_code(exchange, String.upcase(currency_id))
          end

        safe_currency_structure(%{"id" => currency_id, "code" => code, "precision" => nil})
    end
  end

  # js/src/base/Exchange.js:5403-5449
  @spec safe_market(
          Exchange.t(),
          String.t() | nil,
          map() | nil,
          String.t() | nil,
          String.t() | nil
        ) :: map() | nil
  def safe_market(exchange, market_id, market, delimiter, market_type) do
    outcome =
      cond do
        market_id == nil ->
          :next

        Instance.markets_by_id(exchange) != nil and
            Map.has_key?(Instance.markets_by_id(exchange), market_id) ->
          markets = Instance.markets_by_id(exchange)[market_id]
          num_markets = length(markets)

          if num_markets == 1 do
            {:return, Enum.at(markets, 0)}
          else
            market_type =
              if market_type == nil do
                if market == nil do
                  raise Ccxt.ArgumentsRequired,
                        "#{exchange.id} safeMarket() requires a fourth argument for #{market_id} to disambiguate between different markets with the same market id"
                else
                  market["type"]
                end
              else
                market_type
              end

            case Enum.find(markets, &JS.truthy?(&1[market_type])) do
              nil -> :next
              current_market -> {:return, current_market}
            end
          end

        delimiter != nil and delimiter != "" ->
          parts = JS.split(market_id, delimiter)
          parts_length = length(parts)
          result = safe_market_structure(%{"symbol" => market_id, "marketId" => market_id})

          result =
            if parts_length == 2 do
              result = Map.put(result, "baseId", Safe.string(parts, 0))
              result = Map.put(result, "quoteId", Safe.string(parts, 1))

              result =
                Map.put(result, "base", safe_currency_code(exchange, result["baseId"], nil))

              result =
                Map.put(result, "quote", safe_currency_code(exchange, result["quoteId"], nil))

              Map.put(
                result,
                "symbol",
                "#{JS.to_string(result["base"])}/#{JS.to_string(result["quote"])}"
              )
            else
              result
            end

          {:return, result}

        true ->
          :next
      end

    case outcome do
      {:return, result} ->
        result

      :next ->
        if market == nil do
          safe_market_structure(%{"symbol" => market_id, "marketId" => market_id})
        else
          market
        end
    end
  end

  # js/src/base/Exchange.js:5456-5476
  @spec check_required_credentials(Exchange.t(), boolean() | nil) :: boolean() | nil
  def check_required_credentials(exchange, error) do
    error = if error == nil, do: true, else: error
    keys = JS.keys(exchange.required_credentials)

    case Enum.find(
           keys,
           &(JS.truthy?(exchange.required_credentials[&1]) and
               not JS.truthy?(Exchange.field(exchange, &1)))
         ) do
      nil ->
        true

      key ->
        if error do
          raise Ccxt.AuthenticationError, "#{exchange.id} requires \"#{key}\" credential"
        else
          false
        end
    end
  end

  # js/src/base/Exchange.js:5564-5589
  @spec handle_option_and_params(
          Exchange.t(),
          map() | nil,
          String.t() | nil,
          String.t() | nil,
          term()
        ) :: [term()] | nil
  def handle_option_and_params(exchange, params, method_name, option_name, default_value) do
    default_option_name = "default" <> Encode.capitalize(option_name)
    value = Safe.value2(params, option_name, default_option_name)

    {params, value} =
      if value == nil do
        [method_name, params] = handle_param_string(params, "callerMethodName", method_name)
        exchange_wide_method_options = Safe.value(Instance.options(exchange), method_name)

        value =
          if exchange_wide_method_options == nil do
            value
          else
            Safe.value2(exchange_wide_method_options, option_name, default_option_name)
          end

        value =
          if value == nil do
            Safe.value2(Instance.options(exchange), option_name, default_option_name)
          else
            value
          end

        value = if value == nil, do: default_value, else: value
        {params, value}
      else
        params = Collection.omit(params, [option_name, default_option_name])
        {params, value}
      end

    [value, params]
  end

  # js/src/base/Exchange.js:5607-5648
  @spec handle_market_type_and_params(
          Exchange.t(),
          String.t() | nil,
          map() | nil,
          map() | nil,
          term()
        ) :: term()
  def handle_market_type_and_params(exchange, method_name, market, params, default_value) do
    params = params || %{}
    type = Safe.string2(params, "defaultType", "type")

    if type == nil do
      if market == nil do
        if default_value == nil do
          method_options = safe_dict(Instance.options(exchange), method_name, nil)

          outcome =
            cond do
              method_options == nil ->
                :next

              is_binary(method_options) ->
                {:return, [method_options, params]}

              true ->
                type_from_method = Safe.string2(method_options, "defaultType", "type")
                if type_from_method == nil, do: :next, else: {:return, [type_from_method, params]}
            end

          case outcome do
            {:return, result} ->
              result

            :next ->
              default_type =
                Safe.string2(Instance.options(exchange), "defaultType", "type", "spot")

              [default_type, params]
          end
        else
          [default_value, params]
        end
      else
        [market["type"], params]
      end
    else
      params = Collection.omit(params, ["defaultType", "type"])
      [type, params]
    end
  end

  # js/src/base/Exchange.js:5649-5675
  @spec handle_sub_type_and_params(Exchange.t(), String.t() | nil, term(), map() | nil, term()) ::
          [term()] | nil
  def handle_sub_type_and_params(exchange, method_name, market, params, default_value) do
    params = params || %{}
    sub_type_in_params = Safe.string2(params, "subType", "defaultSubType")

    {sub_type, params} =
      if sub_type_in_params == nil do
        sub_type =
          cond do
            market == nil -> nil
            JS.truthy?(JS.get(market, "linear")) -> "linear"
            JS.truthy?(JS.get(market, "inverse")) -> "inverse"
            true -> nil
          end

        if sub_type == nil do
          values = handle_option_and_params(exchange, %{}, method_name, "subType", default_value)
          sub_type = Enum.at(values, 0)
          {sub_type, params}
        else
          {sub_type, params}
        end
      else
        sub_type = sub_type_in_params
        params = Collection.omit(params, ["subType", "defaultSubType"])
        {sub_type, params}
      end

    [sub_type, params]
  end

  # js/src/base/Exchange.js:5685-5692
  @spec throw_exactly_matched_exception(term(), term(), term()) :: term()
  def throw_exactly_matched_exception(exact, string, message) do
    cond do
      string == nil -> nil
      JS.has_key?(exact, string) -> raise JS.get(exact, string), message
      true -> nil
    end
  end

  # js/src/base/Exchange.js:5693-5698
  @spec throw_broadly_matched_exception(term(), term(), term()) :: term()
  def throw_broadly_matched_exception(broad, string, message) do
    broad_key = find_broadly_matched_key(broad, string)
    if broad_key != nil, do: raise(JS.get(broad, broad_key), message)
  end

  # js/src/base/Exchange.js:5699-5711
  @spec find_broadly_matched_key(term(), term()) :: String.t() | nil
  def find_broadly_matched_key(broad, string) do
    keys = JS.keys(broad)

    outcome =
      Enum.reduce_while(keys, :next, fn key, :next ->
        cond do
          string == nil -> {:cont, :next}
          JS.includes?(string, key) -> {:halt, {:return, key}}
          true -> {:cont, :next}
        end
      end)

    case outcome do
      {:return, result} -> result
      :next -> nil
    end
  end

  # js/src/base/Exchange.js:5712-5716
  @spec handle_errors(
          Exchange.t(),
          number() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          map() | nil,
          String.t() | nil,
          term(),
          term(),
          term()
        ) :: term()
  def handle_errors(
        _exchange,
        _status_code,
        _status_text,
        _url,
        _method,
        _response_headers,
        _response_body,
        _response,
        _request_headers,
        _request_body
      ) do
    nil
  end

  # js/src/base/Exchange.js:5717-5719
  @spec calculate_rate_limiter_cost(term(), term(), term(), term(), map() | nil) :: term()
  def calculate_rate_limiter_cost(_api, _method, _path, _params, config) do
    config = config || %{}
    Safe.value(config, "cost", 1)
  end

  # js/src/base/Exchange.js:5774-5776
  @spec watch_ticker(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def watch_ticker(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchTicker() is not supported yet"
  end

  # js/src/base/Exchange.js:5795-5797
  @spec watch_bids_asks(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def watch_bids_asks(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchBidsAsks() is not supported yet"
  end

  # js/src/base/Exchange.js:5798-5800
  @spec watch_tickers(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def watch_tickers(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchTickers() is not supported yet"
  end

  # js/src/base/Exchange.js:5801-5803
  @spec unwatch_tickers(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def unwatch_tickers(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchTickers() is not supported yet"
  end

  # js/src/base/Exchange.js:6532-6537
  @spec common_currency_code(Exchange.t(), String.t() | nil) :: String.t() | nil
  def common_currency_code(exchange, code) do
    if exchange.substitute_common_currency_codes do
      Safe.string(exchange.common_currencies, code, code)
    else
      code
    end
  end

  # js/src/base/Exchange.js:6554-6576
  @spec market(Exchange.t(), String.t() | nil) :: map() | nil
  def market(exchange, symbol) do
    if Instance.markets(exchange) == nil do
      raise Ccxt.ExchangeError, exchange.id <> " markets not loaded"
    end

    cond do
      Map.has_key?(Instance.markets(exchange), symbol) ->
        Instance.markets(exchange)[symbol]

      Map.has_key?(Instance.markets_by_id(exchange), symbol) ->
        markets = Instance.markets_by_id(exchange)[symbol]

        default_type =
          Safe.string2(Instance.options(exchange), "defaultType", "defaultSubType", "spot")

        case Enum.find(markets, &JS.truthy?(&1[default_type])) do
          nil -> Enum.at(markets, 0)
          market -> market
        end

      String.ends_with?(symbol, "-C") or String.ends_with?(symbol, "-P") or
        String.starts_with?(symbol, "C-") or String.starts_with?(symbol, "P-") ->
        exchange.module.create_expired_option_market(exchange, symbol)

      true ->
        raise Ccxt.BadSymbol, "#{exchange.id} does not have market symbol #{JS.to_string(symbol)}"
    end
  end

  # js/src/base/Exchange.js:6577-6579
  @spec create_expired_option_market(Exchange.t(), String.t() | nil) :: map() | nil
  def create_expired_option_market(exchange, _symbol) do
    raise Ccxt.NotSupported, exchange.id <> " createExpiredOptionMarket () is not supported yet"
  end

  # js/src/base/Exchange.js:6710-6712
  @spec is_tick_precision(Exchange.t()) :: boolean() | nil
  def is_tick_precision(exchange), do: exchange.precision_mode == Number.tick_size()

  # js/src/base/Exchange.js:6719-6722
  @spec safe_number(term(), number() | String.t() | nil, number() | nil) :: number() | nil
  def safe_number(obj, key, default_number) do
    value = Safe.string(obj, key)
    Number.parse_number(value, default_number)
  end

  # js/src/base/Exchange.js:6727-6755
  @spec parse_precision(String.t() | nil) :: String.t() | nil
  def parse_precision(precision) do
    if precision == nil do
      nil
    else
      precision_number = Number.parse_int(precision)

      cond do
        precision_number == 0 ->
          "1"

        JS.greater?(precision_number, 0) ->
          parsed_precision =
            Enum.reduce(0..(JS.subtract(precision_number, 1) - 1)//1, "0.", fn _,
                                                                               parsed_precision ->
              parsed_precision <> "0"
            end)

          parsed_precision <> "1"

        true ->
          parsed_precision =
            Enum.reduce(0..(JS.subtract(JS.multiply(precision_number, -1), 1) - 1)//1, "1", fn _,
                                                                                               parsed_precision ->
              parsed_precision <> "0"
            end)

          parsed_precision <> "0"
      end
    end
  end

  # js/src/base/Exchange.js:6780-6785
  @spec load_time_difference(Exchange.t(), map() | nil) :: term()
  def load_time_difference(exchange, params) do
    params = params || %{}
    server_time = exchange.module.fetch_time(exchange, params)
    after_ = Time.milliseconds()
    Instance.put(exchange, :options, ["timeDifference"], JS.subtract(after_, server_time))
    Instance.options(exchange)["timeDifference"]
  end

  # js/src/base/Exchange.js:6881-6884
  @spec safe_currency_code(Exchange.t(), String.t() | nil, map() | nil) :: String.t() | nil
  def safe_currency_code(exchange, currency_id, currency) do
    currency = safe_currency(exchange, currency_id, currency)
    currency["code"]
  end

  # js/src/base/Exchange.js:7033-7036
  @spec safe_symbol(
          Exchange.t(),
          String.t() | nil,
          map() | nil,
          String.t() | nil,
          String.t() | nil
        ) :: String.t() | nil
  def safe_symbol(exchange, market_id, market, delimiter, market_type) do
    market = exchange.module.safe_market(exchange, market_id, market, delimiter, market_type)
    market["symbol"]
  end

  # js/src/base/Exchange.js:8074-8081
  @spec convert_expire_date(String.t() | nil) :: String.t() | nil
  def convert_expire_date(date) do
    year = JS.slice(date, 0, 2)
    month = JS.slice(date, 2, 4)
    day = JS.slice(date, 4, 6)
    "20#{year}-#{month}-#{day}T00:00:00Z"
  end

  # js/src/base/Exchange.js:8241-8251
  @spec watch_mark_price(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def watch_mark_price(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchMarkPrice () is not supported yet"
  end

  # js/src/base/Exchange.js:8252-8262
  @spec watch_mark_prices(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def watch_mark_prices(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchMarkPrices () is not supported yet"
  end

  # js/src/base/Exchange.js:8322-8353
  @spec clean_unsubscription(
          Exchange.t(),
          Client.t(),
          String.t() | nil,
          String.t() | nil,
          boolean() | nil
        ) :: Client.t()
  def clean_unsubscription(exchange, client, sub_hash, unsub_hash, sub_hash_is_prefix) do
    sub_hash_is_prefix = sub_hash_is_prefix || false

    client =
      if Ordered.has_key?(client.subscriptions, unsub_hash) do
        %{client | subscriptions: JS.delete(client.subscriptions, unsub_hash)}
      else
        client
      end

    client =
      if sub_hash_is_prefix do
        client_subscriptions = Ordered.keys(client.subscriptions)

        client =
          Enum.reduce(client_subscriptions, client, fn sub, client ->
            if String.starts_with?(sub, sub_hash) do
              %{client | subscriptions: JS.delete(client.subscriptions, sub)}
            else
              client
            end
          end)

        client_futures = Client.waiting_hashes(client)

        Enum.reduce(client_futures, client, fn future, client ->
          if String.starts_with?(future, sub_hash) do
            error = %Ccxt.UnsubscribeError{message: "#{exchange.id} #{future}"}
            Client.reject(client, error, future)
          else
            client
          end
        end)
      else
        client =
          if Ordered.has_key?(client.subscriptions, sub_hash) do
            %{client | subscriptions: JS.delete(client.subscriptions, sub_hash)}
          else
            client
          end

        if Client.waiting?(client, sub_hash) do
          error = %Ccxt.UnsubscribeError{message: "#{exchange.id} #{JS.to_string(sub_hash)}"}
          Client.reject(client, error, sub_hash)
        else
          client
        end
      end

    Client.resolve(client, true, unsub_hash)
  end

  # js/src/base/Exchange.js:8354-8433
  @spec clean_cache(State.t(), map() | nil) :: State.t()
  def clean_cache(state, subscription) do
    topic = Safe.string(subscription, "topic")
    symbols = safe_list(subscription, "symbols", [])
    symbols_length = length(symbols)

    cond do
      topic == "ohlcv" ->
        symbols_and_timeframes = safe_list(subscription, "symbolsAndTimeframes", [])

        Enum.reduce(symbols_and_timeframes, state, fn symbol_and_time_frame, state ->
          symbol = Safe.string(symbol_and_time_frame, 0)
          timeframe = Safe.string(symbol_and_time_frame, 1)

          if state.ohlcvs != nil and Map.has_key?(state.ohlcvs, symbol) and
               JS.has_key?(state.ohlcvs[symbol], timeframe) do
            update_in(state.ohlcvs[symbol], &JS.delete(&1, timeframe))
          else
            state
          end
        end)

      symbols_length > 0 ->
        Enum.reduce(symbols, state, fn symbol, state ->
          cond do
            topic == "trades" ->
              if JS.has_key?(state.trades, symbol) do
                %{state | trades: JS.delete(state.trades, symbol)}
              else
                state
              end

            topic == "orderbook" ->
              if JS.has_key?(state.orderbooks, symbol) do
                %{state | orderbooks: JS.delete(state.orderbooks, symbol)}
              else
                state
              end

            topic == "ticker" ->
              if JS.has_key?(state.tickers, symbol) do
                %{state | tickers: JS.delete(state.tickers, symbol)}
              else
                state
              end

            topic == "bidsasks" and JS.has_key?(state.bidsasks, symbol) ->
              %{state | bidsasks: JS.delete(state.bidsasks, symbol)}

            true ->
              state
          end
        end)

      topic == "myTrades" and state.my_trades != nil ->
        %{state | my_trades: nil}

      topic == "orders" and state.orders != nil ->
        %{state | orders: nil}

      topic == "positions" and state.positions != nil ->
        %{state | positions: nil}

      (topic == "ticker" or topic == "markPrice") and state.tickers != nil ->
        ticker_symbols = JS.keys(state.tickers)

        Enum.reduce(ticker_symbols, state, fn ticker_symbol, state ->
          if Map.has_key?(state.tickers, ticker_symbol) do
            %{state | tickers: JS.delete(state.tickers, ticker_symbol)}
          else
            state
          end
        end)

      topic == "bidsasks" and state.bidsasks != nil ->
        bidsask_symbols = JS.keys(state.bidsasks)

        Enum.reduce(bidsask_symbols, state, fn bidsask_symbol, state ->
          if Map.has_key?(state.bidsasks, bidsask_symbol) do
            %{state | bidsasks: JS.delete(state.bidsasks, bidsask_symbol)}
          else
            state
          end
        end)

      true ->
        state
    end
  end
end
