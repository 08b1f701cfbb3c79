# Generated from js/src/pro/binance.js of ccxt; change the generator, not this file. What follows is ccxt's licence.
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

defmodule Ccxt.Compiled.Pro.Binance do
  @moduledoc false

  alias Ccxt.Collection
  alias Ccxt.Compiled.Base
  alias Ccxt.Compiled.Binance
  alias Ccxt.Encode
  alias Ccxt.Exchange
  alias Ccxt.Instance
  alias Ccxt.JS
  alias Ccxt.Number
  alias Ccxt.Ordered
  alias Ccxt.Pro.Client
  alias Ccxt.Pro.Connection
  alias Ccxt.Pro.State
  alias Ccxt.Rest
  alias Ccxt.Safe
  alias Ccxt.Time

  defdelegate set_sandbox_mode(exchange, arg1), to: Binance
  defdelegate sign(exchange, arg1, arg2, arg3, arg4, arg5, arg6), to: Binance
  defdelegate fetch_time(exchange, arg1), to: Binance
  defdelegate parse_currency(exchange, arg1), to: Binance
  defdelegate parse_market(exchange, arg1), to: Binance
  defdelegate after_construct(exchange), to: Base
  defdelegate get_default_options(), to: Base
  defdelegate set_markets(exchange, arg1, arg2), to: Base
  defdelegate nonce(exchange), to: Binance
  defdelegate request(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7), to: Binance
  defdelegate safe_market(exchange, arg1, arg2, arg3, arg4), to: Binance

  defdelegate handle_errors(exchange, arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9),
    to: Binance

  defdelegate calculate_rate_limiter_cost(arg1, arg2, arg3, arg4, arg5), to: Binance
  defdelegate market(exchange, arg1), to: Binance
  defdelegate create_expired_option_market(exchange, arg1), to: Binance
  defdelegate fetch_currencies(exchange, arg1), to: Binance
  defdelegate fetch_markets(exchange, arg1), to: Binance

  @additions %{
    "has" => %{
      "cancelAllOrdersWs" => true,
      "cancelOrderWs" => true,
      "cancelOrdersWs" => false,
      "createOrderWs" => true,
      "editOrderWs" => true,
      "fetchBalanceWs" => true,
      "fetchDepositsWs" => false,
      "fetchMarketsWs" => false,
      "fetchMyTradesWs" => true,
      "fetchOHLCVWs" => true,
      "fetchOpenOrdersWs" => true,
      "fetchOrderBookWs" => true,
      "fetchOrdersWs" => true,
      "fetchOrderWs" => true,
      "fetchPositionWs" => true,
      "fetchPositionsWs" => true,
      "fetchTickerWs" => true,
      "fetchTradesWs" => true,
      "fetchTradingFeesWs" => false,
      "fetchWithdrawalsWs" => false,
      "watchBalance" => true,
      "watchMyTrades" => true,
      "watchOHLCV" => true,
      "watchOHLCVForSymbols" => true,
      "watchOrderBook" => true,
      "watchBidsAsks" => true,
      "watchOrderBookForSymbols" => true,
      "watchOrders" => true,
      "watchOrdersForSymbols" => true,
      "watchPositions" => true,
      "watchTicker" => true,
      "watchTickers" => true,
      "watchTrades" => true,
      "watchTradesForSymbols" => true,
      "watchLiquidations" => true,
      "watchLiquidationsForSymbols" => true,
      "watchMyLiquidations" => true,
      "unWatchOrders" => false,
      "unWatchTrades" => true,
      "unWatchTradesForSymbols" => true,
      "unWatchOHLCVForSymbols" => true,
      "unWatchOrderBookForSymbols" => true,
      "unWatchPositions" => false,
      "unWatchOrderBook" => true,
      "unWatchTickers" => true,
      "unWatchMyTrades" => false,
      "unWatchTicker" => true,
      "unWatchOHLCV" => true,
      "watchMyLiquidationsForSymbols" => true,
      "ws" => true,
      "watchMarkPrices" => true,
      "watchMarkPrice" => true,
      "fetchPositionForSymbolWs" => true,
      "unWatchMarkPrices" => true,
      "unWatchMarkPrice" => true
    },
    "urls" => %{
      "api" => %{
        "ws" => %{
          "spot" => "wss://stream.binance.com:9443/ws",
          "margin" => "wss://stream.binance.com:9443/ws",
          "future" => "wss://fstream.binance.com/ws",
          "delivery" => "wss://dstream.binance.com/ws",
          "ws-api" => %{
            "spot" => "wss://ws-api.binance.com:443/ws-api/v3",
            "future" => "wss://ws-fapi.binance.com/ws-fapi/v1",
            "delivery" => "wss://ws-dapi.binance.com/ws-dapi/v1"
          },
          "papi" => "wss://fstream.binance.com/pm/ws"
        }
      },
      "test" => %{
        "ws" => %{
          "spot" => "wss://stream.testnet.binance.vision/ws",
          "margin" => "wss://stream.testnet.binance.vision/ws",
          "future" => "wss://fstream.binancefuture.com/ws",
          "delivery" => "wss://dstream.binancefuture.com/ws",
          "ws-api" => %{
            "spot" => "wss://ws-api.testnet.binance.vision/ws-api/v3",
            "future" => "wss://testnet.binancefuture.com/ws-fapi/v1",
            "delivery" => "wss://testnet.binancefuture.com/ws-dapi/v1"
          }
        }
      },
      "doc" => "https://developers.binance.com/en",
      "demo" => %{
        "ws" => %{
          "spot" => "wss://demo-stream.binance.com/ws",
          "margin" => "wss://demo-stream.binance.com/ws",
          "future" => "wss://fstream.binancefuture.com/ws",
          "delivery" => "wss://dstream.binancefuture.com/ws",
          "ws-api" => %{
            "spot" => "wss://demo-ws-api.binance.com/ws-api/v3",
            "future" => "wss://testnet.binancefuture.com/ws-fapi/v1",
            "delivery" => "wss://testnet.binancefuture.com/ws-dapi/v1"
          }
        }
      }
    },
    "options" => %{
      "returnRateLimits" => false,
      "streamLimits" => %{
        "spot" => 50,
        "margin" => 50,
        "future" => 50,
        "delivery" => 50
      },
      "subscriptionLimitByStream" => %{
        "spot" => 200,
        "margin" => 200,
        "future" => 200,
        "delivery" => 200
      },
      "streamBySubscriptionsHash" => %{},
      "streamIndex" => -1,
      "watchOrderBookRate" => 100,
      "liquidationsLimit" => 1000,
      "myLiquidationsLimit" => 1000,
      "tradesLimit" => 1000,
      "ordersLimit" => 1000,
      "OHLCVLimit" => 1000,
      "requestId" => %{},
      "watchOrderBookLimit" => 1000,
      "watchTrades" => %{"name" => "trade"},
      "watchTicker" => %{"name" => "ticker"},
      "watchTickers" => %{"name" => "miniTicker"},
      "watchOHLCV" => %{"name" => "kline"},
      "watchOrderBook" => %{
        "maxRetries" => 3,
        "checksum" => true
      },
      "watchBalance" => %{
        "fetchBalanceSnapshot" => false,
        "awaitBalanceSnapshot" => true
      },
      "watchLiquidationsForSymbols" => %{"defaultType" => "swap"},
      "watchPositions" => %{
        "fetchPositionsSnapshot" => true,
        "awaitPositionsSnapshot" => true
      },
      "wallet" => "wb",
      "listenKeyRefreshRate" => 1_200_000,
      "ws" => %{"cost" => 5},
      "tickerChannelsMap" => %{
        "24hrTicker" => "ticker",
        "24hrMiniTicker" => "miniTicker",
        "markPriceUpdate" => "markPrice",
        "1hTicker" => "ticker_1h",
        "4hTicker" => "ticker_4h",
        "1dTicker" => "ticker_1d",
        "bookTicker" => "bookTicker"
      }
    },
    "streaming" => %{"keepAlive" => 180_000}
  }

  @description Collection.deep_extend(Binance.describe(), @additions)

  @spec describe() :: map()
  def describe, do: @description

  # js/src/pro/binance.js:198-204
  @spec request_id(Exchange.t(), term()) :: {term(), Exchange.t()}
  def request_id(exchange, url) do
    options = Base.safe_dict(Instance.options(exchange), "requestId", %{})
    previous_value = Safe.integer(options, url, 0)
    new_value = previous_value + 1
    exchange = Instance.put(exchange, :options, ["requestId", url], new_value)
    {new_value, exchange}
  end

  # js/src/pro/binance.js:205-207
  @spec is_spot_url(Client.t()) :: boolean() | nil
  def is_spot_url(client) do
    String.contains?(client.url, "/stream") or String.contains?(client.url, "demo-stream")
  end

  # js/src/pro/binance.js:208-233
  @spec stream(Exchange.t(), String.t() | nil, String.t() | nil, number() | nil) ::
          {String.t() | nil, Exchange.t()}
  def stream(exchange, type, subscription_hash, num_subscriptions) do
    num_subscriptions = num_subscriptions || 1

    stream_by_subscriptions_hash =
      Base.safe_dict(Instance.options(exchange), "streamBySubscriptionsHash", %{})

    stream = Safe.string(stream_by_subscriptions_hash, subscription_hash)

    {exchange, stream} =
      if stream == nil do
        stream_index = Safe.integer(Instance.options(exchange), "streamIndex", -1)
        stream_limits = Safe.value(Instance.options(exchange), "streamLimits")
        stream_limit = Safe.integer(stream_limits, type)
        stream_index = stream_index + 1
        normalized_index = JS.mod(stream_index, stream_limit)
        exchange = Instance.put(exchange, :options, ["streamIndex"], stream_index)
        stream = Number.number_to_string(normalized_index)

        exchange =
          Instance.put(
            exchange,
            :options,
            ["streamBySubscriptionsHash", subscription_hash],
            stream
          )

        subscriptions_by_streams =
          Safe.value(Instance.options(exchange), "numSubscriptionsByStream")

        exchange =
          if subscriptions_by_streams == nil do
            Instance.put(exchange, :options, ["numSubscriptionsByStream"], %{})
          else
            exchange
          end

        subscriptions_by_stream =
          Safe.integer(Instance.options(exchange)["numSubscriptionsByStream"], stream, 0)

        new_num_subscriptions = subscriptions_by_stream + num_subscriptions

        subscription_limit_by_stream =
          Safe.integer(Instance.options(exchange)["subscriptionLimitByStream"], type, 200)

        if new_num_subscriptions > subscription_limit_by_stream do
          raise Ccxt.BadRequest,
                exchange.id <>
                  " reached the limit of subscriptions by stream. Increase the number of streams, or increase the stream limit or subscription limit by stream if the exchange allows."
        end

        exchange =
          Instance.put(
            exchange,
            :options,
            ["numSubscriptionsByStream", stream],
            subscriptions_by_stream + num_subscriptions
          )

        {exchange, stream}
      else
        {exchange, stream}
      end

    {stream, exchange}
  end

  # js/src/pro/binance.js:234-256
  @spec get_ws_url(Exchange.t(), term(), term()) :: term()
  def get_ws_url(exchange, type, category) do
    base_url = JS.get(JS.get(exchange.urls["api"], "ws"), type)

    if type == "future" do
      base_url_split = JS.split(base_url, "://")
      base_url_split_length = length(base_url_split)

      cond do
        base_url_split_length > 2 ->
          base_url

        String.ends_with?(base_url, "/ws") ->
          prefix = JS.slice(base_url, 0, JS.subtract(JS.length(base_url), 3))
          "#{JS.to_string(prefix)}/#{JS.to_string(category)}/ws"

        true ->
          base_url
      end
    else
      base_url
    end
  end

  # js/src/pro/binance.js:257-262
  @spec get_future_ws_category(term()) :: String.t() | nil
  def get_future_ws_category(channel) do
    if channel == "depth" or channel == "rpiDepth" or channel == "bookTicker" or
         channel == "trade" do
      "public"
    else
      "market"
    end
  end

  # js/src/pro/binance.js:1086-1105
  @spec handle_subscription_status(State.t(), Client.t(), term()) ::
          {term(), State.t(), Client.t()}
  def handle_subscription_status(state, client, message) do
    id = Safe.string(message, "id")
    subscriptions_by_id = Collection.index_by(client.subscriptions, "id")
    subscription = Safe.value(subscriptions_by_id, id, %{})
    method = Safe.value(subscription, "method")

    {state, client} =
      if method == nil do
        {state, client}
      else
        state.exchange.module.call_handler(method, state, client, message, subscription)
      end

    is_un_sub_message = Base.safe_bool(subscription, "unsubscribe", false)

    {state, client} =
      if is_un_sub_message do
        handle_un_subscription(state, client, subscription)
      else
        {state, client}
      end

    {message, state, client}
  end

  # js/src/pro/binance.js:1106-1115
  @spec handle_un_subscription(State.t(), Client.t(), map() | nil) :: {State.t(), Client.t()}
  def handle_un_subscription(state, client, subscription) do
    message_hashes = Base.safe_list(subscription, "messageHashes", [])
    sub_message_hashes = Base.safe_list(subscription, "subMessageHashes", [])

    client =
      Enum.reduce(Enum.with_index(message_hashes), client, fn {unsub_hash, j}, client ->
        sub_hash = Enum.at(sub_message_hashes, j)
        Base.clean_unsubscription(state.exchange, client, sub_hash, unsub_hash, nil)
      end)

    state = Base.clean_cache(state, subscription)
    {state, client}
  end

  # js/src/pro/binance.js:1847-1852
  @spec watch_ticker(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def watch_ticker(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbol = Base.symbol(exchange, symbol)

    tickers =
      watch_tickers(
        exchange,
        [symbol],
        Collection.extend(params, %{"callerMethodName" => "watchTicker"})
      )

    tickers[symbol]
  end

  # js/src/pro/binance.js:1863-1868
  @spec watch_mark_price(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def watch_mark_price(exchange, symbol, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbol = Base.symbol(exchange, symbol)

    tickers =
      watch_mark_prices(
        exchange,
        [symbol],
        Collection.extend(params, %{"callerMethodName" => "watchMarkPrice"})
      )

    tickers[symbol]
  end

  # js/src/pro/binance.js:1879-1890
  @spec watch_mark_prices(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def watch_mark_prices(exchange, symbols, params) do
    params = params || %{}

    [channel_name, params] =
      Base.handle_option_and_params(exchange, params, "watchMarkPrices", "name", "markPrice")

    new_tickers =
      watch_multi_ticker_helper(exchange, "watchMarkPrices", channel_name, symbols, params, nil)

    if exchange.new_updates do
      new_tickers
    else
      Base.filter_by_array(Connection.stream_field(exchange, "tickers"), "symbol", symbols, nil)
    end
  end

  # js/src/pro/binance.js:1905-1916
  @spec watch_tickers(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def watch_tickers(exchange, symbols, params) do
    params = params || %{}

    [channel_name, params] =
      Base.handle_option_and_params(exchange, params, "watchTickers", "name", "miniTicker")

    if channel_name == "bookTicker" do
      raise Ccxt.BadRequest,
            exchange.id <>
              " deprecation notice - to subscribe for bids-asks, use watch_bids_asks() method instead"
    end

    new_tickers =
      watch_multi_ticker_helper(exchange, "watchTickers", channel_name, symbols, params, nil)

    if exchange.new_updates do
      new_tickers
    else
      Base.filter_by_array(Connection.stream_field(exchange, "tickers"), "symbol", symbols, nil)
    end
  end

  # js/src/pro/binance.js:1931-1938
  @spec unwatch_tickers(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def unwatch_tickers(exchange, symbols, params) do
    params = params || %{}

    [channel_name, params] =
      Base.handle_option_and_params(exchange, params, "watchTickers", "name", "ticker")

    if channel_name == "bookTicker" do
      raise Ccxt.BadRequest,
            exchange.id <>
              " deprecation notice - to subscribe for bids-asks, use watch_bids_asks() method instead"
    end

    watch_multi_ticker_helper(exchange, "unWatchTickers", channel_name, symbols, params, true)
  end

  # js/src/pro/binance.js:1948-1953
  @spec unwatch_mark_prices(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def unwatch_mark_prices(exchange, symbols, params) do
    params = params || %{}

    [channel_name, params] =
      Base.handle_option_and_params(exchange, params, "watchMarkPrices", "name", "markPrice")

    Rest.load_markets(exchange)
    watch_multi_ticker_helper(exchange, "unWatchMarkPrices", channel_name, symbols, params, true)
  end

  # js/src/pro/binance.js:1963-1965
  @spec unwatch_mark_price(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def unwatch_mark_price(exchange, symbol, params) do
    params = params || %{}
    unwatch_mark_prices(exchange, [symbol], params)
  end

  # js/src/pro/binance.js:1980-1982
  @spec unwatch_ticker(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def unwatch_ticker(exchange, symbol, params) do
    params = params || %{}
    unwatch_tickers(exchange, [symbol], params)
  end

  # js/src/pro/binance.js:1994-2002
  @spec watch_bids_asks(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def watch_bids_asks(exchange, symbols, params) do
    params = params || %{}
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, true, false, true)

    result =
      watch_multi_ticker_helper(exchange, "watchBidsAsks", "bookTicker", symbols, params, nil)

    if exchange.new_updates do
      result
    else
      Base.filter_by_array(Connection.stream_field(exchange, "bidsasks"), "symbol", symbols, nil)
    end
  end

  # js/src/pro/binance.js:2003-2119
  @spec watch_multi_ticker_helper(
          Exchange.t(),
          term(),
          String.t() | nil,
          [String.t() | nil] | nil,
          map() | nil,
          boolean() | nil
        ) :: term()
  def watch_multi_ticker_helper(
        exchange,
        method_name,
        channel_name,
        symbols,
        params,
        is_unsubscribe
      ) do
    params = params || %{}
    is_unsubscribe = is_unsubscribe || false
    Rest.load_markets(exchange)
    symbols = Base.market_symbols(exchange, symbols, nil, true, false, true)
    is_bid_ask = channel_name == "bookTicker"
    is_mark_price = channel_name == "markPrice"
    use1s_freq = Base.safe_bool(params, "use1sFreq", true)
    symbols_defined = symbols != nil
    first_market = if symbols_defined, do: Binance.market(exchange, Enum.at(symbols, 0))
    default_market = if is_mark_price, do: "swap", else: nil

    [market_type, params] =
      Base.handle_market_type_and_params(
        exchange,
        method_name,
        first_market,
        params,
        default_market
      )

    [sub_type, params] =
      Base.handle_sub_type_and_params(exchange, method_name, first_market, params, nil)

    raw_market_type =
      cond do
        Binance.is_linear(market_type, sub_type) ->
          "future"

        Binance.is_inverse(market_type, sub_type) ->
          "delivery"

        market_type == "spot" ->
          market_type

        true ->
          raise Ccxt.NotSupported,
                "#{exchange.id} #{JS.to_string(method_name)}() does not support options markets"
      end

    if is_mark_price and market_type not in ["swap", "future"] do
      raise Ccxt.NotSupported,
            "#{exchange.id} #{JS.to_string(method_name)}() does not support #{JS.to_string(market_type)} markets yet"
    end

    suffix =
      if is_mark_price do
        if use1s_freq, do: "@1s", else: ""
      else
        ""
      end

    unified_prefix =
      cond do
        is_bid_ask -> "bidask"
        is_mark_price -> "markPrice"
        true -> "ticker"
      end

    {subscription_args, message_hashes, unsubscribe_message_hashes} =
      if symbols_defined do
        {subscription_args, message_hashes, unsubscribe_message_hashes} =
          for symbol <- symbols, reduce: {[], [], []} do
            {subscription_args, message_hashes, unsubscribe_message_hashes} ->
              market = Binance.market(exchange, symbol)

              subscription_args = [
                "#{JS.to_string(market["lowercaseId"])}@#{channel_name}#{suffix}"
                | subscription_args
              ]

              message_hashes = [
                "#{unified_prefix}:#{channel_name}@#{JS.to_string(symbol)}" | message_hashes
              ]

              if is_unsubscribe do
                unsubscribe_message_hashes = [
                  "unsubscribe::#{unified_prefix}:#{channel_name}@#{JS.to_string(symbol)}"
                  | unsubscribe_message_hashes
                ]

                {subscription_args, message_hashes, unsubscribe_message_hashes}
              else
                {subscription_args, message_hashes, unsubscribe_message_hashes}
              end
          end

        subscription_args = Enum.reverse(subscription_args)
        message_hashes = Enum.reverse(message_hashes)
        unsubscribe_message_hashes = Enum.reverse(unsubscribe_message_hashes)
        {subscription_args, message_hashes, unsubscribe_message_hashes}
      else
        subscription_args =
          cond do
            is_bid_ask ->
              if market_type == "spot" do
                raise Ccxt.ArgumentsRequired,
                      "#{exchange.id} #{JS.to_string(method_name)}() requires symbols for this channel for spot markets"
              end

              ["!" <> channel_name]

            is_mark_price ->
              ["!#{channel_name}@arr#{suffix}"]

            true ->
              ["!#{channel_name}@arr"]
          end

        message_hashes = ["#{unified_prefix}s:#{channel_name}"]
        unsubscribe_message_hashes = ["unsubscribe::" <> channel_name]
        {subscription_args, message_hashes, unsubscribe_message_hashes}
      end

    stream_hash =
      if symbols_defined, do: channel_name <> "::" <> JS.join(symbols, ","), else: channel_name

    url =
      JS.to_string(get_ws_url(exchange, raw_market_type, get_future_ws_category(channel_name))) <>
        "/" <> Instance.transaction(exchange, &stream(&1, raw_market_type, stream_hash, nil))

    request_id = Instance.transaction(exchange, &request_id(&1, url))

    request = %{
      "method" => if(is_unsubscribe, do: "UNSUBSCRIBE", else: "SUBSCRIBE"),
      "params" => subscription_args,
      "id" => request_id
    }

    subscription = %{"id" => request_id}

    {subscription, hashes} =
      if is_unsubscribe do
        subscription = %{
          "unsubscribe" => true,
          "id" => JS.to_string(request_id),
          "subMessageHashes" => message_hashes,
          "messageHashes" => unsubscribe_message_hashes,
          "symbols" => symbols,
          "topic" => "ticker"
        }

        hashes = unsubscribe_message_hashes
        {subscription, hashes}
      else
        {subscription, message_hashes}
      end

    result =
      Connection.watch_multiple(
        exchange,
        url,
        hashes,
        Collection.deep_extend(request, params),
        hashes,
        subscription
      )

    cond do
      is_unsubscribe -> result
      symbols_defined -> %{JS.get(result, "symbol") => result}
      true -> result
    end
  end

  # js/src/pro/binance.js:2120-2239
  @spec parse_ws_ticker(Exchange.t(), term(), term()) :: map() | nil
  def parse_ws_ticker(exchange, message, market_type) do
    market_id = Safe.string2(message, "s", "symbol")
    symbol = Base.safe_symbol(exchange, market_id, nil, nil, market_type)
    event = Safe.string(message, "e", "bookTicker")
    event = if event == "24hrTicker", do: "ticker", else: event

    if event == "markPriceUpdate" do
      Base.safe_ticker(
        exchange,
        %{
          "symbol" => symbol,
          "timestamp" => Safe.integer(message, "E"),
          "datetime" => Time.iso8601(Safe.integer(message, "E")),
          "info" => message,
          "markPrice" => Safe.string(message, "p"),
          "indexPrice" => Safe.string(message, "i")
        },
        nil
      )
    else
      timestamp =
        if event == "bookTicker" do
          Safe.integer2(message, "E", "time")
        else
          Safe.integer_n(message, ["C", "E", "time"])
        end

      market = Binance.safe_market(exchange, market_id, nil, nil, market_type)
      last = Safe.string2(message, "c", "price")

      Base.safe_ticker(
        exchange,
        %{
          "symbol" => symbol,
          "timestamp" => timestamp,
          "datetime" => Time.iso8601(timestamp),
          "high" => Safe.string(message, "h"),
          "low" => Safe.string(message, "l"),
          "bid" => Safe.string2(message, "b", "bidPrice"),
          "bidVolume" => Safe.string2(message, "B", "bidQty"),
          "ask" => Safe.string2(message, "a", "askPrice"),
          "askVolume" => Safe.string2(message, "A", "askQty"),
          "vwap" => Safe.string(message, "w"),
          "open" => Safe.string(message, "o"),
          "close" => last,
          "last" => last,
          "previousClose" => Safe.string(message, "x"),
          "change" => Safe.string(message, "p"),
          "percentage" => Safe.string(message, "P"),
          "average" => nil,
          "baseVolume" => Safe.string(message, "v"),
          "quoteVolume" => Safe.string(message, "q"),
          "info" => message
        },
        market
      )
    end
  end

  # js/src/pro/binance.js:2272-2286
  @spec handle_bids_asks(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_bids_asks(state, client, message) do
    handle_tickers_and_bids_asks(state, client, message, "bidasks")
  end

  # js/src/pro/binance.js:2287-2318
  @spec handle_tickers(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_tickers(state, client, message) do
    handle_tickers_and_bids_asks(state, client, message, "tickers")
  end

  # js/src/pro/binance.js:2319-2321
  @spec handle_mark_prices(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_mark_prices(state, client, message) do
    handle_tickers_and_bids_asks(state, client, message, "markPrices")
  end

  # js/src/pro/binance.js:2322-2376
  @spec handle_tickers_and_bids_asks(State.t(), Client.t(), term(), term()) ::
          {State.t(), Client.t()}
  def handle_tickers_and_bids_asks(state, client, message, method_type) do
    is_spot = is_spot_url(client)
    market_type = if is_spot, do: "spot", else: "contract"
    is_bid_ask = method_type == "bidasks"
    is_mark_price = method_type == "markPrices"

    unified_prefix =
      cond do
        is_bid_ask -> "bidask"
        is_mark_price -> "markPrice"
        true -> "ticker"
      end

    raw_tickers = if is_list(message), do: message, else: [message]

    {channel_name, new_tickers, state, resolved_message_hashes, client} =
      for ticker <- raw_tickers, reduce: {nil, %{}, state, [], client} do
        {_, new_tickers, state, resolved_message_hashes, client} ->
          event = Safe.string(ticker, "e")
          event = if is_bid_ask, do: "bookTicker", else: event

          channel_name =
            Safe.string(Instance.options(state.exchange)["tickerChannelsMap"], event, event)

          if channel_name == nil do
            {channel_name, new_tickers, state, resolved_message_hashes, client}
          else
            parsed_ticker = parse_ws_ticker(state.exchange, ticker, market_type)
            symbol = parsed_ticker["symbol"]
            new_tickers = Map.put(new_tickers, symbol, parsed_ticker)

            state =
              if is_bid_ask do
                %{state | bidsasks: Map.put(state.bidsasks, symbol, parsed_ticker)}
              else
                %{state | tickers: Map.put(state.tickers, symbol, parsed_ticker)}
              end

            message_hash = "#{unified_prefix}:#{channel_name}@#{JS.to_string(symbol)}"
            resolved_message_hashes = [message_hash | resolved_message_hashes]
            client = Client.resolve(client, parsed_ticker, message_hash)
            {channel_name, new_tickers, state, resolved_message_hashes, client}
          end
      end

    resolved_message_hashes = Enum.reverse(resolved_message_hashes)
    length = length(resolved_message_hashes)

    if length > 0 do
      batch_message_hash = "#{unified_prefix}s:#{JS.to_string(channel_name)}"
      client = Client.resolve(client, new_tickers, batch_message_hash)
      {state, client}
    else
      {state, client}
    end
  end

  # js/src/pro/binance.js:4615-4659
  @spec handle_ws_error(Exchange.t(), Client.t(), term()) :: Client.t()
  def handle_ws_error(exchange, client, message) do
    id = Safe.string(message, "id")
    error = Base.safe_dict(message, "error", %{})
    code = Safe.integer(error, "code")
    msg = Safe.string(error, "msg")

    {rejected, client} =
      try do
        Binance.handle_errors(
          exchange,
          code,
          msg,
          client.url,
          "",
          %{},
          Encode.json(error),
          error,
          %{},
          %{}
        )

        {false, client}
      rescue
        e ->
          client = Client.reject(client, e, id)
          subscription_keys = Ordered.keys(client.subscriptions)

          client =
            Enum.reduce(subscription_keys, client, fn subscription_hash, client ->
              subscription_id = Safe.string(client.subscriptions[subscription_hash], "id")
              subscription = Safe.string(client.subscriptions[subscription_hash], "subscription")

              if id == subscription_id do
                client = Client.reject(client, e, subscription_hash)

                if subscription == nil do
                  client
                else
                  %{client | subscriptions: JS.delete(client.subscriptions, subscription)}
                end
              else
                client
              end
            end)

          {true, client}
      end

    client = if rejected, do: client, else: Client.reject(client, message, id)
    code_string = Safe.string(error, "code")

    if code_string != nil and JS.get(code_string, 0) == "5" do
      Client.reset(client, message)
    else
      client
    end
  end

  # js/src/pro/binance.js:4676-4757
  @spec handle_message(State.t(), Client.t(), term()) :: {State.t(), Client.t()}
  def handle_message(state, client, message) do
    event_msg = Base.safe_dict(message, "event", nil)
    message = if event_msg == nil, do: message, else: event_msg
    status = Safe.string(message, "status")
    error = Safe.value(message, "error")

    if error != nil or (status != nil and status != "200") do
      client = handle_ws_error(state.exchange, client, message)
      {state, client}
    else
      id = Safe.string(message, "id")
      subscriptions = Safe.value(client.subscriptions, id)
      method = Safe.value(subscriptions, "method")

      if method == nil do
        methods = %{
          "depthUpdate" => :handle_order_book,
          "trade" => :handle_trade,
          "aggTrade" => :handle_trade,
          "kline" => :handle_ohlcv,
          "markPrice_kline" => :handle_ohlcv,
          "indexPrice_kline" => :handle_ohlcv,
          "1hTicker@arr" => :handle_tickers,
          "4hTicker@arr" => :handle_tickers,
          "1dTicker@arr" => :handle_tickers,
          "24hrTicker@arr" => :handle_tickers,
          "24hrMiniTicker@arr" => :handle_tickers,
          "1hTicker" => :handle_tickers,
          "4hTicker" => :handle_tickers,
          "1dTicker" => :handle_tickers,
          "24hrTicker" => :handle_tickers,
          "24hrMiniTicker" => :handle_tickers,
          "markPriceUpdate" => :handle_mark_prices,
          "markPriceUpdate@arr" => :handle_mark_prices,
          "bookTicker" => :handle_bids_asks,
          "outboundAccountPosition" => :handle_balance,
          "balanceUpdate" => :handle_balance,
          "ACCOUNT_UPDATE" => :handle_acount_update,
          "executionReport" => :handle_order_update,
          "ORDER_TRADE_UPDATE" => :handle_order_update,
          "ALGO_UPDATE" => :handle_order_update,
          "forceOrder" => :handle_liquidation,
          "eventStreamTerminated" => :handle_event_stream_terminated,
          "externalLockUpdate" => :handle_balance
        }

        event = Safe.string(message, "e")

        event =
          if is_list(message) do
            data = Enum.at(message, 0)
            JS.to_string(Safe.string(data, "e")) <> "@arr"
          else
            event
          end

        method = Safe.value(methods, event)

        if method == nil do
          request_id = Safe.string(message, "id")

          if request_id == nil do
            if event == nil and JS.has_key?(message, "a") and JS.has_key?(message, "b") do
              handle_bids_asks(state, client, message)
            else
              {state, client}
            end
          else
            {_, state, client} = handle_subscription_status(state, client, message)
            {state, client}
          end
        else
          state.exchange.module.call_handler(method, state, client, message)
        end
      else
        state.exchange.module.call_handler(method, state, client, message)
      end
    end
  end

  def call_handler(:handle_tickers, state, client, message) do
    handle_tickers(state, client, message)
  end

  def call_handler(:handle_mark_prices, state, client, message) do
    handle_mark_prices(state, client, message)
  end

  def call_handler(:handle_bids_asks, state, client, message) do
    handle_bids_asks(state, client, message)
  end

  def call_handler(handler, state, _client, _message)
      when handler in [
             :handle_order_book,
             :handle_trade,
             :handle_ohlcv,
             :handle_balance,
             :handle_acount_update,
             :handle_order_update,
             :handle_liquidation,
             :handle_event_stream_terminated
           ] do
    raise Ccxt.NotSupported, "#{state.exchange.id} #{handler} is not compiled"
  end

  def call_handler(:handle_tickers, state, client, message, _subscription) do
    handle_tickers(state, client, message)
  end

  def call_handler(:handle_mark_prices, state, client, message, _subscription) do
    handle_mark_prices(state, client, message)
  end

  def call_handler(:handle_bids_asks, state, client, message, _subscription) do
    handle_bids_asks(state, client, message)
  end

  def call_handler(handler, state, _client, _message, _subscription)
      when handler in [
             :handle_order_book,
             :handle_trade,
             :handle_ohlcv,
             :handle_balance,
             :handle_acount_update,
             :handle_order_update,
             :handle_liquidation,
             :handle_event_stream_terminated
           ] do
    raise Ccxt.NotSupported, "#{state.exchange.id} #{handler} is not compiled"
  end
end
