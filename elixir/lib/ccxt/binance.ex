# Generated from js/src/binance.js of ccxt; change the generator, not this file. What follows is ccxt's licence.
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

defmodule Ccxt.Binance do
  @moduledoc """
  Binance, with ccxt's unified API.

  Functions give `{:ok, value}` or `{:error, exception}`; those with a `!` give the value or raise. Values are ccxt's:
  maps with string keys, amounts and prices as numbers, times in milliseconds since 1970.

      exchange = Ccxt.Binance.new()
      :ok = Ccxt.Pro.close(exchange)
  """

  alias Ccxt.Compiled
  alias Ccxt.Exchange
  alias Ccxt.Rest
  alias Ccxt.Result

  @doc """
  A new exchange; `config` is as `Ccxt.Exchange.new/2` takes it: credentials, `options`, urls.

  Raises `ArgumentError` for a setting that there isn't.
  """
  @spec new(map() | keyword()) :: Exchange.t()
  def new(config \\ %{}), do: Exchange.new(Compiled.Binance, config)

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
end
