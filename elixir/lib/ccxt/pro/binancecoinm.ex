# Generated from js/src/pro/binancecoinm.js of ccxt; change the generator, not this file. What follows is ccxt's licence.
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

defmodule Ccxt.Pro.Binancecoinm do
  @moduledoc """
  Binance COIN-M, with ccxt's unified API.

  Functions give `{:ok, value}` or `{:error, exception}`; those with a `!` give the value or raise. Values are ccxt's:
  maps with string keys, amounts and prices as numbers, times in milliseconds since 1970.

      exchange = Ccxt.Pro.Binancecoinm.new()
      {:ok, value} = Ccxt.Pro.Binancecoinm.watch_mark_price(exchange, "BTC/USDT")
      :ok = Ccxt.Pro.close(exchange)

  What it has in common with `Ccxt.Pro.Binance` is documented there.
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
  def new(config \\ %{}), do: Exchange.new(Compiled.Pro.Binancecoinm, config)

  @doc """
  Loads the markets, unless they are loaded already, and gives them by symbol. Other functions do it by themselves.
  """
  @spec load_markets(Exchange.t(), boolean(), map()) :: Result.t(%{String.t() => map()})
  def load_markets(exchange, reload \\ false, params \\ %{}) do
    Result.of(fn -> Rest.load_markets(exchange, reload, params) end)
  end

  defdelegate add_margin(exchange, symbol, amount, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate add_margin!(exchange, symbol, amount, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate borrow_cross_margin(exchange, code, amount, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate borrow_cross_margin!(exchange, code, amount, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate borrow_isolated_margin(exchange, symbol, code, amount, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate borrow_isolated_margin!(exchange, symbol, code, amount, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate cancel_all_orders(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate cancel_all_orders!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate cancel_all_orders_ws(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate cancel_all_orders_ws!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate cancel_order(exchange, id, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate cancel_order!(exchange, id, symbol, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate cancel_order_with_client_order_id(exchange, client_order_id, symbol, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate cancel_order_with_client_order_id!(
                exchange,
                client_order_id,
                symbol,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate cancel_order_ws(exchange, id, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate cancel_order_ws!(exchange, id, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate cancel_orders(exchange, ids, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate cancel_orders!(exchange, ids, symbol, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate cancel_orders_with_client_order_ids(
                exchange,
                client_order_ids,
                symbol,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate cancel_orders_with_client_order_ids!(
                exchange,
                client_order_ids,
                symbol,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_convert_trade(exchange, id, from_code, to_code, amount, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate create_convert_trade!(exchange, id, from_code, to_code, amount, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate create_gift_code(exchange, code, amount \\ nil, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate create_gift_code!(exchange, code, amount \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate create_market_buy_order_with_cost(exchange, symbol, cost, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate create_market_buy_order_with_cost!(exchange, symbol, cost, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate create_market_order_with_cost(exchange, symbol, side, cost, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate create_market_order_with_cost!(exchange, symbol, side, cost, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate create_market_order_with_cost_ws(exchange, symbol, side, cost, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate create_market_order_with_cost_ws!(exchange, symbol, side, cost, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate create_market_sell_order_with_cost(exchange, symbol, cost, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate create_market_sell_order_with_cost!(exchange, symbol, cost, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate create_order(exchange, symbol, type, side, amount, price, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate create_order!(exchange, symbol, type, side, amount, price, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate create_order_with_take_profit_and_stop_loss(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                take_profit,
                stop_loss,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_order_with_take_profit_and_stop_loss!(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                take_profit,
                stop_loss,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_order_with_take_profit_and_stop_loss_ws(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                take_profit,
                stop_loss,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_order_with_take_profit_and_stop_loss_ws!(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                take_profit,
                stop_loss,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_order_ws(exchange, symbol, type, side, amount, price, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate create_order_ws!(exchange, symbol, type, side, amount, price, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate create_orders(exchange, orders \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate create_orders!(exchange, orders \\ nil, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate create_stop_loss_order(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                stop_loss_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_stop_loss_order!(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                stop_loss_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_stop_loss_order_ws(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                stop_loss_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_stop_loss_order_ws!(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                stop_loss_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_take_profit_order(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                take_profit_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_take_profit_order!(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                take_profit_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_take_profit_order_ws(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                take_profit_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_take_profit_order_ws!(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                take_profit_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_trailing_amount_order(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                trailing_amount,
                trailing_trigger_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_trailing_amount_order!(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                trailing_amount,
                trailing_trigger_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_trailing_amount_order_ws(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                trailing_amount,
                trailing_trigger_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_trailing_amount_order_ws!(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                trailing_amount,
                trailing_trigger_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_trailing_percent_order(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                trailing_percent,
                trailing_trigger_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_trailing_percent_order!(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                trailing_percent,
                trailing_trigger_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_trailing_percent_order_ws(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                trailing_percent,
                trailing_trigger_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_trailing_percent_order_ws!(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                trailing_percent,
                trailing_trigger_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_trigger_order(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                trigger_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_trigger_order!(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                trigger_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_trigger_order_ws(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                trigger_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate create_trigger_order_ws!(
                exchange,
                symbol,
                type,
                side,
                amount,
                price,
                trigger_price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate edit_contract_order(exchange, id, symbol, type, side, amount, price, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate edit_contract_order!(
                exchange,
                id,
                symbol,
                type,
                side,
                amount,
                price,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate edit_order(exchange, id, symbol, type, side, amount, price, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate edit_order!(exchange, id, symbol, type, side, amount, price, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate edit_order_ws(exchange, id, symbol, type, side, amount, price, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate edit_order_ws!(exchange, id, symbol, type, side, amount, price, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate edit_orders(exchange, orders \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate edit_orders!(exchange, orders \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_adl_rank(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_adl_rank!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_all_greeks(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_all_greeks!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_balance(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_balance!(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_balance_ws(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_balance_ws!(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_bids_asks(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_bids_asks!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_borrow_interest(exchange, code, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_borrow_interest!(exchange, code, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_borrow_rate_history(exchange, code, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_borrow_rate_history!(exchange, code, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_canceled_and_closed_orders(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_canceled_and_closed_orders!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_canceled_orders(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_canceled_orders!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_closed_orders(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_closed_orders!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_closed_orders_ws(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_closed_orders_ws!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_convert_currencies(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_convert_currencies!(exchange, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_convert_quote(exchange, from_code, to_code, amount, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_convert_quote!(exchange, from_code, to_code, amount, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_convert_trade(exchange, id, code, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_convert_trade!(exchange, id, code, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_convert_trade_history(exchange, code, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_convert_trade_history!(exchange, code, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_cross_borrow_rate(exchange, code, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_cross_borrow_rate!(exchange, code, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_currencies(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_currencies!(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_deposit_address(exchange, code, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_deposit_address!(exchange, code, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_deposit_withdraw_fees(exchange, codes \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_deposit_withdraw_fees!(exchange, codes \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_deposits(exchange, code, since, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_deposits!(exchange, code, since, limit, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_funding_history(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_funding_history!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_funding_intervals(exchange, symbols \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_funding_intervals!(exchange, symbols \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_funding_rate(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_funding_rate!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_funding_rate_history(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_funding_rate_history!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_funding_rates(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_funding_rates!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_greeks(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_greeks!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_index_ohlcv(exchange, symbol, timeframe, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_index_ohlcv!(exchange, symbol, timeframe, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_isolated_borrow_rate(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_isolated_borrow_rate!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_isolated_borrow_rates(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_isolated_borrow_rates!(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_last_prices(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_last_prices!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_ledger(exchange, code, since, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_ledger!(exchange, code, since, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_ledger_entry(exchange, id, code, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_ledger_entry!(exchange, id, code, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_leverage_tiers(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_leverage_tiers!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_leverages(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_leverages!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_long_short_ratio_history(
                exchange,
                symbol,
                timeframe,
                since,
                limit,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate fetch_long_short_ratio_history!(
                exchange,
                symbol,
                timeframe,
                since,
                limit,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate fetch_margin_adjustment_history(
                exchange,
                symbol,
                type,
                since,
                limit,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate fetch_margin_adjustment_history!(
                exchange,
                symbol,
                type,
                since,
                limit,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate fetch_margin_mode(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_margin_mode!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_margin_modes(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_margin_modes!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_mark_ohlcv(exchange, symbol, timeframe, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_mark_ohlcv!(exchange, symbol, timeframe, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_mark_price(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_mark_price!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_mark_prices(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_mark_prices!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_markets(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_markets!(exchange, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_my_dust_trades(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_my_dust_trades!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_my_liquidations(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_my_liquidations!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_my_settlement_history(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_my_settlement_history!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_my_trades(exchange, symbol, since, limit, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_my_trades!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_my_trades_ws(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_my_trades_ws!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_ohlcv(exchange, symbol, timeframe, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_ohlcv!(exchange, symbol, timeframe, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_ohlcv_ws(exchange, symbol, timeframe, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_ohlcv_ws!(exchange, symbol, timeframe, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_open_interest(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_open_interest!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_open_interest_history(
                exchange,
                symbol,
                timeframe,
                since,
                limit,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate fetch_open_interest_history!(
                exchange,
                symbol,
                timeframe,
                since,
                limit,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate fetch_open_order(exchange, id, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_open_order!(exchange, id, symbol, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_open_orders(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_open_orders!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_open_orders_ws(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_open_orders_ws!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_option(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_option!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_option_positions(exchange, symbols \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_option_positions!(exchange, symbols \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_order(exchange, id, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_order!(exchange, id, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_order_book(exchange, symbol, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_order_book!(exchange, symbol, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_order_book_ws(exchange, symbol, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_order_book_ws!(exchange, symbol, limit, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_order_trades(exchange, id, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_order_trades!(exchange, id, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_order_with_client_order_id(exchange, client_order_id, symbol, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_order_with_client_order_id!(exchange, client_order_id, symbol, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_order_ws(exchange, id, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_order_ws!(exchange, id, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_orders(exchange, symbol, since, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_orders!(exchange, symbol, since, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_orders_ws(exchange, symbol, since, limit, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_orders_ws!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_position(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_position!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_position_history(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_position_history!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_position_mode(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_position_mode!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_position_ws(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_position_ws!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_positions(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_positions!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_positions_adl_rank(exchange, symbols \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_positions_adl_rank!(exchange, symbols \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_positions_ws(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_positions_ws!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_premium_index_ohlcv(exchange, symbol, timeframe, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_premium_index_ohlcv!(
                exchange,
                symbol,
                timeframe,
                since,
                limit,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate fetch_settlement_history(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_settlement_history!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_status(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_status!(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_ticker(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_ticker!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_ticker_ws(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_ticker_ws!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_tickers(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_tickers!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_time(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_time!(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_trades(exchange, symbol, since, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_trades!(exchange, symbol, since, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_trades_ws(exchange, symbol, since, limit, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_trades_ws!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_trading_fee(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_trading_fee!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_trading_fees(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_trading_fees!(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_transaction_fees(exchange, codes \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_transaction_fees!(exchange, codes \\ nil, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_transactions(exchange, code, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_transactions!(exchange, code, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate fetch_transfers(exchange, code, since, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_transfers!(exchange, code, since, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate fetch_withdrawals(exchange, code, since, limit, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate fetch_withdrawals!(exchange, code, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate redeem_gift_code(exchange, giftcard_code \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate redeem_gift_code!(exchange, giftcard_code \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate reduce_margin(exchange, symbol, amount, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate reduce_margin!(exchange, symbol, amount, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate repay_cross_margin(exchange, code, amount \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate repay_cross_margin!(exchange, code, amount \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate repay_isolated_margin(exchange, symbol, code, amount \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate repay_isolated_margin!(exchange, symbol, code, amount \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate set_leverage(exchange, leverage, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate set_leverage!(exchange, leverage, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate set_margin_mode(exchange, margin_mode, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate set_margin_mode!(exchange, margin_mode, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate set_position_mode(exchange, hedged, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate set_position_mode!(exchange, hedged, symbol, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate transfer(exchange, code, amount, from_account, to_account, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate transfer!(exchange, code, amount, from_account, to_account, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate unwatch_mark_price(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate unwatch_mark_price!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate unwatch_mark_prices(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate unwatch_mark_prices!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate unwatch_ohlcv(exchange, symbol, timeframe \\ "1m", params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate unwatch_ohlcv!(exchange, symbol, timeframe \\ "1m", params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate unwatch_ohlcv_for_symbols(exchange, symbols_and_timeframes \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate unwatch_ohlcv_for_symbols!(exchange, symbols_and_timeframes \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate unwatch_order_book(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate unwatch_order_book!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate unwatch_order_book_for_symbols(exchange, symbols \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate unwatch_order_book_for_symbols!(exchange, symbols \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate unwatch_ticker(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate unwatch_ticker!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate unwatch_tickers(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate unwatch_tickers!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate unwatch_trades(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate unwatch_trades!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate unwatch_trades_for_symbols(exchange, symbols \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate unwatch_trades_for_symbols!(exchange, symbols \\ nil, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate verify_gift_code(exchange, id, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate verify_gift_code!(exchange, id, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate watch_balance(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate watch_balance!(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate stream_balance(exchange, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate watch_bids_asks(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate watch_bids_asks!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate stream_bids_asks(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate watch_liquidations(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_liquidations!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate stream_liquidations(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_liquidations_for_symbols(exchange, symbols, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_liquidations_for_symbols!(exchange, symbols, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate stream_liquidations_for_symbols(exchange, symbols, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_mark_price(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate watch_mark_price!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate stream_mark_price(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate watch_mark_prices(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate watch_mark_prices!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate stream_mark_prices(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate watch_my_liquidations(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_my_liquidations!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate stream_my_liquidations(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_my_liquidations_for_symbols(exchange, symbols, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_my_liquidations_for_symbols!(exchange, symbols, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate stream_my_liquidations_for_symbols(exchange, symbols, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_my_trades(exchange, symbol, since, limit, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate watch_my_trades!(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate stream_my_trades(exchange, symbol, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_ohlcv(exchange, symbol, timeframe, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_ohlcv!(exchange, symbol, timeframe, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate stream_ohlcv(exchange, symbol, timeframe, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_ohlcv_for_symbols(
                exchange,
                symbols_and_timeframes,
                since,
                limit,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate watch_ohlcv_for_symbols!(
                exchange,
                symbols_and_timeframes,
                since,
                limit,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate stream_ohlcv_for_symbols(
                exchange,
                symbols_and_timeframes,
                since,
                limit,
                params \\ %{}
              ),
              to: Ccxt.Pro.Binance

  defdelegate watch_order_book(exchange, symbol, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate watch_order_book!(exchange, symbol, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate stream_order_book(exchange, symbol, limit, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate watch_order_book_for_symbols(exchange, symbols, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_order_book_for_symbols!(exchange, symbols, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate stream_order_book_for_symbols(exchange, symbols, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_orders(exchange, symbol, since, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate watch_orders!(exchange, symbol, since, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate stream_orders(exchange, symbol, since, limit, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate watch_positions(exchange, symbols, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_positions!(exchange, symbols, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate stream_positions(exchange, symbols, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_ticker(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate watch_ticker!(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate stream_ticker(exchange, symbol, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate watch_tickers(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate watch_tickers!(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate stream_tickers(exchange, symbols \\ nil, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate watch_trades(exchange, symbol, since, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate watch_trades!(exchange, symbol, since, limit, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate stream_trades(exchange, symbol, since, limit, params \\ %{}), to: Ccxt.Pro.Binance

  defdelegate watch_trades_for_symbols(exchange, symbols, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate watch_trades_for_symbols!(exchange, symbols, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate stream_trades_for_symbols(exchange, symbols, since, limit, params \\ %{}),
    to: Ccxt.Pro.Binance

  defdelegate withdraw(exchange, code, amount, address, tag, params \\ %{}), to: Ccxt.Pro.Binance
  defdelegate withdraw!(exchange, code, amount, address, tag, params \\ %{}), to: Ccxt.Pro.Binance
end
