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

defmodule Ccxt.Pro.Binance do
  @moduledoc """
  Binance, with ccxt's unified API.

  Functions give `{:ok, value}` or `{:error, exception}`; those with a `!` give the value or raise. Values are ccxt's:
  maps with string keys, amounts and prices as numbers, times in milliseconds since 1970.

      exchange = Ccxt.Pro.Binance.new()
      {:ok, value} = Ccxt.Pro.Binance.watch_mark_price(exchange, "BTC/USDT")
      :ok = Ccxt.Pro.close(exchange)
  """

  alias Ccxt.Compiled
  alias Ccxt.Exchange
  alias Ccxt.Pro.Updates
  alias Ccxt.Rest
  alias Ccxt.Result

  @doc """
  A new exchange; `config` is as `Ccxt.Exchange.new/2` takes it: credentials, `options`, urls.

  Raises `ArgumentError` for a setting that there isn't.
  """
  @spec new(map() | keyword()) :: Exchange.t()
  def new(config \\ %{}), do: Exchange.new(Compiled.Pro.Binance, config)

  @doc """
  Loads the markets, unless they are loaded already, and gives them by symbol. Other functions do it by themselves.
  """
  @spec load_markets(Exchange.t(), boolean(), map()) :: Result.t(%{String.t() => map()})
  def load_markets(exchange, reload \\ false, params \\ %{}) do
    Result.of(fn -> Rest.load_markets(exchange, reload, params) end)
  end

  @doc """
  Fetches all available currencies on an exchange.

  ## Parameters

  - `params`: extra parameters specific to the exchange API endpoint

  Returns an associative dictionary of currencies.

  ## See also

  - <https://developers.binance.com/docs/wallet/capital/all-coins-info>
  - <https://developers.binance.com/docs/margin_trading/market-data/Get-All-Margin-Assets>
  """
  @spec fetch_currencies(Exchange.t(), map() | nil) :: Result.t(map() | nil)
  def fetch_currencies(exchange, params \\ %{}) do
    Result.of(fn -> Compiled.Binance.fetch_currencies(exchange, params) end)
  end

  @doc """
  As `fetch_currencies/2`, but gives the value itself and raises the error.
  """
  @spec fetch_currencies!(Exchange.t(), map() | nil) :: map() | nil
  def fetch_currencies!(exchange, params \\ %{}) do
    Compiled.Binance.fetch_currencies(exchange, params)
  end

  @doc """
  Retrieves data on all markets for binance.

  ## Parameters

  - `params`: extra parameters specific to the exchange API endpoint

  Returns an array of objects representing market data.

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/general-endpoints#exchange-information>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Exchange-Information>
  - <https://developers.binance.com/docs/derivatives/option/market-data/Exchange-Information>
  - <https://developers.binance.com/docs/margin_trading/market-data/Get-All-Cross-Margin-Pairs>
  - <https://developers.binance.com/docs/margin_trading/market-data/Get-All-Isolated-Margin-Symbol>
  """
  @spec fetch_markets(Exchange.t(), map() | nil) :: Result.t([map() | nil] | nil)
  def fetch_markets(exchange, params \\ %{}) do
    Result.of(fn -> Compiled.Binance.fetch_markets(exchange, params) end)
  end

  @doc """
  As `fetch_markets/2`, but gives the value itself and raises the error.
  """
  @spec fetch_markets!(Exchange.t(), map() | nil) :: [map() | nil] | nil
  def fetch_markets!(exchange, params \\ %{}) do
    Compiled.Binance.fetch_markets(exchange, params)
  end

  @doc """
  Fetches the current integer timestamp in milliseconds from the exchange server.

  ## Parameters

  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"subType"`: "linear" or "inverse"

  Returns the current integer timestamp in milliseconds from the exchange server.

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/general-endpoints#check-server-time>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Check-Server-Time>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Check-Server-time>
  """
  @spec fetch_time(Exchange.t(), map() | nil) :: Result.t(number() | nil)
  def fetch_time(exchange, params \\ %{}) do
    Result.of(fn -> Compiled.Binance.fetch_time(exchange, params) end)
  end

  @doc """
  As `fetch_time/2`, but gives the value itself and raises the error.
  """
  @spec fetch_time!(Exchange.t(), map() | nil) :: number() | nil
  def fetch_time!(exchange, params \\ %{}), do: Compiled.Binance.fetch_time(exchange, params)

  @doc """
  UnWatches a price ticker, a statistical calculation with the information calculated over the past 24 hours for all markets of a specific list.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch the ticker for
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [ticker structure]{@link https://docs.ccxt.com/?id=ticker-structure}.

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Mark-Price-Stream>
  """
  @spec unwatch_mark_price(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(term())
  def unwatch_mark_price(exchange, symbol, params \\ %{}) do
    Result.of(fn -> Compiled.Pro.Binance.unwatch_mark_price(exchange, symbol, params) end)
  end

  @doc """
  As `unwatch_mark_price/3`, but gives the value itself and raises the error.
  """
  @spec unwatch_mark_price!(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def unwatch_mark_price!(exchange, symbol, params \\ %{}) do
    Compiled.Pro.Binance.unwatch_mark_price(exchange, symbol, params)
  end

  @doc """
  UnWatches a price ticker, a statistical calculation with the information calculated over the past 24 hours for all markets of a specific list.

  ## Parameters

  - `symbols`: unified symbol of the market to fetch the ticker for
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [ticker structure]{@link https://docs.ccxt.com/?id=ticker-structure}.

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Mark-Price-Stream>
  """
  @spec unwatch_mark_prices(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(term())
  def unwatch_mark_prices(exchange, symbols \\ nil, params \\ %{}) do
    Result.of(fn -> Compiled.Pro.Binance.unwatch_mark_prices(exchange, symbols, params) end)
  end

  @doc """
  As `unwatch_mark_prices/3`, but gives the value itself and raises the error.
  """
  @spec unwatch_mark_prices!(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def unwatch_mark_prices!(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Pro.Binance.unwatch_mark_prices(exchange, symbols, params)
  end

  @doc """
  UnWatches a price ticker, a statistical calculation with the information calculated over the past 24 hours for all markets of a specific list.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch the ticker for
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [ticker structure]{@link https://docs.ccxt.com/?id=ticker-structure}.

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/web-socket-streams#individual-symbol-mini-ticker-stream>
  - <https://developers.binance.com/docs/binance-spot-api-docs/web-socket-streams#all-market-mini-tickers-stream>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Individual-Symbol-Ticker-Streams>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Market-Mini-Tickers-Stream>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Market-Mini-Tickers-Stream>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Individual-Symbol-Ticker-Streams>
  """
  @spec unwatch_ticker(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(term())
  def unwatch_ticker(exchange, symbol, params \\ %{}) do
    Result.of(fn -> Compiled.Pro.Binance.unwatch_ticker(exchange, symbol, params) end)
  end

  @doc """
  As `unwatch_ticker/3`, but gives the value itself and raises the error.
  """
  @spec unwatch_ticker!(Exchange.t(), String.t() | nil, map() | nil) :: term()
  def unwatch_ticker!(exchange, symbol, params \\ %{}) do
    Compiled.Pro.Binance.unwatch_ticker(exchange, symbol, params)
  end

  @doc """
  UnWatches a price ticker, a statistical calculation with the information calculated over the past 24 hours for all markets of a specific list.

  ## Parameters

  - `symbols`: unified symbol of the market to fetch the ticker for
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [ticker structure]{@link https://docs.ccxt.com/?id=ticker-structure}.

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/web-socket-streams#individual-symbol-mini-ticker-stream>
  - <https://developers.binance.com/docs/binance-spot-api-docs/web-socket-streams#all-market-mini-tickers-stream>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Individual-Symbol-Ticker-Streams>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Market-Mini-Tickers-Stream>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Market-Mini-Tickers-Stream>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Individual-Symbol-Ticker-Streams>
  """
  @spec unwatch_tickers(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: Result.t(term())
  def unwatch_tickers(exchange, symbols \\ nil, params \\ %{}) do
    Result.of(fn -> Compiled.Pro.Binance.unwatch_tickers(exchange, symbols, params) end)
  end

  @doc """
  As `unwatch_tickers/3`, but gives the value itself and raises the error.
  """
  @spec unwatch_tickers!(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: term()
  def unwatch_tickers!(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Pro.Binance.unwatch_tickers(exchange, symbols, params)
  end

  @doc """
  Watches best bid & ask for symbols.

  ## Parameters

  - `symbols`: unified symbol of the market to fetch the ticker for
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [ticker structure]{@link https://docs.ccxt.com/?id=ticker-structure}.

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/websocket-api/market-data-requests#symbol-order-book-ticker>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Book-Tickers-Stream>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Book-Tickers-Stream>
  """
  @spec watch_bids_asks(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(map() | nil)
  def watch_bids_asks(exchange, symbols \\ nil, params \\ %{}) do
    Result.of(fn -> Compiled.Pro.Binance.watch_bids_asks(exchange, symbols, params) end)
  end

  @doc """
  As `watch_bids_asks/3`, but gives the value itself and raises the error.
  """
  @spec watch_bids_asks!(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def watch_bids_asks!(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Pro.Binance.watch_bids_asks(exchange, symbols, params)
  end

  @doc """
  Watches a mark price for a specific market.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch the ticker for
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"use1sFreq"`: *default is true* if set to true, the mark price will be updated every second, otherwise every 3 seconds

  Returns a [ticker structure]{@link https://docs.ccxt.com/?id=ticker-structure}.

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Mark-Price-Stream>
  """
  @spec watch_mark_price(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(map() | nil)
  def watch_mark_price(exchange, symbol, params \\ %{}) do
    Result.of(fn -> Compiled.Pro.Binance.watch_mark_price(exchange, symbol, params) end)
  end

  @doc """
  As `watch_mark_price/3`, but gives the value itself and raises the error.
  """
  @spec watch_mark_price!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def watch_mark_price!(exchange, symbol, params \\ %{}) do
    Compiled.Pro.Binance.watch_mark_price(exchange, symbol, params)
  end

  @doc """
  Watches the mark price for all markets.

  ## Parameters

  - `symbols`: unified symbol of the market to fetch the ticker for
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"use1sFreq"`: *default is true* if set to true, the mark price will be updated every second, otherwise every 3 seconds

  Returns a [ticker structure]{@link https://docs.ccxt.com/?id=ticker-structure}.

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Mark-Price-Stream-for-All-market>
  """
  @spec watch_mark_prices(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(map() | nil)
  def watch_mark_prices(exchange, symbols \\ nil, params \\ %{}) do
    Result.of(fn -> Compiled.Pro.Binance.watch_mark_prices(exchange, symbols, params) end)
  end

  @doc """
  As `watch_mark_prices/3`, but gives the value itself and raises the error.
  """
  @spec watch_mark_prices!(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def watch_mark_prices!(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Pro.Binance.watch_mark_prices(exchange, symbols, params)
  end

  @doc """
  Watches a price ticker, a statistical calculation with the information calculated over the past 24 hours for a specific market.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch the ticker for
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"name"`: stream to use can be ticker or miniTicker

  Returns a [ticker structure]{@link https://docs.ccxt.com/?id=ticker-structure}.

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/web-socket-streams#individual-symbol-mini-ticker-stream>
  - <https://developers.binance.com/docs/binance-spot-api-docs/web-socket-streams#all-market-mini-tickers-stream>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Individual-Symbol-Ticker-Streams>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Market-Mini-Tickers-Stream>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Market-Mini-Tickers-Stream>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Individual-Symbol-Ticker-Streams>
  """
  @spec watch_ticker(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(map() | nil)
  def watch_ticker(exchange, symbol, params \\ %{}) do
    Result.of(fn -> Compiled.Pro.Binance.watch_ticker(exchange, symbol, params) end)
  end

  @doc """
  As `watch_ticker/3`, but gives the value itself and raises the error.
  """
  @spec watch_ticker!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  def watch_ticker!(exchange, symbol, params \\ %{}) do
    Compiled.Pro.Binance.watch_ticker(exchange, symbol, params)
  end

  @doc """
  Watches a price ticker, a statistical calculation with the information calculated over the past 24 hours for all markets of a specific list.

  ## Parameters

  - `symbols`: unified symbol of the market to fetch the ticker for
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [ticker structure]{@link https://docs.ccxt.com/?id=ticker-structure}.

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/web-socket-streams#individual-symbol-mini-ticker-stream>
  - <https://developers.binance.com/docs/binance-spot-api-docs/web-socket-streams#all-market-mini-tickers-stream>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Individual-Symbol-Ticker-Streams>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Market-Mini-Tickers-Stream>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Market-Mini-Tickers-Stream>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Individual-Symbol-Ticker-Streams>
  """
  @spec watch_tickers(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(map() | nil)
  def watch_tickers(exchange, symbols \\ nil, params \\ %{}) do
    Result.of(fn -> Compiled.Pro.Binance.watch_tickers(exchange, symbols, params) end)
  end

  @doc """
  As `watch_tickers/3`, but gives the value itself and raises the error.
  """
  @spec watch_tickers!(Exchange.t(), [String.t() | nil] | nil, map() | nil) :: map() | nil
  def watch_tickers!(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Pro.Binance.watch_tickers(exchange, symbols, params)
  end

  @doc """
  A lazy stream of what `watch_bids_asks/3` gives.

  See `Ccxt.Pro.Updates`.
  """
  @spec stream_bids_asks(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Enumerable.t(map() | nil)
  def stream_bids_asks(exchange, symbols \\ nil, params \\ %{}) do
    Updates.stream(fn -> watch_bids_asks(exchange, symbols, params) end, nil)
  end

  @doc """
  A lazy stream of what `watch_mark_price/3` gives; ending it calls `unwatch_mark_price`.

  See `Ccxt.Pro.Updates`.
  """
  @spec stream_mark_price(Exchange.t(), String.t() | nil, map() | nil) ::
          Enumerable.t(map() | nil)
  def stream_mark_price(exchange, symbol, params \\ %{}) do
    Updates.stream(fn -> watch_mark_price(exchange, symbol, params) end, fn ->
      unwatch_mark_price(
        exchange,
        symbol,
        Map.put_new(params, "callerMethodName", "watchMarkPrice")
      )
    end)
  end

  @doc """
  A lazy stream of what `watch_mark_prices/3` gives; ending it calls `unwatch_mark_prices`.

  See `Ccxt.Pro.Updates`.
  """
  @spec stream_mark_prices(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Enumerable.t(map() | nil)
  def stream_mark_prices(exchange, symbols \\ nil, params \\ %{}) do
    Updates.stream(fn -> watch_mark_prices(exchange, symbols, params) end, fn ->
      unwatch_mark_prices(
        exchange,
        symbols,
        Map.put_new(params, "callerMethodName", "watchMarkPrices")
      )
    end)
  end

  @doc """
  A lazy stream of what `watch_ticker/3` gives; ending it calls `unwatch_ticker`.

  See `Ccxt.Pro.Updates`.
  """
  @spec stream_ticker(Exchange.t(), String.t() | nil, map() | nil) :: Enumerable.t(map() | nil)
  def stream_ticker(exchange, symbol, params \\ %{}) do
    Updates.stream(fn -> watch_ticker(exchange, symbol, params) end, fn ->
      unwatch_ticker(exchange, symbol, Map.put_new(params, "callerMethodName", "watchTicker"))
    end)
  end

  @doc """
  A lazy stream of what `watch_tickers/3` gives; ending it calls `unwatch_tickers`.

  See `Ccxt.Pro.Updates`.
  """
  @spec stream_tickers(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Enumerable.t(map() | nil)
  def stream_tickers(exchange, symbols \\ nil, params \\ %{}) do
    Updates.stream(fn -> watch_tickers(exchange, symbols, params) end, fn ->
      unwatch_tickers(exchange, symbols, Map.put_new(params, "callerMethodName", "watchTickers"))
    end)
  end
end
