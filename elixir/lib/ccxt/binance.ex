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

  Each endpoint of the exchange's own API has a function, too, which gives its answer as it is: see `endpoint/3`.

      exchange = Ccxt.Binance.new()
      {:ok, value} = Ccxt.Binance.fetch_ohlcv(exchange, "BTC/USDT")
      :ok = Ccxt.Pro.close(exchange)

  The exchange may be left out, and settings may stand among the parameters: see `Ccxt.Pro`.
  """

  use Ccxt.Rest.EndpointFunctions, of: Ccxt.Compiled.Binance

  alias Ccxt.Calls
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
  The exchange of calls that bring none, and these settings; see `Ccxt.Pro`.
  """
  @spec shared(map() | keyword()) :: Exchange.t()
  def shared(config \\ %{}), do: Calls.Shared.exchange(Compiled.Binance, nil, config)

  @doc """
  Loads the markets, unless they are loaded already, and gives them by symbol. Other functions do it by themselves.
  """
  @spec load_markets(Exchange.t(), boolean(), map()) :: Result.t(%{String.t() => map()})
  @spec load_markets!(Exchange.t(), boolean(), map()) :: %{String.t() => map()}
  defcall load_markets(exchange, reload \\ false, params \\ %{}) do
    Rest.load_markets(exchange, reload, params)
  end

  @doc """
  Add margin.

  ## Parameters

  - `symbol`: unified market symbol
  - `amount`: amount of margin to add
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [margin structure](https://docs.ccxt.com/?id=margin-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Modify-Isolated-Position-Margin>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Modify-Isolated-Position-Margin>

  May be left out: `params`.
  """
  @spec add_margin(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec add_margin!(Exchange.t(), String.t() | nil, number() | nil, map() | nil) :: map() | nil
  defcall add_margin(exchange, symbol, amount, params \\ %{}) do
    Compiled.Binance.add_margin(exchange, symbol, amount, params)
  end

  @doc """
  Create a loan to borrow margin.

  ## Parameters

  - `code`: unified currency code of the currency to borrow
  - `amount`: the amount to borrow
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"portfolioMargin"`: set to true if you would like to borrow margin in a portfolio margin account

  Returns a [margin loan structure](https://docs.ccxt.com/?id=margin-loan-structure).

  ## See also

  - <https://developers.binance.com/docs/margin_trading/borrow-and-repay/Margin-Account-Borrow-Repay>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Borrow>

  May be left out: `params`.
  """
  @spec borrow_cross_margin(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec borrow_cross_margin!(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  defcall borrow_cross_margin(exchange, code, amount, params \\ %{}) do
    Compiled.Binance.borrow_cross_margin(exchange, code, amount, params)
  end

  @doc """
  Create a loan to borrow margin.

  ## Parameters

  - `symbol`: unified market symbol, required for isolated margin
  - `code`: unified currency code of the currency to borrow
  - `amount`: the amount to borrow
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [margin loan structure](https://docs.ccxt.com/?id=margin-loan-structure).

  ## See also

  - <https://developers.binance.com/docs/margin_trading/borrow-and-repay/Margin-Account-Borrow-Repay>

  May be left out: `params`.
  """
  @spec borrow_isolated_margin(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec borrow_isolated_margin!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall borrow_isolated_margin(exchange, symbol, code, amount, params \\ %{}) do
    Compiled.Binance.borrow_isolated_margin(exchange, symbol, code, amount, params)
  end

  @doc """
  Cancel all open orders in a market.

  ## Parameters

  - `symbol`: unified market symbol of the market to cancel orders in
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"marginMode"`: 'cross' or 'isolated', for spot margin trading
  - `"portfolioMargin"`: set to true if you would like to cancel orders in a portfolio margin account
  - `"trigger"`: set to true if you would like to cancel portfolio margin account conditional orders

  Returns a list of [order structures](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints#cancel-all-open-orders-on-a-symbol-trade>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-All-Open-Orders>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Cancel-All-Open-Orders>
  - <https://developers.binance.com/docs/derivatives/option/trade/Cancel-all-Option-orders-on-specific-symbol>
  - <https://developers.binance.com/docs/margin_trading/trade/Margin-Account-Cancel-All-Open-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-UM-Open-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-UM-Open-Conditional-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-CM-Open-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-CM-Open-Conditional-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-Margin-Account-All-Open-Orders-on-a-Symbol>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-All-Algo-Open-Orders>

  May be left out: `symbol`, `params`.
  """
  @spec cancel_all_orders(Exchange.t(), String.t() | nil, map() | nil) ::
          Result.t([map() | nil] | nil)
  @spec cancel_all_orders!(Exchange.t(), String.t() | nil, map() | nil) :: [map() | nil] | nil
  defcall cancel_all_orders(exchange, symbol \\ nil, params \\ %{}) do
    Compiled.Binance.cancel_all_orders(exchange, symbol, params)
  end

  @doc """
  Cancels an open order.

  ## Parameters

  - `id`: order id
  - `symbol`: unified symbol of the market the order was made in
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"portfolioMargin"`: set to true if you would like to cancel an order in a portfolio margin account
  - `"trigger"`: set to true if you would like to cancel a portfolio margin account conditional order

  Returns An [order structure](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints#cancel-order-trade>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Order>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Cancel-Order>
  - <https://developers.binance.com/docs/derivatives/option/trade/Cancel-Option-Order>
  - <https://developers.binance.com/docs/margin_trading/trade/Margin-Account-Cancel-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-UM-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-CM-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-UM-Conditional-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-CM-Conditional-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-Margin-Account-Order>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Algo-Order>

  May be left out: `symbol`, `params`.
  """
  @spec cancel_order(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec cancel_order!(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  defcall cancel_order(exchange, id, symbol \\ nil, params \\ %{}) do
    Compiled.Binance.cancel_order(exchange, id, symbol, params)
  end

  @doc """
  Create a market order by providing the symbol, side and cost.

  ## Parameters

  - `client_order_id`: client order Id
  - `symbol`: unified symbol of the market to create an order in
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `symbol`, `params`.
  """
  @spec cancel_order_with_client_order_id(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec cancel_order_with_client_order_id!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          map() | nil
        ) :: map() | nil
  defcall cancel_order_with_client_order_id(
            exchange,
            client_order_id,
            symbol \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.cancel_order_with_client_order_id(exchange, client_order_id, symbol, params)
  end

  @doc """
  Cancel multiple orders.

  ## Parameters

  - `ids`: order ids
  - `symbol`: unified market symbol
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"clientOrderIds"`: alternative to ids, array of client order ids EXCHANGE SPECIFIC PARAMETERS
  - `"origClientOrderIdList"`: max length 10 e.g. ["my_id_1","my_id_2"], encode the double quotes. No space after comma
  - `"recvWindow"`

  Returns an list of [order structures](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Multiple-Orders>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Cancel-Multiple-Orders>

  May be left out: `symbol`, `params`.
  """
  @spec cancel_orders(Exchange.t(), [String.t() | nil] | nil, String.t() | nil, map() | nil) ::
          Result.t([map() | nil] | nil)
  @spec cancel_orders!(Exchange.t(), [String.t() | nil] | nil, String.t() | nil, map() | nil) ::
          [map() | nil] | nil
  defcall cancel_orders(exchange, ids, symbol \\ nil, params \\ %{}) do
    Compiled.Binance.cancel_orders(exchange, ids, symbol, params)
  end

  @doc """
  Create a market order by providing the symbol, side and cost.

  ## Parameters

  - `client_order_ids`: client order Ids
  - `symbol`: unified symbol of the market to create an order in
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `symbol`, `params`.
  """
  @spec cancel_orders_with_client_order_ids(
          Exchange.t(),
          [String.t() | nil] | nil,
          String.t() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec cancel_orders_with_client_order_ids!(
          Exchange.t(),
          [String.t() | nil] | nil,
          String.t() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall cancel_orders_with_client_order_ids(
            exchange,
            client_order_ids,
            symbol \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.cancel_orders_with_client_order_ids(exchange, client_order_ids, symbol, params)
  end

  @doc false
  @spec cancel_unified_order(Exchange.t(), map() | nil, map() | nil) :: Result.t(map() | nil)
  def cancel_unified_order(exchange, order, params \\ %{}) do
    Result.of(fn -> Compiled.Base.cancel_unified_order(exchange, order, params) end)
  end

  @doc false
  @spec cancel_unified_order!(Exchange.t(), map() | nil, map() | nil) :: map() | nil
  def cancel_unified_order!(exchange, order, params \\ %{}) do
    Compiled.Base.cancel_unified_order(exchange, order, params)
  end

  @doc """
  Convert from one currency to another.

  ## Parameters

  - `id`: the id of the trade that you want to make
  - `from_code`: the currency that you want to sell and convert from
  - `to_code`: the currency that you want to buy and convert into
  - `amount`: how much you want to trade in units of the from currency
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [conversion structure](https://docs.ccxt.com/?id=conversion-structure).

  ## See also

  - <https://developers.binance.com/docs/convert/trade/Accept-Quote>

  May be left out: `amount`, `params`.
  """
  @spec create_convert_trade(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_convert_trade!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_convert_trade(exchange, id, from_code, to_code, amount \\ nil, params \\ %{}) do
    Compiled.Binance.create_convert_trade(exchange, id, from_code, to_code, amount, params)
  end

  @doc """
  Create gift code.

  ## Parameters

  - `code`: gift code
  - `amount`: amount of currency for the gift
  - `params`: extra parameters specific to the exchange API endpoint

  Returns The gift code id, code, currency and amount.

  ## See also

  - <https://developers.binance.com/docs/gift_card/market-data/Create-a-single-token-gift-card>

  May be left out: `params`.
  """
  @spec create_gift_code(Exchange.t(), String.t() | nil, term(), map() | nil) ::
          Result.t(map() | nil)
  @spec create_gift_code!(Exchange.t(), String.t() | nil, term(), map() | nil) :: map() | nil
  defcall create_gift_code(exchange, code, amount, params \\ %{}) do
    Compiled.Binance.create_gift_code(exchange, code, amount, params)
  end

  @doc """
  ccxt's `createLimitBuyOrder`.

  May be left out: `params`.
  """
  @spec create_limit_buy_order(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_limit_buy_order!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_limit_buy_order(exchange, symbol, amount, price, params \\ %{}) do
    Compiled.Base.create_limit_buy_order(exchange, symbol, amount, price, params)
  end

  @doc """
  ccxt's `createLimitOrder`.

  May be left out: `params`.
  """
  @spec create_limit_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_limit_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_limit_order(exchange, symbol, side, amount, price, params \\ %{}) do
    Compiled.Base.create_limit_order(exchange, symbol, side, amount, price, params)
  end

  @doc """
  ccxt's `createLimitSellOrder`.

  May be left out: `params`.
  """
  @spec create_limit_sell_order(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_limit_sell_order!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_limit_sell_order(exchange, symbol, amount, price, params \\ %{}) do
    Compiled.Base.create_limit_sell_order(exchange, symbol, amount, price, params)
  end

  @doc """
  ccxt's `createMarketBuyOrder`.

  May be left out: `params`.
  """
  @spec create_market_buy_order(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec create_market_buy_order!(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  defcall create_market_buy_order(exchange, symbol, amount, params \\ %{}) do
    Compiled.Base.create_market_buy_order(exchange, symbol, amount, params)
  end

  @doc """
  Create a market buy order by providing the symbol and cost.

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `cost`: how much you want to trade in units of the quote currency
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints#new-order-trade>

  May be left out: `params`.
  """
  @spec create_market_buy_order_with_cost(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_market_buy_order_with_cost!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_market_buy_order_with_cost(exchange, symbol, cost, params \\ %{}) do
    Compiled.Binance.create_market_buy_order_with_cost(exchange, symbol, cost, params)
  end

  @doc """
  ccxt's `createMarketOrder`.

  May be left out: `price`, `params`.
  """
  @spec create_market_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_market_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_market_order(exchange, symbol, side, amount, price \\ nil, params \\ %{}) do
    Compiled.Base.create_market_order(exchange, symbol, side, amount, price, params)
  end

  @doc """
  Create a market order by providing the symbol, side and cost.

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `side`: 'buy' or 'sell'
  - `cost`: how much you want to trade in units of the quote currency
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints#new-order-trade>

  May be left out: `params`.
  """
  @spec create_market_order_with_cost(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_market_order_with_cost!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_market_order_with_cost(exchange, symbol, side, cost, params \\ %{}) do
    Compiled.Binance.create_market_order_with_cost(exchange, symbol, side, cost, params)
  end

  @doc """
  Create a market order by providing the symbol, side and cost.

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `side`: 'buy' or 'sell'
  - `cost`: how much you want to trade in units of the quote currency
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `params`.
  """
  @spec create_market_order_with_cost_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_market_order_with_cost_ws!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_market_order_with_cost_ws(exchange, symbol, side, cost, params \\ %{}) do
    Compiled.Base.create_market_order_with_cost_ws(exchange, symbol, side, cost, params)
  end

  @doc """
  ccxt's `createMarketOrderWs`.

  May be left out: `price`, `params`.
  """
  @spec create_market_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_market_order_ws!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_market_order_ws(exchange, symbol, side, amount, price \\ nil, params \\ %{}) do
    Compiled.Base.create_market_order_ws(exchange, symbol, side, amount, price, params)
  end

  @doc """
  ccxt's `createMarketSellOrder`.

  May be left out: `params`.
  """
  @spec create_market_sell_order(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec create_market_sell_order!(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  defcall create_market_sell_order(exchange, symbol, amount, params \\ %{}) do
    Compiled.Base.create_market_sell_order(exchange, symbol, amount, params)
  end

  @doc """
  Create a market sell order by providing the symbol and cost.

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `cost`: how much you want to trade in units of the quote currency
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints#new-order-trade>

  May be left out: `params`.
  """
  @spec create_market_sell_order_with_cost(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_market_sell_order_with_cost!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_market_sell_order_with_cost(exchange, symbol, cost, params \\ %{}) do
    Compiled.Binance.create_market_sell_order_with_cost(exchange, symbol, cost, params)
  end

  @doc """
  Create a trade order.

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `type`: 'market' or 'limit' or 'STOP_LOSS' or 'STOP_LOSS_LIMIT' or 'TAKE_PROFIT' or 'TAKE_PROFIT_LIMIT' or 'STOP'
  - `side`: 'buy' or 'sell'
  - `amount`: how much of you want to trade in units of the base currency
  - `price`: the price that the order is to be fulfilled, in units of the quote currency, ignored in market orders
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"reduceOnly"`: for swap and future reduceOnly is a string 'true' or 'false' that cant be sent with close position set to true or in hedge mode. For spot margin and option reduceOnly is a boolean.
  - `"marginMode"`: 'cross' or 'isolated', for spot margin trading
  - `"sor"`: *spot only* whether to use SOR (Smart Order Routing) or not, default is false
  - `"test"`: *spot only* whether to use the test endpoint or not, default is false
  - `"trailingPercent"`: the percent to trail away from the current market price
  - `"trailingTriggerPrice"`: the price to trigger a trailing order, default uses the price argument
  - `"triggerPrice"`: the price that a trigger order is triggered at
  - `"stopLossPrice"`: the price that a stop loss order is triggered at
  - `"takeProfitPrice"`: the price that a take profit order is triggered at
  - `"portfolioMargin"`: set to true if you would like to create an order in a portfolio margin account
  - `"selfTradePrevention"`: set unified value for stp, one of NONE, EXPIRE_MAKER, EXPIRE_TAKER or EXPIRE_BOTH
  - `"icebergAmount"`: set iceberg amount for limit orders
  - `"stopLossOrTakeProfit"`: 'stopLoss' or 'takeProfit', required for spot trailing orders
  - `"positionSide"`: *swap and portfolio margin only* "BOTH" for one-way mode, "LONG" for buy side of hedged mode, "SHORT" for sell side of hedged mode
  - `"hedged"`: *swap and portfolio margin only* true for hedged mode, false for one way mode, default is false
  - `"clientOrderId"`: the clientOrderId of the order

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints#new-order-trade>
  - <https://developers.binance.com/docs/binance-spot-api-docs/testnet/rest-api/trading-endpoints#test-new-order-trade>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/New-Order>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api>
  - <https://developers.binance.com/docs/derivatives/option/trade/New-Order>
  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints#sor>
  - <https://developers.binance.com/docs/binance-spot-api-docs/testnet/rest-api/trading-endpoints#sor>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-UM-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-CM-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-Margin-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-UM-Conditional-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-CM-Conditional-Order>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/New-Algo-Order>

  May be left out: `price`, `params`.
  """
  @spec create_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_order(exchange, symbol, type, side, amount, price \\ nil, params \\ %{}) do
    Compiled.Binance.create_order(exchange, symbol, type, side, amount, price, params)
  end

  @doc """
  Create an order with a stop loss or take profit attached (type 3).

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `type`: 'market' or 'limit'
  - `side`: 'buy' or 'sell'
  - `amount`: how much you want to trade in units of the base currency or the number of contracts
  - `price`: the price to fulfill the order, in units of the quote currency, ignored in market orders
  - `take_profit`: the take profit price, in units of the quote currency
  - `stop_loss`: the stop loss price, in units of the quote currency
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"takeProfitType"`: *not available on all exchanges* 'limit' or 'market'
  - `"stopLossType"`: *not available on all exchanges* 'limit' or 'market'
  - `"takeProfitPriceType"`: *not available on all exchanges* 'last', 'mark' or 'index'
  - `"stopLossPriceType"`: *not available on all exchanges* 'last', 'mark' or 'index'
  - `"takeProfitLimitPrice"`: *not available on all exchanges* limit price for a limit take profit order
  - `"stopLossLimitPrice"`: *not available on all exchanges* stop loss for a limit stop loss order
  - `"takeProfitAmount"`: *not available on all exchanges* the amount for a take profit
  - `"stopLossAmount"`: *not available on all exchanges* the amount for a stop loss

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `price`, `take_profit`, `stop_loss`, `params`.
  """
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
        ) :: Result.t(map() | nil)
  @spec create_order_with_take_profit_and_stop_loss!(
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
  defcall create_order_with_take_profit_and_stop_loss(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            take_profit \\ nil,
            stop_loss \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.create_order_with_take_profit_and_stop_loss(
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
  end

  @doc """
  Create an order with a stop loss or take profit attached (type 3).

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `type`: 'market' or 'limit'
  - `side`: 'buy' or 'sell'
  - `amount`: how much you want to trade in units of the base currency or the number of contracts
  - `price`: the price to fulfill the order, in units of the quote currency, ignored in market orders
  - `take_profit`: the take profit price, in units of the quote currency
  - `stop_loss`: the stop loss price, in units of the quote currency
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"takeProfitType"`: *not available on all exchanges* 'limit' or 'market'
  - `"stopLossType"`: *not available on all exchanges* 'limit' or 'market'
  - `"takeProfitPriceType"`: *not available on all exchanges* 'last', 'mark' or 'index'
  - `"stopLossPriceType"`: *not available on all exchanges* 'last', 'mark' or 'index'
  - `"takeProfitLimitPrice"`: *not available on all exchanges* limit price for a limit take profit order
  - `"stopLossLimitPrice"`: *not available on all exchanges* stop loss for a limit stop loss order
  - `"takeProfitAmount"`: *not available on all exchanges* the amount for a take profit
  - `"stopLossAmount"`: *not available on all exchanges* the amount for a stop loss

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `price`, `take_profit`, `stop_loss`, `params`.
  """
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
        ) :: Result.t(map() | nil)
  @spec create_order_with_take_profit_and_stop_loss_ws!(
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
  defcall create_order_with_take_profit_and_stop_loss_ws(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            take_profit \\ nil,
            stop_loss \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.create_order_with_take_profit_and_stop_loss_ws(
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
  end

  @doc """
  *contract only* create a list of trade orders.

  ## Parameters

  - `orders`: list of orders to create, each object should contain the parameters required by createOrder, namely symbol, type, side, amount, price and params
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Place-Multiple-Orders>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Place-Multiple-Orders>
  - <https://developers.binance.com/docs/derivatives/option/trade/Place-Multiple-Orders>

  May be left out: `params`.
  """
  @spec create_orders(Exchange.t(), [map() | nil] | nil, map() | nil) ::
          Result.t([map() | nil] | nil)
  @spec create_orders!(Exchange.t(), [map() | nil] | nil, map() | nil) :: [map() | nil] | nil
  defcall create_orders(exchange, orders, params \\ %{}) do
    Compiled.Binance.create_orders(exchange, orders, params)
  end

  @doc """
  ccxt's `createPostOnlyOrder`.

  May be left out: `price`, `params`.
  """
  @spec create_post_only_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_post_only_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_post_only_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.create_post_only_order(exchange, symbol, type, side, amount, price, params)
  end

  @doc """
  ccxt's `createReduceOnlyOrder`.

  May be left out: `price`, `params`.
  """
  @spec create_reduce_only_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_reduce_only_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_reduce_only_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.create_reduce_only_order(exchange, symbol, type, side, amount, price, params)
  end

  @doc """
  ccxt's `createStopLimitOrder`.

  May be left out: `params`.
  """
  @spec create_stop_limit_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_stop_limit_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_stop_limit_order(
            exchange,
            symbol,
            side,
            amount,
            price,
            trigger_price,
            params \\ %{}
          ) do
    Compiled.Base.create_stop_limit_order(
      exchange,
      symbol,
      side,
      amount,
      price,
      trigger_price,
      params
    )
  end

  @doc """
  Create a trigger stop loss order (type 2).

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `type`: 'market' or 'limit'
  - `side`: 'buy' or 'sell'
  - `amount`: how much you want to trade in units of the base currency or the number of contracts
  - `price`: the price to fulfill the order, in units of the quote currency, ignored in market orders
  - `stop_loss_price`: the price to trigger the stop loss order, in units of the quote currency
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `price`, `stop_loss_price`, `params`.
  """
  @spec create_stop_loss_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_stop_loss_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_stop_loss_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            stop_loss_price \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.create_stop_loss_order(
      exchange,
      symbol,
      type,
      side,
      amount,
      price,
      stop_loss_price,
      params
    )
  end

  @doc """
  Create a trigger stop loss order (type 2).

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `type`: 'market' or 'limit'
  - `side`: 'buy' or 'sell'
  - `amount`: how much you want to trade in units of the base currency or the number of contracts
  - `price`: the price to fulfill the order, in units of the quote currency, ignored in market orders
  - `stop_loss_price`: the price to trigger the stop loss order, in units of the quote currency
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `price`, `stop_loss_price`, `params`.
  """
  @spec create_stop_loss_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_stop_loss_order_ws!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_stop_loss_order_ws(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            stop_loss_price \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.create_stop_loss_order_ws(
      exchange,
      symbol,
      type,
      side,
      amount,
      price,
      stop_loss_price,
      params
    )
  end

  @doc false
  @spec create_stop_market_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  def create_stop_market_order(exchange, symbol, side, amount, trigger_price, params \\ %{}) do
    Result.of(fn ->
      Compiled.Base.create_stop_market_order(
        exchange,
        symbol,
        side,
        amount,
        trigger_price,
        params
      )
    end)
  end

  @doc false
  @spec create_stop_market_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def create_stop_market_order!(exchange, symbol, side, amount, trigger_price, params \\ %{}) do
    Compiled.Base.create_stop_market_order(exchange, symbol, side, amount, trigger_price, params)
  end

  @doc """
  ccxt's `createStopOrder`.

  May be left out: `price`, `trigger_price`, `params`.
  """
  @spec create_stop_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_stop_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_stop_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            trigger_price \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.create_stop_order(
      exchange,
      symbol,
      type,
      side,
      amount,
      price,
      trigger_price,
      params
    )
  end

  @doc """
  Create a trigger take profit order (type 2).

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `type`: 'market' or 'limit'
  - `side`: 'buy' or 'sell'
  - `amount`: how much you want to trade in units of the base currency or the number of contracts
  - `price`: the price to fulfill the order, in units of the quote currency, ignored in market orders
  - `take_profit_price`: the price to trigger the take profit order, in units of the quote currency
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `price`, `take_profit_price`, `params`.
  """
  @spec create_take_profit_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_take_profit_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_take_profit_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            take_profit_price \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.create_take_profit_order(
      exchange,
      symbol,
      type,
      side,
      amount,
      price,
      take_profit_price,
      params
    )
  end

  @doc """
  Create a trigger take profit order (type 2).

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `type`: 'market' or 'limit'
  - `side`: 'buy' or 'sell'
  - `amount`: how much you want to trade in units of the base currency or the number of contracts
  - `price`: the price to fulfill the order, in units of the quote currency, ignored in market orders
  - `take_profit_price`: the price to trigger the take profit order, in units of the quote currency
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `price`, `take_profit_price`, `params`.
  """
  @spec create_take_profit_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_take_profit_order_ws!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_take_profit_order_ws(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            take_profit_price \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.create_take_profit_order_ws(
      exchange,
      symbol,
      type,
      side,
      amount,
      price,
      take_profit_price,
      params
    )
  end

  @doc """
  Create a trailing order by providing the symbol, type, side, amount, price and trailingAmount.

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `type`: 'market' or 'limit'
  - `side`: 'buy' or 'sell'
  - `amount`: how much you want to trade in units of the base currency, or number of contracts
  - `price`: the price for the order to be filled at, in units of the quote currency, ignored in market orders
  - `trailing_amount`: the quote amount to trail away from the current market price
  - `trailing_trigger_price`: the price to activate a trailing order, default uses the price argument
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `price`, `trailing_amount`, `trailing_trigger_price`, `params`.
  """
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
        ) :: Result.t(map() | nil)
  @spec create_trailing_amount_order!(
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
  defcall create_trailing_amount_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            trailing_amount \\ nil,
            trailing_trigger_price \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.create_trailing_amount_order(
      exchange,
      symbol,
      type,
      side,
      amount,
      price,
      trailing_amount,
      trailing_trigger_price,
      params
    )
  end

  @doc """
  Create a trailing order by providing the symbol, type, side, amount, price and trailingAmount.

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `type`: 'market' or 'limit'
  - `side`: 'buy' or 'sell'
  - `amount`: how much you want to trade in units of the base currency, or number of contracts
  - `price`: the price for the order to be filled at, in units of the quote currency, ignored in market orders
  - `trailing_amount`: the quote amount to trail away from the current market price
  - `trailing_trigger_price`: the price to activate a trailing order, default uses the price argument
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `price`, `trailing_amount`, `trailing_trigger_price`, `params`.
  """
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
        ) :: Result.t(map() | nil)
  @spec create_trailing_amount_order_ws!(
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
  defcall create_trailing_amount_order_ws(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            trailing_amount \\ nil,
            trailing_trigger_price \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.create_trailing_amount_order_ws(
      exchange,
      symbol,
      type,
      side,
      amount,
      price,
      trailing_amount,
      trailing_trigger_price,
      params
    )
  end

  @doc """
  Create a trailing order by providing the symbol, type, side, amount, price and trailingPercent.

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `type`: 'market' or 'limit'
  - `side`: 'buy' or 'sell'
  - `amount`: how much you want to trade in units of the base currency, or number of contracts
  - `price`: the price for the order to be filled at, in units of the quote currency, ignored in market orders
  - `trailing_percent`: the percent to trail away from the current market price
  - `trailing_trigger_price`: the price to activate a trailing order, default uses the price argument
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `price`, `trailing_percent`, `trailing_trigger_price`, `params`.
  """
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
        ) :: Result.t(map() | nil)
  @spec create_trailing_percent_order!(
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
  defcall create_trailing_percent_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            trailing_percent \\ nil,
            trailing_trigger_price \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.create_trailing_percent_order(
      exchange,
      symbol,
      type,
      side,
      amount,
      price,
      trailing_percent,
      trailing_trigger_price,
      params
    )
  end

  @doc """
  Create a trailing order by providing the symbol, type, side, amount, price and trailingPercent.

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `type`: 'market' or 'limit'
  - `side`: 'buy' or 'sell'
  - `amount`: how much you want to trade in units of the base currency, or number of contracts
  - `price`: the price for the order to be filled at, in units of the quote currency, ignored in market orders
  - `trailing_percent`: the percent to trail away from the current market price
  - `trailing_trigger_price`: the price to activate a trailing order, default uses the price argument
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `price`, `trailing_percent`, `trailing_trigger_price`, `params`.
  """
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
        ) :: Result.t(map() | nil)
  @spec create_trailing_percent_order_ws!(
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
  defcall create_trailing_percent_order_ws(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            trailing_percent \\ nil,
            trailing_trigger_price \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.create_trailing_percent_order_ws(
      exchange,
      symbol,
      type,
      side,
      amount,
      price,
      trailing_percent,
      trailing_trigger_price,
      params
    )
  end

  @doc """
  Create a trigger stop order (type 1).

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `type`: 'market' or 'limit'
  - `side`: 'buy' or 'sell'
  - `amount`: how much you want to trade in units of the base currency or the number of contracts
  - `price`: the price to fulfill the order, in units of the quote currency, ignored in market orders
  - `trigger_price`: the price to trigger the stop order, in units of the quote currency
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `price`, `trigger_price`, `params`.
  """
  @spec create_trigger_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_trigger_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_trigger_order(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            trigger_price \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.create_trigger_order(
      exchange,
      symbol,
      type,
      side,
      amount,
      price,
      trigger_price,
      params
    )
  end

  @doc """
  Create a trigger stop order (type 1).

  ## Parameters

  - `symbol`: unified symbol of the market to create an order in
  - `type`: 'market' or 'limit'
  - `side`: 'buy' or 'sell'
  - `amount`: how much you want to trade in units of the base currency or the number of contracts
  - `price`: the price to fulfill the order, in units of the quote currency, ignored in market orders
  - `trigger_price`: the price to trigger the stop order, in units of the quote currency
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `price`, `trigger_price`, `params`.
  """
  @spec create_trigger_order_ws(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec create_trigger_order_ws!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall create_trigger_order_ws(
            exchange,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            trigger_price \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.create_trigger_order_ws(
      exchange,
      symbol,
      type,
      side,
      amount,
      price,
      trigger_price,
      params
    )
  end

  @doc """
  Edit a trade order.

  ## Parameters

  - `id`: cancel order id
  - `symbol`: unified symbol of the market to create an order in
  - `type`: 'market' or 'limit'
  - `side`: 'buy' or 'sell'
  - `amount`: how much of currency you want to trade in units of base currency
  - `price`: the price at which the order is to be fulfilled, in units of the quote currency, ignored in market orders
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"portfolioMargin"`: set to true if you would like to edit an order in a portfolio margin account

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Modify-Order>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Modify-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Modify-UM-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Modify-CM-Order>

  May be left out: `price`, `params`.
  """
  @spec edit_contract_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec edit_contract_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall edit_contract_order(
            exchange,
            id,
            symbol,
            type,
            side,
            amount,
            price \\ nil,
            params \\ %{}
          ) do
    Compiled.Binance.edit_contract_order(exchange, id, symbol, type, side, amount, price, params)
  end

  @doc false
  @spec edit_limit_buy_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  def edit_limit_buy_order(exchange, id, symbol, amount, price \\ nil, params \\ %{}) do
    Result.of(fn ->
      Compiled.Base.edit_limit_buy_order(exchange, id, symbol, amount, price, params)
    end)
  end

  @doc false
  @spec edit_limit_buy_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_limit_buy_order!(exchange, id, symbol, amount, price \\ nil, params \\ %{}) do
    Compiled.Base.edit_limit_buy_order(exchange, id, symbol, amount, price, params)
  end

  @doc false
  @spec edit_limit_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  def edit_limit_order(exchange, id, symbol, side, amount, price \\ nil, params \\ %{}) do
    Result.of(fn ->
      Compiled.Base.edit_limit_order(exchange, id, symbol, side, amount, price, params)
    end)
  end

  @doc false
  @spec edit_limit_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_limit_order!(exchange, id, symbol, side, amount, price \\ nil, params \\ %{}) do
    Compiled.Base.edit_limit_order(exchange, id, symbol, side, amount, price, params)
  end

  @doc false
  @spec edit_limit_sell_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  def edit_limit_sell_order(exchange, id, symbol, amount, price \\ nil, params \\ %{}) do
    Result.of(fn ->
      Compiled.Base.edit_limit_sell_order(exchange, id, symbol, amount, price, params)
    end)
  end

  @doc false
  @spec edit_limit_sell_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_limit_sell_order!(exchange, id, symbol, amount, price \\ nil, params \\ %{}) do
    Compiled.Base.edit_limit_sell_order(exchange, id, symbol, amount, price, params)
  end

  @doc """
  Edit a trade order.

  ## Parameters

  - `id`: cancel order id
  - `symbol`: unified symbol of the market to create an order in
  - `type`: 'market' or 'limit'
  - `side`: 'buy' or 'sell'
  - `amount`: how much of currency you want to trade in units of base currency
  - `price`: the price at which the order is to be fulfilled, in units of the quote currency, ignored in market orders
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints#cancel-an-existing-order-and-send-a-new-order-trade>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Modify-Order>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Modify-Order>

  May be left out: `amount`, `price`, `params`.
  """
  @spec edit_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec edit_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall edit_order(exchange, id, symbol, type, side, amount \\ nil, price \\ nil, params \\ %{}) do
    Compiled.Binance.edit_order(exchange, id, symbol, type, side, amount, price, params)
  end

  @doc false
  @spec edit_order_with_client_order_id(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  def edit_order_with_client_order_id(
        exchange,
        client_order_id,
        symbol,
        type,
        side,
        amount \\ nil,
        price \\ nil,
        params \\ %{}
      ) do
    Result.of(fn ->
      Compiled.Base.edit_order_with_client_order_id(
        exchange,
        client_order_id,
        symbol,
        type,
        side,
        amount,
        price,
        params
      )
    end)
  end

  @doc false
  @spec edit_order_with_client_order_id!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_order_with_client_order_id!(
        exchange,
        client_order_id,
        symbol,
        type,
        side,
        amount \\ nil,
        price \\ nil,
        params \\ %{}
      ) do
    Compiled.Base.edit_order_with_client_order_id(
      exchange,
      client_order_id,
      symbol,
      type,
      side,
      amount,
      price,
      params
    )
  end

  @doc """
  Edit a list of trade orders.

  ## Parameters

  - `orders`: list of orders to create, each object should contain the parameters required by createOrder, namely symbol, type, side, amount, price and params
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Modify-Multiple-Orders>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Modify-Multiple-Orders>

  May be left out: `params`.
  """
  @spec edit_orders(Exchange.t(), [map() | nil] | nil, map() | nil) ::
          Result.t([map() | nil] | nil)
  @spec edit_orders!(Exchange.t(), [map() | nil] | nil, map() | nil) :: [map() | nil] | nil
  defcall edit_orders(exchange, orders, params \\ %{}) do
    Compiled.Binance.edit_orders(exchange, orders, params)
  end

  @doc false
  @spec edit_spot_order(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  def edit_spot_order(exchange, id, symbol, type, side, amount, price \\ nil, params \\ %{}) do
    Result.of(fn ->
      Compiled.Binance.edit_spot_order(exchange, id, symbol, type, side, amount, price, params)
    end)
  end

  @doc false
  @spec edit_spot_order!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  def edit_spot_order!(exchange, id, symbol, type, side, amount, price \\ nil, params \\ %{}) do
    Compiled.Binance.edit_spot_order(exchange, id, symbol, type, side, amount, price, params)
  end

  @doc false
  @spec fetch2(
          Exchange.t(),
          term(),
          term(),
          String.t() | nil,
          map() | nil,
          term(),
          term(),
          map() | nil
        ) :: Result.t(term())
  def fetch2(
        exchange,
        path,
        api \\ "public",
        method \\ "GET",
        params \\ %{},
        headers \\ nil,
        body \\ nil,
        config \\ %{}
      ) do
    Result.of(fn ->
      Compiled.Base.fetch2(exchange, path, api, method, params, headers, body, config)
    end)
  end

  @doc false
  @spec fetch2!(
          Exchange.t(),
          term(),
          term(),
          String.t() | nil,
          map() | nil,
          term(),
          term(),
          map() | nil
        ) :: term()
  def fetch2!(
        exchange,
        path,
        api \\ "public",
        method \\ "GET",
        params \\ %{},
        headers \\ nil,
        body \\ nil,
        config \\ %{}
      ) do
    Compiled.Base.fetch2(exchange, path, api, method, params, headers, body, config)
  end

  @doc """
  Fetches the auto deleveraging rank and risk percentage for a symbol.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch the auto deleveraging rank for
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [auto de leverage structure](https://docs.ccxt.com/?id=auto-de-leverage-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/ADL-Risk>

  May be left out: `params`.
  """
  @spec fetch_adl_rank(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(map() | nil)
  @spec fetch_adl_rank!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_adl_rank(exchange, symbol, params \\ %{}) do
    Compiled.Binance.fetch_adl_rank(exchange, symbol, params)
  end

  @doc false
  @spec fetch_account_positions(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t([map() | nil] | nil)
  def fetch_account_positions(exchange, symbols \\ nil, params \\ %{}) do
    Result.of(fn -> Compiled.Binance.fetch_account_positions(exchange, symbols, params) end)
  end

  @doc false
  @spec fetch_account_positions!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  def fetch_account_positions!(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_account_positions(exchange, symbols, params)
  end

  @doc """
  Fetches all option contracts greeks, financial metrics used to measure the factors that affect the price of an options contract.

  ## Parameters

  - `symbols`: unified symbols of the markets to fetch greeks for, all markets are returned if not assigned
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [greeks structure](https://docs.ccxt.com/?id=greeks-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/option/market-data/Option-Mark-Price>

  May be left out: `symbols`, `params`.
  """
  @spec fetch_all_greeks(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t([map() | nil] | nil)
  @spec fetch_all_greeks!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  defcall fetch_all_greeks(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_all_greeks(exchange, symbols, params)
  end

  @doc """
  Query for balance and get the amount of funds available for trading or funds locked in orders.

  ## Parameters

  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"type"`: 'future', 'delivery', 'savings', 'funding', or 'spot' or 'papi'
  - `"marginMode"`: 'cross' or 'isolated', for margin trading, uses this.options.defaultMarginMode if not passed, defaults to undefined/None/null
  - `"symbols"`: unified market symbols, only used in isolated margin mode
  - `"portfolioMargin"`: set to true if you would like to fetch the balance for a portfolio margin account
  - `"subType"`: 'linear' or 'inverse'

  Returns a [balance structure](https://docs.ccxt.com/?id=balance-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/account-endpoints#account-information-user_data>
  - <https://developers.binance.com/docs/margin_trading/account/Query-Cross-Margin-Account-Details>
  - <https://developers.binance.com/docs/margin_trading/account/Query-Isolated-Margin-Account-Info>
  - <https://developers.binance.com/docs/wallet/asset/funding-wallet>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Futures-Account-Balance-V2>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Futures-Account-Balance>
  - <https://developers.binance.com/docs/derivatives/option/account/Option-Account-Information>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Account-Balance>

  May be left out: `params`.
  """
  @spec fetch_balance(Exchange.t(), map() | nil) :: Result.t(map() | nil)
  @spec fetch_balance!(Exchange.t(), map() | nil) :: map() | nil
  defcall fetch_balance(exchange, params \\ %{}) do
    Compiled.Binance.fetch_balance(exchange, params)
  end

  @doc """
  Fetches the bid and ask price and volume for multiple markets.

  ## Parameters

  - `symbols`: unified symbols of the markets to fetch the bids and asks for, all markets are returned if not assigned
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"subType"`: "linear" or "inverse"

  Returns a dictionary of [ticker structures](https://docs.ccxt.com/?id=ticker-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/market-data-endpoints#symbol-order-book-ticker>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Symbol-Order-Book-Ticker>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Symbol-Order-Book-Ticker>

  May be left out: `symbols`, `params`.
  """
  @spec fetch_bids_asks(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(%{String.t() => map() | nil} | nil)
  @spec fetch_bids_asks!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          %{String.t() => map() | nil} | nil
  defcall fetch_bids_asks(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_bids_asks(exchange, symbols, params)
  end

  @doc """
  Fetch the interest owed by the user for borrowing currency for margin trading.

  ## Parameters

  - `code`: unified currency code
  - `symbol`: unified market symbol when fetch interest in isolated markets
  - `since`: the earliest time in ms to fetch borrrow interest for
  - `limit`: the maximum number of structures to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"portfolioMargin"`: set to true if you would like to fetch the borrow interest in a portfolio margin account

  Returns a list of [borrow interest structures](https://docs.ccxt.com/?id=borrow-interest-structure).

  ## See also

  - <https://developers.binance.com/docs/margin_trading/borrow-and-repay/Get-Interest-History>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Margin-BorrowLoan-Interest-History>

  May be left out: `code`, `symbol`, `since`, `limit`, `params`.
  """
  @spec fetch_borrow_interest(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_borrow_interest!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_borrow_interest(
            exchange,
            code \\ nil,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Binance.fetch_borrow_interest(exchange, code, symbol, since, limit, params)
  end

  @doc """
  Retrieves a history of a currencies borrow interest rate at specific time slots.

  ## Parameters

  - `code`: unified currency code
  - `since`: timestamp for the earliest borrow rate
  - `limit`: the maximum number of [borrow rate structures](https://docs.ccxt.com/?id=borrow-rate-structure) to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an array of [borrow rate structures](https://docs.ccxt.com/?id=borrow-rate-structure).

  ## See also

  - <https://developers.binance.com/docs/margin_trading/borrow-and-repay/Query-Margin-Interest-Rate-History>

  May be left out: `since`, `limit`, `params`.
  """
  @spec fetch_borrow_rate_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(term())
  @spec fetch_borrow_rate_history!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  defcall fetch_borrow_rate_history(exchange, code, since \\ nil, limit \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_borrow_rate_history(exchange, code, since, limit, params)
  end

  @doc """
  Fetches information on multiple canceled orders made by the user.

  ## Parameters

  - `symbol`: unified market symbol of the market the orders were made in
  - `since`: the earliest time in ms to fetch orders for
  - `limit`: the maximum number of order structures to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"paginate"`: default false, when true will automatically paginate by calling this endpoint multiple times. See in the docs all the [available parameters](https://github.com/ccxt/ccxt/wiki/Manual#pagination-params)
  - `"portfolioMargin"`: set to true if you would like to fetch orders in a portfolio margin account
  - `"trigger"`: set to true if you would like to fetch portfolio margin account trigger or conditional orders

  Returns a list of [order structures](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints#all-orders-user_data>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/All-Orders>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/All-Orders>
  - <https://developers.binance.com/docs/derivatives/option/trade/Query-Option-Order-History>
  - <https://developers.binance.com/docs/margin_trading/trade/Query-Margin-Account-All-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-UM-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-CM-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-UM-Conditional-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-CM-Conditional-Orders>

  May be left out: `symbol`, `since`, `limit`, `params`.
  """
  @spec fetch_canceled_and_closed_orders(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_canceled_and_closed_orders!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_canceled_and_closed_orders(
            exchange,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Binance.fetch_canceled_and_closed_orders(exchange, symbol, since, limit, params)
  end

  @doc """
  Fetches information on multiple canceled orders made by the user.

  ## Parameters

  - `symbol`: unified market symbol of the market the orders were made in
  - `since`: the earliest time in ms to fetch orders for
  - `limit`: the maximum number of order structures to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"paginate"`: default false, when true will automatically paginate by calling this endpoint multiple times. See in the docs all the [available parameters](https://github.com/ccxt/ccxt/wiki/Manual#pagination-params)
  - `"portfolioMargin"`: set to true if you would like to fetch orders in a portfolio margin account
  - `"trigger"`: set to true if you would like to fetch portfolio margin account trigger or conditional orders

  Returns a list of [order structures](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints#all-orders-user_data>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/All-Orders>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/All-Orders>
  - <https://developers.binance.com/docs/derivatives/option/trade/Query-Option-Order-History>
  - <https://developers.binance.com/docs/margin_trading/trade/Query-Margin-Account-All-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-UM-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-CM-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-UM-Conditional-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-CM-Conditional-Orders>

  May be left out: `symbol`, `since`, `limit`, `params`.
  """
  @spec fetch_canceled_orders(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_canceled_orders!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_canceled_orders(
            exchange,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Binance.fetch_canceled_orders(exchange, symbol, since, limit, params)
  end

  @doc """
  Fetches information on multiple closed orders made by the user.

  ## Parameters

  - `symbol`: unified market symbol of the market orders were made in
  - `since`: the earliest time in ms to fetch orders for
  - `limit`: the maximum number of order structures to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"paginate"`: default false, when true will automatically paginate by calling this endpoint multiple times. See in the docs all the [available parameters](https://github.com/ccxt/ccxt/wiki/Manual#pagination-params)
  - `"portfolioMargin"`: set to true if you would like to fetch orders in a portfolio margin account
  - `"trigger"`: set to true if you would like to fetch portfolio margin account trigger or conditional orders

  Returns a list of [order structures](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints#all-orders-user_data>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/All-Orders>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/All-Orders>
  - <https://developers.binance.com/docs/derivatives/option/trade/Query-Option-Order-History>
  - <https://developers.binance.com/docs/margin_trading/trade/Query-Margin-Account-All-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-UM-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-CM-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-UM-Conditional-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-CM-Conditional-Orders>

  May be left out: `symbol`, `since`, `limit`, `params`.
  """
  @spec fetch_closed_orders(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_closed_orders!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_closed_orders(exchange, symbol \\ nil, since \\ nil, limit \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_closed_orders(exchange, symbol, since, limit, params)
  end

  @doc """
  Fetches all available currencies that can be converted.

  ## Parameters

  - `params`: extra parameters specific to the exchange API endpoint

  Returns an associative dictionary of currencies.

  ## See also

  - <https://developers.binance.com/docs/convert/market-data/Query-order-quantity-precision-per-asset>

  May be left out: `params`.
  """
  @spec fetch_convert_currencies(Exchange.t(), map() | nil) ::
          Result.t(%{String.t() => map() | nil} | nil)
  @spec fetch_convert_currencies!(Exchange.t(), map() | nil) :: %{String.t() => map() | nil} | nil
  defcall fetch_convert_currencies(exchange, params \\ %{}) do
    Compiled.Binance.fetch_convert_currencies(exchange, params)
  end

  @doc """
  Fetch a quote for converting from one currency to another.

  ## Parameters

  - `from_code`: the currency that you want to sell and convert from
  - `to_code`: the currency that you want to buy and convert into
  - `amount`: how much you want to trade in units of the from currency
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"walletType"`: either 'SPOT' or 'FUNDING', the default is 'SPOT'

  Returns a [conversion structure](https://docs.ccxt.com/?id=conversion-structure).

  ## See also

  - <https://developers.binance.com/docs/convert/trade/Send-quote-request>

  May be left out: `amount`, `params`.
  """
  @spec fetch_convert_quote(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec fetch_convert_quote!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          map() | nil
        ) :: map() | nil
  defcall fetch_convert_quote(exchange, from_code, to_code, amount \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_convert_quote(exchange, from_code, to_code, amount, params)
  end

  @doc """
  Fetch the data for a conversion trade.

  ## Parameters

  - `id`: the id of the trade that you want to fetch
  - `code`: the unified currency code of the conversion trade
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [conversion structure](https://docs.ccxt.com/?id=conversion-structure).

  ## See also

  - <https://developers.binance.com/docs/convert/trade/Order-Status>

  May be left out: `code`, `params`.
  """
  @spec fetch_convert_trade(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec fetch_convert_trade!(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  defcall fetch_convert_trade(exchange, id, code \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_convert_trade(exchange, id, code, params)
  end

  @doc """
  Fetch the users history of conversion trades.

  ## Parameters

  - `code`: the unified currency code
  - `since`: the earliest time in ms to fetch conversions for
  - `limit`: the maximum number of conversion structures to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"until"`: timestamp in ms of the latest conversion to fetch

  Returns a list of [conversion structures](https://docs.ccxt.com/?id=conversion-structure).

  ## See also

  - <https://developers.binance.com/docs/convert/trade/Get-Convert-Trade-History>

  May be left out: `code`, `since`, `limit`, `params`.
  """
  @spec fetch_convert_trade_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_convert_trade_history!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_convert_trade_history(
            exchange,
            code \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Binance.fetch_convert_trade_history(exchange, code, since, limit, params)
  end

  @doc """
  Fetch the rate of interest to borrow a currency for margin trading.

  ## Parameters

  - `code`: unified currency code
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [borrow rate structure](https://docs.ccxt.com/?id=borrow-rate-structure).

  ## See also

  - <https://developers.binance.com/docs/margin_trading/borrow-and-repay/Query-Margin-Interest-Rate-History>

  May be left out: `params`.
  """
  @spec fetch_cross_borrow_rate(Exchange.t(), String.t() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec fetch_cross_borrow_rate!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_cross_borrow_rate(exchange, code, params \\ %{}) do
    Compiled.Binance.fetch_cross_borrow_rate(exchange, code, params)
  end

  @doc """
  Fetches all available currencies on an exchange.

  ## Parameters

  - `params`: extra parameters specific to the exchange API endpoint

  Returns an associative dictionary of currencies.

  ## See also

  - <https://developers.binance.com/docs/wallet/capital/all-coins-info>
  - <https://developers.binance.com/docs/margin_trading/market-data/Get-All-Margin-Assets>

  May be left out: `params`.
  """
  @spec fetch_currencies(Exchange.t(), map() | nil) ::
          Result.t(%{String.t() => map() | nil} | nil)
  @spec fetch_currencies!(Exchange.t(), map() | nil) :: %{String.t() => map() | nil} | nil
  defcall fetch_currencies(exchange, params \\ %{}) do
    Compiled.Binance.fetch_currencies(exchange, params)
  end

  @doc """
  Fetch the deposit address for a currency associated with this account.

  ## Parameters

  - `code`: unified currency code
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"network"`: network for fetch deposit address

  Returns an [address structure](https://docs.ccxt.com/?id=address-structure).

  ## See also

  - <https://developers.binance.com/docs/wallet/capital/deposite-address>

  May be left out: `params`.
  """
  @spec fetch_deposit_address(Exchange.t(), String.t() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec fetch_deposit_address!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_deposit_address(exchange, code, params \\ %{}) do
    Compiled.Binance.fetch_deposit_address(exchange, code, params)
  end

  @doc """
  ccxt's `fetchDepositWithdrawFee`.

  May be left out: `params`.
  """
  @spec fetch_deposit_withdraw_fee(Exchange.t(), String.t() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec fetch_deposit_withdraw_fee!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_deposit_withdraw_fee(exchange, code, params \\ %{}) do
    Compiled.Base.fetch_deposit_withdraw_fee(exchange, code, params)
  end

  @doc """
  Fetch deposit and withdraw fees.

  ## Parameters

  - `codes`: not used by binance fetchDepositWithdrawFees ()
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a list of [fee structures](https://docs.ccxt.com/?id=fee-structure).

  ## See also

  - <https://developers.binance.com/docs/wallet/capital/all-coins-info>

  May be left out: `codes`, `params`.
  """
  @spec fetch_deposit_withdraw_fees(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(term())
  @spec fetch_deposit_withdraw_fees!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          term()
  defcall fetch_deposit_withdraw_fees(exchange, codes \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_deposit_withdraw_fees(exchange, codes, params)
  end

  @doc """
  Fetch all deposits made to an account.

  ## Parameters

  - `code`: unified currency code
  - `since`: the earliest time in ms to fetch deposits for
  - `limit`: the maximum number of deposits structures to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"fiat"`: if true, only fiat deposits will be returned
  - `"until"`: the latest time in ms to fetch entries for
  - `"paginate"`: default false, when true will automatically paginate by calling this endpoint multiple times. See in the docs all the [available parameters](https://github.com/ccxt/ccxt/wiki/Manual#pagination-params)

  Returns a list of [transaction structures](https://docs.ccxt.com/?id=transaction-structure).

  ## See also

  - <https://developers.binance.com/docs/wallet/capital/deposite-history>
  - <https://developers.binance.com/docs/fiat/rest-api/Get-Fiat-Deposit-Withdraw-History>

  May be left out: `code`, `since`, `limit`, `params`.
  """
  @spec fetch_deposits(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_deposits!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_deposits(exchange, code \\ nil, since \\ nil, limit \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_deposits(exchange, code, since, limit, params)
  end

  @doc false
  @spec fetch_free_balance(Exchange.t(), map() | nil) :: Result.t(map() | nil)
  def fetch_free_balance(exchange, params \\ %{}) do
    Result.of(fn -> Compiled.Base.fetch_free_balance(exchange, params) end)
  end

  @doc false
  @spec fetch_free_balance!(Exchange.t(), map() | nil) :: map() | nil
  def fetch_free_balance!(exchange, params \\ %{}) do
    Compiled.Base.fetch_free_balance(exchange, params)
  end

  @doc """
  Fetch the history of funding payments paid and received on this account.

  ## Parameters

  - `symbol`: unified market symbol
  - `since`: the earliest time in ms to fetch funding history for
  - `limit`: the maximum number of funding history structures to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"until"`: timestamp in ms of the latest funding history entry
  - `"portfolioMargin"`: set to true if you would like to fetch the funding history for a portfolio margin account
  - `"subType"`: "linear" or "inverse"

  Returns a [funding history structure](https://docs.ccxt.com/?id=funding-history-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Income-History>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Income-History>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Income-History>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Income-History>

  May be left out: `symbol`, `since`, `limit`, `params`.
  """
  @spec fetch_funding_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_funding_history!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_funding_history(
            exchange,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Binance.fetch_funding_history(exchange, symbol, since, limit, params)
  end

  @doc """
  ccxt's `fetchFundingInterval`.

  May be left out: `params`.
  """
  @spec fetch_funding_interval(Exchange.t(), String.t() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec fetch_funding_interval!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_funding_interval(exchange, symbol, params \\ %{}) do
    Compiled.Base.fetch_funding_interval(exchange, symbol, params)
  end

  @doc """
  Fetch the funding rate interval for multiple markets.

  ## Parameters

  - `symbols`: list of unified market symbols
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"subType"`: "linear" or "inverse"

  Returns a list of [funding rate structures](https://docs.ccxt.com/?id=funding-rate-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Get-Funding-Rate-Info>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Get-Funding-Info>

  May be left out: `symbols`, `params`.
  """
  @spec fetch_funding_intervals(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(%{String.t() => map() | nil} | nil)
  @spec fetch_funding_intervals!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          %{String.t() => map() | nil} | nil
  defcall fetch_funding_intervals(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_funding_intervals(exchange, symbols, params)
  end

  @doc """
  Fetch the current funding rate.

  ## Parameters

  - `symbol`: unified market symbol
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [funding rate structure](https://docs.ccxt.com/?id=funding-rate-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Mark-Price>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Index-Price-and-Mark-Price>

  May be left out: `params`.
  """
  @spec fetch_funding_rate(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(map() | nil)
  @spec fetch_funding_rate!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_funding_rate(exchange, symbol, params \\ %{}) do
    Compiled.Binance.fetch_funding_rate(exchange, symbol, params)
  end

  @doc """
  Fetches historical funding rate prices.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch the funding rate history for
  - `since`: timestamp in ms of the earliest funding rate to fetch
  - `limit`: the maximum amount of [funding rate structures](https://docs.ccxt.com/?id=funding-rate-history-structure) to fetch
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"until"`: timestamp in ms of the latest funding rate
  - `"paginate"`: default false, when true will automatically paginate by calling this endpoint multiple times. See in the docs all the [available parameters](https://github.com/ccxt/ccxt/wiki/Manual#pagination-params)
  - `"subType"`: "linear" or "inverse"

  Returns a list of [funding rate structures](https://docs.ccxt.com/?id=funding-rate-history-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Get-Funding-Rate-History>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Get-Funding-Rate-History-of-Perpetual-Futures>

  May be left out: `symbol`, `since`, `limit`, `params`.
  """
  @spec fetch_funding_rate_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_funding_rate_history!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_funding_rate_history(
            exchange,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Binance.fetch_funding_rate_history(exchange, symbol, since, limit, params)
  end

  @doc """
  Fetch the funding rate for multiple markets.

  ## Parameters

  - `symbols`: list of unified market symbols
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"subType"`: "linear" or "inverse"

  Returns a list of [funding rate structures](https://docs.ccxt.com/?id=funding-rates-structure), indexed by market symbols.

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Mark-Price>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Index-Price-and-Mark-Price>

  May be left out: `symbols`, `params`.
  """
  @spec fetch_funding_rates(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(%{String.t() => map() | nil} | nil)
  @spec fetch_funding_rates!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          %{String.t() => map() | nil} | nil
  defcall fetch_funding_rates(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_funding_rates(exchange, symbols, params)
  end

  @doc """
  Fetches an option contracts greeks, financial metrics used to measure the factors that affect the price of an options contract.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch greeks for
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [greeks structure](https://docs.ccxt.com/?id=greeks-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/option/market-data/Option-Mark-Price>

  May be left out: `params`.
  """
  @spec fetch_greeks(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(map() | nil)
  @spec fetch_greeks!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_greeks(exchange, symbol, params \\ %{}) do
    Compiled.Binance.fetch_greeks(exchange, symbol, params)
  end

  @doc """
  Fetches historical index price candlestick data containing the open, high, low, and close price of a market.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch OHLCV data for
  - `timeframe`: the length of time each candle represents
  - `since`: timestamp in ms of the earliest candle to fetch
  - `limit`: the maximum amount of candles to fetch
  - `params`: extra parameters specific to the exchange API endpoint

  Returns A list of candles ordered as timestamp, open, high, low, close, undefined.

  May be left out: `timeframe`, `since`, `limit`, `params`.
  """
  @spec fetch_index_ohlcv(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([[number() | nil] | nil] | nil)
  @spec fetch_index_ohlcv!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [[number() | nil] | nil] | nil
  defcall fetch_index_ohlcv(
            exchange,
            symbol,
            timeframe \\ "1m",
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.fetch_index_ohlcv(exchange, symbol, timeframe, since, limit, params)
  end

  @doc """
  Fetch the rate of interest to borrow a currency for margin trading.

  ## Parameters

  - `symbol`: unified market symbol
  - `params`: extra parameters specific to the exchange API endpoint EXCHANGE SPECIFIC PARAMETERS

  ## Keys of `params`

  - `"vipLevel"`: user's current specific margin data will be returned if viplevel is omitted

  Returns an [isolated borrow rate structure](https://docs.ccxt.com/?id=isolated-borrow-rate-structure).

  ## See also

  - <https://developers.binance.com/docs/margin_trading/account/Query-Isolated-Margin-Fee-Data>

  May be left out: `params`.
  """
  @spec fetch_isolated_borrow_rate(Exchange.t(), String.t() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec fetch_isolated_borrow_rate!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_isolated_borrow_rate(exchange, symbol, params \\ %{}) do
    Compiled.Binance.fetch_isolated_borrow_rate(exchange, symbol, params)
  end

  @doc """
  Fetch the borrow interest rates of all currencies.

  ## Parameters

  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"symbol"`: unified market symbol EXCHANGE SPECIFIC PARAMETERS
  - `"vipLevel"`: user's current specific margin data will be returned if viplevel is omitted

  Returns a [borrow rate structure](https://docs.ccxt.com/?id=borrow-rate-structure).

  ## See also

  - <https://developers.binance.com/docs/margin_trading/account/Query-Isolated-Margin-Fee-Data>

  May be left out: `params`.
  """
  @spec fetch_isolated_borrow_rates(Exchange.t(), map() | nil) ::
          Result.t(%{String.t() => map() | nil} | nil)
  @spec fetch_isolated_borrow_rates!(Exchange.t(), map() | nil) ::
          %{String.t() => map() | nil} | nil
  defcall fetch_isolated_borrow_rates(exchange, params \\ %{}) do
    Compiled.Binance.fetch_isolated_borrow_rates(exchange, params)
  end

  @doc """
  ccxt's `fetchL2OrderBook`.

  May be left out: `limit`, `params`.
  """
  @spec fetch_l2_order_book(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          Result.t(term())
  @spec fetch_l2_order_book!(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          term()
  defcall fetch_l2_order_book(exchange, symbol, limit \\ nil, params \\ %{}) do
    Compiled.Base.fetch_l2_order_book(exchange, symbol, limit, params)
  end

  @doc """
  Fetches the last price for multiple markets.

  ## Parameters

  - `symbols`: unified symbols of the markets to fetch the last prices
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"subType"`: "linear" or "inverse"

  Returns a dictionary of lastprices structures.

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/market-data-endpoints#symbol-price-ticker>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Symbol-Price-Ticker>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Symbol-Price-Ticker>

  May be left out: `symbols`, `params`.
  """
  @spec fetch_last_prices(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(%{String.t() => map() | nil} | nil)
  @spec fetch_last_prices!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          %{String.t() => map() | nil} | nil
  defcall fetch_last_prices(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_last_prices(exchange, symbols, params)
  end

  @doc """
  Fetch the history of changes, actions done by the user or operations that altered the balance of the user.

  ## Parameters

  - `code`: unified currency code
  - `since`: timestamp in ms of the earliest ledger entry
  - `limit`: max number of ledger entries to return
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"until"`: timestamp in ms of the latest ledger entry
  - `"paginate"`: default false, when true will automatically paginate by calling this endpoint multiple times. See in the docs all the [available parameters](https://github.com/ccxt/ccxt/wiki/Manual#pagination-params)
  - `"portfolioMargin"`: set to true if you would like to fetch the ledger for a portfolio margin account
  - `"subType"`: "linear" or "inverse"

  Returns a [ledger structure](https://docs.ccxt.com/?id=ledger-entry-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/option/account/Account-Funding-Flow>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Income-History>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Income-History>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Income-History>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Income-History>

  May be left out: `code`, `since`, `limit`, `params`.
  """
  @spec fetch_ledger(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          Result.t([map() | nil] | nil)
  @spec fetch_ledger!(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          [map() | nil] | nil
  defcall fetch_ledger(exchange, code \\ nil, since \\ nil, limit \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_ledger(exchange, code, since, limit, params)
  end

  @doc """
  Fetch the history of changes, actions done by the user or operations that altered the balance of the user.

  ## Parameters

  - `id`: the identification number of the ledger entry
  - `code`: unified currency code
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [ledger structure](https://docs.ccxt.com/?id=ledger-entry-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/option/account/Account-Funding-Flow>

  May be left out: `code`, `params`.
  """
  @spec fetch_ledger_entry(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec fetch_ledger_entry!(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  defcall fetch_ledger_entry(exchange, id, code \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_ledger_entry(exchange, id, code, params)
  end

  @doc """
  ccxt's `fetchLeverage`.

  May be left out: `params`.
  """
  @spec fetch_leverage(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(map() | nil)
  @spec fetch_leverage!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_leverage(exchange, symbol, params \\ %{}) do
    Compiled.Base.fetch_leverage(exchange, symbol, params)
  end

  @doc """
  Retrieve information on the maximum leverage, and maintenance margin for trades of varying trade sizes.

  ## Parameters

  - `symbols`: list of unified market symbols
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"portfolioMargin"`: set to true if you would like to fetch the leverage tiers for a portfolio margin account
  - `"subType"`: "linear" or "inverse"

  Returns a dictionary of [leverage tiers structures](https://docs.ccxt.com/?id=leverage-tiers-structure), indexed by market symbols.

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Notional-and-Leverage-Brackets>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Notional-Bracket-for-Pair>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/UM-Notional-and-Leverage-Brackets>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/CM-Notional-and-Leverage-Brackets>

  May be left out: `symbols`, `params`.
  """
  @spec fetch_leverage_tiers(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(%{String.t() => [map() | nil] | nil} | nil)
  @spec fetch_leverage_tiers!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          %{String.t() => [map() | nil] | nil} | nil
  defcall fetch_leverage_tiers(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_leverage_tiers(exchange, symbols, params)
  end

  @doc """
  Fetch the set leverage for all markets.

  ## Parameters

  - `symbols`: a list of unified market symbols
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"subType"`: "linear" or "inverse"

  Returns a list of [leverage structures](https://docs.ccxt.com/?id=leverage-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Information-V2>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Account-Information>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Account-Detail>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Account-Detail>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Symbol-Config>

  May be left out: `symbols`, `params`.
  """
  @spec fetch_leverages(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(%{String.t() => map() | nil} | nil)
  @spec fetch_leverages!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          %{String.t() => map() | nil} | nil
  defcall fetch_leverages(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_leverages(exchange, symbols, params)
  end

  @doc """
  Fetches the long short ratio history for a unified market symbol.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch the long short ratio for
  - `timeframe`: the period for the ratio, default is 24 hours
  - `since`: the earliest time in ms to fetch ratios for
  - `limit`: the maximum number of long short ratio structures to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"until"`: timestamp in ms of the latest ratio to fetch

  Returns an array of [long short ratio structures](https://docs.ccxt.com/?id=long-short-ratio-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Long-Short-Ratio>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Long-Short-Ratio>

  May be left out: `symbol`, `timeframe`, `since`, `limit`, `params`.
  """
  @spec fetch_long_short_ratio_history(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_long_short_ratio_history!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_long_short_ratio_history(
            exchange,
            symbol \\ nil,
            timeframe \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Binance.fetch_long_short_ratio_history(
      exchange,
      symbol,
      timeframe,
      since,
      limit,
      params
    )
  end

  @doc """
  Fetches the history of margin added or reduced from contract isolated positions.

  ## Parameters

  - `symbol`: unified market symbol
  - `type`: "add" or "reduce"
  - `since`: timestamp in ms of the earliest change to fetch
  - `limit`: the maximum amount of changes to fetch
  - `params`: extra parameters specific to the exchange api endpoint

  ## Keys of `params`

  - `"until"`: timestamp in ms of the latest change to fetch

  Returns a list of [margin structures](https://docs.ccxt.com/?id=margin-loan-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Get-Position-Margin-Change-History>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Get-Position-Margin-Change-History>

  May be left out: `symbol`, `type`, `since`, `limit`, `params`.
  """
  @spec fetch_margin_adjustment_history(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_margin_adjustment_history!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_margin_adjustment_history(
            exchange,
            symbol \\ nil,
            type \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Binance.fetch_margin_adjustment_history(exchange, symbol, type, since, limit, params)
  end

  @doc """
  Fetches the margin mode of a specific symbol.

  ## Parameters

  - `symbol`: unified symbol of the market the order was made in
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"subType"`: "linear" or "inverse"

  Returns a [margin mode structure](https://docs.ccxt.com/?id=margin-mode-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Symbol-Config>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Account-Information>

  May be left out: `params`.
  """
  @spec fetch_margin_mode(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(map() | nil)
  @spec fetch_margin_mode!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_margin_mode(exchange, symbol, params \\ %{}) do
    Compiled.Binance.fetch_margin_mode(exchange, symbol, params)
  end

  @doc """
  Fetches margin modes ("isolated" or "cross") that the market for the symbol in in, with symbol=undefined all markets for a subType (linear/inverse) are returned.

  ## Parameters

  - `symbols`: unified market symbols
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"subType"`: "linear" or "inverse"

  Returns a list of [margin mode structures](https://docs.ccxt.com/?id=margin-mode-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Account-Information>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Information-V2>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Symbol-Config>

  May be left out: `symbols`, `params`.
  """
  @spec fetch_margin_modes(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(%{String.t() => map() | nil} | nil)
  @spec fetch_margin_modes!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          %{String.t() => map() | nil} | nil
  defcall fetch_margin_modes(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_margin_modes(exchange, symbols, params)
  end

  @doc """
  Fetches historical mark price candlestick data containing the open, high, low, and close price of a market.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch OHLCV data for
  - `timeframe`: the length of time each candle represents
  - `since`: timestamp in ms of the earliest candle to fetch
  - `limit`: the maximum amount of candles to fetch
  - `params`: extra parameters specific to the exchange API endpoint

  Returns A list of candles ordered as timestamp, open, high, low, close, undefined.

  May be left out: `timeframe`, `since`, `limit`, `params`.
  """
  @spec fetch_mark_ohlcv(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([[number() | nil] | nil] | nil)
  @spec fetch_mark_ohlcv!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [[number() | nil] | nil] | nil
  defcall fetch_mark_ohlcv(
            exchange,
            symbol,
            timeframe \\ "1m",
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.fetch_mark_ohlcv(exchange, symbol, timeframe, since, limit, params)
  end

  @doc """
  Fetches mark price for the market.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch the ticker for
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"subType"`: "linear" or "inverse"

  Returns a dictionary of [ticker structures](https://docs.ccxt.com/?id=ticker-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Index-Price-and-Mark-Price>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Mark-Price>

  May be left out: `params`.
  """
  @spec fetch_mark_price(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(map() | nil)
  @spec fetch_mark_price!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_mark_price(exchange, symbol, params \\ %{}) do
    Compiled.Binance.fetch_mark_price(exchange, symbol, params)
  end

  @doc """
  Fetches mark prices for multiple markets.

  ## Parameters

  - `symbols`: unified symbols of the markets to fetch the ticker for, all market tickers are returned if not assigned
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"subType"`: "linear" or "inverse"

  Returns a dictionary of [ticker structures](https://docs.ccxt.com/?id=ticker-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Index-Price-and-Mark-Price>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Mark-Price>

  May be left out: `symbols`, `params`.
  """
  @spec fetch_mark_prices(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(%{String.t() => map() | nil} | nil)
  @spec fetch_mark_prices!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          %{String.t() => map() | nil} | nil
  defcall fetch_mark_prices(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_mark_prices(exchange, symbols, params)
  end

  @doc """
  ccxt's `fetchMarketLeverageTiers`.

  May be left out: `params`.
  """
  @spec fetch_market_leverage_tiers(Exchange.t(), String.t() | nil, map() | nil) ::
          Result.t([map() | nil] | nil)
  @spec fetch_market_leverage_tiers!(Exchange.t(), String.t() | nil, map() | nil) ::
          [map() | nil] | nil
  defcall fetch_market_leverage_tiers(exchange, symbol, params \\ %{}) do
    Compiled.Base.fetch_market_leverage_tiers(exchange, symbol, params)
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

  May be left out: `params`.
  """
  @spec fetch_markets(Exchange.t(), map() | nil) :: Result.t([map() | nil] | nil)
  @spec fetch_markets!(Exchange.t(), map() | nil) :: [map() | nil] | nil
  defcall fetch_markets(exchange, params \\ %{}) do
    Compiled.Binance.fetch_markets(exchange, params)
  end

  @doc """
  Fetch all dust trades made by the user.

  ## Parameters

  - `symbol`: not used by binance fetchMyDustTrades ()
  - `since`: the earliest time in ms to fetch my dust trades for
  - `limit`: the maximum number of dust trades to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"type"`: 'spot' or 'margin', default spot

  Returns a list of [trade structures](https://docs.ccxt.com/?id=trade-structure).

  ## See also

  - <https://developers.binance.com/docs/wallet/asset/dust-log>

  May be left out: `symbol`, `since`, `limit`, `params`.
  """
  @spec fetch_my_dust_trades(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(term())
  @spec fetch_my_dust_trades!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  defcall fetch_my_dust_trades(exchange, symbol \\ nil, since \\ nil, limit \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_my_dust_trades(exchange, symbol, since, limit, params)
  end

  @doc """
  Retrieves the users liquidated positions.

  ## Parameters

  - `symbol`: unified CCXT market symbol
  - `since`: the earliest time in ms to fetch liquidations for
  - `limit`: the maximum number of liquidation structures to retrieve
  - `params`: exchange specific parameters for the binance api endpoint

  ## Keys of `params`

  - `"until"`: timestamp in ms of the latest liquidation
  - `"paginate"`: *spot only* default false, when true will automatically paginate by calling this endpoint multiple times. See in the docs all the [available parameters](https://github.com/ccxt/ccxt/wiki/Manual#pagination-params)
  - `"portfolioMargin"`: set to true if you would like to fetch liquidations in a portfolio margin account
  - `"type"`: "spot"
  - `"subType"`: "linear" or "inverse"

  Returns an array of [liquidation structures](https://docs.ccxt.com/?id=liquidation-structure).

  ## See also

  - <https://developers.binance.com/docs/margin_trading/trade/Get-Force-Liquidation-Record>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Users-Force-Orders>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Users-Force-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Users-UM-Force-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Users-CM-Force-Orders>

  May be left out: `symbol`, `since`, `limit`, `params`.
  """
  @spec fetch_my_liquidations(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_my_liquidations!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_my_liquidations(
            exchange,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Binance.fetch_my_liquidations(exchange, symbol, since, limit, params)
  end

  @doc """
  Fetches historical settlement records of the user.

  ## Parameters

  - `symbol`: unified market symbol of the settlement history
  - `since`: timestamp in ms
  - `limit`: number of records
  - `params`: exchange specific params

  Returns a list of [settlement history objects].

  ## See also

  - <https://developers.binance.com/docs/derivatives/option/trade/User-Exercise-Record>

  May be left out: `symbol`, `since`, `limit`, `params`.
  """
  @spec fetch_my_settlement_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(term())
  @spec fetch_my_settlement_history!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  defcall fetch_my_settlement_history(
            exchange,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Binance.fetch_my_settlement_history(exchange, symbol, since, limit, params)
  end

  @doc """
  Fetch all trades made by the user.

  ## Parameters

  - `symbol`: unified market symbol
  - `since`: the earliest time in ms to fetch trades for
  - `limit`: the maximum number of trades structures to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"paginate"`: default false, when true will automatically paginate by calling this endpoint multiple times. See in the docs all the [available parameters](https://github.com/ccxt/ccxt/wiki/Manual#pagination-params)
  - `"until"`: the latest time in ms to fetch entries for
  - `"portfolioMargin"`: set to true if you would like to fetch trades for a portfolio margin account

  Returns a list of [trade structures](https://docs.ccxt.com/?id=trade-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/account-endpoints#account-trade-list-user_data>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Account-Trade-List>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Account-Trade-List>
  - <https://developers.binance.com/docs/margin_trading/trade/Query-Margin-Account-Trade-List>
  - <https://developers.binance.com/docs/derivatives/option/trade/Account-Trade-List>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/UM-Account-Trade-List>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/CM-Account-Trade-List>

  May be left out: `symbol`, `since`, `limit`, `params`.
  """
  @spec fetch_my_trades(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_my_trades!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_my_trades(exchange, symbol \\ nil, since \\ nil, limit \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_my_trades(exchange, symbol, since, limit, params)
  end

  @doc """
  Fetches historical candlestick data containing the open, high, low, and close price, and the volume of a market.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch OHLCV data for
  - `timeframe`: the length of time each candle represents
  - `since`: timestamp in ms of the earliest candle to fetch
  - `limit`: the maximum amount of candles to fetch
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"price"`: "mark" or "index" for mark price and index price candles
  - `"until"`: timestamp in ms of the latest candle to fetch
  - `"paginate"`: default false, when true will automatically paginate by calling this endpoint multiple times. See in the docs all the [available parameters](https://github.com/ccxt/ccxt/wiki/Manual#pagination-params)

  Returns A list of candles ordered as timestamp, open, high, low, close, volume.

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/market-data-endpoints#klinecandlestick-data>
  - <https://developers.binance.com/docs/derivatives/option/market-data/Kline-Candlestick-Data>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Kline-Candlestick-Data>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Index-Price-Kline-Candlestick-Data>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Mark-Price-Kline-Candlestick-Data>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Premium-Index-Kline-Data>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Kline-Candlestick-Data>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Index-Price-Kline-Candlestick-Data>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Mark-Price-Kline-Candlestick-Data>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Premium-Index-Kline-Data>

  May be left out: `timeframe`, `since`, `limit`, `params`.
  """
  @spec fetch_ohlcv(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([[number() | nil] | nil] | nil)
  @spec fetch_ohlcv!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [[number() | nil] | nil] | nil
  defcall fetch_ohlcv(
            exchange,
            symbol,
            timeframe \\ "1m",
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Binance.fetch_ohlcv(exchange, symbol, timeframe, since, limit, params)
  end

  @doc """
  Retrieves the open interest of a contract trading pair.

  ## Parameters

  - `symbol`: unified CCXT market symbol
  - `params`: exchange specific parameters

  Returns an open interest structure<https://docs.ccxt.com/?id=open-interest-structure>.

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Open-Interest>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Open-Interest>
  - <https://developers.binance.com/docs/derivatives/option/market-data/Open-Interest>

  May be left out: `params`.
  """
  @spec fetch_open_interest(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(map() | nil)
  @spec fetch_open_interest!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_open_interest(exchange, symbol, params \\ %{}) do
    Compiled.Binance.fetch_open_interest(exchange, symbol, params)
  end

  @doc """
  Retrieves the open interest history of a currency.

  ## Parameters

  - `symbol`: Unified CCXT market symbol
  - `timeframe`: "5m","15m","30m","1h","2h","4h","6h","12h", or "1d"
  - `since`: the time(ms) of the earliest record to retrieve as a unix timestamp
  - `limit`: default 30, max 500
  - `params`: exchange specific parameters

  ## Keys of `params`

  - `"until"`: the time(ms) of the latest record to retrieve as a unix timestamp
  - `"paginate"`: default false, when true will automatically paginate by calling this endpoint multiple times. See in the docs all the [availble parameters](https://github.com/ccxt/ccxt/wiki/Manual#pagination-params)

  Returns an array of [open interest structure](https://docs.ccxt.com/?id=open-interest-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Open-Interest-Statistics>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Open-Interest-Statistics>

  May be left out: `timeframe`, `since`, `limit`, `params`.
  """
  @spec fetch_open_interest_history(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_open_interest_history!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_open_interest_history(
            exchange,
            symbol,
            timeframe \\ "5m",
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Binance.fetch_open_interest_history(
      exchange,
      symbol,
      timeframe,
      since,
      limit,
      params
    )
  end

  @doc """
  Fetch an open order by the id.

  ## Parameters

  - `id`: order id
  - `symbol`: unified market symbol
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"trigger"`: set to true if you would like to fetch portfolio margin account stop or conditional orders
  - `"portfolioMargin"`: set to true if you would like to fetch for a portfolio margin account

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-Current-Open-Order>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Query-Current-Open-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-UM-Open-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-UM-Open-Conditional-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-CM-Open-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-CM-Open-Conditional-Order>

  May be left out: `symbol`, `params`.
  """
  @spec fetch_open_order(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec fetch_open_order!(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          map() | nil
  defcall fetch_open_order(exchange, id, symbol \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_open_order(exchange, id, symbol, params)
  end

  @doc """
  Fetch all unfilled currently open orders.

  ## Parameters

  - `symbol`: unified market symbol
  - `since`: the earliest time in ms to fetch open orders for
  - `limit`: the maximum number of open orders structures to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"marginMode"`: 'cross' or 'isolated', for spot margin trading
  - `"portfolioMargin"`: set to true if you would like to fetch open orders in the portfolio margin account
  - `"trigger"`: set to true if you would like to fetch portfolio margin account conditional orders
  - `"subType"`: "linear" or "inverse"

  Returns a list of [order structures](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints#current-open-orders-user_data>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Current-All-Open-Orders>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Current-All-Open-Orders>
  - <https://developers.binance.com/docs/derivatives/option/trade/Query-Current-Open-Option-Orders>
  - <https://developers.binance.com/docs/margin_trading/trade/Query-Margin-Account-Open-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-UM-Open-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-UM-Open-Conditional-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-CM-Open-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-CM-Open-Conditional-Orders>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Current-All-Algo-Open-Orders>

  May be left out: `symbol`, `since`, `limit`, `params`.
  """
  @spec fetch_open_orders(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_open_orders!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_open_orders(exchange, symbol \\ nil, since \\ nil, limit \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_open_orders(exchange, symbol, since, limit, params)
  end

  @doc """
  Fetches option data that is commonly found in an option chain.

  ## Parameters

  - `symbol`: unified market symbol
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [option chain structure](https://docs.ccxt.com/?id=option-chain-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/option/market-data/24hr-Ticker-Price-Change-Statistics>

  May be left out: `params`.
  """
  @spec fetch_option(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(map() | nil)
  @spec fetch_option!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_option(exchange, symbol, params \\ %{}) do
    Compiled.Binance.fetch_option(exchange, symbol, params)
  end

  @doc """
  Fetch data on open options positions.

  ## Parameters

  - `symbols`: list of unified market symbols
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a list of [position structures](https://docs.ccxt.com/?id=position-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/option/trade/Option-Position-Information>

  May be left out: `symbols`, `params`.
  """
  @spec fetch_option_positions(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t([map() | nil] | nil)
  @spec fetch_option_positions!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  defcall fetch_option_positions(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_option_positions(exchange, symbols, params)
  end

  @doc """
  Fetches information on an order made by the user.

  ## Parameters

  - `id`: the order id
  - `symbol`: unified symbol of the market the order was made in
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"marginMode"`: 'cross' or 'isolated', for spot margin trading
  - `"portfolioMargin"`: set to true if you would like to fetch an order in a portfolio margin account
  - `"trigger"`: set to true if you would like to fetch a trigger or conditional order

  Returns An [order structure](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints#query-order-user_data>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-Order>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Query-Order>
  - <https://developers.binance.com/docs/derivatives/option/trade/Query-Single-Order>
  - <https://developers.binance.com/docs/margin_trading/trade/Query-Margin-Account-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Order>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-CM-Order>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-Algo-Order>

  May be left out: `symbol`, `params`.
  """
  @spec fetch_order(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec fetch_order!(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_order(exchange, id, symbol \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_order(exchange, id, symbol, params)
  end

  @doc """
  Fetches information on open orders with bid (buy) and ask (sell) prices, volumes and other data.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch the order book for
  - `limit`: the maximum amount of order book entries to return
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"rpi"`: *future only* set to true to use the RPI endpoint

  Returns A dictionary of [order book structures](https://docs.ccxt.com/?id=order-book-structure) indexed by market symbols.

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/market-data-endpoints#order-book>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Order-Book>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Order-Book-RPI>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Order-Book>
  - <https://developers.binance.com/docs/derivatives/option/market-data/Order-Book>

  May be left out: `limit`, `params`.
  """
  @spec fetch_order_book(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec fetch_order_book!(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          map() | nil
  defcall fetch_order_book(exchange, symbol, limit \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_order_book(exchange, symbol, limit, params)
  end

  @doc false
  @spec fetch_order_status(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          Result.t(String.t() | nil)
  def fetch_order_status(exchange, id, symbol \\ nil, params \\ %{}) do
    Result.of(fn -> Compiled.Base.fetch_order_status(exchange, id, symbol, params) end)
  end

  @doc false
  @spec fetch_order_status!(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          String.t() | nil
  def fetch_order_status!(exchange, id, symbol \\ nil, params \\ %{}) do
    Compiled.Base.fetch_order_status(exchange, id, symbol, params)
  end

  @doc """
  Fetch all the trades made from a single order.

  ## Parameters

  - `id`: order id
  - `symbol`: unified market symbol
  - `since`: the earliest time in ms to fetch trades for
  - `limit`: the maximum number of trades to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a list of [trade structures](https://docs.ccxt.com/?id=trade-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/account-endpoints#account-trade-list-user_data>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Account-Trade-List>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Account-Trade-List>
  - <https://developers.binance.com/docs/margin_trading/trade/Query-Margin-Account-Trade-List>

  May be left out: `symbol`, `since`, `limit`, `params`.
  """
  @spec fetch_order_trades(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_order_trades!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_order_trades(
            exchange,
            id,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Binance.fetch_order_trades(exchange, id, symbol, since, limit, params)
  end

  @doc """
  Create a market order by providing the symbol, side and cost.

  ## Parameters

  - `client_order_id`: client order Id
  - `symbol`: unified symbol of the market to create an order in
  - `params`: extra parameters specific to the exchange API endpoint

  Returns an [order structure](https://docs.ccxt.com/?id=order-structure).

  May be left out: `symbol`, `params`.
  """
  @spec fetch_order_with_client_order_id(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec fetch_order_with_client_order_id!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          map() | nil
        ) :: map() | nil
  defcall fetch_order_with_client_order_id(
            exchange,
            client_order_id,
            symbol \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.fetch_order_with_client_order_id(exchange, client_order_id, symbol, params)
  end

  @doc """
  Fetches information on multiple orders made by the user.

  ## Parameters

  - `symbol`: unified market symbol of the market orders were made in
  - `since`: the earliest time in ms to fetch orders for
  - `limit`: the maximum number of order structures to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"marginMode"`: 'cross' or 'isolated', for spot margin trading
  - `"until"`: the latest time in ms to fetch orders for
  - `"paginate"`: default false, when true will automatically paginate by calling this endpoint multiple times. See in the docs all the [available parameters](https://github.com/ccxt/ccxt/wiki/Manual#pagination-params)
  - `"portfolioMargin"`: set to true if you would like to fetch orders in a portfolio margin account
  - `"trigger"`: set to true if you would like to fetch portfolio margin account trigger or conditional orders

  Returns a list of [order structures](https://docs.ccxt.com/?id=order-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints#all-orders-user_data>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/All-Orders>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/All-Orders>
  - <https://developers.binance.com/docs/derivatives/option/trade/Query-Option-Order-History>
  - <https://developers.binance.com/docs/margin_trading/trade/Query-Margin-Account-All-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-UM-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-CM-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-UM-Conditional-Orders>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-CM-Conditional-Orders>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-All-Algo-Orders>

  May be left out: `symbol`, `since`, `limit`, `params`.
  """
  @spec fetch_orders(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          Result.t([map() | nil] | nil)
  @spec fetch_orders!(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          [map() | nil] | nil
  defcall fetch_orders(exchange, symbol \\ nil, since \\ nil, limit \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_orders(exchange, symbol, since, limit, params)
  end

  @doc false
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
        ) :: Result.t(term())
  def fetch_paginated_call_cursor(
        exchange,
        method,
        symbol \\ nil,
        since \\ nil,
        limit \\ nil,
        params \\ %{},
        cursor_received \\ nil,
        cursor_sent \\ nil,
        cursor_increment \\ nil,
        max_entries_per_request \\ nil
      ) do
    Result.of(fn ->
      Compiled.Base.fetch_paginated_call_cursor(
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
      )
    end)
  end

  @doc false
  @spec fetch_paginated_call_cursor!(
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
  def fetch_paginated_call_cursor!(
        exchange,
        method,
        symbol \\ nil,
        since \\ nil,
        limit \\ nil,
        params \\ %{},
        cursor_received \\ nil,
        cursor_sent \\ nil,
        cursor_increment \\ nil,
        max_entries_per_request \\ nil
      ) do
    Compiled.Base.fetch_paginated_call_cursor(
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
    )
  end

  @doc false
  @spec fetch_paginated_call_deterministic(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          String.t() | nil,
          map() | nil,
          term()
        ) :: Result.t(term())
  def fetch_paginated_call_deterministic(
        exchange,
        method,
        symbol \\ nil,
        since \\ nil,
        limit \\ nil,
        timeframe \\ nil,
        params \\ %{},
        max_entries_per_request \\ nil
      ) do
    Result.of(fn ->
      Compiled.Base.fetch_paginated_call_deterministic(
        exchange,
        method,
        symbol,
        since,
        limit,
        timeframe,
        params,
        max_entries_per_request
      )
    end)
  end

  @doc false
  @spec fetch_paginated_call_deterministic!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          String.t() | nil,
          map() | nil,
          term()
        ) :: term()
  def fetch_paginated_call_deterministic!(
        exchange,
        method,
        symbol \\ nil,
        since \\ nil,
        limit \\ nil,
        timeframe \\ nil,
        params \\ %{},
        max_entries_per_request \\ nil
      ) do
    Compiled.Base.fetch_paginated_call_deterministic(
      exchange,
      method,
      symbol,
      since,
      limit,
      timeframe,
      params,
      max_entries_per_request
    )
  end

  @doc false
  @spec fetch_paginated_call_dynamic(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil,
          number() | nil,
          boolean() | nil
        ) :: Result.t(term())
  def fetch_paginated_call_dynamic(
        exchange,
        method,
        symbol \\ nil,
        since \\ nil,
        limit \\ nil,
        params \\ %{},
        max_entries_per_request \\ nil,
        remove_repeated \\ true
      ) do
    Result.of(fn ->
      elem(
        Compiled.Base.fetch_paginated_call_dynamic(
          exchange,
          method,
          symbol,
          since,
          limit,
          params,
          max_entries_per_request,
          remove_repeated
        ),
        0
      )
    end)
  end

  @doc false
  @spec fetch_paginated_call_dynamic!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil,
          number() | nil,
          boolean() | nil
        ) :: term()
  def fetch_paginated_call_dynamic!(
        exchange,
        method,
        symbol \\ nil,
        since \\ nil,
        limit \\ nil,
        params \\ %{},
        max_entries_per_request \\ nil,
        remove_repeated \\ true
      ) do
    elem(
      Compiled.Base.fetch_paginated_call_dynamic(
        exchange,
        method,
        symbol,
        since,
        limit,
        params,
        max_entries_per_request,
        remove_repeated
      ),
      0
    )
  end

  @doc false
  @spec fetch_paginated_call_incremental(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          term(),
          term(),
          map() | nil,
          term(),
          term()
        ) :: Result.t(term())
  def fetch_paginated_call_incremental(
        exchange,
        method,
        symbol \\ nil,
        since \\ nil,
        limit \\ nil,
        params \\ %{},
        page_key \\ nil,
        max_entries_per_request \\ nil
      ) do
    Result.of(fn ->
      elem(
        Compiled.Base.fetch_paginated_call_incremental(
          exchange,
          method,
          symbol,
          since,
          limit,
          params,
          page_key,
          max_entries_per_request
        ),
        0
      )
    end)
  end

  @doc false
  @spec fetch_paginated_call_incremental!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          term(),
          term(),
          map() | nil,
          term(),
          term()
        ) :: term()
  def fetch_paginated_call_incremental!(
        exchange,
        method,
        symbol \\ nil,
        since \\ nil,
        limit \\ nil,
        params \\ %{},
        page_key \\ nil,
        max_entries_per_request \\ nil
      ) do
    elem(
      Compiled.Base.fetch_paginated_call_incremental(
        exchange,
        method,
        symbol,
        since,
        limit,
        params,
        page_key,
        max_entries_per_request
      ),
      0
    )
  end

  @doc false
  @spec fetch_partial_balance(Exchange.t(), term(), map() | nil) :: Result.t(map() | nil)
  def fetch_partial_balance(exchange, part, params \\ %{}) do
    Result.of(fn -> Compiled.Base.fetch_partial_balance(exchange, part, params) end)
  end

  @doc false
  @spec fetch_partial_balance!(Exchange.t(), term(), map() | nil) :: map() | nil
  def fetch_partial_balance!(exchange, part, params \\ %{}) do
    Compiled.Base.fetch_partial_balance(exchange, part, params)
  end

  @doc """
  Fetch data on an open position.

  ## Parameters

  - `symbol`: unified market symbol of the market the position is held in
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [position structure](https://docs.ccxt.com/?id=position-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/option/trade/Option-Position-Information>

  May be left out: `params`.
  """
  @spec fetch_position(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(map() | nil)
  @spec fetch_position!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_position(exchange, symbol, params \\ %{}) do
    Compiled.Binance.fetch_position(exchange, symbol, params)
  end

  @doc """
  ccxt's `fetchPositionADLRank`.

  May be left out: `params`.
  """
  @spec fetch_position_adl_rank(Exchange.t(), String.t() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec fetch_position_adl_rank!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_position_adl_rank(exchange, symbol, params \\ %{}) do
    Compiled.Base.fetch_position_adl_rank(exchange, symbol, params)
  end

  @doc """
  Fetches the history of margin added or reduced from contract isolated positions.

  ## Parameters

  - `symbol`: unified market symbol
  - `since`: timestamp in ms of the position
  - `limit`: the maximum amount of candles to fetch, default=1000
  - `params`: extra parameters specific to the exchange api endpoint

  Returns a list of [position structures](https://docs.ccxt.com/?id=position-structure).

  May be left out: `since`, `limit`, `params`.
  """
  @spec fetch_position_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_position_history!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_position_history(exchange, symbol, since \\ nil, limit \\ nil, params \\ %{}) do
    Compiled.Base.fetch_position_history(exchange, symbol, since, limit, params)
  end

  @doc """
  Fetchs the position mode, hedged or one way, hedged for binance is set identically for all linear markets or all inverse markets.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch the order book for
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"subType"`: "linear" or "inverse"

  Returns an object detailing whether the market is in hedged or one-way mode.

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Current-Position-Mode>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Current-Position-Mode>

  May be left out: `symbol`, `params`.
  """
  @spec fetch_position_mode(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(map() | nil)
  @spec fetch_position_mode!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_position_mode(exchange, symbol \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_position_mode(exchange, symbol, params)
  end

  @doc """
  Fetch all open positions.

  ## Parameters

  - `symbols`: list of unified market symbols
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"params"`: extra parameters specific to the exchange API endpoint
  - `"method"`: method name to call, "positionRisk", "account" or "option", default is "positionRisk"
  - `"useV2"`: set to true if you want to use the obsolete endpoint, where some more additional fields were provided

  Returns a list of [position structure](https://docs.ccxt.com/?id=position-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Information-V2>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Account-Information>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Position-Information-V2>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Position-Information>
  - <https://developers.binance.com/docs/derivatives/option/trade/Option-Position-Information>

  May be left out: `symbols`, `params`.
  """
  @spec fetch_positions(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t([map() | nil] | nil)
  @spec fetch_positions!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  defcall fetch_positions(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_positions(exchange, symbols, params)
  end

  @doc """
  Fetches the auto deleveraging rank and risk percentage for a list of symbols that have open positions.

  ## Parameters

  - `symbols`: list of unified market symbols
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"portfolioMargin"`: set to true for the portfolio margin account

  Returns an array of [auto de leverage structure](https://docs.ccxt.com/?id=auto-de-leverage-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Position-ADL-Quantile-Estimation>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Position-ADL-Quantile-Estimation>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/UM-Position-ADL-Quantile-Estimation>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/CM-Position-ADL-Quantile-Estimation>

  May be left out: `symbols`, `params`.
  """
  @spec fetch_positions_adl_rank(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t([map() | nil] | nil)
  @spec fetch_positions_adl_rank!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  defcall fetch_positions_adl_rank(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_positions_adl_rank(exchange, symbols, params)
  end

  @doc """
  Fetch positions risk.

  ## Parameters

  - `symbols`: list of unified market symbols
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"portfolioMargin"`: set to true if you would like to fetch positions for a portfolio margin account
  - `"subType"`: "linear" or "inverse"
  - `"useV2"`: set to true if you want to use the obsolete endpoint, where some more additional fields were provided

  Returns data on the positions risk.

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Position-Information-V2>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Position-Information>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-UM-Position-Information>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-CM-Position-Information>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Position-Information-V3>

  May be left out: `symbols`, `params`.
  """
  @spec fetch_positions_risk(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t([map() | nil] | nil)
  @spec fetch_positions_risk!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          [map() | nil] | nil
  defcall fetch_positions_risk(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_positions_risk(exchange, symbols, params)
  end

  @doc """
  Fetches historical premium index price candlestick data containing the open, high, low, and close price of a market.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch OHLCV data for
  - `timeframe`: the length of time each candle represents
  - `since`: timestamp in ms of the earliest candle to fetch
  - `limit`: the maximum amount of candles to fetch
  - `params`: extra parameters specific to the exchange API endpoint

  Returns A list of candles ordered as timestamp, open, high, low, close, undefined.

  May be left out: `timeframe`, `since`, `limit`, `params`.
  """
  @spec fetch_premium_index_ohlcv(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([[number() | nil] | nil] | nil)
  @spec fetch_premium_index_ohlcv!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [[number() | nil] | nil] | nil
  defcall fetch_premium_index_ohlcv(
            exchange,
            symbol,
            timeframe \\ "1m",
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Base.fetch_premium_index_ohlcv(exchange, symbol, timeframe, since, limit, params)
  end

  @doc false
  @spec fetch_rest_order_book_safe(Exchange.t(), term(), term(), map() | nil) ::
          Result.t(map() | nil)
  def fetch_rest_order_book_safe(exchange, symbol, limit \\ nil, params \\ %{}) do
    Result.of(fn -> Compiled.Base.fetch_rest_order_book_safe(exchange, symbol, limit, params) end)
  end

  @doc false
  @spec fetch_rest_order_book_safe!(Exchange.t(), term(), term(), map() | nil) :: map() | nil
  def fetch_rest_order_book_safe!(exchange, symbol, limit \\ nil, params \\ %{}) do
    Compiled.Base.fetch_rest_order_book_safe(exchange, symbol, limit, params)
  end

  @doc """
  Fetches historical settlement records.

  ## Parameters

  - `symbol`: unified market symbol of the settlement history
  - `since`: timestamp in ms
  - `limit`: number of records, default 100, max 100
  - `params`: exchange specific params

  Returns a list of [settlement history objects](https://docs.ccxt.com/?id=settlement-history-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/option/market-data/Historical-Exercise-Records>

  May be left out: `symbol`, `since`, `limit`, `params`.
  """
  @spec fetch_settlement_history(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t(term())
  @spec fetch_settlement_history!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: term()
  defcall fetch_settlement_history(
            exchange,
            symbol \\ nil,
            since \\ nil,
            limit \\ nil,
            params \\ %{}
          ) do
    Compiled.Binance.fetch_settlement_history(exchange, symbol, since, limit, params)
  end

  @doc """
  The latest known information on the availability of the exchange API.

  ## Parameters

  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [status structure](https://docs.ccxt.com/?id=exchange-status-structure).

  ## See also

  - <https://developers.binance.com/docs/wallet/others/system-status>

  May be left out: `params`.
  """
  @spec fetch_status(Exchange.t(), map() | nil) :: Result.t(map() | nil)
  @spec fetch_status!(Exchange.t(), map() | nil) :: map() | nil
  defcall fetch_status(exchange, params \\ %{}) do
    Compiled.Binance.fetch_status(exchange, params)
  end

  @doc """
  Fetches a price ticker, a statistical calculation with the information calculated over the past 24 hours for a specific market.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch the ticker for
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"rolling"`: (spot only) default false, if true, uses the rolling 24 hour ticker endpoint /api/v3/ticker

  Returns a [ticker structure](https://docs.ccxt.com/?id=ticker-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/market-data-endpoints#24hr-ticker-price-change-statistics>
  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/market-data-endpoints#rolling-window-price-change-statistics>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/24hr-Ticker-Price-Change-Statistics>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/24hr-Ticker-Price-Change-Statistics>
  - <https://developers.binance.com/docs/derivatives/option/market-data/24hr-Ticker-Price-Change-Statistics>

  May be left out: `params`.
  """
  @spec fetch_ticker(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(map() | nil)
  @spec fetch_ticker!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_ticker(exchange, symbol, params \\ %{}) do
    Compiled.Binance.fetch_ticker(exchange, symbol, params)
  end

  @doc """
  Fetches price tickers for multiple markets, statistical information calculated over the past 24 hours for each market.

  ## Parameters

  - `symbols`: unified symbols of the markets to fetch the ticker for, all market tickers are returned if not assigned
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"subType"`: "linear" or "inverse"
  - `"type"`: 'spot', 'option', use params["subType"] for swap and future markets

  Returns a dictionary of [ticker structures](https://docs.ccxt.com/?id=ticker-structure).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/market-data-endpoints#24hr-ticker-price-change-statistics>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/24hr-Ticker-Price-Change-Statistics>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/24hr-Ticker-Price-Change-Statistics>
  - <https://developers.binance.com/docs/derivatives/option/market-data/24hr-Ticker-Price-Change-Statistics>

  May be left out: `symbols`, `params`.
  """
  @spec fetch_tickers(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(%{String.t() => map() | nil} | nil)
  @spec fetch_tickers!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          %{String.t() => map() | nil} | nil
  defcall fetch_tickers(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_tickers(exchange, symbols, params)
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

  May be left out: `params`.
  """
  @spec fetch_time(Exchange.t(), map() | nil) :: Result.t(number() | nil)
  @spec fetch_time!(Exchange.t(), map() | nil) :: number() | nil
  defcall fetch_time(exchange, params \\ %{}) do
    Compiled.Binance.fetch_time(exchange, params)
  end

  @doc false
  @spec fetch_total_balance(Exchange.t(), map() | nil) :: Result.t(map() | nil)
  def fetch_total_balance(exchange, params \\ %{}) do
    Result.of(fn -> Compiled.Base.fetch_total_balance(exchange, params) end)
  end

  @doc false
  @spec fetch_total_balance!(Exchange.t(), map() | nil) :: map() | nil
  def fetch_total_balance!(exchange, params \\ %{}) do
    Compiled.Base.fetch_total_balance(exchange, params)
  end

  @doc """
  Get the list of most recent trades for a particular symbol Default fetchTradesMethod.

  ## Parameters

  - `symbol`: unified symbol of the market to fetch trades for
  - `since`: only used when fetchTradesMethod is 'publicGetAggTrades', 'fapiPublicGetAggTrades', or 'dapiPublicGetAggTrades'
  - `limit`: default 500, max 1000
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"until"`: only used when fetchTradesMethod is 'publicGetAggTrades', 'fapiPublicGetAggTrades', or 'dapiPublicGetAggTrades'
  - `"fetchTradesMethod"`: 'publicGetAggTrades' (spot default), 'fapiPublicGetAggTrades' (swap default), 'dapiPublicGetAggTrades' (future default), 'eapiPublicGetTrades' (option default), 'publicGetTrades', 'fapiPublicGetTrades', 'dapiPublicGetTrades', 'publicGetHistoricalTrades', 'fapiPublicGetHistoricalTrades', 'dapiPublicGetHistoricalTrades', 'eapiPublicGetHistoricalTrades'
  - `"paginate"`: default false, when true will automatically paginate by calling this endpoint multiple times. See in the docs all the [availble parameters](https://github.com/ccxt/ccxt/wiki/Manual#pagination-params) EXCHANGE SPECIFIC PARAMETERS
  - `"fromId"`: trade id to fetch from, default gets most recent trades, not used when fetchTradesMethod is 'publicGetTrades', 'fapiPublicGetTrades', 'dapiPublicGetTrades', or 'eapiPublicGetTrades'

  Returns a list of [trade structures](https://docs.ccxt.com/?id=public-trades).

  ## See also

  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/market-data-endpoints#compressedaggregate-trades-list>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Compressed-Aggregate-Trades-List>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Compressed-Aggregate-Trades-List>
  - <https://developers.binance.com/docs/derivatives/option/market-data/Recent-Trades-List>
  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/market-data-endpoints#recent-trades-list>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Recent-Trades-List>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Recent-Trades-List>
  - <https://developers.binance.com/docs/binance-spot-api-docs/rest-api/market-data-endpoints#old-trade-lookup>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Old-Trades-Lookup>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Old-Trades-Lookup>
  - <https://developers.binance.com/docs/derivatives/option/market-data/Old-Trades-Lookup>

  May be left out: `since`, `limit`, `params`.
  """
  @spec fetch_trades(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          Result.t([map() | nil] | nil)
  @spec fetch_trades!(Exchange.t(), String.t() | nil, number() | nil, number() | nil, map() | nil) ::
          [map() | nil] | nil
  defcall fetch_trades(exchange, symbol, since \\ nil, limit \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_trades(exchange, symbol, since, limit, params)
  end

  @doc """
  Fetch the trading fees for a market.

  ## Parameters

  - `symbol`: unified market symbol
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"portfolioMargin"`: set to true if you would like to fetch trading fees in a portfolio margin account
  - `"subType"`: "linear" or "inverse"

  Returns a [fee structure](https://docs.ccxt.com/?id=fee-structure).

  ## See also

  - <https://developers.binance.com/docs/wallet/asset/trade-fee>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/User-Commission-Rate>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/User-Commission-Rate>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-User-Commission-Rate-for-UM>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-User-Commission-Rate-for-CM>

  May be left out: `params`.
  """
  @spec fetch_trading_fee(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(map() | nil)
  @spec fetch_trading_fee!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_trading_fee(exchange, symbol, params \\ %{}) do
    Compiled.Binance.fetch_trading_fee(exchange, symbol, params)
  end

  @doc """
  Fetch the trading fees for multiple markets.

  ## Parameters

  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"subType"`: "linear" or "inverse"

  Returns a dictionary of [fee structures](https://docs.ccxt.com/?id=fee-structure) indexed by market symbols.

  ## See also

  - <https://developers.binance.com/docs/wallet/asset/trade-fee>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Information-V2>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Account-Information>
  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Config>

  May be left out: `params`.
  """
  @spec fetch_trading_fees(Exchange.t(), map() | nil) ::
          Result.t(%{String.t() => map() | nil} | nil)
  @spec fetch_trading_fees!(Exchange.t(), map() | nil) :: %{String.t() => map() | nil} | nil
  defcall fetch_trading_fees(exchange, params \\ %{}) do
    Compiled.Binance.fetch_trading_fees(exchange, params)
  end

  @doc """
  ccxt's `fetchTradingLimits`.

  May be left out: `symbols`, `params`.
  """
  @spec fetch_trading_limits(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(%{String.t() => term()} | nil)
  @spec fetch_trading_limits!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          %{String.t() => term()} | nil
  defcall fetch_trading_limits(exchange, symbols \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_trading_limits(exchange, symbols, params)
  end

  @doc """
  ccxt's `fetchTransactionFee`.

  May be left out: `params`.
  """
  @spec fetch_transaction_fee(Exchange.t(), String.t() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec fetch_transaction_fee!(Exchange.t(), String.t() | nil, map() | nil) :: map() | nil
  defcall fetch_transaction_fee(exchange, code, params \\ %{}) do
    Compiled.Base.fetch_transaction_fee(exchange, code, params)
  end

  @doc """
  Please use fetchDepositWithdrawFees instead.

  ## Parameters

  - `codes`: not used by binance fetchTransactionFees ()
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a list of [fee structures](https://docs.ccxt.com/?id=fee-structure).

  ## See also

  - <https://developers.binance.com/docs/wallet/capital/all-coins-info>

  May be left out: `codes`, `params`.
  """
  @spec fetch_transaction_fees(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec fetch_transaction_fees!(Exchange.t(), [String.t() | nil] | nil, map() | nil) ::
          map() | nil
  defcall fetch_transaction_fees(exchange, codes \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_transaction_fees(exchange, codes, params)
  end

  @doc """
  *DEPRECATED* use fetchDepositsWithdrawals instead.

  ## Parameters

  - `code`: unified currency code for the currency of the deposit/withdrawals, default is undefined
  - `since`: timestamp in ms of the earliest deposit/withdrawal, default is undefined
  - `limit`: max number of deposit/withdrawals to return, default is undefined
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a list of [transaction structures](https://docs.ccxt.com/?id=transaction-structure).

  May be left out: `code`, `since`, `limit`, `params`.
  """
  @spec fetch_transactions(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_transactions!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_transactions(exchange, code \\ nil, since \\ nil, limit \\ nil, params \\ %{}) do
    Compiled.Base.fetch_transactions(exchange, code, since, limit, params)
  end

  @doc """
  Fetch a history of internal transfers made on an account.

  ## Parameters

  - `code`: unified currency code of the currency transferred
  - `since`: the earliest time in ms to fetch transfers for
  - `limit`: the maximum number of transfers structures to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"until"`: the latest time in ms to fetch transfers for
  - `"paginate"`: default false, when true will automatically paginate by calling this endpoint multiple times. See in the docs all the [available parameters](https://github.com/ccxt/ccxt/wiki/Manual#pagination-params)
  - `"internal"`: default false, when true will fetch pay trade history

  Returns a list of [transfer structures](https://docs.ccxt.com/?id=transfer-structure).

  ## See also

  - <https://developers.binance.com/docs/wallet/asset/query-user-universal-transfer>

  May be left out: `code`, `since`, `limit`, `params`.
  """
  @spec fetch_transfers(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_transfers!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_transfers(exchange, code \\ nil, since \\ nil, limit \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_transfers(exchange, code, since, limit, params)
  end

  @doc false
  @spec fetch_unified_order(Exchange.t(), term(), map() | nil) :: Result.t(map() | nil)
  def fetch_unified_order(exchange, order, params \\ %{}) do
    Result.of(fn -> Compiled.Base.fetch_unified_order(exchange, order, params) end)
  end

  @doc false
  @spec fetch_unified_order!(Exchange.t(), term(), map() | nil) :: map() | nil
  def fetch_unified_order!(exchange, order, params \\ %{}) do
    Compiled.Base.fetch_unified_order(exchange, order, params)
  end

  @doc false
  @spec fetch_used_balance(Exchange.t(), map() | nil) :: Result.t(map() | nil)
  def fetch_used_balance(exchange, params \\ %{}) do
    Result.of(fn -> Compiled.Base.fetch_used_balance(exchange, params) end)
  end

  @doc false
  @spec fetch_used_balance!(Exchange.t(), map() | nil) :: map() | nil
  def fetch_used_balance!(exchange, params \\ %{}) do
    Compiled.Base.fetch_used_balance(exchange, params)
  end

  @doc false
  @spec fetch_web_endpoint(Exchange.t(), term(), term(), term(), term(), term()) ::
          Result.t(term())
  def fetch_web_endpoint(
        exchange,
        method,
        endpoint_method,
        return_as_json,
        start_regex \\ nil,
        end_regex \\ nil
      ) do
    Result.of(fn ->
      Compiled.Base.fetch_web_endpoint(
        exchange,
        method,
        endpoint_method,
        return_as_json,
        start_regex,
        end_regex
      )
    end)
  end

  @doc false
  @spec fetch_web_endpoint!(Exchange.t(), term(), term(), term(), term(), term()) :: term()
  def fetch_web_endpoint!(
        exchange,
        method,
        endpoint_method,
        return_as_json,
        start_regex \\ nil,
        end_regex \\ nil
      ) do
    Compiled.Base.fetch_web_endpoint(
      exchange,
      method,
      endpoint_method,
      return_as_json,
      start_regex,
      end_regex
    )
  end

  @doc """
  Fetch all withdrawals made from an account.

  ## Parameters

  - `code`: unified currency code
  - `since`: the earliest time in ms to fetch withdrawals for
  - `limit`: the maximum number of withdrawals structures to retrieve
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"fiat"`: if true, only fiat withdrawals will be returned
  - `"until"`: the latest time in ms to fetch withdrawals for
  - `"paginate"`: default false, when true will automatically paginate by calling this endpoint multiple times. See in the docs all the [available parameters](https://github.com/ccxt/ccxt/wiki/Manual#pagination-params)

  Returns a list of [transaction structures](https://docs.ccxt.com/?id=transaction-structure).

  ## See also

  - <https://developers.binance.com/docs/wallet/capital/withdraw-history>
  - <https://developers.binance.com/docs/fiat/rest-api/Get-Fiat-Deposit-Withdraw-History>

  May be left out: `code`, `since`, `limit`, `params`.
  """
  @spec fetch_withdrawals(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: Result.t([map() | nil] | nil)
  @spec fetch_withdrawals!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          number() | nil,
          map() | nil
        ) :: [map() | nil] | nil
  defcall fetch_withdrawals(exchange, code \\ nil, since \\ nil, limit \\ nil, params \\ %{}) do
    Compiled.Binance.fetch_withdrawals(exchange, code, since, limit, params)
  end

  @doc false
  @spec futures_transfer(Exchange.t(), String.t() | nil, term(), term(), map() | nil) ::
          Result.t(map() | nil)
  def futures_transfer(exchange, code, amount, type, params \\ %{}) do
    Result.of(fn -> Compiled.Binance.futures_transfer(exchange, code, amount, type, params) end)
  end

  @doc false
  @spec futures_transfer!(Exchange.t(), String.t() | nil, term(), term(), map() | nil) ::
          map() | nil
  def futures_transfer!(exchange, code, amount, type, params \\ %{}) do
    Compiled.Binance.futures_transfer(exchange, code, amount, type, params)
  end

  @doc false
  @spec is_uta_enabled(Exchange.t(), map() | nil) :: Result.t(boolean() | nil)
  def is_uta_enabled(_exchange, params \\ %{}) do
    Result.of(fn -> Compiled.Base.is_uta_enabled(params) end)
  end

  @doc false
  @spec is_uta_enabled!(Exchange.t(), map() | nil) :: boolean() | nil
  def is_uta_enabled!(_exchange, params \\ %{}), do: Compiled.Base.is_uta_enabled(params)

  @doc false
  @spec load_accounts(Exchange.t(), boolean() | nil, map() | nil) :: Result.t([map() | nil] | nil)
  def load_accounts(exchange, reload \\ false, params \\ %{}) do
    Result.of(fn -> Compiled.Base.load_accounts(exchange, reload, params) end)
  end

  @doc false
  @spec load_accounts!(Exchange.t(), boolean() | nil, map() | nil) :: [map() | nil] | nil
  def load_accounts!(exchange, reload \\ false, params \\ %{}) do
    Compiled.Base.load_accounts(exchange, reload, params)
  end

  @doc false
  @spec load_leverage_brackets(Exchange.t(), boolean() | nil, map() | nil) :: Result.t(term())
  def load_leverage_brackets(exchange, reload \\ false, params \\ %{}) do
    Result.of(fn -> Compiled.Binance.load_leverage_brackets(exchange, reload, params) end)
  end

  @doc false
  @spec load_leverage_brackets!(Exchange.t(), boolean() | nil, map() | nil) :: term()
  def load_leverage_brackets!(exchange, reload \\ false, params \\ %{}) do
    Compiled.Binance.load_leverage_brackets(exchange, reload, params)
  end

  @doc false
  @spec load_markets_and_sign_in(Exchange.t()) :: Result.t(nil)
  def load_markets_and_sign_in(exchange) do
    Result.of(fn -> Compiled.Base.load_markets_and_sign_in(exchange) end)
  end

  @doc false
  @spec load_markets_and_sign_in!(Exchange.t()) :: nil
  def load_markets_and_sign_in!(exchange), do: Compiled.Base.load_markets_and_sign_in(exchange)

  @doc false
  @spec load_time_difference(Exchange.t(), map() | nil) :: Result.t(term())
  def load_time_difference(exchange, params \\ %{}) do
    Result.of(fn -> Compiled.Base.load_time_difference(exchange, params) end)
  end

  @doc false
  @spec load_time_difference!(Exchange.t(), map() | nil) :: term()
  def load_time_difference!(exchange, params \\ %{}) do
    Compiled.Base.load_time_difference(exchange, params)
  end

  @doc false
  @spec load_trading_limits(Exchange.t(), [String.t() | nil] | nil, boolean() | nil, map() | nil) ::
          Result.t(%{String.t() => term()} | nil)
  def load_trading_limits(exchange, symbols \\ nil, reload \\ false, params \\ %{}) do
    Result.of(fn -> Compiled.Base.load_trading_limits(exchange, symbols, reload, params) end)
  end

  @doc false
  @spec load_trading_limits!(Exchange.t(), [String.t() | nil] | nil, boolean() | nil, map() | nil) ::
          %{String.t() => term()} | nil
  def load_trading_limits!(exchange, symbols \\ nil, reload \\ false, params \\ %{}) do
    Compiled.Base.load_trading_limits(exchange, symbols, reload, params)
  end

  @doc false
  @spec modify_margin_helper(Exchange.t(), String.t() | nil, term(), term(), map() | nil) ::
          Result.t(term())
  def modify_margin_helper(exchange, symbol, amount, add_or_reduce, params \\ %{}) do
    Result.of(fn ->
      Compiled.Binance.modify_margin_helper(exchange, symbol, amount, add_or_reduce, params)
    end)
  end

  @doc false
  @spec modify_margin_helper!(Exchange.t(), String.t() | nil, term(), term(), map() | nil) ::
          term()
  def modify_margin_helper!(exchange, symbol, amount, add_or_reduce, params \\ %{}) do
    Compiled.Binance.modify_margin_helper(exchange, symbol, amount, add_or_reduce, params)
  end

  @doc """
  Redeem gift code.

  ## Parameters

  - `giftcard_code`
  - `params`: extra parameters specific to the exchange API endpoint

  Returns response from the exchange.

  ## See also

  - <https://developers.binance.com/docs/gift_card/market-data/Redeem-a-Binance-Gift-Card>

  May be left out: `params`.
  """
  @spec redeem_gift_code(Exchange.t(), term(), map() | nil) :: Result.t(term())
  @spec redeem_gift_code!(Exchange.t(), term(), map() | nil) :: term()
  defcall redeem_gift_code(exchange, giftcard_code, params \\ %{}) do
    Compiled.Binance.redeem_gift_code(exchange, giftcard_code, params)
  end

  @doc """
  Remove margin from a position.

  ## Parameters

  - `symbol`: unified market symbol
  - `amount`: the amount of margin to remove
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [margin structure](https://docs.ccxt.com/?id=margin-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Modify-Isolated-Position-Margin>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Modify-Isolated-Position-Margin>

  May be left out: `params`.
  """
  @spec reduce_margin(Exchange.t(), String.t() | nil, number() | nil, map() | nil) ::
          Result.t(map() | nil)
  @spec reduce_margin!(Exchange.t(), String.t() | nil, number() | nil, map() | nil) :: map() | nil
  defcall reduce_margin(exchange, symbol, amount, params \\ %{}) do
    Compiled.Binance.reduce_margin(exchange, symbol, amount, params)
  end

  @doc """
  Repay borrowed margin and interest.

  ## Parameters

  - `code`: unified currency code of the currency to repay
  - `amount`: the amount to repay
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"portfolioMargin"`: set to true if you would like to repay margin in a portfolio margin account
  - `"repayCrossMarginMethod"`: *portfolio margin only* 'papiPostRepayLoan' (default), 'papiPostMarginRepayDebt' (alternative)
  - `"specifyRepayAssets"`: *portfolio margin papiPostMarginRepayDebt only* specific asset list to repay debt

  Returns a [margin loan structure](https://docs.ccxt.com/?id=margin-loan-structure).

  ## See also

  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Repay>
  - <https://developers.binance.com/docs/margin_trading/borrow-and-repay/Margin-Account-Borrow-Repay>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Repay-Debt>

  May be left out: `params`.
  """
  @spec repay_cross_margin(Exchange.t(), String.t() | nil, term(), map() | nil) ::
          Result.t(map() | nil)
  @spec repay_cross_margin!(Exchange.t(), String.t() | nil, term(), map() | nil) :: map() | nil
  defcall repay_cross_margin(exchange, code, amount, params \\ %{}) do
    Compiled.Binance.repay_cross_margin(exchange, code, amount, params)
  end

  @doc """
  Repay borrowed margin and interest.

  ## Parameters

  - `symbol`: unified market symbol, required for isolated margin
  - `code`: unified currency code of the currency to repay
  - `amount`: the amount to repay
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [margin loan structure](https://docs.ccxt.com/?id=margin-loan-structure).

  ## See also

  - <https://developers.binance.com/docs/margin_trading/borrow-and-repay/Margin-Account-Borrow-Repay>

  May be left out: `params`.
  """
  @spec repay_isolated_margin(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          term(),
          map() | nil
        ) :: Result.t(map() | nil)
  @spec repay_isolated_margin!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          term(),
          map() | nil
        ) :: map() | nil
  defcall repay_isolated_margin(exchange, symbol, code, amount, params \\ %{}) do
    Compiled.Binance.repay_isolated_margin(exchange, symbol, code, amount, params)
  end

  @doc false
  @spec request(
          Exchange.t(),
          term(),
          String.t() | nil,
          String.t() | nil,
          map() | nil,
          term(),
          term(),
          map() | nil
        ) :: Result.t(term())
  def request(
        exchange,
        path,
        api \\ "public",
        method \\ "GET",
        params \\ %{},
        headers \\ nil,
        body \\ nil,
        config \\ %{}
      ) do
    Result.of(fn ->
      Compiled.Binance.request(exchange, path, api, method, params, headers, body, config)
    end)
  end

  @doc false
  @spec request!(
          Exchange.t(),
          term(),
          String.t() | nil,
          String.t() | nil,
          map() | nil,
          term(),
          term(),
          map() | nil
        ) :: term()
  def request!(
        exchange,
        path,
        api \\ "public",
        method \\ "GET",
        params \\ %{},
        headers \\ nil,
        body \\ nil,
        config \\ %{}
      ) do
    Compiled.Binance.request(exchange, path, api, method, params, headers, body, config)
  end

  @doc false
  @spec safe_deterministic_call(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          String.t() | nil,
          map() | nil
        ) :: Result.t(term())
  def safe_deterministic_call(
        exchange,
        method,
        symbol \\ nil,
        since \\ nil,
        limit \\ nil,
        timeframe \\ nil,
        params \\ %{}
      ) do
    Result.of(fn ->
      Compiled.Base.safe_deterministic_call(
        exchange,
        method,
        symbol,
        since,
        limit,
        timeframe,
        params
      )
    end)
  end

  @doc false
  @spec safe_deterministic_call!(
          Exchange.t(),
          String.t() | nil,
          String.t() | nil,
          number() | nil,
          number() | nil,
          String.t() | nil,
          map() | nil
        ) :: term()
  def safe_deterministic_call!(
        exchange,
        method,
        symbol \\ nil,
        since \\ nil,
        limit \\ nil,
        timeframe \\ nil,
        params \\ %{}
      ) do
    Compiled.Base.safe_deterministic_call(
      exchange,
      method,
      symbol,
      since,
      limit,
      timeframe,
      params
    )
  end

  @doc """
  Set the level of leverage for a market.

  ## Parameters

  - `leverage`: the rate of leverage
  - `symbol`: unified market symbol
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"portfolioMargin"`: set to true if you would like to set the leverage for a trading pair in a portfolio margin account

  Returns response from the exchange.

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Initial-Leverage>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Change-Initial-Leverage>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-UM-Initial-Leverage>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-CM-Initial-Leverage>

  May be left out: `symbol`, `params`.
  """
  @spec set_leverage(Exchange.t(), number() | nil, String.t() | nil, map() | nil) ::
          Result.t(term())
  @spec set_leverage!(Exchange.t(), number() | nil, String.t() | nil, map() | nil) :: term()
  defcall set_leverage(exchange, leverage, symbol \\ nil, params \\ %{}) do
    Compiled.Binance.set_leverage(exchange, leverage, symbol, params)
  end

  @doc """
  Set margin mode to 'cross' or 'isolated'.

  ## Parameters

  - `margin_mode`: 'cross' or 'isolated'
  - `symbol`: unified market symbol
  - `params`: extra parameters specific to the exchange API endpoint

  Returns response from the exchange.

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Margin-Type>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Change-Margin-Type>

  May be left out: `symbol`, `params`.
  """
  @spec set_margin_mode(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) ::
          Result.t(term())
  @spec set_margin_mode!(Exchange.t(), String.t() | nil, String.t() | nil, map() | nil) :: term()
  defcall set_margin_mode(exchange, margin_mode, symbol \\ nil, params \\ %{}) do
    Compiled.Binance.set_margin_mode(exchange, margin_mode, symbol, params)
  end

  @doc """
  Set hedged to true or false for a market.

  ## Parameters

  - `hedged`: set to true to use dualSidePosition
  - `symbol`: not used by binance setPositionMode ()
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"portfolioMargin"`: set to true if you would like to set the position mode for a portfolio margin account
  - `"subType"`: "linear" or "inverse"

  Returns response from the exchange.

  ## See also

  - <https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Position-Mode>
  - <https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Change-Position-Mode>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Current-Position-Mode>
  - <https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Current-Position-Mode>

  May be left out: `symbol`, `params`.
  """
  @spec set_position_mode(Exchange.t(), boolean() | nil, String.t() | nil, map() | nil) ::
          Result.t(term())
  @spec set_position_mode!(Exchange.t(), boolean() | nil, String.t() | nil, map() | nil) :: term()
  defcall set_position_mode(exchange, hedged, symbol \\ nil, params \\ %{}) do
    Compiled.Binance.set_position_mode(exchange, hedged, symbol, params)
  end

  @doc """
  Transfer currency internally between wallets on the same account.

  ## Parameters

  - `code`: unified currency code
  - `amount`: amount to transfer
  - `from_account`: account to transfer from
  - `to_account`: account to transfer to
  - `params`: extra parameters specific to the exchange API endpoint

  ## Keys of `params`

  - `"type"`: exchange specific transfer type
  - `"symbol"`: the unified symbol, required for isolated margin transfers

  Returns a [transfer structure](https://docs.ccxt.com/?id=transfer-structure).

  ## See also

  - <https://developers.binance.com/docs/wallet/asset/user-universal-transfer>

  May be left out: `params`.
  """
  @spec transfer(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          String.t() | nil,
          String.t() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec transfer!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          String.t() | nil,
          String.t() | nil,
          map() | nil
        ) :: map() | nil
  defcall transfer(exchange, code, amount, from_account, to_account, params \\ %{}) do
    Compiled.Binance.transfer(exchange, code, amount, from_account, to_account, params)
  end

  @doc """
  Verify gift code.

  ## Parameters

  - `id`: reference number id
  - `params`: extra parameters specific to the exchange API endpoint

  Returns response from the exchange.

  ## See also

  - <https://developers.binance.com/docs/gift_card/market-data/Verify-Binance-Gift-Card-by-Gift-Card-Number>

  May be left out: `params`.
  """
  @spec verify_gift_code(Exchange.t(), String.t() | nil, map() | nil) :: Result.t(term())
  @spec verify_gift_code!(Exchange.t(), String.t() | nil, map() | nil) :: term()
  defcall verify_gift_code(exchange, id, params \\ %{}) do
    Compiled.Binance.verify_gift_code(exchange, id, params)
  end

  @doc """
  Make a withdrawal.

  ## Parameters

  - `code`: unified currency code
  - `amount`: the amount to withdraw
  - `address`: the address to withdraw to
  - `tag`
  - `params`: extra parameters specific to the exchange API endpoint

  Returns a [transaction structure](https://docs.ccxt.com/?id=transaction-structure).

  ## See also

  - <https://developers.binance.com/docs/wallet/capital/withdraw>

  May be left out: `tag`, `params`.
  """
  @spec withdraw(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          String.t() | nil,
          String.t() | nil,
          map() | nil
        ) :: Result.t(map() | nil)
  @spec withdraw!(
          Exchange.t(),
          String.t() | nil,
          number() | nil,
          String.t() | nil,
          String.t() | nil,
          map() | nil
        ) :: map() | nil
  defcall withdraw(exchange, code, amount, address, tag \\ nil, params \\ %{}) do
    Compiled.Binance.withdraw(exchange, code, amount, address, tag, params)
  end
end
