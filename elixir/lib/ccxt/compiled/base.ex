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
  alias Ccxt.Crypto
  alias Ccxt.Encode
  alias Ccxt.Error
  alias Ccxt.Exchange
  alias Ccxt.Instance
  alias Ccxt.JS
  alias Ccxt.Loop
  alias Ccxt.Number
  alias Ccxt.Ordered
  alias Ccxt.Precise
  alias Ccxt.Pro.Client
  alias Ccxt.Pro.OrderBookSide
  alias Ccxt.Pro.State
  alias Ccxt.Promise
  alias Ccxt.Rest
  alias Ccxt.Safe
  alias Ccxt.Time

  require JS
  require Safe

  # js/src/base/Exchange.js:2134-2146
  @spec safe_bool_n(term(), [number() | String.t() | nil] | nil, boolean() | nil) ::
          boolean() | nil
  def safe_bool_n(dictionary_or_list, keys, default_value) do
    value = Safe.value_n(dictionary_or_list, keys, default_value)
    if is_boolean(value), do: value, else: default_value
  end

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

  # js/src/base/Exchange.js:2177-2192
  @spec safe_dict_n(term(), [number() | String.t() | nil] | nil, map() | nil) :: map() | nil
  def safe_dict_n(dictionary_or_list, keys, default_value) do
    value = Safe.value_n(dictionary_or_list, keys, default_value)

    cond do
      value == nil -> default_value
      is_dictionary(value) -> value
      true -> default_value
    end
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

  # js/src/base/Exchange.js:2226-2241
  @spec safe_list_n(term(), [number() | String.t() | nil] | nil, [term()] | nil) :: [term()] | nil
  def safe_list_n(dictionary_or_list, keys, default_value) do
    value = Safe.value_n(dictionary_or_list, keys, default_value)

    cond do
      value == nil -> default_value
      is_list(value) -> value
      true -> default_value
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

  # js/src/base/Exchange.js:2278-2282
  @spec handle_deltas(Exchange.t(), OrderBookSide.t(), term()) :: OrderBookSide.t()
  def handle_deltas(exchange, orderbook, deltas) do
    Enum.reduce(JS.elements(deltas), orderbook, fn delta, orderbook ->
      exchange.module.handle_delta(exchange, orderbook, delta)
    end)
  end

  # js/src/base/Exchange.js:2283-2285
  @spec handle_delta(Exchange.t(), OrderBookSide.t(), term()) :: OrderBookSide.t()
  def handle_delta(exchange, _bookside, _delta) do
    raise Ccxt.NotSupported, exchange.id <> " handleDelta not supported yet"
  end

  # js/src/base/Exchange.js:2286-2291
  @spec handle_deltas_with_keys(
          term(),
          term(),
          number() | String.t() | nil,
          number() | String.t() | nil,
          number() | String.t() | nil
        ) :: term()
  def handle_deltas_with_keys(book_side, deltas, price_key, amount_key, count_or_id_key) do
    price_key = price_key || 0
    amount_key = amount_key || 1
    count_or_id_key = count_or_id_key || 2

    Enum.reduce(JS.elements(deltas), book_side, fn delta, book_side ->
      bid_ask = parse_order_book_bid_ask(delta, price_key, amount_key, count_or_id_key)
      OrderBookSide.store_array(book_side, bid_ask)
    end)
  end

  # js/src/base/Exchange.js:2292-2295
  @spec get_cache_index(term(), term()) :: number() | nil
  def get_cache_index(_orderbook, _deltas), do: -1

  # js/src/base/Exchange.js:2296-2302
  @spec arrays_concat([term()] | nil) :: [term()] | nil
  def arrays_concat(arrays_of_arrays) do
    Enum.reduce(arrays_of_arrays, [], fn arrays_of_array, result ->
      Collection.array_concat(result, arrays_of_array)
    end)
  end

  # js/src/base/Exchange.js:2303-2315
  @spec find_timeframe(Exchange.t(), term(), term()) :: String.t() | nil
  def find_timeframe(exchange, timeframe, timeframes) do
    timeframes = if timeframes == nil, do: exchange.timeframes, else: timeframes
    Enum.find_value(JS.pairs(timeframes), fn {key, value} -> if value == timeframe, do: key end)
  end

  # js/src/base/Exchange.js:2316-2351
  @spec check_proxy_url_settings(Exchange.t(), String.t() | nil, String.t() | nil, term(), term()) ::
          term()
  def check_proxy_url_settings(exchange, url, method, headers, body) do
    {used_proxies, proxy_url} =
      if exchange.proxyUrl == nil do
        {[], nil}
      else
        used_proxies = ["proxyUrl"]
        proxy_url = exchange.proxyUrl
        {used_proxies, proxy_url}
      end

    {used_proxies, proxy_url} =
      if exchange.proxy_url == nil do
        {used_proxies, proxy_url}
      else
        used_proxies = used_proxies ++ ["proxy_url"]
        proxy_url = exchange.proxy_url
        {used_proxies, proxy_url}
      end

    {used_proxies, proxy_url} =
      if exchange.proxyUrlCallback == nil do
        {used_proxies, proxy_url}
      else
        used_proxies = used_proxies ++ ["proxyUrlCallback"]
        proxy_url = JS.call(exchange.proxyUrlCallback, [url, method, headers, body])
        {used_proxies, proxy_url}
      end

    {used_proxies, proxy_url} =
      if exchange.proxy_url_callback == nil do
        {used_proxies, proxy_url}
      else
        used_proxies = used_proxies ++ ["proxy_url_callback"]
        proxy_url = JS.call(exchange.proxy_url_callback, [url, method, headers, body])
        {used_proxies, proxy_url}
      end

    {used_proxies, proxy_url} =
      if exchange.proxy == nil do
        {used_proxies, proxy_url}
      else
        used_proxies = used_proxies ++ ["proxy"]

        if JS.typeof(exchange.proxy) == "function" do
          proxy_url = JS.call(exchange.proxy, [url, method, headers, body])
          {used_proxies, proxy_url}
        else
          proxy_url = exchange.proxy
          {used_proxies, proxy_url}
        end
      end

    length = length(used_proxies)

    if length > 1 do
      joined_proxy_names = Enum.join(used_proxies, ",")

      raise Ccxt.InvalidProxySettings,
            "#{exchange.id} you have multiple conflicting proxy settings (#{joined_proxy_names}), please use only one from : proxyUrl, proxy_url, proxyUrlCallback, proxy_url_callback"
    end

    proxy_url
  end

  # js/src/base/Exchange.js:2352-2357
  @spec url_encoder_for_proxy_url(String.t() | nil) :: String.t() | nil
  def url_encoder_for_proxy_url(target_url) do
    includes_query = JS.contains?(target_url, "?")
    if includes_query, do: Encode.encode_uri_component(target_url), else: target_url
  end

  # js/src/base/Exchange.js:2358-2409
  @spec check_proxy_settings(Exchange.t(), String.t() | nil, String.t() | nil, term(), term()) ::
          [term()] | nil
  def check_proxy_settings(exchange, url, method, headers, body) do
    is_http_proxy_defined = exchange.httpProxy != nil
    is_http_proxy_defined2 = exchange.http_proxy != nil

    {used_proxies, http_proxy} =
      if is_http_proxy_defined or is_http_proxy_defined2 do
        used_proxies = ["httpProxy"]
        http_proxy = if is_http_proxy_defined, do: exchange.httpProxy, else: exchange.http_proxy
        {used_proxies, http_proxy}
      else
        {[], nil}
      end

    ishttp_proxy_callback_defined = exchange.httpProxyCallback != nil
    ishttp_proxy_callback_defined2 = exchange.http_proxy_callback != nil

    {used_proxies, http_proxy} =
      if ishttp_proxy_callback_defined or ishttp_proxy_callback_defined2 do
        used_proxies = used_proxies ++ ["httpProxyCallback"]

        http_proxy =
          if ishttp_proxy_callback_defined do
            JS.call(exchange.httpProxyCallback, [url, method, headers, body])
          else
            JS.call(exchange.http_proxy_callback, [url, method, headers, body])
          end

        {used_proxies, http_proxy}
      else
        {used_proxies, http_proxy}
      end

    is_https_proxy_defined = exchange.httpsProxy != nil
    is_https_proxy_defined2 = exchange.https_proxy != nil

    {used_proxies, https_proxy} =
      if is_https_proxy_defined or is_https_proxy_defined2 do
        used_proxies = used_proxies ++ ["httpsProxy"]

        https_proxy =
          if is_https_proxy_defined, do: exchange.httpsProxy, else: exchange.https_proxy

        {used_proxies, https_proxy}
      else
        {used_proxies, nil}
      end

    ishttps_proxy_callback_defined = exchange.httpsProxyCallback != nil
    ishttps_proxy_callback_defined2 = exchange.https_proxy_callback != nil

    {used_proxies, https_proxy} =
      if ishttps_proxy_callback_defined or ishttps_proxy_callback_defined2 do
        used_proxies = used_proxies ++ ["httpsProxyCallback"]

        https_proxy =
          if ishttps_proxy_callback_defined do
            JS.call(exchange.httpsProxyCallback, [url, method, headers, body])
          else
            JS.call(exchange.https_proxy_callback, [url, method, headers, body])
          end

        {used_proxies, https_proxy}
      else
        {used_proxies, https_proxy}
      end

    is_socks_proxy_defined = exchange.socksProxy != nil
    is_socks_proxy_defined2 = exchange.socks_proxy != nil

    {used_proxies, socks_proxy} =
      if is_socks_proxy_defined or is_socks_proxy_defined2 do
        used_proxies = used_proxies ++ ["socksProxy"]

        socks_proxy =
          if is_socks_proxy_defined, do: exchange.socksProxy, else: exchange.socks_proxy

        {used_proxies, socks_proxy}
      else
        {used_proxies, nil}
      end

    issocks_proxy_callback_defined = exchange.socksProxyCallback != nil
    issocks_proxy_callback_defined2 = exchange.socks_proxy_callback != nil

    {used_proxies, socks_proxy} =
      if issocks_proxy_callback_defined or issocks_proxy_callback_defined2 do
        used_proxies = used_proxies ++ ["socksProxyCallback"]

        socks_proxy =
          if issocks_proxy_callback_defined do
            JS.call(exchange.socksProxyCallback, [url, method, headers, body])
          else
            JS.call(exchange.socks_proxy_callback, [url, method, headers, body])
          end

        {used_proxies, socks_proxy}
      else
        {used_proxies, socks_proxy}
      end

    length = length(used_proxies)

    if length > 1 do
      joined_proxy_names = Enum.join(used_proxies, ",")

      raise Ccxt.InvalidProxySettings,
            "#{exchange.id} you have multiple conflicting proxy settings (#{joined_proxy_names}), please use only one from: httpProxy, httpsProxy, httpProxyCallback, httpsProxyCallback, socksProxy, socksProxyCallback"
    end

    [http_proxy, https_proxy, socks_proxy]
  end

  # js/src/base/Exchange.js:2410-2443
  @spec check_ws_proxy_settings(Exchange.t()) :: [term()] | nil
  def check_ws_proxy_settings(exchange) do
    is_ws_proxy_defined = exchange.wsProxy != nil
    is_ws_proxy_defined2 = exchange.ws_proxy != nil

    {used_proxies, ws_proxy} =
      if is_ws_proxy_defined or is_ws_proxy_defined2 do
        used_proxies = ["wsProxy"]
        ws_proxy = if is_ws_proxy_defined, do: exchange.wsProxy, else: exchange.ws_proxy
        {used_proxies, ws_proxy}
      else
        {[], nil}
      end

    is_wss_proxy_defined = exchange.wssProxy != nil
    is_wss_proxy_defined2 = exchange.wss_proxy != nil

    {used_proxies, wss_proxy} =
      if is_wss_proxy_defined or is_wss_proxy_defined2 do
        used_proxies = used_proxies ++ ["wssProxy"]
        wss_proxy = if is_wss_proxy_defined, do: exchange.wssProxy, else: exchange.wss_proxy
        {used_proxies, wss_proxy}
      else
        {used_proxies, nil}
      end

    is_ws_socks_proxy_defined = exchange.wsSocksProxy != nil
    is_ws_socks_proxy_defined2 = exchange.ws_socks_proxy != nil

    {used_proxies, ws_socks_proxy} =
      if is_ws_socks_proxy_defined or is_ws_socks_proxy_defined2 do
        used_proxies = used_proxies ++ ["wsSocksProxy"]

        ws_socks_proxy =
          if is_ws_socks_proxy_defined, do: exchange.wsSocksProxy, else: exchange.ws_socks_proxy

        {used_proxies, ws_socks_proxy}
      else
        {used_proxies, nil}
      end

    length = length(used_proxies)

    if length > 1 do
      joined_proxy_names = Enum.join(used_proxies, ",")

      raise Ccxt.InvalidProxySettings,
            "#{exchange.id} you have multiple conflicting proxy settings (#{joined_proxy_names}), please use only one from: wsProxy, wssProxy, wsSocksProxy"
    end

    [ws_proxy, wss_proxy, ws_socks_proxy]
  end

  # js/src/base/Exchange.js:2444-2448
  @spec check_conflicting_proxies(Exchange.t(), term(), term()) :: term()
  def check_conflicting_proxies(exchange, proxy_agent_set, proxy_url_set) do
    if JS.truthy?(proxy_agent_set) and JS.truthy?(proxy_url_set) do
      raise Ccxt.InvalidProxySettings,
            exchange.id <>
              " you have multiple conflicting proxy settings, please use only one from : proxyUrl, httpProxy, httpsProxy, socksProxy"
    end
  end

  # js/src/base/Exchange.js:2449-2460
  @spec check_address(Exchange.t(), String.t() | nil) :: String.t() | nil
  def check_address(exchange, address) do
    if address == nil, do: raise(Ccxt.InvalidAddress, exchange.id <> " address is undefined")
    uniq_chars = Collection.unique(Encode.string_to_chars_array(address))
    length = length(uniq_chars)

    if length == 1 or JS.length(address) < exchange.min_funding_address_length or
         JS.contains?(address, " ") do
      raise Ccxt.InvalidAddress,
            "#{exchange.id} address is invalid or has less than #{JS.to_string(exchange.min_funding_address_length)} characters: \"#{address}\""
    end

    address
  end

  # js/src/base/Exchange.js:2461-2471
  @spec find_message_hashes(Client.t(), String.t() | nil) :: [String.t() | nil] | nil
  def find_message_hashes(client, element) do
    message_hashes = Client.waiting_hashes(client)
    for message_hash <- message_hashes, JS.contains?(message_hash, element), do: message_hash
  end

  # js/src/base/Exchange.js:2472-2508
  @spec filter_by_limit(
          [map() | nil] | nil,
          number() | nil,
          number() | String.t() | nil,
          boolean() | nil
        ) :: term()
  def filter_by_limit(array, limit, key, from_start) do
    key = key || "timestamp"
    from_start = from_start || false

    if limit == nil do
      array
    else
      array_length = length(array)

      if array_length > 0 do
        ascending =
          if JS.has_key?(Enum.at(array, 0), key) do
            first = JS.get(Enum.at(array, 0), key)
            last = JS.get_in(array, [array_length - 1, key])
            if first != nil and last != nil, do: JS.less_equal?(first, last), else: true
          else
            true
          end

        cond do
          from_start ->
            limit = if limit > array_length, do: array_length, else: limit

            if ascending do
              Collection.array_slice(array, 0, limit)
            else
              Collection.array_slice(array, -limit)
            end

          ascending ->
            Collection.array_slice(array, -limit)

          true ->
            Collection.array_slice(array, 0, limit)
        end
      else
        array
      end
    end
  end

  # js/src/base/Exchange.js:2509-2530
  @spec filter_by_since_limit(
          [map() | nil] | nil,
          number() | nil,
          number() | nil,
          number() | String.t() | nil,
          boolean() | nil
        ) :: term()
  def filter_by_since_limit(array, since, limit, key, tail) do
    key = key || "timestamp"
    tail = tail || false
    since_is_defined = since != nil
    wanted = if tail and limit != nil, do: limit

    result =
      if since_is_defined do
        Collection.filter_last(array, wanted, fn entry ->
          value = Safe.value(entry, key)
          JS.truthy?(value) and JS.greater_equal?(value, since)
        end)
      else
        Collection.last(array, wanted)
      end

    if tail and limit != nil do
      Collection.array_slice(result, -limit)
    else
      should_filter_from_start = !tail and since_is_defined
      filter_by_limit(result, limit, key, should_filter_from_start)
    end
  end

  # js/src/base/Exchange.js:2531-2555
  @spec filter_by_value_since_limit(
          [map() | nil] | nil,
          number() | String.t() | nil,
          term(),
          number() | nil,
          number() | nil,
          String.t() | nil,
          boolean() | nil
        ) :: term()
  def filter_by_value_since_limit(array, field, value, since, limit, key, tail) do
    key = key || "timestamp"
    tail = tail || false
    value_is_defined = value != nil
    since_is_defined = since != nil
    wanted = if tail and limit != nil, do: limit

    result =
      if value_is_defined or since_is_defined do
        Collection.filter_last(array, wanted, fn entry ->
          entry_filed_equal_value = JS.get(entry, field) == value
          first_condition = if value_is_defined, do: entry_filed_equal_value, else: true
          entry_key_value = Safe.value(entry, key)

          entry_key_ge_since =
            if JS.truthy?(if JS.truthy?(entry_key_value), do: since != nil, else: entry_key_value) do
              JS.greater_equal?(entry_key_value, since)
            else
              if JS.truthy?(entry_key_value), do: since != nil, else: entry_key_value
            end

          second_condition = if since_is_defined, do: entry_key_ge_since, else: true
          first_condition and JS.truthy?(second_condition)
        end)
      else
        Collection.last(array, wanted)
      end

    if tail and limit != nil do
      Collection.array_slice(result, -limit)
    else
      filter_by_limit(result, limit, key, since_is_defined)
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
        %{exchange | urls: new_urls, is_sandbox_mode_enabled: false}

      true ->
        exchange
    end
  end

  # js/src/base/Exchange.js:2599-2613
  @spec enable_demo_trading(Exchange.t(), boolean() | nil) :: Exchange.t()
  def enable_demo_trading(exchange, enable) do
    if exchange.is_sandbox_mode_enabled do
      raise Ccxt.NotSupported,
            exchange.id <>
              " demo trading does not support in sandbox environment. Please check https://www.binance.com/en/support/faq/detail/9be58f73e5e14338809e3b705b9687dd to see the differences"
    end

    exchange =
      cond do
        enable ->
          exchange = put_in(exchange.urls["apiBackupDemoTrading"], exchange.urls["api"])
          put_in(exchange.urls["api"], exchange.urls["demo"])

        Map.has_key?(exchange.urls, "apiBackupDemoTrading") ->
          exchange = put_in(exchange.urls["api"], exchange.urls["apiBackupDemoTrading"])
          new_urls = Collection.omit(exchange.urls, "apiBackupDemoTrading")
          %{exchange | urls: new_urls}

        true ->
          exchange
      end

    Instance.put(exchange, :options, ["enableDemoTrading"], enable)
  end

  # js/src/base/Exchange.js:2614-2616
  @spec sign(Exchange.t(), term(), term(), String.t() | nil, map() | nil, term(), term()) ::
          {map() | nil, map()}
  def sign(_exchange, _path, _api, _method, params, _headers, _body) do
    params = params || %{}
    {%{}, params}
  end

  # js/src/base/Exchange.js:2617-2619
  @spec fetch_accounts(Exchange.t(), map() | nil) :: term()
  def fetch_accounts(exchange, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchAccounts() is not supported yet"
  end

  # js/src/base/Exchange.js:2620-2622
  @spec fetch_trades(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_trades(exchange, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchTrades() is not supported yet"
  end

  # js/src/base/Exchange.js:2623-2625
  @spec fetch_trades_ws(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_trades_ws(exchange, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchTradesWs() is not supported yet"
  end

  # js/src/base/Exchange.js:2626-2631
  @spec watch_liquidations(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def watch_liquidations(exchange, symbol, since, limit, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["watchLiquidationsForSymbols"]) do
      exchange.module.watch_liquidations_for_symbols(exchange, [symbol], since, limit, params)
    else
      raise Ccxt.NotSupported, exchange.id <> " watchLiquidations() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:2632-2634
  @spec watch_liquidations_for_symbols(
          Exchange.t(),
          [String.t() | nil] | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def watch_liquidations_for_symbols(exchange, _symbols, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchLiquidationsForSymbols() is not supported yet"
  end

  # js/src/base/Exchange.js:2635-2640
  @spec watch_my_liquidations(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def watch_my_liquidations(exchange, symbol, since, limit, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["watchMyLiquidationsForSymbols"]) do
      exchange.module.watch_my_liquidations_for_symbols(exchange, [symbol], since, limit, params)
    else
      raise Ccxt.NotSupported, exchange.id <> " watchMyLiquidations() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:2641-2643
  @spec watch_my_liquidations_for_symbols(
          Exchange.t(),
          [String.t() | nil] | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def watch_my_liquidations_for_symbols(exchange, _symbols, _since, _limit, _params) do
    raise Ccxt.NotSupported,
          exchange.id <> " watchMyLiquidationsForSymbols() is not supported yet"
  end

  # js/src/base/Exchange.js:2644-2646
  @spec watch_trades(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          [map() | nil] | nil
  def watch_trades(exchange, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchTrades() is not supported yet"
  end

  # js/src/base/Exchange.js:2647-2649
  @spec unwatch_orders(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def unwatch_orders(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchOrders() is not supported yet"
  end

  # js/src/base/Exchange.js:2650-2652
  @spec unwatch_trades(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def unwatch_trades(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchTrades() is not supported yet"
  end

  # js/src/base/Exchange.js:2653-2655
  @spec watch_trades_for_symbols(
          Exchange.t(),
          [String.t() | nil] | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def watch_trades_for_symbols(exchange, _symbols, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchTradesForSymbols() is not supported yet"
  end

  # js/src/base/Exchange.js:2656-2658
  @spec unwatch_trades_for_symbols(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def unwatch_trades_for_symbols(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchTradesForSymbols() is not supported yet"
  end

  # js/src/base/Exchange.js:2659-2661
  @spec watch_my_trades_for_symbols(
          Exchange.t(),
          [String.t() | nil] | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def watch_my_trades_for_symbols(exchange, _symbols, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchMyTradesForSymbols() is not supported yet"
  end

  # js/src/base/Exchange.js:2662-2664
  @spec watch_orders_for_symbols(
          Exchange.t(),
          [String.t() | nil] | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def watch_orders_for_symbols(exchange, _symbols, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchOrdersForSymbols() is not supported yet"
  end

  # js/src/base/Exchange.js:2665-2667
  @spec watch_ohlcv_for_symbols(
          Exchange.t(),
          [[String.t() | nil] | nil] | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def watch_ohlcv_for_symbols(exchange, _symbols_and_timeframes, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchOHLCVForSymbols() is not supported yet"
  end

  # js/src/base/Exchange.js:2668-2670
  @spec unwatch_ohlcv_for_symbols(Exchange.t(), [[String.t() | nil] | nil] | nil, map() | nil) ::
          term()
  def unwatch_ohlcv_for_symbols(exchange, _symbols_and_timeframes, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchOHLCVForSymbols() is not supported yet"
  end

  # js/src/base/Exchange.js:2671-2673
  @spec watch_order_book_for_symbols(
          Exchange.t(),
          [String.t() | nil] | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def watch_order_book_for_symbols(exchange, _symbols, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchOrderBookForSymbols() is not supported yet"
  end

  # js/src/base/Exchange.js:2674-2676
  @spec unwatch_order_book_for_symbols(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          term()
  def unwatch_order_book_for_symbols(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchOrderBookForSymbols() is not supported yet"
  end

  # js/src/base/Exchange.js:2677-2679
  @spec unwatch_positions(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def unwatch_positions(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchPositions() is not supported yet"
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

  # js/src/base/Exchange.js:2689-2691
  @spec fetch_deposit_addresses(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def fetch_deposit_addresses(exchange, _codes, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchDepositAddresses() is not supported yet"
  end

  # js/src/base/Exchange.js:2692-2694
  @spec fetch_order_book(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  def fetch_order_book(exchange, _symbol, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchOrderBook() is not supported yet"
  end

  # js/src/base/Exchange.js:2695-2697
  @spec fetch_order_book_ws(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  def fetch_order_book_ws(exchange, _symbol, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchOrderBookWs() is not supported yet"
  end

  # js/src/base/Exchange.js:2698-2706
  @spec fetch_margin_mode(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_margin_mode(exchange, symbol, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["fetchMarginModes"]) do
      margin_modes = exchange.module.fetch_margin_modes(exchange, [symbol], params)
      safe_dict(margin_modes, symbol, nil)
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchMarginMode() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:2707-2709
  @spec fetch_margin_modes(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_margin_modes(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchMarginModes () is not supported yet"
  end

  # js/src/base/Exchange.js:2710-2724
  @spec fetch_rest_order_book_safe(Exchange.t(), term(), term(), map() | nil) :: map() | nil
  def fetch_rest_order_book_safe(exchange, symbol, limit, params) do
    params = params || %{}
    fetch_snapshot_max_retries = handle_option(exchange, "watchOrderBook", "maxRetries", 3)

    outcome =
      Enum.reduce_while(0..(fetch_snapshot_max_retries - 1)//1, :next, fn i, :next ->
        try do
          order_book = exchange.module.fetch_order_book(exchange, symbol, limit, params)
          {:halt, {:return, order_book}}
        rescue
          e ->
            if i + 1 == fetch_snapshot_max_retries, do: reraise(e, __STACKTRACE__)
            {:cont, :next}
        end
      end)

    case outcome do
      {:return, result} -> result
      :next -> nil
    end
  end

  # js/src/base/Exchange.js:2725-2727
  @spec watch_order_book(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  def watch_order_book(exchange, _symbol, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchOrderBook() is not supported yet"
  end

  # js/src/base/Exchange.js:2728-2730
  @spec unwatch_order_book(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def unwatch_order_book(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchOrderBook() is not supported yet"
  end

  # js/src/base/Exchange.js:2731-2733
  @spec fetch_time(Exchange.t(), map() | nil) :: number() | nil
  def fetch_time(exchange, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchTime() is not supported yet"
  end

  # js/src/base/Exchange.js:2734-2736
  @spec fetch_trading_limits(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_trading_limits(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchTradingLimits() is not supported yet"
  end

  # js/src/base/Exchange.js:2737-2739
  @spec parse_currency(Exchange.t(), map() | nil) :: map() | nil
  def parse_currency(exchange, _raw_currency) do
    raise Ccxt.NotSupported, exchange.id <> " parseCurrency() is not supported yet"
  end

  # js/src/base/Exchange.js:2740-2752
  @spec parse_currencies(Exchange.t(), term()) :: map() | nil
  def parse_currencies(exchange, raw_currencies) do
    arr = Collection.to_array(raw_currencies)

    Enum.reduce(arr, %{}, fn arr_item, result ->
      parsed = exchange.module.parse_currency(exchange, arr_item)

      if parsed == nil do
        result
      else
        code = parsed["code"]
        Map.put(result, code, parsed)
      end
    end)
  end

  # js/src/base/Exchange.js:2753-2755
  @spec parse_market(Exchange.t(), map() | nil) :: map() | nil
  def parse_market(exchange, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseMarket() is not supported yet"
  end

  # js/src/base/Exchange.js:2756-2762
  @spec parse_markets(Exchange.t(), term()) :: [map() | nil] | nil
  def parse_markets(exchange, markets) do
    for market <- JS.elements(markets), do: exchange.module.parse_market(exchange, market)
  end

  # js/src/base/Exchange.js:2763-2765
  @spec parse_ticker(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_ticker(exchange, _ticker, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseTicker() is not supported yet"
  end

  # js/src/base/Exchange.js:2766-2768
  @spec parse_deposit_address(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_deposit_address(exchange, _deposit_address, _currency) do
    raise Ccxt.NotSupported, exchange.id <> " parseDepositAddress() is not supported yet"
  end

  # js/src/base/Exchange.js:2769-2771
  @spec parse_trade(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_trade(exchange, _trade, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseTrade() is not supported yet"
  end

  # js/src/base/Exchange.js:2772-2774
  @spec parse_transaction(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_transaction(exchange, _transaction, _currency) do
    raise Ccxt.NotSupported, exchange.id <> " parseTransaction() is not supported yet"
  end

  # js/src/base/Exchange.js:2775-2777
  @spec parse_transfer(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_transfer(exchange, _transfer, _currency) do
    raise Ccxt.NotSupported, exchange.id <> " parseTransfer() is not supported yet"
  end

  # js/src/base/Exchange.js:2778-2780
  @spec parse_account(Exchange.t(), map() | nil) :: term()
  def parse_account(exchange, _account) do
    raise Ccxt.NotSupported, exchange.id <> " parseAccount() is not supported yet"
  end

  # js/src/base/Exchange.js:2781-2783
  @spec parse_ledger_entry(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_ledger_entry(exchange, _item, _currency) do
    raise Ccxt.NotSupported, exchange.id <> " parseLedgerEntry() is not supported yet"
  end

  # js/src/base/Exchange.js:2784-2786
  @spec parse_order(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_order(exchange, _order, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseOrder() is not supported yet"
  end

  # js/src/base/Exchange.js:2787-2789
  @spec fetch_cross_borrow_rates(Exchange.t(), map() | nil) :: term()
  def fetch_cross_borrow_rates(exchange, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchCrossBorrowRates() is not supported yet"
  end

  # js/src/base/Exchange.js:2790-2792
  @spec fetch_isolated_borrow_rates(Exchange.t(), map() | nil) :: map() | nil
  def fetch_isolated_borrow_rates(exchange, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchIsolatedBorrowRates() is not supported yet"
  end

  # js/src/base/Exchange.js:2793-2795
  @spec parse_market_leverage_tiers(Exchange.t(), term(), map() | nil) :: [map() | nil] | nil
  def parse_market_leverage_tiers(exchange, _info, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseMarketLeverageTiers() is not supported yet"
  end

  # js/src/base/Exchange.js:2796-2798
  @spec fetch_leverage_tiers(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_leverage_tiers(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchLeverageTiers() is not supported yet"
  end

  # js/src/base/Exchange.js:2799-2801
  @spec parse_position(Exchange.t(), map() | nil, map() | nil) :: term()
  def parse_position(exchange, _position, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parsePosition() is not supported yet"
  end

  # js/src/base/Exchange.js:2802-2804
  @spec parse_funding_rate_history(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_funding_rate_history(exchange, _info, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseFundingRateHistory() is not supported yet"
  end

  # js/src/base/Exchange.js:2805-2807
  @spec parse_borrow_interest(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_borrow_interest(exchange, _info, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseBorrowInterest() is not supported yet"
  end

  # js/src/base/Exchange.js:2808-2810
  @spec parse_isolated_borrow_rate(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_isolated_borrow_rate(exchange, _info, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseIsolatedBorrowRate() is not supported yet"
  end

  # js/src/base/Exchange.js:2811-2813
  @spec parse_ws_trade(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_ws_trade(exchange, _trade, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseWsTrade() is not supported yet"
  end

  # js/src/base/Exchange.js:2814-2816
  @spec parse_ws_order(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_ws_order(exchange, _order, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseWsOrder() is not supported yet"
  end

  # js/src/base/Exchange.js:2817-2819
  @spec parse_ws_order_trade(Exchange.t(), map() | nil, map() | nil) :: term()
  def parse_ws_order_trade(exchange, _trade, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseWsOrderTrade() is not supported yet"
  end

  # js/src/base/Exchange.js:2820-2822
  @spec parse_ws_ohlcv(Exchange.t(), term(), map() | nil) :: [number() | nil] | nil
  def parse_ws_ohlcv(exchange, ohlcv, market), do: exchange.module.parse_ohlcv(ohlcv, market)

  # js/src/base/Exchange.js:2823-2825
  @spec fetch_funding_rates(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_funding_rates(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchFundingRates() is not supported yet"
  end

  # js/src/base/Exchange.js:2826-2828
  @spec fetch_funding_intervals(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          map() | nil
  def fetch_funding_intervals(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchFundingIntervals() is not supported yet"
  end

  # js/src/base/Exchange.js:2829-2831
  @spec watch_funding_rate(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def watch_funding_rate(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchFundingRate() is not supported yet"
  end

  # js/src/base/Exchange.js:2832-2834
  @spec watch_funding_rates(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def watch_funding_rates(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchFundingRates() is not supported yet"
  end

  # js/src/base/Exchange.js:2835-2837
  @spec unwatch_funding_rates(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def unwatch_funding_rates(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchFundingRates() is not supported yet"
  end

  # js/src/base/Exchange.js:2838-2840
  @spec watch_funding_rates_for_symbols(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          map() | nil
  def watch_funding_rates_for_symbols(exchange, symbols, params) do
    params = params || %{}
    exchange.module.watch_funding_rates(exchange, symbols, params)
  end

  # js/src/base/Exchange.js:2841-2843
  @spec transfer(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          String.t() | nil,
          String.t() | nil,
          map() | nil
        ) :: map() | nil
  def transfer(exchange, _code, _amount, _from_account, _to_account, _params) do
    raise Ccxt.NotSupported, exchange.id <> " transfer() is not supported yet"
  end

  # js/src/base/Exchange.js:2844-2846
  @spec withdraw(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          String.t() | nil,
          String.t() | nil,
          map() | nil
        ) :: map() | nil
  def withdraw(exchange, _code, _amount, _address, _tag, _params) do
    raise Ccxt.NotSupported, exchange.id <> " withdraw() is not supported yet"
  end

  # js/src/base/Exchange.js:2847-2849
  @spec create_deposit_address(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def create_deposit_address(exchange, _code, _params) do
    raise Ccxt.NotSupported, exchange.id <> " createDepositAddress() is not supported yet"
  end

  # js/src/base/Exchange.js:2850-2852
  @spec set_leverage(Exchange.t(), number() | nil, String.t() | nil, map() | nil) :: map() | nil
  def set_leverage(exchange, _leverage, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " setLeverage() is not supported yet"
  end

  # js/src/base/Exchange.js:2853-2861
  @spec fetch_leverage(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_leverage(exchange, symbol, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["fetchLeverages"]) do
      leverages = exchange.module.fetch_leverages(exchange, [symbol], params)
      safe_dict(leverages, symbol, nil)
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchLeverage() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:2862-2864
  @spec fetch_leverages(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_leverages(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchLeverages() is not supported yet"
  end

  # js/src/base/Exchange.js:2865-2867
  @spec set_position_mode(Exchange.t(), boolean() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  def set_position_mode(exchange, _hedged, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " setPositionMode() is not supported yet"
  end

  # js/src/base/Exchange.js:2868-2870
  @spec add_margin(Exchange.t(), String.t() | nil, number() | nil, map() | nil) :: map() | nil
  def add_margin(exchange, _symbol, _amount, _params) do
    raise Ccxt.NotSupported, exchange.id <> " addMargin() is not supported yet"
  end

  # js/src/base/Exchange.js:2871-2873
  @spec reduce_margin(Exchange.t(), String.t() | nil, number() | nil, map() | nil) :: map() | nil
  def reduce_margin(exchange, _symbol, _amount, _params) do
    raise Ccxt.NotSupported, exchange.id <> " reduceMargin() is not supported yet"
  end

  # js/src/base/Exchange.js:2874-2876
  @spec set_margin(Exchange.t(), String.t() | nil, number() | nil, map() | nil) :: term()
  def set_margin(exchange, _symbol, _amount, _params) do
    raise Ccxt.NotSupported, exchange.id <> " setMargin() is not supported yet"
  end

  # js/src/base/Exchange.js:2877-2879
  @spec fetch_long_short_ratio(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          term()
  def fetch_long_short_ratio(exchange, _symbol, _timeframe, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchLongShortRatio() is not supported yet"
  end

  # js/src/base/Exchange.js:2880-2882
  @spec fetch_long_short_ratio_history(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_long_short_ratio_history(exchange, _symbol, _timeframe, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchLongShortRatioHistory() is not supported yet"
  end

  # js/src/base/Exchange.js:2883-2896
  @spec fetch_margin_adjustment_history(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_margin_adjustment_history(exchange, _symbol, _type, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchMarginAdjustmentHistory() is not supported yet"
  end

  # js/src/base/Exchange.js:2897-2899
  @spec set_margin_mode(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  def set_margin_mode(exchange, _margin_mode, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " setMarginMode() is not supported yet"
  end

  # js/src/base/Exchange.js:2900-2902
  @spec fetch_deposit_addresses_by_network(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def fetch_deposit_addresses_by_network(exchange, _code, _params) do
    raise Ccxt.NotSupported,
          exchange.id <> " fetchDepositAddressesByNetwork() is not supported yet"
  end

  # js/src/base/Exchange.js:2903-2905
  @spec fetch_open_interest_history(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_open_interest_history(exchange, _symbol, _timeframe, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchOpenInterestHistory() is not supported yet"
  end

  # js/src/base/Exchange.js:2906-2914
  @spec fetch_open_interest(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_open_interest(exchange, symbol, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["fetchOpenInterests"]) do
      open_interests = exchange.module.fetch_open_interests(exchange, [symbol], params)
      safe_dict(open_interests, symbol, nil)
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchOpenInterest() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:2915-2917
  @spec fetch_open_interests(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def fetch_open_interests(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchOpenInterests() is not supported yet"
  end

  # js/src/base/Exchange.js:2918-2920
  @spec sign_in(Exchange.t(), map() | nil) :: term()
  def sign_in(exchange, _params) do
    raise Ccxt.NotSupported, exchange.id <> " signIn() is not supported yet"
  end

  # js/src/base/Exchange.js:2921-2923
  @spec fetch_payment_methods(Exchange.t(), map() | nil) :: term()
  def fetch_payment_methods(exchange, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchPaymentMethods() is not supported yet"
  end

  # js/src/base/Exchange.js:2924-2930
  @spec parse_to_int(term()) :: number() | nil
  def parse_to_int(number) do
    stringified_number = Number.number_to_string(number)
    converted_number = Number.parse_float(stringified_number)
    Number.parse_int(converted_number)
  end

  # js/src/base/Exchange.js:2931-2941
  @spec parse_to_numeric(term()) :: number() | nil
  def parse_to_numeric(number) do
    string_version = Number.number_to_string(number)

    if JS.contains?(string_version, ".") do
      Number.parse_float(string_version)
    else
      Number.parse_int(string_version)
    end
  end

  # js/src/base/Exchange.js:2942-2947
  @spec is_round_number(number() | nil) :: boolean() | nil
  def is_round_number(value) do
    res = parse_to_numeric(JS.mod(value, 1))
    res == 0
  end

  # js/src/base/Exchange.js:2948-2950
  @spec is_empty_string(term()) :: boolean() | nil
  def is_empty_string(value), do: value == nil or value == ""

  # js/src/base/Exchange.js:2951-2955
  @spec safe_number_omit_zero(map() | nil, number() | String.t() | nil, number() | nil) ::
          number() | nil
  def safe_number_omit_zero(obj, key, default_value) do
    value = Safe.decimal(obj, key)
    final = Number.parse_number(Number.omit_zero(value))
    if final == nil, do: default_value, else: final
  end

  # js/src/base/Exchange.js:2956-2962
  @spec safe_integer_omit_zero(map() | nil, number() | String.t() | nil, number() | nil) ::
          number() | nil
  def safe_integer_omit_zero(obj, key, default_value) do
    timestamp = Safe.integer(obj, key, default_value)
    if timestamp == nil or timestamp == 0, do: nil, else: timestamp
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
        JS.get_in(initial_features, [market_type, sub_type])
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
          features_obj = JS.put_in(features_obj, ["createOrder", "takeProfit"], value)

          features_obj =
            if market_type == "spot" do
              features_obj = JS.put_in(features_obj, ["createOrder", "hedged"], false)

              if JS.has_key?(JS.get(features_obj, "createOrder"), "leverage") do
                features_obj
              else
                JS.put_in(features_obj, ["createOrder", "leverage"], false)
              end
            else
              features_obj
            end

          features_obj =
            if safe_bool(JS.get_in(features_obj, ["createOrder", "timeInForce"]), "GTC", nil) ==
                 nil do
              JS.put_in(features_obj, ["createOrder", "timeInForce", "GTC"], true)
            else
              features_obj
            end

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

      keys = JS.keys(features_obj)

      features_obj =
        Enum.reduce(keys, features_obj, fn key, features_obj ->
          feature_block = JS.get(features_obj, key)

          if key not in ["sandbox"] and feature_block != nil do
            if JS.has_key?(feature_block, "symbolRequired") do
              features_obj
            else
              feature_block =
                JS.put(
                  feature_block,
                  "symbolRequired",
                  key in ["createOrder", "createOrders", "fetchOHLCV"]
                )

              JS.put(features_obj, key, feature_block)
            end
          else
            features_obj
          end
        end)

      initial_features =
        if extends_str == nil do
          if sub_type == nil do
            JS.replace_element(initial_features, market_type, features_obj)
          else
            JS.replace_element_in(initial_features, [market_type, sub_type], features_obj)
          end
        else
          initial_features
        end

      {features_obj, initial_features}
    end
  end

  # js/src/base/Exchange.js:3093-3106
  @spec feature_value(Exchange.t(), String.t() | nil, String.t() | nil, String.t() | nil, term()) ::
          term()
  def feature_value(exchange, symbol, method_name, param_name, default_value) do
    market = exchange.module.market(exchange, symbol)

    feature_value_by_type(
      exchange,
      market["type"],
      market["subType"],
      method_name,
      param_name,
      default_value
    )
  end

  # js/src/base/Exchange.js:3107-3187
  @spec feature_value_by_type(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          term()
        ) :: term()
  def feature_value_by_type(
        exchange,
        market_type,
        sub_type,
        method_name,
        param_name,
        default_value
      ) do
    cond do
      exchange.features == nil ->
        default_value

      market_type == nil ->
        default_value

      JS.has_key?(exchange.features, market_type) ->
        if exchange.features[market_type] == nil do
          default_value
        else
          methods_container = exchange.features[market_type]

          outcome =
            cond do
              sub_type == nil ->
                if market_type != "spot" do
                  {:return, default_value}
                else
                  {:next, methods_container}
                end

              JS.has_key?(exchange.features[market_type], sub_type) ->
                if JS.get(exchange.features[market_type], sub_type) == nil do
                  {:return, default_value}
                else
                  methods_container = JS.get(exchange.features[market_type], sub_type)
                  {:next, methods_container}
                end

              true ->
                {:return, default_value}
            end

          case outcome do
            {:return, result} ->
              result

            {:next, methods_container} ->
              cond do
                method_name == nil ->
                  if default_value == nil, do: methods_container, else: default_value

                JS.has_key?(methods_container, method_name) ->
                  method_dict = JS.get(methods_container, method_name)

                  cond do
                    method_dict == nil ->
                      default_value

                    param_name == nil ->
                      if default_value == nil, do: method_dict, else: default_value

                    true ->
                      splited = String.split(param_name, ".")
                      parent_key = Enum.at(splited, 0)
                      sub_key = Safe.string(splited, 1)

                      if JS.has_key?(method_dict, parent_key) do
                        dictionary = safe_dict(method_dict, parent_key, nil)

                        cond do
                          dictionary == nil ->
                            JS.get(method_dict, parent_key)

                          sub_key == nil ->
                            JS.get(method_dict, parent_key)

                          JS.has_key?(JS.get(method_dict, parent_key), sub_key) ->
                            JS.get_in(method_dict, [parent_key, sub_key])

                          true ->
                            default_value
                        end
                      else
                        default_value
                      end
                  end

                true ->
                  default_value
              end
          end
        end

      true ->
        default_value
    end
  end

  # js/src/base/Exchange.js:3188-3190
  @spec orderbook_checksum_message(String.t() | nil) :: String.t() | nil
  def orderbook_checksum_message(symbol) do
    JS.to_string(symbol) <>
      " : orderbook data checksum validation failed. You can reconnect by calling watchOrderBook again or you can mute the error by setting exchange.options[\"watchOrderBook\"][\"checksum\"] = false"
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

  # js/src/base/Exchange.js:3206-3253
  @spec safe_ledger_entry(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def safe_ledger_entry(exchange, entry, currency) do
    currency = safe_currency(exchange, nil, currency)
    direction = Safe.string(entry, "direction")
    {before, after_, amount} = Safe.decimals(entry, ["before", "after", "amount"])

    {before, after_} =
      cond do
        amount == nil ->
          {before, after_}

        before == nil and after_ != nil ->
          before = Precise.subtract(after_, amount)
          {before, after_}

        before != nil and after_ == nil ->
          after_ = Precise.add(before, amount)
          {before, after_}

        true ->
          {before, after_}
      end

    direction =
      if before != nil and after_ != nil and direction == nil do
        direction = if Precise.gt(before, after_), do: "out", else: direction
        if Precise.gt(after_, before), do: "in", else: direction
      else
        direction
      end

    fee = Safe.value(entry, "fee")

    {fee, entry} =
      if fee == nil do
        {fee, entry}
      else
        fee = JS.put(fee, "cost", safe_number(fee, "cost", nil))
        entry = JS.put(entry, "fee", fee)
        {fee, entry}
      end

    timestamp = Safe.integer(entry, "timestamp")
    info = safe_dict(entry, "info", %{})

    {id, account, reference_id, reference_account, type, status} =
      Safe.strings(entry, ["id", "account", "referenceId", "referenceAccount", "type", "status"])

    %{
      "id" => id,
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp),
      "direction" => direction,
      "account" => account,
      "referenceId" => reference_id,
      "referenceAccount" => reference_account,
      "type" => type,
      "currency" => currency["code"],
      "amount" => Number.parse_number(amount),
      "before" => Number.parse_number(before),
      "after" => Number.parse_number(after_),
      "status" => status,
      "fee" => fee,
      "info" => info
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

          fee = Safe.decimal(network, "fee")
          fee_main = Safe.string(currency, "fee")

          currency =
            if fee_main == nil || Precise.lt(fee, fee_main) do
              JS.put(currency, "fee", Number.parse_number(fee))
            else
              currency
            end

          precision = Safe.decimal(network, "precision")
          precision_main = Safe.string(currency, "precision")

          currency =
            if precision_main == nil || Precise.gt(precision, precision_main) do
              JS.put(currency, "precision", Number.parse_number(precision))
            else
              currency
            end

          limits = safe_dict(network, "limits", nil)
          limits_main = safe_dict(currency, "limits", nil)
          currency = if limits_main == nil, do: JS.put(currency, "limits", %{}), else: currency
          limits_deposit = safe_dict(limits, "deposit", nil)
          limits_deposit_main = safe_dict(limits_main, "deposit", nil)

          {currency, limits_main} =
            if limits_deposit_main == nil do
              currency = JS.put_in(currency, ["limits", "deposit"], %{})

              limits_main =
                if limits_main == nil, do: limits_main, else: JS.get(currency, "limits")

              {currency, limits_main}
            else
              {currency, limits_main}
            end

          limits_deposit_min = Safe.decimal(limits_deposit, "min")
          limits_deposit_max = Safe.decimal(limits_deposit, "max")
          limits_deposit_min_main = Safe.string(limits_deposit_main, "min")
          limits_deposit_max_main = Safe.string(limits_deposit_main, "max")

          {currency, limits_main, _} =
            if limits_deposit_min_main == nil ||
                 Precise.lt(limits_deposit_min, limits_deposit_min_main) do
              currency =
                JS.put_in(
                  currency,
                  ["limits", "deposit", "min"],
                  Number.parse_number(limits_deposit_min)
                )

              limits_main =
                if limits_main == nil, do: limits_main, else: JS.get(currency, "limits")

              limits_deposit_main =
                if limits_deposit_main == nil do
                  limits_deposit_main
                else
                  JS.get(limits_main, "deposit")
                end

              {currency, limits_main, limits_deposit_main}
            else
              {currency, limits_main, limits_deposit_main}
            end

          {currency, limits_main} =
            if limits_deposit_max_main == nil ||
                 Precise.gt(limits_deposit_max, limits_deposit_max_main) do
              currency =
                JS.put_in(
                  currency,
                  ["limits", "deposit", "max"],
                  Number.parse_number(limits_deposit_max)
                )

              limits_main =
                if limits_main == nil, do: limits_main, else: JS.get(currency, "limits")

              {currency, limits_main}
            else
              {currency, limits_main}
            end

          limits_withdraw = safe_dict(limits, "withdraw", nil)
          limits_withdraw_main = safe_dict(limits_main, "withdraw", nil)

          {currency, limits_main} =
            if limits_withdraw_main == nil do
              currency = JS.put_in(currency, ["limits", "withdraw"], %{})

              limits_main =
                if limits_main == nil, do: limits_main, else: JS.get(currency, "limits")

              {currency, limits_main}
            else
              {currency, limits_main}
            end

          limits_withdraw_min = Safe.decimal(limits_withdraw, "min")
          limits_withdraw_max = Safe.decimal(limits_withdraw, "max")
          limits_withdraw_min_main = Safe.string(limits_withdraw_main, "min")
          limits_withdraw_max_main = Safe.string(limits_withdraw_main, "max")

          {currency, _, _} =
            if limits_withdraw_min_main == nil ||
                 Precise.lt(limits_withdraw_min, limits_withdraw_min_main) do
              currency =
                JS.put_in(
                  currency,
                  ["limits", "withdraw", "min"],
                  Number.parse_number(limits_withdraw_min)
                )

              limits_main =
                if limits_main == nil, do: limits_main, else: JS.get(currency, "limits")

              limits_withdraw_main =
                if limits_withdraw_main == nil do
                  limits_withdraw_main
                else
                  JS.get(limits_main, "withdraw")
                end

              {currency, limits_main, limits_withdraw_main}
            else
              {currency, limits_main, limits_withdraw_main}
            end

          if limits_withdraw_max_main == nil ||
               Precise.gt(limits_withdraw_max, limits_withdraw_max_main) do
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
        result = if result["contract"] == nil, do: JS.put(result, "contract", false), else: result
        result = if result["swap"] == nil, do: JS.put(result, "swap", false), else: result
        result = if result["future"] == nil, do: JS.put(result, "future", false), else: result
        result = if result["option"] == nil, do: JS.put(result, "option", false), else: result
        if result["index"] == nil, do: JS.put(result, "index", false), else: result
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

            for j <- 1..(length(grouped_currencies_code) - 1)//1,
                reduce: highest_precision_currency do
              highest_precision_currency ->
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

  # js/src/base/Exchange.js:3543-3571
  @spec set_markets_from_exchange(Exchange.t(), map()) :: Exchange.t()
  def set_markets_from_exchange(exchange, source_exchange) do
    if exchange.id != source_exchange.id do
      raise Ccxt.ArgumentsRequired,
            "#{exchange.id} shareMarkets() can only share markets with exchanges of the same type (got #{source_exchange.id})"
    end

    if Instance.markets(source_exchange) == nil do
      raise Ccxt.ExchangeError,
            "setMarketsFromExchange() source exchange must have loaded markets first. Can call by using loadMarkets function"
    end

    exchange = Instance.put(exchange, :markets, Instance.markets(source_exchange))
    exchange = Instance.put(exchange, :markets_by_id, Instance.markets_by_id(source_exchange))
    exchange = Instance.put(exchange, :symbols, Instance.symbols(source_exchange))
    exchange = Instance.put(exchange, :ids, Instance.ids(source_exchange))
    exchange = Instance.put(exchange, :currencies, Instance.currencies(source_exchange))

    exchange =
      Instance.put(exchange, :currencies_by_id, Instance.currencies_by_id(source_exchange))

    exchange = Instance.put(exchange, :base_currencies, Instance.base_currencies(source_exchange))

    exchange =
      Instance.put(exchange, :quote_currencies, Instance.quote_currencies(source_exchange))

    exchange = Instance.put(exchange, :codes, Instance.codes(source_exchange))

    source_exchange_helpers =
      safe_list(Instance.options(source_exchange), "marketHelperProps", [])

    Enum.reduce(source_exchange_helpers, exchange, fn helper, exchange ->
      if JS.get(Instance.options(source_exchange), helper) == nil do
        exchange
      else
        Instance.put(
          exchange,
          :options,
          [helper],
          JS.get(Instance.options(source_exchange), helper)
        )
      end
    end)
  end

  # js/src/base/Exchange.js:3572-3576
  @spec get_describe_for_extended_ws_exchange(map(), map(), map() | nil) :: term()
  def get_describe_for_extended_ws_exchange(
        current_rest_instance,
        parent_rest_instance,
        ws_base_describe
      ) do
    extended_rest_describe =
      Collection.deep_extend(
        Exchange.describe(parent_rest_instance),
        Exchange.describe(current_rest_instance)
      )

    Collection.deep_extend(extended_rest_describe, ws_base_describe)
  end

  # js/src/base/Exchange.js:3577-3616
  @spec safe_balance(map() | nil) :: map()
  def safe_balance(balance) do
    balances =
      Collection.omit(balance, ["info", "timestamp", "datetime", "free", "used", "total"])

    codes = JS.keys(balances)
    balance = JS.put_all(balance, %{"free" => %{}, "used" => %{}, "total" => %{}})
    debt_balance = Ordered.new()

    {balance, debt_balance} =
      for code <- codes, reduce: {balance, debt_balance} do
        {balance, debt_balance} ->
          total = Safe.decimal(balance[code], "total")
          free = Safe.decimal(balance[code], "free")
          used = Safe.decimal(balance[code], "used")
          debt = Safe.string(balance[code], "debt")

          total =
            if total == nil and free != nil and used != nil do
              Precise.add(free, used)
            else
              total
            end

          free =
            if free == nil and total != nil and used != nil do
              Precise.subtract(total, used)
            else
              free
            end

          used =
            if used == nil and total != nil and free != nil do
              Precise.subtract(total, free)
            else
              used
            end

          balance = JS.put_in(balance, [code, "free"], Number.parse_number(free))
          balance = JS.put_in(balance, [code, "used"], Number.parse_number(used))
          balance = JS.put_in(balance, [code, "total"], Number.parse_number(total))
          balance = JS.put_in(balance, ["free", code], JS.get(balance[code], "free"))
          balance = JS.put_in(balance, ["used", code], JS.get(balance[code], "used"))
          balance = JS.put_in(balance, ["total", code], JS.get(balance[code], "total"))

          if debt == nil do
            {balance, debt_balance}
          else
            balance = JS.put_in(balance, [code, "debt"], Number.parse_number(debt))
            debt_balance = JS.put(debt_balance, code, JS.get(balance[code], "debt"))
            {balance, debt_balance}
          end
      end

    debt_balance_array = JS.keys(debt_balance)
    length = length(debt_balance_array)
    if JS.truthy?(length), do: JS.put(balance, "debt", debt_balance), else: balance
  end

  # js/src/base/Exchange.js:3617-3893
  @spec safe_order(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def safe_order(exchange, order, market) do
    {amount, remaining, filled, cost, average, price} =
      Safe.decimals(order, ["amount", "remaining", "filled", "cost", "average", "price"])

    amount = Number.omit_zero(amount)
    average = Number.omit_zero(average)
    price = Number.omit_zero(price)
    last_trade_time_timestamp = Safe.integer(order, "lastTradeTimestamp")

    {symbol, side, status, trigger_price_text} =
      Safe.strings(order, ["symbol", "side", "status", "triggerPrice"])

    parse_filled = filled == nil
    parse_cost = cost == nil
    parse_last_trade_time_timestamp = last_trade_time_timestamp == nil
    fee = Safe.value(order, "fee")
    parse_fee = fee == nil
    parse_fees = Safe.value(order, "fees") == nil
    parse_symbol = symbol == nil
    parse_side = side == nil
    should_parse_fees = parse_fee or parse_fees
    fees = safe_list(order, "fees", [])

    is_trigger_or_sl_tp_order =
      trigger_price_text != nil or Safe.string(order, "stopLossPrice") != nil or
        Safe.string(order, "takeProfitPrice") != nil

    {trades, order, filled, cost, symbol, side, last_trade_time_timestamp, fees, trades_test} =
      if parse_filled or parse_cost or should_parse_fees do
        raw_trades = Safe.value(order, "trades", [])
        first_trade = Safe.value(raw_trades, 0)

        trades_are_parsed =
          first_trade != nil and JS.has_key?(first_trade, "info") and
            JS.has_key?(first_trade, "id")

        trades =
          if trades_are_parsed do
            raw_trades
          else
            parse_trades(exchange, raw_trades, market, nil, nil, nil)
          end

        is_array = is_list(trades)
        trades_length = if is_array, do: JS.length(trades), else: 0

        {order, filled, cost, symbol, side, last_trade_time_timestamp, fees} =
          if is_array and JS.greater?(trades_length, 0) do
            order =
              if order["symbol"] == nil do
                JS.put(order, "symbol", JS.get_in(trades, [0, "symbol"]))
              else
                order
              end

            order =
              if order["side"] == nil do
                JS.put(order, "side", JS.get_in(trades, [0, "side"]))
              else
                order
              end

            order =
              if order["type"] == nil do
                JS.put(order, "type", JS.get_in(trades, [0, "type"]))
              else
                order
              end

            order =
              if order["id"] == nil do
                JS.put(order, "id", JS.get_in(trades, [0, "order"]))
              else
                order
              end

            filled = if parse_filled, do: {0, 0}, else: filled
            cost = if parse_cost, do: {0, 0}, else: cost

            {filled, cost, symbol, side, last_trade_time_timestamp, fees} =
              for trade <- JS.elements(trades),
                  reduce:
                    {filled, cost, symbol, side, last_trade_time_timestamp, Enum.reverse(fees)} do
                {filled, cost, symbol, side, last_trade_time_timestamp, fees} ->
                  trade_amount = Safe.string(trade, "amount")

                  filled =
                    if parse_filled and trade_amount != nil do
                      Precise.add(filled, trade_amount)
                    else
                      filled
                    end

                  trade_cost = Safe.string(trade, "cost")

                  cost =
                    if parse_cost and trade_cost != nil do
                      Precise.add(cost, trade_cost)
                    else
                      cost
                    end

                  symbol = if parse_symbol, do: Safe.string(trade, "symbol"), else: symbol
                  side = if parse_side, do: Safe.string(trade, "side"), else: side
                  trade_timestamp = Safe.value(trade, "timestamp")

                  last_trade_time_timestamp =
                    if parse_last_trade_time_timestamp and trade_timestamp != nil do
                      if last_trade_time_timestamp == nil do
                        trade_timestamp
                      else
                        JS.max(last_trade_time_timestamp, trade_timestamp)
                      end
                    else
                      last_trade_time_timestamp
                    end

                  if should_parse_fees do
                    trade_fees = Safe.value(trade, "fees")

                    if trade_fees == nil do
                      trade_fee = Safe.value(trade, "fee")

                      if trade_fee == nil do
                        {filled, cost, symbol, side, last_trade_time_timestamp, fees}
                      else
                        fees = [Collection.extend(%{}, trade_fee) | fees]
                        {filled, cost, symbol, side, last_trade_time_timestamp, fees}
                      end
                    else
                      fees =
                        Enum.reduce(JS.elements(trade_fees), fees, fn trade_fee, fees ->
                          [Collection.extend(%{}, trade_fee) | fees]
                        end)

                      {filled, cost, symbol, side, last_trade_time_timestamp, fees}
                    end
                  else
                    {filled, cost, symbol, side, last_trade_time_timestamp, fees}
                  end
              end

            fees = Enum.reverse(fees)
            order = JS.replace_element(order, "fees", fees)
            {order, filled, cost, symbol, side, last_trade_time_timestamp, fees}
          else
            {order, filled, cost, symbol, side, last_trade_time_timestamp, fees}
          end

        trades_test = !trades_are_parsed
        {trades, order, filled, cost, symbol, side, last_trade_time_timestamp, fees, trades_test}
      else
        {[], order, filled, cost, symbol, side, last_trade_time_timestamp, fees, false}
      end

    order =
      if should_parse_fees do
        reduced_fees = if exchange.reduce_fees, do: reduce_fees_by_currency(fees), else: fees
        reduced_length = length(reduced_fees)

        reduced_fees =
          for reduced_fee <- reduced_fees do
            reduced_fee = JS.put(reduced_fee, "cost", safe_number(reduced_fee, "cost", nil))

            if JS.has_key?(reduced_fee, "rate") do
              JS.put(reduced_fee, "rate", safe_number(reduced_fee, "rate", nil))
            else
              reduced_fee
            end
          end

        reduced_fees =
          if !parse_fee and reduced_length == 0 do
            fee_copy = Collection.deep_extend(fee)
            fee_copy = JS.put(fee_copy, "cost", safe_number(fee_copy, "cost", nil))

            fee_copy =
              if JS.has_key?(fee_copy, "rate") do
                JS.put(fee_copy, "rate", safe_number(fee_copy, "rate", nil))
              else
                fee_copy
              end

            reduced_fees ++ [fee_copy]
          else
            reduced_fees
          end

        order =
          if exchange.reduce_fees do
            order
          else
            fees = reduced_fees
            JS.replace_element(order, "fees", fees)
          end

        order = JS.put(order, "fees", reduced_fees)

        if parse_fee and reduced_length == 1 do
          JS.put(order, "fee", Enum.at(reduced_fees, 0))
        else
          order
        end
      else
        order
      end

    amount =
      if amount == nil do
        cond do
          filled != nil and remaining != nil -> Precise.add(filled, remaining)
          status == "closed" -> filled
          true -> amount
        end
      else
        amount
      end

    filled =
      if filled == nil do
        cond do
          amount != nil and remaining != nil -> Precise.subtract(amount, remaining)
          status == "closed" and amount != nil -> amount
          true -> filled
        end
      else
        filled
      end

    remaining =
      if remaining == nil do
        cond do
          amount != nil and filled != nil -> Precise.subtract(amount, filled)
          status == "closed" -> {0, 0}
          true -> remaining
        end
      else
        remaining
      end

    inverse = safe_bool(market, "inverse", false)
    contract_size = Number.number_to_string(Safe.value(market, "contractSize", 1))

    average =
      if average == nil && ((filled != nil and cost != nil) && Precise.gt(filled, {0, 0})) do
        filled_times_contract_size = Precise.multiply(filled, contract_size)

        if inverse do
          Precise.divide(filled_times_contract_size, cost)
        else
          Precise.divide(cost, filled_times_contract_size)
        end
      else
        average
      end

    cost_price_exists = average != nil or price != nil

    cost =
      if parse_cost and filled != nil and cost_price_exists do
        multiply_price = if average == nil, do: price, else: average
        filled_times_contract_size = Precise.multiply(filled, contract_size)

        if inverse do
          Precise.divide(filled_times_contract_size, multiply_price)
        else
          Precise.multiply(filled_times_contract_size, multiply_price)
        end
      else
        cost
      end

    order_type = Safe.value(order, "type")
    empty_price = price == nil || Precise.eq(price, {0, 0})
    price = if empty_price && order_type == "market", do: average, else: price

    changed_trades =
      for entry <- JS.elements(trades) do
        entry =
          JS.put_all(entry, %{
            "amount" => safe_number(entry, "amount", nil),
            "price" => safe_number(entry, "price", nil),
            "cost" => safe_number(entry, "cost", nil)
          })

        trade_fee = safe_dict(entry, "fee", %{})
        trade_fee = JS.put(trade_fee, "cost", safe_number(trade_fee, "cost", nil))

        trade_fee =
          if JS.has_key?(trade_fee, "rate") do
            JS.put(trade_fee, "rate", safe_number(trade_fee, "rate", nil))
          else
            trade_fee
          end

        entry = JS.replace_element(entry, "fee", trade_fee)
        entry_fees = safe_list(entry, "fees", [])

        entry_fees =
          for entry_fee <- entry_fees do
            JS.put(entry_fee, "cost", safe_number(entry_fee, "cost", nil))
          end

        JS.put_all(entry, %{"fees" => entry_fees, "fee" => trade_fee})
      end

    trades = if is_list(trades), do: changed_trades, else: trades

    order =
      if parse_filled or parse_cost or should_parse_fees do
        cond do
          trades_test -> order
          JS.get(order, "trades") == nil -> order
          true -> JS.replace_element(order, "trades", trades)
        end
      else
        order
      end

    {time_in_force, datetime, id, client_order_id, type} =
      Safe.strings(order, ["timeInForce", "datetime", "id", "clientOrderId", "type"])

    post_only = Safe.value(order, "postOnly")

    {time_in_force, post_only} =
      cond do
        time_in_force == nil ->
          time_in_force =
            if !is_trigger_or_sl_tp_order and Safe.string(order, "type") == "market" do
              "IOC"
            else
              time_in_force
            end

          if JS.truthy?(post_only), do: {"PO", post_only}, else: {time_in_force, post_only}

        post_only == nil ->
          post_only = time_in_force == "PO"
          {time_in_force, post_only}

        true ->
          {time_in_force, post_only}
      end

    timestamp = Safe.integer(order, "timestamp")
    last_update_timestamp = Safe.integer(order, "lastUpdateTimestamp")
    datetime = if datetime == nil, do: Time.iso8601(timestamp), else: datetime

    {trigger_price, take_profit_price, stop_loss_price} =
      Safe.decimals(order, [["triggerPrice", "stopPrice"], "takeProfitPrice", "stopLossPrice"])

    trigger_price = Number.parse_number(trigger_price)
    take_profit_price = Number.parse_number(take_profit_price)
    stop_loss_price = Number.parse_number(stop_loss_price)

    Collection.extend(order, %{
      "id" => id,
      "clientOrderId" => client_order_id,
      "timestamp" => timestamp,
      "datetime" => datetime,
      "symbol" => symbol,
      "type" => type,
      "side" => side,
      "lastTradeTimestamp" => last_trade_time_timestamp,
      "lastUpdateTimestamp" => last_update_timestamp,
      "price" => Number.parse_number(price),
      "amount" => Number.parse_number(amount),
      "cost" => Number.parse_number(cost),
      "average" => Number.parse_number(average),
      "filled" => Number.parse_number(filled),
      "remaining" => Number.parse_number(remaining),
      "timeInForce" => time_in_force,
      "postOnly" => post_only,
      "trades" => trades,
      "reduceOnly" => Safe.value(order, "reduceOnly"),
      "stopPrice" => trigger_price,
      "triggerPrice" => trigger_price,
      "takeProfitPrice" => take_profit_price,
      "stopLossPrice" => stop_loss_price,
      "status" => status,
      "fee" => Safe.value(order, "fee")
    })
  end

  # js/src/base/Exchange.js:3894-3937
  @spec parse_orders(
          Exchange.t(),
          map() | nil,
          map() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def parse_orders(exchange, orders, market, since, limit, params) do
    params = params || %{}

    results =
      if is_list(orders) do
        for order <- JS.elements(orders) do
          parsed = exchange.module.parse_order(exchange, order, market)
          Collection.extend(parsed, params)
        end
      else
        for {id, value} <- JS.pairs(orders) do
          id_extended = Collection.extend(%{"id" => id}, value)
          parsed_order = exchange.module.parse_order(exchange, id_extended, market)
          Collection.extend(parsed_order, params)
        end
      end

    results = Collection.sort_by(results, "timestamp")
    symbol = if market == nil, do: nil, else: market["symbol"]
    filter_by_symbol_since_limit(results, symbol, since, limit, nil)
  end

  # js/src/base/Exchange.js:3938-3983
  @spec calculate_fee_with_rate(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def calculate_fee_with_rate(
        exchange,
        symbol,
        type,
        side,
        amount,
        price,
        taker_or_maker,
        fee_rate,
        _params
      ) do
    taker_or_maker = taker_or_maker || "taker"

    if type == "market" and taker_or_maker == "maker" do
      raise Ccxt.ArgumentsRequired,
            exchange.id <>
              " calculateFee() - you have provided incompatible arguments - \"market\" type order can not be \"maker\". Change either the \"type\" or the \"takerOrMaker\" argument to calculate the fee."
    end

    market = Instance.markets(exchange)[symbol]
    fee_side = Safe.string(market, "feeSide", "quote")

    use_quote =
      case fee_side do
        "get" -> side == "sell"
        "give" -> side == "buy"
        _ -> fee_side == "quote"
      end

    cost = Number.number_to_string(amount)

    {cost, key} =
      if use_quote do
        price_string = Number.number_to_string(price)
        cost = Precise.multiply(cost, price_string)
        {cost, "quote"}
      else
        {cost, "base"}
      end

    key = if market["spot"], do: key, else: "settle"
    taker_or_maker = if type == "market", do: "taker", else: taker_or_maker

    rate =
      if fee_rate == nil do
        Safe.decimal(market, taker_or_maker)
      else
        Number.number_to_string(fee_rate)
      end

    cost = Precise.multiply(cost, rate)

    %{
      "type" => taker_or_maker,
      "currency" => market[key],
      "rate" => Number.parse_number(rate),
      "cost" => Number.parse_number(cost)
    }
  end

  # js/src/base/Exchange.js:3984-3998
  @spec calculate_fee(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          String.t() | nil,
          map() | nil
        ) :: map() | nil
  def calculate_fee(exchange, symbol, type, side, amount, price, taker_or_maker, params) do
    taker_or_maker = taker_or_maker || "taker"
    params = params || %{}

    calculate_fee_with_rate(
      exchange,
      symbol,
      type,
      side,
      amount,
      price,
      taker_or_maker,
      nil,
      params
    )
  end

  # js/src/base/Exchange.js:3999-4017
  @spec safe_liquidation(map() | nil, map() | nil) :: map() | nil
  def safe_liquidation(liquidation, market) do
    {contracts, price, base_value, quote_value} =
      Safe.decimals(liquidation, ["contracts", "price", "baseValue", "quoteValue"])

    contract_size = Safe.decimal(market, "contractSize")

    base_value =
      if base_value == nil and contracts != nil and contract_size != nil and price != nil do
        Precise.multiply(contracts, contract_size)
      else
        base_value
      end

    quote_value =
      if quote_value == nil and base_value != nil and price != nil do
        Precise.multiply(base_value, price)
      else
        quote_value
      end

    JS.put_all(liquidation, %{
      "contracts" => Number.parse_number(contracts),
      "contractSize" => Number.parse_number(contract_size),
      "price" => Number.parse_number(price),
      "baseValue" => Number.parse_number(base_value),
      "quoteValue" => Number.parse_number(quote_value)
    })
  end

  # js/src/base/Exchange.js:4018-4042
  @spec safe_trade(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def safe_trade(exchange, trade, market) do
    {amount, price, cost} = Safe.decimals(trade, ["amount", "price", "cost"])

    cost =
      if cost == nil do
        contract_size = Safe.string(market, "contractSize")

        multiply_price =
          if contract_size == nil do
            price
          else
            inverse = safe_bool(market, "inverse", false)
            multiply_price = if inverse, do: Precise.divide({1, 0}, price), else: price
            Precise.multiply(multiply_price, contract_size)
          end

        Precise.multiply(multiply_price, amount)
      else
        cost
      end

    {parsed_fee_and_fees, trade} = parsed_fee_and_fees(exchange, trade)
    [result_fee, result_fees] = parsed_fee_and_fees

    JS.put_all(trade, %{
      "fee" => result_fee,
      "fees" => result_fees,
      "amount" => Number.parse_number(amount),
      "price" => Number.parse_number(price),
      "cost" => Number.parse_number(cost)
    })
  end

  # js/src/base/Exchange.js:4043-4062
  @spec create_ccxt_trade_id(term(), term(), term(), term(), term()) :: term()
  def create_ccxt_trade_id(timestamp, side, amount, price, taker_or_maker) do
    if timestamp == nil do
      nil
    else
      id = Number.number_to_string(timestamp)
      id = if side == nil, do: id, else: "#{JS.to_string(id)}-#{JS.to_string(side)}"

      id =
        if amount == nil do
          id
        else
          "#{JS.to_string(id)}-#{JS.to_string(Number.number_to_string(amount))}"
        end

      id =
        if price == nil do
          id
        else
          "#{JS.to_string(id)}-#{JS.to_string(Number.number_to_string(price))}"
        end

      if taker_or_maker == nil do
        id
      else
        "#{JS.to_string(id)}-#{JS.to_string(taker_or_maker)}"
      end
    end
  end

  # js/src/base/Exchange.js:4063-4103
  @spec parsed_fee_and_fees(Exchange.t(), term()) ::
          {[map() | nil] | nil,
           boolean() | number() | String.t() | list() | map() | atom() | Exception.t()}
  def parsed_fee_and_fees(exchange, container) do
    fee = safe_dict(container, "fee", nil)
    fees = safe_list(container, "fees", nil)
    fee_defined = fee != nil
    fees_defined = fees != nil
    should_parse_fees = fee_defined or fees_defined

    {fee, container, fees} =
      if should_parse_fees do
        {fee, container} =
          if fee_defined do
            fee = parse_fee_numeric(fee)
            container = JS.put(container, "fee", fee)
            {fee, container}
          else
            {fee, container}
          end

        fees = if fees_defined, do: fees, else: [fee]
        reduced_fees = if exchange.reduce_fees, do: reduce_fees_by_currency(fees), else: fees
        reduced_length = length(reduced_fees)
        reduced_fees = for reduced_fee <- reduced_fees, do: parse_fee_numeric(reduced_fee)

        container =
          if exchange.reduce_fees do
            container
          else
            fees = reduced_fees
            if fees_defined, do: JS.put(container, "fees", fees), else: container
          end

        fee =
          cond do
            reduced_length == 1 -> Enum.at(reduced_fees, 0)
            reduced_length == 0 -> nil
            true -> fee
          end

        {fee, container, reduced_fees}
      else
        {fee, container, fees}
      end

    fee = if fee == nil, do: %{"cost" => nil, "currency" => nil}, else: fee
    fees = if fees == nil, do: [], else: fees
    {[fee, fees], container}
  end

  # js/src/base/Exchange.js:4104-4110
  @spec parse_fee_numeric(term()) ::
          boolean() | number() | String.t() | list() | map() | atom() | Exception.t()
  def parse_fee_numeric(fee) do
    fee = JS.put(fee, "cost", safe_number(fee, "cost", nil))
    if JS.has_key?(fee, "rate"), do: JS.put(fee, "rate", safe_number(fee, "rate", nil)), else: fee
  end

  # js/src/base/Exchange.js:4111-4121
  @spec find_nearest_ceiling([number() | nil] | nil, number() | nil) :: number() | nil
  def find_nearest_ceiling(arr, provided_value) do
    length = length(arr)

    case Enum.find(arr, &JS.less_equal?(provided_value, &1)) do
      nil -> JS.get(arr, length - 1)
      current -> current
    end
  end

  # js/src/base/Exchange.js:4122-4136
  @spec add_key_in_array_items(term(), term()) :: [term()] | nil
  def add_key_in_array_items(obj, key_name) do
    Enum.flat_map(JS.pairs(obj), fn {key, item} ->
      if item == nil do
        []
      else
        item_with_key = Collection.extend(%{}, item)
        item_with_key = JS.put(item_with_key, key_name, key)
        [item_with_key]
      end
    end)
  end

  # js/src/base/Exchange.js:4137-4148
  @spec invert_flat_string_dictionary(term()) :: map() | nil
  def invert_flat_string_dictionary(dict) do
    Enum.reduce(JS.pairs(dict), %{}, fn {key, value}, reversed ->
      if is_binary(value), do: Map.put(reversed, value, key), else: reversed
    end)
  end

  # js/src/base/Exchange.js:4149-4151
  @spec string_to_base16(term()) :: String.t() | nil
  def string_to_base16(str) do
    "0x" <> Encode.binary_to_base16(Encode.base64_to_binary(Encode.string_to_base64(str)))
  end

  # js/src/base/Exchange.js:4152-4235
  @spec reduce_fees_by_currency(term()) :: [term()] | nil
  def reduce_fees_by_currency(fees) do
    reduced = Ordered.new()

    reduced =
      Enum.reduce(Enum.with_index(JS.elements(fees)), reduced, fn {fee, i}, reduced ->
        code = Safe.string(fee, "currency")
        fee_currency_code = if code == nil, do: JS.to_string(i), else: code

        if fee_currency_code == nil do
          reduced
        else
          rate = Safe.string(fee, "rate")
          cost = Safe.string(fee, "cost")

          if cost == nil do
            reduced
          else
            reduced =
              if JS.has_key?(reduced, fee_currency_code) do
                reduced
              else
                JS.put(reduced, fee_currency_code, Ordered.new())
              end

            rate_key = if rate == nil, do: "", else: rate

            if JS.has_key?(reduced[fee_currency_code], rate_key) do
              JS.put_in(
                reduced,
                [fee_currency_code, rate_key, "cost"],
                Precise.string_add(
                  JS.get_in(reduced[fee_currency_code], [rate_key, "cost"]),
                  cost
                )
              )
            else
              reduced =
                JS.put_in(reduced, [fee_currency_code, rate_key], %{
                  "currency" => code,
                  "cost" => cost
                })

              if rate == nil do
                reduced
              else
                JS.put_in(reduced, [fee_currency_code, rate_key, "rate"], rate)
              end
            end
          end
        end
      end)

    fee_values = JS.values(reduced)

    Enum.reduce(fee_values, [], fn fee_value, result ->
      reduced_fee_values = JS.values(fee_value)
      Collection.array_concat(result, reduced_fee_values)
    end)
  end

  # js/src/base/Exchange.js:4236-4331
  @spec safe_ticker(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def safe_ticker(exchange, ticker, market) do
    {open, close, change, percentage, average, vwap, base_volume, quote_volume, bid, ask, high,
     low} =
      Safe.decimals(ticker, [
        "open",
        ["close", "last"],
        "change",
        "percentage",
        "average",
        "vwap",
        "baseVolume",
        "quoteVolume",
        "bid",
        "ask",
        "high",
        "low"
      ])

    open = Number.omit_zero(open)
    close = Number.omit_zero(close)
    change = Number.omit_zero(change)
    percentage = Number.omit_zero(percentage)
    average = Number.omit_zero(average)

    vwap =
      if vwap == nil, do: Precise.divide(Number.omit_zero(quote_volume), base_volume), else: vwap

    {close, open} =
      if change == nil do
        if percentage == nil do
          {close, open}
        else
          close =
            if close == nil and average != nil do
              open_add_close = Precise.multiply(average, {2, 0})
              denominator = Precise.add({2, 0}, Precise.divide(percentage, {100, 0}))

              calc_open =
                if open == nil, do: Precise.divide(open_add_close, denominator), else: open

              Precise.multiply(
                calc_open,
                Precise.add({1, 0}, Precise.divide(percentage, {100, 0}))
              )
            else
              close
            end

          if open == nil and close != nil do
            open =
              Precise.divide(close, Precise.add({1, 0}, Precise.divide(percentage, {100, 0})))

            {close, open}
          else
            {close, open}
          end
        end
      else
        close =
          if close == nil and average != nil do
            Precise.add(average, Precise.divide(change, {2, 0}))
          else
            close
          end

        if open == nil and close != nil do
          open = Precise.subtract(close, change)
          {close, open}
        else
          {close, open}
        end
      end

    change =
      if change == nil do
        cond do
          close != nil and open != nil ->
            Precise.subtract(close, open)

          close != nil and percentage != nil ->
            Precise.multiply(
              Precise.divide(percentage, {100, 0}),
              Precise.divide(close, {100, 0})
            )

          open != nil and percentage != nil ->
            Precise.multiply(open, Precise.divide(percentage, {100, 0}))

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
            Precise.multiply(Precise.divide(change, open), {100, 0})
          else
            percentage
          end

        close = if close == nil and change != nil, do: Precise.add(open, change), else: close

        close =
          if close == nil and average != nil, do: Precise.multiply(average, {2, 0}), else: close

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

          average = Precise.divide(Precise.add(open, close), {2, 0}, precision)
          {percentage, close, average}
        else
          {percentage, close, average}
        end
      end

    close_parsed = Number.parse_number(Number.omit_zero(close))

    Collection.extend(ticker, %{
      "bid" => Number.parse_number(Number.omit_zero(bid)),
      "bidVolume" => safe_number(ticker, "bidVolume", nil),
      "ask" => Number.parse_number(Number.omit_zero(ask)),
      "askVolume" => safe_number(ticker, "askVolume", nil),
      "high" => Number.parse_number(Number.omit_zero(high)),
      "low" => Number.parse_number(Number.omit_zero(low)),
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

  # js/src/base/Exchange.js:4332-4334
  @spec fetch_borrow_rate(Exchange.t(), String.t() | nil, number() | nil, map() | nil) :: term()
  def fetch_borrow_rate(exchange, _code, _amount, _params) do
    raise Ccxt.NotSupported,
          exchange.id <>
            " fetchBorrowRate is deprecated, please use fetchCrossBorrowRate or fetchIsolatedBorrowRate instead"
  end

  # js/src/base/Exchange.js:4335-4337
  @spec repay_cross_margin(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  def repay_cross_margin(exchange, _code, _amount, _params) do
    raise Ccxt.NotSupported, exchange.id <> " repayCrossMargin is not support yet"
  end

  # js/src/base/Exchange.js:4338-4340
  @spec repay_isolated_margin(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def repay_isolated_margin(exchange, _symbol, _code, _amount, _params) do
    raise Ccxt.NotSupported, exchange.id <> " repayIsolatedMargin is not support yet"
  end

  # js/src/base/Exchange.js:4341-4343
  @spec borrow_cross_margin(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  def borrow_cross_margin(exchange, _code, _amount, _params) do
    raise Ccxt.NotSupported, exchange.id <> " borrowCrossMargin is not support yet"
  end

  # js/src/base/Exchange.js:4344-4346
  @spec borrow_isolated_margin(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def borrow_isolated_margin(exchange, _symbol, _code, _amount, _params) do
    raise Ccxt.NotSupported, exchange.id <> " borrowIsolatedMargin is not support yet"
  end

  # js/src/base/Exchange.js:4347-4349
  @spec borrow_margin(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          String.t() | nil,
          map() | nil
        ) :: term()
  def borrow_margin(exchange, _code, _amount, _symbol, _params) do
    raise Ccxt.NotSupported,
          exchange.id <>
            " borrowMargin is deprecated, please use borrowCrossMargin or borrowIsolatedMargin instead"
  end

  # js/src/base/Exchange.js:4350-4352
  @spec repay_margin(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          String.t() | nil,
          map() | nil
        ) :: term()
  def repay_margin(exchange, _code, _amount, _symbol, _params) do
    raise Ccxt.NotSupported,
          exchange.id <>
            " repayMargin is deprecated, please use repayCrossMargin or repayIsolatedMargin instead"
  end

  # js/src/base/Exchange.js:4353-4359
  @spec fetch_ohlcv(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [[number() | nil] | nil] | nil
  def fetch_ohlcv(exchange, _symbol, _timeframe, _since, _limit, _params) do
    message =
      if JS.truthy?(exchange.has["fetchTrades"]) do
        ". If you want to build OHLCV candles from trade executions data, visit https://github.com/ccxt/ccxt/tree/master/examples/ and see \"build-ohlcv-bars\" file"
      else
        ""
      end

    raise Ccxt.NotSupported, "#{exchange.id} fetchOHLCV() is not supported yet#{message}"
  end

  # js/src/base/Exchange.js:4360-4362
  @spec fetch_spot_ohlcv(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def fetch_spot_ohlcv(exchange, _symbol, _timeframe, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchSpotOHLCV() is not supported yet"
  end

  # js/src/base/Exchange.js:4363-4365
  @spec fetch_contract_ohlcv(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def fetch_contract_ohlcv(exchange, _symbol, _timeframe, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchContractOHLCV() is not supported yet"
  end

  # js/src/base/Exchange.js:4366-4372
  @spec fetch_ohlcv_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [[number() | nil] | nil] | nil
  def fetch_ohlcv_ws(exchange, _symbol, _timeframe, _since, _limit, _params) do
    message =
      if JS.truthy?(exchange.has["fetchTradesWs"]) do
        ". If you want to build OHLCV candles from trade executions data, visit https://github.com/ccxt/ccxt/tree/master/examples/ and see \"build-ohlcv-bars\" file"
      else
        ""
      end

    raise Ccxt.NotSupported,
          "#{exchange.id} fetchOHLCVWs() is not supported yet. Try using fetchOHLCV instead.#{message}"
  end

  # js/src/base/Exchange.js:4373-4375
  @spec watch_ohlcv(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [[number() | nil] | nil] | nil
  def watch_ohlcv(exchange, _symbol, _timeframe, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchOHLCV() is not supported yet"
  end

  # js/src/base/Exchange.js:4376-4395
  @spec convert_trading_view_to_ohlcv(
          [[number() | nil] | nil] | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          boolean() | nil
        ) :: [term()] | nil
  def convert_trading_view_to_ohlcv(ohlcvs, timestamp, open, high, low, close, volume, ms) do
    timestamp = timestamp || "t"
    open = open || "o"
    high = high || "h"
    low = low || "l"
    close = close || "c"
    volume = volume || "v"
    ms = ms || false
    timestamps = safe_list(ohlcvs, timestamp, [])
    opens = safe_list(ohlcvs, open, [])
    highs = safe_list(ohlcvs, high, [])
    lows = safe_list(ohlcvs, low, [])
    closes = safe_list(ohlcvs, close, [])
    volumes = safe_list(ohlcvs, volume, [])

    for i <- 0..(length(timestamps) - 1)//1 do
      [
        if(ms, do: Safe.integer(timestamps, i), else: Safe.timestamp(timestamps, i)),
        Safe.value(opens, i),
        Safe.value(highs, i),
        Safe.value(lows, i),
        Safe.value(closes, i),
        Safe.value(volumes, i)
      ]
    end
  end

  # js/src/base/Exchange.js:4396-4420
  @spec convert_ohlcv_to_trading_view(
          [[number() | nil] | nil] | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          boolean() | nil
        ) :: map() | nil
  def convert_ohlcv_to_trading_view(ohlcvs, timestamp, open, high, low, close, volume, ms) do
    timestamp = timestamp || "t"
    open = open || "o"
    high = high || "h"
    low = low || "l"
    close = close || "c"
    volume = volume || "v"
    ms = ms || false
    result = %{timestamp => []}
    result = Map.put(result, open, [])
    result = Map.put(result, high, [])
    result = Map.put(result, low, [])
    result = Map.put(result, close, [])
    result = Map.put(result, volume, [])

    Enum.reduce(ohlcvs, result, fn ohlcv, result ->
      ts = if ms, do: Enum.at(ohlcv, 0), else: parse_to_int(JS.divide(Enum.at(ohlcv, 0), 1000))
      result_timestamp = result[timestamp]
      result_timestamp = result_timestamp ++ [ts]
      result = Map.put(result, timestamp, result_timestamp)
      result_open = result[open]
      result_open = result_open ++ [Enum.at(ohlcv, 1)]
      result = Map.put(result, open, result_open)
      result_high = result[high]
      result_high = result_high ++ [Enum.at(ohlcv, 2)]
      result = Map.put(result, high, result_high)
      result_low = result[low]
      result_low = result_low ++ [Enum.at(ohlcv, 3)]
      result = Map.put(result, low, result_low)
      result_close = result[close]
      result_close = result_close ++ [Enum.at(ohlcv, 4)]
      result = Map.put(result, close, result_close)
      result_volume = result[volume]
      result_volume = result_volume ++ [Enum.at(ohlcv, 5)]
      Map.put(result, volume, result_volume)
    end)
  end

  # js/src/base/Exchange.js:4421-4481
  @spec fetch_web_endpoint(Exchange.t(), term(), term(), term(), term(), term()) :: term()
  def fetch_web_endpoint(
        exchange,
        method,
        endpoint_method,
        return_as_json,
        start_regex,
        end_regex
      ) do
    options = Safe.value(Instance.options(exchange), method, %{})
    mute_on_failure = safe_bool(options, "webApiMuteFailure", true)

    outcome =
      try do
        if safe_bool(options, "webApiEnable", true) != true do
          {:return, nil}
        else
          max_retries = Safe.value(options, "webApiRetries", 10)
          retry = 0

          content =
            Loop.repeat({nil, false, retry}, fn {response, should_break, retry} ->
              if JS.less?(retry, max_retries) do
                outcome =
                  try do
                    response = Exchange.call_method(exchange, endpoint_method, [%{}])
                    {:return, {:halt, response}}
                  rescue
                    e ->
                      retry = retry + 1
                      if retry == max_retries, do: reraise(e, __STACKTRACE__)
                      {:next, {response, should_break, retry}}
                  end

                case outcome do
                  {:return, result} ->
                    result

                  {:next, {response, should_break, retry}} ->
                    if should_break do
                      {:halt, response}
                    else
                      {:cont, {response, should_break, retry}}
                    end
                end
              else
                {:halt, response}
              end
            end)

          content =
            if start_regex == nil do
              content
            else
              splitted_by_start = JS.split(content, start_regex)
              Enum.at(splitted_by_start, 1)
            end

          content =
            if end_regex == nil do
              content
            else
              splitted_by_end = JS.split(content, end_regex)
              Enum.at(splitted_by_end, 0)
            end

          if JS.truthy?(return_as_json) and is_binary(content) do
            jsoned = Encode.parse_json(String.trim(content))

            if JS.truthy?(jsoned) do
              {:return, jsoned}
            else
              raise Ccxt.BadResponse, "could not parse the response into json"
            end
          else
            {:return, content}
          end
        end
      rescue
        _ ->
          error_message =
            "#{exchange.id} #{JS.to_string(method)}() failed to fetch correct data from website. Probably webpage markup has been changed, breaking the page custom parser."

          {:next, error_message}
      end

    case outcome do
      {:return, result} -> result
      {:next, error_message} -> unless mute_on_failure, do: raise(Ccxt.BadResponse, error_message)
    end
  end

  # js/src/base/Exchange.js:4482-4491
  @spec market_ids(Exchange.t(), [String.t() | nil] | nil) :: [term()] | nil
  def market_ids(exchange, symbols) do
    if symbols == nil do
      symbols
    else
      for symbol <- symbols, do: market_id(exchange, symbol)
    end
  end

  # js/src/base/Exchange.js:4492-4501
  @spec currency_ids(Exchange.t(), [String.t() | nil] | nil) :: [term()] | nil
  def currency_ids(exchange, codes) do
    if codes == nil do
      codes
    else
      for code <- codes, do: currency_id(exchange, code)
    end
  end

  # js/src/base/Exchange.js:4502-4511
  @spec markets_for_symbols(Exchange.t(), [String.t() | nil] | nil) :: [term()] | nil
  def markets_for_symbols(exchange, symbols) do
    if symbols == nil do
      symbols
    else
      for symbol <- symbols, do: exchange.module.market(exchange, symbol)
    end
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

  # js/src/base/Exchange.js:4553-4562
  @spec market_codes(Exchange.t(), [String.t() | nil] | nil) :: [term()] | nil
  def market_codes(exchange, codes) do
    if codes == nil do
      codes
    else
      for code <- codes, do: common_currency_code(exchange, code)
    end
  end

  # js/src/base/Exchange.js:4563-4570
  @spec parse_order_book_bids_asks(
          term(),
          number() | String.t() | nil,
          number() | String.t() | nil,
          number() | String.t() | nil
        ) :: [term()] | nil
  def parse_order_book_bids_asks(bidasks, price_key, amount_key, count_or_id_key) do
    price_key = price_key || 0
    amount_key = amount_key || 1
    count_or_id_key = count_or_id_key || 2
    bidasks = Collection.to_array(bidasks)

    for bidask <- bidasks do
      parse_order_book_bid_ask(bidask, price_key, amount_key, count_or_id_key)
    end
  end

  # js/src/base/Exchange.js:4571-4577
  @spec fetch_l2_order_book(Exchange.t(), String.t() | nil, number() | nil, map() | nil) :: term()
  def fetch_l2_order_book(exchange, symbol, limit, params) do
    params = params || %{}
    orderbook = exchange.module.fetch_order_book(exchange, symbol, limit, params)

    Collection.extend(orderbook, %{
      "asks" => Collection.sort_by(Collection.aggregate(orderbook["asks"]), 0),
      "bids" => Collection.sort_by(Collection.aggregate(orderbook["bids"]), 0, true)
    })
  end

  # js/src/base/Exchange.js:4578-4590
  @spec filter_by_symbol(term(), String.t() | nil) :: term()
  def filter_by_symbol(objects, symbol) do
    if symbol == nil do
      objects
    else
      Enum.filter(JS.elements(objects), fn object ->
        object_symbol = Safe.string(object, "symbol")
        object_symbol == symbol
      end)
    end
  end

  # js/src/base/Exchange.js:4591-4603
  @spec parse_ohlcv(term(), map() | nil) :: [number() | nil] | nil
  def parse_ohlcv(ohlcv, _market) do
    if is_list(ohlcv) do
      [
        Safe.integer(ohlcv, 0),
        safe_number(ohlcv, 1, nil),
        safe_number(ohlcv, 2, nil),
        safe_number(ohlcv, 3, nil),
        safe_number(ohlcv, 4, nil),
        safe_number(ohlcv, 5, nil)
      ]
    else
      ohlcv
    end
  end

  # js/src/base/Exchange.js:4604-4632
  @spec safe_network(term()) :: map() | nil
  def safe_network(network) do
    withdraw_enabled = safe_bool(network, "withdraw", nil)
    deposit_enabled = safe_bool(network, "deposit", nil)
    limits = safe_dict(network, "limits", nil)
    withdraw = safe_dict(limits, "withdraw", nil)
    deposit = safe_dict(limits, "deposit", nil)
    is_enabled = withdraw_enabled && deposit_enabled
    {id, name, network_text} = Safe.strings(network, ["id", "name", "network"])

    %{
      "info" => JS.get(network, "info"),
      "id" => id,
      "name" => name,
      "network" => network_text,
      "active" => safe_bool(network, "active", is_enabled),
      "deposit" => deposit_enabled,
      "withdraw" => withdraw_enabled,
      "fee" => safe_number(network, "fee", nil),
      "precision" => safe_number(network, "precision", nil),
      "limits" => %{
        "withdraw" => %{
          "min" => safe_number(withdraw, "min", nil),
          "max" => safe_number(withdraw, "max", nil)
        },
        "deposit" => %{
          "min" => safe_number(deposit, "min", nil),
          "max" => safe_number(deposit, "max", nil)
        }
      }
    }
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

      Enum.find_value(JS.pairs(replacements), [network_code, network_code], fn {base_coin, entry} ->
        primary = JS.get(entry, "primary")
        secondary = JS.get(entry, "secondary")

        if network_code == primary or network_code == secondary do
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

          if prefer_primary, do: [primary, secondary], else: [secondary, primary]
        end
      end)
    end
  end

  # js/src/base/Exchange.js:4684-4719
  @spec network_code_to_id(Exchange.t(), String.t() | nil, String.t() | nil) :: String.t() | nil
  def network_code_to_id(exchange, network_code, currency_code) do
    if network_code == nil do
      nil
    else
      network_ids_by_codes = safe_dict(Instance.options(exchange), "networks", %{})

      preferred_chain_list =
        prioritized_network_aliases(exchange, network_code, currency_code, false)

      preferred_chain = Enum.at(preferred_chain_list, 0)
      alternative_chain = Enum.at(preferred_chain_list, 1)
      network_id = Safe.string2(network_ids_by_codes, preferred_chain, alternative_chain)

      if network_id == nil do
        currencies_to_check =
          if currency_code == nil do
            JS.keys(Instance.currencies(exchange))
          else
            [safe_dict(Instance.currencies(exchange), currency_code, nil)]
          end

        outcome =
          Enum.reduce_while(currencies_to_check, :next, fn currencies_to_check_item, :next ->
            networks = safe_dict(currencies_to_check_item, "networks", %{})

            if JS.has_key?(networks, network_code) do
              {:halt, {:return, Safe.string(networks[network_code], "id")}}
            else
              {:cont, :next}
            end
          end)

        case outcome do
          {:return, result} -> result
          :next -> network_code
        end
      else
        network_id
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

  # js/src/base/Exchange.js:4746-4753
  @spec handle_network_code_and_params(term()) :: [term()] | nil
  def handle_network_code_and_params(params) do
    network_code_in_params = Safe.string2(params, "networkCode", "network")

    params =
      if network_code_in_params == nil do
        params
      else
        Collection.omit(params, ["networkCode", "network"])
      end

    [network_code_in_params, params]
  end

  # js/src/base/Exchange.js:4754-4769
  @spec default_network_code(Exchange.t(), String.t() | nil) :: term()
  def default_network_code(exchange, currency_code) do
    default_networks = safe_dict(Instance.options(exchange), "defaultNetworks", %{})

    if JS.has_key?(default_networks, currency_code) do
      default_networks[currency_code]
    else
      default_network = Safe.string(Instance.options(exchange), "defaultNetwork")
      if default_network == nil, do: nil, else: default_network
    end
  end

  # js/src/base/Exchange.js:4770-4772
  @spec select_network_code_from_unified_networks(Exchange.t(), term(), term(), term()) :: term()
  def select_network_code_from_unified_networks(
        exchange,
        currency_code,
        network_code,
        indexed_network_entries
      ) do
    select_network_key_from_networks(
      exchange,
      currency_code,
      network_code,
      indexed_network_entries,
      true
    )
  end

  # js/src/base/Exchange.js:4773-4775
  @spec select_network_id_from_raw_networks(Exchange.t(), term(), term(), term()) :: term()
  def select_network_id_from_raw_networks(
        exchange,
        currency_code,
        network_code,
        indexed_network_entries
      ) do
    select_network_key_from_networks(
      exchange,
      currency_code,
      network_code,
      indexed_network_entries,
      false
    )
  end

  # js/src/base/Exchange.js:4776-4811
  @spec select_network_key_from_networks(Exchange.t(), term(), term(), term(), boolean() | nil) ::
          term()
  def select_network_key_from_networks(
        exchange,
        currency_code,
        network_code,
        indexed_network_entries,
        is_indexed_by_unified_network_code
      ) do
    is_indexed_by_unified_network_code = is_indexed_by_unified_network_code || false
    available_network_ids = JS.keys(indexed_network_entries)
    response_networks_length = length(available_network_ids)

    cond do
      network_code == nil ->
        if response_networks_length == 0 do
          raise Ccxt.NotSupported,
                "#{exchange.id} - no networks were returned for #{JS.to_string(currency_code)}"
        else
          default_network_code = default_network_code(exchange, currency_code)

          default_network_id =
            if is_indexed_by_unified_network_code do
              default_network_code
            else
              network_code_to_id(exchange, default_network_code, currency_code)
            end

          if JS.has_key?(indexed_network_entries, default_network_id) do
            default_network_id
          else
            raise Ccxt.NotSupported,
                  exchange.id <>
                    " - can not determine the default network, please pass param[\"network\"] one from : " <>
                    Enum.join(available_network_ids, ", ")
          end
        end

      response_networks_length == 0 ->
        raise Ccxt.NotSupported,
              "#{exchange.id} - #{JS.to_string(network_code)} network did not return any result for #{JS.to_string(currency_code)}"

      true ->
        network_id_or_code =
          if is_indexed_by_unified_network_code do
            network_code
          else
            network_code_to_id(exchange, network_code, currency_code)
          end

        if JS.has_key?(indexed_network_entries, network_id_or_code) do
          network_id_or_code
        else
          raise Ccxt.NotSupported,
                exchange.id <>
                  " - " <>
                  JS.to_string(network_id_or_code) <>
                  " network was not found for " <>
                  JS.to_string(currency_code) <>
                  ", use one of " <> Enum.join(available_network_ids, ", ")
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

  # js/src/base/Exchange.js:4816-4827
  @spec parse_order_book(
          map() | nil,
          String.t() | nil,
          number() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | String.t() | nil,
          number() | String.t() | nil,
          number() | String.t() | nil
        ) :: map() | nil
  def parse_order_book(
        orderbook,
        symbol,
        timestamp,
        bids_key,
        asks_key,
        price_key,
        amount_key,
        count_or_id_key
      ) do
    bids_key = bids_key || "bids"
    asks_key = asks_key || "asks"
    price_key = price_key || 0
    amount_key = amount_key || 1
    count_or_id_key = count_or_id_key || 2

    bids =
      parse_order_book_bids_asks(
        Safe.value(orderbook, bids_key, []),
        price_key,
        amount_key,
        count_or_id_key
      )

    asks =
      parse_order_book_bids_asks(
        Safe.value(orderbook, asks_key, []),
        price_key,
        amount_key,
        count_or_id_key
      )

    %{
      "symbol" => symbol,
      "bids" => Collection.sort_by(bids, 0, true),
      "asks" => Collection.sort_by(asks, 0),
      "timestamp" => timestamp,
      "datetime" => Time.iso8601(timestamp),
      "nonce" => nil
    }
  end

  # js/src/base/Exchange.js:4828-4835
  @spec parse_ohlcvs(
          Exchange.t(),
          [map() | nil] | nil,
          term(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          boolean() | nil
        ) :: [[number() | nil] | nil] | nil
  def parse_ohlcvs(exchange, ohlcvs, market, _timeframe, since, limit, tail) do
    tail = tail || false
    results = for ohlcv <- ohlcvs, do: exchange.module.parse_ohlcv(ohlcv, market)
    sorted = Collection.sort_by(results, 0)
    filter_by_since_limit(sorted, since, limit, 0, tail)
  end

  # js/src/base/Exchange.js:4836-4871
  @spec parse_leverage_tiers(Exchange.t(), term(), [String.t() | nil] | nil, term()) ::
          map() | nil
  def parse_leverage_tiers(exchange, response, symbols, market_id_key) do
    symbols = market_symbols(exchange, symbols, nil, nil, nil, nil)
    symbols_length = if symbols == nil, do: 0, else: length(symbols)
    no_symbols = symbols == nil or symbols_length == 0

    if is_list(response) do
      Enum.reduce(response, %{}, fn item, tiers ->
        id = Safe.string(item, market_id_key)
        market = exchange.module.safe_market(exchange, id, nil, nil, "swap")
        symbol = market["symbol"]
        contract = safe_bool(market, "contract", false)

        if contract && (no_symbols or Collection.in_array(symbol, symbols)) do
          Map.put(
            tiers,
            symbol,
            exchange.module.parse_market_leverage_tiers(exchange, item, market)
          )
        else
          tiers
        end
      end)
    else
      Enum.reduce(JS.pairs(response), %{}, fn {market_id, item}, tiers ->
        market = exchange.module.safe_market(exchange, market_id, nil, nil, "swap")
        symbol = market["symbol"]
        contract = safe_bool(market, "contract", false)

        if contract && (no_symbols or Collection.in_array(symbol, symbols)) do
          Map.put(
            tiers,
            symbol,
            exchange.module.parse_market_leverage_tiers(exchange, item, market)
          )
        else
          tiers
        end
      end)
    end
  end

  # js/src/base/Exchange.js:4872-4884
  @spec load_trading_limits(Exchange.t(), [String.t() | nil] | nil, boolean() | nil, map() | nil) ::
          map() | nil
  def load_trading_limits(exchange, symbols, reload, _params) do
    reload = reload || false

    if JS.truthy?(exchange.has["fetchTradingLimits"]) and
         (reload or not Map.has_key?(Instance.options(exchange), "limitsLoaded")) do
      response = exchange.module.fetch_trading_limits(exchange, symbols, nil)

      Enum.each(symbols, fn symbol ->
        Instance.put(
          exchange,
          :markets,
          [symbol],
          Collection.deep_extend(Instance.markets(exchange)[symbol], response[symbol])
        )

        nil
      end)

      Instance.put(exchange, :options, ["limitsLoaded"], Time.milliseconds())
    end

    Instance.markets(exchange)
  end

  # js/src/base/Exchange.js:4885-4910
  @spec safe_position(Exchange.t(), map() | nil) :: map() | nil
  def safe_position(exchange, position) do
    unrealized_pnl_string = Safe.string(position, "unrealisedPnl")
    initial_margin_string = Safe.string(position, "initialMargin")
    percentage = Safe.value(position, "percentage")

    position =
      if percentage == nil and unrealized_pnl_string != nil and initial_margin_string != nil do
        percentage_string =
          Precise.multiply(
            Precise.divide(unrealized_pnl_string, initial_margin_string, 4),
            {100, 0}
          )

        JS.put(position, "percentage", Number.parse_number(percentage_string))
      else
        position
      end

    contract_size = safe_number(position, "contractSize", nil)
    symbol = Safe.string(position, "symbol")
    market = if symbol == nil, do: nil, else: Safe.value(Instance.markets(exchange), symbol)

    if contract_size == nil and market != nil do
      contract_size = safe_number(market, "contractSize", nil)
      JS.put(position, "contractSize", contract_size)
    else
      position
    end
  end

  # js/src/base/Exchange.js:4911-4920
  @spec parse_positions(Exchange.t(), [term()] | nil, [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def parse_positions(exchange, positions, symbols, params) do
    params = params || %{}
    symbols = market_symbols(exchange, symbols, nil, nil, nil, nil)
    positions = Collection.to_array(positions)

    result =
      for position <- positions do
        Collection.extend(exchange.module.parse_position(exchange, position, nil), params)
      end

    filter_by_array_positions(result, "symbol", symbols, false)
  end

  # js/src/base/Exchange.js:4921-4923
  @spec parse_adl_rank(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_adl_rank(exchange, _info, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseADLRank() is not supported yet"
  end

  # js/src/base/Exchange.js:4924-4933
  @spec parse_adl_ranks(Exchange.t(), [term()] | nil, [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def parse_adl_ranks(exchange, ranks, symbols, params) do
    params = params || %{}
    symbols = market_symbols(exchange, symbols, nil, nil, nil, nil)
    ranks = Collection.to_array(ranks)

    result =
      for rank <- ranks do
        Collection.extend(exchange.module.parse_adl_rank(exchange, rank, nil), params)
      end

    filter_by_array_positions(result, "symbol", symbols, false)
  end

  # js/src/base/Exchange.js:4934-4942
  @spec parse_accounts(Exchange.t(), [term()] | nil, map() | nil) :: [map() | nil] | nil
  def parse_accounts(exchange, accounts, params) do
    params = params || %{}
    accounts = Collection.to_array(accounts)

    for account <- accounts do
      Collection.extend(exchange.module.parse_account(exchange, account), params)
    end
  end

  # js/src/base/Exchange.js:4943-4960
  @spec parse_trades_helper(
          Exchange.t(),
          boolean() | nil,
          [term()] | nil,
          map() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def parse_trades_helper(exchange, is_ws, trades, market, since, limit, params) do
    params = params || %{}
    trades = Collection.to_array(trades)

    result =
      for trade <- trades do
        parsed =
          if is_ws do
            exchange.module.parse_ws_trade(exchange, trade, market)
          else
            exchange.module.parse_trade(exchange, trade, market)
          end

        Collection.extend(parsed, params)
      end

    result = Collection.sort_by2(result, "timestamp", "id")
    symbol = if market == nil, do: nil, else: market["symbol"]
    filter_by_symbol_since_limit(result, symbol, since, limit, nil)
  end

  # js/src/base/Exchange.js:4961-4963
  @spec parse_trades(
          Exchange.t(),
          [term()] | nil,
          map() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def parse_trades(exchange, trades, market, since, limit, params) do
    params = params || %{}
    parse_trades_helper(exchange, false, trades, market, since, limit, params)
  end

  # js/src/base/Exchange.js:4964-4966
  @spec parse_ws_trades(
          Exchange.t(),
          [term()] | nil,
          map() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def parse_ws_trades(exchange, trades, market, since, limit, params) do
    params = params || %{}
    parse_trades_helper(exchange, true, trades, market, since, limit, params)
  end

  # js/src/base/Exchange.js:4967-4977
  @spec parse_transactions(
          Exchange.t(),
          [term()] | nil,
          map() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def parse_transactions(exchange, transactions, currency, since, limit, params) do
    params = params || %{}
    transactions = Collection.to_array(transactions)

    result =
      for transaction <- transactions do
        Collection.extend(
          exchange.module.parse_transaction(exchange, transaction, currency),
          params
        )
      end

    result = Collection.sort_by(result, "timestamp")
    code = if currency == nil, do: nil, else: currency["code"]
    filter_by_currency_since_limit(result, code, since, limit, nil)
  end

  # js/src/base/Exchange.js:4978-4988
  @spec parse_transfers(
          Exchange.t(),
          [term()] | nil,
          map() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def parse_transfers(exchange, transfers, currency, since, limit, params) do
    params = params || %{}
    transfers = Collection.to_array(transfers)

    result =
      for transfer <- transfers do
        Collection.extend(exchange.module.parse_transfer(exchange, transfer, currency), params)
      end

    result = Collection.sort_by(result, "timestamp")
    code = if currency == nil, do: nil, else: currency["code"]
    filter_by_currency_since_limit(result, code, since, limit, nil)
  end

  # js/src/base/Exchange.js:4989-5006
  @spec parse_ledger(
          Exchange.t(),
          term(),
          map() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def parse_ledger(exchange, data, currency, since, limit, params) do
    params = params || %{}
    array_data = Collection.to_array(data)

    result =
      Enum.flat_map(array_data, fn array_data_item ->
        item_or_items = exchange.module.parse_ledger_entry(exchange, array_data_item, currency)

        if is_list(item_or_items) do
          for item_or_item <- JS.elements(item_or_items) do
            Collection.extend(item_or_item, params)
          end
        else
          [Collection.extend(item_or_items, params)]
        end
      end)

    result = Collection.sort_by(result, "timestamp")
    code = if currency == nil, do: nil, else: currency["code"]
    filter_by_currency_since_limit(result, code, since, limit, nil)
  end

  # js/src/base/Exchange.js:5007-5009
  @spec nonce(Exchange.t()) :: number() | nil
  def nonce(_exchange), do: Time.seconds()

  # js/src/base/Exchange.js:5010-5012
  @spec set_headers(term()) :: term()
  def set_headers(headers), do: headers

  # js/src/base/Exchange.js:5013-5022
  @spec currency_id(Exchange.t(), String.t() | nil) :: String.t() | nil
  def currency_id(exchange, code) do
    currency = safe_dict(Instance.currencies(exchange), code, nil)
    currency = if currency == nil, do: safe_currency(exchange, code, nil), else: currency
    if currency == nil, do: code, else: currency["id"]
  end

  # js/src/base/Exchange.js:5023-5029
  @spec market_id(Exchange.t(), String.t() | nil) :: String.t() | nil
  def market_id(exchange, symbol) do
    market = exchange.module.market(exchange, symbol)
    if market == nil, do: symbol, else: market["id"]
  end

  # js/src/base/Exchange.js:5030-5033
  @spec symbol(Exchange.t(), String.t() | nil) :: String.t() | nil
  def symbol(exchange, symbol) do
    market = exchange.module.market(exchange, symbol)
    Safe.string(market, "symbol", symbol)
  end

  # js/src/base/Exchange.js:5034-5040
  @spec handle_param_string(map() | nil, String.t() | nil, String.t() | nil) ::
          [String.t() | map() | nil] | nil
  def handle_param_string(params, param_name, default_value) do
    value = Safe.string(params, param_name, default_value)
    params = if value == nil, do: params, else: Collection.omit(params, param_name)
    [value, params]
  end

  # js/src/base/Exchange.js:5041-5047
  @spec handle_param_string2(map() | nil, String.t() | nil, String.t() | nil, String.t() | nil) ::
          [String.t() | map() | nil] | nil
  def handle_param_string2(params, param_name1, param_name2, default_value) do
    value = Safe.string2(params, param_name1, param_name2, default_value)

    params =
      if value == nil, do: params, else: Collection.omit(params, [param_name1, param_name2])

    [value, params]
  end

  # js/src/base/Exchange.js:5048-5054
  @spec handle_param_integer(map() | nil, String.t() | nil, number() | nil) ::
          [number() | map() | nil] | nil
  def handle_param_integer(params, param_name, default_value) do
    value = Safe.integer(params, param_name, default_value)
    params = if value == nil, do: params, else: Collection.omit(params, param_name)
    [value, params]
  end

  # js/src/base/Exchange.js:5055-5061
  @spec handle_param_integer2(map() | nil, String.t() | nil, String.t() | nil, number() | nil) ::
          [number() | map() | nil] | nil
  def handle_param_integer2(params, param_name1, param_name2, default_value) do
    value = Safe.integer2(params, param_name1, param_name2, default_value)

    params =
      if value == nil, do: params, else: Collection.omit(params, [param_name1, param_name2])

    [value, params]
  end

  # js/src/base/Exchange.js:5062-5068
  @spec handle_param_bool(map() | nil, String.t() | nil, boolean() | nil) ::
          [boolean() | map() | nil] | nil
  def handle_param_bool(params, param_name, default_value) do
    value = safe_bool(params, param_name, default_value)
    params = if value == nil, do: params, else: Collection.omit(params, param_name)
    [value, params]
  end

  # js/src/base/Exchange.js:5069-5075
  @spec handle_param_bool2(map() | nil, String.t() | nil, String.t() | nil, boolean() | nil) ::
          [boolean() | map() | nil] | nil
  def handle_param_bool2(params, param_name1, param_name2, default_value) do
    value = safe_bool2(params, param_name1, param_name2, default_value)

    params =
      if value == nil, do: params, else: Collection.omit(params, [param_name1, param_name2])

    [value, params]
  end

  # js/src/base/Exchange.js:5084-5094
  @spec handle_request_network(
          Exchange.t(),
          map() | nil,
          map() | nil,
          String.t() | nil,
          String.t() | nil,
          boolean() | nil
        ) :: [map() | nil] | nil
  def handle_request_network(
        exchange,
        params,
        request,
        exchange_specific_key,
        currency_code,
        is_required
      ) do
    is_required = is_required || false
    [network_code, params] = handle_network_code_and_params(params)

    request =
      if network_code == nil do
        if is_required do
          raise Ccxt.ArgumentsRequired,
                exchange.id <> " - \"network\" param is required for this request"
        end

        request
      else
        JS.put(
          request,
          exchange_specific_key,
          network_code_to_id(exchange, network_code, currency_code)
        )
      end

    [request, params]
  end

  # js/src/base/Exchange.js:5095-5100
  @spec resolve_path(term(), term()) :: [term()] | nil
  def resolve_path(path, params) do
    [Encode.implode_params(path, params), Collection.omit(params, Encode.extract_params(path))]
  end

  # js/src/base/Exchange.js:5101-5111
  @spec get_list_from_object_values(term(), number() | String.t() | nil) :: [term()] | nil
  def get_list_from_object_values(objects, key) do
    new_array = if is_list(objects), do: objects, else: Collection.to_array(objects)
    for new_array_item <- JS.elements(new_array), do: JS.get(new_array_item, key)
  end

  # js/src/base/Exchange.js:5112-5130
  @spec get_symbols_for_market_type(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          boolean() | nil,
          boolean() | nil
        ) :: [term()] | nil
  def get_symbols_for_market_type(
        exchange,
        market_type,
        sub_type,
        symbol_with_active_status,
        symbol_with_unknown_status
      ) do
    symbol_with_active_status =
      if symbol_with_active_status == nil, do: true, else: symbol_with_active_status

    symbol_with_unknown_status =
      if symbol_with_unknown_status == nil, do: true, else: symbol_with_unknown_status

    filtered_markets = Instance.markets(exchange)

    filtered_markets =
      if market_type == nil do
        filtered_markets
      else
        Collection.filter_by(filtered_markets, "type", market_type)
      end

    filtered_markets =
      if sub_type == nil do
        filtered_markets
      else
        check_required_argument(exchange, "getSymbolsForMarketType", sub_type, "subType", [
          "linear",
          "inverse",
          "quanto"
        ])

        Collection.filter_by(filtered_markets, "subType", sub_type)
      end

    active_statuses = if symbol_with_active_status, do: [true], else: []

    active_statuses =
      if symbol_with_unknown_status, do: active_statuses ++ [nil], else: active_statuses

    filtered_markets = filter_by_array(filtered_markets, "active", active_statuses, false)
    get_list_from_object_values(filtered_markets, "symbol")
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

  # js/src/base/Exchange.js:5155-5178
  @spec filter_out_by_array(term(), number() | String.t() | nil, term(), boolean() | nil) ::
          term()
  def filter_out_by_array(objects, key, values, indexed) do
    indexed = if indexed == nil, do: true, else: indexed
    objects = Collection.to_array(objects)

    if values == nil or not JS.truthy?(values) do
      if indexed, do: Collection.index_by(objects, key), else: objects
    else
      results =
        for object <- objects, not Collection.in_array(JS.get(object, key), values), do: object

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
        Instance.put(exchange, :last_rest_request_timestamp, Time.milliseconds())

        try do
          exchange.module.sign(exchange, path, api, method, params, headers, body)
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
        else
          {sign, params} ->
            request = sign
            Instance.put(exchange, :last_request_headers, request["headers"])
            Instance.put(exchange, :last_request_body, request["body"])
            Instance.put(exchange, :last_request_url, request["url"])

            try do
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

  # js/src/base/Exchange.js:5222-5236
  @spec load_accounts(Exchange.t(), boolean() | nil, map() | nil) :: [map() | nil] | nil
  def load_accounts(exchange, reload, params) do
    reload = reload || false
    params = params || %{}

    outcome =
      cond do
        reload ->
          Instance.put(exchange, :accounts, exchange.module.fetch_accounts(exchange, params))
          :next

        Instance.accounts(exchange) == nil ->
          Instance.put(exchange, :accounts, exchange.module.fetch_accounts(exchange, params))
          :next

        true ->
          {:return, Instance.accounts(exchange)}
      end

    case outcome do
      {:return, result} ->
        result

      :next ->
        Instance.put(
          exchange,
          :accounts_by_id,
          Collection.index_by(Instance.accounts(exchange), "id")
        )

        Instance.accounts(exchange)
    end
  end

  # js/src/base/Exchange.js:5237-5292
  @spec build_ohlcvc(
          Exchange.t(),
          [map() | nil] | nil,
          String.t() | nil,
          number() | nil,
          number() | nil
        ) :: [[number() | nil] | nil] | nil
  def build_ohlcvc(exchange, trades, timeframe, since, limit) do
    timeframe = timeframe || "1m"
    since = since || 0
    limit = limit || 2_147_483_647
    ms = Time.parse_timeframe(timeframe) * 1000
    i_timestamp = 0
    i_high = 2
    i_low = 3
    i_close = 4
    i_volume = 5
    i_count = 6
    trades_length = length(trades)
    oldest = JS.min(trades_length, limit)
    options = safe_dict(Instance.options(exchange), "buildOHLCVC", %{})
    skip_zero_prices = safe_bool(options, "skipZeroPrices", true)

    for i <- 0..(oldest - 1)//1, reduce: [] do
      ohlcvs ->
        trade = Enum.at(trades, i)
        ts = trade["timestamp"]
        price = trade["price"]

        if JS.less?(ts, since) do
          ohlcvs
        else
          opening_time = JS.floor(JS.divide(ts, ms)) * ms

          if opening_time < since do
            ohlcvs
          else
            ohlcv_length = length(ohlcvs)
            candle = ohlcv_length - 1

            if skip_zero_prices && not JS.greater?(price, 0) && not JS.less?(price, 0) do
              ohlcvs
            else
              is_first_candle = candle == -1

              if is_first_candle or
                   JS.greater_equal?(
                     opening_time,
                     Collection.sum(JS.get_in(ohlcvs, [candle, i_timestamp]), ms)
                   ) do
                ohlcvs ++ [[opening_time, price, price, price, price, trade["amount"], 1]]
              else
                ohlcvs =
                  JS.put_in(
                    ohlcvs,
                    [candle, i_high],
                    JS.max(JS.get_in(ohlcvs, [candle, i_high]), price)
                  )

                ohlcvs =
                  JS.put_in(
                    ohlcvs,
                    [candle, i_low],
                    JS.min(JS.get_in(ohlcvs, [candle, i_low]), price)
                  )

                ohlcvs = JS.put_in(ohlcvs, [candle, i_close], price)

                ohlcvs =
                  JS.put_in(
                    ohlcvs,
                    [candle, i_volume],
                    Collection.sum(JS.get_in(ohlcvs, [candle, i_volume]), trade["amount"])
                  )

                JS.put_in(
                  ohlcvs,
                  [candle, i_count],
                  Collection.sum(JS.get_in(ohlcvs, [candle, i_count]), 1)
                )
              end
            end
          end
        end
    end
  end

  # js/src/base/Exchange.js:5293-5296
  @spec parse_trading_view_ohlcv(
          Exchange.t(),
          term(),
          term(),
          String.t() | nil,
          number() | nil,
          number() | nil
        ) :: [[number() | nil] | nil] | nil
  def parse_trading_view_ohlcv(exchange, ohlcvs, market, timeframe, since, limit) do
    timeframe = timeframe || "1m"
    result = convert_trading_view_to_ohlcv(ohlcvs, nil, nil, nil, nil, nil, nil, nil)
    parse_ohlcvs(exchange, result, market, timeframe, since, limit, nil)
  end

  # js/src/base/Exchange.js:5297-5299
  @spec edit_limit_buy_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_limit_buy_order(exchange, id, symbol, amount, price, params) do
    params = params || %{}
    edit_limit_order(exchange, id, symbol, "buy", amount, price, params)
  end

  # js/src/base/Exchange.js:5300-5302
  @spec edit_limit_sell_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_limit_sell_order(exchange, id, symbol, amount, price, params) do
    params = params || %{}
    edit_limit_order(exchange, id, symbol, "sell", amount, price, params)
  end

  # js/src/base/Exchange.js:5303-5305
  @spec edit_limit_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_limit_order(exchange, id, symbol, side, amount, price, params) do
    params = params || %{}
    exchange.module.edit_order(exchange, id, symbol, "limit", side, amount, price, params)
  end

  # js/src/base/Exchange.js:5306-5309
  @spec edit_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_order(exchange, id, symbol, type, side, amount, price, params) do
    params = params || %{}
    exchange.module.cancel_order(exchange, id, symbol, nil)
    exchange.module.create_order(exchange, symbol, type, side, amount, price, params)
  end

  # js/src/base/Exchange.js:5310-5313
  @spec edit_order_with_client_order_id(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_order_with_client_order_id(
        exchange,
        client_order_id,
        symbol,
        type,
        side,
        amount,
        price,
        params
      ) do
    params = params || %{}
    extended_params = Collection.extend(params, Ordered.new([{"clientOrderId", client_order_id}]))
    exchange.module.edit_order(exchange, "", symbol, type, side, amount, price, extended_params)
  end

  # js/src/base/Exchange.js:5314-5317
  @spec edit_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_order_ws(exchange, id, symbol, type, side, amount, price, params) do
    params = params || %{}
    exchange.module.cancel_order_ws(exchange, id, symbol, nil)
    exchange.module.create_order_ws(exchange, symbol, type, side, amount, price, params)
  end

  # js/src/base/Exchange.js:5318-5320
  @spec fetch_position(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_position(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchPosition() is not supported yet"
  end

  # js/src/base/Exchange.js:5321-5323
  @spec fetch_position_ws(Exchange.t(), String.t() | nil, map() | nil) :: [map() | nil] | nil
  def fetch_position_ws(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchPositionWs() is not supported yet"
  end

  # js/src/base/Exchange.js:5324-5326
  @spec watch_position(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def watch_position(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchPosition() is not supported yet"
  end

  # js/src/base/Exchange.js:5327-5329
  @spec watch_positions(
          Exchange.t(),
          [String.t() | nil] | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def watch_positions(exchange, _symbols, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchPositions() is not supported yet"
  end

  # js/src/base/Exchange.js:5330-5332
  @spec watch_position_for_symbols(
          Exchange.t(),
          [String.t() | nil] | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def watch_position_for_symbols(exchange, symbols, since, limit, params) do
    params = params || %{}
    exchange.module.watch_positions(exchange, symbols, since, limit, params)
  end

  # js/src/base/Exchange.js:5333-5343
  @spec fetch_positions_for_symbol(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def fetch_positions_for_symbol(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchPositionsForSymbol() is not supported yet"
  end

  # js/src/base/Exchange.js:5344-5354
  @spec fetch_positions_for_symbol_ws(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def fetch_positions_for_symbol_ws(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchPositionsForSymbol() is not supported yet"
  end

  # js/src/base/Exchange.js:5355-5357
  @spec fetch_positions(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_positions(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchPositions() is not supported yet"
  end

  # js/src/base/Exchange.js:5358-5360
  @spec fetch_positions_ws(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_positions_ws(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchPositions() is not supported yet"
  end

  # js/src/base/Exchange.js:5361-5363
  @spec fetch_positions_risk(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_positions_risk(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchPositionsRisk() is not supported yet"
  end

  # js/src/base/Exchange.js:5364-5366
  @spec fetch_bids_asks(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_bids_asks(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchBidsAsks() is not supported yet"
  end

  # js/src/base/Exchange.js:5367-5369
  @spec fetch_borrow_interest(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_borrow_interest(exchange, _code, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchBorrowInterest() is not supported yet"
  end

  # js/src/base/Exchange.js:5370-5372
  @spec fetch_ledger(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_ledger(exchange, _code, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchLedger() is not supported yet"
  end

  # js/src/base/Exchange.js:5373-5375
  @spec fetch_ledger_entry(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  def fetch_ledger_entry(exchange, _id, _code, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchLedgerEntry() is not supported yet"
  end

  # js/src/base/Exchange.js:5376-5385
  @spec parse_order_book_bid_ask(
          term(),
          number() | String.t() | nil,
          number() | String.t() | nil,
          number() | String.t() | nil
        ) :: [number() | nil] | nil
  def parse_order_book_bid_ask(bidask, price_key, amount_key, count_or_id_key) do
    price_key = price_key || 0
    amount_key = amount_key || 1
    count_or_id_key = count_or_id_key || 2
    price = Safe.float(bidask, price_key)
    amount = Safe.float(bidask, amount_key)
    count_or_id = Safe.integer(bidask, count_or_id_key)
    bid_ask2 = [price, amount]
    if count_or_id == nil, do: bid_ask2, else: bid_ask2 ++ [count_or_id]
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
              result =
                Map.merge(result, %{
                  "baseId" => Safe.string(parts, 0),
                  "quoteId" => Safe.string(parts, 1)
                })

              result =
                Map.merge(result, %{
                  "base" => safe_currency_code(exchange, result["baseId"], nil),
                  "quote" => safe_currency_code(exchange, result["quoteId"], nil)
                })

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

  # js/src/base/Exchange.js:5450-5455
  @spec market_or_null(Exchange.t(), String.t() | nil) :: map() | nil
  def market_or_null(exchange, symbol) do
    if symbol == nil, do: nil, else: exchange.module.market(exchange, symbol)
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

  # js/src/base/Exchange.js:5477-5484
  @spec oath(Exchange.t()) :: String.t() | nil
  def oath(exchange) do
    if exchange.twofa == nil do
      raise Ccxt.ExchangeError,
            exchange.id <> " exchange.twofa has not been set for 2FA Two-Factor Authentication"
    else
      Crypto.totp(exchange.twofa)
    end
  end

  # js/src/base/Exchange.js:5485-5487
  @spec fetch_balance(Exchange.t(), map() | nil) :: map() | nil
  def fetch_balance(exchange, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchBalance() is not supported yet"
  end

  # js/src/base/Exchange.js:5488-5490
  @spec fetch_balance_ws(Exchange.t(), map() | nil) :: map() | nil
  def fetch_balance_ws(exchange, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchBalanceWs() is not supported yet"
  end

  # js/src/base/Exchange.js:5491-5493
  @spec parse_balance(Exchange.t(), term()) :: term()
  def parse_balance(exchange, _response) do
    raise Ccxt.NotSupported, exchange.id <> " parseBalance() is not supported yet"
  end

  # js/src/base/Exchange.js:5494-5496
  @spec watch_balance(Exchange.t(), map() | nil) :: map() | nil
  def watch_balance(exchange, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchBalance() is not supported yet"
  end

  # js/src/base/Exchange.js:5497-5500
  @spec fetch_partial_balance(Exchange.t(), term(), map() | nil) :: map() | nil
  def fetch_partial_balance(exchange, part, params) do
    params = params || %{}
    balance = exchange.module.fetch_balance(exchange, params)
    JS.get(balance, part)
  end

  # js/src/base/Exchange.js:5501-5503
  @spec fetch_free_balance(Exchange.t(), map() | nil) :: map() | nil
  def fetch_free_balance(exchange, params) do
    params = params || %{}
    fetch_partial_balance(exchange, "free", params)
  end

  # js/src/base/Exchange.js:5504-5506
  @spec fetch_used_balance(Exchange.t(), map() | nil) :: map() | nil
  def fetch_used_balance(exchange, params) do
    params = params || %{}
    fetch_partial_balance(exchange, "used", params)
  end

  # js/src/base/Exchange.js:5507-5509
  @spec fetch_total_balance(Exchange.t(), map() | nil) :: map() | nil
  def fetch_total_balance(exchange, params) do
    params = params || %{}
    fetch_partial_balance(exchange, "total", params)
  end

  # js/src/base/Exchange.js:5510-5512
  @spec fetch_status(Exchange.t(), map() | nil) :: term()
  def fetch_status(exchange, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchStatus() is not supported yet"
  end

  # js/src/base/Exchange.js:5513-5518
  @spec fetch_transaction_fee(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_transaction_fee(exchange, code, params) do
    params = params || %{}

    if not JS.truthy?(exchange.has["fetchTransactionFees"]) do
      raise Ccxt.NotSupported, exchange.id <> " fetchTransactionFee() is not supported yet"
    end

    exchange.module.fetch_transaction_fees(exchange, [code], params)
  end

  # js/src/base/Exchange.js:5519-5521
  @spec fetch_transaction_fees(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_transaction_fees(exchange, _codes, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchTransactionFees() is not supported yet"
  end

  # js/src/base/Exchange.js:5522-5524
  @spec fetch_deposit_withdraw_fees(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          map() | nil
  def fetch_deposit_withdraw_fees(exchange, _codes, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchDepositWithdrawFees() is not supported yet"
  end

  # js/src/base/Exchange.js:5525-5531
  @spec fetch_deposit_withdraw_fee(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_deposit_withdraw_fee(exchange, code, params) do
    params = params || %{}

    if not JS.truthy?(exchange.has["fetchDepositWithdrawFees"]) do
      raise Ccxt.NotSupported, exchange.id <> " fetchDepositWithdrawFee() is not supported yet"
    end

    fees = exchange.module.fetch_deposit_withdraw_fees(exchange, [code], params)
    Safe.value(fees, code)
  end

  # js/src/base/Exchange.js:5532-5539
  @spec get_supported_mapping(Exchange.t(), term(), map() | nil) :: term()
  def get_supported_mapping(exchange, key, mapping) do
    mapping = mapping || %{}

    if JS.has_key?(mapping, key) do
      JS.get(mapping, key)
    else
      raise Ccxt.NotSupported,
            "#{exchange.id} #{JS.to_string(key)} does not have a value in mapping"
    end
  end

  # js/src/base/Exchange.js:5540-5551
  @spec fetch_cross_borrow_rate(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_cross_borrow_rate(exchange, code, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    if not JS.truthy?(exchange.has["fetchBorrowRates"]) do
      raise Ccxt.NotSupported, exchange.id <> " fetchCrossBorrowRate() is not supported yet"
    end

    borrow_rates = exchange.module.fetch_cross_borrow_rates(exchange, params)
    rate = Safe.value(borrow_rates, code)

    if rate == nil do
      raise Ccxt.ExchangeError,
            "#{exchange.id} fetchCrossBorrowRate() could not find the borrow rate for currency code #{JS.to_string(code)}"
    end

    rate
  end

  # js/src/base/Exchange.js:5552-5563
  @spec fetch_isolated_borrow_rate(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_isolated_borrow_rate(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)

    if not JS.truthy?(exchange.has["fetchBorrowRates"]) do
      raise Ccxt.NotSupported, exchange.id <> " fetchIsolatedBorrowRate() is not supported yet"
    end

    borrow_rates = exchange.module.fetch_isolated_borrow_rates(exchange, params)
    rate = safe_dict(borrow_rates, symbol, nil)

    if rate == nil do
      raise Ccxt.ExchangeError,
            "#{exchange.id} fetchIsolatedBorrowRate() could not find the borrow rate for market symbol #{JS.to_string(symbol)}"
    end

    rate
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

  # js/src/base/Exchange.js:5590-5602
  @spec handle_option_and_params2(
          Exchange.t(),
          map() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          term()
        ) :: [term()] | nil
  def handle_option_and_params2(
        exchange,
        params,
        method_name1,
        option_name1,
        option_name2,
        default_value
      ) do
    [value, params] = handle_option_and_params(exchange, params, method_name1, option_name1, nil)

    if value == nil do
      [value2, params] =
        handle_option_and_params(exchange, params, method_name1, option_name2, default_value)

      [value2, params]
    else
      params = Collection.omit(params, option_name2)
      [value, params]
    end
  end

  # js/src/base/Exchange.js:5603-5606
  @spec handle_option(Exchange.t(), String.t() | nil, String.t() | nil, term()) :: term()
  def handle_option(exchange, method_name, option_name, default_value) do
    res = handle_option_and_params(exchange, %{}, method_name, option_name, default_value)
    Safe.value(res, 0)
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

  # js/src/base/Exchange.js:5676-5684
  @spec handle_margin_mode_and_params(Exchange.t(), String.t() | nil, map() | nil, term()) ::
          [term()] | nil
  def handle_margin_mode_and_params(exchange, method_name, params, default_value) do
    params = params || %{}
    handle_option_and_params(exchange, params, method_name, "marginMode", default_value)
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
    Enum.find(keys, &(string != nil and JS.includes?(string, &1)))
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

  # js/src/base/Exchange.js:5720-5737
  @spec fetch_ticker(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_ticker(exchange, symbol, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["fetchTickers"]) do
      Rest.load_markets(exchange)
      market = exchange.module.market(exchange, symbol)
      symbol = market["symbol"]
      tickers = exchange.module.fetch_tickers(exchange, [symbol], params)
      ticker = safe_dict(tickers, symbol, nil)

      if ticker == nil do
        raise Ccxt.NullResponse,
              "#{exchange.id} fetchTickers() could not find a ticker for #{JS.to_string(symbol)}"
      else
        ticker
      end
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchTicker() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:5738-5755
  @spec fetch_mark_price(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_mark_price(exchange, symbol, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["fetchMarkPrices"]) do
      Rest.load_markets(exchange)
      market = exchange.module.market(exchange, symbol)
      symbol = market["symbol"]
      tickers = exchange.module.fetch_mark_prices(exchange, [symbol], params)
      ticker = safe_dict(tickers, symbol, nil)

      if ticker == nil do
        raise Ccxt.NullResponse,
              "#{exchange.id} fetchMarkPrices() could not find a ticker for #{JS.to_string(symbol)}"
      else
        ticker
      end
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchMarkPrices() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:5756-5773
  @spec fetch_ticker_ws(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_ticker_ws(exchange, symbol, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["fetchTickersWs"]) do
      Rest.load_markets(exchange)
      market = exchange.module.market(exchange, symbol)
      symbol = market["symbol"]
      tickers = exchange.module.fetch_tickers_ws(exchange, [symbol], params)
      ticker = safe_dict(tickers, symbol, nil)

      if ticker == nil do
        raise Ccxt.NullResponse,
              "#{exchange.id} fetchTickerWs() could not find a ticker for #{JS.to_string(symbol)}"
      else
        ticker
      end
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchTickerWs() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:5774-5776
  @spec watch_ticker(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def watch_ticker(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchTicker() is not supported yet"
  end

  # js/src/base/Exchange.js:5777-5779
  @spec fetch_tickers(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_tickers(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchTickers() is not supported yet"
  end

  # js/src/base/Exchange.js:5780-5782
  @spec fetch_spot_tickers(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def fetch_spot_tickers(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchSpotTickers() is not supported yet"
  end

  # js/src/base/Exchange.js:5783-5785
  @spec fetch_contract_tickers(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def fetch_contract_tickers(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchContractTickers() is not supported yet"
  end

  # js/src/base/Exchange.js:5786-5788
  @spec fetch_mark_prices(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_mark_prices(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchMarkPrices() is not supported yet"
  end

  # js/src/base/Exchange.js:5789-5791
  @spec fetch_tickers_ws(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def fetch_tickers_ws(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchTickersWs() is not supported yet"
  end

  # js/src/base/Exchange.js:5792-5794
  @spec fetch_order_books(Exchange.t(), [String.t() | nil] | nil, number() | nil, map() | nil) ::
          term()
  def fetch_order_books(exchange, _symbols, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchOrderBooks() is not supported yet"
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

  # js/src/base/Exchange.js:5804-5806
  @spec unwatch_funding_rate(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def unwatch_funding_rate(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchFundingRate() is not supported yet"
  end

  # js/src/base/Exchange.js:5807-5809
  @spec fetch_order(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) :: map() | nil
  def fetch_order(exchange, _id, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchOrder() is not supported yet"
  end

  # js/src/base/Exchange.js:5819-5822
  @spec fetch_order_with_client_order_id(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          map() | nil
        ) :: map() | nil
  def fetch_order_with_client_order_id(exchange, client_order_id, symbol, params) do
    params = params || %{}
    extended_params = Collection.extend(params, Ordered.new([{"clientOrderId", client_order_id}]))
    exchange.module.fetch_order(exchange, "", symbol, extended_params)
  end

  # js/src/base/Exchange.js:5823-5825
  @spec fetch_order_ws(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  def fetch_order_ws(exchange, _id, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchOrderWs() is not supported yet"
  end

  # js/src/base/Exchange.js:5826-5831
  @spec fetch_order_status(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          String.t() | nil
  def fetch_order_status(exchange, id, symbol, params) do
    params = params || %{}
    order = exchange.module.fetch_order(exchange, id, symbol, params)
    order["status"]
  end

  # js/src/base/Exchange.js:5832-5834
  @spec fetch_unified_order(Exchange.t(), term(), map() | nil) :: map() | nil
  def fetch_unified_order(exchange, order, params) do
    params = params || %{}

    exchange.module.fetch_order(
      exchange,
      Safe.string(order, "id"),
      Safe.string(order, "symbol"),
      params
    )
  end

  # js/src/base/Exchange.js:5835-5837
  @spec create_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_order(exchange, _symbol, _type, _side, _amount, _price, _params) do
    raise Ccxt.NotSupported, exchange.id <> " createOrder() is not supported yet"
  end

  # js/src/base/Exchange.js:5838-5840
  @spec create_twap_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def create_twap_order(exchange, _symbol, _side, _amount, _duration, _params) do
    raise Ccxt.NotSupported, exchange.id <> " createTwapOrder() is not supported yet"
  end

  # js/src/base/Exchange.js:5841-5843
  @spec create_convert_trade(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_convert_trade(exchange, _id, _from_code, _to_code, _amount, _params) do
    raise Ccxt.NotSupported, exchange.id <> " createConvertTrade() is not supported yet"
  end

  # js/src/base/Exchange.js:5844-5846
  @spec fetch_convert_trade(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  def fetch_convert_trade(exchange, _id, _code, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchConvertTrade() is not supported yet"
  end

  # js/src/base/Exchange.js:5847-5849
  @spec fetch_convert_trade_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_convert_trade_history(exchange, _code, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchConvertTradeHistory() is not supported yet"
  end

  # js/src/base/Exchange.js:5850-5852
  @spec fetch_position_mode(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_position_mode(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchPositionMode() is not supported yet"
  end

  # js/src/base/Exchange.js:5853-5855
  @spec fetch_adl_rank(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_adl_rank(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchADLRank() is not supported yet"
  end

  # js/src/base/Exchange.js:5856-5858
  @spec fetch_positions_adl_rank(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_positions_adl_rank(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchPositionsADLRank() is not supported yet"
  end

  # js/src/base/Exchange.js:5859-5876
  @spec fetch_position_adl_rank(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_position_adl_rank(exchange, symbol, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["fetchPositionsADLRank"]) do
      Rest.load_markets(exchange)
      market = exchange.module.market(exchange, symbol)
      symbol = market["symbol"]
      ranks = exchange.module.fetch_positions_adl_rank(exchange, [symbol], params)
      rank = safe_dict(ranks, 0, nil)

      if rank == nil do
        raise Ccxt.NullResponse,
              "#{exchange.id} fetchPositionsADLRank() could not find a rank for #{JS.to_string(symbol)}"
      else
        rank
      end
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchPositionsADLRank() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:5877-5903
  @spec create_trailing_amount_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_trailing_amount_order(
        exchange,
        symbol,
        type,
        side,
        amount,
        price,
        trailing_amount,
        trailing_trigger_price,
        params
      ) do
    params = params || %{}

    if trailing_amount == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " createTrailingAmountOrder() requires a trailingAmount argument"
    end

    params = JS.put(params, "trailingAmount", trailing_amount)

    params =
      if trailing_trigger_price == nil do
        params
      else
        JS.put(params, "trailingTriggerPrice", trailing_trigger_price)
      end

    if JS.truthy?(exchange.has["createTrailingAmountOrder"]) do
      exchange.module.create_order(exchange, symbol, type, side, amount, price, params)
    else
      raise Ccxt.NotSupported, exchange.id <> " createTrailingAmountOrder() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:5904-5930
  @spec create_trailing_amount_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_trailing_amount_order_ws(
        exchange,
        symbol,
        type,
        side,
        amount,
        price,
        trailing_amount,
        trailing_trigger_price,
        params
      ) do
    params = params || %{}

    if trailing_amount == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " createTrailingAmountOrderWs() requires a trailingAmount argument"
    end

    params = JS.put(params, "trailingAmount", trailing_amount)

    params =
      if trailing_trigger_price == nil do
        params
      else
        JS.put(params, "trailingTriggerPrice", trailing_trigger_price)
      end

    if JS.truthy?(exchange.has["createTrailingAmountOrderWs"]) do
      exchange.module.create_order_ws(exchange, symbol, type, side, amount, price, params)
    else
      raise Ccxt.NotSupported,
            exchange.id <> " createTrailingAmountOrderWs() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:5931-5957
  @spec create_trailing_percent_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_trailing_percent_order(
        exchange,
        symbol,
        type,
        side,
        amount,
        price,
        trailing_percent,
        trailing_trigger_price,
        params
      ) do
    params = params || %{}

    if trailing_percent == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " createTrailingPercentOrder() requires a trailingPercent argument"
    end

    params = JS.put(params, "trailingPercent", trailing_percent)

    params =
      if trailing_trigger_price == nil do
        params
      else
        JS.put(params, "trailingTriggerPrice", trailing_trigger_price)
      end

    if JS.truthy?(exchange.has["createTrailingPercentOrder"]) do
      exchange.module.create_order(exchange, symbol, type, side, amount, price, params)
    else
      raise Ccxt.NotSupported, exchange.id <> " createTrailingPercentOrder() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:5958-5984
  @spec create_trailing_percent_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_trailing_percent_order_ws(
        exchange,
        symbol,
        type,
        side,
        amount,
        price,
        trailing_percent,
        trailing_trigger_price,
        params
      ) do
    params = params || %{}

    if trailing_percent == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " createTrailingPercentOrderWs() requires a trailingPercent argument"
    end

    params = JS.put(params, "trailingPercent", trailing_percent)

    params =
      if trailing_trigger_price == nil do
        params
      else
        JS.put(params, "trailingTriggerPrice", trailing_trigger_price)
      end

    if JS.truthy?(exchange.has["createTrailingPercentOrderWs"]) do
      exchange.module.create_order_ws(exchange, symbol, type, side, amount, price, params)
    else
      raise Ccxt.NotSupported,
            exchange.id <> " createTrailingPercentOrderWs() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:5985-6000
  @spec create_market_order_with_cost(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_market_order_with_cost(exchange, symbol, side, cost, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["createMarketOrderWithCost"]) or
         (JS.truthy?(exchange.has["createMarketBuyOrderWithCost"]) and
            JS.truthy?(exchange.has["createMarketSellOrderWithCost"])) do
      exchange.module.create_order(exchange, symbol, "market", side, cost, 1, params)
    else
      raise Ccxt.NotSupported, exchange.id <> " createMarketOrderWithCost() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6001-6015
  @spec create_market_buy_order_with_cost(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_market_buy_order_with_cost(exchange, symbol, cost, params) do
    params = params || %{}

    if JS.truthy?(Instance.options(exchange)["createMarketBuyOrderRequiresPrice"]) or
         JS.truthy?(exchange.has["createMarketBuyOrderWithCost"]) do
      exchange.module.create_order(exchange, symbol, "market", "buy", cost, 1, params)
    else
      raise Ccxt.NotSupported,
            exchange.id <> " createMarketBuyOrderWithCost() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6016-6030
  @spec create_market_sell_order_with_cost(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_market_sell_order_with_cost(exchange, symbol, cost, params) do
    params = params || %{}

    if JS.truthy?(Instance.options(exchange)["createMarketSellOrderRequiresPrice"]) or
         JS.truthy?(exchange.has["createMarketSellOrderWithCost"]) do
      exchange.module.create_order(exchange, symbol, "market", "sell", cost, 1, params)
    else
      raise Ccxt.NotSupported,
            exchange.id <> " createMarketSellOrderWithCost() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6031-6046
  @spec create_market_order_with_cost_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_market_order_with_cost_ws(exchange, symbol, side, cost, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["createMarketOrderWithCostWs"]) or
         (JS.truthy?(exchange.has["createMarketBuyOrderWithCostWs"]) and
            JS.truthy?(exchange.has["createMarketSellOrderWithCostWs"])) do
      exchange.module.create_order_ws(exchange, symbol, "market", side, cost, 1, params)
    else
      raise Ccxt.NotSupported,
            exchange.id <> " createMarketOrderWithCostWs() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6047-6069
  @spec create_trigger_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_trigger_order(exchange, symbol, type, side, amount, price, trigger_price, params) do
    params = params || %{}

    if trigger_price == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " createTriggerOrder() requires a triggerPrice argument"
    end

    params = Collection.extend(params, Ordered.new([{"triggerPrice", trigger_price}]))

    if JS.truthy?(exchange.has["createTriggerOrder"]) do
      exchange.module.create_order(exchange, symbol, type, side, amount, price, params)
    else
      raise Ccxt.NotSupported, exchange.id <> " createTriggerOrder() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6070-6092
  @spec create_trigger_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_trigger_order_ws(exchange, symbol, type, side, amount, price, trigger_price, params) do
    params = params || %{}

    if trigger_price == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " createTriggerOrderWs() requires a triggerPrice argument"
    end

    params = Collection.extend(params, Ordered.new([{"triggerPrice", trigger_price}]))

    if JS.truthy?(exchange.has["createTriggerOrderWs"]) do
      exchange.module.create_order_ws(exchange, symbol, type, side, amount, price, params)
    else
      raise Ccxt.NotSupported, exchange.id <> " createTriggerOrderWs() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6093-6115
  @spec create_stop_loss_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_stop_loss_order(exchange, symbol, type, side, amount, price, stop_loss_price, params) do
    params = params || %{}

    if stop_loss_price == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " createStopLossOrder() requires a stopLossPrice argument"
    end

    params = Collection.extend(params, Ordered.new([{"stopLossPrice", stop_loss_price}]))

    if JS.truthy?(exchange.has["createStopLossOrder"]) do
      exchange.module.create_order(exchange, symbol, type, side, amount, price, params)
    else
      raise Ccxt.NotSupported, exchange.id <> " createStopLossOrder() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6116-6138
  @spec create_stop_loss_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_stop_loss_order_ws(
        exchange,
        symbol,
        type,
        side,
        amount,
        price,
        stop_loss_price,
        params
      ) do
    params = params || %{}

    if stop_loss_price == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " createStopLossOrderWs() requires a stopLossPrice argument"
    end

    params = Collection.extend(params, Ordered.new([{"stopLossPrice", stop_loss_price}]))

    if JS.truthy?(exchange.has["createStopLossOrderWs"]) do
      exchange.module.create_order_ws(exchange, symbol, type, side, amount, price, params)
    else
      raise Ccxt.NotSupported, exchange.id <> " createStopLossOrderWs() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6139-6161
  @spec create_take_profit_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_take_profit_order(
        exchange,
        symbol,
        type,
        side,
        amount,
        price,
        take_profit_price,
        params
      ) do
    params = params || %{}

    if take_profit_price == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " createTakeProfitOrder() requires a takeProfitPrice argument"
    end

    params = Collection.extend(params, Ordered.new([{"takeProfitPrice", take_profit_price}]))

    if JS.truthy?(exchange.has["createTakeProfitOrder"]) do
      exchange.module.create_order(exchange, symbol, type, side, amount, price, params)
    else
      raise Ccxt.NotSupported, exchange.id <> " createTakeProfitOrder() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6162-6184
  @spec create_take_profit_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_take_profit_order_ws(
        exchange,
        symbol,
        type,
        side,
        amount,
        price,
        take_profit_price,
        params
      ) do
    params = params || %{}

    if take_profit_price == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " createTakeProfitOrderWs() requires a takeProfitPrice argument"
    end

    params = Collection.extend(params, Ordered.new([{"takeProfitPrice", take_profit_price}]))

    if JS.truthy?(exchange.has["createTakeProfitOrderWs"]) do
      exchange.module.create_order_ws(exchange, symbol, type, side, amount, price, params)
    else
      raise Ccxt.NotSupported, exchange.id <> " createTakeProfitOrderWs() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6185-6213
  @spec create_order_with_take_profit_and_stop_loss(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_order_with_take_profit_and_stop_loss(
        exchange,
        symbol,
        type,
        side,
        amount,
        price,
        take_profit,
        stop_loss,
        params
      ) do
    params = params || %{}

    {params, _} =
      set_take_profit_and_stop_loss_params(
        exchange,
        symbol,
        type,
        side,
        amount,
        price,
        take_profit,
        stop_loss,
        params
      )

    if JS.truthy?(exchange.has["createOrderWithTakeProfitAndStopLoss"]) do
      exchange.module.create_order(exchange, symbol, type, side, amount, price, params)
    else
      raise Ccxt.NotSupported,
            exchange.id <> " createOrderWithTakeProfitAndStopLoss() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6214-6262
  @spec set_take_profit_and_stop_loss_params(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: {map() | nil, map()}
  def set_take_profit_and_stop_loss_params(
        exchange,
        _symbol,
        _type,
        _side,
        _amount,
        _price,
        take_profit,
        stop_loss,
        params
      ) do
    params = params || %{}

    if take_profit == nil and stop_loss == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <>
              " createOrderWithTakeProfitAndStopLoss() requires either a takeProfit or stopLoss argument"
    end

    {params, given_params} =
      if take_profit == nil do
        {params, params}
      else
        params = JS.put(params, "takeProfit", Ordered.new([{"triggerPrice", take_profit}]))
        given_params = params
        {params, given_params}
      end

    {params, given_params} =
      if stop_loss == nil do
        {params, given_params}
      else
        params = JS.put(params, "stopLoss", Ordered.new([{"triggerPrice", stop_loss}]))
        given_params = params
        {params, given_params}
      end

    {take_profit_type, take_profit_price_type, take_profit_limit_price, take_profit_amount,
     stop_loss_type, stop_loss_price_type, stop_loss_limit_price,
     stop_loss_amount} =
      Safe.strings(params, [
        "takeProfitType",
        "takeProfitPriceType",
        "takeProfitLimitPrice",
        "takeProfitAmount",
        "stopLossType",
        "stopLossPriceType",
        "stopLossLimitPrice",
        "stopLossAmount"
      ])

    {params, given_params} =
      if take_profit_type == nil do
        {params, given_params}
      else
        params = JS.put_in(params, ["takeProfit", "type"], take_profit_type)
        given_params = params
        {params, given_params}
      end

    {params, given_params} =
      if take_profit_price_type == nil do
        {params, given_params}
      else
        params = JS.put_in(params, ["takeProfit", "priceType"], take_profit_price_type)
        given_params = params
        {params, given_params}
      end

    {params, given_params} =
      if take_profit_limit_price == nil do
        {params, given_params}
      else
        params =
          JS.put_in(params, ["takeProfit", "price"], parse_to_numeric(take_profit_limit_price))

        given_params = params
        {params, given_params}
      end

    {params, given_params} =
      if take_profit_amount == nil do
        {params, given_params}
      else
        params = JS.put_in(params, ["takeProfit", "amount"], parse_to_numeric(take_profit_amount))
        given_params = params
        {params, given_params}
      end

    {params, given_params} =
      if stop_loss_type == nil do
        {params, given_params}
      else
        params = JS.put_in(params, ["stopLoss", "type"], stop_loss_type)
        given_params = params
        {params, given_params}
      end

    {params, given_params} =
      if stop_loss_price_type == nil do
        {params, given_params}
      else
        params = JS.put_in(params, ["stopLoss", "priceType"], stop_loss_price_type)
        given_params = params
        {params, given_params}
      end

    {params, given_params} =
      if stop_loss_limit_price == nil do
        {params, given_params}
      else
        params = JS.put_in(params, ["stopLoss", "price"], parse_to_numeric(stop_loss_limit_price))
        given_params = params
        {params, given_params}
      end

    {params, given_params} =
      if stop_loss_amount == nil do
        {params, given_params}
      else
        params = JS.put_in(params, ["stopLoss", "amount"], parse_to_numeric(stop_loss_amount))
        given_params = params
        {params, given_params}
      end

    params =
      Collection.omit(params, [
        "takeProfitType",
        "takeProfitPriceType",
        "takeProfitLimitPrice",
        "takeProfitAmount",
        "stopLossType",
        "stopLossPriceType",
        "stopLossLimitPrice",
        "stopLossAmount"
      ])

    {params, given_params}
  end

  # js/src/base/Exchange.js:6263-6291
  @spec create_order_with_take_profit_and_stop_loss_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_order_with_take_profit_and_stop_loss_ws(
        exchange,
        symbol,
        type,
        side,
        amount,
        price,
        take_profit,
        stop_loss,
        params
      ) do
    params = params || %{}

    {params, _} =
      set_take_profit_and_stop_loss_params(
        exchange,
        symbol,
        type,
        side,
        amount,
        price,
        take_profit,
        stop_loss,
        params
      )

    if JS.truthy?(exchange.has["createOrderWithTakeProfitAndStopLossWs"]) do
      exchange.module.create_order_ws(exchange, symbol, type, side, amount, price, params)
    else
      raise Ccxt.NotSupported,
            exchange.id <> " createOrderWithTakeProfitAndStopLossWs() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6292-6294
  @spec create_orders(Exchange.t(), [map() | nil] | nil, map() | nil) :: [map() | nil] | nil
  def create_orders(exchange, _orders, _params) do
    raise Ccxt.NotSupported, exchange.id <> " createOrders() is not supported yet"
  end

  # js/src/base/Exchange.js:6295-6297
  @spec create_spot_orders(Exchange.t(), [map() | nil] | nil, map() | nil) :: term()
  def create_spot_orders(exchange, _orders, _params) do
    raise Ccxt.NotSupported, exchange.id <> " createSpotOrders() is not supported yet"
  end

  # js/src/base/Exchange.js:6298-6300
  @spec create_contract_orders(Exchange.t(), [map() | nil] | nil, map() | nil) :: term()
  def create_contract_orders(exchange, _orders, _params) do
    raise Ccxt.NotSupported, exchange.id <> " createContractOrders() is not supported yet"
  end

  # js/src/base/Exchange.js:6301-6303
  @spec edit_orders(Exchange.t(), [map() | nil] | nil, map() | nil) :: [map() | nil] | nil
  def edit_orders(exchange, _orders, _params) do
    raise Ccxt.NotSupported, exchange.id <> " editOrders() is not supported yet"
  end

  # js/src/base/Exchange.js:6304-6306
  @spec create_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_order_ws(exchange, _symbol, _type, _side, _amount, _price, _params) do
    raise Ccxt.NotSupported, exchange.id <> " createOrderWs() is not supported yet"
  end

  # js/src/base/Exchange.js:6307-6309
  @spec cancel_order(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) :: map() | nil
  def cancel_order(exchange, _id, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " cancelOrder() is not supported yet"
  end

  # js/src/base/Exchange.js:6310-6312
  @spec cancel_spot_order(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) :: term()
  def cancel_spot_order(exchange, _id, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " cancelSpotOrder() is not supported yet"
  end

  # js/src/base/Exchange.js:6313-6315
  @spec cancel_contract_order(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          term()
  def cancel_contract_order(exchange, _id, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " cancelContractOrder() is not supported yet"
  end

  # js/src/base/Exchange.js:6325-6328
  @spec cancel_order_with_client_order_id(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          map() | nil
        ) :: map() | nil
  def cancel_order_with_client_order_id(exchange, client_order_id, symbol, params) do
    params = params || %{}
    extended_params = Collection.extend(params, Ordered.new([{"clientOrderId", client_order_id}]))
    exchange.module.cancel_order(exchange, "", symbol, extended_params)
  end

  # js/src/base/Exchange.js:6329-6331
  @spec cancel_order_ws(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  def cancel_order_ws(exchange, _id, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " cancelOrderWs() is not supported yet"
  end

  # js/src/base/Exchange.js:6332-6334
  @spec cancel_orders(Exchange.t(), [String.t() | nil] | nil, String.t() | nil, map() | nil) ::
          [map() | nil] | nil
  def cancel_orders(exchange, _ids, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " cancelOrders() is not supported yet"
  end

  # js/src/base/Exchange.js:6344-6347
  @spec cancel_orders_with_client_order_ids(
          Exchange.t(),
          [String.t() | nil] | nil,
          String.t() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def cancel_orders_with_client_order_ids(exchange, client_order_ids, symbol, params) do
    params = params || %{}

    extended_params =
      Collection.extend(params, Ordered.new([{"clientOrderIds", client_order_ids}]))

    exchange.module.cancel_orders(exchange, [], symbol, extended_params)
  end

  # js/src/base/Exchange.js:6348-6350
  @spec cancel_orders_ws(Exchange.t(), [String.t() | nil] | nil, String.t() | nil, map() | nil) ::
          term()
  def cancel_orders_ws(exchange, _ids, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " cancelOrdersWs() is not supported yet"
  end

  # js/src/base/Exchange.js:6351-6353
  @spec cancel_all_orders(Exchange.t(), String.t() | nil, map() | nil) :: [map() | nil] | nil
  def cancel_all_orders(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " cancelAllOrders() is not supported yet"
  end

  # js/src/base/Exchange.js:6354-6356
  @spec cancel_all_spot_orders(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def cancel_all_spot_orders(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " cancelAllSpotOrders() is not supported yet"
  end

  # js/src/base/Exchange.js:6357-6359
  @spec cancel_all_contract_orders(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def cancel_all_contract_orders(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " cancelAllContractOrders() is not supported yet"
  end

  # js/src/base/Exchange.js:6360-6362
  @spec cancel_all_orders_after(Exchange.t(), number() | nil, map() | nil) :: term()
  def cancel_all_orders_after(exchange, _timeout, _params) do
    raise Ccxt.NotSupported, exchange.id <> " cancelAllOrdersAfter() is not supported yet"
  end

  # js/src/base/Exchange.js:6363-6365
  @spec cancel_orders_for_symbols(Exchange.t(), [map() | nil] | nil, map() | nil) :: term()
  def cancel_orders_for_symbols(exchange, _orders, _params) do
    raise Ccxt.NotSupported, exchange.id <> " cancelOrdersForSymbols() is not supported yet"
  end

  # js/src/base/Exchange.js:6366-6368
  @spec cancel_all_orders_ws(Exchange.t(), String.t() | nil, map() | nil) :: [map() | nil] | nil
  def cancel_all_orders_ws(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " cancelAllOrdersWs() is not supported yet"
  end

  # js/src/base/Exchange.js:6369-6371
  @spec cancel_unified_order(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def cancel_unified_order(exchange, order, params) do
    params = params || %{}

    exchange.module.cancel_order(
      exchange,
      Safe.string(order, "id"),
      Safe.string(order, "symbol"),
      params
    )
  end

  # js/src/base/Exchange.js:6372-6377
  @spec fetch_orders(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_orders(exchange, _symbol, _since, _limit, _params) do
    if JS.truthy?(exchange.has["fetchOpenOrders"]) and
         JS.truthy?(exchange.has["fetchClosedOrders"]) do
      raise Ccxt.NotSupported,
            exchange.id <>
              " fetchOrders() is not supported yet, consider using fetchOpenOrders() and fetchClosedOrders() instead"
    end

    raise Ccxt.NotSupported, exchange.id <> " fetchOrders() is not supported yet"
  end

  # js/src/base/Exchange.js:6378-6380
  @spec fetch_orders_ws(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_orders_ws(exchange, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchOrdersWs() is not supported yet"
  end

  # js/src/base/Exchange.js:6381-6383
  @spec fetch_order_trades(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_order_trades(exchange, _id, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchOrderTrades() is not supported yet"
  end

  # js/src/base/Exchange.js:6384-6386
  @spec watch_orders(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          [map() | nil] | nil
  def watch_orders(exchange, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchOrders() is not supported yet"
  end

  # js/src/base/Exchange.js:6387-6393
  @spec fetch_open_orders(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_open_orders(exchange, symbol, since, limit, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["fetchOrders"]) do
      orders = exchange.module.fetch_orders(exchange, symbol, since, limit, params)
      Collection.filter_by(orders, "status", "open")
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchOpenOrders() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6394-6400
  @spec fetch_open_orders_ws(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_open_orders_ws(exchange, symbol, since, limit, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["fetchOrdersWs"]) do
      orders = exchange.module.fetch_orders_ws(exchange, symbol, since, limit, params)
      Collection.filter_by(orders, "status", "open")
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchOpenOrdersWs() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6401-6407
  @spec fetch_closed_orders(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_closed_orders(exchange, symbol, since, limit, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["fetchOrders"]) do
      orders = exchange.module.fetch_orders(exchange, symbol, since, limit, params)
      Collection.filter_by(orders, "status", "closed")
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchClosedOrders() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6408-6410
  @spec fetch_canceled_orders(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_canceled_orders(exchange, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchCanceledOrders() is not supported yet"
  end

  # js/src/base/Exchange.js:6411-6413
  @spec fetch_canceled_and_closed_orders(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_canceled_and_closed_orders(exchange, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchCanceledAndClosedOrders() is not supported yet"
  end

  # js/src/base/Exchange.js:6414-6420
  @spec fetch_closed_orders_ws(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_closed_orders_ws(exchange, symbol, since, limit, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["fetchOrdersWs"]) do
      orders = exchange.module.fetch_orders_ws(exchange, symbol, since, limit, params)
      Collection.filter_by(orders, "status", "closed")
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchClosedOrdersWs() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6421-6423
  @spec fetch_my_trades(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_my_trades(exchange, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchMyTrades() is not supported yet"
  end

  # js/src/base/Exchange.js:6424-6426
  @spec fetch_my_liquidations(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_my_liquidations(exchange, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchMyLiquidations() is not supported yet"
  end

  # js/src/base/Exchange.js:6427-6429
  @spec fetch_liquidations(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def fetch_liquidations(exchange, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchLiquidations() is not supported yet"
  end

  # js/src/base/Exchange.js:6430-6432
  @spec fetch_my_trades_ws(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_my_trades_ws(exchange, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchMyTradesWs() is not supported yet"
  end

  # js/src/base/Exchange.js:6433-6435
  @spec watch_my_trades(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def watch_my_trades(exchange, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " watchMyTrades() is not supported yet"
  end

  # js/src/base/Exchange.js:6436-6438
  @spec fetch_greeks(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_greeks(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchGreeks() is not supported yet"
  end

  # js/src/base/Exchange.js:6439-6441
  @spec fetch_all_greeks(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_all_greeks(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchAllGreeks() is not supported yet"
  end

  # js/src/base/Exchange.js:6442-6444
  @spec fetch_option_chain(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def fetch_option_chain(exchange, _code, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchOptionChain() is not supported yet"
  end

  # js/src/base/Exchange.js:6445-6447
  @spec fetch_option(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_option(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchOption() is not supported yet"
  end

  # js/src/base/Exchange.js:6448-6450
  @spec fetch_convert_quote(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def fetch_convert_quote(exchange, _from_code, _to_code, _amount, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchConvertQuote() is not supported yet"
  end

  # js/src/base/Exchange.js:6451-6463
  @spec fetch_deposits_withdrawals(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def fetch_deposits_withdrawals(exchange, _code, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchDepositsWithdrawals() is not supported yet"
  end

  # js/src/base/Exchange.js:6464-6466
  @spec fetch_deposits(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_deposits(exchange, _code, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchDeposits() is not supported yet"
  end

  # js/src/base/Exchange.js:6467-6469
  @spec fetch_withdrawals(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_withdrawals(exchange, _code, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchWithdrawals() is not supported yet"
  end

  # js/src/base/Exchange.js:6470-6472
  @spec fetch_deposits_ws(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def fetch_deposits_ws(exchange, _code, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchDepositsWs() is not supported yet"
  end

  # js/src/base/Exchange.js:6473-6475
  @spec fetch_withdrawals_ws(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def fetch_withdrawals_ws(exchange, _code, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchWithdrawalsWs() is not supported yet"
  end

  # js/src/base/Exchange.js:6476-6478
  @spec fetch_funding_rate_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_funding_rate_history(exchange, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchFundingRateHistory() is not supported yet"
  end

  # js/src/base/Exchange.js:6479-6481
  @spec fetch_funding_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_funding_history(exchange, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchFundingHistory() is not supported yet"
  end

  # js/src/base/Exchange.js:6482-6484
  @spec close_position(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) :: term()
  def close_position(exchange, _symbol, _side, _params) do
    raise Ccxt.NotSupported, exchange.id <> " closePosition() is not supported yet"
  end

  # js/src/base/Exchange.js:6485-6487
  @spec close_all_positions(Exchange.t(), map() | nil) :: term()
  def close_all_positions(exchange, _params) do
    raise Ccxt.NotSupported, exchange.id <> " closeAllPositions() is not supported yet"
  end

  # js/src/base/Exchange.js:6488-6490
  @spec fetch_l3_order_book(Exchange.t(), String.t() | nil, number() | nil, map() | nil) :: term()
  def fetch_l3_order_book(exchange, _symbol, _limit, _params) do
    raise Ccxt.BadRequest, exchange.id <> " fetchL3OrderBook() is not supported yet"
  end

  # js/src/base/Exchange.js:6491-6493
  @spec parse_last_price(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_last_price(exchange, _price, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseLastPrice() is not supported yet"
  end

  # js/src/base/Exchange.js:6494-6521
  @spec fetch_deposit_address(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_deposit_address(exchange, code, params) do
    params = params || %{}

    cond do
      JS.truthy?(exchange.has["fetchDepositAddresses"]) ->
        deposit_addresses = exchange.module.fetch_deposit_addresses(exchange, [code], params)
        deposit_address = Safe.value(deposit_addresses, code)

        if deposit_address == nil do
          raise Ccxt.InvalidAddress,
                "#{exchange.id} fetchDepositAddress() could not find a deposit address for #{JS.to_string(code)}, make sure you have created a corresponding deposit address in your wallet on the exchange website"
        else
          deposit_address
        end

      JS.truthy?(exchange.has["fetchDepositAddressesByNetwork"]) ->
        network = Safe.string(params, "network")
        params = Collection.omit(params, "network")

        address_structures =
          exchange.module.fetch_deposit_addresses_by_network(exchange, code, params)

        if network == nil do
          keys = JS.keys(address_structures)
          key = Safe.string(keys, 0)
          safe_dict(address_structures, key, nil)
        else
          safe_dict(address_structures, network, nil)
        end

      true ->
        raise Ccxt.NotSupported, exchange.id <> " fetchDepositAddress() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6522-6524
  @spec fetch_contract_deposit_address(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def fetch_contract_deposit_address(exchange, _code, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchContractDepositAddress() is not supported yet"
  end

  # js/src/base/Exchange.js:6525-6531
  @spec account() :: map() | nil
  def account, do: %{"free" => nil, "used" => nil, "total" => nil}

  # js/src/base/Exchange.js:6532-6537
  @spec common_currency_code(Exchange.t(), String.t() | nil) :: String.t() | nil
  def common_currency_code(exchange, code) do
    if exchange.substitute_common_currency_codes do
      Safe.string(exchange.common_currencies, code, code)
    else
      code
    end
  end

  # js/src/base/Exchange.js:6538-6553
  @spec currency(Exchange.t(), String.t() | nil) :: map() | nil
  def currency(exchange, code) do
    keys = JS.keys(Instance.currencies(exchange))
    num_currencies = length(keys)
    if num_currencies == 0, do: raise(Ccxt.ExchangeError, exchange.id <> " currencies not loaded")

    if is_binary(code) do
      cond do
        Map.has_key?(Instance.currencies(exchange), code) ->
          Instance.currencies(exchange)[code]

        Map.has_key?(Instance.currencies_by_id(exchange), code) ->
          Instance.currencies_by_id(exchange)[code]

        true ->
          raise Ccxt.ExchangeError,
                "#{exchange.id} does not have currency code #{JS.to_string(code)}"
      end
    else
      raise Ccxt.ExchangeError, "#{exchange.id} does not have currency code #{JS.to_string(code)}"
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

  # js/src/base/Exchange.js:6580-6602
  @spec is_leveraged_currency(term(), boolean() | nil, map() | nil) :: boolean() | nil
  def is_leveraged_currency(currency_code, check_base_coin, existing_currencies) do
    check_base_coin = check_base_coin || false

    leverage_suffixes = [
      "2L",
      "2S",
      "3L",
      "3S",
      "4L",
      "4S",
      "5L",
      "5S",
      "UP",
      "DOWN",
      "BULL",
      "BEAR"
    ]

    Enum.any?(leverage_suffixes, fn leverage_suffix ->
      if String.ends_with?(currency_code, leverage_suffix) do
        if check_base_coin do
          base_currency_code = JS.replace(currency_code, leverage_suffix, "")
          JS.has_key?(existing_currencies, base_currency_code)
        else
          true
        end
      end
    end)
  end

  # js/src/base/Exchange.js:6603-6615
  @spec handle_withdraw_tag_and_params(term(), term()) :: term()
  def handle_withdraw_tag_and_params(tag, params) do
    {params, tag} =
      if is_dictionary(tag) do
        params = Collection.extend(tag, params)
        {params, nil}
      else
        {params, tag}
      end

    {tag, params} =
      if tag == nil do
        tag = Safe.string(params, "tag")

        if tag == nil do
          {tag, params}
        else
          params = Collection.omit(params, "tag")
          {tag, params}
        end
      else
        {tag, params}
      end

    [tag, params]
  end

  # js/src/base/Exchange.js:6616-6618
  @spec create_limit_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_limit_order(exchange, symbol, side, amount, price, params) do
    params = params || %{}
    exchange.module.create_order(exchange, symbol, "limit", side, amount, price, params)
  end

  # js/src/base/Exchange.js:6619-6621
  @spec create_limit_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_limit_order_ws(exchange, symbol, side, amount, price, params) do
    params = params || %{}
    exchange.module.create_order_ws(exchange, symbol, "limit", side, amount, price, params)
  end

  # js/src/base/Exchange.js:6622-6624
  @spec create_market_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_market_order(exchange, symbol, side, amount, price, params) do
    params = params || %{}
    exchange.module.create_order(exchange, symbol, "market", side, amount, price, params)
  end

  # js/src/base/Exchange.js:6625-6627
  @spec create_market_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_market_order_ws(exchange, symbol, side, amount, price, params) do
    params = params || %{}
    exchange.module.create_order_ws(exchange, symbol, "market", side, amount, price, params)
  end

  # js/src/base/Exchange.js:6628-6630
  @spec create_limit_buy_order(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_limit_buy_order(exchange, symbol, amount, price, params) do
    params = params || %{}
    exchange.module.create_order(exchange, symbol, "limit", "buy", amount, price, params)
  end

  # js/src/base/Exchange.js:6631-6633
  @spec create_limit_buy_order_ws(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_limit_buy_order_ws(exchange, symbol, amount, price, params) do
    params = params || %{}
    exchange.module.create_order_ws(exchange, symbol, "limit", "buy", amount, price, params)
  end

  # js/src/base/Exchange.js:6634-6636
  @spec create_limit_sell_order(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_limit_sell_order(exchange, symbol, amount, price, params) do
    params = params || %{}
    exchange.module.create_order(exchange, symbol, "limit", "sell", amount, price, params)
  end

  # js/src/base/Exchange.js:6637-6639
  @spec create_limit_sell_order_ws(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_limit_sell_order_ws(exchange, symbol, amount, price, params) do
    params = params || %{}
    exchange.module.create_order_ws(exchange, symbol, "limit", "sell", amount, price, params)
  end

  # js/src/base/Exchange.js:6640-6642
  @spec create_market_buy_order(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  def create_market_buy_order(exchange, symbol, amount, params) do
    params = params || %{}
    exchange.module.create_order(exchange, symbol, "market", "buy", amount, nil, params)
  end

  # js/src/base/Exchange.js:6643-6645
  @spec create_market_buy_order_ws(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  def create_market_buy_order_ws(exchange, symbol, amount, params) do
    params = params || %{}
    exchange.module.create_order_ws(exchange, symbol, "market", "buy", amount, nil, params)
  end

  # js/src/base/Exchange.js:6646-6648
  @spec create_market_sell_order(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  def create_market_sell_order(exchange, symbol, amount, params) do
    params = params || %{}
    exchange.module.create_order(exchange, symbol, "market", "sell", amount, nil, params)
  end

  # js/src/base/Exchange.js:6649-6651
  @spec create_market_sell_order_ws(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  def create_market_sell_order_ws(exchange, symbol, amount, params) do
    params = params || %{}
    exchange.module.create_order_ws(exchange, symbol, "market", "sell", amount, nil, params)
  end

  # js/src/base/Exchange.js:6652-6658
  @spec cost_to_precision(Exchange.t(), String.t() | nil, term()) :: String.t() | nil
  def cost_to_precision(exchange, symbol, cost) do
    if cost == nil do
      nil
    else
      market = exchange.module.market(exchange, symbol)

      Number.decimal_to_precision(
        cost,
        Number.truncate(),
        Safe.string2(market["precision"], "cost", "price"),
        exchange.precision_mode,
        exchange.padding_mode
      )
    end
  end

  # js/src/base/Exchange.js:6659-6669
  @spec price_to_precision(Exchange.t(), String.t() | nil, term()) :: String.t() | nil
  def price_to_precision(exchange, symbol, price) do
    if price == nil do
      nil
    else
      market = exchange.module.market(exchange, symbol)

      result =
        Number.decimal_to_precision(
          price,
          Number.round(),
          market["precision"]["price"],
          exchange.precision_mode,
          exchange.padding_mode
        )

      if result == "0" do
        raise Ccxt.InvalidOrder,
              "#{exchange.id} price of #{JS.to_string(market["symbol"])} must be greater than minimum price precision of #{JS.to_string(Number.number_to_string(market["precision"]["price"]))}"
      end

      result
    end
  end

  # js/src/base/Exchange.js:6670-6680
  @spec amount_to_precision(Exchange.t(), String.t() | nil, term()) :: String.t() | nil
  def amount_to_precision(exchange, symbol, amount) do
    if amount == nil do
      nil
    else
      market = exchange.module.market(exchange, symbol)

      result =
        Number.decimal_to_precision(
          amount,
          Number.truncate(),
          market["precision"]["amount"],
          exchange.precision_mode,
          exchange.padding_mode
        )

      if result == "0" do
        raise Ccxt.InvalidOrder,
              "#{exchange.id} amount of #{JS.to_string(market["symbol"])} must be greater than minimum amount precision of #{JS.to_string(Number.number_to_string(market["precision"]["amount"]))}"
      end

      result
    end
  end

  # js/src/base/Exchange.js:6681-6687
  @spec fee_to_precision(Exchange.t(), String.t() | nil, term()) :: String.t() | nil
  def fee_to_precision(exchange, symbol, fee) do
    if fee == nil do
      nil
    else
      market = exchange.module.market(exchange, symbol)

      Number.decimal_to_precision(
        fee,
        Number.round(),
        market["precision"]["price"],
        exchange.precision_mode,
        exchange.padding_mode
      )
    end
  end

  # js/src/base/Exchange.js:6688-6703
  @spec currency_to_precision(Exchange.t(), String.t() | nil, term(), term()) :: String.t() | nil
  def currency_to_precision(exchange, code, fee, network_code) do
    currency = Instance.currencies(exchange)[code]
    precision = Safe.value(currency, "precision")

    precision =
      if network_code == nil do
        precision
      else
        networks = safe_dict(currency, "networks", %{})
        network_item = safe_dict(networks, network_code, %{})
        Safe.value(network_item, "precision", precision)
      end

    if precision == nil do
      force_string(fee)
    else
      rounding_mode =
        Safe.integer(
          Instance.options(exchange),
          "currencyToPrecisionRoundingMode",
          Number.round()
        )

      Number.decimal_to_precision(
        fee,
        rounding_mode,
        precision,
        exchange.precision_mode,
        exchange.padding_mode
      )
    end
  end

  # js/src/base/Exchange.js:6704-6709
  @spec force_string(term()) :: String.t() | nil
  def force_string(value) do
    if is_binary(value), do: value, else: Number.number_to_string(value)
  end

  # js/src/base/Exchange.js:6710-6712
  @spec is_tick_precision(Exchange.t()) :: boolean() | nil
  def is_tick_precision(exchange), do: exchange.precision_mode == Number.tick_size()

  # js/src/base/Exchange.js:6713-6715
  @spec is_decimal_precision(Exchange.t()) :: boolean() | nil
  def is_decimal_precision(exchange), do: exchange.precision_mode == Number.decimal_places()

  # js/src/base/Exchange.js:6716-6718
  @spec is_significant_precision(Exchange.t()) :: boolean() | nil
  def is_significant_precision(exchange) do
    exchange.precision_mode == Number.significant_digits()
  end

  # js/src/base/Exchange.js:6719-6722
  @spec safe_number(term(), number() | String.t() | nil, number() | nil) :: number() | nil
  def safe_number(obj, key, default_number) do
    value = Safe.string(obj, key)
    Number.parse_number(value, default_number)
  end

  # js/src/base/Exchange.js:6723-6726
  @spec safe_number_n(map() | nil, [number() | String.t() | nil] | nil, number() | nil) ::
          number() | nil
  def safe_number_n(obj, arr, default_number) do
    value = Safe.string_n(obj, arr)
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
            for _ <- 0..(JS.subtract(precision_number, 1) - 1)//1, reduce: "0." do
              parsed_precision -> parsed_precision <> "0"
            end

          parsed_precision <> "1"

        true ->
          parsed_precision =
            for _ <- 0..(JS.subtract(JS.multiply(precision_number, -1), 1) - 1)//1, reduce: "1" do
              parsed_precision -> parsed_precision <> "0"
            end

          parsed_precision <> "0"
      end
    end
  end

  # js/src/base/Exchange.js:6756-6779
  @spec integer_precision_to_amount(String.t() | nil) :: String.t() | nil
  def integer_precision_to_amount(precision) do
    cond do
      precision == nil ->
        nil

      Precise.string_ge(precision, "0") ->
        parse_precision(precision)

      true ->
        positive_precision_string = Precise.string_abs(precision)
        positive_precision = Number.parse_int(positive_precision_string)

        parsed_precision =
          for _ <- 0..(JS.subtract(positive_precision, 1) - 1)//1, reduce: "1" do
            parsed_precision -> parsed_precision <> "0"
          end

        parsed_precision <> "0"
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

  # js/src/base/Exchange.js:6786-6788
  @spec implode_hostname(Exchange.t(), String.t() | nil) :: String.t() | nil
  def implode_hostname(exchange, url) do
    Encode.implode_params(url, %{"hostname" => exchange.hostname})
  end

  # js/src/base/Exchange.js:6789-6801
  @spec fetch_market_leverage_tiers(Exchange.t(), String.t() | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_market_leverage_tiers(exchange, symbol, _params) do
    if JS.truthy?(exchange.has["fetchLeverageTiers"]) do
      market = exchange.module.market(exchange, symbol)

      if !market["contract"] do
        raise Ccxt.BadSymbol,
              exchange.id <> " fetchMarketLeverageTiers() supports contract markets only"
      end

      tiers = exchange.module.fetch_leverage_tiers(exchange, [symbol], nil)
      Safe.value(tiers, symbol)
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchMarketLeverageTiers() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:6802-6808
  @spec create_post_only_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_post_only_order(exchange, symbol, type, side, amount, price, params) do
    params = params || %{}

    if not JS.truthy?(exchange.has["createPostOnlyOrder"]) do
      raise Ccxt.NotSupported, exchange.id <> " createPostOnlyOrder() is not supported yet"
    end

    query = Collection.extend(params, Ordered.new([{"postOnly", true}]))
    exchange.module.create_order(exchange, symbol, type, side, amount, price, query)
  end

  # js/src/base/Exchange.js:6809-6815
  @spec create_post_only_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_post_only_order_ws(exchange, symbol, type, side, amount, price, params) do
    params = params || %{}

    if not JS.truthy?(exchange.has["createPostOnlyOrderWs"]) do
      raise Ccxt.NotSupported, exchange.id <> " createPostOnlyOrderWs() is not supported yet"
    end

    query = Collection.extend(params, Ordered.new([{"postOnly", true}]))
    exchange.module.create_order_ws(exchange, symbol, type, side, amount, price, query)
  end

  # js/src/base/Exchange.js:6816-6822
  @spec create_reduce_only_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_reduce_only_order(exchange, symbol, type, side, amount, price, params) do
    params = params || %{}

    if not JS.truthy?(exchange.has["createReduceOnlyOrder"]) do
      raise Ccxt.NotSupported, exchange.id <> " createReduceOnlyOrder() is not supported yet"
    end

    query = Collection.extend(params, Ordered.new([{"reduceOnly", true}]))
    exchange.module.create_order(exchange, symbol, type, side, amount, price, query)
  end

  # js/src/base/Exchange.js:6823-6829
  @spec create_reduce_only_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_reduce_only_order_ws(exchange, symbol, type, side, amount, price, params) do
    params = params || %{}

    if not JS.truthy?(exchange.has["createReduceOnlyOrderWs"]) do
      raise Ccxt.NotSupported, exchange.id <> " createReduceOnlyOrderWs() is not supported yet"
    end

    query = Collection.extend(params, Ordered.new([{"reduceOnly", true}]))
    exchange.module.create_order_ws(exchange, symbol, type, side, amount, price, query)
  end

  # js/src/base/Exchange.js:6830-6839
  @spec create_stop_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_stop_order(exchange, symbol, type, side, amount, price, trigger_price, params) do
    params = params || %{}

    if not JS.truthy?(exchange.has["createStopOrder"]) do
      raise Ccxt.NotSupported, exchange.id <> " createStopOrder() is not supported yet"
    end

    if trigger_price == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " create_stop_order() requires a stopPrice argument"
    end

    query = Collection.extend(params, Ordered.new([{"stopPrice", trigger_price}]))
    exchange.module.create_order(exchange, symbol, type, side, amount, price, query)
  end

  # js/src/base/Exchange.js:6840-6849
  @spec create_stop_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_stop_order_ws(exchange, symbol, type, side, amount, price, trigger_price, params) do
    params = params || %{}

    if not JS.truthy?(exchange.has["createStopOrderWs"]) do
      raise Ccxt.NotSupported, exchange.id <> " createStopOrderWs() is not supported yet"
    end

    if trigger_price == nil do
      raise Ccxt.ArgumentsRequired,
            exchange.id <> " createStopOrderWs() requires a stopPrice argument"
    end

    query = Collection.extend(params, Ordered.new([{"stopPrice", trigger_price}]))
    exchange.module.create_order_ws(exchange, symbol, type, side, amount, price, query)
  end

  # js/src/base/Exchange.js:6850-6856
  @spec create_stop_limit_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_stop_limit_order(exchange, symbol, side, amount, price, trigger_price, params) do
    params = params || %{}

    if not JS.truthy?(exchange.has["createStopLimitOrder"]) do
      raise Ccxt.NotSupported, exchange.id <> " createStopLimitOrder() is not supported yet"
    end

    query = Collection.extend(params, Ordered.new([{"stopPrice", trigger_price}]))
    exchange.module.create_order(exchange, symbol, "limit", side, amount, price, query)
  end

  # js/src/base/Exchange.js:6857-6863
  @spec create_stop_limit_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_stop_limit_order_ws(exchange, symbol, side, amount, price, trigger_price, params) do
    params = params || %{}

    if not JS.truthy?(exchange.has["createStopLimitOrderWs"]) do
      raise Ccxt.NotSupported, exchange.id <> " createStopLimitOrderWs() is not supported yet"
    end

    query = Collection.extend(params, Ordered.new([{"stopPrice", trigger_price}]))
    exchange.module.create_order_ws(exchange, symbol, "limit", side, amount, price, query)
  end

  # js/src/base/Exchange.js:6864-6870
  @spec create_stop_market_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_stop_market_order(exchange, symbol, side, amount, trigger_price, params) do
    params = params || %{}

    if not JS.truthy?(exchange.has["createStopMarketOrder"]) do
      raise Ccxt.NotSupported, exchange.id <> " createStopMarketOrder() is not supported yet"
    end

    query = Collection.extend(params, Ordered.new([{"stopPrice", trigger_price}]))
    exchange.module.create_order(exchange, symbol, "market", side, amount, nil, query)
  end

  # js/src/base/Exchange.js:6871-6877
  @spec create_stop_market_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_stop_market_order_ws(exchange, symbol, side, amount, trigger_price, params) do
    params = params || %{}

    if not JS.truthy?(exchange.has["createStopMarketOrderWs"]) do
      raise Ccxt.NotSupported, exchange.id <> " createStopMarketOrderWs() is not supported yet"
    end

    query = Collection.extend(params, Ordered.new([{"stopPrice", trigger_price}]))
    exchange.module.create_order_ws(exchange, symbol, "market", side, amount, nil, query)
  end

  # js/src/base/Exchange.js:6878-6880
  @spec create_sub_account(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def create_sub_account(exchange, _name, _params) do
    raise Ccxt.NotSupported, exchange.id <> " createSubAccount() is not supported yet"
  end

  # js/src/base/Exchange.js:6881-6884
  @spec safe_currency_code(Exchange.t(), String.t() | nil, map() | nil) :: String.t() | nil
  def safe_currency_code(exchange, currency_id, currency) do
    currency = safe_currency(exchange, currency_id, currency)
    currency["code"]
  end

  # js/src/base/Exchange.js:6885-6887
  @spec filter_by_symbol_since_limit(
          term(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          boolean() | nil
        ) :: term()
  def filter_by_symbol_since_limit(array, symbol, since, limit, tail) do
    tail = tail || false
    filter_by_value_since_limit(array, "symbol", symbol, since, limit, "timestamp", tail)
  end

  # js/src/base/Exchange.js:6888-6890
  @spec filter_by_currency_since_limit(
          term(),
          term(),
          number() | nil,
          number() | nil,
          boolean() | nil
        ) :: term()
  def filter_by_currency_since_limit(array, code, since, limit, tail) do
    tail = tail || false
    filter_by_value_since_limit(array, "currency", code, since, limit, "timestamp", tail)
  end

  # js/src/base/Exchange.js:6891-6894
  @spec filter_by_symbols_since_limit(
          term(),
          [String.t() | nil] | nil,
          number() | nil,
          number() | nil,
          boolean() | nil
        ) :: term()
  def filter_by_symbols_since_limit(array, symbols, since, limit, tail) do
    tail = tail || false
    result = filter_by_array(array, "symbol", symbols, false)
    filter_by_since_limit(result, since, limit, "timestamp", tail)
  end

  # js/src/base/Exchange.js:6895-6933
  @spec parse_last_prices(Exchange.t(), term(), [String.t() | nil] | nil, map() | nil) ::
          map() | nil
  def parse_last_prices(exchange, prices_data, symbols, params) do
    params = params || %{}

    results =
      if is_list(prices_data) do
        for prices_data_item <- prices_data do
          Collection.extend(
            exchange.module.parse_last_price(exchange, prices_data_item, nil),
            params
          )
        end
      else
        for {market_id, value} <- JS.pairs(prices_data) do
          market = exchange.module.safe_market(exchange, market_id, nil, nil, nil)
          Collection.extend(exchange.module.parse_last_price(exchange, value, market), params)
        end
      end

    symbols = market_symbols(exchange, symbols, nil, nil, nil, nil)
    filter_by_array(results, "symbol", symbols, nil)
  end

  # js/src/base/Exchange.js:6934-6977
  @spec parse_tickers(Exchange.t(), term(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def parse_tickers(exchange, tickers, symbols, params) do
    params = params || %{}

    results =
      if is_list(tickers) do
        for ticker <- tickers do
          parsed_ticker = exchange.module.parse_ticker(exchange, ticker, nil)
          Collection.extend(parsed_ticker, params)
        end
      else
        for {market_id, value} <- JS.pairs(tickers) do
          market = exchange.module.safe_market(exchange, market_id, nil, nil, nil)
          parsed = exchange.module.parse_ticker(exchange, value, market)
          Collection.extend(parsed, params)
        end
      end

    symbols = market_symbols(exchange, symbols, nil, nil, nil, nil)
    filter_by_array(results, "symbol", symbols, nil)
  end

  # js/src/base/Exchange.js:6978-6991
  @spec parse_deposit_addresses(
          Exchange.t(),
          term(),
          [String.t() | nil] | nil,
          boolean() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def parse_deposit_addresses(exchange, addresses, codes, indexed, params) do
    indexed = if indexed == nil, do: true, else: indexed
    params = params || %{}

    result =
      for addresse <- JS.elements(addresses) do
        Collection.extend(exchange.module.parse_deposit_address(exchange, addresse, nil), params)
      end

    result = if codes == nil, do: result, else: filter_by_array(result, "currency", codes, false)
    if indexed, do: filter_by_array(result, "currency", nil, indexed), else: result
  end

  # js/src/base/Exchange.js:6992-6999
  @spec parse_borrow_interests(Exchange.t(), term(), map() | nil) :: [map() | nil] | nil
  def parse_borrow_interests(exchange, response, market) do
    for row <- JS.elements(response) do
      exchange.module.parse_borrow_interest(exchange, row, market)
    end
  end

  # js/src/base/Exchange.js:7000-7002
  @spec parse_borrow_rate(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_borrow_rate(exchange, _info, _currency) do
    raise Ccxt.NotSupported, exchange.id <> " parseBorrowRate() is not supported yet"
  end

  # js/src/base/Exchange.js:7003-7012
  @spec parse_borrow_rate_history(
          Exchange.t(),
          term(),
          String.t() | nil,
          number() | nil,
          number() | nil
        ) :: term()
  def parse_borrow_rate_history(exchange, response, code, since, limit) do
    result =
      for item <- JS.elements(response) do
        exchange.module.parse_borrow_rate(exchange, item, nil)
      end

    sorted = Collection.sort_by(result, "timestamp")
    filter_by_currency_since_limit(sorted, code, since, limit, nil)
  end

  # js/src/base/Exchange.js:7013-7022
  @spec parse_isolated_borrow_rates(Exchange.t(), term()) :: map() | nil
  def parse_isolated_borrow_rates(exchange, info) do
    Enum.reduce(JS.elements(info), %{}, fn item, result ->
      borrow_rate = exchange.module.parse_isolated_borrow_rate(exchange, item, nil)
      symbol = Safe.string(borrow_rate, "symbol")
      Map.put(result, symbol, borrow_rate)
    end)
  end

  # js/src/base/Exchange.js:7023-7032
  @spec parse_funding_rate_histories(Exchange.t(), term(), term(), number() | nil, number() | nil) ::
          [map() | nil] | nil
  def parse_funding_rate_histories(exchange, response, market, since, limit) do
    rates =
      for entry <- JS.elements(response) do
        exchange.module.parse_funding_rate_history(exchange, entry, market)
      end

    sorted = Collection.sort_by(rates, "timestamp")
    symbol = if market == nil, do: nil, else: JS.get(market, "symbol")
    filter_by_symbol_since_limit(sorted, symbol, since, limit, nil)
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

  # js/src/base/Exchange.js:7037-7039
  @spec parse_funding_rate(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def parse_funding_rate(exchange, _contract, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseFundingRate() is not supported yet"
  end

  # js/src/base/Exchange.js:7040-7048
  @spec parse_funding_rates(Exchange.t(), term(), [String.t() | nil] | nil) :: map() | nil
  def parse_funding_rates(exchange, response, symbols) do
    funding_rates =
      Enum.reduce(JS.elements(response), %{}, fn entry, funding_rates ->
        parsed = exchange.module.parse_funding_rate(exchange, entry, nil)
        Map.put(funding_rates, parsed["symbol"], parsed)
      end)

    filter_by_array(funding_rates, "symbol", symbols, nil)
  end

  # js/src/base/Exchange.js:7049-7051
  @spec parse_long_short_ratio(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_long_short_ratio(exchange, _info, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseLongShortRatio() is not supported yet"
  end

  # js/src/base/Exchange.js:7052-7061
  @spec parse_long_short_ratio_history(
          Exchange.t(),
          term(),
          term(),
          number() | nil,
          number() | nil
        ) :: [map() | nil] | nil
  def parse_long_short_ratio_history(exchange, response, market, since, limit) do
    rates =
      for entry <- JS.elements(response) do
        exchange.module.parse_long_short_ratio(exchange, entry, market)
      end

    sorted = Collection.sort_by(rates, "timestamp")
    symbol = if market == nil, do: nil, else: JS.get(market, "symbol")
    filter_by_symbol_since_limit(sorted, symbol, since, limit, nil)
  end

  # js/src/base/Exchange.js:7062-7090
  @spec handle_trigger_prices_and_params(Exchange.t(), term(), term(), boolean() | nil) ::
          [term()] | nil
  def handle_trigger_prices_and_params(exchange, symbol, params, omit_params) do
    omit_params = if omit_params == nil, do: true, else: omit_params

    {trigger_price, stop_loss_price, take_profit_price} =
      Safe.strings(params, [["triggerPrice", "stopPrice"], "stopLossPrice", "takeProfitPrice"])

    {params, trigger_price_str} =
      if trigger_price == nil do
        {params, nil}
      else
        params =
          if omit_params, do: Collection.omit(params, ["triggerPrice", "stopPrice"]), else: params

        trigger_price_str =
          price_to_precision(exchange, symbol, Number.parse_float(trigger_price))

        {params, trigger_price_str}
      end

    {params, stop_loss_price_str} =
      if stop_loss_price == nil do
        {params, nil}
      else
        params = if omit_params, do: Collection.omit(params, "stopLossPrice"), else: params

        stop_loss_price_str =
          price_to_precision(exchange, symbol, Number.parse_float(stop_loss_price))

        {params, stop_loss_price_str}
      end

    {params, take_profit_price_str} =
      if take_profit_price == nil do
        {params, nil}
      else
        params = if omit_params, do: Collection.omit(params, "takeProfitPrice"), else: params

        take_profit_price_str =
          price_to_precision(exchange, symbol, Number.parse_float(take_profit_price))

        {params, take_profit_price_str}
      end

    [trigger_price_str, stop_loss_price_str, take_profit_price_str, params]
  end

  # js/src/base/Exchange.js:7091-7116
  @spec handle_trigger_direction_and_params(
          Exchange.t(),
          term(),
          String.t() | nil,
          boolean() | nil
        ) :: [term()] | nil
  def handle_trigger_direction_and_params(exchange, params, exchange_specific_key, allow_empty) do
    allow_empty = allow_empty || false
    trigger_direction = Safe.string(params, "triggerDirection")

    exchange_specific_defined =
      exchange_specific_key != nil and JS.has_key?(params, exchange_specific_key)

    params =
      if trigger_direction == nil, do: params, else: Collection.omit(params, "triggerDirection")

    if trigger_direction not in ["ascending", "descending", "up", "down", "above", "below"] and
         !exchange_specific_defined and !allow_empty do
      raise Ccxt.ArgumentsRequired,
            exchange.id <>
              " createOrder() : trigger orders require params[\"triggerDirection\"] to be either \"ascending\" or \"descending\""
    end

    trigger_direction =
      cond do
        trigger_direction == "up" or trigger_direction == "above" -> "ascending"
        trigger_direction == "down" or trigger_direction == "below" -> "descending"
        true -> trigger_direction
      end

    [trigger_direction, params]
  end

  # js/src/base/Exchange.js:7117-7123
  @spec handle_trigger_and_params(term()) :: [term()] | nil
  def handle_trigger_and_params(params) do
    is_trigger = safe_bool2(params, "trigger", "stop", nil)
    params = if is_trigger, do: Collection.omit(params, ["trigger", "stop"]), else: params
    [is_trigger, params]
  end

  # js/src/base/Exchange.js:7124-7127
  @spec is_trigger_order(term()) :: [term()] | nil
  def is_trigger_order(params), do: handle_trigger_and_params(params)

  # js/src/base/Exchange.js:7128-7158
  @spec is_post_only(Exchange.t(), boolean() | nil, term(), map() | nil) :: boolean() | nil
  def is_post_only(exchange, is_market_order, exchange_specific_param, params) do
    params = params || %{}
    time_in_force = Safe.string_upper(params, "timeInForce")
    post_only = safe_bool2(params, "postOnly", "post_only", false)
    ioc = time_in_force == "IOC"
    fok = time_in_force == "FOK"
    time_in_force_post_only = time_in_force == "PO"
    post_only = post_only || time_in_force_post_only || exchange_specific_param

    if JS.truthy?(post_only) do
      cond do
        ioc or fok ->
          raise Ccxt.InvalidOrder,
                "#{exchange.id} postOnly orders cannot have timeInForce equal to #{JS.to_string(time_in_force)}"

        is_market_order ->
          raise Ccxt.InvalidOrder, exchange.id <> " market orders cannot be postOnly"

        true ->
          true
      end
    else
      false
    end
  end

  # js/src/base/Exchange.js:7159-7190
  @spec handle_post_only(Exchange.t(), boolean() | nil, boolean() | nil, map() | nil) ::
          [term()] | nil
  def handle_post_only(exchange, is_market_order, exchange_specific_post_only_option, params) do
    params = params || %{}
    time_in_force = Safe.string_upper(params, "timeInForce")
    post_only = safe_bool(params, "postOnly", false)
    ioc = time_in_force == "IOC"
    fok = time_in_force == "FOK"
    po = time_in_force == "PO"
    post_only = post_only || po || exchange_specific_post_only_option

    if post_only do
      cond do
        ioc or fok ->
          raise Ccxt.InvalidOrder,
                "#{exchange.id} postOnly orders cannot have timeInForce equal to #{JS.to_string(time_in_force)}"

        is_market_order ->
          raise Ccxt.InvalidOrder, exchange.id <> " market orders cannot be postOnly"

        true ->
          params = if po, do: Collection.omit(params, "timeInForce"), else: params
          params = Collection.omit(params, "postOnly")
          [true, params]
      end
    else
      [false, params]
    end
  end

  # js/src/base/Exchange.js:7191-7193
  @spec fetch_last_prices(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def fetch_last_prices(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchLastPrices() is not supported yet"
  end

  # js/src/base/Exchange.js:7194-7196
  @spec fetch_trading_fees(Exchange.t(), map() | nil) :: map() | nil
  def fetch_trading_fees(exchange, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchTradingFees() is not supported yet"
  end

  # js/src/base/Exchange.js:7197-7199
  @spec fetch_trading_fees_ws(Exchange.t(), map() | nil) :: term()
  def fetch_trading_fees_ws(exchange, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchTradingFeesWs() is not supported yet"
  end

  # js/src/base/Exchange.js:7200-7206
  @spec fetch_trading_fee(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_trading_fee(exchange, symbol, params) do
    params = params || %{}

    if not JS.truthy?(exchange.has["fetchTradingFees"]) do
      raise Ccxt.NotSupported, exchange.id <> " fetchTradingFee() is not supported yet"
    end

    fees = exchange.module.fetch_trading_fees(exchange, params)
    safe_dict(fees, symbol, nil)
  end

  # js/src/base/Exchange.js:7207-7209
  @spec fetch_convert_currencies(Exchange.t(), map() | nil) :: map() | nil
  def fetch_convert_currencies(exchange, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchConvertCurrencies() is not supported yet"
  end

  # js/src/base/Exchange.js:7210-7212
  @spec parse_open_interest(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_open_interest(exchange, _interest, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseOpenInterest () is not supported yet"
  end

  # js/src/base/Exchange.js:7213-7221
  @spec parse_open_interests(Exchange.t(), term(), [String.t() | nil] | nil) :: map() | nil
  def parse_open_interests(exchange, response, symbols) do
    result =
      Enum.reduce(JS.elements(response), %{}, fn entry, result ->
        parsed = exchange.module.parse_open_interest(exchange, entry, nil)
        Map.put(result, parsed["symbol"], parsed)
      end)

    filter_by_array(result, "symbol", symbols, nil)
  end

  # js/src/base/Exchange.js:7222-7232
  @spec parse_open_interests_history(Exchange.t(), term(), term(), number() | nil, number() | nil) ::
          [map() | nil] | nil
  def parse_open_interests_history(exchange, response, market, since, limit) do
    interests =
      for entry <- JS.elements(response) do
        exchange.module.parse_open_interest(exchange, entry, market)
      end

    sorted = Collection.sort_by(interests, "timestamp")
    symbol = Safe.string(market, "symbol")
    filter_by_symbol_since_limit(sorted, symbol, since, limit, nil)
  end

  # js/src/base/Exchange.js:7233-7253
  @spec fetch_funding_rate(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_funding_rate(exchange, symbol, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["fetchFundingRates"]) do
      Rest.load_markets(exchange)
      market = exchange.module.market(exchange, symbol)
      symbol = market["symbol"]

      if !market["contract"] do
        raise Ccxt.BadSymbol, exchange.id <> " fetchFundingRate() supports contract markets only"
      end

      rates = exchange.module.fetch_funding_rates(exchange, [symbol], params)
      rate = Safe.value(rates, symbol)

      if rate == nil do
        raise Ccxt.NullResponse,
              "#{exchange.id} fetchFundingRate () returned no data for #{JS.to_string(symbol)}"
      else
        rate
      end
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchFundingRate () is not supported yet"
    end
  end

  # js/src/base/Exchange.js:7254-7274
  @spec fetch_funding_interval(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def fetch_funding_interval(exchange, symbol, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["fetchFundingIntervals"]) do
      Rest.load_markets(exchange)
      market = exchange.module.market(exchange, symbol)
      symbol = market["symbol"]

      if !market["contract"] do
        raise Ccxt.BadSymbol,
              exchange.id <> " fetchFundingInterval() supports contract markets only"
      end

      rates = exchange.module.fetch_funding_intervals(exchange, [symbol], params)
      rate = Safe.value(rates, symbol)

      if rate == nil do
        raise Ccxt.NullResponse,
              "#{exchange.id} fetchFundingInterval() returned no data for #{JS.to_string(symbol)}"
      else
        rate
      end
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchFundingInterval() is not supported yet"
    end
  end

  # js/src/base/Exchange.js:7275-7296
  @spec fetch_mark_ohlcv(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [[number() | nil] | nil] | nil
  def fetch_mark_ohlcv(exchange, symbol, timeframe, since, limit, params) do
    timeframe = timeframe || "1m"
    params = params || %{}

    if JS.truthy?(exchange.has["fetchMarkOHLCV"]) do
      request = Ordered.new([{"price", "mark"}])

      exchange.module.fetch_ohlcv(
        exchange,
        symbol,
        timeframe,
        since,
        limit,
        Collection.extend(request, params)
      )
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchMarkOHLCV () is not supported yet"
    end
  end

  # js/src/base/Exchange.js:7297-7318
  @spec fetch_index_ohlcv(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [[number() | nil] | nil] | nil
  def fetch_index_ohlcv(exchange, symbol, timeframe, since, limit, params) do
    timeframe = timeframe || "1m"
    params = params || %{}

    if JS.truthy?(exchange.has["fetchIndexOHLCV"]) do
      request = Ordered.new([{"price", "index"}])

      exchange.module.fetch_ohlcv(
        exchange,
        symbol,
        timeframe,
        since,
        limit,
        Collection.extend(request, params)
      )
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchIndexOHLCV () is not supported yet"
    end
  end

  # js/src/base/Exchange.js:7319-7340
  @spec fetch_premium_index_ohlcv(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [[number() | nil] | nil] | nil
  def fetch_premium_index_ohlcv(exchange, symbol, timeframe, since, limit, params) do
    timeframe = timeframe || "1m"
    params = params || %{}

    if JS.truthy?(exchange.has["fetchPremiumIndexOHLCV"]) do
      request = Ordered.new([{"price", "premiumIndex"}])

      exchange.module.fetch_ohlcv(
        exchange,
        symbol,
        timeframe,
        since,
        limit,
        Collection.extend(request, params)
      )
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchPremiumIndexOHLCV () is not supported yet"
    end
  end

  # js/src/base/Exchange.js:7341-7357
  @spec handle_time_in_force(Exchange.t(), map() | nil) :: String.t() | nil
  def handle_time_in_force(exchange, params) do
    params = params || %{}
    time_in_force = Safe.string_upper(params, "timeInForce")

    if time_in_force != nil do
      exchange_value = Safe.string(Instance.options(exchange)["timeInForce"], time_in_force)

      if exchange_value == nil do
        raise Ccxt.ExchangeError,
              "#{exchange.id} does not support timeInForce \"#{time_in_force}\""
      end

      exchange_value
    end
  end

  # js/src/base/Exchange.js:7358-7378
  @spec convert_type_to_account(Exchange.t(), term()) :: term()
  def convert_type_to_account(exchange, account) do
    accounts_by_type = safe_dict(Instance.options(exchange), "accountsByType", %{})
    lowercase_account = String.downcase(account)

    cond do
      JS.has_key?(accounts_by_type, lowercase_account) ->
        accounts_by_type[lowercase_account]

      JS.has_key?(Instance.markets(exchange), account) or
          JS.has_key?(Instance.markets_by_id(exchange), account) ->
        market = exchange.module.market(exchange, account)
        market["id"]

      true ->
        account
    end
  end

  # js/src/base/Exchange.js:7379-7398
  @spec check_required_argument(Exchange.t(), String.t() | nil, term(), term(), [term()] | nil) ::
          term()
  def check_required_argument(exchange, method_name, argument, argument_name, options) do
    options = options || []
    options_length = length(options)

    if argument == nil or (options_length > 0 and not Collection.in_array(argument, options)) do
      message_options = JS.join(options, ", ")

      message =
        "#{exchange.id} #{JS.to_string(method_name)}() requires a #{JS.to_string(argument_name)} argument"

      message =
        if message_options != "", do: "#{message}, one of (#{message_options})", else: message

      raise Ccxt.ArgumentsRequired, message
    end
  end

  # js/src/base/Exchange.js:7399-7413
  @spec check_required_margin_argument(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil
        ) :: term()
  def check_required_margin_argument(exchange, method_name, symbol, margin_mode) do
    cond do
      margin_mode == "isolated" and symbol == nil ->
        raise Ccxt.ArgumentsRequired,
              "#{exchange.id} #{JS.to_string(method_name)}() requires a symbol argument for isolated margin"

      margin_mode == "cross" and symbol != nil ->
        raise Ccxt.ArgumentsRequired,
              "#{exchange.id} #{JS.to_string(method_name)}() cannot have a symbol argument for cross margin"

      true ->
        nil
    end
  end

  # js/src/base/Exchange.js:7414-7440
  @spec parse_deposit_withdraw_fees(Exchange.t(), term(), [String.t() | nil] | nil, term()) ::
          term()
  def parse_deposit_withdraw_fees(exchange, response, codes, currency_id_key) do
    is_array = is_list(response)
    response_keys = if is_array, do: response, else: JS.keys(response)

    Enum.reduce(JS.elements(response_keys), %{}, fn entry, deposit_withdraw_fees ->
      dictionary = if is_array, do: entry, else: JS.get(response, entry)
      currency_id = if is_array, do: Safe.string(dictionary, currency_id_key), else: entry
      currency = safe_currency(exchange, currency_id, nil)
      code = Safe.string(currency, "code")

      if codes == nil or Collection.in_array(code, codes) do
        Map.put(
          deposit_withdraw_fees,
          code,
          exchange.module.parse_deposit_withdraw_fee(exchange, dictionary, currency)
        )
      else
        deposit_withdraw_fees
      end
    end)
  end

  # js/src/base/Exchange.js:7441-7443
  @spec parse_deposit_withdraw_fee(Exchange.t(), term(), map() | nil) :: term()
  def parse_deposit_withdraw_fee(exchange, _fee, _currency) do
    raise Ccxt.NotSupported, exchange.id <> " parseDepositWithdrawFee() is not supported yet"
  end

  # js/src/base/Exchange.js:7444-7457
  @spec deposit_withdraw_fee(term()) :: term()
  def deposit_withdraw_fee(info) do
    %{
      "info" => info,
      "withdraw" => %{"fee" => nil, "percentage" => nil},
      "deposit" => %{"fee" => nil, "percentage" => nil},
      "networks" => %{}
    }
  end

  # js/src/base/Exchange.js:7458-7483
  @spec assign_default_deposit_withdraw_fees(term(), term()) :: term()
  def assign_default_deposit_withdraw_fees(fee, currency) do
    network_keys = JS.keys(JS.get(fee, "networks"))
    num_networks = length(network_keys)

    if num_networks == 1 do
      JS.put_all(fee, %{
        "withdraw" => JS.get_in(fee, ["networks", Enum.at(network_keys, 0), "withdraw"]),
        "deposit" => JS.get_in(fee, ["networks", Enum.at(network_keys, 0), "deposit"])
      })
    else
      currency_code = Safe.string(currency, "code")

      Enum.reduce(network_keys, fee, fn network, fee ->
        if network == currency_code do
          JS.put_all(fee, %{
            "withdraw" => JS.get_in(fee, ["networks", network, "withdraw"]),
            "deposit" => JS.get_in(fee, ["networks", network, "deposit"])
          })
        else
          fee
        end
      end)
    end
  end

  # js/src/base/Exchange.js:7484-7486
  @spec parse_income(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_income(exchange, _info, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseIncome () is not supported yet"
  end

  # js/src/base/Exchange.js:7487-7507
  @spec parse_incomes(Exchange.t(), term(), term(), number() | nil, number() | nil) ::
          [map() | nil] | nil
  def parse_incomes(exchange, incomes, market, since, limit) do
    result =
      for entry <- JS.elements(incomes), do: exchange.module.parse_income(exchange, entry, market)

    sorted = Collection.sort_by(result, "timestamp")
    symbol = Safe.string(market, "symbol")
    filter_by_symbol_since_limit(sorted, symbol, since, limit, nil)
  end

  # js/src/base/Exchange.js:7508-7515
  @spec get_market_from_symbols(Exchange.t(), [String.t() | nil] | nil) :: map() | nil
  def get_market_from_symbols(exchange, symbols) do
    if symbols == nil do
      nil
    else
      first_market = Safe.string(symbols, 0)
      exchange.module.market(exchange, first_market)
    end
  end

  # js/src/base/Exchange.js:7516-7522
  @spec parse_ws_ohlcvs(
          Exchange.t(),
          [map() | nil] | nil,
          term(),
          String.t() | nil,
          number() | nil,
          number() | nil
        ) :: [term()] | nil
  def parse_ws_ohlcvs(exchange, ohlcvs, market, _timeframe, _since, _limit) do
    for ohlcv <- ohlcvs, do: parse_ws_ohlcv(exchange, ohlcv, market)
  end

  # js/src/base/Exchange.js:7523-7541
  @spec fetch_transactions(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_transactions(exchange, code, since, limit, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["fetchDepositsWithdrawals"]) do
      exchange.module.fetch_deposits_withdrawals(exchange, code, since, limit, params)
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchTransactions () is not supported yet"
    end
  end

  # js/src/base/Exchange.js:7542-7549
  @spec filter_by_array_positions(term(), number() | String.t() | nil, term(), boolean() | nil) ::
          [map() | nil] | nil
  def filter_by_array_positions(objects, key, values, indexed) do
    indexed = if indexed == nil, do: true, else: indexed
    filter_by_array(objects, key, values, indexed)
  end

  # js/src/base/Exchange.js:7550-7557
  @spec filter_by_array_tickers(term(), number() | String.t() | nil, term(), boolean() | nil) ::
          map() | nil
  def filter_by_array_tickers(objects, key, values, indexed) do
    indexed = if indexed == nil, do: true, else: indexed
    filter_by_array(objects, key, values, indexed)
  end

  # js/src/base/Exchange.js:7558-7565
  @spec filter_by_array_adl_ranks(term(), number() | String.t() | nil, term(), boolean() | nil) ::
          [map() | nil] | nil
  def filter_by_array_adl_ranks(objects, key, values, indexed) do
    indexed = if indexed == nil, do: true, else: indexed
    filter_by_array(objects, key, values, indexed)
  end

  # js/src/base/Exchange.js:7566-7571
  @spec create_ohlcv_object(String.t() | nil, String.t() | nil, term()) :: map() | nil
  def create_ohlcv_object(symbol, timeframe, data) do
    res = %{symbol => %{}}
    JS.put_in(res, [symbol, timeframe], data)
  end

  # js/src/base/Exchange.js:7572-7582
  @spec handle_max_entries_per_request_and_params(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: [term()] | nil
  def handle_max_entries_per_request_and_params(exchange, method, max_entries_per_request, params) do
    params = params || %{}

    [new_max_entries_per_request, params] =
      handle_option_and_params(exchange, params, method, "maxEntriesPerRequest", nil)

    max_entries_per_request =
      if new_max_entries_per_request != nil and
           new_max_entries_per_request != max_entries_per_request do
        new_max_entries_per_request
      else
        max_entries_per_request
      end

    max_entries_per_request =
      if max_entries_per_request == nil, do: 1000, else: max_entries_per_request

    [max_entries_per_request, params]
  end

  # js/src/base/Exchange.js:7583-7670
  @spec fetch_paginated_call_dynamic(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil,
          number() | nil,
          boolean() | nil
        ) :: {term(), map()}
  def fetch_paginated_call_dynamic(
        exchange,
        method,
        symbol,
        since,
        limit,
        params,
        max_entries_per_request,
        remove_repeated
      ) do
    params = params || %{}
    remove_repeated = if remove_repeated == nil, do: true, else: remove_repeated
    given_params = params

    [max_calls, params] =
      handle_option_and_params(exchange, params, method, "paginationCalls", 10)

    [max_retries, params] = handle_option_and_params(exchange, params, method, "maxRetries", 3)

    [pagination_direction, params] =
      handle_option_and_params(exchange, params, method, "paginationDirection", "backward")

    [remove_repeated_option, params] =
      handle_option_and_params(exchange, params, method, "removeRepeated", remove_repeated)

    calls = 0
    errors = 0
    until = Safe.integer_n(params, ["until", "untill", "till"])

    [max_entries_per_request, params] =
      handle_max_entries_per_request_and_params(exchange, method, max_entries_per_request, params)

    pagination_timestamp =
      if pagination_direction == "forward" do
        if since == nil do
          raise Ccxt.ArgumentsRequired,
                exchange.id <>
                  " pagination requires a since argument when paginationDirection set to forward"
        end

        since
      end

    result =
      Loop.repeat({calls, params, errors, [], pagination_timestamp}, fn {calls, params, errors,
                                                                         result,
                                                                         pagination_timestamp} ->
        if JS.less?(calls, max_calls) do
          calls = calls + 1

          if pagination_direction == "backward" do
            params =
              if pagination_timestamp == nil do
                params
              else
                JS.put(params, "until", JS.subtract(pagination_timestamp, 1))
              end

            try do
              response =
                Exchange.call_method(exchange, method, [
                  symbol,
                  nil,
                  max_entries_per_request,
                  params
                ])

              response_length = JS.length(response)

              if exchange.verbose do
                backward_message =
                  "Dynamic pagination call #{JS.to_string(Number.number_to_string(calls))} method #{JS.to_string(method)} response length #{JS.to_string(Number.number_to_string(response_length))}"

                backward_message =
                  if pagination_timestamp == nil do
                    backward_message
                  else
                    "#{backward_message} timestamp #{JS.to_string(Number.number_to_string(pagination_timestamp))}"
                  end

                Rest.log(backward_message)
              end

              if response_length == 0 do
                {:halt, result}
              else
                errors = 0
                result = Collection.array_concat(result, response)
                first_element = Safe.value(response, 0)
                pagination_timestamp = Safe.integer2(first_element, "timestamp", 0)

                if since != nil and JS.less_equal?(pagination_timestamp, since) do
                  {:halt, result}
                else
                  {:cont, {calls, params, errors, result, pagination_timestamp}}
                end
              end
            rescue
              e ->
                errors = errors + 1
                if JS.greater?(errors, max_retries), do: reraise(e, __STACKTRACE__)
                {:cont, {calls, params, errors, result, pagination_timestamp}}
            end
          else
            try do
              response =
                Exchange.call_method(exchange, method, [
                  symbol,
                  pagination_timestamp,
                  max_entries_per_request,
                  params
                ])

              response_length = JS.length(response)

              if exchange.verbose do
                forward_message =
                  "Dynamic pagination call #{JS.to_string(Number.number_to_string(calls))} method #{JS.to_string(method)} response length #{JS.to_string(Number.number_to_string(response_length))}"

                forward_message =
                  if pagination_timestamp == nil do
                    forward_message
                  else
                    "#{forward_message} timestamp #{JS.to_string(Number.number_to_string(pagination_timestamp))}"
                  end

                Rest.log(forward_message)
              end

              if response_length == 0 do
                {:halt, result}
              else
                errors = 0
                result = Collection.array_concat(result, response)
                last = Safe.value(response, JS.subtract(response_length, 1))
                pagination_timestamp = JS.add(Safe.integer(last, "timestamp"), 1)

                if until != nil and JS.greater_equal?(pagination_timestamp, until) do
                  {:halt, result}
                else
                  {:cont, {calls, params, errors, result, pagination_timestamp}}
                end
              end
            rescue
              e ->
                errors = errors + 1
                if JS.greater?(errors, max_retries), do: reraise(e, __STACKTRACE__)
                {:cont, {calls, params, errors, result, pagination_timestamp}}
            end
          end
        else
          {:halt, result}
        end
      end)

    unique_results =
      if JS.truthy?(remove_repeated_option) do
        remove_repeated_elements_from_array(result, nil)
      else
        result
      end

    key = if method == "fetchOHLCV", do: 0, else: "timestamp"
    sorted_res = Collection.sort_by(unique_results, key)
    {filter_by_since_limit(sorted_res, since, limit, key, nil), given_params}
  end

  # js/src/base/Exchange.js:7671-7695
  @spec safe_deterministic_call(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          String.t() | nil,
          map() | nil
        ) :: term()
  def safe_deterministic_call(exchange, method, symbol, since, limit, timeframe, params) do
    params = params || %{}
    [max_retries, params] = handle_option_and_params(exchange, params, method, "maxRetries", 3)
    errors = 0

    Loop.repeat(errors, fn errors ->
      if JS.less_equal?(errors, max_retries) do
        try do
          if timeframe not in [nil, ""] and method != "fetchFundingRateHistory" do
            {:halt,
             Exchange.call_method(exchange, method, [symbol, timeframe, since, limit, params])}
          else
            {:halt, Exchange.call_method(exchange, method, [symbol, since, limit, params])}
          end
        rescue
          e ->
            if Error.kind_of?(e, Ccxt.RateLimitExceeded), do: reraise(e, __STACKTRACE__)
            errors = errors + 1
            if JS.greater?(errors, max_retries), do: reraise(e, __STACKTRACE__)
            {:cont, errors}
        end
      else
        {:halt, []}
      end
    end)
  end

  # js/src/base/Exchange.js:7696-7736
  @spec fetch_paginated_call_deterministic(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          String.t() | nil,
          map() | nil,
          term()
        ) :: term()
  def fetch_paginated_call_deterministic(
        exchange,
        method,
        symbol,
        since,
        limit,
        timeframe,
        params,
        max_entries_per_request
      ) do
    params = params || %{}

    [max_calls, params] =
      handle_option_and_params(exchange, params, method, "paginationCalls", 10)

    [max_entries_per_request, params] =
      handle_max_entries_per_request_and_params(exchange, method, max_entries_per_request, params)

    current = Time.milliseconds()
    time = Time.parse_timeframe(timeframe) * 1000
    step = JS.multiply(time, max_entries_per_request)
    current_since = JS.subtract(JS.subtract(current, JS.multiply(max_calls, step)), 1)

    current_since =
      if since == nil do
        JS.max(current_since, 1_241_440_531_000)
      else
        JS.max(current_since, since)
      end

    until = Safe.integer2(params, "until", "till")

    if until != nil do
      required_calls = JS.ceil(JS.divide(JS.subtract(until, since), step))

      if JS.greater?(required_calls, max_calls) do
        raise Ccxt.BadRequest,
              "#{exchange.id} the number of required calls is greater than the max number of calls allowed, either increase the paginationCalls or decrease the since-until gap. Current paginationCalls limit is #{JS.to_string(max_calls)} required calls is #{JS.to_string(required_calls)}"
      end
    end

    {tasks, _} =
      Enum.reduce_while(0..(max_calls - 1)//1, {[], current_since}, fn _,
                                                                       {tasks, current_since} ->
        cond do
          until != nil and JS.greater_equal?(current_since, until) ->
            {:halt, {tasks, current_since}}

          JS.greater_equal?(current_since, current) ->
            {:halt, {tasks, current_since}}

          true ->
            tasks = [
              Promise.start(fn ->
                safe_deterministic_call(
                  exchange,
                  method,
                  symbol,
                  current_since,
                  max_entries_per_request,
                  timeframe,
                  params
                )
              end)
              | tasks
            ]

            current_since = JS.subtract(Collection.sum(current_since, step), 1)
            {:cont, {tasks, current_since}}
        end
      end)

    tasks = Enum.reverse(tasks)
    results = Promise.all(tasks)

    result =
      Enum.reduce(results, [], fn result2, result -> Collection.array_concat(result, result2) end)

    unique_results = remove_repeated_elements_from_array(result, nil)
    key = if method == "fetchOHLCV", do: 0, else: "timestamp"
    filter_by_since_limit(unique_results, since, limit, key, nil)
  end

  # js/src/base/Exchange.js:7737-7814
  @spec fetch_paginated_call_cursor(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          term(),
          term(),
          map() | nil,
          term(),
          term(),
          term(),
          term()
        ) :: term()
  def fetch_paginated_call_cursor(
        exchange,
        method,
        symbol,
        since,
        limit,
        params,
        cursor_received,
        cursor_sent,
        cursor_increment,
        max_entries_per_request
      ) do
    params = params || %{}

    [max_calls, params] =
      handle_option_and_params(exchange, params, method, "paginationCalls", 10)

    [max_retries, params] = handle_option_and_params(exchange, params, method, "maxRetries", 3)

    [max_entries_per_request, params] =
      handle_max_entries_per_request_and_params(exchange, method, max_entries_per_request, params)

    i = 0
    errors = 0
    timeframe = Safe.string(params, "timeframe")
    params = Collection.omit(params, "timeframe")

    result =
      Loop.repeat({nil, params, errors, [], i}, fn {cursor_value, params, errors, result, i} ->
        if JS.less?(i, max_calls) do
          {cursor_value, params} =
            if cursor_value == nil do
              {cursor_value, params}
            else
              cursor_value =
                if cursor_increment == nil do
                  cursor_value
                else
                  JS.add(parse_to_int(cursor_value), cursor_increment)
                end

              params = JS.put(params, cursor_sent, cursor_value)
              {cursor_value, params}
            end

          outcome =
            try do
              response =
                cond do
                  method == "fetchAccounts" ->
                    Exchange.call_method(exchange, method, [params])

                  method == "getLeverageTiersPaginated" or method == "fetchPositions" ->
                    Exchange.call_method(exchange, method, [symbol, params])

                  method == "fetchOpenInterestHistory" ->
                    Exchange.call_method(exchange, method, [
                      symbol,
                      timeframe,
                      since,
                      max_entries_per_request,
                      params
                    ])

                  true ->
                    Exchange.call_method(exchange, method, [
                      symbol,
                      since,
                      max_entries_per_request,
                      params
                    ])
                end

              errors = 0
              response_length = JS.length(response)

              if exchange.verbose do
                cursor_string = if cursor_value == nil, do: "", else: cursor_value
                iteration = i + 1

                cursor_message =
                  "Cursor pagination call #{JS.to_string(iteration)} method #{JS.to_string(method)} response length #{JS.to_string(response_length)} cursor #{JS.to_string(cursor_string)}"

                Rest.log(cursor_message)
              end

              if response_length == 0 do
                {:return, {:halt, result}}
              else
                result = Collection.array_concat(result, response)
                last = safe_dict(response, JS.subtract(response_length, 1), nil)

                cursor_value =
                  Enum.reduce_while(0..(response_length - 1)//1, nil, fn j, cursor_value ->
                    index = JS.subtract(JS.subtract(response_length, j), 1)
                    entry = safe_dict(response, index, nil)
                    info = safe_dict(entry, "info", nil)
                    cursor = Safe.value(info, cursor_received)

                    if cursor == nil do
                      {:cont, cursor_value}
                    else
                      cursor_value = cursor
                      {:halt, cursor_value}
                    end
                  end)

                if cursor_value == nil do
                  {:return, {:halt, result}}
                else
                  last_timestamp = Safe.integer(last, "timestamp")

                  if last_timestamp != nil and JS.less?(last_timestamp, since) do
                    {:return, {:halt, result}}
                  else
                    {:next, {errors, result, cursor_value}}
                  end
                end
              end
            rescue
              e ->
                errors = errors + 1
                if JS.greater?(errors, max_retries), do: reraise(e, __STACKTRACE__)
                {:next, {errors, result, cursor_value}}
            end

          case outcome do
            {:return, result} ->
              result

            {:next, {errors, result, cursor_value}} ->
              i = i + 1
              {:cont, {cursor_value, params, errors, result, i}}
          end
        else
          {:halt, result}
        end
      end)

    sorted = sort_cursor_paginated_result(result)
    key = if method == "fetchOHLCV", do: 0, else: "timestamp"
    filter_by_since_limit(sorted, since, limit, key, nil)
  end

  # js/src/base/Exchange.js:7815-7851
  @spec fetch_paginated_call_incremental(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          term(),
          term(),
          map() | nil,
          term(),
          term()
        ) :: {term(), map()}
  def fetch_paginated_call_incremental(
        exchange,
        method,
        symbol,
        since,
        limit,
        params,
        page_key,
        max_entries_per_request
      ) do
    params = params || %{}
    given_params = params

    [max_calls, params] =
      handle_option_and_params(exchange, params, method, "paginationCalls", 10)

    [max_retries, params] = handle_option_and_params(exchange, params, method, "maxRetries", 3)

    [max_entries_per_request, params] =
      handle_max_entries_per_request_and_params(exchange, method, max_entries_per_request, params)

    i = 0
    errors = 0

    result =
      Loop.repeat({params, errors, [], i}, fn {params, errors, result, i} ->
        if JS.less?(i, max_calls) do
          params = JS.put(params, page_key, i + 1)

          outcome =
            try do
              response =
                Exchange.call_method(exchange, method, [
                  symbol,
                  since,
                  max_entries_per_request,
                  params
                ])

              errors = 0
              response_length = JS.length(response)

              if exchange.verbose do
                iteration = JS.to_string(i + 1)

                incremental_message =
                  "Incremental pagination call #{iteration} method #{JS.to_string(method)} response length #{JS.to_string(response_length)}"

                Rest.log(incremental_message)
              end

              if response_length == 0 do
                {:return, {:halt, result}}
              else
                result = Collection.array_concat(result, response)
                {:next, {errors, result}}
              end
            rescue
              e ->
                errors = errors + 1
                if JS.greater?(errors, max_retries), do: reraise(e, __STACKTRACE__)
                {:next, {errors, result}}
            end

          case outcome do
            {:return, result} ->
              result

            {:next, {errors, result}} ->
              i = i + 1
              {:cont, {params, errors, result, i}}
          end
        else
          {:halt, result}
        end
      end)

    sorted = sort_cursor_paginated_result(result)
    key = if method == "fetchOHLCV", do: 0, else: "timestamp"
    {filter_by_since_limit(sorted, since, limit, key, nil), given_params}
  end

  # js/src/base/Exchange.js:7852-7863
  @spec sort_cursor_paginated_result(term()) :: term()
  def sort_cursor_paginated_result(result) do
    first = Safe.value(result, 0)

    cond do
      first == nil -> result
      JS.has_key?(first, "timestamp") -> Collection.sort_by(result, "timestamp", true)
      JS.has_key?(first, "id") -> Collection.sort_by(result, "id", true)
      true -> result
    end
  end

  # js/src/base/Exchange.js:7864-7880
  @spec remove_repeated_elements_from_array(term(), boolean() | nil) :: term()
  def remove_repeated_elements_from_array(input, fallback_to_timestamp) do
    fallback_to_timestamp = if fallback_to_timestamp == nil, do: true, else: fallback_to_timestamp

    {_, unique_result} =
      for entry <- JS.elements(input), reduce: {%{}, []} do
        {unique_dic, unique_result} ->
          uniq_value =
            if fallback_to_timestamp do
              Safe.string_n(entry, ["id", "timestamp", 0])
            else
              Safe.string(entry, "id")
            end

          if uniq_value != nil and not Map.has_key?(unique_dic, uniq_value) do
            unique_dic = Map.put(unique_dic, uniq_value, 1)
            unique_result = [entry | unique_result]
            {unique_dic, unique_result}
          else
            {unique_dic, unique_result}
          end
      end

    unique_result = Enum.reverse(unique_result)
    values_length = length(unique_result)
    if values_length > 0, do: unique_result, else: input
  end

  # js/src/base/Exchange.js:7881-7900
  @spec remove_repeated_trades_from_array(term()) :: term()
  def remove_repeated_trades_from_array(input) do
    unique_result = Ordered.new()

    unique_result =
      Enum.reduce(JS.elements(input), unique_result, fn entry, unique_result ->
        id = Safe.string(entry, "id")

        id =
          if id == nil do
            {price, amount, timestamp, side} =
              Safe.strings(entry, ["price", "amount", "timestamp", "side"])

            "t_#{JS.to_string(timestamp)}_#{JS.to_string(side)}_#{JS.to_string(price)}_#{JS.to_string(amount)}"
          else
            id
          end

        if id != nil and not JS.has_key?(unique_result, id) do
          JS.put(unique_result, id, entry)
        else
          unique_result
        end
      end)

    JS.values(unique_result)
  end

  # js/src/base/Exchange.js:7901-7911
  @spec remove_keys_from_dict(map() | nil, [String.t() | nil] | nil) :: map() | nil
  def remove_keys_from_dict(dict, remove_keys) do
    Enum.reduce(JS.pairs(dict), %{}, fn {key, value}, new_dict ->
      if Collection.in_array(key, remove_keys), do: new_dict, else: Map.put(new_dict, key, value)
    end)
  end

  # js/src/base/Exchange.js:7912-7919
  @spec handle_until_option(String.t() | nil, term(), term(), number() | nil) ::
          {[term()] | nil,
           boolean() | number() | String.t() | list() | map() | atom() | Exception.t()}
  def handle_until_option(key, request, params, multiplier) do
    multiplier = multiplier || 1
    until = Safe.integer2(params, "until", "till")

    {request, params} =
      if until == nil do
        {request, params}
      else
        request = JS.put(request, key, parse_to_int(until * multiplier))
        params = Collection.omit(params, ["until", "till"])
        {request, params}
      end

    {[request, params], request}
  end

  # js/src/base/Exchange.js:7920-7935
  @spec safe_open_interest(map() | nil, map() | nil) :: map() | nil
  def safe_open_interest(interest, market) do
    symbol = Safe.string(interest, "symbol")
    symbol = if symbol == nil, do: Safe.string(market, "symbol"), else: symbol

    Collection.extend(interest, %{
      "symbol" => symbol,
      "baseVolume" => safe_number(interest, "baseVolume", nil),
      "quoteVolume" => safe_number(interest, "quoteVolume", nil),
      "openInterestAmount" => safe_number(interest, "openInterestAmount", nil),
      "openInterestValue" => safe_number(interest, "openInterestValue", nil),
      "timestamp" => Safe.integer(interest, "timestamp"),
      "datetime" => Safe.string(interest, "datetime"),
      "info" => Safe.value(interest, "info")
    })
  end

  # js/src/base/Exchange.js:7936-7938
  @spec parse_liquidation(Exchange.t(), term(), map() | nil) :: map() | nil
  def parse_liquidation(exchange, _liquidation, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseLiquidation () is not supported yet"
  end

  # js/src/base/Exchange.js:7939-7959
  @spec parse_liquidations(
          Exchange.t(),
          [map() | nil] | nil,
          map() | nil,
          number() | nil,
          number() | nil
        ) :: [map() | nil] | nil
  def parse_liquidations(exchange, liquidations, market, since, limit) do
    result =
      for entry <- liquidations, do: exchange.module.parse_liquidation(exchange, entry, market)

    sorted = Collection.sort_by(result, "timestamp")
    symbol = Safe.string(market, "symbol")
    filter_by_symbol_since_limit(sorted, symbol, since, limit, nil)
  end

  # js/src/base/Exchange.js:7960-7962
  @spec parse_greeks(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_greeks(exchange, _greeks, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseGreeks () is not supported yet"
  end

  # js/src/base/Exchange.js:7963-7987
  @spec parse_all_greeks(Exchange.t(), term(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def parse_all_greeks(exchange, greeks, symbols, params) do
    params = params || %{}

    results =
      if is_list(greeks) do
        for greek <- greeks do
          parsed_ticker = exchange.module.parse_greeks(exchange, greek, nil)
          Collection.extend(parsed_ticker, params)
        end
      else
        for {market_id, value} <- JS.pairs(greeks) do
          market = exchange.module.safe_market(exchange, market_id, nil, nil, nil)
          parsed = exchange.module.parse_greeks(exchange, value, market)
          Collection.extend(parsed, params)
        end
      end

    symbols = market_symbols(exchange, symbols, nil, nil, nil, nil)
    filter_by_array(results, "symbol", symbols, nil)
  end

  # js/src/base/Exchange.js:7988-7990
  @spec parse_option(Exchange.t(), map() | nil, map() | nil, map() | nil) :: map() | nil
  def parse_option(exchange, _chain, _currency, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseOption () is not supported yet"
  end

  # js/src/base/Exchange.js:7991-8002
  @spec parse_option_chain(Exchange.t(), [map() | nil] | nil, String.t() | nil, String.t() | nil) ::
          map() | nil
  def parse_option_chain(exchange, response, currency_key, symbol_key) do
    Enum.reduce(response, %{}, fn info, option_structures ->
      currency_id = Safe.string(info, currency_key)
      currency = safe_currency(exchange, currency_id, nil)
      market_id = Safe.string(info, symbol_key)
      market = exchange.module.safe_market(exchange, market_id, nil, nil, "option")

      Map.put(
        option_structures,
        market["symbol"],
        exchange.module.parse_option(exchange, info, currency, market)
      )
    end)
  end

  # js/src/base/Exchange.js:8003-8017
  @spec parse_margin_modes(
          Exchange.t(),
          [map() | nil] | nil,
          [String.t() | nil] | nil,
          String.t() | nil,
          String.t() | nil
        ) :: map() | nil
  def parse_margin_modes(exchange, response, symbols, symbol_key, market_type) do
    market_type = if market_type == nil, do: "swap", else: market_type

    Enum.reduce(response, %{}, fn info, margin_mode_structures ->
      market_id = Safe.string(info, symbol_key)
      market = exchange.module.safe_market(exchange, market_id, nil, nil, market_type)

      if symbols == nil or Collection.in_array(market["symbol"], symbols) do
        Map.put(
          margin_mode_structures,
          market["symbol"],
          exchange.module.parse_margin_mode(exchange, info, market)
        )
      else
        margin_mode_structures
      end
    end)
  end

  # js/src/base/Exchange.js:8018-8020
  @spec parse_margin_mode(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_margin_mode(exchange, _margin_mode, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseMarginMode () is not supported yet"
  end

  # js/src/base/Exchange.js:8021-8035
  @spec parse_leverages(
          Exchange.t(),
          [map() | nil] | nil,
          [String.t() | nil] | nil,
          String.t() | nil,
          String.t() | nil
        ) :: map() | nil
  def parse_leverages(exchange, response, symbols, symbol_key, market_type) do
    market_type = if market_type == nil, do: "swap", else: market_type

    Enum.reduce(response, %{}, fn info, leverage_structures ->
      market_id = Safe.string(info, symbol_key)
      market = exchange.module.safe_market(exchange, market_id, nil, nil, market_type)

      if symbols == nil or Collection.in_array(market["symbol"], symbols) do
        Map.put(
          leverage_structures,
          market["symbol"],
          exchange.module.parse_leverage(exchange, info, market)
        )
      else
        leverage_structures
      end
    end)
  end

  # js/src/base/Exchange.js:8036-8038
  @spec parse_leverage(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_leverage(exchange, _leverage, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseLeverage () is not supported yet"
  end

  # js/src/base/Exchange.js:8039-8070
  @spec parse_conversions(
          Exchange.t(),
          [term()] | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def parse_conversions(
        exchange,
        conversions,
        code,
        from_currency_key,
        to_currency_key,
        since,
        limit,
        params
      ) do
    params = params || %{}
    conversions = Collection.to_array(conversions)

    {_, _, result} =
      for entry <- conversions, reduce: {nil, nil, []} do
        {from_currency, to_currency, result} ->
          from_id = Safe.string(entry, from_currency_key)
          to_id = Safe.string(entry, to_currency_key)

          from_currency =
            if from_id == nil, do: from_currency, else: safe_currency(exchange, from_id, nil)

          to_currency =
            if to_id == nil, do: to_currency, else: safe_currency(exchange, to_id, nil)

          conversion =
            Collection.extend(
              exchange.module.parse_conversion(exchange, entry, from_currency, to_currency),
              params
            )

          result = [conversion | result]
          {from_currency, to_currency, result}
      end

    result = Enum.reverse(result)
    sorted = Collection.sort_by(result, "timestamp")

    code =
      if code == nil do
        code
      else
        currency = safe_currency(exchange, code, nil)
        currency["code"]
      end

    if code == nil do
      filter_by_since_limit(sorted, since, limit, nil, nil)
    else
      from_conversion = Collection.filter_by(sorted, "fromCurrency", code)
      to_conversion = Collection.filter_by(sorted, "toCurrency", code)
      both = Collection.array_concat(from_conversion, to_conversion)
      filter_by_since_limit(both, since, limit, nil, nil)
    end
  end

  # js/src/base/Exchange.js:8071-8073
  @spec parse_conversion(Exchange.t(), map() | nil, map() | nil, map() | nil) :: map() | nil
  def parse_conversion(exchange, _conversion, _from_currency, _to_currency) do
    raise Ccxt.NotSupported, exchange.id <> " parseConversion () is not supported yet"
  end

  # js/src/base/Exchange.js:8074-8081
  @spec convert_expire_date(String.t() | nil) :: String.t() | nil
  def convert_expire_date(date) do
    year = JS.slice(date, 0, 2)
    month = JS.slice(date, 2, 4)
    day = JS.slice(date, 4, 6)
    "20#{year}-#{month}-#{day}T00:00:00Z"
  end

  # js/src/base/Exchange.js:8082-8126
  @spec convert_expire_date_to_market_id_date(String.t() | nil) :: String.t() | nil
  def convert_expire_date_to_market_id_date(date) do
    year = JS.slice(date, 0, 2)
    month_raw = JS.slice(date, 2, 4)
    day = JS.slice(date, 4, 6)

    month =
      case month_raw do
        "01" -> "JAN"
        "02" -> "FEB"
        "03" -> "MAR"
        "04" -> "APR"
        "05" -> "MAY"
        "06" -> "JUN"
        "07" -> "JUL"
        "08" -> "AUG"
        "09" -> "SEP"
        "10" -> "OCT"
        "11" -> "NOV"
        "12" -> "DEC"
        _ -> nil
      end

    day <> JS.to_string(month) <> year
  end

  # js/src/base/Exchange.js:8127-8153
  @spec convert_market_id_expire_date(String.t() | nil) :: String.t() | nil
  def convert_market_id_expire_date(date) do
    month_mappping = %{
      "JAN" => "01",
      "FEB" => "02",
      "MAR" => "03",
      "APR" => "04",
      "MAY" => "05",
      "JUN" => "06",
      "JUL" => "07",
      "AUG" => "08",
      "SEP" => "09",
      "OCT" => "10",
      "NOV" => "11",
      "DEC" => "12"
    }

    date = if JS.length(date) == 6, do: "0" <> JS.to_string(date), else: date
    year = JS.slice(date, 0, 2)
    month_name = JS.slice(date, 2, 5)
    month = Safe.string(month_mappping, month_name)
    day = JS.slice(date, 5, 7)
    day <> JS.to_string(month) <> year
  end

  # js/src/base/Exchange.js:8154-8172
  @spec fetch_position_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_position_history(exchange, symbol, since, limit, params) do
    params = params || %{}

    if JS.truthy?(exchange.has["fetchPositionsHistory"]) do
      exchange.module.fetch_positions_history(exchange, [symbol], since, limit, params)
    else
      raise Ccxt.NotSupported, exchange.id <> " fetchPositionHistory () is not supported yet"
    end
  end

  # js/src/base/Exchange.js:8173-8175
  @spec load_markets_and_sign_in(Exchange.t()) :: term()
  def load_markets_and_sign_in(exchange) do
    Promise.all([
      Rest.load_markets(exchange),
      Promise.start(fn -> exchange.module.sign_in(exchange, nil) end)
    ])
  end

  # js/src/base/Exchange.js:8176-8188
  @spec fetch_positions_history(
          Exchange.t(),
          [String.t() | nil] | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def fetch_positions_history(exchange, _symbols, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchPositionsHistory () is not supported yet"
  end

  # js/src/base/Exchange.js:8189-8191
  @spec parse_margin_modification(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def parse_margin_modification(exchange, _data, _market) do
    raise Ccxt.NotSupported, exchange.id <> " parseMarginModification() is not supported yet"
  end

  # js/src/base/Exchange.js:8192-8203
  @spec parse_margin_modifications(
          Exchange.t(),
          [map() | nil] | nil,
          [String.t() | nil] | nil,
          String.t() | nil,
          String.t() | nil
        ) :: [map() | nil] | nil
  def parse_margin_modifications(exchange, response, symbols, symbol_key, market_type) do
    Enum.flat_map(response, fn info ->
      market_id = Safe.string(info, symbol_key)
      market = exchange.module.safe_market(exchange, market_id, nil, nil, market_type)

      if symbols == nil or Collection.in_array(market["symbol"], symbols) do
        [exchange.module.parse_margin_modification(exchange, info, market)]
      else
        []
      end
    end)
  end

  # js/src/base/Exchange.js:8204-8215
  @spec fetch_transfer(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) :: term()
  def fetch_transfer(exchange, _id, _code, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchTransfer () is not supported yet"
  end

  # js/src/base/Exchange.js:8216-8228
  @spec fetch_transfers(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  def fetch_transfers(exchange, _code, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchTransfers () is not supported yet"
  end

  # js/src/base/Exchange.js:8229-8240
  @spec unwatch_ohlcv(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) :: term()
  def unwatch_ohlcv(exchange, _symbol, _timeframe, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchOHLCV () is not supported yet"
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

  # js/src/base/Exchange.js:8263-8276
  @spec withdraw_ws(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          String.t() | nil,
          String.t() | nil,
          map() | nil
        ) :: term()
  def withdraw_ws(exchange, _code, _amount, _address, _tag, _params) do
    raise Ccxt.NotSupported, exchange.id <> " withdrawWs () is not supported yet"
  end

  # js/src/base/Exchange.js:8277-8287
  @spec unwatch_my_trades(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def unwatch_my_trades(exchange, _symbol, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchMyTrades () is not supported yet"
  end

  # js/src/base/Exchange.js:8288-8298
  @spec create_orders_ws(Exchange.t(), [map() | nil] | nil, map() | nil) :: term()
  def create_orders_ws(exchange, _orders, _params) do
    raise Ccxt.NotSupported, exchange.id <> " createOrdersWs () is not supported yet"
  end

  # js/src/base/Exchange.js:8299-8310
  @spec fetch_orders_by_status_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  def fetch_orders_by_status_ws(exchange, _status, _symbol, _since, _limit, _params) do
    raise Ccxt.NotSupported, exchange.id <> " fetchOrdersByStatusWs () is not supported yet"
  end

  # js/src/base/Exchange.js:8311-8321
  @spec unwatch_bids_asks(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def unwatch_bids_asks(exchange, _symbols, _params) do
    raise Ccxt.NotSupported, exchange.id <> " unWatchBidsAsks () is not supported yet"
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

  # js/src/base/Exchange.js:8434-8459
  @spec timeframe_from_milliseconds(number() | nil) :: String.t() | nil
  def timeframe_from_milliseconds(ms) do
    if JS.less_equal?(ms, 0) do
      ""
    else
      second = 1000
      minute = 60 * second
      hour = 60 * minute
      day = 24 * hour
      week = 7 * day

      cond do
        JS.mod(ms, week) == 0 -> JS.to_string(JS.divide(ms, week)) <> "w"
        JS.mod(ms, day) == 0 -> JS.to_string(JS.divide(ms, day)) <> "d"
        JS.mod(ms, hour) == 0 -> JS.to_string(JS.divide(ms, hour)) <> "h"
        JS.mod(ms, minute) == 0 -> JS.to_string(JS.divide(ms, minute)) <> "m"
        JS.mod(ms, second) == 0 -> JS.to_string(JS.divide(ms, second)) <> "s"
        true -> ""
      end
    end
  end

  # js/src/base/Exchange.js:8460-8462
  @spec is_uta_enabled(map() | nil) :: boolean() | nil
  def is_uta_enabled(_params), do: false
end
